// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/engine_charts.h"
#include "reports/builders/quality_parts.h"
#include "reports/builders/report_charts.h"
#include "reports/charts/value_axis.h"
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
    /// The least spread of a metric of totals is one of days: no hour of 40 steps begins below nothing.
    void hoursOfTotalsBeginAtZero()
    {
        const ReportSetting setting = test::sampleSetting(Language::en);
        const ReportWords words(setting);
        MetricCourse course;
        course.hours.fill(40.0);
        const ChartSpec steps = metricHoursChart(words, *words.metric(u"steps"), course, 1);
        QCOMPARE(valueAxis(steps, valuesOf(steps), 5).low, 0.0);
        course.hours.fill(72.0);
        const ChartSpec rate = metricHoursChart(words, *words.metric(u"heart_rate"), course, 1);
        const NiceAxis axis = valueAxis(rate, valuesOf(rate), 5);
        QVERIFY(axis.low > 60.0 && axis.high - axis.low >= 2.0);
    }

    /// "1 days", "1 points": read aloud they hurt.
    void oneIsToldAsOne()
    {
        const ReportSetting setting = test::sampleSetting(Language::en);
        const ReportWords words(setting);
        const auto stress = [&](int days) {
            MetricCourse course;
            for (int day = 0; day < days; ++day) {
                DayPoint point;
                point.day = Day::fromCivil(2026, 10, 5 + day);
                point.value = 1.0 + day;
                course.days.push_back(point);
            }
            course.histogram = {{static_cast<double>(days), 9}};
            const Metric &metric = *words.metric(u"stress");
            return std::pair(metricCourseChart(words, metric, course, 9, true).alternative,
                             metricDistributionChart(words, metric, course, 9, true).alternative);
        };
        const auto [day, value] = stress(1);
        QVERIFY2(day.endsWith(u": 1 day with data: 1.0 points on 5 October."_s), qPrintable(day));
        QVERIFY2(value.endsWith(u"lie around 1 point."_s), qPrintable(value));
        const auto [days, values] = stress(2);
        QVERIFY2(
            days.endsWith(
                u": 2 days with data; lowest 1.0 points on 5 October, highest 2.0 points on 6 October."_s),
            qPrintable(days));
        QVERIFY2(values.endsWith(u"lie around 2 points."_s), qPrintable(values));
        QCOMPARE(ReportWords::withUnit(u"−1"_s, u"steps"_s), u"−1 step"_s);
        QCOMPARE(ReportWords::withUnit(u"1.0"_s, u"points"_s), u"1.0 points"_s);
        QCOMPARE(ReportWords::withUnit(u"1"_s, u"ms"_s), u"1 ms"_s);
        QCOMPARE(ReportWords::withUnit(u"1"_s, u"分"_s), u"1 分"_s);
        QCOMPARE(ReportWords::withUnit(u"1"_s, u"%"_s), u"1%"_s);
    }

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
        const QString dates = u" · 2026-09-29 to 2026-11-27"_s;
        const ChartSpec daysOnly = engine::dailyCountsChart(words, told(year, "counts", 3), nullptr);
        QCOMPARE(endsOf(daysOnly), data);
        QCOMPARE(daysOnly.subtitle, u"n = 365 days"_s + dates);
        for (const ChartSpec &chart : {engine::restingChart(words, told(year, "values", 56), &twoNights),
                                       engine::multiMetricChart(words, told(year, "statistic", 1)),
                                       engine::sleepChart(words, told(year, "minutes", 400))}) {
            QCOMPARE(endsOf(chart), data);
            QCOMPARE(chart.subtitle, u"n = 365 nights"_s + dates);
        }
        // What may come lies behind the data.
        AnalysisResult forecast =
            told({Day::fromCivil(2026, 11, 28), Day::fromCivil(2026, 12, 4)}, "median", 4);
        forecast.detail[u"skill"_s] = 0.2;
        const ChartSpec counts = engine::dailyCountsChart(words, told(year, "counts", 3), &forecast);
        QCOMPARE(endsOf(counts).second, static_cast<double>(Day::fromCivil(2026, 12, 4).number()));
        QCOMPARE(counts.subtitle, u"n = 365 days"_s + dates + u" · forecast until 2026-12-04"_s);
    }

    /// A result may reach back before the period.
    void chartsTellTheDaysTheyShow()
    {
        ReportSetting setting = test::sampleSetting(Language::en);
        setting.period = Period::day(Day::fromCivil(2026, 10, 20));
        const ReportWords words(setting);
        const DayRange week{Day::fromCivil(2026, 10, 14), Day::fromCivil(2026, 10, 20)};
        QCOMPARE(engine::restingChart(words, told(week, "values", 56), nullptr).subtitle,
                 u"n = 7 nights · 2026-10-14 to 2026-10-20"_s);
        QCOMPARE(engine::rhythmChart(words, told(week, "profile", 70)).subtitle,
                 u"n = 7 · 2026-10-14 to 2026-10-20"_s);
        AnalysisResult undated = told(week, "profile", 70);
        undated.days = {};
        QCOMPARE(engine::rhythmChart(words, undated).subtitle, u"n = 7 · 2026-10-20"_s);
    }

    void extremesAndChangesAreNamed()
    {
        PersonalData person = test::samplePerson();
        const ReportSetting setting = test::sampleSetting(Language::en);
        const ReportWords words(setting);
        const Metric *heart = MetricDictionary::builtIn().find(u"heart_rate"_s);
        const auto course = std::ranges::find(person.figures->courses, heart->number, &MetricCourse::metric);
        QVERIFY(course != person.figures->courses.end());
        ChartSpec chart = metricCourseChart(words, *heart, *course, 31, true);
        engine::addToCourse(chart, words, *heart, test::samplePersonResults(), u"day");
        QCOMPARE(chart.marks.size(), std::size_t{1});
        QCOMPARE(chart.marksName, u"lasting change, by how much"_s);
        int withExtremes = 0;
        for (const ChartSpec::Series &series : chart.series) {
            const bool has = std::ranges::any_of(
                series.points, [](const ChartSpec::Point &point) { return point.low.has_value(); });
            QCOMPARE(series.rangeName, has ? u"lowest to highest of the day"_s : QString());
            withExtremes += has ? 1 : 0;
        }
        QCOMPARE(withExtremes, 1);
        // The usual range does not decide how far the axis reaches; the person's own band does.
        for (const ChartSpec::Band &band : chart.bands)
            QCOMPARE(band.setsAxis, !band.name.startsWith(u"usual range 60–100"_s));
    }

    void aFunnelHasAMiddleItsLimitsAndNames()
    {
        const ReportSetting setting = test::sampleSetting(Language::en);
        const std::vector<AnalysisResult> results = test::sampleUnitResults();
        AnalysisResult funnel = *std::ranges::find(results, u"funnel"_s, &AnalysisResult::method);
        funnel.detail[u"target"_s] = 0.034;
        const ReportWords words(setting);
        const ChartSpec chart = engine::funnelChart(words, funnel);
        QStringList named;
        const ChartSpec::Series *mean = nullptr;
        for (const ChartSpec::Series &series : chart.series) {
            if (series.role == ChartSpec::Role::accent)
                mean = &series;
            named += QStringList(series.labels.begin(), series.labels.end());
            if (series.form == ChartSpec::Form::line) {
                QVERIFY(!series.endLabel.isEmpty());
                for (const ChartSpec::Point &point : series.points)
                    QVERIFY(*point.y > 0.0 && *point.y < 100.0);
            }
        }
        QCOMPARE(chart.subtitle.section(u" · "_s, 0, 0), u"n = 10,261 people"_s);
        QVERIFY(mean);
        QCOMPARE(*mean->points.front().y, 3.4);
        QCOMPARE(*mean->points.back().y, 3.4);
        QCOMPARE(mean->endLabel, u"mean 3.4%"_s);
        QCOMPARE(named.size(), 6);
        QVERIFY(!named.contains(QString()));
        // Among many only those beyond a limit have names.
        QJsonArray many = funnel.detail[u"units"_s].toArray();
        for (int i = 0; i < 6; ++i)
            many.append(QJsonObject{{u"name_en"_s, u"x"_s},
                                    {u"n"_s, 900},
                                    {u"rate"_s, 0.03},
                                    {u"z_adjusted"_s, i == 0 ? 2.1 : 0.2}});
        funnel.detail[u"units"_s] = many;
        named.clear();
        for (const ChartSpec::Series &series : engine::funnelChart(words, funnel).series)
            named += QStringList(series.labels.begin(), series.labels.end());
        named.removeAll(QString());
        named.sort();
        QCOMPARE(named, (QStringList{u"Tunnelling team 2"_s, u"x"_s}));
    }

    /// Of limits with one line alone, that line is the one in the legend.
    void limitsAreNamedOnceWhicheverIsThere()
    {
        const ReportSetting setting = test::sampleSetting(Language::en);
        const std::vector<AnalysisResult> results = test::sampleUnitResults();
        AnalysisResult funnel = *std::ranges::find(results, u"funnel"_s, &AnalysisResult::method);
        funnel.detail[u"target"_s] = 0.034;
        const auto named = [&] {
            int names = 0;
            for (const ChartSpec::Series &series : engine::funnelChart(ReportWords(setting), funnel).series)
                names += series.role == ChartSpec::Role::threshold && !series.name.isEmpty() ? 1 : 0;
            return names;
        };
        QCOMPARE(named(), 1);
        QJsonObject limits = funnel.detail[u"limits"_s].toObject();
        limits.remove(u"high998"_s);
        funnel.detail[u"limits"_s] = limits;
        QCOMPARE(named(), 1);
        limits.remove(u"low998"_s);
        funnel.detail[u"limits"_s] = limits;
        QCOMPARE(named(), 0);
    }

    /// While a person's usual is learnt nothing is far from it.
    void daysOfLearningAreEmpty()
    {
        const ReportSetting setting = test::sampleSetting(Language::en);
        const ReportWords words(setting);
        SubjectFigures figures;
        MetricCourse &course = figures.courses.emplace_back();
        course.metric = words.metric(u"steps")->number;
        for (int day = 0; day < 3; ++day) {
            DayPoint &point = course.days.emplace_back();
            point.day = Day(20000 + day);
            point.value = 9000.0;
            point.deviation = 4.0;
            point.isOwnBaseline = day > 0;
        }
        const ChartSpec strip = deviationStrip(words, figures);
        QCOMPARE(strip.series.size(), std::size_t{1});
        QVERIFY(!strip.series[0].points[0].y && strip.series[0].points[1].y);
        QVERIFY(strip.subtitle.startsWith(u"n = 2 "_s));
    }

    /// "Person-days" of one person are days, of sleep nights.
    void histogramsOfOnePersonCountDaysAndNights()
    {
        const ReportSetting setting = test::sampleSetting(Language::en);
        const ReportWords words(setting);
        const auto label = [&](QStringView metric, bool isPerson) {
            return metricDistributionChart(words, *words.metric(metric), MetricCourse(), 1, isPerson).yLabel;
        };
        QCOMPARE(label(u"steps", true), u"days"_s);
        QCOMPARE(label(u"sleep", true), u"nights"_s);
        QCOMPARE(label(u"heart_rate", true), u"values"_s);
        QCOMPARE(label(u"steps", false), u"person-days"_s);
    }

    void theStrainOfTheNightsHasItsLimit()
    {
        const ReportSetting setting = test::sampleSetting(Language::en);
        AnalysisResult strain = told(setting.period.days(), "statistic", 1);
        strain.detail[u"threshold"_s] = 3.5;
        const ChartSpec chart = engine::multiMetricChart(ReportWords(setting), strain);
        const auto limit =
            std::ranges::find(chart.series, ChartSpec::Role::threshold, &ChartSpec::Series::role);
        QVERIFY(limit != chart.series.end());
        QCOMPARE(limit->name, u"limit of an alarm"_s);
        QCOMPARE(*limit->points.front().y, 3.5);
    }

    void twoEstimatesOfOneShareHaveOneAxis()
    {
        const ReportSetting setting = test::sampleSetting(Language::en);
        const ReportWords words(setting);
        AnalysisResult rates;
        rates.detail[u"units"_s] =
            QJsonArray{QJsonObject{{u"name_en"_s, u"a"_s}, {u"rate"_s, 20}, {u"low"_s, 5}, {u"high"_s, 93}}};
        AnalysisResult best;
        best.detail[u"units"_s] =
            QJsonArray{QJsonObject{{u"name_en"_s, u"a"_s}, {u"rate"_s, 12}, {u"low"_s, 8}, {u"high"_s, 16}}};
        ChartSpec one = engine::unitIntervals(words, rates, u"t"_s, u"x"_s, "rate");
        ChartSpec other = engine::unitIntervals(words, best, u"t"_s, u"x"_s, "rate");
        engine::giveOneAxis(one, other);
        for (const ChartSpec *chart : {&one, &other}) {
            QCOMPARE(chart->yMin.value_or(-1), 0.0);
            QCOMPARE(chart->yMax.value_or(-1), 100.0);
        }
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

    /// Person-days are expected also where the data end early: the days told with their number are theirs.
    void expectedDaysAreToldWithTheirPeriod()
    {
        const ReportSetting setting = test::sampleSetting(Language::en);
        const ReportWords words(setting);
        const DayRange expected{Day::fromCivil(2026, 10, 3), setting.period.days().last};
        ReportSetting early = setting;
        early.dataUntil = setting.zone.startOf(Day::fromCivil(2026, 10, 20));
        std::vector<ReportUnit> units = test::sampleUnit().units.value();
        units.resize(1);
        units[0].coverage.daysExpected = 290;
        units[0].coverage.expected = expected;
        QCOMPARE(unitCoverageChart(ReportWords(early), units).subtitle,
                 u"n = 290 · 2026-10-03 to 2026-10-31"_s);
        DataQuality quality;
        quality.coverage = units[0].coverage;
        QCOMPARE(wearingChart(ReportWords(early), quality).subtitle, u"n = 290 · 2026-10-03 to 2026-10-31"_s);
    }

    /// Who cannot see a chart is told its figures, not that they stand elsewhere.
    void categoriesAreToldInWords()
    {
        const ReportSetting setting = test::sampleSetting(Language::en);
        const ReportWords words(setting);
        std::vector<ReportUnit> units = test::sampleUnit().units.value();
        units.resize(2);
        units[0].subject.name = {u"甲"_s, u"A"_s};
        units[0].coverage.share = 0.9712;
        units[0].coverage.daysExpected = 10;
        units[1].subject.name = {u"乙"_s, u"B"_s};
        units[1].suppressed = true;
        QCOMPARE(unitCoverageChart(words, units).alternative, u"Wearing rate by unit: A 97.1%, B withheld"_s);
        QVERIFY(unitScoresChart(words, units, {}).alternative.endsWith(u"B withheld"_s));
        units.resize(14, units[0]);
        units[5].subject.name = {u"低"_s, u"Low"_s};
        units[5].coverage.share = 0.5;
        units[9].subject.name = {u"高"_s, u"High"_s};
        units[9].coverage.share = 0.99;
        QCOMPARE(unitCoverageChart(words, units).alternative,
                 u"Wearing rate by unit: lowest Low 50.0%, highest High 99.0%"_s);
    }
};

QTEST_MAIN(TestReportCharts)
#include "tst_report_charts.moc"
