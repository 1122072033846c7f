// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/alerting/evaluator_stage.h"

// What alerting/evaluation/definitions.h says of when nothing fires, by examples with their values.
using namespace xinglin;
using namespace xinglin::testing;

namespace {

constexpr std::int64_t kT = kMonday + 8 * kHour;
constexpr Flags kFrozen = bit(Flag::frozenRun);

std::int64_t at(std::int64_t minutes)
{
    return kT + minutes * kMinute;
}

}  // namespace

/// What keeps a rule quiet that would fire.
class TestRuleQuiet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coolDownKeepsQuiet();
    void coolDownTellsWhatItKeptQuiet();
    void hoursPassMidnight();
    void workdaysOnly();
    void flaggedValuesNeverFire();
    void notWornSuppressesTheDevice();
};

void TestRuleQuiet::coolDownKeepsQuiet()
{
    AlertRule rule = ruleOf(1, above(kRate, 120));
    rule.coolDownMs = 3 * kMinute;
    EvaluatorStage stage({rule});
    stage.minutes(kT, kRate, {121, 90, 121, 121, 121, 90});
    const auto found = stage.standing();
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found[0].ended, at(1));
    QCOMPARE(found[1].began, at(2));
    QCOMPARE(found[1].fired, at(4));
    QCOMPARE(found[1].ended, at(5));
    QVERIFY(stage.log.standing(true).empty());  // it was late, not avoided
}

void TestRuleQuiet::coolDownTellsWhatItKeptQuiet()
{
    AlertRule rule = ruleOf(1, above(kRate, 120));
    rule.coolDownMs = 10 * kMinute;
    const std::vector<std::int32_t> values{121, 90, 125, 130, 90, 122, 90, 90, 90, 90, 90, 140, 90};
    const auto check = [](EvaluatorStage &stage) {
        stage.standing();
        QVERIFY(stage.log.faults.empty());
        const auto told = stage.log.standing(false), quiet = stage.log.standing(true);
        QCOMPARE(told.size(), std::size_t{2});
        QCOMPARE(told[1].fired, at(11));  // when the cool-down is just over
        QCOMPARE(quiet.size(), std::size_t{2});
        QCOMPARE(quiet[0].fired, at(2));
        QCOMPARE(quiet[0].ended, at(4));
        QCOMPARE(quiet[0].occurrences, 2);
        QCOMPARE(quiet[0].worst, 130);
        QCOMPARE(quiet[1].fired, at(5));
    };
    EvaluatorStage inOrder({rule});
    inOrder.minutes(kT, kRate, values);
    check(inOrder);

    EvaluatorStage restarted({rule});
    for (std::size_t i = 0; i < values.size(); ++i) {
        restarted.sample(at(static_cast<int>(i)), kRate, values[i]);
        restarted.restart();
    }
    check(restarted);

    // What comes late changes what was quiet, and what was told.
    EvaluatorStage late({rule});
    for (const int minute : {2, 3, 4, 5, 6, 9, 11, 12, 7, 8, 10, 1, 0}) {
        late.sample(at(minute), kRate, values[static_cast<std::size_t>(minute)]);
        late.standing();
    }
    check(late);
}

void TestRuleQuiet::hoursPassMidnight()
{
    AlertRule rule = ruleOf(1, above(kRate, 100));
    ActiveHours night;
    night.fromMinute = 22 * 60;
    night.toMinute = 6 * 60;
    night.weekdays = 0x01;
    rule.hours = {night};
    EvaluatorStage stage({rule});
    const std::int64_t evening = kMonday + 22 * kHour;
    stage.sample(kMonday + 5 * kHour, kRate, 110).sample(evening - 2 * kMinute, kRate, 110);
    stage.sample(evening, kRate, 111).sample(evening + 2 * kMinute, kRate, 112);
    // Tuesday 05:59 still belongs to Monday's night, Tuesday 22:00 does not.
    stage.sample(kMonday + kDayMs + 6 * kHour - kMinute, kRate, 113);
    stage.sample(kMonday + kDayMs + 6 * kHour, kRate, 114).sample(evening + kDayMs, kRate, 115);
    const auto found = stage.standing();
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found[0].fired, evening);
    QCOMPARE(found[0].occurrences, 2);
    QCOMPARE(found[1].fired, kMonday + kDayMs + 6 * kHour - kMinute);
    QCOMPARE(found[1].ended, kMonday + kDayMs + 6 * kHour);
}

void TestRuleQuiet::workdaysOnly()
{
    AlertRule rule = ruleOf(1, above(kRate, 100));
    ActiveHours hours;
    hours.toMinute = 0;
    hours.days = ActiveHours::Days::restDays;
    rule.hours = {hours};
    EvaluatorStage stage({rule});
    stage.sample(kMonday + 4 * kDayMs + kHour, kRate, 110).sample(kMonday + 5 * kDayMs + kHour, kRate, 111);
    QCOMPARE(stage.standing().size(), std::size_t{1});
    QCOMPARE(stage.standing()[0].first, 111);
}

void TestRuleQuiet::flaggedValuesNeverFire()
{
    for (const Flag flag :
         {Flag::simulated, Flag::frozenRun, Flag::clockSkew, Flag::deviceNotWorn, Flag::duplicateConflict}) {
        EvaluatorStage stage({ruleOf(1, above(kRate, 120))});
        stage.sample(at(0), kRate, 130, bit(flag))
            .sample(at(1), kRate, 80)
            .sample(at(2), kRate, 130, bit(flag));
        QVERIFY(stage.standing().empty());
    }
    EvaluatorStage stage({ruleOf(1, below(kOxygen, 80))});
    stage.sample(at(0), kOxygen, 66, bit(Flag::outOfRange) | bit(Flag::impossibleRate));
    QCOMPARE(stage.standing().at(0).flags, Flags(bit(Flag::outOfRange) | bit(Flag::impossibleRate)));
    // Two values of one time are neither of them known.
    stage.sample(at(0), kOxygen, 97);
    QVERIFY(stage.standing().empty());
    QCOMPARE(stage.log.changes.back().cause, at(0));
    // A flag learnt later takes the value back.
    stage.sample(at(5), kOxygen, 70);
    QCOMPARE(stage.standing().size(), std::size_t{1});
    stage.sample(at(5), kOxygen, 70, kFrozen);
    QVERIFY(stage.standing().empty());
}

void TestRuleQuiet::notWornSuppressesTheDevice()
{
    EvaluatorStage stage({ruleOf(1, above(kRate, 120))});
    stage.event(at(0), "WEAR_STATUS_CHANGED", "0").sample(at(1), kRate, 130);
    QVERIFY(stage.standing().empty());
    stage.sample(at(2), kRate, 130, 0, 2);
    QCOMPARE(stage.standing().at(0).device, 2);
    stage.sample(at(3), kWorn, 1).sample(at(3), kRate, 135).sample(at(4), kRate, 80);
    QCOMPARE(stage.standing().at(0).worst, 135);
    // It turns out that device 2 was off.
    stage.sample(at(2), kWorn, 0, 0, 2);
    const auto found = stage.standing();
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].fired, at(3));
    QCOMPARE(found[0].device, 1);
}

QTEST_GUILESS_MAIN(TestRuleQuiet)
#include "tst_rule_quiet.moc"
