// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/order_keys.h"

#include <QString>

#include <array>
#include <map>
#include <unordered_map>

namespace xinglin {

/// Small numbers that stand for people, units, codes of rules and words in packed orders, as one transaction
/// knows them.
class OrderSlots
{
public:
    explicit OrderSlots(Database &database)
        : m_database(database)
    {}

    /// The slot of an id, which is given now if need be; OrderKey::kNone for no id.
    Result<std::int32_t> slot(OrderSlot kind, std::int64_t id);
    /// The same for texts; of empty words none.
    Result<std::int32_t> slot(OrderSlot kind, const QString &text);
    /// What a slot stands for: 0 or an empty text for OrderKey::kNone.
    Result<std::int64_t> id(OrderSlot kind, std::int32_t slot);
    Result<QString> text(OrderSlot kind, std::int32_t slot);
    /// A transaction begins: what another one gave may be undone.
    void reset();

private:
    template <typename Name>
    Result<std::int32_t> storedSlot(OrderSlot kind, const Name &name);
    template <typename Known, typename Name>
    Result<std::int32_t> slotIn(Known &known, OrderSlot kind, const Name &name);
    template <typename Name, typename Read>
    Result<Name> nameIn(std::unordered_map<std::int32_t, Name> &known, OrderSlot kind, std::int32_t slot,
                        Read read);

    static constexpr std::size_t kKinds = 4;
    template <typename Map>
    using PerKind = std::array<Map, kKinds>;

    Database &m_database;
    PerKind<std::unordered_map<std::int64_t, std::int32_t>> m_slotOfId;
    PerKind<std::map<QString, std::int32_t>> m_slotOfText;
    PerKind<std::unordered_map<std::int32_t, std::int64_t>> m_ids;
    PerKind<std::unordered_map<std::int32_t, QString>> m_texts;
};

}  // namespace xinglin
