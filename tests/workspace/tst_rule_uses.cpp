// SPDX-License-Identifier: GPL-3.0-or-later
#include "order_fixture.h"
#include "workspace/alerts/rule_use_cases.h"

using namespace xinglin;
using namespace xinglin::test;

/// What rows of rules tell about the firings and orders of a rule.
class TestRuleUses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsTellTheLastFiringAndUnfinishedOrders()
    {
        OrderFixture f;
        const AlertRule busy = f.addRule("busy", AlertSeverity::p1);
        const AlertRule quiet = f.addRule("quiet", AlertSeverity::p2);
        const Actor actor{QStringLiteral("tester")};
        const auto row = [&](const AlertRule &rule) {
            return rules::row(f.context(), actor, rule.id.text()).value();
        };
        QVERIFY(!row(busy).lastFired.isValid());
        QCOMPARE(row(busy).unfinished, std::int64_t{0});
        f.tell(FiringChange::Kind::opened, f.firing(busy, 1));
        f.pass(3'600'000);
        const Firing second = f.firing(busy, 2);
        f.tell(FiringChange::Kind::opened, second);
        QCOMPARE(row(busy).lastFired, Instant(second.fired));
        QCOMPARE(row(busy).unfinished, std::int64_t{2});
        QVERIFY(!row(quiet).lastFired.isValid());
        const auto rows = rules::rows(f.context(), actor, true);
        QVERIFY(rows);
        QCOMPARE(rows->size(), std::size_t{2});
        QCOMPARE(rows->front().rule.code, QStringLiteral("busy"));
        QCOMPARE(rows->front().unfinished, std::int64_t{2});
        QCOMPARE(rows->back().unfinished, std::int64_t{0});
    }
};

QTEST_GUILESS_MAIN(TestRuleUses)
#include "tst_rule_uses.moc"
