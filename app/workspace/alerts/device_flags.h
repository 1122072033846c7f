// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/evaluation/causal_quality.h"
#include "workspace/alerts/person_feed.h"

#include <map>

namespace xinglin {

/// The flags of devices' values as they could be known when each came (see CausalQuality), for whole batches.
/// Two devices may be judged at once once both are known; else one thread at a time.
class DeviceFlags
{
public:
    DeviceFlags(const QualityRules &rules, const Zone &zone)
        : m_rules(rules)
        , m_zone(zone)
    {}

    bool knows(std::int32_t device) const { return m_courses.contains(device); }
    /// A device that is judged from now on, with the rows (by time) that came before.
    void begin(std::int32_t device, const DeviceRows &before);
    /// Rows by time, of a device that is known; told in order of arrival.
    FlaggedRows flag(std::int32_t device, const DeviceRows &rows, const WantedMetrics &wanted);

private:
    void judge(CausalQuality &course, const DeviceRows &rows, FlaggedRows *flagged) const;

    const QualityRules &m_rules;
    const Zone &m_zone;
    std::map<std::int32_t, CausalQuality> m_courses;
};

}  // namespace xinglin
