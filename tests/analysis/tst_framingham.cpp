// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/clinical/framingham.h"
#include "case_table.h"
#include "oracle.h"

using namespace xinglin;

namespace {

FraminghamInput someone()
{
    FraminghamInput input;
    input.sex = Sex::male;
    input.age = 55.0;
    input.totalCholesterol = 213.0;
    input.hdl = 50.0;
    input.bmi = 27.0;
    input.systolic = 140.0;
    return input;
}

QString codeOf(const QString &table)
{
    return case_table::run("framingham", table)
        ->value(QLatin1String("not_applicable"))[QLatin1String("code")]
        .toString();
}

}  // namespace

class TestFramingham : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCasesOfThePapers()
    {
        const QJsonArray cases = oracle::json(QStringLiteral("risk.json"))
                                     .value(QLatin1String("framingham"))[QLatin1String("cases")]
                                     .toArray();
        std::vector<QJsonObject> rows;
        for (const QJsonValue &each : cases)
            rows.push_back(each[QLatin1String("i")].toObject());
        const auto answer = case_table::run("framingham", case_table::csvOf(rows));
        QVERIFY(answer);
        for (qsizetype i = 0; i < cases.size(); ++i) {
            const double risk = answer->value(QLatin1String("rows"))[i][QLatin1String("risk_pct")].toDouble();
            QVERIFY2(std::abs(risk - cases[i][QLatin1String("risk_pct")].toDouble()) < 6e-5,
                     qPrintable(QString::number(risk, 'g', 12)));
            if (const QJsonValue published = cases[i][QLatin1String("expect")]; !published.isUndefined())
                QVERIFY(std::abs(risk - published.toDouble()) < 0.01);
        }
    }

    void oneRowAlsoStandsAtTheTop()
    {
        const auto answer = case_table::run(
            "framingham", QStringLiteral("dm,smk,treated,sbp,hdl,tc,age,sex\n1,0,1,125,55,161,53,M"));
        QVERIFY(answer);
        QVERIFY(std::abs(answer->value(QLatin1String("risk_pct")).toDouble() - 15.6227) < 1e-4);
        QCOMPARE(answer->value(QLatin1String("model")).toString(), QStringLiteral("lipid"));
        QCOMPARE(answer->value(QLatin1String("band")).toString(), QStringLiteral("medium"));
    }

    void millimolesAreTaken()
    {
        const auto mgdl = case_table::run(
            "framingham", QStringLiteral("sex,age,tc,hdl,sbp,treated,smk,dm\nF,61,193.35,46.404,124,0,1,0"));
        const auto mmol = case_table::run(
            "framingham", QStringLiteral("性别,年龄,总胆固醇,高密度脂蛋白,收缩压,降压药,吸烟,糖尿病\n"
                                         "女,61,5,1.2,124,否,是,否"));
        QVERIFY(mgdl && mmol);
        VERIFY_CLOSE(mmol->value(QLatin1String("risk_pct")).toDouble(),
                     mgdl->value(QLatin1String("risk_pct")).toDouble(), 1e-12);
    }

    void theRiskRisesWithWhatHarms()
    {
        for (const FraminghamModel model : {FraminghamModel::lipid, FraminghamModel::bmi}) {
            for (const Sex sex : {Sex::male, Sex::female}) {
                FraminghamInput input = someone();
                input.sex = sex;
                const double base = *framinghamRisk(input, model);
                QVERIFY(base > 0.0 && base < 100.0);
                const auto rises = [&](auto change) {
                    FraminghamInput worse = input;
                    change(worse);
                    return *framinghamRisk(worse, model) > base;
                };
                QVERIFY(rises([](auto &each) { each.age += 1.0; }));
                QVERIFY(rises([](auto &each) { each.systolic += 1.0; }));
                QVERIFY(rises([](auto &each) { each.treated = true; }));
                QVERIFY(rises([](auto &each) { each.smoker = true; }));
                QVERIFY(rises([](auto &each) { each.diabetes = true; }));
                QCOMPARE(rises([](auto &each) { *each.bmi += 1.0; }), model == FraminghamModel::bmi);
                QCOMPARE(rises([](auto &each) { *each.totalCholesterol += 1.0; }),
                         model == FraminghamModel::lipid);
                QVERIFY(!rises([](auto &each) { *each.hdl += 1.0; }));
            }
        }
    }

    void outsideItsAgesThereIsNoRisk()
    {
        const auto table = [](double age) {
            return QStringLiteral("sex,age,bmi,sbp,treated,smk,dm\nM,%1,30,140,0,0,0").arg(age);
        };
        QCOMPARE(codeOf(table(29.9)), QStringLiteral("outside_age"));
        QCOMPARE(codeOf(table(30)), QString());
        QCOMPARE(codeOf(table(74.5)), QString());
        QCOMPARE(codeOf(table(75)), QStringLiteral("outside_age"));
    }

    void whatIsMissingIsNamed()
    {
        const auto answer = case_table::run(
            "framingham",
            QStringLiteral("sex,age,bmi,sbp,treated,smk,dm\nM,55,,140,0,,0\nM,55,30,140,0,0,0"));
        QVERIFY(answer);
        const QJsonArray rows = answer->value(QLatin1String("rows")).toArray();
        QCOMPARE(rows[0][QLatin1String("missing")].toArray(),
                 (QJsonArray{QStringLiteral("smk"), QStringLiteral("bmi")}));
        QVERIFY(rows[0][QLatin1String("risk_pct")].isUndefined());
        QVERIFY(rows[1][QLatin1String("risk_pct")].isDouble());
        FraminghamInput input = someone();
        input.bmi = 0.0;
        QVERIFY(!framinghamRisk(input, FraminghamModel::bmi));
        input.bmi = std::nan("");
        QVERIFY(!framinghamRisk(input, FraminghamModel::bmi));
        input.sex = Sex::unknown;
        QVERIFY(!framinghamRisk(input, FraminghamModel::lipid));
    }
};

QTEST_GUILESS_MAIN(TestFramingham)
#include "tst_framingham.moc"
