// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/score.h"

#include "analysis/robust.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

constexpr std::int64_t kFull = 100'000;         // points in thousandths
constexpr std::int64_t kWeightUnits = 100'000;  // a weight unit is ten millionths

double harmful(double signedDistance, Harm harm)
{
    switch (harm) {
    case Harm::low: return std::max(0.0, -signedDistance);
    case Harm::high: return std::max(0.0, signedDistance);
    case Harm::both: break;
    }
    return std::abs(signedDistance);
}

double rangeScaleOf(const Metric &metric)
{
    if (metric.populationSd && *metric.populationSd > 0.0)
        return *metric.populationSd;
    if (metric.usualLow && metric.usualHigh && *metric.usualHigh > *metric.usualLow)
        return metric.toUnits(*metric.usualHigh - *metric.usualLow) / 4.0;
    return scaleFloorOf(metric);
}

/// Shares of kWeightUnits in proportion to the weights: largest remainders, ties to the first.
std::vector<std::int64_t> shares(std::span<const std::int64_t> weights, std::int64_t sum)
{
    std::vector<std::int64_t> units(weights.size());
    std::vector<std::pair<std::int64_t, std::size_t>> remainders(weights.size());
    std::int64_t left = kWeightUnits;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        units[i] = weights[i] * kWeightUnits / sum;
        remainders[i] = {-(weights[i] * kWeightUnits % sum), i};
        left -= units[i];
    }
    std::sort(remainders.begin(), remainders.end());
    for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i)
        ++units[remainders[i].second];
    return units;
}

/// Calls `visit(place in the plan, metric summary)` for the analysed metrics of the day that have values.
template <typename Visit>
void forEachMetric(const ScorePlan &plan, const Summary &summary, const Visit &visit)
{
    const auto &rows = plan.rows();
    std::size_t place = 0;
    for (const MetricSummary &each : summary.metrics) {
        while (place < rows.size() && rows[place].metric.number < each.metric)
            ++place;
        if (place == rows.size())
            return;
        if (rows[place].metric.number == each.metric && each.moments.n > 0)
            visit(place, each);
    }
}

}  // namespace

double pointsAt(double distance, std::span<const ScoreKnot> knots)
{
    if (distance <= knots.front().distance)
        return knots.front().points;
    for (std::size_t i = 1; i < knots.size(); ++i) {
        const ScoreKnot &a = knots[i - 1];
        const ScoreKnot &b = knots[i];
        if (distance <= b.distance)
            return a.points + (b.points - a.points) * ((distance - a.distance) / (b.distance - a.distance));
    }
    return knots.back().points;
}

ScorePlan::ScorePlan(const MetricDictionary &metrics)
{
    for (const Metric &metric : metrics.all()) {
        if (!metric.isAnalysed())
            continue;
        Row row;
        row.metric = metric;
        row.population = populationBaseline(metric);
        if (metric.usualLow)
            row.usualLow = metric.toUnits(*metric.usualLow);
        if (metric.usualHigh)
            row.usualHigh = metric.toUnits(*metric.usualHigh);
        row.rangeScale = rangeScaleOf(metric);
        row.weight = std::llround(std::max(0.0, metric.scoreWeight) * 1e6);
        m_totalWeight += row.weight;
        m_rows.push_back(std::move(row));
    }
    std::sort(m_rows.begin(), m_rows.end(),
              [](const Row &a, const Row &b) { return a.metric.number < b.metric.number; });
}

Judgement ScorePlan::judge(const Row &row, double value, const Baseline &usual)
{
    Judgement result;
    result.metric = row.metric.number;
    result.value = value;
    result.usual = usual;
    result.weight = row.weight;
    result.z = usual.z(value);
    result.harmfulZ = harmful(result.z, row.metric.harm);
    double outside = 0.0;
    if (row.usualLow && value < *row.usualLow)
        outside = value - *row.usualLow;
    else if (row.usualHigh && value > *row.usualHigh)
        outside = value - *row.usualHigh;
    result.outside = harmful(outside / row.rangeScale, row.metric.harm);
    const double points =
        std::min(pointsAt(result.harmfulZ, kUsualKnots), pointsAt(result.outside, kRangeKnots));
    result.points = std::llround(points * 1000.0);
    return result;
}

PersonScorer::PersonScorer(const ScorePlan &plan, std::int32_t person)
    : m_plan(&plan)
    , m_person(person)
{
    m_windows.reserve(plan.rows().size());
    for (const ScorePlan::Row &row : plan.rows())
        m_windows.emplace_back(scaleFloorOf(row.metric));
}

void PersonScorer::remember(Day day, const Summary &summary)
{
    if (summary.countedDays <= 0)
        return;
    forEachMetric(*m_plan, summary, [&](std::size_t place, const MetricSummary &each) {
        m_windows[place].add(day, *dayValue(each, m_plan->rows()[place].metric));
    });
}

void PersonScorer::judgeAll(Day day, const Summary &summary)
{
    forEachMetric(*m_plan, summary, [&](std::size_t place, const MetricSummary &each) {
        const ScorePlan::Row &row = m_plan->rows()[place];
        const auto own = m_windows[place].own(day);
        const auto &usual = own ? own : row.population;
        if (usual)
            m_judgements.push_back(ScorePlan::judge(row, *dayValue(each, row.metric), *usual));
    });
}

ScoreSummary PersonScorer::score(Day day, const Summary &summary)
{
    m_judgements.clear();
    if (summary.countedDays <= 0)
        return {};
    judgeAll(day, summary);
    remember(day, summary);
    return combine(m_judgements, m_plan->totalWeight(), m_person);
}

ScoreSummary scoreDay(const ScorePlan &plan, std::int32_t person, Day day, const Summary &today,
                      std::span<const PersonDay> history)
{
    PersonScorer scorer(plan, person);
    for (const PersonDay &each : history) {
        if (each.day >= day - kBaselineReach && each.day < day)
            scorer.remember(each.day, each.summary);
    }
    return scorer.score(day, today);
}

ScoreSummary combine(std::span<const Judgement> judgements, std::int64_t totalWeight, std::int32_t person)
{
    ScoreSummary score;
    std::vector<const Judgement *> parts;
    std::vector<std::int64_t> weights;
    std::int64_t present = 0;
    std::int64_t byPopulation = 0;
    for (const Judgement &each : judgements) {
        if (each.harmfulZ >= kOutlierZ)
            score.deviations.push_back(
                {person, each.metric,
                 static_cast<std::int32_t>(std::lround(std::clamp(each.z, -1e6, 1e6) * 1e3))});
        if (each.weight <= 0)
            continue;
        parts.push_back(&each);
        weights.push_back(each.weight);
        present += each.weight;
        if (each.usual.learning)
            byPopulation += each.weight;
    }
    if (present <= 0 || 2 * present < totalWeight)
        return score;
    const std::vector<std::int64_t> units = shares(weights, present);
    std::int64_t value = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::int64_t points = (units[i] * parts[i]->points + kWeightUnits / 2) / kWeightUnits;
        score.parts.push_back({parts[i]->metric, 1, points, units[i] * (1'000'000 / kWeightUnits)});
        value += points;
    }
    score.value.add(value);
    score.low = value * present / totalWeight;
    score.high = (value * present + kFull * (totalWeight - present) + totalWeight - 1) / totalWeight;
    score.histogram.add(static_cast<std::int32_t>((value + 500) / 1000));
    score.learning = 2 * byPopulation > present ? 1 : 0;
    return score;
}

}  // namespace xinglin
