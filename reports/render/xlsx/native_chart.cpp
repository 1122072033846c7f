// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/xlsx/native_chart.h"

#include "reports/charts/palette.h"
#include "reports/charts/value_axis.h"
#include "reports/render/xlsx/sheet_text.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace xinglin::xlsx {
namespace {

QColor colourOf(const ChartSpec::Series &series)
{
    const Palette &palette = Palette::light();
    switch (series.role) {
    case ChartSpec::Role::series: return palette.seriesColour(series.colour);
    case ChartSpec::Role::baseline: return palette.secondary;
    case ChartSpec::Role::threshold: return palette.p1;
    case ChartSpec::Role::alert: return palette.p0;
    case ChartSpec::Role::accent:
    case ChartSpec::Role::forecast: break;
    }
    return palette.accent;
}

/// Strong enough for a line.
QColor colourOf(const ChartSpec::Band &band)
{
    const Palette &palette = Palette::light();
    return band.role == ChartSpec::Role::baseline ? palette.secondary : palette.tint(palette.accent, 0.6);
}

/// Points of one series stand below each other (in a table whose rows are points).
bool isOfPoints(const TableBlock &figures)
{
    return !figures.columns.empty() && figures.columns.front().key == QLatin1String("series");
}

bool isColumns(const ChartSpec &chart, const ChartSpec::Series &series)
{
    const bool byKind = chart.kind != ChartSpec::Kind::line;
    return series.form == ChartSpec::Form::columns || (byKind && series.form == ChartSpec::Form::natural);
}

bool isDots(const ChartSpec::Series &series)
{
    return series.form == ChartSpec::Form::dots;
}

int columnOf(const TableBlock &figures, const QString &key)
{
    const auto found = std::find_if(figures.columns.begin(), figures.columns.end(),
                                    [&](const TableColumn &column) { return column.key == key; });
    return static_cast<int>(found - figures.columns.begin());
}

class NativeChart
{
public:
    NativeChart(Book &book, const ChartSpec &chart, const TableBlock &figures, const FigurePlace &place)
        : m_book(book)
        , m_chart(chart)
        , m_figures(figures)
        , m_place(place)
    {}

    lxw_chart *made()
    {
        const bool hasIntervals = m_chart.series.size() == 1 && m_chart.series.front().intervals;
        if (m_chart.xAxis == ChartSpec::XAxis::value && m_chart.kind == ChartSpec::Kind::line)
            m_type = LXW_CHART_SCATTER;
        else if (hasIntervals)
            m_type = LXW_CHART_LINE;
        else if (m_chart.kind == ChartSpec::Kind::bars && m_chart.xAxis == ChartSpec::XAxis::category)
            m_type = LXW_CHART_BAR;
        else
            m_type = columnsOrLines();
        lxw_chart *chart = filled();
        if (hasIntervals && m_type == LXW_CHART_LINE)
            addIntervals(chart);
        else if (m_type == LXW_CHART_LINE)
            addBands(chart);
        dress(chart);
        return chart;
    }

private:
    lxw_chart *filled()
    {
        lxw_chart *chart = workbook_add_chart(m_book.get(), static_cast<uint8_t>(m_type));
        lxw_row_t row = m_place.row;
        for (std::size_t i = 0; i < m_chart.series.size(); ++i) {
            addSeries(chart, i, row);
            row += static_cast<lxw_row_t>(m_chart.series[i].points.size());
        }
        return chart;
    }

    /// The library does not lay lines over columns: where there are both, all are lines.
    lxw_chart_type columnsOrLines() const
    {
        const bool onlyColumns =
            std::all_of(m_chart.series.begin(), m_chart.series.end(),
                        [this](const auto &series) { return isColumns(m_chart, series); });
        return onlyColumns ? LXW_CHART_COLUMN : LXW_CHART_LINE;
    }

    lxw_col_t at(const QString &key) const
    {
        return static_cast<lxw_col_t>(m_place.column + columnOf(m_figures, key));
    }

    /// A series of a whole column of the figures.
    lxw_chart_series *seriesOf(lxw_chart *chart, lxw_col_t column) const
    {
        const lxw_row_t last = m_place.row + static_cast<lxw_row_t>(m_figures.rows.size()) - 1;
        const lxw_col_t x = at(QStringLiteral("x"));
        lxw_chart_series *series = chart_add_series(chart, nullptr, nullptr);
        chart_series_set_categories(series, m_place.sheet.constData(), m_place.row, x, last, x);
        chart_series_set_values(series, m_place.sheet.constData(), m_place.row, column, last, column);
        return series;
    }

    QString headerOf(lxw_col_t column) const
    {
        return m_figures.columns[static_cast<std::size_t>(column - m_place.column)].header;
    }

    /// Both ends of each interval, joined by a line.
    void addIntervals(lxw_chart *chart)
    {
        lxw_chart_line none{};
        none.none = 1;
        lxw_chart_line edge{};
        edge.color = colourOf(m_chart.series.front()).rgb() & 0xffffffU;
        for (const char *end : {"y1_low", "y1_high"}) {
            const lxw_col_t column = at(QLatin1String(end));
            if (column >= m_place.column + m_figures.columns.size())
                return;
            lxw_chart_series *series = seriesOf(chart, column);
            chart_series_set_line(series, &none);
            setName(series, headerOf(column));
            // Not every program draws the lines between them (and the dashes of the library are no markers).
            chart_series_set_marker_type(series, LXW_CHART_MARKER_PLUS);
            chart_series_set_marker_size(series, 6);
            chart_series_set_marker_line(series, &edge);
            ++m_count;
        }
        m_hasMoreKeys = true;
        lxw_chart_line line{};
        line.color = colourOf(m_chart.series.front()).rgb() & 0xffffffU;
        line.width = 1.0F;
        chart_set_high_low_lines(chart, &line);
    }

    /// Thin lines along both ends of each band, one key for the two.
    void addBands(lxw_chart *chart)
    {
        for (std::size_t i = 0; i < m_chart.bands.size(); ++i) {
            const ChartSpec::Band &band = m_chart.bands[i];
            lxw_chart_line line{};
            line.color = colourOf(band).rgb() & 0xffffffU;
            line.width = 1.0F;
            line.dash_type = LXW_CHART_LINE_DASH_ROUND_DOT;
            for (const char *end : {"low", "high"}) {
                const lxw_col_t column = at(QStringLiteral("band%1_%2").arg(i + 1).arg(QLatin1String(end)));
                if (column >= m_place.column + m_figures.columns.size())
                    break;
                lxw_chart_series *series = seriesOf(chart, column);
                chart_series_set_line(series, &line);
                chart_series_set_marker_type(series, LXW_CHART_MARKER_NONE);
                setName(series, band.name);
                const bool hasKey = end == std::string_view("low") && !band.name.isEmpty();
                m_hasMoreKeys = m_hasMoreKeys || hasKey;
                if (!hasKey)
                    m_keyless.push_back(static_cast<std::int16_t>(m_count));
                ++m_count;
            }
        }
    }

    static void setName(lxw_chart_series *series, const QString &name)
    {
        // A name that begins with "=" would be read as a place.
        const QByteArray text = (name.startsWith(QLatin1Char('=')) ? " " : "") + cellText(name.left(200));
        if (!text.isEmpty())
            chart_series_set_name(series, text.constData());
    }

    void addSeries(lxw_chart *chart, std::size_t number, lxw_row_t pointsRow)
    {
        const ChartSpec::Series &spec = m_chart.series[number];
        const bool ofPoints = isOfPoints(m_figures);
        const std::size_t rows = ofPoints ? spec.points.size() : m_figures.rows.size();
        if (rows == 0)
            return;
        const lxw_row_t first = ofPoints ? pointsRow : m_place.row;
        const lxw_row_t last = first + static_cast<lxw_row_t>(rows) - 1;
        const lxw_col_t x = at(QStringLiteral("x"));
        const lxw_col_t y = at(ofPoints ? QStringLiteral("y") : QStringLiteral("y%1").arg(number + 1));
        lxw_chart_series *series = chart_add_series(chart, nullptr, nullptr);
        chart_series_set_categories(series, m_place.sheet.constData(), first, x, last, x);
        chart_series_set_values(series, m_place.sheet.constData(), first, y, last, y);
        // A line without a name among others belongs to the one before it: one key for the two.
        if (spec.name.isEmpty() && m_chart.series.size() > 1)
            m_keyless.push_back(static_cast<std::int16_t>(m_count));
        else
            setName(series, nameOf(spec, y));
        ++m_count;
        paint(series, m_type, spec, !ofPoints && hasLonePoint(static_cast<std::size_t>(y - m_place.column)));
    }

    QString nameOf(const ChartSpec::Series &spec, lxw_col_t column) const
    {
        return !spec.name.isEmpty() ? spec.name : spec.intervals ? headerOf(column) : m_chart.yLabel;
    }

    /// A line has nothing to join it to.
    bool hasLonePoint(std::size_t column) const
    {
        const auto &rows = m_figures.rows;
        const auto isThere = [&](std::size_t row) { return row < rows.size() && rows[row][column].number; };
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (isThere(row) && !isThere(row + 1) && (row == 0 || !isThere(row - 1)))
                return true;
        }
        return false;
    }

    static void paint(lxw_chart_series *series, lxw_chart_type type, const ChartSpec::Series &spec,
                      bool hasLonePoint)
    {
        const lxw_color_t colour = colourOf(spec).rgb() & 0xffffffU;
        const bool isPlaced = type == LXW_CHART_SCATTER || spec.intervals;
        const bool asDots = isDots(spec) || (isPlaced && spec.form != ChartSpec::Form::line);
        lxw_chart_line line{};
        line.color = colour;
        line.width = 1.75F;
        if (spec.role == ChartSpec::Role::threshold || spec.role == ChartSpec::Role::forecast)
            line.dash_type = LXW_CHART_LINE_DASH_DASH;
        lxw_chart_fill fill{};
        fill.color = colour;
        if (type == LXW_CHART_COLUMN || type == LXW_CHART_BAR) {
            chart_series_set_fill(series, &fill);
            return;
        }
        line.none = asDots ? 1 : 0;
        chart_series_set_line(series, &line);
        const bool hasMarkers = asDots || hasLonePoint;
        chart_series_set_marker_type(series, hasMarkers ? LXW_CHART_MARKER_CIRCLE : LXW_CHART_MARKER_NONE);
        if (hasMarkers) {
            chart_series_set_marker_size(series, asDots ? 5 : 3);
            chart_series_set_marker_fill(series, &fill);
        }
    }

    void dress(lxw_chart *chart)
    {
        chart_title_off(chart);
        chart_show_blanks_as(chart, LXW_CHART_BLANKS_AS_GAP);
        const auto isNamed = [](const auto &one) { return !one.name.isEmpty(); };
        const bool hasKeys = m_chart.series.size() > 1 && std::ranges::any_of(m_chart.series, isNamed);
        chart_legend_set_position(chart,
                                  hasKeys || m_hasMoreKeys ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
        if (!m_keyless.empty()) {
            m_keyless.push_back(-1);  // ends the list
            chart_legend_delete_series(chart, m_keyless.data());
        }
        if (m_chart.kind == ChartSpec::Kind::histogram)
            chart_set_series_gap(chart, 8);
        else if (m_chart.kind == ChartSpec::Kind::bars)
            chart_set_series_gap(chart, 60);
        lxw_chart_line grid{};
        grid.color = Palette::light().line.rgb() & 0xffffffU;
        grid.width = 0.5F;
        const bool isLying = m_type == LXW_CHART_BAR;
        // Lying bars have their values along the x axis, as the paper has them.
        lxw_chart_axis *values = isLying ? chart->x_axis : chart->y_axis;
        lxw_chart_axis *places = isLying ? chart->y_axis : chart->x_axis;
        chart_axis_major_gridlines_set_visible(values, LXW_TRUE);
        chart_axis_major_gridlines_set_line(values, &grid);
        chart_axis_major_gridlines_set_visible(places, LXW_FALSE);
        // Rows of dots on paper stand upright here.
        const bool isTurned =
            m_chart.kind == ChartSpec::Kind::bars && m_chart.xAxis == ChartSpec::XAxis::category && !isLying;
        name(chart->x_axis, isTurned ? QString() : m_chart.xLabel);
        name(chart->y_axis, isTurned ? m_chart.xLabel : m_chart.yLabel);
        chart_axis_set_label_position(places, LXW_CHART_AXIS_LABEL_POSITION_LOW);
        if (isLying) {
            chart_axis_set_reverse(places);
            chart_axis_set_label_position(values, LXW_CHART_AXIS_LABEL_POSITION_HIGH);
        }
        constexpr std::size_t kPlaces = 15;
        if (m_type != LXW_CHART_SCATTER && !isLying && !isTurned && m_figures.rows.size() > kPlaces)
            chart_axis_set_interval_unit(places, static_cast<uint16_t>(m_figures.rows.size() / kPlaces + 1));
        if (m_chart.xAxis == ChartSpec::XAxis::value)
            chart_axis_set_num_format(places, hasFractions() ? "#,##0.0" : "#,##0");
        else if (m_chart.xAxis == ChartSpec::XAxis::day)
            chart_axis_set_num_format(places, "yyyy-mm-dd");
        setEnds(values);
    }

    bool hasFractions() const
    {
        return std::any_of(m_chart.series.begin(), m_chart.series.end(), [](const auto &series) {
            return std::any_of(series.points.begin(), series.points.end(), [](const auto &point) {
                return std::abs(point.x - std::round(point.x)) > 1e-9;
            });
        });
    }

    static void name(lxw_chart_axis *axis, const QString &text)
    {
        if (!text.isEmpty() && !text.startsWith(QLatin1Char('=')))
            chart_axis_set_name(axis, cellText(text.left(200)).constData());
    }

    /// Columns and bars begin at zero.
    void setEnds(lxw_chart_axis *axis) const
    {
        const bool isColumn = m_type == LXW_CHART_COLUMN || m_type == LXW_CHART_BAR;
        const bool isPositive =
            std::all_of(m_chart.series.begin(), m_chart.series.end(), [](const auto &series) {
                return std::all_of(series.points.begin(), series.points.end(),
                                   [](const auto &point) { return point.y.value_or(0.0) >= 0.0; });
            });
        if (m_chart.yMin)
            chart_axis_set_min(axis, *m_chart.yMin);
        else if (isColumn && isPositive)
            chart_axis_set_min(axis, 0.0);
        if (m_chart.yMax)
            chart_axis_set_max(axis, *m_chart.yMax);
        if (!isColumn && (m_chart.yCeiling || m_chart.yLeastSpan > 0.0)) {
            constexpr int kTicks = 5;
            const NiceAxis ends = valueAxis(m_chart, valuesOf(m_chart), kTicks);
            chart_axis_set_min(axis, ends.low);
            chart_axis_set_max(axis, ends.high);
        }
    }

    Book &m_book;
    const ChartSpec &m_chart;
    const TableBlock &m_figures;
    const FigurePlace &m_place;
    lxw_chart_type m_type = LXW_CHART_LINE;
    std::size_t m_count = 0;  ///< series of the chart so far
    bool m_hasMoreKeys = false;
    std::vector<std::int16_t> m_keyless;  ///< those that the legend leaves out
};

}  // namespace

bool isDrawable(const ChartSpec &chart)
{
    constexpr std::size_t kMostSeries = 200;
    const bool isKnown = chart.kind == ChartSpec::Kind::line || chart.kind == ChartSpec::Kind::bars ||
                         chart.kind == ChartSpec::Kind::histogram;
    // Points that stand alone on an axis of words have no place in a chart of lines.
    const bool standAlone = std::any_of(chart.series.begin(), chart.series.end(),
                                        [](const auto &series) { return !series.labels.empty(); });
    return isKnown && !chart.isEmpty() && chart.series.size() <= kMostSeries &&
           (!standAlone || (chart.kind == ChartSpec::Kind::line && chart.xAxis == ChartSpec::XAxis::value));
}

lxw_chart *nativeChart(Book &book, const ChartSpec &chart, const TableBlock &figures,
                       const FigurePlace &place)
{
    return NativeChart(book, chart, figures, place).made();
}

}  // namespace xinglin::xlsx
