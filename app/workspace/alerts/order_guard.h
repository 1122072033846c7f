// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/orders/order_groups.h"
#include "workspace/day_guard.h"
#include "workspace/figures_reader.h"

#include <vector>

namespace xinglin {

/// Of which units' orders a reader of groups is told. Orders come from people who wear a watch: where fewer
/// than kSmallestGroup gave data on every day, orders would tell of them as their figures would, however many
/// members there are. Where nobody gave data, members alone decide (HiddenUnits). Lives as long as the
/// session and the hidden units; one thread.
class OrderGuard
{
public:
    OrderGuard(StoreSession &session, const Context &context, const HiddenUnits &hidden, const DayRange &days,
               Reader reader);

    /// Whether nothing is told of the unit (invalid: of everybody) over the days.
    Result<bool> hides(UnitId unit);
    /// Suppresses the parts of the unit of which nothing is told, and its own people where these would give
    /// such a part away.
    Status withhold(UnitId unit, std::vector<UnitPart> &parts);

private:
    const HiddenUnits &m_hidden;
    DayRange m_days;
    Reader m_reader;
    FiguresReader m_figures;
    DayGuard m_guard;
};

}  // namespace xinglin
