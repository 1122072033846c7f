// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/order_section.h"

#include <algorithm>
#include <unordered_map>

namespace xinglin {

int OrderSection::find(OrderId id) const
{
    if (!m_known.contains(id))
        return -1;
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [id](const auto &row) { return row && row->order.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

std::size_t OrderSection::markOf(int place) const
{
    const auto after = std::upper_bound(m_marks.begin(), m_marks.end(), place,
                                        [](int at, const Mark &mark) { return at < mark.start; });
    return after == m_marks.begin() ? 0 : static_cast<std::size_t>(after - m_marks.begin()) - 1;
}

std::vector<QString> OrderSection::wantedKeys(int first, int last) const
{
    std::vector<QString> keys;
    if (m_marks.empty())
        return keys;
    for (std::size_t i = markOf(first); i < m_marks.size() && m_marks[i].start <= last; ++i) {
        const Mark &mark = m_marks[i];
        const bool isGap = mark.start < size() && !m_rows[static_cast<std::size_t>(mark.start)];
        if (mark.isOld || isGap)
            keys.push_back(mark.after);
    }
    return keys;
}

void OrderSection::age()
{
    for (Mark &mark : m_marks)
        mark.isOld = true;
}

void OrderSection::keepNear(int place)
{
    if (m_marks.size() <= static_cast<std::size_t>(kKeptPages))
        return;
    const auto middle = static_cast<std::ptrdiff_t>(markOf(place));
    for (std::size_t i = 2; i < m_marks.size(); ++i) {  // the head of the queue always stays
        if (std::abs(static_cast<std::ptrdiff_t>(i) - middle) <= kKeptPages / 2)
            continue;
        const int start = m_marks[i].start;
        if (start >= size() || !m_rows[static_cast<std::size_t>(start)])
            continue;  // let go before
        const int end = i + 1 < m_marks.size() ? m_marks[i + 1].start : size();
        for (int at = start; at < end; ++at) {
            auto &row = m_rows[static_cast<std::size_t>(at)];
            if (row)
                m_known.erase(row->order.id);
            row.reset();
        }
    }
}

// What an answer stands for among the known rows: from its key to the last row that has not changed since,
// and at least to where rows were let go.
OrderSection::Region OrderSection::regionOf(std::size_t mark, const OrderPage &page) const
{
    const int first = m_marks[mark].start;
    if (page.next.isEmpty())
        return {first, size()};
    std::unordered_map<OrderId, std::int64_t> versions;
    for (const OrderRow &row : page.rows)
        versions.emplace(row.order.id, row.order.version);
    const std::size_t far = std::min(mark + 4, m_marks.size());
    const int limit = far < m_marks.size() ? m_marks[far].start : size();
    int last = -1;
    for (int at = first; at < limit; ++at) {
        const OrderRow *known = row(at);
        if (!known)
            continue;
        const auto found = versions.find(known->order.id);
        if (found != versions.end() && found->second == known->order.version)
            last = at + 1;
    }
    const bool isGap = first < size() && !row(first);
    if (isGap) {
        const int end = mark + 1 < m_marks.size() ? m_marks[mark + 1].start : size();
        return {first, std::max(last, end)};
    }
    // Nothing in common: what follows is as unknown as this was.
    return {first, last < 0 ? size() : last};
}

void OrderSection::fillGaps(Region region, OrderPage &page, RowChanges &changes)
{
    std::vector<OrderRow *> unknown;
    for (OrderRow &row : page.rows) {
        if (!m_known.contains(row.order.id))
            unknown.push_back(&row);
    }
    std::size_t used = 0;
    int from = -1, to = -1;
    for (int at = region.first; at < region.last && used < unknown.size(); ++at) {
        auto &row = m_rows[static_cast<std::size_t>(at)];
        if (row)
            continue;
        row = std::make_unique<OrderRow>(*unknown[used++]);
        m_known.insert(row->order.id);
        from = from < 0 ? at : from;
        to = at;
    }
    if (from >= 0)
        changes.changed(from, to);
}

void OrderSection::shiftMarks(int from, int by)
{
    for (Mark &mark : m_marks) {
        if (mark.start > from)
            mark.start += by;
    }
}

void OrderSection::moveRow(int from, int to, RowChanges &changes)
{
    changes.move(from, to, [this, from, to] {
        auto row = std::move(m_rows[static_cast<std::size_t>(from)]);
        m_rows.erase(m_rows.begin() + from);
        m_rows.insert(m_rows.begin() + to, std::move(row));
    });
}

// Rows of the answer that stood elsewhere.
void OrderSection::bringIn(Region &region, const OrderPage &page, RowChanges &changes)
{
    std::unordered_set<OrderId> inside;
    for (int at = region.first; at < region.last; ++at) {
        if (const OrderRow *known = row(at))
            inside.insert(known->order.id);
    }
    for (const OrderRow &each : page.rows) {
        if (inside.contains(each.order.id) || !m_known.contains(each.order.id))
            continue;
        const int at = find(each.order.id);
        if (at >= region.last) {
            moveRow(at, region.last, changes);
            for (Mark &mark : m_marks) {
                if (mark.start >= region.last && mark.start <= at && mark.start > region.first)
                    ++mark.start;
            }
            ++region.last;
        } else {
            moveRow(at, region.last - 1, changes);
            for (Mark &mark : m_marks) {
                if (mark.start > at && mark.start <= region.first)
                    --mark.start;
            }
            --region.first;
        }
        inside.insert(each.order.id);
    }
}

void OrderSection::dropMissing(Region &region, const OrderPage &page, RowChanges &changes)
{
    std::unordered_set<OrderId> wanted;
    for (const OrderRow &each : page.rows)
        wanted.insert(each.order.id);
    const auto isMissing = [&](int at) {
        const OrderRow *known = row(at);
        return !known || !wanted.contains(known->order.id);
    };
    for (int last = region.last - 1; last >= region.first; --last) {
        if (!isMissing(last))
            continue;
        int first = last;
        while (first > region.first && isMissing(first - 1))
            --first;
        const int count = last - first + 1;
        changes.remove(first, last, [this, first, last] {
            for (int at = first; at <= last; ++at) {
                if (const OrderRow *known = row(at))
                    m_known.erase(known->order.id);
            }
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        });
        region.last -= count;
        for (Mark &mark : m_marks) {
            if (mark.start > last)
                mark.start -= count;
        }
        last = first;
    }
}

void OrderSection::arrange(Region &region, OrderPage &page, RowChanges &changes)
{
    int changedFrom = -1, changedTo = -1;
    for (std::size_t i = 0; i < page.rows.size(); ++i) {
        const int at = region.first + static_cast<int>(i);
        OrderRow &wanted = page.rows[i];
        if (!m_known.contains(wanted.order.id)) {
            std::size_t end = i + 1;
            while (end < page.rows.size() && !m_known.contains(page.rows[end].order.id))
                ++end;
            const int count = static_cast<int>(end - i);
            changes.insert(at, at + count - 1, [this, at, i, end, &page] {
                std::vector<std::unique_ptr<OrderRow>> fresh;
                for (std::size_t n = i; n < end; ++n) {
                    m_known.insert(page.rows[n].order.id);
                    fresh.push_back(std::make_unique<OrderRow>(page.rows[n]));
                }
                m_rows.insert(m_rows.begin() + at, std::make_move_iterator(fresh.begin()),
                              std::make_move_iterator(fresh.end()));
            });
            region.last += count;
            for (Mark &mark : m_marks) {
                if (mark.start >= at && mark.start > region.first)
                    mark.start += count;
            }
            i = end - 1;
            continue;
        }
        for (int from = at; from < region.last; ++from) {
            if (row(from) && row(from)->order.id == wanted.order.id) {
                if (from != at)
                    moveRow(from, at, changes);
                break;
            }
        }
        OrderRow &known = *m_rows[static_cast<std::size_t>(at)];
        known = std::move(wanted);
        changedFrom = changedFrom < 0 ? at : changedFrom;
        changedTo = at;
    }
    if (changedFrom >= 0)
        changes.changed(changedFrom, changedTo);
}

void OrderSection::setMarks(Region region, const QString &key, const OrderPage &page, bool hadTail)
{
    std::vector<Mark> marks;
    for (const Mark &mark : m_marks) {
        if (mark.start < region.first)
            marks.push_back(mark);
    }
    marks.push_back({region.first, key, false});
    const bool hasTail = region.last < size();
    if (hasTail) {
        // The rows up to the next page that is known now begin where this one ended.
        const bool startsPage = std::any_of(m_marks.begin(), m_marks.end(), [&](const Mark &mark) {
            return mark.start == region.last && mark.after == page.next;
        });
        if (!startsPage)
            marks.push_back({region.last, page.next, true});
        for (const Mark &mark : m_marks) {
            if (mark.start > region.last || (startsPage && mark.start == region.last))
                marks.push_back(mark);
        }
    }
    m_marks = std::move(marks);
    if (!hasTail || !hadTail) {
        m_next = page.next;
        m_isComplete = page.next.isEmpty();
    }
}

void OrderSection::lay(const QString &key, OrderPage page, RowChanges &changes)
{
    auto mark =
        std::find_if(m_marks.begin(), m_marks.end(), [&key](const Mark &each) { return each.after == key; });
    if (mark == m_marks.end()) {
        if (!(m_marks.empty() ? key.isEmpty() : key == m_next))
            return;  // of a page that is no longer there
        m_marks.push_back({size(), key, false});
        mark = m_marks.end() - 1;
    }
    const auto number = static_cast<std::size_t>(mark - m_marks.begin());
    Region region = regionOf(number, page);
    const bool hadTail = region.last < size();
    fillGaps(region, page, changes);
    bringIn(region, page, changes);
    dropMissing(region, page, changes);
    arrange(region, page, changes);
    setMarks(region, key, page, hadTail);
}

}  // namespace xinglin
