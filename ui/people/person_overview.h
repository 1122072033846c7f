// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/analysis_results.h"
#include "ui/widgets/page.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace xinglin {

class AnalysisCard;
class ChartStack;
class DeviationLegend;
class DeviationStrip;
class FactCard;
class MetricChooser;
class PersonAlertsCard;
class RecommendationCard;
class ScoreCard;

/// A person at a glance: ninety nights, the last one against their usual, charts of the chosen metrics with
/// all the engine knows of them, what to do, and cards. GUI thread.
class PersonOverview final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PersonOverview(const PageContext &context, QWidget *parent = nullptr);

    /// Forgets the person before.
    void clear();
    void setName(const QString &name);
    void setPerson(PersonId person, const Scope &scope);
    void takeFigures(const SubjectFigures &figures);
    void takeNights(const SubjectFigures &figures);
    void showLoading();
    void takeAnalysis(const results::Results &results);
    void failAnalysis(const QString &message);
    /// The first metric of the charts.
    QString chosenMetric() const;
    void chooseMetric(const QString &metric);
    void retranslate();

Q_SIGNALS:
    void causeRequested(const QString &method, const QString &metric);

private:
    QWidget *buildCharts();
    QWidget *buildCards();
    void showCharts();
    void showLastNight();
    void showCards();
    void showSleep();
    void showCoverage();
    void showFlags();

    PageContext m_context;
    const MetricDictionary &m_metrics;
    QString m_name;
    SubjectFigures m_figures;
    bool m_hasFigures = false;
    results::Results m_results;
    QLabel *m_nightsTitle;
    DeviationLegend *m_legend;
    DeviationStrip *m_strip;
    QLabel *m_noNights;
    AnalysisCard *m_lastNight;
    MetricChooser *m_chooser;
    ChartStack *m_charts;
    RecommendationCard *m_advice;
    PersonAlertsCard *m_alerts;
    ScoreCard *m_score;
    FactCard *m_sleep;
    FactCard *m_coverage;
    QWidget *m_flags;
    QLabel *m_flagsTitle;
    QVBoxLayout *m_flagList;
    std::vector<QWidget *> m_flagWords;
};

}  // namespace xinglin
