// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/online_change_points.h"

#include "core/random.h"
#include "nile.h"
#include "oracle.h"

#include <cstdlib>
#include <new>
#include <span>
#include <vector>

using namespace xinglin;

namespace {

std::size_t allocations = 0;

/// The recursion of Adams and MacKay as it is printed, in logarithms and without a limit to the run length.
std::vector<std::vector<double>> printedRecursion(std::span<const double> values, const WatchPrior &prior)
{
    struct Run
    {
        double logJoint, mean, kappa, alpha, beta;
    };
    const Run fresh{0.0, prior.center, prior.strength, 1.0, prior.scale * prior.scale};
    std::vector<Run> runs{fresh};
    std::vector<std::vector<double>> posteriors;
    for (const double x : values) {
        std::vector<Run> next{fresh};
        double change = 0.0;
        double top = -1e300;
        std::vector<double> logs;
        for (const Run &run : runs) {
            const double width = 2.0 * run.beta * (run.kappa + 1.0) / run.kappa;
            const double off = x - run.mean;
            const double density = std::lgamma(run.alpha + 0.5) - std::lgamma(run.alpha) -
                                   0.5 * std::log(M_PI * width) -
                                   (run.alpha + 0.5) * std::log1p(off * off / width);
            logs.push_back(run.logJoint + density);
            top = std::max(top, logs.back());
            next.push_back({logs.back() + std::log1p(-prior.hazard),
                            (run.kappa * run.mean + x) / (run.kappa + 1.0), run.kappa + 1.0, run.alpha + 0.5,
                            run.beta + run.kappa * off * off / (2.0 * (run.kappa + 1.0))});
        }
        for (const double each : logs)
            change += std::exp(each - top);
        next[0].logJoint = std::log(prior.hazard) + top + std::log(change);
        const double evidence = top + std::log(change);
        posteriors.emplace_back();
        for (Run &run : next) {
            run.logJoint -= evidence;
            posteriors.back().push_back(std::exp(run.logJoint));
        }
        runs = next;
    }
    return posteriors;
}

std::vector<double> withShift(std::uint64_t seed, int n, int at, double shift)
{
    Random random(seed);
    std::vector<double> values;
    for (int i = 0; i < n; ++i)
        values.push_back(random.normal(i < at ? 0.0 : shift, 1.0));
    return values;
}

}  // namespace

void *operator new(std::size_t size)
{
    ++allocations;
    if (void *memory = std::malloc(size))
        return memory;
    throw std::bad_alloc();
}
void operator delete(void *memory) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}

class TestBocpd : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsThePrintedRecursion()
    {
        const WatchPrior prior{0.3, 1.4, 0.1, 1.0 / 60.0};
        const std::vector<double> values = withShift(5, 180, 90, 3.0);
        OnlineChangeWatch watch(prior);
        const auto expected = printedRecursion(values, prior);
        double worst = 0.0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            watch.add(values[i]);
            for (std::size_t run = 0; run < expected[i].size(); ++run)
                worst = std::max(worst, std::abs(watch.probability(run) - expected[i][run]));
        }
        qInfo("worst difference of a probability: %.2g", worst);
        QVERIFY(worst < 1e-11);
    }

    void theStateIsSmallAndAValueAllocatesNothing()
    {
        static_assert(sizeof(OnlineChangeWatch) < 24 * 1024);
        OnlineChangeWatch watch;
        watch.add(0.0);  // the factors are made once
        const std::vector<double> values = withShift(9, 1000, 500, 2.0);
        const std::size_t before = allocations;
        for (const double value : values)
            watch.add(value);
        const std::size_t after = allocations;
        QCOMPARE(after, before);
        double sum = 0.0;
        for (std::size_t run = 0; run < OnlineChangeWatch::kRunLengths; ++run)
            sum += watch.probability(run);
        VERIFY_CLOSE(sum, 1.0, 1e-9);
        QCOMPARE(watch.seen(), std::int64_t{1001});
    }

    void aShiftIsSeenWithinDays()
    {
        int seen = 0;
        for (std::uint64_t seed = 1; seed <= 100; ++seed) {
            const std::vector<double> values = withShift(seed, 70, 60, 3.0);
            OnlineChangeWatch watch;
            bool found = false;
            for (std::size_t i = 0; i < values.size(); ++i) {
                watch.add(values[i]);
                found = found || (i >= 60 && i <= 66 && watch.recentChange(10) > 0.5);
            }
            seen += found;
        }
        qInfo("shift of 3 sd seen within a week: %d of 100", seen);
        QVERIFY(seen >= 95);
    }

    void noiseSeldomLooksLikeAChange()
    {
        int nights = 0, alarms = 0;
        for (std::uint64_t seed = 1; seed <= 50; ++seed) {
            OnlineChangeWatch watch;
            for (const double value : withShift(seed, 300, 300, 0.0)) {
                watch.add(value);
                ++nights;
                alarms += watch.recentChange(10) > 0.5;
            }
        }
        qInfo("nights with an alarm in noise: %d of %d", alarms, nights);
        QVERIFY(alarms * 100 < nights);
    }

    void nileChangesWhenAswanWasBuilt()
    {
        OnlineChangeWatch watch({1100.0, 150.0, 0.1, 1.0 / 60.0});
        std::size_t firstSeen = 0;
        for (std::size_t i = 0; i < kNile.size(); ++i) {
            watch.add(kNile[i]);
            if (firstSeen == 0 && watch.recentChange(10) > 0.5)
                firstSeen = i;
            if (i == 40)
                QVERIFY(std::abs(static_cast<int>(i + 1 - watch.likeliestRun()) - 28) <= 1);
        }
        qInfo("seen at value %zu", firstSeen + 1);
        QVERIFY(firstSeen >= 28 && firstSeen <= 34);
        QVERIFY(std::abs(watch.level() - 850.0) < 40.0);
    }

    void extremesDoNotBreakIt()
    {
        OnlineChangeWatch watch;
        for (int i = 0; i < 50; ++i)
            watch.add(0.0);
        watch.add(1e200);
        watch.add(-1e300);
        for (int i = 0; i < 50; ++i)
            watch.add(1.0);
        double sum = 0.0;
        for (std::size_t run = 0; run < OnlineChangeWatch::kRunLengths; ++run)
            sum += watch.probability(run);
        VERIFY_CLOSE(sum, 1.0, 1e-9);
        QVERIFY(std::abs(watch.level() - 1.0) < 0.1);
    }
};

QTEST_GUILESS_MAIN(TestBocpd)
#include "tst_bocpd.moc"
