// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/alert_work.h"

#include "core/logging.h"
#include "core/parallel.h"
#include "workspace/alerts/device_flags.h"
#include "workspace/alerts/device_past.h"
#include "workspace/alerts/firing_evidence.h"
#include "workspace/alerts/wearers.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <map>
#include <thread>

namespace xinglin {
namespace {

constexpr std::array kEmergencies{"SOS_EVENT", "FALLDOWN_EVENT", "ONE_KEY_ALARM"};
/// Serials of emergencies lie above all that an evaluator gives.
constexpr std::uint64_t kEmergencySerials = std::uint64_t{1} << 62;

/// The clock of replayed data.
class DataClock final : public Clock
{
public:
    Instant now() const override { return m_now; }
    void advance(std::int64_t time) { m_now = std::max(m_now, Instant(time)); }

private:
    Instant m_now;
};

/// When a change happened by the time of the data. What fired and went on within one piece of work is one
/// change, brought by its latest sample: it began when it fired.
std::int64_t timeOf(const FiringChange &change)
{
    return change.kind == FiringChange::Kind::opened ? change.firing.fired : change.cause;
}

void sortByTime(std::vector<FiringChange> &changes)
{
    std::stable_sort(changes.begin(), changes.end(), [](const FiringChange &a, const FiringChange &b) {
        return std::pair(timeOf(a), a.firing.person) < std::pair(timeOf(b), b.firing.person);
    });
}

bool isEmergencyRule(const AlertRule &rule)
{
    return rule.when.kind == RuleExpression::Kind::condition &&
           rule.when.condition.kind == RuleCondition::Kind::event && isEmergency(rule.when.condition.event) &&
           rule.builtIn;
}

}  // namespace

bool isEmergency(const QString &event)
{
    return std::any_of(kEmergencies.begin(), kEmergencies.end(),
                       [&](const char *key) { return event == QLatin1String(key); });
}

/// Some of the people, evaluated by one thread.
struct AlertWork::Shard
{
    explicit Shard(const RuleEvaluator::Setup &setup)
        : evaluator(setup)
    {}
    RuleEvaluator evaluator;
    std::int64_t samples = 0;
};

struct AlertWork::Memory
{
    explicit Memory(const Context &context)
        : quality(context.metrics)
        , devices(quality, context.zone)
    {}

    std::int64_t setup = -1;
    Day today;
    std::vector<AlertRule> rules;
    WantedMetrics wanted;
    Wearers wearers;
    QualityRules quality;
    std::vector<std::unique_ptr<Shard>> shards;
    DeviceFlags devices;
    std::map<std::int32_t, OrderOrigin> origins;  // of people's latest data

    Shard &shardOf(std::int32_t person) { return *shards[static_cast<std::size_t>(person) % shards.size()]; }
};

AlertWork::AlertWork(Context &context)
    : AlertWork(context, Seams())
{}

AlertWork::AlertWork(Context &context, Seams seams)
    : m_context(context)
    , m_seams(std::move(seams))
    , m_usual(context)
{}

AlertWork::~AlertWork() = default;

void AlertWork::forget()
{
    m_memory.reset();
    m_usual.forget();
}

Result<bool> AlertWork::step(const std::stop_token &stop)
{
    ArrivedData arrived;
    const Status read = m_context.store.read([&](StoreSession &session) -> Status {
        auto waiting = readArrived(session);
        if (!waiting)
            return fail(waiting.error());
        arrived = *std::move(waiting);
        if (arrived.isEmpty())
            return {};
        Status prepared = prepare(session);
        return prepared ? meet(session, arrived) : prepared;
    });
    if (!read) {
        forget();
        return fail(read.error());
    }
    if (arrived.isEmpty() || stop.stop_requested())
        return false;
    const Changes changes = evaluate(arrived);
    if (Status written = write(arrived, changes); !written) {
        // What the evaluators remember is ahead of the store now: it is read again.
        forget();
        return fail(written.error());
    }
    if (!changes.empty() && m_context.alertsChanged)
        m_context.alertsChanged();
    return true;
}

/// Rules, bindings and what is remembered, where that is not so yet or no longer.
Status AlertWork::prepare(StoreSession &session)
{
    const auto setup = session.evaluation().setupVersion();
    if (!setup)
        return fail(setup.error());
    if (Status days = m_workingDays.read(session); !days)
        return days;
    const Day today = m_context.zone.dayOf(m_context.clock.now());
    if (m_memory && m_memory->setup == *setup && m_memory->today == today)
        return {};
    auto rules = m_seams.ruleSet(session, m_context);
    if (!rules)
        return fail(rules.error());
    auto wearers = Wearers::read(session);
    if (!wearers)
        return fail(wearers.error());
    const bool isNew = !m_memory;
    if (isNew)
        m_memory = std::make_unique<Memory>(m_context);
    m_memory->setup = *setup;
    m_memory->today = today;
    m_memory->wearers = *std::move(wearers);
    share(*std::move(rules));
    return isNew ? remember(session) : Status();
}

void AlertWork::share(rules::RuleSet &&set)
{
    Memory &memory = *m_memory;
    const std::size_t count = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 8);
    while (memory.shards.size() < count)
        memory.shards.push_back(std::make_unique<Shard>(
            RuleEvaluator::Setup{m_context.metrics, m_context.zone, m_usual, m_workingDays}));
    // Calls for help are seen to here, also those of nobody.
    std::vector<std::vector<PersonRules>> parts(count);
    for (PersonRules &person : set.people) {
        std::erase_if(person.rules, [&](std::uint32_t place) { return isEmergencyRule(set.rules[place]); });
        parts[static_cast<std::size_t>(person.person) % count].push_back(std::move(person));
    }
    for (std::size_t i = 0; i < count; ++i)
        memory.shards[i]->evaluator.setRules(set.rules, std::move(parts[i]));
    memory.rules = std::move(set.rules);
    memory.wanted = wantedMetrics(memory.rules, memory.quality);
}

Status AlertWork::remember(StoreSession &session)
{
    Memory &memory = *m_memory;
    return session.evaluation().visitStates([&](std::int32_t person, int origin, Bytes state) -> Status {
        memory.origins[person] = static_cast<OrderOrigin>(origin);
        // Forgetting what one person's condition was is better than watching nobody.
        if (Status loaded = memory.shardOf(person).evaluator.load(person, state); !loaded)
            logger("workspace")
                ->error("what was remembered of person {} is damaged: {}", person,
                        loaded.error().detail.toStdString());
        return {};
    });
}

/// What came before of devices that are seen for the first time: what is wrong with a value depends on it.
Status AlertWork::meet(StoreSession &session, const ArrivedData &arrived)
{
    std::map<std::int32_t, DeviceRows> before;
    for (const auto &[device, rows] : arrived.devices) {
        if (!m_memory->devices.knows(device))
            before[device];
    }
    if (Status read = readBefore(session, m_context.zone, arrived, before); !read)
        return read;
    for (const auto &[device, rows] : before)
        m_memory->devices.begin(device, rows);
    return {};
}

AlertWork::Changes AlertWork::evaluate(const ArrivedData &arrived)
{
    Memory &memory = *m_memory;
    std::vector<std::pair<std::int32_t, const DeviceRows *>> devices;
    for (const auto &[device, rows] : arrived.devices) {
        devices.emplace_back(device, &rows);
    }
    std::vector<FlaggedRows> flagged(devices.size());
    parallelFor(devices.size(), [&](std::size_t i) {
        const auto &[device, rows] = devices[i];
        flagged[i] = memory.devices.flag(device, *rows, memory.wanted);
    });
    struct OfPerson
    {
        std::vector<WornRows> rows;
        std::vector<AlertEvent> events;
    };
    std::map<std::int32_t, OfPerson> people;
    for (const FlaggedRows &device : flagged) {
        for (const RowsOfWearer &worn : rowsByWearer(device, memory.wearers))
            people[worn.person].rows.push_back(worn.rows);
    }
    for (const EvaluationPort::WaitingEvent &event : arrived.events) {
        const std::int32_t person = memory.wearers.at(event.device, event.time.ms());
        if (person >= 0)
            people[person].events.push_back(
                {person, event.device, event.time.ms(), event.key.toStdString(), event.value.toStdString()});
    }
    std::vector<std::vector<std::pair<std::int32_t, const OfPerson *>>> work(memory.shards.size());
    for (const auto &[person, what] : people) {
        work[static_cast<std::size_t>(person) % work.size()].emplace_back(person, &what);
        memory.origins[person] = arrived.origin;
    }
    parallelFor(work.size(), [&](std::size_t i) {
        Shard &shard = *memory.shards[i];
        for (const auto &[person, what] : work[i])
            shard.samples += feedPerson(shard.evaluator, person, what->rows, what->events, memory.wanted);
    });
    Changes changes = collect();
    tellEvents(arrived, changes);
    sortByTime(changes);
    return changes;
}

/// Calls for help, of whoever wears the device, and of nobody.
void AlertWork::tellEvents(const ArrivedData &arrived, Changes &changes)
{
    for (const EvaluationPort::WaitingEvent &event : arrived.events) {
        if (!isEmergency(event.key))
            continue;
        FiringChange change;
        Firing &firing = change.firing;
        firing.serial = kEmergencySerials | static_cast<std::uint64_t>(event.sequence);
        const auto rule =
            std::find_if(m_memory->rules.begin(), m_memory->rules.end(), [&](const AlertRule &each) {
                return isEmergencyRule(each) && each.when.condition.event == event.key;
            });
        if (rule != m_memory->rules.end()) {
            firing.rule = rule->id;
            firing.version = rule->version;
        }
        firing.person = m_memory->wearers.at(event.device, event.time.ms());
        firing.device = event.device;
        firing.began = firing.fired = firing.lastSeen = change.cause = event.time.ms();
        firing.event = event.key.toStdString();
        changes.push_back(change);
        change.kind = FiringChange::Kind::ended;
        firing.state = Firing::State::ended;
        firing.ended = event.time.ms();
        changes.push_back(change);
    }
}

Result<bool> AlertWork::advance(Instant now)
{
    const bool isLive =
        m_memory && std::any_of(m_memory->origins.begin(), m_memory->origins.end(),
                                [](const auto &each) { return each.second == OrderOrigin::live; });
    if (!isLive)
        return false;
    for (const auto &shard : m_memory->shards)
        shard->evaluator.advance(now.ms());
    Changes changes = collect();
    sortByTime(changes);
    if (changes.empty())
        return false;
    if (Status written = writeAdvance(changes); !written) {
        forget();
        return fail(written.error());
    }
    if (m_context.alertsChanged)
        m_context.alertsChanged();
    return true;
}

Status AlertWork::writeAdvance(const Changes &changes)
{
    // Where the data is history or replayed, time does not go on by itself: nobody is told of its absence.
    Changes live, past;
    for (const FiringChange &change : changes) {
        const auto origin = m_memory->origins.find(change.firing.person);
        const bool isLive = origin != m_memory->origins.end() && origin->second == OrderOrigin::live;
        (isLive ? live : past).push_back(change);
    }
    const ArrivedData nothing;
    return m_context.store.write([&](StoreSession &session) -> Status {
        if (Status kept = keepStates(session); !kept)
            return kept;
        const FiringEvidence evidence(session, m_context, nothing, m_memory->rules, m_usual);
        if (Status handed = hand(session, OrderOrigin::live, live, evidence); !handed)
            return handed;
        return hand(session, OrderOrigin::past, past, evidence);
    });
}

/// What the evaluators found; the changes of one person in their order.
AlertWork::Changes AlertWork::collect()
{
    Changes changes;
    for (const auto &shard : m_memory->shards) {
        for (FiringChange &change : shard->evaluator.drain())
            changes.push_back(std::move(change));
        m_samples += std::exchange(shard->samples, 0);
    }
    return changes;
}

Status AlertWork::write(const ArrivedData &arrived, const Changes &changes)
{
    std::vector<std::int64_t> events;
    for (const EvaluationPort::WaitingEvent &event : arrived.events)
        events.push_back(event.sequence);
    return m_context.store.write([&](StoreSession &session) -> Status {
        if (Status marked = session.evaluation().markEvaluated(arrived.entries); !marked)
            return marked;
        if (Status removed = session.evaluation().removeWaitingEvents(events); !removed)
            return removed;
        if (Status kept = keepStates(session); !kept)
            return kept;
        const FiringEvidence evidence(session, m_context, arrived, m_memory->rules, m_usual);
        if (Status handed = hand(session, arrived.origin, changes, evidence); !handed)
            return handed;
        if (arrived.origin == OrderOrigin::past)
            return {};
        return session.evaluation().setWatchedUntil(m_context.clock.now());
    });
}

Status AlertWork::keepStates(StoreSession &session)
{
    for (const auto &shard : m_memory->shards) {
        for (const std::int32_t person : shard->evaluator.takeChangedPeople()) {
            const ByteBuffer state = shard->evaluator.save(person);
            const auto origin = static_cast<int>(m_memory->origins[person]);
            if (Status kept = session.evaluation().writeState(person, origin, state); !kept)
                return kept;
        }
    }
    return {};
}

/// Replayed data brings its own time: each change happens when the data says so.
Status AlertWork::hand(StoreSession &session, OrderOrigin origin, const Changes &changes,
                       const orders::EvidenceOf &evidence)
{
    if (changes.empty())
        return {};
    if (origin != OrderOrigin::replay)
        return m_seams.intake(session, m_context, origin, changes, evidence);
    DataClock clock;
    const Context context{m_context.store, clock, m_context.zone, m_context.metrics, m_context.folder, {}};
    for (const FiringChange &change : changes) {
        clock.advance(timeOf(change));
        if (Status taken = m_seams.intake(session, context, origin, {&change, 1}, evidence); !taken)
            return taken;
    }
    return {};
}

}  // namespace xinglin
