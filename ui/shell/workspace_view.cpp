// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspace_view.h"

#include "core/logging.h"
#include "core/paths.h"
#include "ui/alerts/alerts_page.h"
#include "ui/models/unit_names_model.h"
#include "ui/reportcenter/report_center_page.h"
#include "ui/shell/alert_frame.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/emergency_banner.h"
#include "ui/shell/navigation_bar.h"
#include "ui/shell/pages.h"
#include "ui/shell/schedule_notice.h"
#include "ui/shell/schedule_watch.h"
#include "ui/shell/status_line.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/window_state.h"
#include "ui/widgets/period_picker.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/unit_picker.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace xinglin {

using namespace std::chrono_literals;

WorkspaceView::WorkspaceView(Workspace &workspace, Theme &theme, Dialogs &dialogs, WindowState &state,
                             QString folder, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_state(state)
    , m_folder(std::move(folder))
    , m_context{workspace, Actor{systemUser()}, theme, *this, dialogs, m_activities, &state}
    , m_names(new UnitNamesModel(this))
    , m_alerts(new AlertFrame(m_context, this))
    , m_schedules(new ScheduleWatch(workspace, m_context.actor, m_activities, this))
    , m_scheduleNotice(new ScheduleNotice(theme, this))
    , m_navigation(new NavigationBar(theme, this))
    , m_bar(new TopBar(theme, *m_names, this))
    , m_title(makeLabel(LabelStyle::title, this))
    , m_pages(new QStackedWidget(this))
    , m_status(new StatusLine(theme, m_activities, this))
    , m_palette(new CommandPalette(m_context, this))
    , m_infoJob(this)
    , m_unitsJob(this)
{
    build();
    connectParts();
    const WindowState::Place place = m_state.place(m_folder);
    m_scope.unit = place.unit;
    m_scope.period = place.period;
    if (const PageEntry *entry = findPage(place.page))
        m_current = entry->key;
    loadInfo();
}

WorkspaceView::~WorkspaceView()
{
    savePlace();
    delete m_alerts;
    delete m_schedules;
    // Pages may hold work that tells m_activities when it ends: they go first.
    for (const auto &[key, page] : m_made)
        delete page;
}

void WorkspaceView::build()
{
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->setContentsMargins(0, 0, 0, 0);
    right->addWidget(m_bar);
    right->addWidget(m_alerts->banner());
    right->addWidget(m_scheduleNotice);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(look::l, look::m, look::l, 0);
    head->addWidget(m_title, 1);
    right->addLayout(head);
    right->addWidget(m_pages, 1);
    right->addWidget(m_status);
    auto *row = new QHBoxLayout(this);
    row->setSpacing(0);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_navigation);
    row->addLayout(right, 1);
}

void WorkspaceView::connectParts()
{
    connect(m_navigation, &NavigationBar::chosen, this, &WorkspaceView::showPage);
    connect(&m_bar->unitPicker(), &UnitPicker::unitChosen, this, &WorkspaceView::setUnit);
    connect(&m_bar->periodPicker(), &PeriodPicker::periodChosen, this, &WorkspaceView::setPeriod);
    connect(m_bar, &TopBar::languageRequested, this, &WorkspaceView::languageRequested);
    connect(m_bar, &TopBar::schemeRequested, this, &WorkspaceView::schemeRequested);
    connect(m_bar, &TopBar::closeRequested, this, &WorkspaceView::closeRequested);
    connect(m_bar, &TopBar::emergenciesRequested, this, [this] { showPage(PageKey::alerts); });
    connect(m_alerts, &AlertFrame::countsChanged, this, [this](const OrderCounts &counts) {
        const std::int64_t p0 = counts.unfinished[0];
        m_bar->setEmergencies(p0);
        m_navigation->setEmergencies(p0);
        Q_EMIT emergenciesChanged(p0);
    });
    connect(m_schedules, &ScheduleWatch::failingCounted, m_navigation, &NavigationBar::setFailingSchedules);
    connect(m_schedules, &ScheduleWatch::ended, m_scheduleNotice, &ScheduleNotice::take);
    connect(m_scheduleNotice, &ScheduleNotice::openRequested, this, &WorkspaceView::openSchedules);
    const auto search = [this] { m_palette->open(m_scope.period.days().last); };
    connect(m_bar, &TopBar::searchRequested, this, search);
    auto *keys = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this);
    connect(keys, &QShortcut::activated, this, search);

    m_changed.setSingleShot(true);
    m_changed.setInterval(400ms);
    connect(&m_changed, &QTimer::timeout, this, &WorkspaceView::loadInfo);
    connect(&m_workspace, &Workspace::changed, this, [this] {
        if (!m_changed.isActive())
            m_changed.start();
    });
    connect(&m_workspace, &Workspace::pendingChanged, m_status, &StatusLine::setPending);
    m_age.setInterval(30s);  // the age of the data grows while nothing happens
    connect(&m_age, &QTimer::timeout, this, &WorkspaceView::loadInfo);
    m_age.start();
}

void WorkspaceView::loadInfo()
{
    m_infoJob.run(m_workspace.info(m_context.actor), [this](Result<WorkspaceInfo> &&info) {
        if (info)
            take(*info);
        else
            logError("ui", info.error());
    });
}

void WorkspaceView::take(const WorkspaceInfo &info)
{
    const bool hadData = m_scope.info.dataDays.isValid();
    m_scope.info = info;
    m_bar->setWorkspace(info);
    m_status->setWorkspace(info);
    m_alerts->setNow(info.now);
    m_schedules->setNow(info.now);
    m_status->setPending(info.pendingRecords);
    const Day today = info.zone.dayOf(info.now);
    const Day last = info.dataDays.isValid() ? info.dataDays.last : today;
    m_bar->periodPicker().setLastDay(std::max(last, today));
    const bool isNewPeriod = !m_scope.period.isValid() || (!hadData && info.dataDays.isValid() && m_isReady);
    if (isNewPeriod)
        m_scope.period = Period::range({last - 29, last});
    m_bar->periodPicker().setPeriod(m_scope.period);
    for (const auto &[key, page] : m_made)
        page->setInfo(info);
    if (isNewPeriod)
        spreadScope();
    loadUnits();
}

void WorkspaceView::loadUnits()
{
    m_unitsJob.run(
        m_workspace.units(m_context.actor, m_scope.period.days().last),
        [this](Result<std::vector<Unit>> &&units) {
            OrgTree tree(units ? std::move(*units) : std::vector<Unit>());
            const bool isKnown = tree.find(m_scope.unit) != nullptr;
            const UnitId unit = isKnown ? m_scope.unit : tree.isEmpty() ? UnitId() : tree.units().front().id;
            m_names->setTree(std::move(tree));
            if (!m_isReady || unit != m_scope.unit) {
                m_scope.unit = unit;
                m_bar->unitPicker().setUnit(unit);
                if (!m_isReady) {
                    m_isReady = true;
                    showPage(m_current);
                    Q_EMIT ready();
                }
                spreadScope();
            }
        });
}

void WorkspaceView::setUnit(UnitId unit)
{
    m_scope.unit = unit;
    m_bar->unitPicker().setUnit(unit);
    savePlace();
    spreadScope();
}

void WorkspaceView::setPeriod(const Period &period)
{
    m_scope.period = period;
    savePlace();
    spreadScope();
    loadUnits();
}

void WorkspaceView::spreadScope()
{
    if (!m_isReady)
        return;
    for (const auto &[key, page] : m_made)
        page->setScope(m_scope);
}

void WorkspaceView::showPage(PageKey key)
{
    const PageEntry *entry = findPage(key);
    if (!entry)
        return;
    m_current = key;
    m_navigation->setCurrent(key);
    if (!m_isReady)
        return;  // shown as soon as the workspace has answered
    Page *&page = m_made[key];
    if (!page) {
        page = entry->make(m_context, m_pages);
        m_pages->addWidget(page);
        page->setScope(m_scope);
    }
    m_pages->setCurrentWidget(page);
    if (!focusWidget())
        page->setFocus();
    showTitle();
    savePlace();
}

void WorkspaceView::showWall()
{
    showPage(PageKey::alerts);
    if (auto *alerts = qobject_cast<AlertsPage *>(page(PageKey::alerts)))
        alerts->showWall();
}

void WorkspaceView::openSchedules()
{
    showPage(PageKey::reports);
    if (auto *reports = qobject_cast<ReportCenterPage *>(page(PageKey::reports)))
        reports->showSchedules();
}

Page *WorkspaceView::page(PageKey key) const
{
    const auto found = m_made.find(key);
    return found == m_made.end() ? nullptr : found->second;
}

bool WorkspaceView::hasUnfinishedWork() const
{
    return std::ranges::any_of(m_made, [](const auto &made) { return bool(made.second->unfinishedWork()); });
}

void WorkspaceView::leave(const std::function<void()> &then)
{
    for (const auto &[key, page] : m_made) {
        const std::optional<UnfinishedWork> work = page->unfinishedWork();
        if (!work)
            continue;
        showPage(key);
        const auto next = [this, then] { leave(then); };
        m_context.dialogs.leave(
            this, work->question, [save = work->save, next] { save(next); },
            [discard = work->discard, next] {
                discard();
                next();
            });
        return;
    }
    then();
}

void WorkspaceView::showTitle()
{
    if (const Page *shown = page(m_current))
        m_title->setText(shown->title());
}

void WorkspaceView::savePlace()
{
    const PageEntry *entry = findPage(m_current);
    m_state.setPlace(m_folder, {m_scope.unit, m_scope.period, entry ? entry->name : QString()});
}

void WorkspaceView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_bar->unitPicker().setUnit(m_scope.unit);
        showTitle();
    }
}

void WorkspaceView::openPage(PageKey page)
{
    showPage(page);
}

void WorkspaceView::openUnit(UnitId unit)
{
    setUnit(unit);
    showPage(PageKey::overview);
}

void WorkspaceView::openPerson(PersonId person)
{
    openSubject(PageKey::person, SubjectId::of(person), {});
}

void WorkspaceView::openTrends(const SubjectId &subject, const QString &metric)
{
    openSubject(PageKey::trends, subject, metric);
}

void WorkspaceView::openAnalysis(const SubjectId &subject, const QString &method, const QString &metric)
{
    const PageKey key = subject.kind == SubjectId::Kind::person ? PageKey::person : PageKey::organisation;
    showPage(key);
    if (Page *shown = page(key))
        shown->showAnalysis(subject, method, metric);
}

void WorkspaceView::openOrder(OrderId order)
{
    showPage(PageKey::alerts);
    if (Page *shown = page(PageKey::alerts))
        shown->showOrder(order);
}

void WorkspaceView::openRule(RuleId rule, bool inLaboratory)
{
    showPage(PageKey::rules);
    if (Page *shown = page(PageKey::rules))
        shown->showRule(rule, inLaboratory);
}

void WorkspaceView::openReport(const SubjectId &subject)
{
    openSubject(PageKey::reports, subject, {});
}

void WorkspaceView::openSubject(PageKey key, const SubjectId &subject, const QString &metric)
{
    showPage(key);
    if (Page *shown = page(key))
        shown->setSubject(subject, metric);
}

}  // namespace xinglin
