// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/wear.h"

#include <algorithm>

namespace xinglin {
namespace {

/// Calls `visit(first, end)` for each run of entries that are not 0 (`wanted`) or are 0.
template <typename Visit>
void visitRuns(std::span<const std::uint8_t> minutes, bool wanted, const Visit &visit)
{
    for (std::size_t first = 0; first < minutes.size();) {
        std::size_t end = first;
        while (end < minutes.size() && (minutes[end] != 0) == (minutes[first] != 0))
            ++end;
        if ((minutes[first] != 0) == wanted)
            visit(first, end);
        first = end;
    }
}

bool isSilent(std::span<const std::uint8_t> minutes)
{
    return std::all_of(minutes.begin(), minutes.end(), [](std::uint8_t sign) { return sign == 0; });
}

}  // namespace

std::vector<std::uint8_t> wornMinutes(std::span<const std::uint8_t> signs, const NonWearRule &rule)
{
    std::vector<std::uint8_t> felt(signs.begin(), signs.end());
    const auto stream = static_cast<std::size_t>(std::max(rule.stream, 0));
    visitRuns(signs, true, [&](std::size_t first, std::size_t end) {
        if (end - first > static_cast<std::size_t>(std::max(rule.allowance, 0)))
            return;
        const std::size_t before = std::min(first, stream);
        const std::size_t after = std::min(signs.size() - end, stream);
        if (isSilent(signs.subspan(first - before, before)) && isSilent(signs.subspan(end, after)))
            std::fill(felt.begin() + static_cast<std::ptrdiff_t>(first),
                      felt.begin() + static_cast<std::ptrdiff_t>(end), std::uint8_t{0});
    });
    std::vector<std::uint8_t> worn(signs.size(), 1);
    const auto frame = static_cast<std::size_t>(std::max(rule.frame, 1));
    visitRuns(felt, false, [&](std::size_t first, std::size_t end) {
        if (end - first >= frame || end - first == felt.size())
            std::fill(worn.begin() + static_cast<std::ptrdiff_t>(first),
                      worn.begin() + static_cast<std::ptrdiff_t>(end), std::uint8_t{0});
    });
    return worn;
}

}  // namespace xinglin
