// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/alerting/naive_evaluator.h"

#include "tests/alerting/naive_walk.h"

#include <algorithm>
#include <set>

namespace xinglin::testing {
namespace {

using Lane = NaiveEvaluator::Lane;
constexpr std::uint8_t kWornMetric = 17;
constexpr Flags kSilent = bit(Flag::simulated) | bit(Flag::frozenRun) | bit(Flag::clockSkew) |
                          bit(Flag::deviceNotWorn) | bit(Flag::duplicateConflict);

void collect(const RuleExpression &expression, std::vector<RuleCondition> &conditions)
{
    if (expression.kind == RuleExpression::Kind::condition)
        conditions.push_back(expression.condition);
    for (const RuleExpression &part : expression.parts)
        collect(part, conditions);
}

std::vector<RuleCondition> conditionsOf(const AlertRule &rule)
{
    std::vector<RuleCondition> conditions;
    collect(rule.when, conditions);
    return conditions;
}

/// Of each second the lowest and the highest value, and of those that never fire the first and the last.
Lane thinned(const Lane &lane)
{
    std::map<std::pair<std::int64_t, bool>,
             std::vector<std::pair<NaiveEvaluator::Key, NaiveEvaluator::Value>>>
        seconds;
    for (const auto &[key, value] : lane)
        seconds[{key.first / 1000, (value.flags & kSilent) != 0}].emplace_back(key, value);
    Lane result;
    for (const auto &[second, values] : seconds) {
        auto low = values.front();
        auto high = values.front();
        for (const auto &each : values) {
            if (each.second.steps < low.second.steps && !second.second)
                low = each;
            if (each.second.steps >= high.second.steps || second.second)
                high = each;
        }
        result.insert(low);
        result.insert(high);
    }
    return result;
}

bool isConcerned(const AlertRule &rule, const NaiveEvaluator::Item &item)
{
    for (const RuleCondition &condition : conditionsOf(rule)) {
        if (item.event.empty() ? condition.metric == item.metric && item.isValue
                               : condition.event.toStdString() == item.event)
            return true;
    }
    return false;
}

std::int64_t gapAt(const std::vector<std::int64_t> &times, std::size_t index)
{
    std::vector<std::int64_t> intervals;
    for (std::size_t i = index; i > 0 && index - i < 3; --i)
        intervals.push_back(std::clamp<std::int64_t>(times[i] - times[i - 1], 1'000, 1'800'000));
    if (intervals.empty())
        return 3 * 600'000;
    std::sort(intervals.begin(), intervals.end());
    return 3 * intervals[(intervals.size() - 1) / 2];
}

bool isOff(const Lane &wear, std::int32_t device, std::int64_t time)
{
    for (auto each = wear.rbegin(); each != wear.rend(); ++each) {
        if (each->first.first <= time && each->first.second == device &&
            !has(each->second.flags, Flag::duplicateConflict))
            return each->second.steps == 0;
    }
    return false;
}

void put(Lane &lane, const NaiveEvaluator::Key &key, const NaiveEvaluator::Value &value)
{
    const auto [place, isNew] = lane.emplace(key, value);
    if (isNew)
        return;
    place->second.flags |= value.flags;
    if (place->second.steps != value.steps)
        place->second.flags |= bit(Flag::duplicateConflict);
}

}  // namespace

void NaiveEvaluator::setRules(const std::vector<AlertRule> &rules, const std::vector<PersonRules> &people)
{
    for (const PersonRules &each : people) {
        const bool isNew = m_people.count(each.person) == 0;
        Person &person = m_people[each.person];
        std::vector<Instance> next;
        std::int64_t longest = 0;
        std::int64_t latest = person.watermark;
        for (const auto &[key, late] : person.events)
            latest = std::max(latest, std::get<0>(key));
        for (const std::uint32_t place : each.rules) {
            const AlertRule &rule = rules[place];
            longest = std::max(longest, rule.lateHorizonMs);
            const auto known =
                std::find_if(person.rules.begin(), person.rules.end(), [&](const Instance &instance) {
                    return instance.rule.id == rule.id && instance.rule.version == rule.version;
                });
            if (known != person.rules.end())
                next.push_back(*known);
            else
                next.push_back({rule, latest, {}});
        }
        for (const Instance &instance : person.rules) {
            const bool stays = std::any_of(next.begin(), next.end(), [&](const Instance &kept) {
                return kept.rule.id == instance.rule.id && kept.rule.version == instance.rule.version;
            });
            for (Firing firing : stays ? std::vector<Firing>() : evaluate(each.person, person, instance)) {
                if (firing.ended == 0) {
                    firing.ended = firing.state == Firing::State::missed
                                       ? firing.lastSeen
                                       : std::max(person.watermark, firing.lastSeen);
                    if (firing.state == Firing::State::active)
                        firing.state = Firing::State::ended;
                }
                person.finished.push_back(firing);
            }
        }
        if (!isNew && longest > person.longest && person.watermark != INT64_MIN)
            person.keptFrom = std::max(person.keptFrom, person.watermark - person.longest);
        person.longest = longest;
        person.rules = std::move(next);
    }
}

void NaiveEvaluator::takeTooLate(Person &person, const Item &item, std::int64_t late)
{
    bool isForAny = false;
    for (const Instance &instance : person.rules)
        isForAny |= late > instance.rule.lateHorizonMs || item.time <= person.keptFrom;
    if (!isForAny)
        return;
    const bool isBack = item.time < person.tooLateTime;
    person.tooLateTime = item.time;
    for (Instance &instance : person.rules) {
        if (isBack || instance.tooLate.empty())
            instance.tooLate.emplace_back();
        if ((late > instance.rule.lateHorizonMs || item.time <= person.keptFrom) &&
            isConcerned(instance.rule, item))
            instance.tooLate.back().push_back(item);
    }
}

void NaiveEvaluator::take(const AlertSample &sample)
{
    Person &person = m_people[sample.person];
    if (has(sample.flags, Flag::clockSkew))
        return;
    const std::int64_t late = sample.time < person.watermark ? person.watermark - sample.time : 0;
    person.watermark = std::max(person.watermark, sample.time);
    if (sample.metric != kWornMetric) {
        Item item;
        item.time = sample.time;
        item.device = sample.device;
        item.metric = sample.metric;
        item.steps = sample.steps;
        item.flags = sample.flags;
        item.isValue = (sample.flags & kSilent) == 0;
        takeTooLate(person, item, late);
    }
    if (late > person.longest || sample.time <= person.keptFrom)
        return;
    put(person.any, {sample.time, sample.device}, {0, 0, late});
    put(person.lanes[sample.metric], {sample.time, sample.device}, {sample.steps, sample.flags, late});
}

void NaiveEvaluator::take(const AlertEvent &event)
{
    if (event.key == "WEAR_STATUS_CHANGED") {
        take(AlertSample{event.person, event.device, event.time, std::stoi(event.value), 0, kWornMetric});
        return;
    }
    Person &person = m_people[event.person];
    const std::int64_t late = event.time < person.watermark ? person.watermark - event.time : 0;
    Item item;
    item.time = event.time;
    item.device = event.device;
    item.event = event.key;
    takeTooLate(person, item, late);
    if (late > person.longest || event.time <= person.keptFrom)
        return;
    person.events.emplace(std::tuple(event.time, event.device, event.key), late);
    person.clock = std::max(person.clock, event.time);
}

std::vector<NaiveEvaluator::Item> NaiveEvaluator::itemsOf(const Person &person,
                                                          const Instance &instance) const
{
    std::vector<Item> items;
    std::set<std::uint8_t> metrics;
    std::set<std::string> events;
    for (const RuleCondition &condition : conditionsOf(instance.rule)) {
        if (condition.kind == RuleCondition::Kind::event)
            events.insert(condition.event.toStdString());
        else
            metrics.insert(condition.metric);
        if (condition.kind == RuleCondition::Kind::absence)
            metrics.insert(kWornMetric);
    }
    const auto wear = person.lanes.find(kWornMetric);
    const Lane worn = wear == person.lanes.end() ? Lane() : thinned(wear->second);
    for (const std::uint8_t metric : metrics) {
        const auto known = person.lanes.find(metric);
        if (metric != 0 && known == person.lanes.end())
            continue;
        const Lane lane = thinned(metric == 0 ? person.any : known->second);
        std::vector<std::int64_t> times;
        for (const auto &[key, value] : lane) {
            times.push_back(key.first);
            Item item;
            item.time = key.first;
            item.rank = metric == kWornMetric ? 0 : 2 + metric;
            item.device = key.second;
            item.metric = metric;
            item.steps = value.steps;
            item.flags = value.flags;
            item.isValue = (value.flags & kSilent) == 0 && value.late <= instance.rule.lateHorizonMs &&
                           (metric == kWornMetric || !isOff(worn, key.second, key.first));
            item.gap = gapAt(times, times.size() - 1);
            items.push_back(item);
        }
    }
    for (const auto &[key, late] : person.events) {
        if (late > instance.rule.lateHorizonMs || events.count(std::get<2>(key)) == 0)
            continue;
        Item item;
        std::tie(item.time, item.device, item.event) = key;
        item.rank = 1;
        items.push_back(item);
    }
    std::stable_sort(items.begin(), items.end(), [](const Item &a, const Item &b) {
        return std::tuple(a.time, a.rank, a.device) < std::tuple(b.time, b.rank, b.device);
    });
    return items;
}

std::vector<Firing> NaiveEvaluator::evaluate(std::int32_t index, const Person &person,
                                             const Instance &instance) const
{
    NaiveWalk walk(m_setup, instance.rule, index, instance.since, false);
    walk.walk(itemsOf(person, instance), std::max({person.watermark, person.clock, m_clock}));
    std::vector<Firing> all = walk.firings();
    for (std::size_t i = 0; i < instance.tooLate.size(); ++i) {
        NaiveWalk late(m_setup, instance.rule, index, INT64_MIN, true);
        late.walk(instance.tooLate[i], INT64_MIN);
        for (Firing firing : late.firings()) {
            firing.state = Firing::State::missed;
            if (firing.ended == 0 && i + 1 < instance.tooLate.size())
                firing.ended = std::max(firing.lastSeen, std::int64_t{1});
            all.push_back(firing);
        }
    }
    return all;
}

std::vector<Firing> NaiveEvaluator::firings(std::int32_t index) const
{
    const auto known = m_people.find(index);
    if (known == m_people.end())
        return {};
    std::vector<Firing> all = known->second.finished;
    for (const Instance &instance : known->second.rules) {
        const std::vector<Firing> found = evaluate(index, known->second, instance);
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
}

}  // namespace xinglin::testing
