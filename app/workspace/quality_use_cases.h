// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/data_quality.h"
#include "core/result.h"
#include "domain/audit.h"
#include "workspace/context.h"
#include "workspace/small_groups.h"

namespace xinglin::figures {

/// From stored person-days and roll-ups only: the cost grows with the person-days, never with the samples.
/// People are those of the last day of the period. Any thread. notFound: the unit never was.
Result<DataQuality> dataQuality(Context &context, const Actor &actor, UnitId unit, const DayRange &days,
                                Reader reader = Reader::seesGroups);

}  // namespace xinglin::figures
