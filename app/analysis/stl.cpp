// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/stl.h"

#include "analysis/loess.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace xinglin {
namespace {

int nextOdd(double value)
{
    const int whole = static_cast<int>(std::nearbyint(value));
    return whole % 2 == 0 ? whole + 1 : whole;
}

int jumpOf(int window)
{
    return (window + 9) / 10;
}

/// Puts the values of wanted ranks (from 1) in their places, by the quicksort of the paper's own program.
class PartialSort
{
public:
    explicit PartialSort(std::vector<double> &values)
        : m_values(values)
    {}

    /// The ranks are meant to ascend. With first > second, as R calls it for an even number of values, the
    /// first may end up in the wrong part of a split and then holds some value that is not below its own.
    void order(int first, int second)
    {
        m_ranks = {first, second};
        sort(1, static_cast<int>(m_values.size()), 0, 1);
    }

private:
    double &at(int place) { return m_values[static_cast<std::size_t>(place - 1)]; }
    int rank(int which) const { return m_ranks[static_cast<std::size_t>(which)]; }

    void sort(int left, int right, int from, int to)
    {
        if (from > to || left >= right)
            return;
        if (left != 1 && right - left <= 10) {
            std::sort(m_values.begin() + left - 1, m_values.begin() + right);
            return;
        }
        const auto [low, high] = split(left, right);
        int middle = from;
        if (low - left <= right - high) {
            middle = to + 1;
            while (from < middle && rank(middle - 1) > low)
                --middle;
        } else {
            while (middle <= to && rank(middle) < high)
                ++middle;
        }
        sort(left, low, from, middle - 1);
        sort(high, right, middle, to);
    }

    /// Parts [left, right] about the median of its ends and its middle: up to the first place returned
    /// nothing is above it, from the second on nothing below.
    std::pair<int, int> split(int left, int right)
    {
        const int middle = (left + right) / 2;
        if (at(left) > at(middle))
            std::swap(at(left), at(middle));
        if (at(right) < at(middle)) {
            std::swap(at(right), at(middle));
            if (at(left) > at(middle))
                std::swap(at(left), at(middle));
        }
        const double pivot = at(middle);
        int low = right;
        int high = left;
        while (true) {
            do
                --low;
            while (at(low) > pivot);
            do
                ++high;
            while (at(high) < pivot);
            if (high > low)
                return {low, high};
            std::swap(at(low), at(high));
        }
    }

    std::vector<double> &m_values;
    std::array<int, 2> m_ranks{};
};

/// Moving average; out has values.size() - length + 1 places.
void movingAverage(std::span<const double> values, int length, std::vector<double> &out)
{
    const auto width = static_cast<std::size_t>(length);
    out.resize(values.size() - width + 1);
    double sum = 0.0;
    for (std::size_t i = 0; i < width; ++i)
        sum += values[i];
    out[0] = sum / length;
    for (std::size_t i = width; i < values.size(); ++i) {
        sum += values[i] - values[i - width];
        out[i - width + 1] = sum / length;
    }
}

/// The two loops of the paper over one series.
class Decomposition
{
public:
    Decomposition(std::span<const std::optional<double>> values, const StlSettings &settings);
    StlParts run();

private:
    void innerPass(std::span<const double> weights);
    void smoothCycles(std::span<const double> weights);
    void weigh();
    void repeatMeanSeason();

    const StlSettings &m_settings;
    std::span<const std::optional<double>> m_given;
    std::size_t m_n;
    std::vector<double> m_values, m_present;  // 1 where there is a value
    bool m_gaps = false;
    std::vector<double> m_seasonal, m_trend, m_weights;
    std::vector<double> m_detrended, m_cycles, m_once, m_twice, m_low;
    std::vector<double> m_sub, m_subWeights, m_subPresent, m_subFit;
    LoessSmoother m_loess;
};

/// Fills in what is not present on the line between its neighbours, so that a place whose neighbours all
/// weigh nothing has something to keep; with zeros when nothing is present.
void fillBetween(std::span<const double> present, std::span<double> values)
{
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (present[i] == 0.0)
            continue;
        for (std::size_t j = last ? *last + 1 : 0; j < i; ++j) {
            const double step = last ? (values[i] - values[*last]) / static_cast<double>(i - *last) : 0.0;
            values[j] = values[i] - step * static_cast<double>(i - j);
        }
        last = i;
    }
    for (std::size_t j = last ? *last + 1 : 0; j < values.size(); ++j)
        values[j] = last ? values[*last] : 0.0;
}

Decomposition::Decomposition(std::span<const std::optional<double>> values, const StlSettings &settings)
    : m_settings(settings)
    , m_given(values)
    , m_n(values.size())
    , m_values(m_n)
    , m_present(m_n, 1.0)
    , m_seasonal(m_n)
    , m_trend(m_n)
    , m_weights(m_n, 1.0)
    , m_detrended(m_n)
    , m_cycles(m_n + 2 * static_cast<std::size_t>(settings.period))
    , m_low(m_n)
{
    for (std::size_t i = 0; i < m_n; ++i) {
        m_values[i] = values[i].value_or(0.0);
        m_present[i] = values[i] ? 1.0 : 0.0;
        m_gaps = m_gaps || !values[i];
    }
    m_weights = m_present;
}

/// Every place of the cycle smoothed over the cycles, one cycle further at either end.
void Decomposition::smoothCycles(std::span<const double> weights)
{
    const auto period = static_cast<std::size_t>(m_settings.period);
    const LoessShape shape{m_settings.seasonalWindow, m_settings.seasonalDegree, m_settings.seasonalJump};
    for (std::size_t phase = 0; phase < period; ++phase) {
        m_sub.clear();
        m_subWeights.clear();
        m_subPresent.clear();
        for (std::size_t i = phase; i < m_n; i += period) {
            m_sub.push_back(m_detrended[i]);
            if (!weights.empty())
                m_subWeights.push_back(weights[i]);
            m_subPresent.push_back(m_present[i]);
        }
        if (m_gaps)
            fillBetween(m_subPresent, m_sub);
        const int k = static_cast<int>(m_sub.size());
        m_subFit.resize(m_sub.size() + 2);
        const std::span<double> middle = std::span(m_subFit).subspan(1, m_sub.size());
        m_loess.smooth(m_sub, m_subWeights, shape, middle);
        m_subFit.front() =
            m_loess.at(m_sub, m_subWeights, shape, 0, 1, std::min(shape.window, k)).value_or(middle.front());
        m_subFit.back() = m_loess.at(m_sub, m_subWeights, shape, k + 1, std::max(1, k - shape.window + 1), k)
                              .value_or(middle.back());
        for (std::size_t cycle = 0; cycle < m_subFit.size(); ++cycle)
            m_cycles[cycle * period + phase] = m_subFit[cycle];
    }
}

void Decomposition::innerPass(std::span<const double> weights)
{
    for (std::size_t i = 0; i < m_n; ++i)
        m_detrended[i] = m_values[i] - m_trend[i];
    smoothCycles(weights);
    movingAverage(m_cycles, m_settings.period, m_once);
    movingAverage(m_once, m_settings.period, m_twice);
    movingAverage(m_twice, 3, m_once);
    m_loess.smooth(m_once, {},
                   LoessShape{m_settings.lowPassWindow, m_settings.lowPassDegree, m_settings.lowPassJump},
                   m_low);
    for (std::size_t i = 0; i < m_n; ++i) {
        m_seasonal[i] = m_cycles[i + static_cast<std::size_t>(m_settings.period)] - m_low[i];
        m_detrended[i] = m_values[i] - m_seasonal[i];
    }
    if (m_gaps)
        fillBetween(m_present, m_detrended);
    m_loess.smooth(m_detrended, weights,
                   LoessShape{m_settings.trendWindow, m_settings.trendDegree, m_settings.trendJump}, m_trend);
}

/// Bisquare weights of the remainders, at six times their median size.
void Decomposition::weigh()
{
    std::vector<double> sizes;
    for (std::size_t i = 0; i < m_n; ++i) {
        if (m_given[i])
            sizes.push_back(std::abs(m_values[i] - m_trend[i] - m_seasonal[i]));
    }
    const int upper = static_cast<int>(sizes.size() / 2 + 1);
    const int lower = static_cast<int>(sizes.size()) - upper + 1;
    const bool descending = m_settings.fortranMedian;
    PartialSort(sizes).order(descending ? upper : lower, descending ? lower : upper);
    const double limit =
        3.0 * (sizes[static_cast<std::size_t>(upper - 1)] + sizes[static_cast<std::size_t>(lower - 1)]);
    for (std::size_t i = 0; i < m_n; ++i) {
        const double size = std::abs(m_values[i] - m_trend[i] - m_seasonal[i]);
        const double ratio = limit > 0.0 ? size / limit : 0.0;
        const double bisquare = (1.0 - ratio * ratio) * (1.0 - ratio * ratio);
        m_weights[i] = m_present[i] * (size <= 0.001 * limit ? 1.0 : size <= 0.999 * limit ? bisquare : 0.0);
    }
}

void Decomposition::repeatMeanSeason()
{
    const auto period = static_cast<std::size_t>(m_settings.period);
    for (std::size_t phase = 0; phase < std::min(period, m_n); ++phase) {
        double sum = 0.0;
        std::size_t count = 0;
        for (std::size_t i = phase; i < m_n; i += period, ++count)
            sum += m_seasonal[i];
        for (std::size_t i = phase; i < m_n; i += period)
            m_seasonal[i] = sum / static_cast<double>(count);
    }
}

StlParts Decomposition::run()
{
    for (int pass = 0; pass <= m_settings.outer; ++pass) {
        const bool weighed = pass > 0 || m_gaps;
        for (int inner = 0; inner < m_settings.inner; ++inner)
            innerPass(weighed ? std::span<const double>(m_weights) : std::span<const double>());
        if (pass < m_settings.outer)
            weigh();
    }
    if (m_settings.periodic)
        repeatMeanSeason();
    StlParts parts;
    parts.remainder.resize(m_n);
    for (std::size_t i = 0; i < m_n; ++i) {
        if (m_given[i])
            parts.remainder[i] = *m_given[i] - m_seasonal[i] - m_trend[i];
    }
    parts.seasonal = std::move(m_seasonal);
    parts.trend = std::move(m_trend);
    parts.weights = std::move(m_weights);
    return parts;
}

bool isPossible(const StlSettings &settings)
{
    const auto isWindow = [](int window) { return window >= 3 && window % 2 == 1; };
    const auto isDegree = [](int degree) { return degree == 0 || degree == 1; };
    return settings.period >= 2 && isWindow(settings.seasonalWindow) && isWindow(settings.trendWindow) &&
           isWindow(settings.lowPassWindow) && isDegree(settings.seasonalDegree) &&
           isDegree(settings.trendDegree) && isDegree(settings.lowPassDegree) && settings.inner >= 1 &&
           settings.outer >= 0;
}

}  // namespace

StlSettings StlSettings::likeR(int period, std::optional<int> seasonalWindow, bool robust, int n)
{
    StlSettings settings;
    settings.period = period;
    settings.periodic = !seasonalWindow;
    settings.seasonalWindow = seasonalWindow.value_or(10 * n + 1);
    settings.trendWindow = nextOdd(std::ceil(1.5 * period / (1.0 - 1.5 / settings.seasonalWindow)));
    settings.lowPassWindow = nextOdd(period);
    settings.seasonalJump = jumpOf(settings.seasonalWindow);
    settings.trendJump = jumpOf(settings.trendWindow);
    settings.lowPassJump = jumpOf(settings.lowPassWindow);
    // The Fortran underneath makes windows odd only after the jumps are known.
    settings.seasonalWindow = std::max(3, nextOdd(settings.seasonalWindow));
    settings.trendWindow = std::max(3, settings.trendWindow);
    settings.lowPassWindow = std::max(3, settings.lowPassWindow);
    settings.fortranMedian = true;
    settings.inner = robust ? 1 : 2;
    settings.outer = robust ? 15 : 0;
    return settings;
}

StlSettings StlSettings::likeStatsmodels(int period, int seasonalWindow, bool robust)
{
    StlSettings settings;
    settings.period = period;
    settings.seasonalWindow = seasonalWindow;
    settings.seasonalDegree = 1;
    const int trend = static_cast<int>(std::ceil(1.5 * period / (1.0 - 1.5 / seasonalWindow)));
    settings.trendWindow = trend % 2 == 0 ? trend + 1 : trend;
    settings.lowPassWindow = period % 2 == 0 ? period + 1 : period + 2;
    settings.inner = robust ? 2 : 5;
    settings.outer = robust ? 15 : 0;
    return settings;
}

std::optional<StlParts> stl(std::span<const std::optional<double>> values, const StlSettings &settings)
{
    const auto given = std::ranges::count_if(values, [](const auto &each) { return each.has_value(); });
    if (!isPossible(settings) ||
        static_cast<std::int64_t>(values.size()) < 2 * std::int64_t{settings.period} ||
        given < settings.period)
        return std::nullopt;
    return Decomposition(values, settings).run();
}

std::optional<double> seasonalStrength(const StlParts &parts)
{
    double n = 0.0, rest = 0.0, both = 0.0;
    for (std::size_t i = 0; i < parts.remainder.size(); ++i) {
        if (!parts.remainder[i])
            continue;
        n += 1.0;
        rest += *parts.remainder[i];
        both += *parts.remainder[i] + parts.seasonal[i];
    }
    if (n < 2.0)
        return std::nullopt;
    double restSquares = 0.0, bothSquares = 0.0;
    for (std::size_t i = 0; i < parts.remainder.size(); ++i) {
        if (!parts.remainder[i])
            continue;
        const double fromRest = *parts.remainder[i] - rest / n;
        const double fromBoth = *parts.remainder[i] + parts.seasonal[i] - both / n;
        restSquares += fromRest * fromRest;
        bothSquares += fromBoth * fromBoth;
    }
    return bothSquares > 0.0 ? std::optional(std::max(0.0, 1.0 - restSquares / bothSquares)) : std::nullopt;
}

}  // namespace xinglin
