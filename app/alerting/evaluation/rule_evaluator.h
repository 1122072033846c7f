// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/evaluation/definitions.h"
#include "core/result.h"
#include "core/zone.h"
#include "domain/firing.h"
#include "domain/metric.h"
#include "domain/ports/vitals_port.h"

#include <memory>
#include <optional>
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
    /// Nothing while the person is learning. Asked for the beginning of a quarter of an hour and taken to be
    /// the same until its end.
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
/// order within the late horizon it ends in the same firings; the exact meaning of everything is in
/// definitions.h. One thread at a time.
///
/// A sample that begins nothing costs a comparison with two bounds; one that does, a step of each rule that
/// looks at its metric; one that is late, a replay of those rules over the horizon, once for all late samples
/// between two calls of drain().
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

    /// The dictionary, the usual values and the working days must outlive the evaluator.
    explicit RuleEvaluator(const Setup &setup);
    ~RuleEvaluator();
    Q_DISABLE_COPY_MOVE(RuleEvaluator)

    /// The rules in force from now on (observed and live ones) and whom they apply to. People whose rules did
    /// not change keep their state; firings of rules that are gone, or have another version, end.
    void setRules(std::vector<AlertRule> rules, std::vector<PersonRules> people);

    /// People without rules are passed over.
    void take(const AlertSample &sample);
    void take(const AlertEvent &event);
    /// Time went on without data: absences are noticed. Never moves a horizon. Event time; what is before an
    /// earlier call changes nothing.
    void advance(std::int64_t now);

    /// What changed since the last call. Of a firing that changed more than once only what became of it: one
    /// that began and ended is one change, `opened`, with the state `ended`.
    std::vector<FiringChange> drain();

    /// Whether data of the person at that time is beyond the late horizon of some of their rules. What was
    /// handed over before must not be handed over again then: the evaluator cannot know it any more.
    bool isTooLate(std::int32_t person, std::int64_t time) const;

    /// What must survive a restart of one person, after drain(); empty: nothing is remembered.
    ByteBuffer save(std::int32_t person);
    /// After setRules(); replaces what is known of the person. damaged when the bytes are not what save()
    /// made; the person is then as new. Running firings of rules that no longer apply end.
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
