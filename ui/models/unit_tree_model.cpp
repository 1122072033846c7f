// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/unit_tree_model.h"

#include "ui/models/cells.h"
#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/models/unit_table_model.h"

#include <algorithm>

namespace xinglin {

UnitTreeModel::UnitTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{}

UnitTreeModel::~UnitTreeModel() = default;

void UnitTreeModel::restart()
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    m_known.clear();
    endResetModel();
    ask(m_root.get());
}

void UnitTreeModel::refresh()
{
    std::vector<Node *> levels{m_root.get()};
    for (const auto &[id, node] : m_known) {
        if (node->state != Node::State::unasked)
            levels.push_back(node);
    }
    for (Node *node : levels)
        ask(node);
}

void UnitTreeModel::ask(Node *node)
{
    node->state = Node::State::waiting;
    Q_EMIT childrenWanted(node == m_root.get() ? UnitId() : node->row.unit.id);
}

void UnitTreeModel::setChildren(UnitId parent, std::vector<UnitRow> rows)
{
    Node *node = parent.isValid() ? find(parent) : m_root.get();
    if (!node)
        return;  // gone in the meantime
    node->state = Node::State::loaded;
    const bool isSame =
        std::equal(rows.begin(), rows.end(), node->children.begin(), node->children.end(),
                   [](const UnitRow &row, const auto &child) { return row.unit.id == child->row.unit.id; });
    if (isSame)
        updateChildren(node, std::move(rows));
    else
        replaceChildren(node, std::move(rows));
}

void UnitTreeModel::failChildren(UnitId parent)
{
    if (Node *node = parent.isValid() ? find(parent) : m_root.get())
        node->state = node->children.empty() ? Node::State::unasked : Node::State::loaded;
}

void UnitTreeModel::updateChildren(Node *node, std::vector<UnitRow> rows)
{
    if (rows.empty())
        return;
    for (std::size_t i = 0; i < rows.size(); ++i)
        node->children[i]->row = std::move(rows[i]);
    const QModelIndex parent = indexFor(node);
    Q_EMIT dataChanged(index(0, 0, parent),
                       index(static_cast<int>(node->children.size()) - 1, ColumnCount - 1, parent));
}

void UnitTreeModel::forget(Node *node)
{
    for (const auto &child : node->children)
        forget(child.get());
    m_known.erase(node->row.unit.id);
}

void UnitTreeModel::replaceChildren(Node *node, std::vector<UnitRow> rows)
{
    const QModelIndex parent = indexFor(node);
    if (!node->children.empty()) {
        beginRemoveRows(parent, 0, static_cast<int>(node->children.size()) - 1);
        for (const auto &child : node->children)
            forget(child.get());
        node->children.clear();
        endRemoveRows();
    }
    if (rows.empty())
        return;
    beginInsertRows(parent, 0, static_cast<int>(rows.size()) - 1);
    for (UnitRow &row : rows) {
        auto child = std::make_unique<Node>();
        child->row = std::move(row);
        child->parent = node;
        child->place = static_cast<int>(node->children.size());
        m_known[child->row.unit.id] = child.get();
        node->children.push_back(std::move(child));
    }
    endInsertRows();
}

void UnitTreeModel::setAlerts(OpenAlerts alerts)
{
    m_alerts = std::move(alerts);
    sayAllChanged();
}

void UnitTreeModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    sayAllChanged();
}

void UnitTreeModel::sayAllChanged()
{
    std::vector<Node *> levels{m_root.get()};
    for (const auto &[id, node] : m_known)
        levels.push_back(node);
    for (const Node *node : levels) {
        if (node->children.empty())
            continue;
        const QModelIndex parent = indexFor(node);
        Q_EMIT dataChanged(index(0, 0, parent),
                           index(static_cast<int>(node->children.size()) - 1, ColumnCount - 1, parent));
    }
}

UnitTreeModel::Node *UnitTreeModel::find(UnitId unit) const
{
    const auto found = m_known.find(unit);
    return found == m_known.end() ? nullptr : found->second;
}

UnitTreeModel::Node *UnitTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex UnitTreeModel::indexFor(const Node *node) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->place, 0, node);
}

QModelIndex UnitTreeModel::indexOf(UnitId unit) const
{
    const Node *node = find(unit);
    return node ? indexFor(node) : QModelIndex();
}

UnitId UnitTreeModel::unitAt(const QModelIndex &index) const
{
    return index.isValid() ? nodeOf(index)->row.unit.id : UnitId();
}

const UnitRow *UnitTreeModel::rowAt(const QModelIndex &index) const
{
    return index.isValid() ? &nodeOf(index)->row : nullptr;
}

bool UnitTreeModel::isLoaded(const QModelIndex &index) const
{
    return nodeOf(index)->state == Node::State::loaded;
}

QModelIndex UnitTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex UnitTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexFor(nodeOf(child)->parent) : QModelIndex();
}

int UnitTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int UnitTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool UnitTreeModel::hasChildren(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return false;
    const Node *node = nodeOf(parent);
    if (node == m_root.get() || node->state == Node::State::loaded)
        return !node->children.empty();
    return node->row.hasChildren;
}

bool UnitTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    return parent.column() <= 0 && parent.isValid() && node->state == Node::State::unasked &&
           node->row.hasChildren;
}

void UnitTreeModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(nodeOf(parent));
}

QString UnitTreeModel::text(const UnitRow &row, int column) const
{
    switch (column) {
    case Name: return names::of(row.unit.name);
    case Health: return ScoreCell::of(row.score, row.suppressed).text();
    case Coverage: return unit_text::coverage(row);
    case Alerts:
        return row.suppressed || !m_alerts
                   ? unit_text::alerts(row, m_alerts, 0)
                   : QStringLiteral("%1 · %2 · %3")
                         .arg(unit_text::alerts(row, m_alerts, 0), unit_text::alerts(row, m_alerts, 1),
                              unit_text::alerts(row, m_alerts, 2));
    case People: return format::count(row.people);
    default: return {};
    }
}

QVariant UnitTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const UnitRow &row = nodeOf(index)->row;
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole: return column == Alerts ? unit_text::alertsTip(row, m_alerts) : unit_text::tip(row);
    case Qt::AccessibleTextRole:
        return headerData(column, Qt::Horizontal).toString() + QStringLiteral(": ") + text(row, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((column >= Coverage ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case SubjectRole: return QVariant::fromValue(SubjectId::of(row.unit.id));
    case NoDataRole: return format::isAbsence(text(row, column));
    case ScoreRole:
        return column == Health ? QVariant::fromValue(ScoreCell::of(row.score, row.suppressed)) : QVariant();
    default: return {};
    }
}

QVariant UnitTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section >= Coverage ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Unit");
    case Health: return tr("Health");
    case Coverage: return tr("Wearing rate");
    case Alerts: return QStringLiteral("P0 · P1 · P2");
    case People: return tr("People");
    default: return {};
    }
}

}  // namespace xinglin
