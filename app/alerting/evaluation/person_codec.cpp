// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/evaluation/person_evaluation.h"
#include "vitals/byte_stream.h"
#include "vitals/checksum.h"

#include <algorithm>
#include <map>

// A person's state as bytes: version, body, checksum. Rules are named by id and version, since places in the
// book change.
namespace xinglin {
namespace {

constexpr std::uint8_t kVersion = 1;

void writeCondition(ByteWriter &out, const ConditionState &state)
{
    out.unsignedVar(state.count);
    if (!state.holds())
        return;
    out.fixed(state.began);
    out.fixed(state.expires);
    out.signedVar(state.worst);
    out.signedVar(state.last);
    out.fixed<std::uint8_t>(state.met);
}

ConditionState readCondition(ByteReader &in)
{
    ConditionState state;
    state.count = static_cast<std::uint32_t>(in.unsignedVar());
    if (!state.holds())
        return state;
    state.began = in.fixed<std::int64_t>();
    state.expires = in.fixed<std::int64_t>();
    state.worst = static_cast<std::int32_t>(in.signedVar());
    state.last = static_cast<std::int32_t>(in.signedVar());
    state.met = in.fixed<std::uint8_t>() != 0;
    return state;
}

void writeEpisode(ByteWriter &out, const Episode &episode)
{
    for (const std::int64_t time : {episode.began, episode.fired, episode.lastSeen, episode.ended})
        out.fixed(time);
    for (const std::int32_t value : {episode.occurrences, episode.first, episode.worst, episode.device})
        out.signedVar(value);
    out.fixed(episode.flags);
    out.fixed(episode.metric);
    out.fixed(episode.condition);
}

Episode readEpisode(ByteReader &in)
{
    Episode episode;
    for (std::int64_t *time : {&episode.began, &episode.fired, &episode.lastSeen, &episode.ended})
        *time = in.fixed<std::int64_t>();
    for (std::int32_t *value : {&episode.occurrences, &episode.first, &episode.worst, &episode.device})
        *value = static_cast<std::int32_t>(in.signedVar());
    episode.flags = in.fixed<Flags>();
    episode.metric = in.fixed<std::uint8_t>();
    episode.condition = in.fixed<std::uint8_t>();
    return episode;
}

void writeSamples(ByteWriter &out, const SampleLane &lane)
{
    out.unsignedVar(lane.size());
    KeptSample before;
    before.time = lane.isEmpty() ? 0 : lane.at(0).time;
    out.fixed(before.time);
    for (std::size_t i = 0; i < lane.size(); ++i) {
        const KeptSample &sample = lane.at(i);
        // Most are in time, without flags and of one device: one bit says so.
        const bool isPlain = sample.late == 0 && sample.flags == 0 && sample.device == before.device;
        out.unsignedVar(static_cast<std::uint64_t>(sample.time - before.time) << 1 | (isPlain ? 0 : 1));
        out.signedVar(std::int64_t{sample.steps} - before.steps);
        if (!isPlain) {
            out.unsignedVar(static_cast<std::uint32_t>(sample.late));
            out.fixed(sample.flags);
            out.fixed(sample.device);
        }
        before = sample;
    }
}

bool readSamples(ByteReader &in, SampleLane &lane)
{
    std::vector<KeptSample> samples(in.count(2));
    KeptSample before;
    before.time = in.fixed<std::int64_t>();
    for (KeptSample &sample : samples) {
        const std::uint64_t head = in.unsignedVar();
        sample.time = static_cast<std::int64_t>(static_cast<std::uint64_t>(before.time) + (head >> 1));
        sample.steps = static_cast<std::int32_t>(before.steps + in.signedVar());
        sample.device = before.device;
        if ((head & 1) != 0) {
            sample.late = static_cast<std::int32_t>(in.unsignedVar());
            sample.flags = in.fixed<Flags>();
            sample.device = in.fixed<std::int32_t>();
        }
        const bool isFirst = &sample == samples.data();
        const bool isOrdered = isFirst || before.time < sample.time ||
                               (before.time == sample.time && before.device < sample.device);
        if (!in.ok() || sample.late < 0 || !isOrdered)
            return false;
        before = sample;
    }
    lane.assign(std::move(samples));
    return true;
}

bool isSane(const PairState &state, const CompiledRule &rule)
{
    return state.episode.condition < rule.conditions.size();
}

}  // namespace

void PersonEvaluation::writeStates(ByteWriter &out, const PairStates &states) const
{
    out.unsignedVar(states.all().size());
    for (const PairState &state : states.all()) {
        const CompiledRule &rule = m_book->rules[state.rule];
        out.fixed(rule.rule.id.value());
        out.signedVar(rule.rule.version);
        out.fixed(static_cast<std::uint8_t>(state.active | state.cooled << 1));
        out.fixed(state.coolUntil);
        if (state.active || state.cooled)
            writeEpisode(out, state.episode);
        out.unsignedVar(rule.conditions.size());
        for (std::size_t i = 0; i < rule.conditions.size(); ++i)
            writeCondition(out, state.condition(i));
    }
}

bool PersonEvaluation::readStates(ByteReader &in, const Places &places, PairStates &states) const
{
    const std::size_t count = in.count(19);
    for (std::size_t i = 0; i < count && in.ok(); ++i) {
        const RuleId id(in.fixed<std::int64_t>());
        const auto version = static_cast<int>(in.signedVar());
        PairState state;
        const auto bits = in.fixed<std::uint8_t>();
        state.active = (bits & 1) != 0;
        state.cooled = (bits & 2) != 0;
        state.coolUntil = in.fixed<std::int64_t>();
        if (state.active || state.cooled)
            state.episode = readEpisode(in);
        state.episode.isCooled = state.cooled;
        const std::size_t conditions = in.count();
        if (!in.ok() || conditions == 0)
            return false;
        state.one = readCondition(in);
        state.more = ConditionStates(conditions - 1);
        for (std::size_t k = 1; k < conditions; ++k)
            state.condition(k) = readCondition(in);
        const auto place = places.find({id.value(), version});
        if (place == places.end())
            continue;
        state.rule = place->second;
        if (conditions != m_book->rules[state.rule].conditions.size() ||
            !isSane(state, m_book->rules[state.rule]))
            return false;
        states.put(state);
    }
    return in.ok();
}

void PersonEvaluation::writeRecords(ByteWriter &out) const
{
    std::vector<Record> records = m_past ? m_past->all() : std::vector<Record>();
    records.insert(records.end(), m_records.begin(), m_records.end());
    out.unsignedVar(records.size());
    for (const Record &record : records) {
        const CompiledRule &rule = m_book->rules[record.rule];
        out.fixed(rule.rule.id.value());
        out.signedVar(rule.rule.version);
        writeEpisode(out, record.now);
        out.fixed(record.cause);
        out.unsignedVar(record.serial);
        out.fixed(static_cast<std::uint8_t>(record.wasEnded | record.isDirty << 1 | record.isWithdrawn << 2 |
                                            record.isMissed << 3 | record.now.isCooled << 4));
    }
}

bool PersonEvaluation::readRecords(ByteReader &in, const Places &places, std::vector<FiringChange> &told)
{
    const std::size_t count = in.count(50);
    for (std::size_t i = 0; i < count && in.ok(); ++i) {
        const RuleId id(in.fixed<std::int64_t>());
        const auto version = static_cast<int>(in.signedVar());
        Record record;
        record.now = readEpisode(in);
        record.cause = in.fixed<std::int64_t>();
        record.serial = static_cast<std::uint32_t>(in.unsignedVar());
        const auto bits = in.fixed<std::uint8_t>();
        record.wasEnded = (bits & 1) != 0;
        record.isDirty = (bits & 2) != 0;
        record.isWithdrawn = (bits & 4) != 0;
        record.isMissed = (bits & 8) != 0;
        record.now.isCooled = (bits & 16) != 0;
        const auto place = places.find({id.value(), version});
        if (place != places.end()) {
            record.rule = place->second;
            if (record.now.condition >= m_book->rules[record.rule].conditions.size())
                return false;
            m_records.push_back(record);
        } else if (record.serial != 0 && record.now.ended == 0 && !record.isWithdrawn) {
            // The rule went while nobody evaluated.
            record.now.ended = std::max(m_watermark, record.now.lastSeen);
            record.cause = record.now.ended;
            told.push_back({record.isMissed ? FiringChange::Kind::missed : FiringChange::Kind::ended,
                            firingOf(record, id, version), record.cause});
        }
    }
    return in.ok();
}

void PersonEvaluation::writeKept(ByteWriter &out) const
{
    out.unsignedVar(m_lanes.size());
    for (std::size_t slot = 0; slot < m_lanes.size(); ++slot) {
        out.fixed(m_set->lanes[slot].metric);
        writeSamples(out, m_lanes[slot].samples);
    }
    out.unsignedVar(m_events.size());
    for (const KeptEvent &event : m_events) {
        out.fixed(event.time);
        out.fixed(event.device);
        out.fixed(event.late);
        const std::string &key = m_book->keys->key(event.event);
        out.unsignedVar(key.size());
        for (const char each : key)
            out.fixed(each);
    }
}

bool PersonEvaluation::readKept(ByteReader &in)
{
    const std::size_t lanes = in.count(10);
    for (std::size_t i = 0; i < lanes && in.ok(); ++i) {
        const int slot = m_set->laneOf[in.fixed<std::uint8_t>()];
        SampleLane passedOver;
        if (!readSamples(in, slot < 0 ? passedOver : m_lanes[static_cast<std::size_t>(slot)].samples))
            return false;
    }
    const std::size_t events = in.count(17);
    for (std::size_t i = 0; i < events && in.ok(); ++i) {
        KeptEvent event;
        event.time = in.fixed<std::int64_t>();
        event.device = in.fixed<std::int32_t>();
        event.late = in.fixed<std::int32_t>();
        const std::size_t size = in.count();
        const std::byte *text = in.skip(size);
        if (!text)
            return false;
        event.event = m_book->keys->find({reinterpret_cast<const char *>(text), size});
        if (!m_events.empty() && event.time < m_events.back().time)
            return false;
        if (event.event != 0)
            m_events.push_back(event);
    }
    return in.ok();
}

ByteBuffer PersonEvaluation::save()
{
    settle();
    syncRunning();
    ByteBuffer bytes;
    if (m_watermark == kAlwaysMs && m_events.empty() && m_serial == 0)
        return bytes;
    ByteWriter out(bytes);
    out.fixed(kVersion);
    out.fixed(m_set->fingerprint);
    for (const std::int64_t time : {m_watermark, m_clock, m_keptFrom, m_wornCut, m_wornSince, m_lastStep.time,
                                    m_snapshots[0].time, m_snapshots[1].time})
        out.fixed(time);
    out.unsignedVar(m_lastStep.rank);
    out.fixed(m_lastStep.device);
    out.unsignedVar(m_serial);
    writeKept(out);
    for (const PairStates *states : {&m_states, &m_snapshots[0].states, &m_snapshots[1].states})
        writeStates(out, *states);
    out.fixed<std::uint8_t>(m_tooLate != nullptr);
    if (m_tooLate) {
        out.fixed(m_tooLate->time);
        writeStates(out, m_tooLate->states);
    }
    writeRecords(out);
    out.unsignedVar(m_since.size());
    for (const Since &since : m_since) {
        out.fixed(m_book->rules[since.rule].rule.id.value());
        out.signedVar(m_book->rules[since.rule].rule.version);
        out.fixed(since.time);
    }
    out.fixed(checksum(bytes));
    return bytes;
}

bool PersonEvaluation::read(ByteReader &in, std::vector<FiringChange> &told)
{
    Places places;
    for (const std::uint32_t place : m_set->rules) {
        const AlertRule &rule = m_book->rules[place].rule;
        places.emplace(std::pair(rule.id.value(), rule.version), place);
    }
    const bool isSameRules = in.fixed<std::uint64_t>() == m_set->fingerprint;
    for (std::int64_t *time : {&m_watermark, &m_clock, &m_keptFrom, &m_wornCut, &m_wornSince,
                               &m_lastStep.time, &m_snapshots[0].time, &m_snapshots[1].time})
        *time = in.fixed<std::int64_t>();
    m_lastStep.rank = static_cast<std::uint32_t>(in.unsignedVar());
    m_lastStep.device = in.fixed<std::int32_t>();
    m_serial = static_cast<std::uint32_t>(in.unsignedVar());
    if (!readKept(in))
        return false;
    for (PairStates *states : {&m_states, &m_snapshots[0].states, &m_snapshots[1].states}) {
        if (!readStates(in, places, *states))
            return false;
    }
    if (in.fixed<std::uint8_t>() != 0) {
        m_tooLate = std::make_unique<TooLate>();
        m_tooLate->time = in.fixed<std::int64_t>();
        if (!readStates(in, places, m_tooLate->states))
            return false;
    }
    if (!readRecords(in, places, told))
        return false;
    const std::size_t count = in.count(17);
    for (std::size_t i = 0; i < count; ++i) {
        const std::int64_t id = in.fixed<std::int64_t>();
        const auto place = places.find({id, static_cast<int>(in.signedVar())});
        const std::int64_t time = in.fixed<std::int64_t>();
        if (place != places.end())
            m_since.push_back({place->second, time});
    }
    if (!in.ok() || !in.atEnd() || m_snapshots[0].time > m_snapshots[1].time)
        return false;
    if (!isSameRules)
        noteUnknownRules();
    return true;
}

void PersonEvaluation::noteUnknownRules()
{
    for (const std::uint32_t place : m_set->rules) {
        const bool isKnown = m_states.find(place) || m_snapshots[0].states.find(place) ||
                             m_snapshots[1].states.find(place) || sinceOf(place) != kAlwaysMs;
        if (!isKnown && latest() != kAlwaysMs)
            m_since.push_back({place, latest()});
    }
}

bool PersonEvaluation::load(Bytes bytes, std::vector<FiringChange> &told)
{
    if (bytes.size() <= sizeof(std::uint64_t) + 1)
        return false;
    const Bytes body = bytes.first(bytes.size() - sizeof(std::uint64_t));
    ByteReader tail(bytes.last(sizeof(std::uint64_t)));
    ByteReader in(body);
    if (tail.fixed<std::uint64_t>() != checksum(body) || in.fixed<std::uint8_t>() != kVersion)
        return false;
    if (!read(in, told))
        return false;
    m_busyUntil = m_lastStep.time;
    m_rollAt = m_snapshots[1].time == kAlwaysMs ? kAlwaysMs : m_snapshots[1].time + rollMs();
    for (std::size_t i = 0; i < m_lanes[0].samples.size(); ++i)
        m_wasOff |= m_lanes[0].samples.at(i).steps == 0;
    for (std::size_t slot = 0; slot < m_lanes.size(); ++slot)
        rebuildWindows(slot);
    runTimers(kAlwaysMs, false);
    m_wants = true;
    return true;
}

}  // namespace xinglin
