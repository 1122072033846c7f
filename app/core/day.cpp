// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/day.h"

#include <chrono>

namespace xinglin {
namespace {

std::chrono::year_month_day civil(std::int32_t number)
{
    return std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(number)));
}

int digits(QStringView text)
{
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

}  // namespace

Day Day::fromCivil(int year, int month, int day)
{
    if (year < 1 || year > 9999 || month < 1 || day < 1)
        return {};
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok())
        return {};
    return Day(static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count()));
}

Day Day::fromText(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return {};
    return fromCivil(digits(text.mid(0, 4)), digits(text.mid(5, 2)), digits(text.mid(8, 2)));
}

int Day::year() const
{
    return static_cast<int>(civil(m_number).year());
}

int Day::month() const
{
    return static_cast<int>(static_cast<unsigned>(civil(m_number).month()));
}

int Day::dayOfMonth() const
{
    return static_cast<int>(static_cast<unsigned>(civil(m_number).day()));
}

int Day::weekday() const
{
    // 1970-01-01 was a Thursday.
    const int shifted = (m_number + 3) % 7;
    return (shifted < 0 ? shifted + 7 : shifted) + 1;
}

QString Day::text() const
{
    if (!isValid())
        return {};
    return QStringLiteral("%1-%2-%3")
        .arg(year(), 4, 10, QLatin1Char('0'))
        .arg(month(), 2, 10, QLatin1Char('0'))
        .arg(dayOfMonth(), 2, 10, QLatin1Char('0'));
}

}  // namespace xinglin
