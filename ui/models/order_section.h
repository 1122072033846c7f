// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/alert_requests.h"

#include <functional>
#include <memory>
#include <unordered_set>
#include <vector>

namespace xinglin {

/// A stretch of rows that a section is about to change and has changed: what an item model must announce.
class RowChanges
{
public:
    virtual ~RowChanges() = default;
    virtual void insert(int first, int last, const std::function<void()> &change) = 0;
    virtual void remove(int first, int last, const std::function<void()> &change) = 0;
    /// Row `from` comes to stand at `to` (its place afterwards).
    virtual void move(int from, int to, const std::function<void()> &change) = 0;
    virtual void changed(int first, int last) = 0;
};

/// The rows of one list of orders as far as they are known, in pages by key. Rows far from where anybody
/// looks are let go and asked for again. Answers are laid over what is there row by row, so that selections
/// and scroll positions stay. Not thread-safe.
class OrderSection
{
public:
    static constexpr int kPage = 200;
    static constexpr int kKeptPages = 60;  ///< around the place that is looked at

    int size() const { return static_cast<int>(m_rows.size()); }
    /// Nothing for a row that was let go.
    const OrderRow *row(int place) const { return m_rows[static_cast<std::size_t>(place)].get(); }
    bool isComplete() const { return m_isComplete; }
    /// Where the row is; -1 when it is not here or was let go.
    int find(OrderId id) const;

    /// The key after which the rows that follow the known ones come; empty for the first page.
    const QString &next() const { return m_next; }
    /// Keys of the pages that hold the rows and are old or were let go.
    std::vector<QString> wantedKeys(int first, int last) const;

    /// What comes after `key` is this page: takes the place of what was known there.
    void lay(const QString &key, OrderPage page, RowChanges &changes);
    /// Everything known may be old.
    void age();
    /// Lets go of what is far from the row.
    void keepNear(int place);

private:
    struct Mark
    {
        int start = 0;  ///< first row of the page
        QString after;  ///< its key
        bool isOld = false;
    };
    struct Region
    {
        int first, last;  ///< half open
    };

    std::size_t markOf(int place) const;
    Region regionOf(std::size_t mark, const OrderPage &page) const;
    void fillGaps(Region region, OrderPage &page, RowChanges &changes);
    void bringIn(Region &region, const OrderPage &page, RowChanges &changes);
    void dropMissing(Region &region, const OrderPage &page, RowChanges &changes);
    void arrange(Region &region, OrderPage &page, RowChanges &changes);
    void setMarks(Region region, const QString &key, const OrderPage &page, bool hadTail);
    void moveRow(int from, int to, RowChanges &changes);
    void shiftMarks(int from, int by);

    std::vector<std::unique_ptr<OrderRow>> m_rows;
    std::vector<Mark> m_marks;
    std::unordered_set<OrderId> m_known;
    QString m_next;
    bool m_isComplete = false;
};

}  // namespace xinglin
