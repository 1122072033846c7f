// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/zone.h"
#include "domain/firing.h"
#include "domain/metric.h"
#include "domain/ports/vitals_port.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace xinglin {

/// What is usual for a person at an instant, for deviation conditions: never made of the day it judges. Any
/// thread.
class UsualValues
{
public:
    virtual ~UsualValues() = default;
    struct Usual
    {
        double center = 0.0;  ///< units
        double scale = 1.0;   ///< units, above 0
    };
    /// Nothing while the person is learning.
    virtual std::optional<Usual> at(std::int32_t person, std::uint8_t metric, std::int64_t time) const = 0;
};

/// Whether a local day is a working day; for the hours of rules. Any thread.
class WorkingDays
{
public:
    virtual ~WorkingDays() = default;
    virtual bool isWorkday(Day day) const = 0;
};

/// The rules that apply to one person: one of each code, the nearest.
struct PersonRules
{
    std::int32_t person = -1;
    std::vector<std::uint32_t> rules;  ///< places in RuleBook::rules, ascending
};

/// Evaluates alert rules over samples and events in event time, incrementally. Told the same samples in any
/// order within the late horizon it ends in the same firings. One thread at a time.
class RuleEvaluator
{
public:
    struct Setup
    {
        const MetricDictionary &metrics;
        Zone zone;
        const UsualValues &usual;
        const WorkingDays &workingDays;
    };

    explicit RuleEvaluator(const Setup &setup);
    ~RuleEvaluator();
    Q_DISABLE_COPY_MOVE(RuleEvaluator)

    /// The rules in force from now on (observed and live ones) and whom they apply to. People whose rules did
    /// not change keep their state; firings of rules that are gone end.
    void setRules(std::vector<AlertRule> rules, std::vector<PersonRules> people);

    void take(const AlertSample &sample);
    void take(const AlertEvent &event);
    /// Time went on without data: absences are noticed, horizons pass. Event time.
    void advance(std::int64_t now);

    /// What changed since the last call.
    std::vector<FiringChange> drain();

    /// What must survive a restart of one person; empty: nothing is remembered.
    ByteBuffer save(std::int32_t person) const;
    /// damaged when the bytes are not what save() made.
    Status load(std::int32_t person, Bytes state);
    /// People whose state changed since the last call.
    std::vector<std::int32_t> takeChangedPeople();

    /// Bytes held for (rule, person) pairs whose condition has begun, and their number.
    struct Memory
    {
        std::size_t pairs = 0, bytes = 0;
        std::size_t sampleBytes = 0;  ///< of the samples kept for the late horizon, of all people
    };
    Memory memory() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace xinglin
