// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/duty_use_cases.h"

#include "workspace/alerts/duty_book.h"

#include "domain/calendar_json.h"
#include "domain/ports/duty_port.h"
#include "workspace/audit_entry.h"
#include "workspace/name_book.h"
#include "workspace/transaction.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace xinglin::duty {
namespace {

constexpr int kMinutesOfDay = 24 * 60;
constexpr std::int64_t kLongestDutyMs = 31 * kDayMs;

tl::unexpected<Error> refused(const QString &text)
{
    return fail(ErrorCode::invalidData, text);
}

QJsonObject jsonOf(const Context &context, const DutyEntry &entry)
{
    return {{QStringLiteral("unit"), idJson(entry.unit)},
            {QStringLiteral("person"), idJson(entry.person)},
            {QStringLiteral("role"), dutyRoleName(entry.role)},
            {QStringLiteral("from"), context.zone.isoText(entry.time.from)},
            {QStringLiteral("to"), context.zone.isoText(entry.time.to)},
            {QStringLiteral("shift"), idJson(entry.shift)}};
}

QJsonObject jsonOf(const Shift &shift)
{
    return {{QStringLiteral("name"), shift.name.zh},
            {QStringLiteral("name_en"), shift.name.en},
            {QStringLiteral("from"), minuteText(shift.fromMinute)},
            {QStringLiteral("to"), minuteText(shift.toMinute)}};
}

/// Units whose entries concern the unit: those above it and, when wanted, those below; nothing: all.
Result<std::optional<std::set<UnitId>>> concerned(StoreSession &session, UnitId unit, Day day, bool withBelow)
{
    if (!unit.isValid())
        return std::optional<std::set<UnitId>>();
    const auto above = session.org().ancestors(unit, day);
    if (!above)
        return fail(above.error());
    std::set<UnitId> units(above->begin(), above->end());
    units.insert(UnitId());
    if (withBelow) {
        const auto below = session.org().descendants(unit, day);
        if (!below)
            return fail(below.error());
        units.insert(below->begin(), below->end());
    }
    return std::optional(std::move(units));
}

/// Gives entries their words.
class RowMaker
{
public:
    RowMaker(StoreSession &session, const Context &context)
        : m_session(session)
        , m_names(session, context.zone.dayOf(context.clock.now()))
    {}

    Result<DutyRow> row(const DutyEntry &entry)
    {
        DutyRow row;
        row.entry = entry;
        const auto person = m_names.person(entry.person);
        if (!person)
            return fail(person.error());
        row.personCode = person->code;
        row.personName = person->name;
        const auto unit = m_names.unit(entry.unit);
        if (!unit)
            return fail(unit.error());
        row.unitName = *unit;
        if (entry.shift.isValid()) {
            const auto name = shiftName(entry.shift);
            if (!name)
                return fail(name.error());
            row.shiftName = *name;
        }
        const auto away = m_session.duty().absences(entry.time, entry.person);
        if (!away)
            return fail(away.error());
        row.isAbsent = !away->empty();
        return row;
    }

private:
    Result<BilingualText> shiftName(ShiftId id)
    {
        if (!m_shifts) {
            auto shifts = m_session.duty().shifts();
            if (!shifts)
                return fail(shifts.error());
            m_shifts = std::move(*shifts);
        }
        for (const Shift &shift : *m_shifts) {
            if (shift.id == id)
                return shift.name;
        }
        return BilingualText();
    }

    StoreSession &m_session;
    NameBook m_names;
    std::optional<std::vector<Shift>> m_shifts;
};

Result<std::vector<DutyRow>> rowsIn(StoreSession &session, const Context &context, const TimeRange &range,
                                    const std::optional<std::set<UnitId>> &units)
{
    const auto entries = session.duty().duties(range);
    if (!entries)
        return fail(entries.error());
    RowMaker maker(session, context);
    std::vector<DutyRow> rows;
    for (const DutyEntry &entry : *entries) {
        if (units && !units->contains(entry.unit))
            continue;
        auto row = maker.row(entry);
        if (!row)
            return fail(row.error());
        rows.push_back(std::move(*row));
    }
    return rows;
}

void sortByRole(std::vector<DutyRow> &rows)
{
    std::stable_sort(rows.begin(), rows.end(),
                     [](const DutyRow &a, const DutyRow &b) { return a.entry.role < b.entry.role; });
}

Status sensible(StoreSession &session, const Context &context, const DutyEntry &entry)
{
    if (entry.time.isEmpty() || !entry.time.from.isValid())
        return refused(QCoreApplication::translate("Duty", "The duty ends before it begins."));
    if (entry.time.ms() > kLongestDutyMs)
        return refused(QCoreApplication::translate("Duty", "A duty lasts a month at most."));
    const Day day = context.zone.dayOf(entry.time.from);
    if (const auto person = session.people().person(entry.person, day); !person)
        return fail(person.error());
    if (entry.unit.isValid()) {
        if (const auto unit = session.org().unit(entry.unit, day); !unit)
            return fail(unit.error());
    }
    return {};
}

QString subjectOf(DutyEntryId id)
{
    return QStringLiteral("duty:") + id.text();
}

Result<DutyEntry> storeDuty(StoreSession &session, const Context &context, const Actor &actor,
                            const DutyEntry &entry, const QString &action)
{
    if (Status fits = sensible(session, context, entry); !fits)
        return fail(fits.error());
    QJsonObject detail;
    if (entry.version != 0) {
        const auto before = session.duty().duty(entry.id);
        if (!before)
            return fail(before.error());
        detail.insert(QStringLiteral("before"), jsonOf(context, *before));
    }
    const auto saved = session.duty().saveDuty(entry);
    if (!saved)
        return fail(saved.error());
    detail.insert(QStringLiteral("after"), jsonOf(context, *saved));
    if (Status kept = audit(session, context, actor, action, subjectOf(saved->id), detail); !kept)
        return fail(kept.error());
    return saved;
}

Result<std::vector<DutyRow>> headsAbove(StoreSession &session, const Context &context, UnitId unit,
                                        Instant at)
{
    DutyBook book(session, context, at);
    const auto chain = book.chain(unit);
    if (!chain)
        return fail(chain.error());
    RowMaker maker(session, context);
    std::vector<DutyRow> heads;
    for (const UnitId each : *chain) {
        const auto present = book.presentHeads(each);
        if (!present)
            return fail(present.error());
        for (const PersonId person : *present) {
            DutyEntry entry;
            entry.unit = each;
            entry.person = person;
            entry.time = {at, at + 1};
            auto row = maker.row(entry);
            if (!row)
                return fail(row.error());
            heads.push_back(std::move(*row));
        }
    }
    return heads;
}

}  // namespace

Result<DutyNow> dutyNow(StoreSession &session, const Context &context, UnitId unit, Instant at)
{
    DutyNow answer;
    answer.at = at.isValid() ? at : context.clock.now();
    const auto units = concerned(session, unit, context.zone.dayOf(answer.at), false);
    if (!units)
        return fail(units.error());
    auto now = rowsIn(session, context, {answer.at, answer.at + 1}, *units);
    if (!now)
        return fail(now.error());
    answer.now = std::move(*now);
    sortByRole(answer.now);
    auto heads = headsAbove(session, context, unit, answer.at);
    if (!heads)
        return fail(heads.error());
    answer.heads = std::move(*heads);
    // The next begin may be of somebody who does not concern the unit: look on until one does.
    for (Instant after = answer.at; answer.next.empty();) {
        const auto next = session.duty().nextDutyAfter(after);
        if (!next)
            return fail(next.error());
        if (!next->isValid())
            return answer;
        auto rows = rowsIn(session, context, {*next, *next + 1}, *units);
        if (!rows)
            return fail(rows.error());
        std::erase_if(*rows, [&](const DutyRow &row) { return row.entry.time.from != *next; });
        answer.next = std::move(*rows);
        answer.nextFrom = *next;
        after = *next;
    }
    sortByRole(answer.next);
    return answer;
}

Result<DutyNow> dutyNow(Context &context, const Actor &, UnitId unit, Instant at)
{
    return readAnswer<DutyNow>(context,
                               [&](StoreSession &session) { return dutyNow(session, context, unit, at); });
}

Result<std::vector<DutyRow>> rota(Context &context, const Actor &, UnitId unit, const DayRange &days)
{
    using Rows = std::vector<DutyRow>;
    return readAnswer<Rows>(context, [&](StoreSession &session) -> Result<Rows> {
        const auto units = concerned(session, unit, days.first, true);
        if (!units)
            return fail(units.error());
        return rowsIn(session, context, context.zone.rangeOf(days), *units);
    });
}

Result<DutyEntry> saveDuty(Context &context, const Actor &actor, const DutyEntry &entry)
{
    const QString action = entry.version == 0 ? QStringLiteral("duty.add") : QStringLiteral("duty.change");
    return writeAnswer<DutyEntry>(
        context, [&](StoreSession &session) { return storeDuty(session, context, actor, entry, action); });
}

Status removeDuty(Context &context, const Actor &actor, DutyEntryId id)
{
    return context.store.write([&](StoreSession &session) -> Status {
        const auto before = session.duty().duty(id);
        if (!before)
            return fail(before.error());
        if (Status removed = session.duty().removeDuty(id); !removed)
            return removed;
        return audit(session, context, actor, QStringLiteral("duty.remove"), subjectOf(id),
                     {{QStringLiteral("before"), jsonOf(context, *before)}});
    });
}

Status swapDuties(Context &context, const Actor &actor, DutyEntryId one, DutyEntryId other,
                  const QString &note)
{
    return context.store.write([&](StoreSession &session) -> Status {
        auto first = session.duty().duty(one);
        if (!first)
            return fail(first.error());
        auto second = session.duty().duty(other);
        if (!second)
            return fail(second.error());
        if (first->person == second->person)
            return refused(QCoreApplication::translate("Duty", "Both duties are the same person's already."));
        // Taken away and entered anew, or the first would clash with what the second still says.
        if (Status gone = session.duty().removeDuty(other); !gone)
            return gone;
        std::swap(first->person, second->person);
        for (DutyEntry *entry : {&*first, &*second}) {
            if (!note.isEmpty())
                entry->note = note;
        }
        const QString action = QStringLiteral("duty.swap");
        if (const auto saved = storeDuty(session, context, actor, *first, action); !saved)
            return fail(saved.error());
        second->version = 0;
        const auto saved = storeDuty(session, context, actor, *second, action);
        return saved ? Status() : fail(saved.error());
    });
}

Result<std::vector<Shift>> shifts(Context &context, const Actor &)
{
    return readAnswer<std::vector<Shift>>(context,
                                          [](StoreSession &session) { return session.duty().shifts(); });
}

Result<Shift> saveShift(Context &context, const Actor &actor, const Shift &shift)
{
    if (shift.name.zh.trimmed().isEmpty() && shift.name.en.trimmed().isEmpty())
        return refused(QCoreApplication::translate("Duty", "A shift needs a name."));
    const auto isMinute = [](int minute) { return minute >= 0 && minute < kMinutesOfDay; };
    if (!isMinute(shift.fromMinute) || !isMinute(shift.toMinute))
        return refused(
            QCoreApplication::translate("Duty", "A shift begins and ends between 00:00 and 24:00."));
    return writeAnswer<Shift>(context, [&](StoreSession &session) -> Result<Shift> {
        const auto saved = session.duty().saveShift(shift);
        if (!saved)
            return fail(saved.error());
        const Status kept =
            audit(session, context, actor, QStringLiteral("shift.save"),
                  QStringLiteral("shift:") + saved->id.text(), {{QStringLiteral("after"), jsonOf(*saved)}});
        return kept ? saved : fail(kept.error());
    });
}

Status removeShift(Context &context, const Actor &actor, ShiftId id)
{
    return context.store.write([&](StoreSession &session) -> Status {
        if (Status removed = session.duty().removeShift(id); !removed)
            return removed;
        return audit(session, context, actor, QStringLiteral("shift.remove"),
                     QStringLiteral("shift:") + id.text(), {});
    });
}

}  // namespace xinglin::duty
