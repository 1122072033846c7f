// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/silence_index.h"

#include <algorithm>

namespace xinglin {
namespace {

template <typename Key, typename Places>
const Places *find(const std::unordered_map<Key, Places> &map, const Key &key)
{
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

bool matches(const Silence &silence, const SilenceIndex::Subject &subject)
{
    return silence.from <= subject.time && subject.time < silence.until &&
           (silence.rule.isEmpty() || silence.rule == subject.rule) &&
           (!silence.person.isValid() || silence.person == subject.person) &&
           (!silence.device.isValid() || silence.device == subject.device) &&
           (!silence.unit.isValid() ||
            std::find(subject.units.begin(), subject.units.end(), silence.unit) != subject.units.end());
}

}  // namespace

SilenceIndex::SilenceIndex(std::vector<Silence> silences)
    : m_silences(std::move(silences))
{
    for (std::size_t i = 0; i < m_silences.size(); ++i) {
        const Silence &silence = m_silences[i];
        if (silence.device.isValid())
            m_byDevice[silence.device].push_back(i);
        else if (silence.person.isValid())
            m_byPerson[silence.person].push_back(i);
        else if (silence.unit.isValid())
            m_byUnit[silence.unit].push_back(i);
        else
            m_byRule[silence.rule].push_back(i);
    }
}

SilenceId SilenceIndex::among(const Places *places, const Subject &subject) const
{
    if (!places)
        return {};
    for (const std::size_t place : *places) {
        if (matches(m_silences[place], subject))
            return m_silences[place].id;
    }
    return {};
}

SilenceId SilenceIndex::covering(const Subject &subject) const
{
    if (m_silences.empty())
        return {};
    SilenceId found = among(find(m_byDevice, subject.device), subject);
    if (!found.isValid())
        found = among(find(m_byPerson, subject.person), subject);
    for (std::size_t i = 0; i < subject.units.size() && !found.isValid() && !m_byUnit.empty(); ++i)
        found = among(find(m_byUnit, subject.units[i]), subject);
    if (!found.isValid())
        found = among(find(m_byRule, subject.rule), subject);
    return found;
}

}  // namespace xinglin
