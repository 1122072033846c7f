// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs/schedule_verbs.h"

#include <QJsonArray>

namespace xinglin::schedule_verbs {

Result<ScheduleRow> scheduleOf(const Arguments &arguments, Session &session)
{
    if (Status opened = session.open(); !opened)
        return fail(opened.error());
    return session.wait(
        session.workspace().schedules().schedule(session.actor(), arguments.positional().front()));
}

QString momentText(Instant instant, const Session &session)
{
    return instant.isValid() ? session.info().zone.isoText(instant).left(16).replace(10, 1, QLatin1Char(' '))
                             : QStringLiteral("-");
}

QJsonObject jsonOf(const ScheduleRun &run, const QString &name, const Session &session)
{
    const Zone &zone = session.info().zone;
    const auto instant = [&zone](Instant at) {
        return at.isValid() ? QJsonValue(zone.isoText(at)) : QJsonValue();
    };
    QJsonArray files;
    for (const ScheduleFile &file : run.files)
        files.append(QJsonObject{{QStringLiteral("file"), file.path},
                                 {QStringLiteral("format"), file.format},
                                 {QStringLiteral("sha256"), QString::fromLatin1(file.sha256.toHex())},
                                 {QStringLiteral("bytes"), file.bytes},
                                 {QStringLiteral("state"), fileStateName(file.state)}});
    QJsonObject json{{QStringLiteral("id"), run.id.text()},
                     {QStringLiteral("schedule"), name},
                     {QStringLiteral("result"), runStateName(run.state)},
                     {QStringLiteral("due"), instant(run.due)},
                     {QStringLiteral("period"), run.period.text()},
                     {QStringLiteral("by_hand"), run.byHand},
                     {QStringLiteral("attempts"), run.attempts},
                     {QStringLiteral("begun"), instant(run.begun)},
                     {QStringLiteral("ended"), instant(run.ended)},
                     {QStringLiteral("next_try"), instant(run.nextTry)},
                     {QStringLiteral("files"), files}};
    if (!run.errorCode.isEmpty())
        json[QStringLiteral("error")] =
            QJsonObject{{QStringLiteral("code"), run.errorCode}, {QStringLiteral("text"), run.error}};
    if (run.state == ScheduleRun::State::skipped) {
        json[QStringLiteral("skipped")] = run.skipped;
        json[QStringLiteral("skipped_from")] = instant(run.skippedFrom);
    }
    return json;
}

QJsonObject jsonOf(const ScheduleRow &row, const Session &session)
{
    const Schedule &schedule = row.schedule;
    QJsonObject json{{QStringLiteral("id"), schedule.id.text()},
                     {QStringLiteral("version"), qint64{schedule.version}},
                     {QStringLiteral("name"), schedule.name},
                     {QStringLiteral("enabled"), schedule.enabled},
                     {QStringLiteral("kind"), schedule.kind},
                     {QStringLiteral("unit"), row.unitCode},
                     {QStringLiteral("each"), reportEachName(schedule.each)},
                     {QStringLiteral("at"), timeRuleText(schedule.time)},
                     {QStringLiteral("period"), periodRuleText(schedule.period)},
                     {QStringLiteral("language"), languageCode(schedule.language)},
                     {QStringLiteral("formats"), QJsonArray::fromStringList(schedule.formats)},
                     {QStringLiteral("paper"), schedule.paper},
                     {QStringLiteral("named"), schedule.named},
                     {QStringLiteral("folder"), schedule.folder},
                     {QStringLiteral("keep"), schedule.keep},
                     {QStringLiteral("catch_up"), schedule.catchUp},
                     {QStringLiteral("next"),
                      row.next.isValid() ? QJsonValue(session.info().zone.isoText(row.next)) : QJsonValue()},
                     {QStringLiteral("next_period"),
                      row.next.isValid() ? QJsonValue(row.nextPeriod.text()) : QJsonValue()}};
    if (!schedule.templateKey.isEmpty())
        json[QStringLiteral("template")] = schedule.templateKey;
    json[QStringLiteral("last")] =
        row.last ? QJsonValue(jsonOf(*row.last, schedule.name, session)) : QJsonValue();
    return json;
}

}  // namespace xinglin::schedule_verbs
