// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/day_table_model.h"

#include "ui/models/format.h"
#include "ui/models/names.h"

namespace xinglin {

void DayTableModel::setLines(std::vector<Line> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    m_days = {};
    for (const Line &line : m_lines) {
        if (line.days.empty())
            continue;
        const DayRange days{line.days.front().day, line.days.back().day};
        if (!m_days.isValid())
            m_days = days;
        m_days.first = std::min(m_days.first, days.first);
        m_days.last = std::max(m_days.last, days.last);
    }
    endResetModel();
}

int DayTableModel::rows() const
{
    return m_days.isValid() ? m_days.days() + 1 : 0;
}

QString DayTableModel::title(int column) const
{
    if (column == 0)
        return tr("Day");
    const Line &line = m_lines[static_cast<std::size_t>(column - 1)];
    return line.subject + QLatin1Char('\n') + names::metricTitle(line.metric);
}

const DayPoint *DayTableModel::point(int row, int column) const
{
    const std::vector<DayPoint> &days = m_lines[static_cast<std::size_t>(column - 1)].days;
    const Day day = m_days.first + row;
    if (days.empty() || day < days.front().day || day > days.back().day)
        return nullptr;
    const auto place = std::lower_bound(days.begin(), days.end(), day,
                                        [](const DayPoint &each, Day wanted) { return each.day < wanted; });
    return place != days.end() && place->day == day ? &*place : nullptr;
}

std::optional<double> DayTableModel::meanOf(int column) const
{
    double sum = 0.0;
    int n = 0;
    for (const DayPoint &each : m_lines[static_cast<std::size_t>(column - 1)].days) {
        if (!each.value)
            continue;
        sum += *each.value;
        ++n;
    }
    return n > 0 ? std::optional(sum / n) : std::nullopt;
}

QString DayTableModel::text(int row, int column) const
{
    const bool sumRow = row == m_days.days();
    if (column == 0)
        return sumRow ? tr("Mean of the days") : (m_days.first + row).text();
    const int decimals = std::max(1, m_lines[static_cast<std::size_t>(column - 1)].metric.decimals);
    if (sumRow)
        return format::number(meanOf(column), decimals);
    const DayPoint *day = point(row, column);
    return format::number(day != nullptr ? day->value : std::nullopt, decimals);
}

QString DayTableModel::tip(int row, int column) const
{
    if (column == 0 || row == m_days.days())
        return {};
    const DayPoint *day = point(row, column);
    if (day == nullptr || !day->value)
        return {};
    const Metric &metric = m_lines[static_cast<std::size_t>(column - 1)].metric;
    QStringList words{tr("n = %1").arg(format::count(day->n))};
    if (day->min && day->max)
        words += tr("from %1 to %2").arg(format::value(metric, day->min), format::value(metric, day->max));
    if (day->baseline)
        words += tr("baseline %1").arg(format::value(metric, day->baseline));
    return words.join(QLatin1Char('\n'));
}

QVariant DayTableModel::sortKey(int row, int column) const
{
    if (row == m_days.days())
        return {};
    if (column == 0)
        return (m_days.first + row).number();
    const DayPoint *day = point(row, column);
    return day != nullptr && day->value ? QVariant(*day->value) : QVariant();
}

}  // namespace xinglin
