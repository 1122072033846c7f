// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/calendar/holiday_calendar.h"
#include "domain/calendar_json.h"
#include "domain/ports/duty_port.h"
#include "workspace/alerts/duty_use_cases.h"
#include "workspace/audit_entry.h"
#include "workspace/name_book.h"
#include "workspace/transaction.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin::duty {
namespace {

constexpr std::int64_t kSecondMs = 1'000;
constexpr std::int64_t kLongestMs = 30 * kDayMs;

QJsonObject jsonOf(const RuleScope &scope)
{
    switch (scope.kind) {
    case RuleScope::Kind::unit: return {{QStringLiteral("unit"), idJson(scope.unit)}};
    case RuleScope::Kind::position: return {{QStringLiteral("position"), scope.position}};
    case RuleScope::Kind::person: return {{QStringLiteral("person"), idJson(scope.person)}};
    case RuleScope::Kind::tenant: break;
    }
    return {};
}

QJsonObject jsonOf(const ServiceLevel &level)
{
    return {{QStringLiteral("scope"), jsonOf(level.scope)},
            {QStringLiteral("severity"), alertSeverityName(level.severity)},
            {QStringLiteral("acknowledge_s"), qint64{level.acknowledgeMs / kSecondMs}},
            {QStringLiteral("handle_s"), qint64{level.handleMs / kSecondMs}},
            {QStringLiteral("escalate_s"), qint64{level.escalateMs / kSecondMs}}};
}

Status validate(const ServiceLevel &level)
{
    if (level.severity == AlertSeverity::info)
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Duty", "Nothing is due for information."));
    for (const std::int64_t time : {level.acknowledgeMs, level.handleMs, level.escalateMs}) {
        if (time < kSecondMs || time > kLongestMs)
            return fail(ErrorCode::invalidData,
                        QCoreApplication::translate("Duty", "A time must be between 1 s and 30 days."));
    }
    return {};
}

Result<BilingualText> scopeName(NameBook &names, const RuleScope &scope)
{
    if (scope.kind == RuleScope::Kind::position)
        return BilingualText{scope.position, scope.position};
    if (scope.kind == RuleScope::Kind::unit)
        return names.unit(scope.unit);
    if (scope.kind == RuleScope::Kind::tenant)
        return BilingualText();
    const auto person = names.person(scope.person);
    return person ? Result<BilingualText>(person->name) : fail(person.error());
}

Status checkScope(StoreSession &session, const RuleScope &scope, Day today)
{
    if (scope.kind == RuleScope::Kind::unit) {
        const auto unit = session.org().unit(scope.unit, today);
        return unit ? Status() : fail(unit.error());
    }
    if (scope.kind == RuleScope::Kind::person) {
        const auto person = session.people().person(scope.person, today);
        return person ? Status() : fail(person.error());
    }
    if (scope.kind == RuleScope::Kind::position && scope.position.trimmed().isEmpty())
        return fail(ErrorCode::invalidData, QCoreApplication::translate("Duty", "Which position?"));
    return {};
}

Status auditLevel(StoreSession &session, const Context &context, const Actor &actor, const QString &action,
                  const std::optional<ServiceLevel> &before, const std::optional<ServiceLevel> &after)
{
    QJsonObject detail;
    if (before)
        detail.insert(QStringLiteral("before"), jsonOf(*before));
    if (after)
        detail.insert(QStringLiteral("after"), jsonOf(*after));
    return audit(session, context, actor, action, QStringLiteral("service_level"), detail);
}

Result<std::optional<ServiceLevel>> storedLevel(StoreSession &session, const RuleScope &scope,
                                                AlertSeverity severity)
{
    const auto levels = session.duty().serviceLevels();
    if (!levels)
        return fail(levels.error());
    for (const ServiceLevel &level : *levels) {
        if (level.scope == scope && level.severity == severity)
            return std::optional(level);
    }
    return std::optional<ServiceLevel>();
}

CalendarYearView viewOf(const HolidayCalendar &calendar, int year)
{
    CalendarYearView view;
    view.calendar = calendar.name();
    view.year = year;
    view.isPublished = calendar.isPublished(year);
    if (const CalendarYear *notice = calendar.year(year))
        view.source = notice->source;
    for (Day day = Day::fromCivil(year, 1, 1); day.year() == year; ++day) {
        CalendarDay each{day, CalendarDay::Kind::workday, {}};
        const DayMark mark = calendar.mark(day);
        if (mark == DayMark::holiday) {
            each.kind = CalendarDay::Kind::holiday;
            each.name = calendar.holidayName(day);
        } else if (mark == DayMark::adjustedWorkday) {
            each.kind = CalendarDay::Kind::adjustedWorkday;
        } else if (!calendar.isWorkday(day)) {
            each.kind = CalendarDay::Kind::weekend;
        }
        view.days.push_back(std::move(each));
    }
    return view;
}

bool isKnownCalendar(const QString &name, const std::vector<CalendarYear> &imported)
{
    if (name == HolidayCalendar::kWeekdays || name == HolidayCalendar::kEveryDay ||
        name == HolidayCalendar::kChina)
        return true;
    return std::any_of(imported.begin(), imported.end(),
                       [&](const CalendarYear &year) { return year.calendar == name; });
}

tl::unexpected<Error> noSuchCalendar(const QString &name)
{
    return fail(ErrorCode::notFound,
                QCoreApplication::translate("Duty", "There is no calendar %1.").arg(name));
}

}  // namespace

Result<std::vector<ServiceLevelRow>> serviceLevels(Context &context, const Actor &)
{
    using Rows = std::vector<ServiceLevelRow>;
    return readAnswer<Rows>(context, [&](StoreSession &session) -> Result<Rows> {
        const auto levels = session.duty().serviceLevels();
        if (!levels)
            return fail(levels.error());
        NameBook names(session, context.zone.dayOf(context.clock.now()));
        Rows rows;
        for (const ServiceLevel &level : *levels) {
            const auto name = scopeName(names, level.scope);
            if (!name)
                return fail(name.error());
            rows.push_back({level, *name, false});
        }
        for (const AlertSeverity severity : {AlertSeverity::p0, AlertSeverity::p1, AlertSeverity::p2})
            rows.push_back({defaultServiceLevel(severity), {}, true});
        return rows;
    });
}

Result<ServiceLevel> saveServiceLevel(Context &context, const Actor &actor, const ServiceLevel &level)
{
    if (Status sensible = validate(level); !sensible)
        return fail(sensible.error());
    return writeAnswer<ServiceLevel>(context, [&](StoreSession &session) -> Result<ServiceLevel> {
        const Day today = context.zone.dayOf(context.clock.now());
        if (Status there = checkScope(session, level.scope, today); !there)
            return fail(there.error());
        const auto before = storedLevel(session, level.scope, level.severity);
        if (!before)
            return fail(before.error());
        const auto saved = session.duty().saveServiceLevel(level);
        if (!saved)
            return fail(saved.error());
        const Status kept =
            auditLevel(session, context, actor, QStringLiteral("service_level.save"), *before, *saved);
        return kept ? saved : fail(kept.error());
    });
}

Status removeServiceLevel(Context &context, const Actor &actor, const RuleScope &scope,
                          AlertSeverity severity)
{
    return context.store.write([&](StoreSession &session) -> Status {
        const auto before = storedLevel(session, scope, severity);
        if (!before)
            return fail(before.error());
        if (Status removed = session.duty().removeServiceLevel(scope, severity); !removed)
            return removed;
        return auditLevel(session, context, actor, QStringLiteral("service_level.remove"), *before, {});
    });
}

Result<CalendarYearView> calendarYear(Context &context, const Actor &, const QString &calendar, int year)
{
    return readAnswer<CalendarYearView>(context, [&](StoreSession &session) -> Result<CalendarYearView> {
        const auto imported = session.duty().calendarYears();
        if (!imported)
            return fail(imported.error());
        if (!isKnownCalendar(calendar, *imported))
            return noSuchCalendar(calendar);
        CalendarYearView view = viewOf(HolidayCalendar::named(calendar, *imported), year);
        view.isImported = std::any_of(imported->begin(), imported->end(), [&](const CalendarYear &each) {
            return each.calendar == calendar && each.year == year;
        });
        return view;
    });
}

Result<std::vector<CalendarYear>> importCalendar(Context &context, const Actor &actor, const QByteArray &json)
{
    const auto years = readCalendarYears(json);
    if (!years)
        return fail(years.error());
    const Status written = context.store.write([&](StoreSession &session) -> Status {
        for (const CalendarYear &year : *years) {
            if (year.calendar == HolidayCalendar::kWeekdays || year.calendar == HolidayCalendar::kEveryDay)
                return fail(ErrorCode::invalidData,
                            QCoreApplication::translate("Duty", "The calendar %1 has no holidays.")
                                .arg(year.calendar));
            if (Status saved = session.duty().saveCalendarYear(year); !saved)
                return saved;
            QJsonObject detail = calendarYearJson(year);
            if (Status kept = audit(session, context, actor, QStringLiteral("calendar.import"),
                                    QStringLiteral("calendar:") + year.calendar, detail);
                !kept)
                return kept;
        }
        return {};
    });
    return written ? years : fail(written.error());
}

Result<std::vector<CalendarChoiceRow>> calendarChoices(Context &context, const Actor &)
{
    using Rows = std::vector<CalendarChoiceRow>;
    return readAnswer<Rows>(context, [&](StoreSession &session) -> Result<Rows> {
        const auto choices = session.duty().calendarChoices();
        if (!choices)
            return fail(choices.error());
        NameBook names(session, context.zone.dayOf(context.clock.now()));
        Rows rows;
        for (const CalendarChoice &choice : *choices) {
            const auto name = names.unit(choice.unit);
            if (!name)
                return fail(name.error());
            rows.push_back({choice, *name});
        }
        return rows;
    });
}

Result<CalendarChoice> saveCalendarChoice(Context &context, const Actor &actor, const CalendarChoice &choice)
{
    return writeAnswer<CalendarChoice>(context, [&](StoreSession &session) -> Result<CalendarChoice> {
        const auto imported = session.duty().calendarYears();
        if (!imported)
            return fail(imported.error());
        if (!isKnownCalendar(choice.calendar, *imported))
            return noSuchCalendar(choice.calendar);
        if (choice.unit.isValid()) {
            const auto unit = session.org().unit(choice.unit, context.zone.dayOf(context.clock.now()));
            if (!unit)
                return fail(unit.error());
        }
        const auto saved = session.duty().saveCalendarChoice(choice);
        if (!saved)
            return fail(saved.error());
        const Status kept = audit(session, context, actor, QStringLiteral("calendar.choose"),
                                  QStringLiteral("unit:") + choice.unit.text(),
                                  {{QStringLiteral("calendar"), choice.calendar},
                                   {QStringLiteral("hours"), clockSpansText(choice.hours)},
                                   {QStringLiteral("runs_clocks"), choice.runsClocks}});
        return kept ? saved : fail(kept.error());
    });
}

Status removeCalendarChoice(Context &context, const Actor &actor, UnitId unit)
{
    return context.store.write([&](StoreSession &session) -> Status {
        if (Status removed = session.duty().removeCalendarChoice(unit); !removed)
            return removed;
        return audit(session, context, actor, QStringLiteral("calendar.unchoose"),
                     QStringLiteral("unit:") + unit.text(), {});
    });
}

}  // namespace xinglin::duty
