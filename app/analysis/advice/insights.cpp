// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/advice/insights.h"

#include "analysis/advice/advice.h"
#include "analysis/advice/insight_sources.h"
#include "analysis/advice/recommendations.h"
#include "analysis/sentence.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace xinglin {
namespace {

const auto kInsightsId = QStringLiteral("insights");
constexpr int kInsightsVersion = 2;  // 2: a day is not compared with the day before
constexpr double kMostSurprise = 6.0;
constexpr std::size_t kMostInsights = 5;
constexpr int kMostOfAKind = 2;

bool matters(const Insight &a, const Insight &b)
{
    return std::tuple(-a.measure, a.kind, a.metric, a.unit) <
           std::tuple(-b.measure, b.kind, b.metric, b.unit);
}

QJsonObject insightJson(const Insight &insight)
{
    return {
        {QStringLiteral("kind"), insight.kind},
        {QStringLiteral("measure"), insight.measure},
        {QStringLiteral("surprise"), insight.surprise},
        {QStringLiteral("people"), insight.people},
        {QStringLiteral("direction"), insight.isBetter ? QStringLiteral("better") : QStringLiteral("worse")},
        {QStringLiteral("text"),
         QJsonObject{{QStringLiteral("zh"), insight.text.zh}, {QStringLiteral("en"), insight.text.en}}},
        {QStringLiteral("evidence"), QJsonObject{{QStringLiteral("method"), insight.method},
                                                 {QStringLiteral("metric"), insight.metric},
                                                 {QStringLiteral("unit"), insight.unit}}}};
}

}  // namespace

std::vector<Insight> insightsFrom(std::span<const AnalysisResult> results, const MetricDictionary &metrics,
                                  std::int64_t people)
{
    if (people <= 0)
        return {};
    std::vector<Insight> all;
    for (const AnalysisResult &result : results)
        insight_sources::addFrom(all, result, {results, metrics, static_cast<double>(people)});
    std::erase_if(all, [](const Insight &each) {
        return !(each.surprise > 0.0) || !std::isfinite(each.surprise) || !(each.people > 0.0);
    });
    for (Insight &each : all)
        each.measure = 100.0 * std::min(each.surprise, kMostSurprise) / kMostSurprise *
                       std::sqrt(std::min(1.0, each.people / static_cast<double>(people)));
    std::ranges::sort(all, matters);
    std::vector<Insight> told;
    for (Insight &each : all) {
        const auto same = std::ranges::count(told, each.kind, &Insight::kind);
        if (same < kMostOfAKind && told.size() < kMostInsights)
            told.push_back(std::move(each));
    }
    return told;
}

AnalysisResult findInsights(const UnitRecord &record, std::span<const AnalysisResult> results)
{
    const std::vector<Insight> insights = insightsFrom(results, *record.metrics, record.people);
    const QJsonArray advice = recommendationsJson(ruleBook(), recommendationsFrom(ruleBook(), results));
    if (insights.empty()) {
        AnalysisResult nothing =
            notApplicable(kInsightsId, kInsightsVersion, record.days, QStringLiteral("nothing_found"),
                          sentence(QT_TRANSLATE_NOOP("Analysis", "Nothing stands out.")));
        nothing.detail = {{QStringLiteral("items"), QJsonArray()},
                          {QStringLiteral("recommendations"), advice}};
        return nothing;
    }
    AnalysisResult result;
    result.method = kInsightsId;
    result.version = kInsightsVersion;
    result.days = record.days;
    result.n = static_cast<std::int64_t>(insights.size());
    result.value = insights.front().measure;
    QJsonArray items;
    for (const Insight &each : insights) {
        items.append(insightJson(each));
        const auto cause = std::ranges::find_if(results, [&](const AnalysisResult &one) {
            return one.method == each.method && one.metric == each.metric;
        });
        if (cause != results.end())
            result.inputs.push_back(
                {cause->text, cause->n, cause->days, BilingualText{each.method, each.method}, {}, {}});
    }
    result.detail = {{QStringLiteral("items"), items}, {QStringLiteral("recommendations"), advice}};
    result.text = insights.front().text;
    return result;
}

}  // namespace xinglin
