// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "vitals/summary.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace xinglin;

namespace {

std::int32_t anyStep(Random &random)
{
    return static_cast<std::int32_t>(random.below(400)) - 100;
}

MetricSummary randomMetric(Random &random, std::uint8_t number)
{
    MetricSummary metric;
    metric.metric = number;
    const std::size_t n = 1 + random.below(50);
    for (std::size_t i = 0; i < n; ++i) {
        const std::int32_t value = anyStep(random);
        metric.moments.add(value);
        metric.histogram.add(value);
        HourCell &cell = metric.hours[random.below(24)];
        ++cell.n;
        cell.sum += value;
    }
    metric.excluded[random.below(kFlagKinds)] = static_cast<std::int64_t>(random.below(5));
    metric.dayMeans.add(anyStep(random) * 100);
    return metric;
}

Summary randomSummary(Random &random, std::int32_t person)
{
    Summary summary;
    summary.personDays = 1;
    summary.countedDays = static_cast<std::int64_t>(random.below(2));
    summary.expected = 144;
    summary.received = static_cast<std::int64_t>(random.below(150));
    for (std::uint8_t number = 1; number < 10; ++number) {
        if (random.below(3) != 0)
            summary.metrics.push_back(randomMetric(random, number));
    }
    if (random.below(4) != 0) {
        const auto points = static_cast<std::int64_t>(random.below(100'000));
        summary.score.value.add(points);
        summary.score.low = points / 2;
        summary.score.high = points * 2;
        summary.score.histogram.add(static_cast<std::int32_t>(points / 1000));
        summary.score.parts = {{1, 1, points / 3, 400'000}, {9, 1, points / 2, 600'000}};
        summary.score.deviations = {{person, 1, -3200}, {person, 9, 4100}};
    }
    return summary;
}

}  // namespace

class TestSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addingInAnyOrderGivesTheSameBits()
    {
        Random random(3);
        for (int round = 0; round < 50; ++round) {
            std::vector<Summary> parts;
            for (int i = 0; i < 20; ++i)
                parts.push_back(randomSummary(random, i));
            Summary forward, shuffled;
            for (const Summary &part : parts)
                forward.add(part);
            std::vector<std::size_t> order(parts.size());
            std::iota(order.begin(), order.end(), std::size_t{0});
            for (std::size_t i = order.size(); i > 1; --i)
                std::swap(order[i - 1], order[random.below(i)]);
            for (const std::size_t i : order)
                shuffled.add(parts[i]);
            QVERIFY(forward == shuffled);
            QVERIFY(encode(forward) == encode(shuffled));
            for (const std::size_t i : order)
                shuffled.subtract(parts[i]);
            QVERIFY(shuffled.isEmpty());
        }
    }

    void dayOfWhichNothingCountsIsNoDamage()
    {
        // A sensor that was stuck all day: every value is excluded, so every metric is as short as it can be.
        Summary stuck;
        stuck.personDays = 1;
        for (std::uint8_t number = 1; number < 10; ++number) {
            MetricSummary metric;
            metric.metric = number;
            metric.excluded[1] = number % 2 == 0 ? 138 : 0;
            stuck.metrics.push_back(metric);
        }
        const auto read = decodeSummary(encode(stuck));
        QVERIFY(read.has_value());
        QVERIFY(*read == stuck);
    }

    void subtractingUndoesAdding()
    {
        Random random(4);
        for (int round = 0; round < 100; ++round) {
            const Summary one = randomSummary(random, 1);
            const Summary two = randomSummary(random, 2);
            Summary sum = one;
            sum.add(two);
            sum.subtract(two);
            QVERIFY(sum == one);
        }
    }

    void packedFormGivesTheSameBack()
    {
        Random random(5);
        for (int round = 0; round < 200; ++round) {
            Summary summary = randomSummary(random, round);
            if (round % 3 == 0)
                summary.subtract(randomSummary(random, -1));  // what is on its way may be negative
            const auto back = decodeSummary(encode(summary));
            QVERIFY(back.has_value());
            QVERIFY(*back == summary);
            summary.metrics.clear();
            Summary plain = *back;
            for (MetricSummary &metric : plain.metrics)
                metric.histogram = {};
            const auto without = decodeSummary(encode(*back), SummaryParts::withoutHistograms);
            QVERIFY(without.has_value() && *without == plain);
            const auto head = decodeSummary(encode(*back), SummaryParts::countsAndScore);
            QVERIFY(head.has_value());
            QVERIFY(*head == summary);
        }
        QVERIFY(*decodeSummary(encode(Summary())) == Summary());
        Summary extreme;
        extreme.metrics.emplace_back();
        extreme.metrics[0].metric = 255;
        extreme.metrics[0].moments = {INT64_MAX, INT64_MIN, INT64_MAX};
        extreme.metrics[0].histogram = Histogram({{INT32_MIN + 1, 1}, {INT32_MAX, INT64_MAX}});
        QVERIFY(*decodeSummary(encode(extreme)) == extreme);
    }

    void everyFlippedBitIsFound()
    {
        Random random(6);
        ByteBuffer bytes = encode(randomSummary(random, 1));
        for (std::size_t i = 0; i < bytes.size() * 8; ++i) {
            const auto mask = static_cast<std::byte>(1u << (i % 8));
            bytes[i / 8] ^= mask;
            const auto back = decodeSummary(bytes);
            QVERIFY2(!back, qPrintable(QStringLiteral("bit %1").arg(i)));
            QCOMPARE(back.error().code, ErrorCode::damaged);
            bytes[i / 8] ^= mask;
        }
        for (std::size_t size = 0; size < bytes.size(); ++size)
            QVERIFY(!decodeSummary(Bytes(bytes).first(size)));
    }

    void momentsAreExactWhereDoublesAreNot()
    {
        Moments moments;
        QVERIFY(!moments.mean() && !moments.variance());
        // Large values with a tiny spread: the textbook formula in doubles gives nonsense here.
        for (int i = 0; i < 3000; ++i)
            moments.add(30'000'000 + i % 3);
        QCOMPARE(*moments.mean(), 30'000'001.0);
        QCOMPARE(*moments.variance(), 2000.0 / 2999.0);
    }

    void quantilesAreThoseOfTheSortedValues()
    {
        Random random(7);
        for (int round = 0; round < 200; ++round) {
            std::vector<std::int32_t> values(1 + random.below(40));
            Histogram histogram;
            for (std::int32_t &value : values) {
                value = anyStep(random) / 20;
                histogram.add(value);
            }
            std::sort(values.begin(), values.end());
            for (const double p : {0.0, 0.1, 0.25, 0.5, 0.75, 0.9, 1.0}) {
                const double place = p * static_cast<double>(values.size() - 1);
                const auto lower = static_cast<std::size_t>(std::floor(place));
                const std::size_t upper = std::min(lower + 1, values.size() - 1);
                const double share = place - static_cast<double>(lower);
                const double expected = values[lower] + share * (double(values[upper]) - values[lower]);
                QCOMPARE(*histogram.quantile(p), expected);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestSummary)
#include "tst_summary.moc"
