// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_stack.h"

#include "ui/widgets/theme.h"

#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace xinglin {

ChartStack::ChartStack(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(look::m);
}

void ChartStack::setSpecs(std::vector<ChartSpec> specs, bool keepRange)
{
    while (m_charts.size() > specs.size()) {
        m_charts.back()->deleteLater();
        m_charts.back()->hide();
        m_charts.pop_back();
    }
    while (m_charts.size() < specs.size()) {
        auto *chart = new InteractiveChart(m_theme, this);
        chart->setMinimumHeight(m_chartHeight);
        connect(chart, &InteractiveChart::visibleRangeChanged, this,
                [this, chart](double from, double to) { follow(chart, from, to); });
        m_layout->addWidget(chart, 1);
        m_charts.push_back(chart);
    }
    for (std::size_t i = 0; i < specs.size(); ++i)
        m_charts[i]->setSpec(std::move(specs[i]), keepRange);
}

bool ChartStack::isZoomed() const
{
    return !m_charts.empty() && m_charts.front()->isZoomed();
}

void ChartStack::setVisibleRange(double from, double to)
{
    const QScopedValueRollback guard(m_isFollowing, true);
    for (InteractiveChart *chart : m_charts)
        chart->setVisibleRange(from, to);
}

void ChartStack::showAll()
{
    if (!m_charts.empty())
        m_charts.front()->showAll();
}

void ChartStack::setChartHeight(int pixels)
{
    m_chartHeight = pixels;
    for (InteractiveChart *chart : m_charts)
        chart->setMinimumHeight(pixels);
}

void ChartStack::follow(const InteractiveChart *leader, double from, double to)
{
    if (m_isFollowing)
        return;
    {
        const QScopedValueRollback guard(m_isFollowing, true);
        for (InteractiveChart *chart : m_charts) {
            if (chart != leader)
                chart->setVisibleRange(from, to);
        }
    }
    Q_EMIT visibleRangeChanged(from, to);
}

}  // namespace xinglin
