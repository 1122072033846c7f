// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/organisation.h"
#include "domain/work_order.h"
#include "workspace/alerts/silence_index.h"
#include "workspace/alerts/wear_course.h"
#include "workspace/context.h"

#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace xinglin::orders {

/// Who and what firings are about, read once each within a write.
class FiringContext
{
public:
    FiringContext(StoreSession &session, const Context &context)
        : m_session(session)
        , m_context(context)
    {}

    /// The version that fired; of a call for help without a rule one made up: P0, live, named by its event.
    Result<const AlertRule *> rule(const Firing &firing);
    struct Subject
    {
        PersonId person;
        DeviceId device;
        UnitId unit;                ///< the person's now
        std::vector<UnitId> units;  ///< it and those above it
    };
    Result<const Subject *> subject(const Firing &firing);
    /// Invalid: nothing keeps it away.
    Result<SilenceId> silencing(const AlertRule &rule, const Subject &subject);
    /// Whether the device was told not to be worn when it fired.
    Result<bool> isInhibited(const Firing &firing, const Subject &subject);

private:
    /// What the device told around the instant.
    Result<const WearCourse *> wear(DeviceId device, Instant when);

    StoreSession &m_session;
    const Context &m_context;
    std::map<std::pair<std::int64_t, int>, AlertRule> m_rules;
    std::map<QString, AlertRule> m_emergencies;
    std::map<std::pair<std::int32_t, std::int32_t>, Subject> m_subjects;
    std::optional<SilenceIndex> m_silences;
    std::unordered_map<DeviceId, WearCourse> m_wear;
};

/// A device's call for help: never silenced, never inhibited.
bool isEmergency(const Firing &firing, const AlertRule &rule);

}  // namespace xinglin::orders
