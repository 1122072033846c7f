// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/person/person_record.h"
#include "domain/ports/store.h"
#include "workspace/context.h"

namespace xinglin {

/// Everything analyses of the person read over the days, which are compared with the others, from one
/// snapshot. notFound: no such person.
Result<PersonRecord> readPersonRecord(StoreSession &session, const Context &context, PersonId person,
                                      const DayRange &days, const DayRange &compared);

}  // namespace xinglin
