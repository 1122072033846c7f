// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overview_page.h"

#include "ui/charts/interactive_chart.h"
#include "ui/models/cells.h"
#include "ui/models/chart_builders.h"
#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/overview/overview_figures.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/insight_list.h"
#include "ui/widgets/key_figure_card.h"
#include "ui/widgets/score_delegate.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/strip_delegate.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/trend_delegate.h"
#include "ui/widgets/two_line_delegate.h"
#include "workspace/alerts/alert_desk.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr int kFigures = 5;

/// A card with a title line above its content.
QVBoxLayout *titledCard(QWidget *card, QLabel *title)
{
    makeCard(card);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, look::m, 1, look::s);
    column->setSpacing(look::s);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(look::m - 1, 0, look::m, 0);
    head->setSpacing(look::s);
    head->addWidget(title);
    head->addStretch(1);
    column->addLayout(head);
    return column;
}

}  // namespace

OverviewPage::OverviewPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_overviewJob(this)
    , m_beforeJob(this)
    , m_courseJob(this)
    , m_insightsJob(this)
    , m_openJob(this)
    , m_answeredJob(this)
    , m_answeredBeforeJob(this)
{
    build();
    connectParts();
}

QString OverviewPage::title() const
{
    return tr("Where is the trouble?");
}

void OverviewPage::build()
{
    auto *content = new QWidget;
    content->setProperty("page", true);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(look::l, look::m, look::l, look::l);
    column->setSpacing(look::m);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(look::m);
    for (int i = 0; i < kFigures; ++i) {
        m_cards.push_back(new KeyFigureCard(theme(), content));
        cards->addWidget(m_cards.back(), 1);
    }
    column->addLayout(cards);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(look::m);
    middle->addWidget(buildUnits(), 2);
    middle->addWidget(buildConcerns(), 1);
    column->addLayout(middle, 5);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(look::m);
    bottom->addWidget(buildCourse(), 2);
    bottom->addWidget(buildInsights(), 1);
    column->addLayout(bottom, 4);

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    m_state = new StateStack(theme(), scroll, this);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_state);
}

QWidget *OverviewPage::buildUnits()
{
    auto *card = new QWidget(this);
    m_unitsTitle = makeLabel(LabelStyle::heading, card);
    QVBoxLayout *column = titledCard(card, m_unitsTitle);
    m_units = new DataTable;
    m_units->setObjectName(QStringLiteral("overviewUnits"));
    m_sortedUnits.setSourceModel(&m_unitModel);
    m_sortedUnits.setSortRole(SortRole);
    m_units->setModel(&m_sortedUnits);
    m_units->setItemDelegateForColumn(UnitTableModel::Health, new ScoreDelegate(theme(), m_units));
    m_units->setItemDelegateForColumn(UnitTableModel::Change, new TrendDelegate(theme(), m_units));
    m_units->setItemDelegateForColumn(UnitTableModel::Days, new StripDelegate(theme(), m_units));
    m_units->setColumnWidths({0, 104, 70, 96, 34, 34, 34, 62, 96});
    m_units->sortByColumn(UnitTableModel::Health, Qt::AscendingOrder);
    m_units->setMinimumHeight(126);
    m_unitsState = new StateStack(theme(), m_units, card);
    column->addWidget(m_unitsState, 1);
    return card;
}

QWidget *OverviewPage::buildConcerns()
{
    auto *card = new QWidget(this);
    m_concernsTitle = makeLabel(LabelStyle::heading, card);
    QVBoxLayout *column = titledCard(card, m_concernsTitle);
    m_concerns = new DataTable;
    m_concerns->setObjectName(QStringLiteral("overviewConcerns"));
    m_concerns->setModel(&m_concernModel);
    m_concerns->setSortingEnabled(false);
    m_concerns->setItemDelegate(new TwoLineDelegate(theme(), m_concerns));
    m_concerns->horizontalHeader()->hide();
    m_concerns->verticalHeader()->setDefaultSectionSize(44);
    m_concerns->setColumnWidths({0});
    m_concerns->setMinimumWidth(280);
    m_concernsState = new StateStack(theme(), m_concerns, card);
    column->addWidget(m_concernsState, 1);
    return card;
}

QWidget *OverviewPage::buildCourse()
{
    auto *card = new QWidget(this);
    m_courseTitle = makeElidedLabel(LabelStyle::heading, card);
    m_courseBasis = makeElidedLabel(LabelStyle::secondary, card);
    m_courseBasis->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QVBoxLayout *column = titledCard(card, m_courseTitle);
    m_metric = new QComboBox(card);
    m_metric->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_trends = makeButton(ButtonStyle::quiet, card);
    m_report = makeButton(ButtonStyle::quiet, card);
    auto *head = static_cast<QHBoxLayout *>(column->itemAt(0)->layout());
    auto *basis = new QHBoxLayout;
    basis->setContentsMargins(look::m - 1, 0, look::m, 0);
    basis->addWidget(m_courseBasis);
    column->addLayout(basis);
    head->addWidget(m_metric);
    head->addWidget(m_trends);
    head->addWidget(m_report);
    m_course = new InteractiveChart(theme(), card);
    m_course->setMinimumHeight(140);
    auto *box = new QHBoxLayout;
    box->setContentsMargins(look::m - 1, 0, look::s, 0);
    box->addWidget(m_course);
    column->addLayout(box, 1);
    return card;
}

QWidget *OverviewPage::buildInsights()
{
    auto *card = new QWidget(this);
    m_insightsTitle = makeLabel(LabelStyle::heading, card);
    QVBoxLayout *column = titledCard(card, m_insightsTitle);
    m_insights = new InsightList(theme());
    auto *inside = new QWidget;
    auto *around = new QVBoxLayout(inside);
    around->setContentsMargins(look::m - 1, 0, look::s, 0);
    around->addWidget(m_insights);
    around->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    scroll->setMinimumWidth(280);
    m_insightsState = new StateStack(theme(), scroll, card);
    column->addWidget(m_insightsState, 1);
    connect(m_insightsState, &StateStack::retryRequested, this, &OverviewPage::loadInsights);
    connect(m_insights, &InsightList::evidenceRequested, this, [this](const results::Insight &insight) {
        // A sub-unit's place among the others is told where the others are: by the unit above.
        context().navigator.openAnalysis(SubjectId::of(scope().unit), insight.method, insight.metric);
    });
    return card;
}

void OverviewPage::loadInsights()
{
    m_insightsState->showLoading();
    m_found.reset();
    const CancelToken token;
    m_insightsJob.run(workspace().analyze(
                          actor(),
                          {SubjectId::of(scope().unit), scope().period.days(), {QStringLiteral("insights")}},
                          token),
                      token, [this](Result<Analysis> &&analysis) {
                          if (!analysis) {
                              m_insightsState->showError(analysis.error());
                              return;
                          }
                          if (!analysis->results.empty())
                              m_found = std::move(analysis->results.front());
                          showInsights();
                      });
}

void OverviewPage::showInsights()
{
    const bool isSilent = m_found && m_found->notApplicable;
    const auto insights = m_found ? results::insights(*m_found) : std::vector<results::Insight>();
    if (m_overview && m_overview->figures.suppressed) {
        m_insightsState->showEmpty({tr("Withheld"), format::withheldReason(), {}, QStringLiteral("lock")});
        return;
    }
    if (insights.empty()) {
        const QString waiting = m_open ? overview_figures::urgentText(*m_open) : QString();
        const bool isJudged = !isSilent || m_found->notApplicable->code == QLatin1String("nothing_found");
        const QString title = isJudged && !waiting.isEmpty() ? tr("No change in the figures stands out.")
                              : isSilent                     ? names::of(m_found->notApplicable->reason)
                                                             : tr("Nothing stands out in this period.");
        const QLatin1String icon(waiting.isEmpty() ? "circle-check" : "circle-dashed");
        m_insightsState->showEmpty({title, waiting, QString(), icon});
        return;
    }
    m_insights->setInsights(insights, {});
    m_insightsState->showContent();
}

void OverviewPage::connectParts()
{
    connect(m_units, &DataTable::opened, this, [this](const QModelIndex &index) {
        context().navigator.openUnit(index.data(SubjectRole).value<SubjectId>().unit);
    });
    connect(m_concerns, &DataTable::opened, this, [this](const QModelIndex &index) {
        context().navigator.openPerson(index.data(SubjectRole).value<SubjectId>().person);
    });
    connect(m_metric, &QComboBox::currentIndexChanged, this, &OverviewPage::loadCourse);
    connect(m_trends, &QPushButton::clicked, this,
            [this] { context().navigator.openTrends(SubjectId::of(scope().unit), courseMetric()); });
    connect(m_report, &QPushButton::clicked, this,
            [this] { context().navigator.openReport(SubjectId::of(scope().unit)); });
    connect(m_state, &StateStack::retryRequested, this, &OverviewPage::requestRefresh);
    connect(m_state, &StateStack::actionRequested, this,
            [this] { context().navigator.openPage(PageKey::imports); });
    connect(m_unitsState, &StateStack::actionRequested, this,
            [this] { context().navigator.openPage(PageKey::organisation); });
}

QString OverviewPage::courseMetric() const
{
    return m_metric->currentData().toString();
}

void OverviewPage::refresh()
{
    if (!scope().unit.isValid()) {
        m_overviewJob.cancel();
        showEmpty();
        return;
    }
    m_state->showLoading();
    m_overviewJob.run(workspace().overview(actor(), scope().unit, scope().period.days(), {}),
                      [this](Result<Overview> &&overview) {
                          if (overview)
                              show(std::move(*overview));
                          else
                              m_state->showError(overview.error());
                      });
    loadInsights();
    loadOpen();
    loadAnswered(scope().period.days(), m_answered, m_answeredJob);
    loadAnswered(scope().period.previous().days(), m_answeredBefore, m_answeredBeforeJob);
    m_before.reset();
    m_beforeJob.run(
        workspace().figures(actor(), SubjectId::of(scope().unit), scope().period.previous().days(), {}),
        [this](Result<SubjectFigures> &&before) {
            if (before)
                m_before = std::move(*before);
            showFigures();
        });
    loadCourse();
}

void OverviewPage::loadOpen()
{
    m_open.reset();
    m_openJob.run(workspace().alerts().openAlerts(actor(), scope().period.days().last),
                  [this](Result<OpenAlerts> &&open) {
                      if (!open)
                          return;
                      m_open = open->of(scope().unit);
                      m_unitModel.setAlerts(std::move(*open));
                      showFigures();
                      if (m_found)
                          showInsights();
                  });
}

void OverviewPage::loadAnswered(const DayRange &days, std::optional<OrderStatistics> &into,
                                JobSlot<OrderStatistics> &job)
{
    into.reset();
    StatisticsRequest request;
    request.unit = scope().unit;
    request.days = days;
    job.run(workspace().alerts().statistics(actor(), request),
            [this, &into](Result<OrderStatistics> &&statistics) {
                if (statistics)
                    into = std::move(*statistics);
                showFigures();
            });
}

void OverviewPage::showEmpty()
{
    const bool hasData = scope().info.units > 0;
    m_state->showEmpty({hasData ? tr("No unit on these days") : tr("This workspace is empty"),
                        hasData ? tr("Choose another period: the organisation has no units in this one.")
                                : tr("Import your units and people (CSV), then the data of their watches. "
                                     "Figures appear as soon as the first file is in."),
                        hasData ? QString() : tr("Import files…"), QStringLiteral("inbox")});
}

void OverviewPage::show(Overview &&overview)
{
    m_overview = std::move(overview);
    const Day last = scope().period.days().last;
    m_unitModel.setRows(m_overview->children, last);
    m_unitsTitle->setText(overview_figures::unitsTitle(m_overview->children));
    m_concernModel.setConcerns(m_overview->concerns);
    if (m_overview->children.empty())
        m_unitsState->showEmpty({tr("No sub-units"),
                                 tr("The people of this unit are on the organisation page."),
                                 tr("Show people"), QStringLiteral("users")});
    else
        m_unitsState->showContent();
    if (m_overview->figures.suppressed)
        m_concernsState->showEmpty({tr("Withheld"), format::withheldReason(), {}, QStringLiteral("lock")});
    else if (m_overview->figures.coverage.daysWithData == 0)
        m_concernsState->showEmpty({tr("Nothing to judge by"),
                                    tr("There is no data in this period."),
                                    {},
                                    QStringLiteral("circle-dashed")});
    else if (m_overview->concerns.empty())
        m_concernsState->showEmpty({tr("Nobody stands out"),
                                    tr("No one's days left their own usual in this period."),
                                    {},
                                    QStringLiteral("circle-check")});
    else
        m_concernsState->showContent();
    m_state->showContent();
    showFigures();
    showCourse();
}

void OverviewPage::showFigures()
{
    if (!m_overview)
        return;
    const auto figures = overview_figures::keyFigures(
        {m_overview->figures, m_before ? &*m_before : nullptr, m_open ? &*m_open : nullptr,
         m_answered ? &*m_answered : nullptr, m_answeredBefore ? &*m_answeredBefore : nullptr},
        scope().info);
    for (std::size_t i = 0; i < m_cards.size() && i < figures.size(); ++i)
        m_cards[i]->setFigure(figures[i]);
}

void OverviewPage::loadCourse()
{
    m_metricFigures.reset();
    const QString key = courseMetric();
    if (key.isEmpty() || !scope().unit.isValid() || !scope().period.isValid()) {
        m_courseJob.cancel();
        showCourse();
        return;
    }
    m_courseJob.run(workspace().figures(actor(), SubjectId::of(scope().unit), scope().period.days(), {key}),
                    [this](Result<SubjectFigures> &&figures) {
                        if (figures)
                            m_metricFigures = std::move(*figures);
                        showCourse();
                    });
}

void OverviewPage::showCourse()
{
    if (!m_overview)
        return;
    const QString unit = names::of(m_overview->subject.name);
    ChartSpec spec;
    if (courseMetric().isEmpty()) {
        spec = overview_figures::scoreCourse(unit, m_overview->figures);
    } else if (m_metricFigures && !m_metricFigures->courses.empty()) {
        const Metric *metric = MetricDictionary::builtIn().find(courseMetric());
        const MetricCourse &course = m_metricFigures->courses.front();
        std::int64_t n = 0;
        for (const DayPoint &day : course.days)
            n += day.n;
        spec = charts::personCourse({unit, course, n, false}, *metric, scope().period.days());
    } else {
        return;  // the course before stays until the answer comes
    }
    m_courseTitle->setText(spec.title);
    m_courseBasis->setText(spec.subtitle);
    m_course->setSpec(std::move(spec), true);
}

void OverviewPage::retranslate()
{
    m_unitsTitle->setText(
        overview_figures::unitsTitle(m_overview ? m_overview->children : std::vector<UnitRow>()));
    m_units->setAccessibleName(m_unitsTitle->text());
    m_concernsTitle->setText(tr("Who to see first"));
    m_insightsTitle->setText(tr("What changed"));
    m_concerns->setAccessibleName(m_concernsTitle->text());
    m_trends->setText(tr("Trends"));
    m_report->setText(tr("Report"));
    m_metric->setAccessibleName(tr("What the course shows"));
    const QSignalBlocker quiet(m_metric);
    const QString chosen = courseMetric();
    m_metric->clear();
    m_metric->addItem(tr("Health score"), QString());
    for (const Metric &metric : MetricDictionary::builtIn().all()) {
        if (metric.isAnalysed())
            m_metric->addItem(format::metricName(metric), metric.key);
    }
    m_metric->setCurrentIndex(std::max(0, m_metric->findData(chosen)));
    m_unitModel.retranslate();
    m_concernModel.retranslate();
}

}  // namespace xinglin
