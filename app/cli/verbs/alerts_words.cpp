// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs/alerts_verbs.h"

#include "domain/order_machine.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

namespace xinglin::alerts_verbs {
namespace {

tl::unexpected<Error> badTime(const QString &name, const QString &text)
{
    return badValue(
        name, QCoreApplication::translate("Cli", "“%1” is no time (2026-10-01 or 2026-10-01T08:00:00+08:00)")
                  .arg(text));
}

template <typename T, typename Parse>
Status takeEach(const Arguments &arguments, const char *option, std::vector<T> &into, Parse parse)
{
    for (const QString &each : arguments.values(QLatin1String(option))) {
        const auto known = parse(each);
        if (!known)
            return badValue(QLatin1String(option),
                            QCoreApplication::translate("Cli", "“%1” is not known").arg(each));
        into.push_back(*known);
    }
    return {};
}

QJsonValue idOrNull(std::int64_t id)
{
    return id > 0 ? QJsonValue(QString::number(id)) : QJsonValue();
}

QJsonValue timeOrNull(Instant instant, const Session &session)
{
    return instant.isValid() ? QJsonValue(session.info().zone.isoText(instant)) : QJsonValue();
}

QJsonObject lineJson(const OrderEvent &line, const Session &session)
{
    QJsonObject json{{QStringLiteral("sequence"), qint64{line.sequence}},
                     {QStringLiteral("time"), timeOrNull(line.time, session)},
                     {QStringLiteral("actor"), line.actor},
                     {QStringLiteral("kind"), orderEventKindName(line.kind)},
                     {QStringLiteral("note"), line.note},
                     {QStringLiteral("detail"), line.detail}};
    if (line.before)
        json.insert(QStringLiteral("before"), orderStateName(*line.before));
    if (line.after)
        json.insert(QStringLiteral("after"), orderStateName(*line.after));
    if (line.person.isValid())
        json.insert(QStringLiteral("person"), line.person.text());
    return json;
}

QJsonObject memberJson(const FiringRow &row, const Session &session)
{
    const Firing &firing = row.firing;
    return {{QStringLiteral("id"), row.id.text()},
            {QStringLiteral("rule_name"), row.ruleName.in(session.language())},
            {QStringLiteral("rule_version"), firing.version},
            {QStringLiteral("began"), session.info().zone.isoText(Instant(firing.began))},
            {QStringLiteral("fired"), session.info().zone.isoText(Instant(firing.fired))},
            {QStringLiteral("ended"),
             firing.ended != 0 ? timeOrNull(Instant(firing.ended), session) : QJsonValue()},
            {QStringLiteral("occurrences"), firing.occurrences},
            {QStringLiteral("evidence"), row.evidence}};
}

template <typename T>
QJsonArray arrayOf(const std::vector<T> &values, const Session &session,
                   QJsonObject (*form)(const T &, const Session &))
{
    QJsonArray array;
    for (const T &each : values)
        array.append(form(each, session));
    return array;
}

}  // namespace

std::vector<Option> filterOptions()
{
    return {option("unit", "U"),
            option("state", "STATE", true),
            option("severity", "P0", true),
            option("rule", "CODE"),
            option("person", "P"),
            option("owner", "P"),
            option("unowned", ""),
            option("breached", ""),
            option("snoozed", ""),
            option("recurring", ""),
            option("text", "T"),
            option("from", "TIME"),
            option("to", "TIME")};
}

Result<OrderFilter> filterOf(const Arguments &arguments, Session &session)
{
    OrderFilter filter;
    const auto unit = unitOf(arguments, QStringLiteral("unit"), session);
    const auto person = personOf(arguments, QStringLiteral("person"), session);
    const auto owner = personOf(arguments, QStringLiteral("owner"), session);
    const auto from = instantOf(arguments, QStringLiteral("from"), session, false);
    const auto to = instantOf(arguments, QStringLiteral("to"), session, true);
    if (!unit || !person || !owner)
        return fail(!unit ? unit.error() : !person ? person.error() : owner.error());
    if (!from || !to)
        return fail(!from ? from.error() : to.error());
    if (Status taken = takeEach(arguments, "state", filter.states,
                                [](const QString &text) { return parseOrderState(text); });
        !taken)
        return fail(taken.error());
    if (Status taken = takeEach(arguments, "severity", filter.severities,
                                [](const QString &text) { return parseAlertSeverity(text); });
        !taken)
        return fail(taken.error());
    filter.unit = *unit;
    filter.person = *person;
    filter.owner = *owner;
    filter.opened = {*from, *to};
    filter.rule = arguments.value(QStringLiteral("rule"));
    filter.text = arguments.value(QStringLiteral("text"));
    filter.unowned = arguments.has(QStringLiteral("unowned"));
    filter.breached = arguments.has(QStringLiteral("breached"));
    filter.snoozed = arguments.has(QStringLiteral("snoozed"));
    filter.recurring = arguments.has(QStringLiteral("recurring"));
    return filter;
}

Result<UnitId> unitOf(const Arguments &arguments, const QString &name, Session &session)
{
    if (!arguments.has(name))
        return UnitId();
    const auto found = session.resolve(SubjectId::Kind::unit, arguments.value(name),
                                       session.info().zone.dayOf(session.info().now));
    return found ? Result<UnitId>(found->id.unit) : fail(found.error());
}

Result<PersonId> personOf(const Arguments &arguments, const QString &name, Session &session)
{
    if (!arguments.has(name))
        return PersonId();
    const auto found = session.resolve(SubjectId::Kind::person, arguments.value(name),
                                       session.info().zone.dayOf(session.info().now));
    return found ? Result<PersonId>(found->id.person) : fail(found.error());
}

Result<Instant> instantOf(const Arguments &arguments, const QString &name, const Session &session, bool asEnd)
{
    if (!arguments.has(name))
        return Instant();
    const QString text = arguments.value(name);
    const Zone &zone = session.info().zone;
    if (const Day day = Day::fromText(text); day.isValid())
        return zone.startOf(asEnd ? day + 1 : day);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() != Qt::LocalTime)
        return Instant(time.toMSecsSinceEpoch());
    const qsizetype split = text.indexOf(QRegularExpression(QStringLiteral("[T ]")));
    const Day day = Day::fromText(QStringView(text).left(split));
    const QTime clock = split > 0 ? QTime::fromString(text.mid(split + 1), Qt::ISODateWithMs) : QTime();
    const Instant local =
        day.isValid() && clock.isValid() ? zone.fromLocal(day, clock.msecsSinceStartOfDay()) : Instant();
    return local.isValid() ? Result<Instant>(local) : badTime(name, text);
}

Result<Instant> endOf(const Arguments &arguments, const Session &session)
{
    const QString span = arguments.value(QStringLiteral("for"));
    if (span.isEmpty())
        return instantOf(arguments, QStringLiteral("until"), session, true);
    static const QRegularExpression form(QStringLiteral("^(\\d{1,6})([smhd])$"));
    const auto match = form.match(span);
    if (!match.hasMatch())
        return badValue(
            QStringLiteral("for"),
            QCoreApplication::translate("Cli", "“%1” is no time span (90s, 30m, 8h, 2d)").arg(span));
    const QChar unit = match.captured(2).front();
    const std::int64_t ms = unit == QLatin1Char('s')   ? 1'000
                            : unit == QLatin1Char('m') ? 60'000
                            : unit == QLatin1Char('h') ? 3'600'000
                                                       : kDayMs;
    return session.info().now + match.captured(1).toLongLong() * ms;
}

void tellUnwatched(const Session &session)
{
    if (const auto &pause = session.info().unwatched)
        session.terminal().say(
            QCoreApplication::translate("Cli",
                                        "Nothing was watched from %1 to %2: no program was running, or the "
                                        "computer was asleep. What fell due meanwhile was done afterwards.")
                .arg(timeText(pause->from, session).left(16), timeText(pause->to, session).left(16)));
}

QString timeText(Instant instant, const Session &session)
{
    return instant.isValid()
               ? session.info().zone.isoText(instant).left(19).replace(QLatin1Char('T'), QLatin1Char(' '))
               : QString();
}

QJsonObject jsonOf(const OrderRow &row, const Session &session)
{
    const WorkOrder &o = row.order;
    const Language language = session.language();
    const auto time = [&](Instant instant) { return timeOrNull(instant, session); };
    return {{QStringLiteral("id"), o.id.text()},
            {QStringLiteral("number"), qint64{o.number}},
            {QStringLiteral("version"), qint64{o.version}},
            {QStringLiteral("state"), orderStateName(o.state)},
            {QStringLiteral("severity"), alertSeverityName(o.severity)},
            {QStringLiteral("person"), idOrNull(o.person.value())},
            {QStringLiteral("person_code"), row.personCode},
            {QStringLiteral("person_name"), row.personName.in(language)},
            {QStringLiteral("unit"), idOrNull(o.unit.value())},
            {QStringLiteral("unit_name"), row.unitName.in(language)},
            {QStringLiteral("device"), row.device},
            {QStringLiteral("rule"), o.ruleCode},
            {QStringLiteral("rule_version"), o.ruleVersion},
            {QStringLiteral("rule_name"), row.ruleName.in(language)},
            {QStringLiteral("rule_text"), row.ruleText.in(language)},
            {QStringLiteral("event"), o.event},
            {QStringLiteral("event_time"), time(o.eventTime)},
            {QStringLiteral("last_seen"), time(o.lastSeen)},
            {QStringLiteral("active"), o.isActive},
            {QStringLiteral("occurrences"), o.occurrences},
            {QStringLiteral("firings"), o.firings},
            {QStringLiteral("opened"), time(o.opened)},
            {QStringLiteral("acknowledged"), time(o.acknowledged)},
            {QStringLiteral("arrived"), time(o.arrived)},
            {QStringLiteral("handled"), time(o.handled)},
            {QStringLiteral("closed"), time(o.closed)},
            {QStringLiteral("owner"), idOrNull(o.owner.value())},
            {QStringLiteral("owner_name"), row.ownerName.in(language)},
            {QStringLiteral("due"), time(o.due)},
            {QStringLiteral("breached"), o.breached},
            {QStringLiteral("escalation"), o.escalation},
            {QStringLiteral("snoozed_until"), time(o.snoozedUntil)},
            {QStringLiteral("recurring"), o.recurring},
            {QStringLiteral("outcome"), o.outcome},
            {QStringLiteral("root_cause"), o.rootCause}};
}

QJsonObject jsonOf(const FollowUp &task, const Session &session)
{
    return {{QStringLiteral("id"), task.id.text()},
            {QStringLiteral("order"), task.order.text()},
            {QStringLiteral("text"), task.text},
            {QStringLiteral("owner"), idOrNull(task.owner.value())},
            {QStringLiteral("due"), timeOrNull(task.due, session)},
            {QStringLiteral("done"), timeOrNull(task.done, session)},
            {QStringLiteral("result"), task.result}};
}

QJsonObject jsonOf(const Silence &silence, const Session &session)
{
    return {{QStringLiteral("id"), silence.id.text()},
            {QStringLiteral("rule"), silence.rule},
            {QStringLiteral("unit"), idOrNull(silence.unit.value())},
            {QStringLiteral("person"), idOrNull(silence.person.value())},
            {QStringLiteral("device"), idOrNull(silence.device.value())},
            {QStringLiteral("from"), timeOrNull(silence.from, session)},
            {QStringLiteral("until"), timeOrNull(silence.until, session)},
            {QStringLiteral("ended"), timeOrNull(silence.ended, session)},
            {QStringLiteral("reason"), silence.reason},
            {QStringLiteral("actor"), silence.actor},
            {QStringLiteral("suppressed"), qint64{silence.suppressed}}};
}

QJsonObject jsonOf(const OrderDetail &detail, const Session &session)
{
    QJsonObject json = jsonOf(detail.row, session);
    json.insert(QStringLiteral("message"), detail.message.in(session.language()));
    json.insert(QStringLiteral("timeline"), arrayOf(detail.timeline, session, lineJson));
    json.insert(QStringLiteral("members"), arrayOf(detail.firings, session, memberJson));
    json.insert(QStringLiteral("follow_ups"), arrayOf<FollowUp>(detail.followUps, session, jsonOf));
    QJsonArray handlers, attachments, possible;
    for (const PersonId person : detail.handlers)
        handlers.append(person.text());
    for (const Attachment &file : detail.attachments)
        attachments.append(QJsonObject{{QStringLiteral("id"), file.id.text()},
                                       {QStringLiteral("name"), file.fileName},
                                       {QStringLiteral("size"), qint64{file.size}},
                                       {QStringLiteral("sha256"), QString::fromLatin1(file.digest.toHex())}});
    for (const OrderVerb verb : detail.possible)
        possible.append(orderVerbName(verb));
    json.insert(QStringLiteral("handlers"), handlers);
    json.insert(QStringLiteral("attachments"), attachments);
    json.insert(QStringLiteral("possible"), possible);
    return json;
}

int tell(const OrderActOutcome &outcome, const Session &session)
{
    QJsonArray refused;
    for (const OrderRefusal &each : outcome.refused) {
        refused.append(QJsonObject{{QStringLiteral("order"), each.order.text()},
                                   {QStringLiteral("number"), qint64{each.number}},
                                   {QStringLiteral("code"), errorName(each.why.code)},
                                   {QStringLiteral("text"), each.why.message}});
        session.terminal().error(QStringLiteral("#%1: %2").arg(each.number).arg(each.why.message));
    }
    if (session.terminal().isJson()) {
        session.terminal().printJson(
            {{QStringLiteral("done"), qint64{outcome.done}},
             {QStringLiteral("refused"), qint64{outcome.refusedCount}},
             {QStringLiteral("refusals"), refused},
             {QStringLiteral("undo"), outcome.undo},
             {QStringLiteral("undo_until"), timeOrNull(outcome.undoUntil, session)}});
    } else {
        session.terminal().print(QCoreApplication::translate("Cli", "%n order(s) changed.", nullptr,
                                                             static_cast<int>(outcome.done)));
        if (!outcome.undo.isEmpty())
            session.terminal().say(
                QCoreApplication::translate("Cli", "“alerts undo %1” takes it back until %2.")
                    .arg(outcome.undo, timeText(outcome.undoUntil, session)));
    }
    return outcome.refusedCount > 0 ? exit_code::findings : exit_code::ok;
}

}  // namespace xinglin::alerts_verbs
