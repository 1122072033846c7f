// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/rule_port.h"
#include "tests/storage/store_fixture.h"

using namespace Qt::StringLiterals;
using namespace xinglin;
using test::StoreFixture;

namespace {

AlertRule highHeartRate()
{
    AlertRule rule;
    rule.code = u"heart-rate-high"_s;
    rule.state = RuleState::live;
    rule.name = {u"心率过高"_s, u"High heart rate"_s};
    rule.message = {u"{person} 心率 {value}"_s, u"{person}: heart rate {value}"_s};
    rule.severity = AlertSeverity::p1;
    rule.scope = {RuleScope::Kind::position, {}, u"掘进工"_s, {}};
    rule.when.kind = RuleExpression::Kind::any;
    RuleExpression part;
    part.condition.metric = 1;
    part.condition.threshold = 120.5;
    part.condition.clear = 110;
    part.condition.dwellMs = 1'500;
    rule.when.parts = {part, part};
    rule.when.parts[1].condition = {};
    rule.when.parts[1].condition.kind = RuleCondition::Kind::event;
    rule.when.parts[1].condition.event = u"SOS_EVENT"_s;
    rule.hours = {{1320, 360, 0x1f, ActiveHours::Days::workdays}};
    rule.coolDownMs = 60'000;
    rule.lateHorizonMs = 0;
    rule.channels = {u"mail"_s};
    rule.source = u"house rule"_s;
    rule.builtIn = true;
    rule.changed = Instant(1'790'000'000'123);
    rule.changedBy = u"tester"_s;
    return rule;
}

}  // namespace

class TestStoreRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldComesBack();
    void aChangeIsAVersion();
    void theSecondOfTwoChangesIsRefused();
    void rulesStandByCode();
};

void TestStoreRules::everyFieldComesBack()
{
    StoreFixture store;
    const auto saved = store.write([](StoreSession &s) { return s.rules().saveRule(highHeartRate()); });
    QVERIFY(saved);
    QVERIFY(saved->id.isValid());
    QCOMPARE(saved->version, 1);
    QVERIFY(store->read([&](StoreSession &session) -> Status {
        const auto found = session.rules().rule(saved->id);
        [&] {
            QVERIFY(found && *found);
            QVERIFY(**found == *saved);
        }();
        AlertRule expected = highHeartRate();
        expected.id = saved->id;
        expected.version = 1;
        [&] { QVERIFY(**found == expected); }();
        const auto none = session.rules().rule(RuleId(saved->id.value() + 1));
        [&] { QVERIFY(none && !*none); }();
        return {};
    }));
}

void TestStoreRules::aChangeIsAVersion()
{
    StoreFixture store;
    const auto first = store.write([](StoreSession &s) { return s.rules().saveRule(highHeartRate()); });
    QVERIFY(first);
    AlertRule changed = *first;
    changed.when.parts[0].condition.threshold = 130;
    changed.state = RuleState::observe;
    const auto second = store.write([&](StoreSession &s) { return s.rules().saveRule(changed); });
    QVERIFY(second);
    QCOMPARE(second->version, 2);
    QCOMPARE(second->id, first->id);
    const auto versions = store.write([&](StoreSession &s) { return s.rules().versions(first->id); });
    QVERIFY(versions);
    QCOMPARE(versions->size(), std::size_t{2});
    QVERIFY(versions->at(0) == *second);
    QVERIFY(versions->at(1) == *first);
    const auto old = store.write([&](StoreSession &s) { return s.rules().ruleVersion(first->id, 1); });
    QVERIFY(old && *old);
    QVERIFY(**old == *first);
    const auto newest = store.write([](StoreSession &s) { return s.rules().rules(); });
    QVERIFY(newest);
    QCOMPARE(newest->size(), std::size_t{1});
    QVERIFY(newest->front() == *second);
    const auto revision = store.write([](StoreSession &s) { return s.rules().rulesRevision(); });
    QCOMPARE(revision.value_or(-1), std::int64_t{2});
}

void TestStoreRules::theSecondOfTwoChangesIsRefused()
{
    StoreFixture store;
    const auto first = store.write([](StoreSession &s) { return s.rules().saveRule(highHeartRate()); });
    QVERIFY(first);
    QVERIFY(store.write([&](StoreSession &s) { return s.rules().saveRule(*first); }));
    AlertRule late = *first;
    late.coolDownMs = 5;
    const auto refused = store.write([&](StoreSession &s) { return s.rules().saveRule(late); });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::conflict);
    const auto versions = store.write([&](StoreSession &s) { return s.rules().versions(first->id); });
    QVERIFY(versions);
    QCOMPARE(versions->size(), std::size_t{2});
    QCOMPARE(versions->front().coolDownMs, std::int64_t{60'000});
}

void TestStoreRules::rulesStandByCode()
{
    StoreFixture store;
    for (const QString &code : {u"b"_s, u"a"_s, u"c"_s, u"a"_s}) {
        AlertRule rule = highHeartRate();
        rule.code = code;
        QVERIFY(store.write([&](StoreSession &s) { return s.rules().saveRule(rule); }));
    }
    const auto rules = store.write([](StoreSession &s) { return s.rules().rules(); });
    QVERIFY(rules);
    QStringList codes;
    for (const AlertRule &rule : *rules)
        codes += rule.code;
    QCOMPARE(codes, QStringList({u"a"_s, u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY(rules->at(0).id < rules->at(1).id);
}

QTEST_GUILESS_MAIN(TestStoreRules)
#include "tst_store_rules.moc"
