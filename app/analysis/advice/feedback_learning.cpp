// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/advice/feedback_learning.h"

#include "analysis/distributions.h"
#include "analysis/sentence.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace xinglin {
namespace {

constexpr std::size_t kQueueLength = 20;
constexpr std::size_t kLookedAtFirst = 5;
constexpr std::size_t kMostReasons = 3;
constexpr std::size_t kLeastQueues = 5;

bool isEarlier(const RecordedOrder &a, const RecordedOrder &b)
{
    return std::tie(a.opened, a.id, a.person, a.rule) < std::tie(b.opened, b.id, b.person, b.rule);
}

std::vector<RecordedOrder> judgedInTime(std::span<const RecordedOrder> orders)
{
    std::vector<RecordedOrder> judged;
    std::copy_if(orders.begin(), orders.end(), std::back_inserter(judged),
                 [](const RecordedOrder &each) { return each.verdict != Verdict::none; });
    std::stable_sort(judged.begin(), judged.end(), isEarlier);
    return judged;
}

/// Places of the queue: P0 first by time, then by the model's probability, or by severity, then by time.
std::vector<std::size_t> orderOf(std::span<const RecordedOrder> queue, const FeedbackModel *model)
{
    std::vector<double> probability(queue.size(), 0.0);
    for (std::size_t i = 0; model && i < queue.size(); ++i)
        probability[i] = model->probability(queue[i]);
    std::vector<std::size_t> places(queue.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
        const bool urgentA = queue[a].severity <= 0;
        const bool urgentB = queue[b].severity <= 0;
        if (urgentA != urgentB)
            return urgentA;
        if (!urgentA && model && probability[a] != probability[b])
            return probability[a] > probability[b];
        if (!model && queue[a].severity != queue[b].severity)
            return queue[a].severity < queue[b].severity;
        return isEarlier(queue[a], queue[b]);
    });
    return places;
}

bool isTrue(const RecordedOrder &order)
{
    return order.verdict == Verdict::trueAlarm;
}

/// Discounted gain of the true ones over the best possible (Jarvelin and Kekalainen 2002).
double gainOf(std::span<const RecordedOrder> queue, const std::vector<std::size_t> &places)
{
    double gain = 0.0;
    double best = 0.0;
    std::size_t seen = 0;
    for (std::size_t rank = 0; rank < places.size(); ++rank) {
        if (!isTrue(queue[places[rank]]))
            continue;
        gain += 1.0 / std::log2(static_cast<double>(rank) + 2.0);
        best += 1.0 / std::log2(static_cast<double>(seen++) + 2.0);
    }
    return gain / best;
}

double firstTrueOf(std::span<const RecordedOrder> queue, const std::vector<std::size_t> &places)
{
    const std::size_t first = std::min(kLookedAtFirst, places.size());
    double count = 0.0;
    for (std::size_t rank = 0; rank < first; ++rank)
        count += isTrue(queue[places[rank]]) ? 1.0 : 0.0;
    return count / static_cast<double>(first);
}

/// Queues that hold both kinds, and so can be in a better or worse order.
void judgeOrder(FeedbackReport &report, std::span<const RecordedOrder> heldBack, const FeedbackModel &model)
{
    std::vector<double> differences;
    double gain = 0.0, plain = 0.0, first = 0.0, firstPlain = 0.0;
    for (std::size_t from = 0; from + kQueueLength <= heldBack.size(); from += kQueueLength) {
        const auto queue = heldBack.subspan(from, kQueueLength);
        const auto count = std::count_if(queue.begin(), queue.end(), isTrue);
        if (count == 0 || count == static_cast<std::ptrdiff_t>(kQueueLength))
            continue;
        const std::vector<std::size_t> learnt = orderOf(queue, &model);
        const std::vector<std::size_t> severity = orderOf(queue, nullptr);
        differences.push_back(gainOf(queue, learnt) - gainOf(queue, severity));
        gain += gainOf(queue, learnt);
        plain += gainOf(queue, severity);
        first += firstTrueOf(queue, learnt);
        firstPlain += firstTrueOf(queue, severity);
    }
    report.queues = differences.size();
    if (differences.empty())
        return;
    const auto n = static_cast<double>(differences.size());
    report.gain = gain / n;
    report.gainOfSeverity = plain / n;
    report.firstTrue = first / n;
    report.firstTrueOfSeverity = firstPlain / n;
    report.better = (gain - plain) / n;
    if (differences.size() < 2)
        return;
    double squares = 0.0;
    for (const double each : differences)
        squares += (each - *report.better) * (each - *report.better);
    const double half =
        studentFactor95(static_cast<std::int64_t>(differences.size())) * std::sqrt(squares / (n - 1.0) / n);
    report.betterLow = *report.better - half;
    report.betterHigh = *report.better + half;
}

/// Share of pairs of a true and a false one in which the true one is the more probable; ties count half.
std::optional<double> areaUnderCurve(std::vector<std::pair<double, bool>> predicted)
{
    std::sort(predicted.begin(), predicted.end());
    double ranks = 0.0, trues = 0.0;
    for (std::size_t first = 0; first < predicted.size();) {
        std::size_t end = first;
        double in = 0.0;
        for (; end < predicted.size() && predicted[end].first == predicted[first].first; ++end)
            in += predicted[end].second ? 1.0 : 0.0;
        ranks += in * (static_cast<double>(first + 1) + static_cast<double>(end)) / 2.0;
        trues += in;
        first = end;
    }
    const double falses = static_cast<double>(predicted.size()) - trues;
    if (trues == 0.0 || falses == 0.0)
        return std::nullopt;
    return (ranks - trues * (trues + 1.0) / 2.0) / (trues * falses);
}

/// Logit of the outcome on the logit predicted, all but unpenalised.
void judgeCalibration(FeedbackReport &report, const std::vector<std::pair<double, bool>> &predicted)
{
    DesignMatrix design{1, {}};
    std::vector<bool> outcome;
    for (const auto &[p, isOne] : predicted) {
        const double kept = std::clamp(p, 1e-9, 1.0 - 1e-9);
        design.cells.push_back(std::log(kept / (1.0 - kept)));
        outcome.push_back(isOne);
    }
    constexpr double kHardlyAny[]{1e-6};
    if (const auto fit = fitLogistic(design, outcome, kHardlyAny)) {
        report.calibrationSlope = fit->coefficients[0];
        report.calibrationIntercept = fit->intercept;
    }
    std::array<FeedbackReport::Bin, 10> bins;
    for (const auto &[p, isOne] : predicted) {
        FeedbackReport::Bin &bin = bins[std::min<std::size_t>(9, static_cast<std::size_t>(p * 10.0))];
        ++bin.n;
        bin.predicted += p;
        bin.observed += isOne ? 1.0 : 0.0;
    }
    for (std::size_t i = 0; i < bins.size(); ++i) {
        FeedbackReport::Bin &bin = bins[i];
        if (bin.n == 0)
            continue;
        bin.low = static_cast<double>(i) / 10.0;
        bin.high = bin.low + 0.1;
        bin.predicted /= static_cast<double>(bin.n);
        bin.observed /= static_cast<double>(bin.n);
        report.reliability.push_back(bin);
    }
}

void judgeProbabilities(FeedbackReport &report, std::span<const RecordedOrder> heldBack,
                        const FeedbackModel &model, double earlierShare)
{
    std::vector<std::pair<double, bool>> predicted;
    double brier = 0.0, brierOfShare = 0.0, loss = 0.0;
    for (const RecordedOrder &order : heldBack) {
        const double p = model.probability(order);
        const double y = isTrue(order) ? 1.0 : 0.0;
        predicted.emplace_back(p, isTrue(order));
        brier += (p - y) * (p - y);
        brierOfShare += (earlierShare - y) * (earlierShare - y);
        loss -= std::log(std::max(1e-12, y > 0.5 ? p : 1.0 - p));
    }
    const auto n = static_cast<double>(heldBack.size());
    report.brier = brier / n;
    report.brierOfShare = brierOfShare / n;
    report.logLoss = loss / n;
    report.auc = areaUnderCurve(predicted);
    judgeCalibration(report, predicted);
}

bool hasProved(const FeedbackReport &report)
{
    const auto trues =
        static_cast<std::size_t>(std::llround(report.trueShare * static_cast<double>(report.heldBack)));
    return report.heldBack >= kLeastHeldBack && trues >= kLeastOfAKind &&
           report.heldBack - trues >= kLeastOfAKind && report.queues >= kLeastQueues && report.betterLow &&
           *report.better >= kLeastGain && *report.betterLow > 0.0;
}

BilingualText reportText(const FeedbackReport &report)
{
    if (report.isOn)
        return sentence(
            QT_TRANSLATE_NOOP("Analysis",
                              "On: on %1 later verdicts true alarms stood higher than by severity "
                              "and time (gain %2 against %3)."),
            {static_cast<qint64>(report.heldBack), {*report.gain, 2}, {*report.gainOfSeverity, 2}});
    if (report.heldBack < kLeastHeldBack)
        return sentence(
            QT_TRANSLATE_NOOP("Analysis", "Off: needs %1 later verdicts to prove itself; found: %2."),
            {static_cast<qint64>(kLeastHeldBack), static_cast<qint64>(report.heldBack)});
    if (!report.gain)
        return sentence(QT_TRANSLATE_NOOP("Analysis", "Off: the verdicts are nearly all of one kind."));
    return sentence(QT_TRANSLATE_NOOP("Analysis",
                                      "Off: on %1 later verdicts it was not surely better than severity and "
                                      "time (gain %2 against %3)."),
                    {static_cast<qint64>(report.heldBack), {*report.gain, 2}, {*report.gainOfSeverity, 2}});
}

}  // namespace

FeedbackLearning FeedbackLearning::from(std::span<const RecordedOrder> orders)
{
    FeedbackLearning learning;
    const std::vector<RecordedOrder> judged = judgedInTime(orders);
    FeedbackReport &report = learning.m_report;
    report.verdicts = judged.size();
    report.heldBack = static_cast<std::size_t>(kHeldBackShare * static_cast<double>(judged.size()));
    report.trained = judged.size() - report.heldBack;
    const auto earlier = std::span(judged).first(report.trained);
    const auto later = std::span(judged).subspan(report.trained);
    if (!later.empty())
        report.trueShare = static_cast<double>(std::count_if(later.begin(), later.end(), isTrue)) /
                           static_cast<double>(later.size());
    if (const auto model = FeedbackModel::fit(earlier); model && !later.empty()) {
        const double share = static_cast<double>(std::count_if(earlier.begin(), earlier.end(), isTrue)) /
                             static_cast<double>(earlier.size());
        judgeProbabilities(report, later, *model, share);
        judgeOrder(report, later, *model);
    }
    report.isOn = hasProved(report);
    report.text = reportText(report);
    learning.m_model = FeedbackModel::fit(judged);
    return learning;
}

std::vector<RankedOrder> FeedbackLearning::order(std::span<const RecordedOrder> queue) const
{
    const FeedbackModel *model = isOn() && m_model ? &*m_model : nullptr;
    std::vector<RankedOrder> ranked;
    for (const std::size_t place : orderOf(queue, model)) {
        RankedOrder &each = ranked.emplace_back();
        each.place = place;
        if (!model) {
            each.reasons.push_back(sentence(QT_TRANSLATE_NOOP("Analysis", "By severity and time: P%1"),
                                            {queue[place].severity}));
            continue;
        }
        each.probability = model->probability(queue[place]);
        if (queue[place].severity <= 0)
            each.reasons.push_back(sentence(QT_TRANSLATE_NOOP("Analysis", "P0 always comes first")));
        for (const FeedbackModel::Part &part : model->parts(queue[place])) {
            if (each.reasons.size() < kMostReasons)
                each.reasons.push_back(part.text);
        }
    }
    return ranked;
}

}  // namespace xinglin
