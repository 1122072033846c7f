// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/alerting/evaluator_stage.h"

// Each definition of alerting/evaluation/definitions.h by an example with its values.
using namespace xinglin;
using namespace xinglin::testing;

namespace {

using Kind = RuleCondition::Kind;
using Change = FiringChange::Kind;

constexpr std::int64_t kT = kMonday + 8 * kHour;
constexpr Flags kFrozen = bit(Flag::frozenRun);

std::int64_t at(std::int64_t minutes)
{
    return kT + minutes * kMinute;
}

}  // namespace

class TestRuleEvaluator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void levelFiresAtTheValueBeyond();
    void inclusiveCountsTheThreshold();
    void fractionsAreWholeSteps();
    void dwellIsOfEventTime();
    void dwellNeedsSamples();
    void pauseLongerThanTheGapBreaksTheRun();
    void gapIsThreeIntervalsUnlessSaid();
    void hysteresisHoldsOnceMet();
    void trendComparesWithTheWindow();
    void deviationIsFromTheUsual();
    void allNeedsEveryPartStillKnown();
    void anyTakesTheOldest();
    void eventFiresEachTime();
    void absenceIsNoticedByTime();
    void absenceEndsWithDataAndNotWhileOff();
    void secondIsThinnedToItsExtremes();
};

void TestRuleEvaluator::levelFiresAtTheValueBeyond()
{
    EvaluatorStage stage({ruleOf(7, above(kRate, 120), 3)});
    stage.minutes(kT, kRate, {80, 120, 121, 140, 130, 120, 90, 125});
    const auto found = stage.standing();
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found[0].rule, RuleId(7));
    QCOMPARE(found[0].version, 3);
    QCOMPARE(found[0].device, 1);
    QCOMPARE(found[0].began, at(2));
    QCOMPARE(found[0].fired, at(2));
    QCOMPARE(found[0].lastSeen, at(4));
    QCOMPARE(found[0].ended, at(5));
    QCOMPARE(found[0].occurrences, 3);
    QCOMPARE(found[0].first, 121);
    QCOMPARE(found[0].worst, 140);
    QCOMPARE(found[0].metric, kRate);
    QVERIFY(found[0].state == Firing::State::ended);
    QVERIFY(found[1].state == Firing::State::active);
    QCOMPARE(found[1].fired, at(7));
    QVERIFY(stage.log.faults.empty());
}

void TestRuleEvaluator::inclusiveCountsTheThreshold()
{
    RuleCondition low = below(kOxygen, 90);
    EvaluatorStage strict({ruleOf(1, low)});
    low.inclusive = true;
    EvaluatorStage inclusive({ruleOf(1, low)});
    strict.minutes(kT, kOxygen, {91, 90, 90});
    inclusive.minutes(kT, kOxygen, {91, 90, 90, 88, 91});
    QVERIFY(strict.standing().empty());
    QCOMPARE(inclusive.standing().size(), std::size_t{1});
    QCOMPARE(inclusive.standing()[0].worst, 88);
    QCOMPARE(inclusive.standing()[0].ended, at(4));
}

void TestRuleEvaluator::fractionsAreWholeSteps()
{
    RuleCondition hot = above(kTemperature, 37.3);
    EvaluatorStage strict({ruleOf(1, hot)});
    hot.inclusive = true;
    EvaluatorStage inclusive({ruleOf(1, hot)});
    strict.minutes(kT, kTemperature, {373, 374});
    inclusive.minutes(kT, kTemperature, {373});
    QCOMPARE(strict.standing().at(0).fired, at(1));
    QCOMPARE(inclusive.standing().at(0).fired, at(0));
}

void TestRuleEvaluator::dwellIsOfEventTime()
{
    EvaluatorStage stage({ruleOf(1, above(kRate, 100, 5 * kMinute))});
    stage.minutes(kT, kRate, {101, 110, 104, 103, 102});
    QVERIFY(stage.standing().empty());
    stage.sample(at(5), kRate, 105).sample(at(6), kRate, 106);
    const auto found = stage.standing();
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].began, at(0));
    QCOMPARE(found[0].fired, at(5));
    QCOMPARE(found[0].lastSeen, at(6));
    QCOMPARE(found[0].occurrences, 2);
    QCOMPARE(found[0].first, 105);
    QCOMPARE(found[0].worst, 110);
    QVERIFY(stage.log.count(Change::opened) == 1);
}

void TestRuleEvaluator::dwellNeedsSamples()
{
    RuleCondition three = below(kOxygen, 90);
    three.dwellSamples = 3;
    EvaluatorStage stage({ruleOf(1, three)});
    stage.minutes(kT, kOxygen, {89, 88, 95, 89, 89, 87});
    const auto found = stage.standing();
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].began, at(3));
    QCOMPARE(found[0].fired, at(5));
}

void TestRuleEvaluator::pauseLongerThanTheGapBreaksTheRun()
{
    RuleCondition high = above(kRate, 100, 5 * kMinute);
    high.gapMs = 2 * kMinute;
    EvaluatorStage stage({ruleOf(1, high)});
    stage.sample(at(0), kRate, 110).sample(at(2), kRate, 110).sample(at(4), kRate, 110);
    stage.sample(at(7), kRate, 110).sample(at(9), kRate, 110).sample(at(11), kRate, 110);
    QVERIFY(stage.standing().empty());
    stage.sample(at(12), kRate, 110);
    QCOMPARE(stage.standing().at(0).began, at(7));
    // Silence ends nothing; the next value after it does, and begins anew.
    stage.evaluator->advance(at(24 * 60));
    QVERIFY(stage.standing().at(0).state == Firing::State::active);
    stage.sample(at(24 * 60), kRate, 110);
    QCOMPARE(stage.standing().size(), std::size_t{1});
    QCOMPARE(stage.standing().at(0).lastSeen, at(12));
    QCOMPARE(stage.standing().at(0).ended, at(24 * 60));
}

void TestRuleEvaluator::gapIsThreeIntervalsUnlessSaid()
{
    // Every 30 s: 90 s are bridged, 91 s are not.
    for (const std::int64_t pause : {90 * kSecond, 91 * kSecond}) {
        EvaluatorStage stage({ruleOf(1, above(kRate, 100, 3 * kMinute))});
        for (int i = 0; i < 4; ++i)
            stage.sample(kT + i * 30 * kSecond, kRate, i == 0 ? 80 : 110);
        const std::int64_t next = kT + 90 * kSecond + pause;
        stage.sample(next, kRate, 110).sample(next + 31 * kSecond, kRate, 110);
        QCOMPARE(stage.standing().size(), std::size_t(pause == 90 * kSecond ? 1 : 0));
    }
}

void TestRuleEvaluator::hysteresisHoldsOnceMet()
{
    RuleCondition high = above(kRate, 120, 2 * kMinute);
    high.clear = 110;
    EvaluatorStage stage({ruleOf(1, high)});
    stage.minutes(kT, kRate, {121, 115, 121, 122, 123, 115, 111, 130, 110, 121});
    const auto found = stage.standing();
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].began, at(2));
    QCOMPARE(found[0].fired, at(4));
    QCOMPARE(found[0].lastSeen, at(7));
    QCOMPARE(found[0].ended, at(8));
    QCOMPARE(found[0].occurrences, 4);
    QCOMPARE(found[0].worst, 130);
}

void TestRuleEvaluator::trendComparesWithTheWindow()
{
    RuleCondition rise = of(Kind::trend, above(kTemperature, 1.0));
    rise.inclusive = true;
    rise.windowMs = 30 * kMinute;
    EvaluatorStage stage({ruleOf(1, rise)});
    // 36.5 at 0; 37.5 at 30 is a rise of 1.0 within 30 min; at 31 the lowest of the window is 36.8.
    stage.sample(at(0), kTemperature, 365).sample(at(10), kTemperature, 368);
    stage.sample(at(30), kTemperature, 375).sample(at(31), kTemperature, 377);
    const auto found = stage.standing();
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].fired, at(30));
    QCOMPARE(found[0].first, 375);
    QCOMPARE(found[0].ended, at(31));

    RuleCondition fall = of(Kind::trend, below(kTemperature, 1.0));
    fall.windowMs = 30 * kMinute;
    EvaluatorStage falling({ruleOf(1, fall)});
    falling.sample(at(0), kTemperature, 380).sample(at(10), kTemperature, 370);
    QVERIFY(falling.standing().empty());
    falling.sample(at(20), kTemperature, 369);
    QCOMPARE(falling.standing().at(0).worst, 369);
}

void TestRuleEvaluator::deviationIsFromTheUsual()
{
    RuleCondition odd = of(Kind::deviation, above(kRate, 4));
    odd.clear = 2;
    EvaluatorStage stage({ruleOf(1, odd)});
    stage.minutes(kT, kRate, {200});
    QVERIFY(stage.standing().empty());
    stage.usual.of[kRate] = {70, 5};
    stage.minutes(at(60), kRate, {90, 91, 85, 81, 80});
    const auto found = stage.standing();
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].fired, at(61));
    QCOMPARE(found[0].ended, at(64));
}

void TestRuleEvaluator::allNeedsEveryPartStillKnown()
{
    RuleCondition rate = above(kRate, 100, kMinute);
    rate.gapMs = 5 * kMinute;
    RuleCondition oxygen = below(kOxygen, 92);
    oxygen.gapMs = 5 * kMinute;
    EvaluatorStage stage({ruleOf(1, joined(RuleExpression::Kind::all, {only(rate), only(oxygen)}))});
    stage.sample(at(0), kRate, 110).sample(at(1), kRate, 111);
    QVERIFY(stage.standing().empty());
    stage.sample(at(3), kOxygen, 91).sample(at(5), kRate, 120).sample(at(9), kRate, 119);
    const auto found = stage.standing();
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].fired, at(3));
    QCOMPARE(found[0].began, at(3));
    QCOMPARE(found[0].metric, kOxygen);
    QCOMPARE(found[0].first, 91);
    QCOMPARE(found[0].occurrences, 2);
    QCOMPARE(found[0].lastSeen, at(5));
    // At 9 the oxygen of 3 is older than its gap.
    QCOMPARE(found[0].ended, at(9));
}

void TestRuleEvaluator::anyTakesTheOldest()
{
    EvaluatorStage stage({ruleOf(1, joined(RuleExpression::Kind::any, {only(above(kRate, 100, 2 * kMinute)),
                                                                       only(below(kOxygen, 90))}))});
    stage.sample(at(0), kRate, 110).sample(at(1), kOxygen, 89);
    stage.sample(at(2), kRate, 130).sample(at(3), kOxygen, 95).sample(at(4), kRate, 90);
    const auto found = stage.standing();
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].metric, kOxygen);
    QCOMPARE(found[0].worst, 89);
    QCOMPARE(found[0].occurrences, 3);
    QCOMPARE(found[0].ended, at(4));
}

void TestRuleEvaluator::eventFiresEachTime()
{
    EvaluatorStage stage({ruleOf(1, testing::event("SOS_EVENT"))});
    stage.event(at(0), "SOS_EVENT").event(at(0), "SOS_EVENT").event(at(1), "OTHER").event(at(2), "SOS_EVENT");
    const auto found = stage.standing();
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found[0].event, std::string("SOS_EVENT"));
    QCOMPARE(found[0].fired, at(0));
    QCOMPARE(found[0].ended, at(0));
    QCOMPARE(found[0].metric, std::uint8_t{0});
    QCOMPARE(found[1].fired, at(2));
    QCOMPARE(stage.log.count(Change::opened), std::size_t{2});
}

void TestRuleEvaluator::absenceIsNoticedByTime()
{
    RuleCondition gone = of(Kind::absence, above(kRate, 0, 30 * kMinute));
    EvaluatorStage stage({ruleOf(1, gone)});
    stage.evaluator->advance(at(-600));
    QVERIFY(stage.standing().empty());
    stage.sample(at(0), kRate, 70).sample(at(1), kOxygen, 97);
    stage.evaluator->advance(at(30) - 1);
    QVERIFY(stage.standing().empty());
    stage.evaluator->advance(at(90));
    const auto found = stage.standing();
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].began, at(0));
    QCOMPARE(found[0].fired, at(30));
    QVERIFY(found[0].state == Firing::State::active);
    // Data of that time that arrives after it shows that there was none; 74 also that there was none at 75.
    stage.sample(at(20), kRate, 70).sample(at(45), kRate, 71).sample(at(74), kRate, 72);
    QVERIFY(stage.standing().empty());
    QCOMPARE(stage.log.count(Change::withdrawn), std::size_t{1});
    QCOMPARE(stage.log.changes.back().cause, at(74));
    stage.sample(at(110), kRate, 72);
    QCOMPARE(stage.standing().at(0).fired, at(104));
    QCOMPARE(stage.standing().at(0).ended, at(110));
    QVERIFY(stage.log.faults.empty());
}

void TestRuleEvaluator::absenceEndsWithDataAndNotWhileOff()
{
    RuleCondition gone;
    gone.kind = Kind::absence;
    gone.dwellMs = 10 * kMinute;
    EvaluatorStage stage({ruleOf(1, gone)});
    stage.sample(at(0), kOxygen, 97).event(at(5), "WEAR_STATUS_CHANGED", "0");
    stage.evaluator->advance(at(60));
    QVERIFY(stage.standing().empty());
    stage.event(at(61), "WEAR_STATUS_CHANGED", "1");
    stage.evaluator->advance(at(70));
    QVERIFY(stage.standing().empty());
    stage.evaluator->advance(at(71));
    QCOMPARE(stage.standing().at(0).began, at(61));
    QCOMPARE(stage.standing().at(0).fired, at(71));
    stage.sample(at(72), kRate, 70, kFrozen);
    QCOMPARE(stage.standing().at(0).ended, at(72));
}

void TestRuleEvaluator::secondIsThinnedToItsExtremes()
{
    RuleCondition five = above(kRate, 100);
    five.dwellSamples = 3;
    EvaluatorStage stage({ruleOf(1, five)});
    for (int i = 0; i < 100; ++i)
        stage.sample(kT + i * 10, kRate, 101 + i % 7);
    QVERIFY(stage.standing().empty());
    for (int i = 0; i < 100; ++i)
        stage.sample(kT + kSecond + i * 10, kRate, 101 + i % 7);
    const auto found = stage.standing();
    QCOMPARE(found.size(), std::size_t{1});
    // 101 at 0.000 and 107 at 0.970 of the first second, 101 at 0.000 of the second one.
    QCOMPARE(found[0].began, kT);
    QCOMPARE(found[0].fired, kT + kSecond);
    QCOMPARE(found[0].lastSeen, kT + kSecond + 970);
    QCOMPARE(found[0].occurrences, 2);
    QCOMPARE(found[0].worst, 107);
}

QTEST_GUILESS_MAIN(TestRuleEvaluator)
#include "tst_rule_evaluator.moc"
