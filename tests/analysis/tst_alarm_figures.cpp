// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/unit/alarm_figures.h"
#include "core/random.h"
#include "tests/analysis/series_run.h"

using namespace xinglin;

namespace {

const Zone kShanghai = *Zone::byName("Asia/Shanghai");
const DayRange kFortnight{Day::fromCivil(2026, 10, 5), Day::fromCivil(2026, 10, 18)};  // from a Monday

RecordedOrder order(const char *id, int person, const char *rule, int severity, int day, int minute)
{
    RecordedOrder each;
    each.id = QLatin1String(id);
    each.person = person;
    each.rule = QLatin1String(rule);
    each.severity = severity;
    each.opened = kShanghai.startOf(kFortnight.first + day) + minute * std::int64_t{60'000};
    return each;
}

RecordedOrder handled(RecordedOrder each, double minutes, Verdict verdict)
{
    each.acknowledged = each.opened + static_cast<std::int64_t>(minutes * 60'000);
    each.closed = *each.acknowledged + 600'000;
    each.verdict = verdict;
    return each;
}

/// A log kept by hand.
std::vector<RecordedOrder> handLog()
{
    std::vector<RecordedOrder> log{
        handled(order("a", 1, "fever", 1, 0, 60), 10, Verdict::trueAlarm),
        handled(order("b", 1, "fever", 1, 0, 65), 20, Verdict::falseAlarm),  // chatters after a
        handled(order("c", 1, "fever", 1, 6, 60), 12, Verdict::trueAlarm),   // repeats within 7 days
        handled(order("d", 2, "fall", 0, 1, 0), 0.5, Verdict::trueAlarm),
        handled(order("e", 2, "fall", 0, 9, 0), 2, Verdict::falseAlarm),  // 8 days after: no repeat
        order("f", 3, "stress", 3, 2, 600),                               // nobody looked
        handled(order("g", 3, "fever", 2, 8, 600), 50, Verdict::none),    // closed without a verdict
    };
    log[0].occurrences = 5;
    return log;
}

}  // namespace

class TestAlarmFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresOfAHandLog()
    {
        const AlarmFigures found = alarmFigures(handLog(), 10, kFortnight, kShanghai);
        QCOMPARE(found.orders, 7);
        QCOMPARE(found.firings, 11);
        QCOMPARE(*found.perPersonWeek, 7.0 / 10.0 / 2.0);
        QCOMPARE(found.worth.count, 3);
        QCOMPARE(found.worth.of, 5);
        QCOMPARE(found.overridden.count, 2);
        QCOMPARE(found.overridden.of, 6);
        QCOMPARE(found.repeats.count, 2);
        QCOMPARE(found.chattering.count, 1);
        QCOMPARE(found.acknowledged.count, 6);
        QCOMPARE(found.acknowledgedInTime.of, 6);     // all but info
        QCOMPARE(found.acknowledgedInTime.count, 4);  // a, c, d, g; b took 20 of 15, e 2 of 1
        QCOMPARE(*found.medianMinutesToAcknowledge, 11.0);
        QCOMPARE(found.bySeverity, (std::array<std::int64_t, 4>{2, 3, 1, 1}));
        QCOMPARE(found.top.front().orders, 3);
        QCOMPARE(found.top.front().rule, QStringLiteral("fever"));
        QCOMPARE(*found.topShare, 1.0);
        QCOMPARE(found.flood.of, 14 * 144);
        QCOMPARE(found.flood.count, 0);
        QCOMPARE(found.weeks.size(), std::size_t{2});
        QCOMPARE(found.weeks[0].orders, 5);
        QCOMPARE(*found.weeks[0].trueShare, 0.75);
        QCOMPARE(*found.weeks[0].medianMinutesToAcknowledge, 11.0);
        QCOMPARE(found.weeks[1].orders, 2);
        QCOMPARE(*found.weeks[1].trueShare, 0.0);
    }

    void theOrderOfTellingDoesNotMatter()
    {
        std::vector<RecordedOrder> log = handLog();
        std::reverse(log.begin(), log.end());
        const AlarmFigures found = alarmFigures(log, 10, kFortnight, kShanghai);
        QCOMPARE(found.repeats.count, 2);
        QCOMPARE(found.chattering.count, 1);
        QCOMPARE(*found.medianMinutesToAcknowledge, 11.0);
    }

    void aFloodIsMoreThanTenInTenMinutes()
    {
        std::vector<RecordedOrder> log;
        for (int i = 0; i < 10; ++i)
            log.push_back(order("x", i, "r", 2, 3, 100 + i));
        QCOMPARE(alarmFigures(log, 20, kFortnight, kShanghai).flood.count, 0);
        log.push_back(order("x", 99, "r", 2, 3, 109));
        QCOMPARE(alarmFigures(log, 20, kFortnight, kShanghai).flood.count, 1);
    }

    void nothingOutsideThePeriodCounts()
    {
        QCOMPARE(alarmFigures(handLog(), 10, {kFortnight.first + 2, kFortnight.first + 3}, kShanghai).orders,
                 1);
        const AlarmFigures none = alarmFigures({}, 0, kFortnight, kShanghai);
        QVERIFY(!none.perPersonWeek && !none.worth.share() && !none.topShare &&
                !none.medianMinutesToAcknowledge);
        QCOMPARE(alarmFigures(handLog(), 10, {}, kShanghai).orders, 0);
    }

    void readsATable()
    {
        const PlainTable table{
            {QStringLiteral("verdict"), QStringLiteral("opened"), QStringLiteral("severity"),
             QStringLiteral("person"), QStringLiteral("acknowledged")},
            {{QStringLiteral("true"), QStringLiteral("2026-10-05 08:00:00"), QStringLiteral("P0"),
              QStringLiteral("ann"), QStringLiteral("2026-10-05T08:00:30")},
             {QStringLiteral("false"), QStringLiteral("2026-10-05T01:00:00Z"), QStringLiteral("2"),
              QStringLiteral("bo"), QString()}}};
        const QJsonObject found =
            oracle::run("alarm-figures", table, {{QStringLiteral("zone"), QStringLiteral("Asia/Shanghai")}});
        QCOMPARE(found[QLatin1String("orders")].toInt(), 2);
        QCOMPARE(found[QLatin1String("people")].toInt(), 2);
        QCOMPARE(found[QLatin1String("ppv")][QLatin1String("share")].toDouble(), 0.5);
        QCOMPARE(found[QLatin1String("median_minutes_to_acknowledge")].toDouble(), 0.5);
        QCOMPARE(found[QLatin1String("from")].toString(), QStringLiteral("2026-10-05"));
        const auto error = [](const char *column, const char *cell) {
            PlainTable wrong{{QStringLiteral("opened")}, {{QStringLiteral("1760000000")}}};
            if (const int place = wrong.find(QLatin1String(column)); place >= 0)
                wrong.rows[0][place] = QLatin1String(cell);
            else {
                wrong.columns += QLatin1String(column);
                wrong.rows[0] += QLatin1String(cell);
            }
            return oracle::run("alarm-figures", wrong)[QLatin1String("error")].toString();
        };
        QVERIFY(error("opened", "1760000000").isEmpty());
        QVERIFY(error("opened", "yesterday").contains(QLatin1String("yesterday")));
        QVERIFY(error("severity", "9").contains(QLatin1String("severity")));
        QVERIFY(error("verdict", "maybe").contains(QLatin1String("maybe")));
        QVERIFY(error("deviation", "1e300").contains(QLatin1String("deviation")));
        QVERIFY(oracle::run("alarm-figures", {{QStringLiteral("opened")}, {}})
                    .contains(QLatin1String("not_applicable")));
        QVERIFY(oracle::run("alarm-figures", {{QStringLiteral("a")}, {}}).contains(QLatin1String("error")));
    }
};

QTEST_GUILESS_MAIN(TestAlarmFigures)
#include "tst_alarm_figures.moc"
