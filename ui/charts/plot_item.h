// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot_frame.h"

#include <QGraphicsObject>

namespace xinglin {

/// Everything of a chart that Qt Charts has no form for: lines with gaps, bands with moving edges, whiskers,
/// labels in the tenant's zone, the legend. Sits in the chart and follows its axes. GUI thread.
class PlotItem final : public QGraphicsItem
{
public:
    PlotItem(const Theme &theme, QGraphicsItem *parent);

    void setData(std::shared_ptr<const PlotData> data);
    const PlotData *data() const { return m_data.get(); }
    void setSize(const QSizeF &size);
    /// Where the plot stands inside the size: what is left of it by labels and legend.
    QRectF plotArea() const { return m_area; }
    void setRange(double xLow, double xHigh);
    PlotFrame frame() const;

    QRectF boundingRect() const override { return {QPointF(), m_size}; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void measure();
    void paintGrid(QPainter &painter, const PlotFrame &plot) const;
    void paintLabels(QPainter &painter, const PlotFrame &frame) const;
    void paintLegend(QPainter &painter, const PlotFrame &frame) const;
    std::vector<Tick> rowTicks() const;
    double mostLegendText() const;
    double legendWidth(const QString &name) const;

    const Theme &m_theme;
    std::shared_ptr<const PlotData> m_data;
    QSizeF m_size;
    QRectF m_area;
    double m_xLow = 0.0, m_xHigh = 1.0;
};

}  // namespace xinglin
