// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/org_tree.h"
#include "tests/gui/canned_desks.h"
#include "tests/gui/canned_schedule_desk.h"
#include "workspace/workspace.h"

#include <QThread>
#include <QThreadPool>
#include <QtConcurrent>

#include <chrono>
#include <mutex>
#include <optional>
#include <vector>

namespace xinglin::test {

/// A workspace door that answers from a small made-up organisation, late, with an error or not at all: states
/// of pages that a real store seldom shows on demand. Deterministic. Figures are plain formulas of id and
/// day.
class CannedWorkspace final : public Workspace
{
    Q_OBJECT

public:
    struct Options
    {
        int teams = 4;  ///< below each of three mines
        int peopleOfTeam = 8;
        bool isEmpty = false;    ///< no units, people or data
        bool hasData = true;     ///< units and people without any data when false
        bool longNames = false;  ///< forty characters of Chinese
        QString sign = {};       ///< at the end of every unit's name
        int orders = 0;          ///< unfinished work orders
        bool unwatched = false;  ///< nobody watched for seven hours of the night
        std::chrono::milliseconds delay{0};
        std::optional<Error> error;  ///< every answer but info
    };

    explicit CannedWorkspace(Options options, QObject *parent = nullptr);
    /// Waits for what still answers, like a real door.
    ~CannedWorkspace() override { m_pool.waitForDone(); }

    /// As if something were committed.
    void commit() { Q_EMIT changed(); }
    /// What was told to the audit chain, in order.
    std::vector<QJsonObject> exports() const;
    int asked() const { return m_asked; }
    /// Check-ups saved through the door, of whomever.
    std::vector<CheckUp> storedCheckUps() const;
    /// From now on saving and removing check-ups fails.
    void failCheckUps(const Error &error) { m_checkUpError = error; }
    const OrgTree &tree() const { return m_tree; }
    PersonId anyPerson() const { return m_people.empty() ? PersonId() : m_people.front().person.id; }

    Answer<WorkspaceInfo> info(const Actor &actor) override;
    Answer<std::vector<Unit>> units(const Actor &actor, Day day) override;
    Answer<SubjectInfo> subject(const Actor &actor, const SubjectId &id, Day day) override;
    Answer<SubjectInfo> resolve(const Actor &, SubjectId::Kind, const QString &, Day) override;
    Answer<std::vector<UnitRow>> childRows(const Actor &, UnitId parent, const DayRange &days) override;
    Answer<std::vector<PersonRow>> people(const Actor &, UnitId unit, const DayRange &days,
                                          const PageRequest &page) override;
    Answer<std::vector<PersonName>> personNames(const Actor &, UnitId unit, Day) override;
    Answer<std::vector<SubjectInfo>> search(const Actor &, const QString &text, Day day, int limit) override;
    Answer<Unit> addUnit(const Actor &, const Unit &unit) override;
    Answer<void> renameUnit(const Actor &, UnitId, const BilingualText &, Day) override;
    Answer<void> moveUnit(const Actor &, UnitId, UnitId, Day) override;
    Answer<void> closeUnit(const Actor &, UnitId, Day) override;
    Answer<void> movePerson(const Actor &, PersonId, UnitId, Day) override;
    Answer<Analysis> analyze(const Actor &, const AnalysisRequest &request, const CancelToken &) override;
    Answer<std::vector<CheckUp>> checkUps(const Actor &, PersonId) override;
    Answer<CheckUp> saveCheckUp(const Actor &, const CheckUp &checkUp) override;
    Answer<void> removeCheckUp(const Actor &, PersonId, Day) override;
    Answer<std::vector<DeviceRow>> devices(const Actor &, UnitId) override;
    Answer<std::vector<BindingRow>> bindings(const Actor &, const QString &) override;
    Answer<DeviceRecord> deviceRecord(const Actor &, UnitId unit, const DayRange &days, Instant) override;
    Answer<DataQuality> dataQuality(const Actor &, UnitId unit, const DayRange &days) override;
    Answer<Binding> bind(const Actor &, const QString &, PersonId, const TimeRange &) override;
    Answer<SubjectFigures> figures(const Actor &, const SubjectId &id, const DayRange &days,
                                   const QStringList &courses) override;
    Answer<Overview> overview(const Actor &, UnitId unit, const DayRange &days,
                              const QStringList &courses) override;
    Answer<Series> series(const Actor &, PersonId person, const QString &metric, const TimeRange &range,
                          int points) override;
    Answer<std::vector<RawValue>> rawValues(const Actor &, PersonId, const QString &,
                                            const TimeRange &) override;
    Answer<std::vector<ImportPreview>> previewImport(const Actor &, const ImportRequest &) override;
    Answer<ImportReport> import(const Actor &, const ImportRequest &, const Progress &,
                                const CancelToken &) override;
    Answer<std::vector<ImportRecord>> imports(const Actor &, int limit) override;
    Answer<CheckReport> check(const Actor &, const Progress &, const CancelToken &) override;
    Answer<void> backup(const Actor &, const QString &, const Progress &, const CancelToken &) override;
    Answer<void> settle(const Actor &) override;
    Answer<AuditExtract> auditOfFile(const Actor &, const QByteArray &sha256, const QString &name) override;
    Answer<void> recordExport(const Actor &, const QString &, const QString &, const QJsonObject &) override;
    Answer<AuditExtract> auditOn(const Actor &, const QStringList &) override;
    Answer<AuditExtract> verifyAudit(const Actor &, const CancelToken &) override;
    CannedAlertDesk &alerts() override { return m_alerts; }
    CannedRuleDesk &rules() override { return m_rules; }
    CannedDutyDesk &duty() override { return m_duty; }
    CannedOutboxDesk &outbox() override { return m_outbox; }
    CannedTemplateDesk &templates() override { return m_templates; }
    CannedScheduleDesk &schedules() override { return m_schedules; }

private:
    template <typename T, typename Make>
    Answer<T> answer(Make make)
    {
        ++m_asked;
        return QtConcurrent::run(&m_pool, [this, make = std::move(make)]() -> Result<T> {
            if (m_options.delay.count() > 0)
                QThread::msleep(static_cast<unsigned long>(m_options.delay.count()));
            if (m_options.error)
                return fail(*m_options.error);
            return make();
        });
    }
    void makeOrganisation();
    std::int64_t membersOf(UnitId unit) const;
    UnitRow rowOf(const Unit &unit, const DayRange &days) const;
    PersonRow personRow(const PersonRow &person, const DayRange &days) const;
    SubjectInfo infoOf(const SubjectId &id) const;
    SubjectFigures figuresOf(const SubjectId &id, const DayRange &days, const QStringList &courses) const;

    Options m_options;
    OrgTree m_tree;
    std::vector<PersonRow> m_people;
    mutable std::mutex m_exportMutex;
    std::vector<QJsonObject> m_exports;
    mutable std::mutex m_checkUpMutex;
    std::vector<CheckUp> m_checkUps;
    std::optional<Error> m_checkUpError;
    CannedAlertDesk m_alerts;
    CannedRuleDesk m_rules;
    CannedDutyDesk m_duty;
    CannedOutboxDesk m_outbox;
    CannedTemplateDesk m_templates;
    CannedScheduleDesk m_schedules;
    int m_asked = 0;
    QThreadPool m_pool;
};

}  // namespace xinglin::test
