// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/arl.h"
#include "tests/analysis/series_run.h"

using namespace xinglin;

namespace {

void compareAll(const QJsonValue &actual, const QJsonValue &expected, const QString &where)
{
    if (expected.isObject()) {
        for (const QString &key : expected.toObject().keys())
            compareAll(actual[key], expected[key], where + QLatin1Char('.') + key);
        return;
    }
    if (expected.isArray()) {
        QCOMPARE(actual.toArray().size(), expected.toArray().size());
        for (qsizetype i = 0; i < expected.toArray().size(); ++i)
            compareAll(actual.toArray()[i], expected.toArray()[i], where + QString::number(i));
        return;
    }
    QVERIFY2(oracle::isClose(actual.toDouble(NAN), expected.toDouble(), 1e-7),
             qPrintable(QStringLiteral("%1: %2 instead of %3")
                            .arg(where)
                            .arg(actual.toDouble(), 0, 'g', 12)
                            .arg(expected.toDouble(), 0, 'g', 12)));
}

}  // namespace

class TestArl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureOfTheOracle()
    {
        const QJsonObject expected = oracle::json(QStringLiteral("spc_arl.json"));
        compareAll(oracle::run("arl", PlainTable()), expected, {});
    }

    void headStartShortensTheRun()
    {
        const CusumDesign plain{0.5, 5.0, 0.0, ChartSides::one};
        CusumDesign fast = plain;
        fast.headStart = 2.5;
        VERIFY_CLOSE(cusumArl(plain, 1.0), 10.375975300208, 1e-9);
        QVERIFY(std::abs(cusumArl(fast, 1.0) - 6.35) < 0.005);
        // Two-sided (Lucas and Crosier 1982, table 2): 430 in control, 6.35 at one standard deviation.
        fast.sides = ChartSides::two;
        QVERIFY(std::abs(cusumArl(fast, 0.0) - 430.0) < 1.0);
        QVERIFY(std::abs(cusumArl(fast, 1.0) - 6.35) < 0.01);
    }

    void limitsAndRunLengthsAreInverse()
    {
        for (const double wanted : {20.0, 370.0, 10'000.0}) {
            for (const ChartSides sides : {ChartSides::one, ChartSides::two}) {
                const double h = *cusumLimitFor(wanted, 0.5, sides);
                VERIFY_CLOSE(cusumArl({0.5, h, 0.0, sides}, 0.0), wanted, 1e-9);
                const double limit = *ewmaLimitFor(wanted, 0.1, sides);
                VERIFY_CLOSE(ewmaArl({0.1, limit, sides}, 0.0), wanted, 1e-9);
            }
        }
        QVERIFY(!cusumLimitFor(0.5, 0.5, ChartSides::one));
        QVERIFY(!ewmaLimitFor(1.0, 0.5, ChartSides::two));
    }

    void shewhartIsTheAverageOfTheNewestAlone()
    {
        VERIFY_CLOSE(shewhartArl(3.0, 0.0), 370.398347344959, 1e-12);
        VERIFY_CLOSE(ewmaArl({1.0, 3.0, ChartSides::two}, 1.0), shewhartArl(3.0, 1.0), 1e-10);
        VERIFY_CLOSE(ewmaArl({1.0, 3.0, ChartSides::one}, 1.0), shewhartArl(3.0, 1.0, ChartSides::one),
                     1e-10);
    }

    void tablesOfChartsAndOfShifts()
    {
        const PlainTable designs{{QStringLiteral("L"), QStringLiteral("lambda")},
                                 {{QStringLiteral("2.962"), QStringLiteral("0.2")}}};
        const QJsonArray rows = oracle::run("arl", designs)[QLatin1String("ewma_two_sided")].toArray();
        VERIFY_CLOSE(rows[0][QLatin1String("arl")][4].toDouble(), 10.541665796564, 1e-9);
        const PlainTable shifts{{QStringLiteral("shift")}, {{QStringLiteral("1")}, {QStringLiteral("2")}}};
        const QJsonObject chart = oracle::run("arl", shifts, {{QStringLiteral("h"), QStringLiteral("5")}});
        VERIFY_CLOSE(chart[QLatin1String("arl")][1].toDouble(), 4.008871061031, 1e-9);
        const PlainTable bad{{QStringLiteral("k"), QStringLiteral("h")},
                             {{QStringLiteral("0.5"), QStringLiteral("-1")}}};
        QVERIFY(oracle::run("arl", bad)[QLatin1String("error")].toString().contains(QLatin1String("Row 1")));
    }
};

QTEST_APPLESS_MAIN(TestArl)
#include "tst_arl.moc"
