// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/distributions.h"
#include "analysis/intervals.h"
#include "analysis/multiple_testing.h"
#include "analysis/robust.h"
#include "analysis/subject_figures.h"
#include "analysis/unit/advice_unit_analyses.h"
#include "analysis/unit/comparison_analyses.h"
#include "core/parallel.h"
#include "core/random.h"
#include "tests/analysis/oracle.h"
#include "tests/analysis/person_days.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

using namespace xinglin;
using namespace xinglin::personDays;

namespace {

constexpr int kPeople = 12;
constexpr int kDays = 70;
const Day kStart = Day::fromText(u"2026-08-01");
const DayRange kSeptember{Day::fromText(u"2026-09-01"), Day::fromText(u"2026-09-30")};

/// Steps and hour.
using Sample = std::pair<std::int32_t, int>;
/// Raw values of a small unit: [person][day][metric number].
using Raw = std::map<int, std::map<int, std::map<std::uint8_t, std::vector<Sample>>>>;

Raw makeRaw()
{
    Random random(41);
    Raw raw;
    for (int person = 0; person < kPeople; ++person) {
        const double level = random.normal(72, 6);
        for (int day = 0; day < kDays; ++day) {
            if (random.below(8) == 0)
                continue;
            auto &metrics = raw[person][day];
            const auto samples = 20 + random.below(100);
            for (std::uint64_t i = 0; i < samples; ++i) {
                const int hour = static_cast<int>(random.below(24));
                metrics[1].push_back({static_cast<std::int32_t>(random.normal(level + hour % 7, 8)), hour});
                if (i % 3 == 0)
                    metrics[3].push_back({static_cast<std::int32_t>(random.normal(366, 3)), hour});
            }
            metrics[9].push_back({static_cast<std::int32_t>(random.below(20'000)), 12});
        }
    }
    return raw;
}

Summary personDay(const std::map<std::uint8_t, std::vector<Sample>> &metrics)
{
    Summary summary;
    summary.personDays = summary.countedDays = 1;
    summary.expected = 144;
    for (const auto &[number, samples] : metrics) {
        MetricSummary each;
        each.metric = number;
        for (const Sample &sample : samples)
            addSample(each, sample.first, sample.second);
        close(each);
        summary.received = std::max<std::int64_t>(summary.received, each.moments.n);
        summary.metrics.push_back(std::move(each));
    }
    return summary;
}

std::vector<PersonDay> rowsOf(const Raw &raw, int person)
{
    std::vector<PersonDay> rows;
    for (const auto &[day, metrics] : raw.at(person))
        rows.push_back({kStart + day, personDay(metrics)});
    return rows;
}

std::vector<PersonDay> unitRows(const Raw &raw)
{
    std::map<Day, Summary> days;
    for (int person = 0; person < kPeople; ++person) {
        for (const PersonDay &row : rowsOf(raw, person))
            days[row.day].add(row.summary);
    }
    std::vector<PersonDay> rows;
    for (auto &[day, summary] : days)
        rows.push_back({day, std::move(summary)});
    return rows;
}

/// All values of a metric in the period, in units, as one would collect them from the raw data.
std::vector<double> valuesIn(const Raw &raw, const Metric &metric, const DayRange &days)
{
    std::vector<double> values;
    for (const auto &[person, course] : raw) {
        for (const auto &[day, metrics] : course) {
            const auto found = metrics.find(metric.number);
            if (!days.contains(kStart + day) || found == metrics.end())
                continue;
            for (const Sample &sample : found->second)
                values.push_back(static_cast<double>(sample.first) / metric.perUnit);
        }
    }
    std::sort(values.begin(), values.end());
    return values;
}

/// Standard deviation of the person-days' means over everything, in units.
double sdOfDays(const std::vector<PersonDay> &rows, std::uint8_t metric)
{
    Moments days;
    for (const PersonDay &row : rows)
        days.add(row.summary.find(metric)->dayMeans);
    return std::sqrt(*days.variance()) / dayMeanDivisor(*MetricDictionary::builtIn().byNumber(metric));
}

double meanOf(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double sdOf(const std::vector<double> &values)
{
    const double mean = meanOf(values);
    double sum = 0.0;
    for (const double value : values)
        sum += (value - mean) * (value - mean);
    return std::sqrt(sum / static_cast<double>(values.size() - 1));
}

SubjectData unitData(std::span<const PersonDay> rows)
{
    return {false, kSeptember, previousOf(kSeptember), rows, kPeople, kPeople * 30};
}

}  // namespace

class TestFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A day half seen has a low total, not a lazy person.
    void aPersonsHalfSeenDaysEnterNoMean()
    {
        const Day october = Day::fromText(u"2026-10-01");
        std::vector<PersonDay> rows;
        for (int place = 0; place < 20; ++place) {
            rows.push_back({october + (place - 10), dayOf({{"steps", place < 10 ? 8000.0 : 9000.0}})});
            if (place % 5 == 4) {
                rows.back().summary = dayOf({{"steps", 100.0}});
                rows.back().summary.countedDays = 0;
            }
        }
        SubjectData data;
        data.isPerson = true;
        data.days = {october, october + 9};
        data.previousDays = {october - 10, october - 1};
        data.rows = rows;
        data.people = 1;
        data.daysExpected = 10;
        const std::uint8_t steps = personDays::metric("steps")->number;
        const auto figuresOf = [&] {
            return subjectFigures(data, m_metrics, m_plan, std::vector<std::uint8_t>{steps});
        };
        const SubjectFigures figures = figuresOf();
        QCOMPARE(figures.coverage.daysWithData, 10);
        QCOMPARE(figures.metrics.front().personDays, 8);
        QCOMPARE(*figures.metrics.front().meanOfDays.value, 9000.0);
        QCOMPARE(*figures.courses.front().previous.difference.value, 1000.0);
        QCOMPARE(figures.courses.front().trend.n, 8);
        QCOMPARE(*figures.courses.front().days[4].value, 100.0);
        QVERIFY(!figures.courses.front().days[4].counts);
        for (PersonDay &row : rows)
            row.summary.countedDays = 0;  // where no day counts, what is there is told
        QCOMPARE(figuresOf().metrics.front().personDays, 10);
    }

    void aUnitsFiguresEqualThoseOfAllRawValues()
    {
        const auto rows = unitRows(m_raw);
        const SubjectFigures figures = subjectFigures(unitData(rows), m_metrics, m_plan);
        QCOMPARE(figures.metrics.size(), std::size_t{3});
        for (const MetricFigures &each : figures.metrics) {
            const Metric &of = *m_metrics.byNumber(each.metric);
            const auto values = valuesIn(m_raw, of, kSeptember);
            QCOMPARE(each.n, static_cast<std::int64_t>(values.size()));
            VERIFY_CLOSE(*each.mean, meanOf(values), 1e-12);
            VERIFY_CLOSE(*each.sd, sdOf(values), 1e-11);
            QCOMPARE(*each.min, values.front());
            QCOMPARE(*each.max, values.back());
            for (const auto &[p, actual] :
                 {std::pair(0.1, each.p10), std::pair(0.25, each.p25), std::pair(0.5, each.p50),
                  std::pair(0.75, each.p75), std::pair(0.9, each.p90)})
                VERIFY_CLOSE(*actual, *quantileOfSorted(values, p), 1e-12);
            const auto outside = std::count_if(values.begin(), values.end(), [&](double value) {
                return !of.isUsual(static_cast<std::int32_t>(std::lround(value * of.perUnit)));
            });
            QCOMPARE(*each.outOfUsual, static_cast<double>(outside) / static_cast<double>(values.size()));
        }
    }

    void coverageCountsPersonDays()
    {
        const auto rows = unitRows(m_raw);
        const SubjectFigures figures = subjectFigures(unitData(rows), m_metrics, m_plan);
        std::int64_t expected = 0;
        for (const auto &[person, course] : m_raw) {
            for (const auto &[day, metrics] : course)
                expected += kSeptember.contains(kStart + day);
        }
        QCOMPARE(figures.coverage.people, std::int64_t{kPeople});
        QCOMPARE(figures.coverage.daysWithData, expected);
        QCOMPARE(figures.coverage.daysExpected, std::int64_t{kPeople * 30});
        QCOMPARE(figures.coverage.share, static_cast<double>(expected) / (kPeople * 30));
        QVERIFY(figures.coverage.completeness > 0.3 && figures.coverage.completeness < 0.7);
        QVERIFY(figures.flags.isEmpty());
    }

    /// Whoever looks at one metric is told the same of its trend as who looks at all.
    void aTrendIsCorrectedForTheMetricsThatWereNotAskedFor()
    {
        const auto rows = rowsOf(m_raw, 3);
        const SubjectData data{true, kSeptember, previousOf(kSeptember), rows, 1, 30};
        const std::vector<std::uint8_t> all{1, 3, 9}, one{3};
        const SubjectFigures whole = subjectFigures(data, m_metrics, m_plan, all);
        const SubjectFigures single = subjectFigures(data, m_metrics, m_plan, one);
        QCOMPARE(single.courses.size(), std::size_t{1});
        const Trend &trend = single.courses[0].trend, &among = whole.courses[1].trend;
        QCOMPARE(whole.courses[1].metric, std::uint8_t{3});
        QVERIFY(trend.correctedP && among.correctedP);
        QCOMPARE(trend.asked, std::int64_t{3});
        QCOMPARE(among.asked, std::int64_t{3});
        QCOMPARE(*trend.correctedP, *among.correctedP);
        std::vector<double> chances;
        for (const MetricCourse &course : whole.courses)
            chances.push_back(*course.trend.p);
        QCOMPARE(*trend.correctedP, adjustHolm(chances)[1]);
    }

    void aPersonsCourseEqualsTheDefinition()
    {
        const auto rows = rowsOf(m_raw, 3);
        const SubjectData data{true, kSeptember, previousOf(kSeptember), rows, 1, 30};
        const std::array<std::uint8_t, 2> wanted{1, 9};
        const SubjectFigures figures = subjectFigures(data, m_metrics, m_plan, wanted);
        QCOMPARE(figures.courses.size(), std::size_t{2});
        for (const MetricCourse &course : figures.courses) {
            const Metric &of = *m_metrics.byNumber(course.metric);
            QCOMPARE(course.days.size(), std::size_t{30});
            for (const DayPoint &point : course.days) {
                const DayRange one{point.day, point.day};
                std::vector<double> values = valuesIn({{0, m_raw.at(3)}}, of, one);
                QCOMPARE(point.n, static_cast<std::int64_t>(values.size()));
                QCOMPARE(point.value.has_value(), !values.empty());
                const auto usual = baselineFor(of, point.day, rows);
                QVERIFY(usual && point.baseline && !usual->learning);
                QCOMPARE(*point.baseline, usual->center);
                QCOMPARE(*point.baselineLow, usual->low());
                if (values.empty())
                    continue;
                VERIFY_CLOSE(*point.value, meanOf(values), 1e-12);
                QCOMPARE(*point.min, values.front());
                QCOMPARE(*point.max, values.back());
                QCOMPARE(*point.deviation, usual->z(*point.value));
            }
            const HourProfile profile = hourProfileFor(of, kSeptember.last, rows);
            for (int hour = 0; hour < 24; ++hour) {
                const auto place = static_cast<std::size_t>(hour);
                QCOMPARE(course.usualHours[0][place].has_value(), profile.at(false, hour).has_value());
                if (course.usualHours[1][place])
                    QCOMPARE(*course.usualHours[1][place], profile.at(true, hour)->center);
            }
            const auto drawn = valuesIn({{0, m_raw.at(3)}}, of, kSeptember);
            std::map<std::int64_t, std::int64_t> counted;
            for (const double value : drawn)
                counted[std::llround(value * of.perUnit) / course.barSteps] += 1;
            QVERIFY(course.histogram.size() <= 40);
            const double half = static_cast<double>(course.barSteps - 1) / 2.0;
            for (const auto &[middle, count] : course.histogram) {
                const std::int64_t first = std::llround(middle * of.perUnit - half);
                QCOMPARE(first % course.barSteps, 0);
                QCOMPARE(count, counted[first / course.barSteps]);
                counted.erase(first / course.barSteps);
            }
            QVERIFY(counted.empty());
            // A month of totals is no comb of ones and twos.
            if (drawn.size() <= 31)
                QVERIFY2(course.histogram.size() <= 16, qPrintable(of.key));
        }
    }

    void hoursAreMeansOfTheirSamples()
    {
        const auto rows = unitRows(m_raw);
        const std::array<std::uint8_t, 1> wanted{1};
        const SubjectFigures figures = subjectFigures(unitData(rows), m_metrics, m_plan, wanted);
        for (int hour = 0; hour < 24; ++hour) {
            std::vector<double> values;
            for (const auto &[person, course] : m_raw) {
                for (const auto &[day, metrics] : course) {
                    if (!kSeptember.contains(kStart + day))
                        continue;
                    for (const Sample &sample : metrics.at(1)) {
                        if (sample.second == hour)
                            values.push_back(sample.first);
                    }
                }
            }
            VERIFY_CLOSE(*figures.courses[0].hours[static_cast<std::size_t>(hour)], meanOf(values), 1e-12);
        }
    }

    void thePeriodBeforeIsComparedOnPersonDays()
    {
        const auto rows = unitRows(m_raw);
        const std::array<std::uint8_t, 1> wanted{9};
        const SubjectFigures figures = subjectFigures(unitData(rows), m_metrics, m_plan, wanted);
        const Comparison &comparison = figures.courses[0].previous;
        QCOMPARE(comparison.with.first.text(), QStringLiteral("2026-08-01"));
        QCOMPARE(comparison.with.last.text(), QStringLiteral("2026-08-31"));
        const auto now = valuesIn(m_raw, *metric("steps"), kSeptember);
        const auto then = valuesIn(m_raw, *metric("steps"), comparison.with);
        VERIFY_CLOSE(*comparison.after, meanOf(now), 1e-12);
        VERIFY_CLOSE(*comparison.before, meanOf(then), 1e-12);
        VERIFY_CLOSE(*comparison.difference.value, meanOf(now) - meanOf(then), 1e-9);
    }

    void peopleAreAUnitsUnitsOfChance()
    {
        QCOMPARE(chancesOf(300, 30, false), std::int64_t{10});
        QCOMPARE(chancesOf(301, 30, false), std::int64_t{11});
        QCOMPARE(chancesOf(28, 30, true), std::int64_t{28});
        Moments moments;
        for (const int value : {10, 20, 30, 40, 50, 60})
            moments.add(value);
        const Estimate six = meanEstimate(moments, 10, 6);
        VERIFY_CLOSE(*six.value, 3.5, 1e-12);
        VERIFY_CLOSE(*six.high - *six.value, 2.5705818356363141 * 1.8708286933869707 / std::sqrt(6.0), 1e-12);
        const Estimate two = meanEstimate(moments, 10, 2);
        QVERIFY(*two.low < *six.low);
        QVERIFY(!meanEstimate(moments, 10, 1).low);
        QVERIFY(!meanEstimate({}, 10, 5).value);
    }

    /// Days to come and days before the first data bring no chance: the same values have the same interval.
    void howFarAPeriodReachesChangesNoInterval()
    {
        std::map<Day, Summary> byDay;
        for (int person = 0; person < kPeople; ++person) {
            PersonScorer scorer(m_plan, person);
            for (PersonDay &row : rowsOf(m_raw, person)) {
                row.summary.add(extraWeight());
                row.summary.score = scorer.score(row.day, row.summary);
                byDay[row.day].add(row.summary);
            }
        }
        std::vector<PersonDay> rows;
        for (const auto &[day, summary] : byDay)
            rows.push_back({day, summary});
        const auto over = [&](const char16_t *first, const char16_t *last) {
            const DayRange days{Day::fromText(first), Day::fromText(last)};
            const SubjectData data{false, days, previousOf(days), rows, kPeople, 0};
            return subjectFigures(data, m_metrics, m_plan);
        };
        const SubjectFigures exact = over(u"2026-08-01", u"2026-10-09");
        const MetricFigures &rate = exact.metrics.front();
        const double people = std::ceil(static_cast<double>(rate.personDays) / kDays);
        QCOMPARE(people, 11.0);
        VERIFY_CLOSE(*rate.meanOfDays.high - *rate.meanOfDays.value,
                     studentFactor95(11) * sdOfDays(rows, rate.metric) / std::sqrt(people), 1e-9);
        for (const auto &[first, last] :
             {std::pair(u"2026-08-01", u"2026-12-31"), std::pair(u"2026-01-01", u"2026-12-31"),
              std::pair(u"2016-01-01", u"2027-12-31")}) {
            const SubjectFigures wide = over(first, last);
            QCOMPARE(wide.metrics.size(), exact.metrics.size());
            for (std::size_t i = 0; i < wide.metrics.size(); ++i) {
                QVERIFY(exact.metrics[i].meanOfDays.low);
                QCOMPARE(wide.metrics[i].meanOfDays.low, exact.metrics[i].meanOfDays.low);
                QCOMPARE(wide.metrics[i].meanOfDays.high, exact.metrics[i].meanOfDays.high);
            }
            QVERIFY(*exact.score.high > *exact.score.value);
            QCOMPARE(wide.score.low, exact.score.low);
            QCOMPARE(wide.score.high, exact.score.high);
        }
        // The engine, which is asked for the days up to the last with data alone, says the same.
        UnitRecord record;
        record.metrics = &m_metrics;
        record.days = {Day::fromText(u"2016-01-01"), Day::fromText(u"2026-10-09")};
        record.people = kPeople;
        record.rows = rows;
        record.dataFrom = kStart;
        record.daysExpected = kPeople * kDays;
        for (const AnalysisResult &result : rollUpAnalysis(record)) {
            const auto same = std::ranges::find_if(exact.metrics, [&](const MetricFigures &each) {
                return m_metrics.byNumber(each.metric)->key == result.metric;
            });
            QVERIFY(same != exact.metrics.end());
            QCOMPARE(result.low, same->meanOfDays.low);
            QCOMPARE(result.high, same->meanOfDays.high);
            QCOMPARE(result.n, same->personDays);
            QVERIFY(*result.coverage > 0.8 && result.flags.isEmpty());
        }
        const AnalysisResult score = unitScoreAnalysis(record).front();
        QCOMPARE(score.low, exact.score.low);
        QCOMPARE(score.high, exact.score.high);
    }

    void scorePartsOfAPeriodAddUp()
    {
        std::vector<PersonDay> rows = rowsOf(m_raw, 5);
        PersonScorer scorer(m_plan, 5);
        for (PersonDay &row : rows) {
            row.summary.add(extraWeight());
            row.summary.score = scorer.score(row.day, row.summary);
        }
        const SubjectData data{true, kSeptember, previousOf(kSeptember), rows, 1, 30};
        const SubjectFigures figures = subjectFigures(data, m_metrics, m_plan);
        QVERIFY(figures.score.value);
        double points = 0.0, weight = 0.0, sum = 0.0;
        for (const ScorePart &part : figures.score.parts) {
            points += part.points;
            weight += part.weight;
        }
        int n = 0;
        for (const PersonDay &row : rows) {
            if (kSeptember.contains(row.day) && row.summary.score.value.n > 0) {
                sum += static_cast<double>(row.summary.score.value.sum) / 1000.0;
                ++n;
            }
        }
        QVERIFY(n > 20);
        VERIFY_CLOSE(*figures.score.value, sum / n, 1e-12);
        VERIFY_CLOSE(points, *figures.score.value, 1e-12);
        VERIFY_CLOSE(weight, 1.0, 1e-12);
        QVERIFY(*figures.score.low < *figures.score.value && *figures.score.value < *figures.score.high);
        QVERIFY(std::find(figures.score.missing.begin(), figures.score.missing.end(),
                          metric("sleep")->number) != figures.score.missing.end());
        QVERIFY(!figures.score.learning);
        QCOMPARE(figures.scoreDays.size(), std::size_t{30});
        QVERIFY(figures.scoreTrend.p);
    }

    /// From the population's yardstick to people's own the score falls by itself.
    void anotherYardstickIsNoTrendAndNoChange()
    {
        std::vector<PersonDay> rows;
        for (Day day = kSeptember.first - 20; day <= kSeptember.last; ++day) {
            PersonDay &row = rows.emplace_back(PersonDay{day, {}});
            row.summary.personDays = row.summary.countedDays = 50;
            const bool isLearning = day < kSeptember.first + 10;
            row.summary.score.learning = isLearning ? 50 : 0;
            for (int person = 0; person < 50; ++person)
                row.summary.score.value.add((isLearning ? 99'000 : 97'000) +
                                            (day.number() + person) % 3 * 100);
        }
        const SubjectData data{false, kSeptember, previousOf(kSeptember), rows, 50, 1500};
        const SubjectFigures figures = subjectFigures(data, m_metrics, m_plan);
        QCOMPARE(figures.scoreTrend.n, 13);  // a week is rough
        QVERIFY(figures.scoreTrend.p && *figures.scoreTrend.p > 0.2);
        QVERIFY(!figures.scorePrevious.difference.value);
        // Of days that are all of learning there is one yardstick.
        for (PersonDay &row : rows)
            row.summary.score.learning = 50;
        const SubjectData learning{false, kSeptember, previousOf(kSeptember), rows, 50, 1500};
        const SubjectFigures early = subjectFigures(learning, m_metrics, m_plan);
        QCOMPARE(early.scoreTrend.n, 30);
        QVERIFY(early.scorePrevious.difference.value);
    }

    void nothingIsMadeUpWithoutData()
    {
        const SubjectData data{true, kSeptember, previousOf(kSeptember), {}, 1, 30};
        const std::array<std::uint8_t, 1> wanted{1};
        const SubjectFigures figures = subjectFigures(data, m_metrics, m_plan, wanted);
        QVERIFY(figures.metrics.empty());
        QVERIFY(!figures.score.value && !figures.score.low);
        QCOMPARE(figures.flags, QStringList{QStringLiteral("no_data")});
        QCOMPARE(figures.courses[0].days.size(), std::size_t{30});
        QVERIFY(!figures.courses[0].days[4].value);
        QVERIFY(!figures.courses[0].trend.p);
        QVERIFY(!figures.courses[0].previous.difference.value);
    }

    void aNewPersonIsLearning()
    {
        std::vector<PersonDay> rows = rowsOf(m_raw, 2);
        std::erase_if(rows, [](const PersonDay &row) { return row.day < kSeptember.last - 7; });
        const SubjectData data{true, kSeptember, previousOf(kSeptember), rows, 1, 30};
        const SubjectFigures figures = subjectFigures(data, m_metrics, m_plan);
        QVERIFY(figures.flags.contains(QStringLiteral("learning")));
        QVERIFY(figures.flags.contains(QStringLiteral("low_coverage")));
    }

    void periodsCompareWithTheirOwnKind()
    {
        const auto check = [](const char *first, const char *last, const char *from, const char *to) {
            const auto day = [](const char *text) { return Day::fromText(QString::fromLatin1(text)); };
            return previousOf({day(first), day(last)}) == DayRange{day(from), day(to)};
        };
        QVERIFY(check("2026-03-01", "2026-03-31", "2026-02-01", "2026-02-28"));
        QVERIFY(check("2026-07-01", "2026-09-30", "2026-04-01", "2026-06-30"));
        QVERIFY(check("2026-10-05", "2026-10-11", "2026-09-28", "2026-10-04"));
        QVERIFY(check("2026-10-03", "2026-10-12", "2026-09-23", "2026-10-02"));
    }

    void anyOrderAndAnyThreadsGiveTheSameBits()
    {
        const auto expected = unitRows(m_raw);
        for (const unsigned threads : {1u, 2u, 5u}) {
            std::vector<std::vector<PersonDay>> people(kPeople);
            parallelFor(
                people.size(), [&](std::size_t i) { people[i] = rowsOf(m_raw, static_cast<int>(i)); },
                threads);
            std::map<Day, Summary> days;
            for (auto person = people.rbegin(); person != people.rend(); ++person) {
                for (const PersonDay &row : *person)
                    days[row.day].add(row.summary);
            }
            QCOMPARE(days.size(), expected.size());
            for (const PersonDay &row : expected)
                QVERIFY(days.at(row.day) == row.summary);
        }
    }

private:
    /// Enough weight for a score: vitals as usual beside the random ones.
    static Summary extraWeight()
    {
        Summary extra = dayOf({{"spo2", 97}, {"stress", 35}});
        extra.personDays = extra.countedDays = 0;
        return extra;
    }

    const Raw m_raw = makeRaw();
    const MetricDictionary &m_metrics = MetricDictionary::builtIn();
    const ScorePlan m_plan{MetricDictionary::builtIn()};
};

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
