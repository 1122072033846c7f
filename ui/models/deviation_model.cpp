// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/deviation_model.h"

#include "ui/models/format.h"

#include <algorithm>
#include <cmath>

namespace xinglin {

void DeviationModel::setCourses(const std::vector<MetricCourse> &courses, const MetricDictionary &metrics)
{
    beginResetModel();
    m_rows.clear();
    m_days = 0;
    for (const MetricCourse &course : courses) {
        const Metric *metric = metrics.byNumber(course.metric);
        const bool known = std::any_of(course.days.begin(), course.days.end(),
                                       [](const DayPoint &day) { return day.value.has_value(); });
        if (metric == nullptr || !known)
            continue;
        m_first = course.days.front().day;
        m_days = static_cast<int>(course.days.size());
        m_rows.push_back({metric, course.days});
    }
    endResetModel();
}

void DeviationModel::retranslate()
{
    if (m_rows.empty())
        return;
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

DeviationModel::DayState DeviationModel::stateOf(const DayPoint &day)
{
    if (!day.value)
        return DayState::noData;
    if (!day.deviation)
        return DayState::noBaseline;
    const double far = std::abs(*day.deviation);
    if (far < 2.0)
        return DayState::usual;
    return far < 3.0 ? DayState::unusual : DayState::far;
}

int DeviationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DeviationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_days;
}

QString DeviationModel::hover(const Row &row, const DayPoint &day) const
{
    QStringList words{format::day(day.day)};
    words += tr("%1: %2").arg(format::metricName(*row.metric), format::value(*row.metric, day.value));
    switch (stateOf(day)) {
    case DayState::noData: break;
    case DayState::noBaseline: words += tr("no baseline yet"); break;
    case DayState::usual: words += tr("as usual for this person"); break;
    case DayState::unusual: words += tr("unusual for this person"); break;
    case DayState::far: words += tr("far from usual for this person"); break;
    }
    if (day.baseline)
        words += tr("baseline %1").arg(format::value(*row.metric, day.baseline));
    if (day.deviation)
        words += tr("deviation %1 scales").arg(format::signedNumber(*day.deviation, 1));
    if (day.value)
        words += tr("n = %1").arg(format::count(day.n));
    return words.join(QLatin1Char('\n'));
}

QVariant DeviationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const DayPoint &day = row.days[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole: return day.deviation ? format::signedNumber(*day.deviation, 1) : format::noData();
    case Qt::ToolTipRole: return hover(row, day);
    case Qt::AccessibleTextRole: return hover(row, day).replace(QLatin1Char('\n'), QStringLiteral(", "));
    case DeviationRole: return day.deviation ? QVariant(*day.deviation) : QVariant();
    case DayStateRole: return static_cast<int>(stateOf(day));
    default: return {};
    }
}

QVariant DeviationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section >= 0 && section < rowCount() ? QVariant(format::metricName(*metric(section)))
                                                    : QVariant();
    return section >= 0 && section < m_days ? QVariant(format::shortDay(day(section))) : QVariant();
}

}  // namespace xinglin
