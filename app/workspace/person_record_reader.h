// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/person/person_record.h"
#include "domain/ports/store.h"
#include "workspace/context.h"

namespace xinglin {

/// Everything analyses of the person read over the days, which are compared with the others, from one
/// snapshot. The record is asked about those of the days on which records can be expected: days before the
/// workspace's first data, or without a membership at either end, are no days of an unworn watch. notFound:
/// no such person.
Result<PersonRecord> readPersonRecord(StoreSession &session, const Context &context, PersonId person,
                                      const DayRange &days, const DayRange &compared);

}  // namespace xinglin
