// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/orders/fatigue.h"
#include "analysis/orders/order_course.h"
#include "domain/organisation.h"
#include "tests/analysis/random_orders.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <set>

using namespace xinglin;

namespace {

const Day kFirst = Day::fromCivil(2026, 9, 1);
const DayRange kDays{kFirst, Day::fromCivil(2026, 9, 30)};

/// Everything again, written as one reads the definitions, sharing nothing with the engine.
namespace naive {

using Orders = std::vector<OrderRecord>;

std::optional<double> atShare(std::vector<double> values, double share)
{
    if (values.empty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    const double place = share * double(values.size() - 1);
    const double below = std::floor(place);
    const double above = std::ceil(place);
    return values[std::size_t(below)] +
           (place - below) * (values[std::size_t(above)] - values[std::size_t(below)]);
}

struct Spans
{
    std::vector<double> seconds;
    double mean() const
    {
        long double sum = 0;
        for (const double each : seconds)
            sum += each;
        return double(sum / static_cast<long double>(seconds.size()));
    }
};

Spans spans(const Orders &orders, const std::function<Instant(const OrderRecord &)> &end)
{
    Spans found;
    for (const OrderRecord &order : orders) {
        if (end(order).isValid())
            found.seconds.push_back(double(end(order).ms() - order.opened.ms()) / 1000.0);
    }
    return found;
}

std::int64_t count(const Orders &orders, const std::function<bool(const OrderRecord &)> &is)
{
    return std::count_if(orders.begin(), orders.end(), is);
}

bool isClosedBy(const OrderRecord &order, Instant when)
{
    return order.closed.isValid() && order.closed <= when;
}

bool isLate(const OrderRecord &order, Instant now)
{
    if (order.breached)
        return true;
    const auto clock = [&](Instant by, Instant done) {
        if (!by.isValid())
            return false;
        if (done.isValid())
            return done > by;
        return now > by && !isClosedBy(order, by);
    };
    return clock(order.acknowledgeBy, order.acknowledged) || clock(order.handleBy, order.handled);
}

}  // namespace naive

void compareSpans(const SpanFigures &figures, const naive::Spans &expected)
{
    QCOMPARE(figures.n, std::int64_t(expected.seconds.size()));
    QCOMPARE(figures.mean.has_value(), !expected.seconds.empty());
    if (expected.seconds.empty())
        return;
    QVERIFY(std::abs(*figures.mean - expected.mean()) <= 1e-12 * std::abs(expected.mean()));
    QVERIFY(std::abs(*figures.median - *naive::atShare(expected.seconds, 0.5)) < 1e-9);
    QVERIFY(std::abs(*figures.p90 - *naive::atShare(expected.seconds, 0.9)) < 1e-9);
}

bool isOneOf(const OrderRecord &order, const char *states)
{
    return QString::fromLatin1(states).split(QLatin1Char(' ')).contains(orderStateName(order.state));
}

void compareFigures(const OrderFigures &figures, const naive::Orders &orders, Instant now)
{
    using R = const OrderRecord &;
    QCOMPARE(figures.orders, std::int64_t(orders.size()));
    std::int64_t occurrences = 0, firings = 0;
    for (R order : orders) {
        occurrences += order.occurrences;
        firings += order.firings;
    }
    QCOMPARE(figures.occurrences, occurrences);
    QCOMPARE(figures.firings, firings);
    QCOMPARE(figures.withdrawn,
             naive::count(orders, [](R o) { return orderStateName(o.state) == u"withdrawn"; }));
    QCOMPARE(figures.unfinished, naive::count(orders, [](R o) {
                 return isOneOf(o, "open acknowledged on_scene handling reopened");
             }));
    compareSpans(figures.acknowledge, naive::spans(orders, [](R o) { return o.acknowledged; }));
    compareSpans(figures.arrive, naive::spans(orders, [](R o) { return o.arrived; }));
    compareSpans(figures.resolve, naive::spans(orders, [](R o) {
                     return isOneOf(o, "done followed_up") ? o.handled : Instant();
                 }));

    const auto hasVerdict = [](R o) { return isOneOf(o, "done followed_up false_alarm"); };
    QCOMPARE(figures.falseAlarm.of, naive::count(orders, hasVerdict));
    QCOMPARE(figures.falseAlarm.count,
             naive::count(orders, [](R o) { return o.state == OrderState::falseAlarm; }));
    QCOMPARE(figures.sent.of, naive::count(orders, [](R o) { return o.origin == OrderOrigin::live; }));
    QCOMPARE(figures.sent.count,
             naive::count(orders, [](R o) { return o.origin == OrderOrigin::live && o.told.isValid(); }));
    QCOMPARE(figures.timeout.count, naive::count(orders, [&](R o) { return naive::isLate(o, now); }));
    QCOMPARE(figures.timeout.of, naive::count(orders, [](R o) {
                 return o.acknowledgeBy.isValid() || o.handleBy.isValid() || o.breached;
             }));
    QCOMPARE(figures.acknowledgedInSla.count, naive::count(orders, [](R o) {
                 return o.acknowledged.isValid() && o.acknowledgeBy.isValid() &&
                        o.acknowledged.ms() <= o.acknowledgeBy.ms();
             }));
    QCOMPARE(figures.acknowledgedInSla.of, naive::count(orders, [&](R o) {
                 return o.acknowledgeBy.isValid() &&
                        (o.acknowledged.isValid() ||
                         (now > o.acknowledgeBy && !naive::isClosedBy(o, o.acknowledgeBy)));
             }));
}

constexpr DayRange kAlways{kFirstDay, kLastDay};

OrderGroups groupsOf(const naive::Orders &orders, StatisticsBy by, const Zone &zone, Instant now)
{
    OrderGroups groups(by, zone, kDays, now);
    if (by == StatisticsBy::shift) {
        groups.setShifts(
            {{QStringLiteral("day"), {QStringLiteral("早班"), QStringLiteral("Day")}, 480, 960},
             {QStringLiteral("night"), {QStringLiteral("夜班"), QStringLiteral("Night")}, 1320, 480}});
    }
    if (by == StatisticsBy::unit)
        groups.setUnits({{QStringLiteral("a"),
                          {},
                          {},
                          false,
                          {{UnitId(1), kAlways}, {UnitId(2), kAlways}, {UnitId(3), kAlways}}},
                         {QStringLiteral("b"), {}, {}, false, {{UnitId(4), kAlways}}},
                         {QStringLiteral("few"), {}, {}, true, {{UnitId(5), kAlways}}},
                         {QStringLiteral("empty"), {}, {}, false, {{UnitId(77), kAlways}}}});
    for (const OrderRecord &order : orders)
        groups.add(order);
    return groups;
}

/// Local wall-clock text of the opening, by way of the system's text of an instant.
QString localText(const OrderRecord &order, const Zone &zone)
{
    return zone.isoText(order.opened);
}

QString naiveKey(const OrderRecord &order, StatisticsBy by, const Zone &zone)
{
    const QString local = localText(order, zone);
    const int hour = local.mid(11, 2).toInt();
    switch (by) {
    case StatisticsBy::rule: return order.rule;
    case StatisticsBy::severity: return alertSeverityName(order.severity);
    case StatisticsBy::person: return order.person.isValid() ? order.person.text() : QString();
    case StatisticsBy::hour: return local.mid(11, 2) + QStringLiteral(":00");
    case StatisticsBy::day: return local.left(10);
    case StatisticsBy::week: {
        const QDate date = QDate::fromString(local.left(10), Qt::ISODate);
        int year = 0;
        const int week = date.weekNumber(&year);
        return QStringLiteral("%1-W%2").arg(year).arg(week, 2, 10, QLatin1Char('0'));
    }
    case StatisticsBy::shift:
        return hour >= 8 && hour < 16   ? QStringLiteral("day")
               : hour >= 22 || hour < 8 ? QStringLiteral("night")
                                        : QStringLiteral("none");
    case StatisticsBy::unit:
        return order.unit.value() <= 3   ? QStringLiteral("a")
               : order.unit.value() == 4 ? QStringLiteral("b")
               : order.unit.value() == 5 ? QStringLiteral("few")
                                         : QStringLiteral("-");
    case StatisticsBy::none: break;
    }
    return {};
}

}  // namespace

class TestOrderNumbers : public QObject
{
    Q_OBJECT

private:
    Zone m_zone = *Zone::byName("Asia/Shanghai");
    Instant m_now = m_zone.startOf(Day::fromCivil(2026, 9, 29)) + 3'600'000 * 7;

private Q_SLOTS:
    void everyGroupingIsExact_data()
    {
        QTest::addColumn<StatisticsBy>("by");
        for (const auto by : {StatisticsBy::none, StatisticsBy::unit, StatisticsBy::rule,
                              StatisticsBy::severity, StatisticsBy::person, StatisticsBy::hour,
                              StatisticsBy::shift, StatisticsBy::day, StatisticsBy::week})
            QTest::newRow(qPrintable(statisticsByName(by))) << by;
    }

    void everyGroupingIsExact()
    {
        QFETCH(StatisticsBy, by);
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const auto orders =
                test::randomOrders(seed, seed == 1 ? 3000 : int(seed), m_zone.startOf(kFirst), 28);
            const OrderGroups groups = groupsOf(orders, by, m_zone, m_now);
            compareFigures(groups.total(), orders, m_now);
            std::map<QString, naive::Orders> expected;
            for (const OrderRecord &order : orders)
                expected[naiveKey(order, by, m_zone)].push_back(order);
            for (const OrderFigures &figures : groups.groups()) {
                if (figures.suppressed) {
                    QCOMPARE(figures.key, QStringLiteral("few"));
                    QCOMPARE(figures.orders, std::int64_t(0));
                } else {
                    compareFigures(figures, expected[figures.key], m_now);
                }
                expected.erase(figures.key);
            }
            expected.erase(QStringLiteral("-"));
            QVERIFY(by == StatisticsBy::none || expected.empty());
        }
    }

    void timesWithoutOrdersAreGroupsToo()
    {
        QCOMPARE(groupsOf({}, StatisticsBy::hour, m_zone, m_now).groups().size(), std::size_t(24));
        const auto days = groupsOf({}, StatisticsBy::day, m_zone, m_now).groups();
        QCOMPARE(days.size(), std::size_t(29));  // until now, not until the end of the period
        QCOMPARE(days.back().key, QStringLiteral("2026-09-29"));
        QCOMPARE(days.back().acknowledge, SpanFigures());
        QCOMPARE(days.back().falseAlarm.rate(), std::nullopt);
        const auto weeks = groupsOf({}, StatisticsBy::week, m_zone, m_now).groups();
        QCOMPARE(weeks.front().key, QStringLiteral("2026-W36"));
        QCOMPARE(weeks.size(), std::size_t(5));
    }

    void theNoisiestRuleComesFirst()
    {
        const auto orders = test::randomOrders(7, 2000, m_zone.startOf(kFirst), 28);
        const auto rules = groupsOf(orders, StatisticsBy::rule, m_zone, m_now).groups();
        QVERIFY(std::is_sorted(rules.begin(), rules.end(),
                               [](const auto &a, const auto &b) { return a.orders > b.orders; }));
        FatigueTally tally(m_now);
        for (const OrderRecord &order : orders)
            tally.add(order);
        tally.addKeptAway(QStringLiteral("rule-3"), &AvoidedFirings::silenced, 12);
        tally.addKeptAway({}, &AvoidedFirings::silenced, 5);
        tally.addKeptAway(QStringLiteral("rule-3"), &AvoidedFirings::cooled, 3);
        const FatigueBoard board = tally.board();
        QCOMPARE(board.rules.size(), kFatigueRules);
        QCOMPARE(board.allRules, std::int64_t(14));
        QCOMPARE(board.avoided.silenced, std::int64_t(17));
        QCOMPARE(board.avoided.cooled, std::int64_t(3));
        QCOMPARE(board.avoided.firings(), 20 + board.total.firings - board.total.orders);
        std::map<QString, naive::Orders> byRule;
        std::int64_t noise = 0, folded = 0;
        for (const OrderRecord &order : orders) {
            byRule[order.rule].push_back(order);
            noise += order.occurrences;
            folded += order.occurrences - 1;
        }
        QCOMPARE(board.avoided.folded, folded);
        std::int64_t last = noise, listed = 0;
        for (const FatigueRule &rule : board.rules) {
            compareFigures(rule.figures, byRule[rule.figures.key], m_now);
            QCOMPARE(rule.noise, rule.figures.occurrences);  // the first of each order is one
            QVERIFY(rule.noise <= last);
            QCOMPARE(*rule.share, double(rule.noise) / double(noise));
            QCOMPARE(rule.avoided.silenced, std::int64_t(rule.figures.key == u"rule-3" ? 12 : 0));
            last = rule.noise;
            listed += rule.noise;
        }
        QCOMPARE(*board.topShare, double(listed) / double(noise));
        QVERIFY(FatigueTally(m_now).board().rules.empty());
    }

    void coursesLeaveOutWhatIsNotOver()
    {
        const auto orders = test::randomOrders(3, 900, m_zone.startOf(kFirst), 28);
        const auto days = groupsOf(orders, StatisticsBy::day, m_zone, m_now).groups();
        const OrderCourses byDay = orderCourses(days, StatisticsBy::day, kDays, m_zone, m_now);
        QCOMPARE(byDay.orders.values.size(), std::size_t(28));  // the 29th is not over
        double sum = 0, ranges = 0;
        for (std::size_t i = 0; i < 28; ++i) {
            QCOMPARE(byDay.orders.values[i], double(days[i].orders));
            QCOMPARE(byDay.acknowledge.values[i], *days[i].acknowledge.mean);
            sum += double(days[i].orders);
            ranges += i > 0 ? std::abs(double(days[i].orders - days[i - 1].orders)) : 0.0;
        }
        QVERIFY(byDay.orders.chart.has_value());
        QVERIFY(std::abs(byDay.orders.chart->plain.mean - sum / 28) < 1e-9);
        QVERIFY(std::abs(byDay.orders.chart->plain.upper - (sum / 28 + 2.66 * ranges / 27)) < 1e-9);

        const auto before = [this](Day day) { return std::array{TimeRange{Instant(), m_zone.startOf(day)}}; };
        const OrderCourses late =
            orderCourses(days, StatisticsBy::day, kDays, m_zone, m_now, before(kFirst + 10));
        QCOMPARE(late.orders.places.front(), std::size_t(10));
        QCOMPARE(late.orders.values.size(), std::size_t(18));
        QCOMPARE(late.acknowledge.values.size(), std::size_t(18));

        const auto weeks = groupsOf(orders, StatisticsBy::week, m_zone, m_now).groups();
        const OrderCourses byWeek = orderCourses(weeks, StatisticsBy::week, kDays, m_zone, m_now);
        // 1 September 2026 is a Tuesday: whole weeks are those from the 7th, 14th, 21st.
        QCOMPARE(byWeek.orders.places, (std::vector<std::size_t>{1, 2, 3}));
        QCOMPARE(
            orderCourses(weeks, StatisticsBy::week, kDays, m_zone, m_now, before(kFirst + 7)).orders.places,
            (std::vector<std::size_t>{2, 3}));
        // Asleep from the noon of the 3rd day to that of the 6th: two days were never looked at.
        const std::array asleep{
            TimeRange{m_zone.startOf(kFirst + 2) + kDayMs / 2, m_zone.startOf(kFirst + 5) + kDayMs / 2}};
        const auto awake = orderCourses(days, StatisticsBy::day, kDays, m_zone, m_now, asleep).orders.places;
        QCOMPARE(awake.size(), std::size_t(26));
        QCOMPARE((std::vector(awake.begin(), awake.begin() + 4)), (std::vector<std::size_t>{0, 1, 2, 5}));
        QVERIFY(orderCourses(weeks, StatisticsBy::rule, kDays, m_zone, m_now).orders.values.empty());
    }

    void historyIsNoWorkAndReplaysAreChosen()
    {
        QVERIFY(isCounted(OrderOrigin::live, false));
        QVERIFY(!isCounted(OrderOrigin::replay, false));
        QVERIFY(isCounted(OrderOrigin::replay, true));
        QVERIFY(!isCounted(OrderOrigin::past, true));
    }
};

QTEST_APPLESS_MAIN(TestOrderNumbers)
#include "tst_order_numbers.moc"
