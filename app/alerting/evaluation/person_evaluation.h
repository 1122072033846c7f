// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/evaluation/rule_machine.h"
#include "alerting/evaluation/sample_lane.h"
#include "alerting/evaluation/told_records.h"
#include "alerting/evaluation/wear.h"
#include "domain/firing.h"

#include <array>
#include <map>
#include <memory>
#include <vector>

namespace xinglin {

class ByteReader;
class ByteWriter;

/// An event as it is kept for the late horizon.
struct KeptEvent
{
    std::int64_t time = 0;
    std::int32_t device = -1;
    std::int32_t late = 0;
    std::uint16_t event = 0;
};

/// Where a person's samples of one metric are kept.
struct PersonLane
{
    SampleLane samples;
    QuietRange quiet;
    std::vector<TrendWindow> windows;  ///< up to the last sample
    std::int64_t dirtyFrom = kNever;   ///< the past is different from this time on
};

/// The rules of one person: live states, what is needed to go back, and what was told. One thread at a time.
///
/// Two snapshots of the states, about a horizon apart, let late data be evaluated as if it had come in time:
/// the rules that look at it are replayed from the later snapshot before it. A third, a second old, does the
/// same cheaply for sensors that send more than is evaluated.
class PersonEvaluation
{
public:
    explicit PersonEvaluation(std::int32_t person)
        : m_person(person)
    {}

    /// `remap`: the new places of the old book's rules, -1 of those that are gone. Told changes are appended.
    void exchange(std::shared_ptr<const RuleBook> book, std::shared_ptr<const RuleSet> set,
                  const std::vector<std::int32_t> &remap, std::vector<FiringChange> &told);

    /// Whether there will be something to do at the next drain().
    bool take(const AlertSample &sample);
    bool take(const AlertEvent &event);
    /// Absences are due; true like take().
    bool advance(std::int64_t now);

    void drain(std::vector<FiringChange> &told);
    bool isTooLate(std::int64_t time) const;

    ByteBuffer save();
    /// Of a new person with rules. False: the bytes are not what save() made, and this is of no use any more.
    bool load(Bytes bytes, std::vector<FiringChange> &told);

    std::size_t pairs() const;
    std::size_t pairBytes() const;
    std::size_t sampleBytes() const;
    const std::shared_ptr<const RuleSet> &set() const { return m_set; }
    bool isOf(const RuleBook &book) const { return m_book.get() == &book; }

    bool isListed = false;   ///< for the evaluator's list of people to drain
    bool isChanged = false;  ///< ... and of those to save

private:
    struct Order
    {
        std::int64_t time = kAlwaysMs;
        std::uint32_t rank = 0;
        std::int32_t device = -1;
        friend auto operator<=>(const Order &, const Order &) = default;
    };
    struct Snapshot
    {
        std::int64_t time = kAlwaysMs;  ///< everything up to here is in it
        PairStates states;
    };
    using Record = EpisodeRecord;
    struct Since
    {
        std::uint32_t rule = 0;
        std::int64_t time = 0;  ///< the rule looks at what is later
    };
    /// Of rules by id and version.
    using Places = std::map<std::pair<std::int64_t, int>, std::uint32_t>;
    struct TooLate
    {
        std::int64_t time = kAlwaysMs;
        PairStates states;
    };

    // person_evaluation.cpp: in order
    Order orderOf(std::size_t slot, const KeptSample &sample) const;
    void insert(std::size_t slot, const KeptSample &sample);
    bool isQuiet(std::size_t slot, const KeptSample &sample);
    void follow(std::size_t slot);
    void followRules(std::size_t slot, bool mayFire, bool begins);
    void stepRule(RuleMachine &machine, std::uint32_t place, const RuleStep &step);
    void takeTooLate(const RuleStep &step, std::span<const std::uint32_t> rules, std::int64_t late);
    void leaveTooLate();
    void runTimers(std::int64_t limit, bool inclusive);
    void roll(std::int64_t time);
    void prune();
    std::int64_t sinceOf(std::uint32_t place) const;
    std::int64_t now() const { return std::max(m_watermark, m_clock); }
    /// Of all that was taken.
    std::int64_t latest() const;
    std::int64_t rollMs() const { return std::max<std::int64_t>(m_set->longestHorizonMs, 60'000); }
    // person_replay.cpp: late
    void change(std::size_t slot, std::int64_t from, const KeptSample &sample, bool mayHaveBeenAbsent);
    void settle();
    void replayRule(std::uint32_t place, std::size_t base);
    void rollByReplay();
    void rebuildWindows(std::size_t slot);
    std::int64_t dirtyFrom(const CompiledRule &rule) const;
    std::size_t latestSnapshotBefore(std::int64_t time) const;
    // person_records.cpp: what is told
    Record *openRecord(std::uint32_t place, bool isMissed);
    void closeRecord(std::uint32_t place, const Episode &episode, bool isMissed, std::int64_t cause);
    void syncRunning();
    void reconcile(std::uint32_t place, std::int64_t after, const std::vector<Episode> &fresh,
                   std::int64_t cause);
    Firing firingOf(const Record &record, RuleId rule, int version) const;
    void tell(Record &record, std::vector<FiringChange> &told);
    void tellAll(std::vector<FiringChange> &told);
    void putPastAway();
    void fetchPast();
    // person_exchange.cpp: other rules
    void leaveRules(const std::vector<std::int32_t> &places, std::vector<FiringChange> &told);
    void moveStates(const std::vector<std::int32_t> &places);
    void noteNewRules(const RuleSet &set, const std::vector<std::int32_t> &places);
    void moveLanes(const RuleSet &set);
    // person_codec.cpp
    void writeKept(ByteWriter &out) const;
    bool readKept(ByteReader &in);
    void writeStates(ByteWriter &out, const PairStates &states) const;
    bool readStates(ByteReader &in, const Places &places, PairStates &states) const;
    void writeRecords(ByteWriter &out) const;
    bool readRecords(ByteReader &in, const Places &places, std::vector<FiringChange> &told);
    bool read(ByteReader &in, std::vector<FiringChange> &told);
    void noteUnknownRules();

    std::int32_t m_person;
    std::shared_ptr<const RuleBook> m_book;
    std::shared_ptr<const RuleSet> m_set;
    std::int64_t m_watermark = kAlwaysMs;
    std::int64_t m_clock = kAlwaysMs;     // of advance(), as far as it mattered
    std::int64_t m_keptFrom = kAlwaysMs;  // too late whatever the horizon says
    std::int64_t m_due = kNever;          // no absence fires before
    std::int64_t m_rollAt = kAlwaysMs;
    std::int64_t m_busyUntil = kAlwaysMs;  // nothing had begun after this time, up to now
    std::int64_t m_dirtyFrom = kNever;
    std::int64_t m_eventsDirtyFrom = kNever;
    Order m_lastStep;
    std::uint32_t m_serial = 0;
    bool m_wasOff = false;            // some kept wear sample says so
    bool m_wants = false;             // something to tell or to settle
    std::vector<PersonLane> m_lanes;  // as RuleSet::lanes
    std::vector<KeptEvent> m_events;
    PairStates m_states;
    std::array<Snapshot, 3> m_snapshots;  // old, younger, a second old
    std::vector<Record> m_records;        // what runs or is not told yet, and now and then
    std::unique_ptr<ToldRecords> m_past;  // what is over
    std::vector<Since> m_since;
    std::unique_ptr<TooLate> m_tooLate;
    std::int64_t m_wornCut = kAlwaysMs;    // wear up to here was forgotten in part,
    std::int64_t m_wornSince = kAlwaysMs;  // and this is when the device was put on then
};

}  // namespace xinglin
