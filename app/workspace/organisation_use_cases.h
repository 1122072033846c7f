// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/context.h"
#include "workspace/requests.h"

// What can be asked of and done to the organisation (see Workspace). Synchronous, any thread. A change is one
// write together with its audit entry, which holds ids, codes and days, never a person's name.
namespace xinglin::organisation {

Result<std::vector<Unit>> units(Context &context, const Actor &actor, Day day);
Result<SubjectInfo> subject(Context &context, const Actor &actor, const SubjectId &id, Day day);
Result<SubjectInfo> resolve(Context &context, const Actor &actor, SubjectId::Kind kind,
                            const QString &idOrCode, Day day);
Result<std::vector<PersonName>> personNames(Context &context, const Actor &actor, UnitId unit, Day day);
Result<std::vector<SubjectInfo>> search(Context &context, const Actor &actor, const QString &text, Day day,
                                        int limit);

Result<Unit> addUnit(Context &context, const Actor &actor, const Unit &unit);
Status renameUnit(Context &context, const Actor &actor, UnitId id, const BilingualText &name, Day from);
Status moveUnit(Context &context, const Actor &actor, UnitId id, UnitId parent, Day from);
Status closeUnit(Context &context, const Actor &actor, UnitId id, Day last);
Status movePerson(Context &context, const Actor &actor, PersonId id, UnitId unit, Day from);

}  // namespace xinglin::organisation
