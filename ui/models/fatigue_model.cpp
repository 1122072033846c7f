// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fatigue_model.h"

#include "ui/models/alert_format.h"
#include "ui/models/format.h"

namespace xinglin {
namespace {

std::int64_t keptAway(const FatigueRule &rule)
{
    return rule.avoided.cooled + rule.avoided.silenced + rule.avoided.inhibited;
}

}  // namespace

void FatigueModel::setBoard(FatigueBoard board)
{
    beginResetModel();
    m_board = std::move(board);
    endResetModel();
}

QString FatigueModel::title(int column) const
{
    switch (column) {
    case Rule: return tr("Rule");
    case Orders: return tr("Orders");
    case Occurrences: return tr("Occurrences");
    case Share: return tr("Share of occurrences");
    case FalseAlarm: return tr("False alarms");
    case Folded: return tr("Repeats");
    case KeptAway: return tr("Kept away");
    case Acknowledge: return tr("Acknowledged after");
    default: return {};
    }
}

QString FatigueModel::text(int row, int column) const
{
    const FatigueRule &each = rule(row);
    switch (column) {
    case Rule: return alert_format::title(each.figures);
    case Orders: return format::count(each.figures.orders);
    case Occurrences: return format::count(each.figures.occurrences);
    case Share: return each.share ? format::percent(*each.share, 1) : format::noData();
    case FalseAlarm: return alert_format::rate(each.figures.falseAlarm);
    case Folded: return format::count(each.avoided.folded);
    case KeptAway: return format::count(keptAway(each));
    case Acknowledge: return alert_format::span(each.figures.acknowledge.median);
    default: return {};
    }
}

QString FatigueModel::tip(int row, int column) const
{
    const FatigueRule &each = rule(row);
    switch (column) {
    case FalseAlarm:
        return tr("%1 with a verdict were false").arg(alert_format::basis(each.figures.falseAlarm));
    case Share: return tr("Occurrences of this rule among those of all rules");
    case Folded: return tr("Occurrences after the first of an order: they made no order of their own");
    case KeptAway:
        return tr("Firings kept away: %1 by the cool-down, %2 by silences, %3 because the device was not "
                  "worn")
            .arg(format::count(each.avoided.cooled), format::count(each.avoided.silenced),
                 format::count(each.avoided.inhibited));
    case Acknowledge:
        return tr("Median of %1, mean %2")
            .arg(format::count(each.figures.acknowledge.n),
                 alert_format::span(each.figures.acknowledge.mean));
    default: return each.figures.key;
    }
}

QVariant FatigueModel::sortKey(int row, int column) const
{
    const FatigueRule &each = rule(row);
    switch (column) {
    case Orders: return qlonglong{each.figures.orders};
    case Occurrences: return qlonglong{each.figures.occurrences};
    case Share: return each.share.value_or(-1.0);
    case FalseAlarm: return each.figures.falseAlarm.rate().value_or(-1.0);
    case Folded: return qlonglong{each.avoided.folded};
    case KeptAway: return qlonglong{keptAway(each)};
    case Acknowledge: return each.figures.acknowledge.median.value_or(1e18);
    default: return {};
    }
}

}  // namespace xinglin
