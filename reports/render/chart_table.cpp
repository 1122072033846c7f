// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/chart_table.h"

#include "core/day.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace xinglin {
namespace {

TableCell figureCell(const std::optional<double> &value)
{
    if (!value || !std::isfinite(*value))
        return {QStringLiteral("–"), {}, Mark::none, 0, true};
    // Four digits say what a reader can use; the number behind them is whole.
    QString text =
        std::abs(*value) < 1000.0 ? QString::number(*value, 'g', 4) : QString::number(*value, 'f', 0);
    if (*value < 0.0)
        text[0] = QChar(0x2212);
    return {text, *value, Mark::none, 0, false};
}

TableCell wordCell(const QString &text)
{
    return {text, {}, Mark::none, 0, text.isEmpty()};
}

/// The tables of the charts of one language.
class ChartTableBuilder
{
public:
    ChartTableBuilder(const ChartSpec &chart, const Texts &texts, BandColumns bands)
        : m_chart(chart)
        , m_texts(texts)
        , m_bands(bands)
    {}

    TableBlock table()
    {
        m_table.key = QStringLiteral("chart");
        m_table.caption = m_chart.title;
        m_table.emptyText = m_chart.emptyText;
        if (m_chart.kind == ChartSpec::Kind::boxes)
            addBoxes();
        else if (pointsStandAlone())
            addPoints();
        else
            addPlaces();
        m_table.note = note();
        return std::move(m_table);
    }

private:
    void addColumn(const QString &key, const QString &header, TableColumn::Align align)
    {
        m_table.columns.push_back({key, header, QString(), align});
    }
    void addFigures(const QString &key, const QString &header)
    {
        addColumn(key, header, TableColumn::Align::right);
    }

    QString placeHeader() const
    {
        if (!m_chart.xLabel.isEmpty())
            return m_chart.xLabel;
        switch (m_chart.xAxis) {
        case ChartSpec::XAxis::day: return m_texts.translate("ReportRender", "Day");
        case ChartSpec::XAxis::time: return m_texts.translate("ReportRender", "Time");
        case ChartSpec::XAxis::hour: return m_texts.translate("ReportRender", "Hour");
        case ChartSpec::XAxis::category: return m_texts.translate("ReportRender", "Group");
        case ChartSpec::XAxis::value: break;
        }
        return m_texts.translate("ReportRender", "Place");
    }

    QString seriesHeader(const ChartSpec::Series &series) const
    {
        if (!series.name.isEmpty())
            return series.name;
        const auto number = static_cast<std::size_t>(&series - m_chart.series.data());
        const bool isRow = m_chart.kind == ChartSpec::Kind::heat || m_chart.kind == ChartSpec::Kind::strip;
        for (std::size_t back = 1; back <= number; ++back) {
            // Only some rows have their names printed; of an upper and a lower line only the first has one.
            if (const QString &name = m_chart.series[number - back].name; !name.isEmpty())
                return isRow ? QStringLiteral("%1 +%2").arg(name).arg(back) : name;
        }
        return m_chart.yLabel.isEmpty() ? m_texts.translate("ReportRender", "Value") : m_chart.yLabel;
    }

    /// Points with names, or several at one place.
    bool pointsStandAlone() const
    {
        return std::any_of(m_chart.series.begin(), m_chart.series.end(), [](const auto &series) {
            std::set<double> places;
            return !series.labels.empty() ||
                   !std::all_of(series.points.begin(), series.points.end(),
                                [&](const auto &point) { return places.insert(point.x).second; });
        });
    }

    static bool hasEnds(const ChartSpec::Series &series)
    {
        return std::any_of(series.points.begin(), series.points.end(),
                           [](const auto &point) { return point.low || point.high; });
    }

    TableCell placeCell(double x) const
    {
        const bool isNumber = m_chart.xAxis == ChartSpec::XAxis::value;
        return isNumber ? figureCell(x) : wordCell(tablePlace(m_chart, x));
    }

    void addPlaceColumn()
    {
        addColumn(QStringLiteral("x"), placeHeader(),
                  m_chart.xAxis == ChartSpec::XAxis::value ? TableColumn::Align::right
                                                           : TableColumn::Align::left);
    }

    QString low() const { return m_texts.translate("ReportRender", "low"); }
    QString high() const { return m_texts.translate("ReportRender", "high"); }

    void addPlaces()
    {
        addPlaceColumn();
        std::map<double, std::vector<TableCell>> rows;
        for (std::size_t i = 0; i < m_chart.categories.size(); ++i)
            rows[static_cast<double>(i)];
        for (const auto &series : m_chart.series) {
            for (const auto &point : series.points)
                rows[point.x];
        }
        for (const auto &band : m_chart.bands) {
            for (const auto &edge : band.edges)
                rows[edge.x];
        }
        for (auto &[x, row] : rows)
            row.push_back(placeCell(x));
        for (std::size_t i = 0; i < m_chart.series.size(); ++i)
            addSeries(m_chart.series[i], i, rows);
        for (std::size_t i = 0; i < m_chart.bands.size(); ++i) {
            if (!m_chart.bands[i].edges.empty() || m_bands == BandColumns::all)
                addBand(m_chart.bands[i], i, rows);
        }
        for (auto &[x, row] : rows)
            m_table.rows.push_back(std::move(row));
    }

    void addSeries(const ChartSpec::Series &series, std::size_t number,
                   std::map<double, std::vector<TableCell>> &rows)
    {
        const QString key = QStringLiteral("y%1").arg(number + 1), header = seriesHeader(series);
        const bool ends = hasEnds(series);
        addFigures(key, header);
        if (ends) {
            addFigures(key + QStringLiteral("_low"), header + QStringLiteral(" · ") + low());
            addFigures(key + QStringLiteral("_high"), header + QStringLiteral(" · ") + high());
        }
        std::map<double, const ChartSpec::Point *> points;
        for (const auto &point : series.points)
            points[point.x] = &point;
        for (auto &[x, row] : rows) {
            const auto found = points.find(x);
            const ChartSpec::Point point =
                found == points.end() ? ChartSpec::Point{x, {}, {}, {}} : *found->second;
            row.push_back(figureCell(point.y));
            if (ends) {
                row.push_back(figureCell(point.low));
                row.push_back(figureCell(point.high));
            }
        }
    }

    void addBand(const ChartSpec::Band &band, std::size_t number,
                 std::map<double, std::vector<TableCell>> &rows)
    {
        const QString key = QStringLiteral("band%1").arg(number + 1);
        const QString header = band.name.isEmpty() ? m_texts.translate("ReportRender", "Band") : band.name;
        addFigures(key + QStringLiteral("_low"), header + QStringLiteral(" · ") + low());
        addFigures(key + QStringLiteral("_high"), header + QStringLiteral(" · ") + high());
        std::map<double, const ChartSpec::Point *> edges;
        for (const auto &edge : band.edges)
            edges[edge.x] = &edge;
        for (auto &[x, row] : rows) {
            const auto found = edges.find(x);
            const bool isHere = found != edges.end();
            row.push_back(figureCell(isHere               ? found->second->low
                                     : band.edges.empty() ? band.low
                                                          : std::nullopt));
            row.push_back(figureCell(isHere               ? found->second->high
                                     : band.edges.empty() ? band.high
                                                          : std::nullopt));
        }
    }

    void addPoints()
    {
        const bool named = std::any_of(m_chart.series.begin(), m_chart.series.end(),
                                       [](const auto &series) { return !series.labels.empty(); });
        const bool ends = std::any_of(m_chart.series.begin(), m_chart.series.end(), hasEnds);
        addColumn(QStringLiteral("series"), m_texts.translate("ReportRender", "Series"),
                  TableColumn::Align::left);
        if (named)
            addColumn(QStringLiteral("label"), m_texts.translate("ReportRender", "Name"),
                      TableColumn::Align::left);
        addPlaceColumn();
        addFigures(QStringLiteral("y"),
                   m_chart.yLabel.isEmpty() ? m_texts.translate("ReportRender", "Value") : m_chart.yLabel);
        if (ends) {
            addFigures(QStringLiteral("low"), low());
            addFigures(QStringLiteral("high"), high());
        }
        for (const auto &series : m_chart.series) {
            for (std::size_t i = 0; i < series.points.size(); ++i) {
                const ChartSpec::Point &point = series.points[i];
                std::vector<TableCell> row{wordCell(seriesHeader(series))};
                if (named)
                    row.push_back(wordCell(i < series.labels.size() ? series.labels[i] : QString()));
                row.push_back(placeCell(point.x));
                row.push_back(figureCell(point.y));
                if (ends) {
                    row.push_back(figureCell(point.low));
                    row.push_back(figureCell(point.high));
                }
                m_table.rows.push_back(std::move(row));
            }
        }
    }

    void addBoxes()
    {
        addColumn(QStringLiteral("x"), placeHeader(), TableColumn::Align::left);
        addFigures(QStringLiteral("p5"), QStringLiteral("5%"));
        addFigures(QStringLiteral("p25"), QStringLiteral("25%"));
        addFigures(QStringLiteral("p50"), m_texts.translate("ReportRender", "Median"));
        addFigures(QStringLiteral("p75"), QStringLiteral("75%"));
        addFigures(QStringLiteral("p95"), QStringLiteral("95%"));
        for (std::size_t i = 0; i < m_chart.boxes.size(); ++i) {
            std::vector<TableCell> row{wordCell(tablePlace(m_chart, static_cast<double>(i)))};
            const ChartSpec::Box box = m_chart.boxes[i].value_or(ChartSpec::Box());
            for (const double value : {box.low, box.lower, box.median, box.upper, box.high})
                row.push_back(figureCell(m_chart.boxes[i] ? std::optional(value) : std::nullopt));
            m_table.rows.push_back(std::move(row));
        }
    }

    QString note() const
    {
        QStringList words;
        for (const ChartSpec::Band &band : m_chart.bands) {
            if (band.name.isEmpty() || (!band.low && !band.high))
                continue;
            words += QStringLiteral("%1: %2–%3")
                         .arg(band.name, figureCell(band.low).text, figureCell(band.high).text);
        }
        for (const ChartSpec::Mark &mark : m_chart.marks) {
            if (!mark.text.isEmpty())
                words += QStringLiteral("%1: %2").arg(mark.text, tablePlace(m_chart, mark.x));
        }
        return words.join(QStringLiteral(" · "));
    }

    const ChartSpec &m_chart;
    const Texts &m_texts;
    BandColumns m_bands;
    TableBlock m_table;
};

}  // namespace

QString tablePlace(const ChartSpec &chart, double x)
{
    switch (chart.xAxis) {
    case ChartSpec::XAxis::day: return Day(static_cast<std::int32_t>(std::lround(x))).text();
    case ChartSpec::XAxis::time:
        return QDateTime::fromMSecsSinceEpoch(std::llround(x) + chart.zoneOffsetMs, Qt::UTC)
            .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    case ChartSpec::XAxis::hour: {
        const auto minutes = static_cast<int>(std::lround(x * 60.0));
        return QStringLiteral("%1:%2")
            .arg(minutes / 60, 2, 10, QLatin1Char('0'))
            .arg(minutes % 60, 2, 10, QLatin1Char('0'));
    }
    case ChartSpec::XAxis::category: {
        const auto index = static_cast<std::size_t>(std::max(0.0, std::round(x)));
        return index < chart.categories.size() ? chart.categories[index] : QString::number(x, 'g', 6);
    }
    case ChartSpec::XAxis::value: break;
    }
    return figureCell(x).text;
}

TableBlock chartTable(const ChartSpec &chart, const Texts &texts, BandColumns bands)
{
    return ChartTableBuilder(chart, texts, bands).table();
}

}  // namespace xinglin
