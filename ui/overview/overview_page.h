// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/concern_model.h"
#include "ui/models/job_slot.h"
#include "ui/models/unit_table_model.h"
#include "ui/widgets/page.h"
#include "workspace/alerts/alert_requests.h"

#include <QSortFilterProxyModel>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;

namespace xinglin {

class DataTable;
class InteractiveChart;
class InsightList;
class KeyFigureCard;
class StateStack;

/// A unit at a glance: five figures, its sub-units side by side, who to see first, and its course.
class OverviewPage final : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(const PageContext &context, QWidget *parent = nullptr);
    QString title() const override;

protected:
    void refresh() override;
    void retranslate() override;

private:
    void build();
    QWidget *buildUnits();
    QWidget *buildConcerns();
    QWidget *buildCourse();
    QWidget *buildInsights();
    void loadInsights();
    void loadOpen();
    void loadAnswered(const DayRange &days, std::optional<OrderStatistics> &into,
                      JobSlot<OrderStatistics> &job);
    void showInsights();
    void connectParts();
    void show(Overview &&overview);
    void showFigures();
    void showCourse();
    void loadCourse();
    void showEmpty();
    QString courseMetric() const;

    StateStack *m_state = nullptr;
    std::vector<KeyFigureCard *> m_cards;
    QLabel *m_unitsTitle = nullptr;
    StateStack *m_unitsState = nullptr;
    DataTable *m_units = nullptr;
    QLabel *m_concernsTitle = nullptr;
    StateStack *m_concernsState = nullptr;
    DataTable *m_concerns = nullptr;
    QLabel *m_insightsTitle = nullptr;
    InsightList *m_insights = nullptr;
    StateStack *m_insightsState = nullptr;
    std::optional<AnalysisResult> m_found;  // the insights, or why there are none
    QLabel *m_courseTitle = nullptr;
    QLabel *m_courseBasis = nullptr;
    QComboBox *m_metric = nullptr;
    QPushButton *m_trends = nullptr;
    QPushButton *m_report = nullptr;
    InteractiveChart *m_course = nullptr;

    UnitTableModel m_unitModel;
    QSortFilterProxyModel m_sortedUnits;
    ConcernModel m_concernModel;
    std::optional<Overview> m_overview;
    std::optional<SubjectFigures> m_before;
    std::optional<SubjectFigures> m_metricFigures;
    JobSlot<Overview> m_overviewJob;
    JobSlot<SubjectFigures> m_beforeJob;
    JobSlot<SubjectFigures> m_courseJob;
    JobSlot<Analysis> m_insightsJob;
    std::optional<OpenAlerts::Counts> m_open;
    std::optional<OrderStatistics> m_answered, m_answeredBefore;
    JobSlot<OpenAlerts> m_openJob;
    JobSlot<OrderStatistics> m_answeredJob, m_answeredBeforeJob;
};

}  // namespace xinglin
