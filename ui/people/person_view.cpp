// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/person_view.h"

#include "ui/charts/analysis_board.h"
#include "ui/models/analysis_cards.h"
#include "ui/models/names.h"
#include "ui/people/check_up_panel.h"
#include "ui/people/person_head.h"
#include "ui/people/person_overview.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/theme.h"

#include <QScrollArea>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace xinglin {
namespace {

/// Methods whose result is drawn into the charts of the overview.
bool isOnCharts(const QString &method)
{
    return method == QLatin1String("baseline") || method == QLatin1String("forecast") ||
           method == QLatin1String("change-points") || method == QLatin1String("deviation-z");
}

}  // namespace

PersonView::PersonView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_query(context.workspace, context.actor)
{
    build();
    connectParts();
}

void PersonView::build()
{
    m_head = new PersonHead(m_context.theme, this);
    auto *content = new QWidget;
    m_tabs = new QTabBar(content);
    m_tabs->setObjectName(QStringLiteral("personTabs"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    m_pages = new QStackedWidget(content);
    m_overview = new PersonOverview(m_context, m_pages);
    m_pages->addWidget(m_overview);
    m_boards.push_back(nullptr);
    m_tabs->addTab(QString());
    for (int section = Nights; section < CheckUps; ++section) {
        auto *board = new AnalysisBoard(m_context.theme, m_pages);
        m_boards.push_back(board);
        m_pages->addWidget(board);
        m_tabs->addTab(QString());
        connect(board, &AnalysisBoard::retryRequested, this, [this] { show(m_person, {}, m_scope); });
    }
    buildCheckUps();
    m_isFilled.assign(SectionCount, false);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::s);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    m_state = new StateStack(m_context.theme, content, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::l, look::m, look::l, look::m);
    layout->setSpacing(look::s);
    layout->addWidget(m_head);
    layout->addWidget(m_state, 1);
}

void PersonView::buildCheckUps()
{
    auto *content = new QWidget;
    content->setProperty("page", true);
    m_checkUps = new CheckUpPanel(m_context, content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, look::xs, look::m);
    column->addWidget(m_checkUps);
    column->addStretch(1);
    auto *scroll = new QScrollArea(m_pages);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    m_pages->addWidget(scroll);
    m_boards.push_back(nullptr);
    m_tabs->addTab(QString());
    // What was measured decides risks and advice: they are asked for again.
    connect(m_checkUps, &CheckUpPanel::saved, this, [this] { ask(); });
}

void PersonView::connectParts()
{
    connect(m_head, &PersonHead::backRequested, this, &PersonView::backRequested);
    connect(m_head, &PersonHead::trendsRequested, this,
            [this] { m_context.navigator.openTrends(SubjectId::of(m_person), m_overview->chosenMetric()); });
    connect(m_head, &PersonHead::reportRequested, this,
            [this] { m_context.navigator.openReport(SubjectId::of(m_person)); });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int section) {
        m_pages->setCurrentIndex(section);
        fill(section);
    });
    connect(m_overview, &PersonOverview::causeRequested, this, &PersonView::showAnalysis);
    connect(&m_query, &PersonQuery::headlineReady, this, [this](const PersonHeadline &headline) {
        m_head->setHeadline(headline);
        m_overview->setName(names::of(headline.subject.name));
    });
    connect(&m_query, &PersonQuery::figuresReady, this, [this](const SubjectFigures &figures) {
        m_overview->takeFigures(figures);
        m_state->showContent();
    });
    connect(&m_query, &PersonQuery::nightsReady, m_overview, &PersonOverview::takeNights);
    connect(&m_query, &PersonQuery::analysisReady, this, &PersonView::takeAnalysis);
    connect(&m_query, &PersonQuery::analysisFailed, this, &PersonView::failAnalysis);
    connect(&m_query, &PersonQuery::failed, m_state, &StateStack::showError);
    connect(m_state, &StateStack::retryRequested, this, [this] { show(m_person, {}, m_scope); });
}

void PersonView::show(PersonId person, const QString &metric, const Scope &scope)
{
    const bool isOther = person != m_person;
    m_person = person;
    m_scope = scope;
    m_head->setInfo(scope.info);
    if (isOther) {
        m_head->setHeadline({});
        m_overview->clear();
        m_results.clear();
        m_hasResults = false;
        m_isFilled.assign(SectionCount, false);
        m_tabs->setCurrentIndex(Overview);
        for (AnalysisBoard *board : m_boards) {
            if (board != nullptr)
                board->startAfresh();
        }
    }
    if (!metric.isEmpty())
        m_overview->chooseMetric(metric);
    m_state->showLoading();
    m_overview->showLoading();
    for (AnalysisBoard *board : m_boards) {
        if (board != nullptr)
            board->showLoading();
    }
    m_checkUps->setPerson(person);
    m_overview->setPerson(person, scope);
    ask();
}

void PersonView::ask()
{
    const DayRange days = m_scope.period.days();
    m_query.ask(m_person, days, m_scope.info.soFar(days));
}

std::vector<CardContent> PersonView::cardsOf(int section) const
{
    switch (section) {
    case Nights: return cards::nights(m_results);
    case Rhythm: return cards::rhythmAndSleep(m_results);
    case Risk: return cards::risks(m_results);
    default: return {};
    }
}

void PersonView::takeAnalysis(const Analysis &analysis)
{
    m_results = analysis.results;
    m_hasResults = true;
    m_isFilled.assign(SectionCount, false);
    m_overview->takeAnalysis(m_results);
    fill(m_tabs->currentIndex());
}

void PersonView::failAnalysis(const Error &error)
{
    m_results.clear();
    m_hasResults = false;
    m_overview->failAnalysis(error.message);
    for (AnalysisBoard *board : m_boards) {
        if (board != nullptr)
            board->showError(error);
    }
}

void PersonView::fill(int section)
{
    const auto place = static_cast<std::size_t>(std::max(section, 0));
    if (!m_hasResults || m_boards[place] == nullptr || m_isFilled[place])
        return;
    m_isFilled[place] = true;
    m_boards[place]->setCards(cardsOf(section));
}

bool PersonView::showAnalysis(const QString &method, const QString &metric)
{
    if (isOnCharts(method) && MetricDictionary::builtIn().find(metric) != nullptr) {
        m_tabs->setCurrentIndex(Overview);
        m_overview->chooseMetric(metric);
        return true;
    }
    const QString key = metric.isEmpty() ? method : method + QLatin1Char('/') + metric;
    for (int section = Nights; section < CheckUps; ++section) {
        const auto cards = cardsOf(section);
        const bool isHere = std::any_of(cards.begin(), cards.end(), [&method](const CardContent &card) {
            return std::any_of(card.sources.begin(), card.sources.end(),
                               [&method](const AnalysisResult &each) { return each.method == method; });
        });
        if (!isHere)
            continue;
        m_tabs->setCurrentIndex(section);
        fill(section);
        return m_boards[static_cast<std::size_t>(section)]->reveal(key);
    }
    return false;
}

void PersonView::retranslate()
{
    m_head->retranslate();
    m_tabs->setAccessibleName(tr("What to see of this person"));
    m_tabs->setTabText(Overview, tr("At a glance"));
    m_tabs->setTabText(Nights, tr("Nights"));
    m_tabs->setTabText(Rhythm, tr("Rhythm and sleep"));
    m_tabs->setTabText(Risk, tr("Risks"));
    m_tabs->setTabText(CheckUps, tr("Check-ups"));
    m_checkUps->retranslate();
    m_overview->retranslate();
    const StateStack::EmptyText nothing{tr("Nothing computed for this"),
                                        tr("No analysis of this kind came with the answer."),
                                        {},
                                        QStringLiteral("circle-dashed")};
    for (std::size_t i = 0; i < m_boards.size(); ++i) {
        if (m_boards[i] == nullptr)
            continue;
        m_boards[i]->setEmptyText(nothing);
        m_boards[i]->retranslate();
    }
    m_isFilled.assign(SectionCount, false);
    fill(m_tabs->currentIndex());
}

}  // namespace xinglin
