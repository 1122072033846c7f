// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/rules/rule_words.h"

#include <array>

namespace xinglin::rule_words {
namespace {

constexpr std::size_t kMostReadings = 8;

struct Entry
{
    const char16_t *zh, *en;
    std::array<const char16_t *, kMostReadings> readings;
};

// In the order of Word.
constexpr std::array kEntries{
    Entry{u"且", u"and", {u"并且", u"而且", u"且", u"and", u"&&", u"&"}},
    Entry{u"或", u"or", {u"或者", u"或", u"or", u"||", u"|"}},
    Entry{u"持续", u"for", {u"持续", u"for"}},
    Entry{u"连续", u"", {u"连续"}},
    Entry{u"次", u"times in a row", {u"次", u"times in a row", u"samples in a row", u"in a row"}},
    Entry{u"解除", u"clear at", {u"解除于", u"解除", u"clear at", u"clears at", u"clear"}},
    Entry{u"允许中断", u"gaps up to", {u"允许中断", u"gaps up to", u"gap up to"}},
    Entry{u"上升", u"rises", {u"上升", u"升高", u"rises by", u"rises", u"rise"}},
    Entry{u"下降", u"falls", {u"下降", u"降低", u"falls by", u"falls", u"fall"}},
    Entry{u"于", u"within", {u"于", u"在", u"within"}},
    Entry{u"内", u"", {u"之内", u"内"}},
    Entry{u"个人基线", u"usual", {u"个人基线", u"基线", u"平时", u"usual", u"baseline"}},
    Entry{u"sd", u"sd", {u"sd", u"个标准差", u"标准差", u"σ"}},
    Entry{u"事件", u"event", {u"事件", u"event"}},
    Entry{u"无", u"no", {u"没有", u"无", u"no"}},
    Entry{u"数据", u"data", {u"数据", u"data"}},
    Entry{u"佩戴时", u"while worn", {u"佩戴时", u"佩戴中", u"while worn"}},
    Entry{u"于", u"at", {u"于", u"在", u"at", u"during", u"on"}},
    Entry{u"平日", u"", {u"平日", u"weekdays"}},
    Entry{u"周末", u"", {u"周末", u"weekends", u"weekend"}},
    Entry{u"工作日", u"workdays", {u"工作日", u"workdays", u"working days"}},
    Entry{u"休息日", u"rest days", {u"休息日", u"rest days", u"days off"}},
    Entry{u"部门", u"unit", {u"部门", u"单位", u"unit"}},
    Entry{u"岗位", u"position", {u"岗位", u"position"}},
    Entry{u"人员", u"person", {u"人员", u"person"}},
    Entry{u"冷却", u"cool-down", {u"冷却", u"cool-down", u"cool down", u"cooldown"}},
    Entry{u"迟到窗口", u"late horizon", {u"迟到窗口", u"late horizon"}},
    Entry{u"->", u"->", {u"->", u"=>", u"→", u"⇒"}},
};
static_assert(kEntries.size() == static_cast<std::size_t>(Word::arrow) + 1);

using Side = RuleCondition::Side;
constexpr std::array kComparisons{
    Comparison{u">=", Side::above, true},       Comparison{u"≥", Side::above, true},
    Comparison{u"≧", Side::above, true},        Comparison{u">", Side::above, false},
    Comparison{u"<=", Side::below, true},       Comparison{u"≤", Side::below, true},
    Comparison{u"≦", Side::below, true},        Comparison{u"<", Side::below, false},
    Comparison{u"不低于", Side::above, true},   Comparison{u"不少于", Side::above, true},
    Comparison{u"至少", Side::above, true},     Comparison{u"高于", Side::above, false},
    Comparison{u"超过", Side::above, false},    Comparison{u"大于", Side::above, false},
    Comparison{u"不高于", Side::below, true},   Comparison{u"不超过", Side::below, true},
    Comparison{u"低于", Side::below, false},    Comparison{u"小于", Side::below, false},
    Comparison{u"at least", Side::above, true}, Comparison{u"above", Side::above, false},
    Comparison{u"over", Side::above, false},    Comparison{u"at most", Side::below, true},
    Comparison{u"below", Side::below, false},   Comparison{u"under", Side::below, false},
};

constexpr std::int64_t kSecond = 1'000, kMinute = 60'000, kHour = 3'600'000, kDay = 86'400'000;
constexpr std::array kDurationUnits{
    DurationUnit{u"毫秒", 1},          DurationUnit{u"秒", kSecond},     DurationUnit{u"分钟", kMinute},
    DurationUnit{u"分", kMinute},      DurationUnit{u"小时", kHour},     DurationUnit{u"时", kHour},
    DurationUnit{u"天", kDay},         DurationUnit{u"ms", 1},           DurationUnit{u"seconds", kSecond},
    DurationUnit{u"second", kSecond},  DurationUnit{u"sec", kSecond},    DurationUnit{u"s", kSecond},
    DurationUnit{u"minutes", kMinute}, DurationUnit{u"minute", kMinute}, DurationUnit{u"min", kMinute},
    DurationUnit{u"hours", kHour},     DurationUnit{u"hour", kHour},     DurationUnit{u"h", kHour},
    DurationUnit{u"days", kDay},       DurationUnit{u"day", kDay},       DurationUnit{u"d", kDay},
};

constexpr std::array kWeekdays{
    Weekday{u"周一", 0},     Weekday{u"周二", 1},      Weekday{u"周三", 2},     Weekday{u"周四", 3},
    Weekday{u"周五", 4},     Weekday{u"周六", 5},      Weekday{u"周日", 6},     Weekday{u"mon", 0},
    Weekday{u"tue", 1},      Weekday{u"wed", 2},       Weekday{u"thu", 3},      Weekday{u"fri", 4},
    Weekday{u"sat", 5},      Weekday{u"sun", 6},       Weekday{u"周天", 6},     Weekday{u"星期一", 0},
    Weekday{u"星期二", 1},   Weekday{u"星期三", 2},    Weekday{u"星期四", 3},   Weekday{u"星期五", 4},
    Weekday{u"星期六", 5},   Weekday{u"星期日", 6},    Weekday{u"星期天", 6},   Weekday{u"monday", 0},
    Weekday{u"tuesday", 1},  Weekday{u"wednesday", 2}, Weekday{u"thursday", 3}, Weekday{u"friday", 4},
    Weekday{u"saturday", 5}, Weekday{u"sunday", 6},
};

constexpr std::array kGrades{
    Grade{u"p0", AlertSeverity::p0},     Grade{u"p1", AlertSeverity::p1},     Grade{u"p2", AlertSeverity::p2},
    Grade{u"提示", AlertSeverity::info}, Grade{u"info", AlertSeverity::info},
};

}  // namespace

QString written(Word word, Language language)
{
    const Entry &entry = kEntries[static_cast<std::size_t>(word)];
    return QString::fromUtf16(language == Language::zhCN ? entry.zh : entry.en);
}

std::span<const char16_t *const> read(Word word)
{
    const auto &readings = kEntries[static_cast<std::size_t>(word)].readings;
    std::size_t count = 0;
    while (count < readings.size() && readings[count])
        ++count;
    return {readings.data(), count};
}

std::span<const Comparison> comparisons()
{
    return kComparisons;
}

std::span<const DurationUnit> durationUnits()
{
    return kDurationUnits;
}

std::span<const Weekday> weekdays()
{
    return kWeekdays;
}

QString weekdayWritten(int day, Language language)
{
    QString text = QString::fromUtf16(
        kWeekdays[static_cast<std::size_t>(day % 7) + (language == Language::zhCN ? 0u : 7u)].text);
    text[0] = text[0].toUpper();
    return text;
}

std::span<const Grade> grades()
{
    return kGrades;
}

QString gradeWritten(AlertSeverity severity, Language language)
{
    if (severity == AlertSeverity::info)
        return language == Language::zhCN ? QStringLiteral("提示") : QStringLiteral("info");
    return QStringLiteral("P%1").arg(static_cast<int>(severity));
}

}  // namespace xinglin::rule_words
