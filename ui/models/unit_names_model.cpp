// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/unit_names_model.h"

#include "ui/models/cells.h"
#include "workspace/requests.h"

namespace xinglin {

void UnitNamesModel::setTree(OrgTree tree)
{
    beginResetModel();
    m_tree = std::move(tree);
    m_places.assign(m_tree.units().size(), {});
    m_roots.clear();
    std::unordered_map<UnitId, int> number;
    for (int i = 0; i < static_cast<int>(m_places.size()); ++i) {
        const Unit &unit = m_tree.units()[static_cast<std::size_t>(i)];
        number[unit.id] = i;
        const auto above = number.find(unit.parent);  // pre-order: the parent came before
        Place &place = m_places[static_cast<std::size_t>(i)];
        place.parent = above == number.end() ? -1 : above->second;
        auto &siblings =
            place.parent < 0 ? m_roots : m_places[static_cast<std::size_t>(place.parent)].children;
        place.row = static_cast<int>(siblings.size());
        siblings.push_back(i);
    }
    endResetModel();
}

QModelIndex UnitNamesModel::indexOf(UnitId unit) const
{
    const Unit *found = m_tree.find(unit);
    if (!found)
        return {};
    const auto number = static_cast<std::size_t>(found - m_tree.units().data());
    return createIndex(m_places[number].row, 0, static_cast<quintptr>(number));
}

UnitId UnitNamesModel::unitAt(const QModelIndex &index) const
{
    return index.isValid() ? m_tree.units()[index.internalId()].id : UnitId();
}

QString UnitNamesModel::pathText(UnitId unit) const
{
    QStringList names;
    for (const UnitId each : m_tree.path(unit))
        names.prepend(m_tree.find(each)->name.in(installedLanguage()));
    return names.join(QStringLiteral(" / "));
}

const std::vector<int> &UnitNamesModel::childrenOf(const QModelIndex &parent) const
{
    return parent.isValid() ? m_places[parent.internalId()].children : m_roots;
}

QModelIndex UnitNamesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, static_cast<quintptr>(childrenOf(parent)[static_cast<std::size_t>(row)]));
}

QModelIndex UnitNamesModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const int above = m_places[child.internalId()].parent;
    if (above < 0)
        return {};
    return createIndex(m_places[static_cast<std::size_t>(above)].row, 0, static_cast<quintptr>(above));
}

int UnitNamesModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(childrenOf(parent).size());
}

int UnitNamesModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant UnitNamesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Unit &unit = m_tree.units()[index.internalId()];
    switch (role) {
    case Qt::DisplayRole: return unit.name.in(installedLanguage());
    case Qt::ToolTipRole: return pathText(unit.id) + QStringLiteral(" · ") + unit.code;
    case SubjectRole: return QVariant::fromValue(SubjectId::of(unit.id));
    default: return {};
    }
}

}  // namespace xinglin
