// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/control_charts.h"

#include <algorithm>
#include <cmath>

namespace xinglin {

void EwmaChart::add(std::optional<double> z)
{
    if (!z)
        return;
    const double keep = 1.0 - m_settings.lambda;
    m_value = m_settings.lambda * std::clamp(*z, -m_settings.clip, m_settings.clip) + keep * m_value;
    m_rest *= keep * keep;
}

void EwmaChart::reset()
{
    m_value = 0.0;
    m_rest = 1.0;
}

double EwmaChart::limit() const
{
    const double lambda = m_settings.lambda;
    return m_settings.limit * std::sqrt(lambda / (2.0 - lambda) * (1.0 - m_rest));
}

void CusumChart::add(std::optional<double> z)
{
    if (!z)
        return;
    const double value = std::clamp(*z, -m_settings.clip, m_settings.clip);
    if (m_settings.resetAfterAlarm && (isHigh() || isLow()))
        reset();
    m_high = next(m_high, value);
    m_low = next(m_low, -value);
}

double CusumChart::next(double sum, double step) const
{
    const double grown = std::max(0.0, sum + step - m_settings.k);
    return m_settings.cap > 0.0 ? std::min(grown, m_settings.cap * m_settings.h) : grown;
}

void CusumChart::reset()
{
    m_high = m_low = m_settings.headStart * m_settings.h;
}

namespace {

/// Alarms of one course while the limit falls: values enter one by one, neighbours join into episodes.
class EpisodeCount
{
public:
    EpisodeCount(std::size_t size, std::size_t apart)
        : m_entered(size, false)
        , m_apart(std::max<std::size_t>(apart, 1))
    {}

    /// How many episodes there are more (1), as many (0) or fewer (-1) once the value at `place` alarms.
    int enter(std::size_t place)
    {
        m_entered[place] = true;
        return 1 - (hasBefore(place) ? 1 : 0) - (hasAfter(place) ? 1 : 0) + (wereOne(place) ? 1 : 0);
    }

private:
    std::optional<std::size_t> before(std::size_t place) const
    {
        for (std::size_t back = 1; back <= m_apart && back <= place; ++back) {
            if (m_entered[place - back])
                return place - back;
        }
        return std::nullopt;
    }
    std::optional<std::size_t> after(std::size_t place) const
    {
        for (std::size_t on = 1; on <= m_apart && place + on < m_entered.size(); ++on) {
            if (m_entered[place + on])
                return place + on;
        }
        return std::nullopt;
    }
    bool hasBefore(std::size_t place) const { return before(place).has_value(); }
    bool hasAfter(std::size_t place) const { return after(place).has_value(); }
    bool wereOne(std::size_t place) const
    {
        const auto left = before(place);
        const auto right = after(place);
        return left && right && *right - *left <= m_apart;
    }

    std::vector<bool> m_entered;
    std::size_t m_apart;
};

struct PlacedStatistic
{
    double value = 0.0;
    std::size_t course = 0, place = 0;
};

}  // namespace

std::optional<CalibratedLimit> calibrateLimit(std::span<const std::vector<std::optional<double>>> courses,
                                              double episodesPerNight, int apart)
{
    std::vector<PlacedStatistic> all;
    std::vector<EpisodeCount> counts;
    for (std::size_t course = 0; course < courses.size(); ++course) {
        counts.emplace_back(courses[course].size(), static_cast<std::size_t>(std::max(apart, 1)));
        for (std::size_t place = 0; place < courses[course].size(); ++place) {
            if (const auto &value = courses[course][place]; value && std::isfinite(*value))
                all.push_back({*value, course, place});
        }
    }
    if (all.empty())
        return std::nullopt;
    std::stable_sort(all.begin(), all.end(),
                     [](const PlacedStatistic &a, const PlacedStatistic &b) { return a.value > b.value; });
    const auto nights = static_cast<std::int64_t>(all.size());
    const double budget = episodesPerNight * static_cast<double>(nights);
    CalibratedLimit found{all.front().value, 0, nights};
    std::int64_t episodes = 0;
    for (std::size_t i = 0; i < all.size();) {
        // Equal values alarm together: the limit lies below all of them or none.
        std::size_t end = i;
        for (; end < all.size() && all[end].value == all[i].value; ++end)
            episodes += counts[all[end].course].enter(all[end].place);
        if (static_cast<double>(episodes) > budget || end == all.size())
            break;
        found = {all[end].value, episodes, nights};
        i = end;
    }
    return found;
}

}  // namespace xinglin
