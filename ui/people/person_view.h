// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/person_query.h"
#include "ui/widgets/page.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace xinglin {

class ChartStack;
class DeviationLegend;
class DeviationStrip;
class FactCard;
class MetricChooser;
class PersonHead;
class ScoreCard;
class StateStack;

/// One person: head, ninety nights, charts of the chosen metrics, and cards.
class PersonView final : public QWidget
{
    Q_OBJECT

public:
    explicit PersonView(const PageContext &context, QWidget *parent = nullptr);

    /// Asks for the person's figures; what is shown of another person goes at once.
    void show(PersonId person, const QString &metric, const Scope &scope);
    PersonId person() const { return m_person; }
    void retranslate();

Q_SIGNALS:
    void backRequested();

private:
    void build();
    QWidget *buildCharts();
    QWidget *buildCards();
    void connectParts();
    void takeFigures(const SubjectFigures &figures);
    void takeNights(const SubjectFigures &figures);
    void showCharts();
    void showCards();
    void showSleep();
    void showCoverage();
    void showFlags();

    PageContext m_context;
    const MetricDictionary &m_metrics;
    PersonId m_person;
    Scope m_scope;
    PersonHeadline m_headline;
    SubjectFigures m_figures;
    bool m_hasFigures = false;
    PersonQuery m_query;
    PersonHead *m_head;
    StateStack *m_state;
    QLabel *m_nightsTitle;
    DeviationLegend *m_legend;
    DeviationStrip *m_strip;
    QLabel *m_noNights;
    MetricChooser *m_chooser;
    ChartStack *m_charts;
    ScoreCard *m_score;
    FactCard *m_sleep;
    FactCard *m_coverage;
    QWidget *m_flags;
    QLabel *m_flagsTitle;
    QVBoxLayout *m_flagList;
    std::vector<QWidget *> m_flagWords;
};

}  // namespace xinglin
