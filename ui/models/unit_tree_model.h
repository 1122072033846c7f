// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/alert_requests.h"

#include <QAbstractItemModel>

#include <memory>
#include <unordered_map>
#include <vector>

namespace xinglin {

/// The organisation with its figures, fetched one level at a time as it is opened: whoever has the door
/// answers childrenWanted() with setChildren(). GUI thread.
class UnitTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Health, Coverage, Alerts, People, ColumnCount };

    explicit UnitTreeModel(QObject *parent = nullptr);
    ~UnitTreeModel() override;

    /// Forgets everything and asks for the roots.
    void restart();
    /// Asks again for every level that is there; rows stay until the answers come.
    void refresh();
    /// Children of the unit (invalid: the roots). The same units as before keep their places and what is
    /// open.
    void setChildren(UnitId parent, std::vector<UnitRow> rows);
    /// Open alerts of every unit.
    void setAlerts(OpenAlerts alerts);
    /// The level could not be had; it is asked for again when it is opened next.
    void failChildren(UnitId parent);
    /// Says that every text may have changed.
    void retranslate();

    QModelIndex indexOf(UnitId unit) const;
    UnitId unitAt(const QModelIndex &index) const;
    const UnitRow *rowAt(const QModelIndex &index) const;
    bool isLoaded(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void childrenWanted(xinglin::UnitId parent);

private:
    struct Node
    {
        enum class State { unasked, waiting, loaded };
        UnitRow row;
        Node *parent = nullptr;
        int place = 0;  // among its siblings
        State state = State::unasked;
        std::vector<std::unique_ptr<Node>> children;
    };

    Node *nodeOf(const QModelIndex &index) const;
    QModelIndex indexFor(const Node *node) const;
    Node *find(UnitId unit) const;
    void replaceChildren(Node *node, std::vector<UnitRow> rows);
    void forget(Node *node);
    void updateChildren(Node *node, std::vector<UnitRow> rows);
    void ask(Node *node);
    QString text(const UnitRow &row, int column) const;
    void sayAllChanged();

    std::unique_ptr<Node> m_root;
    std::optional<OpenAlerts> m_alerts;
    std::unordered_map<UnitId, Node *> m_known;
};

}  // namespace xinglin
