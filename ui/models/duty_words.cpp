// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/duty_words.h"

#include "domain/calendar_json.h"
#include "ui/models/format.h"
#include "ui/models/names.h"

#include <QCoreApplication>

namespace xinglin::duty_words {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DutyWords)
};

constexpr std::int64_t kSecondMs = 1'000;
constexpr std::int64_t kMinuteMs = 60 * kSecondMs;
constexpr std::int64_t kHourMs = 60 * kMinuteMs;

QString clock(Instant instant, const Zone &zone)
{
    const std::int64_t local = instant.ms() + zone.offsetAt(instant);
    return minuteText(static_cast<int>(((local % kDayMs) + kDayMs) % kDayMs / kMinuteMs));
}

}  // namespace

QString role(DutyRole role)
{
    switch (role) {
    case DutyRole::lead:
        //: role on duty: answers first
        return Words::tr("lead");
    case DutyRole::deputy:
        //: role on duty: answers after the lead
        return Words::tr("deputy");
    case DutyRole::medic:
        //: role on duty
        return Words::tr("medic");
    }
    return {};
}

QString kind(Absence::Kind kind)
{
    switch (kind) {
    case Absence::Kind::leave:
        //: kind of absence
        return Words::tr("leave");
    case Absence::Kind::sick:
        //: kind of absence
        return Words::tr("sick");
    case Absence::Kind::training:
        //: kind of absence
        return Words::tr("training");
    case Absence::Kind::travel:
        //: kind of absence
        return Words::tr("travel");
    case Absence::Kind::other:
        //: kind of absence
        return Words::tr("other");
    }
    return {};
}

QString span(std::int64_t ms)
{
    if (ms % kHourMs == 0)
        return Words::tr("%1 h", "hours").arg(ms / kHourMs);
    if (ms % kMinuteMs == 0)
        return Words::tr("%1 min", "minutes").arg(ms / kMinuteMs);
    return Words::tr("%1 s", "seconds").arg(ms / kSecondMs);
}

QString scope(const ServiceLevelRow &row)
{
    if (row.builtIn)
        return Words::tr("Default");
    switch (row.level.scope.kind) {
    case RuleScope::Kind::tenant: return Words::tr("Everybody");
    case RuleScope::Kind::unit: return names::of(row.scopeName);
    case RuleScope::Kind::position: return Words::tr("Position %1").arg(row.level.scope.position);
    case RuleScope::Kind::person: return Words::tr("Person %1").arg(names::of(row.scopeName));
    }
    return {};
}

QString shift(const Shift &shift)
{
    return QStringLiteral("%1 %2–%3")
        .arg(names::of(shift.name), minuteText(shift.fromMinute), minuteText(shift.toMinute));
}

QString person(const DutyRow &row)
{
    const QString name = QStringLiteral("%1 (%2)").arg(names::of(row.personName), role(row.entry.role));
    return row.isAbsent ? Words::tr("%1, absent").arg(name) : name;
}

QString place(const DutyRow &row)
{
    return row.entry.unit.isValid() ? names::of(row.unitName) : Words::tr("Duty list");
}

QString moment(Instant instant, const Zone &zone, Instant now)
{
    const Day day = zone.dayOf(instant);
    const QString time = clock(instant, zone);
    return day == zone.dayOf(now) ? time : format::shortDay(day) + QLatin1Char(' ') + time;
}

QString time(const TimeRange &time, const Zone &zone)
{
    const Day first = zone.dayOf(time.from), last = zone.dayOf(time.to);
    if (first == last || (first + 1 == last && zone.startOf(last) == time.to))
        return clock(time.from, zone) + QStringLiteral("–") + clock(time.to, zone);
    return QStringLiteral("%1 %2 – %3 %4")
        .arg(format::shortDay(first), clock(time.from, zone), format::shortDay(last), clock(time.to, zone));
}

QString days(const TimeRange &range, const Zone &zone)
{
    const Day first = zone.dayOf(range.from), last = zone.dayOf(range.to);
    if (zone.startOf(first) == range.from && zone.startOf(last) == range.to)
        return format::days({first, last - 1});
    return format::day(first) + QLatin1Char(' ') + time(range, zone);
}

}  // namespace xinglin::duty_words
