// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/advice/rule_book.h"
#include "analysis/effect.h"
#include "analysis/multiple_testing.h"
#include "analysis/person/advice_analyses.h"
#include "analysis/person/person_course.h"
#include "analysis/sentence.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

namespace xinglin {
namespace {

const auto kEffectId = QStringLiteral("effect");
constexpr int kEffectVersion = 2;
constexpr double kEffectLevel = 0.05;

struct EffectItem
{
    const Metric *metric = nullptr;
    bool isResting = false;
    Effect effect;
    QString verdict{};
};

/// What the rules of advice say their success is seen in, in the order of the dictionary.
std::vector<const Metric *> followedMetrics(const MetricDictionary &metrics)
{
    std::set<QString> keys;
    for (const AdviceRule &rule : ruleBook().rules)
        keys.insert(rule.follow.begin(), rule.follow.end());
    std::vector<const Metric *> list;
    for (const Metric &metric : metrics.all()) {
        if (keys.contains(metric.key))
            list.push_back(&metric);
    }
    return list;
}

std::vector<SeriesValue> effectCourse(const PersonRecord &record, const Metric &metric, const DayRange &days)
{
    std::vector<SeriesValue> series;
    for (const PersonDay &each : record.history) {
        if (!days.contains(each.day) || each.summary.countedDays <= 0)
            continue;
        const MetricSummary *summary = each.summary.find(metric.number);
        const auto value = summary ? dayValue(*summary, metric) : std::nullopt;
        if (value)
            series.push_back({static_cast<double>(each.day.number()), *value});
    }
    return series;
}

std::vector<SeriesValue> restingCourse(const PersonRecord &record, const DayRange &days)
{
    std::vector<SeriesValue> series;
    for (const DayFacts &each : record.facts) {
        if (const auto rate = restedRate(each); rate && days.contains(each.day))
            series.push_back({static_cast<double>(each.day.number()), *rate});
    }
    return series;
}

/// `p`: corrected for the number of metrics.
QString verdictOf(const Metric &metric, const Effect &effect, double p)
{
    if (!(p < kEffectLevel))
        return QStringLiteral("unclear");
    // At night, without movement, a heart that beats faster is the harmful direction.
    const bool highIsWorse = metric.harm == Harm::high || metric.key == QLatin1String("heart_rate");
    if (!highIsWorse && metric.harm != Harm::low)
        return QStringLiteral("changed");
    return (*effect.difference.value > 0.0) == highIsWorse ? QStringLiteral("worse")
                                                           : QStringLiteral("better");
}

std::optional<EffectItem> effectItem(const PersonRecord &record, const Metric &metric, const DayRange &before)
{
    if (metric.key == QLatin1String("heart_rate")) {
        const auto effect = effectOf(restingCourse(record, before), restingCourse(record, record.days));
        if (effect)
            return EffectItem{&metric, true, *effect};
    }
    const auto effect =
        effectOf(effectCourse(record, metric, before), effectCourse(record, metric, record.days));
    if (!effect)
        return std::nullopt;
    return EffectItem{&metric, false, *effect};
}

/// Many metrics are looked at: what one of them may be called is said as for trends, by Holm (1979).
void judge(std::vector<EffectItem> &items)
{
    std::vector<double> chances;
    for (const EffectItem &item : items)
        chances.push_back(item.effect.p);
    const std::vector<double> adjusted = adjustHolm(chances);
    for (std::size_t i = 0; i < items.size(); ++i)
        items[i].verdict = verdictOf(*items[i].metric, items[i].effect, adjusted[i]);
}

QJsonObject effectJson(const EffectItem &item)
{
    const Effect &effect = item.effect;
    return {{QStringLiteral("metric"), item.metric->key},
            {QStringLiteral("measure"), item.isResting ? QStringLiteral("resting") : QStringLiteral("day")},
            {QStringLiteral("n_before"), static_cast<double>(effect.nBefore)},
            {QStringLiteral("n_after"), static_cast<double>(effect.nAfter)},
            {QStringLiteral("before"), effect.before},
            {QStringLiteral("after"), effect.after},
            {QStringLiteral("difference"), *effect.difference.value},
            {QStringLiteral("low"), *effect.difference.low},
            {QStringLiteral("high"), *effect.difference.high},
            {QStringLiteral("median_difference"), effect.medianAfter - effect.medianBefore},
            {QStringLiteral("verdict"), item.verdict}};
}

/// Names of the metrics that changed.
BilingualText changedNames(const std::vector<EffectItem> &items)
{
    std::vector<BilingualText> names;
    for (const EffectItem &item : items) {
        if (item.verdict == QLatin1String("unclear"))
            continue;
        names.push_back(item.metric->name);
    }
    return listed(names);
}

AnalysisResult effectResult(const PersonRecord &record, const DayRange &before,
                            const std::vector<EffectItem> &items)
{
    AnalysisResult result;
    result.method = kEffectId;
    result.version = kEffectVersion;
    result.days = record.days;
    QJsonArray list;
    qint64 changed = 0;
    for (const EffectItem &item : items) {
        list.append(effectJson(item));
        changed += item.verdict == QLatin1String("unclear") ? 0 : 1;
        const BilingualText name = item.isResting
                                       ? sentence(QT_TRANSLATE_NOOP("Analysis", "Nightly resting heart rate"))
                                       : item.metric->name;
        result.inputs.push_back({name, item.effect.nBefore + item.effect.nAfter,
                                 DayRange{before.first, record.days.last},
                                 sentence(QT_TRANSLATE_NOOP("Analysis", "days before and after")),
                                 item.effect.after - item.effect.before, item.metric->unit});
        result.n = std::max(result.n, item.effect.nAfter);
    }
    result.coverage = static_cast<double>(result.n) / record.days.days();
    result.value = static_cast<double>(changed);
    result.category = changed == 0 ? QStringLiteral("unclear") : QStringLiteral("changed");
    result.detail = {{QStringLiteral("from"), before.first.text()},
                     {QStringLiteral("to"), before.last.text()},
                     {QStringLiteral("items"), list}};
    const BilingualText names = changedNames(items);
    result.text = changed == 0
                      ? sentence(QT_TRANSLATE_NOOP("Analysis", "Against the %1 days before, no change is "
                                                               "certain for any of %2 metrics."),
                                 {before.days(), static_cast<qint64>(items.size())})
                      : sentence(QT_TRANSLATE_NOOP("Analysis", "Against the %1 days before, %2 of %3 metrics "
                                                               "clearly changed: %4."),
                                 {before.days(), changed, static_cast<qint64>(items.size()), names});
    return result;
}

}  // namespace

std::vector<AnalysisResult> effectAnalysis(const PersonRecord &record)
{
    const Day reach = record.days.first - kAnalysisReach;
    const DayRange compared = record.previous();
    const DayRange before{std::max(compared.first, reach), compared.last};
    // As periods are compared: only with one that lies wholly where there are data.
    if (record.dataFrom.isValid() && record.dataFrom > before.first)
        return {notApplicable(
            kEffectId, kEffectVersion, record.days, QStringLiteral("too_little_data"),
            sentence(QT_TRANSLATE_NOOP("Analysis", "Too few days before to compare with: data begin on %1."),
                     {record.dataFrom.text()}))};
    std::vector<EffectItem> items;
    for (const Metric *metric : followedMetrics(*record.metrics)) {
        if (auto item = effectItem(record, *metric, before))
            items.push_back(*std::move(item));
    }
    if (items.empty())
        return {notApplicable(
            kEffectId, kEffectVersion, record.days, QStringLiteral("too_little_data"),
            sentence(QT_TRANSLATE_NOOP("Analysis",
                                       "Needs %1 days before and %1 days after of at least one metric."),
                     {static_cast<qint64>(kEffectMinimum)}))};
    judge(items);
    return {effectResult(record, before, items)};
}

}  // namespace xinglin
