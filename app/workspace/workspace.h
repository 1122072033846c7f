// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/requests.h"

#include <QFuture>
#include <QObject>

namespace xinglin {

class AlertDesk;
class DutyDesk;
class OutboxDesk;
class RuleDesk;
class TemplateDesk;
class ScheduleDesk;
struct DataQuality;
struct DeviceRecord;

/// The one door to a workspace: every window, command and API call goes through it. Scope and audit are
/// enforced behind it.
///
/// Every call returns at once; its future is finished on a worker thread. Continuations that touch windows
/// name a context object on the GUI thread. Calls made on a door that is being destroyed finish with
/// ErrorCode::cancelled. Any thread may call.
class Workspace : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Answer = QFuture<Result<T>>;

    using QObject::QObject;

    virtual Answer<WorkspaceInfo> info(const Actor &actor) = 0;

    // --- organisation
    /// The whole tree on the day (units only; figures come with childRows).
    virtual Answer<std::vector<Unit>> units(const Actor &actor, Day day) = 0;
    virtual Answer<SubjectInfo> subject(const Actor &actor, const SubjectId &id, Day day) = 0;
    /// Finds a unit or person by id or by code.
    virtual Answer<SubjectInfo> resolve(const Actor &actor, SubjectId::Kind kind, const QString &idOrCode,
                                        Day day) = 0;
    /// Direct children (an invalid unit: the roots) with their figures over the period.
    virtual Answer<std::vector<UnitRow>> childRows(const Actor &actor, UnitId parent,
                                                   const DayRange &days) = 0;
    virtual Answer<std::vector<PersonRow>> people(const Actor &actor, UnitId unit, const DayRange &days,
                                                  const PageRequest &page) = 0;
    /// Who is in the unit or below it on the day, by code, without figures; an invalid unit: everybody who
    /// ever was, also those who left.
    virtual Answer<std::vector<PersonName>> personNames(const Actor &actor, UnitId unit, Day day) = 0;
    /// Units and people whose code or name contains the text, units first.
    virtual Answer<std::vector<SubjectInfo>> search(const Actor &actor, const QString &text, Day day,
                                                    int limit) = 0;
    virtual Answer<Unit> addUnit(const Actor &actor, const Unit &unit) = 0;
    virtual Answer<void> renameUnit(const Actor &actor, UnitId id, const BilingualText &name, Day from) = 0;
    virtual Answer<void> moveUnit(const Actor &actor, UnitId id, UnitId parent, Day from) = 0;
    virtual Answer<void> closeUnit(const Actor &actor, UnitId id, Day last) = 0;
    virtual Answer<void> movePerson(const Actor &actor, PersonId id, UnitId unit, Day from) = 0;

    // --- check-ups and questionnaires
    /// All of a person, the newest first.
    virtual Answer<std::vector<CheckUp>> checkUps(const Actor &actor, PersonId person) = 0;
    /// Makes or changes the check-up of the person and date. invalidData names the field and its range;
    /// conflict: somebody changed it since `version`.
    virtual Answer<CheckUp> saveCheckUp(const Actor &actor, const CheckUp &checkUp) = 0;
    virtual Answer<void> removeCheckUp(const Actor &actor, PersonId person, Day date) = 0;

    // --- devices
    virtual Answer<std::vector<DeviceRow>> devices(const Actor &actor, UnitId unit) = 0;
    virtual Answer<std::vector<BindingRow>> bindings(const Actor &actor, const QString &serial) = 0;
    /// Binds or corrects a binding, also in the past: summaries of all people concerned are rebuilt.
    virtual Answer<Binding> bind(const Actor &actor, const QString &serial, PersonId person,
                                 const TimeRange &time) = 0;

    /// The stock of watches of a unit with all below it: what they told of themselves, who wore them over
    /// the days, which fell silent, what they reported. `stateAt`: whose state is told, as a record told it
    /// before; invalid: what the days and the data give. See domain/device_record.h.
    virtual Answer<DeviceRecord> deviceRecord(const Actor &actor, UnitId unit, const DayRange &days,
                                              Instant stateAt) = 0;

    // --- figures
    /// `courses`: keys of the metrics whose courses are wanted; empty: none; "*": all.
    virtual Answer<SubjectFigures> figures(const Actor &actor, const SubjectId &id, const DayRange &days,
                                           const QStringList &courses) = 0;
    /// How much of a unit's data is there and fit to be used. See analysis/data_quality.h.
    virtual Answer<DataQuality> dataQuality(const Actor &actor, UnitId unit, const DayRange &days) = 0;
    /// `courses`: as above, for the figures in it.
    virtual Answer<Overview> overview(const Actor &actor, UnitId unit, const DayRange &days,
                                      const QStringList &courses) = 0;
    /// Runs the engine's analyses. usage: an unknown method or one of the other kind of subject; notFound:
    /// the subject. A group that is too small answers with one result that says so.
    virtual Answer<Analysis> analyze(const Actor &actor, const AnalysisRequest &request,
                                     const CancelToken &cancel) = 0;
    /// A person's samples of one metric, thinned to at most `points` buckets (0: no thinning, every sample a
    /// point).
    virtual Answer<Series> series(const Actor &actor, PersonId person, const QString &metric,
                                  const TimeRange &range, int points) = 0;
    virtual Answer<std::vector<RawValue>> rawValues(const Actor &actor, PersonId person,
                                                    const QString &metric, const TimeRange &range) = 0;

    // --- import
    virtual Answer<std::vector<ImportPreview>> previewImport(const Actor &actor,
                                                             const ImportRequest &request) = 0;
    virtual Answer<ImportReport> import(const Actor &actor, const ImportRequest &request,
                                        const Progress &progress, const CancelToken &cancel) = 0;
    virtual Answer<std::vector<ImportRecord>> imports(const Actor &actor, int limit) = 0;

    // --- care of the workspace
    virtual Answer<CheckReport> check(const Actor &actor, const Progress &progress,
                                      const CancelToken &cancel) = 0;
    virtual Answer<void> backup(const Actor &actor, const QString &file, const Progress &progress,
                                const CancelToken &cancel) = 0;
    /// Waits until everything committed so far is merged and summarised (by this process, or by the keeper
    /// elsewhere).
    virtual Answer<void> settle(const Actor &actor) = 0;
    /// Writes an audit entry for something made outside the store (a report file): digest, kind, parameters.
    virtual Answer<void> recordExport(const Actor &actor, const QString &action, const QString &subject,
                                      const QJsonObject &detail) = 0;
    /// The audit entries on the subjects ("order:123"), ascending, with the end of the chain.
    virtual Answer<AuditExtract> auditOn(const Actor &actor, const QStringList &subjects) = 0;
    /// The audit entries that record a report's file of this content (SHA-256), or, where there is none, one
    /// of this name; with the end of the chain.
    virtual Answer<AuditExtract> auditOfFile(const Actor &actor, const QByteArray &sha256,
                                             const QString &name) = 0;
    /// Recomputes the whole audit chain and tells its end. damaged names the first entry that does not fit.
    virtual Answer<AuditExtract> verifyAudit(const Actor &actor, const CancelToken &cancel) = 0;

    // --- alerts: parts of the door with headers of their own (workspace/alerts); they live as long as it
    // does
    virtual AlertDesk &alerts() = 0;
    virtual RuleDesk &rules() = 0;
    virtual DutyDesk &duty() = 0;
    virtual OutboxDesk &outbox() = 0;
    virtual TemplateDesk &templates() = 0;
    /// Reports that are made by themselves (workspace/schedules).
    virtual ScheduleDesk &schedules() = 0;

Q_SIGNALS:
    /// Something was committed, by this or another process; on the thread the workspace lives in, within 200
    /// ms.
    void changed();
    /// Imported records waiting to be merged and summarised; 0 when all figures are up to date.
    void pendingChanged(qint64 records);
};

}  // namespace xinglin
