// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/check_up_fields.h"
#include "ingest/check_up_table.h"
#include "workspace/check_up_use_cases.h"
#include "workspace/imports/table_import.h"

#include <QCoreApplication>
#include <QHash>

#include <map>

namespace xinglin {
namespace {

/// Applies a table of check-ups. A line whose person and date are stored changes what it names and leaves
/// what it does not: an empty cell erases nothing.
class CheckUpTable
{
public:
    CheckUpTable(const TableApply &apply, const std::vector<CheckUpLine> &lines)
        : m_apply(apply)
        , m_lines(lines)
    {}
    Status run();

private:
    Status place(const CheckUpLine &line);
    Status apply(const CheckUpLine &line, PersonId person);

    const TableApply &m_apply;
    const std::vector<CheckUpLine> &m_lines;
    QHash<QString, PersonId> m_people;  // by code
    std::map<std::pair<QString, Day>, const CheckUpLine *> m_seen;
    int m_changed = 0;
};

/// What is stored with the line's values over it.
CheckUp overlaid(const CheckUp &stored, const CheckUp &line)
{
    CheckUp merged = stored;
    for (const CheckUpField &field : checkUpFields()) {
        if (const auto value = field.get(line))
            field.set(merged, value);
    }
    return merged;
}

std::int64_t valuesOf(const CheckUp &checkUp)
{
    std::int64_t values = 0;
    for (const CheckUpField &field : checkUpFields())
        values += field.get(checkUp) ? 1 : 0;
    return values;
}

Status CheckUpTable::run()
{
    const auto people = m_apply.session.people().allPeople(m_apply.today());
    if (!people)
        return fail(people.error());
    for (const Person &person : *people)
        m_people.insert(person.code, person.id);
    for (const CheckUpLine &line : m_lines) {
        if (Status placed = place(line); !placed)
            return placed;
    }
    if (m_changed > 0)
        appendNote(m_apply.report,
                   QCoreApplication::translate("Workspace", "Check-ups that were there and changed: %1.")
                       .arg(m_changed));
    return {};
}

Status CheckUpTable::place(const CheckUpLine &line)
{
    const auto person = m_people.constFind(line.person);
    if (person == m_people.constEnd()) {
        m_apply.reject(line.line, Rejection::unknownPerson,
                       QCoreApplication::translate("Workspace", "There is no person %1.").arg(line.person));
        return {};
    }
    const auto [seen, isFirst] = m_seen.try_emplace({line.person, line.checkUp.date}, &line);
    if (isFirst)
        return apply(line, *person);
    if (seen->second->sameContent(line)) {
        ++m_apply.report.duplicate;
        return {};
    }
    m_apply.reject(line.line, Rejection::duplicateCode,
                   QCoreApplication::translate(
                       "Workspace", "%1 has a check-up of %2 in line %3 already, with other content.")
                       .arg(line.person, line.checkUp.date.text())
                       .arg(seen->second->line));
    return {};
}

Status CheckUpTable::apply(const CheckUpLine &line, PersonId person)
{
    const Day date = line.checkUp.date;
    const auto stored = m_apply.session.checkUps().checkUps(person, {date, date});
    if (!stored)
        return fail(stored.error());
    std::optional<CheckUp> before;
    CheckUp after = line.checkUp;
    after.person = person;
    if (!stored->empty()) {
        before = stored->front();
        after = overlaid(*before, line.checkUp);
    }
    if (const Status sensible = check_ups::validate(after, m_apply.today()); !sensible) {
        m_apply.reject(line.line, Rejection::badField, sensible.error().message);
        return {};
    }
    if (before && saysTheSame(*before, after)) {
        ++m_apply.report.duplicate;
        return {};
    }
    const auto saved =
        check_ups::saveAudited(m_apply.session, m_apply.job.context, m_apply.job.actor, after, before);
    if (!saved)
        return fail(saved.error());
    m_changed += before ? 1 : 0;
    ++m_apply.report.accepted;
    m_apply.report.values += valuesOf(line.checkUp);
    return {};
}

}  // namespace

Result<ImportFileReport> importCheckUps(const ImportJob &job, const OpenedFile &file)
{
    const auto table = readCheckUps(file.source.text());
    return importTable(job, file, reportOf(job, file, table),
                       [&](const TableApply &apply) { return CheckUpTable(apply, table->lines).run(); });
}

}  // namespace xinglin
