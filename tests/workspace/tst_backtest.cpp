// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/alert_record_port.h"
#include "domain/ports/duty_port.h"
#include "domain/ports/order_port.h"
#include "domain/ports/rule_port.h"
#include "tests/workspace/kept_workspace.h"
#include "workspace/alerts/backtest.h"

#include <QTest>

#include <array>
#include <set>
#include <tuple>

using namespace xinglin;
using namespace xinglin::test;

namespace {

std::uint8_t number(const char *key)
{
    return MetricDictionary::builtIn().find(QString::fromLatin1(key))->number;
}

AlertRule rule(const char *code, RuleExpression when)
{
    AlertRule rule;
    rule.code = QString::fromLatin1(code);
    rule.name = named(code, code);
    rule.state = RuleState::live;
    rule.changed = Instant(1);
    rule.changedBy = QStringLiteral("tester");
    rule.severity = AlertSeverity::p1;
    rule.when = std::move(when);
    return rule;
}

RuleExpression above(const char *metric, double threshold, std::int64_t dwellMs)
{
    RuleExpression expression;
    expression.condition.metric = number(metric);
    expression.condition.threshold = threshold;
    expression.condition.dwellMs = dwellMs;
    return expression;
}

std::vector<AlertRule> someRules()
{
    RuleExpression fever = above("body_temperature", 0.8, 0);
    fever.condition.kind = RuleCondition::Kind::trend;
    fever.condition.windowMs = 30 * 60'000;
    RuleExpression both;
    both.kind = RuleExpression::Kind::all;
    both.parts = {above("heart_rate", 74, 10 * 60'000), above("body_temperature", 36.6, 0)};
    return {rule("heart-rate-high", above("heart_rate", 84, 0)),
            rule("heart-rate-long", above("heart_rate", 74, 20 * 60'000)), rule("fever", fever),
            rule("both", both)};
}

/// A kept workspace whose rules are in force.
class Laboratory
{
public:
    Laboratory()
    {
        for (const AlertRule &each : someRules())
            rules.push_back(KeptWorkspace::must(
                workspace.fixture.write([&](StoreSession &s) { return s.rules().saveRule(each); })));
    }
    void wear(int device, int day, int fromHour, int toHour)
    {
        workspace.arriveIn(
            workspace.fixture.store(),
            [&](RecordBatch &records) {
                workspace.wear(records, random, device, workspace.at(day, fromHour),
                               workspace.at(day, toHour), 300'000);
            },
            ImportMode::live);
        workspace.settle();
    }
    Backtest test(const std::vector<AlertRule> &tested, int first, int last, UnitId unit = {})
    {
        BacktestRequest request;
        request.rules = tested;
        request.days = {KeptWorkspace::kFirst + first, KeptWorkspace::kFirst + last};
        request.unit = unit;
        return KeptWorkspace::must(rules::backtest(workspace.context(), {}, request, {}, {}));
    }

    KeptWorkspace workspace;
    std::vector<AlertRule> rules;
    Random random{81};
};

QStringList reasons(const std::vector<BacktestAlert> &alerts)
{
    QStringList found;
    for (const BacktestAlert &alert : alerts) {
        if (!alert.difference.isEmpty())
            found += alert.difference;
    }
    found.removeDuplicates();
    return found;
}

}  // namespace

class TestBacktest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsALiveRunAlertForAlert()
    {
        Laboratory lab;
        for (int day = 0; day < 3; ++day) {
            for (int hour = 0; hour < 24; hour += 3) {
                for (int device = 0; device < KeptWorkspace::kPeople; ++device)
                    lab.wear(device, day, hour, hour + 3);
            }
        }
        const Backtest tested = lab.test(lab.rules, 0, 2);
        QVERIFY(tested.alerts.size() > 100);
        QCOMPARE(tested.people, KeptWorkspace::kPeople);
        QCOMPARE(tested.both, std::int64_t(tested.alerts.size()));
        QCOMPARE(tested.onlyHere, 0);
        QCOMPARE(tested.onlyLive, 0);
        QCOMPARE(tested.liveAlerts, tested.both);
        // All of each alert is as it was live, also of those that began on the day before.
        const Backtest later = lab.test(lab.rules, 1, 2);
        QCOMPARE(later.onlyHere, 0);
        QCOMPARE(later.onlyLive, 0);
        std::map<std::tuple<QString, std::int32_t, std::int64_t>, Firing> live;
        KeptWorkspace::must(lab.workspace.fixture->read([&](StoreSession &session) -> Status {
            for (const AlertRule &each : lab.rules) {
                const Status read = session.alertRecords().visitFirings(
                    each.code, {Instant(0), kForever}, [&](const FiringRecord &record) -> Status {
                        live[{each.code, record.firing.person, record.firing.fired}] = record.firing;
                        return {};
                    });
                if (!read)
                    return read;
            }
            return {};
        }));
        for (const BacktestAlert &alert : tested.alerts) {
            const Firing &known = live.at({alert.ruleCode, alert.firing.person, alert.firing.fired});
            QCOMPARE(alert.firing.began, known.began);
            QCOMPARE(alert.firing.ended, known.ended);
            QCOMPARE(alert.firing.occurrences, known.occurrences);
            QCOMPARE(alert.firing.worst, known.worst);
        }
        std::int64_t perDay = 0, perUnit = 0;
        for (const BacktestLoad &load : tested.perDay)
            perDay += load.alerts;
        for (const BacktestLoad &load : tested.perUnit)
            perUnit += load.alerts;
        QCOMPARE(tested.perDay.size(), 3U);
        QCOMPARE(perDay, std::int64_t(tested.alerts.size()));
        QCOMPARE(perUnit, perDay);
        QCOMPARE(tested.perRule.size(), 4U);
    }

    void dataThatCameTooLateIsTheReason()
    {
        Laboratory lab;
        lab.wear(0, 0, 12, 18);
        lab.wear(0, 0, 0, 12);
        const Backtest tested = lab.test({lab.rules[0], lab.rules[1]}, 0, 0);
        QVERIFY(tested.onlyHere > 0);
        QVERIFY(tested.both > 0);
        QCOMPARE(reasons(tested.alerts), QStringList(QStringLiteral("late_data")));
        QCOMPARE(tested.onlyHere + tested.both, std::int64_t(tested.alerts.size()));
    }

    void aChangedRuleIsComparedWithWhatWasRaised()
    {
        Laboratory lab;
        lab.wear(0, 0, 0, 24);
        AlertRule milder = lab.rules[0];
        milder.when.condition.threshold = 78;
        const Backtest tested = lab.test({milder}, 0, 0);
        QVERIFY(tested.onlyHere > 0);
        QCOMPARE(reasons(tested.alerts), QStringList(QStringLiteral("rule_changed")));
        AlertRule another = milder;
        another.code = QStringLiteral("another");
        QCOMPARE(reasons(lab.test({another}, 0, 0).alerts), QStringList(QStringLiteral("not_in_force")));
        AlertRule harder = lab.rules[0];
        harder.when.condition.threshold = 300;
        const Backtest none = lab.test({harder}, 0, 0);
        QCOMPARE(none.alerts.size(), 0U);
        QVERIFY(none.liveAlerts > 0);
        QCOMPARE(none.onlyLive, none.liveAlerts);
        QCOMPARE(std::int64_t(none.missing.size()), none.onlyLive);
        QCOMPARE(reasons(none.missing), QStringList(QStringLiteral("rule_changed")));
    }

    void onlyWhatOfficersJudgedIsAVerdict()
    {
        Laboratory lab;
        lab.wear(0, 0, 0, 24);
        const auto verdicts = [&](OrderState state, OrderOrigin origin) {
            KeptWorkspace::must(lab.workspace.fixture.write([&](StoreSession &session) -> Status {
                for (WorkOrder order :
                     KeptWorkspace::must(session.orders().ordersOf(lab.workspace.people[0].id, 1000))) {
                    order.state = state;
                    order.origin = origin;
                    if (const auto saved = session.orders().saveOrder(order); !saved)
                        return fail(saved.error());
                }
                return {};
            }));
            const Backtest tested = lab.test({lab.rules[0]}, 0, 0);
            return std::array{tested.judgedTrue, tested.judgedFalse, tested.unjudged};
        };
        const std::int64_t all = lab.test({lab.rules[0]}, 0, 0).both;
        QVERIFY(all > 0);
        QCOMPARE(verdicts(OrderState::open, OrderOrigin::live), (std::array<std::int64_t, 3>{0, 0, all}));
        QCOMPARE(verdicts(OrderState::done, OrderOrigin::live), (std::array<std::int64_t, 3>{all, 0, 0}));
        QCOMPARE(verdicts(OrderState::falseAlarm, OrderOrigin::live),
                 (std::array<std::int64_t, 3>{0, all, 0}));
        // Of what came in as history nobody heard: its orders are born closed, without a verdict.
        QCOMPARE(verdicts(OrderState::done, OrderOrigin::past), (std::array<std::int64_t, 3>{0, 0, all}));
    }

    void loadIsToldByTheShiftsOfTheWorkspace()
    {
        Laboratory lab;
        for (int device = 0; device < 4; ++device)
            lab.wear(device, 0, 0, 24);
        const auto loadsOf = [](const Backtest &tested) {
            QStringList keys;
            std::int64_t alerts = 0;
            for (const BacktestLoad &load : tested.perShift) {
                keys += load.key + QLatin1Char(' ') + load.title.en;
                alerts += load.alerts;
            }
            return alerts == static_cast<std::int64_t>(tested.alerts.size()) ? keys : QStringList();
        };
        QCOMPARE(loadsOf(lab.test({lab.rules[0]}, 0, 0)),
                 (QStringList{QStringLiteral("00:00-08:00 Night 00:00-08:00"),
                              QStringLiteral("08:00-16:00 Morning 08:00-16:00"),
                              QStringLiteral("16:00-24:00 Evening 16:00-24:00")}));
        // Two of twelve hours, one of them over midnight; nobody works from 18:30 on.
        KeptWorkspace::must(lab.workspace.fixture->write([](StoreSession &session) -> Status {
            for (const auto &[name, from, to] :
                 {std::tuple("Day", 390, 1110), std::tuple("Late", 1350, 390)}) {
                Shift shift;
                shift.name = named(name, name);
                shift.fromMinute = from;
                shift.toMinute = to;
                if (const auto saved = session.duty().saveShift(shift); !saved)
                    return fail(saved.error());
            }
            return {};
        }));
        const Backtest tested = lab.test({lab.rules[0]}, 0, 0);
        const QStringList loads = loadsOf(tested);
        QCOMPARE(loads, (QStringList{QStringLiteral("06:30-18:30 Day 06:30-18:30"),
                                     QStringLiteral("22:30-06:30 Late 22:30-06:30"),
                                     QStringLiteral("none Outside all shifts")}));
        std::int64_t byDay = 0;
        for (const BacktestAlert &alert : tested.alerts) {
            const std::int64_t minute = (alert.firing.fired - lab.workspace.at(0, 0)) / 60'000;
            byDay += minute >= 390 && minute < 1110 ? 1 : 0;
        }
        QCOMPARE(tested.perShift.front().alerts, byDay);
    }

    void onlyTheUnitsPeopleAreLookedAtAndNonsenseIsRefused()
    {
        Laboratory lab;
        for (int device = 0; device < 4; ++device)
            lab.wear(device, 0, 0, 24);
        const UnitId team = lab.workspace.units[3].id;  // every fourth person
        const Backtest tested = lab.test({lab.rules[0]}, 0, 0, team);
        QCOMPARE(tested.people, 3);
        QVERIFY(!tested.alerts.empty());
        for (const BacktestAlert &alert : tested.alerts) {
            QCOMPARE(alert.unit, team);
            QCOMPARE(alert.personCode, QStringLiteral("E0000"));
        }
        BacktestRequest nothing;
        nothing.days = {KeptWorkspace::kFirst, KeptWorkspace::kFirst};
        XFAILS(rules::backtest(lab.workspace.context(), {}, nothing, {}, {}), ErrorCode::invalidData);
        const CancelToken cancel;
        cancel.cancel();
        nothing.rules = {lab.rules[0]};
        XFAILS(rules::backtest(lab.workspace.context(), {}, nothing, {}, cancel), ErrorCode::cancelled);
    }
};

QTEST_GUILESS_MAIN(TestBacktest)
#include "tst_backtest.moc"
