// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/order_figures_model.h"

#include "ui/models/alert_format.h"
#include "ui/models/cells.h"
#include "ui/models/format.h"

namespace xinglin {
namespace {

constexpr double kUnknownLast = 1e18;

QVariant spanKey(const std::optional<double> &seconds)
{
    return seconds.value_or(kUnknownLast);
}

}  // namespace

void OrderFiguresModel::setGroups(StatisticsBy by, std::vector<OrderFigures> groups)
{
    beginResetModel();
    m_by = by;
    m_groups = std::move(groups);
    // A severity that makes no order is only worth a row when there is something in it.
    if (by == StatisticsBy::severity)
        std::erase_if(m_groups, [](const OrderFigures &group) {
            return group.orders == 0 && group.key == alertSeverityName(AlertSeverity::info);
        });
    endResetModel();
}

QVariant OrderFiguresModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == NoDataRole && index.column() != Group) {
        const QString shown = text(index.row(), index.column());
        return format::isAbsence(shown);
    }
    return TableModel::data(index, role);
}

QString OrderFiguresModel::title(int column) const
{
    switch (column) {
    case Group:
        switch (m_by) {
        case StatisticsBy::unit: return tr("Unit");
        case StatisticsBy::rule: return tr("Rule");
        case StatisticsBy::person: return tr("Person");
        case StatisticsBy::hour: return tr("Hour");
        case StatisticsBy::shift: return tr("Shift");
        case StatisticsBy::day: return tr("Day");
        case StatisticsBy::week: return tr("Week");
        default: return tr("Severity");
        }
    case Orders: return tr("Orders");
    case Mean: return tr("MTTA");
    case P90: return tr("90% within");
    case Target: return tr("Target");
    case Resolve: return tr("MTTR");
    case InSla: return tr("In time");
    case TimedOut: return tr("Timed out");
    case FalseAlarm: return tr("False alarms");
    case Sent: return tr("Sent");
    default: return {};
    }
}

const RateFigures *OrderFiguresModel::rateOf(int row, int column) const
{
    const OrderFigures &group = figures(row);
    switch (column) {
    case InSla: return &group.acknowledgedInSla;
    case TimedOut: return &group.timeout;
    case FalseAlarm: return &group.falseAlarm;
    case Sent: return &group.sent;
    default: return nullptr;
    }
}

QString OrderFiguresModel::text(int row, int column) const
{
    const OrderFigures &group = figures(row);
    if (column == Group) {
        const auto severity = m_by == StatisticsBy::severity ? parseAlertSeverity(group.key) : std::nullopt;
        return severity ? alert_format::severity(*severity) : alert_format::title(group);
    }
    if (group.suppressed)
        return format::withheld();
    if (const RateFigures *rate = rateOf(row, column))
        return alert_format::rate(*rate);
    switch (column) {
    case Orders: return format::count(group.orders);
    case Mean: return alert_format::span(group.acknowledge.mean);
    case P90: return alert_format::span(group.acknowledge.p90);
    case Resolve: return alert_format::span(group.resolve.mean);
    case Target: {
        const auto severity = m_by == StatisticsBy::severity ? parseAlertSeverity(group.key) : std::nullopt;
        const auto target = severity ? alert_format::acknowledgeTarget(*severity) : std::nullopt;
        return target ? QStringLiteral("< ") + alert_format::span(target) : QString(QChar(0x2013));
    }
    default: return {};
    }
}

QString OrderFiguresModel::tip(int row, int column) const
{
    const OrderFigures &group = figures(row);
    if (group.suppressed)
        return format::withheldReason();
    if (const RateFigures *rate = rateOf(row, column))
        return alert_format::basis(*rate);
    if (column == Mean || column == P90)
        return tr("Opened to acknowledged: median %1, n = %2")
            .arg(alert_format::span(group.acknowledge.median), format::count(group.acknowledge.n));
    if (column == Resolve)
        return tr("Opened to done: median %1, n = %2")
            .arg(alert_format::span(group.resolve.median), format::count(group.resolve.n));
    if (column == Orders)
        return tr("%1 occurrences, %2 still unfinished")
            .arg(format::count(group.occurrences), format::count(group.unfinished));
    return group.code;
}

QVariant OrderFiguresModel::sortKey(int row, int column) const
{
    const OrderFigures &group = figures(row);
    if (const RateFigures *rate = rateOf(row, column))
        return rate->rate().value_or(-1.0);
    switch (column) {
    case Orders: return qlonglong{group.orders};
    case Mean: return spanKey(group.acknowledge.mean);
    case P90: return spanKey(group.acknowledge.p90);
    case Resolve: return spanKey(group.resolve.mean);
    default: return {};
    }
}

}  // namespace xinglin
