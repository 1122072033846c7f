// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/arl.h"
#include "analysis/baseline.h"
#include "analysis/control_charts.h"
#include "analysis/person/chart_analyses.h"
#include "core/random.h"
#include "tests/analysis/series_run.h"

#include <cmath>

using namespace xinglin;

namespace {

/// Quiet nights of one person: Student's t with 5 degrees, autocorrelation 0.3, a tenth missing.
std::vector<std::optional<double>> quietNights(Random &random, int nights)
{
    std::vector<std::optional<double>> values;
    double noise = 0.0;
    for (int night = 0; night < nights; ++night) {
        double chi = 0.0;
        for (int degree = 0; degree < 5; ++degree) {
            const double z = random.normal(0, 1);
            chi += z * z;
        }
        const double t = random.normal(0, 1) / std::sqrt(chi / 5.0) / std::sqrt(5.0 / 3.0);
        noise = night == 0 ? t : 0.3 * noise + std::sqrt(1.0 - 0.09) * t;
        values.push_back(random.uniform() < 0.1 ? std::nullopt : std::optional(60.0 + 2.5 * noise));
    }
    return values;
}

/// One-sided statistics of a course: the average over its deviation, and the sum.
void chartCourse(const std::vector<std::optional<double>> &nights, int settle,
                 std::vector<std::optional<double>> &average, std::vector<std::optional<double>> &sum)
{
    EwmaSettings inUnits;
    inUnits.limit = 1.0;
    EwmaChart ewma(inUnits);
    CusumChart cusum;
    BaselineWindow window(1.0);
    for (int night = 0; night < static_cast<int>(nights.size()); ++night) {
        const auto &value = nights[static_cast<std::size_t>(night)];
        const auto baseline = window.own(Day(night));
        const auto z = value && baseline ? std::optional(baseline->z(*value)) : std::nullopt;
        if (value)
            window.add(Day(night), *value);
        if (night >= kBaselineReach) {
            ewma.add(z);
            cusum.add(z);
        }
        if (night < settle)
            continue;
        average.push_back(z ? std::optional(ewma.value() / ewma.limit()) : std::nullopt);
        sum.push_back(z ? std::optional(cusum.high()) : std::nullopt);
    }
}

}  // namespace

class TestControlCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesAgreeWithTheTrace()
    {
        const QJsonArray rows =
            oracle::json(QStringLiteral("baseline_trace.json"))[QLatin1String("rows")].toArray();
        EwmaChart ewma;
        CusumChart cusum;
        for (const QJsonValue &each : rows) {
            const QJsonArray row = each.toArray();
            const auto z = row[3].isNull() ? std::nullopt : std::optional(row[3].toDouble());
            ewma.add(z);
            cusum.add(z);
            if (!z)
                continue;
            VERIFY_CLOSE(ewma.value(), row[4].toDouble(), 1e-12);
            VERIFY_CLOSE(cusum.high(), row[5].toDouble(), 1e-12);
        }
        const QJsonObject trace = oracle::run("baseline", oracle::table(QStringLiteral("rhr_nightly.csv")));
        QCOMPARE(trace[QLatin1String("rows")].toArray(), rows);
    }

    void limitOfTheAverageWidensToItsEnd()
    {
        EwmaChart chart({0.2, 3.0, 10.0});
        QVERIFY(!chart.isHigh());
        chart.add(1.0);
        VERIFY_CLOSE(chart.limit(), 3.0 * 0.2, 1e-12);
        for (int i = 0; i < 200; ++i)
            chart.add(0.0);
        VERIFY_CLOSE(chart.limit(), 3.0 * std::sqrt(0.2 / 1.8), 1e-12);
    }

    void missingValuesHoldTheState()
    {
        EwmaChart ewma;
        CusumChart cusum;
        ewma.add(2.0);
        cusum.add(2.0);
        const double average = ewma.value(), limit = ewma.limit(), sum = cusum.high();
        for (int i = 0; i < 50; ++i) {
            ewma.add(std::nullopt);
            cusum.add(std::nullopt);
        }
        QCOMPARE(ewma.value(), average);
        QCOMPARE(ewma.limit(), limit);
        QCOMPARE(cusum.high(), sum);
    }

    void headStartCapAndReset()
    {
        CusumSettings settings{0.5, 4.0, 0.5, 4.0, 1.25, false};
        CusumChart capped(settings);
        QCOMPARE(capped.high(), 2.0);
        QCOMPARE(capped.low(), 2.0);
        for (int i = 0; i < 30; ++i)
            capped.add(4.0);
        QCOMPARE(capped.high(), 5.0);
        QVERIFY(capped.isHigh() && !capped.isLow());
        int nights = 0;
        for (; capped.isHigh(); ++nights)
            capped.add(0.0);
        QCOMPARE(nights, 2);
        settings.cap = 0.0;
        settings.resetAfterAlarm = true;
        CusumChart reset(settings);
        reset.add(4.0);
        QVERIFY(reset.isHigh());
        reset.add(0.0);
        QCOMPARE(reset.high(), 1.5);
    }

    void runLengthsOfTheChartsAreThoseOfTheEquation()
    {
        // 40,000 runs: the mean of an exponential run length is known to 0.5%.
        Random random(20261122);
        double cusumRuns = 0.0, ewmaRuns = 0.0;
        constexpr int kRuns = 40'000;
        for (int run = 0; run < kRuns; ++run) {
            CusumChart cusum({0.5, 2.752319196671, 0.0, 1e9, 0.0, false});
            do {
                cusum.add(random.normal(0, 1));
                ++cusumRuns;
            } while (!cusum.isHigh());
            EwmaChart ewma({0.2, 2.962, 1e9});
            do {
                ewma.add(random.normal(1, 1));
                ++ewmaRuns;
            } while (!(std::abs(ewma.value()) > 2.962 * std::sqrt(0.2 / 1.8)));
        }
        QVERIFY2(std::abs(cusumRuns / kRuns / 90.0 - 1.0) < 0.02,
                 qPrintable(QString::number(cusumRuns / kRuns)));
        QVERIFY2(std::abs(ewmaRuns / kRuns / 10.5417 - 1.0) < 0.02,
                 qPrintable(QString::number(ewmaRuns / kRuns)));
    }

    void calibrationKeepsItsBudget()
    {
        using Course = std::vector<std::optional<double>>;
        const std::vector<Course> courses{{1, 5, 5, 0, 0, 3, 0, 9, std::nullopt, 2},
                                          {4, 0, 0, 7, 0, 0, 0, 0, 0, 0}};
        const auto none = calibrateLimit(courses, 0.0);
        QCOMPARE(none->limit, 9.0);
        QCOMPARE(none->episodes, std::int64_t{0});
        QCOMPARE(none->nights, std::int64_t{19});
        // Above 4 alarm 9, 7 and the run of fives: three episodes.
        const auto three = calibrateLimit(courses, 3.0 / 19.0);
        QCOMPARE(three->limit, 4.0);
        QCOMPARE(three->episodes, std::int64_t{3});
        // With a hold of three values the 4 joins the 7, then the 3 joins the fives and the 9, and all the
        // rest.
        QCOMPARE(calibrateLimit(courses, 3.0 / 19.0, 3)->limit, 0.0);
        QVERIFY(!calibrateLimit({}, 0.1));
    }

    void calibratedEpisodesAreThoseCountedOneByOne()
    {
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            Random random(seed);
            const int apart = 1 + static_cast<int>(random.below(5));
            std::vector<std::vector<std::optional<double>>> courses(3);
            for (auto &course : courses) {
                for (std::uint64_t night = random.below(60); night > 0; --night)
                    course.push_back(random.uniform() < 0.2 ? std::nullopt
                                                            : std::optional(std::round(random.normal(0, 4))));
            }
            const auto found = calibrateLimit(courses, 0.1, apart);
            if (!found)
                continue;
            std::int64_t episodes = 0;
            for (const auto &course : courses) {
                int last = -1000;
                for (int night = 0; night < static_cast<int>(course.size()); ++night) {
                    if (course[static_cast<std::size_t>(night)].value_or(-1e9) <= found->limit)
                        continue;
                    episodes += night - last > apart ? 1 : 0;
                    last = night;
                }
            }
            QCOMPARE(found->episodes, episodes);
            QVERIFY(found->ratePerNight() <= 0.1);
        }
    }

    void personLimitsKeepOneEpisodeAYear()
    {
        Random random(5);
        std::vector<std::vector<std::optional<double>>> averages(1500), sums(1500);
        for (std::size_t person = 0; person < averages.size(); ++person)
            chartCourse(quietNights(random, 91 + 365), 91, averages[person], sums[person]);
        const auto ewma = calibrateLimit(averages, 1.0 / 365.0, 7);
        const auto cusum = calibrateLimit(sums, 1.0 / 365.0, 7);
        qInfo("one episode a year: EWMA %.3f, CUSUM %.3f", ewma->limit, cusum->limit);
        QVERIFY(std::abs(ewma->limit / kEwmaLimitOneSided - 1.0) < 0.05);
        QVERIFY(std::abs(cusum->limit / kCusumLimitOneSided - 1.0) < 0.05);
    }
};

QTEST_APPLESS_MAIN(TestControlCharts)
#include "tst_control_charts.moc"
