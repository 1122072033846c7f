// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/alerting/naive_walk.h"

#include <algorithm>

namespace xinglin::testing {
namespace {

using Kind = RuleCondition::Kind;
constexpr std::uint8_t kWornMetric = 17;
constexpr std::int64_t kMinuteMs = 60'000;

}  // namespace

NaiveWalk::NaiveWalk(const RuleEvaluator::Setup &setup, const AlertRule &rule, std::int32_t person,
                     std::int64_t since, bool isTooLate)
    : m_setup(setup)
    , m_rule(rule)
    , m_person(person)
    , m_since(since)
    , m_isTooLate(isTooLate)
{
    collect(rule.when);
    m_runs.resize(m_conditions.size());
}

void NaiveWalk::collect(const RuleExpression &expression)
{
    if (expression.kind == RuleExpression::Kind::condition)
        m_conditions.push_back(&expression.condition);
    for (const RuleExpression &part : expression.parts)
        collect(part);
}

bool NaiveWalk::isAwake(std::int64_t time) const
{
    if (m_rule.hours.empty())
        return true;
    const Day today = m_setup.zone.dayOf(Instant(time));
    // Every stretch that began yesterday or today, as instants of a zone without changes of clocks.
    for (const ActiveHours &hours : m_rule.hours) {
        for (const Day day : {today - 1, today}) {
            const bool isWorkday = m_setup.workingDays.isWorkday(day);
            if ((hours.weekdays & (1 << (day.weekday() - 1))) == 0 ||
                (hours.days == ActiveHours::Days::workdays && !isWorkday) ||
                (hours.days == ActiveHours::Days::restDays && isWorkday))
                continue;
            const std::int64_t begin = m_setup.zone.startOf(day).ms() + hours.fromMinute * kMinuteMs;
            const int length = hours.toMinute > hours.fromMinute ? hours.toMinute - hours.fromMinute
                                                                 : hours.toMinute + 1440 - hours.fromMinute;
            if (time >= begin && time < begin + length * kMinuteMs)
                return true;
        }
    }
    return false;
}

bool NaiveWalk::beyond(const RuleCondition &condition, const Item &item, bool met) const
{
    const double unit = m_setup.metrics.byNumber(condition.metric)->perUnit;
    const bool up = condition.side == RuleCondition::Side::above;
    double limit = met ? condition.clear.value_or(condition.threshold) : condition.threshold;
    double value = item.steps / unit;
    if (condition.kind == Kind::deviation) {
        constexpr std::int64_t kQuarter = 15 * kMinuteMs;
        const auto usual = m_setup.usual.at(m_person, condition.metric, item.time - item.time % kQuarter);
        if (!usual)
            return false;
        limit = up ? usual->center + limit * usual->scale : usual->center - limit * usual->scale;
    }
    if (condition.kind == Kind::trend) {
        if (m_isTooLate)
            return false;
        std::int32_t extreme = item.steps;
        for (auto each = m_seen.rbegin(); each != m_seen.rend(); ++each) {
            if (each->time < item.time - condition.windowMs)
                break;
            if (each->metric == condition.metric)
                extreme = up ? std::min(extreme, each->steps) : std::max(extreme, each->steps);
        }
        value = (up ? item.steps - extreme : extreme - item.steps) / unit;
        return condition.inclusive ? value >= limit : value > limit;
    }
    if (up)
        return condition.inclusive ? value >= limit : value > limit;
    return condition.inclusive ? value <= limit : value < limit;
}

std::optional<std::size_t> NaiveWalk::decide(const RuleExpression &expression, std::size_t &next) const
{
    if (expression.kind == RuleExpression::Kind::condition) {
        const std::size_t index = next++;
        return m_runs[index].met ? std::optional(index) : std::nullopt;
    }
    std::vector<std::optional<std::size_t>> parts;
    for (const RuleExpression &part : expression.parts)
        parts.push_back(decide(part, next));
    const bool all = expression.kind == RuleExpression::Kind::all;
    if (all && std::any_of(parts.begin(), parts.end(), [](const auto &part) { return !part; }))
        return std::nullopt;
    std::optional<std::size_t> best;
    for (const auto &part : parts) {
        if (!part)
            continue;
        const std::int64_t began = m_runs[*part].began;
        if (!best || (all && began > m_runs[*best].began) || (!all && began < m_runs[*best].began))
            best = part;
    }
    return best;
}

void NaiveWalk::update(std::size_t index, const Item &item)
{
    const RuleCondition &condition = *m_conditions[index];
    Run &run = m_runs[index];
    switch (condition.kind) {
    case Kind::event:
        if (!item.event.empty() && item.event == condition.event.toStdString())
            run = {{}, true, item.time + (condition.gapMs > 0 ? condition.gapMs : 5 * kMinuteMs), item.time};
        return;
    case Kind::absence:
        if (item.event.empty() &&
            (item.metric == condition.metric ||
             (item.metric == kWornMetric && item.steps == 0 && !has(item.flags, Flag::duplicateConflict))))
            run = {};
        return;
    case Kind::level:
    case Kind::deviation:
    case Kind::trend: break;
    }
    if (!item.event.empty() || item.metric != condition.metric || !item.isValue)
        return;
    if (!beyond(condition, item, run.met)) {
        run = {};
        return;
    }
    if (run.values.empty())
        run.began = item.time;
    run.values.push_back(item);
    run.until = item.time + (condition.gapMs > 0 ? condition.gapMs : item.gap);
    if (item.time - run.began >= condition.dwellMs &&
        run.values.size() >= static_cast<std::size_t>(condition.dwellSamples))
        run.met = true;
}

void NaiveWalk::finish(std::int64_t time)
{
    m_running->ended = time;
    m_running->state = Firing::State::ended;
    m_done.push_back(*m_running);
    m_running.reset();
    if (m_rule.coolDownMs > 0)
        m_quietUntil = time + m_rule.coolDownMs;
}

/// Whatever would have fired and was over before the cool-down was.
void NaiveWalk::finishQuiet(std::int64_t time)
{
    m_quiet->ended = time;
    m_quiet->state = Firing::State::cooled;
    if (!m_isTooLate)
        m_done.push_back(*m_quiet);
    m_quiet.reset();
}

Firing NaiveWalk::begin(const Item &item, std::size_t decided, bool isAbsence) const
{
    const RuleCondition &condition = *m_conditions[decided];
    const Run &run = m_runs[decided];
    Firing firing;
    firing.rule = m_rule.id;
    firing.version = m_rule.version;
    firing.person = m_person;
    firing.device = isAbsence ? -1 : item.device;
    firing.began = run.began;
    firing.fired = firing.lastSeen = item.time;
    firing.flags = item.event.empty() && !isAbsence && item.isValue ? item.flags : Flags{0};
    firing.event = condition.event.toStdString();
    if (!run.values.empty()) {
        firing.metric = condition.metric;
        firing.first = run.values.back().steps;
        const auto [low, high] =
            std::minmax_element(run.values.begin(), run.values.end(),
                                [](const Item &a, const Item &b) { return a.steps < b.steps; });
        firing.worst = condition.side == RuleCondition::Side::above ? high->steps : low->steps;
    }
    return firing;
}

void NaiveWalk::goOn(Firing &firing, const Item &item, bool isSample) const
{
    const RuleCondition &condition = *m_conditions[m_decided];
    firing.lastSeen = item.time;
    ++firing.occurrences;
    if (!isSample)
        return;
    firing.flags |= item.flags;
    const bool isOfIt = condition.kind != Kind::event && condition.kind != Kind::absence &&
                        condition.metric == item.metric && !m_runs[m_decided].values.empty();
    if (isOfIt)
        firing.worst = condition.side == RuleCondition::Side::above ? std::max(firing.worst, item.steps)
                                                                    : std::min(firing.worst, item.steps);
}

void NaiveWalk::step(const Item &item, std::optional<std::size_t> absence, std::int64_t base)
{
    const bool awake = isAwake(item.time);
    if (awake) {
        for (Run &run : m_runs) {
            if (run.on() && run.until < item.time)
                run = {};
        }
    }
    const auto finishWhatIsOver = [&](bool isOver) {
        if (isOver && m_running)
            finish(item.time);
        if (isOver && m_quiet)
            finishQuiet(item.time);
    };
    std::size_t next = 0;
    finishWhatIsOver(!awake || !decide(m_rule.when, next));
    if (absence)
        m_runs[*absence] = {{}, true, INT64_MAX, base};
    else {
        for (std::size_t i = 0; i < m_runs.size(); ++i)
            update(i, item);
    }
    if (!awake) {
        for (std::size_t i = 0; i < m_runs.size(); ++i) {
            if (m_conditions[i]->kind != Kind::absence)
                m_runs[i] = {};
        }
        return;
    }
    next = 0;
    const auto decided = decide(m_rule.when, next);
    const bool isSample = item.event.empty() && !absence && item.isValue;
    finishWhatIsOver(!decided);
    if (decided && item.time >= m_quietUntil)
        m_quiet.reset();  // it lasted longer than the cool-down
    if (m_running) {
        goOn(*m_running, item, isSample);
    } else if (m_quiet) {
        goOn(*m_quiet, item, isSample);
    } else if (decided) {
        m_decided = *decided;
        (item.time >= m_quietUntil ? m_running : m_quiet) = begin(item, *decided, absence.has_value());
    }
    if (m_conditions.size() == 1 && m_conditions[0]->kind == Kind::event) {
        finishWhatIsOver(true);
        m_runs[0] = {};
    }
}

std::optional<std::pair<std::int64_t, std::int64_t>> NaiveWalk::deadline(std::size_t index) const
{
    const RuleCondition &condition = *m_conditions[index];
    const auto last = m_lastData.find(condition.metric);
    if (condition.kind != Kind::absence || m_runs[index].met || m_off || last == m_lastData.end())
        return {};
    const std::int64_t base = std::max(last->second, m_onSince);
    return std::pair(m_since == INT64_MIN ? base + condition.dwellMs
                                          : std::max(base + condition.dwellMs, m_since + 1),
                     base);
}

void NaiveWalk::noteData(const Item &item)
{
    if (!item.event.empty())
        return;
    m_lastData[item.metric] = item.time;
    if (item.metric != kWornMetric || has(item.flags, Flag::duplicateConflict))
        return;
    if (item.steps != 0 && m_off)
        m_onSince = item.time;
    m_off = item.steps == 0;
}

void NaiveWalk::walk(const std::vector<Item> &items, std::int64_t now)
{
    bool watchesAbsence = false;
    for (const RuleCondition *condition : m_conditions)
        watchesAbsence |= condition->kind == Kind::absence && !m_isTooLate;
    const auto wait = [&](std::int64_t limit, bool inclusive) {
        while (watchesAbsence) {
            std::optional<std::size_t> first;
            for (std::size_t i = 0; i < m_conditions.size(); ++i) {
                if (deadline(i) && (!first || deadline(i)->first < deadline(*first)->first))
                    first = i;
            }
            if (!first || deadline(*first)->first > limit || (deadline(*first)->first == limit && !inclusive))
                return;
            Item item;
            item.time = deadline(*first)->first;
            step(item, first, deadline(*first)->second);
        }
    };
    for (const Item &item : items) {
        if (item.time <= m_since && !m_isTooLate) {
            noteData(item);
            continue;
        }
        wait(item.time, false);
        noteData(item);
        if (item.event.empty() && item.isValue)
            m_seen.push_back(item);
        bool isStep = !item.event.empty() || item.isValue;
        for (const RuleCondition *condition : m_conditions)
            isStep |= condition->kind == Kind::absence &&
                      (condition->metric == item.metric || item.metric == kWornMetric);
        if (isStep)
            step(item, {}, 0);
    }
    wait(now, true);
}

std::vector<Firing> NaiveWalk::firings() const
{
    std::vector<Firing> all = m_done;
    if (m_running)
        all.push_back(*m_running);
    return all;
}

}  // namespace xinglin::testing
