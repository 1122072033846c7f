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
    enum class Kind { line, bars, histogram, strip };
    enum class XAxis { time, day, hour, value, category };
    /// Which colour of the theme a series takes: one of the numbered series colours, or a meaning.
    enum class Role { series, baseline, threshold, accent };

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
    };
    /// A horizontal band: the usual range, or (with per-point edges) a person's baseline.
    struct Band
    {
        QString name;
        std::optional<double> low, high;  ///< constant edges
        std::vector<Point> edges;         ///< x, low, high; used when not empty
        Role role = Role::baseline;
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
    std::optional<double> yMin, yMax;  ///< fixed ends; free otherwise
    qint64 zoneOffsetMs = 0;           ///< added to x of a time axis before it is read as a wall clock
    QString emptyText;                 ///< shown in place of the plot when there is no point

    bool isEmpty() const;
};

}  // namespace xinglin
