// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/period.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace xinglin {
namespace {

Day mondayOf(Day day)
{
    return day - (day.weekday() - 1);
}

/// Monday of ISO week 1: the week with 4 January in it.
Day firstMonday(int year)
{
    return mondayOf(Day::fromCivil(year, 1, 4));
}

int isoYear(Day day)
{
    return (mondayOf(day) + 3).year();  // the year of the week's Thursday
}

Day addMonths(Day first, int months)
{
    const int index = first.year() * 12 + first.month() - 1 + months;
    return Day::fromCivil(index / 12, index % 12 + 1, 1);
}

Day yearBefore(Day day)
{
    const Day same = Day::fromCivil(day.year() - 1, day.month(), day.dayOfMonth());
    return same.isValid() ? same : Day::fromCivil(day.year() - 1, 2, 28);
}

}  // namespace

Period Period::day(Day day)
{
    return {Kind::day, {day, day}};
}

Period Period::weekOf(Day day)
{
    const Day monday = mondayOf(day);
    return {Kind::week, {monday, monday + 6}};
}

Period Period::monthOf(Day day)
{
    const Day first = Day::fromCivil(day.year(), day.month(), 1);
    return {Kind::month, {first, addMonths(first, 1) - 1}};
}

Period Period::quarterOf(Day day)
{
    const Day first = Day::fromCivil(day.year(), (day.month() - 1) / 3 * 3 + 1, 1);
    return {Kind::quarter, {first, addMonths(first, 3) - 1}};
}

Period Period::yearOf(Day day)
{
    return {Kind::year, {Day::fromCivil(day.year(), 1, 1), Day::fromCivil(day.year(), 12, 31)}};
}

Period Period::range(DayRange days)
{
    return {Kind::range, days};
}

bool isOfOurYears(Day day)
{
    constexpr int kFirstYear = 1900;
    constexpr int kLastYear = 2999;
    return day.isValid() && day.year() >= kFirstYear && day.year() <= kLastYear;
}

QString notOfOurYears(QStringView text)
{
    return QCoreApplication::translate("Core",
                                       "\"%1\" is not within the years 1900 to 2999, or longer than a "
                                       "hundred of them.")
        .arg(text);
}

namespace {

/// The period of the text, of whatever years; its first day is invalid where it is none.
Period read(QStringView text)
{
    const QString named = text.toString();
    static const QRegularExpression week(QStringLiteral("^(\\d{4})-W(\\d{2})$"));
    static const QRegularExpression month(QStringLiteral("^(\\d{4})-(\\d{2})$"));
    static const QRegularExpression quarter(QStringLiteral("^(\\d{4})-Q([1-4])$"));
    if (const Day single = Day::fromText(text); single.isValid())
        return Period::day(single);
    if (const auto match = month.match(named); match.hasMatch()) {
        const Day first = Day::fromCivil(match.captured(1).toInt(), match.captured(2).toInt(), 1);
        if (first.isValid())
            return Period::monthOf(first);
    }
    if (const auto match = quarter.match(named); match.hasMatch()) {
        const Day first = Day::fromCivil(match.captured(1).toInt(), match.captured(2).toInt() * 3 - 2, 1);
        if (first.isValid())
            return Period::quarterOf(first);
    }
    static const QRegularExpression wholeYear(QStringLiteral("^\\d{4}$"));
    if (wholeYear.match(named).hasMatch()) {
        const Day first = Day::fromCivil(named.toInt(), 1, 1);
        if (first.isValid())
            return Period::yearOf(first);
    }
    if (const auto match = week.match(named); match.hasMatch()) {
        const int year = match.captured(1).toInt();
        const int number = match.captured(2).toInt();
        if (year > 1 && number >= 1) {
            const Day monday = firstMonday(year) + (number - 1) * 7;
            if (isoYear(monday) == year)
                return Period::weekOf(monday);
        }
    }
    if (const qsizetype dots = text.indexOf(u".."); dots > 0) {
        const DayRange days{Day::fromText(text.left(dots)), Day::fromText(text.mid(dots + 2))};
        if (days.isValid())
            return Period::range(days);
    }
    return {};
}

}  // namespace

Result<Period> Period::parse(QStringView text)
{
    constexpr int kMostDays = 100 * 366;
    const Period period = read(text);
    if (!period.days().first.isValid())
        return fail(ErrorCode::usage,
                    QCoreApplication::translate(
                        "Core", "\"%1\" is no period. Use 2026-10-01, 2026-W41, 2026-10, 2026-Q3, 2026 or "
                                "2026-10-01..2026-10-20.")
                        .arg(text));
    if (!isOfOurYears(period.days().first) || !isOfOurYears(period.days().last) ||
        period.days().days() > kMostDays)
        return fail(ErrorCode::usage, notOfOurYears(text));
    return period;
}

Period Period::previous() const
{
    switch (m_kind) {
    case Kind::week: return weekOf(m_days.first - 1);
    case Kind::month: return monthOf(m_days.first - 1);
    case Kind::quarter: return quarterOf(m_days.first - 1);
    case Kind::year: return yearOf(m_days.first - 1);
    case Kind::day: return day(m_days.first - 1);
    case Kind::range: break;
    }
    return range({m_days.first - m_days.days(), m_days.first - 1});
}

Period Period::next() const
{
    switch (m_kind) {
    case Kind::week: return weekOf(m_days.last + 1);
    case Kind::month: return monthOf(m_days.last + 1);
    case Kind::quarter: return quarterOf(m_days.last + 1);
    case Kind::year: return yearOf(m_days.last + 1);
    case Kind::day: return day(m_days.last + 1);
    case Kind::range: break;
    }
    return range({m_days.last + 1, m_days.last + m_days.days()});
}

Period Period::yearEarlier() const
{
    switch (m_kind) {
    case Kind::week: {
        const int number = (m_days.first - firstMonday(isoYear(m_days.first))) / 7;
        return weekOf(firstMonday(isoYear(m_days.first) - 1) + number * 7);
    }
    case Kind::month: return monthOf(addMonths(m_days.first, -12));
    case Kind::quarter: return quarterOf(addMonths(m_days.first, -12));
    case Kind::year: return yearOf(m_days.first - 1);
    case Kind::day: return day(yearBefore(m_days.first));
    case Kind::range: break;
    }
    return range({yearBefore(m_days.first), yearBefore(m_days.last)});
}

QString Period::text() const
{
    switch (m_kind) {
    case Kind::week:
        return QStringLiteral("%1-W%2")
            .arg(isoYear(m_days.first))
            .arg((m_days.first - firstMonday(isoYear(m_days.first))) / 7 + 1, 2, 10, QLatin1Char('0'));
    case Kind::month: return m_days.first.text().left(7);
    case Kind::quarter:
        return QStringLiteral("%1-Q%2").arg(m_days.first.year()).arg((m_days.first.month() + 2) / 3);
    case Kind::year: return m_days.first.text().left(4);
    case Kind::day: return m_days.first.text();
    case Kind::range: break;
    }
    return m_days.first.text() + QStringLiteral("..") + m_days.last.text();
}

}  // namespace xinglin
