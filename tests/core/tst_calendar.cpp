// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/period.h"
#include "core/zone.h"

#include <QDate>
#include <QTest>

using namespace xinglin;

class TestCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysAgreeWithQtOverFourCenturies()
    {
        for (QDate date(1801, 1, 1); date < QDate(2201, 1, 1); date = date.addDays(17)) {
            const Day day = Day::fromCivil(date.year(), date.month(), date.day());
            QCOMPARE(qint64{day.number()}, date.toJulianDay() - QDate(1970, 1, 1).toJulianDay());
            QCOMPARE(day.weekday(), date.dayOfWeek());
            QCOMPARE(day.text(), date.toString(Qt::ISODate));
            QCOMPARE(Day::fromText(day.text()), day);
        }
    }

    void datesThatDoNotExistAreInvalid()
    {
        QVERIFY(!Day::fromText(u"2026-02-31").isValid());
        QVERIFY(!Day::fromText(u"2026-13-01").isValid());
        QVERIFY(!Day::fromText(u"2026-1-01").isValid());
        QVERIFY(Day::fromText(u"2024-02-29").isValid());
    }

    void periodsReadWhatTheyWrite_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("previous");
        QTest::addColumn<QString>("yearEarlier");
        QTest::newRow("day") << "2026-03-01"
                             << "2026-03-01"
                             << "2026-03-01"
                             << "2026-02-28"
                             << "2025-03-01";
        QTest::newRow("month") << "2026-01"
                               << "2026-01-01"
                               << "2026-01-31"
                               << "2025-12"
                               << "2025-01";
        QTest::newRow("quarter") << "2026-Q1"
                                 << "2026-01-01"
                                 << "2026-03-31"
                                 << "2025-Q4"
                                 << "2025-Q1";
        QTest::newRow("year") << "2026"
                              << "2026-01-01"
                              << "2026-12-31"
                              << "2025"
                              << "2025";
        QTest::newRow("week") << "2026-W41"
                              << "2026-10-05"
                              << "2026-10-11"
                              << "2026-W40"
                              << "2025-W41";
        QTest::newRow("week 53") << "2020-W53"
                                 << "2020-12-28"
                                 << "2021-01-03"
                                 << "2020-W52"
                                 << "2020-W01";
        QTest::newRow("range") << "2026-10-01..2026-10-10"
                               << "2026-10-01"
                               << "2026-10-10"
                               << "2026-09-21..2026-09-30"
                               << "2025-10-01..2025-10-10";
    }

    void periodsReadWhatTheyWrite()
    {
        QFETCH(QString, text);
        const auto period = Period::parse(text);
        QVERIFY(period);
        QCOMPARE(period->text(), text);
        QTEST(period->days().first.text(), "first");
        QTEST(period->days().last.text(), "last");
        QTEST(period->previous().text(), "previous");
        if (text != QLatin1String("2020-W53"))
            QTEST(period->yearEarlier().text(), "yearEarlier");
        QCOMPARE(period->previous().next(), *period);
    }

    void periodsThatAreNoneAreRefused()
    {
        for (const char *text : {"", "202", "20260", "2026-Q5", "2026-W00", "2026-W54", "2026-00",
                                 "2026-02-30", "2026-10-10..2026-10-01", "x..y"})
            QVERIFY2(!Period::parse(QString::fromLatin1(text)), text);
    }

    /// Beyond these years a period is a slip of the hand, and its days would fill the memory.
    void periodsBeyondTheYearsAreRefused()
    {
        for (const char *text :
             {"1899", "3000", "9999", "9999-12", "0001-01", "9999-W10", "9999-Q4", "0004-02-29",
              "1899-12-31..1900-01-01", "2026-01-01..3000-01-01", "1900-01-01..2999-12-31"}) {
            const auto period = Period::parse(QString::fromLatin1(text));
            QVERIFY2(!period, text);
            QVERIFY2(period.error().message.contains(QLatin1String("1900")),
                     qPrintable(period.error().message));
        }
        for (const char *text : {"1900", "2999-12", "2999-Q4", "1900-01-01..1999-12-31"})
            QVERIFY2(Period::parse(QString::fromLatin1(text)), text);
    }

    void shanghaiHasNoGapsToday()
    {
        const auto zone = Zone::byName("Asia/Shanghai");
        QVERIFY(zone);
        const Day day = Day::fromText(u"2026-10-01");
        QCOMPARE(zone->startOf(day).ms(),
                 QDateTime(QDate(2026, 9, 30), QTime(16, 0), Qt::UTC).toMSecsSinceEpoch());
        QCOMPARE(zone->rangeOf(day).ms(), qint64{86'400'000});
        QCOMPARE(zone->isoText(zone->startOf(day)), QStringLiteral("2026-10-01T00:00:00+08:00"));
    }

    void aSkippedHourHasNoInstantAndARepeatedOneMeansTheFirst()
    {
        const auto zone = Zone::byName("Europe/Berlin");
        QVERIFY(zone);
        const Day spring = Day::fromText(u"2026-03-29");
        QVERIFY(!zone->fromLocal(spring, 2 * 3'600'000 + 1'800'000).isValid());
        QCOMPARE(zone->rangeOf(spring).ms(), qint64{23} * 3'600'000);
        const Day autumn = Day::fromText(u"2026-10-25");
        QCOMPARE(zone->isoText(zone->fromLocal(autumn, 2 * 3'600'000)),
                 QStringLiteral("2026-10-25T02:00:00+02:00"));
        QCOMPARE(zone->rangeOf(autumn).ms(), qint64{25} * 3'600'000);
    }

    void aDayMayBeginAfterMidnight()
    {
        const auto zone = Zone::byName("America/Sao_Paulo");
        QVERIFY(zone);
        const Day day = Day::fromText(u"2018-11-04");
        QCOMPARE(zone->isoText(zone->startOf(day)), QStringLiteral("2018-11-04T01:00:00-02:00"));
        QCOMPARE(zone->dayOf(zone->startOf(day)), day);
        QCOMPARE(zone->dayOf(Instant(zone->startOf(day).ms() - 1)), day - 1);
    }

    void unknownZonesAreRefused() { QVERIFY(!Zone::byName("Mars/Olympus")); }
};

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
