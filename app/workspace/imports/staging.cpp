// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/imports/staging.h"

#include "vitals/journal_batch.h"
#include "vitals/journal_view.h"
#include "workspace/imports/sources.h"

#include <set>

namespace xinglin {
namespace {

constexpr std::size_t kHeldRows = 60'000;
constexpr std::size_t kQueued = 2;

}  // namespace

Staging::Staging(Context &context, ImportRecord record)
    : m_context(context)
    , m_record(std::move(record))
{}

Staging::~Staging()
{
    drain();
}

Status Staging::put(StagedPart &&part)
{
    if (part.rows.empty())
        return {};
    m_heldRows += part.rows.size();
    m_held.push_back(std::move(part));
    if (m_heldRows < kHeldRows)
        return {};
    if (!m_writer.joinable())
        m_writer = std::thread([this] { runWriter(); });
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_queue.size() < kQueued; });
    m_queue.push_back(std::exchange(m_held, {}));
    m_heldRows = 0;
    m_changed.notify_all();
    return m_written;
}

void Staging::runWriter()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [&] { return m_isClosing || !m_queue.empty(); });
        if (m_queue.empty())
            return;
        std::vector<StagedPart> parts = std::move(m_queue.front());
        m_queue.pop_front();
        m_changed.notify_all();
        if (!m_written)
            continue;
        lock.unlock();
        Status written = writeParts(std::move(parts));
        lock.lock();
        m_written = std::move(written);
    }
}

Status Staging::drain()
{
    if (m_writer.joinable()) {
        {
            const std::lock_guard lock(m_mutex);
            m_isClosing = true;
        }
        m_changed.notify_all();
        m_writer.join();
    }
    return m_written;
}

Status Staging::addRecord(StoreSession &session)
{
    if (m_record.id.isValid())
        return {};
    auto added = session.imports().addImport(m_record);
    if (!added)
        return fail(added.error());
    m_record = *std::move(added);
    return {};
}

Result<Device> Staging::deviceOf(StoreSession &session, std::uint32_t ordinal, const SubjectRef &subject)
{
    if (const auto made = m_made.find(ordinal); made != m_made.end())
        return made->second;
    Device device;
    const bool isPerson = subject.kind == SubjectRef::Kind::person;
    device.kind = isPerson ? Device::Kind::person : Device::Kind::watch;
    device.serial = isPerson ? personSerial(subject.name) : QString::fromStdString(subject.name);
    // Somebody else may have made it since the import began.
    const auto known = session.devices().deviceBySerial(device.serial);
    if (!known)
        return fail(known.error());
    auto saved = *known ? Result<Device>(**known) : session.devices().saveDevice(device);
    if (saved)
        m_made.emplace(ordinal, *saved);
    return saved;
}

Status Staging::append(StoreSession &session, StagedPart &part)
{
    std::vector<std::int32_t> deviceOfSubject(part.subjects.size(), -1);
    for (std::size_t i = 0; i < part.subjects.size(); ++i) {
        const StagedPart::Subject &subject = part.subjects[i];
        deviceOfSubject[i] = subject.index;
        if (subject.index >= 0 || !subject.isUsed)
            continue;
        const auto device = deviceOf(session, subject.ordinal, part.batch.subjects[i]);
        if (!device)
            return fail(device.error());
        deviceOfSubject[i] = device->index;
    }
    const JournalBatch packed =
        JournalBatch::fromRecords(part.batch, part.rows, deviceOfSubject, part.received, m_context.metrics);
    if (packed.isEmpty())
        return {};
    const auto sequence = session.vitals().appendJournal(m_record.index, packed.bytes());
    return sequence ? Status() : fail(sequence.error());
}

Status Staging::writeParts(std::vector<StagedPart> parts)
{
    const ImportRecord before = m_record;
    const auto madeBefore = m_made;
    Status written = m_context.store.write([&](StoreSession &session) -> Status {
        if (Status added = addRecord(session); !added)
            return added;
        for (StagedPart &part : parts) {
            if (Status appended = append(session, part); !appended)
                return appended;
        }
        return {};
    });
    if (!written) {
        m_record = before;
        m_made = madeBefore;
    }
    return written;
}

Result<ImportRecord> Staging::commit(const More &more, const std::vector<RecordRejection> &rejections)
{
    if (Status drained = drain(); !drained)
        return fail(drained.error());
    ImportRecord done;
    const Status written = m_context.store.write([&](StoreSession &session) -> Status {
        if (Status added = addRecord(session); !added)
            return added;
        for (StagedPart &part : m_held) {
            if (Status appended = append(session, part); !appended)
                return appended;
        }
        done = m_record;
        if (Status rest = more(session, done); !rest)
            return rest;
        done.state = ImportRecord::State::committed;
        return session.imports().saveImport(done, rejections);
    });
    if (!written)
        return fail(written.error());
    m_held.clear();
    return done;
}

Status Staging::undo(const ImportRecord &outcome, const std::vector<RecordRejection> &rejections)
{
    // What failed to be written is gone already; the rest goes now.
    static_cast<void>(drain());
    return m_context.store.write([&](StoreSession &session) -> Status {
        if (m_record.id.isValid()) {
            if (Status taken = takeBackStaged(session, m_record.index); !taken)
                return taken;
        } else if (Status added = addRecord(session); !added) {
            return added;
        }
        ImportRecord failed = outcome;
        failed.id = m_record.id;
        failed.index = m_record.index;
        failed.state = ImportRecord::State::failed;
        return session.imports().saveImport(failed, rejections);
    });
}

Status takeBackStaged(StoreSession &session, std::int32_t import)
{
    std::set<std::int32_t> indexes;
    Status seen =
        session.vitals().visitJournalOf(import, [&](std::int64_t, std::int32_t, Bytes batch) -> Status {
            const auto view = JournalView::open(batch, import);
            if (!view)
                return {};
            for (const JournalView::Group &group : view->groups())
                indexes.insert(group.device);
            return {};
        });
    if (seen)
        seen = session.vitals().removeJournalOf(import);
    if (!seen || indexes.empty())
        return seen;
    const auto devices = session.devices().devices();
    if (!devices)
        return fail(devices.error());
    for (const Device &device : *devices) {
        // A device gets its first sight with the commit of what it brought.
        if (!indexes.contains(device.index) || device.lastSeen.isValid())
            continue;
        const Status removed = session.devices().removeDevice(device.id);
        if (!removed && removed.error().code != ErrorCode::conflict)
            return removed;
    }
    return {};
}

}  // namespace xinglin
