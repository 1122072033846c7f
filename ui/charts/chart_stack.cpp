// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_stack.h"

#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QLabel>
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

void ChartStack::addChart()
{
    auto *part = new QWidget(this);
    const Head head{makeLabel(LabelStyle::strong, part), makeLabel(LabelStyle::secondary, part)};
    auto *chart = new InteractiveChart(m_theme, part);
    chart->setMinimumHeight(m_chartHeight);
    auto *line = new QHBoxLayout;
    line->setSpacing(look::s);
    line->addWidget(head.title);
    line->addWidget(head.basis, 1);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::xs);
    layout->addLayout(line);
    layout->addWidget(chart, 1);
    m_layout->addWidget(part, 1);
    connect(chart, &InteractiveChart::visibleRangeChanged, this,
            [this, chart](double from, double to) { follow(chart, from, to); });
    m_parts.push_back(part);
    m_heads.push_back(head);
    m_charts.push_back(chart);
}

void ChartStack::setSpecs(std::vector<ChartSpec> specs, bool keepRange)
{
    while (m_charts.size() > specs.size()) {
        m_parts.back()->hide();
        m_parts.back()->deleteLater();
        m_parts.pop_back();
        m_heads.pop_back();
        m_charts.pop_back();
    }
    while (m_charts.size() < specs.size())
        addChart();
    for (std::size_t i = 0; i < specs.size(); ++i) {
        m_heads[i].title->setText(specs[i].yLabel.isEmpty() ? specs[i].title : specs[i].yLabel);
        m_heads[i].basis->setText(specs[i].subtitle);
        m_charts[i]->setSpec(std::move(specs[i]), keepRange);
    }
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
