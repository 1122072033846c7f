// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/advice/recommendations.h"

#include "analysis/advice/advice.h"
#include "analysis/advice/person_facts.h"
#include "analysis/sentence.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <tuple>

namespace xinglin {
namespace {

constexpr std::size_t kMostRecommendations = 8;
const auto kRecommendationsId = QStringLiteral("recommendations");

QJsonObject pairJson(const BilingualText &text)
{
    return {{QStringLiteral("zh"), text.zh}, {QStringLiteral("en"), text.en}};
}

bool isBoundTo(const AdviceRule &rule, const AnalysisResult &result)
{
    return result.method == rule.method && (rule.metric.isEmpty() || result.metric == rule.metric);
}

/// The advice of a rule that fired on the result; nothing when a contra-indication forbids it or a place of
/// its text has nothing to stand there.
std::optional<Recommendation> adviceOf(const RuleBook &book, const AdviceRule &rule,
                                       const AnalysisResult &result, std::span<const AnalysisResult> results)
{
    const BilingualText *text = &rule.text;
    QStringList applied;
    for (const RuleContra &contra : rule.contra) {
        if (!holds(book.findContra(contra.id)->when, &result, results))
            continue;
        if (!contra.instead)
            return std::nullopt;
        text = &*contra.instead;
        applied += contra.id;
    }
    auto filled = filledFrom(*text, result);
    if (!filled)
        return std::nullopt;
    return Recommendation{&rule, &result, rule.priority.of(result), *std::move(filled), std::move(applied)};
}

/// Who should act, as people read it.
QJsonObject whoJson(const QString &who)
{
    struct Actor
    {
        const char *id;
        BilingualText name;
    };
    static const std::array actors{
        Actor{"self", {QStringLiteral("本人"), QStringLiteral("the person")}},
        Actor{"officer", {QStringLiteral("健康专员"), QStringLiteral("health officer")}},
        Actor{"doctor", {QStringLiteral("医生"), QStringLiteral("doctor")}},
        Actor{"manager", {QStringLiteral("管理者"), QStringLiteral("manager")}}};
    const auto found =
        std::ranges::find_if(actors, [&](const Actor &each) { return who == QLatin1String(each.id); });
    QJsonObject json = found == actors.end() ? QJsonObject() : pairJson(found->name);
    json[QStringLiteral("id")] = who;
    return json;
}

/// What the advice rests on: the figure the rule names, else all the result tells.
BilingualText causeText(const Recommendation &advice)
{
    const auto named = advice.rule->because ? filledFrom(*advice.rule->because, *advice.cause) : std::nullopt;
    return named.value_or(advice.cause->text);
}

QJsonObject recommendationJson(const RuleBook &book, const Recommendation &advice)
{
    const AdviceRule &rule = *advice.rule;
    QJsonArray evidence;
    for (const QString &source : rule.evidence)
        evidence.append(pairJson(book.citation(source)));
    QJsonArray contra;
    for (const RuleContra &each : rule.contra) {
        QJsonObject json = pairJson(book.findContra(each.id)->text);
        json[QStringLiteral("id")] = each.id;
        json[QStringLiteral("applied")] = advice.contraApplied.contains(each.id);
        contra.append(json);
    }
    return {{QStringLiteral("rule"), rule.id},
            {QStringLiteral("version"), rule.version},
            {QStringLiteral("topic"), rule.topic},
            {QStringLiteral("priority"), advice.priority},
            {QStringLiteral("text"), pairJson(advice.text)},
            {QStringLiteral("who"), whoJson(rule.who)},
            {QStringLiteral("evidence"), evidence},
            {QStringLiteral("cause"), QJsonObject{{QStringLiteral("method"), advice.cause->method},
                                                  {QStringLiteral("metric"), advice.cause->metric},
                                                  {QStringLiteral("text"), pairJson(causeText(advice))}}},
            {QStringLiteral("contra"), contra},
            {QStringLiteral("follow"), QJsonArray::fromStringList(rule.follow)}};
}

bool isMorePressing(const Recommendation &a, const Recommendation &b)
{
    return std::tuple(-a.priority, a.rule->id) < std::tuple(-b.priority, b.rule->id);
}

}  // namespace

QJsonArray recommendationsJson(const RuleBook &book, std::span<const Recommendation> advice)
{
    QJsonArray items;
    for (const Recommendation &each : advice)
        items.append(recommendationJson(book, each));
    return items;
}

std::vector<Recommendation> recommendationsFrom(const RuleBook &book, std::span<const AnalysisResult> results)
{
    std::vector<Recommendation> all;
    for (const AdviceRule &rule : book.rules) {
        for (const AnalysisResult &result : results) {
            if (!isBoundTo(rule, result) || !holds(rule.when, &result, results))
                continue;
            if (auto advice = adviceOf(book, rule, result, results)) {
                all.push_back(*std::move(advice));
                break;
            }
        }
    }
    std::ranges::sort(all, isMorePressing);
    std::vector<Recommendation> told;
    for (Recommendation &each : all) {
        const bool isTold = std::ranges::any_of(
            told, [&](const Recommendation &other) { return other.rule->topic == each.rule->topic; });
        if (!isTold && told.size() < kMostRecommendations)
            told.push_back(std::move(each));
    }
    return told;
}

AnalysisResult recommend(const PersonRecord &record, std::span<const AnalysisResult> results)
{
    std::vector<AnalysisResult> all(results.begin(), results.end());
    all.push_back(personFacts(record));
    const RuleBook &book = ruleBook();
    const std::vector<Recommendation> advice = recommendationsFrom(book, all);
    if (advice.empty()) {
        AnalysisResult nothing =
            notApplicable(kRecommendationsId, 1, record.days, QStringLiteral("nothing_found"),
                          sentence(QT_TRANSLATE_NOOP("Analysis", "Nothing calls for action.")));
        nothing.detail[QStringLiteral("items")] = QJsonArray();
        return nothing;
    }
    AnalysisResult result;
    result.method = kRecommendationsId;
    result.days = record.days;
    result.n = static_cast<std::int64_t>(advice.size());
    result.value = static_cast<double>(advice.size());
    for (const Recommendation &each : advice) {
        result.inputs.push_back({causeText(each), each.cause->n, each.cause->days,
                                 BilingualText{each.cause->method, each.cause->method}, each.cause->value,
                                 each.cause->unit});
    }
    result.detail[QStringLiteral("items")] = recommendationsJson(book, advice);
    result.text = sentence(QT_TRANSLATE_NOOP("Analysis", "Recommendations: %1. First: %2"),
                           {static_cast<qint64>(advice.size()), advice.front().text});
    return result;
}

}  // namespace xinglin
