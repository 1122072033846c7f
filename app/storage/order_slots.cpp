// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/order_slots.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

std::size_t placeOf(OrderSlot kind)
{
    return static_cast<std::size_t>(kind);
}

Error noSuchSlot(std::int32_t slot)
{
    return {ErrorCode::damaged,
            QCoreApplication::translate("Storage", "An order names something that is not stored."),
            QStringLiteral("slot %1").arg(slot)};
}

}  // namespace

void OrderSlots::reset()
{
    for (std::size_t i = 0; i < kKinds; ++i) {
        m_slotOfId[i].clear();
        m_slotOfText[i].clear();
        m_ids[i].clear();
        m_texts[i].clear();
    }
}

template <typename Name>
Result<std::int32_t> OrderSlots::storedSlot(OrderSlot kind, const Name &name)
{
    const int number = static_cast<int>(kind);
    {
        Statement known = m_database.query("order_slot", kTenant, number, name);
        if (known.next())
            return static_cast<std::int32_t>(known.integer(0));
        if (!known.status())
            return fail(known.status().error());
    }
    std::int32_t given = 0;
    {
        Statement next = m_database.query("order_slot_next", kTenant, number);
        if (!next.next())
            return fail(next.status().error());
        given = static_cast<std::int32_t>(next.integer(0));
    }
    if (Status done = m_database.run("order_slot_insert", kTenant, number, name, given); !done)
        return fail(done.error());
    return given;
}

Result<std::int32_t> OrderSlots::slot(OrderSlot kind, std::int64_t id)
{
    if (id <= 0)
        return OrderKey::kNone;
    auto &slots = m_slotOfId[placeOf(kind)];
    if (const auto known = slots.find(id); known != slots.end())
        return known->second;
    const auto stored = storedSlot(kind, id);
    if (stored)
        slots.emplace(id, *stored);
    return stored;
}

Result<std::int32_t> OrderSlots::slot(OrderSlot kind, const QString &text)
{
    if (kind == OrderSlot::words && text.isEmpty())
        return OrderKey::kNone;
    auto &slots = m_slotOfText[placeOf(kind)];
    if (const auto known = slots.find(text); known != slots.end())
        return known->second;
    const auto stored = storedSlot(kind, text);
    if (stored)
        slots.emplace(text, *stored);
    return stored;
}

Result<std::int64_t> OrderSlots::id(OrderSlot kind, std::int32_t slot)
{
    if (slot < 0)
        return 0;
    auto &ids = m_ids[placeOf(kind)];
    if (const auto known = ids.find(slot); known != ids.end())
        return known->second;
    Statement row = m_database.query("order_slot_name", kTenant, static_cast<int>(kind), slot);
    if (!row.next())
        return fail(row.status() ? noSuchSlot(slot) : row.status().error());
    return ids.emplace(slot, row.integer(0)).first->second;
}

Result<QString> OrderSlots::text(OrderSlot kind, std::int32_t slot)
{
    if (slot < 0)
        return QString();
    auto &texts = m_texts[placeOf(kind)];
    if (const auto known = texts.find(slot); known != texts.end())
        return known->second;
    Statement row = m_database.query("order_slot_name", kTenant, static_cast<int>(kind), slot);
    if (!row.next())
        return fail(row.status() ? noSuchSlot(slot) : row.status().error());
    return texts.emplace(slot, row.text(0)).first->second;
}

}  // namespace xinglin
