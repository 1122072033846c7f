// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/people_list_model.h"

#include "ui/models/cells.h"
#include "ui/models/format.h"
#include "ui/models/names.h"

namespace xinglin {

void PeopleListModel::restart(int pageSize)
{
    beginResetModel();
    m_people.clear();
    m_pageSize = pageSize;
    m_complete = false;
    m_waiting = false;
    endResetModel();
    fetchMore({});
}

void PeopleListModel::appendPage(std::vector<PersonRow> page)
{
    m_waiting = false;
    m_complete = static_cast<int>(page.size()) < m_pageSize;
    if (page.empty())
        return;
    const int first = rows();
    beginInsertRows({}, first, first + static_cast<int>(page.size()) - 1);
    for (PersonRow &row : page)
        m_people.push_back({std::move(row), true, false});
    endInsertRows();
}

void PeopleListModel::failPage()
{
    m_waiting = false;
    m_complete = true;
}

void PeopleListModel::setHits(const std::vector<SubjectInfo> &hits)
{
    beginResetModel();
    m_people.clear();
    m_complete = true;
    m_waiting = false;
    for (const SubjectInfo &hit : hits) {
        if (hit.id.kind != SubjectId::Kind::person)
            continue;
        PersonRow row;
        row.person.id = hit.id.person;
        row.person.code = hit.code;
        row.name = hit.name;
        row.person.position = hit.position;
        row.device = hit.device;
        if (!hit.path.empty())
            row.unitName = hit.path.back();
        m_people.push_back({std::move(row), false, false});
    }
    endResetModel();
}

void PeopleListModel::setFigures(PersonId person, const SubjectFigures &figures)
{
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        Entry &entry = m_people[i];
        if (entry.row.person.id != person)
            continue;
        entry.row.score = figures.score;
        entry.row.coverage = figures.coverage;
        entry.hasFigures = true;
        entry.suppressed = figures.suppressed;
        rowChanged(static_cast<int>(i));
    }
}

void PeopleListModel::setNow(Instant now, const Zone &zone)
{
    m_now = now;
    m_zone = zone;
    if (rows() > 0)
        Q_EMIT dataChanged(index(0, DataAge), index(rows() - 1, DataAge));
}

PersonId PeopleListModel::person(int row) const
{
    return personRow(row).person.id;
}

bool PeopleListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_waiting;
}

void PeopleListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_waiting = true;
    PageRequest page;
    page.limit = m_pageSize;
    if (!m_people.empty())
        page.after = m_people.back().row.person.code;
    Q_EMIT pageWanted(page);
}

QVariant PeopleListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry &entry = m_people[static_cast<std::size_t>(index.row())];
    if (role == SubjectRole)
        return QVariant::fromValue(SubjectId::of(entry.row.person.id));
    if (role == ScoreRole && index.column() == Health && entry.hasFigures)
        return QVariant::fromValue(ScoreCell::of(entry.row.score, entry.suppressed));
    return TableModel::data(index, role);
}

QString PeopleListModel::title(int column) const
{
    switch (column) {
    case Name: return tr("Name");
    case Health: return tr("Health");
    case Code: return tr("Code");
    case UnitName: return tr("Unit");
    case Position: return tr("Position");
    case Coverage: return tr("Wearing rate");
    case DataAge: return tr("Data until");
    case Device: return tr("Device");
    default: return {};
    }
}

QString PeopleListModel::healthText(const Entry &entry) const
{
    if (!entry.hasFigures)
        return QStringLiteral("…");
    return entry.suppressed ? format::withheld() : format::number(entry.row.score.value, 1);
}

QString PeopleListModel::text(int row, int column) const
{
    const Entry &entry = m_people[static_cast<std::size_t>(row)];
    const PersonRow &each = entry.row;
    switch (column) {
    case Name: return names::of(each.name);
    case Health: return healthText(entry);
    case Code: return each.person.code;
    case UnitName: return names::of(each.unitName);
    case Position: return each.person.position;
    case Coverage:
        if (!entry.hasFigures)
            return QStringLiteral("…");
        return each.coverage.daysExpected > 0 ? format::percent(each.coverage.share) : format::noData();
    case DataAge:
        return entry.hasFigures || each.dataUntil.isValid() ? format::instant(each.dataUntil, m_zone, m_now)
                                                            : QString();
    case Device: return each.device.isEmpty() && entry.hasFigures ? tr("none") : each.device;
    default: return {};
    }
}

QString PeopleListModel::tip(int row, int column) const
{
    const Entry &entry = m_people[static_cast<std::size_t>(row)];
    const PersonRow &each = entry.row;
    if (column == Health && each.score.value && each.score.low && each.score.high) {
        QString words = tr("95% interval %1 to %2")
                            .arg(format::number(each.score.low, 1), format::number(each.score.high, 1));
        if (each.score.learning)
            words += QLatin1Char('\n') + tr("Learning: too little history for a baseline of their own");
        return words;
    }
    if (column == Coverage && entry.hasFigures && each.coverage.daysExpected > 0) {
        return tr("%1 of %2 days with data")
            .arg(format::count(each.coverage.daysWithData), format::count(each.coverage.daysExpected));
    }
    if (column == DataAge && each.dataUntil.isValid())
        return format::fullInstant(each.dataUntil, m_zone) + QLatin1Char('\n') +
               format::age(each.dataUntil, m_now);
    return {};
}

}  // namespace xinglin
