// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/figures.h"

#include <QAbstractTableModel>

namespace xinglin {

/// How far each day of a person lay from their own baseline: a row a metric, a column a day. The text of a
/// cell is its deviation; its hover tells value, baseline and n.
class DeviationModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        DeviationRole = Qt::UserRole + 40,  ///< double; invalid when unknown
        DayStateRole,                       ///< int of DayState
    };
    enum class DayState {
        noData,
        noBaseline,  ///< a value, but nothing to hold it against
        usual,       ///< within 2 scales of the baseline
        unusual,     ///< 2 to 3 scales
        far,         ///< beyond 3 scales
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Only metrics with any value in these days get a row. The dictionary outlives the model.
    void setCourses(const std::vector<MetricCourse> &courses, const MetricDictionary &metrics);
    void retranslate();
    const Metric *metric(int row) const { return m_rows[static_cast<std::size_t>(row)].metric; }
    Day day(int column) const { return m_first + column; }
    static DayState stateOf(const DayPoint &day);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        const Metric *metric = nullptr;
        std::vector<DayPoint> days;
    };
    QString hover(const Row &row, const DayPoint &day) const;

    std::vector<Row> m_rows;
    Day m_first;
    int m_days = 0;
};

}  // namespace xinglin
