// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/order_port.h"
#include "tests/workspace/wearers.h"
#include "workspace/alerts/statistics.h"

using namespace xinglin;
using namespace xinglin::test;

namespace {

const Actor kActor{QStringLiteral("tester")};
const std::vector<Team> kTeams{{"R", "", 0}, {"X", "R", 5}, {"T", "R", 6}, {"Y", "R", 8}, {"Z", "R", 9}};

/// One order a day of each unit, on the days on which somebody there wears a watch.
class Watched
{
public:
    explicit Watched(const std::vector<Team> &teams, const Wearing &wearing)
        : m_wearers(teams, wearing)
    {
        const Status added = context().store.write([&](StoreSession &session) -> Status {
            for (const Team &team : teams) {
                for (Day day = kSeptember.first; day <= kSeptember.last; ++day) {
                    if (team.people == 0 || wearing(QString::fromLatin1(team.code), 0, day) == Worn::no)
                        continue;
                    WorkOrder order;
                    order.unit = m_wearers.unit(team.code);
                    order.opened = context().zone.startOf(day) + 3'600'000;
                    if (const auto stored = session.orders().addOrder(order); !stored)
                        return fail(stored.error());
                }
            }
            return {};
        });
        if (!added)
            qFatal("no orders: %s", qPrintable(say(added.error())));
    }

    Context &context() { return m_wearers.context(); }
    UnitId unit(const char *code) const { return *code ? m_wearers.unit(code) : UnitId(); }

    OrderStatistics ask(const char *code, StatisticsBy by, const DayRange &days = kSeptember,
                        Reader reader = Reader::seesGroups)
    {
        StatisticsRequest request;
        request.unit = unit(code);
        request.days = days;
        request.by = by;
        const auto answer = numbers::statistics(context(), kActor, request, reader);
        if (!answer)
            qFatal("%s", qPrintable(say(answer.error())));
        return *answer;
    }
    /// "100 T20 X Y30": all orders, and those of the parts; a part alone is withheld.
    QString parts(const char *code, const DayRange &days = kSeptember, Reader reader = Reader::seesGroups)
    {
        const OrderStatistics answer = ask(code, StatisticsBy::unit, days, reader);
        if (answer.suppressed)
            return QStringLiteral("withheld");
        QStringList words{QString::number(answer.total.orders)};
        for (const OrderFigures &part : answer.groups)
            words += part.suppressed ? part.code : part.code + QString::number(part.orders);
        return words.join(u' ');
    }

private:
    Wearers m_wearers;
};

}  // namespace

/// Orders come from people who wear a watch: where these are too few, their orders are withheld.
class TestOrderGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// X less the others would be its one wearer.
    void oneWearerAllMonth()
    {
        Watched watched(kTeams, [](const QString &unit, int person, Day) {
            return unit == u"X" && person > 0 ? Worn::no : Worn::yes;
        });
        QCOMPARE(watched.parts("X"), QStringLiteral("withheld"));
        QCOMPARE(watched.parts("T"), QStringLiteral("withheld"));
        QCOMPARE(watched.parts("R"), QStringLiteral("120 R T X Y30 Z30"));
        QCOMPARE(watched.parts(""), QStringLiteral("120 R120"));
        QCOMPARE(watched.parts("R", kSeptember, Reader::seesIndividuals),
                 QStringLiteral("120 R0 T30 X30 Y30 Z30"));
        const FatigueRequest fatigue{.unit = watched.unit("X"), .days = kSeptember};
        QVERIFY(numbers::fatigue(watched.context(), kActor, fatigue, Reader::seesGroups)->suppressed);
    }

    /// On ten days X has one wearer: of these days neither its orders are told nor those of T, whose orders
    /// would tell of X's by subtraction. All less the others is X's and T's of those days.
    void oneWearerOnTenDays()
    {
        const DayRange thin{kSeptember.first + 5, kSeptember.first + 14};
        Watched watched(kTeams, [thin](const QString &unit, int person, Day day) {
            return unit == u"X" && (person > 0 || !thin.contains(day)) ? Worn::no : Worn::yes;
        });
        QCOMPARE(watched.parts("R"), QStringLiteral("100 R0 T20 X Y30 Z30"));
        QCOMPARE(watched.parts("R", thin), QStringLiteral("40 R T X Y10 Z10"));
        const OrderStatistics alone = watched.ask("T", StatisticsBy::day);
        QCOMPARE(alone.total.orders, std::int64_t{20});
        QCOMPARE(alone.daysLeftOut, 10);
        const auto &counted = alone.courses.orders.places;
        for (std::size_t i = 0; i < 30; ++i) {
            const bool isThin = thin.contains(kSeptember.first + static_cast<int>(i));
            QCOMPARE(alone.groups[i].orders, std::int64_t{isThin ? 0 : 1});
            QCOMPARE(alone.groups[i].suppressed, isThin);
            QVERIFY(!isThin || std::ranges::find(counted, i) == counted.end());  // unknown is not none
        }
        QVERIFY(counted.size() >= 19);
        QCOMPARE(watched.ask("R", StatisticsBy::unit).groups[1].daysLeftOut, 10);
        const FatigueRequest fatigue{.unit = watched.unit("T"), .days = kSeptember};
        const auto board = numbers::fatigue(watched.context(), kActor, fatigue, Reader::seesGroups);
        QCOMPARE(board->total.orders, std::int64_t{20});
    }

    /// One well-worn day opens no other: sums tell no more than the days.
    void sumsTellWhatTheDaysTell()
    {
        const auto worn = [](int modulus) {
            return [modulus](const QString &unit, int person, Day day) {
                return unit == u"X" && person > 0 && day.number() % modulus != 0 ? Worn::no : Worn::yes;
            };
        };
        for (const int modulus : {2, 5, 29}) {
            Watched watched(kTeams, worn(modulus));
            for (const char *code : {"X", "T", "Y", "Z", "R"}) {
                std::int64_t sum = 0;
                for (Day day = kSeptember.first; day <= kSeptember.last; ++day)
                    sum += watched.ask(code, StatisticsBy::none, {day, day}).total.orders;
                QCOMPARE(watched.ask(code, StatisticsBy::none).total.orders, sum);
            }
        }
    }

    /// Nor does the whole less the roots tell of one of them.
    void rootsAreGuardedAsUnitsAre()
    {
        const std::vector<Team> roots{{"X", "", 5}, {"T", "", 6}, {"Y", "", 8}};
        Watched watched(roots, [](const QString &unit, int person, Day) {
            return unit == u"X" && person > 0 ? Worn::no : Worn::yes;
        });
        QCOMPARE(watched.parts(""), QStringLiteral("90 T X Y30"));
    }

    /// Without any data of watches members alone decide: history that was brought in is told.
    void historyWithoutDataIsTold()
    {
        Watched watched(kTeams, [](const QString &, int, Day day) {
            return day >= kSeptember.first ? Worn::yes : Worn::no;
        });
        const DayRange august{Day::fromText(u"2026-08-01"), Day::fromText(u"2026-08-31")};
        QVERIFY(!watched.ask("X", StatisticsBy::none, august).suppressed);
        QCOMPARE(watched.ask("X", StatisticsBy::none, august).daysLeftOut, 0);
    }
};

QTEST_GUILESS_MAIN(TestOrderGuard)
#include "tst_order_guard.moc"
