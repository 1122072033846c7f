// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"
#include "domain/alert_rule.h"

#include <cstdint>
#include <span>

// The words of the one-line rule language, in both languages. Both are read, whatever the window's language.
namespace xinglin::rule_words {

enum class Word : std::uint8_t {
    conjunction,
    disjunction,
    dwell,     ///< 持续 / for
    row,       ///< 连续 3 次: what stands before the number
    rowAfter,  ///< 3 times in a row: what stands after it
    clear,     ///< 解除 / clear at
    gap,       ///< 允许中断 / gaps up to
    rise,
    fall,
    within,      ///< within; 于 … 内
    withinEnd,   ///< 内
    usual,       ///< 个人基线 / usual
    deviations,  ///< sd
    event,
    no,        ///< 无 / no
    data,      ///< 数据 / data
    worn,      ///< 佩戴时 / while worn
    hours,     ///< 于 / at
    weekdays,  ///< 平日 / weekdays: Monday to Friday
    weekend,
    workdays,  ///< by the working calendar
    restDays,
    unit,
    position,
    person,
    coolDown,
    late,  ///< 迟到窗口 / late horizon
    arrow,
};

/// How the language writes it.
QString written(Word word, Language language);
/// Every way of writing it that is read, lower case, the longest first where one begins another. A blank
/// stands for any white space.
std::span<const char16_t *const> read(Word word);

/// A way of saying "above" or "below".
struct Comparison
{
    const char16_t *text;
    RuleCondition::Side side;
    bool inclusive;
};
std::span<const Comparison> comparisons();

struct DurationUnit
{
    const char16_t *text;
    std::int64_t ms;
};
std::span<const DurationUnit> durationUnits();

/// A day of the week, 0 is Monday.
struct Weekday
{
    const char16_t *text;
    int day;
};
std::span<const Weekday> weekdays();
QString weekdayWritten(int day, Language language);

struct Grade
{
    const char16_t *text;
    AlertSeverity severity;
};
std::span<const Grade> grades();
QString gradeWritten(AlertSeverity severity, Language language);

}  // namespace xinglin::rule_words
