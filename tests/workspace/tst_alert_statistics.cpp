// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/evaluation_port.h"
#include "domain/ports/order_port.h"
#include "tests/workspace/company_orders.h"
#include "workspace/alerts/open_alerts.h"
#include "workspace/alerts/statistics.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace xinglin;

namespace {

const Actor kActor{QStringLiteral("tester")};
const DayRange kWeek{Day::fromText(u"2026-09-07"), Day::fromText(u"2026-09-13")};

using Picked = std::vector<OrderRecord>;

}  // namespace

class TestAlertStatistics : public QObject
{
    Q_OBJECT

private:
    test::Company m_company;
    test::CompanyOrders m_orders{m_company};

    Context &context() { return m_company.context(); }

    /// What should be counted, picked by hand.
    Picked pick(const DayRange &days, const std::function<bool(const OrderRecord &)> &also,
                bool withReplay = true) const
    {
        Picked picked;
        for (const OrderRecord &each : m_orders.records) {
            const Day day = const_cast<test::Company &>(m_company).context().zone.dayOf(each.opened);
            const bool counts =
                each.origin == OrderOrigin::live || (withReplay && each.origin == OrderOrigin::replay);
            if (counts && day >= days.first && day <= days.last && also(each))
                picked.push_back(each);
        }
        return picked;
    }
    OrderFigures figuresOf(const Picked &picked)
    {
        OrderFiguresTally tally(context().clock.now());
        for (const OrderRecord &each : picked)
            tally.add(each);
        return tally.figures();
    }
    OrderStatistics ask(const char *unit, StatisticsBy by, Reader reader = Reader::seesIndividuals,
                        const std::vector<StatisticsBy> &also = {}, Instant asOf = {})
    {
        StatisticsRequest request;
        request.unit = unit ? m_company.unit(unit).id : UnitId();
        request.days = kWeek;
        request.by = by;
        request.also = also;
        request.asOf = asOf;
        const auto answer = numbers::statistics(context(), kActor, request, reader);
        if (!answer)
            qFatal("%s", qPrintable(test::say(answer.error())));
        return *answer;
    }
    static const OrderFigures *groupOf(const OrderStatistics &statistics, const QString &key)
    {
        const auto found = std::find_if(statistics.groups.begin(), statistics.groups.end(),
                                        [&](const OrderFigures &each) { return each.key == key; });
        return found == statistics.groups.end() ? nullptr : &*found;
    }
    std::function<bool(const OrderRecord &)> in(std::initializer_list<const char *> units)
    {
        std::vector<UnitId> ids;
        for (const char *unit : units)
            ids.push_back(m_company.unit(unit).id);
        return [ids](const OrderRecord &each) {
            return std::find(ids.begin(), ids.end(), each.unit) != ids.end();
        };
    }

private Q_SLOTS:
    void theWholeAndASubtree()
    {
        const auto everything = [](const OrderRecord &) { return true; };
        QVERIFY(pick(kWeek, everything).size() > 30);
        QCOMPARE(ask(nullptr, StatisticsBy::none).total, figuresOf(pick(kWeek, everything)));
        QCOMPARE(ask("R", StatisticsBy::none).total, figuresOf(pick(kWeek, everything)));
        QCOMPARE(ask("M", StatisticsBy::none).total, figuresOf(pick(kWeek, in({"M1", "M2"}))));
        QCOMPARE(ask("M1", StatisticsBy::none).total, figuresOf(pick(kWeek, in({"M1"}))));
        QCOMPARE(ask("M1", StatisticsBy::none).people, std::int64_t(8));
    }

    void partsHaveEverythingBelowThem()
    {
        const OrderStatistics statistics = ask("R", StatisticsBy::unit);
        QCOMPARE(statistics.groups.size(), std::size_t(3));  // itself, the mine, the plant
        OrderFigures mine = figuresOf(pick(kWeek, in({"M1", "M2"})));
        const OrderFigures *group = groupOf(statistics, m_company.unit("M").id.text());
        QVERIFY(group);
        QCOMPARE(group->code, QStringLiteral("M"));
        QCOMPARE(group->title, m_company.unit("M").name);
        mine.key = group->key;
        mine.code = group->code;
        mine.title = group->title;
        QCOMPARE(*group, mine);
        std::int64_t sum = 0;
        for (const OrderFigures &each : statistics.groups)
            sum += each.orders;
        QCOMPARE(sum, statistics.total.orders);
    }

    void whatHistoryRecordedIsCountedApart()
    {
        std::map<QString, std::int64_t> bySeverity, byRule;
        std::int64_t all = 0;
        for (const OrderRecord &each : m_orders.records) {
            const Day day = context().zone.dayOf(each.opened);
            if (each.origin != OrderOrigin::past || day < kWeek.first || day > kWeek.last)
                continue;
            ++all;
            ++bySeverity[alertSeverityName(each.severity)];
            ++byRule[each.rule];
        }
        QVERIFY(all > 5);
        for (const auto &[by, expected] :
             {std::pair(StatisticsBy::severity, bySeverity), std::pair(StatisticsBy::rule, byRule)}) {
            const OrderStatistics statistics = ask(nullptr, StatisticsBy::day, Reader::seesIndividuals, {by});
            QCOMPARE(statistics.history, all);
            std::map<QString, std::int64_t> told;
            for (const OrderFigures &group : statistics.also.at(by).history) {
                if (group.orders > 0)
                    told[group.key] = group.orders;
            }
            QVERIFY(told == expected);
        }
    }

    /// One visit tells what many would.
    void furtherGroupsAreThoseAskedForAlone()
    {
        const std::vector<StatisticsBy> also{StatisticsBy::severity, StatisticsBy::unit,
                                             StatisticsBy::rule,     StatisticsBy::shift,
                                             StatisticsBy::hour,     StatisticsBy::person};
        for (const Reader reader : {Reader::seesIndividuals, Reader::seesGroups}) {
            const OrderStatistics together = ask("R", StatisticsBy::day, reader, also);
            QCOMPARE(together.also.size(), also.size());
            QCOMPARE(together.groups, ask("R", StatisticsBy::day, reader).groups);
            for (const StatisticsBy by : also) {
                const OrderStatistics alone = ask("R", by, reader);
                QVERIFY(!alone.groups.empty());
                QCOMPARE(together.also.at(by).groups, alone.groups);
                QCOMPARE(together.total, alone.total);
                QCOMPARE(together.unfinished, alone.unfinished);
            }
        }
    }

    /// The minute of one call is one person's; whether time ran out is asked of an instant.
    void whoSeesGroupsIsToldTheDaysOfFew()
    {
        const auto all = ask("R", StatisticsBy::none).unfinished;
        const auto forGroups = ask("R", StatisticsBy::none, Reader::seesGroups).unfinished;
        QCOMPARE(forGroups.size(), all.size());
        bool hasFew = false;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const bool isFew = all[i].orders < kSmallestGroup;
            hasFew = hasFew || isFew;
            QCOMPARE(forGroups[i].orders, all[i].orders);
            QVERIFY(all[i].oldest.isValid());
            QCOMPARE(forGroups[i].isToTheDay, isFew);
            QVERIFY(!all[i].isToTheDay);
            const auto told = [&](Instant instant) {
                const Zone &zone = context().zone;
                return isFew && instant.isValid() ? zone.startOf(zone.dayOf(instant)) : instant;
            };
            QCOMPARE(forGroups[i].oldest, told(all[i].oldest));
            QCOMPARE(forGroups[i].overdueSince, told(all[i].overdueSince));
        }
        QVERIFY(hasFew);
        const auto overdue = [this](Instant asOf) {
            std::int64_t count = 0;
            for (const UnfinishedOrders &group :
                 ask("R", StatisticsBy::none, Reader::seesIndividuals, {}, asOf).unfinished)
                count += group.overdue;
            return count;
        };
        QCOMPARE(overdue(context().zone.startOf(kWeek.first)), std::int64_t{0});
        QVERIFY(overdue({}) > 0);
    }

    void whatWaitsIsNamedBySeverityAndRule()
    {
        const OrderStatistics statistics = ask(nullptr, StatisticsBy::none);
        const Picked waiting = pick(kWeek, [](const OrderRecord &each) { return isUnfinished(each.state); });
        QVERIFY(waiting.size() > 3);
        std::int64_t orders = 0;
        for (const UnfinishedOrders &group : statistics.unfinished) {
            UnfinishedOrders expected;
            expected.severity = group.severity;
            expected.rule = group.rule;
            expected.title = group.title;
            for (const OrderRecord &each : waiting) {
                if (each.severity != group.severity || each.rule != group.rule)
                    continue;
                ++expected.orders;
                expected.oldest =
                    expected.oldest.isValid() ? std::min(expected.oldest, each.opened) : each.opened;
                if (waitsForAcknowledgement(each.state))
                    ++expected.unanswered;
                const Instant clock = each.state == OrderState::reopened ? Instant()
                                      : each.acknowledged.isValid()      ? each.handleBy
                                                                         : each.acknowledgeBy;
                if (!clock.isValid() || clock >= context().clock.now())
                    continue;
                ++expected.overdue;
                expected.overdueSince =
                    expected.overdueSince.isValid() ? std::min(expected.overdueSince, clock) : clock;
            }
            QVERIFY(group == expected);
            orders += group.orders;
        }
        QCOMPARE(orders, std::int64_t(waiting.size()));
        QVERIFY(std::ranges::is_sorted(statistics.unfinished, {}, &UnfinishedOrders::severity));
    }

    void closedUnitsCountWhereTheyWere()
    {
        test::Company company;
        test::CompanyOrders orders(company, 9, 200);
        const Day last = Day::fromText(u"2026-09-20");
        const Status closed = company.context().store.write([&](StoreSession &session) -> Status {
            for (const auto &[code, member] : company.members()) {
                if (code.startsWith(QLatin1String("M2"))) {
                    if (Status moved = session.people().assign(member.person.id, company.unit("P").id, last);
                        !moved)
                        return moved;
                }
            }
            return session.org().closeUnit(company.unit("M2").id, last);
        });
        QVERIFY2(closed, closed ? "" : qPrintable(test::say(closed.error())));
        StatisticsRequest request;
        request.unit = company.unit("M").id;
        request.days = {test::kCompanyStart, test::kCompanyEnd};
        std::int64_t expected = 0;
        for (const OrderRecord &each : orders.records)
            expected += each.origin != OrderOrigin::past && each.unit != company.unit("P").id ? 1 : 0;
        const auto whole = numbers::statistics(company.context(), kActor, request, Reader::seesIndividuals);
        QCOMPARE(whole->total.orders, expected);
        // On some days one of P's six does not wear the watch: R less M would tell of the others.
        const auto told = numbers::statistics(company.context(), kActor, request, Reader::seesGroups);
        QVERIFY(told->daysLeftOut > 0 && told->total.orders > 0 && told->total.orders < expected);
    }

    /// What was opened while M2 was below M stays M's, whatever M2 is moved to afterwards.
    void ordersCountWhereTheirUnitWasWhenTheyWereOpened()
    {
        test::Company company;
        test::CompanyOrders orders(company, 9, 200);
        const Zone zone = company.context().zone;
        const Day moved = Day::fromText(u"2026-09-10");
        const Status done = company.context().store.write([&](StoreSession &session) {
            return session.org().moveUnit(company.unit("M2").id, company.unit("P").id, moved);
        });
        QVERIFY2(done, done ? "" : qPrintable(test::say(done.error())));
        StatisticsRequest request;
        request.unit = company.unit("R").id;
        request.days = kWeek;
        request.by = StatisticsBy::unit;
        const auto whole = numbers::statistics(company.context(), kActor, request, Reader::seesIndividuals);
        QVERIFY(whole);
        std::map<QString, std::int64_t> expected;
        for (const OrderRecord &each : orders.records) {
            const Day day = zone.dayOf(each.opened);
            if (!kWeek.contains(day) || each.origin == OrderOrigin::past)
                continue;
            const bool isM2 = each.unit == company.unit("M2").id;
            const bool isMine = each.unit == company.unit("M1").id || (isM2 && day < moved);
            const bool isPlant = each.unit == company.unit("P").id || (isM2 && day >= moved);
            expected[isMine ? QStringLiteral("M") : isPlant ? QStringLiteral("P") : QStringLiteral("R")] += 1;
        }
        QVERIFY(expected[QStringLiteral("M")] > 5 && expected[QStringLiteral("P")] > 5);
        for (const OrderFigures &group : whole->groups)
            QCOMPARE(group.orders, expected[group.code]);
        request.by = StatisticsBy::none;
        for (const char *code : {"M", "P"}) {
            request.unit = company.unit(code).id;
            const auto one = numbers::statistics(company.context(), kActor, request, Reader::seesIndividuals);
            QVERIFY(one);
            QCOMPARE(one->total.orders, expected[QString::fromLatin1(code)]);
        }
    }

    void daysBeforeAnybodyWatchedAreNoQuietDays()
    {
        test::Company company;
        StatisticsRequest request;
        request.days = kWeek;
        request.by = StatisticsBy::day;
        const auto counted = [&] {
            const auto answer = numbers::statistics(company.context(), kActor, request);
            return answer ? answer->courses.orders : OrderCourse{{99}, {}, {}};
        };
        QVERIFY(counted().places.empty());
        const Day fourth = kWeek.first + 3;
        const Status watched = company.context().store.write([&](StoreSession &session) -> Status {
            const Instant since = company.context().zone.startOf(fourth) + kDayMs / 2;
            if (Status begun = session.evaluation().setWatchedUntil(since); !begun)
                return begun;
            return session.evaluation().setWatchedUntil(company.context().clock.now());
        });
        QVERIFY(watched.has_value());
        QCOMPARE(counted().places, (std::vector<std::size_t>{3, 4, 5, 6}));
        const Status slept = company.context().store.write([&](StoreSession &session) {
            return session.evaluation().addUnwatched(company.context().zone.rangeOf(fourth + 1));
        });
        QVERIFY(slept.has_value());
        QCOMPARE(counted().places, (std::vector<std::size_t>{3, 5, 6}));
        WorkOrder replayed;  // a demo had orders before
        replayed.origin = OrderOrigin::replay;
        replayed.opened = company.context().zone.startOf(fourth) + -1;
        const Status added = company.context().store.write([&](StoreSession &session) -> Status {
            const auto order = session.orders().addOrder(replayed);
            return order ? Status() : fail(order.error());
        });
        QVERIFY(added.has_value());
        QCOMPARE(counted().places, (std::vector<std::size_t>{2, 3, 5, 6}));
        request.withReplay = false;
        QCOMPARE(counted().places, (std::vector<std::size_t>{3, 5, 6}));
    }

    void smallUnitsAreKeptBackFromReadersOfGroups()
    {
        const OrderStatistics few = ask("M2", StatisticsBy::none, Reader::seesGroups);
        QVERIFY(few.suppressed);
        QCOMPARE(few.total, OrderFigures());
        const OrderStatistics mine = ask("M", StatisticsBy::unit, Reader::seesGroups);
        // Neither M2 nor what M2 could be had from: M less M1 and less its own.
        for (const char *part : {"M2", "M1", "M"}) {
            const OrderFigures *group = groupOf(mine, m_company.unit(part).id.text());
            QVERIFY(group && group->suppressed);
            QCOMPARE(group->orders, std::int64_t(0));
        }
        QVERIFY(!mine.suppressed && mine.total.orders > 0);
        QVERIFY(ask("M1", StatisticsBy::none, Reader::seesGroups).suppressed);
        QVERIFY(!ask("M2", StatisticsBy::none).suppressed);
    }

    void peopleAndSeveritiesAreNamed()
    {
        const OrderStatistics statistics = ask("M1", StatisticsBy::person);
        QVERIFY(!statistics.groups.empty());
        for (const OrderFigures &group : statistics.groups) {
            const PersonId id = PersonId::fromText(group.key);
            const auto own = pick(kWeek, [&](const OrderRecord &each) {
                return each.person == id && each.unit == m_company.unit("M1").id;
            });
            QCOMPARE(group.orders, std::int64_t(own.size()));
            if (id.isValid()) {
                QCOMPARE(m_company.member(qPrintable(group.code)).person.id, id);
                QCOMPARE(group.title.en, QStringLiteral("Name ") + group.code);
            }
        }
        StatisticsRequest request;
        request.days = kWeek;
        request.severity = AlertSeverity::p1;
        request.withReplay = false;
        QCOMPARE(numbers::statistics(context(), kActor, request)->total,
                 figuresOf(pick(
                     kWeek, [](const OrderRecord &e) { return e.severity == AlertSeverity::p1; }, false)));
    }

    void daysOutsideAreRefused()
    {
        StatisticsRequest request;
        request.days = {kWeek.last, kWeek.first};
        QCOMPARE(numbers::statistics(context(), kActor, request).error().code, ErrorCode::usage);
        request.days = kWeek;
        request.unit = UnitId(99'999);
        QCOMPARE(numbers::statistics(context(), kActor, request).error().code, ErrorCode::notFound);
        FatigueRequest fatigue;
        QCOMPARE(numbers::fatigue(context(), kActor, fatigue).error().code, ErrorCode::usage);
    }

    void theBoardNamesTheRuleToMend()
    {
        FatigueRequest request;
        request.unit = m_company.unit("M").id;
        request.days = kWeek;
        const auto board = numbers::fatigue(context(), kActor, request, Reader::seesIndividuals);
        QVERIFY(board.has_value());
        QCOMPARE(board->total, figuresOf(pick(kWeek, in({"M1", "M2"}))));
        for (const FatigueRule &rule : board->rules)
            QCOMPARE(rule.rule, RuleId(1 + rule.figures.key.mid(5).toInt()));
        for (const char *withheld : {"M1", "M2"}) {
            request.unit = m_company.unit(withheld).id;
            const auto none = numbers::fatigue(context(), kActor, request);
            QVERIFY(none->suppressed && none->rules.empty() && none->total == OrderFigures());
            QVERIFY(!numbers::fatigue(context(), kActor, request, Reader::seesIndividuals)->suppressed);
        }
    }

    void openAlertsOfEveryUnitAddUp()
    {
        const auto expected = [&](const std::function<bool(const OrderRecord &)> &is) {
            OpenAlerts::Counts open{};
            for (const OrderRecord &each : m_orders.records) {
                if (each.origin != OrderOrigin::past && isUnfinished(each.state) && is(each))
                    ++open[static_cast<std::size_t>(each.severity)];
            }
            return open;
        };
        const auto open = numbers::openAlerts(context(), kActor, kWeek.last);
        QVERIFY(open.has_value());
        QCOMPARE(open->all, expected([](const OrderRecord &) { return true; }));
        QCOMPARE(open->of(m_company.unit("R").id), open->all);
        QCOMPARE(open->of(m_company.unit("M").id), expected(in({"M1", "M2"})));
        QCOMPARE(open->of(m_company.unit("M2").id), expected(in({"M2"})));
        QCOMPARE(open->of(m_company.unit("P").id), expected(in({"P"})));
        QVERIFY(open->of(m_company.unit("P").id)[1] > 0);
        QCOMPARE(open->of(UnitId(99'999)), OpenAlerts::Counts());
    }
};

QTEST_APPLESS_MAIN(TestAlertStatistics)
#include "tst_alert_statistics.moc"
