// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vitals/device_day.h"
#include "workspace/alerts/arrived_data.h"
#include "workspace/alerts/rule_set.h"
#include "workspace/context.h"

#include <QJsonObject>

#include <map>
#include <vector>

namespace xinglin {

/// What is frozen of a firing when an order is made of it: "samples" (the values around it), "rule" and
/// "rule_version", "usual" ("center" and "scale"), "threshold" (the value beyond which it fired; not of a
/// trend), "flags", "metric" or "event". Values are in the metric's units. Within the write; the arrived data
/// is what made it fire.
class FiringEvidence
{
public:
    FiringEvidence(StoreSession &session, const Context &context, const ArrivedData &arrived,
                   const std::vector<AlertRule> &rules, const UsualValues &usual)
        : m_session(session)
        , m_context(context)
        , m_arrived(arrived)
        , m_rules(rules)
        , m_usual(usual)
    {}

    QJsonObject operator()(const Firing &firing) const;

private:
    struct Sample
    {
        std::int64_t time;
        std::int32_t steps;
        Flags flags;
    };
    QJsonArray samplesOf(const Firing &firing) const;
    void addStored(const Firing &firing, std::int64_t from, std::vector<Sample> &samples) const;
    const DeviceDay &dayOf(std::int32_t device, Day day) const;

    StoreSession &m_session;
    const Context &m_context;
    const ArrivedData &m_arrived;
    const std::vector<AlertRule> &m_rules;
    const UsualValues &m_usual;
    mutable std::map<std::pair<std::int32_t, Day>, DeviceDay> m_days;
};

}  // namespace xinglin
