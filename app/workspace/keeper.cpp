// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/keeper.h"

#include "core/logging.h"
#include "core/thread_priority.h"
#include "domain/ports/order_port.h"
#include "workspace/alerts/alert_keeper.h"
#include "workspace/keeper_work.h"

#include <QCoreApplication>
#include <QDir>

#include <chrono>

namespace xinglin {
namespace {

using SteadyClock = std::chrono::steady_clock;

/// How often the lock and the data version are looked at: two looks make the fifth of a second.
constexpr std::chrono::milliseconds kLookEvery{80};
/// After a failure (a full disk, damage) the work rests, unless somebody asks for it.
constexpr std::chrono::seconds kRestAfterFailure{5};
/// Another keeper that moves nothing for so long is taken for stuck.
constexpr std::chrono::seconds kStuckAfter{60};

}  // namespace

Keeper::Keeper(Context &context, const QString &folder)
    : m_context(context)
    , m_lockFile(QDir(folder).filePath(QStringLiteral("keeper.lock")))
{
    if (!context.store.isWritable())
        return;
    m_alerts = std::make_unique<AlertKeeper>(
        context, [this] { return isKeeper(); }, [this] { wakeMerging(); });
    m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
}

Keeper::~Keeper()
{
    if (!m_thread.joinable())
        return;
    // The thread wakes the alerts until it has ended, and the alerts need the lock until they have.
    m_thread.request_stop();
    m_thread.join();
    m_alerts.reset();
    m_isKeeper = false;
    m_lock.reset();
}

void Keeper::wake()
{
    if (m_alerts)
        m_alerts->wake();
    wakeMerging();
}

void Keeper::wakeMerging()
{
    {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
    }
    m_wake.notify_all();
}

void Keeper::run(const std::stop_token &stop)
{
    lowerThreadPriority();
    KeeperWork work(m_context, KeeperWork::Alerts::elsewhere);
    std::int64_t seen = -1;
    bool isDue = true;
    auto notBefore = SteadyClock::now();
    while (!stop.stop_requested()) {
        bool woken = false;
        {
            const std::lock_guard lock(m_mutex);
            std::swap(woken, m_woken);
        }
        const std::int64_t version = m_context.store.dataVersion().value_or(seen);
        if (version != seen || woken) {
            isDue = true;
            m_pending = KeeperWork::owed(m_context.store).value_or(m_pending);
        }
        seen = version;
        takeLock();
        if (m_isKeeper && isDue && (woken || SteadyClock::now() >= notBefore)) {
            isDue = !keep(stop, work);
            notBefore = SteadyClock::now() + (isDue ? kRestAfterFailure : std::chrono::seconds(0));
        }
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, stop, kLookEvery, [this] { return m_woken; });
    }
}

void Keeper::takeLock()
{
    if (m_lock)
        return;
    auto lock = FileLock::tryAcquire(m_lockFile);
    if (!lock)
        logError("workspace", lock.error());
    else
        m_lock = std::move(*lock);
    m_isKeeper = m_lock.has_value();
    if (m_isKeeper)
        m_alerts->wake();
}

/// Works until nothing is owed, something fails (false) or the end is asked for.
bool Keeper::keep(const std::stop_token &stop, KeeperWork &work)
{
    std::optional<Error> failure;
    while (!stop.stop_requested()) {
        const Result<bool> did = work.step(stop);
        m_pending = KeeperWork::owed(m_context.store).value_or(m_pending);
        if (!did) {
            failure = did.error();
            logError("workspace", *failure);
            break;
        }
        if (!*did)
            break;
    }
    {
        const std::lock_guard lock(m_mutex);
        ++m_looks;
        m_failure = failure;
    }
    m_worked.notify_all();
    return !failure;
}

/// Whether a clock of an order has run out and nobody has seen to it yet.
Result<bool> Keeper::isSomethingDue() const
{
    Instant next;
    const Status read = m_context.store.read([&](StoreSession &session) -> Status {
        const auto due = session.orders().nextDue();
        if (due)
            next = *due;
        return due ? Status() : fail(due.error());
    });
    return read ? Result<bool>(next.isValid() && next <= m_context.clock.now()) : fail(read.error());
}

Status Keeper::settle(const CancelToken &cancel)
{
    if (!m_context.store.isWritable())
        return {};
    std::uint64_t looks = 0;
    {
        const std::lock_guard lock(m_mutex);
        looks = m_looks;
    }
    const std::uint64_t alertLooks = m_alerts->looks();
    std::int64_t seen = -1;
    auto movedAt = SteadyClock::now();
    for (;;) {
        const auto owed = KeeperWork::owed(m_context.store);
        if (!owed)
            return fail(owed.error());
        const auto due = isSomethingDue();
        if (!due)
            return fail(due.error());
        if (*owed == 0 && !*due)
            return {};
        if (cancel.isCancelled())
            return fail(ErrorCode::cancelled, QCoreApplication::translate("Workspace", "Stopped."));
        const std::int64_t version = m_context.store.dataVersion().value_or(seen);
        if (version != seen || m_isKeeper)
            movedAt = SteadyClock::now();
        seen = version;
        if (SteadyClock::now() - movedAt > kStuckAfter)
            return fail(ErrorCode::busy,
                        QCoreApplication::translate(
                            "Workspace", "Another program keeps this workspace and does not get on with its "
                                         "work. Close it and try again."));
        std::unique_lock lock(m_mutex);
        if (m_looks != looks && m_failure)
            return fail(*m_failure);
        if (const auto failure = m_alerts->failureSince(alertLooks))
            return fail(*failure);
        m_alerts->wake();
        m_woken = true;
        m_wake.notify_all();
        const std::uint64_t before = m_looks;
        m_worked.wait_for(lock, kLookEvery, [&] { return m_looks != before; });
    }
}

}  // namespace xinglin
