// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/format.h"

#include "analysis/sentence.h"
#include "core/printed_number.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace xinglin::format {
namespace {

struct FormatText
{
    Q_DECLARE_TR_FUNCTIONS(Format)
};

bool isChinese()
{
    return installedLanguage() == Language::zhCN;
}

/// Of the months' names; dates in Chinese are all figures.
QLocale englishMonths()
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom);
}

QDate date(Day day)
{
    return QDate(day.year(), day.month(), day.dayOfMonth());
}

QDateTime local(Instant instant, const Zone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms() + zone.offsetAt(instant), Qt::UTC);
}

}  // namespace

QString noData()
{
    return FormatText::tr("no data");
}

QString withheld()
{
    return FormatText::tr("withheld");
}

bool isAbsence(const QString &text)
{
    return text == noData() || text == withheld();
}

QString withheldReason()
{
    return FormatText::tr("Fewer than five people, or figures that would tell of so few.");
}

QString number(double value, int decimals)
{
    if (!std::isfinite(value))
        return noData();
    return groupedNumber(value, decimals);
}

QString number(const std::optional<double> &value, int decimals)
{
    return value ? number(*value, decimals) : noData();
}

QString signedNumber(double value, int decimals)
{
    const QString text = number(value, decimals);
    return roundedTo(value, decimals) > 0.0 ? QLatin1Char('+') + text : text;
}

QString count(std::int64_t value)
{
    return groupedNumber(static_cast<double>(value), 0);
}

QString percent(double share, int decimals)
{
    return number(share * 100.0, decimals) + QLatin1Char('%');
}

QString chance(const Trend &trend)
{
    const QString text = chanceText(trend.chance().value_or(1.0));
    return trend.asked > 1 ? FormatText::tr("%1, corrected for %2 metrics").arg(text, count(trend.asked))
                           : text;
}

QString interval(const std::optional<double> &low, const std::optional<double> &high, int decimals)
{
    if (!low || !high)
        return {};
    return number(*low, decimals) + QChar(0x2013) + number(*high, decimals);
}

QString withUnit(const QString &text, const QString &unit)
{
    if (unit.isEmpty() || unit == QLatin1String("%"))
        return text + unit;
    return text + QChar(0x00a0) + unit;
}

QString value(const Metric &metric, const std::optional<double> &value)
{
    if (!value)
        return noData();
    return withUnit(number(*value, metric.decimals), unitLabel(metric));
}

QString usualRange(const Metric &metric)
{
    const QString ends = interval(metric.toUnits(metric.usualLow), metric.toUnits(metric.usualHigh),
                                  metric.aggregation == Aggregation::sleep ? 0 : metric.decimals);
    return ends.isEmpty() ? ends : withUnit(ends, unitLabel(metric));
}

QString metricName(const Metric &metric)
{
    return metric.name.in(installedLanguage());
}

QString unitLabel(const Metric &metric)
{
    return metric.unitLabel.in(installedLanguage());
}

QString day(Day day)
{
    if (!day.isValid())
        return noData();
    return isChinese() ? date(day).toString(QStringLiteral("yyyy年M月d日"))
                       : englishMonths().toString(date(day), QStringLiteral("d MMM yyyy"));
}

QString shortDay(Day day)
{
    if (!day.isValid())
        return noData();
    return isChinese() ? date(day).toString(QStringLiteral("M月d日"))
                       : englishMonths().toString(date(day), QStringLiteral("d MMM"));
}

QString days(const DayRange &days)
{
    if (!days.isValid())
        return noData();
    if (days.first == days.last)
        return day(days.first);
    const QChar dash(0x2013);
    if (days.first.year() != days.last.year())
        return day(days.first) + dash + day(days.last);
    if (isChinese())
        return day(days.first) + dash +
               (days.first.month() == days.last.month() ? date(days.last).toString(QStringLiteral("d日"))
                                                        : shortDay(days.last));
    const QString first = days.first.month() == days.last.month() ? QString::number(days.first.dayOfMonth())
                                                                  : shortDay(days.first);
    return first + dash + day(days.last);
}

QString shortDays(const DayRange &days)
{
    if (!days.isValid())
        return noData();
    return days.first == days.last ? shortDay(days.first)
                                   : shortDay(days.first) + QChar(0x2013) + shortDay(days.last);
}

QString period(const Period &period)
{
    if (!period.isValid())
        return noData();
    const Day first = period.days().first;
    switch (period.kind()) {
    case Period::Kind::week: {
        int year = 0;
        const int week = date(first).weekNumber(&year);
        return FormatText::tr("Week %1, %2").arg(week).arg(year);
    }
    case Period::Kind::month:
        return isChinese() ? date(first).toString(QStringLiteral("yyyy年M月"))
                           : englishMonths().toString(date(first), QStringLiteral("MMM yyyy"));
    case Period::Kind::quarter:
        return FormatText::tr("Q%1 %2").arg((first.month() - 1) / 3 + 1).arg(first.year());
    case Period::Kind::year:
        return isChinese() ? date(first).toString(QStringLiteral("yyyy年")) : QString::number(first.year());
    case Period::Kind::day:
    case Period::Kind::range: break;
    }
    return days(period.days());
}

QString instant(Instant instant, const Zone &zone, Instant now)
{
    if (!instant.isValid())
        return noData();
    if (now.isValid() && zone.dayOf(instant) == zone.dayOf(now))
        return local(instant, zone).toString(QStringLiteral("HH:mm"));
    return day(zone.dayOf(instant));
}

QString moment(Instant instant, const Zone &zone, Instant now)
{
    const QString text = format::instant(instant, zone, now);
    const bool isToday = now.isValid() && zone.dayOf(instant) == zone.dayOf(now);
    if (!instant.isValid() || isToday)
        return text;
    return text + QLatin1Char(' ') + local(instant, zone).toString(QStringLiteral("HH:mm"));
}

QString fullInstant(Instant instant, const Zone &zone)
{
    if (!instant.isValid())
        return noData();
    return day(zone.dayOf(instant)) + QLatin1Char(' ') +
           local(instant, zone).toString(QStringLiteral("HH:mm:ss")) + QStringLiteral(" (") +
           QString::fromLatin1(zone.name()) + QLatin1Char(')');
}

QString age(Instant instant, Instant now)
{
    if (!instant.isValid() || !now.isValid())
        return noData();
    const std::int64_t minutes = (now - instant) / 60'000;
    if (minutes < 1)
        return FormatText::tr("just now");
    if (minutes < 90)
        return FormatText::tr("%n min ago", nullptr, static_cast<int>(minutes));
    if (minutes < 36 * 60)
        return FormatText::tr("%n h ago", nullptr, static_cast<int>((minutes + 30) / 60));
    return FormatText::tr("%n days ago", nullptr, static_cast<int>((minutes + 720) / 1440));
}

QString coverage(const Coverage &coverage)
{
    if (coverage.daysExpected == 0)
        return noData();
    return FormatText::tr("%1 of %2 person-days with data (%3)")
        .arg(count(coverage.daysWithData), count(coverage.daysExpected), percent(coverage.share));
}

}  // namespace xinglin::format
