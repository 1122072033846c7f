// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/notification_tools.h"
#include "workspace/context.h"
#include "workspace/door_calls.h"
#include "workspace/workspace.h"

#include <memory>
#include <thread>

namespace xinglin {

class Keeper;
class OutboxDispatcher;

/// The door to a store in this process. Short calls share a pool of readers; imports, checks and backups have
/// one of their own, so that a long import never keeps a window waiting. A keeper runs in the background (see
/// Keeper).
///
/// Destruction asks running work to stop, waits for it, and answers what had not begun with
/// ErrorCode::cancelled.
class EmbeddedWorkspace final : public Workspace
{
    Q_OBJECT

public:
    /// Opens the door over a store. `folder` holds the keeper's lock. The first use of a store reads its
    /// settings, so this can fail with what the store says. With tools it sends notifications while it keeps
    /// the workspace.
    static Result<std::unique_ptr<EmbeddedWorkspace>>
    open(std::unique_ptr<Store> store, const QString &folder, const NotificationTools &notifications = {});
    /// The same with a clock instead of the machine's.
    static Result<std::unique_ptr<EmbeddedWorkspace>> open(std::unique_ptr<Store> store,
                                                           const QString &folder,
                                                           std::unique_ptr<Clock> clock,
                                                           const NotificationTools &notifications = {});
    ~EmbeddedWorkspace() override;

    Answer<WorkspaceInfo> info(const Actor &actor) override;
    Answer<std::vector<Unit>> units(const Actor &actor, Day day) override;
    Answer<SubjectInfo> subject(const Actor &actor, const SubjectId &id, Day day) override;
    Answer<SubjectInfo> resolve(const Actor &actor, SubjectId::Kind kind, const QString &idOrCode,
                                Day day) override;
    Answer<std::vector<UnitRow>> childRows(const Actor &actor, UnitId parent, const DayRange &days) override;
    Answer<std::vector<PersonRow>> people(const Actor &actor, UnitId unit, const DayRange &days,
                                          const PageRequest &page) override;
    Answer<std::vector<PersonName>> personNames(const Actor &actor, UnitId unit, Day day) override;
    Answer<std::vector<SubjectInfo>> search(const Actor &actor, const QString &text, Day day,
                                            int limit) override;
    Answer<Unit> addUnit(const Actor &actor, const Unit &unit) override;
    Answer<void> renameUnit(const Actor &actor, UnitId id, const BilingualText &name, Day from) override;
    Answer<void> moveUnit(const Actor &actor, UnitId id, UnitId parent, Day from) override;
    Answer<void> closeUnit(const Actor &actor, UnitId id, Day last) override;
    Answer<void> movePerson(const Actor &actor, PersonId id, UnitId unit, Day from) override;
    Answer<std::vector<DeviceRow>> devices(const Actor &actor, UnitId unit) override;
    Answer<std::vector<BindingRow>> bindings(const Actor &actor, const QString &serial) override;
    Answer<DeviceRecord> deviceRecord(const Actor &actor, UnitId unit, const DayRange &days,
                                      Instant stateAt) override;
    Answer<Binding> bind(const Actor &actor, const QString &serial, PersonId person,
                         const TimeRange &time) override;
    Answer<SubjectFigures> figures(const Actor &actor, const SubjectId &id, const DayRange &days,
                                   const QStringList &courses) override;
    Answer<DataQuality> dataQuality(const Actor &actor, UnitId unit, const DayRange &days) override;
    Answer<Analysis> analyze(const Actor &actor, const AnalysisRequest &request,
                             const CancelToken &cancel) override;
    Answer<std::vector<CheckUp>> checkUps(const Actor &actor, PersonId person) override;
    Answer<CheckUp> saveCheckUp(const Actor &actor, const CheckUp &checkUp) override;
    Answer<void> removeCheckUp(const Actor &actor, PersonId person, Day date) override;
    Answer<Overview> overview(const Actor &actor, UnitId unit, const DayRange &days,
                              const QStringList &courses) override;
    Answer<Series> series(const Actor &actor, PersonId person, const QString &metric, const TimeRange &range,
                          int points) override;
    Answer<std::vector<RawValue>> rawValues(const Actor &actor, PersonId person, const QString &metric,
                                            const TimeRange &range) override;
    Answer<std::vector<ImportPreview>> previewImport(const Actor &actor,
                                                     const ImportRequest &request) override;
    Answer<ImportReport> import(const Actor &actor, const ImportRequest &request, const Progress &progress,
                                const CancelToken &cancel) override;
    Answer<std::vector<ImportRecord>> imports(const Actor &actor, int limit) override;
    Answer<CheckReport> check(const Actor &actor, const Progress &progress,
                              const CancelToken &cancel) override;
    Answer<void> backup(const Actor &actor, const QString &file, const Progress &progress,
                        const CancelToken &cancel) override;
    Answer<void> settle(const Actor &actor) override;
    Answer<void> recordExport(const Actor &actor, const QString &action, const QString &subject,
                              const QJsonObject &detail) override;
    Answer<AuditExtract> auditOn(const Actor &actor, const QStringList &subjects) override;
    Answer<AuditExtract> auditOfFile(const Actor &actor, const QByteArray &sha256,
                                     const QString &name) override;
    Answer<AuditExtract> verifyAudit(const Actor &actor, const CancelToken &cancel) override;
    AlertDesk &alerts() override;
    RuleDesk &rules() override;
    DutyDesk &duty() override;
    OutboxDesk &outbox() override;
    TemplateDesk &templates() override;
    ScheduleDesk &schedules() override;

private:
    EmbeddedWorkspace(std::unique_ptr<Store> store, std::unique_ptr<Clock> clock, Zone zone,
                      const QString &folder, const NotificationTools &notifications);

    /// Tells of every change after the data version `seen`.
    void watch(const std::stop_token &stop, std::int64_t seen);

    std::unique_ptr<Store> m_store;
    std::unique_ptr<Clock> m_clock;
    Context m_context;
    QString m_folder;
    NotificationTools m_notifications;
    DoorCalls m_calls;
    std::unique_ptr<AlertDesk> m_alerts;
    std::unique_ptr<RuleDesk> m_rules;
    std::unique_ptr<DutyDesk> m_duty;
    std::unique_ptr<OutboxDesk> m_outbox;
    std::unique_ptr<TemplateDesk> m_templates;
    std::unique_ptr<ScheduleDesk> m_schedules;
    std::unique_ptr<Keeper> m_keeper;
    std::unique_ptr<OutboxDispatcher> m_dispatcher;
    std::jthread m_watcher;
};

}  // namespace xinglin
