// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/evaluation_port.h"
#include "workspace/audit_entry.h"
#include "workspace/device_told.h"
#include "workspace/imports/record_import.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <unordered_set>

namespace xinglin {
namespace {

// A person's pseudo-device is theirs for ever, from before any sample that can be stored.
constexpr TimeRange kAlways{Instant(0), kForever};

QString text(const std::string &utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

}  // namespace

Status RecordImport::finish(const QByteArray &digest)
{
    const auto repetition = noteOfRepetition(m_job.context, m_report, digest);
    if (!repetition)
        return fail(repetition.error());
    appendNote(m_report, *repetition);
    if (mayCommit(m_job.request, m_report))
        return commit(digest);
    return m_staging ? m_staging->undo(recordOf(m_job, m_report, digest), m_report.rejections) : Status();
}

Status RecordImport::commit(const QByteArray &digest)
{
    const auto committed = m_staging->commit(
        [&](StoreSession &session, ImportRecord &record) -> Status {
            const ImportRecord outcome = recordOf(m_job, m_report, digest);
            const ImportRecord added = record;
            record = outcome;
            record.id = added.id;
            record.index = added.index;
            if (Status saved = saveSources(session, *m_staging); !saved)
                return saved;
            if (Status saved = saveEvents(session, *m_staging, record.index); !saved)
                return saved;
            return audit(session, m_job.context, m_job.actor, QStringLiteral("import.commit"),
                         QStringLiteral("import:") + record.id.text(), auditDetail(m_report, digest));
        },
        m_report.rejections);
    if (!committed)
        return fail(committed.error());
    m_report.committed = true;
    if (m_job.context.dataArrived)
        m_job.context.dataArrived();
    const auto unassigned = noteOfUnassigned();
    if (!unassigned)
        return fail(unassigned.error());
    appendNote(m_report, *unassigned);
    return {};
}

Status RecordImport::saveSources(StoreSession &session, Staging &staging)
{
    for (std::uint32_t ordinal = 0; ordinal < m_sources.list().size(); ++ordinal) {
        const ImportSource &source = m_sources.list()[ordinal];
        if (source.accepted == 0)
            continue;
        auto device = source.device ? session.devices().device(source.device->id)
                                    : staging.deviceOf(session, ordinal, source.subject);
        if (!device)
            return fail(device.error());
        if (source.subject.kind == SubjectRef::Kind::person) {
            if (Status saved = savePerson(session, source, *device); !saved)
                return saved;
        }
        if (source.latest != INT64_MIN &&
            (!device->lastSeen.isValid() || device->lastSeen.ms() < source.latest))
            device->lastSeen = Instant(source.latest);
        if (Status told = saveInfo(session, ordinal, *device); !told)
            return told;
        if (const auto saved = session.devices().saveDevice(*device); !saved)
            return fail(saved.error());
    }
    return {};
}

Status RecordImport::savePerson(StoreSession &session, ImportSource source, const Device &device)
{
    if (!source.person.isValid()) {
        Person person;
        person.code = text(source.subject.name);
        const auto saved = session.people().savePerson(person);
        if (!saved)
            return fail(saved.error());
        source.person = saved->id;
        Status noted = audit(session, m_job.context, m_job.actor, QStringLiteral("person.add"),
                             QStringLiteral("person:") + saved->id.text(), {});
        if (!noted)
            return noted;
    }
    const auto bindings = session.devices().bindings(device.id);
    if (!bindings)
        return fail(bindings.error());
    if (!bindings->empty())
        return {};
    Binding binding;
    binding.device = device.id;
    binding.person = source.person;
    binding.time = kAlways;
    const auto bound = session.devices().saveBinding(binding);
    return bound ? Status() : fail(bound.error());
}

Status RecordImport::saveInfo(StoreSession &session, std::uint32_t ordinal, Device &device)
{
    const auto told = m_infos.find(ordinal);
    if (told == m_infos.end())
        return {};
    const auto later = toldAfter(session, device.id, Instant(told->second.time));
    if (!later)
        return fail(later.error());
    if (!*later)  // what was told later stands
        takeInfo(told->second.info, device);
    return {};
}

Status RecordImport::saveEvents(StoreSession &session, Staging &staging, std::int32_t import)
{
    for (const TakenEvent &taken : m_events) {
        const ImportSource &source = m_sources.list()[taken.ordinal];
        DeviceId id = source.device ? source.device->id : DeviceId();
        if (!id.isValid()) {
            const auto device = staging.deviceOf(session, taken.ordinal, source.subject);
            if (!device)
                return fail(device.error());
            id = device->id;
        }
        const auto added = session.devices().addEvent(id, Instant(taken.time), taken.event);
        if (!added)
            return fail(added.error());
        // What a device tells about itself is no reason to alert anybody.
        if (!*added || taken.event.key == kInfoEvent)
            continue;
        if (Status waits =
                session.evaluation().addWaitingEvent(import, id, Instant(taken.time), text(taken.event.key));
            !waits)
            return waits;
    }
    return {};
}

Result<QString> RecordImport::noteOfUnassigned()
{
    std::unordered_set<QString> bound;
    const Status read = m_job.context.store.read([&](StoreSession &session) -> Status {
        const auto devices = session.devices().devices();
        const auto bindings = session.devices().bindings(DeviceId());
        if (!devices || !bindings)
            return fail(devices ? bindings.error() : devices.error());
        std::unordered_set<DeviceId> worn;
        for (const Binding &binding : *bindings)
            worn.insert(binding.device);
        for (const Device &device : *devices) {
            if (worn.contains(device.id))
                bound.insert(device.serial);
        }
        return {};
    });
    if (!read)
        return fail(read.error());
    int unassigned = 0;
    for (const ImportSource &source : m_sources.list()) {
        const bool isWatch = source.subject.kind == SubjectRef::Kind::device;
        unassigned += isWatch && source.accepted > 0 && !bound.contains(text(source.subject.name)) ? 1 : 0;
    }
    if (unassigned == 0)
        return QString();
    return QCoreApplication::translate("Workspace", "Devices nobody wears: %n.", nullptr, unassigned);
}

}  // namespace xinglin
