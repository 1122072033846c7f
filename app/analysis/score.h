// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/baseline.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

// The health score of a person-day, 0 to 100. There is no standard to copy: it is a published, monotone,
// piecewise-linear map of distances to points, and its properties are tested instead of its values.
//
// Each metric gives the lesser of two numbers of points: for the distance of the day's value from the
// person's usual, in robust scales (kUsualKnots), and for its distance outside the usual range, in population
// standard deviations (kRangeKnots). Only the harmful direction counts. The score is their mean, weighted by
// the dictionary's weights re-normalised over the metrics that are there; below half of the weight there is
// none. The ends of its interval are what it would be if everything missing gave 0 or 100 points.
namespace xinglin {

struct ScoreKnot
{
    double distance = 0.0;
    double points = 0.0;
};
inline constexpr std::array kUsualKnots{ScoreKnot{0, 100}, ScoreKnot{1, 100}, ScoreKnot{2, 96},
                                        ScoreKnot{3, 86},  ScoreKnot{4, 70},  ScoreKnot{6, 32},
                                        ScoreKnot{8, 0}};
inline constexpr std::array kRangeKnots{ScoreKnot{0, 100}, ScoreKnot{0.5, 85}, ScoreKnot{1, 65},
                                        ScoreKnot{2, 25}, ScoreKnot{3, 0}};
/// Linear between the knots, level outside them.
double pointsAt(double distance, std::span<const ScoreKnot> knots);

/// How one metric of a day was judged.
struct Judgement
{
    std::uint8_t metric = 0;
    double value = 0.0;  ///< units
    Baseline usual;
    double z = 0.0;           ///< signed distance from the usual in its scale
    double harmfulZ = 0.0;    ///< the same, 0 on the harmless side
    double outside = 0.0;     ///< distance outside the usual range in population standard deviations
    std::int64_t points = 0;  ///< thousandths, 0..100000
    std::int64_t weight = 0;  ///< of the dictionary, millionths; 0 takes no part in the score
};

/// What scoring needs of the dictionary, worked out once. Immutable; any thread.
class ScorePlan
{
public:
    explicit ScorePlan(const MetricDictionary &metrics);

    struct Row
    {
        Metric metric;
        std::optional<Baseline> population;
        std::optional<double> usualLow, usualHigh;  ///< units
        double rangeScale = 1.0;                    ///< units
        std::int64_t weight = 0;                    ///< millionths
    };
    /// Every analysed metric, by number.
    const std::vector<Row> &rows() const { return m_rows; }
    /// Sum of all weights, millionths.
    std::int64_t totalWeight() const { return m_totalWeight; }

    static Judgement judge(const Row &row, double value, const Baseline &usual);

private:
    std::vector<Row> m_rows;
    std::int64_t m_totalWeight = 0;
};

/// Scores the days of one person in ascending order; each by the days before it. A long course costs about
/// a microsecond a day.
class PersonScorer
{
public:
    /// `person` is the dense index that deviations carry.
    explicit PersonScorer(const ScorePlan &plan, std::int32_t person = -1);

    /// Only takes the day into the person's history.
    void remember(Day day, const Summary &summary);
    /// Scores the day, then remembers it. An empty score (value.n = 0) for a day that does not count or has
    /// less than half of the weight. Ignores `summary.score`.
    ScoreSummary score(Day day, const Summary &summary);
    /// How the metrics of the day last scored were judged, by metric number.
    const std::vector<Judgement> &judgements() const { return m_judgements; }

private:
    void judgeAll(Day day, const Summary &summary);

    const ScorePlan *m_plan;
    std::int32_t m_person;
    std::vector<BaselineWindow> m_windows;
    std::vector<Judgement> m_judgements;
};

/// Score of one day from the person's days before it (ascending; days outside the window are passed over).
ScoreSummary scoreDay(const ScorePlan &plan, std::int32_t person, Day day, const Summary &today,
                      std::span<const PersonDay> history);
/// Puts judgements together: weights re-normalised over those with weight, parts that add up exactly.
ScoreSummary combine(std::span<const Judgement> judgements, std::int64_t totalWeight, std::int32_t person);

}  // namespace xinglin
