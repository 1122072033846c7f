// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/schedules/schedule_runs.h"

#include "domain/ports/schedule_port.h"
#include "domain/schedule_times.h"
#include "workspace/audit_entry.h"
#include "workspace/transaction.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace xinglin::schedules {
namespace {

using State = ScheduleRun::State;

/// More due times are not looked at one by one.
constexpr std::size_t kMostDues = 5000;
constexpr std::int64_t kFirstRestMs = 15 * 60'000;
constexpr std::int64_t kLongestRestMs = 6 * 60 * 60'000;

bool isTriedAgain(const ScheduleRun &run)
{
    return run.state == State::noData || run.state == State::failed;
}

/// Nothing is made of a paused schedule, unless somebody asks for it.
bool rests(const Schedule &schedule, const ScheduleRun &run)
{
    return !schedule.enabled && !run.byHand;
}

/// It will not be made any more: it stays what it was, or was skipped before it began.
Status giveUp(StoreSession &session, ScheduleRun run)
{
    if (run.state == State::waiting) {
        run.state = State::skipped;
        run.skippedFrom = run.due;
    }
    run.nextTry = Instant();
    const auto saved = session.schedules().saveRun(run);
    return saved ? Status() : fail(saved.error());
}

/// How many periods that were missed are made up. Of a moment there is but one now.
std::size_t mostMadeUp(const Schedule &schedule)
{
    return schedule.period.kind == PeriodRule::Kind::moment ? 1 : static_cast<std::size_t>(schedule.catchUp);
}

struct Planned
{
    DueTime due;
    Period period;
};

/// The newest of those that ask for the same days.
std::vector<Planned> distinct(const Schedule &schedule, const std::vector<DueTime> &dues)
{
    std::vector<Planned> planned;
    for (const DueTime &due : dues) {
        const Period period = periodOf(schedule.period, due.day);
        std::erase_if(planned, [&](const Planned &each) { return each.period == period; });
        planned.push_back({due, period});
    }
    return planned;
}

Status enterSkipped(StoreSession &session, const Schedule &schedule, const std::vector<Planned> &planned,
                    std::size_t count)
{
    if (count == 0)
        return {};
    ScheduleRun run;
    run.schedule = schedule.id;
    run.state = State::skipped;
    run.due = planned[count - 1].due.at;
    run.period = planned[count - 1].period;
    run.skipped = static_cast<int>(count);
    run.skippedFrom = planned.front().due.at;
    const auto saved = session.schedules().saveRun(run);
    return saved ? Status() : fail(saved.error());
}

/// Gives up open runs that newer ones stand for, or that are more than are made up.
Status makeRoom(StoreSession &session, const Schedule &schedule, const std::vector<ScheduleRun> &open,
                const std::vector<Planned> &fresh)
{
    std::vector<ScheduleRun> mine;
    for (const ScheduleRun &run : open) {
        if (run.schedule == schedule.id && !run.byHand && run.state != State::running)
            mine.push_back(run);
    }
    const std::size_t limit = mostMadeUp(schedule);
    const std::size_t room = fresh.size() < limit ? limit - fresh.size() : 0;
    std::size_t surplus = mine.size() > room ? mine.size() - room : 0;
    for (const ScheduleRun &run : mine) {
        const bool isSame = std::any_of(fresh.begin(), fresh.end(),
                                        [&](const Planned &each) { return each.period == run.period; });
        if (!isSame && surplus == 0)
            continue;
        surplus -= surplus > 0 ? 1 : 0;
        if (Status done = giveUp(session, run); !done)
            return done;
    }
    return {};
}

Status planOne(StoreSession &session, const Context &context, const Schedule &schedule, Instant until,
               const std::vector<ScheduleRun> &open)
{
    const auto settled = session.schedules().settledUntil(schedule.id);
    if (!settled)
        return fail(settled.error());
    const auto dues = duesBetween(schedule.time, context.zone, *settled, until, kMostDues);
    if (dues.empty())
        return {};
    std::vector<Planned> planned = distinct(schedule, dues);
    const std::size_t limit = mostMadeUp(schedule);
    const std::size_t skipped = planned.size() > limit ? planned.size() - limit : 0;
    if (Status entered = enterSkipped(session, schedule, planned, skipped); !entered)
        return entered;
    planned.erase(planned.begin(), planned.begin() + static_cast<std::ptrdiff_t>(skipped));
    if (Status made = makeRoom(session, schedule, open, planned); !made)
        return made;
    for (const Planned &each : planned) {
        ScheduleRun run;
        run.schedule = schedule.id;
        run.due = each.due.at;
        run.period = each.period;
        if (const auto saved = session.schedules().saveRun(run); !saved)
            return fail(saved.error());
    }
    return session.schedules().setSettledUntil(schedule.id, dues.back().at);
}

/// Whether anything fell due that is not in the book: mostly not, and then nothing is written.
Result<bool> isAnythingNew(Context &context, Instant until)
{
    return readAnswer<bool>(context, [&](StoreSession &session) -> Result<bool> {
        const auto all = session.schedules().schedules();
        if (!all)
            return fail(all.error());
        for (const Schedule &schedule : *all) {
            if (!schedule.enabled)
                continue;
            const auto settled = session.schedules().settledUntil(schedule.id);
            if (!settled)
                return fail(settled.error());
            if (nextDue(schedule.time, context.zone, *settled).at <= until)
                return true;
        }
        return false;
    });
}

Status planAll(StoreSession &session, const Context &context, Instant until)
{
    const auto all = session.schedules().schedules();
    const auto open = session.schedules().openRuns();
    if (!all || !open)
        return fail(all ? open.error() : all.error());
    for (const Schedule &schedule : *all) {
        if (!schedule.enabled)
            continue;
        if (Status planned = planOne(session, context, schedule, until, *open); !planned)
            return planned;
    }
    return {};
}

/// The run as stored, if nobody changed it since.
Result<ScheduleRun> unchanged(StoreSession &session, const ScheduleRun &run)
{
    auto stored = session.schedules().run(run.id);
    if (stored && stored->version != run.version)
        return fail(ErrorCode::conflict,
                    QCoreApplication::translate("Schedules", "Another program makes this report already."));
    return stored;
}

QJsonObject endingDetail(const ScheduleRun &run)
{
    QJsonArray files;
    for (const ScheduleFile &file : run.files)
        files.append(QJsonObject{{QStringLiteral("format"), file.format},
                                 {QStringLiteral("unit"), idJson(file.unit)},
                                 {QStringLiteral("sha256"), QString::fromLatin1(file.sha256.toHex())},
                                 {QStringLiteral("state"), fileStateName(file.state)}});
    return {{QStringLiteral("run"), run.id.text()},
            {QStringLiteral("period"), run.period.text()},
            {QStringLiteral("result"), runStateName(run.state)},
            {QStringLiteral("error"), run.errorCode},
            {QStringLiteral("files"), files}};
}

QString runSubject(const ScheduleRun &run)
{
    return QStringLiteral("schedule:") + run.schedule.text();
}

}  // namespace

Result<std::vector<ScheduleRun>> planDue(Context &context, const Actor &, Instant until)
{
    using Runs = std::vector<ScheduleRun>;
    const Instant end = until.isValid() ? until : context.clock.now();
    const auto isNew = isAnythingNew(context, end);
    if (!isNew)
        return fail(isNew.error());
    if (*isNew) {
        const Status planned =
            context.store.write([&](StoreSession &session) { return planAll(session, context, end); });
        if (!planned)
            return fail(planned.error());
    }
    return readAnswer<Runs>(context, [](StoreSession &session) -> Result<Runs> {
        auto open = session.schedules().openRuns();
        const auto all = session.schedules().schedules();
        if (!open || !all)
            return fail(open ? all.error() : open.error());
        std::erase_if(*open, [&](const ScheduleRun &run) {
            const auto of = std::ranges::find(*all, run.schedule, &Schedule::id);
            return of != all->end() && rests(*of, run);
        });
        return open;
    });
}

Result<ScheduleRun> requestRun(Context &context, const Actor &actor, ScheduleId id, Instant at)
{
    return writeAnswer<ScheduleRun>(context, [&](StoreSession &session) -> Result<ScheduleRun> {
        const auto schedule = session.schedules().schedule(id);
        if (!schedule)
            return fail(schedule.error());
        ScheduleRun run;
        run.schedule = id;
        run.due = at.isValid() ? at : context.clock.now();
        run.period = periodOf(schedule->period, context.zone.dayOf(run.due));
        run.byHand = true;
        run.actor = actor.name;
        return session.schedules().saveRun(run);
    });
}

Result<ScheduleRun> claim(Context &context, const Actor &actor, const ScheduleRun &run, Takeover takeover)
{
    return writeAnswer<ScheduleRun>(context, [&](StoreSession &session) -> Result<ScheduleRun> {
        auto stored = unchanged(session, run);
        if (!stored)
            return fail(stored.error());
        const auto schedule = session.schedules().schedule(stored->schedule);
        if (!schedule)
            return fail(schedule.error());
        if (rests(*schedule, *stored))
            return fail(ErrorCode::conflict,
                        QCoreApplication::translate("Schedules", "The schedule is paused."));
        const Instant now = context.clock.now();
        const bool isDead =
            stored->state == State::running && (takeover == Takeover::any || stored->leaseUntil <= now);
        if (stored->state != State::waiting && !isTriedAgain(*stored) && !isDead)
            return fail(ErrorCode::conflict, QCoreApplication::translate(
                                                 "Schedules", "Another program makes this report already."));
        stored->state = State::running;
        stored->begun = now;
        stored->ended = Instant();
        stored->leaseUntil = now + kLeaseMs;
        stored->nextTry = Instant();
        stored->errorCode.clear();
        stored->error.clear();
        stored->actor = actor.name;
        ++stored->attempts;
        return session.schedules().saveRun(*stored);
    });
}

Result<ScheduleRun> renew(Context &context, const Actor &, const ScheduleRun &run,
                          const std::vector<ScheduleFile> &files)
{
    return writeAnswer<ScheduleRun>(context, [&](StoreSession &session) -> Result<ScheduleRun> {
        auto stored = unchanged(session, run);
        if (!stored)
            return fail(stored.error());
        stored->files = files;
        stored->leaseUntil = context.clock.now() + kLeaseMs;
        return session.schedules().saveRun(*stored);
    });
}

Result<ScheduleRun> finish(Context &context, const Actor &actor, const ScheduleRun &run,
                           const RunEnding &ending)
{
    return writeAnswer<ScheduleRun>(context, [&](StoreSession &session) -> Result<ScheduleRun> {
        auto stored = unchanged(session, run);
        if (!stored)
            return fail(stored.error());
        const Instant now = context.clock.now();
        stored->state = ending.state;
        const bool isPutBack = ending.state == State::waiting;
        stored->attempts -= isPutBack ? 1 : 0;
        stored->ended = isPutBack ? Instant() : now;
        stored->leaseUntil = Instant();
        stored->errorCode = ending.errorCode;
        stored->error = ending.error;
        stored->files = ending.files;
        // What somebody asked for by hand is theirs to ask for again.
        if (isTriedAgain(*stored) && !stored->byHand)
            stored->nextTry =
                now + std::min(kLongestRestMs, kFirstRestMs << std::min(stored->attempts - 1, 5));
        const auto saved = session.schedules().saveRun(*stored);
        if (!saved || isPutBack)
            return saved;
        const Status kept = audit(session, context, actor, QStringLiteral("schedule.run"), runSubject(*saved),
                                  endingDetail(*saved));
        return kept ? saved : fail(kept.error());
    });
}

Result<std::vector<ScheduleRun>> history(Context &context, const Actor &, ScheduleId id, int limit)
{
    using Runs = std::vector<ScheduleRun>;
    return readAnswer<Runs>(context,
                            [&](StoreSession &session) { return session.schedules().runs(id, limit); });
}

Result<std::vector<ScheduleRun>> withFiles(Context &context, const Actor &, ScheduleId id)
{
    using Runs = std::vector<ScheduleRun>;
    return readAnswer<Runs>(context,
                            [&](StoreSession &session) { return session.schedules().runsWithFiles(id); });
}

Result<ScheduleRun> enterFiles(Context &context, const Actor &actor, const ScheduleRun &run,
                               const std::vector<ScheduleFile> &files)
{
    return writeAnswer<ScheduleRun>(context, [&](StoreSession &session) -> Result<ScheduleRun> {
        auto stored = unchanged(session, run);
        if (!stored)
            return fail(stored.error());
        stored->files = files;
        const auto saved = session.schedules().saveRun(*stored);
        if (!saved)
            return fail(saved.error());
        const Status kept = audit(session, context, actor, QStringLiteral("schedule.files"),
                                  runSubject(*saved), endingDetail(*saved));
        return kept ? saved : fail(kept.error());
    });
}

}  // namespace xinglin::schedules
