// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/numbers_board.h"

#include "ui/charts/interactive_chart.h"
#include "ui/models/alert_format.h"
#include "ui/models/cells.h"
#include "ui/models/format.h"
#include "ui/models/order_course_charts.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/key_figure_card.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QTabBar>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr std::array kTabs{StatisticsBy::severity, StatisticsBy::unit, StatisticsBy::rule,
                           StatisticsBy::shift,    StatisticsBy::hour, StatisticsBy::person,
                           StatisticsBy::day,      StatisticsBy::week};

CardFigure spanCard(const QString &label, const SpanFigures &span, const QString &target)
{
    CardFigure card;
    card.label = label;
    card.hover = target;
    if (!span.mean)
        return card;
    card.value = alert_format::span(span.mean);
    card.basis =
        NumbersBoard::tr("median %1 · n = %2").arg(alert_format::span(span.median), format::count(span.n));
    return card;
}

CardFigure rateCard(const QString &label, const RateFigures &rate, const QString &target)
{
    CardFigure card;
    card.label = label;
    if (rate.of > 0) {
        card.value = format::number(*rate.rate() * 100.0, 1);
        card.unit = QStringLiteral("%");
        card.basis = alert_format::basis(rate);
    }
    card.change = target;
    return card;
}

}  // namespace

NumbersBoard::NumbersBoard(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_dayJob(this)
    , m_groupJob(this)
{
    build();
    retranslate();
}

void NumbersBoard::build()
{
    auto *content = new QWidget;
    content->setProperty("page", true);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, look::m, 0, 0);
    column->setSpacing(look::m);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(look::m);
    for (KeyFigureCard *&card : m_cards) {
        card = new KeyFigureCard(m_context.theme, content);
        cards->addWidget(card, 1);
    }
    column->addLayout(cards);
    column->addWidget(buildCourse(), 4);
    column->addWidget(buildGroups(), 5);
    m_state = new StateStack(m_context.theme, content, this);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_state);
    connect(m_state, &StateStack::retryRequested, this, &NumbersBoard::ask);
}

QWidget *NumbersBoard::buildCourse()
{
    auto *card = new QWidget(this);
    makeCard(card);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(look::m, look::m, look::m, look::s);
    column->setSpacing(look::s);
    m_courseTitle = makeElidedLabel(LabelStyle::heading, card);
    m_courseBasis = makeElidedLabel(LabelStyle::secondary, card);
    m_courseBasis->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_shown = new QComboBox(card);
    m_shown->setObjectName(QStringLiteral("numbersCourse"));
    m_severity = new QComboBox(card);
    m_severity->setObjectName(QStringLiteral("numbersSeverity"));
    auto *head = new QHBoxLayout;
    head->setSpacing(look::s);
    head->addWidget(m_courseTitle);
    head->addWidget(m_courseBasis, 1);
    head->addWidget(m_severity);
    head->addWidget(m_shown);
    column->addLayout(head);
    m_course = new InteractiveChart(m_context.theme, card);
    m_course->setObjectName(QStringLiteral("numbersChart"));
    m_course->setMinimumHeight(130);
    column->addWidget(m_course, 1);
    connect(m_severity, &QComboBox::currentIndexChanged, this, &NumbersBoard::ask);
    connect(m_shown, &QComboBox::currentIndexChanged, this, [this] {
        if (m_byDay)
            show(OrderStatistics(*m_byDay));
    });
    return card;
}

QWidget *NumbersBoard::buildGroups()
{
    auto *card = new QWidget(this);
    makeCard(card);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, look::s, 1, look::s);
    column->setSpacing(look::s);
    m_tabs = new QTabBar(card);
    m_tabs->setObjectName(QStringLiteral("numbersTabs"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (std::size_t i = 0; i < kTabs.size(); ++i)
        m_tabs->addTab(QString());
    m_table = new DataTable(card);
    m_table->setObjectName(QStringLiteral("numbersTable"));
    m_sorted.setSourceModel(&m_model);
    m_sorted.setSortRole(SortRole);
    m_table->setModel(&m_sorted);
    m_table->setColumnWidths({0, 76, 92, 92, 100, 92, 84, 84, 92, 84});
    m_table->setMinimumHeight(84);  // with a banner above the chart needs the room
    m_groupState = new StateStack(m_context.theme, m_table, card);
    column->addWidget(m_tabs);
    column->addWidget(m_groupState, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &NumbersBoard::askGroups);
    connect(m_table, &DataTable::opened, this, &NumbersBoard::openRow);
    connect(m_groupState, &StateStack::retryRequested, this, &NumbersBoard::askGroups);
    return card;
}

StatisticsBy NumbersBoard::groups() const
{
    return kTabs[static_cast<std::size_t>(std::max(0, m_tabs->currentIndex()))];
}

StatisticsRequest NumbersBoard::request(StatisticsBy by) const
{
    StatisticsRequest asked;
    asked.unit = m_scope.unit;
    asked.days = m_scope.period.days();
    asked.by = by;
    const int chosen = m_severity->currentData().toInt();
    if (chosen >= 0)
        asked.severity = static_cast<AlertSeverity>(chosen);
    return asked;
}

void NumbersBoard::load(const Scope &scope)
{
    m_scope = scope;
    ask();
}

void NumbersBoard::ask()
{
    if (!m_scope.period.isValid())
        return;
    m_state->showLoading();
    m_dayJob.run(m_context.workspace.alerts().statistics(m_context.actor, request(StatisticsBy::day)),
                 [this](Result<OrderStatistics> &&statistics) {
                     if (statistics)
                         show(std::move(*statistics));
                     else
                         m_state->showError(statistics.error());
                 });
    askGroups();
}

void NumbersBoard::askGroups()
{
    if (!m_scope.period.isValid())
        return;
    m_groupState->showLoading();
    const StatisticsBy by = groups();
    m_groupJob.run(m_context.workspace.alerts().statistics(m_context.actor, request(by)),
                   [this, by](Result<OrderStatistics> &&statistics) {
                       if (!statistics) {
                           m_groupState->showError(statistics.error());
                           return;
                       }
                       m_model.setGroups(by, std::move(statistics->groups));
                       if (m_model.rowCount() == 0)
                           m_groupState->showEmpty(
                               {tr("No orders in this period"), {}, {}, QStringLiteral("circle-check")});
                       else
                           m_groupState->showContent();
                   });
}

void NumbersBoard::show(OrderStatistics &&statistics)
{
    m_byDay = std::move(statistics);
    if (m_byDay->suppressed) {
        m_state->showEmpty({tr("Withheld"), format::withheldReason(), {}, QStringLiteral("lock")});
        return;
    }
    showFigures(m_byDay->total);
    ChartSpec spec =
        m_shown->currentIndex() == 1 ? charts::ordersCourse(*m_byDay) : charts::acknowledgeCourse(*m_byDay);
    m_courseTitle->setText(spec.title);
    m_courseBasis->setText(spec.subtitle);
    m_course->setSpec(std::move(spec), true);
    m_state->showContent();
}

void NumbersBoard::showFigures(const OrderFigures &total)
{
    CardFigure orders;
    orders.label = tr("Orders");
    orders.value = format::count(total.orders);
    orders.basis = tr("%1 still unfinished").arg(format::count(total.unfinished));
    if (m_byDay && m_byDay->daysLeftOut > 0)
        orders.basis = tr("%1 still unfinished; %2 days withheld")
                           .arg(format::count(total.unfinished), format::count(m_byDay->daysLeftOut));
    if (m_byDay) {
        for (const OrderFigures &day : m_byDay->groups)
            orders.course.push_back(day.suppressed ? std::nullopt
                                                   : std::optional(static_cast<double>(day.orders)));
    }
    const auto severity = m_byDay ? m_byDay->request.severity : std::nullopt;
    const auto target = severity ? alert_format::acknowledgeTarget(*severity) : std::nullopt;
    CardFigure acknowledge =
        spanCard(tr("Time to acknowledge (MTTA)"), total.acknowledge,
                 tr("Targets of the mean: P0 under 1 min, P1 under 10 min, P2 under 30 min"));
    if (target)
        acknowledge.change = tr("target < %1").arg(alert_format::span(target));
    const std::array cards{
        orders, acknowledge,
        spanCard(tr("Time to done (MTTR)"), total.resolve, tr("From opening to done; false alarms left out")),
        rateCard(tr("Acknowledged in time"), total.acknowledgedInSla, {}),
        rateCard(tr("False alarms"), total.falseAlarm, tr("target < 5%"))};
    for (std::size_t i = 0; i < cards.size(); ++i)
        m_cards[i]->setFigure(cards[i]);
}

void NumbersBoard::openRow(const QModelIndex &index)
{
    const OrderFigures &figures = m_model.figures(m_sorted.mapToSource(index).row());
    if (m_model.by() == StatisticsBy::unit && UnitId::fromText(figures.key).isValid())
        m_context.navigator.openUnit(UnitId::fromText(figures.key));
    else if (m_model.by() == StatisticsBy::person && PersonId::fromText(figures.key).isValid())
        m_context.navigator.openPerson(PersonId::fromText(figures.key));
}

void NumbersBoard::retranslate()
{
    const QSignalBlocker quietSeverity(m_severity), quietShown(m_shown);
    const int severity = m_severity->currentIndex(), shown = m_shown->currentIndex();
    m_severity->clear();
    m_severity->addItem(tr("Every severity"), -1);
    for (const auto each : {AlertSeverity::p0, AlertSeverity::p1, AlertSeverity::p2})
        m_severity->addItem(alert_format::severity(each), static_cast<int>(each));
    m_severity->setCurrentIndex(std::max(0, severity));
    m_severity->setAccessibleName(tr("Severity"));
    m_shown->clear();
    m_shown->addItem(tr("Time to acknowledge"));
    m_shown->addItem(tr("Orders"));
    m_shown->setCurrentIndex(std::max(0, shown));
    m_shown->setAccessibleName(tr("What the course shows"));
    const std::array titles{tr("By severity"), tr("By unit"),   tr("By rule"), tr("By shift"),
                            tr("By hour"),     tr("By person"), tr("By day"),  tr("By week")};
    for (std::size_t i = 0; i < titles.size(); ++i)
        m_tabs->setTabText(static_cast<int>(i), titles[i]);
    m_table->setAccessibleName(tr("Numbers of groups"));
    m_model.retranslate();
    if (m_byDay)
        show(OrderStatistics(*m_byDay));
}

}  // namespace xinglin
