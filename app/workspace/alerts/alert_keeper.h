// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/alert_work.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace xinglin {

/// The keeper's thread for alerts, of normal priority: evaluates what comes in as soon as it is committed,
/// does what is due (escalations, breaches), and notes until when the workspace was watched. Looks four times
/// as often as people notice, and sleeps otherwise.
class AlertKeeper
{
public:
    /// `holdsLock`: whether this process is the keeper now. `evaluated` is called after each piece of work,
    /// on the thread. The context must outlive it.
    AlertKeeper(Context &context, std::function<bool()> holdsLock, std::function<void()> evaluated);
    ~AlertKeeper();

    /// Something was committed, or the lock was taken: look now. Any thread.
    void wake();
    /// Failure of the latest look that began after the call with this number was made; see looks(). Any
    /// thread.
    std::optional<Error> failureSince(std::uint64_t looks) const;
    std::uint64_t looks() const;

private:
    using SteadyClock = std::chrono::steady_clock;

    void run(const std::stop_token &stop);
    bool hasJumped(Instant now) const;
    Status look();
    Status keep(const std::stop_token &stop, AlertWork &work);
    Status doDue();
    Status noteWatched();
    void note(const Status &outcome);

    Context &m_context;
    std::function<bool()> m_holdsLock;
    std::function<void()> m_evaluated;
    // of the thread
    Instant m_nextDue;
    Instant m_lastLook;
    SteadyClock::time_point m_advanceAt{}, m_noteAt{};
    mutable std::mutex m_mutex;  // guards what follows
    std::condition_variable_any m_wake;
    bool m_woken = false;
    std::uint64_t m_looks = 0;
    std::optional<Error> m_failure;
    std::jthread m_thread;
};

}  // namespace xinglin
