// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/rule_use_cases.h"

#include "domain/ports/rule_port.h"
#include "tests/workspace/company.h"
#include "workspace/alerts/rule_set.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using namespace xinglin;

namespace {

const Actor kNurse{u"nurse"_s};

/// The company with the shipped rules.
class Desk : public test::Company
{
public:
    Desk()
        : given(rules::giveShippedRules(context()).value())
    {}

    AlertRule rule(const QString &code) { return rules::row(context(), kNurse, code).value().rule; }
    Result<AlertRule> add(const QString &line, const QString &code, RuleState state = RuleState::live)
    {
        AlertRule made;
        made.code = code;
        made.name.zh = code;
        made.state = state;
        const auto read = rules::readLine(context(), line, made);
        if (!read || !read->rule)
            return fail(ErrorCode::invalidData, read ? read->problem : read.error().message);
        return rules::save(context(), kNurse, *read->rule);
    }
    std::vector<AuditEntry> audit()
    {
        std::vector<AuditEntry> entries;
        const Status read = context().store.read([&](StoreSession &session) -> Status {
            entries = session.audit().entries(0, 0).value();
            return session.audit().verify();
        });
        if (!read)
            qFatal("the audit chain is broken");
        return entries;
    }
    rules::RuleSet set()
    {
        rules::RuleSet set;
        const Status read = context().store.read([&](StoreSession &session) -> Status {
            set = rules::readRules(session, context()).value();
            return {};
        });
        if (!read)
            qFatal("no rules");
        return set;
    }

    int given;
};

}  // namespace

class TestRuleUseCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShippedRulesAreGivenOnce();
    void emergenciesCannotBeTurnedOff();
    void aChangeIsAuditedByField();
    void nonsenseIsRefusedWithThePlace();
    void theSecondOfTwoChangesIsRefused();
    void linesAreReadWithPeopleAndUnits();
    void theNearestRuleIsRead();
    void exportedRulesComeBackTheSame();
    void importIsAllOrNothing();
};

void TestRuleUseCases::theShippedRulesAreGivenOnce()
{
    Desk desk;
    QVERIFY(desk.given >= 20);
    const auto rows = rules::rows(desk.context(), kNurse, true);
    QVERIFY(rows);
    QCOMPARE(static_cast<int>(rows->size()), desk.given);
    std::set<AlertSeverity> severities;
    for (const RuleRow &row : *rows) {
        QVERIFY2(row.rule.builtIn && !row.rule.source.isEmpty() && !row.rule.message.zh.isEmpty() &&
                     !row.rule.message.en.isEmpty() && !row.rule.name.en.isEmpty(),
                 qPrintable(row.rule.code));
        QVERIFY(row.rule.state == RuleState::live || row.rule.state == RuleState::observe);
        severities.insert(row.rule.severity);
    }
    QCOMPARE(severities.size(), std::size_t{4});
    QCOMPARE(rules::row(desk.context(), kNurse, u"heart-rate-raised"_s)->text.zh,
             u"心率 > 100 /min 持续 5 min 解除 <= 95 /min 冷却 30 min -> P1"_s);

    AlertRule changed = desk.rule(u"heart-rate-high"_s);
    changed.when.condition.threshold = 130;
    QVERIFY(rules::save(desk.context(), kNurse, changed));
    QVERIFY(rules::setState(desk.context(), kNurse, desk.rule(u"stress-high"_s).id, 0, RuleState::retired));
    QCOMPARE(rules::giveShippedRules(desk.context()).value_or(-1), 0);
    QCOMPARE(desk.rule(u"heart-rate-high"_s).when.condition.threshold, 130.0);
    QVERIFY(desk.rule(u"heart-rate-high"_s).builtIn);
    QCOMPARE(desk.rule(u"stress-high"_s).state, RuleState::retired);
}

void TestRuleUseCases::emergenciesCannotBeTurnedOff()
{
    Desk desk;
    for (const QString &code : {u"sos"_s, u"fall"_s, u"one-key-alarm"_s}) {
        const AlertRule rule = desk.rule(code);
        QCOMPARE(rule.severity, AlertSeverity::p0);
        for (const RuleState state : {RuleState::draft, RuleState::observe, RuleState::retired}) {
            const auto refused = rules::setState(desk.context(), kNurse, rule.id, rule.version, state);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::conflict);
            QVERIFY(refused.error().message.contains(u"always live"));
        }
        AlertRule night = rule;
        night.hours = {{0, 360, 0x7f, ActiveHours::Days::every}};
        QVERIFY(!rules::save(desk.context(), kNurse, night));
        AlertRule late = rule;
        late.lateHorizonMs = 0;
        QVERIFY(!rules::save(desk.context(), kNurse, late));
        AlertRule renamed = rule;
        renamed.code = u"renamed"_s;
        QVERIFY(!rules::save(desk.context(), kNurse, renamed));
        AlertRule texts = rule;
        texts.name.en = u"Call for help"_s;
        texts.channels = QStringList{u"sms"_s};
        const auto saved = rules::save(desk.context(), kNurse, texts);
        QVERIFY(saved);
        QCOMPARE(saved->version, rule.version + 1);
        // Nor may a nearer rule stand for it.
        QVERIFY(!desk.add(u"事件 SOS_EVENT 部门 M -> P2"_s, code, RuleState::observe));
    }
}

void TestRuleUseCases::aChangeIsAuditedByField()
{
    Desk desk;
    const auto added = desk.add(u"心率 > 120 部门 M 冷却 10 min -> P1"_s, u"own"_s);
    QVERIFY2(added, added ? "" : qPrintable(added.error().message));
    QCOMPARE(desk.audit().back().action, u"rule.add"_s);
    QCOMPARE(desk.audit().back().subject, u"rule:"_s + added->id.text());
    AlertRule changed = *added;
    changed.when.condition.threshold = 125;
    changed.coolDownMs = 0;
    const auto saved = rules::save(desk.context(), kNurse, changed);
    QVERIFY(saved);
    QCOMPARE(saved->changedBy, u"nurse"_s);
    QCOMPARE(saved->changed, desk.context().clock.now());
    const AuditEntry entry = desk.audit().back();
    QCOMPARE(entry.action, u"rule.change"_s);
    QCOMPARE(entry.detail.value(u"version"_s).toInt(), 2);
    const QJsonArray fields = entry.detail.value(u"fields"_s).toArray();
    QCOMPARE(fields.size(), 2);
    QCOMPARE(fields.at(0).toObject().value(u"field"_s).toString(), u"cool_down_s"_s);
    QCOMPARE(
        fields.at(1).toObject(),
        QJsonObject({{u"field"_s, u"when.threshold"_s}, {u"before"_s, u"120"_s}, {u"after"_s, u"125"_s}}));
    // Saving what is there already makes no version and no entry.
    const std::size_t before = desk.audit().size();
    const auto same = rules::save(desk.context(), kNurse, *saved);
    QVERIFY(same);
    QCOMPARE(same->version, 2);
    QCOMPARE(desk.audit().size(), before);
    QVERIFY(rules::setState(desk.context(), kNurse, saved->id, 2, RuleState::retired));
    QCOMPARE(desk.audit().back().action, u"rule.state"_s);
    const auto versions = rules::versions(desk.context(), kNurse, saved->id);
    QVERIFY(versions);
    QCOMPARE(versions->size(), std::size_t{3});
    QCOMPARE(versions->front().state, RuleState::retired);
}

void TestRuleUseCases::nonsenseIsRefusedWithThePlace()
{
    Desk desk;
    AlertRule rule = desk.rule(u"heart-rate-high"_s);
    rule.when.condition.clear = 140;
    const auto refused = rules::save(desk.context(), kNurse, rule);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::invalidData);
    QVERIFY2(refused.error().message.startsWith(u"when.clear: "), qPrintable(refused.error().message));
    rule = desk.rule(u"heart-rate-high"_s);
    rule.message.zh = u"{valeu}"_s;
    QVERIFY(rules::save(desk.context(), kNurse, rule).error().message.contains(u"{valeu}"));
    // A second rule of the code for the same people.
    QVERIFY(desk.add(u"心率 > 150"_s, u"heart-rate-high"_s).error().message.startsWith(u"code: "));
    QVERIFY(desk.add(u"心率 > 150 部门 M"_s, u"heart-rate-high"_s));
    QCOMPARE(desk.rule(u"heart-rate-high"_s).scope.kind, RuleScope::Kind::tenant);
    QCOMPARE(rules::row(desk.context(), kNurse, u"nothing"_s).error().code, ErrorCode::notFound);
}

void TestRuleUseCases::theSecondOfTwoChangesIsRefused()
{
    Desk desk;
    const AlertRule seen = desk.rule(u"heart-rate-high"_s);
    AlertRule first = seen, second = seen;
    first.coolDownMs = 60'000;
    second.severity = AlertSeverity::p0;
    QVERIFY(rules::save(desk.context(), kNurse, first));
    const auto refused = rules::save(desk.context(), kNurse, second);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::conflict);
    QCOMPARE(desk.rule(u"heart-rate-high"_s).severity, AlertSeverity::p1);
    QCOMPARE(desk.rule(u"heart-rate-high"_s).coolDownMs, std::int64_t{60'000});
}

void TestRuleUseCases::linesAreReadWithPeopleAndUnits()
{
    Desk desk;
    const auto unit = rules::readLine(desk.context(), u"心率 > 120 部门 M1 -> P1"_s, {});
    QVERIFY(unit && unit->rule);
    QCOMPARE(unit->rule->scope.unit, desk.unit("M1").id);
    QCOMPARE(unit->text.en, u"heart rate > 120 /min unit M1 -> P1"_s);
    const auto person = rules::readLine(desk.context(), u"心率 > 120 person \"M1-2\""_s, {});
    QVERIFY(person && person->rule);
    QCOMPARE(person->rule->scope.person, desk.member("M1-2").person.id);
    const auto nobody = rules::readLine(desk.context(), u"心率 > 120 person M9"_s, {});
    QVERIFY(nobody && !nobody->rule);
    QCOMPARE(nobody->column, 16);
    QCOMPARE(nobody->length, 2);
    const auto odd = rules::readLine(desk.context(), u"心率 > 120 解除 130"_s, {});
    QVERIFY(odd && odd->rule);
    QCOMPARE(odd->place, u"when.clear"_s);
    QVERIFY(!odd->problem.isEmpty());
}

void TestRuleUseCases::theNearestRuleIsRead()
{
    Desk desk;
    const auto unitRule = desk.add(u"心率 > 150 部门 M1 -> P1"_s, u"heart-rate-high"_s);
    const auto draft = desk.add(u"心率 > 160 部门 M2 -> P1"_s, u"heart-rate-high"_s, RuleState::draft);
    QVERIFY(unitRule && draft);
    const rules::RuleSet set = desk.set();
    QCOMPARE(static_cast<int>(set.rules.size()), desk.given + 1);
    QCOMPARE(set.people.size(), desk.members().size());
    for (const auto &[code, member] : desk.members()) {
        const auto person = std::ranges::find(set.people, member.person.index, &PersonRules::person);
        QVERIFY(person != set.people.end());
        int found = 0;
        for (const std::uint32_t place : person->rules) {
            const AlertRule &rule = set.rules.at(place);
            if (rule.code != u"heart-rate-high")
                continue;
            ++found;
            QCOMPARE(rule.id == unitRule->id, code.startsWith(u"M1"));
        }
        QCOMPARE(found, 1);
        QCOMPARE(static_cast<int>(person->rules.size()), desk.given);
    }
}

void TestRuleUseCases::exportedRulesComeBackTheSame()
{
    Desk desk;
    QVERIFY(desk.add(u"心率 > 150 于 22:00-06:00 周一至周五 person \"M1-2\" -> P1"_s, u"one"_s));
    QVERIFY(desk.add(u"心率 > 150 部门 M -> P1"_s, u"two"_s, RuleState::draft));
    const auto document = rules::exportRules(desk.context(), kNurse, {});
    QVERIFY(document);
    QVERIFY(document->contains("\"M1-2\""));
    // Into itself nothing changes; into another company all of it arrives, and leaves as the same bytes.
    const auto again = rules::importRules(desk.context(), kNurse, *document, false);
    QVERIFY(again);
    QCOMPARE(again->unchanged, desk.given + 2);
    QCOMPARE(again->added + again->changed, 0);
    Desk other;
    const auto taken = rules::importRules(other.context(), kNurse, *document, false);
    QVERIFY(taken);
    QVERIFY2(taken->committed, taken->problems.empty() ? "" : qPrintable(taken->problems.front().text));
    QCOMPARE(taken->added, 2);
    QCOMPARE(rules::exportRules(other.context(), kNurse, {}).value_or(QByteArray()), *document);
    const auto some = rules::exportRules(desk.context(), kNurse, {u"one"_s});
    QVERIFY(some && some->contains("\"one\"") && !some->contains("\"two\""));
    QCOMPARE(rules::exportRules(desk.context(), kNurse, {u"three"_s}).error().code, ErrorCode::notFound);
}

void TestRuleUseCases::importIsAllOrNothing()
{
    Desk desk;
    QByteArray document =
        rules::exportRules(desk.context(), kNurse, {u"heart-rate-high"_s, u"sos"_s}).value();
    document.replace("\"threshold\": 120", "\"threshold\": 125");
    const auto tried = rules::importRules(desk.context(), kNurse, document, true);
    QVERIFY(tried);
    QVERIFY(!tried->committed);
    QCOMPARE(tried->changed, 1);
    QCOMPARE(tried->unchanged, 1);
    QCOMPARE(desk.rule(u"heart-rate-high"_s).when.condition.threshold, 120.0);
    QByteArray silent = document;
    silent.replace("\"severity\": \"p0\",\n            \"source\"",
                   "\"severity\": \"p2\",\n            \"source\"");
    QVERIFY(silent != document);
    const auto refused = rules::importRules(desk.context(), kNurse, silent, false);
    QVERIFY(refused);
    QVERIFY(!refused->committed);
    QCOMPARE(refused->problems.size(), std::size_t{1});
    QCOMPARE(refused->problems.front().place, u"rules[1].state"_s);
    QCOMPARE(desk.rule(u"heart-rate-high"_s).when.condition.threshold, 120.0);
    const auto taken = rules::importRules(desk.context(), kNurse, document, false);
    QVERIFY(taken && taken->committed);
    QCOMPARE(desk.rule(u"heart-rate-high"_s).when.condition.threshold, 125.0);
    QCOMPARE(desk.rule(u"heart-rate-high"_s).version, 2);
    const auto broken = rules::importRules(desk.context(), kNurse, "{\"rules\": [{}]}", false);
    QVERIFY(broken && broken->problems.size() == 1);
    QCOMPARE(broken->problems.front().place, u"rules[0].code"_s);
}

QTEST_GUILESS_MAIN(TestRuleUseCases)
#include "tst_rule_use_cases.moc"
