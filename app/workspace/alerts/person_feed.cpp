// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/person_feed.h"

#include <algorithm>
#include <limits>

namespace xinglin {
namespace {

void collect(const RuleExpression &expression, WantedMetrics &wanted)
{
    for (const RuleExpression &part : expression.parts)
        collect(part, wanted);
    if (expression.kind != RuleExpression::Kind::condition)
        return;
    const RuleCondition &condition = expression.condition;
    if (condition.metric != 0)
        wanted.wanted[condition.metric] = true;
    else if (condition.kind == RuleCondition::Kind::absence)
        wanted.anything = true;
}

/// Where the telling of one device's rows stands.
struct Cursor
{
    const FlaggedRows *device;
    std::size_t next, last;
    std::int64_t time() const
    {
        return next < last ? device->rows->times[next] : std::numeric_limits<std::int64_t>::max();
    }
};

std::int64_t tellRow(RuleEvaluator &evaluator, std::int32_t person, const Cursor &at,
                     const WantedMetrics &wanted)
{
    const DeviceRows &rows = *at.device->rows;
    AlertSample sample;
    sample.person = person;
    sample.device = at.device->device;
    sample.time = rows.times[at.next];
    std::int64_t told = 0;
    const ValueColumn *other = nullptr;
    for (std::size_t column = 0; column < rows.columns.size(); ++column) {
        const ValueColumn &values = rows.columns[column];
        if (values.values[at.next] == kMissing)
            continue;
        if (!wanted.wanted[values.metric]) {
            other = &values;
            continue;
        }
        sample.metric = values.metric;
        sample.steps = values.values[at.next];
        sample.flags = at.device->flags[column][at.next];
        evaluator.take(sample);
        ++told;
    }
    if (told == 0 && wanted.anything && other) {
        sample.metric = other->metric;
        sample.steps = other->values[at.next];
        sample.flags = rows.flags[at.next];
        evaluator.take(sample);
        ++told;
    }
    return told;
}

}  // namespace

WantedMetrics wantedMetrics(std::span<const AlertRule> rules, const QualityRules &quality)
{
    WantedMetrics wanted;
    wanted.wanted[quality.worn()] = quality.worn() != 0;
    for (const AlertRule &rule : rules)
        collect(rule.when, wanted);
    return wanted;
}

std::vector<RowsOfWearer> rowsByWearer(const FlaggedRows &device, const Wearers &wearers)
{
    std::vector<RowsOfWearer> found;
    const std::vector<std::int64_t> &times = device.rows->times;
    const auto place = [&](std::int64_t time) {
        return static_cast<std::size_t>(std::lower_bound(times.begin(), times.end(), time) - times.begin());
    };
    for (const Wearers::Stretch &stretch : wearers.of(device.device)) {
        const WornRows rows{&device, place(stretch.from), place(stretch.to)};
        if (rows.first < rows.last)
            found.push_back({stretch.person, rows});
    }
    return found;
}

std::int64_t feedPerson(RuleEvaluator &evaluator, std::int32_t person, std::span<const WornRows> worn,
                        std::span<const AlertEvent> events, const WantedMetrics &wanted)
{
    std::vector<Cursor> cursors;
    for (const WornRows &each : worn)
        cursors.push_back({each.device, each.first, each.last});
    std::vector<const AlertEvent *> waiting;
    for (const AlertEvent &event : events)
        waiting.push_back(&event);
    std::stable_sort(waiting.begin(), waiting.end(),
                     [](const AlertEvent *a, const AlertEvent *b) { return a->time < b->time; });
    std::int64_t told = 0;
    auto event = waiting.begin();
    for (;;) {
        Cursor *first = nullptr;
        for (Cursor &cursor : cursors) {
            if (!first || cursor.time() < first->time())
                first = &cursor;
        }
        const bool hasRow = first && first->next < first->last;
        // An event goes before the values of its moment: what it says of the wear holds for them.
        if (event != waiting.end() && (!hasRow || (*event)->time <= first->time())) {
            evaluator.take(**event++);
            continue;
        }
        if (!hasRow)
            return told;
        // A row that only marks a conflict has no values.
        if (!has(first->device->rows->flags[first->next], Flag::duplicateConflict))
            told += tellRow(evaluator, person, *first, wanted);
        ++first->next;
    }
}

}  // namespace xinglin
