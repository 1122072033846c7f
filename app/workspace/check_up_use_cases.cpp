// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/check_up_use_cases.h"

#include <QCoreApplication>

namespace xinglin::check_ups {
namespace {

tl::unexpected<Error> notYet()
{
    return fail(ErrorCode::internal,
                QCoreApplication::translate("Workspace", "Check-ups are not stored yet."));
}

}  // namespace

Result<std::vector<CheckUp>> checkUps(Context &, const Actor &, PersonId)
{
    return std::vector<CheckUp>();
}

Result<CheckUp> save(Context &, const Actor &, const CheckUp &)
{
    return notYet();
}

Status remove(Context &, const Actor &, PersonId, Day)
{
    return notYet();
}

}  // namespace xinglin::check_ups
