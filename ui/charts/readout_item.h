// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot_item.h"

#include <QGraphicsItem>
#include <QStringList>

namespace xinglin {

/// What stands under the pointer: a line, a ring around each series' nearest point, and a box with when,
/// whose and how much. Also the rectangle of a zoom that is being drawn. GUI thread.
class ReadoutItem final : public QGraphicsItem
{
public:
    ReadoutItem(const Theme &theme, const PlotItem &plot, QGraphicsItem *parent);

    /// Shows the points nearest to x (in pixels of the item); a negative x hides it.
    void pointAt(double pixel);
    void setSelection(const QRectF &rect);
    /// The lines of the box; empty when hidden.
    QStringList text() const { return m_lines; }

    QRectF boundingRect() const override { return m_bounds; }
    void setBounds(const QRectF &bounds);
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    struct Mark
    {
        std::size_t series;
        QPointF place;
    };
    void collect(double x);

    const Theme &m_theme;
    const PlotItem &m_plot;
    QRectF m_bounds;
    QRectF m_selection;
    double m_at = -1.0;
    std::vector<Mark> m_marks;
    QStringList m_lines;
};

}  // namespace xinglin
