// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/work_order.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace xinglin {

/// Running silences, ready to be asked about every firing: each is filed under the narrowest thing it names,
/// so that a question looks at few. Immutable; any thread.
class SilenceIndex
{
public:
    explicit SilenceIndex(std::vector<Silence> silences);

    /// What would open an order.
    struct Subject
    {
        QString rule;
        std::span<const UnitId> units;  ///< the person's unit and those above it
        PersonId person;
        DeviceId device;
        Instant time;
    };
    /// The silence that keeps it away; invalid: none.
    SilenceId covering(const Subject &subject) const;

private:
    using Places = std::vector<std::size_t>;
    SilenceId among(const Places *places, const Subject &subject) const;

    std::vector<Silence> m_silences;
    std::unordered_map<DeviceId, Places> m_byDevice;
    std::unordered_map<PersonId, Places> m_byPerson;
    std::unordered_map<UnitId, Places> m_byUnit;
    std::unordered_map<QString, Places> m_byRule;
};

}  // namespace xinglin
