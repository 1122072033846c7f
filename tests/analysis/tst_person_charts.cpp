// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/chart_analyses.h"
#include "analysis/person/deviation_course.h"
#include "core/random.h"
#include "tests/analysis/oracle.h"
#include "tests/analysis/person_days.h"

using namespace xinglin;

namespace {

const Day kFirst = Day::fromCivil(2026, 6, 1);

PersonRecord recordOf(const std::vector<std::optional<double>> &rates, int asked,
                      const char *key = "heart_rate")
{
    PersonRecord record;
    record.metrics = &MetricDictionary::builtIn();
    for (std::size_t day = 0; day < rates.size(); ++day) {
        if (rates[day])
            record.history.push_back(
                {kFirst + static_cast<int>(day), personDays::dayOf({{key, *rates[day]}})});
    }
    const Day last = kFirst + static_cast<int>(rates.size()) - 1;
    record.days = {last - (asked - 1), last};
    return record;
}

std::vector<std::optional<double>> quietRates(std::size_t days)
{
    Random random(17);
    std::vector<std::optional<double>> rates;
    for (std::size_t day = 0; day < days; ++day)
        rates.push_back(std::round(random.normal(62, 2.5)));
    return rates;
}

}  // namespace

class TestPersonCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deviationsAreThoseOfTheBaseline()
    {
        auto rates = quietRates(80);
        rates[50].reset();
        rates[79] = 75.0;
        const PersonRecord record = recordOf(rates, 20);
        const auto results = deviationAnalysis(record);
        QCOMPARE(results.size(), std::size_t{1});
        const AnalysisResult &result = results.front();
        const Metric &metric = record.metric("heart_rate");
        const auto baseline = baselineFor(metric, record.days.last, record.history);
        VERIFY_CLOSE(*result.value, baseline->z(75.0), 1e-12);
        QCOMPARE(result.category, QStringLiteral("outlier"));
        QCOMPARE(result.n, std::int64_t{20});
        QCOMPARE(*result.coverage, 1.0);
        QVERIFY(result.flags.isEmpty());
        QVERIFY2(result.text.en.contains(QLatin1String("75.0 bpm")) &&
                     result.text.en.contains(QLatin1String("above")),
                 qPrintable(result.text.en));
        QCOMPARE(result.inputs.size(), std::size_t{2});
        const QJsonObject &detail = result.detail;
        for (const char *key : {"days", "values", "z", "modified_z", "center", "scale", "learning"})
            QCOMPARE(detail[QLatin1String(key)].toArray().size(), qsizetype{20});
        VERIFY_CLOSE(detail[QLatin1String("modified_z")][19].toDouble(), *result.value, 1e-4);
    }

    void learningUsesThePopulation()
    {
        const auto results = deviationAnalysis(recordOf(quietRates(6), 6));
        QCOMPARE(results.front().flags, QStringList{QStringLiteral("learning")});
        QVERIFY(results.front().value);
        // Without a population default there is nothing to compare with.
        std::vector<std::optional<double>> few(6, 14.0);
        const auto none = deviationAnalysis(recordOf(few, 6, "respiratory_rate"));
        QCOMPARE(none.front().notApplicable->code, QStringLiteral("too_little_data"));
        QCOMPARE(none.front().metric, QStringLiteral("respiratory_rate"));
        const auto charts = controlChartAnalysis(recordOf(quietRates(6), 6));
        QCOMPARE(charts.front().notApplicable->code, QStringLiteral("too_little_data"));
    }

    void quietNightsAreSteady()
    {
        const auto results = controlChartAnalysis(recordOf(quietRates(100), 30));
        const AnalysisResult &result = results.front();
        QCOMPARE(result.category, QStringLiteral("steady"));
        QCOMPARE(result.n, std::int64_t{30});
        for (const char *key : {"days", "ewma", "ewma_limit", "cusum", "cusum_limit", "alarm"})
            QCOMPARE(result.detail[QLatin1String(key)].toArray().size(), qsizetype{30});
    }

    void aFeverAlarmsAndTheAlarmEnds()
    {
        auto rates = quietRates(100);
        for (std::size_t day = 80; day < 87; ++day)
            *rates[day] += 12.0;
        const auto results = controlChartAnalysis(recordOf(rates, 30));
        const QJsonArray alarms = results.front().detail[QLatin1String("alarm")].toArray();  // days 70..99
        QVERIFY(!alarms[9].toBool() && !alarms[10].toBool());
        QVERIFY(alarms[13].toBool() && alarms[16].toBool());
        for (qsizetype day = 26; day < 30; ++day)
            QVERIFY2(!alarms[day].toBool(), qPrintable(QString::number(day)));
        QVERIFY(results.front().text.en.contains(QLatin1String("steady again")));
    }

    void onlyTheHarmfulSideAlarms()
    {
        std::vector<std::optional<double>> oxygen(60, 97.0);
        for (std::size_t day = 0; day < 60; ++day)
            *oxygen[day] -= day % 3 == 0 ? 1.0 : 0.0;
        for (std::size_t day = 50; day < 60; ++day)
            oxygen[day] = 100.0;
        QCOMPARE(controlChartAnalysis(recordOf(oxygen, 10, "spo2")).front().category,
                 QStringLiteral("steady"));
        for (std::size_t day = 50; day < 60; ++day)
            oxygen[day] = 92.0;
        QCOMPARE(controlChartAnalysis(recordOf(oxygen, 10, "spo2")).front().category, QStringLiteral("low"));
    }

    void aLongAbsenceBeginsAnew()
    {
        auto rates = quietRates(100);
        for (std::size_t day = 40; day < 60; ++day)
            rates[day].reset();
        const PersonRecord record = recordOf(rates, 45);
        const auto course = deviationCourse(record, record.metric("heart_rate"));
        QCOMPARE(course.size(), std::size_t{100});
        QVERIFY(course[60].isRestart && !course[61].isRestart && !course[39].isRestart);
        QVERIFY(course[60].baseline->learning);
        QVERIFY(!course[75].baseline->learning);
        QVERIFY(controlChartAnalysis(record).front().flags.contains(QStringLiteral("restarted")));
    }

    void nothingMeasured()
    {
        PersonRecord record = recordOf({}, 1);
        record.days = {kFirst, kFirst + 6};
        for (const auto &results : {deviationAnalysis(record), controlChartAnalysis(record)}) {
            QCOMPARE(results.size(), std::size_t{1});
            QCOMPARE(results.front().notApplicable->code, QStringLiteral("not_measured"));
        }
    }
};

QTEST_APPLESS_MAIN(TestPersonCharts)
#include "tst_person_charts.moc"
