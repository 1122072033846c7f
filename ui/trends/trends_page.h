// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/trends_query.h"
#include "ui/widgets/page.h"

#include <QTimer>

class QLabel;
class QMenu;
class QPushButton;
class QSplitter;
class QToolButton;

namespace xinglin {

class ChartStack;
class ChipBar;
class StateStack;
class SubjectSearch;
class TrendsSide;
class TrendsTable;

/// "How has it changed?": any units and people, any metrics, over the period; zooming in leads from days to
/// the samples themselves.
class TrendsPage final : public Page
{
    Q_OBJECT

public:
    explicit TrendsPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    void setSubject(const SubjectId &subject, const QString &metric) override;
    void addSubject(const SubjectId &subject);
    void addMetric(const QString &metric);
    ChartStack &charts() const { return *m_charts; }
    bool isShowingSamples() const { return m_isSamples; }

protected:
    void refresh() override;
    void retranslate() override;

private:
    void build();
    QWidget *buildBar();
    void connectParts();
    void fillMetricMenu();
    void removeSubject(int place);
    void removeMetric(int place);
    void showChips();
    void takeFigures(const TrendsFigures &figures);
    void takeSamples(const TrendsSamples &samples);
    void showDays();
    void zoomed(double from, double to);
    void followZoom();
    void showWhole();
    void showTable();
    void showResolution();
    std::vector<charts::CourseLine> linesOf(const Metric &metric) const;
    std::vector<SubjectInfo> people() const;

    std::vector<SubjectId> m_subjects;
    QStringList m_metrics{QStringLiteral("heart_rate")};
    UnitId m_scopeUnit;
    TrendsFigures m_figures;
    bool m_hasFigures = false;
    bool m_isSamples = false;
    TimeRange m_visible;  // of the charts, whatever their axis
    QTimer m_zoomed;
    TrendsQuery m_query;
    SubjectSearch *m_search;
    ChipBar *m_subjectChips;
    QToolButton *m_addMetric;
    QMenu *m_metricMenu;
    ChipBar *m_metricChips;
    QLabel *m_resolution;
    QPushButton *m_whole;
    QPushButton *m_tableButton;
    StateStack *m_state;
    ChartStack *m_charts;
    TrendsSide *m_side;
    TrendsTable *m_table;
};

}  // namespace xinglin
