// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/embedded_workspace.h"

#include "core/logging.h"
#include "domain/setting_keys.h"
#include "workspace/alerts/embedded_alert_desk.h"
#include "workspace/alerts/embedded_duty_desk.h"
#include "workspace/alerts/embedded_outbox_desk.h"
#include "workspace/alerts/embedded_rule_desk.h"
#include "workspace/alerts/outbox_dispatcher.h"
#include "workspace/alerts/rule_use_cases.h"
#include "workspace/analysis_use_cases.h"
#include "workspace/care_use_cases.h"
#include "workspace/check_up_use_cases.h"
#include "workspace/device_record_use_cases.h"
#include "workspace/device_use_cases.h"
#include "workspace/embedded_template_desk.h"
#include "workspace/figures_use_cases.h"
#include "workspace/import_use_case.h"
#include "workspace/keeper.h"
#include "workspace/organisation_use_cases.h"
#include "workspace/quality_use_cases.h"
#include "workspace/schedules/embedded_schedule_desk.h"
#include "workspace/vitals_use_cases.h"

#include <chrono>
#include <initializer_list>

namespace xinglin {
namespace {

constexpr std::chrono::milliseconds kWatchInterval{100};

struct Opening
{
    Zone zone = Zone::utc();
    std::int64_t clockShiftMs = 0;
};

Result<Opening> readOpening(Store &store)
{
    Opening opening;
    const Status read = store.read([&](StoreSession &session) -> Status {
        const auto zone = session.settings().value(setting_keys::kZone);
        if (!zone)
            return fail(zone.error());
        const auto known = Zone::byName(zone->value_or(QStringLiteral("Asia/Shanghai")).toUtf8());
        if (!known)
            return fail(known.error());
        opening.zone = *known;
        const auto shift = session.settings().value(setting_keys::kClockShift);
        if (!shift)
            return fail(shift.error());
        opening.clockShiftMs = shift->value_or(QString()).toLongLong();
        return {};
    });
    if (!read)
        return fail(read.error());
    return opening;
}

/// A workspace that is new to alert rules gets the shipped ones; one that cannot take them opens all the
/// same.
void giveRules(Store &store, const Clock &clock, const Zone &zone)
{
    Context context{store, clock, zone, MetricDictionary::builtIn()};
    if (const auto given = rules::giveShippedRules(context); !given)
        logError("workspace", given.error());
}

}  // namespace

Result<std::unique_ptr<EmbeddedWorkspace>> EmbeddedWorkspace::open(std::unique_ptr<Store> store,
                                                                   const QString &folder,
                                                                   const NotificationTools &notifications)
{
    const auto opening = readOpening(*store);
    if (!opening)
        return fail(opening.error());
    return open(std::move(store), folder, std::make_unique<SystemClock>(opening->clockShiftMs),
                notifications);
}

Result<std::unique_ptr<EmbeddedWorkspace>> EmbeddedWorkspace::open(std::unique_ptr<Store> store,
                                                                   const QString &folder,
                                                                   std::unique_ptr<Clock> clock,
                                                                   const NotificationTools &notifications)
{
    const auto opening = readOpening(*store);
    if (!opening)
        return fail(opening.error());
    giveRules(*store, *clock, opening->zone);
    return std::unique_ptr<EmbeddedWorkspace>(
        new EmbeddedWorkspace(std::move(store), std::move(clock), opening->zone, folder, notifications));
}

EmbeddedWorkspace::EmbeddedWorkspace(std::unique_ptr<Store> store, std::unique_ptr<Clock> clock, Zone zone,
                                     const QString &folder, const NotificationTools &notifications)
    : m_store(std::move(store))
    , m_clock(std::move(clock))
    , m_context{*m_store, *m_clock, std::move(zone), MetricDictionary::builtIn(), folder}
    , m_folder(folder)
    , m_notifications(notifications)
    , m_calls(m_context)
    , m_alerts(std::make_unique<EmbeddedAlertDesk>(m_calls))
    , m_rules(std::make_unique<EmbeddedRuleDesk>(m_calls))
    , m_duty(std::make_unique<EmbeddedDutyDesk>(m_calls))
    , m_outbox(std::make_unique<EmbeddedOutboxDesk>(m_calls, m_notifications))
    , m_templates(std::make_unique<EmbeddedTemplateDesk>(m_calls))
    , m_schedules(std::make_unique<EmbeddedScheduleDesk>(m_calls))
{
    // A window opens its workspace on another thread: the desks must follow the door to its own.
    for (QObject *desk :
         std::initializer_list<QObject *>{m_alerts.get(), m_rules.get(), m_duty.get(), m_outbox.get(),
                                          m_templates.get(), m_schedules.get()})
        desk->setParent(this);
    m_context.alertsChanged = [desk = m_alerts.get()] {
        QMetaObject::invokeMethod(desk, &AlertDesk::changed, Qt::QueuedConnection);
    };
    m_context.dataArrived = [this] { m_keeper->wake(); };
    connect(this, &Workspace::changed, m_alerts.get(), &AlertDesk::changed);
    connect(this, &Workspace::changed, m_rules.get(), &RuleDesk::changed);
    connect(this, &Workspace::changed, m_duty.get(), &DutyDesk::changed);
    connect(this, &Workspace::changed, m_outbox.get(), &OutboxDesk::changed);
    connect(this, &Workspace::changed, m_schedules.get(), &ScheduleDesk::changed);
    m_keeper = std::make_unique<Keeper>(m_context, folder);
    OutboxPace pace;
    pace.seed = static_cast<std::uint64_t>(m_clock->now().ms());
    m_dispatcher = std::make_unique<OutboxDispatcher>(
        m_context, m_notifications, [this] { return m_keeper->isKeeper(); }, pace);
    // Seen before the door is handed over: a change made while the thread begins is told too.
    m_watcher = std::jthread([this, seen = m_store->dataVersion().value_or(0)](const std::stop_token &stop) {
        watch(stop, seen);
    });
}

EmbeddedWorkspace::~EmbeddedWorkspace()
{
    m_calls.close();
    m_dispatcher.reset();
    m_watcher.request_stop();
    m_watcher.join();
    m_calls.wait();
}

AlertDesk &EmbeddedWorkspace::alerts()
{
    return *m_alerts;
}

RuleDesk &EmbeddedWorkspace::rules()
{
    return *m_rules;
}

DutyDesk &EmbeddedWorkspace::duty()
{
    return *m_duty;
}

OutboxDesk &EmbeddedWorkspace::outbox()
{
    return *m_outbox;
}

TemplateDesk &EmbeddedWorkspace::templates()
{
    return *m_templates;
}

ScheduleDesk &EmbeddedWorkspace::schedules()
{
    return *m_schedules;
}

void EmbeddedWorkspace::watch(const std::stop_token &stop, std::int64_t seen)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    qint64 pendingSeen = -1;
    while (!stop.stop_requested()) {
        const std::int64_t version = m_store->dataVersion().value_or(seen);
        if (version != seen) {
            seen = version;
            QMetaObject::invokeMethod(this, &EmbeddedWorkspace::changed, Qt::QueuedConnection);
        }
        const qint64 pending = m_keeper->pendingRecords();
        if (pending != pendingSeen) {
            pendingSeen = pending;
            QMetaObject::invokeMethod(
                this, [this, pending] { Q_EMIT pendingChanged(pending); }, Qt::QueuedConnection);
        }
        std::unique_lock lock(mutex);
        wake.wait_for(lock, stop, kWatchInterval, [] { return false; });
    }
}

Workspace::Answer<WorkspaceInfo> EmbeddedWorkspace::info(const Actor &actor)
{
    return m_calls.ask<WorkspaceInfo>([this, actor](Context &context) {
        auto info = care::info(context, actor);
        if (info)
            info->place = m_folder;
        return info;
    });
}

Workspace::Answer<std::vector<Unit>> EmbeddedWorkspace::units(const Actor &actor, Day day)
{
    return m_calls.ask<std::vector<Unit>>(
        [actor, day](Context &context) { return organisation::units(context, actor, day); });
}

Workspace::Answer<SubjectInfo> EmbeddedWorkspace::subject(const Actor &actor, const SubjectId &id, Day day)
{
    return m_calls.ask<SubjectInfo>(
        [actor, id, day](Context &context) { return organisation::subject(context, actor, id, day); });
}

Workspace::Answer<SubjectInfo> EmbeddedWorkspace::resolve(const Actor &actor, SubjectId::Kind kind,
                                                          const QString &idOrCode, Day day)
{
    return m_calls.ask<SubjectInfo>([actor, kind, idOrCode, day](Context &context) {
        return organisation::resolve(context, actor, kind, idOrCode, day);
    });
}

Workspace::Answer<std::vector<UnitRow>> EmbeddedWorkspace::childRows(const Actor &actor, UnitId parent,
                                                                     const DayRange &days)
{
    return m_calls.ask<std::vector<UnitRow>>(
        [actor, parent, days](Context &context) { return figures::childRows(context, actor, parent, days); });
}

Workspace::Answer<std::vector<PersonRow>>
EmbeddedWorkspace::people(const Actor &actor, UnitId unit, const DayRange &days, const PageRequest &page)
{
    return m_calls.ask<std::vector<PersonRow>>(
        [=](Context &context) { return figures::people(context, actor, unit, days, page); });
}

Workspace::Answer<std::vector<PersonName>> EmbeddedWorkspace::personNames(const Actor &actor, UnitId unit,
                                                                          Day day)
{
    return m_calls.ask<std::vector<PersonName>>(
        [=](Context &context) { return organisation::personNames(context, actor, unit, day); });
}

Workspace::Answer<std::vector<SubjectInfo>> EmbeddedWorkspace::search(const Actor &actor, const QString &text,
                                                                      Day day, int limit)
{
    return m_calls.ask<std::vector<SubjectInfo>>(
        [=](Context &context) { return organisation::search(context, actor, text, day, limit); });
}

Workspace::Answer<Unit> EmbeddedWorkspace::addUnit(const Actor &actor, const Unit &unit)
{
    return m_calls.ask<Unit>(
        [actor, unit](Context &context) { return organisation::addUnit(context, actor, unit); });
}

Workspace::Answer<void> EmbeddedWorkspace::renameUnit(const Actor &actor, UnitId id,
                                                      const BilingualText &name, Day from)
{
    return m_calls.ask<void>(
        [=](Context &context) { return organisation::renameUnit(context, actor, id, name, from); });
}

Workspace::Answer<void> EmbeddedWorkspace::moveUnit(const Actor &actor, UnitId id, UnitId parent, Day from)
{
    return m_calls.ask<void>(
        [=](Context &context) { return organisation::moveUnit(context, actor, id, parent, from); });
}

Workspace::Answer<void> EmbeddedWorkspace::closeUnit(const Actor &actor, UnitId id, Day last)
{
    return m_calls.ask<void>(
        [actor, id, last](Context &context) { return organisation::closeUnit(context, actor, id, last); });
}

Workspace::Answer<void> EmbeddedWorkspace::movePerson(const Actor &actor, PersonId id, UnitId unit, Day from)
{
    return m_calls.ask<void>(
        [=](Context &context) { return organisation::movePerson(context, actor, id, unit, from); });
}

Workspace::Answer<std::vector<DeviceRow>> EmbeddedWorkspace::devices(const Actor &actor, UnitId unit)
{
    return m_calls.ask<std::vector<DeviceRow>>(
        [actor, unit](Context &context) { return devices::devices(context, actor, unit); });
}

Workspace::Answer<std::vector<BindingRow>> EmbeddedWorkspace::bindings(const Actor &actor,
                                                                       const QString &serial)
{
    return m_calls.ask<std::vector<BindingRow>>(
        [actor, serial](Context &context) { return devices::bindings(context, actor, serial); });
}

Workspace::Answer<DeviceRecord> EmbeddedWorkspace::deviceRecord(const Actor &actor, UnitId unit,
                                                                const DayRange &days, Instant stateAt)
{
    return m_calls.ask<DeviceRecord>(
        [=](Context &context) { return devices::record(context, actor, unit, days, stateAt); });
}

Workspace::Answer<DataQuality> EmbeddedWorkspace::dataQuality(const Actor &actor, UnitId unit,
                                                              const DayRange &days)
{
    return m_calls.ask<DataQuality>(
        [actor, unit, days](Context &context) { return figures::dataQuality(context, actor, unit, days); });
}

Workspace::Answer<Binding> EmbeddedWorkspace::bind(const Actor &actor, const QString &serial, PersonId person,
                                                   const TimeRange &time)
{
    return m_calls.ask<Binding>(
        [=](Context &context) { return devices::bind(context, actor, serial, person, time); });
}

Workspace::Answer<SubjectFigures> EmbeddedWorkspace::figures(const Actor &actor, const SubjectId &id,
                                                             const DayRange &days, const QStringList &courses)
{
    return m_calls.ask<SubjectFigures>(
        [=](Context &context) { return figures::figures(context, actor, id, days, courses); });
}

Workspace::Answer<Analysis> EmbeddedWorkspace::analyze(const Actor &actor, const AnalysisRequest &request,
                                                       const CancelToken &cancel)
{
    return m_calls.askLong<Analysis>(cancel, [actor, request, cancel](Context &context) {
        return analyses::analyze(context, actor, request, cancel);
    });
}

Workspace::Answer<std::vector<CheckUp>> EmbeddedWorkspace::checkUps(const Actor &actor, PersonId person)
{
    return m_calls.ask<std::vector<CheckUp>>(
        [actor, person](Context &context) { return check_ups::checkUps(context, actor, person); });
}

Workspace::Answer<CheckUp> EmbeddedWorkspace::saveCheckUp(const Actor &actor, const CheckUp &checkUp)
{
    return m_calls.ask<CheckUp>(
        [actor, checkUp](Context &context) { return check_ups::save(context, actor, checkUp); });
}

Workspace::Answer<void> EmbeddedWorkspace::removeCheckUp(const Actor &actor, PersonId person, Day date)
{
    return m_calls.ask<void>(
        [actor, person, date](Context &context) { return check_ups::remove(context, actor, person, date); });
}

Workspace::Answer<Overview> EmbeddedWorkspace::overview(const Actor &actor, UnitId unit, const DayRange &days,
                                                        const QStringList &courses)
{
    return m_calls.ask<Overview>(
        [=](Context &context) { return figures::overview(context, actor, unit, days, courses); });
}

Workspace::Answer<Series> EmbeddedWorkspace::series(const Actor &, PersonId person, const QString &metric,
                                                    const TimeRange &range, int points)
{
    return m_calls.ask<Series>(
        [=](Context &context) { return readSeries(context, person, metric, range, points); });
}

Workspace::Answer<std::vector<RawValue>>
EmbeddedWorkspace::rawValues(const Actor &, PersonId person, const QString &metric, const TimeRange &range)
{
    return m_calls.ask<std::vector<RawValue>>(
        [person, metric, range](Context &context) { return readRawValues(context, person, metric, range); });
}

Workspace::Answer<std::vector<ImportPreview>> EmbeddedWorkspace::previewImport(const Actor &,
                                                                               const ImportRequest &request)
{
    return m_calls.ask<std::vector<ImportPreview>>(
        [request](Context &context) { return previewImports(context, request); });
}

Workspace::Answer<std::vector<ImportRecord>> EmbeddedWorkspace::imports(const Actor &actor, int limit)
{
    return m_calls.ask<std::vector<ImportRecord>>(
        [actor, limit](Context &context) { return care::imports(context, actor, limit); });
}

Workspace::Answer<void> EmbeddedWorkspace::recordExport(const Actor &actor, const QString &action,
                                                        const QString &subject, const QJsonObject &detail)
{
    return m_calls.ask<void>([actor, action, subject, detail](Context &context) {
        return care::recordExport(context, actor, action, subject, detail);
    });
}

Workspace::Answer<AuditExtract> EmbeddedWorkspace::auditOn(const Actor &actor, const QStringList &subjects)
{
    return m_calls.ask<AuditExtract>(
        [actor, subjects](Context &context) { return care::auditOn(context, actor, subjects); });
}

Workspace::Answer<AuditExtract> EmbeddedWorkspace::auditOfFile(const Actor &actor, const QByteArray &sha256,
                                                               const QString &name)
{
    return m_calls.ask<AuditExtract>(
        [actor, sha256, name](Context &context) { return care::auditOfFile(context, actor, sha256, name); });
}

Workspace::Answer<AuditExtract> EmbeddedWorkspace::verifyAudit(const Actor &actor, const CancelToken &cancel)
{
    return m_calls.askLong<AuditExtract>(
        cancel, [actor](Context &context) { return care::verifyAudit(context, actor); });
}

Workspace::Answer<ImportReport> EmbeddedWorkspace::import(const Actor &actor, const ImportRequest &request,
                                                          const Progress &progress, const CancelToken &cancel)
{
    return m_calls.askLong<ImportReport>(cancel, [this, actor, request, progress, cancel](Context &context) {
        auto report = runImport(context, actor, request, progress, cancel);
        m_keeper->wake();
        return report;
    });
}

Workspace::Answer<CheckReport> EmbeddedWorkspace::check(const Actor &actor, const Progress &progress,
                                                        const CancelToken &cancel)
{
    return m_calls.askLong<CheckReport>(cancel, [actor, progress, cancel](Context &context) {
        return care::check(context, actor, progress, cancel);
    });
}

Workspace::Answer<void> EmbeddedWorkspace::backup(const Actor &actor, const QString &file,
                                                  const Progress &progress, const CancelToken &cancel)
{
    return m_calls.askLong<void>(cancel, [actor, file, progress, cancel](Context &context) {
        return care::backup(context, actor, file, progress, cancel);
    });
}

Workspace::Answer<void> EmbeddedWorkspace::settle(const Actor &)
{
    const CancelToken cancel;
    return m_calls.askLong<void>(cancel, [this, cancel](Context &) { return m_keeper->settle(cancel); });
}

}  // namespace xinglin
