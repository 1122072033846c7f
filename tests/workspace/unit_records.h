// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/unit_record_reader.h"

#include <QtGlobal>

namespace xinglin::test {

/// What the analyses of the unit read; empty, with a warning, when that fails.
inline UnitRecord unitRecordOf(Context &context, UnitId unit, const DayRange &days, Reader reader)
{
    UnitRecord record;
    const Status done = context.store.read([&](StoreSession &session) -> Status {
        auto read = readUnitRecord(session, context, unit, days, {}, reader, CancelToken());
        if (!read)
            return fail(read.error());
        record = *std::move(read);
        return {};
    });
    if (!done)
        qWarning("%s", qPrintable(done.error().message));
    return record;
}

}  // namespace xinglin::test
