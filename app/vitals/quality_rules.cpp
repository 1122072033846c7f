// SPDX-License-Identifier: GPL-3.0-or-later
#include "vitals/quality_rules.h"

namespace xinglin {

QualityRules::QualityRules(const MetricDictionary &metrics)
{
    const auto number = [&metrics](QLatin1String key) {
        const Metric *metric = metrics.find(QString(key));
        return metric ? metric->number : std::uint8_t{0};
    };
    m_heartRate = number(QLatin1String("heart_rate"));
    m_systolic = number(QLatin1String("systolic_pressure"));
    m_diastolic = number(QLatin1String("diastolic_pressure"));
    m_worn = number(QLatin1String("worn"));
    for (const Metric &metric : metrics.all()) {
        Rule &rule = m_rules[metric.number];
        rule.aggregation = metric.aggregation;
        rule.low = metric.plausibleLow.value_or(rule.low);
        rule.high = metric.plausibleHigh.value_or(rule.high);
        rule.maxStepsPerMinute = metric.maxRatePerMinute.value_or(0.0) * metric.perUnit;
        rule.analysed = metric.isAnalysed();
        if (const Metric *fed = metric.feeds.isEmpty() ? nullptr : metrics.find(metric.feeds))
            rule.feeds = fed->number;
        if (metric.aggregation == Aggregation::sleep)
            m_sleep = metric.number;
    }
}

}  // namespace xinglin
