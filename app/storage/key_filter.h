// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/order_query.h"
#include "storage/order_index.h"

#include <cstdint>
#include <vector>

namespace xinglin {

constexpr std::uint32_t stateBit(OrderState state)
{
    return 1u << static_cast<unsigned>(state);
}
inline constexpr std::uint32_t kUnfinishedStates =
    stateBit(OrderState::open) | stateBit(OrderState::acknowledged) | stateBit(OrderState::onScene) |
    stateBit(OrderState::handling) | stateBit(OrderState::reopened);

/// A query made ready for being asked about a million keys.
class KeyFilter
{
public:
    KeyFilter(const OrderIndex &index, const OrderQuery &query);

    bool matches(const OrderKey &key) const
    {
        if (((m_states >> key.state) & 1u) == 0 || ((m_severities >> key.severity) & 1u) == 0 || key.id == 0)
            return false;
        if ((key.flags & m_flags) != m_flags || key.opened < m_from || key.opened >= m_to)
            return false;
        const bool isSnoozed = key.snoozed > m_now && ((kUnfinishedStates >> key.state) & 1u) != 0;
        if (isSnoozed != m_snoozed)
            return false;
        if (!m_hasMore)
            return true;
        return matchesNames(key);
    }

private:
    bool matchesNames(const OrderKey &key) const;
    bool matchesWords(const OrderKey &key) const;
    void takeWords(const OrderIndex &index, const OrderQuery::Words &words);

    std::uint32_t m_states = 0, m_severities = 0;
    std::uint8_t m_flags = 0;
    std::int64_t m_from = 0, m_to = 0, m_now = 0;
    bool m_snoozed = false;
    bool m_hasMore = false;
    bool m_unowned = false;
    // Slots that were asked for but that no order names match nothing.
    std::optional<std::int32_t> m_rule, m_person, m_owner;
    bool m_personless = false;
    bool m_byUnit = false, m_withUnitless = false;
    std::vector<char> m_units;  // by slot
    bool m_byWords = false;
    std::uint32_t m_number = 0;
    std::vector<char> m_wordPeople, m_wordRules;  // by slot
};

}  // namespace xinglin
