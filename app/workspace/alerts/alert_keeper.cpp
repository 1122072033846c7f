// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/alert_keeper.h"

#include "core/logging.h"
#include "domain/ports/evaluation_port.h"
#include "domain/ports/order_port.h"
#include "workspace/alerts/clock_set_back.h"
#include "workspace/alerts/dispatch.h"

namespace xinglin {
namespace {

using namespace std::chrono_literals;

/// How often commits of other processes are looked for.
constexpr auto kAlertLookEvery = 40ms;
/// After a failure (a full disk) the work rests, unless somebody asks for it.
constexpr auto kAlertRestAfterFailure = 5s;
/// How often absences are looked for, and how often the time until which somebody watched is written.
constexpr auto kAdvanceEvery = 15s;
constexpr auto kNoteEvery = 60s;
/// A pause longer than this is one in which nothing was watched.
constexpr std::int64_t kUnwatchedMs = 3 * 60'000;
/// A clock that stands so much earlier than before was set back; less is a clock that is kept right.
constexpr std::int64_t kClockSetBackMs = 60'000;

}  // namespace

AlertKeeper::AlertKeeper(Context &context, std::function<bool()> holdsLock, std::function<void()> evaluated)
    : m_context(context)
    , m_holdsLock(std::move(holdsLock))
    , m_evaluated(std::move(evaluated))
{
    m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
}

AlertKeeper::~AlertKeeper()
{
    m_thread.request_stop();
    m_thread.join();
}

void AlertKeeper::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
    }
    m_wake.notify_all();
}

std::uint64_t AlertKeeper::looks() const
{
    const std::lock_guard lock(m_mutex);
    return m_looks;
}

std::optional<Error> AlertKeeper::failureSince(std::uint64_t looks) const
{
    const std::lock_guard lock(m_mutex);
    return m_looks != looks ? m_failure : std::nullopt;
}

void AlertKeeper::run(const std::stop_token &stop)
{
    std::unique_ptr<AlertWork> work;
    std::int64_t seen = -1;
    bool isOwed = true;
    auto notBefore = SteadyClock::now();
    while (!stop.stop_requested()) {
        bool woken = false;
        {
            const std::lock_guard lock(m_mutex);
            std::swap(woken, m_woken);
        }
        if (m_holdsLock()) {
            // Whoever kept before has written what it remembered: everything is read when the lock is taken.
            if (!work)
                work = std::make_unique<AlertWork>(m_context);
            const std::int64_t version = m_context.store.dataVersion().value_or(seen);
            isOwed = isOwed || woken || version != seen;
            seen = version;
            const Instant now = m_context.clock.now();
            const bool isDue = m_nextDue.isValid() && m_nextDue <= now;
            const bool isTime = SteadyClock::now() >= std::min(m_advanceAt, m_noteAt);
            const bool isJump = hasJumped(now);
            if (!isJump && m_lastLook.isValid())
                m_lastLook = now;
            if ((isOwed || isDue || isTime || isJump) && (woken || SteadyClock::now() >= notBefore)) {
                // What is remembered of absences is by a time that has not come.
                if (isJump && now < m_lastLook)
                    work = std::make_unique<AlertWork>(m_context);
                const Status kept = keep(stop, *work);
                note(kept);
                isOwed = !kept;
                notBefore = SteadyClock::now() + (kept ? 0s : kAlertRestAfterFailure);
            }
        }
        auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(kAlertLookEvery);
        if (m_nextDue.isValid() && !isOwed)
            wait = std::clamp(std::chrono::milliseconds(m_nextDue - m_context.clock.now()), 1ms, wait);
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, stop, wait, [this] { return m_woken; });
    }
    if (work && m_lastLook.isValid())
        note(noteWatched());
}

/// Whether the clock went another way than time does: the machine slept, or somebody set it.
bool AlertKeeper::hasJumped(Instant now) const
{
    return m_lastLook.isValid() && !m_context.clock.isSetByHand() &&
           (now - m_lastLook > kUnwatchedMs || m_lastLook - now > kClockSetBackMs);
}

/// Somebody watches: noted now and then, and at once where the clock has jumped.
Status AlertKeeper::look()
{
    const Instant now = m_context.clock.now();
    const auto steady = SteadyClock::now();
    if (!m_lastLook.isValid() || hasJumped(now) || steady >= m_noteAt) {
        m_noteAt = steady + kNoteEvery;
        if (Status noted = noteWatched(); !noted) {
            m_noteAt = steady;
            return noted;
        }
    }
    m_lastLook = now;
    return {};
}

/// Everything that waits, what is due, absences; until there is nothing more or something fails.
Status AlertKeeper::keep(const std::stop_token &stop, AlertWork &work)
{
    for (bool more = true; more && !stop.stop_requested();) {
        if (Status looked = look(); !looked)
            return looked;
        const auto did = work.step(stop);
        if (!did)
            return fail(did.error());
        more = *did;
        if (more)
            m_evaluated();
    }
    if (SteadyClock::now() >= m_advanceAt) {
        m_advanceAt = SteadyClock::now() + kAdvanceEvery;
        if (const auto advanced = work.advance(m_context.clock.now()); !advanced)
            return fail(advanced.error());
    }
    return doDue();
}

Status AlertKeeper::doDue()
{
    const auto read = [this]() -> Status {
        return m_context.store.read([this](StoreSession &session) -> Status {
            const auto next = session.orders().nextDue();
            if (!next)
                return fail(next.error());
            m_nextDue = *next;
            return {};
        });
    };
    if (Status looked = read(); !looked)
        return looked;
    if (!m_nextDue.isValid() || m_nextDue > m_context.clock.now())
        return {};
    const auto done = duty::runDue(m_context);
    if (!done)
        return fail(done.error());
    if (*done > 0 && m_context.alertsChanged)
        m_context.alertsChanged();
    Status known = read();
    // What cannot be done now is not tried without a pause.
    if (*done == 0 && m_nextDue.isValid())
        m_nextDue = std::max(m_nextDue, m_context.clock.now() + 1000);
    return known;
}

/// Until now somebody watched; where nobody did for a while before, that is kept too. Where only history was
/// brought in there is nothing to watch, and where the clock is set by hand (a demo in the making) no time
/// passes between. A clock that was set back takes along what was counted by it.
Status AlertKeeper::noteWatched()
{
    Instant known;
    const Status read = m_context.store.read([&](StoreSession &session) -> Status {
        const auto until = session.evaluation().watchedUntil();
        if (until)
            known = *until;
        return until ? Status() : fail(until.error());
    });
    if (!read || !known.isValid() || !m_context.store.isWritable())
        return read;
    const Instant now = m_context.clock.now();
    return m_context.store.write([&](StoreSession &session) -> Status {
        const auto until = session.evaluation().watchedUntil();
        if (!until)
            return fail(until.error());
        if (m_context.clock.isSetByHand())
            return session.evaluation().setWatchedUntil(now);
        const Instant before = m_lastLook.isValid() ? std::max(*until, m_lastLook) : *until;
        if (before - now > kClockSetBackMs) {
            if (const auto moved = duty::followClockSetBack(session, m_context, before); !moved)
                return fail(moved.error());
        }
        const Instant since = hasJumped(now) ? std::min(*until, m_lastLook) : *until;
        if (now - since > kUnwatchedMs) {
            if (Status noted = session.evaluation().addUnwatched({since, now}); !noted)
                return noted;
        }
        return session.evaluation().setWatchedUntil(now);
    });
}

void AlertKeeper::note(const Status &outcome)
{
    if (!outcome)
        logError("workspace", outcome.error());
    const std::lock_guard lock(m_mutex);
    ++m_looks;
    m_failure = outcome ? std::nullopt : std::optional(outcome.error());
}

}  // namespace xinglin
