// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/imports/table_import.h"

#include "workspace/audit_entry.h"
#include "workspace/dated_changes.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace xinglin {
namespace {

void takeTold(QString &known, const QString &told)
{
    if (!told.isEmpty())
        known = told;
}

/// Applies a table of people with their identities and memberships.
class PeopleTable
{
public:
    PeopleTable(const TableApply &apply, const std::vector<PersonLine> &lines)
        : m_apply(apply)
        , m_lines(lines)
    {}
    Status run();

private:
    Status load();
    Status place(const PersonLine &line);
    Status add(const PersonLine &line, const Unit &unit);
    Status change(const PersonLine &line, const Person &stored, const Unit &unit);
    Status saveIdentity(const PersonLine &line, PersonId id, bool &changed);

    const TableApply &m_apply;
    const std::vector<PersonLine> &m_lines;
    QHash<QString, Unit> m_units;     // by code
    QHash<QString, Person> m_people;  // by code
    QHash<QString, const PersonLine *> m_seen;
};

Status PeopleTable::load()
{
    const auto units = m_apply.session.org().allUnits();
    if (!units)
        return fail(units.error());
    for (const Unit &unit : *units)
        m_units.insert(unit.code, unit);
    const auto people = m_apply.session.people().allPeople(m_apply.today());
    if (!people)
        return fail(people.error());
    for (const Person &person : *people)
        m_people.insert(person.code, person);
    return {};
}

Status PeopleTable::run()
{
    if (Status loaded = load(); !loaded)
        return loaded;
    for (const PersonLine &line : m_lines) {
        const PersonLine *first = m_seen.value(line.code);
        if (!first) {
            m_seen.insert(line.code, &line);
            if (Status placed = place(line); !placed)
                return placed;
        } else if (first->sameContent(line)) {
            ++m_apply.report.duplicate;
        } else {
            m_apply.reject(line.line, Rejection::duplicateCode,
                           QCoreApplication::translate(
                               "Workspace", "The person %1 stands in line %2 already, with other content.")
                               .arg(line.code)
                               .arg(first->line));
        }
    }
    return {};
}

Status PeopleTable::place(const PersonLine &line)
{
    const auto unit = m_units.constFind(line.unit);
    if (unit == m_units.constEnd()) {
        m_apply.reject(line.line, Rejection::unknownUnit,
                       QCoreApplication::translate("Workspace", "There is no unit %1.").arg(line.unit));
        return {};
    }
    const auto stored = m_people.constFind(line.code);
    return stored == m_people.constEnd() ? add(line, *unit) : change(line, *stored, *unit);
}

Status PeopleTable::add(const PersonLine &line, const Unit &unit)
{
    Person person;
    person.code = line.code;
    person.position = line.position;
    person.risk = line.risk.value_or(RiskLevel::unknown);
    const auto saved = m_apply.session.people().savePerson(person);
    if (!saved)
        return fail(saved.error());
    bool changed = false;
    if (Status named = saveIdentity(line, saved->id, changed); !named)
        return named;
    const Day from = std::max(line.from.isValid() ? line.from : kFirstDay, unit.from);
    if (Status assigned = m_apply.session.people().assign(saved->id, unit.id, from); !assigned)
        return assigned;
    ++m_apply.report.accepted;
    return m_apply.note(QStringLiteral("person.add"), QStringLiteral("person:") + saved->id.text(),
                        {{QStringLiteral("unit"), idJson(unit.id)}, {QStringLiteral("from"), from.text()}});
}

Status PeopleTable::change(const PersonLine &line, const Person &stored, const Unit &unit)
{
    Person person = stored;
    takeTold(person.position, line.position);
    person.risk = line.risk.value_or(stored.risk);
    bool changed = stored.position != person.position || stored.risk != person.risk;
    QJsonObject detail;
    if (changed) {
        if (const auto saved = m_apply.session.people().savePerson(person); !saved)
            return fail(saved.error());
        detail.insert(QStringLiteral("risk"), riskName(person.risk));
    }
    if (Status named = saveIdentity(line, stored.id, changed); !named)
        return named;
    // A change of unit counts from the day the file names, else from today.
    const Day from = std::max(line.from.isValid() ? line.from : m_apply.today(), unit.from);
    const auto member = m_apply.session.people().memberships(stored.id, {from, from});
    if (!member)
        return fail(member.error());
    if (member->empty() || member->front().unit != unit.id) {
        if (Status assigned = assignMarked(m_apply.session, stored.id, unit.id, from); !assigned)
            return assigned;
        detail.insert(QStringLiteral("unit"), idJson(unit.id));
        detail.insert(QStringLiteral("from"), from.text());
        changed = true;
    }
    if (!changed) {
        ++m_apply.report.duplicate;
        return {};
    }
    ++m_apply.report.accepted;
    return m_apply.note(QStringLiteral("person.change"), QStringLiteral("person:") + stored.id.text(),
                        detail);
}

Status PeopleTable::saveIdentity(const PersonLine &line, PersonId id, bool &changed)
{
    const auto known = m_apply.session.people().identity(id);
    if (!known)
        return fail(known.error());
    const Identity before = known->value_or(Identity());
    Identity now = before;
    now.person = id;
    now.name = toldName(before.name, line.name);
    now.sex = line.sex.value_or(before.sex);
    if (line.birth.isValid())
        now.birth = line.birth;
    takeTold(now.phone, line.phone);
    takeTold(now.idNumber, line.idNumber);
    if (*known && before.name == now.name && before.sex == now.sex && before.birth == now.birth &&
        before.phone == now.phone && before.idNumber == now.idNumber)
        return {};
    changed = true;
    return m_apply.session.people().saveIdentity(now);
}

}  // namespace

Result<ImportFileReport> importPeople(const ImportJob &job, const OpenedFile &file)
{
    const auto table = readPeople(file.source.text());
    return importTable(job, file, reportOf(job, file, table),
                       [&](const TableApply &apply) { return PeopleTable(apply, table->lines).run(); });
}

}  // namespace xinglin
