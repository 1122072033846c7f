// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/series_pyramid.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {
constexpr std::size_t kBlock = 64;
}

SeriesPyramid::SeriesPyramid(const std::vector<ChartSpec::Point> &points, double gapAfter)
{
    m_x.reserve(points.size());
    m_y.reserve(points.size());
    bool isGap = false;
    for (const ChartSpec::Point &point : points) {
        const bool hasEdges = point.low && point.high;
        if (!point.y && !hasEdges) {
            isGap = true;
            continue;
        }
        const double y = point.y ? *point.y : (*point.low + *point.high) / 2.0;
        if (!m_x.empty() && (isGap || (gapAfter > 0.0 && point.x - m_x.back() > gapAfter)))
            m_gaps.push_back(static_cast<std::uint32_t>(m_x.size()));
        isGap = false;
        m_x.push_back(point.x);
        m_y.push_back(y);
        if (hasEdges || !m_low.empty())
            keepEdges(point);
    }
    for (std::size_t begin = 0; begin < m_x.size(); begin += kBlock) {
        const auto first = static_cast<std::uint32_t>(begin);
        Block block{first, first, low(begin), high(begin)};
        for (std::size_t i = begin + 1; i < std::min(begin + kBlock, m_x.size()); ++i)
            widen(block, i);
        m_blocks.push_back(block);
    }
}

void SeriesPyramid::keepEdges(const ChartSpec::Point &point)
{
    if (m_low.empty()) {
        m_low.assign(m_y.begin(), m_y.end() - 1);
        m_high = m_low;
    }
    const bool hasEdges = point.low && point.high;
    m_low.push_back(hasEdges ? *point.low : m_y.back());
    m_high.push_back(hasEdges ? *point.high : m_y.back());
    m_hasExtremes = m_hasExtremes || m_low.back() < m_high.back();
}

void SeriesPyramid::widen(Block &block, std::size_t index) const
{
    if (m_y[index] < m_y[block.smallest])
        block.smallest = static_cast<std::uint32_t>(index);
    if (m_y[index] > m_y[block.largest])
        block.largest = static_cast<std::uint32_t>(index);
    block.low = std::min(block.low, low(index));
    block.high = std::max(block.high, high(index));
}

SeriesPyramid::Block SeriesPyramid::summary(std::size_t begin, std::size_t end) const
{
    const auto first = static_cast<std::uint32_t>(begin);
    Block whole{first, first, low(begin), high(begin)};
    for (std::size_t i = begin; i < end;) {
        if (i % kBlock == 0 && i + kBlock <= end) {
            const Block &block = m_blocks[i / kBlock];
            widen(whole, block.smallest);
            widen(whole, block.largest);
            whole.low = std::min(whole.low, block.low);
            whole.high = std::max(whole.high, block.high);
            i += kBlock;
        } else {
            widen(whole, i++);
        }
    }
    return whole;
}

std::optional<SeriesPyramid::Extent> SeriesPyramid::extent() const
{
    if (m_x.empty())
        return std::nullopt;
    const Block whole = summary(0, m_x.size());
    return Extent{std::min(whole.low, m_y[whole.smallest]), std::max(whole.high, m_y[whole.largest])};
}

std::pair<std::size_t, std::size_t> SeriesPyramid::inside(double from, double to) const
{
    const auto begin = std::lower_bound(m_x.begin(), m_x.end(), from);
    const auto end = std::upper_bound(begin, m_x.end(), to);
    return {static_cast<std::size_t>(begin - m_x.begin()), static_cast<std::size_t>(end - m_x.begin())};
}

std::size_t SeriesPyramid::nearest(double x) const
{
    if (m_x.empty())
        return 0;
    const auto after = std::lower_bound(m_x.begin(), m_x.end(), x);
    if (after == m_x.begin())
        return 0;
    const auto index = static_cast<std::size_t>(after - m_x.begin());
    if (after == m_x.end())
        return index - 1;
    return m_x[index] - x < x - m_x[index - 1] ? index : index - 1;
}

std::vector<SeriesPyramid::Column> SeriesPyramid::columnsOf(double from, double to, int columns) const
{
    auto [begin, end] = inside(from, to);
    begin = begin > 0 ? begin - 1 : begin;
    end = end < m_x.size() ? end + 1 : end;
    std::vector<Column> all;
    if (begin >= end)
        return all;
    const bool isSparse = end - begin <= static_cast<std::size_t>(std::max(columns, 4));
    const double width = (to - from) / std::max(columns / 2, 1);
    auto gap = std::upper_bound(m_gaps.begin(), m_gaps.end(), static_cast<std::uint32_t>(begin));
    for (std::size_t i = begin; i < end;) {
        std::size_t next = i + 1;
        if (!isSparse) {
            const double edge = from + (std::floor((m_x[i] - from) / width) + 1.0) * width;
            const auto last = m_x.begin() + static_cast<std::ptrdiff_t>(end);
            const auto found = std::lower_bound(m_x.begin() + static_cast<std::ptrdiff_t>(next), last, edge);
            next = static_cast<std::size_t>(found - m_x.begin());
        }
        bool startsNew =
            false;  // a gap inside a column is narrower than the eye can see: it counts for the next one
        while (gap != m_gaps.end() && *gap <= i) {
            startsNew = true;
            ++gap;
        }
        all.push_back({i, next, startsNew});
        i = next;
    }
    return all;
}

std::vector<QPolygonF> SeriesPyramid::lines(double from, double to, int columns) const
{
    std::vector<QPolygonF> all(1);
    for (const Column &column : columnsOf(from, to, columns)) {
        if (column.startsNew && !all.back().isEmpty())
            all.emplace_back();
        QPolygonF &line = all.back();
        if (column.end - column.begin == 1) {
            line.append(QPointF(m_x[column.begin], m_y[column.begin]));
            continue;
        }
        const Block block = summary(column.begin, column.end);
        const auto [first, second] = std::minmax(block.smallest, block.largest);
        line.append(QPointF(m_x[first], m_y[first]));
        if (second != first)
            line.append(QPointF(m_x[second], m_y[second]));
    }
    if (all.back().isEmpty())
        all.pop_back();
    return all;
}

bool SeriesPyramid::isDense(double from, double to, int columns) const
{
    const auto [begin, end] = inside(from, to);
    return end - begin > static_cast<std::size_t>(std::max(columns, 4));
}

std::vector<SeriesPyramid::Bar> SeriesPyramid::bars(double from, double to, int columns) const
{
    std::vector<Bar> all;
    for (const Column &column : columnsOf(from, to, columns * 2)) {
        const Block block = summary(column.begin, column.end);
        Bar bar{m_x[column.begin], m_y[block.smallest], m_y[block.largest]};
        if (!all.empty() && !column.startsNew) {
            const double before = m_y[column.begin - 1];  // the line comes from there
            bar.low = std::min(bar.low, before);
            bar.high = std::max(bar.high, before);
        }
        all.push_back(bar);
    }
    return all;
}

std::vector<QPolygonF> SeriesPyramid::outlines(double from, double to, int columns) const
{
    std::vector<QPolygonF> all;
    QPolygonF upper, lower;
    const auto flush = [&] {
        if (upper.isEmpty())
            return;
        std::reverse(lower.begin(), lower.end());
        all.push_back(upper + lower);
        upper.clear();
        lower.clear();
    };
    for (const Column &column : columnsOf(from, to, columns)) {
        if (column.startsNew)
            flush();
        const Block block = summary(column.begin, column.end);
        const double x = (m_x[column.begin] + m_x[column.end - 1]) / 2.0;
        upper.append(QPointF(x, block.high));
        lower.append(QPointF(x, block.low));
    }
    flush();
    return all;
}

}  // namespace xinglin
