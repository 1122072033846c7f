// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/logistic_regression.h"
#include "analysis/unit/recorded_order.h"
#include "core/language.h"

#include <QStringList>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

// What officers' verdicts teach about new alerts: how probable it is that one is true, and with that the
// order in which to look at them. Nothing is ever left out, hidden or closed, and what must be acted on at
// once (P0) comes first, by time, whatever was learnt. Off until it has proved on later verdicts that it is
// better than severity and time.
namespace xinglin {

/// What of an order is learnt from, apart from its rule.
inline constexpr std::size_t kFeedbackFeatures = 6;  // severity, deviation, nights, quality, night, learning

/// Logistic regression with ridge penalties on standardised features and one coefficient a rule: a rule with
/// few verdicts stays near the others.
class FeedbackModel
{
public:
    /// From the orders with a verdict; nothing when they are all true, all false, or none.
    static std::optional<FeedbackModel> fit(std::span<const RecordedOrder> orders);

    double probability(const RecordedOrder &order) const;

    /// A part of the logit, against an average order.
    struct Part
    {
        BilingualText text;  ///< "Deviation 5.2 scales: more often true"
        double weight = 0.0;
    };
    /// The parts by weight, the heaviest first; those that weigh next to nothing are left out.
    std::vector<Part> parts(const RecordedOrder &order) const;

    const QStringList &rules() const { return m_rules; }
    const LogisticRegression &regression() const { return m_regression; }
    static QStringList featureNames();

private:
    std::vector<double> rowOf(const RecordedOrder &order) const;
    BilingualText ruleText(const QString &rule, const BilingualText &direction) const;

    QStringList m_rules;  // ascending
    std::array<double, kFeedbackFeatures> m_means{}, m_scales{};
    std::vector<double> m_ruleShares;                       // of the orders learnt from
    std::vector<std::pair<qint64, qint64>> m_ruleVerdicts;  // false alarms, all
    LogisticRegression m_regression;
};

/// What the model was worth on verdicts that came after those it was fitted to.
struct FeedbackReport
{
    std::size_t verdicts = 0, trained = 0, heldBack = 0;
    double trueShare = 0.0;                     ///< of those held back
    std::optional<double> brier, brierOfShare;  ///< of the model, and of always saying the earlier share
    std::optional<double> logLoss, auc;
    std::optional<double> calibrationSlope, calibrationIntercept;  ///< 1 and 0 are perfect
    struct Bin
    {
        double low = 0.0, high = 0.0;
        std::size_t n = 0;
        double predicted = 0.0, observed = 0.0;
    };
    std::vector<Bin> reliability;  ///< tenths of probability that hold something

    /// Queues of 20 orders in time: how far up the true ones are (normalised discounted gain), and their
    /// share among the first five; by the model, and by severity and time.
    std::size_t queues = 0;
    std::optional<double> gain, gainOfSeverity, firstTrue, firstTrueOfSeverity;
    std::optional<double> better, betterLow, betterHigh;  ///< difference of the gains with its 95% interval
    bool isOn = false;
    BilingualText text;  ///< why it is on or off
};

/// Orders held back: the last of the verdicts in time.
inline constexpr double kHeldBackShare = 0.3;
/// It is on from this many verdicts held back, with at least this many of either kind among them ...
inline constexpr std::size_t kLeastHeldBack = 100, kLeastOfAKind = 15;
/// ... and a gain better by this much, the interval's low end above 0.
inline constexpr double kLeastGain = 0.02;

struct RankedOrder
{
    std::size_t place = 0;               ///< in the orders given
    std::optional<double> probability;   ///< that it is true; absent while learning is off
    std::vector<BilingualText> reasons;  ///< at most three
};

class FeedbackLearning
{
public:
    /// Fits on the earlier verdicts, judges on the later ones, then fits on all. Any order of `orders`.
    static FeedbackLearning from(std::span<const RecordedOrder> orders);

    bool isOn() const { return m_report.isOn; }
    const FeedbackReport &report() const { return m_report; }
    /// Fitted on all verdicts; absent without any to learn from.
    const std::optional<FeedbackModel> &model() const { return m_model; }
    /// Every order once, the one to see first first: by severity and time while off.
    std::vector<RankedOrder> order(std::span<const RecordedOrder> queue) const;

private:
    FeedbackReport m_report;
    std::optional<FeedbackModel> m_model;
};

}  // namespace xinglin
