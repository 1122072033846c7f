// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orgtree/unit_sections.h"

#include "analysis/subject_figures.h"
#include "ui/charts/analysis_board.h"
#include "ui/models/analysis_cards.h"
#include "ui/models/names.h"
#include "ui/widgets/insight_list.h"
#include "ui/widgets/recommendation_card.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QScrollArea>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace xinglin {
namespace {

int sectionOf(const QString &method)
{
    if (method == QLatin1String("funnel") || method == QLatin1String("standardised-rates") ||
        method == QLatin1String("shrinkage"))
        return UnitSections::Comparison;
    if (method == QLatin1String("surveillance") || method == QLatin1String("unit-forecast") ||
        method == QLatin1String("false-discovery") || method == QLatin1String("alarm-figures"))
        return UnitSections::Counts;
    if (method == QLatin1String("roll-up"))
        return UnitSections::Hours;
    const bool isSpread = method == QLatin1String("quantiles") || method == QLatin1String("unit-score");
    return isSpread ? UnitSections::Distribution : UnitSections::Insights;
}

}  // namespace

UnitSections::UnitSections(const PageContext &context, QWidget *people, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
    , m_job(this)
{
    m_tabs->setObjectName(QStringLiteral("unitTabs"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    m_pages->addWidget(people);
    m_pages->addWidget(buildInsights());
    m_boards.assign(SectionCount, nullptr);
    for (int section = 0; section < SectionCount; ++section) {
        m_tabs->addTab(QString());
        if (section < Comparison)
            continue;
        auto *board = new AnalysisBoard(context.theme, m_pages);
        m_boards[static_cast<std::size_t>(section)] = board;
        m_pages->addWidget(board);
        connect(board, &AnalysisBoard::retryRequested, this, &UnitSections::ask);
        connect(board, &AnalysisBoard::unitChosen, this,
                [this](UnitId unit) { Q_EMIT unitChosen(unit, {}); });
    }
    m_isFilled.assign(SectionCount, false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::s);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int section) {
        m_pages->setCurrentIndex(section);
        if (section != People && !m_isAsked)
            ask();
        fill(section);
    });
}

QWidget *UnitSections::buildInsights()
{
    auto *card = new QWidget;
    makeCard(card);
    m_insightsTitle = makeLabel(LabelStyle::strong, card);
    m_insights = new InsightList(m_context.theme, card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(look::m, look::m, look::m, look::m);
    inside->setSpacing(look::s);
    inside->addWidget(m_insightsTitle);
    inside->addWidget(m_insights);
    auto *content = new QWidget;
    content->setProperty("page", true);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, look::xs, 0);
    column->setSpacing(look::m);
    column->addWidget(card);
    m_advice = new RecommendationCard(m_context.theme, content);
    column->addWidget(m_advice);
    connect(m_advice, &RecommendationCard::causeRequested, this, &UnitSections::showAnalysis);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    m_insightsState = new StateStack(m_context.theme, scroll);
    connect(m_insightsState, &StateStack::retryRequested, this, &UnitSections::ask);
    connect(m_insights, &InsightList::evidenceRequested, this, [this](const results::Insight &insight) {
        if (insight.unit.isValid() && insight.unit != m_unit && sectionOf(insight.method) != Comparison)
            Q_EMIT unitChosen(insight.unit, insight.method);
        else
            showAnalysis(insight.method, insight.metric);
    });
    return m_insightsState;
}

void UnitSections::load(UnitId unit, const Scope &scope)
{
    const bool isOther = unit != m_unit;
    m_unit = unit;
    m_scope = scope;
    m_isAsked = false;
    if (isOther) {
        m_job.cancel();
        m_results.clear();
        m_hasResults = false;
        m_insightsState->showLoadingAfresh();
        for (AnalysisBoard *board : m_boards) {
            if (board != nullptr)
                board->startAfresh();
        }
    }
    if (m_tabs->currentIndex() != People || !m_wantedMethod.isEmpty())
        ask();
}

void UnitSections::ask()
{
    if (!m_unit.isValid())
        return;
    m_isAsked = true;
    m_insightsState->showLoading();
    for (AnalysisBoard *board : m_boards) {
        if (board != nullptr)
            board->showLoading();
    }
    const CancelToken token;
    const DayRange days = m_scope.period.days();
    const AnalysisRequest request{SubjectId::of(m_unit), m_scope.info.soFar(days), {}, previousOf(days)};
    m_job.run(m_context.workspace.analyze(m_context.actor, request, token), token,
              [this](Result<Analysis> &&analysis) {
                  if (analysis)
                      take(*analysis);
                  else
                      fail(analysis.error());
              });
}

void UnitSections::take(const Analysis &analysis)
{
    m_results = analysis.results;
    m_hasResults = true;
    m_isFilled.assign(SectionCount, false);
    if (!m_wantedMethod.isEmpty())
        showAnalysis(std::exchange(m_wantedMethod, {}), std::exchange(m_wantedMetric, {}));
    fill(m_tabs->currentIndex());
}

void UnitSections::fail(const Error &error)
{
    m_results.clear();
    m_hasResults = false;
    m_isAsked = false;
    m_insightsState->showError(error);
    for (AnalysisBoard *board : m_boards) {
        if (board != nullptr)
            board->showError(error);
    }
}

QString UnitSections::suppression() const
{
    const auto told = std::find_if(m_results.begin(), m_results.end(), [](const AnalysisResult &each) {
        return each.notApplicable && (each.flags.contains(QStringLiteral("suppressed")) ||
                                      each.method == QLatin1String("privacy-guard"));
    });
    return told != m_results.end() && m_results.size() == 1 ? names::of(told->notApplicable->reason)
                                                            : QString();
}

std::vector<CardContent> UnitSections::cardsOf(int section) const
{
    switch (section) {
    case Comparison: return cards::comparison(m_results);
    case Distribution: return cards::distribution(m_results, m_name);
    case Counts: return cards::counts(m_results);
    case Hours: return cards::hours(m_results);
    default: return {};
    }
}

void UnitSections::fill(int section)
{
    const auto place = static_cast<std::size_t>(std::max(section, 0));
    if (!m_hasResults || m_isFilled[place])
        return;
    m_isFilled[place] = true;
    if (section == Insights)
        showInsights();
    if (m_boards[place] == nullptr)
        return;
    const QString reason = suppression();
    const bool isHidden = !reason.isEmpty();
    m_boards[place]->setEmptyText({isHidden ? tr("Withheld") : tr("Nothing computed for this"),
                                   isHidden ? reason : tr("No analysis of this kind came with the answer."),
                                   {},
                                   isHidden ? QStringLiteral("lock") : QStringLiteral("circle-dashed")});
    m_boards[place]->setCards(isHidden ? std::vector<CardContent>() : cardsOf(section));
}

void UnitSections::showInsights()
{
    const QString reason = suppression();
    if (!reason.isEmpty()) {
        m_insightsState->showEmpty({tr("Withheld"), reason, {}, QStringLiteral("lock")});
        return;
    }
    const AnalysisResult *result = results::find(m_results, u"insights");
    const bool isSilent = result != nullptr && result->notApplicable.has_value();
    m_insights->setInsights(result != nullptr ? results::insights(*result) : std::vector<results::Insight>(),
                            isSilent ? names::of(result->notApplicable->reason)
                                     : tr("Nothing stands out in this period."));
    const bool hasAdvice = result != nullptr && !isSilent &&
                           result->detail.contains(QLatin1String("recommendations")) &&
                           !results::recommendations(*result).empty();
    m_advice->setResult(hasAdvice ? result : nullptr);
    m_insightsState->showContent();
}

void UnitSections::showAnalysis(const QString &method, const QString &metric)
{
    const int section = sectionOf(method);
    if (!m_hasResults) {
        m_wantedMethod = method;
        m_wantedMetric = metric;
        m_tabs->setCurrentIndex(section);
        return;
    }
    m_tabs->setCurrentIndex(section);
    fill(section);
    AnalysisBoard *board = m_boards[static_cast<std::size_t>(section)];
    if (board == nullptr || board->reveal(metric.isEmpty() ? method : method + QLatin1Char('/') + metric))
        return;
    if (!metric.isEmpty()) {  // a roll-up that is not kept by the hour: its distribution tells as much
        m_tabs->setCurrentIndex(Distribution);
        fill(Distribution);
        m_boards[Distribution]->reveal(QStringLiteral("quantiles/") + metric);
    }
}

void UnitSections::retranslate()
{
    m_tabs->setAccessibleName(tr("What to see of this unit"));
    //: a tab with the list of the unit's people, not their number
    m_tabs->setTabText(People, tr("People"));
    m_tabs->setTabText(Insights, tr("What matters"));
    m_tabs->setTabText(Comparison, tr("Comparison"));
    m_tabs->setTabText(Distribution, tr("Distribution"));
    //: a tab with how many people stood out, day by day
    m_tabs->setTabText(Counts, tr("Counts"));
    m_tabs->setTabText(Hours, tr("Hours"));
    m_insightsTitle->setText(tr("What matters in this period"));
    m_advice->retranslate();
    m_isFilled.assign(SectionCount, false);
    fill(m_tabs->currentIndex());
}

}  // namespace xinglin
