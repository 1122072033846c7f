// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/clinical/clinical_analyses.h"
#include "analysis/clinical/pressure.h"
#include "case_table.h"
#include "core/random.h"
#include "oracle.h"

using namespace xinglin;

namespace {

const Day kFirst = Day::fromText(u"2026-09-01");

PersonRecord recordOf(int days)
{
    PersonRecord record;
    record.metrics = &MetricDictionary::builtIn();
    record.days = {kFirst, kFirst + (days - 1)};
    record.now = record.zone.startOf(record.days.last + 1);
    return record;
}

/// Readings of a day at the hours.
DayFacts dayOf(const PersonRecord &record, Day day, std::initializer_list<std::pair<int, double>> systolic,
               double pulsePressure = 45.0)
{
    DayFacts facts;
    facts.day = day;
    for (const auto &[hour, value] : systolic)
        facts.pressures.push_back(
            {record.zone.startOf(day) + hour * 3'600'000, value, value - pulsePressure});
    return facts;
}

}  // namespace

class TestBloodPressure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeInRangeIsThatOfTheOracle()
    {
        const QJsonObject block =
            oracle::json(QStringLiteral("risk.json")).value(QLatin1String("ttr")).toObject();
        QString table = QStringLiteral("sbp,t_hours");
        const QJsonArray hours = block.value(QLatin1String("t_hours")).toArray();
        for (qsizetype i = hours.size(); i-- > 0;)
            table += QStringLiteral("\n%1,%2")
                         .arg(block.value(QLatin1String("sbp"))[i].toDouble())
                         .arg(hours[i].toDouble());
        const auto answer = case_table::run("time-in-range", table);
        QVERIFY(answer);
        VERIFY_CLOSE(answer->value(QLatin1String("ttr")).toDouble(),
                     block.value(QLatin1String("ttr")).toDouble(), 1e-12);
        const auto all =
            case_table::run("time-in-range", table, {{QStringLiteral("maxgap"), QStringLiteral("24")}});
        VERIFY_CLOSE(all->value(QLatin1String("hours")).toDouble(), 36.0, 1e-12);
    }

    void timeInRangeIsThatOfManySmallSteps()
    {
        Random random(7);
        for (int round = 0; round < 50; ++round) {
            std::vector<double> hours, values;
            double hour = 0.0;
            for (int i = 0; i < 12; ++i) {
                hour += 0.5 + 10.0 * random.uniform();
                hours.push_back(hour);
                values.push_back(std::round(random.normal(130.0, 15.0)));
            }
            double inside = 0.0, whole = 0.0;
            constexpr int steps = 20'000;
            for (std::size_t i = 0; i + 1 < hours.size(); ++i) {
                const double pause = hours[i + 1] - hours[i];
                if (pause > 8.0)
                    continue;
                for (int k = 0; k < steps; ++k) {
                    const double value = values[i] + (values[i + 1] - values[i]) * (k + 0.5) / steps;
                    inside += value >= 110.0 && value <= 135.0 ? pause / steps : 0.0;
                }
                whole += pause;
            }
            const auto found = timeInRange(hours, values, 110.0, 135.0, 8.0);
            QCOMPARE(found.has_value(), whole > 0.0);
            if (found)
                QVERIFY(std::abs(found->share - inside / whole) < 2e-4);
        }
        QVERIFY(!timeInRange(std::vector{1.0}, std::vector{120.0}, 90, 135, 12));
        const auto flat = timeInRange(std::vector{0.0, 5.0}, std::vector{135.0, 135.0}, 90, 135, 12);
        QCOMPARE(flat->share, 1.0);
    }

    void categoriesBeginWhereTheGuidelinesSay()
    {
        const auto office = [](double systolic, double diastolic) {
            return QLatin1String(pressureCategoryName(officeCategory(systolic, diastolic)));
        };
        QCOMPARE(office(129, 84), QLatin1String("normal"));
        QCOMPARE(office(130, 80), QLatin1String("elevated"));
        QCOMPARE(office(120, 85), QLatin1String("elevated"));
        QCOMPARE(office(139, 89), QLatin1String("elevated"));
        QCOMPARE(office(140, 70), QLatin1String("grade_1"));
        QCOMPARE(office(120, 90), QLatin1String("grade_1"));
        QCOMPARE(office(159, 99), QLatin1String("grade_1"));
        QCOMPARE(office(160, 70), QLatin1String("grade_2"));
        QCOMPARE(office(120, 100), QLatin1String("grade_2"));
        QCOMPARE(office(180, 70), QLatin1String("grade_3"));
        QCOMPARE(office(120, 110), QLatin1String("grade_3"));
        QVERIFY(homeCategory(134.9, 84.9) == PressureCategory::normal);
        QVERIFY(homeCategory(135, 70) == PressureCategory::raised);
        QVERIFY(homeCategory(120, 85) == PressureCategory::raised);
        QCOMPARE(meanArterialPressure(120, 90), 100.0);
    }

    void aCourseIsDescribed()
    {
        PersonRecord record = recordOf(10);
        record.facts = {dayOf(record, kFirst, {{8, 130}, {20, 140}}), dayOf(record, kFirst + 1, {{8, 145}}),
                        dayOf(record, kFirst + 9, {{8, 131}, {9, 131}})};
        const auto results = analyseBloodPressure(record);
        QCOMPARE(results.size(), std::size_t{1});
        const AnalysisResult &result = results.front();
        QVERIFY(!result.notApplicable);
        const double mean = (135.0 + 145.0 + 131.0) / 3.0;
        VERIFY_CLOSE(*result.value, mean, 1e-12);
        QCOMPARE(result.n, 5);
        QCOMPARE(result.category, QStringLiteral("raised"));
        QVERIFY(*result.low<mean && * result.high> mean);
        QVERIFY(!result.text.en.isEmpty() && result.text.en.contains(QLatin1String("137.0/92.0")));
        VERIFY_CLOSE(result.detail[QLatin1String("pp")].toDouble(), 45.0, 1e-12);
        VERIFY_CLOSE(result.detail[QLatin1String("map")].toDouble(), mean - 45.0 + 15.0, 1e-12);
        VERIFY_CLOSE(result.detail[QLatin1String("arv")].toDouble(), 10.0, 1e-12);
        QCOMPARE(result.detail[QLatin1String("days")].toArray().size(), 3);
        QVERIFY(result.detail[QLatin1String("ttr")].isDouble());
        QCOMPARE(result.inputs.size(), std::size_t{1});
        QCOMPARE(*result.coverage, 0.3);
    }

    void withoutMeasuredPressureItSaysSo()
    {
        PersonRecord record = recordOf(10);
        auto result = analyseBloodPressure(record).front();
        QCOMPARE(result.notApplicable->code, QStringLiteral("not_measured"));
        record.facts = {dayOf(record, kFirst, {{8, 130}}), dayOf(record, kFirst + 1, {{8, 145}})};
        result = analyseBloodPressure(record).front();
        QCOMPARE(result.notApplicable->code, QStringLiteral("too_little_data"));
        QCOMPARE(result.detail[QLatin1String("days")].toArray().size(), 2);
    }

    void anOfficeReadingStandsWhereThereIsNoWatch()
    {
        PersonRecord record = recordOf(10);
        CheckUp checkUp;
        checkUp.date = kFirst - 300;
        checkUp.systolic = 162.0;
        checkUp.diastolic = 95.0;
        record.checkUps = {checkUp};
        const auto result = analyseBloodPressure(record).front();
        QVERIFY(!result.notApplicable);
        QCOMPARE(result.category, QStringLiteral("grade_2"));
        QCOMPARE(result.detail[QLatin1String("setting")].toString(), QStringLiteral("office"));
        QCOMPARE(result.inputs.front().days.first, checkUp.date);
        record.checkUps.front().date = kFirst - 500;
        QVERIFY(analyseBloodPressure(record).front().notApplicable);
    }
};

QTEST_GUILESS_MAIN(TestBloodPressure)
#include "tst_blood_pressure.moc"
