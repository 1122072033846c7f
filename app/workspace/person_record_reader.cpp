// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/person_record_reader.h"

#include "analysis/person/day_facts.h"
#include "analysis/subject_figures.h"
#include "domain/age.h"
#include "workspace/device_reader.h"
#include "workspace/figures_reader.h"
#include "workspace/summary_rows.h"

#include <algorithm>

namespace xinglin {
namespace {

/// Days whose facts come from one load of blocks: bounds memory for devices that send every few seconds.
constexpr int kFactDaysAtOnce = 35;

/// Facts of the days from one load of blocks; the newest values are united with those before.
Status readFacts(StoreSession &session, const Context &context, const QualityRules &rules, PersonId person,
                 std::span<const PersonDay> days, PersonRecord &record)
{
    const DayRange around{days.front().day - 1, days.back().day + 1};
    auto devices = readPersonDevices(session, context.zone, person, around, PendingJournal::leftOut);
    if (!devices)
        return fail(devices.error());
    std::vector<WornDevice> worn;
    for (PersonDevice &each : *devices) {
        if (!each.worn.samples.isEmpty())
            worn.push_back(std::move(each.worn));
    }
    PersonDayFacts facts(context.metrics, rules, context.zone, std::move(worn));
    for (const PersonDay &day : days)
        record.facts.push_back(facts.of(day.day));
    for (const LatestValue &value : facts.latest()) {
        const auto known = std::lower_bound(
            record.latest.begin(), record.latest.end(), value.metric,
            [](const LatestValue &each, std::uint8_t metric) { return each.metric < metric; });
        if (known != record.latest.end() && known->metric == value.metric)
            *known = value;
        else
            record.latest.insert(known, value);
    }
    return {};
}

/// Of `days` those on which a watch was bound to the person.
Result<std::vector<DayRange>> watchedDays(StoreSession &session, const Zone &zone, PersonId person,
                                          const DayRange &days)
{
    const auto bindings = session.devices().bindingsOf(person);
    if (!bindings)
        return fail(bindings.error());
    const TimeRange asked{zone.startOf(days.first), zone.startOf(days.last + 1)};
    std::vector<DayRange> watched;
    for (const Binding &each : *bindings) {
        const TimeRange part{std::max(each.time.from, asked.from), std::min(each.time.to, asked.to)};
        if (!part.isEmpty())
            watched.push_back({zone.dayOf(part.from), zone.dayOf(part.to + -1)});
    }
    return watched;
}

/// The days asked about without those before any record could be expected, and those after the person had
/// left: the same as the coverage counts, and no day with a record.
Result<DayRange> daysWithRecords(StoreSession &session, const Context &context, PersonId person,
                                 const DayRange &days, std::span<const PersonDay> history)
{
    FiguresReader figures(session, context, days, Reader::seesIndividuals);
    const auto whole = figures.expectedDays(history);
    if (!whole)
        return fail(whole.error());
    const auto expected = figures.expectedDaysOf(person, history);
    if (!expected)
        return fail(expected.error());
    if (expected->empty())
        return days;
    Day first = days.last, last = days.first;
    for (const DayRange &each : *expected) {
        first = std::min(first, each.first);
        last = std::max(last, each.last);
    }
    if (last == whole->last)  // still a member: the day that has begun is part of it
        last = days.last;
    for (const PersonDay &each : history) {
        if (days.contains(each.day)) {
            first = std::min(first, each.day);
            last = std::max(last, each.day);
        }
    }
    return DayRange{first, last};
}

}  // namespace

Result<PersonRecord> readPersonRecord(StoreSession &session, const Context &context, PersonId id,
                                      const DayRange &days, const DayRange &compared)
{
    const auto person = session.people().person(id, days.last);
    if (!person)
        return fail(person.error());
    const auto identity = session.people().identity(id);
    if (!identity)
        return fail(identity.error());
    PersonRecord record;
    record.metrics = &context.metrics;
    record.zone = context.zone;
    record.compared = compared.isValid() ? compared : previousOf(days);
    record.now = context.clock.now();
    if (*identity) {
        record.sex = (*identity)->sex;
        record.age = ageOn(days.last, (*identity)->birth);
    }
    const DayRange reach{days.first - kAnalysisReach, days.last};
    auto history = personRows(session.vitals(), person->index, reach, reach.first);
    if (!history)
        return fail(history.error());
    record.history = *std::move(history);
    const auto asked = daysWithRecords(session, context, id, days, record.history);
    if (!asked)
        return fail(asked.error());
    record.days = *asked;
    const auto data = session.vitals().summarisedDays(-1);
    if (!data)
        return fail(data.error());
    record.dataFrom = data->first;
    auto checkUps = session.checkUps().checkUps(id, {kFirstDay, days.last});
    if (!checkUps)
        return fail(checkUps.error());
    record.checkUps = *std::move(checkUps);
    auto watched = watchedDays(session, context.zone, id, record.days);
    if (!watched)
        return fail(watched.error());
    record.watched = *std::move(watched);
    const QualityRules rules(context.metrics);
    const std::span<const PersonDay> all(record.history);
    for (std::size_t first = 0; first < all.size();) {
        // A load reaches over so many days, or up to a long gap.
        std::size_t end = first + 1;
        while (end < all.size() && all[end].day - all[first].day < kFactDaysAtOnce)
            ++end;
        if (Status read = readFacts(session, context, rules, id, all.subspan(first, end - first), record);
            !read)
            return fail(read.error());
        first = end;
    }
    return record;
}

}  // namespace xinglin
