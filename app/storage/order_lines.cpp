// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/order_lines.h"

#include "storage/minting.h"
#include "storage/null_ids.h"
#include "storage/order_facts.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstring>
#include <optional>

namespace xinglin {
namespace {

using LinePlace = BlockPlace<kFactsPerBlock>;

constexpr std::size_t kFewestInASet = 32;
constexpr std::size_t kMostDifferent = 64;

/// Whose line it is that many orders share. Stored as it lies in memory, little endian.
struct SharedLine
{
    std::int64_t line = 0;      ///< in `order_set_lines`
    std::int32_t sequence = 0;  ///< in the order's time line
    std::int32_t place = 0;     ///< of the order in its block
};
static_assert(sizeof(SharedLine) == 16);

std::vector<SharedLine> sharedIn(Bytes bytes)
{
    std::vector<SharedLine> lines(bytes.size() / sizeof(SharedLine));
    if (!lines.empty())
        std::memcpy(lines.data(), bytes.data(), lines.size() * sizeof(SharedLine));
    return lines;
}

QString textOf(const QJsonObject &detail)
{
    return detail.isEmpty() ? QString()
                            : QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact));
}

std::optional<int> numberOf(const std::optional<OrderState> &state)
{
    return state ? std::optional(static_cast<int>(*state)) : std::nullopt;
}

std::optional<OrderState> stateOf(const Statement &row, int column)
{
    const auto number = row.optionalInteger(column);
    return number ? std::optional(static_cast<OrderState>(*number)) : std::nullopt;
}

/// Everything but whose line it is.
bool sayTheSame(const OrderEvent &a, const OrderEvent &b)
{
    return a.time == b.time && a.kind == b.kind && a.before == b.before && a.after == b.after &&
           a.person == b.person && a.actor == b.actor && a.note == b.note && a.detail == b.detail;
}

/// Columns from the time on.
void takeLine(const Statement &row, int column, OrderEvent &event)
{
    event.time = row.instant(column);
    event.actor = row.text(column + 1);
    event.kind = static_cast<OrderEvent::Kind>(row.integer(column + 2));
    event.before = stateOf(row, column + 3);
    event.after = stateOf(row, column + 4);
    event.person = row.id<PersonId>(column + 5);
    event.note = row.text(column + 6);
    event.detail = QJsonDocument::fromJson(row.text(column + 7).toUtf8()).object();
}

}  // namespace

Status OrderLines::add(const NumberedLine &line)
{
    const OrderEvent &event = *line.line;
    return m_database.run("order_event_insert", kTenant, event.order, line.sequence, event.time, event.actor,
                          static_cast<int>(event.kind), numberOf(event.before), numberOf(event.after),
                          orNull(event.person), event.note, textOf(event.detail));
}

Status OrderLines::addCommon(std::int64_t line, const OrderEvent &event)
{
    return m_database.run("order_set_line_insert", kTenant, line, event.time, event.actor,
                          static_cast<int>(event.kind), numberOf(event.before), numberOf(event.after),
                          orNull(event.person), event.note, textOf(event.detail));
}

Status OrderLines::addMany(std::span<const NumberedLine> lines)
{
    std::vector<const OrderEvent *> different;
    std::vector<std::int32_t> kinds;
    kinds.reserve(lines.size());
    for (const NumberedLine &each : lines) {
        // The latest kinds first: orders beside each other have much in common.
        auto same = std::find_if(different.rbegin(), different.rend(),
                                 [&](const OrderEvent *other) { return sayTheSame(*other, *each.line); });
        if (same == different.rend() && different.size() < kMostDifferent) {
            different.push_back(each.line);
            same = different.rbegin();
        }
        kinds.push_back(static_cast<std::int32_t>(different.rend() - same) - 1);
    }
    const bool isWorthIt =
        lines.size() >= kFewestInASet && different.size() * 4 <= lines.size() &&
        std::all_of(kinds.begin(), kinds.end(), [](std::int32_t kind) { return kind >= 0; });
    if (isWorthIt)
        return addSet(lines, kinds, different);
    for (const NumberedLine &each : lines) {
        if (Status done = add(each); !done)
            return done;
    }
    return {};
}

Status OrderLines::addSet(std::span<const NumberedLine> lines, const std::vector<std::int32_t> &kinds,
                          const std::vector<const OrderEvent *> &different)
{
    std::vector<std::int64_t> ids;
    for (const OrderEvent *each : different) {
        const auto id = raiseCounter(m_database, "order_line");
        if (!id)
            return fail(id.error());
        ids.push_back(*id);
        if (Status done = addCommon(*id, *each); !done)
            return done;
    }
    std::vector<std::pair<std::int64_t, SharedLine>> members;
    members.reserve(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i)
        members.emplace_back(LinePlace::ofNumber(lines[i].number),
                             SharedLine{ids[static_cast<std::size_t>(kinds[i])], lines[i].sequence,
                                        static_cast<std::int32_t>(LinePlace::within(lines[i].number))});
    std::stable_sort(members.begin(), members.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<SharedLine> ofBlock;
    for (std::size_t i = 0; i < members.size(); ++i) {
        ofBlock.push_back(members[i].second);
        if (i + 1 < members.size() && members[i + 1].first == members[i].first)
            continue;
        const Bytes bytes = std::as_bytes(std::span(ofBlock));
        if (Status done =
                m_database.run("order_set_members_insert", kTenant, members[i].first, ids.front(), bytes);
            !done)
            return done;
        ofBlock.clear();
    }
    return {};
}

Status OrderLines::readOwn(OrderId order, std::vector<OrderEvent> &lines)
{
    Statement rows = m_database.query("order_events_of", kTenant, order);
    while (rows.next()) {
        OrderEvent &event = lines.emplace_back();
        event.order = order;
        event.sequence = rows.integer(0);
        takeLine(rows, 1, event);
    }
    return rows.status();
}

Status OrderLines::readCommon(std::int64_t line, OrderEvent &event)
{
    Statement row = m_database.query("order_set_line", kTenant, line);
    if (!row.next())
        return row.status();
    takeLine(row, 0, event);
    return {};
}

Status OrderLines::readShared(OrderId order, std::int64_t number, std::vector<OrderEvent> &lines)
{
    Statement rows = m_database.query("order_set_members_of", kTenant, LinePlace::ofNumber(number));
    while (rows.next()) {
        for (const SharedLine &member : sharedIn(rows.blob(0))) {
            if (static_cast<std::size_t>(member.place) != LinePlace::within(number))
                continue;
            OrderEvent &event = lines.emplace_back();
            event.order = order;
            event.sequence = member.sequence;
            if (Status read = readCommon(member.line, event); !read)
                return read;
        }
    }
    return rows.status();
}

Status visitSharedLines(Database &database,
                        const std::function<void(std::int64_t, std::int64_t, std::int32_t)> &visit)
{
    Statement rows = database.query("order_set_members_all", kTenant);
    while (rows.next()) {
        const std::int64_t first = LinePlace::firstNumber(rows.integer(0));
        for (const SharedLine &member : sharedIn(rows.blob(1)))
            visit(first + member.place, member.line, member.sequence);
    }
    return rows.status();
}

Result<std::vector<OrderEvent>> OrderLines::of(OrderId order, std::int64_t number)
{
    std::vector<OrderEvent> lines;
    Status read = readOwn(order, lines);
    if (read)
        read = readShared(order, number, lines);
    if (!read)
        return fail(read.error());
    std::sort(lines.begin(), lines.end(),
              [](const OrderEvent &a, const OrderEvent &b) { return a.sequence < b.sequence; });
    return lines;
}

}  // namespace xinglin
