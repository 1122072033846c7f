// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/day_table_model.h"
#include "ui/models/job_slot.h"
#include "ui/models/raw_value_model.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/page.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace xinglin {

/// The drawer below the chart: the days that are drawn, or every stored value of a short stretch of time with
/// its quality and source. Can be copied and saved as CSV.
class TrendsTable final : public QWidget
{
    Q_OBJECT

public:
    explicit TrendsTable(const PageContext &context, QWidget *parent = nullptr);

    void showDays(std::vector<DayTableModel::Line> lines);
    /// Asks for the stored values of the person.
    void showValues(const SubjectInfo &person, const Metric &metric, const TimeRange &range,
                    const Zone &zone);
    bool isShowingValues() const { return m_isValues; }
    QString asCsv() const;
    void retranslate();

private:
    void showTitle();
    void copy() const;
    void save();

    PageContext m_context;
    QLabel *m_title;
    QPushButton *m_copy;
    QPushButton *m_save;
    DataTable *m_table;
    DayTableModel m_days;
    RawValueModel m_values;
    bool m_isValues = false;
    QString m_valuesOf;
    JobSlot<std::vector<RawValue>> m_job;
};

}  // namespace xinglin
