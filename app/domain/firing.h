// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert_rule.h"
#include "domain/quality.h"

#include <cstdint>
#include <optional>
#include <string>

// What the evaluation of rules tells. A firing is one episode of one rule for one person in event time; work
// orders are made of firings.
namespace xinglin {

using FiringId = Id<struct FiringTag>;

/// One value that a rule may look at, as it arrives. Whole steps of the metric.
struct AlertSample
{
    std::int32_t person = -1;  ///< dense index
    std::int32_t device = -1;  ///< dense index
    std::int64_t time = 0;     ///< UTC milliseconds
    std::int32_t steps = 0;
    Flags flags = 0;  ///< as known on arrival; simulated, frozen, skewed and not-worn values never fire
    std::uint8_t metric = 0;  ///< Metric::number
};

/// A device event (SOS_EVENT, WEAR_STATUS_CHANGED, ...) of a person.
struct AlertEvent
{
    std::int32_t person = -1;
    std::int32_t device = -1;
    std::int64_t time = 0;
    std::string key;
    std::string value;
};

/// An episode: from the instant at which the rule fired to the one at which it was clear again.
struct Firing
{
    enum class State : std::uint8_t {
        active,     ///< not clear yet
        ended,      ///< clear again
        withdrawn,  ///< late data showed that it never was
        missed,     ///< found by data that came too late to act on
        cooled,     ///< over; it would have been one, but the rule's cool-down kept it quiet
    };

    std::uint64_t serial = 0;  ///< given by the evaluator, unique in it for ever; what later changes refer to
    RuleId rule;
    int version = 0;
    std::int32_t person = -1;
    std::int32_t device = -1;  ///< of the sample that made it fire
    State state = State::active;
    std::int64_t began = 0;     ///< when the condition began to hold
    std::int64_t fired = 0;     ///< when the rule fired (after its dwell); event time
    std::int64_t lastSeen = 0;  ///< latest instant at which it held
    std::int64_t ended = 0;     ///< 0: not yet
    int occurrences = 1;        ///< samples or events, from `fired` on, at which it held
    std::uint8_t metric = 0;    ///< of the condition that decided; 0: an event
    std::int32_t first = 0;     ///< steps, at `fired`
    std::int32_t worst = 0;     ///< steps, farthest from the usual in the rule's direction
    Flags flags = 0;            ///< union of the flags of the samples at which it held
    std::string event;          ///< key of the event that fired it

    friend bool operator==(const Firing &, const Firing &) = default;
};

/// A change of a firing, in the order in which the evaluator found it.
struct FiringChange
{
    enum class Kind : std::uint8_t { opened, updated, ended, reopened, withdrawn, missed };
    Kind kind = Kind::opened;
    Firing firing;           ///< as it is now
    std::int64_t cause = 0;  ///< event time of the sample, event or clock that brought the change
};

}  // namespace xinglin
