// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/shift_spans.h"

#include "domain/ports/duty_port.h"

#include <algorithm>

namespace xinglin::numbers {
namespace {

constexpr int kMinutesOfDay = 24 * 60;

std::vector<ShiftSpan> usualShifts()
{
    return {{QStringLiteral("morning"), {QStringLiteral("早班"), QStringLiteral("Morning")}, 8 * 60, 16 * 60},
            {QStringLiteral("evening"), {QStringLiteral("中班"), QStringLiteral("Evening")}, 16 * 60, 0},
            {QStringLiteral("night"), {QStringLiteral("夜班"), QStringLiteral("Night")}, 0, 8 * 60}};
}

}  // namespace

Result<std::vector<ShiftSpan>> shiftsOf(StoreSession &session)
{
    const auto own = session.duty().shifts();
    if (!own)
        return fail(own.error());
    if (own->empty())
        return usualShifts();
    std::vector<ShiftSpan> spans;
    for (const Shift &shift : *own)
        spans.push_back({shift.id.text(), shift.name, shift.fromMinute, shift.toMinute});
    return spans;
}

const ShiftSpan *shiftAt(std::span<const ShiftSpan> shifts, Instant instant, const Zone &zone)
{
    const QString time = zone.isoText(instant).mid(11, 5);
    const int minute = time.left(2).toInt() * 60 + time.mid(3).toInt();
    const auto found = std::find_if(shifts.begin(), shifts.end(), [&](const ShiftSpan &shift) {
        return shift.fromMinute < shift.toMinute ? minute >= shift.fromMinute && minute < shift.toMinute
                                                 : minute >= shift.fromMinute || minute < shift.toMinute;
    });
    return found == shifts.end() ? nullptr : &*found;
}

QString hoursOf(const ShiftSpan &shift)
{
    const auto clock = [](int minute) {
        return QStringLiteral("%1:%2")
            .arg(minute / 60, 2, 10, QLatin1Char('0'))
            .arg(minute % 60, 2, 10, QLatin1Char('0'));
    };
    const int to = shift.toMinute == 0 ? kMinutesOfDay : shift.toMinute;
    return clock(shift.fromMinute) + QLatin1Char('-') + clock(to);
}

}  // namespace xinglin::numbers
