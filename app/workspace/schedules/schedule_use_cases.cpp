// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/schedules/schedule_use_cases.h"

#include "domain/ports/schedule_port.h"
#include "domain/ports/template_port.h"
#include "domain/schedule_times.h"
#include "domain/shipped_templates.h"
#include "workspace/audit_entry.h"
#include "workspace/name_book.h"
#include "workspace/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace xinglin::schedules {
namespace {

constexpr int kLongestName = 120;
using schedule_limits::kMostCaughtUp;
using schedule_limits::kMostKept;
constexpr int kRunsLookedAt = 20;

tl::unexpected<Error> wrong(const QString &text)
{
    return fail(ErrorCode::invalidData, text);
}

QJsonObject scheduleJson(const Schedule &schedule)
{
    return {{QStringLiteral("enabled"), schedule.enabled},
            {QStringLiteral("unit"), idJson(schedule.unit)},
            {QStringLiteral("each"), reportEachName(schedule.each)},
            {QStringLiteral("kind"), schedule.kind},
            {QStringLiteral("period"), periodRuleText(schedule.period)},
            {QStringLiteral("time"), timeRuleText(schedule.time)},
            {QStringLiteral("language"), languageCode(schedule.language)},
            {QStringLiteral("formats"), QJsonArray::fromStringList(schedule.formats)},
            {QStringLiteral("named"), schedule.named},
            {QStringLiteral("keep"), schedule.keep},
            {QStringLiteral("catch_up"), schedule.catchUp}};
}

QString scheduleSubject(ScheduleId id)
{
    return QStringLiteral("schedule:") + id.text();
}

bool isSensible(const TimeRule &rule)
{
    // What cannot be said cannot be stored.
    const auto read = parseTimeRule(timeRuleText(rule));
    const bool hasDays = rule.every != TimeRule::Every::week || !rule.weekdays.empty();
    return rule.minute >= 0 && rule.minute < 24 * 60 && hasDays && read && read->minute == rule.minute;
}

/// 30 February never comes. 29 February does: in other years it is the 28th.
bool isDayThatComes(const TimeRule &rule)
{
    constexpr int kLeapYear = 2024;
    return rule.every != TimeRule::Every::year || rule.day == 0 ||
           Day::fromCivil(kLeapYear, rule.month, rule.day).isValid();
}

Status checkSchedule(StoreSession &session, const Context &context, const Schedule &schedule)
{
    if (schedule.name.trimmed().isEmpty() || schedule.name.size() > kLongestName)
        return wrong(QCoreApplication::translate("Schedules", "A schedule needs a name of at most %1 signs.")
                         .arg(kLongestName));
    if (!isSensible(schedule.time))
        return wrong(QCoreApplication::translate("Schedules", "The time of the schedule cannot be read."));
    if (!isDayThatComes(schedule.time))
        return wrong(QCoreApplication::translate("Schedules", "Month %1 never has a day %2.")
                         .arg(schedule.time.month)
                         .arg(schedule.time.day));
    if (!parsePeriodRule(periodRuleText(schedule.period)))
        return wrong(
            QCoreApplication::translate("Schedules", "The last days must be between 1 and 366 in number."));
    if (schedule.kind.isEmpty() || schedule.formats.isEmpty())
        return wrong(QCoreApplication::translate("Schedules", "Say which report and in which formats."));
    if (schedule.folder.isEmpty() || !QDir::isAbsolutePath(schedule.folder))
        return wrong(QCoreApplication::translate(
            "Schedules", "The folder must be named from the root on, so that every program finds it."));
    if (schedule.keep < 0 || schedule.keep > kMostKept)
        return wrong(QCoreApplication::translate("Schedules", "Keep 0 (all) to %1 periods.").arg(kMostKept));
    if (schedule.catchUp < 1 || schedule.catchUp > kMostCaughtUp)
        return wrong(
            QCoreApplication::translate("Schedules", "Make up 1 to %1 missed periods.").arg(kMostCaughtUp));
    if (!schedule.unit.isValid())
        return wrong(QCoreApplication::translate("Schedules", "Say of which unit the report is."));
    const auto unit = session.org().unit(schedule.unit, context.zone.dayOf(context.clock.now()));
    return unit ? Status() : fail(unit.error());
}

/// Empty: there is none of this key.
Result<BilingualText> templateName(StoreSession &session, const QString &key)
{
    if (key.isEmpty())
        return BilingualText();
    const auto all = isShippedTemplate(key) ? shippedTemplates() : session.templates().templates();
    if (!all)
        return fail(all.error());
    const auto found = std::ranges::find(*all, key, &ReportTemplate::key);
    return found == all->end() ? BilingualText() : found->name;
}

Result<ScheduleRow> rowOf(StoreSession &session, const Context &context, const Schedule &schedule)
{
    ScheduleRow row;
    row.schedule = schedule;
    const Instant now = context.clock.now();
    NameBook names(session, context.zone.dayOf(now));
    const auto name = names.unit(schedule.unit);
    if (!name)
        return fail(name.error());
    row.unitName = *name;
    const auto plan = templateName(session, schedule.templateKey);
    if (!plan)
        return fail(plan.error());
    row.templateName = *plan;
    if (const auto unit = session.org().unit(schedule.unit, context.zone.dayOf(now)))
        row.unitCode = unit->code;
    if (schedule.enabled) {
        const auto settled = session.schedules().settledUntil(schedule.id);
        if (!settled)
            return fail(settled.error());
        const DueTime due = nextDue(schedule.time, context.zone, std::max(now, *settled));
        row.next = due.at;
        row.nextPeriod = periodOf(schedule.period, due.day);
    }
    const auto runs = session.schedules().runs(schedule.id, kRunsLookedAt);
    if (!runs)
        return fail(runs.error());
    for (const ScheduleRun &run : *runs) {
        const bool isToCome =
            run.state == ScheduleRun::State::waiting || run.state == ScheduleRun::State::running;
        row.open += isToCome || run.nextTry.isValid() ? 1 : 0;
        if (!row.last && !isToCome)
            row.last = run;
    }
    return row;
}

}  // namespace

Result<std::vector<ScheduleRow>> schedules(Context &context, const Actor &)
{
    using Rows = std::vector<ScheduleRow>;
    return readAnswer<Rows>(context, [&](StoreSession &session) -> Result<Rows> {
        const auto all = session.schedules().schedules();
        if (!all)
            return fail(all.error());
        Rows rows;
        for (const Schedule &each : *all) {
            auto row = rowOf(session, context, each);
            if (!row)
                return fail(row.error());
            rows.push_back(*std::move(row));
        }
        return rows;
    });
}

Result<ScheduleRow> schedule(Context &context, const Actor &, const QString &nameOrId)
{
    return readAnswer<ScheduleRow>(context, [&](StoreSession &session) -> Result<ScheduleRow> {
        const auto named = session.schedules().scheduleNamed(nameOrId);
        if (!named)
            return fail(named.error());
        const ScheduleId id = named->isValid() ? *named : ScheduleId::fromText(nameOrId);
        const auto found = session.schedules().schedule(id);
        if (!found && found.error().code == ErrorCode::notFound)
            return fail(ErrorCode::notFound,
                        QCoreApplication::translate("Schedules", "There is no schedule “%1”; “xinglinctl "
                                                                 "schedule list” tells those there are.")
                            .arg(nameOrId));
        return found ? rowOf(session, context, *found) : fail(found.error());
    });
}

Result<Schedule> save(Context &context, const Actor &actor, const Schedule &schedule)
{
    return writeAnswer<Schedule>(context, [&](StoreSession &session) -> Result<Schedule> {
        Schedule wanted = schedule;
        wanted.name = schedule.name.trimmed();
        wanted.folder = QDir::cleanPath(schedule.folder);
        if (Status sensible = checkSchedule(session, context, wanted); !sensible)
            return fail(sensible.error());
        const bool isNew = wanted.version == 0;
        QJsonObject detail;
        bool isOtherTime = isNew;
        if (!isNew) {
            const auto before = session.schedules().schedule(wanted.id);
            if (!before)
                return fail(before.error());
            detail[QStringLiteral("before")] = scheduleJson(*before);
            if (before->folder != wanted.folder)
                detail[QStringLiteral("folder_changed")] = true;
            isOtherTime = timeRuleText(before->time) != timeRuleText(wanted.time) ||
                          (wanted.enabled && !before->enabled);
        }
        const auto saved = session.schedules().saveSchedule(wanted);
        if (!saved)
            return fail(saved.error());
        detail[QStringLiteral("after")] = scheduleJson(*saved);
        if (isOtherTime) {
            if (Status begun = session.schedules().setSettledUntil(saved->id, context.clock.now()); !begun)
                return fail(begun.error());
        }
        const Status kept = audit(session, context, actor,
                                  isNew ? QStringLiteral("schedule.add") : QStringLiteral("schedule.change"),
                                  scheduleSubject(saved->id), detail);
        return kept ? saved : fail(kept.error());
    });
}

Result<Schedule> setEnabled(Context &context, const Actor &actor, ScheduleId id, std::int64_t version,
                            bool enabled)
{
    return writeAnswer<Schedule>(context, [&](StoreSession &session) -> Result<Schedule> {
        auto schedule = session.schedules().schedule(id);
        if (!schedule)
            return fail(schedule.error());
        const bool wasEnabled = schedule->enabled;
        schedule->enabled = enabled;
        schedule->version = version;
        const auto saved = session.schedules().saveSchedule(*schedule);
        if (!saved)
            return fail(saved.error());
        if (enabled && !wasEnabled) {
            if (Status begun = session.schedules().setSettledUntil(id, context.clock.now()); !begun)
                return fail(begun.error());
        }
        const Status kept =
            audit(session, context, actor,
                  enabled ? QStringLiteral("schedule.resume") : QStringLiteral("schedule.pause"),
                  scheduleSubject(id), {});
        return kept ? saved : fail(kept.error());
    });
}

Status remove(Context &context, const Actor &actor, ScheduleId id, std::int64_t version)
{
    return context.store.write([&](StoreSession &session) -> Status {
        const auto before = session.schedules().schedule(id);
        if (!before)
            return fail(before.error());
        if (Status removed = session.schedules().removeSchedule(id, version); !removed)
            return removed;
        return audit(session, context, actor, QStringLiteral("schedule.remove"), scheduleSubject(id),
                     {{QStringLiteral("before"), scheduleJson(*before)}});
    });
}

}  // namespace xinglin::schedules
