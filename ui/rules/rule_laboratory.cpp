// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rule_laboratory.h"

#include "ui/charts/interactive_chart.h"
#include "ui/models/format.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/period_picker.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"
#include "workspace/alerts/rule_desk.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTabBar>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr int kChartHeight = 150;

}  // namespace

RuleLaboratory::RuleLaboratory(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_running(this)
{
    build();
    connect(m_run, &QPushButton::clicked, this, &RuleLaboratory::run);
    connect(m_cancel, &QPushButton::clicked, this, &RuleLaboratory::forget);
    connect(m_views, &QTabBar::currentChanged, this, &RuleLaboratory::showView);
    connect(m_state, &StateStack::retryRequested, this, &RuleLaboratory::run);
    connect(m_state, &StateStack::actionRequested, this, &RuleLaboratory::run);
    connect(&context.activities, &Activities::changed, this, [this] {
        if (m_activity)
            m_progress->setValue(static_cast<int>(m_activity->share() * 100.0));
    });
    connect(m_alertTable, &DataTable::opened, this, [this](const QModelIndex &index) {
        const PersonId person = m_alertModel.alert(index.row()).person;
        if (person.isValid())
            m_context.navigator.openPerson(person);
    });
}

void RuleLaboratory::build()
{
    m_period = new PeriodPicker(m_context.theme, this);
    m_run = makeButton(ButtonStyle::primary, this);
    m_run->setObjectName(QStringLiteral("runBacktest"));
    m_run->setIcon(m_context.theme.icon(QStringLiteral("play"), ColourRole::onAccent));
    m_cancel = makeButton(ButtonStyle::plain, this);
    m_cancel->setObjectName(QStringLiteral("cancelBacktest"));
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    auto *head = new QHBoxLayout;
    head->setSpacing(look::s);
    head->addWidget(m_period);
    head->addWidget(m_run);
    head->addWidget(m_progress, 1);
    head->addWidget(m_cancel);
    head->addStretch(0);

    auto *content = new QWidget;
    m_figures = makeLabel(LabelStyle::strong, content);
    m_figures->setObjectName(QStringLiteral("backtestFigures"));
    m_compared = makeLabel(LabelStyle::secondary, content);
    m_compared->setObjectName(QStringLiteral("backtestCompared"));
    m_judged = makeLabel(LabelStyle::secondary, content);
    m_judged->setObjectName(QStringLiteral("backtestJudged"));
    for (QLabel *label : {m_figures, m_compared, m_judged})
        label->setWordWrap(true);
    m_chart = new InteractiveChart(m_context.theme, content);
    m_chart->setFixedHeight(kChartHeight);
    m_views = new QTabBar(content);
    m_views->setObjectName(QStringLiteral("backtestViews"));
    m_views->setDrawBase(false);
    m_views->setExpanding(false);
    for (int view = 0; view < ViewCount; ++view)
        m_views->addTab({});
    m_alertTable = new DataTable(content);
    m_alertTable->setObjectName(QStringLiteral("backtestAlerts"));
    m_alertTable->setModel(&m_alertModel);
    m_alertTable->setColumnWidths({132, 88, 96, 84, 92, 0});
    m_loadTable = new DataTable(content);
    m_loadTable->setObjectName(QStringLiteral("backtestLoad"));
    m_loadTable->setModel(&m_loadModel);
    m_loadTable->setColumnWidths({0, 96, 96, 96});
    auto *body = new QVBoxLayout(content);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(look::s);
    for (QWidget *part : std::initializer_list<QWidget *>{m_figures, m_compared, m_judged, m_chart, m_views})
        body->addWidget(part);
    body->addWidget(m_alertTable, 1);
    body->addWidget(m_loadTable, 1);
    m_state = new StateStack(m_context.theme, content, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::m, look::m, look::m, look::m);
    layout->setSpacing(look::s);
    layout->addLayout(head);
    layout->addWidget(m_state, 1);
    showRunning(false);
    showView(Alerts);
}

void RuleLaboratory::setScope(const Scope &scope)
{
    m_scope = scope;
    const Day last = scope.info.zone.dayOf(scope.info.now);
    m_period->setLastDay(last);
    if (m_hasDays)
        return;
    m_hasDays = true;
    m_period->setPeriod(Period::range({last - 29, last}));
}

void RuleLaboratory::forget()
{
    if (m_activity)
        m_activity->cancelToken().cancel();
    m_running.cancel();
    m_activity.reset();
    m_result = {};
    showRunning(false);
    m_state->showEmpty({tr("What would it have raised?"),
                        tr("Choose the days and run the rule over what was measured then. Nobody is told."),
                        tr("Run"), QStringLiteral("flask-conical")});
}

void RuleLaboratory::run()
{
    const auto rule = m_rule ? m_rule() : std::nullopt;
    if (!rule || m_running.isBusy()) {
        if (!rule)
            m_state->showEmpty({tr("The line cannot be read yet"),
                                tr("Mend the rule first; then it can be tried here."),
                                {},
                                {}});
        return;
    }
    BacktestRequest request;
    request.rules.push_back(*rule);
    request.days = m_period->period().days();
    request.unit = m_scope.unit;
    m_activity = m_context.activities.begin(tr("Back-test"));
    m_progress->setValue(0);
    m_state->showLoadingAfresh();
    m_running.run(m_context.workspace.rules().backtest(m_context.actor, request, m_activity->progress(),
                                                       m_activity->cancelToken()),
                  m_activity->cancelToken(),
                  [this](Result<Backtest> &&backtest) { show(std::move(backtest)); });
    showRunning(true);
}

void RuleLaboratory::showRunning(bool running)
{
    m_run->setVisible(!running);
    m_period->setEnabled(!running);
    m_cancel->setVisible(running);
    m_progress->setVisible(running);
}

void RuleLaboratory::show(Result<Backtest> &&backtest)
{
    m_activity.reset();
    showRunning(false);
    if (!backtest && backtest.error().code == ErrorCode::cancelled) {
        forget();
        return;
    }
    if (!backtest) {
        m_state->showError(backtest.error());
        return;
    }
    m_result = std::move(*backtest);
    showFigures();
    m_chart->setSpec(backtestChart(m_result));
    showView(m_views->currentIndex());
    m_state->showContent();
}

void RuleLaboratory::showFigures()
{
    const Backtest &r = m_result;
    m_figures->setText(tr("%n alert(s)", nullptr, static_cast<int>(r.alerts.size())) + QStringLiteral(" · ") +
                       tr("%n order(s)", nullptr, static_cast<int>(r.orders)) + QStringLiteral(" · ") +
                       tr("%n person(s) looked at", nullptr, static_cast<int>(r.people)) +
                       QStringLiteral(" · ") + format::days(r.request.days));
    m_compared->setText(tr("Live version: %1 alerts; %2 the same, %3 only here, %4 only live")
                            .arg(format::count(r.liveAlerts), format::count(r.both),
                                 format::count(r.onlyHere), format::count(r.onlyLive)));
    m_judged->setText(
        tr("What officers had judged: %1 true, %2 false alarms, %3 not judged")
            .arg(format::count(r.judgedTrue), format::count(r.judgedFalse), format::count(r.unjudged)));
}

std::vector<BacktestAlert> RuleLaboratory::differing() const
{
    std::vector<BacktestAlert> found;
    for (const BacktestAlert &alert : m_result.alerts) {
        if (!alert.difference.isEmpty() || !alert.liveToo)
            found.push_back(alert);
    }
    found.insert(found.end(), m_result.missing.begin(), m_result.missing.end());
    std::stable_sort(found.begin(), found.end(), [](const BacktestAlert &a, const BacktestAlert &b) {
        return a.firing.fired < b.firing.fired;
    });
    return found;
}

void RuleLaboratory::showView(int view)
{
    const bool isLoad = view == Days || view == Shifts || view == Units;
    m_loadTable->setVisible(isLoad);
    m_alertTable->setVisible(!isLoad);
    // Why they differ is what the differences are read for; elsewhere it would only be cut.
    const bool isDifference = view == Differences;
    m_alertTable->setColumnHidden(BacktestAlertModel::Reason, !isDifference);
    m_alertTable->setColumnHidden(BacktestAlertModel::Live, isDifference);
    m_alertTable->setColumnHidden(BacktestAlertModel::Verdict, isDifference);
    if (isLoad)
        m_loadModel.setLoad(view == Days     ? m_result.perDay
                            : view == Shifts ? m_result.perShift
                                             : m_result.perUnit);
    else
        m_alertModel.setAlerts(view == Alerts ? m_result.alerts : differing(), m_scope.info.zone);
}

void RuleLaboratory::retranslate()
{
    m_run->setText(tr("Run"));
    m_cancel->setText(tr("Cancel"));
    m_progress->setAccessibleName(tr("Progress of the back-test"));
    m_views->setAccessibleName(tr("Views of the back-test"));
    m_views->setTabText(Alerts, tr("Alerts"));
    m_views->setTabText(Days, tr("By day"));
    m_views->setTabText(Shifts, tr("By shift"));
    m_views->setTabText(Units, tr("By unit"));
    m_views->setTabText(Differences, tr("Differences to live"));
    m_alertTable->setAccessibleName(tr("Alerts the rule would raise"));
    m_loadTable->setAccessibleName(tr("Load of alerts"));
    m_alertModel.retranslate();
    m_loadModel.retranslate();
    if (!m_result.request.days.isValid()) {
        forget();
        return;
    }
    showFigures();
    m_chart->setSpec(backtestChart(m_result));
    showView(m_views->currentIndex());
}

}  // namespace xinglin
