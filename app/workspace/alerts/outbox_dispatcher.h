// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "workspace/alerts/channel_lane.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace xinglin {

/// Sends what waits in the outbox while `mayRun` says so (this process keeps the workspace): a thread looks
/// for channels, and each channel has one of its own, so that a server that hangs holds up nobody else. All
/// methods: any thread. Destruction breaks off what is being sent; it waits and is sent again.
class OutboxDispatcher
{
public:
    /// The context and the tools must outlive it. With an empty `mayRun` it always may.
    OutboxDispatcher(Context &context, const NotificationTools &tools, std::function<bool()> mayRun,
                     const OutboxPace &pace);
    ~OutboxDispatcher();

    /// There may be something to send.
    void wake();

private:
    struct Worker;

    void run(const std::stop_token &stop);
    Status begin();
    Status lookForChannels();
    void endWorkers();
    void serve(Worker &worker, const std::stop_token &stop);

    Context &m_context;
    const NotificationTools &m_tools;
    std::function<bool()> m_mayRun;
    OutboxPace m_pace;
    std::mutex m_mutex;  // guards m_changes
    std::condition_variable_any m_wake;
    std::uint64_t m_changes = 0;
    std::map<QString, std::unique_ptr<Worker>> m_workers;  // of the looking thread
    std::jthread m_thread;
};

/// Sends everything that is due on every enabled channel, until nothing is or the pace of a channel forbids
/// more; waits for it. How many tries were made.
Result<int> sendDue(Context &context, const NotificationTools &tools, const CancelToken &cancel);

}  // namespace xinglin
