// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/chart_plot.h"

namespace xinglin {
namespace {

/// Lines of a meaning (limits, baselines, forecasts) go without.
bool hasMarkers(const ChartSpec::Series &series)
{
    return series.form != ChartSpec::Form::line &&
           (series.role == ChartSpec::Role::series || series.role == ChartSpec::Role::accent);
}

/// Drawn as columns, or as rows of bars.
bool isOfColumns(const ChartSpec &spec, const ChartSpec::Series &series)
{
    const bool isRow = spec.xAxis == ChartSpec::XAxis::category && series.intervals;
    return series.form == ChartSpec::Form::columns ||
           (series.form == ChartSpec::Form::natural && spec.kind == ChartSpec::Kind::bars && !isRow);
}

void drawSeriesSample(ChartPlot &plot, const ChartSpec::Series &series, const QPointF &at)
{
    if (isOfColumns(plot.spec, series)) {
        plot.painter.fillRect(QRectF(at.x() + 3, at.y() - 3.5, 7, 7),
                              plot.palette.tint(plot.colourOf(series), 0.82));
        return;
    }
    plot.painter.setPen(plot.penOf(series));
    const bool isLine = series.form == ChartSpec::Form::natural ? plot.spec.kind == ChartSpec::Kind::line
                                                                : series.form == ChartSpec::Form::line;
    if (isLine)
        plot.painter.drawLine(at, at + QPointF(13, 0));
    if (!isLine || hasMarkers(series))
        drawMarker(plot, series, at + QPointF(6.5, 0), 3.4);
}

/// Places keys one behind the other, in as many lines as they take.
class KeyRow
{
public:
    KeyRow(ChartPlot &plot, const QRectF &row, bool measureOnly)
        : m_plot(plot)
        , m_row(row)
        , m_measureOnly(measureOnly)
        , m_at(row.left(), row.top() + 6)
    {}

    template <typename Sample>
    void add(const QString &name, const Sample &sample)
    {
        if (name.isEmpty())
            return;
        const double width = 17 + m_plot.type.width(name, kChartText) + 12;
        if (m_at.x() > m_row.left() && m_at.x() + width - 12 > m_row.right())
            m_at = QPointF(m_row.left(), m_at.y() + 10.5);
        if (!m_measureOnly) {
            sample(m_at);
            m_plot.type.draw(m_plot.painter, m_at + QPointF(17, 2.7), name, kChartText,
                             m_plot.palette.secondary);
        }
        m_at.rx() += width;
        m_isAny = true;
    }
    double height() const { return m_isAny ? m_at.y() + 8 - m_row.top() : 0.0; }

private:
    ChartPlot &m_plot;
    QRectF m_row;
    bool m_measureOnly, m_isAny = false;
    QPointF m_at;
};

}  // namespace

double drawKeys(ChartPlot &plot, const QRectF &row, bool withSeries, bool measureOnly)
{
    KeyRow keys(plot, row, measureOnly);
    for (const ChartSpec::Series &series : plot.spec.series) {
        if (withSeries)
            keys.add(series.name, [&](const QPointF &at) { drawSeriesSample(plot, series, at); });
        keys.add(series.rangeName, [&](const QPointF &at) {
            plot.painter.fillRect(QRectF(at.x() + 5, at.y() - 4.5, 3, 9), extremesColour(plot, series));
        });
    }
    for (const ChartSpec::Band &band : plot.spec.bands) {
        keys.add(band.name, [&](const QPointF &at) {
            plot.painter.setPen(QPen(plot.palette.line, 0.4));
            plot.painter.setBrush(plot.colourOf(band));
            plot.painter.drawRect(QRectF(at.x(), at.y() - 3.5, 13, 7));
            plot.painter.setBrush(Qt::NoBrush);
        });
    }
    if (!plot.spec.marks.empty()) {
        keys.add(plot.spec.marksName, [&](const QPointF &at) {
            plot.painter.setPen(markPen(plot, plot.spec.marks.front()));
            plot.painter.drawLine(at + QPointF(6.5, -4.5), at + QPointF(6.5, 4.5));
        });
    }
    return keys.height();
}

}  // namespace xinglin
