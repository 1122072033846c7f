// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/personal_findings.h"

#include "analysis/baseline.h"
#include "reports/builders/alert_words.h"
#include "reports/builders/table_parts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace xinglin {
namespace {

constexpr std::size_t kMostFarMetrics = 3;
constexpr int kMostFurtherDays = 2;

/// Keeps each day once, with the metric that was farthest.
std::vector<FarDay> oneADay(const ReportWords &words, const std::vector<FarDay> &sorted)
{
    std::vector<FarDay> days;
    for (const FarDay &each : sorted) {
        const auto same = std::ranges::find_if(
            days, [&each](const FarDay &day) { return day.point->day == each.point->day; });
        if (same == days.end())
            days.push_back(each);
        else
            same->others += words.metricName(*each.metric);
    }
    return days;
}

class PersonalFindings
{
public:
    PersonalFindings(const ReportSource &source, const std::vector<PersonAlert> &alerts)
        : m_source(source)
        , m_words(source.words)
        , m_alerts(alerts)
    {}

    std::vector<Finding> all()
    {
        tellUnfinished();
        tellAlerts();
        tellFarDays();
        return std::move(m_found);
    }

private:
    QString translate(const char *context, const char *text, const char *meaning = nullptr) const
    {
        return m_words.texts().translate(context, text, meaning);
    }
    QString count(std::int64_t number) const { return m_words.count(number); }

    /// "Heart rate critically low: 39 bpm, 2026-10-12 03:10".
    QString alertText(const PersonAlert &alert) const
    {
        const WorkOrder &order = alert.order;
        const QString rule = m_words.name(alert.rule);
        const QString value = alert_words::value(m_words, order.metric, order.worst, order.event);
        const QString what = rule.isEmpty() ? order.ruleCode : rule;
        const QString when = m_words.instant(order.opened);
        return value.isEmpty()
                   ? translate("Report", "%1, %2", "rule, time").arg(what, when)
                   : translate("Report", "%1: %2, %3", "rule, value, time").arg(what, value, when);
    }

    /// The gravest of those that are asked for, the newest of them.
    const PersonAlert *gravest(bool unfinishedOnly) const
    {
        const PersonAlert *found = nullptr;
        for (const PersonAlert &each : m_alerts) {
            if (unfinishedOnly && !isWaiting(each))
                continue;
            if (!found || each.order.severity < found->order.severity)
                found = &each;
        }
        return found;
    }

    static bool isWaiting(const PersonAlert &alert)
    {
        return !isHistory(alert) && isUnfinished(alert.order.state);
    }

    void tellUnfinished()
    {
        const PersonAlert *first = gravest(true);
        if (!first)
            return;
        const auto waiting = std::ranges::count_if(m_alerts, isWaiting);
        const bool urgent = first->order.severity <= AlertSeverity::p1;
        m_found.push_back(
            {alert_words::markOf(first->order.severity),
             urgent ? translate("Report", "act now") : translate("Report", "watch"),
             translate("Report", "Alerts about the person not finished: %1").arg(count(waiting)),
             translate("Report", "%1 %2. State: %3.", "severity, alert, state of the order")
                 .arg(alert_words::severity(m_words, first->order.severity), alertText(*first),
                      alert_words::state(m_words, first->order.state))});
    }

    void tellAlerts()
    {
        const PersonAlert *worst = gravest(false);
        if (!worst)
            return;
        std::array<std::int64_t, 4> bySeverity{};
        for (const PersonAlert &each : m_alerts)
            ++bySeverity[static_cast<std::size_t>(each.order.severity)];
        QStringList counts;
        for (std::size_t i = 0; i < bySeverity.size(); ++i) {
            if (bySeverity[i] > 0)
                counts += translate("Report", "%1 %2", "count, severity")
                              .arg(count(bySeverity[i]),
                                   alert_words::severity(m_words, static_cast<AlertSeverity>(i)));
        }
        QStringList evidence;
        if (worst != gravest(true))  // told above
            evidence += translate("Report", "The gravest, newest: %1.").arg(alertText(*worst));
        if (const auto past = std::ranges::count_if(m_alerts, isHistory); past > 0)
            evidence += translate("Report", "Brought in as history: %1 of %2.")
                            .arg(count(past), count(static_cast<std::int64_t>(m_alerts.size())));
        m_found.push_back({alert_words::markOf(worst->order.severity),
                           alert_words::severity(m_words, worst->order.severity),
                           translate("Report", "Alerts of the period: %1", "counts by severity")
                               .arg(table::listed(m_words, counts)),
                           sentences(evidence)});
    }

    QString inUnits(const FarDay &far, const std::optional<double> &value) const
    {
        return ReportWords::withUnit(m_words.number(value, m_words.meanDecimals(*far.metric)),
                                     m_words.unitOf(*far.metric));
    }
    QString valueOf(const FarDay &far) const { return inUnits(far, far.point->value); }

    /// The metrics of the farthest days, each with its farthest day first.
    void tellFarDays()
    {
        std::vector<std::vector<FarDay>> metrics;
        for (FarDay &far : farDays(m_words, m_source.figures)) {
            const auto same = std::ranges::find_if(
                metrics, [&far](const auto &days) { return days.front().metric == far.metric; });
            if (same != metrics.end())
                same->push_back(std::move(far));
            else
                metrics.push_back({std::move(far)});
        }
        for (std::size_t i = 0; i < std::min(kMostFarMetrics, metrics.size()); ++i)
            tellFarDays(metrics[i]);
    }

    void tellFarDays(const std::vector<FarDay> &days)
    {
        const FarDay &worst = days.front();
        QStringList evidence{translate("Report", "Usually %1; %2 scales.")
                                 .arg(inUnits(worst, worst.point->baseline),
                                      m_words.signedNumber(*worst.point->deviation, 1))};
        if (!worst.others.isEmpty())
            evidence +=
                translate("Report", "The same day also far: %1.").arg(table::listed(m_words, worst.others));
        QStringList further;
        for (const FarDay &far : std::span(days).subspan(1)) {
            if (further.size() < kMostFurtherDays)
                further += translate("Report", "%1: %2", "what, its figure")
                               .arg(m_words.day(far.point->day), valueOf(far));
        }
        const auto more = static_cast<std::int64_t>(days.size()) - 1 - further.size();
        if (more > 0)
            further += more == 1 ? translate("Report", "and one more day")
                                 : translate("Report", "and %1 more days").arg(count(more));
        if (!further.isEmpty())
            evidence += translate("Report", "Further days: %1.").arg(m_words.joined(further));
        m_found.push_back(
            {Mark::p2, translate("Report", "watch"),
             translate("Report", "%1 far from their own usual: %2 on %3", "metric, value, day")
                 .arg(m_words.metricName(*worst.metric), valueOf(worst), m_words.day(worst.point->day)),
             sentences(evidence)});
    }

    const ReportSource &m_source;
    const ReportWords &m_words;
    const std::vector<PersonAlert> &m_alerts;
    std::vector<Finding> m_found;
};

}  // namespace

bool isHistory(const PersonAlert &alert)
{
    return alert.order.origin == OrderOrigin::past;
}

std::vector<FarDay> farDays(const ReportWords &words, const SubjectFigures &figures)
{
    std::vector<FarDay> days;
    for (const MetricCourse &course : figures.courses) {
        for (const DayPoint &point : course.days) {
            if (point.isOwnBaseline && point.deviation && point.value &&
                std::abs(*point.deviation) > kFarScales && words.metric(course.metric) &&
                mayHarm(*words.metric(course.metric), *point.deviation))
                days.push_back({words.metric(course.metric), &point});
        }
    }
    std::ranges::stable_sort(days, std::ranges::greater(),
                             [](const FarDay &day) { return std::abs(*day.point->deviation); });
    return oneADay(words, days);
}

std::vector<Finding> personalFindings(const ReportSource &source,
                                      const Result<std::vector<PersonAlert>> &alerts)
{
    static const std::vector<PersonAlert> kNone;
    return PersonalFindings(source, alerts ? *alerts : kNone).all();
}

}  // namespace xinglin
