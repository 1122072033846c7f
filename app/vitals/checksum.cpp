// SPDX-License-Identifier: GPL-3.0-or-later
#include "vitals/checksum.h"

#include <array>
#include <bit>
#include <cstring>

namespace xinglin {
namespace {

constexpr std::uint64_t kMultiplier = 0x9e3779b97f4a7c15u;  // odd: multiplication is a bijection

std::uint64_t mix(std::uint64_t state, std::uint64_t word)
{
    return std::rotl((state ^ word) * kMultiplier, 29);
}

std::uint64_t load(const std::byte *at)
{
    std::uint64_t word;
    std::memcpy(&word, at, sizeof word);
    return word;
}

}  // namespace

std::uint64_t checksum(Bytes bytes)
{
    const std::byte *at = bytes.data();
    std::size_t left = bytes.size();
    std::uint64_t sum = kMultiplier ^ bytes.size();
    if (left >= 64) {
        // Four chains at once: one multiplication's latency is hidden behind the others.
        std::array<std::uint64_t, 4> lanes{sum, ~sum, sum + 1, ~sum + 1};
        for (; left >= 32; left -= 32, at += 32) {
            for (std::size_t i = 0; i < 4; ++i)
                lanes[i] = mix(lanes[i], load(at + 8 * i));
        }
        for (const std::uint64_t lane : lanes)
            sum = mix(sum, lane);
    }
    for (; left >= 8; left -= 8, at += 8)
        sum = mix(sum, load(at));
    std::uint64_t last = 0;
    if (left > 0)
        std::memcpy(&last, at, left);
    sum = mix(sum, last);
    return sum ^ (sum >> 32);
}

}  // namespace xinglin
