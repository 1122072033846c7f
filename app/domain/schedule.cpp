// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/schedule.h"

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

constexpr std::array kEveryNames{"daily", "weekly", "monthly", "quarterly", "yearly"};
constexpr std::array kDayNames{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::array kPeriodNames{"previous-day",    "previous-week", "previous-month", "previous-quarter",
                                  "previous-year",   "last-days",     "week-to-date",   "month-to-date",
                                  "quarter-to-date", "year-to-date",  "moment"};
constexpr std::array kRunNames{"waiting", "running", "made", "no_data", "failed", "skipped", "withheld"};
constexpr std::array kFileNames{"planned", "made", "foreign", "removed", "left"};
constexpr int kMinutesPerHour = 60;

/// A whole number in the range; nothing else.
std::optional<int> numberIn(QStringView text, int least, int most)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    const bool isPlain = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() >= u'0' && c.unicode() <= u'9';
    });
    return ok && isPlain && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

std::optional<int> minuteOf(QStringView text)
{
    const auto colon = text.indexOf(QLatin1Char(':'));
    if (colon < 1)
        return std::nullopt;
    const auto hour = numberIn(text.left(colon), 0, 23);
    const auto minute = numberIn(text.mid(colon + 1), 0, 59);
    if (!hour || !minute)
        return std::nullopt;
    return *hour * kMinutesPerHour + *minute;
}

QString wallClockText(int minute)
{
    return QStringLiteral("%1:%2")
        .arg(minute / kMinutesPerHour, 2, 10, QLatin1Char('0'))
        .arg(minute % kMinutesPerHour, 2, 10, QLatin1Char('0'));
}

QString dayText(int day)
{
    return day == 0 ? QStringLiteral("last") : QString::number(day);
}

std::optional<int> dayOf(QStringView text)
{
    return text.compare(QLatin1String("last"), Qt::CaseInsensitive) == 0 ? std::optional(0)
                                                                         : numberIn(text, 1, 31);
}

std::optional<std::vector<int>> weekdaysOf(QStringView text)
{
    std::vector<int> days;
    for (const QStringView word : text.split(QLatin1Char(','))) {
        const auto found = std::find_if(kDayNames.begin(), kDayNames.end(), [&](const char *name) {
            return word.compare(QLatin1String(name), Qt::CaseInsensitive) == 0;
        });
        if (found == kDayNames.end())
            return std::nullopt;
        days.push_back(static_cast<int>(found - kDayNames.begin()) + 1);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

/// "3-31", "1-last".
bool readMonthAndDay(QStringView text, int mostMonths, TimeRule &rule)
{
    const auto dash = text.indexOf(QLatin1Char('-'));
    const auto month = dash < 1 ? std::nullopt : numberIn(text.left(dash), 1, mostMonths);
    const auto day = dash < 1 ? std::nullopt : dayOf(text.mid(dash + 1));
    if (!month || !day)
        return false;
    rule.month = *month;
    rule.day = *day;
    return true;
}

bool readDays(QStringView text, TimeRule &rule)
{
    switch (rule.every) {
    case TimeRule::Every::day: return false;
    case TimeRule::Every::week: {
        const auto days = weekdaysOf(text);
        if (days)
            rule.weekdays = *days;
        return days.has_value();
    }
    case TimeRule::Every::month: {
        const auto day = dayOf(text);
        rule.day = day.value_or(1);
        return day.has_value();
    }
    case TimeRule::Every::quarter: return readMonthAndDay(text, 3, rule);
    case TimeRule::Every::year: return readMonthAndDay(text, 12, rule);
    }
    return false;
}

}  // namespace

QString timeRuleText(const TimeRule &rule)
{
    QString days;
    switch (rule.every) {
    case TimeRule::Every::day: break;
    case TimeRule::Every::week: {
        QStringList names;
        for (const int day : rule.weekdays)
            names += QLatin1String(kDayNames[static_cast<std::size_t>(std::clamp(day, 1, 7)) - 1]);
        days = names.join(QLatin1Char(',')) + QLatin1Char(' ');
        break;
    }
    case TimeRule::Every::month: days = dayText(rule.day) + QLatin1Char(' '); break;
    case TimeRule::Every::quarter:
    case TimeRule::Every::year:
        days = QStringLiteral("%1-%2 ").arg(QString::number(rule.month), dayText(rule.day));
        break;
    }
    return QLatin1String(kEveryNames[static_cast<std::size_t>(rule.every)]) + QLatin1Char(' ') + days +
           wallClockText(rule.minute);
}

std::optional<TimeRule> parseTimeRule(QStringView text)
{
    const QString plain = text.toString().simplified();
    const QStringList words = plain.split(QLatin1Char(' '));
    const auto every = std::find_if(kEveryNames.begin(), kEveryNames.end(), [&](const char *name) {
        return words.constFirst().compare(QLatin1String(name), Qt::CaseInsensitive) == 0;
    });
    if (every == kEveryNames.end())
        return std::nullopt;
    TimeRule rule;
    rule.every = static_cast<TimeRule::Every>(every - kEveryNames.begin());
    const bool isDaily = rule.every == TimeRule::Every::day;
    const auto minute = minuteOf(words.constLast());
    if (words.size() != (isDaily ? 2 : 3) || !minute || (!isDaily && !readDays(words.at(1), rule)))
        return std::nullopt;
    rule.minute = *minute;
    return rule;
}

QString periodRuleText(const PeriodRule &rule)
{
    return rule.kind == PeriodRule::Kind::lastDays
               ? QStringLiteral("last-%1-days").arg(rule.days)
               : QLatin1String(kPeriodNames[static_cast<std::size_t>(rule.kind)]);
}

std::optional<PeriodRule> parsePeriodRule(QStringView text)
{
    PeriodRule rule;
    for (std::size_t i = 0; i < kPeriodNames.size(); ++i) {
        rule.kind = static_cast<PeriodRule::Kind>(i);
        if (rule.kind != PeriodRule::Kind::lastDays &&
            text.compare(QLatin1String(kPeriodNames[i]), Qt::CaseInsensitive) == 0)
            return rule;
    }
    const QStringView head = u"last-";
    const QStringView tail = u"-days";
    if (text.size() <= head.size() + tail.size() || !text.startsWith(head, Qt::CaseInsensitive) ||
        !text.endsWith(tail, Qt::CaseInsensitive))
        return std::nullopt;
    const auto days = numberIn(text.mid(head.size(), text.size() - head.size() - tail.size()), 1, 366);
    if (!days)
        return std::nullopt;
    rule.kind = PeriodRule::Kind::lastDays;
    rule.days = *days;
    return rule;
}

bool isMade(ScheduleRun::State state)
{
    return state == ScheduleRun::State::made || state == ScheduleRun::State::withheld;
}

QString runStateName(ScheduleRun::State state)
{
    return QLatin1String(kRunNames[static_cast<std::size_t>(state)]);
}

QString fileStateName(ScheduleFile::State state)
{
    return QLatin1String(kFileNames[static_cast<std::size_t>(state)]);
}

}  // namespace xinglin
