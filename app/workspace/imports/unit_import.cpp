// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/imports/table_import.h"

#include "workspace/audit_entry.h"
#include "workspace/dated_changes.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace xinglin {
namespace {

/// Applies a table of units: parents before children in whatever order they stand.
class UnitTable
{
public:
    UnitTable(const TableApply &apply, const std::vector<UnitLine> &lines)
        : m_apply(apply)
        , m_lines(lines)
    {}
    Status run();

private:
    enum class Mark { open, walking, done };

    Status loadStored();
    void dropRepeated();
    void findCycles();
    Status place(const UnitLine &line);
    Status add(const UnitLine &line, UnitId parent);
    Status change(const UnitLine &line, const Unit &stored, UnitId parent);
    Status setHeads(const UnitLine &line, UnitId id, Day from, bool &changed);
    bool refuse(const UnitLine &line, const Status &status, Rejection reason);

    const TableApply &m_apply;
    const std::vector<UnitLine> &m_lines;
    QHash<QString, Unit> m_stored;  // by code
    QHash<QString, const UnitLine *> m_kept;
    QHash<QString, Mark> m_marks;
    QSet<QString> m_refused;
    int m_unknownHeads = 0;
};

Status UnitTable::run()
{
    if (Status loaded = loadStored(); !loaded)
        return loaded;
    dropRepeated();
    findCycles();
    for (const UnitLine &line : m_lines) {
        if (m_kept.value(line.code) != &line || m_marks.value(line.code) == Mark::done)
            continue;
        // From the line up to the first ancestor that is there, then down again.
        std::vector<const UnitLine *> chain;
        for (const UnitLine *at = &line; at && m_marks.value(at->code) != Mark::done;
             at = m_kept.value(at->parent))
            chain.push_back(at);
        for (auto at = chain.rbegin(); at != chain.rend(); ++at) {
            m_marks[(*at)->code] = Mark::done;
            if (Status placed = place(**at); !placed)
                return placed;
        }
    }
    if (m_unknownHeads > 0)
        appendNote(m_apply.report,
                   QCoreApplication::translate(
                       "Workspace",
                       "Heads who are not known yet: %n. Import the file again after the people.", nullptr,
                       m_unknownHeads));
    return {};
}

Status UnitTable::loadStored()
{
    const auto units = m_apply.session.org().allUnits();
    if (!units)
        return fail(units.error());
    for (const Unit &unit : *units)
        m_stored.insert(unit.code, unit);
    return {};
}

void UnitTable::dropRepeated()
{
    for (const UnitLine &line : m_lines) {
        const UnitLine *first = m_kept.value(line.code);
        if (!first) {
            m_kept.insert(line.code, &line);
        } else if (first->sameContent(line)) {
            ++m_apply.report.duplicate;
        } else {
            m_apply.reject(line.line, Rejection::duplicateCode,
                           QCoreApplication::translate(
                               "Workspace", "The unit %1 stands in line %2 already, with other content.")
                               .arg(line.code)
                               .arg(first->line));
        }
    }
}

void UnitTable::findCycles()
{
    QHash<QString, QString> codeOf;  // parents of what the file leaves alone
    QHash<UnitId, QString> codes;
    for (const Unit &unit : std::as_const(m_stored))
        codes.insert(unit.id, unit.code);
    const auto parentOf = [&](const QString &code) {
        if (const UnitLine *line = m_kept.value(code))
            return line->parent;
        return codes.value(m_stored.value(code).parent);
    };
    QHash<QString, int> seen;  // walk in which a unit was met first
    int walk = 0;
    std::vector<const UnitLine *> looped;
    for (const UnitLine &line : m_lines) {
        ++walk;
        QString code = line.code;
        while (!code.isEmpty() && !seen.contains(code)) {
            seen.insert(code, walk);
            code = parentOf(code);
        }
        if (code.isEmpty() || seen.value(code) != walk)
            continue;
        for (QString at = code;;) {
            if (const UnitLine *member = m_kept.value(at))
                looped.push_back(member);
            at = parentOf(at);
            if (at == code)
                break;
        }
    }
    for (const UnitLine *member : looped) {
        m_kept.remove(member->code);
        m_refused.insert(member->code);
        m_apply.reject(
            member->line, Rejection::cycle,
            QCoreApplication::translate("Workspace", "The unit %1 would be above itself.").arg(member->code));
    }
}

bool UnitTable::refuse(const UnitLine &line, const Status &status, Rejection reason)
{
    const ErrorCode code = status.error().code;
    if (code != ErrorCode::conflict && code != ErrorCode::notFound && code != ErrorCode::invalidData)
        return false;
    m_refused.insert(line.code);
    m_apply.reject(line.line, reason, status.error().message);
    return true;
}

Status UnitTable::place(const UnitLine &line)
{
    UnitId parent;
    if (!line.parent.isEmpty()) {
        const auto above = m_stored.constFind(line.parent);
        if (above == m_stored.constEnd() || m_refused.contains(line.parent)) {
            m_refused.insert(line.code);
            m_apply.reject(line.line, Rejection::unknownUnit,
                           QCoreApplication::translate("Workspace", "There is no unit %1.").arg(line.parent));
            return {};
        }
        parent = above->id;
    }
    const auto stored = m_stored.constFind(line.code);
    return stored == m_stored.constEnd() ? add(line, parent) : change(line, *stored, parent);
}

Status UnitTable::add(const UnitLine &line, UnitId parent)
{
    Unit unit;
    unit.code = line.code;
    unit.parent = parent;
    unit.name = line.name;
    unit.from = line.from.isValid() ? line.from : kFirstDay;
    // A unit cannot be older than what it belongs to.
    if (!line.from.isValid() && parent.isValid())
        unit.from = m_stored.value(line.parent).from;
    const auto added = m_apply.session.org().addUnit(unit);
    if (!added)
        return refuse(line, fail(added.error()), Rejection::badField) ? Status() : fail(added.error());
    m_stored.insert(line.code, *added);
    bool changed = true;
    if (Status headed = setHeads(line, added->id, added->from, changed); !headed)
        return headed;
    ++m_apply.report.accepted;
    return m_apply.note(QStringLiteral("unit.add"), QStringLiteral("unit:") + added->id.text(),
                        {{QStringLiteral("code"), added->code},
                         {QStringLiteral("parent"), idJson(added->parent)},
                         {QStringLiteral("from"), added->from.text()}});
}

Status UnitTable::change(const UnitLine &line, const Unit &stored, UnitId parent)
{
    // What is new counts from the day the file names, else from today: the days before stay as they were.
    const Day from = std::max(line.from.isValid() ? line.from : m_apply.today(), stored.from);
    const auto before = m_apply.session.org().unit(stored.id, from);
    if (!before)
        return refuse(line, fail(before.error()), Rejection::badField) ? Status() : fail(before.error());
    bool changed = false;
    QJsonObject detail{{QStringLiteral("from"), from.text()}};
    const BilingualText name = toldName(before->name, line.name);
    if (before->name != name) {
        if (Status renamed = m_apply.session.org().renameUnit(stored.id, name, from); !renamed)
            return refuse(line, renamed, Rejection::badField) ? Status() : renamed;
        detail.insert(QStringLiteral("name"), line.name.zh);
        changed = true;
    }
    if (before->parent != parent) {
        if (Status moved = moveUnitMarked(m_apply.session, stored.id, parent, from); !moved)
            return refuse(line, moved, Rejection::cycle) ? Status() : moved;
        detail.insert(QStringLiteral("parent"), idJson(parent));
        changed = true;
    }
    if (Status headed = setHeads(line, stored.id, from, changed); !headed)
        return headed;
    if (!changed) {
        ++m_apply.report.duplicate;
        return {};
    }
    ++m_apply.report.accepted;
    return m_apply.note(QStringLiteral("unit.change"), QStringLiteral("unit:") + stored.id.text(), detail);
}

Status UnitTable::setHeads(const UnitLine &line, UnitId id, Day from, bool &changed)
{
    if (line.heads.isEmpty())
        return {};
    std::vector<PersonId> heads;
    for (const QString &code : line.heads) {
        const auto person = m_apply.session.people().personByCode(code, from);
        if (person)
            heads.push_back(person->id);
        else if (person.error().code == ErrorCode::notFound)
            ++m_unknownHeads;
        else
            return fail(person.error());
    }
    if (heads.empty())
        return {};
    const auto before = m_apply.session.org().headsOn(id, from);
    if (!before)
        return fail(before.error());
    auto sorted = *before;
    std::sort(sorted.begin(), sorted.end());
    std::sort(heads.begin(), heads.end());
    if (sorted == heads)
        return {};
    changed = true;
    return m_apply.session.org().setHeads(id, heads, from);
}

}  // namespace

Result<ImportFileReport> importUnits(const ImportJob &job, const OpenedFile &file)
{
    const auto table = readUnits(file.source.text());
    return importTable(job, file, reportOf(job, file, table),
                       [&](const TableApply &apply) { return UnitTable(apply, table->lines).run(); });
}

}  // namespace xinglin
