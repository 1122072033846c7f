// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zone.h"
#include "ui/models/order_section.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace xinglin {

/// The queue of work orders: flat, or in groups that open. Holds what was looked at, asks for more by key and
/// lays every answer over what it has, so that selection and place stay. Whoever has the door answers
/// pageWanted() and groupsWanted(). GUI thread.
class OrderQueueModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Severity, Due, Person, Unit, Rule, Owner, State, Number, ColumnCount };

    /// A page asked for; what answers it is handed back with it.
    struct Ask
    {
        int generation = 0;
        int group = 0;  ///< 0: the flat list
        int age = 0;    ///< OrderStretch::age
        OrderPageRequest request;
    };

    explicit OrderQueueModel(QObject *parent = nullptr);
    ~OrderQueueModel() override;

    /// Forgets everything and asks for the beginning.
    void restart(const OrderPageRequest &request, OrderGrouping grouping);
    /// Orders changed: what lies between the two rows (invalid: the beginning) is asked for again now, the
    /// rest when it is looked at.
    void refresh(const QModelIndex &first, const QModelIndex &last);
    /// These rows are looked at: asks for what is old among them and for what comes next.
    void look(const QModelIndex &first, const QModelIndex &last);

    void takePage(const Ask &ask, OrderPage page);
    void failPage(const Ask &ask);
    void takeGroups(int generation, std::vector<OrderGroup> groups);
    /// What clocks and ages are counted from; the clocks of all rows move on.
    void setNow(Instant now);
    void setZone(const Zone &zone) { m_zone = zone; }
    void retranslate();

    OrderGrouping grouping() const { return m_grouping; }
    int generation() const { return m_generation; }
    /// The order of a row; nothing for groups and rows that are on their way.
    const OrderRow *order(const QModelIndex &index) const;
    const OrderGroup *group(const QModelIndex &index) const;
    QModelIndex indexOf(OrderId id) const;
    /// Rows known so far, of all groups.
    int known() const;
    /// Nothing more will come (of the flat list).
    bool isComplete() const { return m_grouping == OrderGrouping::none && m_flat.isComplete(); }
    /// The first answer after restart() is there.
    bool hasAnswer() const { return m_hasAnswer; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void pageWanted(const xinglin::OrderQueueModel::Ask &ask);
    void groupsWanted(int generation, const xinglin::OrderFilter &filter, xinglin::OrderGrouping grouping);

private:
    struct Group;
    class Announcer;

    OrderSection *sectionOf(const QModelIndex &parent) const;
    Group *groupAt(const QModelIndex &index) const;
    int rowOfGroup(int id) const;
    void ask(int group, const OrderStretch &stretch);
    bool isAsked(int group, const OrderStretch &stretch) const;
    void lookAt(int group, OrderSection &section, int first, int last);
    OrderFilter filterOf(const OrderGroup &group) const;
    QVariant groupData(const OrderGroup &group, int column, int role) const;
    QVariant orderData(const OrderRow &row, int column, int role) const;
    QString orderText(const OrderRow &row, int column) const;
    QString spoken(const OrderRow &row) const;
    QString tip(const OrderRow &row) const;

    OrderPageRequest m_request;
    OrderGrouping m_grouping = OrderGrouping::none;
    int m_generation = 0;
    int m_lastGroup = 0;
    bool m_hasAnswer = false;
    mutable OrderSection m_flat;
    std::vector<std::unique_ptr<Group>> m_groups;
    std::vector<std::pair<int, OrderStretch>> m_asked;  // what is under way, with its group
    Instant m_now;
    Zone m_zone = Zone::utc();
};

}  // namespace xinglin
