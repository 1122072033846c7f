// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/clinical/news2.h"
#include "case_table.h"
#include "oracle.h"

using namespace xinglin;

namespace {

QJsonObject oracleBlock()
{
    return oracle::json(QStringLiteral("risk.json")).value(QLatin1String("news2")).toObject();
}

/// Someone without any point.
News2Input healthy()
{
    return {16.0, 97.0, false, false, 120.0, 70.0, Consciousness::alert, 37.0};
}

int pointsOf(const News2Input &input, News2Part part)
{
    return *news2(input).points[static_cast<std::size_t>(part)];
}

}  // namespace

class TestNews2 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBoundaryIsThatOfTheChart()
    {
        const QJsonObject all = oracleBlock().value(QLatin1String("boundaries")).toObject();
        int checked = 0;
        for (const QString &key : all.keys()) {
            for (const QJsonValue &pair : all.value(key).toArray()) {
                const double value = pair.toArray()[0].toDouble();
                const int points = pair.toArray()[1].toInt();
                const auto answer = case_table::run(
                    "news2", QStringLiteral("%1\n%2")
                                 .arg(key == QLatin1String("hr") ? QStringLiteral("pulse") : key)
                                 .arg(value));
                QVERIFY(answer);
                QCOMPARE(answer->value(QLatin1String("points")).toObject().value(key).toInt(), points);
                ++checked;
            }
        }
        QCOMPARE(checked, 40);
    }

    void theSecondScaleKnowsAirAndOxygen()
    {
        for (const QJsonValue &each : oracleBlock().value(QLatin1String("scale2")).toArray()) {
            News2Input input = healthy();
            input.secondScale = true;
            input.oxygen = each.toArray()[0].toDouble();
            input.onOxygen = each.toArray()[1].toBool();
            QCOMPARE(pointsOf(input, News2Part::oxygen), each.toArray()[2].toInt());
            QCOMPARE(pointsOf(input, News2Part::supplement), *input.onOxygen ? 2 : 0);
        }
    }

    void theCasesOfTheOracle()
    {
        const QJsonArray cases = oracleBlock().value(QLatin1String("cases")).toArray();
        std::vector<QJsonObject> rows;
        for (const QJsonValue &each : cases)
            rows.push_back(each[QLatin1String("i")].toObject());
        const auto answer = case_table::run("news2", case_table::csvOf(rows));
        QVERIFY(answer);
        const QJsonArray found = answer->value(QLatin1String("rows")).toArray();
        QCOMPARE(found.size(), cases.size());
        for (qsizetype i = 0; i < cases.size(); ++i) {
            for (const char *key : {"points", "total", "band"})
                QCOMPARE(found[i].toObject().value(QLatin1String(key)), cases[i][QLatin1String(key)]);
        }
    }

    void onlyAlertIsNoPoint()
    {
        for (const Consciousness each : {Consciousness::confusion, Consciousness::voice, Consciousness::pain,
                                         Consciousness::unresponsive}) {
            News2Input input = healthy();
            input.consciousness = each;
            QCOMPARE(pointsOf(input, News2Part::consciousness), 3);
            QCOMPARE(news2(input).band, News2Band::lowMedium);
        }
        QCOMPARE(news2(healthy()).low, 0);
    }

    void theBandsBeginAtFiveAndSeven()
    {
        News2Input input = healthy();
        input.respiration = 22.0;  // 2
        input.pulse = 112.0;       // 2
        QCOMPARE(news2(input).band, News2Band::low);
        input.temperature = 38.5;  // 1
        QCOMPARE(news2(input).low, 5);
        QCOMPARE(news2(input).band, News2Band::medium);
        input.systolic = 100.0;  // 2
        QCOMPARE(news2(input).low, 7);
        QCOMPARE(news2(input).band, News2Band::high);
    }

    void aWatchAloneLeavesTheIntervalWide()
    {
        News2Input input;
        input.pulse = 72.0;
        input.oxygen = 97.0;
        const News2 score = news2(input);
        QVERIFY(!score.isComplete());
        QCOMPARE(score.low, 0);
        QCOMPARE(score.high, 14);
        QCOMPARE(score.missing.size(), std::size_t{5});
        QCOMPARE(score.highBand, News2Band::high);
    }

    void theIntervalHoldsWhateverIsMissing()
    {
        const std::array<double, 5> respirations{5, 10, 15, 22, 30}, oxygens{80, 86, 92, 94, 98},
            pulses{35, 45, 70, 100, 140};
        for (int mask = 0; mask < 128; ++mask) {
            for (std::size_t i = 0; i < 5; ++i) {
                News2Input whole = healthy();
                whole.respiration = respirations[i];
                whole.oxygen = oxygens[(i * 3) % 5];
                whole.pulse = pulses[(i * 2) % 5];
                whole.onOxygen = i % 2 == 0;
                whole.secondScale = i > 2;
                News2Input part = whole;
                if (mask & 1)
                    part.respiration.reset();
                if (mask & 2)
                    part.oxygen.reset();
                if (mask & 4)
                    part.onOxygen.reset();
                if (mask & 8)
                    part.systolic.reset();
                if (mask & 16)
                    part.pulse.reset();
                if (mask & 32)
                    part.consciousness.reset();
                if (mask & 64)
                    part.temperature.reset();
                const int truth = news2(whole).low;
                QVERIFY(news2(part).low <= truth);
                QVERIFY(news2(part).high >= truth);
                QVERIFY(news2(part).band <= news2(part).highBand);
            }
        }
    }

    void childrenAndPregnantWomenAreNotScored()
    {
        const auto code = [](const char *text) {
            return case_table::run("news2", QString::fromLatin1(text))
                ->value(QLatin1String("not_applicable"))[QLatin1String("code")]
                .toString();
        };
        QCOMPARE(code("age,hr\n15.9,80"), QStringLiteral("outside_age"));
        QCOMPARE(code("age,hr\n16,80"), QString());
        QCOMPARE(code("pregnant,hr\nyes,80"), QStringLiteral("pregnant"));
        QCOMPARE(code("rr,hr\n,"), QStringLiteral("missing_inputs"));
        QCOMPARE(code("rr,hr"), QStringLiteral("no_data"));
    }

    void aCellThatIsNoNumberIsNamed()
    {
        const auto refused = case_table::run("news2", QStringLiteral("rr,hr\n12,80\n12,fast"));
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QLatin1String("hr")));
        QVERIFY(refused.error().message.contains(QLatin1Char('2')));
    }
};

QTEST_GUILESS_MAIN(TestNews2)
#include "tst_news2.moc"
