// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/import.h"
#include "domain/reading.h"
#include "workspace/context.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

namespace xinglin {

/// Accepted records of one stretch on their way to the journal.
struct StagedPart
{
    struct Subject
    {
        std::uint32_t ordinal = 0;  ///< in the import's sources
        std::int32_t index = -1;    ///< dense index of the stored device; -1: not made yet
        bool isUsed = false;        ///< has a row among `rows`
    };
    RecordBatch batch;
    std::vector<std::uint32_t> rows;
    std::vector<Subject> subjects;  ///< by subject of the batch
    Instant received;
};

/// Brings an import's records into the journal. Little is held back and written with the commit; more is
/// staged on a thread of its own in short transactions, invisible to readers until the import is committed.
class Staging
{
public:
    /// `record`: what is known of the import so far; added to the store with the first thing staged.
    Staging(Context &context, ImportRecord record);
    /// Waits for the writer; what was staged stays for undo() or the next start.
    ~Staging();

    /// Takes a part over; the failure of an earlier one comes back here.
    Status put(StagedPart &&part);

    /// Everything put and everything `more` does become durable and visible at once. `more` may use
    /// deviceOf() and changes the import's record before it is saved.
    using More = std::function<Status(StoreSession &session, ImportRecord &record)>;
    Result<ImportRecord> commit(const More &more, const std::vector<RecordRejection> &rejections);
    /// Takes everything back and keeps the import as failed.
    Status undo(const ImportRecord &outcome, const std::vector<RecordRejection> &rejections);

    /// The stored device of a source, made when it is new. Only within commit().
    Result<Device> deviceOf(StoreSession &session, std::uint32_t ordinal, const SubjectRef &subject);

private:
    Status writeParts(std::vector<StagedPart> parts);
    Status append(StoreSession &session, StagedPart &part);
    Status addRecord(StoreSession &session);
    void runWriter();
    Status drain();

    Context &m_context;
    ImportRecord m_record;
    std::vector<StagedPart> m_held;
    std::size_t m_heldRows = 0;
    std::unordered_map<std::uint32_t, Device> m_made;  // by ordinal

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::vector<StagedPart>> m_queue;
    bool m_isBusy = false, m_isClosing = false;
    Status m_written;
    std::thread m_writer;
};

/// Takes back what one import staged: its journal entries and the devices that only it made.
Status takeBackStaged(StoreSession &session, std::int32_t import);

}  // namespace xinglin
