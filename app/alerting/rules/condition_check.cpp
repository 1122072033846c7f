// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/rules/rule_check.h"
#include "domain/rule_expression_json.h"

#include <QCoreApplication>

#include <cmath>

namespace xinglin {
namespace {

using ConditionKind = RuleCondition::Kind;
using Side = RuleCondition::Side;

constexpr std::int64_t kShortestAbsenceMs = 60'000;

/// The checks of one condition; the first problem is kept.
class ConditionCheck
{
public:
    ConditionCheck(const RuleCondition &condition, const MetricDictionary &metrics, const QString &place)
        : m_condition(condition)
        , m_metric(condition.metric != 0 ? metrics.byNumber(condition.metric) : nullptr)
        , m_place(place)
    {}

    std::optional<RuleProblem> problem()
    {
        checkMetric();
        checkForeignFields();
        checkSpans();
        switch (m_condition.kind) {
        case ConditionKind::level: checkLevel(); break;
        case ConditionKind::trend: checkTrend(); break;
        case ConditionKind::deviation: checkDeviation(); break;
        case ConditionKind::event:
            refuseIf(m_condition.event.isEmpty() || m_condition.event.size() > 64, "event",
                     QT_TRANSLATE_NOOP("Rules", "The key of an event such as SOS_EVENT is missing."));
            break;
        case ConditionKind::absence:
            refuseIf(m_condition.dwellMs < kShortestAbsenceMs, "dwell_s",
                     QT_TRANSLATE_NOOP("Rules", "An absence lasts a minute or more."));
            break;
        }
        return m_problem;
    }

private:
    void refuseIf(bool isWrong, const char *field, const char *text)
    {
        if (isWrong && !m_problem)
            m_problem = RuleProblem{m_place + QLatin1Char('.') + QLatin1String(field),
                                    QCoreApplication::translate("Rules", text)};
    }

    bool isKnown(Aggregation aggregation) const { return m_metric && m_metric->aggregation == aggregation; }
    bool isCounted() const { return isKnown(Aggregation::cumulative) || isKnown(Aggregation::interval); }

    void checkMetric()
    {
        const bool isNeeded =
            m_condition.kind != ConditionKind::event && m_condition.kind != ConditionKind::absence;
        refuseIf((isNeeded || m_condition.metric != 0) && !m_metric, "metric",
                 QT_TRANSLATE_NOOP("Rules", "There is no such metric."));
        refuseIf(isKnown(Aggregation::track), "metric",
                 QT_TRANSLATE_NOOP("Rules", "A position cannot be compared with a number."));
        refuseIf(isKnown(Aggregation::sleep), "metric",
                 QT_TRANSLATE_NOOP("Rules", "Sleep is known only after the night; no rule can watch it."));
    }

    /// What another kind of condition has and this one must not.
    void checkForeignFields()
    {
        const ConditionKind kind = m_condition.kind;
        const bool isPlain = kind == ConditionKind::event || kind == ConditionKind::absence;
        const char *text = QT_TRANSLATE_NOOP("Rules", "This kind of condition has no such field.");
        refuseIf(kind == ConditionKind::event && m_condition.metric != 0, "metric", text);
        refuseIf(kind != ConditionKind::event && !m_condition.event.isEmpty(), "event", text);
        refuseIf(kind != ConditionKind::trend && m_condition.windowMs != 0, "window_s", text);
        refuseIf(kind == ConditionKind::event && m_condition.dwellMs != 0, "dwell_s", text);
        refuseIf(kind == ConditionKind::absence && m_condition.gapMs != 0, "gap_s", text);
        refuseIf(isPlain && m_condition.dwellSamples != 1, "samples", text);
        refuseIf(isPlain && m_condition.clear.has_value(), "clear", text);
        refuseIf(isPlain && (m_condition.threshold != 0.0 || m_condition.inclusive), "threshold", text);
    }

    void checkSpans()
    {
        const char *text = QT_TRANSLATE_NOOP("Rules", "A span of time from 0 to 31 days is expected.");
        const auto isWrong = [](std::int64_t ms) { return ms < 0 || ms > kLongestRuleSpanMs; };
        refuseIf(isWrong(m_condition.dwellMs), "dwell_s", text);
        refuseIf(isWrong(m_condition.gapMs), "gap_s", text);
        refuseIf(isWrong(m_condition.windowMs), "window_s", text);
        refuseIf(m_condition.dwellSamples < 1 || m_condition.dwellSamples > 10'000, "samples",
                 QT_TRANSLATE_NOOP("Rules", "A number of samples from 1 to 10000 is expected."));
        refuseIf(!std::isfinite(m_condition.threshold), "threshold",
                 QT_TRANSLATE_NOOP("Rules", "A number is expected."));
    }

    void checkLevel()
    {
        checkClear();
        if (!m_metric)
            return;
        const bool isAbove = m_condition.side == Side::above;
        refuseIf(isCounted() && !isAbove, "side",
                 QT_TRANSLATE_NOOP("Rules", "A count begins every day at 0: below something it always is."));
        if (!m_metric->plausibleLow || !m_metric->plausibleHigh)
            return;
        const double low = m_metric->toUnits(*m_metric->plausibleLow);
        const double high = m_metric->toUnits(*m_metric->plausibleHigh);
        const double value = m_condition.threshold;
        refuseIf(isAbove ? value > high : value < low, "threshold",
                 QT_TRANSLATE_NOOP("Rules", "No plausible value is ever beyond this."));
        refuseIf(isAbove ? value < low : value > high, "threshold",
                 QT_TRANSLATE_NOOP("Rules", "Every plausible value is beyond this."));
    }

    void checkTrend()
    {
        refuseIf(m_condition.windowMs <= 0, "window_s",
                 QT_TRANSLATE_NOOP("Rules", "A span of time above 0 is expected."));
        refuseIf(m_condition.threshold <= 0.0, "threshold",
                 QT_TRANSLATE_NOOP("Rules", "A number above 0 is expected."));
        refuseIf(isCounted() && m_condition.side == Side::below, "side",
                 QT_TRANSLATE_NOOP("Rules", "A count never falls within a day."));
        if (m_metric && m_metric->plausibleLow && m_metric->plausibleHigh)
            refuseIf(m_condition.threshold >
                         m_metric->toUnits(*m_metric->plausibleHigh - *m_metric->plausibleLow),
                     "threshold", QT_TRANSLATE_NOOP("Rules", "No plausible value is ever beyond this."));
        refuseIf(m_condition.clear && *m_condition.clear > m_condition.threshold, "clear",
                 QT_TRANSLATE_NOOP("Rules", "A rule clears on the other side of its threshold."));
    }

    void checkDeviation()
    {
        refuseIf(m_metric && m_metric->aggregation != Aggregation::level, "metric",
                 QT_TRANSLATE_NOOP("Rules", "There is no usual value of this metric."));
        refuseIf(
            m_condition.threshold <= 0.0 || m_condition.threshold > 100.0, "threshold",
            QT_TRANSLATE_NOOP("Rules", "A number of standard deviations above 0, up to 100, is expected."));
        // Distances from the usual on either side: smaller is nearer.
        refuseIf(m_condition.clear && *m_condition.clear > m_condition.threshold, "clear",
                 QT_TRANSLATE_NOOP("Rules", "A rule clears on the other side of its threshold."));
    }

    void checkClear()
    {
        if (!m_condition.clear)
            return;
        refuseIf(!std::isfinite(*m_condition.clear), "clear",
                 QT_TRANSLATE_NOOP("Rules", "A number is expected."));
        const bool isWrong = m_condition.side == Side::above ? *m_condition.clear > m_condition.threshold
                                                             : *m_condition.clear < m_condition.threshold;
        refuseIf(isWrong, "clear",
                 QT_TRANSLATE_NOOP("Rules", "A rule clears on the other side of its threshold."));
    }

    const RuleCondition &m_condition;
    const Metric *m_metric;
    QString m_place;
    std::optional<RuleProblem> m_problem;
};

int conditionsOf(const RuleExpression &expression)
{
    if (expression.kind == RuleExpression::Kind::condition)
        return 1;
    int count = 0;
    for (const RuleExpression &part : expression.parts)
        count += conditionsOf(part);
    return count;
}

std::optional<RuleProblem> checkPart(const RuleExpression &expression, const MetricDictionary &metrics,
                                     const QString &place, int depth)
{
    if (expression.kind == RuleExpression::Kind::condition)
        return ConditionCheck(expression.condition, metrics, place).problem();
    const QString field =
        expression.kind == RuleExpression::Kind::all ? QStringLiteral("all") : QStringLiteral("any");
    if (expression.parts.size() < 2)
        return RuleProblem{place + QLatin1Char('.') + field,
                           QCoreApplication::translate("Rules", "Two or more conditions are expected.")};
    if (depth >= kDeepestRule)
        return RuleProblem{place, QCoreApplication::translate("Rules", "Conditions are nested too deep.")};
    for (std::size_t i = 0; i < expression.parts.size(); ++i) {
        const QString at = QStringLiteral("%1.%2[%3]").arg(place, field).arg(i);
        if (auto problem = checkPart(expression.parts[i], metrics, at, depth + 1))
            return problem;
    }
    return std::nullopt;
}

}  // namespace

std::optional<RuleProblem> checkExpression(const RuleExpression &expression, const MetricDictionary &metrics,
                                           const QString &place)
{
    if (conditionsOf(expression) > kMostRuleConditions)
        return RuleProblem{place, QCoreApplication::translate("Rules", "A rule has at most %1 conditions.")
                                      .arg(kMostRuleConditions)};
    return checkPart(expression, metrics, place, 1);
}

}  // namespace xinglin
