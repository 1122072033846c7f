// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/person_refresh.h"

#include "workspace/device_reader.h"

#include <algorithm>
#include <map>
#include <set>

namespace xinglin {
namespace {

/// Days summarised from one load of blocks: bounds memory for devices that send every few seconds.
constexpr int kDaysAtOnce = 35;

DayRange hull(const DayRange &a, const DayRange &b)
{
    if (!a.isValid())
        return b;
    return b.isValid() ? DayRange{std::min(a.first, b.first), std::max(a.last, b.last)} : a;
}

}  // namespace

/// A person's days as they are stored and as they become.
class PersonRefresh::Course
{
public:
    explicit Course(std::int32_t person)
        : m_person(person)
    {}

    /// Stored summaries of the days that were not loaded before.
    Status load(VitalsPort &vitals, const DayRange &days)
    {
        const DayRange missing{m_loaded.isValid() ? std::max(days.first, m_loaded.last + 1) : days.first,
                               days.last};
        m_loaded = hull(m_loaded, days);
        return vitals.visitSummaries(m_person, missing, [this](std::int32_t, Day day, Bytes bytes) -> Status {
            auto stored = decodeSummary(bytes);
            // A damaged summary is made again like any that is owed.
            m_before[day] = stored ? *stored : Summary();
            m_now[day] = stored ? std::move(*stored) : Summary();
            if (!stored)
                m_damaged.insert(day);
            return {};
        });
    }
    Summary &at(Day day) { return m_now[day]; }
    const std::map<Day, Summary> &days() const { return m_now; }
    std::map<Day, Summary> &days() { return m_now; }

    std::vector<SummaryChange> changes()
    {
        std::vector<SummaryChange> changes;
        for (auto &[day, summary] : m_now) {
            Summary &stored = m_before[day];
            const bool isRepair = m_damaged.contains(day);
            if (stored == summary && !isRepair)
                continue;
            SummaryChange change{m_person, day, std::move(stored), std::move(summary), {}, isRepair};
            if (!change.after.isEmpty())
                change.bytes = encode(change.after);
            changes.push_back(std::move(change));
        }
        return changes;
    }

private:
    std::int32_t m_person;
    DayRange m_loaded;
    std::map<Day, Summary> m_before, m_now;
    std::set<Day> m_damaged;
};

PersonRefresh::PersonRefresh(Context &context)
    : m_context(context)
    , m_rules(context.metrics)
    , m_plan(context.metrics)
{}

Result<std::vector<SummaryChange>> PersonRefresh::changesOf(StoreSession &session,
                                                            const OwedPerson &person) const
{
    const auto reach = reachOf(session, person);
    if (!reach)
        return fail(reach.error());
    Course course(person.index);
    for (const DayRange &owed : person.days) {
        const DayRange days{std::max(owed.first, reach->first), std::min(owed.last, reach->last)};
        if (!reach->isValid() || !days.isValid())
            continue;
        const DayRange around{days.first - kBaselineReach, days.last + kBaselineReach};
        if (Status loaded = course.load(session.vitals(), around); !loaded)
            return fail(loaded.error());
        for (Day first = days.first; first <= days.last; first = first + kDaysAtOnce) {
            const DayRange some{first, std::min(days.last, first + (kDaysAtOnce - 1))};
            if (Status summarised = summarise(session, person, some, course); !summarised)
                return fail(summarised.error());
        }
        score(person, days, course);
    }
    return course.changes();
}

/// Days that can have data or have a summary: a mark may reach over all of time.
Result<DayRange> PersonRefresh::reachOf(StoreSession &session, const OwedPerson &person) const
{
    auto reach = session.vitals().summarisedDays(person.index);
    if (!reach)
        return fail(reach.error());
    const auto bindings = session.devices().bindingsOf(person.id);
    if (!bindings)
        return fail(bindings.error());
    std::set<DeviceId> seen;
    for (const Binding &binding : *bindings) {
        if (!seen.insert(binding.device).second)
            continue;
        const auto device = session.devices().device(binding.device);
        if (!device)
            return fail(device.error());
        const auto blocks = session.vitals().blockDays(device->index);
        if (!blocks)
            return fail(blocks.error());
        // A block's times lie within a tenant day of its number; sleep may last into the day after that.
        if (blocks->isValid())
            *reach = hull(*reach, {blocks->first - 1, blocks->last + 2});
    }
    return reach;
}

Status PersonRefresh::summarise(StoreSession &session, const OwedPerson &person, const DayRange &days,
                                Course &course) const
{
    auto devices = readPersonDevices(session, m_context.zone, person.id, days, PendingJournal::leftOut);
    if (!devices)
        return fail(devices.error());
    std::vector<WornDevice> worn;
    for (PersonDevice &each : *devices) {
        if (!each.worn.samples.isEmpty())
            worn.push_back(std::move(each.worn));
    }
    PersonDays summaries(m_rules, m_context.zone, std::move(worn));
    for (Day day = days.first; day <= days.last; ++day) {
        Summary made = summaries.summarise(day);
        if (!made.isEmpty() || course.days().contains(day))
            course.at(day) = std::move(made);
    }
    return {};
}

void PersonRefresh::score(const OwedPerson &person, const DayRange &days, Course &course) const
{
    PersonScorer scorer(m_plan, person.index);
    const Day last = days.last + kBaselineReach;
    auto &all = course.days();
    for (auto each = all.lower_bound(days.first - kBaselineReach); each != all.end() && each->first <= last;
         ++each) {
        if (each->second.isEmpty())
            continue;
        if (each->first < days.first)
            scorer.remember(each->first, each->second);
        else
            each->second.score = scorer.score(each->first, each->second);
    }
}

}  // namespace xinglin
