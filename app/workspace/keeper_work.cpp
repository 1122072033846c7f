// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/keeper_work.h"

#include "core/parallel.h"
#include "domain/ports/evaluation_port.h"
#include "workspace/roll_up_rebuild.h"

#include <algorithm>

namespace xinglin {
namespace {

/// People whose days are made anew between two writes: by their number and by that of their days.
constexpr int kPeopleAtOnce = 512;
constexpr std::int64_t kPersonDaysAtOnce = 5000;
/// A mark may reach over all of time; no person has more than this many days at once in practice.
constexpr std::int64_t kDaysOfOpenMark = 60;
/// People that share a read of the store.
constexpr std::size_t kPeoplePerRead = 4;

}  // namespace

KeeperWork::KeeperWork(Context &context, Alerts alerts)
    : m_context(context)
    , m_merge(context)
    , m_refresh(context)
{
    if (alerts == Alerts::here)
        m_alerts.emplace(context);
}

Result<bool> KeeperWork::step(const std::stop_token &stop)
{
    if (m_alerts) {
        if (auto evaluated = m_alerts->step(stop); !evaluated || *evaluated)
            return evaluated;
    }
    const auto merged = m_merge.run(stop);
    if (!merged)
        return fail(merged.error());
    if (*merged == JournalMerge::Outcome::some)
        return true;
    // Where data comes in all the time, the journal is hardly ever empty: figures must not wait for that.
    if (auto refreshed = refreshPeople(); !refreshed || *refreshed)
        return refreshed;
    if (*merged == JournalMerge::Outcome::all)
        return true;
    bool any = false;
    // Looked at first without the writer's lock: mostly there is nothing.
    const Status looked = m_context.store.read([&](StoreSession &session) -> Status {
        const auto units = session.vitals().dirtyUnits(1);
        any = units && !units->empty();
        return units ? Status() : fail(units.error());
    });
    if (!looked)
        return fail(looked.error());
    if (!any)
        return false;
    const Status written = m_context.store.write([&](StoreSession &session) -> Status {
        const auto rebuilt = rebuildRollUps(session);
        return rebuilt ? Status() : fail(rebuilt.error());
    });
    return written ? Result<bool>(true) : fail(written.error());
}

Result<bool> KeeperWork::refreshPeople()
{
    auto owed = takePeople();
    if (!owed)
        return fail(owed.error());
    if (owed->empty())
        return false;
    std::vector<RollUps::PersonChanges> people;
    for (OwedPerson &person : *owed)
        people.push_back({std::move(person), {}});
    if (Status found = findChanges(people); !found)
        return fail(found.error());
    const Status written =
        m_context.store.write([&](StoreSession &session) { return m_rollUps.apply(session, people); });
    return written ? Result<bool>(true) : fail(written.error());
}

Result<std::vector<OwedPerson>> KeeperWork::takePeople()
{
    std::vector<OwedPerson> people;
    const Status read = m_context.store.read([&](StoreSession &session) -> Status {
        const auto owed = session.vitals().dirty(kPeopleAtOnce);
        if (!owed)
            return fail(owed.error());
        std::int64_t days = 0;
        for (const VitalsPort::Dirty &each : *owed) {
            if (people.empty() || people.back().index != each.person) {
                if (days >= kPersonDaysAtOnce)
                    break;
                const auto person = session.people().personByIndex(each.person, kLastDay);
                if (!person)
                    return fail(person.error());
                people.push_back({person->id, each.person, each.stamp, {}});
            }
            people.back().days.push_back(each.days);
            people.back().stamp = std::max(people.back().stamp, each.stamp);
            days += std::min<std::int64_t>(each.days.days(), kDaysOfOpenMark);
        }
        return {};
    });
    if (!read)
        return fail(read.error());
    return people;
}

Status KeeperWork::findChanges(std::vector<RollUps::PersonChanges> &people) const
{
    const std::size_t reads = (people.size() + kPeoplePerRead - 1) / kPeoplePerRead;
    std::vector<Status> results(reads);
    parallelFor(reads, [&](std::size_t i) {
        const std::size_t last = std::min(people.size(), (i + 1) * kPeoplePerRead);
        results[i] = m_context.store.read([&](StoreSession &session) -> Status {
            for (std::size_t place = i * kPeoplePerRead; place < last; ++place) {
                auto changes = m_refresh.changesOf(session, people[place].person);
                if (!changes)
                    return fail(changes.error());
                people[place].changes = std::move(*changes);
            }
            return {};
        });
    });
    for (Status &result : results) {
        if (!result)
            return std::move(result);
    }
    return {};
}

Result<std::int64_t> KeeperWork::owed(Store &store)
{
    std::int64_t owed = 0;
    const Status read = store.read([&](StoreSession &session) -> Status {
        const auto pending = session.vitals().pendingJournal();
        if (!pending)
            return fail(pending.error());
        const auto people = session.vitals().dirty(1);
        if (!people)
            return fail(people.error());
        const auto units = session.vitals().dirtyUnits(1);
        if (!units)
            return fail(units.error());
        const auto events = session.evaluation().waitingEvents(1);
        if (!events)
            return fail(events.error());
        owed = pending->entries + (events->empty() ? 0 : 1) + (people->empty() ? 0 : 1) +
               (units->empty() ? 0 : 1);
        return {};
    });
    if (!read)
        return fail(read.error());
    return owed;
}

}  // namespace xinglin
