// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sleep_regularity.h"

#include <algorithm>
#include <bit>

namespace xinglin {
namespace {

std::optional<SleepRegularity> indexOf(std::int64_t same, std::int64_t epochs, std::int64_t pairs)
{
    if (epochs == 0)
        return std::nullopt;
    return SleepRegularity{-100.0 + 200.0 * static_cast<double>(same) / static_cast<double>(epochs), pairs,
                           epochs};
}

}  // namespace

std::optional<SleepRegularity> sleepRegularity(std::span<const std::vector<std::optional<bool>>> days)
{
    std::int64_t same = 0, epochs = 0, pairs = 0;
    for (std::size_t day = 1; day < days.size(); ++day) {
        const std::size_t length = std::min(days[day - 1].size(), days[day].size());
        const std::int64_t before = epochs;
        for (std::size_t epoch = 0; epoch < length; ++epoch) {
            const auto &a = days[day - 1][epoch];
            const auto &b = days[day][epoch];
            epochs += a && b;
            same += a && b && *a == *b;
        }
        pairs += epochs > before;
    }
    return indexOf(same, epochs, pairs);
}

void MinuteDay::markAsleep(int first, int end)
{
    first = std::clamp(first, 0, kMinutes);
    end = std::clamp(end, first, kMinutes);
    for (int minute = first; minute < end;) {
        const int bit = minute % 64;
        const int count = std::min(64 - bit, end - minute);
        const std::uint64_t ones = count == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
        m_bits[static_cast<std::size_t>(minute / 64)] |= ones << bit;
        minute += count;
    }
}

int MinuteDay::asleep() const
{
    int sum = 0;
    for (const std::uint64_t word : m_bits)
        sum += std::popcount(word);
    return sum;
}

int MinuteDay::agreement(const MinuteDay &a, const MinuteDay &b)
{
    int different = 0;
    for (std::size_t word = 0; word < kWords; ++word)
        different += std::popcount(a.m_bits[word] ^ b.m_bits[word]);
    return kMinutes - different;
}

std::optional<SleepRegularity> sleepRegularity(std::span<const std::optional<MinuteDay>> days)
{
    std::int64_t same = 0, pairs = 0;
    for (std::size_t day = 1; day < days.size(); ++day) {
        if (!days[day - 1] || !days[day])
            continue;
        same += MinuteDay::agreement(*days[day - 1], *days[day]);
        ++pairs;
    }
    return indexOf(same, pairs * MinuteDay::kMinutes, pairs);
}

}  // namespace xinglin
