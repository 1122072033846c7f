// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/chart_spec.h"

#include <QPolygonF>

#include <cstdint>
#include <vector>

namespace xinglin {

/// A series laid out so that any part of it can be thinned to the columns of the screen in a time that
/// depends on the columns, not on the points: smallest and largest of blocks of points are known beforehand.
/// Immutable; any thread.
class SeriesPyramid
{
public:
    SeriesPyramid() = default;
    /// `points` ascend in x. Points without y (or, of a band, without edges) are gaps, as is a step of x
    /// longer than `gapAfter` (0: none).
    explicit SeriesPyramid(const std::vector<ChartSpec::Point> &points, double gapAfter = 0.0);

    std::size_t size() const { return m_x.size(); }
    double x(std::size_t index) const { return m_x[index]; }
    double y(std::size_t index) const { return m_y[index]; }
    double low(std::size_t index) const { return m_low.empty() ? m_y[index] : m_low[index]; }
    double high(std::size_t index) const { return m_high.empty() ? m_y[index] : m_high[index]; }
    bool hasExtremes() const { return m_hasExtremes; }
    /// Smallest and largest value or edge; nothing without points.
    struct Extent
    {
        double low, high;
    };
    std::optional<Extent> extent() const;

    /// The lines between gaps inside [from, to], each going on to the first point beyond the edge; at most
    /// about `columns` vertices in all. No smallest or largest value is lost.
    std::vector<QPolygonF> lines(double from, double to, int columns) const;
    /// Whether more points lie inside [from, to] than there are columns: bars() then shows them better and
    /// faster.
    bool isDense(double from, double to, int columns) const;
    /// Smallest and largest value of each column that has points, reaching to its neighbour so that no hole
    /// appears where there is no gap.
    struct Bar
    {
        double x, low, high;
    };
    std::vector<Bar> bars(double from, double to, int columns) const;
    /// The outlines of the extremes (or of a band) between gaps: upper edge forth, lower edge back.
    std::vector<QPolygonF> outlines(double from, double to, int columns) const;
    /// Index range of the points inside [from, to].
    std::pair<std::size_t, std::size_t> inside(double from, double to) const;
    /// The point nearest to x; size() without points.
    std::size_t nearest(double x) const;

private:
    struct Block
    {
        std::uint32_t smallest = 0, largest = 0;  // indices by y
        double low = 0.0, high = 0.0;
    };
    struct Column
    {
        std::size_t begin = 0, end = 0;
        bool startsNew = false;  // a gap lies before it
    };
    Block summary(std::size_t begin, std::size_t end) const;
    void widen(Block &block, std::size_t index) const;
    std::vector<Column> columnsOf(double from, double to, int columns) const;

    void keepEdges(const ChartSpec::Point &point);

    std::vector<double> m_x, m_y;
    std::vector<double> m_low, m_high;  // empty while no point has edges
    std::vector<std::uint32_t> m_gaps;  // indices with a gap before them, ascending
    std::vector<Block> m_blocks;
    bool m_hasExtremes = false;
};

}  // namespace xinglin
