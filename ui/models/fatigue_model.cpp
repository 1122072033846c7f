// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fatigue_model.h"

#include "ui/models/alert_format.h"
#include "ui/models/format.h"

namespace xinglin {

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
    case Share: return tr("Share of all");
    case FalseAlarm: return tr("False alarms");
    case Folded: return tr("Folded");
    case Silenced: return tr("Silenced");
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
    case Folded: return format::count(each.folded());
    case Silenced: return format::count(each.silenced);
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
    case Share: return tr("Orders and occurrences of this rule among those of all rules");
    case Folded: return tr("Occurrences that joined an order that was open already");
    case Silenced: return tr("Firings a silence or an inhibition kept away");
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
    case Folded: return qlonglong{each.folded()};
    case Silenced: return qlonglong{each.silenced};
    case Acknowledge: return each.figures.acknowledge.median.value_or(1e18);
    default: return {};
    }
}

}  // namespace xinglin
