// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/number_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>

namespace xinglin {
namespace {

constexpr std::array<std::int64_t, 13> kPowers{
    1,          10,          100,           1'000,          10'000,          100'000,          1'000'000,
    10'000'000, 100'000'000, 1'000'000'000, 10'000'000'000, 100'000'000'000, 1'000'000'000'000};

bool fits(std::int64_t steps)
{
    // kMissing itself is no value.
    return steps > std::numeric_limits<std::int32_t>::min() &&
           steps <= std::numeric_limits<std::int32_t>::max();
}

NumberVerdict throughDouble(std::string_view text, const NumberForm &form, std::int32_t &steps)
{
    const auto number = readNumber(text, form.decimalComma);
    if (!number)
        return NumberVerdict::bad;
    const double exact = (*number * form.factor + form.offset) * static_cast<double>(form.perUnit);
    if (!(std::fabs(exact) < 2.0e9))
        return NumberVerdict::outOfBounds;
    steps = static_cast<std::int32_t>(std::llround(exact));
    return NumberVerdict::ok;
}

bool equalsIgnoringCase(std::string_view text, std::string_view lower)
{
    if (text.size() != lower.size())
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
        if (c != lower[i])
            return false;
    }
    return true;
}

}  // namespace

std::string_view trimBlanks(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

bool isMissingText(std::string_view text)
{
    if (text.empty())
        return true;
    if (text.size() > 9)
        return false;
    for (const std::string_view word :
         {"null", "-", "--", "nan", "na", "n/a", "none", "undefined", "—", "无"}) {
        if (equalsIgnoringCase(text, word))
            return true;
    }
    return false;
}

NumberVerdict readSteps(std::string_view text, const NumberForm &form, std::int32_t &steps)
{
    text = trimBlanks(text);
    const std::string_view whole = text;
    if (form.factor != 1.0 || form.offset != 0.0)
        return isMissingText(text) ? NumberVerdict::missing : throughDouble(text, form, steps);
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    const char point = form.decimalComma ? ',' : '.';
    std::int64_t mantissa = 0;
    std::size_t digits = 0, decimals = 0;
    bool afterPoint = false;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            mantissa = mantissa * 10 + (c - '0');
            decimals += afterPoint ? 1u : 0u;
            if (++digits > 12)
                return throughDouble(whole, form, steps);
        } else if (c == point && !afterPoint) {
            afterPoint = true;
        } else {
            return isMissingText(whole) ? NumberVerdict::missing : throughDouble(whole, form, steps);
        }
    }
    if (digits == 0)
        return isMissingText(whole) ? NumberVerdict::missing : NumberVerdict::bad;
    const std::int64_t scaled = mantissa * form.perUnit;
    const std::int64_t divisor = kPowers[decimals];
    const std::int64_t rounded = divisor == 1 ? scaled : (scaled + divisor / 2) / divisor;
    if (!fits(rounded))
        return NumberVerdict::outOfBounds;
    steps = static_cast<std::int32_t>(negative ? -rounded : rounded);
    return NumberVerdict::ok;
}

std::optional<double> readNumber(std::string_view text, bool decimalComma)
{
    text = trimBlanks(text);
    if (text.ends_with('%'))
        text = trimBlanks(text.substr(0, text.size() - 1));
    if (text.starts_with('+'))
        text.remove_prefix(1);
    std::string plain;
    if (decimalComma) {
        plain.assign(text);
        for (char &c : plain)
            c = c == ',' ? '.' : c == '.' ? ',' : c;
        text = plain;
    }
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

}  // namespace xinglin
