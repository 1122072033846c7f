// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/forecast/forecast.h"

#include "analysis/forecast/day_models.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

namespace xinglin {
namespace {

constexpr std::size_t kHorizon = kForecastDays;
constexpr std::size_t kModels = 3;       // the ways to choose from
constexpr std::size_t kBoth = 2;         // the mean of the two before
constexpr std::size_t kNaive = kModels;  // "same as last week"
constexpr std::size_t kSlots = kModels + 1;
constexpr std::array<std::string_view, kModels> kModelNames{"usual", "smoothed", "both"};
/// Horizons choose their way apart: the first week and what lies beyond.
constexpr std::size_t kGroups = 2;
constexpr int kNeighbours = 3;  // horizons on either side that lend their errors

using Path = std::array<double, kHorizon>;
using Models = std::array<std::unique_ptr<DayModel>, kSlots>;

std::size_t groupOf(std::size_t ahead)
{
    return ahead < static_cast<std::size_t>(kForecastWeek) ? 0 : 1;
}

/// What each way said from one day.
struct Origin
{
    std::size_t day = 0;  ///< last day known
    std::array<Path, kSlots> said{};
    std::array<std::size_t, kGroups> chosen{};  ///< way with the least errors known by then
};

struct ErrorSums
{
    std::array<std::array<double, kModels>, kGroups> sums{};

    std::size_t best(std::size_t group) const
    {
        const auto &own = sums[group];
        return static_cast<std::size_t>(std::ranges::min_element(own) - own.begin());
    }
};

/// All looks ahead over the history.
class RollingOrigins
{
public:
    explicit RollingOrigins(std::span<const std::optional<double>> values)
        : m_values(values)
    {
        const Models models{usualLevelAndWeekday(), dampedSmoothing(), nullptr, sameAsLastWeek()};
        int known = 0;
        for (std::size_t day = 0; day < values.size(); ++day) {
            if (values[day])
                learn(day);
            for (const auto &model : models) {
                if (model)
                    model->see(values[day]);
            }
            known += values[day] ? 1 : 0;
            if (known >= kForecastLearning)
                look(day, models);
        }
    }

    const std::vector<Origin> &origins() const { return m_origins; }
    BackTest test(int horizon) const;
    std::vector<double> errorsAround(std::size_t ahead) const;

private:
    void look(std::size_t day, const Models &models)
    {
        Origin &origin = m_origins.emplace_back();
        origin.day = day;
        for (std::size_t slot = 0; slot < kSlots; ++slot) {
            if (models[slot])
                models[slot]->predict(origin.said[slot]);
        }
        for (std::size_t ahead = 0; ahead < kHorizon; ++ahead)
            origin.said[kBoth][ahead] = (origin.said[0][ahead] + origin.said[1][ahead]) / 2.0;
        for (std::size_t group = 0; group < kGroups; ++group)
            origin.chosen[group] = m_sums.best(group);
    }
    /// The outcome of a day tells how good everything said of it was.
    void learn(std::size_t day)
    {
        for (std::size_t i = m_origins.size(); i-- > 0 && day - m_origins[i].day <= kHorizon;) {
            const std::size_t ahead = day - m_origins[i].day - 1;
            for (std::size_t model = 0; model < kModels; ++model)
                m_sums.sums[groupOf(ahead)][model] +=
                    std::abs(*m_values[day] - m_origins[i].said[model][ahead]);
        }
    }
    /// The outcome at the horizon, where it is known.
    std::optional<double> outcome(const Origin &origin, std::size_t ahead) const
    {
        const std::size_t day = origin.day + ahead + 1;
        return day < m_values.size() ? m_values[day] : std::nullopt;
    }
    static double said(const Origin &origin, std::size_t ahead)
    {
        return origin.said[origin.chosen[groupOf(ahead)]][ahead];
    }

    std::span<const std::optional<double>> m_values;
    std::vector<Origin> m_origins;
    ErrorSums m_sums;
};

BackTest RollingOrigins::test(int horizon) const
{
    BackTest test;
    test.horizon = horizon;
    double compared = 0.0;
    for (const Origin &origin : m_origins) {
        if (origin.day + static_cast<std::size_t>(horizon) >= m_values.size())
            continue;
        ++test.tests;
        for (std::size_t ahead = 0; ahead < static_cast<std::size_t>(horizon); ++ahead) {
            const std::optional<double> value = outcome(origin, ahead);
            if (!value)
                continue;
            test.error += std::abs(*value - said(origin, ahead));
            test.errorNaive += std::abs(*value - origin.said[kNaive][ahead]);
            compared += 1.0;
        }
    }
    if (compared > 0.0) {
        test.error /= compared;
        test.errorNaive /= compared;
    } else {
        test.tests = 0;
    }
    return test;
}

std::vector<double> RollingOrigins::errorsAround(std::size_t ahead) const
{
    std::vector<double> errors;
    const std::size_t first = ahead - std::min<std::size_t>(ahead, kNeighbours);
    const std::size_t last = std::min(ahead + kNeighbours, kHorizon - 1);
    for (const Origin &origin : m_origins) {
        for (std::size_t near = first; near <= last; ++near) {
            if (const auto value = outcome(origin, near))
                errors.push_back(*value - said(origin, near));
        }
    }
    return errors;
}

/// The conformal end: of n errors the one of rank (n + 1) p, rounded away from the middle; rearranges them.
double conformalEnd(std::vector<double> &errors, double p)
{
    const auto n = static_cast<double>(errors.size());
    const double rank = p < 0.5 ? std::floor((n + 1.0) * p) : std::ceil((n + 1.0) * p);
    const double place = std::clamp(rank - 1.0, 0.0, n - 1.0);
    const auto end = errors.begin() + static_cast<std::ptrdiff_t>(place);
    std::ranges::nth_element(errors, end);
    return *end;
}

/// Share left out on either side. Looks ahead from neighbouring days see the same outcomes: the further
/// ahead, the fewer of them are apart, and the less is left out.
double tailAt(std::size_t ahead, std::size_t origins)
{
    const double apart = static_cast<double>(origins) / static_cast<double>(ahead + 1);
    return (1.0 - kForecastShare) / 2.0 * apart / (apart + 0.5);
}

double within(double value, const ForecastLimits &limits)
{
    value = limits.lowest ? std::max(value, *limits.lowest) : value;
    return limits.highest ? std::min(value, *limits.highest) : value;
}

}  // namespace

const BackTest *Forecast::shown() const
{
    const BackTest *longest = nullptr;
    for (const BackTest &each : backTests) {
        if (each.beatsNaive() && (!longest || each.horizon > longest->horizon))
            longest = &each;
    }
    return longest;
}

std::optional<Forecast> forecastDays(std::span<const std::optional<double>> values,
                                     const ForecastLimits &limits)
{
    const RollingOrigins rolling(values);
    Forecast forecast;
    for (const int horizon : {kForecastWeek, kForecastDays}) {
        const BackTest test = rolling.test(horizon);
        if (test.tests >= kForecastTests)
            forecast.backTests.push_back(test);
    }
    if (forecast.backTests.empty())
        return std::nullopt;
    const Origin &now = rolling.origins().back();
    const auto length = static_cast<std::size_t>(forecast.backTests.back().horizon);
    for (std::size_t ahead = 0; ahead < length; ++ahead) {
        const std::size_t model = now.chosen[groupOf(ahead)];
        std::vector<double> errors = rolling.errorsAround(ahead);
        const double tail = tailAt(ahead, rolling.origins().size() - ahead - 1);
        const double median = now.said[model][ahead];
        if (errors.empty())
            return std::nullopt;
        forecast.models.push_back(kModelNames[model]);
        forecast.median.push_back(within(median, limits));
        forecast.low.push_back(within(std::min(median, median + conformalEnd(errors, tail)), limits));
        forecast.high.push_back(within(std::max(median, median + conformalEnd(errors, 1.0 - tail)), limits));
    }
    return forecast;
}

}  // namespace xinglin
