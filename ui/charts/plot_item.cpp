// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_item.h"

#include "reports/charts/ticks.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

constexpr double kLegendLine = 20.0, kSwatch = 22.0;
constexpr double kLeastRow = 26.0;  // between two labels of the y axis
constexpr double kMostRowName = 160.0;

QFont labelFont()
{
    return Theme::font(look::small);
}

}  // namespace

PlotItem::PlotItem(const Theme &theme, QGraphicsItem *parent)
    : QGraphicsItem(parent)
    , m_theme(theme)
{
    setZValue(5);
    setCacheMode(DeviceCoordinateCache);  // the read-out moves over it without drawing it again
}

void PlotItem::setData(std::shared_ptr<const PlotData> data)
{
    m_data = std::move(data);
    measure();
    update();
}

void PlotItem::setSize(const QSizeF &size)
{
    prepareGeometryChange();
    m_size = size;
    measure();
    update();
}

void PlotItem::setRange(double xLow, double xHigh)
{
    m_xLow = xLow;
    m_xHigh = xHigh;
    update();
}

PlotFrame PlotItem::frame() const
{
    return {*m_data, m_theme, m_area, m_xLow, m_xHigh};
}

double PlotItem::mostLegendText() const
{
    return std::max(m_size.width() * 0.6 - kSwatch, 40.0);
}

double PlotItem::legendWidth(const QString &name) const
{
    const double text = std::min(QFontMetricsF(labelFont()).horizontalAdvance(name), mostLegendText());
    return kSwatch + look::xs + text + look::l;
}

void PlotItem::measure()
{
    if (!m_data)
        return;
    const QFontMetricsF metrics(labelFont());
    double left = 0.0;
    if (m_data->spec.kind == ChartSpec::Kind::strip) {
        for (const ChartSpec::Series &each : m_data->spec.series)
            left = std::max(left, std::min(metrics.horizontalAdvance(each.name), kMostRowName));
    } else {
        for (const Tick &tick : m_data->yTicks)
            left = std::max(left, metrics.horizontalAdvance(tick.label));
    }
    double lines = 1.0, used = 0.0;
    const auto add = [&](const QString &name) {
        const double width = legendWidth(name);
        if (used > 0.0 && left + look::s + used + width > m_size.width()) {
            ++lines;
            used = 0.0;
        }
        used += width;
    };
    for (const ChartSpec::Series &each : m_data->spec.series)
        add(each.name);
    for (const ChartSpec::Band &each : m_data->spec.bands)
        add(each.name);
    const double top = m_data->spec.kind == ChartSpec::Kind::strip ? look::xs : lines * kLegendLine + look::s;
    m_area =
        QRectF(left + look::s, top, m_size.width() - left - look::s - look::l, m_size.height() - top - 24.0);
}

std::vector<Tick> PlotItem::rowTicks() const
{
    const std::size_t steps = m_data->yTicks.empty() ? 0 : m_data->yTicks.size() - 1;
    const auto room = static_cast<std::size_t>(std::max(m_area.height() / kLeastRow, 1.0));
    std::size_t every = 1;
    while (every < steps && (steps / every > room || steps % every != 0))
        ++every;  // the last tick keeps its place at the top
    std::vector<Tick> ticks;
    for (std::size_t i = 0; i < m_data->yTicks.size(); i += every)
        ticks.push_back(m_data->yTicks[i]);
    return ticks;
}

void PlotItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (!m_data || m_area.width() < 20.0 || m_area.height() < 20.0)
        return;
    const PlotFrame plot = frame();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(labelFont());
    if (m_data->points == 0) {
        painter->setPen(m_theme.colour(ColourRole::noData));
        painter->drawText(m_area, Qt::AlignCenter | Qt::TextWordWrap, m_data->spec.emptyText);
        return;
    }
    paintLabels(*painter, plot);
    paintLegend(*painter, plot);
    painter->save();
    painter->setClipRect(m_area.adjusted(-0.5, -0.5, 0.5, 0.5));
    plot.drawBands(*painter);
    paintGrid(*painter, plot);
    switch (m_data->spec.kind) {
    case ChartSpec::Kind::line: plot.drawLines(*painter); break;
    case ChartSpec::Kind::bars:
    case ChartSpec::Kind::histogram: plot.drawColumns(*painter); break;
    case ChartSpec::Kind::strip: plot.drawStrip(*painter); break;
    case ChartSpec::Kind::boxes:
    case ChartSpec::Kind::heat: break;  // PaintedChart shows them
    }
    plot.drawMarks(*painter);
    painter->restore();
}

void PlotItem::paintGrid(QPainter &painter, const PlotFrame &plot) const
{
    if (m_data->spec.kind == ChartSpec::Kind::strip)
        return;
    painter.setPen(QPen(m_theme.colour(ColourRole::line), 1.0));
    for (const Tick &tick : rowTicks()) {
        const double y = std::round(plot.y(tick.value)) + 0.5;
        painter.drawLine(QPointF(m_area.left(), y), QPointF(m_area.right(), y));
    }
}

void PlotItem::paintLabels(QPainter &painter, const PlotFrame &plot) const
{
    const QFontMetricsF metrics(labelFont());
    painter.setPen(m_theme.colour(ColourRole::secondary));
    const ChartSpec &spec = m_data->spec;
    if (spec.kind == ChartSpec::Kind::strip) {
        const double pitch =
            m_area.height() / static_cast<double>(std::max<std::size_t>(spec.series.size(), 1));
        for (std::size_t i = 0; i < spec.series.size(); ++i) {
            const QRectF box(0, m_area.top() + static_cast<double>(i) * pitch, m_area.left() - look::s,
                             pitch);
            painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter,
                             metrics.elidedText(spec.series[i].name, Qt::ElideRight, kMostRowName));
        }
    } else {
        for (const Tick &tick : rowTicks()) {
            const double y = plot.y(tick.value);
            if (y < m_area.top() - 1.0 || y > m_area.bottom() + 1.0)
                continue;
            painter.drawText(QRectF(0, y - 8, m_area.left() - look::s, 16), Qt::AlignRight | Qt::AlignVCenter,
                             tick.label);
        }
    }
    std::vector<Tick> ticks;
    if (spec.xAxis == ChartSpec::XAxis::category) {
        for (std::size_t i = 0; i < spec.categories.size(); ++i)
            ticks.push_back({static_cast<double>(i), spec.categories[i]});
    } else {
        const double pitch = spec.xAxis == ChartSpec::XAxis::value ? 48.0 : 72.0;
        const int count = std::max(2, static_cast<int>(m_area.width() / pitch));
        ticks = axisTicks(spec, m_xLow, m_xHigh, count);
    }
    painter.setPen(m_theme.colour(ColourRole::strongLine));
    painter.drawLine(m_area.bottomLeft(), m_area.bottomRight());
    const double room = m_area.width() / std::max<double>(1.0, static_cast<double>(ticks.size()));
    for (const Tick &tick : ticks) {
        const double x = plot.x(tick.value);
        painter.setPen(m_theme.colour(ColourRole::strongLine));
        painter.drawLine(QPointF(x, m_area.bottom()), QPointF(x, m_area.bottom() + 4));
        painter.setPen(m_theme.colour(ColourRole::secondary));
        const QString label = metrics.elidedText(tick.label, Qt::ElideRight, std::max(room, 40.0));
        const double width = metrics.horizontalAdvance(label);
        const double left = std::clamp(x - width / 2.0, 0.0, m_size.width() - width);
        painter.drawText(QPointF(left, m_area.bottom() + 5.0 + metrics.ascent()), label);
    }
}

void PlotItem::paintLegend(QPainter &painter, const PlotFrame &plot) const
{
    const ChartSpec &spec = m_data->spec;
    if (spec.kind == ChartSpec::Kind::strip)
        return;
    QPointF at(m_area.left(), 0.0);
    const auto step = [&](const QString &name) {
        const double width = legendWidth(name);
        if (at.x() > m_area.left() && at.x() + width > m_size.width()) {
            at = QPointF(m_area.left(), at.y() + kLegendLine);
        }
        const QPointF place = at;
        at.rx() += width;
        painter.setPen(m_theme.colour(ColourRole::text));
        painter.drawText(QRectF(place.x() + kSwatch + look::xs, place.y(), width, kLegendLine),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(labelFont()).elidedText(name, Qt::ElideRight, mostLegendText()));
        return QRectF(place.x(), place.y() + kLegendLine / 2.0 - 5.0, kSwatch, 10.0);
    };
    for (const ChartSpec::Series &each : spec.series) {
        if (each.name.isEmpty())
            continue;
        const QRectF box = step(each.name);
        const bool isNatural = each.form == ChartSpec::Form::natural;
        const bool isLine =
            isNatural ? spec.kind == ChartSpec::Kind::line : each.form == ChartSpec::Form::line;
        if (each.form == ChartSpec::Form::dots) {
            plot.drawMarker(painter, each, box.center(), 8.0);
        } else if (isLine) {
            painter.setPen(plot.penOf(each));
            painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
            if (isNatural && (each.role == ChartSpec::Role::series || each.role == ChartSpec::Role::accent))
                plot.drawMarker(painter, each, box.center(), 5.0);
        } else {
            painter.fillRect(box, m_theme.tokens().tint(plot.colourOf(each), 0.82));
        }
    }
    for (const ChartSpec::Band &each : spec.bands) {
        if (!each.name.isEmpty())
            painter.fillRect(step(each.name), plot.colourOf(each));
    }
}

}  // namespace xinglin
