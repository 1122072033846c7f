// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"
#include "ui/charts/interactive_chart.h"
#include "ui/charts/plot_data.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QEventLoop>
#include <QPixmap>

#include <cmath>

using namespace xinglin;
using namespace xinglin::bench;

namespace {

constexpr int kPoints = 1'000'000;

ChartSpec manyPoints()
{
    ChartSpec spec;
    spec.xAxis = ChartSpec::XAxis::time;
    spec.yLabel = QStringLiteral("Heart rate (bpm)");
    ChartSpec::Series series;
    series.name = QStringLiteral("Heart rate");
    series.gapAfter = 30'000;
    series.points.reserve(kPoints);
    for (int i = 0; i < kPoints; ++i) {
        const double x = 1.7e12 + i * 10'000.0 + (i > 400'000 ? 3.6e8 : 0.0);  // one gap of days
        series.points.push_back({x, 70.0 + 9.0 * std::sin(i / 5000.0) + i % 13, {}, {}});
    }
    spec.series.push_back(std::move(series));
    spec.bands.push_back({QStringLiteral("usual range"), 60.0, 100.0, {}, ChartSpec::Role::baseline});
    return spec;
}

}  // namespace

/// What a reader of a million points waits for: preparing on a worker, the first paint, and each frame of a
/// pan. Painted into a picture of 1,200 x 500, as the raster engine does for the screen.
int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Theme theme;
    theme.applyTo(application);
    InteractiveChart chart(theme);
    chart.resize(1200, 500);
    chart.show();
    const ChartSpec spec = manyPoints();

    std::vector<ChartSpec> copies(10, spec);
    tell("1 M points: prepare (worker thread)",
         measure(5,
                 [&] {
                     (void)PlotData::make(std::move(copies.back()));
                     copies.pop_back();
                 }),
         "off the GUI thread");
    tell("1 M points: from the data to the first paint",
         measure(5,
                 [&] {
                     QEventLoop loop;
                     QObject::connect(&chart, &InteractiveChart::shown, &loop, &QEventLoop::quit);
                     chart.setSpec(std::move(copies.back()));
                     copies.pop_back();
                     loop.exec();
                     (void)chart.grab();
                 }),
         "< 50 ms");

    const auto range = chart.visibleRange();
    const double width = (range.to - range.from) / 4.0;
    double from = range.from;
    tell("1 M points: one frame of a pan (a quarter visible)",
         measure(60,
                 [&] {
                     from += width / 40.0;
                     chart.setVisibleRange(from, from + width);
                     (void)chart.grab();
                 }),
         "< 16 ms");
    double zoomed = range.to - range.from;
    tell("1 M points: one frame of a zoom",
         measure(40,
                 [&] {
                     zoomed *= 0.9;
                     chart.setVisibleRange(range.from, range.from + zoomed);
                     (void)chart.grab();
                 }),
         "< 16 ms");

    ChartSpec screenful = spec;
    screenful.series[0].points.resize(1000);
    screenful.series[0].colour = 1;  // dashed
    chart.setSpec(screenful);
    tell("1,000 points, dashed: one frame",
         measure(40,
                 [&] {
                     chart.setVisibleRange(chart.data()->xFirst, chart.data()->xLast);
                     (void)chart.grab();
                 }),
         "< 16 ms");
    return 0;
}
