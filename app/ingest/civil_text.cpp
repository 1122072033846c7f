// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/civil_text.h"

#include <algorithm>
#include <array>
#include <string>

namespace xinglin {
namespace {

/// A place in a text; every step says whether it could be made.
struct Cursor
{
    std::string_view rest;

    bool atEnd() const { return rest.empty(); }
    char front() const { return rest.empty() ? '\0' : rest.front(); }
    void skipBlanks()
    {
        while (!rest.empty() && (rest.front() == ' ' || rest.front() == '\t'))
            rest.remove_prefix(1);
    }
    bool take(char c)
    {
        if (front() != c)
            return false;
        rest.remove_prefix(1);
        return true;
    }
    /// At most `most` digits; -1 when there is none. `count` gets their number.
    int number(std::size_t most, std::size_t *count = nullptr)
    {
        int value = 0;
        std::size_t n = 0;
        while (n < rest.size() && n < most && rest[n] >= '0' && rest[n] <= '9')
            value = value * 10 + (rest[n++] - '0');
        rest.remove_prefix(n);
        if (count)
            *count = n;
        return n == 0 ? -1 : value;
    }
};

std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '"'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// 年月日时分秒 and 上午, 下午 as their Western signs; false when other words are in the text.
bool westernised(std::string_view text, std::string &out)
{
    struct Word
    {
        std::string_view chinese;
        std::string_view western;
    };
    static constexpr std::array<Word, 10> kWords{{{"年", "-"},
                                                  {"月", "-"},
                                                  {"日", " "},
                                                  {"时", ":"},
                                                  {"点", ":"},
                                                  {"分", ":"},
                                                  {"秒", " "},
                                                  {"：", ":"},
                                                  {"上午", "AM"},
                                                  {"下午", "PM"}}};
    std::string half;
    while (!text.empty()) {
        if (static_cast<unsigned char>(text.front()) < 0x80) {
            out += text.front();
            text.remove_prefix(1);
            continue;
        }
        const auto word = std::find_if(kWords.begin(), kWords.end(),
                                       [&](const Word &w) { return text.starts_with(w.chinese); });
        if (word == kWords.end())
            return false;
        if (word->western == "AM" || word->western == "PM")
            half = ' ' + std::string(word->western);
        else
            out += word->western;
        text.remove_prefix(word->chinese.size());
    }
    while (!out.empty() && (out.back() == ':' || out.back() == ' '))
        out.pop_back();
    out += half;
    return true;
}

/// "AM" or "PM" in any case, also "a.m."; 0 none, 1 AM, 2 PM.
int takeHalfOfDay(Cursor &cursor)
{
    cursor.skipBlanks();
    const char first = cursor.front();
    const bool isAm = first == 'a' || first == 'A';
    if (!isAm && first != 'p' && first != 'P')
        return 0;
    Cursor next = cursor;
    next.rest.remove_prefix(1);
    next.take('.');
    if (!next.take('m') && !next.take('M'))
        return 0;
    next.take('.');
    cursor = next;
    return isAm ? 1 : 2;
}

std::optional<std::int64_t> takeTimeOfDay(Cursor &cursor)
{
    cursor.skipBlanks();
    const int hourRead = cursor.number(2);
    int minute = 0, second = 0, millisecond = 0;
    bool hasMinute = false;
    if (hourRead < 0)
        return std::nullopt;
    if (cursor.take(':')) {
        hasMinute = true;
        minute = cursor.number(2);
        if (minute < 0 || minute > 59)
            return std::nullopt;
        if (cursor.take(':')) {
            second = cursor.number(2);
            if (second < 0 || second > 59)
                return std::nullopt;
            if (cursor.front() == '.' || cursor.front() == ',') {
                cursor.rest.remove_prefix(1);
                std::size_t digits = 0;
                millisecond = cursor.number(3, &digits);
                if (millisecond < 0)
                    return std::nullopt;
                for (; digits < 3; ++digits)
                    millisecond *= 10;
                while (cursor.number(9) >= 0) {
                }
            }
        }
    }
    const int half = takeHalfOfDay(cursor);
    if (half == 0 && !hasMinute)
        return std::nullopt;
    int hour = hourRead;
    if (half != 0) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour = hour % 12 + (half == 2 ? 12 : 0);
    }
    const std::int64_t ms = ((hour * 60 + minute) * 60 + second) * std::int64_t{1000} + millisecond;
    return ms <= 86'400'000 ? std::optional(ms) : std::nullopt;
}

/// `Z`, `+08:00`, `+0800`, `-3`; false when something else follows.
bool takeOffset(Cursor &cursor, std::optional<std::int64_t> &offset)
{
    cursor.skipBlanks();
    if (cursor.take('Z') || cursor.take('z')) {
        offset = 0;
        return true;
    }
    const bool negative = cursor.front() == '-';
    if (!negative && cursor.front() != '+')
        return true;
    cursor.rest.remove_prefix(1);
    const int hours = cursor.number(2);
    cursor.take(':');
    int minutes = cursor.number(2);
    minutes = minutes < 0 ? 0 : minutes;
    if (hours < 0 || hours > 18 || minutes > 59)
        return false;
    const std::int64_t size = (hours * 60 + minutes) * std::int64_t{60'000};
    offset = negative ? -size : size;
    return true;
}

int fullYear(int year, std::size_t digits)
{
    return digits == 2 ? (year < 70 ? 2000 + year : 1900 + year) : year;
}

bool isSeparator(char c)
{
    return c == '-' || c == '/' || c == '.';
}

/// The date at the start of the text.
Day takeDate(Cursor &cursor, TimeFormat format)
{
    std::size_t firstDigits = 0, lastDigits = 0;
    const int first = cursor.number(4, &firstDigits);
    const char separator = cursor.front();
    if (first < 0 || !isSeparator(separator))
        return {};
    cursor.rest.remove_prefix(1);
    const int second = cursor.number(2);
    if (second < 0 || !cursor.take(separator))
        return {};
    const int third = cursor.number(4, &lastDigits);
    if (third < 0)
        return {};
    if (firstDigits == 4)
        return lastDigits <= 2 ? Day::fromCivil(first, second, third) : Day();
    if (firstDigits > 2 || (lastDigits != 2 && lastDigits != 4))
        return {};
    const int year = fullYear(third, lastDigits);
    if (format == TimeFormat::monthFirst)
        return Day::fromCivil(year, first, second);
    if (format == TimeFormat::dayFirst)
        return Day::fromCivil(year, second, first);
    return {};
}

/// `20261001` or `20261001080000`, as many watches log.
std::optional<CivilTime> compact(std::string_view text)
{
    if ((text.size() != 8 && text.size() != 14) ||
        !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    Cursor cursor{text};
    const int year = cursor.number(4);
    const int month = cursor.number(2);
    CivilTime civil{Day::fromCivil(year, month, cursor.number(2)), 0, std::nullopt};
    if (!civil.day.isValid())
        return std::nullopt;
    if (text.size() == 14) {
        const int hour = cursor.number(2);
        const int minute = cursor.number(2);
        const int second = cursor.number(2);
        if (hour > 23 || minute > 59 || second > 59)
            return std::nullopt;
        civil.msOfDay = ((hour * 60 + minute) * 60 + second) * std::int64_t{1000};
    }
    return civil;
}

}  // namespace

std::optional<CivilTime> readCivil(std::string_view text, TimeFormat format)
{
    text = trimmed(text);
    std::string western;
    if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
        if (text.size() > 96 || !westernised(text, western))
            return std::nullopt;
        text = western;
    }
    if (auto digits = compact(text))
        return digits;
    Cursor cursor{text};
    CivilTime civil;
    civil.day = takeDate(cursor, format);
    if (!civil.day.isValid())
        return std::nullopt;
    cursor.take('T');
    cursor.skipBlanks();
    if (cursor.atEnd())
        return civil;
    const auto clock = takeTimeOfDay(cursor);
    if (!clock || !takeOffset(cursor, civil.offsetMs))
        return std::nullopt;
    cursor.skipBlanks();
    if (!cursor.atEnd())
        return std::nullopt;
    civil.msOfDay = *clock;
    if (civil.msOfDay == 86'400'000) {
        civil.day = civil.day + 1;
        civil.msOfDay = 0;
    }
    return civil;
}

std::optional<std::int64_t> readTimeOfDay(std::string_view text)
{
    Cursor cursor{trimmed(text)};
    const auto clock = takeTimeOfDay(cursor);
    cursor.skipBlanks();
    return cursor.atEnd() && clock && *clock < 86'400'000 ? clock : std::nullopt;
}

std::optional<std::int64_t> readEpoch(std::string_view text)
{
    constexpr std::int64_t kLeastSeconds = 100'000'000;   // 1973
    constexpr std::int64_t kMostSeconds = 4'133'980'799;  // end of 2100
    std::int64_t whole = 0;
    std::size_t i = 0;
    for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) {
        if (i >= 13)
            return std::nullopt;
        whole = whole * 10 + (text[i] - '0');
    }
    std::int64_t fraction = 0;
    if (i < text.size() && text[i] == '.' && i > 0) {
        std::int64_t scale = 100;
        for (++i; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) {
            fraction += (text[i] - '0') * scale;
            scale /= 10;
        }
    }
    if (i == 0 || i != text.size())
        return std::nullopt;
    if (whole >= kLeastSeconds && whole <= kMostSeconds && text.size() != 14 && text.size() != 8)
        return whole * 1000 + fraction;
    if (whole >= kLeastSeconds * 1000 && whole <= kMostSeconds * 1000 + 999)
        return whole;
    return std::nullopt;
}

std::optional<std::pair<int, int>> leadingNumbers(std::string_view text)
{
    Cursor cursor{trimmed(text)};
    std::size_t digits = 0;
    const int first = cursor.number(4, &digits);
    if (first < 0 || digits > 2 || !isSeparator(cursor.front()))
        return std::nullopt;
    cursor.rest.remove_prefix(1);
    const int second = cursor.number(2);
    if (second < 0 || !isSeparator(cursor.front()))
        return std::nullopt;
    return std::pair(first, second);
}

}  // namespace xinglin
