// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/clinical/findrisc.h"
#include "case_table.h"
#include "oracle.h"

#include <QRegularExpression>

using namespace xinglin;

namespace {

QJsonObject oracleBlock()
{
    return oracle::json(QStringLiteral("risk.json")).value(QLatin1String("findrisc")).toObject();
}

/// The smallest and largest whole number that a range such as "<45", "45-54" or ">64" speaks of.
std::pair<double, double> edgesOf(const QString &range)
{
    if (range.startsWith(QLatin1Char('<')))
        return {0.0, range.mid(1).toDouble() - 0.01};
    if (range.startsWith(QLatin1Char('>')))
        return {range.mid(1).toDouble() + 0.01, range.mid(1).toDouble() + 50.0};
    return {range.section(QLatin1Char('-'), 0, 0).toDouble(),
            range.section(QLatin1Char('-'), 1, 1).toDouble()};
}

FindriscInput young()
{
    return {Sex::male, 30.0, 22.0, 80.0, true, Diet::daily, false, false, FamilyHistory::none};
}

}  // namespace

class TestFindrisc : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableOfTheOracle()
    {
        const QJsonObject all = oracleBlock();
        const std::map<QString, FindriscPart> numbers{
            {QStringLiteral("bmi"), FindriscPart::bmi},
            {QStringLiteral("waist_men_cm"), FindriscPart::waist},
            {QStringLiteral("waist_women_cm"), FindriscPart::waist}};
        for (const auto &[key, part] : numbers) {
            for (const QJsonValue &row : all.value(key).toArray()) {
                const auto [low, high] = edgesOf(row[0].toString());
                for (const double value : {low, high}) {
                    FindriscInput input = young();
                    input.sex = key.contains(QLatin1String("women")) ? Sex::female : Sex::male;
                    (part == FindriscPart::bmi ? input.bmi : input.waist) = value;
                    QCOMPARE(findrisc(input).low, row[1].toInt());
                }
            }
        }
        for (const QJsonValue &row : all.value(QLatin1String("age")).toArray()) {
            const auto [low, high] = edgesOf(row[0].toString());
            for (const double value : {std::ceil(low), std::floor(high)}) {
                FindriscInput input = young();
                input.age = value;
                QCOMPARE(findrisc(input).low, row[1].toInt());
            }
        }
    }

    void everyAnswerOfTheOracleIsRead()
    {
        const QJsonObject all = oracleBlock();
        for (const char *key :
             {"activity_30min_daily", "veg_fruit_daily", "bp_medication", "high_glucose_history", "family"}) {
            for (const QJsonValue &row : all.value(QLatin1String(key)).toArray()) {
                const QString healthy = QStringLiteral(
                    R"({"sex": "F", "age": 30, "bmi": 22, "waist": 70, "activity_30min_daily": "yes",
                        "veg_fruit_daily": "yes", "bp_medication": "no", "high_glucose_history": "no",
                        "family": "none"})");
                QJsonObject person = QJsonDocument::fromJson(healthy.toUtf8()).object();
                person.insert(QLatin1String(key), row[0]);
                const auto answer = case_table::run("findrisc", case_table::csvOf({person}));
                QVERIFY(answer);
                QCOMPARE(answer->value(QLatin1String("points")).toInt(-1), row[1].toInt());
            }
        }
    }

    void theWorstIsTwentySix()
    {
        const FindriscInput worst{Sex::female,         65.0, 31.0, 89.0, false, Diet::notDaily, true, true,
                                  FamilyHistory::first};
        QCOMPARE(findrisc(worst).low, kFindriscMost);
        QCOMPARE(kFindriscMost, oracleBlock().value(QLatin1String("max")).toInt());
        QCOMPARE(findrisc(FindriscInput()).high, kFindriscMost);
        QCOMPARE(findrisc(young()).low, 0);
    }

    void theBandsAreThoseOfTheTable()
    {
        for (const QJsonValue &row : oracleBlock().value(QLatin1String("bands")).toArray()) {
            const auto [low, high] = edgesOf(row[0].toString());
            for (const int points : {static_cast<int>(std::ceil(low)), static_cast<int>(std::floor(high))}) {
                QCOMPARE(QLatin1String(findriscBand(points).range), row[0].toString());
                QCOMPARE(QLatin1String(findriscBand(points).odds), row[1].toString());
            }
        }
    }

    void completedYearsCount()
    {
        FindriscInput input = young();
        input.age = 44.99;
        QCOMPARE(findrisc(input).low, 0);
        input.age = 54.99;
        QCOMPARE(findrisc(input).low, 2);
        input.age = 64.99;
        QCOMPARE(findrisc(input).low, 3);
        input.age = 65.0;
        QCOMPARE(findrisc(input).low, 4);
    }

    void whatIsMissingWidensTheInterval()
    {
        FindriscInput input = young();
        input.family.reset();
        const Findrisc score = findrisc(input);
        QCOMPARE(score.low, 0);
        QCOMPARE(score.high, 5);
        QCOMPARE(score.missing, std::vector{FindriscPart::family});
        const auto answer = case_table::run("findrisc", QStringLiteral("sex,age,bmi\nM,50,31"));
        QVERIFY(answer);
        QCOMPARE(answer->value(QLatin1String("low")).toInt(), 5);
        QCOMPARE(answer->value(QLatin1String("high")).toInt(), 24);
        QVERIFY(!answer->contains(QLatin1String("points")));
        QVERIFY(answer->contains(QLatin1String("not_applicable")));
        input = young();
        input.sex = Sex::unknown;
        QCOMPARE(findrisc(input).missing, std::vector{FindriscPart::waist});
    }
};

QTEST_GUILESS_MAIN(TestFindrisc)
#include "tst_findrisc.moc"
