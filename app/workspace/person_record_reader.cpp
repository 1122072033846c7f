// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/person_record_reader.h"

namespace xinglin {

Result<PersonRecord> readPersonRecord(StoreSession &, const Context &context, PersonId, const DayRange &days)
{
    PersonRecord record;
    record.metrics = &context.metrics;
    record.zone = context.zone;
    record.days = days;
    record.now = context.clock.now();
    return record;
}

}  // namespace xinglin
