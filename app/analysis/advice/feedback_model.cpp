// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/advice/feedback_learning.h"

#include "analysis/sentence.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace xinglin {
namespace {

constexpr double kFeaturePenalty = 1.0, kRulePenalty = 1.0;
constexpr double kLeastPart = 0.05;  // of a logit
/// A sensor's absurdity counts no more than this.
constexpr double kMostDeviation = 20.0;
constexpr double kMostNights = 30.0;

std::array<double, kFeedbackFeatures> featuresOf(const RecordedOrder &order)
{
    return {static_cast<double>(std::clamp(order.severity, 0, 3)),
            std::clamp(order.deviation, -kMostDeviation, kMostDeviation),
            std::log1p(std::clamp(static_cast<double>(order.nights), 0.0, kMostNights)),
            std::clamp(order.quality, 0.0, 1.0),
            order.atNight ? 1.0 : 0.0,
            order.learning ? 1.0 : 0.0};
}

/// One feature's words; the last place tells the direction.
BilingualText featureText(std::size_t feature, const RecordedOrder &order, const BilingualText &direction)
{
    switch (feature) {
    case 0: return sentence(QT_TRANSLATE_NOOP("Analysis", "Severity P%1: %2"), {order.severity, direction});
    case 1:
        return sentence(QT_TRANSLATE_NOOP("Analysis", "Deviation of %1 scales: %2"),
                        {{order.deviation, 1}, direction});
    case 2:
        return sentence(QT_TRANSLATE_NOOP("Analysis", "Days in a row: %1: %2"), {order.nights, direction});
    case 3:
        return sentence(QT_TRANSLATE_NOOP("Analysis", "%1% of the values around count: %2"),
                        {{100.0 * order.quality, 0}, direction});
    case 4:
        return order.atNight ? sentence(QT_TRANSLATE_NOOP("Analysis", "At night: %1"), {direction})
                             : sentence(QT_TRANSLATE_NOOP("Analysis", "By day: %1"), {direction});
    default: break;
    }
    return order.learning
               ? sentence(QT_TRANSLATE_NOOP("Analysis", "The person's usual is still being learnt: %1"),
                          {direction})
               : sentence(QT_TRANSLATE_NOOP("Analysis", "The person's usual is known: %1"), {direction});
}

}  // namespace

QStringList FeedbackModel::featureNames()
{
    return {QStringLiteral("severity"), QStringLiteral("deviation"), QStringLiteral("nights"),
            QStringLiteral("quality"),  QStringLiteral("at_night"),  QStringLiteral("learning")};
}

std::vector<double> FeedbackModel::rowOf(const RecordedOrder &order) const
{
    const auto features = featuresOf(order);
    std::vector<double> row;
    for (std::size_t i = 0; i < kFeedbackFeatures; ++i)
        row.push_back((features[i] - m_means[i]) / m_scales[i]);
    for (const QString &rule : m_rules)
        row.push_back(rule == order.rule ? 1.0 : 0.0);
    return row;
}

std::optional<FeedbackModel> FeedbackModel::fit(std::span<const RecordedOrder> orders)
{
    std::vector<const RecordedOrder *> judged;
    std::vector<bool> isTrue;
    FeedbackModel model;
    for (const RecordedOrder &order : orders) {
        if (order.verdict == Verdict::none)
            continue;
        judged.push_back(&order);
        isTrue.push_back(order.verdict == Verdict::trueAlarm);
        model.m_rules += order.rule;
    }
    if (std::count(isTrue.begin(), isTrue.end(), true) == 0 ||
        std::count(isTrue.begin(), isTrue.end(), false) == 0)
        return std::nullopt;
    std::sort(model.m_rules.begin(), model.m_rules.end());
    model.m_rules.erase(std::unique(model.m_rules.begin(), model.m_rules.end()), model.m_rules.end());
    const auto count = static_cast<double>(judged.size());
    std::array<double, kFeedbackFeatures> squares{};
    for (const RecordedOrder *order : judged) {
        for (std::size_t i = 0; i < kFeedbackFeatures; ++i)
            model.m_means[i] += featuresOf(*order)[i] / count;
    }
    for (const RecordedOrder *order : judged) {
        for (std::size_t i = 0; i < kFeedbackFeatures; ++i)
            squares[i] += std::pow(featuresOf(*order)[i] - model.m_means[i], 2.0) / count;
    }
    for (std::size_t i = 0; i < kFeedbackFeatures; ++i)
        model.m_scales[i] = squares[i] > 1e-12 ? std::sqrt(squares[i]) : 1.0;
    model.m_ruleShares.assign(static_cast<std::size_t>(model.m_rules.size()), 0.0);
    model.m_ruleVerdicts.assign(model.m_ruleShares.size(), {0, 0});
    DesignMatrix design{kFeedbackFeatures + model.m_ruleShares.size(), {}};
    for (const RecordedOrder *order : judged) {
        auto &[falses, all] =
            model.m_ruleVerdicts[static_cast<std::size_t>(model.m_rules.indexOf(order->rule))];
        falses += order->verdict == Verdict::falseAlarm ? 1 : 0;
        ++all;
        const std::vector<double> row = model.rowOf(*order);
        design.cells.insert(design.cells.end(), row.begin(), row.end());
        for (std::size_t i = 0; i < model.m_ruleShares.size(); ++i)
            model.m_ruleShares[i] += row[kFeedbackFeatures + i] / count;
    }
    std::vector<double> penalties(design.columns, kRulePenalty);
    std::fill_n(penalties.begin(), kFeedbackFeatures, kFeaturePenalty);
    auto regression = fitLogistic(design, isTrue, penalties);
    if (!regression)
        return std::nullopt;
    model.m_regression = *std::move(regression);
    return model;
}

double FeedbackModel::probability(const RecordedOrder &order) const
{
    return m_regression.probability(rowOf(order));
}

BilingualText FeedbackModel::ruleText(const QString &rule, const BilingualText &direction) const
{
    const qsizetype place = m_rules.indexOf(rule);
    if (place < 0)
        return sentence(QT_TRANSLATE_NOOP("Analysis", "Alerts of this rule have no verdicts yet: %1"),
                        {direction});
    const auto [falses, all] = m_ruleVerdicts[static_cast<std::size_t>(place)];
    return sentence(QT_TRANSLATE_NOOP("Analysis", "%1 of %2 alerts of this rule were false alarms: %3"),
                    {falses, all, direction});
}

std::vector<FeedbackModel::Part> FeedbackModel::parts(const RecordedOrder &order) const
{
    const std::vector<double> row = rowOf(order);
    const BilingualText up = sentence(QT_TRANSLATE_NOOP("Analysis", "more often true"));
    const BilingualText down = sentence(QT_TRANSLATE_NOOP("Analysis", "more often false"));
    std::vector<Part> parts;
    for (std::size_t i = 0; i < kFeedbackFeatures; ++i) {
        const double weight = m_regression.coefficients[i] * row[i];
        parts.push_back({featureText(i, order, weight > 0.0 ? up : down), weight});
    }
    double rule = 0.0;
    for (std::size_t i = 0; i < m_ruleShares.size(); ++i)
        rule +=
            m_regression.coefficients[kFeedbackFeatures + i] * (row[kFeedbackFeatures + i] - m_ruleShares[i]);
    parts.push_back({ruleText(order.rule, rule > 0.0 ? up : down), rule});
    std::erase_if(parts, [](const Part &part) { return std::abs(part.weight) < kLeastPart; });
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Part &a, const Part &b) { return std::abs(a.weight) > std::abs(b.weight); });
    return parts;
}

}  // namespace xinglin
