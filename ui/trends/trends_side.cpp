// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/trends_side.h"

#include "ui/charts/interactive_chart.h"
#include "ui/models/format.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr int kLeastSideChart = 140;

}  // namespace

TrendsSide::TrendsSide(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(LabelStyle::strong, this))
    , m_basis(makeLabel(LabelStyle::secondary, this))
    , m_distributionTitle(makeLabel(LabelStyle::secondary, this))
    , m_distribution(new InteractiveChart(theme, this))
    , m_hoursTitle(makeLabel(LabelStyle::secondary, this))
    , m_hours(new InteractiveChart(theme, this))
    , m_trendTitle(makeLabel(LabelStyle::secondary, this))
    , m_trends(makeLabel(LabelStyle::body, this))
{
    for (InteractiveChart *chart : {m_distribution, m_hours})
        chart->setMinimumHeight(kLeastSideChart);
    m_distribution->setExplorable(false);
    m_hours->setExplorable(false);
    m_basis->setWordWrap(true);
    m_trends->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::m, look::m, look::m, look::m);
    layout->setSpacing(look::xs);
    layout->addWidget(m_title);
    layout->addWidget(m_basis);
    layout->addWidget(m_distributionTitle);
    layout->addWidget(m_distribution, 1);
    layout->addWidget(m_hoursTitle);
    layout->addWidget(m_hours, 1);
    layout->addWidget(m_trendTitle);
    layout->addWidget(m_trends);
}

QString TrendsSide::trendText(const charts::CourseLine &line, const Metric &metric)
{
    const Trend &trend = line.course.trend;
    if (!trend.slopePer30Days)
        return tr("%1: too few days to tell").arg(line.subject);
    const int decimals = metric.decimals + 1;
    QString text = tr("%1: %2 %3 in 30 days")
                       .arg(line.subject, format::signedNumber(*trend.slopePer30Days, decimals),
                            format::unitLabel(metric));
    if (trend.low && trend.high) {
        text +=
            tr(" (%1 to %2)")
                .arg(format::signedNumber(*trend.low, decimals), format::signedNumber(*trend.high, decimals));
    }
    if (trend.chance())
        text += (!trend.isClear()    ? tr(", may be chance (%1)")
                 : trend.isNotable() ? tr(", more than chance (%1)")
                                     : tr(", more than chance (%1), but less than single values can tell"))
                    .arg(format::chance(trend));
    return text;
}

void TrendsSide::show(const std::vector<charts::CourseLine> &lines, const Metric &metric,
                      const DayRange &days)
{
    const ChartSpec distribution = charts::distribution(lines, metric, days);
    m_title->setText(format::metricName(metric));
    m_basis->setText(distribution.subtitle);
    m_distribution->setSpec(distribution);
    m_hours->setSpec(charts::hourlyCourse(lines, metric, days));
    QStringList trends;
    for (const charts::CourseLine &line : lines)
        trends += trendText(line, metric);
    m_trends->setText(trends.join(QLatin1Char('\n')));
}

void TrendsSide::retranslate()
{
    m_distributionTitle->setText(tr("Distribution"));
    m_hoursTitle->setText(tr("By hour of the day"));
    m_trendTitle->setText(tr("Trend"));
}

}  // namespace xinglin
