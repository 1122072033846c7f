// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/analysis_results.h"
#include "ui/models/card_content.h"
#include "ui/models/job_slot.h"
#include "ui/widgets/page.h"

#include <QStackedWidget>

class QLabel;
class QTabBar;

namespace xinglin {

class AnalysisBoard;
class InsightList;
class RecommendationCard;
class StateStack;

/// What the engine tells of a unit, behind tabs beside its people: what matters, the comparison of its
/// sub-units, distributions, counts and hours. Asked for when a tab is first opened. GUI thread.
class UnitSections final : public QWidget
{
    Q_OBJECT

public:
    enum Section { People, Insights, Comparison, Distribution, Counts, Hours, SectionCount };

    /// `people` is taken over: the first section.
    UnitSections(const PageContext &context, QWidget *people, QWidget *parent = nullptr);

    void load(UnitId unit, const Scope &scope);
    void setName(const QString &name) { m_name = name; }
    /// Opens the section and card that show the result.
    void showAnalysis(const QString &method, const QString &metric);
    void retranslate();

Q_SIGNALS:
    /// A sub-unit was chosen in a chart or as evidence.
    void unitChosen(xinglin::UnitId unit, const QString &method);

private:
    QWidget *buildInsights();
    void ask();
    void take(const Analysis &analysis);
    void fail(const Error &error);
    void fill(int section);
    void showInsights();
    std::vector<CardContent> cardsOf(int section) const;
    /// The reason why nothing may be told of the unit; empty when something may.
    QString suppression() const;

    PageContext m_context;
    UnitId m_unit;
    Scope m_scope;
    QString m_name;
    results::Results m_results;
    bool m_isAsked = false;
    bool m_hasResults = false;
    QString m_wantedMethod, m_wantedMetric;  // to be shown once the results are there
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    QLabel *m_insightsTitle;
    InsightList *m_insights;
    RecommendationCard *m_advice;
    StateStack *m_insightsState;
    std::vector<AnalysisBoard *> m_boards;  // by section; null for people and insights
    std::vector<bool> m_isFilled;
    JobSlot<Analysis> m_job;
};

}  // namespace xinglin
