// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/key_filter.h"

#include <algorithm>
#include <limits>

namespace xinglin {
namespace {

/// No order has this slot.
constexpr std::int32_t kUnknown = -2;

std::int32_t known(std::int32_t slot)
{
    return slot == OrderKey::kNone ? kUnknown : slot;
}

bool has(const std::vector<char> &bySlot, std::int32_t slot)
{
    return slot >= 0 && static_cast<std::size_t>(slot) < bySlot.size() &&
           bySlot[static_cast<std::size_t>(slot)] != 0;
}

void mark(std::vector<char> &bySlot, std::int32_t slot)
{
    if (slot >= 0)
        bySlot[static_cast<std::size_t>(slot)] = 1;
}

}  // namespace

KeyFilter::KeyFilter(const OrderIndex &index, const OrderQuery &query)
    : m_from(query.opened.from.ms())
    , m_to(query.opened.to.isValid() ? query.opened.to.ms() : std::numeric_limits<std::int64_t>::max())
    , m_now(query.now.ms())
    , m_snoozed(query.snoozed)
    , m_unowned(query.unowned)
    , m_personless(query.withoutPerson)
{
    for (const OrderState state : query.states)
        m_states |= stateBit(state);
    if (query.states.empty())
        m_states = kUnfinishedStates;
    for (const AlertSeverity severity : query.severities)
        m_severities |= 1u << static_cast<unsigned>(severity);
    if (query.severities.empty())
        m_severities = ~0u;
    m_flags = static_cast<std::uint8_t>((query.breached ? OrderKey::breached : 0) |
                                        (query.recurring ? OrderKey::recurring : 0));
    if (!query.rule.isEmpty())
        m_rule = known(index.ruleSlot(query.rule));
    if (query.person.isValid())
        m_person = known(index.personSlot(query.person.value()));
    if (query.owner.isValid())
        m_owner = known(index.personSlot(query.owner.value()));
    if (query.units) {
        m_byUnit = true;
        m_units.assign(index.units().size(), 0);
        for (const UnitId unit : *query.units) {
            mark(m_units, index.unitSlot(unit.value()));
            m_withUnitless = m_withUnitless || !unit.isValid();
        }
    }
    if (query.words)
        takeWords(index, *query.words);
    m_hasMore = m_unowned || m_personless || m_rule || m_person || m_owner || m_byUnit || m_byWords;
}

void KeyFilter::takeWords(const OrderIndex &index, const OrderQuery::Words &words)
{
    m_byWords = true;
    m_number = static_cast<std::uint32_t>(words.number);
    m_wordPeople.assign(index.people().size(), 0);
    for (const PersonId person : words.people)
        mark(m_wordPeople, index.personSlot(person.value()));
    m_wordRules.assign(static_cast<std::size_t>(index.rules().size()), 0);
    for (qsizetype slot = 0; slot < index.rules().size() && !words.rule.isEmpty(); ++slot) {
        if (index.rules()[slot].contains(words.rule, Qt::CaseInsensitive))
            mark(m_wordRules, static_cast<std::int32_t>(slot));
    }
}

bool KeyFilter::matchesNames(const OrderKey &key) const
{
    return (!m_person || key.person == *m_person) && (!m_owner || key.owner == *m_owner) &&
           (!m_rule || key.rule == *m_rule) && (!m_unowned || key.owner == OrderKey::kNone) &&
           (!m_personless || key.person == OrderKey::kNone) &&
           (!m_byUnit || has(m_units, key.unit) || (m_withUnitless && key.unit == OrderKey::kNone)) &&
           (!m_byWords || matchesWords(key));
}

bool KeyFilter::matchesWords(const OrderKey &key) const
{
    return (m_number != 0 && key.number == m_number) || has(m_wordPeople, key.person) ||
           has(m_wordRules, key.rule);
}

}  // namespace xinglin
