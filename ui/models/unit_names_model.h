// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/org_tree.h"

#include <QAbstractItemModel>

#include <vector>

namespace xinglin {

/// The units' names as a tree, without figures: for picking one. One column; SubjectRole holds the id. GUI
/// thread.
class UnitNamesModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    using QAbstractItemModel::QAbstractItemModel;

    void setTree(OrgTree tree);
    const OrgTree &tree() const { return m_tree; }
    QModelIndex indexOf(UnitId unit) const;
    UnitId unitAt(const QModelIndex &index) const;
    /// "Group / Mine 1": names from the root down in the installed language.
    QString pathText(UnitId unit) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Place
    {
        int parent = -1;  // pre-order number; -1: a root
        int row = 0;
        std::vector<int> children;
    };
    const std::vector<int> &childrenOf(const QModelIndex &parent) const;

    OrgTree m_tree;
    std::vector<Place> m_places;  // by pre-order number
    std::vector<int> m_roots;
};

}  // namespace xinglin
