// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar_json.h"

#include "domain/strict_object.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <set>

namespace xinglin {
namespace {

constexpr int kMinutesOfDay = 24 * 60;

tl::unexpected<Error> wrong(const QString &place, const QString &what)
{
    return fail(
        ErrorCode::invalidData,
        QCoreApplication::translate("Calendar", "%1: %2", "place in a file: what is wrong").arg(place, what));
}

QString member(const QString &place, const char *name)
{
    return place + QLatin1Char('.') + QLatin1String(name);
}

/// A day of the year (holidays may begin at its edges, never beyond).
Result<Day> dayOf(const QJsonValue &value, int year, const QString &place)
{
    const Day day = Day::fromText(value.toString());
    if (!day.isValid())
        return wrong(place, QCoreApplication::translate("Calendar", "no date like 2026-10-01"));
    if (day.year() != year)
        return wrong(place, QCoreApplication::translate("Calendar", "not in the year %1").arg(year));
    return day;
}

Result<HolidayPeriod> holidayOf(const QJsonObject &json, int year, const QString &place)
{
    HolidayPeriod holiday;
    holiday.name = {json.value(QLatin1String("zh")).toString(), json.value(QLatin1String("en")).toString()};
    if (holiday.name.zh.isEmpty() && holiday.name.en.isEmpty())
        return wrong(place, QCoreApplication::translate("Calendar", "a holiday needs a name"));
    const auto first = dayOf(json.value(QLatin1String("from")), year, member(place, "from"));
    if (!first)
        return fail(first.error());
    const QJsonValue to = json.value(QLatin1String("to"));
    const auto last = to.isUndefined() ? first : dayOf(to, year, member(place, "to"));
    if (!last)
        return fail(last.error());
    if (*last < *first)
        return wrong(place, QCoreApplication::translate("Calendar", "ends before it begins"));
    holiday.days = {*first, *last};
    return holiday;
}

/// No day twice, none both free and worked.
Status checkDays(const CalendarYear &year, const QString &place)
{
    std::set<Day> seen;
    for (const HolidayPeriod &holiday : year.holidays) {
        for (Day day = holiday.days.first; day <= holiday.days.last; ++day) {
            if (!seen.insert(day).second)
                return wrong(place,
                             QCoreApplication::translate("Calendar", "%1 is named twice").arg(day.text()));
        }
    }
    for (const Day day : year.workdays) {
        if (!seen.insert(day).second)
            return wrong(place, QCoreApplication::translate("Calendar", "%1 is named twice").arg(day.text()));
        if (!day.isWeekend())
            return wrong(place,
                         QCoreApplication::translate("Calendar", "%1 is a workday anyhow").arg(day.text()));
    }
    return {};
}

Result<CalendarYear> yearOf(const QJsonObject &json, const QString &calendar, const QString &place)
{
    CalendarYear year;
    year.calendar = json.value(QLatin1String("calendar")).toString(calendar);
    static const QRegularExpression name(QStringLiteral("^[a-z0-9_-]{1,32}$"));
    if (!name.match(year.calendar).hasMatch())
        return wrong(member(place, "calendar"),
                     QCoreApplication::translate("Calendar", "needs a name of letters, digits, - and _"));
    year.year = json.value(QLatin1String("year")).toInt();
    if (year.year < 1949 || year.year > 2200)
        return wrong(member(place, "year"), QCoreApplication::translate("Calendar", "no year like 2026"));
    year.source = json.value(QLatin1String("source")).toString();
    const QJsonArray holidays = json.value(QLatin1String("holidays")).toArray();
    if (holidays.isEmpty())
        return wrong(member(place, "holidays"), QCoreApplication::translate("Calendar", "names no holiday"));
    for (qsizetype i = 0; i < holidays.size(); ++i) {
        auto holiday =
            holidayOf(holidays[i].toObject(), year.year, QStringLiteral("%1.holidays[%2]").arg(place).arg(i));
        if (!holiday)
            return fail(holiday.error());
        year.holidays.push_back(std::move(*holiday));
    }
    const QJsonArray workdays = json.value(QLatin1String("workdays")).toArray();
    for (qsizetype i = 0; i < workdays.size(); ++i) {
        const auto day = dayOf(workdays[i], year.year, QStringLiteral("%1.workdays[%2]").arg(place).arg(i));
        if (!day)
            return fail(day.error());
        year.workdays.push_back(*day);
    }
    if (Status sensible = checkDays(year, place); !sensible)
        return fail(sensible.error());
    return year;
}

}  // namespace

QJsonObject calendarYearJson(const CalendarYear &year)
{
    QJsonArray holidays;
    for (const HolidayPeriod &holiday : year.holidays)
        holidays.append(QJsonObject{{QStringLiteral("zh"), holiday.name.zh},
                                    {QStringLiteral("en"), holiday.name.en},
                                    {QStringLiteral("from"), holiday.days.first.text()},
                                    {QStringLiteral("to"), holiday.days.last.text()}});
    QJsonArray workdays;
    for (const Day day : year.workdays)
        workdays.append(day.text());
    return {{QStringLiteral("calendar"), year.calendar},
            {QStringLiteral("year"), year.year},
            {QStringLiteral("source"), year.source},
            {QStringLiteral("holidays"), holidays},
            {QStringLiteral("workdays"), workdays}};
}

Result<std::vector<CalendarYear>> readCalendarYears(const QByteArray &json)
{
    const auto document = readStrictObject(json);
    if (!document)
        return fail(ErrorCode::invalidData, problemText(document.error()));
    const QJsonObject &root = *document;
    const QString calendar = root.value(QLatin1String("calendar")).toString();
    std::vector<CalendarYear> years;
    if (root.contains(QLatin1String("year"))) {
        auto year = yearOf(root, calendar, QStringLiteral("$"));
        if (!year)
            return fail(year.error());
        years.push_back(std::move(*year));
        return years;
    }
    const QJsonArray list = root.value(QLatin1String("years")).toArray();
    if (list.isEmpty())
        return wrong(QStringLiteral("years"), QCoreApplication::translate("Calendar", "names no year"));
    for (qsizetype i = 0; i < list.size(); ++i) {
        auto year = yearOf(list[i].toObject(), calendar, QStringLiteral("years[%1]").arg(i));
        if (!year)
            return fail(year.error());
        const auto same = [&](const CalendarYear &other) {
            return other.calendar == year->calendar && other.year == year->year;
        };
        if (std::any_of(years.begin(), years.end(), same))
            return wrong(QStringLiteral("years[%1]").arg(i),
                         QCoreApplication::translate("Calendar", "%1 is named twice").arg(year->year));
        years.push_back(std::move(*year));
    }
    return years;
}

QString minuteText(int minute)
{
    return QStringLiteral("%1:%2")
        .arg(minute / 60, 2, 10, QLatin1Char('0'))
        .arg(minute % 60, 2, 10, QLatin1Char('0'));
}

std::optional<int> parseMinute(QStringView text)
{
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    if (colon < 1 || colon > 2 || text.size() != colon + 3)
        return std::nullopt;
    bool hourOk = false;
    bool minuteOk = false;
    const int hour = text.left(colon).toInt(&hourOk);
    const int minute = text.mid(colon + 1).toInt(&minuteOk);
    if (!hourOk || !minuteOk || hour < 0 || minute < 0 || minute > 59)
        return std::nullopt;
    if (hour == 24 && minute == 0)
        return 0;
    return hour < 24 ? std::optional(hour * 60 + minute) : std::nullopt;
}

QString clockSpansText(const std::vector<ClockSpan> &spans)
{
    QStringList parts;
    for (const ClockSpan &span : spans)
        parts += minuteText(span.fromMinute) + QLatin1Char('-') + minuteText(span.toMinute);
    return parts.join(QLatin1Char(' '));
}

std::optional<std::vector<ClockSpan>> parseClockSpans(QStringView text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,，;；]+"));
    std::vector<ClockSpan> spans;
    const QStringList parts = text.toString().split(between, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QStringList ends = part.split(QLatin1Char('-'));
        const auto from = parseMinute(ends.first());
        const auto to = ends.size() == 2 ? parseMinute(ends.last()) : std::nullopt;
        if (!from || !to)
            return std::nullopt;
        spans.push_back({*from, *to});
    }
    std::sort(spans.begin(), spans.end(),
              [](const ClockSpan &a, const ClockSpan &b) { return a.fromMinute < b.fromMinute; });
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const bool passesMidnight = spans[i].toMinute <= spans[i].fromMinute;
        const int end = spans[i].toMinute + (passesMidnight ? kMinutesOfDay : 0);
        const int next =
            i + 1 < spans.size() ? spans[i + 1].fromMinute : spans.front().fromMinute + kMinutesOfDay;
        if (end > next)
            return std::nullopt;
    }
    return spans;
}

}  // namespace xinglin
