// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/clinical/clinical_analyses.h"
#include "analysis/clinical/clinical_inputs.h"
#include "analysis/method.h"
#include "analysis/person/person_analyses.h"
#include "domain/check_up_fields.h"
#include "oracle.h"

using namespace xinglin;

namespace {

const Day kToday = Day::fromText(u"2026-09-30");

CheckUp checkUpOn(Day date)
{
    CheckUp checkUp;
    checkUp.date = date;
    checkUp.height = 170.0;
    checkUp.weight = 86.7;  // 30 kg/m2
    checkUp.waist = 100.0;
    checkUp.systolic = 140.0;
    checkUp.diastolic = 88.0;
    checkUp.smoker = false;
    checkUp.diabetes = false;
    checkUp.treatedPressure = false;
    checkUp.familyHistory = FamilyHistory::second;
    checkUp.familyHeart = true;
    checkUp.region = Region::north;
    checkUp.urban = true;
    checkUp.active = false;
    checkUp.diet = Diet::notDaily;
    checkUp.glucose = 5.2;
    return checkUp;
}

PersonRecord person(std::vector<CheckUp> checkUps, double age = 55.0, Sex sex = Sex::male)
{
    PersonRecord record;
    record.metrics = &MetricDictionary::builtIn();
    record.days = {kToday - 29, kToday};
    record.now = record.zone.startOf(kToday) + 20 * 3'600'000;
    record.age = age;
    record.sex = sex;
    record.checkUps = std::move(checkUps);
    return record;
}

AnalysisResult only(std::vector<AnalysisResult> results)
{
    if (results.size() != 1)
        qFatal("%zu results", results.size());
    return results.front();
}

QString code(const AnalysisResult &result)
{
    return result.notApplicable ? result.notApplicable->code : QString();
}

}  // namespace

class TestClinicalAnalyses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framinghamTakesTheModelItCanFill()
    {
        PersonRecord record = person({checkUpOn(kToday - 100)});
        AnalysisResult result = only(analyseFramingham(record));
        QVERIFY2(std::abs(*result.value - 16.7483) < 1e-3, qPrintable(QString::number(*result.value)));
        QCOMPARE(result.detail[QLatin1String("model")].toString(), QStringLiteral("bmi"));
        QCOMPARE(result.category, QStringLiteral("medium"));
        QCOMPARE(result.unit, QStringLiteral("%"));
        QVERIFY(result.text.en.contains(QLatin1String(": 17 of 100 people")));
        QVERIFY(result.text.en.contains(QLatin1String("no diagnosis")));
        record.checkUps[0].totalCholesterol = 213.0 / 38.67;
        record.checkUps[0].hdl = 50.0 / 38.67;
        result = only(analyseFramingham(record));
        QVERIFY2(std::abs(*result.value - 13.534) < 1e-3, qPrintable(QString::number(*result.value)));
        QCOMPARE(result.detail[QLatin1String("model")].toString(), QStringLiteral("lipid"));
        for (const InputUsed &input : result.inputs) {
            QVERIFY(!input.name.en.isEmpty() && !input.origin.en.isEmpty());
            QVERIFY(input.days.isValid() && input.value);
        }
    }

    void oneMissingInputLeavesAnInterval()
    {
        PersonRecord record = person({checkUpOn(kToday - 100)});
        const double without = *only(analyseFramingham(record)).value;
        record.checkUps[0].smoker.reset();
        const AnalysisResult result = only(analyseFramingham(record));
        QVERIFY(!result.value && !result.notApplicable);
        QVERIFY(result.flags.contains(QStringLiteral("incomplete")));
        QVERIFY(std::abs(*result.low - without) < 1e-9);
        QVERIFY(*result.high > *result.low);
        QCOMPARE(result.detail[QLatin1String("missing")].toArray(), QJsonArray{QStringLiteral("smoker")});
        QVERIFY(result.text.en.contains(QLatin1String("smoker")));
        record.checkUps[0].systolic.reset();
        QCOMPARE(code(only(analyseFramingham(record))), QStringLiteral("missing_inputs"));
    }

    void agesHaveTheirLimits()
    {
        for (const auto &[age, framingham, chinaPar] :
             {std::tuple(29.9, false, false), std::tuple(30.0, true, false), std::tuple(34.9, true, false),
              std::tuple(35.0, true, true), std::tuple(74.9, true, true), std::tuple(75.0, false, false)}) {
            CheckUp full = checkUpOn(kToday);
            full.totalCholesterol = 5.0;
            full.hdl = 1.3;
            const PersonRecord record = person({full}, age);
            QCOMPARE(code(only(analyseFramingham(record))) != QLatin1String("outside_age"), framingham);
            QCOMPARE(code(only(analyseChinaPar(record))) != QLatin1String("outside_age"), chinaPar);
        }
        PersonRecord record = person({checkUpOn(kToday)});
        record.age.reset();
        QCOMPARE(code(only(analyseFramingham(record))), QStringLiteral("missing_inputs"));
        record.age = 50.0;
        record.sex = Sex::unknown;
        QCOMPARE(code(only(analyseChinaPar(record))), QStringLiteral("missing_inputs"));
    }

    void chinaParIsThatOfTheGuideline()
    {
        CheckUp checkUp = checkUpOn(kToday);
        checkUp.totalCholesterol = 5.2;
        checkUp.hdl = 1.3;
        checkUp.systolic = 145.0;
        checkUp.waist = 80.0;
        PersonRecord record = person({checkUp}, 40.0);
        AnalysisResult result = only(analyseChinaPar(record));
        QVERIFY2(std::abs(*result.value - 4.8679) < 1e-4, qPrintable(QString::number(*result.value)));
        QCOMPARE(result.category, QStringLiteral("low"));
        QVERIFY(!result.flags.contains(QStringLiteral("family_of_diabetes")));
        record.checkUps[0].familyHeart.reset();
        record.checkUps[0].familyHistory = FamilyHistory::first;
        result = only(analyseChinaPar(record));
        QVERIFY(std::abs(*result.value - 4.8679) < 1e-4);
        QVERIFY(result.flags.contains(QStringLiteral("family_of_diabetes")));
        record.sex = Sex::female;
        record.checkUps[0].urban.reset();
        record.checkUps[0].familyHistory.reset();
        QVERIFY(only(analyseChinaPar(record)).value);
    }

    void findriscAddsUp()
    {
        PersonRecord record = person({checkUpOn(kToday - 10)}, 55.5);
        AnalysisResult result = only(analyseFindrisc(record));
        // 3 age, 1 body mass, 3 waist, 2 activity, 1 diet, 3 family
        QCOMPARE(*result.value, 13.0);
        QCOMPARE(result.category, QStringLiteral("moderate"));
        QCOMPARE(result.detail[QLatin1String("band")].toString(), QStringLiteral("12-14"));
        QVERIFY(result.text.en.contains(QLatin1String("one in 6")));
        record.checkUps[0].diet.reset();
        result = only(analyseFindrisc(record));
        QVERIFY(!result.value);
        QCOMPARE(*result.low, 12.0);
        QCOMPARE(*result.high, 13.0);
        QCOMPARE(result.category, QStringLiteral("moderate"));
        record.checkUps[0].waist.reset();
        QCOMPARE(code(only(analyseFindrisc(record))), QStringLiteral("missing_inputs"));
    }

    void highGlucoseCountsHoweverOld()
    {
        CheckUp old;
        old.date = kToday - 3'000;
        old.glucose = 6.1;
        PersonRecord record = person({old, checkUpOn(kToday)}, 55.5);
        QCOMPARE(*only(analyseFindrisc(record)).value, 18.0);
        record.checkUps[0].glucose = 6.0;
        QCOMPARE(*only(analyseFindrisc(record)).value, 13.0);
        record.checkUps[1].diabetes = true;
        const AnalysisResult known = only(analyseFindrisc(record));
        QCOMPARE(*known.value, 18.0);
        QVERIFY(known.flags.contains(QStringLiteral("has_diabetes")));
    }

    void whatIsTooOldIsMissing()
    {
        for (const CheckUpField &field : checkUpFields()) {
            const int days = validDaysOf(field.key);
            QVERIFY2(days > 0, field.key);
            CheckUp checkUp;
            checkUp.date = kToday - days;
            field.set(checkUp, field.high);
            PersonRecord record = person({checkUp});
            QVERIFY2(ClinicalInputs(record).takeIfThere(field.key), field.key);
            record.checkUps[0].date = kToday - days - 1;
            QVERIFY2(!ClinicalInputs(record).takeIfThere(field.key), field.key);
            record.checkUps[0].date = kToday + 1;
            QVERIFY2(!ClinicalInputs(record).takeIfThere(field.key), field.key);
        }
    }

    void theNewestValueCountsFieldByField()
    {
        CheckUp older = checkUpOn(kToday - 50), newer;
        newer.date = kToday - 5;
        newer.smoker = true;
        const AnalysisResult result = only(analyseFramingham(person({older, newer})));
        QCOMPARE(result.detail[QLatin1String("inputs")][QLatin1String("smoker")].toDouble(), 1.0);
        QCOMPARE(result.detail[QLatin1String("inputs")][QLatin1String("systolic")].toDouble(), 140.0);
    }

    void aWatchAloneIsTooLittleForNews2()
    {
        PersonRecord record = person({});
        const auto latest = [&](const char *key, double value, int hoursAgo) {
            record.latest.push_back({record.metric(key).number, value, record.now + -hoursAgo * 3'600'000});
        };
        latest("heart_rate", 72, 1);
        latest("spo2", 97, 2);
        latest("body_temperature", 33.9, 1);
        AnalysisResult result = only(analyseNews2(record));
        QCOMPARE(code(result), QStringLiteral("interval_too_wide"));
        QCOMPARE(result.detail[QLatin1String("low")].toInt(), 0);
        QCOMPARE(result.detail[QLatin1String("high")].toInt(), 14);
        QVERIFY(!result.notApplicable->reason.en.isEmpty());
        CheckUp form;
        form.date = kToday;
        form.respiratoryRate = 16.0;
        form.consciousness = Consciousness::alert;
        form.temperature = 38.6;
        form.onOxygen = false;
        form.systolic = 105.0;
        record.checkUps = {form};
        result = only(analyseNews2(record));
        QCOMPARE(*result.value, 2.0);
        QCOMPARE(result.category, QStringLiteral("low"));
        QCOMPARE(result.detail[QLatin1String("complete")].toBool(), true);
        QCOMPARE(result.inputs.size(), std::size_t{7});
        record.latest.clear();
        latest("heart_rate", 72, 25);
        latest("spo2", 97, 2);
        result = only(analyseNews2(record));
        QVERIFY(!result.value);
        QCOMPARE(*result.low, 2.0);
        QCOMPARE(*result.high, 5.0);
        QCOMPARE(result.category, QString());
        record.checkUps[0].date = kToday - 2;
        QCOMPARE(code(only(analyseNews2(record))), QStringLiteral("interval_too_wide"));
        record.age = 15.9;
        QCOMPARE(code(only(analyseNews2(record))), QStringLiteral("outside_age"));
    }

    void everyDetailIsDocumented()
    {
        PersonRecord record = person({checkUpOn(kToday)});
        DayFacts facts;
        for (int i = 0; i < 4; ++i) {
            facts.day = kToday - 3 + i;
            facts.pressures = {{record.zone.startOf(facts.day), 130.0 + i, 80.0}};
            record.facts.push_back(facts);
        }
        int checked = 0;
        for (const PersonAnalysis &analysis : personAnalyses()) {
            const QString id = QString::fromLatin1(analysis.method);
            static const QStringList ours{QStringLiteral("blood-pressure"), QStringLiteral("news2"),
                                          QStringLiteral("framingham"), QStringLiteral("china-par"),
                                          QStringLiteral("findrisc")};
            if (!ours.contains(id))
                continue;
            QVERIFY2(findMethod(id), analysis.method);
            QFile file(QStringLiteral(XINGLIN_SOURCE_DIR "/resources/analysis/methods/%1.json").arg(id));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QJsonObject documented =
                QJsonDocument::fromJson(file.readAll())[QLatin1String("detail")].toObject();
            for (const AnalysisResult &result : analysis.run(record)) {
                QCOMPARE(result.method, id);
                for (const QString &key : result.detail.keys())
                    QVERIFY2(documented.contains(key), qPrintable(id + QLatin1Char('.') + key));
            }
            ++checked;
        }
        QCOMPARE(checked, 5);
    }
};

QTEST_GUILESS_MAIN(TestClinicalAnalyses)
#include "tst_clinical_analyses.moc"
