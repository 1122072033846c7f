// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/engine_charts.h"
#include "reports/builders/report_charts.h"
#include "tests/reports/sample_figures.h"
#include "tests/reports/sample_results.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace xinglin;
using namespace Qt::StringLiterals;

// What charts of reports show of figures and of the engine's results.
namespace {

/// A year whose data lie between the 29th of September and the 27th of November.
ReportSetting lateYear()
{
    ReportSetting setting = test::sampleSetting(Language::en);
    setting.period = Period::yearOf(Day::fromCivil(2026, 10, 1));
    setting.dataFrom = Day::fromCivil(2026, 9, 29);
    setting.dataUntil = setting.zone.startOf(Day::fromCivil(2026, 11, 27));
    return setting;
}

QJsonArray daily(const DayRange &days, const QJsonValue &value)
{
    QJsonArray array;
    for (Day day = days.first; day <= days.last; ++day)
        array.append(value.isNull() ? QJsonValue(day.text()) : value);
    return array;
}

/// A result with a value for every day.
AnalysisResult told(const DayRange &days, const char *values, double value)
{
    AnalysisResult result;
    result.days = days;
    result.n = days.days();
    result.detail = {{u"days"_s, daily(days, {})}, {QLatin1String(values), daily(days, value)}};
    return result;
}

std::pair<double, double> endsOf(const ChartSpec &chart)
{
    double first = 1e9, last = -1e9;
    for (const ChartSpec::Series &series : chart.series) {
        for (const ChartSpec::Point &point : series.points) {
            first = std::min(first, point.x);
            last = std::max(last, point.x);
        }
    }
    return {first, last};
}

}  // namespace

class TestReportCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// As the charts of figures do.
    void resultsOfAYearAreCutToTheData()
    {
        const ReportSetting setting = lateYear();
        const ReportWords words(setting);
        const DayRange year = setting.period.days();
        const std::pair<double, double> data{Day::fromCivil(2026, 9, 29).number(),
                                             Day::fromCivil(2026, 11, 27).number()};
        AnalysisResult twoNights = told(year, "state", 0);
        twoNights.detail[u"usual"_s] = 55.0;
        for (const ChartSpec &chart : {engine::dailyCountsChart(words, told(year, "counts", 3), nullptr),
                                       engine::restingChart(words, told(year, "values", 56), &twoNights),
                                       engine::multiMetricChart(words, told(year, "statistic", 1)),
                                       engine::sleepChart(words, told(year, "minutes", 400))}) {
            QCOMPARE(endsOf(chart), data);
            QCOMPARE(chart.subtitle, u"n = 365 · 2026-09-29 to 2026-11-27"_s);
        }
        // What may come lies behind the data.
        AnalysisResult forecast =
            told({Day::fromCivil(2026, 11, 28), Day::fromCivil(2026, 12, 4)}, "median", 4);
        forecast.detail[u"skill"_s] = 0.2;
        const ChartSpec counts = engine::dailyCountsChart(words, told(year, "counts", 3), &forecast);
        QCOMPARE(endsOf(counts).second, static_cast<double>(Day::fromCivil(2026, 12, 4).number()));
        QCOMPARE(counts.subtitle, u"n = 365 · 2026-09-29 to 2026-11-27"_s);
    }

    /// A result may reach back before the period.
    void chartsTellTheDaysTheyShow()
    {
        ReportSetting setting = test::sampleSetting(Language::en);
        setting.period = Period::day(Day::fromCivil(2026, 10, 20));
        const ReportWords words(setting);
        const DayRange week{Day::fromCivil(2026, 10, 14), Day::fromCivil(2026, 10, 20)};
        QCOMPARE(engine::restingChart(words, told(week, "values", 56), nullptr).subtitle,
                 u"n = 7 · 2026-10-14 to 2026-10-20"_s);
        QCOMPARE(engine::rhythmChart(words, told(week, "profile", 70)).subtitle,
                 u"n = 7 · 2026-10-14 to 2026-10-20"_s);
        AnalysisResult undated = told(week, "profile", 70);
        undated.days = {};
        QCOMPARE(engine::rhythmChart(words, undated).subtitle, u"n = 7 · 2026-10-20"_s);
    }

    void peopleOfASmallGroupAreCounted()
    {
        const ReportSetting setting = test::sampleSetting(Language::en);
        SubjectFigures figures = *test::sampleUnit().figures;
        figures.scoreHistogram.clear();  // withheld
        figures.scoreDays.resize(6);
        for (DayPoint &point : figures.scoreDays)
            point.n = 7;
        const ChartSpec chart = scoredPeopleChart(ReportWords(setting), figures);
        QVERIFY2(chart.subtitle.startsWith(u"n = 42 · "_s), qPrintable(chart.subtitle));
    }
};

QTEST_MAIN(TestReportCharts)
#include "tst_report_charts.moc"
