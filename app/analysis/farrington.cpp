// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/farrington.h"

#include "analysis/count_distributions.h"
#include "analysis/count_regression.h"
#include "analysis/distributions.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

using WeeklyCounts = std::span<const std::optional<double>>;

constexpr int kLeastYearsForTrend = 3;

/// The weeks a judged one is compared with.
struct ReferenceWeeks
{
    std::vector<double> week;  ///< number, from 1
    std::vector<double> count;
    std::vector<int> level;   ///< of the season; 0 is the judged week's own window
    std::vector<int> levels;  ///< that occur besides 0, ascending

    void add(WeeklyCounts counts, int place, int season)
    {
        const auto &known = counts[static_cast<std::size_t>(place)];
        if (!known)
            return;
        week.push_back(static_cast<double>(place + 1));
        count.push_back(*known);
        level.push_back(season);
        if (season > 0 && std::find(levels.begin(), levels.end(), season) == levels.end())
            levels.push_back(season);
    }

    DesignMatrix design(bool withTrend) const
    {
        DesignMatrix matrix{1 + levels.size() + (withTrend ? 1 : 0), {}};
        for (std::size_t row = 0; row < week.size(); ++row) {
            matrix.cells.push_back(1.0);
            for (const int each : levels)
                matrix.cells.push_back(level[row] == each ? 1.0 : 0.0);
            if (withTrend)
                matrix.cells.push_back(week[row]);
        }
        return matrix;
    }

    std::vector<double> rowOf(double judgedWeek, bool withTrend) const
    {
        std::vector<double> row(1 + levels.size(), 0.0);
        row[0] = 1.0;
        if (withTrend)
            row.push_back(judgedWeek);
        return row;
    }
};

/// The season level of every week from the oldest window to the judged week: 0 around the same week of each
/// year, 1.. the equal parts between, longer ones first.
std::vector<int> seasonLevels(const FarringtonSettings &settings)
{
    const int w = settings.halfWindow;
    const int parts = settings.method == FarringtonSettings::Method::flexible ? settings.seasonLevels - 1 : 0;
    const int between = settings.weeksOfYear - 2 * w - 1;
    std::vector<int> levels(static_cast<std::size_t>(settings.weeksBefore() + 1), -1);
    for (int year = settings.years; year >= 0; --year) {
        const int same = settings.weeksBefore() - year * settings.weeksOfYear;
        for (int week = same - w; week <= same + w && week < std::ssize(levels); ++week)
            levels[static_cast<std::size_t>(week)] = 0;
        int week = same + w + 1;
        for (int part = 1; part <= parts && year > 0; ++part) {
            const int length = between / parts + (part <= between % parts ? 1 : 0);
            for (int i = 0; i < length; ++i)
                levels[static_cast<std::size_t>(week++)] = part;
        }
    }
    return levels;
}

ReferenceWeeks referenceWeeks(WeeklyCounts counts, int judged, const FarringtonSettings &settings)
{
    const std::vector<int> levels = seasonLevels(settings);
    const bool isFlexible = settings.method == FarringtonSettings::Method::flexible;
    const int newest = isFlexible ? judged - settings.recentWeeksLeftOut - 1
                                  : judged - settings.weeksOfYear + settings.halfWindow;
    ReferenceWeeks weeks;
    for (int place = judged - settings.weeksBefore(); place <= newest; ++place) {
        const int level = levels[static_cast<std::size_t>(place - (judged - settings.weeksBefore()))];
        if (level >= 0)
            weeks.add(counts, place, level);
    }
    std::sort(weeks.levels.begin(), weeks.levels.end());
    return weeks;
}

/// Weights by standardized Anscombe residuals: a week far above its expectation counts less.
std::vector<double> outbreakWeights(const CountRegression &fit, std::span<const double> counts, double limit)
{
    const double dispersion = std::max(fit.dispersion, 1.0);
    std::vector<double> weights;
    double sum = 0.0;
    for (std::size_t row = 0; row < counts.size(); ++row) {
        const double mean = fit.fitted[row];
        const double raw =
            1.5 * (std::cbrt(counts[row] * counts[row]) / std::pow(mean, 1.0 / 6.0) - std::sqrt(mean));
        const double spread = dispersion * (1.0 - fit.leverage[row]);
        const double residual = spread > 0.0 ? raw / std::sqrt(spread) : 0.0;
        weights.push_back(residual > limit ? 1.0 / (residual * residual) : 1.0);
        sum += weights.back();
    }
    for (double &each : weights)
        each *= static_cast<double>(counts.size()) / sum;
    return weights;
}

/// A fit, and what it expects of the judged week.
struct WeekExpectation
{
    double mean = 0.0;
    double squaredError = 0.0;  ///< of the mean
    double dispersion = 1.0;
    double trendP = 0.0;
};

std::optional<WeekExpectation> expectation(const ReferenceWeeks &weeks, double judgedWeek, bool withTrend,
                                           const FarringtonSettings &settings)
{
    const DesignMatrix design = weeks.design(withTrend);
    auto fit = fitCounts(design, weeks.count);
    if (!fit)
        return std::nullopt;
    fit = fitCounts(design, weeks.count, outbreakWeights(*fit, weeks.count, settings.residualLimit));
    if (!fit)
        return std::nullopt;
    const std::vector<double> row = weeks.rowOf(judgedWeek, withTrend);
    WeekExpectation expected;
    expected.mean = std::exp(fit->predictor(row));
    expected.dispersion = std::max(fit->dispersion, 1.0);
    expected.squaredError = expected.dispersion * fit->predictorVariance(row) * expected.mean * expected.mean;
    if (withTrend) {
        // Tested with the dispersion as estimated, also where it is below 1.
        const double error = std::sqrt(fit->dispersion * fit->covariance.back());
        const double t = std::abs(fit->coefficients.back()) / error;
        expected.trendP = error > 0.0 ? 2.0 * studentCdf(-t, fit->degrees) : 0.0;
    }
    if (!std::isfinite(expected.mean) || !std::isfinite(expected.squaredError))
        return std::nullopt;
    return expected;
}

double upperLimit(const WeekExpectation &expected, const FarringtonSettings &settings)
{
    const bool isFlexible = settings.method == FarringtonSettings::Method::flexible;
    if (isFlexible && settings.limit == FarringtonSettings::Limit::plugIn) {
        const double excess = expected.dispersion - 1.0;
        return static_cast<double>(
            excess > 0.0
                ? negativeBinomialQuantile(1.0 - settings.alpha, expected.mean, expected.mean / excess)
                : poissonQuantile(1.0 - settings.alpha, expected.mean));
    }
    const double tau = expected.dispersion + expected.squaredError / expected.mean;
    const double error = std::sqrt(4.0 / 9.0 * std::cbrt(expected.mean) * tau);
    const double tail = isFlexible ? settings.alpha : settings.alpha / 2.0;
    return std::pow(std::cbrt(expected.mean * expected.mean) + normalQuantile(1.0 - tail) * error, 1.5);
}

bool hasEnoughCases(WeeklyCounts counts, int judged, const FarringtonSettings &settings)
{
    double cases = 0.0;
    for (int place = std::max(0, judged - settings.leastCasesWeeks + 1); place <= judged; ++place)
        cases += counts[static_cast<std::size_t>(place)].value_or(0.0);
    return cases >= settings.leastCases;
}

FarringtonWeek judgeWeek(WeeklyCounts counts, int judged, const FarringtonSettings &settings)
{
    FarringtonWeek week;
    week.place = static_cast<std::size_t>(judged);
    if (judged < settings.weeksBefore())
        return week;
    const ReferenceWeeks weeks = referenceWeeks(counts, judged, settings);
    if (weeks.count.empty())
        return week;
    const double number = static_cast<double>(judged + 1);
    // A trend is kept when it is sure enough, rests on three years and does not lead above all that was seen.
    auto expected =
        settings.years >= kLeastYearsForTrend ? expectation(weeks, number, true, settings) : std::nullopt;
    week.trend = expected && expected->trendP < settings.trendP &&
                 expected->mean <= *std::max_element(weeks.count.begin(), weeks.count.end());
    if (!week.trend)
        expected = expectation(weeks, number, false, settings);
    if (!expected)
        return week;
    week.expected = expected->mean;
    week.upper = upperLimit(*expected, settings);
    week.dispersion = expected->dispersion;
    if (const auto &count = counts[week.place]) {
        if (*week.upper > expected->mean)
            week.score = (*count - expected->mean) / (*week.upper - expected->mean);
        week.alarm = *count > *week.upper && hasEnoughCases(counts, judged, settings);
    }
    return week;
}

}  // namespace

FarringtonSettings FarringtonSettings::originalSettings()
{
    FarringtonSettings settings;
    settings.method = Method::original;
    settings.limit = Limit::power;
    settings.residualLimit = 1.0;
    settings.trendP = 0.05;
    return settings;
}

std::vector<FarringtonWeek> farrington(std::span<const std::optional<double>> counts, std::size_t first,
                                       std::size_t end, const FarringtonSettings &settings)
{
    std::vector<FarringtonWeek> weeks;
    for (std::size_t place = first; place < std::min(end, counts.size()); ++place)
        weeks.push_back(judgeWeek(counts, static_cast<int>(place), settings));
    return weeks;
}

}  // namespace xinglin
