// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/evaluation/told_records.h"
#include "core/random.h"
#include "tests/alerting/evaluator_stage.h"
#include "vitals/checksum.h"

#include <cstring>

// What goes wrong around an evaluator: restarts, damaged bytes, other rules, clocks, crowds.
using namespace xinglin;
using namespace xinglin::testing;

namespace {

using Change = FiringChange::Kind;
constexpr std::int64_t kT = kMonday + 8 * kHour;

std::int64_t at(std::int64_t minutes)
{
    return kT + minutes * kMinute;
}

RuleCondition gone(std::int64_t dwellMs)
{
    RuleCondition condition;
    condition.kind = RuleCondition::Kind::absence;
    condition.dwellMs = dwellMs;
    return condition;
}

RuleCondition rise(std::uint8_t metric, double threshold, std::int64_t windowMs)
{
    RuleCondition condition = above(metric, threshold);
    condition.kind = RuleCondition::Kind::trend;
    condition.windowMs = windowMs;
    return condition;
}

std::vector<AlertRule> everyKind()
{
    AlertRule cooling = ruleOf(6, below(kOxygen, 90));
    cooling.coolDownMs = 10 * kMinute;
    return {ruleOf(1, above(kRate, 100, 3 * kMinute)),
            ruleOf(2, rise(kTemperature, 1.0, 30 * kMinute)),
            ruleOf(3, testing::event("SOS_EVENT")),
            ruleOf(4, gone(20 * kMinute)),
            ruleOf(5, joined(RuleExpression::Kind::all, {only(above(kRate, 90)), only(below(kOxygen, 92))})),
            cooling};
}

void live(EvaluatorStage &stage, int minute)
{
    stage.sample(at(minute), kRate, 80 + minute % 40).sample(at(minute), kOxygen, 95 - minute % 9);
    stage.sample(at(minute), kTemperature, 365 + minute % 13);
    if (minute % 25 == 0)
        stage.event(at(minute) + 5, "SOS_EVENT").event(at(minute) + 9, "WEAR_STATUS_CHANGED", "1");
    if (minute > 10 && minute % 7 == 0)
        stage.sample(at(minute - 9) + 30'000, kRate, 130);
    if (minute % 50 == 0 && minute > 0)
        stage.sample(at(minute - 45), kOxygen, 70);
}

/// With its checksum made right again.
ByteBuffer sealed(ByteBuffer bytes)
{
    const std::uint64_t sum = checksum(Bytes(bytes).first(bytes.size() - sizeof sum));
    std::memcpy(bytes.data() + bytes.size() - sizeof sum, &sum, sizeof sum);
    return bytes;
}

}  // namespace

class TestEvaluatorState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void restartAtAnyMinuteChangesNothing();
    void damagedBytesAreFound();
    void brokenContentNeverCrashes();
    void changedRuleEndsItsFiring();
    void newRuleLooksForwardOnly();
    void lateDataOpensChangesAndWithdraws();
    void beyondTheHorizonIsMissed();
    void clockSetBackAnHour();
    void asleepForADay();
    void crowdOfRulesOnOnePerson();
    void hundredSamplesASecondStayBounded();
    void quietPeopleCostNothing();
    void rulesThatFlapCostLittle();
    void toldRecordsComeBack();
};

void TestEvaluatorState::restartAtAnyMinuteChangesNothing()
{
    EvaluatorStage steady(everyKind());
    EvaluatorStage shaken(everyKind());
    for (int minute = 0; minute < 240; ++minute) {
        live(steady, minute);
        live(shaken, minute);
        QCOMPARE(steady.standing(), shaken.standing());
        shaken.restart();
    }
    QVERIFY(steady.standing().size() > 30);
    QVERIFY(steady.log.count(Change::missed) > 0);
    QVERIFY(shaken.log.faults.empty());
    QCOMPARE(steady.log.changes.size(), shaken.log.changes.size());
}

void TestEvaluatorState::damagedBytesAreFound()
{
    EvaluatorStage stage(everyKind());
    for (int minute = 0; minute < 60; ++minute)
        live(stage, minute);
    const std::size_t before = stage.standing().size();
    const ByteBuffer bytes = stage.evaluator->save(0);
    QVERIFY(bytes.size() > 500);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        ByteBuffer damaged = bytes;
        damaged[i] ^= std::byte{0x10};
        const Status loaded = stage.evaluator->load(0, damaged);
        QVERIFY(!loaded);
        QVERIFY(loaded.error().code == ErrorCode::damaged);
        QVERIFY(!stage.evaluator->load(0, Bytes(bytes).first(i)) || i == 0);
    }
    QVERIFY(stage.evaluator->load(0, bytes).has_value());
    QCOMPARE(stage.standing().size(), before);
    QCOMPARE(stage.evaluator->save(0), bytes);
}

void TestEvaluatorState::brokenContentNeverCrashes()
{
    EvaluatorStage stage(everyKind());
    for (int minute = 0; minute < 90; ++minute)
        live(stage, minute);
    stage.evaluator->drain();
    const ByteBuffer bytes = stage.evaluator->save(0);
    Random random(5);
    int refused = 0;
    int taken = 0;
    for (int round = 0; round < 4'000; ++round) {
        ByteBuffer broken = bytes;
        for (std::uint64_t i = 0; i < 1 + random.below(4); ++i)
            broken[random.below(broken.size())] = static_cast<std::byte>(random.below(256));
        if (random.below(4) == 0)
            broken.resize(9 + random.below(broken.size() - 9));
        if (!stage.evaluator->load(0, sealed(broken))) {
            ++refused;
            continue;
        }
        ++taken;
        // Whatever it says now, it goes on.
        for (int minute = 90; minute < 93; ++minute)
            live(stage, minute);
        stage.evaluator->advance(at(92));
        stage.evaluator->drain();
    }
    QCOMPARE(refused + taken, 4'000);
    QVERIFY(refused > 500);
    QVERIFY(taken > 100);
}

void TestEvaluatorState::changedRuleEndsItsFiring()
{
    const AlertRule rate = ruleOf(1, above(kRate, 100));
    const AlertRule oxygen = ruleOf(2, below(kOxygen, 90));
    EvaluatorStage stage({rate, oxygen});
    stage.sample(at(0), kRate, 110).sample(at(0), kOxygen, 85).sample(at(1), kRate, 111);
    QCOMPARE(stage.standing().size(), std::size_t{2});
    AlertRule stricter = ruleOf(1, above(kRate, 105), 2);
    stage.setRules({oxygen, stricter});
    QCOMPARE(stage.standing().size(), std::size_t{2});
    QCOMPARE(stage.standing()[0].rule, RuleId(1));
    QCOMPARE(stage.standing()[0].ended, at(1));
    QVERIFY(stage.standing()[1].state == Firing::State::active);
    stage.sample(at(2), kRate, 112).sample(at(2), kOxygen, 84);
    const auto found = stage.standing();
    QCOMPARE(found.size(), std::size_t{3});
    QCOMPARE(found[1].worst, 84);
    QCOMPARE(found[2].version, 2);
    QCOMPARE(found[2].fired, at(2));
    stage.setRules({});
    QCOMPARE(stage.standing()[1].ended, at(2));
    QCOMPARE(stage.standing()[2].ended, at(2));
    QVERIFY(stage.log.faults.empty());
}

void TestEvaluatorState::newRuleLooksForwardOnly()
{
    const AlertRule oxygen = ruleOf(2, below(kOxygen, 90));
    EvaluatorStage stage({oxygen, ruleOf(3, above(kRate, 300))});
    stage.minutes(at(0), kRate, {110, 111, 112});
    stage.setRules({oxygen, ruleOf(3, above(kRate, 300)), ruleOf(4, above(kRate, 100, 2 * kMinute))});
    stage.sample(at(1) + 500, kRate, 113).sample(at(3), kRate, 110).sample(at(4), kRate, 110);
    QVERIFY(stage.standing().empty());
    stage.sample(at(5), kRate, 110);
    QCOMPARE(stage.standing().at(0).began, at(3));
}

void TestEvaluatorState::lateDataOpensChangesAndWithdraws()
{
    EvaluatorStage stage({ruleOf(1, above(kRate, 100, 4 * kMinute))});
    for (const int minute : {0, 2, 3, 4, 5, 6})
        stage.sample(at(minute), kRate, minute < 2 ? 80 : 110);
    QCOMPARE(stage.standing().at(0).fired, at(6));
    stage.sample(at(1), kRate, 120);
    QCOMPARE(stage.standing().at(0).began, at(1));
    QCOMPARE(stage.standing().at(0).fired, at(5));
    QCOMPARE(stage.standing().at(0).worst, 120);
    QVERIFY(stage.log.changes.back().kind == Change::updated);
    QCOMPARE(stage.log.changes.back().cause, at(1));
    stage.sample(at(3) + 1, kRate, 90);
    QVERIFY(stage.standing().empty());
    QVERIFY(stage.log.changes.back().kind == Change::withdrawn);
    QCOMPARE(stage.log.changes.back().cause, at(3) + 1);
    QCOMPARE(stage.log.changes.back().firing.serial, stage.log.changes.front().firing.serial);
    stage.sample(at(8), kRate, 110);
    QCOMPARE(stage.standing().at(0).began, at(4));
    QVERIFY(stage.standing().at(0).serial != stage.log.changes.front().firing.serial);
    QVERIFY(stage.log.faults.empty());
}

void TestEvaluatorState::beyondTheHorizonIsMissed()
{
    AlertRule hasty = ruleOf(1, above(kRate, 100, 2 * kMinute));
    hasty.lateHorizonMs = 5 * kMinute;
    EvaluatorStage stage({hasty, ruleOf(2, above(kRate, 100, 2 * kMinute))});
    stage.sample(at(0), kRate, 80).sample(at(20), kRate, 80);
    QVERIFY(stage.evaluator->isTooLate(0, at(14)));
    QVERIFY(!stage.evaluator->isTooLate(0, at(15)));
    stage.minutes(at(5), kRate, {110, 111, 112, 90});
    const auto found = stage.standing();
    QCOMPARE(found.size(), std::size_t{2});
    QVERIFY(found[0].rule == RuleId(1) && found[0].state == Firing::State::missed);
    QCOMPARE(found[0].fired, at(7));
    QCOMPARE(found[0].ended, at(8));
    QVERIFY(found[1].rule == RuleId(2) && found[1].state == Firing::State::ended);
    QCOMPARE(found[1].fired, at(7));
    stage.minutes(at(-60), kRate, {110, 111, 112, 90});
    QCOMPARE(stage.standing().size(), std::size_t{4});
    QVERIFY(stage.standing()[1].state == Firing::State::missed);
    QVERIFY(stage.log.faults.empty());
}

void TestEvaluatorState::clockSetBackAnHour()
{
    EvaluatorStage stage({ruleOf(1, above(kRate, 100, 3 * kMinute))});
    stage.minutes(at(0), kRate, std::vector<std::int32_t>(120, 80));
    // The watch goes back an hour: what is within the horizon is late, what is before it was missed.
    stage.minutes(at(60) + 30'000, kRate, std::vector<std::int32_t>(60, 110));
    const auto found = stage.standing();
    QCOMPARE(found.size(), std::size_t{1});
    QVERIFY(found[0].state == Firing::State::missed);
    QCOMPARE(found[0].fired, at(63) + 30'000);
    QCOMPARE(found[0].lastSeen, at(88) + 30'000);
    stage.minutes(at(120) + 30'000, kRate, {110, 110, 110, 110});
    QVERIFY(stage.standing().back().state == Firing::State::active);
    QCOMPARE(stage.standing().back().fired, at(122) + 30'000);
}

void TestEvaluatorState::asleepForADay()
{
    EvaluatorStage stage({ruleOf(1, above(kRate, 100)), ruleOf(2, gone(30 * kMinute))});
    stage.sample(at(0), kRate, 110);
    stage.evaluator->advance(at(24 * 60));
    auto found = stage.standing();
    QCOMPARE(found.size(), std::size_t{2});
    QVERIFY(found[0].state == Firing::State::active);
    QCOMPARE(found[1].fired, at(30));
    // The watch had gone on all day and tells it now, in order: nothing was absent, nothing is too late.
    for (int minute = 1; minute <= 24 * 60; ++minute)
        stage.sample(at(minute), kRate, minute == 700 ? 120 : 80);
    found = stage.standing();
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found[0].ended, at(1));
    QCOMPARE(found[1].fired, at(700));
    QCOMPARE(found[1].ended, at(701));
    QCOMPARE(stage.log.count(Change::missed), std::size_t{0});
    QVERIFY(stage.log.count(Change::withdrawn) >= 1);
    QVERIFY(stage.log.faults.empty());
}

void TestEvaluatorState::crowdOfRulesOnOnePerson()
{
    std::vector<AlertRule> rules;
    for (int i = 0; i < 500; ++i)
        rules.push_back(ruleOf(i + 1, above(kRate, 60 + i % 100, (i % 5) * kMinute)));
    EvaluatorStage stage(rules);
    for (int minute = 0; minute < 60; ++minute)
        stage.sample(at(minute), kRate, 70 + (minute * 37) % 60);
    stage.sample(at(55) + 1, kRate, 55);
    std::map<int, int> byDwell;
    for (const Firing &firing : stage.standing())
        ++byDwell[(static_cast<int>(firing.rule.value()) - 1) % 5];
    QCOMPARE(byDwell.size(), std::size_t{5});
    QVERIFY(byDwell[0] > byDwell[1] && byDwell[1] > byDwell[4]);
    QVERIFY(stage.log.faults.empty());
}

void TestEvaluatorState::hundredSamplesASecondStayBounded()
{
    EvaluatorStage stage({ruleOf(1, above(kRate, 100, 10 * kSecond)), ruleOf(2, rise(kRate, 30, kMinute))});
    for (int i = 0; i < 100 * 60 * 90; ++i) {
        const std::int64_t time = kT + i * 10;
        stage.sample(time, kRate, (time / 60'000) % 3 == 0 ? 105 + i % 5 : 70 + i % 7);
        if (i % 100 == 99)
            stage.log.take(stage.evaluator->drain());
    }
    const auto found = stage.standing();
    // 30 minutes of high values; each but the first is a rise too.
    QCOMPARE(found.size(), std::size_t{59});
    QCOMPARE(found[0].rule, RuleId(1));
    QCOMPARE(found[0].fired, kT + 10 * kSecond);
    QCOMPARE(found[0].worst, 109);
    // Two a second over two horizons of half an hour, with room to grow.
    QVERIFY(stage.evaluator->memory().sampleBytes < std::size_t{4} * 2 * 3'600 * 24 * 2);
    QVERIFY(stage.log.faults.empty());
}

void TestEvaluatorState::quietPeopleCostNothing()
{
    std::vector<AlertRule> rules;
    for (int i = 0; i < 50; ++i)
        rules.push_back(ruleOf(i + 1, above(kRate, 120 + i, 5 * kMinute)));
    EvaluatorStage stage(rules, 40);
    const auto all = [&](std::int32_t steps) {
        for (int minute = 0; minute < 90; ++minute) {
            for (int person = 0; person < 40; ++person)
                stage.evaluator->take({person, person, at(minute), person < 2 ? steps : 75, 0, kRate});
        }
    };
    all(75);
    QCOMPARE(stage.evaluator->memory().pairs, std::size_t{0});
    QCOMPARE(stage.evaluator->memory().bytes, std::size_t{0});
    EvaluatorStage busy(rules, 40);
    for (int minute = 0; minute < 90; ++minute) {
        for (int person = 0; person < 40; ++person)
            busy.evaluator->take({person, person, at(minute), person < 2 ? 180 : 75, 0, kRate});
        busy.evaluator->drain();
    }
    QCOMPARE(busy.evaluator->memory().pairs, std::size_t{100});
    QVERIFY(busy.evaluator->memory().bytes < 500 * busy.evaluator->memory().pairs);
}

/// A rule without a pause that comes and goes every other minute: its firings of two horizons stay known.
void TestEvaluatorState::rulesThatFlapCostLittle()
{
    constexpr int people = 50;
    EvaluatorStage stage({ruleOf(1, above(kRate, 120))}, people);
    std::size_t opened = 0;
    for (int minute = 0; minute < 240; ++minute) {
        for (int person = 0; person < people; ++person)
            stage.evaluator->take(
                {person, person, at(minute) + person, minute % 2 == 0 ? 121 + minute % 9 : 75, 0, kRate});
        const auto told = stage.evaluator->drain();
        opened +=
            static_cast<std::size_t>(std::count_if(told.begin(), told.end(), [](const FiringChange &change) {
                return change.kind == FiringChange::Kind::opened;
            }));
    }
    QCOMPARE(opened, std::size_t{120 * people});
    QCOMPARE(stage.evaluator->memory().pairs, std::size_t{people});
    const std::size_t each = stage.evaluator->memory().bytes / people;
    QVERIFY2(each < 500, qPrintable(QString::number(each)));
}

void TestEvaluatorState::toldRecordsComeBack()
{
    Random random(9);
    const auto below = [&](std::uint64_t most) { return static_cast<std::int64_t>(random.below(most)); };
    for (int round = 0; round < 200; ++round) {
        ToldRecords told;
        std::vector<EpisodeRecord> expected;
        for (int i = 0; i < 40; ++i) {
            EpisodeRecord record;
            record.rule = static_cast<std::uint32_t>(below(3));
            record.serial = static_cast<std::uint32_t>(below(1'000'000));
            record.now.began = kT + below(7'200'000);
            record.now.fired = record.now.began + below(2) * 300'000;
            record.now.lastSeen = record.now.fired + below(3) * 60'000;
            record.now.ended = record.now.lastSeen + below(100'000);
            record.cause = below(2) == 0 ? record.now.ended : record.now.ended - below(5'000'000);
            record.now.occurrences = static_cast<std::int32_t>(1 + below(2) * below(500));
            record.now.first = static_cast<std::int32_t>(below(4'000)) - 2'000;
            record.now.worst = below(2) == 0 ? record.now.first : record.now.first + 300;
            record.now.device = static_cast<std::int32_t>(below(3)) - 1;
            record.now.flags = static_cast<Flags>(below(3));
            record.now.metric = static_cast<std::uint8_t>(below(3));
            record.now.condition = static_cast<std::uint8_t>(below(2));
            record.wasEnded = below(2) == 0;
            QVERIFY(ToldRecords::isOver(record));
            told.add(record);
            expected.push_back(record);
        }
        QVERIFY(told.all() == expected);
    }
}

QTEST_GUILESS_MAIN(TestEvaluatorState)
#include "tst_evaluator_state.moc"
