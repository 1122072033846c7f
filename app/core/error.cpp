// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

#include <array>

namespace xinglin {
namespace {

struct Mapping
{
    ErrorCode code;
    const char *name;
    int exit;
    int http;
};

constexpr std::array kMappings{
    Mapping{ErrorCode::usage, "usage", 2, 400},
    Mapping{ErrorCode::invalidData, "invalid_data", 3, 400},
    Mapping{ErrorCode::notFound, "not_found", 3, 404},
    Mapping{ErrorCode::conflict, "conflict", 3, 409},
    Mapping{ErrorCode::permission, "permission", 5, 403},
    Mapping{ErrorCode::readOnly, "read_only", 5, 403},
    Mapping{ErrorCode::io, "io", 3, 500},
    Mapping{ErrorCode::diskFull, "disk_full", 3, 507},
    Mapping{ErrorCode::damaged, "damaged", 3, 500},
    Mapping{ErrorCode::newerSchema, "newer_schema", 3, 500},
    Mapping{ErrorCode::busy, "busy", 4, 503},
    Mapping{ErrorCode::cancelled, "cancelled", 130, 499},
    Mapping{ErrorCode::connection, "connection", 4, 502},
    Mapping{ErrorCode::internal, "internal", 3, 500},
};

const Mapping &mappingOf(ErrorCode code)
{
    for (const Mapping &mapping : kMappings) {
        if (mapping.code == code)
            return mapping;
    }
    return kMappings.back();
}

}  // namespace

QString errorName(ErrorCode code)
{
    return QString::fromLatin1(mappingOf(code).name);
}

int exitStatus(ErrorCode code)
{
    return mappingOf(code).exit;
}

int httpStatus(ErrorCode code)
{
    return mappingOf(code).http;
}

}  // namespace xinglin
