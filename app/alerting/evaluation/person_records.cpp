// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/evaluation/person_evaluation.h"

#include <algorithm>

namespace xinglin {
namespace {

bool isBefore(const Episode &a, const Episode &b)
{
    return a.ended != 0 && (a.ended < b.began || (a.ended == b.began && a.began != b.began));
}

}  // namespace

PersonEvaluation::Record *PersonEvaluation::openRecord(std::uint32_t place, bool isMissed)
{
    const auto found = std::find_if(m_records.begin(), m_records.end(), [&](const Record &record) {
        return record.rule == place && record.now.ended == 0 && record.isMissed == isMissed &&
               !record.isWithdrawn;
    });
    return found == m_records.end() ? nullptr : &*found;
}

void PersonEvaluation::closeRecord(std::uint32_t place, const Episode &episode, bool isMissed,
                                   std::int64_t cause)
{
    Record *record = openRecord(place, isMissed);
    if (!record) {
        growGently(m_records);
        record = &m_records.emplace_back();
        record->rule = place;
        record->isMissed = isMissed;
    }
    record->now = episode;
    record->cause = cause;
    record->isDirty = true;
    m_wants = true;
}

void PersonEvaluation::syncRunning()
{
    const auto sync = [this](PairStates &states, bool isMissed) {
        for (PairState &state : states.all()) {
            if (!state.active || !state.touched)
                continue;
            closeRecord(state.rule, state.episode, isMissed, state.episode.lastSeen);
            state.touched = false;
        }
    };
    sync(m_states, false);
    if (m_tooLate)
        sync(m_tooLate->states, true);
}

void PersonEvaluation::reconcile(std::uint32_t place, std::int64_t after, const std::vector<Episode> &fresh,
                                 std::int64_t cause)
{
    fetchPast();
    std::vector<Record> old;
    std::erase_if(m_records, [&](const Record &record) {
        const bool isConcerned = record.rule == place && !record.isMissed && !record.isWithdrawn &&
                                 (record.now.ended == 0 || record.now.ended > after);
        if (isConcerned)
            old.push_back(record);
        return isConcerned;
    });
    std::sort(old.begin(), old.end(),
              [](const Record &a, const Record &b) { return a.now.fired < b.now.fired; });
    const auto withdraw = [&](Record record) {
        if (record.serial == 0)
            return;
        record.isWithdrawn = record.isDirty = true;
        record.cause = cause;
        m_records.push_back(record);
    };
    // What was quiet and what was told are never the same thing.
    const auto quiet = std::stable_partition(old.begin(), old.end(),
                                             [](const Record &record) { return !record.now.isCooled; });
    for (const bool isCooled : {false, true}) {
        auto each = isCooled ? quiet : old.begin();
        const auto end = isCooled ? old.end() : quiet;
        for (const Episode &episode : fresh) {
            if (episode.isCooled != isCooled)
                continue;
            while (each != end && isBefore(each->now, episode))
                withdraw(*each++);
            Record record;
            if (each != end && !isBefore(episode, each->now))
                record = *each++;
            record.rule = place;
            if (record.now != episode) {
                record.now = episode;
                record.isDirty = true;
                record.cause = cause;
            }
            m_records.push_back(record);
        }
        std::for_each(each, end, withdraw);
    }
    m_wants = true;
}

Firing PersonEvaluation::firingOf(const Record &record, RuleId rule, int version) const
{
    const Episode &now = record.now;
    Firing firing;
    firing.serial = (static_cast<std::uint64_t>(m_person) << 32) | record.serial;
    firing.rule = rule;
    firing.version = version;
    firing.person = m_person;
    firing.device = now.device;
    firing.state = record.isMissed      ? Firing::State::missed
                   : record.isWithdrawn ? Firing::State::withdrawn
                   : now.isCooled       ? Firing::State::cooled
                   : now.ended != 0     ? Firing::State::ended
                                        : Firing::State::active;
    firing.began = now.began;
    firing.fired = now.fired;
    firing.lastSeen = now.lastSeen;
    firing.ended = now.ended;
    firing.occurrences = now.occurrences;
    firing.metric = now.metric;
    firing.first = now.first;
    firing.worst = now.worst;
    firing.flags = now.flags;
    return firing;
}

void PersonEvaluation::tell(Record &record, std::vector<FiringChange> &told)
{
    using Kind = FiringChange::Kind;
    const CompiledRule &rule = m_book->rules[record.rule];
    const bool isNew = record.serial == 0;
    if (isNew)
        record.serial = ++m_serial;
    const bool isEnded = record.now.ended != 0;
    Kind kind = isEnded ? Kind::ended : Kind::reopened;
    if (record.isMissed)
        kind = Kind::missed;
    else if (record.isWithdrawn)
        kind = Kind::withdrawn;
    else if (isNew)
        kind = Kind::opened;
    else if (isEnded == record.wasEnded)
        kind = Kind::updated;
    told.push_back({kind, firingOf(record, rule.rule.id, rule.rule.version), record.cause});
    if (const std::uint16_t event = rule.conditions[record.now.condition].event; event != 0)
        told.back().firing.event = m_book->keys->key(event);
    record.wasEnded = isEnded;
    record.isDirty = false;
}

void PersonEvaluation::tellAll(std::vector<FiringChange> &told)
{
    std::vector<Record *> dirty;
    for (Record &record : m_records) {
        if (record.isDirty)
            dirty.push_back(&record);
    }
    std::stable_sort(dirty.begin(), dirty.end(),
                     [](const Record *a, const Record *b) { return a->now.fired < b->now.fired; });
    for (Record *record : dirty)
        tell(*record, told);
    const std::int64_t cut = m_snapshots[0].time;
    std::erase_if(m_records, [cut](const Record &record) {
        return record.isWithdrawn || (record.now.ended != 0 && (record.isMissed || record.now.ended <= cut));
    });
    putPastAway();
}

void PersonEvaluation::putPastAway()
{
    const auto over = std::stable_partition(m_records.begin(), m_records.end(), [](const Record &record) {
        return !ToldRecords::isOver(record);
    });
    if (over == m_records.end())
        return;
    if (!m_past)
        m_past = std::make_unique<ToldRecords>();
    std::for_each(over, m_records.end(), [this](const Record &record) { m_past->add(record); });
    m_records.erase(over, m_records.end());
    if (m_records.empty())
        m_records.shrink_to_fit();
}

void PersonEvaluation::fetchPast()
{
    if (!m_past)
        return;
    std::vector<Record> records = m_past->all();
    records.insert(records.end(), m_records.begin(), m_records.end());
    m_records = std::move(records);
    m_past.reset();
}

void PersonEvaluation::drain(std::vector<FiringChange> &told)
{
    settle();
    if (now() >= m_due)
        runTimers(now(), true);
    syncRunning();
    tellAll(told);
    m_wants = false;
}

}  // namespace xinglin
