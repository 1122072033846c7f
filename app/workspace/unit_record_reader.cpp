// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/unit_record_reader.h"

namespace xinglin {

Result<UnitRecord> readUnitRecord(StoreSession &, const Context &context, UnitId, const DayRange &days,
                                  Reader, const CancelToken &)
{
    UnitRecord record;
    record.metrics = &context.metrics;
    record.zone = context.zone;
    record.days = days;
    return record;
}

}  // namespace xinglin
