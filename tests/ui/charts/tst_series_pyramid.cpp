// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "ui/charts/series_pyramid.h"

#include <QTest>

#include <algorithm>

using namespace xinglin;

namespace {

std::vector<ChartSpec::Point> randomPoints(std::uint64_t seed, int count, bool withGaps)
{
    Random random(seed);
    std::vector<ChartSpec::Point> points;
    double x = 0.0;
    for (int i = 0; i < count; ++i) {
        x += random.uniform() + 0.01;
        ChartSpec::Point point{x, random.normal(70, 10), {}, {}};
        if (withGaps && random.below(40) == 0)
            point.y.reset();
        points.push_back(point);
    }
    return points;
}

}  // namespace

class TestSeriesPyramid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noExtremeIsLostAndNoMorePointsThanColumnsAreDrawn()
    {
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            const auto points = randomPoints(seed, 20 + static_cast<int>(seed * 331 % 9000), seed % 2 == 0);
            const SeriesPyramid pyramid(points);
            const double last = points.back().x;
            Random random(seed * 7);
            const double from = random.uniform() * last * 0.6,
                         to = from + random.uniform() * (last - from) + 0.5;
            const int columns = 40 + static_cast<int>(random.below(900));
            double low = 1e300, high = -1e300, drawnLow = 1e300, drawnHigh = -1e300;
            for (const auto &point : points) {
                if (point.y && point.x >= from && point.x <= to) {
                    low = std::min(low, *point.y);
                    high = std::max(high, *point.y);
                }
            }
            qsizetype drawn = 0;
            for (const QPolygonF &line : pyramid.lines(from, to, columns)) {
                drawn += line.size();
                for (const QPointF &vertex : line) {
                    drawnLow = std::min(drawnLow, vertex.y());
                    drawnHigh = std::max(drawnHigh, vertex.y());
                }
                QVERIFY(std::is_sorted(line.begin(), line.end(),
                                       [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); }));
            }
            QVERIFY2(drawn <= columns + 6, qPrintable(QStringLiteral("%1 of %2").arg(drawn).arg(columns)));
            if (low <= high) {
                QVERIFY(drawnLow <= low);
                QVERIFY(drawnHigh >= high);
            }
        }
    }

    void barsHoldEveryValueAndLeaveNoHole()
    {
        for (std::uint64_t seed = 1; seed <= 30; ++seed) {
            const auto points = randomPoints(seed, 5000, false);
            const SeriesPyramid pyramid(points);
            const double last = points.back().x;
            QVERIFY(pyramid.isDense(0.0, last, 400));
            const auto bars = pyramid.bars(0.0, last, 400);
            QVERIFY(bars.size() <= 402);
            for (std::size_t i = 1; i < bars.size(); ++i)
                QVERIFY(bars[i].low <= bars[i - 1].high && bars[i].high >= bars[i - 1].low);
            double low = 1e300, high = -1e300;
            for (const auto &bar : bars) {
                low = std::min(low, bar.low);
                high = std::max(high, bar.high);
            }
            QCOMPARE(low, pyramid.extent()->low);
            QCOMPARE(high, pyramid.extent()->high);
        }
    }

    void fewPointsAreDrawnAsTheyAre()
    {
        const auto points = randomPoints(5, 30, false);
        const SeriesPyramid pyramid(points);
        const auto lines = pyramid.lines(points.front().x, points.back().x, 500);
        QCOMPARE(lines.size(), std::size_t{1});
        QCOMPARE(lines.front().size(), qsizetype{30});
        for (std::size_t i = 0; i < 30; ++i)
            QCOMPARE(lines.front()[static_cast<qsizetype>(i)], QPointF(points[i].x, *points[i].y));
    }

    void gapsStayGaps()
    {
        std::vector<ChartSpec::Point> points;
        for (int i = 0; i < 10'000; ++i)
            points.push_back({static_cast<double>(i < 5000 ? i : i + 4000), 1.0 * (i % 7), {}, {}});
        QCOMPARE(SeriesPyramid(points, 100.0).lines(0, 14'000, 700).size(), std::size_t{2});
        QCOMPARE(SeriesPyramid(points).lines(0, 14'000, 700).size(), std::size_t{1});
        points[2000].y.reset();
        const SeriesPyramid holed(points, 100.0);
        QCOMPARE(holed.lines(1990, 2010, 700).size(), std::size_t{2});
        QCOMPARE(holed.size(), std::size_t{9999});
    }

    void theNearestPointIsNearest()
    {
        const auto points = randomPoints(11, 500, false);
        const SeriesPyramid pyramid(points);
        for (double x = -1.0; x < points.back().x + 1.0; x += 0.37) {
            const double at = pyramid.x(pyramid.nearest(x));
            for (const auto &point : points)
                QVERIFY(std::abs(at - x) <= std::abs(point.x - x) + 1e-12);
        }
        QCOMPARE(SeriesPyramid().nearest(3.0), std::size_t{0});
        QVERIFY(!SeriesPyramid().extent());
    }

    void edgesAreOutlined()
    {
        std::vector<ChartSpec::Point> edges;
        for (int i = 0; i < 20; ++i)
            edges.push_back(i == 10 ? ChartSpec::Point{10.0, {}, {}, {}}
                                    : ChartSpec::Point{double(i), {}, 60.0, 70.0});
        const SeriesPyramid band(edges);
        const auto outlines = band.outlines(0, 19, 400);
        QCOMPARE(outlines.size(), std::size_t{2});
        QCOMPARE(outlines.front().size(), qsizetype{20});  // ten points forth, ten back
        QCOMPARE(band.extent()->low, 60.0);
        QCOMPARE(band.extent()->high, 70.0);
    }
};

QTEST_GUILESS_MAIN(TestSeriesPyramid)
#include "tst_series_pyramid.moc"
