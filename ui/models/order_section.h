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

/// A stretch of a list of orders, by keys: what stands behind `after` up to and with `until`.
struct OrderStretch
{
    QString after;  ///< empty: from the beginning
    QString until;  ///< empty: as far as the limit goes
    int limit = 0;
    int age = 0;  ///< of what the asker knew

    bool isSame(const OrderStretch &other) const { return after == other.after && until == other.until; }
};

/// The rows of one list of orders as far as they are known, in stretches whose ends are keys: a stretch that
/// is read again is then exactly what the store has between its keys, whatever came, went or moved. Rows far
/// from where anybody looks are let go and asked for again. Answers are laid over what is there row by row,
/// so that selections and scroll positions stay. Not thread-safe.
class OrderSection
{
public:
    static constexpr int kPage = 200;
    static constexpr int kKeptPages = 60;  ///< around the place that is looked at

    int size() const { return m_size; }
    /// Nothing for a row that was let go.
    const OrderRow *row(int place) const;
    bool isComplete() const { return m_isComplete; }
    /// Whether the first answer came.
    bool isBegun() const { return !m_parts.empty(); }
    /// Where the row is; -1 when it is not here or was let go.
    int find(OrderId id) const;

    /// What follows the known rows; the first page before anything is known.
    OrderStretch next() const;
    /// What holds the rows and is old or was let go.
    std::vector<OrderStretch> wanted(int first, int last) const;

    /// What stands in the stretch is this page: takes the place of what was known there. Nothing happens when
    /// no stretch known now has these ends.
    void lay(const OrderStretch &stretch, OrderPage page, RowChanges &changes);
    /// Everything known may be old.
    void age();
    /// Lets go of what is far from the row.
    void keepNear(int place);

private:
    /// What is known of a stretch; it ends where the next one begins.
    struct Part
    {
        QString after;
        int start = 0;  ///< first row
        int count = 0;
        bool isOld = false;
        std::vector<std::unique_ptr<OrderRow>> rows;  ///< empty while they are let go

        bool isGap() const { return count > 0 && rows.empty(); }
    };

    std::size_t partOf(int place) const;
    QString endOf(std::size_t part) const;
    std::size_t partFor(const OrderStretch &stretch);
    void split(std::size_t at, const OrderPage &page);
    void fillGap(std::size_t at, const OrderPage &page, RowChanges &changes);
    void bringIn(std::size_t at, const OrderPage &page, RowChanges &changes);
    void dropMissing(std::size_t at, const OrderPage &page, RowChanges &changes);
    void arrange(std::size_t at, OrderPage &page, RowChanges &changes);
    void resize(std::size_t at, int by);
    void letGo(Part &part);

    std::vector<Part> m_parts;
    std::unordered_set<OrderId> m_known;  // of all rows that are here
    QString m_next;
    int m_size = 0;
    int m_age = 0;
    bool m_isComplete = false;
};

}  // namespace xinglin
