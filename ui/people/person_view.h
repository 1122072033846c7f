// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/analysis_results.h"
#include "ui/models/card_content.h"
#include "ui/people/person_query.h"
#include "ui/widgets/page.h"

#include <QStackedWidget>

class QTabBar;

namespace xinglin {

class AnalysisBoard;
class CheckUpPanel;
class PersonHead;
class PersonOverview;
class StateStack;

/// One person: head, and behind tabs what there is to know: at a glance, night by night, rhythm and sleep,
/// risks, check-ups. A tab is filled when it is opened.
class PersonView final : public QWidget
{
    Q_OBJECT

public:
    enum Section { Overview, Nights, Rhythm, Risk, CheckUps, SectionCount };

    explicit PersonView(const PageContext &context, QWidget *parent = nullptr);

    /// Asks for the person's figures; what is shown of another person goes at once.
    void show(PersonId person, const QString &metric, const Scope &scope);
    PersonId person() const { return m_person; }
    /// Opens the section and card that show the result; false when there is none.
    bool showAnalysis(const QString &method, const QString &metric);
    void retranslate();

Q_SIGNALS:
    void backRequested();

private:
    void build();
    void buildCheckUps();
    void connectParts();
    void ask();
    void takeAnalysis(const Analysis &analysis);
    void failAnalysis(const Error &error);
    void fill(int section);
    std::vector<CardContent> cardsOf(int section) const;

    PageContext m_context;
    PersonId m_person;
    Scope m_scope;
    results::Results m_results;
    bool m_hasResults = false;
    PersonQuery m_query;
    PersonHead *m_head;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    StateStack *m_state;
    PersonOverview *m_overview;
    CheckUpPanel *m_checkUps;
    std::vector<AnalysisBoard *> m_boards;  // by section, null for the overview and the check-ups
    std::vector<bool> m_isFilled;
};

}  // namespace xinglin
