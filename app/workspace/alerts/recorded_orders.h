// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/unit/recorded_order.h"
#include "domain/order_record.h"
#include "workspace/context.h"

#include <unordered_map>
#include <vector>

namespace xinglin {

/// Turns orders into what the engine's alarm figures and feedback learning read. An order that was done is a
/// true alarm, one that somebody called false a false one, everything else has no verdict.
class OrderRecorder
{
public:
    /// `people`: the dense index of everybody whose orders come.
    OrderRecorder(const Zone &zone, std::unordered_map<PersonId, std::int32_t> people)
        : m_zone(zone)
        , m_people(std::move(people))
    {}

    RecordedOrder recorded(const OrderRecord &order) const;

private:
    Zone m_zone;
    std::unordered_map<PersonId, std::int32_t> m_people;
};

}  // namespace xinglin
