// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rule_expression_json.h"

#include "domain/strict_object.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

using ConditionKind = RuleCondition::Kind;

constexpr std::array kKinds{"level", "trend", "deviation", "event", "absence"};
const QString kAll = QStringLiteral("all");
const QString kAny = QStringLiteral("any");

void putSeconds(QJsonObject &json, const QString &field, std::int64_t ms)
{
    if (ms != 0)
        json[field] = static_cast<double>(ms) / 1000.0;
}

QJsonObject conditionJson(const RuleCondition &condition, const MetricDictionary &metrics)
{
    QJsonObject json{{QStringLiteral("kind"), conditionKindName(condition.kind)}};
    if (const Metric *metric = metrics.byNumber(condition.metric); metric && condition.metric != 0)
        json[QStringLiteral("metric")] = metric->key;
    if (condition.kind == ConditionKind::event)
        json[QStringLiteral("event")] = condition.event;
    if (condition.kind != ConditionKind::event && condition.kind != ConditionKind::absence) {
        json[QStringLiteral("side")] =
            condition.side == RuleCondition::Side::above ? QStringLiteral("above") : QStringLiteral("below");
        json[QStringLiteral("threshold")] = condition.threshold;
    }
    if (condition.inclusive)
        json[QStringLiteral("inclusive")] = true;
    if (condition.clear)
        json[QStringLiteral("clear")] = *condition.clear;
    putSeconds(json, QStringLiteral("window_s"), condition.windowMs);
    putSeconds(json, QStringLiteral("dwell_s"), condition.dwellMs);
    putSeconds(json, QStringLiteral("gap_s"), condition.gapMs);
    if (condition.dwellSamples != 1)
        json[QStringLiteral("samples")] = condition.dwellSamples;
    return json;
}

std::uint8_t readMetric(StrictObject &json, ConditionKind kind, const MetricDictionary &metrics)
{
    const QString field = QStringLiteral("metric");
    const QString key = kind == ConditionKind::absence ? json.text(field) : json.requiredText(field);
    if (key.isEmpty())
        return 0;
    const Metric *metric = metrics.find(key);
    if (!metric)
        json.complain(field, QCoreApplication::translate("Rules", "There is no metric “%1”.").arg(key));
    return metric ? metric->number : std::uint8_t{0};
}

void readThreshold(StrictObject &json, RuleCondition &condition)
{
    const QString side = json.requiredText(QStringLiteral("side"));
    if (side != QLatin1String("above") && side != QLatin1String("below"))
        json.complain(QStringLiteral("side"), QCoreApplication::translate("Rules", "One of %1 is expected.")
                                                  .arg(QStringLiteral("above, below")));
    condition.side = side == QLatin1String("below") ? RuleCondition::Side::below : RuleCondition::Side::above;
    condition.inclusive = json.flag(QStringLiteral("inclusive"), false);
    condition.threshold = json.requiredNumber(QStringLiteral("threshold"));
    condition.clear = json.number(QStringLiteral("clear"));
    if (condition.kind == ConditionKind::trend)
        condition.windowMs = json.seconds(QStringLiteral("window_s"), 0, kLongestRuleSpanMs);
    condition.dwellSamples = json.integer(QStringLiteral("samples"), 1, 1, 10'000);
}

tl::expected<RuleExpression, RuleProblem> readCondition(StrictObject &json, const MetricDictionary &metrics)
{
    RuleExpression expression;
    RuleCondition &condition = expression.condition;
    const QString name = json.requiredText(QStringLiteral("kind"));
    const auto *kind = std::find_if(kKinds.begin(), kKinds.end(),
                                    [&](const char *known) { return name == QLatin1String(known); });
    if (kind == kKinds.end()) {
        json.complain(QStringLiteral("kind"),
                      QCoreApplication::translate("Rules", "One of %1 is expected.")
                          .arg(QStringLiteral("level, trend, deviation, event, absence")));
        return tl::unexpected(*json.problem());
    }
    condition.kind = static_cast<ConditionKind>(kind - kKinds.begin());
    if (condition.kind == ConditionKind::event)
        condition.event = json.requiredText(QStringLiteral("event"));
    else
        condition.metric = readMetric(json, condition.kind, metrics);
    if (condition.kind != ConditionKind::event && condition.kind != ConditionKind::absence)
        readThreshold(json, condition);
    if (condition.kind != ConditionKind::absence)
        condition.gapMs = json.seconds(QStringLiteral("gap_s"), 0, kLongestRuleSpanMs);
    if (condition.kind != ConditionKind::event)
        condition.dwellMs = json.seconds(QStringLiteral("dwell_s"), 0, kLongestRuleSpanMs);
    if (const auto problem = json.problem())
        return tl::unexpected(*problem);
    return expression;
}

tl::expected<RuleExpression, RuleProblem> readExpression(const QJsonValue &value, const QString &place,
                                                         const MetricDictionary &metrics, int depth)
{
    StrictObject json(value, place);
    const bool isAll = json.has(kAll);
    if (!json.isFine() || (!isAll && !json.has(kAny)))
        return json.isFine() ? readCondition(json, metrics) : tl::unexpected(*json.problem());
    const QString field = isAll ? kAll : kAny;
    RuleExpression expression;
    expression.kind = isAll ? RuleExpression::Kind::all : RuleExpression::Kind::any;
    const QJsonArray parts = json.array(field);
    if (parts.size() < 2)
        json.complain(field, QCoreApplication::translate("Rules", "Two or more conditions are expected."));
    if (depth >= kDeepestRule)
        json.complain(field, QCoreApplication::translate("Rules", "Conditions are nested too deep."));
    if (const auto problem = json.problem())
        return tl::unexpected(*problem);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        auto part = readExpression(parts.at(i), json.placeOf(QStringLiteral("%1[%2]").arg(field).arg(i)),
                                   metrics, depth + 1);
        if (!part)
            return part;
        expression.parts.push_back(*std::move(part));
    }
    return expression;
}

}  // namespace

QString conditionKindName(RuleCondition::Kind kind)
{
    return QLatin1String(kKinds[static_cast<std::size_t>(kind)]);
}

QJsonObject expressionJson(const RuleExpression &expression, const MetricDictionary &metrics)
{
    if (expression.kind == RuleExpression::Kind::condition)
        return conditionJson(expression.condition, metrics);
    QJsonArray parts;
    for (const RuleExpression &part : expression.parts)
        parts.append(expressionJson(part, metrics));
    return {{expression.kind == RuleExpression::Kind::all ? kAll : kAny, parts}};
}

tl::expected<RuleExpression, RuleProblem> expressionFromJson(const QJsonValue &json, const QString &place,
                                                             const MetricDictionary &metrics)
{
    return readExpression(json, place, metrics, 1);
}

}  // namespace xinglin
