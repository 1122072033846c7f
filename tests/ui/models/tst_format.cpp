// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/format.h"

#include <QTest>

using namespace xinglin;

class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { installLanguage(Language::en); }

    void unknownIsNeverZeroOrBlank()
    {
        QCOMPARE(format::number(std::optional<double>(), 1), QStringLiteral("no data"));
        QCOMPARE(format::number(std::nan(""), 1), QStringLiteral("no data"));
        QCOMPARE(format::day(Day()), QStringLiteral("no data"));
        QCOMPARE(format::instant(Instant(), Zone::utc(), Instant(0)), QStringLiteral("no data"));
        QCOMPARE(format::coverage(Coverage()), QStringLiteral("no data"));
    }

    void signsAreTrueOnes()
    {
        QCOMPARE(format::signedNumber(3.24, 1), QStringLiteral("+3.2"));
        QCOMPARE(format::signedNumber(-3.0, 1), QStringLiteral("\u22123.0"));
        QCOMPARE(format::signedNumber(-0.04, 1), QStringLiteral("0.0"));
        QCOMPARE(format::signedNumber(0.04, 1), QStringLiteral("0.0"));
        QCOMPARE(format::count(1'234'567), QStringLiteral("1,234,567"));
        QCOMPARE(format::interval(79.0, 85.04, 1), QStringLiteral("79.0–85.0"));
        QCOMPARE(format::interval(79.0, std::nullopt, 1), QString());
    }

    void daysAreAsShortAsTheyCanBe()
    {
        const auto day = [](const char *text) { return Day::fromText(QString::fromLatin1(text)); };
        QCOMPARE(format::days({day("2026-10-01"), day("2026-10-31")}), QStringLiteral("1–31 Oct 2026"));
        QCOMPARE(format::days({day("2026-05-30"), day("2026-10-31")}), QStringLiteral("30 May–31 Oct 2026"));
        QCOMPARE(format::days({day("2025-12-30"), day("2026-01-02")}),
                 QStringLiteral("30 Dec 2025–2 Jan 2026"));
        QCOMPARE(format::days({day("2026-10-01"), day("2026-10-01")}), QStringLiteral("1 Oct 2026"));
        QCOMPARE(format::period(*Period::parse(u"2026-W41")), QStringLiteral("Week 41, 2026"));
        QCOMPARE(format::period(*Period::parse(u"2026-Q3")), QStringLiteral("Q3 2026"));
        installLanguage(Language::zhCN);
        QCOMPARE(format::days({day("2026-10-01"), day("2026-10-31")}), QStringLiteral("2026年10月1日–31日"));
        QCOMPARE(format::period(*Period::parse(u"2026-10")), QStringLiteral("2026年10月"));
    }

    void todayIsAClockTimeAndOlderADate()
    {
        const Zone shanghai = *Zone::byName("Asia/Shanghai");
        const Instant now(
            QDateTime(QDate(2026, 10, 2), QTime(1, 0), Qt::UTC).toMSecsSinceEpoch());  // 09:00 there
        QCOMPARE(format::instant(now + -60'000, shanghai, now), QStringLiteral("08:59"));
        QCOMPARE(format::instant(now + -10 * 3'600'000, shanghai, now), QStringLiteral("1 Oct 2026"));
        QCOMPARE(format::age(now + -20'000, now), QStringLiteral("just now"));
        QCOMPARE(format::age(now + -120'000, now), QStringLiteral("2 min ago"));
        QCOMPARE(format::age(now + -5 * 3'600'000, now), QStringLiteral("5 h ago"));
        QCOMPARE(format::age(now + -72LL * 3'600'000, now), QStringLiteral("3 days ago"));
        QVERIFY(format::fullInstant(now, shanghai).contains(QStringLiteral("09:00:00")));
    }

    void valuesCarryTheirUnit()
    {
        const Metric *temperature = MetricDictionary::builtIn().find(u"body_temperature");
        QCOMPARE(format::value(*temperature, 36.64), QStringLiteral("36.6\u00a0℃"));
        QCOMPARE(format::value(*temperature, std::nullopt), QStringLiteral("no data"));
        QCOMPARE(format::withUnit(QStringLiteral("95"), QStringLiteral("%")), QStringLiteral("95%"));
        QCOMPARE(format::withUnit(QStringLiteral("0.3"), QString()), QStringLiteral("0.3"));
    }
};

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
