// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/interactive_chart.h"

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace xinglin {

/// Charts one below the other over the same stretch of x, each under its title: zooming or panning one moves
/// all. For metrics whose units differ. GUI thread.
class ChartStack final : public QWidget
{
    Q_OBJECT

public:
    explicit ChartStack(const Theme &theme, QWidget *parent = nullptr);

    /// A chart for each specification, in order. Keeps the visible range as InteractiveChart::setSpec does.
    void setSpecs(std::vector<ChartSpec> specs, bool keepRange = false);
    int count() const { return static_cast<int>(m_charts.size()); }
    InteractiveChart *chart(int place) const { return m_charts[static_cast<std::size_t>(place)]; }
    bool isZoomed() const;
    void setVisibleRange(double from, double to);
    void showAll();
    /// Least height of one chart in pixels.
    void setChartHeight(int pixels);

Q_SIGNALS:
    /// The reader zoomed or panned; once for the whole stack.
    void visibleRangeChanged(double from, double to);

private:
    void follow(const InteractiveChart *leader, double from, double to);

    struct Head
    {
        QLabel *title;
        QLabel *basis;
    };
    void addChart();

    const Theme &m_theme;
    QVBoxLayout *m_layout;
    std::vector<QWidget *> m_parts;  // head and chart together
    std::vector<Head> m_heads;
    std::vector<InteractiveChart *> m_charts;
    int m_chartHeight = 140;
    bool m_isFollowing = false;
};

}  // namespace xinglin
