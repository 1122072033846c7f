// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/clinical/china_par.h"
#include "case_table.h"
#include "oracle.h"

using namespace xinglin;

namespace {

QJsonArray oracleCases()
{
    return oracle::json(QStringLiteral("risk.json"))
        .value(QLatin1String("china_par"))[QLatin1String("cases")]
        .toArray();
}

ChinaParInput someone(Sex sex)
{
    ChinaParInput input;
    input.sex = sex;
    input.age = 55.0;
    input.systolic = 135.0;
    input.totalCholesterol = 200.0;
    input.hdl = 50.0;
    input.waist = 85.0;
    return input;
}

}  // namespace

class TestChinaPar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCasesOfThePaperAndTheGuideline()
    {
        const QJsonArray cases = oracleCases();
        std::vector<QJsonObject> rows;
        for (const QJsonValue &each : cases)
            rows.push_back(each[QLatin1String("i")].toObject());
        const auto answer = case_table::run("china-par", case_table::csvOf(rows));
        QVERIFY(answer);
        for (qsizetype i = 0; i < cases.size(); ++i) {
            const double risk = answer->value(QLatin1String("rows"))[i][QLatin1String("risk_pct")].toDouble();
            QVERIFY2(std::abs(risk - cases[i][QLatin1String("risk_pct")].toDouble()) < 6e-5,
                     qPrintable(QString::number(risk, 'g', 12)));
            const double published = cases[i][QLatin1String("published_pct")].toDouble();
            const double tolerance = cases[i][QLatin1String("tol_abs")].toDouble(
                cases[i][QLatin1String("tol_rel")].toDouble() * published);
            QVERIFY2(std::abs(risk - published) <= tolerance, qPrintable(QString::number(risk)));
        }
    }

    void theBandsAreThoseOfTheGuideline()
    {
        QCOMPARE(chinaParBand(4.999), "low");
        QCOMPARE(chinaParBand(5.0), "medium");
        QCOMPARE(chinaParBand(9.999), "medium");
        QCOMPARE(chinaParBand(10.0), "high");
    }

    void theRiskRisesWithWhatHarms()
    {
        for (const Sex sex : {Sex::male, Sex::female}) {
            const double base = *chinaParRisk(someone(sex));
            const auto rises = [&](auto change) {
                ChinaParInput worse = someone(sex);
                change(worse);
                return *chinaParRisk(worse) > base;
            };
            QVERIFY(rises([](auto &each) { each.age += 1.0; }));
            QVERIFY(rises([](auto &each) { each.systolic += 1.0; }));
            QVERIFY(rises([](auto &each) { each.smoker = true; }));
            QVERIFY(rises([](auto &each) { each.diabetes = true; }));
            QVERIFY(rises([](auto &each) { each.north = true; }));
            QVERIFY(!rises([](auto &each) { each.hdl += 1.0; }));
            QCOMPARE(rises([](auto &each) { each.family = true; }), sex == Sex::male);
            QVERIFY(!rises([](auto &each) { each.urban = true; }));
        }
    }

    void millimolesAreConvertedAsThePaperDoes()
    {
        const auto mgdl = case_table::run(
            "china-par", QStringLiteral("sex,age,sbp,treated,tc,hdl,waist,smk,dm,north,urban,fh\n"
                                        "M,40,145,0,200.7722007722008,50.1930501930502,80,0,0,1,1,1"));
        const auto mmol = case_table::run(
            "china-par",
            QStringLiteral("sex,age,systolic,treated_pressure,total_cholesterol,hdl,waist,smoker,"
                           "diabetes,region,urban,family_history\n"
                           "male,40,145,no,5.2,1.3,80,no,no,north,yes,first"));
        QVERIFY(mgdl && mmol);
        VERIFY_CLOSE(mmol->value(QLatin1String("risk_pct")).toDouble(),
                     mgdl->value(QLatin1String("risk_pct")).toDouble(), 1e-9);
    }

    void ofWomenCityAndFamilyAreNotAsked()
    {
        const auto answer = case_table::run(
            "china-par", QStringLiteral("sex,age,sbp,treated,tc,hdl,waist,smk,dm,north\n"
                                        "F,60,130,0,210,55,80,0,1,1\nM,60,130,0,210,55,80,0,1,1"));
        QVERIFY(answer);
        const QJsonArray rows = answer->value(QLatin1String("rows")).toArray();
        QVERIFY(std::abs(rows[0][QLatin1String("risk_pct")].toDouble() - 10.1312) < 1e-4);
        QCOMPARE(rows[1][QLatin1String("missing")].toArray(),
                 (QJsonArray{QStringLiteral("urban"), QStringLiteral("fh")}));
    }

    void outsideItsAgesThereIsNoRisk()
    {
        const auto code = [](int age) {
            return case_table::run("china-par",
                                   QStringLiteral("sex,age,sbp,treated,tc,hdl,waist,smk,dm,north\n"
                                                  "F,%1,130,0,210,55,80,0,1,1")
                                       .arg(age))
                ->value(QLatin1String("not_applicable"))[QLatin1String("code")]
                .toString();
        };
        QCOMPARE(code(34), QStringLiteral("outside_age"));
        QCOMPARE(code(35), QString());
        QCOMPARE(code(74), QString());
        QCOMPARE(code(75), QStringLiteral("outside_age"));
        ChinaParInput input = someone(Sex::male);
        input.waist = 0.0;
        QVERIFY(!chinaParRisk(input));
    }
};

QTEST_GUILESS_MAIN(TestChinaPar)
#include "tst_china_par.moc"
