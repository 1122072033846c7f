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

template <typename Known, typename Name>
Result<std::int32_t> OrderSlots::slotIn(Known &known, OrderSlot kind, const Name &name)
{
    if (const auto found = known.find(name); found != known.end())
        return found->second;
    const auto stored = storedSlot(kind, name);
    if (stored)
        known.emplace(name, *stored);
    return stored;
}

template <typename Name, typename Read>
Result<Name> OrderSlots::nameIn(std::unordered_map<std::int32_t, Name> &known, OrderSlot kind,
                                std::int32_t slot, Read read)
{
    if (slot < 0)
        return Name();
    if (const auto found = known.find(slot); found != known.end())
        return found->second;
    Statement row = m_database.query("order_slot_name", kTenant, static_cast<int>(kind), slot);
    if (!row.next())
        return fail(row.status() ? noSuchSlot(slot) : row.status().error());
    return known.emplace(slot, read(row)).first->second;
}

Result<std::int32_t> OrderSlots::slot(OrderSlot kind, std::int64_t id)
{
    return id <= 0 ? Result<std::int32_t>(OrderKey::kNone) : slotIn(m_slotOfId[placeOf(kind)], kind, id);
}

Result<std::int32_t> OrderSlots::slot(OrderSlot kind, const QString &text)
{
    if (kind == OrderSlot::words && text.isEmpty())
        return OrderKey::kNone;
    return slotIn(m_slotOfText[placeOf(kind)], kind, text);
}

Result<std::int64_t> OrderSlots::id(OrderSlot kind, std::int32_t slot)
{
    return nameIn(m_ids[placeOf(kind)], kind, slot, [](const Statement &row) { return row.integer(0); });
}

Result<QString> OrderSlots::text(OrderSlot kind, std::int32_t slot)
{
    return nameIn(m_texts[placeOf(kind)], kind, slot, [](const Statement &row) { return row.text(0); });
}

}  // namespace xinglin
