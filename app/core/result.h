// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace xinglin {

/// A value or the reason why there is none. Exceptions never cross a module's border.
template <typename T>
using Result = tl::expected<T, Error>;

/// Success without a value, or the reason of the failure.
using Status = Result<void>;

/// Shorthand for returning a failure: `return fail(ErrorCode::notFound, tr("No such unit"));`
inline tl::unexpected<Error> fail(ErrorCode code, QString message, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(detail)});
}

/// Hands a failure on unchanged: `if (!rows) return fail(rows.error());`
inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

}  // namespace xinglin
