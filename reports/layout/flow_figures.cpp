// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/chart_painter.h"
#include "reports/layout/flow.h"
#include "reports/layout/line_breaker.h"

#include <algorithm>

namespace xinglin {
namespace {

constexpr double kGutter = 14.0;
constexpr TextStyle kFigureLabel{8.0, false};
constexpr double kLabelTop = 6.0;
constexpr double kLabelLine = 11.0;

/// Where a column of text stands in a row of figures.
struct FigurePlace
{
    double left = 0.0;
    double width = 0.0;
    double valueTop = 0.0;  ///< below the longest label of the row, so that the numbers stand on one line
};

/// One figure; returns its height.
double addFigure(FlowContext &flow, Strip &strip, const KeyFigure &figure, const FigurePlace &place, int list)
{
    const auto [left, width, valueTop] = place;
    constexpr TextStyle kUnit{8.5, false};
    constexpr TextStyle kSmallText{7.5, false};
    const int entry = flow.addPart(Part::Kind::listItem, list);
    const int label = flow.addPart(Part::Kind::label, entry);
    const int body = flow.addPart(Part::Kind::body, entry);
    strip.items.push_back(RuleItem{{left, 0.0}, {left + width, 0.0}, Ink::accent, 1.2, false});
    flow.addLines(strip, brokenLines(figure.label, kFigureLabel, width, flow.measure), left, kLabelTop,
                  kFigureLabel, kLabelLine, Ink::secondary, label);
    double size = figure.hasValue ? 20.0 : 12.0;
    while (size > 10.0 && flow.measure.width(figure.value, {size, true}) > width)
        size -= 1.0;
    const TextStyle style{size, true};
    // A number stands on one line; a value of words may need more.
    const auto lines = brokenLines(figure.value, style, width, flow.measure);
    double base = valueTop + 21.0;
    for (const QString &line : lines) {
        base += &line == &lines.front() ? 0.0 : size + 3.0;
        TextItem value{{left, base}, line, style, figure.hasValue ? Ink::text : Ink::noData};
        value.part = body;
        strip.items.push_back(std::move(value));
    }
    const double valueWidth = flow.measure.width(lines.back(), style);
    double y = base + 6.0;
    if (!figure.unit.isEmpty()) {
        const bool beside = valueWidth + 4 + flow.measure.width(figure.unit, kUnit) <= width;
        if (beside) {
            TextItem unit{QPointF(left + valueWidth + 4, base), figure.unit, kUnit, Ink::secondary};
            unit.part = body;
            strip.items.push_back(std::move(unit));
        } else {
            y = flow.addLines(strip, brokenLines(figure.unit, kUnit, width, flow.measure), left, y, kUnit,
                              11.0, Ink::secondary, body);
        }
    }
    for (const QString &change : figure.changes)
        y = flow.addLines(strip, brokenLines(change, kSmallText, width, flow.measure), left, y, kSmallText,
                          10.5, Ink::text, flow.addPart(Part::Kind::paragraph, body));
    if (!figure.note.isEmpty())
        y = flow.addLines(strip, brokenLines(figure.note, kSmallText, width, flow.measure), left, y,
                          kSmallText, 10.5, Ink::secondary, flow.addPart(Part::Kind::paragraph, body));
    return y;
}

/// The words that stand for a chart: what it says, or its title; n and period.
QString alternativeOf(const ChartSpec &chart)
{
    QStringList words{chart.alternative.isEmpty() ? chart.title : chart.alternative, chart.subtitle};
    if (chart.isEmpty() && chart.alternative.isEmpty())
        words += chart.emptyText;
    words.removeAll(QString());
    return words.isEmpty() ? QStringLiteral("–") : words.join(QStringLiteral(". "));
}

}  // namespace

void flowKeyFigures(FlowContext &flow, const KeyFiguresBlock &block)
{
    const std::size_t count = block.figures.size();
    if (count == 0)
        return;
    const std::size_t rows = (count + 4) / 5;
    const std::size_t perRow = (count + rows - 1) / rows;
    const auto columns = static_cast<double>(std::max<std::size_t>(perRow, 3));
    const double width = (flow.width() - kGutter * (columns - 1)) / columns;
    const int list = flow.addPart(Part::Kind::list);
    for (std::size_t first = 0; first < count; first += perRow) {
        Strip strip;
        strip.before = 12.0;
        const std::size_t end = std::min(first + perRow, count);
        double valueTop = 0.0;
        for (std::size_t i = first; i < end; ++i) {
            const auto lines = brokenLines(block.figures[i].label, kFigureLabel, width, flow.measure).size();
            valueTop = std::max(valueTop, kLabelTop + kLabelLine * static_cast<double>(lines));
        }
        for (std::size_t i = first; i < end; ++i) {
            const double left = static_cast<double>(i - first) * (width + kGutter);
            strip.height = std::max(strip.height,
                                    addFigure(flow, strip, block.figures[i], {left, width, valueTop}, list));
        }
        strip.height += 4;
        flow.push(std::move(strip));
    }
}

namespace {

constexpr std::size_t kMostInARow = 3;
constexpr double kMostUnlike = 1.6;  // times the height of the other
constexpr double kAloneShare = 1.3;  // of a chart that has a row of its own on an upright page
constexpr double kLeastShare = 0.74, kLeastRows = 0.88;  // of their height, where a page is short

double heightOf(const FlowContext &flow, const ChartBlock &block)
{
    double height = block.height;
    if (height <= 0.0) {
        for (const ChartFigure &figure : block.charts)
            height = std::max(height, ChartPainter::naturalHeight(figure.chart));
    }
    return std::min(height, flow.geometry().content.height() - 60.0);
}

/// Rows cannot be much lower before their names touch.
double leastShareOf(const ChartSpec &chart)
{
    const bool hasRows = chart.xAxis == ChartSpec::XAxis::category || chart.kind == ChartSpec::Kind::strip ||
                         chart.kind == ChartSpec::Kind::heat;
    return hasRows ? kLeastRows : kLeastShare;
}

bool mayJoin(const FlowContext &flow, const ChartBlock &block)
{
    if (flow.chartRows.empty())
        return true;
    std::size_t count = block.charts.size();
    for (const FlowContext::ChartRow &row : flow.chartRows)
        count += row.charts->charts.size();
    const double one = heightOf(flow, *flow.chartRows.back().charts), other = heightOf(flow, block);
    return count <= kMostInARow && std::max(one, other) <= kMostUnlike * std::min(one, other);
}

}  // namespace

void flowCharts(FlowContext &flow, const ChartBlock &block)
{
    if (block.charts.empty())
        return;
    const bool isOnItsSide = flow.geometry().sheet.width() > flow.geometry().sheet.height();
    if (!isOnItsSide || !mayJoin(flow, block))
        endChartRow(flow);
    flow.chartRows.push_back({flow.block, &block});
    if (!isOnItsSide)
        endChartRow(flow);
}

void endChartRow(FlowContext &flow)
{
    if (flow.chartRows.empty())
        return;
    constexpr TextStyle kCaption{8.0, false};
    double height = 0.0, shares = 0.0, count = 0.0, least = 0.0;
    const auto shareOf = [&flow](const ChartBlock &block) {
        return flow.chartRows.size() > 1 && block.charts.size() == 1 ? kAloneShare : 1.0;
    };
    for (const FlowContext::ChartRow &row : flow.chartRows) {
        height = std::max(height, heightOf(flow, *row.charts));
        shares += shareOf(*row.charts) * static_cast<double>(row.charts->charts.size());
        count += static_cast<double>(row.charts->charts.size());
        for (const ChartFigure &figure : row.charts->charts)
            least = std::max(least, leastShareOf(figure.chart));
    }
    Strip strip;
    strip.before = 12.0;
    strip.height = height;
    strip.hasChart = true;
    strip.spare = height * (1.0 - least);
    double left = 0.0;
    for (const FlowContext::ChartRow &row : flow.chartRows) {
        const double width = (flow.width() - kGutter * (count - 1)) * shareOf(*row.charts) / shares;
        for (const ChartFigure &figure : row.charts->charts) {
            const int part = flow.addFigure(alternativeOf(figure.chart));
            strip.items.push_back(ChartItem{QRectF(left, 0.0, width, height),
                                            std::shared_ptr<const ChartSpec>(row.block, &figure.chart),
                                            part});
            if (!figure.caption.isEmpty()) {
                const double end = flow.addLines(
                    strip, brokenLines(figure.caption, kCaption, width, flow.measure), left, height + 3,
                    kCaption, 11.5, Ink::secondary, flow.addPart(Part::Kind::paragraph));
                strip.height = std::max(strip.height, end);
            }
            left += width + kGutter;
        }
    }
    flow.chartRows.clear();
    flow.push(std::move(strip));
}

}  // namespace xinglin
