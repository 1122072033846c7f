// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/chart_spec.h"
#include "ui/models/job_slot.h"

#include <QtCharts/QChartView>

#include <memory>

class QValueAxis;

namespace xinglin {

class PlotItem;
class ReadoutItem;
class Theme;
struct PlotData;

/// A chart to read and to explore: the wheel zooms at the pointer, dragging pans a zoomed chart and zooms a
/// whole one (with Shift always), a double click or Home shows all again, the pointer reads values. Qt Charts
/// carries axes, grid and scene; never more points are drawn than the screen has columns. GUI thread.
///
/// Ctrl+C or a menu copies the visible range as a picture.
///
/// A large specification (over 50,000 points) is prepared on a worker; until then the chart before it stays.
class InteractiveChart final : public QChartView
{
    Q_OBJECT

public:
    explicit InteractiveChart(const Theme &theme, QWidget *parent = nullptr);
    ~InteractiveChart() override;

    /// Keeps the visible range when the new data covers it and `keepRange` is set.
    void setSpec(ChartSpec spec, bool keepRange = false);
    /// What is shown; nothing before the first specification is ready.
    const PlotData *data() const;
    /// Charts beside each other need the same height without one: false hides zoom and pan.
    void setExplorable(bool explorable) { m_isExplorable = explorable; }

    struct Range
    {
        double from, to;
    };
    Range visibleRange() const { return {m_from, m_to}; }
    void setVisibleRange(double from, double to);
    void showAll();
    bool isZoomed() const;
    /// What the read-out says now: for tests and screen readers.
    QStringList readout() const;

    QSize sizeHint() const override { return {480, 260}; }
    QSize minimumSizeHint() const override { return {200, 120}; }

Q_SIGNALS:
    /// After zooming and panning: time to ask for finer data.
    void visibleRangeChanged(double from, double to);
    /// New data is on the screen.
    void shown();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Drag { none, pan, zoom };

    void take(std::shared_ptr<const PlotData> data, bool keepRange);
    void applyRange();
    void applyTheme();
    void layOut();
    double valueAt(double pixel) const;
    ChartSpec visiblePart() const;
    void zoom(double factor, double at);

    const Theme &m_theme;
    QValueAxis *m_x;
    QValueAxis *m_y;
    PlotItem *m_plot;
    ReadoutItem *m_readout;
    JobSlot<std::shared_ptr<const PlotData>> m_preparing;
    double m_from = 0.0, m_to = 1.0;
    Drag m_drag = Drag::none;
    QPointF m_dragStart;
    double m_dragFrom = 0.0;
    bool m_isExplorable = true;
};

}  // namespace xinglin
