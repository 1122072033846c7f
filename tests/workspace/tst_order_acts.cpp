// SPDX-License-Identifier: GPL-3.0-or-later
#include "order_fixture.h"

#include "core/random.h"
#include "workspace/organisation_use_cases.h"

#include <QFile>

#include <algorithm>
#include <map>

using namespace xinglin;
using namespace xinglin::test;

namespace {

constexpr std::int64_t kMinute = OrderFixture::kMinute;

/// What people did; the program notes besides whom it told.
std::size_t actsIn(const std::vector<OrderEvent> &lines)
{
    return static_cast<std::size_t>(std::count_if(
        lines.begin(), lines.end(), [](const OrderEvent &line) { return !line.actor.isEmpty(); }));
}

OrderAct actOf(OrderVerb verb, std::vector<OrderId> ids, const char *note = "")
{
    OrderAct what;
    what.verb = verb;
    what.orders = std::move(ids);
    what.note = QString::fromUtf8(note);
    return what;
}

}  // namespace

class TestOrderActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromAlarmToFollowUp()
    {
        OrderFixture f;
        const OrderId id = f.fire(f.firing(f.addRule("hr-high", AlertSeverity::p1), 1)).id;
        const std::size_t audited = f.audits().size();
        const Instant opened = f.order(id).opened;
        for (const OrderVerb verb : {OrderVerb::acknowledge, OrderVerb::arrive, OrderVerb::handle}) {
            f.pass(kMinute);
            XVERIFY(f.act(verb, id));
        }
        f.pass(kMinute);
        OrderAct finish = actOf(OrderVerb::finish, {id}, "休息后恢复");
        finish.followUp.emplace();
        finish.followUp->text = QStringLiteral("call tomorrow");
        XVERIFY(orders::act(f.context(), f.actor, finish));
        WorkOrder order = f.order(id);
        QVERIFY(order.state == OrderState::done);
        QCOMPARE(order.acknowledged - opened, kMinute);
        QCOMPARE(order.closed - opened, 4 * kMinute);
        QCOMPARE(order.outcome, QString::fromUtf8("休息后恢复"));
        const auto tasks = orders::followUps(f.context(), f.actor, f.units[1].id, false);
        QCOMPARE(tasks->size(), std::size_t{1});
        QCOMPARE(tasks->front().order.order.number, f.order(id).number);
        QVERIFY(!tasks->front().order.personCode.isEmpty());
        XVERIFY(f.act(OrderVerb::followUp, id, QStringLiteral("is well")));
        QVERIFY(f.order(id).state == OrderState::followedUp);
        QVERIFY(orders::followUps(f.context(), f.actor, {}, false)->empty());
        const auto lines = f.timeline(id);
        QVERIFY(lines.back().before == OrderState::done && lines.back().after == OrderState::followedUp);
        const auto entries = f.audits();
        QCOMPARE(entries.size(), audited + 5);
        QCOMPARE(entries[audited].action, QStringLiteral("order.acknowledge"));
        QCOMPARE(entries[audited].subject, QStringLiteral("order:") + id.text());
        // Words people write may name somebody: the chain proves them without saying them.
        for (const AuditEntry &entry : entries)
            QVERIFY(!entry.detailText.contains("休息"));
        XVERIFY(f.store.read([](StoreSession &session) -> Result<int> {
            const Status intact = session.audit().verify();
            return intact ? Result<int>(0) : fail(intact.error());
        }));
    }

    void whoComesSecondSeesTheFirst()
    {
        OrderFixture f;
        const WorkOrder seen = f.fire(f.firing(f.addRule("hr-high", AlertSeverity::p1), 1));
        XVERIFY(f.act(OrderVerb::acknowledge, seen.id, {}, "wang"));
        OrderAct mine = actOf(OrderVerb::comment, {seen.id}, "is it me?");
        mine.version = seen.version;
        const auto late = orders::act(f.context(), f.actor, mine);
        XFAILS(late, ErrorCode::conflict);
        QVERIFY2(late.error().message.contains(QStringLiteral("wang")), qPrintable(late.error().message));
        const auto again = f.act(OrderVerb::acknowledge, seen.id);
        XFAILS(again, ErrorCode::conflict);
        QVERIFY2(again.error().message.contains(QStringLiteral("wang")), qPrintable(again.error().message));
        QCOMPARE(actsIn(f.timeline(seen.id)), std::size_t{1});
        mine.version = f.order(seen.id).version;
        XVERIFY(orders::act(f.context(), f.actor, mine));
    }

    void whatTheProgramNotedIsNoConflict()
    {
        OrderFixture f;
        const WorkOrder seen = f.fire(f.firing(f.addRule("hr-high", AlertSeverity::p1), 1));
        OrderFixture::must(f.store.write([&](StoreSession &session) {
            WorkOrder escalated = seen;
            escalated.escalation = 1;
            return session.orders().saveOrder(escalated);
        }));
        OrderAct acknowledge = actOf(OrderVerb::acknowledge, {seen.id});
        acknowledge.version = seen.version;
        XVERIFY(orders::act(f.context(), f.actor, acknowledge));
    }

    void manyAtOnceTellWhoWasRefused()
    {
        OrderFixture f;
        const AlertRule rule = f.addRule("hr-high", AlertSeverity::p1);
        std::vector<OrderId> ids;
        for (int person = 0; person < 6; ++person)
            ids.push_back(f.fire(f.firing(rule, person)).id);
        XVERIFY(f.act(OrderVerb::acknowledge, ids[2]));
        const std::size_t audited = f.audits().size();
        const auto outcome = orders::act(f.context(), f.actor, actOf(OrderVerb::acknowledge, ids));
        XVERIFY(outcome);
        QCOMPARE(outcome->done, 5);
        QCOMPARE(outcome->refusedCount, 1);
        QCOMPARE(outcome->refused.front().order, ids[2]);
        QCOMPARE(outcome->refused.front().number, 3);
        QVERIFY(outcome->refused.front().why.code == ErrorCode::conflict);
        const auto entries = f.audits();
        QCOMPARE(entries.size(), audited + 1);
        QCOMPARE(entries.back().detail.value(QStringLiteral("orders")).toInt(), 5);
        QCOMPARE(entries.back().detail.value(QStringLiteral("digest")).toString().size(), 64);
        // Everything that a filter finds.
        OrderAct handle = actOf(OrderVerb::handle, {});
        handle.all.emplace();
        handle.all->unit = f.units[2].id;
        QCOMPARE(orders::act(f.context(), f.actor, handle)->done, 3);
        QCOMPARE(f.countOf(OrderState::handling), 3);
    }

    void whoIsNamedTwiceIsRefusedTheSecondTime()
    {
        OrderFixture f;
        const AlertRule rule = f.addRule("hr-high", AlertSeverity::p1);
        const OrderId first = f.fire(f.firing(rule, 1)).id, second = f.fire(f.firing(rule, 2)).id;
        const auto outcome =
            orders::act(f.context(), f.actor, actOf(OrderVerb::acknowledge, {first, second, first, second}));
        XVERIFY(outcome);
        QCOMPARE(outcome->done, 2);
        QCOMPARE(outcome->refusedCount, 2);
        QVERIFY(outcome->refused[0].order == first && outcome->refused[1].order == second);
        QVERIFY(outcome->refused[0].why.message.contains(f.actor.name));
        for (const OrderId id : {first, second})
            QCOMPARE(actsIn(f.timeline(id)), std::size_t{1});
        // Verbs that go twice do.
        const auto twice = orders::act(f.context(), f.actor, actOf(OrderVerb::comment, {first, first}, "a"));
        QCOMPARE(twice->done, 2);
        QCOMPARE(actsIn(f.timeline(first)), std::size_t{3});
        QCOMPARE(orders::undo(f.context(), f.actor, outcome->undo)->done, 2);
        QVERIFY(f.order(second).state == OrderState::open);
    }

    void anActCanBeTakenBackForTenMinutes()
    {
        OrderFixture f;
        const AlertRule rule = f.addRule("hr-high", AlertSeverity::p1);
        const WorkOrder first = f.fire(f.firing(rule, 1)), second = f.fire(f.firing(rule, 2));
        f.pass(kMinute);
        const auto done =
            orders::act(f.context(), f.actor, actOf(OrderVerb::acknowledge, {first.id, second.id}));
        XVERIFY(done);
        QCOMPARE(done->undoUntil, f.clock.now() + 10 * kMinute);
        XVERIFY(f.act(OrderVerb::handle, second.id, {}, "wang"));
        f.pass(10 * kMinute);
        f.reopen();
        const auto back = orders::undo(f.context(), f.actor, done->undo);
        XVERIFY(back);
        QCOMPARE(back->done, 1);
        QCOMPARE(back->refusedCount, 1);  // somebody has gone on with it
        QVERIFY(back->refused.front().why.message.contains(QStringLiteral("wang")));
        const WorkOrder after = f.order(first.id);
        QVERIFY(after.state == OrderState::open && !after.acknowledged.isValid());
        QCOMPARE(after.opened, first.opened);
        QCOMPARE(after.acknowledgeBy, first.acknowledgeBy);
        const auto lines = f.timeline(first.id);
        QVERIFY(lines.back().kind == OrderEvent::Kind::undone && lines.back().after == OrderState::open);
        QVERIFY(f.order(second.id).state == OrderState::handling);
        XFAILS(orders::undo(f.context(), f.actor, done->undo), ErrorCode::notFound);
        const auto late = f.act(OrderVerb::acknowledge, first.id);
        f.pass(10 * kMinute + 1);
        XFAILS(orders::undo(f.context(), f.actor, late->undo), ErrorCode::conflict);
        QVERIFY(f.order(first.id).state == OrderState::acknowledged);
    }

    void snoozedOrdersLeaveTheQueue()
    {
        OrderFixture f;
        const OrderId id = f.fire(f.firing(f.addRule("hr-high", AlertSeverity::p2), 1)).id;
        OrderAct snooze = actOf(OrderVerb::snooze, {id});
        snooze.until = f.clock.now() + 5 * kMinute;
        XVERIFY(orders::act(f.context(), f.actor, snooze));
        QCOMPARE(f.count(), 0);
        OrderFilter snoozed;
        snoozed.snoozed = true;
        QCOMPARE(f.count(snoozed), 1);
        QCOMPARE(orders::counts(f.context(), f.actor, {})->snoozed, 1);
        f.pass(5 * kMinute);
        QCOMPARE(f.count(), 1);
    }

    void theMessageCountsFromWhenTheConditionBegan()
    {
        OrderFixture f;
        AlertRule rule = f.addRule("hr-long", AlertSeverity::p1);
        rule.when.condition.dwellMs = 5 * kMinute;
        rule.message = named("已 {duration}，最高 {value}", "for {duration}, at worst {value}");
        rule = OrderFixture::must(
            f.store.write([&](StoreSession &session) { return session.rules().saveRule(rule); }));
        Firing firing = f.firing(rule, 1);
        // Values come every ten minutes: the first one beyond lies farther back than the rule waits.
        firing.began -= 10 * kMinute;
        const OrderId id = f.fire(firing).id;
        QCOMPARE(orders::detail(f.context(), f.actor, id)->message.en,
                 QStringLiteral("for 10 min, at worst 130"));
        firing.lastSeen += 80 * kMinute;
        firing.worst = 141;
        f.tell(FiringChange::Kind::updated, firing);
        QCOMPARE(orders::detail(f.context(), f.actor, id)->message.zh,
                 QString::fromUtf8("已 1 小时 30 分钟，最高 141"));
        firing.ended = firing.lastSeen + 10 * kMinute;
        firing.state = Firing::State::ended;
        f.tell(FiringChange::Kind::ended, firing);
        QCOMPARE(orders::detail(f.context(), f.actor, id)->message.zh,
                 QString::fromUtf8("已 1 小时 40 分钟，最高 141"));
    }

    void filesAreKeptAndChecked()
    {
        OrderFixture f;
        const OrderId id = f.fire(f.firing(f.addRule("hr-high", AlertSeverity::p1), 1)).id;
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("心电图.txt"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("ecg");
        file.close();
        OrderAct attach = actOf(OrderVerb::attach, {id});
        attach.file = folder.filePath(QStringLiteral("none"));
        XFAILS(orders::act(f.context(), f.actor, attach), ErrorCode::notFound);
        attach.file = path;
        XVERIFY(orders::act(f.context(), f.actor, attach));
        const auto detail = orders::detail(f.context(), f.actor, id);
        QCOMPARE(detail->attachments.size(), std::size_t{1});
        QCOMPARE(detail->attachments.front().fileName, QString::fromUtf8("心电图.txt"));
        const AttachmentId attachment = detail->attachments.front().id;
        QCOMPARE(orders::attachment(f.context(), f.actor, attachment).value(), QByteArray("ecg"));
        QFile kept(f.store.folder() + QStringLiteral("/attachments/") +
                   QString::fromLatin1(detail->attachments.front().digest.toHex()));
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.write("egc");
        kept.close();
        XFAILS(orders::attachment(f.context(), f.actor, attachment), ErrorCode::damaged);
    }

    void aUnitThatClosesHandsItsOrdersUp()
    {
        OrderFixture f;
        const AlertRule rule = f.addRule("hr-high", AlertSeverity::p1);
        const OrderId id = f.fire(f.firing(rule, 1)).id;
        const Day today = f.context().zone.dayOf(f.clock.now());
        for (int i = 0; i < 3; ++i)
            XVERIFY(organisation::movePerson(f.context(), f.actor, f.people[static_cast<std::size_t>(i)].id,
                                             f.units[1].id, today));
        XVERIFY(organisation::closeUnit(f.context(), f.actor, f.units[2].id, today + -1));
        const WorkOrder order = f.order(id);
        QCOMPARE(order.unit, f.units[1].id);
        QVERIFY(order.owner.isValid() || !order.ownerText.isEmpty());
        QCOMPARE(f.timeline(id).back().detail.value(QStringLiteral("unit_closed")).toString(),
                 f.units[2].id.text());
        OrderFilter plant;
        plant.unit = f.units[1].id;
        QCOMPARE(f.count(plant), 1);
    }

    void textAndNumberFindOrders()
    {
        OrderFixture f;
        const AlertRule rule = f.addRule("hr-high", AlertSeverity::p1),
                        low = f.addRule("spo2", AlertSeverity::p1);
        f.fire(f.firing(rule, 1));
        const OrderId second = f.fire(f.firing(low, 4)).id;
        const auto found = [&](const char *text) {
            OrderPageRequest request;
            request.filter.text = QString::fromUtf8(text);
            std::vector<OrderId> ids;
            const OrderPage page = OrderFixture::must(orders::page(f.context(), f.actor, request));
            for (const OrderRow &row : page.rows)
                ids.push_back(row.order.id);
            return ids;
        };
        QCOMPARE(found("e4"), std::vector{second});
        QCOMPARE(found("#2"), std::vector{second});
        QCOMPARE(found("SPO"), std::vector{second});
        QVERIFY(found("nobody").empty());
        QCOMPARE(orders::resolve(f.context(), f.actor, QStringLiteral("2")).value(), second);
        QCOMPARE(orders::resolve(f.context(), f.actor, second.text()).value(), second);
        XFAILS(orders::resolve(f.context(), f.actor, QStringLiteral("77")), ErrorCode::notFound);
        XFAILS(orders::resolve(f.context(), f.actor, QStringLiteral("x")), ErrorCode::usage);
    }

    void randomActsEndAsANaiveModelSays()
    {
        OrderFixture f;
        const AlertRule rule = f.addRule("hr-high", AlertSeverity::p1);
        struct Model
        {
            OrderState state = OrderState::open;
            std::size_t acts = 0;
        };
        std::map<OrderId, Model> model;
        std::vector<OrderId> ids;
        for (int person = 0; person < 6; ++person) {
            ids.push_back(f.fire(f.firing(rule, person)).id);
            model[ids.back()] = {};
        }
        // What the life of an order says, once more and by itself.
        const std::map<OrderVerb, std::map<OrderState, OrderState>> life{
            {OrderVerb::acknowledge,
             {{OrderState::open, OrderState::acknowledged},
              {OrderState::reopened, OrderState::acknowledged}}},
            {OrderVerb::arrive, {{OrderState::acknowledged, OrderState::onScene}}},
            {OrderVerb::handle,
             {{OrderState::acknowledged, OrderState::handling}, {OrderState::onScene, OrderState::handling}}},
            {OrderVerb::finish, {{OrderState::handling, OrderState::done}}},
            {OrderVerb::reopen,
             {{OrderState::done, OrderState::reopened}, {OrderState::falseAlarm, OrderState::reopened}}},
            {OrderVerb::falseAlarm,
             {{OrderState::acknowledged, OrderState::falseAlarm},
              {OrderState::done, OrderState::falseAlarm}}}};
        Random random(5);
        for (int i = 0; i < 1'500; ++i) {
            const OrderId id = ids[random.below(ids.size())];
            auto verb = life.begin();
            std::advance(verb, static_cast<std::ptrdiff_t>(random.below(life.size())));
            f.pass(static_cast<std::int64_t>(random.below(5'000)));
            Model &expected = model[id];
            const auto next = verb->second.find(expected.state);
            if (verb->first == OrderVerb::falseAlarm && next == verb->second.end())
                continue;  // the model leaves out the rarer ways
            const auto done = f.act(verb->first, id, QStringLiteral("why"), random.below(2) ? "li" : "wang");
            QCOMPARE(done.has_value(), next != verb->second.end());
            if (!done)
                continue;
            expected.state = next->second;
            ++expected.acts;
            if (random.below(4) == 0) {
                XVERIFY(orders::undo(f.context(), f.actor, done->undo));
                expected.state = next->first;
                ++expected.acts;
            }
        }
        for (const auto &[id, expected] : model) {
            QVERIFY(f.order(id).state == expected.state);
            const auto lines = f.timeline(id);
            QCOMPARE(actsIn(lines), expected.acts);
            OrderState state = OrderState::open;
            for (const OrderEvent &line : lines) {
                QVERIFY(!line.before || *line.before == state);
                state = line.after.value_or(state);
            }
            QVERIFY(state == expected.state);
        }
        XVERIFY(f.store.read([](StoreSession &session) -> Result<int> {
            const Status intact = session.audit().verify();
            return intact ? Result<int>(0) : fail(intact.error());
        }));
    }
};

QTEST_GUILESS_MAIN(TestOrderActs)
#include "tst_order_acts.moc"
