// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/order_section.h"

#include <algorithm>
#include <iterator>

namespace xinglin {
namespace {

std::unordered_set<OrderId> idsOf(const OrderPage &page)
{
    std::unordered_set<OrderId> ids;
    for (const OrderRow &row : page.rows)
        ids.insert(row.order.id);
    return ids;
}

}  // namespace

/// The last part that begins at or before the row.
std::size_t OrderSection::partOf(int place) const
{
    const auto after = std::upper_bound(m_parts.begin(), m_parts.end(), place,
                                        [](int at, const Part &part) { return at < part.start; });
    return after == m_parts.begin() ? 0 : static_cast<std::size_t>(after - m_parts.begin()) - 1;
}

QString OrderSection::endOf(std::size_t part) const
{
    return part + 1 < m_parts.size() ? m_parts[part + 1].after : m_next;
}

const OrderRow *OrderSection::row(int place) const
{
    if (place < 0 || place >= m_size)
        return nullptr;
    const Part &part = m_parts[partOf(place)];
    return part.isGap() ? nullptr : part.rows[static_cast<std::size_t>(place - part.start)].get();
}

int OrderSection::find(OrderId id) const
{
    if (!m_known.contains(id))
        return -1;
    for (const Part &part : m_parts) {
        const auto found = std::find_if(part.rows.begin(), part.rows.end(),
                                        [id](const auto &each) { return each->order.id == id; });
        if (found != part.rows.end())
            return part.start + static_cast<int>(found - part.rows.begin());
    }
    return -1;
}

OrderStretch OrderSection::next() const
{
    return {m_next, {}, kPage, m_age};
}

std::vector<OrderStretch> OrderSection::wanted(int first, int last) const
{
    std::vector<OrderStretch> stretches;
    if (m_parts.empty())
        return stretches;
    std::size_t from = partOf(first);
    while (from > 0 && m_parts[from - 1].count == 0)
        --from;  // something may stand there now
    for (std::size_t i = from; i < m_parts.size() && m_parts[i].start <= last + 1; ++i) {
        // Twice a page, so that a full one with something new is still one answer.
        if (m_parts[i].isOld || m_parts[i].isGap())
            stretches.push_back({m_parts[i].after, endOf(i), 2 * kPage, m_age});
    }
    return stretches;
}

void OrderSection::age()
{
    ++m_age;
    std::vector<Part> parts;
    parts.reserve(m_parts.size());
    for (Part &part : m_parts) {
        part.isOld = true;
        // What has become small is read together from now on.
        if (!parts.empty() && !part.isGap() && !parts.back().isGap() &&
            parts.back().count + part.count <= kPage / 2) {
            Part &before = parts.back();
            std::move(part.rows.begin(), part.rows.end(), std::back_inserter(before.rows));
            before.count += part.count;
        } else {
            parts.push_back(std::move(part));
        }
    }
    m_parts = std::move(parts);
}

void OrderSection::letGo(Part &part)
{
    for (const auto &row : part.rows)
        m_known.erase(row->order.id);
    part.rows.clear();
    part.rows.shrink_to_fit();
}

void OrderSection::keepNear(int place)
{
    if (m_parts.size() <= static_cast<std::size_t>(kKeptPages))
        return;
    const auto middle = static_cast<std::ptrdiff_t>(partOf(place));
    for (std::size_t i = 2; i < m_parts.size(); ++i) {  // the head of the queue always stays
        if (std::abs(static_cast<std::ptrdiff_t>(i) - middle) > kKeptPages / 2 && !m_parts[i].rows.empty())
            letGo(m_parts[i]);
    }
}

/// The part with these ends, a new one at the end when it is what follows; none: m_parts.size().
std::size_t OrderSection::partFor(const OrderStretch &stretch)
{
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        if (m_parts[i].after == stretch.after && endOf(i) == stretch.until)
            return i;
    }
    if (stretch.after != m_next || !stretch.until.isEmpty() || (m_isComplete && !m_parts.empty()))
        return m_parts.size();
    m_parts.push_back({stretch.after, m_size, 0, false, {}});
    return m_parts.size() - 1;
}

/// The answer ends before the part does: what is behind it becomes a part of its own, to be read.
void OrderSection::split(std::size_t at, const OrderPage &page)
{
    Part &part = m_parts[at];
    const auto ids = idsOf(page);
    const auto lastSeen = std::find_if(part.rows.rbegin(), part.rows.rend(),
                                       [&ids](const auto &row) { return ids.contains(row->order.id); });
    const auto rest = lastSeen.base();
    Part behind{page.next, part.start + part.count, 0, true, {}};
    behind.rows.assign(std::make_move_iterator(rest), std::make_move_iterator(part.rows.end()));
    behind.count = static_cast<int>(behind.rows.size());
    behind.start -= behind.count;
    part.rows.erase(rest, part.rows.end());
    part.count -= behind.count;
    m_parts.insert(m_parts.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(behind));
}

void OrderSection::resize(std::size_t at, int by)
{
    m_parts[at].count += by;
    for (std::size_t i = at + 1; i < m_parts.size(); ++i)
        m_parts[i].start += by;
    m_size += by;
}

/// Rows that were let go take the new rows of the answer.
void OrderSection::fillGap(std::size_t at, const OrderPage &page, RowChanges &changes)
{
    std::vector<std::unique_ptr<OrderRow>> rows;
    for (const OrderRow &each : page.rows) {
        if (static_cast<int>(rows.size()) < m_parts[at].count && !m_known.contains(each.order.id))
            rows.push_back(std::make_unique<OrderRow>(each));
    }
    const int start = m_parts[at].start;
    const int filled = static_cast<int>(rows.size());
    const int excess = m_parts[at].count - filled;
    if (excess > 0)
        changes.remove(start + filled, start + filled + excess - 1,
                       [this, at, excess] { resize(at, -excess); });
    if (filled == 0)
        return;
    for (const auto &row : rows)
        m_known.insert(row->order.id);
    m_parts[at].rows = std::move(rows);
    changes.changed(start, start + filled - 1);
}

/// Rows of the answer that stood in other parts come to the end of this one.
void OrderSection::bringIn(std::size_t at, const OrderPage &page, RowChanges &changes)
{
    std::unordered_set<OrderId> inside;
    for (const auto &row : m_parts[at].rows)
        inside.insert(row->order.id);
    for (const OrderRow &each : page.rows) {
        if (inside.contains(each.order.id) || !m_known.contains(each.order.id))
            continue;
        const int from = find(each.order.id);
        std::size_t source = partOf(from);
        m_parts[source].isOld = true;
        const int end = m_parts[at].start + m_parts[at].count;
        changes.move(from, from < end ? end - 1 : end, [this, at, source, from] {
            auto &rows = m_parts[source].rows;
            const auto taken = rows.begin() + (from - m_parts[source].start);
            m_parts[at].rows.push_back(std::move(*taken));
            rows.erase(taken);
            resize(source, -1);
            resize(at, 1);
        });
    }
}

void OrderSection::dropMissing(std::size_t at, const OrderPage &page, RowChanges &changes)
{
    const auto ids = idsOf(page);
    const auto isMissing = [&](int place) {
        return !ids.contains(m_parts[at].rows[static_cast<std::size_t>(place)]->order.id);
    };
    for (int last = m_parts[at].count - 1; last >= 0; --last) {
        if (!isMissing(last))
            continue;
        int first = last;
        while (first > 0 && isMissing(first - 1))
            --first;
        const int start = m_parts[at].start;
        changes.remove(start + first, start + last, [this, at, first, last] {
            auto &rows = m_parts[at].rows;
            for (int place = first; place <= last; ++place)
                m_known.erase(rows[static_cast<std::size_t>(place)]->order.id);
            rows.erase(rows.begin() + first, rows.begin() + last + 1);
            resize(at, first - last - 1);
        });
        last = first;
    }
}

/// All rows of the part are in the answer: brings them into its order and puts the new ones between them.
void OrderSection::arrange(std::size_t at, OrderPage &page, RowChanges &changes)
{
    auto &rows = m_parts[at].rows;
    const int start = m_parts[at].start;
    for (std::size_t i = 0; i < page.rows.size(); ++i) {
        if (!m_known.contains(page.rows[i].order.id)) {
            std::size_t end = i;
            std::vector<std::unique_ptr<OrderRow>> fresh;
            for (; end < page.rows.size() && m_known.insert(page.rows[end].order.id).second; ++end)
                fresh.push_back(std::make_unique<OrderRow>(page.rows[end]));
            changes.insert(
                start + static_cast<int>(i), start + static_cast<int>(end) - 1, [this, at, i, &rows, &fresh] {
                    const int count = static_cast<int>(fresh.size());
                    rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(i),
                                std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
                    resize(at, count);
                });
            i = end - 1;
            continue;
        }
        const auto here = rows.begin() + static_cast<std::ptrdiff_t>(i);
        const auto found = std::find_if(
            here, rows.end(), [&](const auto &row) { return row->order.id == page.rows[i].order.id; });
        if (found != here)
            changes.move(start + static_cast<int>(found - rows.begin()), start + static_cast<int>(i),
                         [here, found] { std::rotate(here, found, found + 1); });
        **here = std::move(page.rows[i]);
    }
    if (!rows.empty())
        changes.changed(start, start + static_cast<int>(rows.size()) - 1);
}

void OrderSection::lay(const OrderStretch &stretch, OrderPage page, RowChanges &changes)
{
    const std::size_t at = partFor(stretch);
    if (at == m_parts.size())
        return;
    std::unordered_set<OrderId> seen;
    std::erase_if(page.rows, [&seen](const OrderRow &row) { return !seen.insert(row.order.id).second; });
    if (stretch.until.isEmpty()) {
        m_next = page.next;
        m_isComplete = page.next.isEmpty();
    } else if (!page.next.isEmpty()) {
        split(at, page);
    }
    if (m_parts[at].isGap())
        fillGap(at, page, changes);
    bringIn(at, page, changes);
    dropMissing(at, page, changes);
    arrange(at, page, changes);
    m_parts[at].isOld = stretch.age != m_age;
}

}  // namespace xinglin
