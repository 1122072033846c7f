// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/file_lock.h"
#include "workspace/context.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace xinglin {

class AlertKeeper;
class KeeperWork;

/// Takes part in keeping a workspace: of all processes (and doors) that have it open, the one that holds
/// `keeper.lock` in its folder does the background work (see KeeperWork) on a thread of low priority, and
/// what alerts ask for on one of normal priority (see AlertKeeper); when it ends, however it ends, another
/// takes over within a fifth of a second. A workspace that may not be written
/// is not kept.
///
/// All methods: any thread. Destruction ends the piece of work at hand and gives the lock back.
class Keeper
{
public:
    /// The context and what it refers to must outlive the keeper.
    Keeper(Context &context, const QString &folder);
    ~Keeper();

    /// There may be work: look now, do not wait for the next look.
    void wake();
    /// What waits to be merged or summarised, as last looked at: journal entries, and one each for people and
    /// units that are owed something; 0 when all figures are up to date.
    qint64 pendingRecords() const { return m_pending; }
    /// Whether this one holds the lock.
    bool isKeeper() const { return m_isKeeper; }

    /// Returns when everything committed before the call is evaluated, merged and summarised, and what is due
    /// is done, by this keeper or another.
    /// An error of the work is returned when this one keeps; busy when another keeps and nothing moves for
    /// a minute.
    Status settle(const CancelToken &cancel = {});

private:
    void run(const std::stop_token &stop);
    void wakeMerging();
    bool keep(const std::stop_token &stop, KeeperWork &work);
    void takeLock();
    Result<bool> isSomethingDue() const;

    Context &m_context;
    QString m_lockFile;
    std::atomic<qint64> m_pending = 0;
    std::atomic_bool m_isKeeper = false;
    std::mutex m_mutex;  // guards what follows
    std::condition_variable_any m_wake, m_worked;
    bool m_woken = false;
    std::uint64_t m_looks = 0;              // how often all work was done or failed
    std::optional<Error> m_failure;         // of the last look
    std::optional<FileLock> m_lock;         // of the thread only
    std::unique_ptr<AlertKeeper> m_alerts;  // ends before the lock is given back
    std::jthread m_thread;
};

}  // namespace xinglin
