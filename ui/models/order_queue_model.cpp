// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/order_queue_model.h"

#include <algorithm>

namespace xinglin {

struct OrderQueueModel::Group
{
    int id = 0;
    OrderGroup what;
    OrderSection orders;

    bool isSame(const OrderGroup &other) const
    {
        return what.unit == other.unit && what.person == other.person && what.rule == other.rule;
    }
};

/// Tells views what a list is about to do.
class OrderQueueModel::Announcer final : public RowChanges
{
public:
    Announcer(OrderQueueModel &model, QModelIndex parent)
        : m_model(model)
        , m_parent(parent)
    {}

    void insert(int first, int last, const std::function<void()> &change) override
    {
        m_model.beginInsertRows(m_parent, first, last);
        change();
        m_model.endInsertRows();
    }
    void remove(int first, int last, const std::function<void()> &change) override
    {
        m_model.beginRemoveRows(m_parent, first, last);
        change();
        m_model.endRemoveRows();
    }
    void move(int from, int to, const std::function<void()> &change) override
    {
        if (from == to) {
            change();  // from one stretch to the next: nothing that a view could see
            return;
        }
        m_model.beginMoveRows(m_parent, from, from, m_parent, to > from ? to + 1 : to);
        change();
        m_model.endMoveRows();
    }
    void changed(int first, int last) override
    {
        Q_EMIT m_model.dataChanged(m_model.index(first, 0, m_parent),
                                   m_model.index(last, ColumnCount - 1, m_parent));
    }

private:
    OrderQueueModel &m_model;
    QModelIndex m_parent;
};

OrderQueueModel::OrderQueueModel(QObject *parent)
    : QAbstractItemModel(parent)
{}

OrderQueueModel::~OrderQueueModel() = default;

void OrderQueueModel::restart(const OrderPageRequest &request, OrderGrouping grouping)
{
    beginResetModel();
    m_request = request;
    m_request.limit = OrderSection::kPage;
    m_request.after.clear();
    m_grouping = grouping;
    ++m_generation;
    m_hasAnswer = false;
    m_flat = {};
    m_groups.clear();
    m_asked.clear();
    endResetModel();
    if (grouping == OrderGrouping::none)
        ask(0, m_flat.next());
    else
        Q_EMIT groupsWanted(m_generation, m_request.filter, grouping);
}

bool OrderQueueModel::isAsked(int group, const OrderStretch &stretch) const
{
    return std::any_of(m_asked.begin(), m_asked.end(),
                       [&](const auto &each) { return each.first == group && each.second.isSame(stretch); });
}

void OrderQueueModel::ask(int group, const OrderStretch &stretch)
{
    if (isAsked(group, stretch))
        return;
    m_asked.emplace_back(group, stretch);
    Ask question{m_generation, group, stretch.age, m_request};
    question.request.after = stretch.after;
    question.request.until = stretch.until;
    question.request.limit = stretch.limit;
    if (group != 0)
        question.request.filter = filterOf(m_groups[static_cast<std::size_t>(rowOfGroup(group))]->what);
    Q_EMIT pageWanted(question);
}

OrderFilter OrderQueueModel::filterOf(const OrderGroup &group) const
{
    OrderFilter filter = m_request.filter;
    switch (m_grouping) {
    case OrderGrouping::none: break;
    case OrderGrouping::unit:
        filter.unit = group.unit;
        filter.unitAlone = true;
        break;
    case OrderGrouping::person:
        filter.person = group.person;
        filter.withoutPerson = !group.person.isValid();
        break;
    case OrderGrouping::rule: filter.rule = group.rule; break;
    }
    return filter;
}

void OrderQueueModel::refresh(const QModelIndex &first, const QModelIndex &last)
{
    m_asked.clear();  // what is under way may be old already
    if (m_grouping != OrderGrouping::none) {
        for (const auto &group : m_groups)
            group->orders.age();
        Q_EMIT groupsWanted(m_generation, m_request.filter, m_grouping);
    } else {
        m_flat.age();
        lookAt(0, m_flat, 0, 0);  // the head is where new ones stand
        if (!m_flat.isBegun())
            ask(0, m_flat.next());
    }
    look(first, last);
}

void OrderQueueModel::lookAt(int group, OrderSection &section, int first, int last)
{
    for (const OrderStretch &stretch : section.wanted(first, last))
        ask(group, stretch);
    if (section.isBegun() && !section.isComplete() && last >= section.size() - OrderSection::kPage / 2)
        ask(group, section.next());
}

void OrderQueueModel::look(const QModelIndex &first, const QModelIndex &last)
{
    if (m_grouping == OrderGrouping::none) {
        lookAt(0, m_flat, std::max(first.row(), 0), std::max(last.row(), 0));
        m_flat.keepNear(std::max(first.row(), 0));
        return;
    }
    if (!first.isValid() || !last.isValid())
        return;
    const int from = first.parent().isValid() ? first.parent().row() : first.row();
    const int to = last.parent().isValid() ? last.parent().row() : last.row();
    for (int row = from; row <= to && row < static_cast<int>(m_groups.size()); ++row) {
        Group &group = *m_groups[static_cast<std::size_t>(row)];
        // Of a group that lies between, or is closed, the beginning is all that can be in sight.
        const bool isEntered = first.parent().isValid() && row == from;
        const int begin = isEntered ? first.row() : 0;
        const int whole = group.orders.size() - 1;
        const int end = last.parent().isValid() && row == to ? last.row()
                        : isEntered                          ? whole
                                                             : std::min(whole, OrderSection::kPage / 2 - 1);
        lookAt(group.id, group.orders, begin, end);
        group.orders.keepNear(begin);
    }
}

void OrderQueueModel::takePage(const Ask &asked, OrderPage page)
{
    if (asked.generation != m_generation)
        return;
    failPage(asked);
    m_hasAnswer = true;
    const OrderStretch stretch{asked.request.after, asked.request.until, asked.request.limit, asked.age};
    if (asked.group == 0) {
        Announcer announcer(*this, {});
        m_flat.lay(stretch, std::move(page), announcer);
        return;
    }
    const int row = rowOfGroup(asked.group);
    if (row < 0)
        return;
    Announcer announcer(*this, index(row, 0));
    m_groups[static_cast<std::size_t>(row)]->orders.lay(stretch, std::move(page), announcer);
}

void OrderQueueModel::failPage(const Ask &asked)
{
    const OrderStretch stretch{asked.request.after, asked.request.until, asked.request.limit, asked.age};
    if (asked.generation == m_generation)
        std::erase_if(m_asked, [&](const auto &each) {
            return each.first == asked.group && each.second.isSame(stretch) && each.second.age == asked.age;
        });
}

void OrderQueueModel::takeGroups(int generation, std::vector<OrderGroup> groups)
{
    if (generation != m_generation)
        return;
    m_hasAnswer = true;
    std::stable_sort(groups.begin(), groups.end(), [](const OrderGroup &a, const OrderGroup &b) {
        if (a.worst != b.worst)
            return a.worst < b.worst;
        return (a.due.isValid() ? a.due : kForever) < (b.due.isValid() ? b.due : kForever);
    });
    const auto isWanted = [&groups](const Group &known) {
        return std::any_of(groups.begin(), groups.end(),
                           [&known](const OrderGroup &each) { return known.isSame(each); });
    };
    for (int row = static_cast<int>(m_groups.size()) - 1; row >= 0; --row) {
        if (isWanted(*m_groups[static_cast<std::size_t>(row)]))
            continue;
        beginRemoveRows({}, row, row);
        m_groups.erase(m_groups.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < static_cast<int>(groups.size()); ++row) {
        const OrderGroup &wanted = groups[static_cast<std::size_t>(row)];
        const auto found =
            std::find_if(m_groups.begin() + row, m_groups.end(),
                         [&wanted](const std::unique_ptr<Group> &known) { return known->isSame(wanted); });
        if (found == m_groups.end()) {
            beginInsertRows({}, row, row);
            auto fresh = std::make_unique<Group>();
            fresh->id = ++m_lastGroup;
            fresh->what = wanted;
            m_groups.insert(m_groups.begin() + row, std::move(fresh));
            endInsertRows();
            continue;
        }
        const int from = static_cast<int>(found - m_groups.begin());
        if (from != row) {
            beginMoveRows({}, from, from, {}, row);
            auto moved = std::move(m_groups[static_cast<std::size_t>(from)]);
            m_groups.erase(m_groups.begin() + from);
            m_groups.insert(m_groups.begin() + row, std::move(moved));
            endMoveRows();
        }
        m_groups[static_cast<std::size_t>(row)]->what = wanted;
    }
    if (!m_groups.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

OrderSection *OrderQueueModel::sectionOf(const QModelIndex &parent) const
{
    if (m_grouping == OrderGrouping::none)
        return parent.isValid() ? nullptr : &m_flat;
    Group *group = groupAt(parent);
    return group ? &group->orders : nullptr;
}

OrderQueueModel::Group *OrderQueueModel::groupAt(const QModelIndex &index) const
{
    if (m_grouping == OrderGrouping::none || !index.isValid() || index.internalId() != 0 ||
        index.row() >= static_cast<int>(m_groups.size()))
        return nullptr;
    return m_groups[static_cast<std::size_t>(index.row())].get();
}

int OrderQueueModel::rowOfGroup(int id) const
{
    const auto found =
        std::find_if(m_groups.begin(), m_groups.end(), [id](const auto &each) { return each->id == id; });
    return found == m_groups.end() ? -1 : static_cast<int>(found - m_groups.begin());
}

const OrderGroup *OrderQueueModel::group(const QModelIndex &index) const
{
    const Group *found = groupAt(index);
    return found ? &found->what : nullptr;
}

const OrderRow *OrderQueueModel::order(const QModelIndex &index) const
{
    if (!index.isValid() || groupAt(index))
        return nullptr;
    const OrderSection *section = sectionOf(index.parent());
    return section && index.row() < section->size() ? section->row(index.row()) : nullptr;
}

QModelIndex OrderQueueModel::indexOf(OrderId id) const
{
    if (m_grouping == OrderGrouping::none) {
        const int row = m_flat.find(id);
        return row < 0 ? QModelIndex() : index(row, 0);
    }
    for (int row = 0; row < rowCount(); ++row) {
        const int at = m_groups[static_cast<std::size_t>(row)]->orders.find(id);
        if (at >= 0)
            return index(at, 0, index(row, 0));
    }
    return {};
}

int OrderQueueModel::known() const
{
    if (m_grouping == OrderGrouping::none)
        return m_flat.size();
    int sum = 0;
    for (const auto &group : m_groups)
        sum += group->orders.size();
    return sum;
}

QModelIndex OrderQueueModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const Group *group = groupAt(parent);
    return createIndex(row, column, group ? static_cast<quintptr>(group->id) : quintptr{0});
}

QModelIndex OrderQueueModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    const int row = rowOfGroup(static_cast<int>(child.internalId()));
    return row < 0 ? QModelIndex() : createIndex(row, 0, quintptr{0});
}

int OrderQueueModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    if (!parent.isValid() && m_grouping != OrderGrouping::none)
        return static_cast<int>(m_groups.size());
    const OrderSection *section = sectionOf(parent);
    return section ? section->size() : 0;
}

int OrderQueueModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool OrderQueueModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return rowCount() > 0;
    return parent.column() == 0 && groupAt(parent) != nullptr;
}

bool OrderQueueModel::canFetchMore(const QModelIndex &parent) const
{
    const OrderSection *section = sectionOf(parent);
    if (!section || section->isComplete())
        return false;
    const Group *group = groupAt(parent);
    return !isAsked(group ? group->id : 0, section->next());
}

void OrderQueueModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const Group *group = groupAt(parent);
    ask(group ? group->id : 0, sectionOf(parent)->next());
}

}  // namespace xinglin
