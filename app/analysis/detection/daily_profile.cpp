// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/detection/daily_profile.h"

#include <algorithm>

namespace xinglin {
namespace {

struct ProfilePlace
{
    std::size_t bin = 0;
    std::size_t part = 0;
};

ProfilePlace profilePlace(Instant time, std::size_t bins)
{
    const std::int64_t rest = time.ms() % kDayMs;
    const std::int64_t ofDay = rest < 0 ? rest + kDayMs : rest;
    const std::int64_t day = time.ms() / kDayMs - (rest < 0 ? 1 : 0);
    const std::int64_t weekday = ((day + 3) % 7 + 7) % 7;  // 1970-01-01 was a Thursday; 0 is Monday
    const std::int64_t bin = ofDay / (kDayMs / static_cast<std::int64_t>(bins));
    return {static_cast<std::size_t>(bin), weekday >= 5 ? std::size_t{1} : std::size_t{0}};
}

}  // namespace

double DailyProfile::mixed(const Bins &part, std::size_t bin) const
{
    const double share = part[bin].count / (part[bin].count + m_settings.weekendHalf);
    return share * part[bin].value + (1.0 - share) * m_all[bin].value;
}

DailyProfile::Usual DailyProfile::at(Instant time) const
{
    const auto [bin, part] = profilePlace(time, kBins);
    if (m_all[bin].count < 1.0)
        return {};
    const Bins &own = m_parts[part];
    Usual usual{true, mixed(own, bin), 0.0, 0.0};
    usual.low = usual.high = usual.value;
    for (const std::size_t beside : {(bin + 1) % kBins, (bin + kBins - 1) % kBins}) {
        if (m_all[beside].count < 1.0)
            continue;
        usual.low = std::min(usual.low, mixed(own, beside));
        usual.high = std::max(usual.high, mixed(own, beside));
    }
    return usual;
}

void DailyProfile::step(Bin &bin, double value, double limit) const
{
    bin.count += 1.0;
    bin.value +=
        std::max(m_settings.leastStep, 1.0 / bin.count) * std::clamp(value - bin.value, -limit, limit);
}

void DailyProfile::learn(Instant time, double value, double limit)
{
    const auto [bin, part] = profilePlace(time, kBins);
    Bin &all = m_all[bin];
    Bin &own = m_parts[part][bin];
    if (all.count < 1.0)
        all.value = value;
    step(all, value, limit);
    if (own.count < 1.0)
        own.value = all.value;
    step(own, value, limit);
}

}  // namespace xinglin
