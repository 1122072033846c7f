// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zone.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace xinglin {
namespace {

constexpr std::int64_t kHourMs = 3'600'000;

std::int64_t floorDiv(std::int64_t a, std::int64_t b)
{
    const std::int64_t quotient = a / b;
    return quotient * b > a ? quotient - 1 : quotient;
}

}  // namespace

Result<Zone> Zone::byName(const QByteArray &name)
{
    const QTimeZone system(name);
    if (!system.isValid())
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate(
                        "Core", "Unknown time zone \"%1\". Use an IANA name such as Asia/Shanghai.")
                        .arg(QString::fromUtf8(name)));
    auto table = std::make_shared<Table>();
    table->name = name;
    // Data outside 1970..2100 keeps the offset of the nearest year inside.
    const QDateTime begin = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    const QDateTime end = QDateTime(QDate(2100, 1, 1), QTime(0, 0), Qt::UTC);
    table->transitions.push_back(
        {std::numeric_limits<std::int64_t>::min(), std::int64_t{system.offsetFromUtc(begin)} * 1000});
    for (const QTimeZone::OffsetData &data : system.transitions(begin, end)) {
        const std::int64_t offset = std::int64_t{data.offsetFromUtc} * 1000;
        if (offset != table->transitions.back().offset)
            table->transitions.push_back({data.atUtc.toMSecsSinceEpoch(), offset});
    }
    return Zone(std::move(table));
}

Zone Zone::utc()
{
    static const auto table = std::make_shared<const Table>(
        Table{QByteArrayLiteral("UTC"), {{std::numeric_limits<std::int64_t>::min(), 0}}});
    return Zone(table);
}

std::int64_t Zone::offsetAt(Instant instant) const
{
    const auto &list = m_table->transitions;
    if (list.size() == 1 || instant.ms() >= list.back().from)
        return list.back().offset;
    const auto next = std::upper_bound(list.begin(), list.end(), instant.ms(),
                                       [](std::int64_t ms, const Transition &t) { return ms < t.from; });
    return std::prev(next)->offset;
}

Day Zone::dayOf(Instant instant) const
{
    return Day(static_cast<std::int32_t>(floorDiv(instant.ms() + offsetAt(instant), kDayMs)));
}

int Zone::hourOf(Instant instant) const
{
    const std::int64_t local = instant.ms() + offsetAt(instant);
    return static_cast<int>((local - floorDiv(local, kDayMs) * kDayMs) / kHourMs);
}

Instant Zone::fromLocal(Day day, std::int64_t msOfDay) const
{
    const std::int64_t local = std::int64_t{day.number()} * kDayMs + msOfDay;
    // The larger offset gives the earlier instant; of two that fit, the first is meant.
    const std::int64_t before = offsetAt(Instant(local - kDayMs));
    const std::int64_t after = offsetAt(Instant(local + kDayMs));
    for (const std::int64_t offset : {std::max(before, after), std::min(before, after)}) {
        const Instant instant(local - offset);
        if (offsetAt(instant) == offset)
            return instant;
    }
    return {};
}

Instant Zone::startOf(Day day) const
{
    const Instant midnight = fromLocal(day, 0);
    if (midnight.isValid())
        return midnight;
    // Midnight was skipped: the day begins at the transition itself.
    const std::int64_t local = std::int64_t{day.number()} * kDayMs;
    const auto &list = m_table->transitions;
    const auto next = std::upper_bound(list.begin(), list.end(), local - kDayMs,
                                       [](std::int64_t ms, const Transition &t) { return ms < t.from; });
    return Instant(next->from);
}

QString Zone::isoText(Instant instant) const
{
    if (!instant.isValid())
        return {};
    const std::int64_t offset = offsetAt(instant);
    const std::int64_t local = instant.ms() + offset;
    const std::int64_t day = floorDiv(local, kDayMs);
    const std::int64_t ms = local - day * kDayMs;
    const auto two = [](std::int64_t value) {
        return QString::number(value).rightJustified(2, QLatin1Char('0'));
    };
    QString text = Day(static_cast<std::int32_t>(day)).text() + QLatin1Char('T') + two(ms / kHourMs) +
                   QLatin1Char(':') + two(ms / 60'000 % 60) + QLatin1Char(':') + two(ms / 1000 % 60);
    if (ms % 1000 != 0)
        text += QLatin1Char('.') + QString::number(ms % 1000).rightJustified(3, QLatin1Char('0'));
    if (offset == 0)
        return text + QLatin1Char('Z');
    const std::int64_t minutes = std::abs(offset) / 60'000;
    return text + QLatin1Char(offset < 0 ? '-' : '+') + two(minutes / 60) + QLatin1Char(':') +
           two(minutes % 60);
}

}  // namespace xinglin
