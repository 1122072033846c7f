// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/organisation_use_cases.h"

#include "workspace/alerts/order_acts.h"
#include "workspace/audit_entry.h"
#include "workspace/dated_changes.h"
#include "workspace/name_book.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace xinglin::organisation {
namespace {

QString unitSubject(UnitId id)
{
    return QStringLiteral("unit:") + id.text();
}

QJsonObject change(const QJsonObject &before, const QJsonObject &after)
{
    return {{QStringLiteral("before"), before}, {QStringLiteral("after"), after}};
}

Result<std::vector<BilingualText>> namesAbove(StoreSession &session, UnitId unit, Day day, bool withItself)
{
    const auto ids = session.org().ancestors(unit, day);
    if (!ids)
        return fail(ids.error());
    std::vector<BilingualText> names;
    for (auto id = ids->rbegin(); id != ids->rend(); ++id) {
        if (*id == unit && !withItself)
            continue;
        const auto found = session.org().unit(*id, day);
        if (!found)
            return fail(found.error());
        names.push_back(found->name);
    }
    return names;
}

Result<SubjectInfo> infoOf(StoreSession &session, const Unit &unit, Day day, const Zone &)
{
    auto path = namesAbove(session, unit.id, day, false);
    if (!path)
        return fail(path.error());
    return SubjectInfo{SubjectId::of(unit.id), unit.code, unit.name, std::move(*path)};
}

/// Serial of the watch the person was given last before the instant; empty when there was none.
Result<QString> lastWatchOf(StoreSession &session, PersonId person, Instant until)
{
    const auto bindings = session.devices().bindingsOf(person);
    if (!bindings)
        return fail(bindings.error());
    Instant latest;
    QString serial;
    for (const Binding &binding : *bindings) {
        if (binding.time.from >= until || (latest.isValid() && binding.time.from < latest))
            continue;
        const auto device = session.devices().device(binding.device);
        if (!device)
            return fail(device.error());
        if (device->kind != Device::Kind::watch)
            continue;
        latest = binding.time.from;
        serial = device->serial;
    }
    return serial;
}

Result<SubjectInfo> infoOf(StoreSession &session, const Person &person, Day day, const Zone &zone)
{
    const auto identity = session.people().identity(person.id);
    if (!identity)
        return fail(identity.error());
    SubjectInfo info{SubjectId::of(person.id), person.code, {person.code, {}}, {}};
    if (*identity && !(*identity)->name.zh.isEmpty())
        info.name = (*identity)->name;
    info.position = person.position;
    auto device = lastWatchOf(session, person.id, zone.startOf(day + 1));
    if (!device)
        return fail(device.error());
    info.device = std::move(*device);
    if (!person.unit.isValid())
        return info;
    auto path = namesAbove(session, person.unit, day, true);
    if (!path)
        return fail(path.error());
    info.path = std::move(*path);
    return info;
}

template <typename Subject>
Result<SubjectInfo> infoOf(StoreSession &session, const Result<Subject> &subject, Day day, const Zone &zone)
{
    return subject ? infoOf(session, *subject, day, zone) : fail(subject.error());
}

/// By code; by id when no code fits (codes may look like numbers).
Result<SubjectInfo> find(StoreSession &session, SubjectId::Kind kind, const QString &idOrCode, Day day,
                         const Zone &zone)
{
    if (kind == SubjectId::Kind::unit) {
        auto unit = session.org().unitByCode(idOrCode, day);
        if (const UnitId id = UnitId::fromText(idOrCode); !unit && id.isValid())
            unit = session.org().unit(id, day);
        if (!unit && unit.error().code == ErrorCode::notFound)
            return fail(ErrorCode::notFound,
                        QCoreApplication::translate("Workspace", "There is no unit %1 on %2.")
                            .arg(idOrCode, day.text()));
        return infoOf(session, unit, day, zone);
    }
    auto person = session.people().personByCode(idOrCode, day);
    if (const PersonId id = PersonId::fromText(idOrCode); !person && id.isValid())
        person = session.people().person(id, day);
    if (!person && person.error().code == ErrorCode::notFound)
        return fail(ErrorCode::notFound,
                    QCoreApplication::translate("Workspace", "There is no person %1.").arg(idOrCode));
    return infoOf(session, person, day, zone);
}

bool speaksOf(const Unit &unit, const QString &text)
{
    return unit.code.contains(text, Qt::CaseInsensitive) ||
           unit.name.zh.contains(text, Qt::CaseInsensitive) ||
           unit.name.en.contains(text, Qt::CaseInsensitive);
}

Status searchUnits(StoreSession &session, const QString &text, Day day, int limit, const Zone &zone,
                   std::vector<SubjectInfo> &into)
{
    const auto units = session.org().unitsOn(day);
    if (!units)
        return fail(units.error());
    for (const Unit &unit : *units) {
        if (static_cast<int>(into.size()) >= limit)
            return {};
        if (!speaksOf(unit, text))
            continue;
        auto info = infoOf(session, unit, day, zone);
        if (!info)
            return fail(info.error());
        into.push_back(std::move(*info));
    }
    return {};
}

Status searchPeople(StoreSession &session, const QString &text, Day day, int limit, const Zone &zone,
                    std::vector<SubjectInfo> &into)
{
    const int room = limit - static_cast<int>(into.size());
    if (room <= 0)
        return {};
    const auto people = session.people().search(text, day, room);
    if (!people)
        return fail(people.error());
    for (const Person &person : *people) {
        auto info = infoOf(session, person, day, zone);
        if (!info)
            return fail(info.error());
        into.push_back(std::move(*info));
    }
    return {};
}

}  // namespace

Result<std::vector<Unit>> units(Context &context, const Actor &, Day day)
{
    std::vector<Unit> result;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        auto found = session.org().unitsOn(day);
        if (!found)
            return fail(found.error());
        result = std::move(*found);
        return {};
    });
    return read ? Result<std::vector<Unit>>(std::move(result)) : fail(read.error());
}

Result<SubjectInfo> subject(Context &context, const Actor &, const SubjectId &id, Day day)
{
    Result<SubjectInfo> result;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        result = id.kind == SubjectId::Kind::unit
                     ? infoOf(session, session.org().unit(id.unit, day), day, context.zone)
                     : infoOf(session, session.people().person(id.person, day), day, context.zone);
        return {};
    });
    return read ? result : fail(read.error());
}

Result<SubjectInfo> resolve(Context &context, const Actor &, SubjectId::Kind kind, const QString &idOrCode,
                            Day day)
{
    Result<SubjectInfo> result;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        result = find(session, kind, idOrCode, day, context.zone);
        return {};
    });
    return read ? result : fail(read.error());
}

Result<std::vector<PersonName>> personNames(Context &context, const Actor &, UnitId unit, Day day)
{
    std::vector<PersonName> result;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        const auto people = session.people().people(unit, day, {QString(), 0});
        if (!people)
            return fail(people.error());
        std::vector<PersonId> ids;
        for (const Person &person : *people)
            ids.push_back(person.id);
        auto names = namesOf(session, ids);
        if (!names)
            return fail(names.error());
        for (const Person &person : *people)
            result.push_back({person.id, person.code, (*names)[person.id]});
        return {};
    });
    return read ? Result<std::vector<PersonName>>(std::move(result)) : fail(read.error());
}

Result<std::vector<SubjectInfo>> search(Context &context, const Actor &, const QString &text, Day day,
                                        int limit)
{
    std::vector<SubjectInfo> result;
    const QString wanted = text.trimmed();
    if (wanted.isEmpty() || limit <= 0)
        return result;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        if (Status found = searchUnits(session, wanted, day, limit, context.zone, result); !found)
            return found;
        return searchPeople(session, wanted, day, limit, context.zone, result);
    });
    return read ? Result<std::vector<SubjectInfo>>(std::move(result)) : fail(read.error());
}

Result<Unit> addUnit(Context &context, const Actor &actor, const Unit &unit)
{
    Unit result;
    const Status written = context.store.write([&](StoreSession &session) -> Status {
        auto added = session.org().addUnit(unit);
        if (!added)
            return fail(added.error());
        result = std::move(*added);
        const QJsonObject after{{QStringLiteral("code"), result.code},
                                {QStringLiteral("parent"), idJson(result.parent)},
                                {QStringLiteral("from"), result.from.text()}};
        return audit(session, context, actor, QStringLiteral("unit.add"), unitSubject(result.id),
                     change({}, after));
    });
    return written ? Result<Unit>(std::move(result)) : fail(written.error());
}

Status renameUnit(Context &context, const Actor &actor, UnitId id, const BilingualText &name, Day from)
{
    if (name.zh.trimmed().isEmpty())
        return fail(ErrorCode::invalidData, QCoreApplication::translate("Workspace", "A unit needs a name."));
    return context.store.write([&](StoreSession &session) -> Status {
        const auto before = session.org().unit(id, from);
        if (!before)
            return fail(before.error());
        if (Status renamed = session.org().renameUnit(id, name, from); !renamed)
            return renamed;
        const auto after = session.org().unit(id, from);
        if (!after)
            return fail(after.error());
        const auto fields = [&](const Unit &unit) {
            return QJsonObject{{QStringLiteral("name"), unit.name.zh},
                               {QStringLiteral("name_en"), unit.name.en}};
        };
        QJsonObject detail = change(fields(*before), fields(*after));
        detail.insert(QStringLiteral("from"), from.text());
        return audit(session, context, actor, QStringLiteral("unit.rename"), unitSubject(id), detail);
    });
}

Status moveUnit(Context &context, const Actor &actor, UnitId id, UnitId parent, Day from)
{
    return context.store.write([&](StoreSession &session) -> Status {
        const auto before = session.org().unit(id, from);
        if (!before)
            return fail(before.error());
        if (before->parent == parent)
            return {};
        if (Status moved = moveUnitMarked(session, id, parent, from); !moved)
            return moved;
        QJsonObject detail = change({{QStringLiteral("parent"), idJson(before->parent)}},
                                    {{QStringLiteral("parent"), idJson(parent)}});
        detail.insert(QStringLiteral("from"), from.text());
        return audit(session, context, actor, QStringLiteral("unit.move"), unitSubject(id), detail);
    });
}

Status closeUnit(Context &context, const Actor &actor, UnitId id, Day last)
{
    return context.store.write([&](StoreSession &session) -> Status {
        const auto units = session.org().allUnits();
        if (!units)
            return fail(units.error());
        const auto before =
            std::find_if(units->begin(), units->end(), [&](const Unit &unit) { return unit.id == id; });
        if (Status closed = session.org().closeUnit(id, last); !closed)
            return closed;
        if (last < kLastDay) {
            if (Status left = orders::leaveClosedUnit(session, context, id, before->parent); !left)
                return left;
        }
        const QJsonObject detail =
            change({{QStringLiteral("last"), before->to.text()}}, {{QStringLiteral("last"), last.text()}});
        return audit(session, context, actor, QStringLiteral("unit.close"), unitSubject(id), detail);
    });
}

Status movePerson(Context &context, const Actor &actor, PersonId id, UnitId unit, Day from)
{
    return context.store.write([&](StoreSession &session) -> Status {
        const auto before = session.people().person(id, from);
        if (!before)
            return fail(before.error());
        if (before->unit == unit)
            return {};
        if (Status moved = assignMarked(session, id, unit, from); !moved)
            return moved;
        QJsonObject detail = change({{QStringLiteral("unit"), idJson(before->unit)}},
                                    {{QStringLiteral("unit"), idJson(unit)}});
        detail.insert(QStringLiteral("from"), from.text());
        return audit(session, context, actor, QStringLiteral("person.move"),
                     QStringLiteral("person:") + id.text(), detail);
    });
}

}  // namespace xinglin::organisation
