// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/backtest.h"

#include "alerting/rules/rule_text.h"
#include "domain/ports/evaluation_port.h"
#include "domain/ports/rule_port.h"
#include "workspace/alerts/backtest_comparison.h"
#include "workspace/alerts/backtest_run.h"
#include "workspace/alerts/rule_names.h"
#include "workspace/alerts/shift_spans.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace xinglin::rules {
namespace {

/// Alerts of a person so close to each other make one order.
constexpr std::int64_t kGroupedMs = 5 * 60'000;

/// What a back-test needs to know of the workspace.
struct Known
{
    std::vector<Person> people;
    std::unordered_map<std::int32_t, Person> byIndex;
    std::map<UnitId, Unit> units;
    RuleSet set;
    Wearers wearers;
    std::set<std::int32_t> live;
    std::vector<ShiftSpan> shifts;
};

Result<Known> readKnown(StoreSession &session, const Context &context, const BacktestRequest &request,
                        std::vector<AlertRule> rules)
{
    Known known;
    const Day day = std::min(request.days.last, context.zone.dayOf(context.clock.now()));
    PageRequest everybody;
    everybody.limit = std::numeric_limits<int>::max();
    auto people = session.people().people(request.unit, day, everybody);
    if (!people)
        return fail(people.error());
    known.people = *std::move(people);
    for (const Person &person : known.people)
        known.byIndex.emplace(person.index, person);
    const auto units = session.org().unitsOn(day);
    if (!units)
        return fail(units.error());
    for (const Unit &unit : *units)
        known.units.emplace(unit.id, unit);
    // Rules are told apart by their place: those that are only typed have no id yet.
    for (std::size_t i = 0; i < rules.size(); ++i) {
        rules[i].id = RuleId(static_cast<std::int64_t>(i) + 1);
        rules[i].state = RuleState::live;
    }
    auto set = rulesFor(session, std::move(rules), day);
    if (!set)
        return fail(set.error());
    known.set = *std::move(set);
    auto wearers = Wearers::read(session);
    if (!wearers)
        return fail(wearers.error());
    known.wearers = *std::move(wearers);
    auto shifts = numbers::shiftsOf(session);
    if (!shifts)
        return fail(shifts.error());
    known.shifts = *std::move(shifts);
    const Status states =
        session.evaluation().visitStates([&](std::int32_t person, int origin, Bytes) -> Status {
            if (origin == static_cast<int>(OrderOrigin::live))
                known.live.insert(person);
            return {};
        });
    return states ? Result<Known>(std::move(known)) : fail(states.error());
}

/// Counts alerts, orders and people under keys.
class Loads
{
public:
    void add(const QString &key, const BilingualText &title, std::int32_t person, bool opensOrder)
    {
        Entry &entry = m_entries[key];
        entry.load.key = key;
        entry.load.title = title;
        ++entry.load.alerts;
        entry.load.orders += opensOrder ? 1 : 0;
        entry.people.insert(person);
    }
    std::vector<BacktestLoad> take()
    {
        std::vector<BacktestLoad> loads;
        for (auto &[key, entry] : m_entries) {
            entry.load.people = static_cast<std::int64_t>(entry.people.size());
            loads.push_back(std::move(entry.load));
        }
        return loads;
    }

private:
    struct Entry
    {
        BacktestLoad load;
        std::set<std::int32_t> people;
    };
    std::map<QString, Entry> m_entries;
};

void addShift(Loads &loads, const Known &known, const Zone &zone, const Firing &firing, bool opens)
{
    const ShiftSpan *shift = numbers::shiftAt(known.shifts, Instant(firing.fired), zone);
    if (!shift) {
        loads.add(QStringLiteral("none"), {QStringLiteral("班次之外"), QStringLiteral("Outside all shifts")},
                  firing.person, opens);
        return;
    }
    const QString hours = numbers::hoursOf(*shift);
    const auto titled = [&](const QString &name) { return name + QLatin1Char(' ') + hours; };
    loads.add(hours, {titled(shift->name.zh), titled(shift->name.en)}, firing.person, opens);
}

/// Everything that is counted, alerts by time.
void countLoads(const Context &context, const Known &known, const std::vector<AlertRule> &rules,
                Backtest &result)
{
    Loads perDay, perShift, perUnit, perRule;
    std::map<std::int32_t, std::int64_t> lastOfPerson;
    std::set<std::int32_t> people;
    for (const BacktestAlert &alert : result.alerts) {
        const Firing &firing = alert.firing;
        const auto last = lastOfPerson.find(firing.person);
        const bool opens = last == lastOfPerson.end() || firing.fired - last->second > kGroupedMs;
        lastOfPerson[firing.person] = firing.fired;
        people.insert(firing.person);
        result.orders += opens ? 1 : 0;
        const QString day = context.zone.dayOf(Instant(firing.fired)).text();
        perDay.add(day, {day, day}, firing.person, opens);
        addShift(perShift, known, context.zone, firing, opens);
        if (const auto unit = known.units.find(alert.unit); unit != known.units.end())
            perUnit.add(unit->second.code, unit->second.name, firing.person, opens);
        const auto rule = std::find_if(rules.begin(), rules.end(),
                                       [&](const AlertRule &each) { return each.code == alert.ruleCode; });
        perRule.add(alert.ruleCode, rule == rules.end() ? BilingualText() : rule->name, firing.person, opens);
    }
    result.perDay = perDay.take();
    result.perShift = perShift.take();
    result.perUnit = perUnit.take();
    result.perRule = perRule.take();
}

void name(std::vector<BacktestAlert> &alerts, const Known &known)
{
    for (BacktestAlert &alert : alerts) {
        const auto person = known.byIndex.find(alert.firing.person);
        if (person == known.byIndex.end())
            continue;
        alert.person = person->second.id;
        alert.personCode = person->second.code;
        alert.unit = person->second.unit;
    }
    std::sort(alerts.begin(), alerts.end(), [](const BacktestAlert &a, const BacktestAlert &b) {
        return std::tie(a.firing.fired, a.personCode, a.ruleCode) <
               std::tie(b.firing.fired, b.personCode, b.ruleCode);
    });
}

/// The rules of the request with those that its document says.
Result<std::vector<AlertRule>> rulesOf(StoreSession &session, const Context &context,
                                       const BacktestRequest &request)
{
    std::vector<AlertRule> rules = request.rules;
    const SessionNames names(session, context.zone.dayOf(context.clock.now()));
    const RuleTerms terms{context.metrics, names};
    if (request.document.trimmed().startsWith('{')) {
        RuleDocument document = readRulesDocument(request.document, terms);
        if (!document.problems.empty())
            return fail(ErrorCode::invalidData, document.problems.front().place + QStringLiteral(": ") +
                                                    document.problems.front().text);
        rules.insert(rules.end(), document.rules.begin(), document.rules.end());
        return rules;
    }
    const auto stored = session.rules().rules();
    if (!stored)
        return fail(stored.error());
    int number = 0;
    const QStringList lines = QString::fromUtf8(request.document).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        ++number;
        if (line.trimmed().isEmpty() || line.trimmed().startsWith(QLatin1Char('#')))
            continue;
        const auto parts = parseRuleText(line, terms);
        if (!parts)
            return fail(ErrorCode::invalidData,
                        QCoreApplication::translate("Workspace", "Line %1: %2")
                            .arg(QString::number(number), parts.error().message(line)));
        AlertRule rule;
        rule.code = QStringLiteral("line-%1").arg(number);
        rule.name = {line.trimmed(), line.trimmed()};
        parts->applyTo(rule);
        // A line that a stored rule says too is compared with that one.
        for (const AlertRule &each : *stored) {
            if (each.when == rule.when && each.state != RuleState::retired) {
                rule.code = each.code;
                rule.name = each.name;
            }
        }
        rules.push_back(std::move(rule));
    }
    return rules;
}

Status check(const BacktestRequest &request)
{
    if (!request.days.isValid())
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Workspace",
                                                "A back-test needs a period that begins before it ends."));
    if (request.rules.empty() && request.document.trimmed().isEmpty())
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Workspace", "A back-test needs a rule."));
    return {};
}

}  // namespace

Result<Backtest> backtest(Context &context, const Actor &, const BacktestRequest &request,
                          const Progress &progress, const CancelToken &cancel)
{
    if (Status valid = check(request); !valid)
        return fail(valid.error());
    QElapsedTimer timer;
    timer.start();
    const TimeRange range = context.zone.rangeOf(request.days);
    Known known;
    std::vector<AlertRule> rules;
    BacktestComparison comparison(context, rules);
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        auto tested = rulesOf(session, context, request);
        if (!tested)
            return fail(tested.error());
        rules = *std::move(tested);
        auto found = readKnown(session, context, request, rules);
        if (!found)
            return fail(found.error());
        known = *std::move(found);
        return comparison.read(session, range, known.byIndex);
    });
    if (!read)
        return fail(read.error());
    BacktestRun run(context, request.days, known.people, known.set, known.wearers, known.live);
    auto found = run.run(progress, cancel);
    if (!found)
        return fail(found.error());
    Backtest result;
    result.request = request;
    result.samples = found->samples;
    result.people = found->people;
    for (const Firing &firing : found->firings) {
        BacktestAlert alert;
        alert.firing = firing;
        const AlertRule &rule = rules[static_cast<std::size_t>(firing.rule.value() - 1)];
        alert.ruleCode = rule.code;
        alert.firing.rule = rule.id;
        alert.firing.version = rule.version;
        result.alerts.push_back(std::move(alert));
    }
    name(result.alerts, known);
    comparison.compare(result);
    name(result.missing, known);
    countLoads(context, known, rules, result);
    result.seconds = static_cast<double>(timer.nsecsElapsed()) * 1e-9;
    return result;
}

}  // namespace xinglin::rules
