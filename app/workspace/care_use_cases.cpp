// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/care_use_cases.h"

#include "domain/ports/evaluation_port.h"
#include "domain/setting_keys.h"
#include "workspace/audit_entry.h"
#include "workspace/summary_check.h"
#include "workspace/vitals_check.h"

#include <QFileInfo>

#include <algorithm>

namespace xinglin::care {
namespace {

/// Shorter pauses (an update, a restart) are not worth a word, and older ones no longer.
constexpr std::int64_t kToldPauseMs = 5 * 60'000;
constexpr std::int64_t kToldForMs = 24 * 3'600'000;
constexpr int kLatestPauses = 20;

Status readHead(StoreSession &session, AuditExtract &extract)
{
    const auto head = session.audit().last();
    if (!head)
        return fail(head.error());
    extract.head = head->value_or(AuditEntry());
    return {};
}

Status readSettings(StoreSession &session, WorkspaceInfo &info)
{
    const auto name = session.settings().value(setting_keys::kName);
    if (!name)
        return fail(name.error());
    info.name = name->value_or(QString());
    const auto demo = session.settings().value(setting_keys::kDemo);
    if (!demo)
        return fail(demo.error());
    info.demo = *demo == QStringLiteral("1");
    return {};
}

Status readCounts(StoreSession &session, Day today, WorkspaceInfo &info)
{
    const auto people = session.people().countPeople(UnitId(), today);
    if (!people)
        return fail(people.error());
    info.people = *people;
    const auto units = session.org().unitsOn(today);
    if (!units)
        return fail(units.error());
    info.units = static_cast<std::int64_t>(units->size());
    const auto devices = session.devices().devices();
    if (!devices)
        return fail(devices.error());
    for (const Device &device : *devices) {
        info.devices += device.kind == Device::Kind::watch ? 1 : 0;
        if (device.lastSeen.isValid())
            info.dataUntil = std::max(info.dataUntil, device.lastSeen);
    }
    return {};
}

Status readDays(StoreSession &session, WorkspaceInfo &info)
{
    const auto days = session.vitals().summarisedDays(-1);
    if (!days)
        return fail(days.error());
    info.dataDays = *days;
    const auto pending = session.vitals().pendingJournal();
    if (!pending)
        return fail(pending.error());
    info.pendingRecords = pending->entries;
    return {};
}

/// Since when somebody watches, and the latest pause in it.
Status readWatch(StoreSession &session, WorkspaceInfo &info)
{
    const auto until = session.evaluation().watchedUntil();
    if (!until)
        return fail(until.error());
    info.watchedUntil = *until;
    // The keeper of a workspace that was opened just now has not noted the pause before yet.
    if (until->isValid() && info.now - *until > kToldPauseMs) {
        info.unwatched = TimeRange{*until, info.now};
        return {};
    }
    const auto pauses = session.evaluation().unwatched(kLatestPauses);
    if (!pauses)
        return fail(pauses.error());
    const auto told = std::find_if(pauses->begin(), pauses->end(), [&](const TimeRange &pause) {
        return pause.ms() > kToldPauseMs && info.now - pause.to < kToldForMs;
    });
    if (told != pauses->end())
        info.unwatched = *told;
    return {};
}

}  // namespace

Result<WorkspaceInfo> info(Context &context, const Actor &)
{
    WorkspaceInfo info;
    info.place = context.folder;
    info.zone = context.zone;
    info.now = context.clock.now();
    info.readOnly = !context.store.isWritable();
    info.readOnlyReason = context.store.readOnlyReason();
    const Day today = context.zone.dayOf(info.now);
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        Status done = readSettings(session, info);
        if (done)
            done = readCounts(session, today, info);
        if (done)
            done = readDays(session, info);
        return done ? readWatch(session, info) : done;
    });
    return read ? Result<WorkspaceInfo>(std::move(info)) : fail(read.error());
}

Result<CheckReport> check(Context &context, const Actor &, const Progress &progress,
                          const CancelToken &cancel)
{
    const auto part = [&](double from, double to) -> Progress {
        return [&progress, from, to](double share) {
            if (progress)
                progress(from + share * (to - from));
        };
    };
    CheckReport report;
    auto findings = context.store.check(part(0.0, 0.4), cancel);
    if (!findings)
        return fail(findings.error());
    report.findings = std::move(*findings);
    if (Status checked = checkVitals(context, part(0.4, 0.7), cancel, report); !checked)
        return fail(checked.error());
    if (Status checked = checkSummaries(context, part(0.7, 1.0), cancel, report); !checked)
        return fail(checked.error());
    return report;
}

Status backup(Context &context, const Actor &actor, const QString &file, const Progress &progress,
              const CancelToken &cancel)
{
    if (Status made = context.store.backup(file, progress, cancel); !made)
        return made;
    // A workspace that cannot be written can still be backed up; there is no place for the entry then.
    if (!context.store.isWritable())
        return {};
    return recordExport(context, actor, QStringLiteral("workspace.backup"), QStringLiteral("workspace"),
                        {{QStringLiteral("bytes"), QFileInfo(file).size()}});
}

Result<std::vector<ImportRecord>> imports(Context &context, const Actor &, int limit)
{
    std::vector<ImportRecord> result;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        auto found = session.imports().imports(limit);
        if (!found)
            return fail(found.error());
        result = std::move(*found);
        return {};
    });
    return read ? Result<std::vector<ImportRecord>>(std::move(result)) : fail(read.error());
}

Status recordExport(Context &context, const Actor &actor, const QString &action, const QString &subject,
                    const QJsonObject &detail)
{
    return context.store.write(
        [&](StoreSession &session) { return audit(session, context, actor, action, subject, detail); });
}

Result<AuditExtract> auditOn(Context &context, const Actor &, const QStringList &subjects)
{
    AuditExtract extract;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        for (const QString &subject : subjects) {
            const auto entries = session.audit().entriesOn(subject);
            if (!entries)
                return fail(entries.error());
            extract.entries.insert(extract.entries.end(), entries->begin(), entries->end());
        }
        return readHead(session, extract);
    });
    if (!read)
        return fail(read.error());
    std::sort(extract.entries.begin(), extract.entries.end(),
              [](const AuditEntry &a, const AuditEntry &b) { return a.sequence < b.sequence; });
    const auto last =
        std::unique(extract.entries.begin(), extract.entries.end(),
                    [](const AuditEntry &a, const AuditEntry &b) { return a.sequence == b.sequence; });
    extract.entries.erase(last, extract.entries.end());
    return extract;
}

Result<AuditExtract> auditOfFile(Context &context, const Actor &, const QByteArray &sha256,
                                 const QString &name)
{
    AuditExtract extract;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        auto entries = session.audit().entriesOfFile(sha256);
        if (entries && entries->empty())
            entries = session.audit().entriesOfFileName(name);
        if (!entries)
            return fail(entries.error());
        extract.entries = *std::move(entries);
        return readHead(session, extract);
    });
    return read ? Result<AuditExtract>(std::move(extract)) : fail(read.error());
}

Result<AuditExtract> verifyAudit(Context &context, const Actor &)
{
    AuditExtract extract;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        if (Status fits = session.audit().verify(); !fits)
            return fits;
        return readHead(session, extract);
    });
    return read ? Result<AuditExtract>(extract) : fail(read.error());
}

}  // namespace xinglin::care
