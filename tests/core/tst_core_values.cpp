// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/id.h"
#include "core/language.h"
#include "core/parallel.h"
#include "core/printed_number.h"
#include "core/random.h"

#include <QTest>

#include <atomic>
#include <set>

using namespace xinglin;

class TestCoreValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorsMapOnce()
    {
        QCOMPARE(exitStatus(ErrorCode::usage), 2);
        QCOMPARE(exitStatus(ErrorCode::invalidData), 3);
        QCOMPARE(exitStatus(ErrorCode::connection), 4);
        QCOMPARE(exitStatus(ErrorCode::permission), 5);
        QCOMPARE(exitStatus(ErrorCode::cancelled), 130);
        QCOMPARE(httpStatus(ErrorCode::busy), 503);
        QCOMPARE(errorName(ErrorCode::diskFull), QStringLiteral("disk_full"));
    }

    void idsAreTextInJson()
    {
        const PersonId id(9'007'199'254'740'993);  // past what a JSON number keeps
        QCOMPARE(PersonId::fromText(id.text()), id);
        QVERIFY(!PersonId::fromText(u"-1").isValid());
        QVERIFY(!PersonId::fromText(u"12x").isValid());
    }

    void languagesArePickedByWhatPeopleType()
    {
        QCOMPARE(parseLanguage(u"zh-CN"), Language::zhCN);
        QCOMPARE(parseLanguage(u"en_GB"), Language::en);
        QVERIFY(!parseLanguage(u"fr"));
        const BilingualText name{QStringLiteral("一矿"), {}};
        QCOMPARE(name.in(Language::en), QStringLiteral("一矿"));
    }

    void everyIndexRunsOnceOnAnyNumberOfThreads()
    {
        for (const unsigned threads : {1u, 2u, 7u}) {
            std::vector<std::atomic<int>> runs(1000);
            parallelFor(
                runs.size(), [&](std::size_t i) { ++runs[i]; }, threads);
            for (const auto &count : runs)
                QCOMPARE(count.load(), 1);
        }
        parallelFor(0, [](std::size_t) { QFAIL("there is nothing to do"); });
    }

    void numbersRoundHalvesAsPeopleDo()
    {
        QCOMPARE(groupedNumber(10.95, 1), QStringLiteral("11.0"));  // its double is 10.9499999999999993
        QCOMPARE(groupedNumber(72.25, 1), QStringLiteral("72.3"));
        QCOMPARE(groupedNumber(-72.25, 1), QStringLiteral("\u221272.3"));
        QCOMPARE(groupedNumber(-0.04, 1), QStringLiteral("0.0"));
        QCOMPARE(groupedNumber(1'234'567.0, 0), QStringLiteral("1,234,567"));
        QCOMPARE(groupedNumber(999.95, 1), QStringLiteral("1,000.0"));
        QCOMPARE(groupedNumber(1e18, 2), QStringLiteral("1,000,000,000,000,000,000.00"));
        QCOMPARE(roundedTo(2.5, 0), 3.0);
        QCOMPARE(roundedTo(-2.5, 0), -3.0);
    }

    void randomNumbersAreTheSameEverywhere()
    {
        // First outputs of SplitMix64 seeded with 1234567 (reference implementation, prng.di.unimi.it).
        Random random(1'234'567);
        QCOMPARE(random.next(), std::uint64_t{6457827717110365317u});
        QCOMPARE(random.next(), std::uint64_t{3203168211198807973u});
        double sum = 0;
        for (int i = 0; i < 100'000; ++i)
            sum += random.normal(10, 2);
        QVERIFY(qAbs(sum / 100'000 - 10) < 0.03);
    }
};

QTEST_GUILESS_MAIN(TestCoreValues)
#include "tst_core_values.moc"
