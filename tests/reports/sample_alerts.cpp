// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/sample_alerts.h"

#include "analysis/orders/order_groups.h"
#include "tests/analysis/random_orders.h"
#include "tests/reports/sample_figures.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace xinglin::test {
namespace {

const DayRange kOctober{Day::fromCivil(2026, 10, 1), Day::fromCivil(2026, 10, 31)};

Zone zone()
{
    return sampleSetting(Language::en).zone;
}

Instant at(int day, int hour, int minute)
{
    return zone().startOf(Day::fromCivil(2026, 10, day)) + (hour * 60 + minute) * 60'000;
}

constexpr DayRange kAlways{kFirstDay, kLastDay};

OrderGroups groupsOf(StatisticsBy by, const std::vector<OrderRecord> &orders)
{
    OrderGroups groups(by, zone(), kOctober, at(31, 23, 59));
    if (by == StatisticsBy::unit)
        groups.setUnits(
            {{QStringLiteral("1"),
              QStringLiteral("M1"),
              {QStringLiteral("一矿"), QStringLiteral("Mine 1")},
              false,
              {{UnitId(1), kAlways},
               {UnitId(2), kAlways},
               {UnitId(3), kAlways},
               {UnitId(4), kAlways},
               {UnitId(5), kAlways}}},
             {QStringLiteral("6"),
              QStringLiteral("M2"),
              {QStringLiteral("二矿"), QStringLiteral("Mine 2")},
              true,
              {{UnitId(6), kAlways}, {UnitId(7), kAlways}, {UnitId(8), kAlways}, {UnitId(9), kAlways}}}});
    if (by == StatisticsBy::shift)
        groups.setShifts(
            {{QStringLiteral("day"), {QStringLiteral("白班"), QStringLiteral("Day")}, 480, 1200},
             {QStringLiteral("night"), {QStringLiteral("夜班"), QStringLiteral("Night")}, 1200, 480}});
    for (const OrderRecord &order : orders)
        groups.add(order);
    return groups;
}

WorkOrder order(std::int64_t number, AlertSeverity severity, OrderState state, Instant opened)
{
    WorkOrder order;
    order.id = OrderId(1000 + number);
    order.number = number;
    order.version = 4;
    order.severity = severity;
    order.state = state;
    order.ruleCode = QStringLiteral("heart-rate-high");
    order.ruleVersion = 2;
    order.metric = MetricDictionary::builtIn().find(u"heart_rate")->number;
    order.first = 124;
    order.worst = 141;
    order.eventTime = order.opened = opened;
    order.due = opened + 15 * 60'000;
    return order;
}

PaperOrder paper(const WorkOrder &order, const char *person)
{
    PaperOrder paper;
    paper.order = order;
    paper.person = QString::fromUtf8(person);
    paper.unit = {QStringLiteral("采煤一队"), QStringLiteral("Coal team 1")};
    paper.rule = {QStringLiteral("心率过高"), QStringLiteral("Heart rate high")};
    paper.ruleText = {QStringLiteral("心率 > 120 次/分 持续 5 分钟 → P1"),
                      QStringLiteral("heart rate > 120 bpm for 5 min -> P1")};
    paper.owner = QStringLiteral("Wang Fang (E1001)");
    paper.device = QStringLiteral("W-0042");
    return paper;
}

PaperOrder::Line line(std::int64_t sequence, Instant time, OrderEvent::Kind kind, const char *actor,
                      const char *note, std::optional<OrderState> after = {})
{
    PaperOrder::Line line;
    line.event.sequence = sequence;
    line.event.time = time;
    line.event.kind = kind;
    line.event.actor = QString::fromUtf8(actor);
    line.event.note = QString::fromUtf8(note);
    line.event.after = after;
    return line;
}

AuditEntry entry(std::int64_t sequence, Instant time, const char *action, const QByteArray &detail,
                 const QByteArray &previous)
{
    AuditEntry entry;
    entry.sequence = sequence;
    entry.time = time;
    entry.actor = QStringLiteral("officer");
    entry.action = QString::fromUtf8(action);
    entry.subject = QStringLiteral("order:1037");
    entry.detailText = detail;
    entry.detail = QJsonDocument::fromJson(detail).object();
    entry.previous = previous;
    entry.hash = auditHash(entry);
    return entry;
}

}  // namespace

AlertNumbers sampleAlertNumbers()
{
    const auto orders = randomOrders(20261031, 400, at(1, 0, 0), 31);
    AlertNumbers numbers;
    numbers.people = 58;
    numbers.total = groupsOf(StatisticsBy::none, orders).total();
    numbers.previous = OrderFigures();
    numbers.previous->orders = 420;
    numbers.bySeverity = groupsOf(StatisticsBy::severity, orders).groups();
    numbers.byUnit = groupsOf(StatisticsBy::unit, orders).groups();
    numbers.byRule = groupsOf(StatisticsBy::rule, orders).groups();
    numbers.byShift = groupsOf(StatisticsBy::shift, orders).groups();
    numbers.byHour = groupsOf(StatisticsBy::hour, orders).groups();
    numbers.byDay = groupsOf(StatisticsBy::day, orders).groups();
    numbers.courses =
        orderCourses(numbers.byDay, StatisticsBy::day, kOctober, zone(), at(31, 23, 59) + 60'000);
    FatigueTally tally(at(31, 23, 59));
    for (const OrderRecord &each : orders)
        tally.add(each);
    tally.addKeptAway(QStringLiteral("rule-3"), &AvoidedFirings::silenced, 12);
    numbers.fatigue = tally.board();
    return numbers;
}

OrderReportData sampleEvidence()
{
    using Kind = OrderEvent::Kind;
    WorkOrder done = order(37, AlertSeverity::p1, OrderState::done, at(12, 14, 5));
    done.acknowledged = at(12, 14, 9);
    done.arrived = at(12, 14, 15);
    done.handled = done.closed = at(12, 14, 31);
    done.outcome = QStringLiteral("rested, pulse back to 88");
    PaperOrder paper = test::paper(done, "张伟 (E1042)");
    paper.timeline = {
        line(1, at(12, 14, 5), Kind::opened, "", ""),
        line(2, at(12, 14, 9), Kind::transition, "officer", "", OrderState::acknowledged),
        line(3, at(12, 14, 15), Kind::transition, "officer", "with 张伟 in the rest room",
             OrderState::onScene),
        line(4, at(12, 14, 31), Kind::transition, "officer", "rested, pulse back to 88", OrderState::done)};
    PaperFiring firing;
    firing.firing.serial = 991;
    firing.firing.metric = done.metric;
    firing.firing.began = at(12, 14, 0).ms();
    firing.firing.fired = at(12, 14, 5).ms();
    firing.firing.first = 124;
    firing.firing.worst = 141;
    firing.rule = paper.rule;
    QJsonArray samples;
    for (int i = 0; i < 20; ++i)
        samples.append(QJsonObject{{QStringLiteral("time"), zone().isoText(at(12, 13, 55 + i))},
                                   {QStringLiteral("value"), 96 + (i > 4 ? 28 : 0) + i % 5}});
    firing.evidence = {
        {QStringLiteral("samples"), samples},
        {QStringLiteral("usual"), QJsonObject{{QStringLiteral("center"), 82}, {QStringLiteral("scale"), 6}}}};
    paper.firings.push_back(firing);
    OrderReportData data;
    data.subject = QStringLiteral("Order 37");
    data.orders.push_back(paper);
    data.masking = QStringLiteral("full");
    const AuditEntry first = entry(812, at(12, 14, 5), "order.open", "{}", QByteArray(32, '\x07'));
    const AuditEntry second =
        entry(813, at(12, 14, 9), "order.acknowledge", R"({"after":"acknowledged"})", first.hash);
    data.audit.entries = {first, second};
    data.audit.head = second;
    return data;
}

HandOverData sampleHandOver()
{
    HandOverData data;
    data.unit = {QStringLiteral("一矿"), QStringLiteral("Mine 1")};
    data.at = at(12, 15, 50);
    data.onDuty = {{QStringLiteral("Wang Fang (E1001)"), false}, {QStringLiteral("Sun Li (E1004)"), true}};
    data.next = {{QStringLiteral("Li Wei (E1002)"), false}, {QStringLiteral("Zhao Min (E1003)"), false}};
    data.nextFrom = at(12, 16, 0);
    data.unfinished = {
        paper(order(41, AlertSeverity::p0, OrderState::open, at(12, 15, 49)), "张伟 (E1042)"),
        paper(order(40, AlertSeverity::p1, OrderState::handling, at(12, 15, 20)), "欧阳小红 (E1077)"),
        paper(order(39, AlertSeverity::p2, OrderState::acknowledged, at(12, 11, 2)), "Chen Gang (E1080)")};
    data.unfinished[0].owner.clear();
    data.snoozed = {
        paper(order(31, AlertSeverity::p2, OrderState::acknowledged, at(11, 9, 0)), "Sun Li (E1090)")};
    data.snoozed[0].order.snoozedUntil = at(12, 18, 0);
    FollowUp task;
    task.text = QStringLiteral("See the doctor about the pulse");
    task.due = at(12, 12, 0);
    data.followUps = {{task, QStringLiteral("Wang Fang (E1001)")}};
    data.notes = {{at(12, 7, 58), QStringLiteral("night"), QStringLiteral("Wang Fang"),
                   QStringLiteral("Team 3 has two watches without data, new ones come at noon.")}};
    return data;
}

}  // namespace xinglin::test
