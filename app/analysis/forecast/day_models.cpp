// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/forecast/day_models.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

constexpr std::size_t kWeek = 7;

/// Median of a short list, which it rearranges; at least one value.
double middleOfFew(std::span<double> values)
{
    const std::size_t half = values.size() / 2;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(half);
    std::ranges::nth_element(values, middle);
    return values.size() % 2 == 1 ? *middle : (*std::max_element(values.begin(), middle) + *middle) / 2.0;
}

class LastWeek final : public DayModel
{
public:
    void see(std::optional<double> value) override
    {
        if (value)
            m_byPhase[m_seen % kWeek] = m_last = *value;
        ++m_seen;
    }
    void predict(std::span<double> out) const override
    {
        for (std::size_t ahead = 0; ahead < out.size(); ++ahead)
            out[ahead] = m_byPhase[(m_seen + ahead) % kWeek].value_or(m_last);
    }

private:
    std::size_t m_seen = 0;
    double m_last = 0.0;
    std::array<std::optional<double>, kWeek> m_byPhase{};
};

class UsualLevel final : public DayModel
{
public:
    void see(std::optional<double> value) override
    {
        m_ring[m_seen % kReach] = value;
        ++m_seen;
        m_last = value.value_or(m_last);
    }
    void predict(std::span<double> out) const override
    {
        std::array<double, kReach> few{};
        const double all = middle(few, kReach, nullptr).value_or(m_last);
        std::array<double, kWeek> effect{};
        for (std::size_t phase = 0; phase < kWeek; ++phase)
            effect[phase] = effectOf(phase, all);
        const double level = middle(few, kRecent, &effect).value_or(all);
        for (std::size_t ahead = 0; ahead < out.size(); ++ahead)
            out[ahead] = level + effect[(m_seen + ahead) % kWeek];
    }

private:
    static constexpr std::size_t kReach = 56, kRecent = 28;
    /// So many weeks' worth of doubt that a day of the week differs at all.
    static constexpr double kDoubt = 3.0;

    std::optional<double> middle(std::span<double> few, std::size_t days,
                                 const std::array<double, kWeek> *effect) const
    {
        std::size_t count = 0;
        for (std::size_t day = m_seen - std::min(m_seen, days); day < m_seen; ++day) {
            if (const auto &value = m_ring[day % kReach])
                few[count++] = *value - (effect ? (*effect)[day % kWeek] : 0.0);
        }
        return count > 0 ? std::optional(middleOfFew(few.first(count))) : std::nullopt;
    }
    double effectOf(std::size_t phase, double level) const
    {
        std::array<double, kReach / kWeek + 1> few{};
        std::size_t count = 0;
        const std::size_t first = m_seen - std::min(m_seen, kReach);
        for (std::size_t day = first + (phase + kWeek - first % kWeek) % kWeek; day < m_seen; day += kWeek) {
            if (const auto &value = m_ring[day % kReach])
                few[count++] = *value - level;
        }
        const auto n = static_cast<double>(count);
        return count > 0 ? middleOfFew(std::span(few).first(count)) * n / (n + kDoubt) : 0.0;
    }

    std::size_t m_seen = 0;
    double m_last = 0.0;
    std::array<std::optional<double>, kReach> m_ring{};
};

/// One set of smoothing constants.
struct SmoothingConstants
{
    double level = 0.1, trend = 0.0, season = 0.0;
};

/// Additive level, damped trend and day of the week.
class Smoothing
{
public:
    explicit Smoothing(const SmoothingConstants &constants)
        : m_constants(constants)
    {}

    double errors() const { return m_errors; }
    void see(std::size_t day, std::optional<double> value)
    {
        if (!value) {
            m_level += kDamping * m_trend;
            m_trend *= kDamping;
            return;
        }
        if (m_known++ == 0) {
            m_level = *value;
            return;
        }
        double &season = m_season[day % kWeek];
        const double expected = m_level + kDamping * m_trend;
        const double error = *value - expected - season;
        const double drawn = m_known > kSettling ? std::clamp(error, -3.0 * m_scale, 3.0 * m_scale) : error;
        // In the beginning the constants give way to a plain mean, so that the first value does not stay.
        const double weight = std::max(m_constants.level, 1.0 / static_cast<double>(m_known));
        m_level = expected + weight * drawn;
        m_trend = kDamping * m_trend + m_constants.trend * drawn;
        season += m_constants.season * (1.0 - weight) * drawn;
        m_scale = m_known == 2
                      ? std::abs(error)
                      : 0.95 * m_scale +
                            0.05 * kMeanToSd * std::min(std::abs(error), 4.0 * std::max(m_scale, 1e-12));
        if (m_known <= kSettling)
            m_scale = std::max(m_scale, std::abs(error) / 2.0);
        else
            m_errors = kForgetting * m_errors + drawn * drawn;
    }
    void predict(std::size_t day, std::span<double> out) const
    {
        double level = m_level;
        double trend = m_trend;
        for (double &each : out) {
            trend *= kDamping;
            level += trend;
            each = level + m_season[day++ % kWeek];
        }
    }

private:
    static constexpr double kDamping = 0.9, kForgetting = 0.99;
    static constexpr double kMeanToSd = 1.2533141373155;  // sqrt(pi / 2)
    static constexpr std::int64_t kSettling = 14;

    SmoothingConstants m_constants;
    std::int64_t m_known = 0;
    double m_level = 0.0, m_trend = 0.0, m_scale = 0.0, m_errors = 0.0;
    std::array<double, kWeek> m_season{};
};

class DampedSmoothing final : public DayModel
{
public:
    DampedSmoothing()
    {
        for (const double level : {0.02, 0.05, 0.1, 0.2, 0.4, 0.7}) {
            for (const double season : {0.0, 0.1, 0.3}) {
                m_all.emplace_back(SmoothingConstants{level, 0.0, season});
                if (level >= 0.1)
                    m_all.emplace_back(SmoothingConstants{level, level / 5.0, season});
            }
        }
    }
    void see(std::optional<double> value) override
    {
        for (Smoothing &each : m_all)
            each.see(m_seen, value);
        ++m_seen;
    }
    void predict(std::span<double> out) const override
    {
        const Smoothing &best = *std::ranges::min_element(m_all, {}, &Smoothing::errors);
        best.predict(m_seen, out);
    }

private:
    std::size_t m_seen = 0;
    std::vector<Smoothing> m_all;
};

}  // namespace

std::unique_ptr<DayModel> sameAsLastWeek()
{
    return std::make_unique<LastWeek>();
}

std::unique_ptr<DayModel> usualLevelAndWeekday()
{
    return std::make_unique<UsualLevel>();
}

std::unique_ptr<DayModel> dampedSmoothing()
{
    return std::make_unique<DampedSmoothing>();
}

}  // namespace xinglin
