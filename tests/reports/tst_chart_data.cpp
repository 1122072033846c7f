// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/day.h"
#include "core/random.h"
#include "reports/charts/chart_painter.h"
#include "reports/charts/screen_type_setter.h"
#include "reports/charts/thinning.h"
#include "reports/charts/ticks.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace xinglin;

namespace {

std::vector<ChartSpec::Point> randomPoints(Random &random, int count)
{
    std::vector<ChartSpec::Point> points;
    for (int i = 0; i < count; ++i) {
        ChartSpec::Point point{static_cast<double>(i), random.normal(70.0, 8.0), {}, {}};
        if (random.below(40) == 0)
            point.y.reset();
        points.push_back(point);
    }
    return points;
}

std::pair<double, double> extremes(const std::vector<ChartSpec::Point> &points)
{
    double low = 1e300;
    double high = -1e300;
    for (const ChartSpec::Point &point : points) {
        if (point.y) {
            low = std::min(low, *point.y);
            high = std::max(high, *point.y);
        }
    }
    return {low, high};
}

QStringList labels(const std::vector<Tick> &ticks)
{
    QStringList list;
    for (const Tick &tick : ticks)
        list += tick.label;
    return list;
}

QImage painted(const ChartSpec &chart)
{
    QImage image(500, 160, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const ScreenTypeSetter type;
    ChartPainter(Palette::light(), type).paint(painter, QRectF(0, 0, 500, 160), chart);
    return image;
}

/// Whether some pixel of the column between two heights is near the colour.
bool columnHas(const QImage &image, int column, const QColor &colour)
{
    for (int y = 30; y < image.height() - 16; ++y) {
        const QColor pixel = image.pixelColor(column, y);
        if (std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) +
                std::abs(pixel.blue() - colour.blue()) <
            60)
            return true;
    }
    return false;
}

}  // namespace

class TestChartData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thinningKeepsExtremesAndOrder()
    {
        Random random(3);
        for (const int count : {10, 999, 5'000, 80'000}) {
            for (const int columns : {20, 480}) {
                const auto points = randomPoints(random, count);
                const auto thin = thinned(points, 0.0, count - 1.0, columns);
                QCOMPARE(extremes(thin), extremes(points));
                QVERIFY(std::is_sorted(thin.begin(), thin.end(),
                                       [](const auto &a, const auto &b) { return a.x < b.x; }));
                QVERIFY(count <= columns || thin.size() <= 3 * static_cast<std::size_t>(columns));
            }
        }
    }

    void thinningKeepsTheExtremesOfEveryColumn()
    {
        Random random(4);
        auto points = randomPoints(random, 20'000);
        points[12'345].y = 250.0;  // a spike one sample wide
        const auto thin = thinned(points, 0.0, 19'999.0, 100);
        for (int column = 0; column < 100; ++column) {
            std::vector<ChartSpec::Point> part;
            std::vector<ChartSpec::Point> thinPart;
            const auto isIn = [column](const ChartSpec::Point &point) {
                return std::min(99, static_cast<int>(point.x * 100.0 / 19'999.0)) == column;
            };
            std::copy_if(points.begin(), points.end(), std::back_inserter(part), isIn);
            std::copy_if(thin.begin(), thin.end(), std::back_inserter(thinPart), isIn);
            QCOMPARE(extremes(thinPart), extremes(part));
        }
    }

    void aLongGapStaysAGap()
    {
        std::vector<ChartSpec::Point> points;
        for (int i = 0; i < 10'000; ++i) {
            const bool gap = i > 4'000 && i < 6'000;
            points.push_back({static_cast<double>(i), gap ? std::optional<double>() : 1.0, {}, {}});
        }
        const auto thin = thinned(points, 0.0, 9'999.0, 100);
        const auto gaps = std::count_if(thin.begin(), thin.end(), [](const auto &point) { return !point.y; });
        QVERIFY(gaps >= 1);
        for (std::size_t i = 1; i < thin.size(); ++i) {
            if (thin[i].y && thin[i - 1].y)
                QVERIFY2(thin[i].x - thin[i - 1].x < 1'000.0, "the gap was bridged");
        }
    }

    void binsHoldEveryValueOnce()
    {
        std::vector<std::pair<double, std::int64_t>> histogram;
        std::int64_t total = 0;
        for (int value = 37; value <= 100; value += 1 + value % 3) {
            histogram.emplace_back(value, value);
            total += value;
        }
        const auto bars = binned(histogram, 1.0, 20);
        QVERIFY(bars.size() <= 22);
        double sum = 0.0;
        for (const ChartSpec::Point &bar : bars)
            sum += *bar.y;
        QCOMPARE(sum, static_cast<double>(total));
        for (std::size_t i = 1; i < bars.size(); ++i)
            QCOMPARE(bars[i].x - bars[i - 1].x, bars[1].x - bars[0].x);
    }

    /// Whole per cents, as a sensor of oxygen gives them: one hill, not a string of separate ones.
    void anOutlineShowsTheShapeAndNotTheSteps()
    {
        const std::vector<std::pair<double, double>> histogram{{94.0, 40},  {95.0, 200}, {96.0, 700},
                                                               {97.0, 900}, {98.0, 500}, {99.0, 100}};
        const auto outline = outlined(histogram, 93.0, 100.0);
        QVERIFY(outline.size() >= 7);
        double most = 0.0;
        int turns = 0;
        for (std::size_t i = 0; i < outline.size(); ++i) {
            most = std::max(most, outline[i].second);
            if (i > 1 && (outline[i].second - outline[i - 1].second) *
                                 (outline[i - 1].second - outline[i - 2].second) <
                             0.0)
                ++turns;
        }
        QCOMPARE(most, 1.0);
        QCOMPARE(turns, 1);
        QVERIFY(outlined({{1.0, 3}, {2.0, 3}}, 0.0, 3.0).empty());
        QVERIFY(outlined(histogram, 5.0, 5.0).empty());
    }

    void ticksAreNice_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<QString>("expected");
        QTest::newRow("tens") << 3.0 << 97.0 << "0 25 50 75 100";
        QTest::newRow("tenths") << 36.42 << 36.58 << "36.40 36.45 36.50 36.55 36.60";
        QTest::newRow("negative") << -3.0 << 3.9 << QStringLiteral("−4 −2 0 2 4");
        QTest::newRow("thousands") << 0.0 << 9'000.0 << "0 2,500 5,000 7,500 10,000";
        QTest::newRow("one value") << 5.0 << 5.0 << "4.0 4.5 5.0 5.5 6.0";
    }

    void ticksAreNice()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QTEST(labels(niceAxis(low, high, 4).ticks).join(QLatin1Char(' ')), "expected");
    }

    void nothingStandsBetweenCounts()
    {
        const auto ticks = [](double high) {
            return labels(niceAxis(0.0, high, 4, true).ticks).join(QLatin1Char(' '));
        };
        QCOMPARE(ticks(10.0), QStringLiteral("0 5 10"));  // not 2.5
        QCOMPARE(ticks(2.0), QStringLiteral("0 1 2"));
        QCOMPARE(ticks(6.0), QStringLiteral("0 2 4 6"));
        QCOMPARE(ticks(90.0), QStringLiteral("0 25 50 75 100"));
    }

    void dayAndTimeTicks()
    {
        using Axis = ChartSpec::XAxis;
        const auto axisOf = [](Axis axis, qint64 zoneOffsetMs) {
            ChartSpec spec;
            spec.xAxis = axis;
            spec.zoneOffsetMs = zoneOffsetMs;
            return spec;
        };
        const double first = Day::fromCivil(2026, 10, 1).number();
        QCOMPARE(labels(axisTicks(axisOf(Axis::day, 0), first, first + 30, 8)),
                 QStringList({QStringLiteral("10-01"), QStringLiteral("10-06"), QStringLiteral("10-11"),
                              QStringLiteral("10-16"), QStringLiteral("10-21"), QStringLiteral("10-26"),
                              QStringLiteral("10-31")}));
        QCOMPARE(labels(axisTicks(axisOf(Axis::day, 0), first, first + 364, 6)).first(),
                 QStringLiteral("2026-10"));
        const double midnight = first * 86'400'000.0 - 8 * 3'600'000.0;  // in Shanghai
        QCOMPARE(labels(axisTicks(axisOf(Axis::time, 8 * 3'600'000), midnight, midnight + 86'400'000.0, 5)),
                 QStringList({QStringLiteral("10-01"), QStringLiteral("06:00"), QStringLiteral("12:00"),
                              QStringLiteral("18:00"), QStringLiteral("10-02")}));
    }

    void peopleStandAtWholeNumbers()
    {
        ChartSpec spec;
        spec.xAxis = ChartSpec::XAxis::value;
        QCOMPARE(labels(axisTicks(spec, 1.0, 10.0, 5)).first(), QStringLiteral("2"));
        QCOMPARE(labels(axisTicks(spec, 1.0, 11.0, 4)).first(), QStringLiteral("2.5"));
        spec.xCounts = true;
        QCOMPARE(labels(axisTicks(spec, 1.0, 11.0, 4)),
                 QStringList({QStringLiteral("5"), QStringLiteral("10")}));
        QCOMPARE(labels(axisTicks(spec, 1.0, 3.0, 9)),
                 QStringList({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}));
    }

    /// The key of columns is a patch of their colour, of seven points each way, not a dot.
    void columnsHaveAPatchForKey()
    {
        ChartSpec chart;
        chart.kind = ChartSpec::Kind::bars;
        ChartSpec::Series columns{QStringLiteral("cases"), ChartSpec::Role::accent, 0, {}, 0.0, false};
        ChartSpec::Series limit{QStringLiteral("limit"), ChartSpec::Role::threshold, 0, {}, 0.0, false};
        limit.form = ChartSpec::Form::line;
        for (int day = 0; day < 10; ++day) {
            columns.points.push_back({20'000.0 + day, 3.0, {}, {}});
            limit.points.push_back({20'000.0 + day, 5.0, {}, {}});
        }
        chart.series = {columns, limit};
        const QImage image = painted(chart);
        const QRgb patch = Palette::light().tint(Palette::light().accent, 0.82).rgb();
        int pixels = 0;
        for (int y = 0; y < 16; ++y) {
            for (int x = 0; x < 60; ++x)
                pixels += image.pixel(x, y) == patch ? 1 : 0;
        }
        QVERIFY2(pixels >= 36 && pixels <= 49, qPrintable(QString::number(pixels)));
    }

    void aGapLeavesTheColumnEmptyAndASingleValueIsSeen()
    {
        ChartSpec chart;
        ChartSpec::Series line{QString(), ChartSpec::Role::accent, 0, {}, 0.0, false};
        for (int day = 0; day < 61; ++day) {
            const bool gap = (day > 20 && day < 40 && day != 30);
            line.points.push_back({20'000.0 + day, gap ? std::optional<double>() : 71.0 + day % 3, {}, {}});
        }
        line.points.front().y = 70.0;
        chart.series.push_back(line);
        const QImage image = painted(chart);
        const auto columnOf = [](double day) { return static_cast<int>(24.0 + day / 60.0 * 470.0); };
        const auto isSeenNear = [&](double day) {
            for (int column = columnOf(day) - 4; column <= columnOf(day) + 4; ++column) {
                if (columnHas(image, column, Palette::light().accent))
                    return true;
            }
            return false;
        };
        QVERIFY(isSeenNear(10));
        QVERIFY(!isSeenNear(25));
        QVERIFY2(isSeenNear(30), "the value between two gaps is not drawn");
    }

    void emptyChartsSaySo()
    {
        ChartSpec chart;
        chart.emptyText = QStringLiteral("no data");
        QVERIFY(chart.isEmpty());
        const QImage said = painted(chart);
        chart.emptyText.clear();
        QVERIFY(painted(chart) != said);
    }

    void themesHaveEveryColour()
    {
        for (const Palette *palette : {&Palette::light(), &Palette::dark()}) {
            for (const QColor &colour : palette->series)
                QVERIFY(colour.isValid());
            for (const QColor &colour : {palette->text, palette->secondary, palette->p0, palette->noData})
                QVERIFY(colour.isValid());
            QVERIFY(palette->scoreColour(0.0) != palette->scoreColour(100.0));
        }
    }
};

QTEST_MAIN(TestChartData)
#include "tst_chart_data.moc"
