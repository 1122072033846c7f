// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/rules/applicable_rules.h"
#include "core/random.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using namespace xinglin;

namespace {

AlertRule ruleFor(const QString &code, const RuleScope &scope)
{
    AlertRule rule;
    rule.code = code;
    rule.scope = scope;
    return rule;
}

RuleScope unitScope(int unit)
{
    return {RuleScope::Kind::unit, UnitId(unit), {}, {}};
}

/// How near a rule is to a person, the smaller the nearer; nothing when it does not watch the person. Written
/// from the words of RuleScope.
std::optional<std::size_t> nearness(const RuleScope &scope, const PersonPlace &person)
{
    switch (scope.kind) {
    case RuleScope::Kind::person:
        return scope.person == person.id ? std::optional<std::size_t>(0) : std::nullopt;
    case RuleScope::Kind::position:
        return scope.position == person.position ? std::optional<std::size_t>(1) : std::nullopt;
    case RuleScope::Kind::unit:
        for (std::size_t i = 0; i < person.path.size(); ++i) {
            if (person.path[i] == scope.unit)
                return 2 + i;
        }
        return std::nullopt;
    case RuleScope::Kind::tenant: return 1'000'000;
    }
    return std::nullopt;
}

std::vector<std::uint32_t> naive(const std::vector<AlertRule> &rules, const PersonPlace &person)
{
    std::vector<std::uint32_t> chosen;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const auto mine = nearness(rules[i].scope, person);
        if (!mine)
            continue;
        bool isBeaten = false;
        for (std::size_t j = 0; j < rules.size(); ++j) {
            const auto other = nearness(rules[j].scope, person);
            if (j != i && rules[j].code == rules[i].code && other)
                isBeaten = isBeaten || *other < *mine || (*other == *mine && j < i);
        }
        if (!isBeaten)
            chosen.push_back(static_cast<std::uint32_t>(i));
    }
    return chosen;
}

RuleScope randomScope(Random &random, int units)
{
    switch (random.below(4)) {
    case 0: return {};
    case 1: return unitScope(1 + static_cast<int>(random.below(static_cast<std::uint64_t>(units))));
    case 2: return {RuleScope::Kind::position, {}, u"p%1"_s.arg(random.below(4)), {}};
    default: return {RuleScope::Kind::person, {}, {}, PersonId(1 + static_cast<int>(random.below(20)))};
    }
}

}  // namespace

class TestApplicableRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNearestOfACodeApplies();
    void agreesWithTheNaiveChoice();
};

void TestApplicableRules::theNearestOfACodeApplies()
{
    const std::vector<AlertRule> rules{
        ruleFor(u"high"_s, {}),
        ruleFor(u"high"_s, unitScope(2)),
        ruleFor(u"high"_s, {RuleScope::Kind::position, {}, u"driver"_s, {}}),
        ruleFor(u"high"_s, {RuleScope::Kind::person, {}, {}, PersonId(9)}),
        ruleFor(u"high"_s, unitScope(3)),
        ruleFor(u"low"_s, unitScope(4)),
    };
    const std::vector<UnitId> deep{UnitId(3), UnitId(2), UnitId(1)}, middle{UnitId(2), UnitId(1)},
        other{UnitId(4)};
    const std::vector<PersonPlace> people{
        {0, PersonId(5), u"miner"_s, deep},  {1, PersonId(6), u"driver"_s, deep},
        {2, PersonId(9), u"driver"_s, deep}, {3, PersonId(7), {}, middle},
        {4, PersonId(8), {}, other},         {5, PersonId(10), {}, {}},
    };
    const auto chosen = applicableRules(rules, people);
    QCOMPARE(chosen.size(), people.size());
    const std::vector<std::vector<std::uint32_t>> expected{{4}, {2}, {3}, {1}, {0, 5}, {0}};
    for (std::size_t i = 0; i < people.size(); ++i) {
        QCOMPARE(chosen[i].person, people[i].index);
        QVERIFY2(chosen[i].rules == expected[i], qPrintable(QString::number(i)));
    }
}

void TestApplicableRules::agreesWithTheNaiveChoice()
{
    Random random(20261126);
    int compared = 0;
    for (int round = 0; round < 300; ++round) {
        const int units = 1 + static_cast<int>(random.below(15));
        std::vector<std::vector<UnitId>> paths{{}};
        for (int unit = 1; unit <= units; ++unit) {
            std::vector<UnitId> path{UnitId(unit)};
            const auto &above =
                paths[static_cast<std::size_t>(random.below(static_cast<std::uint64_t>(unit)))];
            path.insert(path.end(), above.begin(), above.end());
            paths.push_back(path);
        }
        std::vector<AlertRule> rules;
        for (std::uint64_t i = random.below(30); i > 0; --i)
            rules.push_back(ruleFor(u"code%1"_s.arg(random.below(5)), randomScope(random, units)));
        std::vector<PersonPlace> people;
        for (int i = 0; i < 25; ++i)
            people.push_back({i, PersonId(i + 1), u"p%1"_s.arg(random.below(6)),
                              paths[static_cast<std::size_t>(random.below(paths.size()))]});
        const auto chosen = applicableRules(rules, people);
        QCOMPARE(chosen.size(), people.size());
        for (std::size_t i = 0; i < people.size(); ++i) {
            QVERIFY2(chosen[i].rules == naive(rules, people[i]), qPrintable(u"round %1"_s.arg(round)));
            std::set<QString> codes;
            for (const std::uint32_t rule : chosen[i].rules)
                QVERIFY(codes.insert(rules[rule].code).second);
            compared += static_cast<int>(chosen[i].rules.size());
        }
    }
    QVERIFY(compared > 5'000);
}

QTEST_GUILESS_MAIN(TestApplicableRules)
#include "tst_applicable_rules.moc"
