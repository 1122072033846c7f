// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/calendar/working_time.h"

#include "core/random.h"
#include "domain/calendar_json.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <set>

using namespace xinglin;

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;

Day day(const char *text)
{
    return Day::fromText(QString::fromLatin1(text));
}

Zone shanghai()
{
    return *Zone::byName("Asia/Shanghai");
}

HolidayCalendar china()
{
    return HolidayCalendar::named(HolidayCalendar::kChina);
}

/// Office hours on the Chinese calendar.
WorkingTime office(const Zone &zone = shanghai())
{
    return WorkingTime(china(), *parseClockSpans(u"08:30-12:00 13:30-17:30"), zone);
}

Instant at(const Zone &zone, const char *date, int hour, int minute)
{
    return zone.fromLocal(day(date), hour * kHour + minute * kMinute);
}

/// Whether a minute counts, by the words of the rule: its wall-clock minute lies in hours of a workday, or in
/// those of the workday before that pass midnight.
bool countsNaively(const HolidayCalendar &calendar, const std::vector<ClockSpan> &hours, const Zone &zone,
                   Instant minute)
{
    const Day today = zone.dayOf(minute);
    const std::int64_t local = minute.ms() + zone.offsetAt(minute);
    const int ofDay = static_cast<int>(((local % kDayMs) + kDayMs) % kDayMs / kMinute);
    if (hours.empty())
        return calendar.isWorkday(today);
    for (const ClockSpan &span : hours) {
        const bool passes = span.toMinute <= span.fromMinute;
        if (calendar.isWorkday(today) && ofDay >= span.fromMinute && (passes || ofDay < span.toMinute))
            return true;
        if (calendar.isWorkday(today - 1) && passes && ofDay < span.toMinute)
            return true;
    }
    return false;
}

}  // namespace

class TestWorkingTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noticesSayWhatWasPublished_data()
    {
        QTest::addColumn<int>("year");
        QTest::addColumn<int>("free");
        QTest::addColumn<QStringList>("worked");
        QTest::newRow("2024")
            << 2024 << 28
            << QStringLiteral(
                   "2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12")
                   .split(QLatin1Char(' '));
        QTest::newRow("2025") << 2025 << 28
                              << QStringLiteral("2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11")
                                     .split(QLatin1Char(' '));
        QTest::newRow("2026") << 2026 << 33
                              << QStringLiteral(
                                     "2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10")
                                     .split(QLatin1Char(' '));
    }
    void noticesSayWhatWasPublished()
    {
        QFETCH(int, year);
        QFETCH(int, free);
        QFETCH(QStringList, worked);
        const HolidayCalendar calendar = china();
        QVERIFY(calendar.isPublished(year));
        int holidays = 0;
        QStringList adjusted;
        for (Day each = Day::fromCivil(year, 1, 1); each.year() == year; ++each) {
            holidays += calendar.mark(each) == DayMark::holiday ? 1 : 0;
            if (calendar.mark(each) == DayMark::adjustedWorkday)
                adjusted += each.text();
            QCOMPARE(calendar.isWorkday(each),
                     calendar.mark(each) == DayMark::adjustedWorkday ||
                         (calendar.mark(each) == DayMark::none && !each.isWeekend()));
        }
        QCOMPARE(holidays, free);
        QCOMPARE(adjusted, worked);
    }

    void singleDaysAreRight_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<bool>("worked");
        for (const char *date : {"2024-02-09", "2024-02-18", "2024-06-11", "2025-02-05", "2025-10-09",
                                 "2026-02-14", "2026-02-24", "2026-10-08", "2026-10-10", "2026-11-26"})
            QTest::newRow(date) << QString::fromLatin1(date) << true;
        for (const char *date : {"2024-02-10", "2024-02-17", "2024-06-10", "2024-09-16", "2025-01-28",
                                 "2025-02-04", "2025-06-02", "2025-10-08", "2026-01-02", "2026-02-23",
                                 "2026-06-19", "2026-09-25", "2026-10-07", "2026-10-11"})
            QTest::newRow(date) << QString::fromLatin1(date) << false;
    }
    void singleDaysAreRight()
    {
        QFETCH(QString, date);
        QFETCH(bool, worked);
        QCOMPARE(china().isWorkday(Day::fromText(date)), worked);
    }

    void anUnpublishedYearFollowsTheWeekdayRule()
    {
        const HolidayCalendar calendar = china();
        QVERIFY(!calendar.isPublished(2027));
        QVERIFY(calendar.year(2027) == nullptr);
        QVERIFY(calendar.isWorkday(day("2027-10-01")));   // a Friday nobody has declared free yet
        QVERIFY(!calendar.isWorkday(day("2027-10-02")));  // a Saturday
        QVERIFY(HolidayCalendar().isPublished(2027));     // the weekday rule needs no notice
        QCOMPARE(calendar.holidayName(day("2026-02-17")).zh, QStringLiteral("春节"));
    }

    void anImportedYearGoesBeforeTheShippedOne()
    {
        const auto years = readCalendarYears(R"({"calendar":"china","years":[
            {"year":2026,"holidays":[{"zh":"测试","from":"2026-03-03"}],"workdays":[]},
            {"year":2027,"holidays":[{"zh":"元旦","from":"2027-01-01"}],"workdays":["2027-01-02"]}]})");
        QVERIFY(years);
        const HolidayCalendar calendar = HolidayCalendar::named(HolidayCalendar::kChina, *years);
        QVERIFY(!calendar.isWorkday(day("2026-03-03")));
        QVERIFY(calendar.isWorkday(day("2026-02-17")));
        QVERIFY(calendar.isPublished(2027));
        QVERIFY(calendar.isWorkday(day("2027-01-02")));
        QVERIFY(calendar.isPublished(2025));
    }

    void nonsenseInACalendarIsRefusedAtItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const char *json, const char *place) {
            QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(place);
        };
        row("no JSON", "{\"calendar\":", "line 1, column ");
        row("no object", "[]", "An object is expected here.");
        row("a field twice",
            R"({"calendar":"x","year":2027,"holidays":[{"zh":"a","from":"2027-01-01","from":"2027-01-02"}]})",
            "holidays.from: The field stands here twice.");
        row("no years", R"({"calendar":"x"})", "years");
        row("no name", R"({"year":2027,"holidays":[{"zh":"a","from":"2027-01-01"}]})", "$.calendar");
        row("a wrong year", R"({"calendar":"x","year":27,"holidays":[{"zh":"a","from":"2027-01-01"}]})",
            "$.year");
        row("no holiday", R"({"calendar":"x","year":2027})", "$.holidays");
        row("a day of another year",
            R"({"calendar":"x","year":2027,"holidays":[{"zh":"a","from":"2028-01-01"}]})",
            "$.holidays[0].from");
        row("a day that is none",
            R"({"calendar":"x","year":2027,"holidays":[{"zh":"a","from":"2027-02-30"}]})",
            "$.holidays[0].from");
        row("backwards",
            R"({"calendar":"x","year":2027,"holidays":[{"zh":"a","from":"2027-01-03","to":"2027-01-01"}]})",
            "$.holidays[0]");
        row("twice",
            R"({"calendar":"x","year":2027,"holidays":[{"zh":"a","from":"2027-01-02"}],"workdays":["2027-01-02"]})",
            "2027-01-02");
        row("a workday anyhow",
            R"({"calendar":"x","year":2027,"holidays":[{"zh":"a","from":"2027-01-01"}],"workdays":["2027-01-04"]})",
            "2027-01-04");
    }
    void nonsenseInACalendarIsRefusedAtItsPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        const auto read = readCalendarYears(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::invalidData);
        QVERIFY2(read.error().message.contains(place), qPrintable(read.error().message));
    }

    void whatIsWrittenIsReadAgain()
    {
        for (const CalendarYear &year : HolidayCalendar::shippedYears()) {
            const auto again = readCalendarYears(QJsonDocument(calendarYearJson(year)).toJson());
            QVERIFY(again);
            QCOMPARE(again->size(), std::size_t{1});
            QVERIFY(again->front() == year);
        }
    }

    void hoursAreReadAndWritten()
    {
        QCOMPARE(clockSpansText(*parseClockSpans(u"13:30-17:30, 08:30-12:00")),
                 QStringLiteral("08:30-12:00 13:30-17:30"));
        QCOMPARE(clockSpansText(*parseClockSpans(u"16:00-24:00")), QStringLiteral("16:00-00:00"));
        QVERIFY(parseClockSpans(u"")->empty());
        for (const char16_t *wrong :
             {u"8-12", u"08:00", u"08:00-12:60", u"25:00-26:00", u"08:00-12:00 11:00-13:00",
              u"22:00-07:00 06:00-08:00", u"08:00-09:00-10:00"})
            QVERIFY2(!parseClockSpans(wrong), qPrintable(QString::fromUtf16(wrong)));
    }

    void clocksStandStillOverNightsAndHolidays()
    {
        const Zone zone = shanghai();
        const WorkingTime working = office();
        // Friday 17:00 + 60 min: 30 min left on Friday, 30 on Monday.
        QCOMPARE(working.add(at(zone, "2026-11-20", 17, 0), kHour), at(zone, "2026-11-23", 9, 0));
        // The eve of the National Day holidays 2026: a Wednesday; next workday is Thursday 8 October.
        QCOMPARE(working.add(at(zone, "2026-09-30", 17, 15), kHour), at(zone, "2026-10-08", 9, 15));
        // Saturday 10 October 2026 is worked.
        QCOMPARE(working.add(at(zone, "2026-10-09", 17, 15), kHour), at(zone, "2026-10-10", 9, 15));
        // Over lunch.
        QCOMPARE(working.add(at(zone, "2026-11-24", 11, 50), 20 * kMinute), at(zone, "2026-11-24", 13, 40));
        QCOMPARE(working.between(at(zone, "2026-09-30", 17, 0), at(zone, "2026-10-08", 9, 30)), 90 * kMinute);
        QVERIFY(!working.contains(at(zone, "2026-10-01", 9, 0)));
        QVERIFY(working.contains(at(zone, "2026-10-10", 9, 0)));
    }

    void theWallClockKnowsNoHolidays()
    {
        const WorkingTime wall;
        const Instant from = at(shanghai(), "2026-10-01", 3, 0);
        QVERIFY(wall.isAlways());
        QCOMPARE(wall.add(from, kMinute), from + kMinute);
        QCOMPARE(wall.between(from, from + kDayMs), kDayMs);
    }

    void aPauseMovesTheEndByItsWorkingTimeOnly()
    {
        const Zone zone = shanghai();
        const WorkingTime working = office();
        const Instant due = at(zone, "2026-11-24", 10, 0);
        const Instant paused = at(zone, "2026-11-24", 9, 40);
        // 20 minutes are left whenever it goes on.
        QCOMPARE(working.resumed(due, {paused, at(zone, "2026-11-24", 15, 0)}),
                 at(zone, "2026-11-24", 15, 20));
        QCOMPARE(working.resumed(due, {paused, at(zone, "2026-11-24", 17, 20)}),
                 at(zone, "2026-11-25", 8, 40));
        QCOMPARE(working.resumed(due, {due + 1, due + kHour}), due);
    }

    void aNightShiftIsAnHourShorterInSpring()
    {
        const Zone berlin = *Zone::byName("Europe/Berlin");
        const WorkingTime night(HolidayCalendar(HolidayCalendar::kEveryDay), *parseClockSpans(u"22:00-06:00"),
                                berlin);
        const auto spring = night.stretchesOf(day("2026-03-28"));
        const auto autumn = night.stretchesOf(day("2026-10-24"));
        QCOMPARE(spring.front().ms(), 7 * kHour);
        QCOMPARE(autumn.front().ms(), 9 * kHour);
        // A beginning that the clocks skip is the instant at which they did.
        const WorkingTime early(HolidayCalendar(HolidayCalendar::kEveryDay), *parseClockSpans(u"02:30-04:00"),
                                berlin);
        QCOMPARE(early.stretchesOf(day("2026-03-29")).front().ms(), kHour);
    }

    void agreesWithAWalkMinuteByMinute_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("calendar");
        QTest::addColumn<QString>("hours");
        QTest::addColumn<QString>("from");
        QTest::newRow("office, National Day")
            << QByteArray("Asia/Shanghai") << QStringLiteral("china")
            << QStringLiteral("08:30-12:00 13:30-17:30") << QStringLiteral("2026-09-24");
        QTest::newRow("whole days, Spring Festival") << QByteArray("Asia/Shanghai") << QStringLiteral("china")
                                                     << QStringLiteral("") << QStringLiteral("2026-02-10");
        QTest::newRow("nights, clocks forward")
            << QByteArray("Europe/Berlin") << QStringLiteral("weekdays")
            << QStringLiteral("22:00-06:00 10:00-11:00") << QStringLiteral("2026-03-24");
        QTest::newRow("nights, clocks back") << QByteArray("Europe/Berlin") << QStringLiteral("every_day")
                                             << QStringLiteral("22:00-06:00") << QStringLiteral("2026-10-20");
        QTest::newRow("half-hour change") << QByteArray("Australia/Lord_Howe") << QStringLiteral("weekdays")
                                          << QStringLiteral("01:00-03:00") << QStringLiteral("2026-03-30");
        QTest::newRow("midnight skipped") << QByteArray("America/Asuncion") << QStringLiteral("weekdays")
                                          << QStringLiteral("00:00-08:00") << QStringLiteral("2023-09-27");
    }
    void agreesWithAWalkMinuteByMinute()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, calendar);
        QFETCH(QString, hours);
        QFETCH(QString, from);
        const Zone local = *Zone::byName(zone);
        const HolidayCalendar days = HolidayCalendar::named(calendar);
        const std::vector<ClockSpan> spans = *parseClockSpans(hours);
        const WorkingTime working(days, spans, local);
        const Instant begin = local.startOf(Day::fromText(from));
        constexpr int minutes = 16 * 24 * 60;
        std::vector<int> before(minutes + 1, 0);  // working minutes before each minute
        for (int i = 0; i < minutes; ++i)
            before[static_cast<std::size_t>(i) + 1] =
                before[static_cast<std::size_t>(i)] +
                (countsNaively(days, spans, local, begin + i * kMinute) ? 1 : 0);
        Random random(4711);
        for (int round = 0; round < 3'000; ++round) {
            const auto a = static_cast<std::size_t>(random.below(minutes));
            const auto b = static_cast<std::size_t>(random.below(minutes));
            const Instant first = begin + static_cast<std::int64_t>(a) * kMinute;
            const Instant second = begin + static_cast<std::int64_t>(b) * kMinute;
            QCOMPARE(working.between(first, second), (before[b] - before[a]) * kMinute);
            QCOMPARE(working.contains(first), before[a + 1] > before[a]);
            const int wanted = 1 + static_cast<int>(random.below(600));
            const auto reached = std::lower_bound(before.begin(), before.end(), before[a] + wanted);
            if (reached != before.end())
                QCOMPARE(working.add(first, wanted * kMinute), begin + (reached - before.begin()) * kMinute);
        }
    }
};

QTEST_GUILESS_MAIN(TestWorkingTime)
#include "tst_working_time.moc"
