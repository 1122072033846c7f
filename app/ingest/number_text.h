// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace xinglin {

/// How the numbers of a source are written and what they count.
struct NumberForm
{
    std::int64_t perUnit = 1;   ///< steps in one unit of the metric
    bool decimalComma = false;  ///< 36,5
    double factor = 1.0;        ///< value in the metric's unit = written * factor + offset
    double offset = 0.0;
};

enum class NumberVerdict : std::uint8_t {
    ok,
    missing,      ///< empty, "null", "NaN", "-": not measured
    bad,          ///< no number
    outOfBounds,  ///< a number that no metric can hold
};

/// Reads a decimal number as whole steps, rounded half away from zero; exact in decimals where factor and
/// offset are not used.
NumberVerdict readSteps(std::string_view text, const NumberForm &form, std::int32_t &steps);

/// A plain number, for fields that are no metric; nothing when the text is none.
std::optional<double> readNumber(std::string_view text, bool decimalComma = false);

/// Without blanks at either end.
std::string_view trimBlanks(std::string_view text);
/// Whether the text stands for "not measured".
bool isMissingText(std::string_view text);

}  // namespace xinglin
