// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/roll_up_rebuild.h"

#include "domain/org_tree.h"
#include "domain/ports/store.h"
#include "vitals/summary.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <unordered_map>

namespace xinglin {
namespace {

/// Unit-days formed in one write.
constexpr int kUnitDaysAtOnce = 400;

class Rebuild
{
public:
    explicit Rebuild(StoreSession &session)
        : m_session(session)
    {}

    Result<bool> run()
    {
        auto owed = m_session.vitals().dirtyUnits(std::numeric_limits<int>::max());
        if (!owed)
            return fail(owed.error());
        const auto summarised = m_session.vitals().summarisedDays(-1);
        if (!summarised)
            return fail(summarised.error());
        if (owed->empty())
            return false;
        Status done = learn(*owed, *summarised);
        for (const auto &[unit, what] : m_owed) {
            if (!done || m_formed >= kUnitDaysAtOnce)
                break;
            done = settleUnit(unit, what);
        }
        if (!done)
            return fail(done.error());
        return true;
    }

private:
    struct OwedUnit
    {
        std::vector<DayRange> days;
        std::int64_t stamp = 0;
    };

    Status learn(const std::vector<VitalsPort::DirtyUnit> &owed, const DayRange &summarised);
    Status learnMembers(const DayRange &days);
    Status settleUnit(std::int32_t unit, const OwedUnit &what);
    Status form(std::int32_t unit, Day day);
    Result<const OrgTree *> treeOn(Day day);
    bool isOwed(std::int32_t unit, Day day) const;

    StoreSession &m_session;
    std::map<std::int32_t, OwedUnit> m_owed;
    std::unordered_map<std::int32_t, UnitId> m_ids;
    std::unordered_map<UnitId, std::vector<Membership>> m_members;
    std::unordered_map<PersonId, std::int32_t> m_people;
    std::map<Day, OrgTree> m_trees;
    std::set<std::pair<std::int32_t, Day>> m_done;
    int m_formed = 0;
};

Status Rebuild::learn(const std::vector<VitalsPort::DirtyUnit> &owed, const DayRange &summarised)
{
    DayRange all;
    for (const VitalsPort::DirtyUnit &each : owed) {
        OwedUnit &unit = m_owed[each.unit];
        unit.stamp = std::max(unit.stamp, each.stamp);
        const DayRange days{std::max(each.days.first, summarised.first),
                            std::min(each.days.last, summarised.last)};
        if (!summarised.isValid() || !days.isValid())
            continue;
        unit.days.push_back(days);
        all = all.isValid() ? DayRange{std::min(all.first, days.first), std::max(all.last, days.last)} : days;
    }
    const auto units = m_session.org().allUnits();
    if (!units)
        return fail(units.error());
    for (const Unit &unit : *units)
        m_ids[unit.index] = unit.id;
    return all.isValid() ? learnMembers(all) : Status();
}

Status Rebuild::learnMembers(const DayRange &days)
{
    const auto memberships = m_session.people().memberships(PersonId(), days);
    if (!memberships)
        return fail(memberships.error());
    for (const Membership &each : *memberships)
        m_members[each.unit].push_back(each);
    const auto people = m_session.people().allPeople(days.last);
    if (!people)
        return fail(people.error());
    for (const Person &person : *people)
        m_people[person.id] = person.index;
    return {};
}

/// The days of one unit; its mark goes when all of them are formed.
Status Rebuild::settleUnit(std::int32_t unit, const OwedUnit &what)
{
    std::vector<DayRange> left;
    for (const DayRange &days : what.days) {
        for (Day day = days.first; day <= days.last; ++day) {
            if (m_formed >= kUnitDaysAtOnce) {
                left.push_back({day, days.last});
                break;
            }
            if (Status formed = form(unit, day); !formed)
                return formed;
        }
    }
    if (Status cleared = m_session.vitals().clearUnitDirty(unit, what.stamp); !cleared)
        return cleared;
    for (const DayRange &days : left) {
        if (Status marked = m_session.vitals().markUnitDirty({unit, days, 0}); !marked)
            return marked;
    }
    return {};
}

Status Rebuild::form(std::int32_t unit, Day day)
{
    if (!m_done.insert({unit, day}).second)
        return {};
    ++m_formed;
    const auto tree = treeOn(day);
    if (!tree)
        return fail(tree.error());
    const UnitId id = m_ids[unit];
    Summary sum;
    const auto add = [&sum](std::int32_t, Day, Bytes bytes) -> Status {
        const auto summary = decodeSummary(bytes);
        if (!summary)
            return fail(summary.error());
        sum.add(*summary);
        return {};
    };
    if ((*tree)->find(id)) {
        for (const Unit *child : (*tree)->children(id)) {
            Status added = isOwed(child->index, day) ? form(child->index, day) : Status();
            if (added)
                added = m_session.vitals().visitRollUps(child->index, {day, day}, add);
            if (!added)
                return added;
        }
        for (const Membership &member : m_members[id]) {
            if (!member.days.contains(day))
                continue;
            const Status added = m_session.vitals().visitSummaries(m_people[member.person], {day, day}, add);
            if (!added)
                return added;
        }
    }
    return m_session.vitals().writeRollUp(unit, day, sum.isEmpty() ? ByteBuffer() : encode(sum));
}

Result<const OrgTree *> Rebuild::treeOn(Day day)
{
    if (const auto known = m_trees.find(day); known != m_trees.end())
        return &known->second;
    auto units = m_session.org().unitsOn(day);
    if (!units)
        return fail(units.error());
    return &m_trees.emplace(day, OrgTree(std::move(*units))).first->second;
}

bool Rebuild::isOwed(std::int32_t unit, Day day) const
{
    const auto owed = m_owed.find(unit);
    return owed != m_owed.end() && std::any_of(owed->second.days.begin(), owed->second.days.end(),
                                               [day](const DayRange &days) { return days.contains(day); });
}

}  // namespace

Result<bool> rebuildRollUps(StoreSession &session)
{
    return Rebuild(session).run();
}

}  // namespace xinglin
