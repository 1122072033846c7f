// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "domain/schedule_times.h"

#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <set>

using namespace xinglin;

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr Instant kFrom{631'152'000'000};     // 1990
constexpr Instant kUntil{2'145'916'800'000};  // 2038

bool isScheduled(const TimeRule &rule, QDate date)
{
    const int wanted = rule.day == 0 ? date.daysInMonth() : std::min(rule.day, date.daysInMonth());
    switch (rule.every) {
    case TimeRule::Every::day: return true;
    case TimeRule::Every::week:
        return std::count(rule.weekdays.begin(), rule.weekdays.end(), date.dayOfWeek()) > 0;
    case TimeRule::Every::month: return date.day() == wanted;
    case TimeRule::Every::quarter: return (date.month() - 1) % 3 == rule.month - 1 && date.day() == wanted;
    case TimeRule::Every::year: return date.month() == rule.month && date.day() == wanted;
    }
    return false;
}

/// Walks from minute to minute and looks at the wall clock: when it first shows the time of a scheduled day,
/// or later, the day is due. Two days that become due at once (clocks leapt over one) are one due time.
std::vector<Instant> walk(const TimeRule &rule, const Zone &zone, Instant from, Instant until)
{
    std::vector<Instant> dues;
    std::set<QDate> seen;
    const Instant begin(from.ms() - 4 * kDayMs);
    for (Instant at = begin; at <= until; at = at + kMinute) {
        const std::int64_t local = at.ms() + zone.offsetAt(at);
        const QDate today = QDate(1970, 1, 1).addDays(local / kDayMs);
        const auto minute = static_cast<int>(local % kDayMs / kMinute);
        bool isDue = false;
        for (const QDate &date : {today.addDays(-1), today}) {
            const bool hasCome = date < today || minute >= rule.minute;
            if (hasCome && isScheduled(rule, date) && seen.insert(date).second)
                isDue = true;
        }
        if (isDue && at > from)
            dues.push_back(at);
    }
    return dues;
}

TimeRule randomRule(Random &random)
{
    TimeRule rule;
    rule.every = static_cast<TimeRule::Every>(random.below(5));
    // Most changes of clocks happen at night.
    rule.minute = static_cast<int>(random.below(3) == 0 ? random.below(1440) : random.below(240));
    rule.weekdays.clear();
    for (int day = 1; day <= 7; ++day) {
        if (random.below(2) == 0)
            rule.weekdays.push_back(day);
    }
    if (rule.weekdays.empty())
        rule.weekdays = {7};
    rule.month = 1 + static_cast<int>(random.below(rule.every == TimeRule::Every::quarter ? 3 : 12));
    rule.day = static_cast<int>(random.below(32));
    return rule;
}

/// Instants at which the zone's clocks change.
std::vector<Instant> changesOf(const QByteArray &name)
{
    std::vector<Instant> changes;
    const auto all = QTimeZone(name).transitions(QDateTime::fromMSecsSinceEpoch(kFrom.ms(), Qt::UTC),
                                                 QDateTime::fromMSecsSinceEpoch(kUntil.ms(), Qt::UTC));
    for (const auto &each : all)
        changes.emplace_back(each.atUtc.toMSecsSinceEpoch());
    return changes;
}

DueTime next(const char *rule, const char *zone, const char *after)
{
    return nextDue(*parseTimeRule(QString::fromLatin1(rule)), *Zone::byName(zone),
                   Instant(QDateTime::fromString(QLatin1String(after), Qt::ISODate).toMSecsSinceEpoch()));
}

QString text(const DueTime &due, const char *zone)
{
    return Zone::byName(zone)->isoText(due.at);
}

}  // namespace

class TestScheduleTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithAWalkThroughEveryZoneThatChangesItsClocks()
    {
        Random random(20261127);
        int zones = 0, compared = 0;
        for (const QByteArray &name : QTimeZone::availableTimeZoneIds()) {
            const auto zone = Zone::byName(name);
            const auto changes = changesOf(name);
            if (!zone || changes.empty())
                continue;
            ++zones;
            for (int round = 0; round < 4; ++round) {
                const TimeRule rule = randomRule(random);
                const Instant change = changes[random.below(changes.size())];
                const Instant from(change.ms() / kMinute * kMinute - 3 * kDayMs);
                const Instant until = from + 6 * kDayMs;
                const auto expected = walk(rule, *zone, from, until);
                std::vector<Instant> got;
                for (const DueTime &due : duesBetween(rule, *zone, from, until, 1000))
                    got.push_back(due.at);
                if (got != expected)
                    QFAIL(qPrintable(
                        QStringLiteral("%1 %2 from %3: %4 due times, expected %5")
                            .arg(QString::fromLatin1(name), timeRuleText(rule), zone->isoText(from))
                            .arg(got.size())
                            .arg(expected.size())));
                compared += static_cast<int>(expected.size());
            }
        }
        QVERIFY2(zones > 200 && compared > 1000, qPrintable(QString::number(compared)));
    }

    void clocksThatLeapAndClocksThatRepeat()
    {
        // 2026-03-29 02:30 does not exist in Berlin; it is due when the clocks show 03:00.
        QCOMPARE(text(next("daily 02:30", "Europe/Berlin", "2026-03-28T12:00:00Z"), "Europe/Berlin"),
                 QStringLiteral("2026-03-29T03:00:00+02:00"));
        // 2026-10-25 02:30 comes twice; it is due the first time, once.
        const DueTime first = next("daily 02:30", "Europe/Berlin", "2026-10-24T12:00:00Z");
        QCOMPARE(text(first, "Europe/Berlin"), QStringLiteral("2026-10-25T02:30:00+02:00"));
        QCOMPARE(text(nextDue({}, *Zone::byName("Europe/Berlin"), first.at), "Europe/Berlin"),
                 QStringLiteral("2026-10-25T07:00:00+01:00"));
        // Samoa had no 30 December 2011.
        const DueTime apia = next("monthly 30 09:00", "Pacific/Apia", "2011-12-01T00:00:00Z");
        QCOMPARE(text(apia, "Pacific/Apia"), QStringLiteral("2011-12-31T00:00:00+14:00"));
        QCOMPARE(apia.day, Day::fromCivil(2011, 12, 30));
    }

    void monthsWithoutTheDayHaveTheirLastOne()
    {
        const char *zone = "Asia/Shanghai";
        QCOMPARE(text(next("monthly 31 07:00", zone, "2026-02-01T00:00:00Z"), zone).left(10),
                 QStringLiteral("2026-02-28"));
        QCOMPARE(text(next("monthly last 07:00", zone, "2028-02-01T00:00:00Z"), zone).left(10),
                 QStringLiteral("2028-02-29"));
        QCOMPARE(text(next("yearly 2-29 07:00", zone, "2026-01-01T00:00:00Z"), zone).left(10),
                 QStringLiteral("2026-02-28"));
        QCOMPARE(text(next("quarterly 2-31 07:00", zone, "2026-03-01T00:00:00Z"), zone).left(10),
                 QStringLiteral("2026-05-31"));
    }

    void periodsSeenFromADay_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        const auto row = [](const char *rule, const char *day, const char *first, const char *last) {
            QTest::addRow("%s on %s", rule, day) << QString::fromLatin1(rule) << QString::fromLatin1(day)
                                                 << QString::fromLatin1(first) << QString::fromLatin1(last);
        };
        row("previous-day", "2026-03-01", "2026-02-28", "2026-02-28");
        row("previous-week", "2026-10-05", "2026-09-28", "2026-10-04");
        row("previous-week", "2026-10-11", "2026-09-28", "2026-10-04");
        row("previous-month", "2026-01-31", "2025-12-01", "2025-12-31");
        row("previous-quarter", "2026-01-01", "2025-10-01", "2025-12-31");
        row("previous-year", "2026-07-01", "2025-01-01", "2025-12-31");
        row("last-30-days", "2026-03-01", "2026-01-30", "2026-02-28");
        row("week-to-date", "2026-10-07", "2026-10-05", "2026-10-06");
        row("month-to-date", "2026-10-15", "2026-10-01", "2026-10-14");
        row("month-to-date", "2026-10-01", "2026-09-01", "2026-09-30");
        row("quarter-to-date", "2026-11-02", "2026-10-01", "2026-11-01");
        row("moment", "2026-10-07", "2026-10-07", "2026-10-07");
        row("year-to-date", "2026-01-01", "2025-01-01", "2025-12-31");
    }

    void periodsSeenFromADay()
    {
        QFETCH(QString, rule);
        QFETCH(QString, day);
        QFETCH(QString, first);
        QFETCH(QString, last);
        const auto read = parsePeriodRule(rule);
        QVERIFY(read);
        QCOMPARE(periodRuleText(*read), rule);
        const Period period = periodOf(*read, Day::fromText(day));
        QCOMPARE(period.days().first.text(), first);
        QCOMPARE(period.days().last.text(), last);
        QCOMPARE(*Period::parse(period.text()), period);
    }

    /// Whole weeks, months, quarters and years are named as such: file, title and comparison follow the kind.
    void wholePeriodsAreCalledByTheirName()
    {
        const auto named = [](const char *rule, const char *day) {
            return periodOf(*parsePeriodRule(QString::fromLatin1(rule)),
                            Day::fromText(QString::fromLatin1(day)))
                .text();
        };
        QCOMPARE(named("previous-day", "2026-03-01"), QStringLiteral("2026-02-28"));
        QCOMPARE(named("previous-week", "2027-01-05"), QStringLiteral("2026-W53"));
        QCOMPARE(named("previous-month", "2027-01-01"), QStringLiteral("2026-12"));
        QCOMPARE(named("previous-quarter", "2027-01-01"), QStringLiteral("2026-Q4"));
        QCOMPARE(named("previous-year", "2027-01-01"), QStringLiteral("2026"));
        QCOMPARE(named("year-to-date", "2027-01-01"), QStringLiteral("2026"));
        QCOMPARE(named("quarter-to-date", "2027-01-01"), QStringLiteral("2026-Q4"));
        QCOMPARE(named("month-to-date", "2027-01-01"), QStringLiteral("2026-12"));
        QCOMPARE(named("week-to-date", "2027-01-04"), QStringLiteral("2026-W53"));
        QCOMPARE(named("year-to-date", "2026-07-02"), QStringLiteral("2026-01-01..2026-07-01"));
    }

    void whatIsNoRuleIsNotRead()
    {
        for (const char *wrong :
             {"", "daily", "daily 24:00", "daily 7", "weekly 07:00", "weekly xyz 07:00", "weekly mon,, 07:00",
              "monthly 32 07:00", "monthly 0 07:00", "quarterly 4-1 07:00", "quarterly 1 07:00",
              "yearly 13-1 07:00", "yearly 1-1", "hourly 07:00", "daily 07:00 08:00", "daily -1:00",
              "monthly +1 07:00"})
            QVERIFY2(!parseTimeRule(QString::fromLatin1(wrong)), wrong);
        for (const char *wrong :
             {"", "last-days", "last-0-days", "last-367-days", "last-x-days", "next-week"})
            QVERIFY2(!parsePeriodRule(QString::fromLatin1(wrong)), wrong);
    }

    void rulesReadWhatTheyWrite()
    {
        Random random(7);
        for (int i = 0; i < 2000; ++i) {
            const QString written = timeRuleText(randomRule(random));
            const auto read = parseTimeRule(written);
            QVERIFY2(read, qPrintable(written));
            QCOMPARE(timeRuleText(*read), written);
        }
    }

    void ofManyDueTimesTheNewest()
    {
        const auto dues = duesBetween({}, Zone::utc(), kFrom, kUntil, 10);
        QCOMPARE(dues.size(), std::size_t{10});
        QVERIFY(dues.back().at <= kUntil && dues.back().at + kDayMs > kUntil);
    }
};

QTEST_APPLESS_MAIN(TestScheduleTimes)
#include "tst_schedule_times.moc"
