// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace xinglin {

/// What a chart shows, without saying how: read by the painter for paper and by the interactive chart of the
/// window. Colours come from the theme by role, never from here.
struct ChartSpec
{
    enum class Kind {
        line,
        bars,  ///< columns; with categories, rows of bars or (`intervals`) of dots with their intervals
        histogram,
        strip,  ///< rows of cells on the scale of health scores, a row a series
        boxes,  ///< a row a category: box, whiskers and outline of a distribution
        heat,   ///< rows of cells from pale (yMin) to strong (yMax), a row a series
    };
    enum class XAxis { time, day, hour, value, category };
    /// Which colour of the theme a series takes: one of the numbered series colours, or a meaning.
    enum class Role { series, baseline, threshold, accent, forecast, alert };
    /// How a series is drawn where that is not what the kind says.
    enum class Form { natural, line, dots, columns };

    struct Point
    {
        double x = 0.0;  ///< UTC milliseconds (time), day number (day), hour, value, or index of the category
        std::optional<double> y;          ///< nothing: a gap
        std::optional<double> low, high;  ///< extremes of a thinned bucket, or an interval
    };
    struct Series
    {
        QString name;
        Role role = Role::series;
        int colour = 0;  ///< index of the series colour
        std::vector<Point> points;
        double gapAfter = 0.0;   ///< a longer step of x than this is a gap; 0: only points without y
        bool intervals = false;  ///< low and high are an interval to draw as whiskers, not extremes
        Form form = Form::natural;
        std::vector<QString> labels = {};  ///< of the points, in their order; empty: none
        bool showsLabels = true;           ///< beside the dots; else only a read-out tells them
        std::vector<qint64> ids = {};      ///< of what the points stand for; empty: of nothing
        int valueDecimals = -1;            ///< of the values at rows of bars; negative: none stand there
        QString rangeName = {};            ///< of low to high, where they are extremes
        QString endLabel = {};             ///< behind the right end of a line
    };
    /// A horizontal band: the usual range, or (with per-point edges) a person's baseline.
    struct Band
    {
        QString name;
        std::optional<double> low, high;  ///< constant edges
        std::vector<Point> edges;         ///< x, low, high; used when not empty
        Role role = Role::baseline;
        /// Else it is drawn as far as the axis of everything else reaches, and its name tells its ends.
        bool setsAxis = true;

        /// What is usual of a metric, which widens no axis: a flat line in a wide range would show nothing of
        /// either.
        static Band usualRange(const QString &name, std::optional<double> low, std::optional<double> high);
    };
    /// A line across the plot at one x, with a word: a change point, today, the mean of all.
    struct Mark
    {
        double x = 0.0;
        QString text;
        Role role = Role::accent;
    };
    /// What a row of `boxes` shows: 5%, quartiles, median and 95% of a distribution, and its outline.
    struct Box
    {
        double low = 0.0, lower = 0.0, median = 0.0, upper = 0.0, high = 0.0;
        /// Value and how dense it is there, as a share of the densest; ascending. Empty: no outline.
        std::vector<std::pair<double, double>> outline = {};
    };

    Kind kind = Kind::line;
    QString title;
    QString subtitle;     ///< n and period: every chart says both
    QString alternative;  ///< the text that stands for the picture
    XAxis xAxis = XAxis::day;
    QString xLabel, yLabel;  ///< y label carries the unit
    std::vector<QString> categories;
    std::vector<Series> series;
    std::vector<Band> bands;
    std::vector<Mark> marks = {};
    QString marksName = {};                      ///< what the marks are, where their words do not say
    std::vector<std::optional<Box>> boxes = {};  ///< one a category; nothing: no data
    std::optional<double> yMin, yMax;            ///< fixed ends; free otherwise
    /// No value can be above it, though a band can: the axis ends here where it would reach farther.
    std::optional<double> yCeiling = {};
    double yLeastSpan = 0.0;  ///< the axis spans this much at least: less would make a plunge of nothing
    /// A value axis of people or orders: no tick stands between whole numbers, whatever the limits are.
    bool xCounts = false, yCounts = false;
    qint64 zoneOffsetMs = 0;  ///< added to x of a time axis before it is read as a wall clock
    QString emptyText;        ///< shown in place of the plot when there is no point

    bool isEmpty() const;
    /// Whether the value axis is one of counts: `yCounts`, or nothing but whole numbers are drawn.
    bool isOfCounts() const;
};

}  // namespace xinglin
