// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/subject_figures.h"
#include "reports/builders/comprehensive_report.h"
#include "reports/builders/personal_report.h"
#include "reports/builders/unit_findings.h"
#include "tests/reports/document_reading.h"
#include "tests/reports/sample_figures.h"
#include "tests/reports/sample_results.h"

#include <QtTest>

using namespace xinglin;
using namespace Qt::StringLiterals;

namespace {

std::vector<ChartSpec> chartsOf(const Document &document)
{
    std::vector<ChartSpec> charts;
    for (const Block &block : document.blocks) {
        if (const auto *some = std::get_if<ChartBlock>(&block)) {
            for (const ChartFigure &figure : some->charts)
                charts.push_back(figure.chart);
        }
    }
    return charts;
}

/// The figures of one day, the 20th, as the job would fetch them.
SubjectFigures onTheTwentieth(SubjectFigures figures)
{
    const Day day = Day::fromCivil(2026, 10, 20);
    const auto isOther = [day](const DayPoint &point) { return point.day != day; };
    figures.days = {day, day};
    std::erase_if(figures.scoreDays, isOther);
    for (MetricCourse &course : figures.courses)
        std::erase_if(course.days, isOther);
    for (MetricFigures &metric : figures.metrics)
        metric.n = metric.metric == 9 ? 1 : metric.n;
    figures.scoreHistogram = {{93.0, 1}};
    figures.score.value = figures.score.low = figures.score.high = 93.0;
    return figures;
}

ReportSetting oneDay(Language language)
{
    ReportSetting setting = test::sampleSetting(language);
    setting.period = Period::day(Day::fromCivil(2026, 10, 20));
    return setting;
}

/// A period of the year whose data begin on the 5th of October.
ReportSetting lateYear()
{
    ReportSetting setting = test::sampleSetting(Language::en);
    setting.period = Period::yearOf(Day::fromCivil(2026, 10, 1));
    setting.dataFrom = Day::fromCivil(2026, 10, 5);
    return setting;
}

/// The sample's month stretched to its year: nothing before the 5th of October.
void stretch(SubjectFigures &figures)
{
    const auto fill = [](std::vector<DayPoint> &days) {
        std::vector<DayPoint> all;
        for (Day day = Day::fromCivil(2026, 1, 1); day < Day::fromCivil(2026, 10, 5); ++day) {
            DayPoint point;
            point.day = day;
            all.push_back(point);
        }
        for (const DayPoint &point : days) {
            if (point.day >= Day::fromCivil(2026, 10, 5))
                all.push_back(point);
        }
        days = std::move(all);
    };
    fill(figures.scoreDays);
    for (MetricCourse &course : figures.courses)
        fill(course.days);
}

}  // namespace

/// Reports of periods that are short, or longer than the data.
class TestReportPeriods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayHasNoCoursesOfDays()
    {
        PersonalData person = test::samplePerson();
        person.figures = onTheTwentieth(*person.figures);
        ComprehensiveData unit = test::sampleUnit();
        unit.figures = onTheTwentieth(*unit.figures);
        for (const Document &document : {personalReport(oneDay(Language::en), person),
                                         comprehensiveReport(oneDay(Language::en), unit)}) {
            int byHour = 0;
            for (const ChartSpec &chart : chartsOf(document)) {
                QVERIFY2(chart.xAxis != ChartSpec::XAxis::day, qPrintable(chart.title));
                QVERIFY2(chart.title != u"Distribution: Steps"_s, "a histogram of one value");
                byHour += chart.xAxis == ChartSpec::XAxis::hour;
            }
            QVERIFY(byHour > 5);
            QVERIFY(!test::tableOf(document, "days"));
            QVERIFY(test::holds(document, u"2026-10-20"_s));
            QVERIFY(!test::holds(document, u"2026-10-20 to 2026-10-20"_s));
            QVERIFY(!test::holds(document, u"93.0–93.0"_s));
        }
        QVERIFY(test::holds(personalReport(oneDay(Language::zhCN), person), u"2026-10-20"_s));
        QVERIFY(!test::holds(personalReport(oneDay(Language::zhCN), person), u"2026-10-20 至 2026-10-20"_s));
    }

    void aSingleNightHasNoCourse()
    {
        PersonalData person = test::samplePerson();
        person.analysis = test::samplePersonResults();
        for (AnalysisResult &each : *person.analysis) {
            if (each.method == u"resting-heart-rate"_s || each.method == u"multi-metric"_s) {
                each.detail[u"days"_s] = QJsonArray{u"2026-10-20"_s};
                each.detail[u"values"_s] = QJsonArray{57.0};
                each.detail[u"awake"_s] = QJsonArray{QJsonValue()};
                each.detail[u"statistic"_s] = QJsonArray{0.4};
            }
        }
        const Document day = personalReport(oneDay(Language::en), person);
        for (const ChartSpec &chart : chartsOf(day))
            QVERIFY2(chart.title != u"Nightly resting heart rate"_s &&
                         chart.title != u"All metrics together"_s,
                     qPrintable(chart.title));
        // What the charts would have stood for is said.
        QVERIFY(test::holds(day, u"Red on 31 October."_s));
        QVERIFY(test::holds(day, u"No night was beyond the limit."_s));
    }

    /// "Mean of the days (n = 1)" beside a chart of 139 values would be read twice.
    void aDayIsNoMeanOfDays()
    {
        PersonalData person = test::samplePerson();
        person.figures = onTheTwentieth(*person.figures);
        const Document day = personalReport(oneDay(Language::en), person);
        QVERIFY(test::holds(day, u"Mean of the day "_s));
        QVERIFY(test::holds(day, u"Total of the day "_s));
        QVERIFY(test::holds(day, u"mean of the day"_s));
        for (const QString &never : {u"Mean of the days "_s, u"mean of the days, n"_s, u"(n = 1)"_s})
            QVERIFY2(!test::holds(day, never), qPrintable(never));
        QVERIFY(test::holds(personalReport(test::sampleSetting(Language::en), test::samplePerson()),
                            u"Mean of the days "_s));
    }

    /// What one slept is a sum of the night, as the steps are one of the day.
    void sleepIsATotalOfTheDay()
    {
        for (const ChartSpec &chart :
             chartsOf(personalReport(test::sampleSetting(Language::en), test::samplePerson()))) {
            const bool isMean = std::ranges::any_of(chart.series, [](const ChartSpec::Series &series) {
                return series.name == u"mean of the day"_s;
            });
            if (chart.title == u"Sleep by day"_s || chart.title == u"Steps by day"_s)
                QVERIFY2(!isMean, qPrintable(chart.title));
            if (chart.title == u"Heart rate by day"_s)
                QVERIFY(isMean);
        }
    }

    /// A night of one day has no chart: it stands in the table of all metrics, not alone under a heading.
    void aMetricWithoutChartsIsInTheTableOnly()
    {
        PersonalData person = test::samplePerson();
        person.figures = onTheTwentieth(*person.figures);
        const Metric *sleep = MetricDictionary::builtIn().find(u"sleep"_s);
        for (MetricCourse &course : person.figures->courses) {
            if (course.metric == sleep->number) {
                course.hours.fill(std::nullopt);
                course.histogram.clear();
            }
        }
        const auto isHeaded = [](const Document &document) {
            return std::ranges::any_of(document.blocks, [](const Block &block) {
                const auto *heading = std::get_if<HeadingBlock>(&block);
                return heading && heading->text.endsWith(u"Sleep"_s);
            });
        };
        const Document day = personalReport(oneDay(Language::en), person);
        QVERIFY(!isHeaded(day));
        const TableBlock *metrics = test::tableOf(day, "metrics");
        QVERIFY(
            std::ranges::any_of(metrics->rows, [](const auto &row) { return row[0].text == u"Sleep"_s; }));
        QVERIFY(isHeaded(personalReport(test::sampleSetting(Language::en), test::samplePerson())));
    }

    void daysWithoutDataAreOneRow()
    {
        ComprehensiveData unit = test::sampleUnit();
        stretch(*unit.figures);
        const Document document = comprehensiveReport(lateYear(), unit);
        const TableBlock *days = test::tableOf(document, "days");
        QVERIFY(days);
        QCOMPARE(days->rows.front().front().text, u"2026-01-01 to 2026-10-04 (277 days)"_s);
        QCOMPARE(days->rows[1].front().text, u"2026-10-05"_s);
        // Two days without data in the middle stay rows of their own.
        QCOMPARE(days->rows.size(), std::size_t{28});
        QVERIFY(test::holds(document, u"Data from"_s));
    }

    void axesBeginWithTheDataWhereMostOfThePeriodLiesBefore()
    {
        ComprehensiveData unit = test::sampleUnit();
        stretch(*unit.figures);
        const double first = Day::fromCivil(2026, 10, 5).number();
        int charts = 0;
        for (const ChartSpec &chart : chartsOf(comprehensiveReport(lateYear(), unit))) {
            if (chart.xAxis != ChartSpec::XAxis::day || chart.series.empty())
                continue;
            ++charts;
            QCOMPARE(chart.series.front().points.front().x, first);
            QVERIFY2(chart.subtitle.contains(u"2026-10-05 to"_s), qPrintable(chart.subtitle));
        }
        QVERIFY(charts > 5);
    }

    void thePopulationsValuesAreNotCalledTheirUsual()
    {
        PersonalData person = test::samplePerson();
        const auto hasBand = [&person] {
            for (const ChartSpec &chart :
                 chartsOf(personalReport(test::sampleSetting(Language::en), person))) {
                for (const ChartSpec::Band &band : chart.bands) {
                    if (band.name == u"usual for this person"_s)
                        return true;
                }
            }
            return false;
        };
        QVERIFY(hasBand());
        const auto forget = [](std::vector<DayPoint> &days) {
            for (DayPoint &point : days)
                point.isOwnBaseline = false;
        };
        forget(person.figures->scoreDays);
        for (MetricCourse &course : person.figures->courses)
            forget(course.days);
        QVERIFY(!hasBand());
    }

    void aShortTrendIsToldPerWeek()
    {
        PersonalData person = test::samplePerson();
        MetricCourse &course = person.figures->courses.front();
        for (MetricCourse &each : person.figures->courses)
            each.trend = {};
        course.trend = {10, 30.0, 15.0, 45.0, 0.01};
        correctTrends(person.figures->courses);
        const Document document = personalReport(test::sampleSetting(Language::en), person);
        QVERIFY(
            test::holds(document, u"+7.00 bpm per week (95% interval +3.50 to +10.50), p = 0.010: rising"_s));
    }

    /// One of many metrics seems to move by chance: 0.02 of one is no 0.02 of four.
    void aTrendAmongManyIsToldByTheCorrectedChance()
    {
        PersonalData person = test::samplePerson();
        std::vector<MetricCourse> &courses = person.figures->courses;
        QVERIFY(courses.size() >= 4);
        const std::array<double, 4> chances{0.02, 0.001, 0.6, 0.5};
        for (std::size_t i = 0; i < courses.size(); ++i)
            courses[i].trend =
                i < chances.size() ? Trend{31, 30.0, 15.0, 45.0, chances[i]} : Trend{5, {}, {}, {}, {}};
        correctTrends(courses);
        const Document document = personalReport(test::sampleSetting(Language::en), person);
        QVERIFY(test::holds(document, u"p = 0.060 (corrected for 4 metrics): no clear trend"_s));
        QVERIFY(test::holds(document, u"p = 0.004 (corrected for 4 metrics): rising"_s));
    }

    /// Surely rising by a hundredth of a degree is nothing to look at.
    void aTrendOfLessThanAStepOfTheValuesIsToldAsSuch()
    {
        PersonalData person = test::samplePerson();
        for (MetricCourse &each : person.figures->courses)
            each.trend = {};
        Trend &trend = person.figures->courses.front().trend;
        trend = {31, 0.3, 0.1, 0.5, 0.001};
        QVERIFY(trend.isNotable());
        trend.withinStep = 1.0;
        QVERIFY(trend.isClear() && !trend.isNotable());
        const Document document = personalReport(test::sampleSetting(Language::en), person);
        QVERIFY(
            test::holds(document, u"p = 0.001: rising, but by less than single values can tell (1 bpm)."_s));
    }

    /// Of a period the workspace has no data of nothing fell, nor where one person left the watch at home.
    void aFallOfTheWearingNeedsAPeriodBeforeAndPeople()
    {
        ComprehensiveData data = test::sampleUnit();
        data.previous->coverage.share = data.figures->coverage.share + 0.088;
        const auto tells = [&](const ReportSetting &setting) {
            const ReportWords words(setting);
            const ReportSource source{setting, words, *data.figures, &*data.previous, nullptr, false};
            return std::ranges::any_of(findingsOf(source, nullptr, nullptr), [](const Finding &one) {
                return one.text.startsWith(u"The wearing rate fell by 8.8"_s);
            });
        };
        ReportSetting setting = test::sampleSetting(Language::en);
        QVERIFY(tells(setting));
        setting.dataFrom = Day::fromCivil(2026, 9, 22);
        QVERIFY(!tells(setting));
        setting.dataFrom = Day::fromCivil(2026, 9, 1);
        QVERIFY(tells(setting));
        data.figures->coverage.people = 17;  // one and a half of them
        QVERIFY(!tells(setting));
        data.figures->coverage.people = 18;
        QVERIFY(tells(setting));
    }

    /// Of a year the period before and the same period last year are one: the change is told once.
    void aYearIsComparedWithTheYearBeforeOnce()
    {
        ReportSetting year = test::sampleSetting(Language::en);
        year.period = Period::yearOf(Day::fromCivil(2026, 10, 1));
        PersonalData person = test::samplePerson();
        person.yearEarlier = person.previous;
        QCOMPARE(test::mostChanges(comprehensiveReport(year, test::sampleUnit())), std::size_t{1});
        QCOMPARE(test::mostChanges(personalReport(year, person)), std::size_t{1});
        const ReportSetting month = test::sampleSetting(Language::en);
        QCOMPARE(test::mostChanges(comprehensiveReport(month, test::sampleUnit())), std::size_t{2});
        QCOMPARE(test::mostChanges(personalReport(month, person)), std::size_t{2});
    }

    void theZoneIsNamedAsPeopleNameIt()
    {
        QVERIFY(test::holds(comprehensiveReport(test::sampleSetting(Language::zhCN), test::sampleUnit()),
                            QString::fromUtf8("北京时间（UTC+8）")));
        QVERIFY(test::holds(comprehensiveReport(test::sampleSetting(Language::en), test::sampleUnit()),
                            QStringLiteral("Asia/Shanghai")));
    }
};

QTEST_GUILESS_MAIN(TestReportPeriods)
#include "tst_report_periods.moc"
