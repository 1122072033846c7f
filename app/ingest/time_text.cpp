// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/time_text.h"

#include "ingest/civil_text.h"

#include <algorithm>
#include <cstring>

namespace xinglin {
namespace {

int twoDigits(const char *p)
{
    const int high = p[0] - '0';
    const int low = p[1] - '0';
    return high < 0 || high > 9 || low < 0 || low > 9 ? -1 : high * 10 + low;
}

/// Milliseconds of "HH:mm:ss", -1 when it is no time.
std::int64_t clockTime(const char *p)
{
    const int hour = twoDigits(p);
    const int minute = twoDigits(p + 3);
    const int second = twoDigits(p + 6);
    if (p[2] != ':' || p[5] != ':' || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 ||
        second > 59)
        return -1;
    return ((hour * 60 + minute) * 60 + second) * std::int64_t{1000};
}

bool isSupported(Day day)
{
    static const Day first = Day::fromCivil(1970, 1, 1);
    static const Day last = Day::fromCivil(2100, 12, 31);
    return day.isValid() && first <= day && day <= last;
}

}  // namespace

QString timeFormatName(TimeFormat format)
{
    switch (format) {
    case TimeFormat::automatic: return QStringLiteral("YYYY-MM-DD hh:mm:ss");
    case TimeFormat::monthFirst: return QStringLiteral("MM/DD/YYYY hh:mm:ss");
    case TimeFormat::dayFirst: return QStringLiteral("DD/MM/YYYY hh:mm:ss");
    }
    return {};
}

std::optional<TimeFormat> parseTimeFormat(QStringView text)
{
    const QString plain = text.trimmed().toString().toLower();
    if (plain.isEmpty() || plain.startsWith(QLatin1Char('a')) || plain.startsWith(QLatin1Char('y')) ||
        plain.startsWith(QLatin1String("iso")) || plain.startsWith(QLatin1String("epoch")))
        return TimeFormat::automatic;
    if (plain.startsWith(QLatin1Char('m')))
        return TimeFormat::monthFirst;
    if (plain.startsWith(QLatin1Char('d')))
        return TimeFormat::dayFirst;
    return std::nullopt;
}

std::optional<TimeFormat> detectTimeFormat(std::span<const std::string_view> texts)
{
    bool ambiguous = false, monthFirst = true, dayFirst = true;
    for (const std::string_view text : texts) {
        const auto parts = leadingNumbers(text);
        if (!parts)
            continue;
        ambiguous = true;
        monthFirst = monthFirst && parts->first <= 12;
        dayFirst = dayFirst && parts->second <= 12;
    }
    if (!ambiguous)
        return TimeFormat::automatic;
    if (monthFirst == dayFirst)
        return std::nullopt;
    return monthFirst ? TimeFormat::monthFirst : TimeFormat::dayFirst;
}

TimeReader::TimeReader(Zone zone, TimeFormat format)
    : m_zone(std::move(zone))
    , m_format(format)
{}

const TimeReader::CachedDay &TimeReader::cached(Day day)
{
    CachedDay &entry = m_days[static_cast<std::uint32_t>(day.number()) % m_days.size()];
    if (entry.day != day.number()) {
        const TimeRange range = m_zone.rangeOf(day);
        entry.day = day.number();
        entry.start = range.from.ms();
        entry.plain = range.ms() == kDayMs && m_zone.offsetAt(range.from) == m_zone.offsetAt(range.to + -1) &&
                      m_zone.fromLocal(day, 0) == range.from;
    }
    return entry;
}

TimeReader::Verdict TimeReader::fromLocal(Day day, std::int64_t msOfDay, std::int64_t &ms)
{
    if (!isSupported(day))
        return Verdict::unparsable;
    const CachedDay &entry = cached(day);
    if (entry.plain) {
        ms = entry.start + msOfDay;
        return Verdict::ok;
    }
    const Instant instant = m_zone.fromLocal(day, msOfDay);
    if (!instant.isValid())
        return Verdict::skipped;
    ms = instant.ms();
    return Verdict::ok;
}

TimeReader::Verdict TimeReader::read(std::string_view text, std::int64_t &ms)
{
    // What nearly every record holds: "2026-10-01 08:00:00".
    if (text.size() == 19 && m_format == TimeFormat::automatic && (text[10] == ' ' || text[10] == 'T')) {
        if (std::memcmp(text.data(), m_lastDate.data(), m_lastDate.size()) != 0 || !m_lastDay.isValid()) {
            m_lastDay = readDay(text.substr(0, 10));
            std::copy_n(text.data(), m_lastDate.size(), m_lastDate.begin());
        }
        const std::int64_t clock = clockTime(text.data() + 11);
        if (clock >= 0 && m_lastDay.isValid())
            return fromLocal(m_lastDay, clock, ms);
    }
    return readSlowly(text, ms);
}

TimeReader::Verdict TimeReader::readSlowly(std::string_view text, std::int64_t &ms)
{
    if (const auto epoch = readEpoch(text)) {
        ms = *epoch;
        return Verdict::ok;
    }
    const auto civil = readCivil(text, m_format);
    if (!civil)
        return Verdict::unparsable;
    if (!civil->offsetMs)
        return fromLocal(civil->day, civil->msOfDay, ms);
    if (!isSupported(civil->day))
        return Verdict::unparsable;
    ms = std::int64_t{civil->day.number()} * kDayMs + civil->msOfDay - *civil->offsetMs;
    return ms >= 0 ? Verdict::ok : Verdict::unparsable;
}

Day TimeReader::readDay(std::string_view text) const
{
    const auto civil = readCivil(text, m_format);
    return civil && isSupported(civil->day) ? civil->day : Day();
}

Day TimeReader::readAnyDay(std::string_view text) const
{
    const auto civil = readCivil(text, m_format);
    return civil ? civil->day : Day();
}

TimeReader::Verdict TimeReader::readOn(Day day, std::string_view timeOfDay, std::int64_t &ms)
{
    const auto clock = readTimeOfDay(timeOfDay);
    if (!clock || !day.isValid())
        return Verdict::unparsable;
    return fromLocal(day, *clock, ms);
}

}  // namespace xinglin
