// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/backtest_run.h"

#include "core/parallel.h"
#include "workspace/alerts/device_flags.h"
#include "workspace/device_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <map>

namespace xinglin {
namespace {

constexpr std::size_t kRunPeopleAtOnce = 8;
constexpr int kRunDaysAtOnce = 31;
constexpr int kMostDaysBefore = 7;

std::int64_t reachOf(const RuleExpression &expression)
{
    std::int64_t reach = std::max({expression.condition.dwellMs, expression.condition.windowMs,
                                   expression.condition.gapMs, std::int64_t{0}});
    for (const RuleExpression &part : expression.parts)
        reach = std::max(reach, reachOf(part));
    return reach;
}

/// Days before the first one after which nothing of what was before is still remembered, mostly.
int daysBefore(const std::vector<AlertRule> &rules)
{
    std::int64_t reach = kDayMs;
    for (const AlertRule &rule : rules)
        reach = std::max({reach, reachOf(rule.when) * 2, rule.coolDownMs});
    return static_cast<int>(std::min<std::int64_t>((reach + kDayMs - 1) / kDayMs, kMostDaysBefore));
}

/// What is stored as live evaluation is told it. A value that another one contradicts is so from the start.
DeviceRows rowsOf(DeviceSamples &&samples, const TimeRange &range, std::vector<ValueConflict> &conflicts)
{
    DeviceRows rows;
    const RowRange within = samples.rowsIn(range);
    const auto cut = [&](auto &&values) {
        using Values = std::remove_cvref_t<decltype(values)>;
        return Values(values.begin() + static_cast<std::ptrdiff_t>(within.first),
                      values.begin() + static_cast<std::ptrdiff_t>(within.last));
    };
    rows.times = cut(samples.times);
    rows.flags = cut(samples.flags);
    for (ValueColumn &column : samples.columns)
        rows.columns.push_back({column.metric, cut(column.values)});
    for (ValueConflict conflict : samples.conflicts) {
        if (conflict.row >= within.first && conflict.row < within.last) {
            conflict.row -= static_cast<std::uint32_t>(within.first);
            conflicts.push_back(conflict);
        }
    }
    return rows;
}

}  // namespace

/// A stretch of one person's data.
struct BacktestRun::PersonData
{
    std::vector<DeviceRows> rows;
    std::vector<std::int32_t> devices;
    std::vector<std::vector<ValueConflict>> conflicts;
    std::vector<AlertEvent> events;
};

/// People that are evaluated one after the other, and what was found of them.
struct BacktestRun::Part
{
    std::size_t first = 0, last = 0;
    BacktestFindings found;
    Status status;
};

BacktestRun::BacktestRun(Context &context, const DayRange &days, std::vector<Person> people,
                         rules::RuleSet set, Wearers wearers, std::set<std::int32_t> live)
    : m_context(context)
    , m_days(days)
    , m_people(std::move(people))
    , m_set(std::move(set))
    , m_wearers(std::move(wearers))
    , m_live(std::move(live))
    , m_quality(context.metrics)
    , m_wanted(wantedMetrics(m_set.rules, m_quality))
    , m_usual(context)
{}

Result<BacktestFindings> BacktestRun::run(const Progress &progress, const CancelToken &cancel)
{
    const Status looked = m_context.store.read([&](StoreSession &session) -> Status {
        const auto pending = session.vitals().pendingJournal();
        if (!pending)
            return fail(pending.error());
        m_isPending = pending->entries > 0;
        return m_workingDays.read(session);
    });
    if (!looked)
        return fail(looked.error());
    std::vector<Part> parts((m_people.size() + kRunPeopleAtOnce - 1) / kRunPeopleAtOnce);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i].first = i * kRunPeopleAtOnce;
        parts[i].last = std::min(m_people.size(), (i + 1) * kRunPeopleAtOnce);
    }
    std::atomic<std::size_t> done = 0;
    parallelFor(parts.size(), [&](std::size_t i) {
        parts[i].status = runPart(parts[i], cancel);
        const std::size_t ready = ++done;
        if (progress)
            progress(static_cast<double>(ready) / static_cast<double>(parts.size()));
    });
    BacktestFindings all;
    for (Part &part : parts) {
        if (!part.status)
            return fail(part.status.error());
        all.firings.insert(all.firings.end(), part.found.firings.begin(), part.found.firings.end());
        all.samples += part.found.samples;
        all.people += part.found.people;
    }
    return all;
}

Status BacktestRun::runPart(Part &part, const CancelToken &cancel) const
{
    RuleEvaluator evaluator({m_context.metrics, m_context.zone, m_usual, m_workingDays});
    std::vector<PersonRules> whom;
    for (std::size_t i = part.first; i < part.last; ++i) {
        for (const PersonRules &person : m_set.people) {
            if (person.person == m_people[i].index && !person.rules.empty())
                whom.push_back(person);
        }
    }
    evaluator.setRules(m_set.rules, whom);
    for (std::size_t i = part.first; i < part.last; ++i) {
        if (cancel.isCancelled())
            return fail(ErrorCode::cancelled, QCoreApplication::translate("Workspace", "Stopped."));
        const bool isWatched = std::any_of(whom.begin(), whom.end(), [&](const PersonRules &person) {
            return person.person == m_people[i].index;
        });
        if (!isWatched)
            continue;
        ++part.found.people;
        if (Status ran = runPerson(evaluator, m_people[i], part); !ran)
            return ran;
    }
    return {};
}

DayRange BacktestRun::lookedAt() const
{
    return {m_days.first - daysBefore(m_set.rules), m_days.last};
}

Status BacktestRun::runPerson(RuleEvaluator &evaluator, const Person &person, Part &part) const
{
    const DayRange all = lookedAt();
    DeviceFlags flags(m_quality, m_context.zone);
    for (Day day = all.first; day <= all.last; day = day + kRunDaysAtOnce) {
        PersonData data;
        const DayRange month{day, std::min(day + (kRunDaysAtOnce - 1), all.last)};
        const Status read = m_context.store.read(
            [&](StoreSession &session) { return readMonth(session, person, month, data); });
        if (!read)
            return read;
        std::vector<FlaggedRows> flagged;
        for (std::size_t i = 0; i < data.rows.size(); ++i) {
            if (!flags.knows(data.devices[i]))
                flags.begin(data.devices[i], {});
            flagged.push_back(flags.flag(data.devices[i], data.rows[i], m_wanted));
            for (const ValueConflict &conflict : data.conflicts[i]) {
                for (std::size_t column = 0; column < data.rows[i].columns.size(); ++column) {
                    if (data.rows[i].columns[column].metric == conflict.metric &&
                        !flagged.back().flags[column].empty())
                        flagged.back().flags[column][conflict.row] |= bit(Flag::duplicateConflict);
                }
            }
        }
        std::vector<WornRows> worn;
        for (const FlaggedRows &device : flagged) {
            for (const RowsOfWearer &rows : rowsByWearer(device, m_wearers)) {
                if (rows.person == person.index)
                    worn.push_back(rows.rows);
            }
        }
        part.found.samples += feedPerson(evaluator, person.index, worn, data.events, m_wanted);
    }
    const TimeRange range = m_context.zone.rangeOf(m_days);
    if (m_live.contains(person.index))
        evaluator.advance(std::min(range.to, m_context.clock.now()).ms());
    for (const FiringChange &change : evaluator.drain()) {
        const bool isAlert =
            change.kind == FiringChange::Kind::opened && change.firing.state != Firing::State::cooled;
        if (isAlert && range.contains(Instant(change.firing.fired)))
            part.found.firings.push_back(change.firing);
    }
    return {};
}

Status BacktestRun::readMonth(StoreSession &session, const Person &person, const DayRange &days,
                              PersonData &data) const
{
    const TimeRange range = m_context.zone.rangeOf(days);
    auto devices = readPersonDevices(session, m_context.zone, person.id, days,
                                     m_isPending ? PendingJournal::included : PendingJournal::leftOut);
    if (!devices)
        return fail(devices.error());
    for (PersonDevice &device : *devices) {
        data.devices.push_back(device.device.index);
        data.conflicts.emplace_back();
        data.rows.push_back(rowsOf(std::move(device.worn.samples), range, data.conflicts.back()));
        const auto events = session.devices().events(device.device.id, range);
        if (!events)
            return fail(events.error());
        for (const StoredEvent &event : *events) {
            if (m_wearers.at(device.device.index, event.time.ms()) == person.index)
                data.events.push_back(
                    {person.index, device.device.index, event.time.ms(), event.event.key, event.event.value});
        }
    }
    return {};
}

}  // namespace xinglin
