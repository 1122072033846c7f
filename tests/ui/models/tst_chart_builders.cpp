// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "ui/models/chart_builders.h"

#include <QTest>

#include <map>

using namespace xinglin;

namespace {

const Metric &metric(const char *key)
{
    return *MetricDictionary::builtIn().find(QString::fromLatin1(key));
}

const DayRange kDays{Day::fromCivil(2026, 10, 1), Day::fromCivil(2026, 10, 3)};

charts::CourseLine heartLine()
{
    charts::CourseLine line;
    line.subject = QStringLiteral("Zhang San");
    line.isPerson = true;
    line.n = 288;
    line.course.metric = metric("heart_rate").number;
    line.course.days.resize(3);
    for (int i = 0; i < 3; ++i)
        line.course.days[static_cast<std::size_t>(i)].day = kDays.first + i;
    DayPoint &first = line.course.days[0];
    first.value = 70.0;
    first.min = 50.0;
    first.max = 120.0;
    first.baseline = 68.0;
    first.baselineLow = 62.0;
    first.baselineHigh = 74.0;
    line.course.days[2].value = 76.0;
    return line;
}

}  // namespace

class ChartBuilders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPersonsCourseHasBandRangeAndGaps();
    void severalSubjectsShowNoBaseline();
    void samplesKeepExtremesAndPauses();
    void aDistributionCountsEveryValueOnce();
    void severalDistributionsAreShares();
    void noBinPartsABar();
    void hoursWithoutDataAreGaps();
    void scorePartsAreSortedAndAddUp();
};

void ChartBuilders::aPersonsCourseHasBandRangeAndGaps()
{
    const ChartSpec spec = charts::personCourse(heartLine(), metric("heart_rate"), kDays);
    QCOMPARE(spec.title, QStringLiteral("Heart rate"));
    QVERIFY(spec.subtitle.startsWith(QStringLiteral("n = 288 · ")));
    QCOMPARE(spec.yLabel, QStringLiteral("Heart rate (bpm)"));
    QCOMPARE(spec.bands.size(), std::size_t(2));
    // It does not flatten the line, so its name tells where it ends.
    QCOMPARE(spec.bands[0].name, QStringLiteral("usual range 60–100\u00a0bpm"));
    QVERIFY(!spec.bands[0].setsAxis);
    QCOMPARE(spec.bands[0].low, std::optional(60.0));
    QCOMPARE(spec.bands[0].high, std::optional(100.0));
    QCOMPARE(spec.bands[1].name, QStringLiteral("own baseline"));
    QCOMPARE(spec.bands[1].edges.size(), std::size_t(3));
    QCOMPARE(spec.bands[1].edges[0].low, std::optional(62.0));
    QVERIFY(!spec.bands[1].edges[1].low);
    const auto &points = spec.series.at(0).points;
    QCOMPARE(points.size(), std::size_t(3));
    QVERIFY(!points[0].high);
    QVERIFY(!points[1].y);  // a day without data stays a gap
    QVERIFY(spec.alternative.contains(QStringLiteral("2 of 3 days with data")));
}

void ChartBuilders::severalSubjectsShowNoBaseline()
{
    charts::CourseLine other = heartLine();
    other.subject = QStringLiteral("Li Si");
    const ChartSpec spec = charts::dailyCourses({heartLine(), other}, metric("heart_rate"), kDays);
    QCOMPARE(spec.bands.size(), std::size_t(1));
    QCOMPARE(spec.series.size(), std::size_t(2));
    QCOMPARE(spec.series[1].colour, 1);
    QVERIFY(!spec.series[0].points[0].low);
    QCOMPARE(charts::dailyCourses({heartLine()}, metric("heart_rate"), kDays).bands.size(), std::size_t(2));
    QVERIFY(charts::dailyCourses({}, metric("heart_rate"), kDays).series.empty());
}

void ChartBuilders::samplesKeepExtremesAndPauses()
{
    charts::SampleLine line;
    line.subject = QStringLiteral("Zhang San");
    line.series.range = {Instant(0), Instant(3'600'000)};
    line.series.samples = 61;
    line.series.gapAfterMs = 1'200'000;
    SeriesPoint bucket;
    bucket.time = Instant(0);
    bucket.min = 55.0;
    bucket.max = 140.0;
    bucket.first = 60.0;
    bucket.last = 72.0;
    bucket.n = 60;
    SeriesPoint single;
    single.time = Instant(1'800'000);
    single.min = single.max = single.first = single.last = 66.0;
    single.n = 1;
    line.series.points = {bucket, single};
    const Zone shanghai = *Zone::byName("Asia/Shanghai");
    const ChartSpec spec = charts::sampleCourses({line}, metric("heart_rate"), shanghai);
    QCOMPARE(spec.xAxis, ChartSpec::XAxis::time);
    QCOMPARE(spec.zoneOffsetMs, 8 * 3'600'000);
    QCOMPARE(spec.series[0].gapAfter, 1'200'000.0);
    QCOMPARE(spec.series[0].points[0].low, std::optional(55.0));
    QCOMPARE(spec.series[0].points[0].high, std::optional(140.0));
    QVERIFY(!spec.series[0].points[1].low);
    QCOMPARE(spec.subtitle, QStringLiteral("n = 61 samples · 1970-01-01 08:00 to 1970-01-01 09:00"));
}

void ChartBuilders::aDistributionCountsEveryValueOnce()
{
    Random random(7);
    for (int round = 0; round < 200; ++round) {
        const Metric &each = metric(round % 2 == 0 ? "body_temperature" : "steps");
        std::map<std::int64_t, std::int64_t> counts;
        const auto distinct = static_cast<int>(random.below(300));
        for (int i = 0; i < distinct; ++i)
            counts[static_cast<std::int64_t>(random.below(round % 3 == 0 ? 30 : 40000))] += 1;
        charts::CourseLine line;
        std::int64_t total = 0;
        for (const auto &[steps, count] : counts) {
            line.course.histogram.emplace_back(each.toUnits(static_cast<double>(steps)), count);
            total += count;
        }
        const ChartSpec spec = charts::distribution({line}, each, kDays);
        double drawn = 0.0;
        for (const ChartSpec::Series &series : spec.series) {
            QVERIFY(series.points.size() <= 40);
            for (const ChartSpec::Point &point : series.points)
                drawn += *point.y;
        }
        QCOMPARE(static_cast<std::int64_t>(drawn), total);
    }
}

void ChartBuilders::severalDistributionsAreShares()
{
    charts::CourseLine small = heartLine();
    small.course.histogram = {{60.0, 1}, {61.0, 3}};
    charts::CourseLine large = heartLine();
    large.course.histogram = {{61.0, 500}, {62.0, 500}};
    const ChartSpec spec = charts::distribution({small, large}, metric("heart_rate"), kDays);
    QCOMPARE(spec.yLabel, QStringLiteral("share of values (%)"));
    QCOMPARE(spec.series[0].points.size(), std::size_t(3));
    QCOMPARE(spec.series[0].points[0].x, 60.0);
    QCOMPARE(spec.series[0].points[0].y, std::optional(25.0));
    QCOMPARE(spec.series[0].points[1].y, std::optional(75.0));
    QCOMPARE(spec.series[1].points[0].y, std::optional(0.0));
    QCOMPARE(spec.series[1].points[2].y, std::optional(50.0));
}

void ChartBuilders::noBinPartsABar()
{
    const Metric &steps = metric("steps");
    charts::CourseLine few = heartLine();  // bars of 5 begin at 0, 5, ...; named by 2, 7, ...
    few.course.barSteps = 5;
    few.course.histogram = {{2.0, 4}, {7.0, 4}, {12.0, 4}, {17.0, 4}};
    charts::CourseLine many = heartLine();
    many.course.barSteps = 2;
    many.course.histogram = {{0.5, 6}, {2.5, 6}, {4.5, 6}, {6.5, 6}, {8.5, 6}};
    const ChartSpec spec = charts::distribution({few, many}, steps, kDays);
    QCOMPARE(spec.series[0].points.size(), std::size_t(2));  // of 10 steps, the least that 5 and 2 divide
    QCOMPARE(spec.series[0].points[0].x, 4.5);
    QCOMPARE(spec.series[0].points[0].y, std::optional(50.0));
    QCOMPARE(spec.series[1].points[0].y, std::optional(100.0));
}

void ChartBuilders::hoursWithoutDataAreGaps()
{
    charts::CourseLine line = heartLine();
    line.course.hours[3] = 58.0;
    const ChartSpec spec = charts::hourlyCourse({line}, metric("heart_rate"), kDays);
    QCOMPARE(spec.series[0].points.size(), std::size_t(24));
    QCOMPARE(spec.series[0].points[3].y, std::optional(58.0));
    QVERIFY(!spec.series[0].points[4].y);
}

void ChartBuilders::scorePartsAreSortedAndAddUp()
{
    ScoreFigures score;
    score.value = 80.0;
    score.parts = {{metric("spo2").number, 20.0, 0.3}, {metric("heart_rate").number, 60.0, 0.7}};
    const ChartSpec spec = charts::scoreParts(score, MetricDictionary::builtIn());
    QCOMPARE(spec.categories,
             (std::vector<QString>{QStringLiteral("Heart rate"), QStringLiteral("Blood oxygen")}));
    QCOMPARE(*spec.series[0].points[0].y + *spec.series[0].points[1].y, 80.0);
    QCOMPARE(spec.subtitle, QStringLiteral("80.0 of 100"));
    QVERIFY(charts::scoreParts({}, MetricDictionary::builtIn()).series.empty());
}

QTEST_GUILESS_MAIN(ChartBuilders)
#include "tst_chart_builders.moc"
