// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table.h"
#include "cli/verbs/duty_verbs.h"
#include "domain/calendar_json.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

namespace xinglin::duty_verbs {
namespace {

constexpr std::int64_t kSecondMs = 1'000;
constexpr std::int64_t kMinuteMs = 60 * kSecondMs;
constexpr std::int64_t kHourMs = 60 * kMinuteMs;

Day today(const Session &session)
{
    return session.info().zone.dayOf(session.info().now);
}

/// "2026-10-01", "2026-10-01T08:00"; with an offset it is an instant by itself.
Instant readInstant(const QString &text, const Zone &zone, bool asEnd)
{
    if (const Day day = Day::fromText(text); day.isValid())
        return zone.startOf(asEnd ? day + 1 : day);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (time.isValid() && time.timeSpec() != Qt::LocalTime)
        return Instant(time.toMSecsSinceEpoch());
    // Only the parts of a local time are taken: in the machine's zone it may not exist.
    const QTime clock = QTime::fromString(text.mid(11), Qt::ISODate);
    const Day day = Day::fromText(text.left(10));
    return day.isValid() && clock.isValid() ? zone.fromLocal(day, clock.msecsSinceStartOfDay()) : Instant();
}

}  // namespace

Result<UnitId> unitOf(const Arguments &arguments, const QString &option, Session &session)
{
    if (!arguments.has(option))
        return UnitId();
    const auto found = session.resolve(SubjectId::Kind::unit, arguments.value(option), today(session));
    return found ? Result<UnitId>(found->id.unit) : fail(found.error());
}

Result<PersonId> personOf(const QString &name, Session &session)
{
    const auto found = session.resolve(SubjectId::Kind::person, name, today(session));
    return found ? Result<PersonId>(found->id.person) : fail(found.error());
}

Result<Instant> instantOf(const Arguments &arguments, const QString &option, const Session &session,
                          bool asEnd)
{
    if (!arguments.has(option))
        return Instant();
    const QString text = arguments.value(option);
    const Instant instant = readInstant(text, session.info().zone, asEnd);
    return instant.isValid()
               ? Result<Instant>(instant)
               : badValue(option, QCoreApplication::translate(
                                      "Cli", "“%1” is no time (2026-10-01 or 2026-10-01T08:00:00+08:00)")
                                      .arg(text));
}

Result<DayRange> daysOf(const Arguments &arguments, const Session &session, int fallback)
{
    const auto from = arguments.day(QStringLiteral("from"));
    if (!from)
        return fail(from.error());
    const auto to = arguments.day(QStringLiteral("to"));
    if (!to)
        return fail(to.error());
    DayRange days{*from, *to};
    if (!days.first.isValid())
        days.first = to->isValid() ? *to : today(session);
    if (!days.last.isValid())
        days.last = days.first + (fallback - 1);
    return days.isValid() ? Result<DayRange>(days)
                          : badValue(QStringLiteral("to"), arguments.value(QStringLiteral("to")));
}

std::optional<std::int64_t> parseSpan(QStringView text)
{
    if (text.size() < 2)
        return std::nullopt;
    bool ok = false;
    const qlonglong count = text.chopped(1).toLongLong(&ok);
    if (!ok || count < 0 || count > 1'000'000)
        return std::nullopt;
    switch (text.back().unicode()) {
    case u's': return count * kSecondMs;
    case u'm': return count * kMinuteMs;
    case u'h': return count * kHourMs;
    case u'd': return count * kDayMs;
    default: return std::nullopt;
    }
}

QString spanText(std::int64_t ms)
{
    if (ms % kHourMs == 0)
        return QStringLiteral("%1 h").arg(ms / kHourMs);
    if (ms % kMinuteMs == 0)
        return QStringLiteral("%1 min").arg(ms / kMinuteMs);
    return QStringLiteral("%1 s").arg(ms / kSecondMs);
}

QString timeText(Instant instant, const Session &session)
{
    const Zone &zone = session.info().zone;
    const Day day = zone.dayOf(instant);
    const std::int64_t local = instant.ms() + zone.offsetAt(instant);
    const auto minute = static_cast<int>(((local % kDayMs) + kDayMs) % kDayMs / kMinuteMs);
    return day.text() + QLatin1Char(' ') + minuteText(minute);
}

QJsonObject jsonOf(const DutyRow &row, const Session &session)
{
    const Zone &zone = session.info().zone;
    const DutyEntry &entry = row.entry;
    return {{QStringLiteral("id"), entry.id.text()},
            {QStringLiteral("person"), row.personCode},
            {QStringLiteral("name"), row.personName.in(session.language())},
            {QStringLiteral("role"), dutyRoleName(entry.role)},
            {QStringLiteral("unit"), entry.unit.isValid() ? QJsonValue(entry.unit.text()) : QJsonValue()},
            {QStringLiteral("unit_name"), row.unitName.in(session.language())},
            {QStringLiteral("shift"), row.shiftName.in(session.language())},
            {QStringLiteral("from"), zone.isoText(entry.time.from)},
            {QStringLiteral("to"), zone.isoText(entry.time.to)},
            {QStringLiteral("note"), entry.note},
            {QStringLiteral("absent"), row.isAbsent}};
}

QJsonArray jsonOf(const std::vector<DutyRow> &rows, const Session &session)
{
    QJsonArray list;
    for (const DutyRow &row : rows)
        list.append(jsonOf(row, session));
    return list;
}

void printRows(const std::vector<DutyRow> &rows, const Session &session)
{
    Table table({{QCoreApplication::translate("Cli", "From")},
                 {QCoreApplication::translate("Cli", "To")},
                 {QCoreApplication::translate("Cli", "Shift")},
                 {QCoreApplication::translate("Cli", "Role")},
                 {QCoreApplication::translate("Cli", "Code")},
                 {QCoreApplication::translate("Cli", "Name")},
                 {QCoreApplication::translate("Cli", "Unit")},
                 {QCoreApplication::translate("Cli", "Entry")}});
    const Language language = session.language();
    for (const DutyRow &row : rows) {
        const QString name = row.personName.in(language);
        const QString unit = row.entry.unit.isValid() ? row.unitName.in(language)
                                                      : QCoreApplication::translate("Cli", "duty list");
        table.addRow({timeText(row.entry.time.from, session), timeText(row.entry.time.to, session),
                      row.shiftName.in(language), dutyRoleName(row.entry.role), row.personCode,
                      row.isAbsent ? QCoreApplication::translate("Cli", "%1 (absent)").arg(name) : name, unit,
                      row.entry.id.text()});
    }
    session.terminal().printText(table.text());
}

}  // namespace xinglin::duty_verbs
