// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/device_record_use_cases.h"

#include "domain/ports/device_port.h"
#include "domain/ports/org_port.h"
#include "domain/ports/people_port.h"
#include "workspace/device_reader.h"
#include "workspace/device_told.h"
#include "workspace/figures_reader.h"
#include "workspace/name_book.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace xinglin::devices {
namespace {

constexpr std::size_t kMostLines = 40;
constexpr std::int64_t kNoonMs = 12 * 3'600'000;
constexpr std::array<std::string_view, 3> kUrgentEvents{"SOS_EVENT", "FALLDOWN_EVENT", "ONE_KEY_ALARM"};

bool isUrgent(const std::string &key)
{
    return std::find(kUrgentEvents.begin(), kUrgentEvents.end(), key) != kUrgentEvents.end();
}

DeviceLine lineOf(Device device)
{
    DeviceLine line;
    line.device = std::move(device);
    return line;
}

/// See DeviceRecord::stateAt. What was heard or bound last is the same however often one asks; that all fell
/// silent together is seen by the day.
Result<Instant> stateOf(StoreSession &session, const Context &context, const DayRange &days)
{
    const Instant now = context.clock.now();
    if (const Instant end = context.zone.rangeOf(days).to; end <= now)
        return end + -1;
    const auto all = session.devices().devices();
    const auto bindings = session.devices().bindings(DeviceId());
    if (!all || !bindings)
        return fail(all ? bindings.error() : all.error());
    Instant latest = context.zone.startOf(context.zone.dayOf(now));
    const auto take = [&](Instant instant) {
        if (instant.isValid() && instant <= now)
            latest = std::max(latest, instant);
    };
    for (const Device &device : *all)
        take(device.lastSeen);
    for (const Binding &binding : *bindings) {
        take(binding.time.from);
        take(binding.time.to);
    }
    return latest;
}

/// Reads the record of one unit from one snapshot.
class RecordReader
{
public:
    RecordReader(StoreSession &session, const Context &context, const DayRange &days, Instant stateAt)
        : m_session(session)
        , m_context(context)
    {
        m_record.days = days;
        m_record.stateAt = stateAt;
        m_lastDay = std::min(days.last, context.zone.dayOf(stateAt));
        m_range = context.zone.rangeOf(days);
        for (Day day = days.first; day <= m_lastDay; ++day) {
            if (const Instant noon = context.zone.startOf(day) + kNoonMs; noon <= stateAt)
                m_noons.push_back(noon);
        }
        m_record.boundDaily.resize(m_noons.size());
    }

    Result<DeviceRecord> read(UnitId unit, Reader reader)
    {
        const auto counts = m_session.people().memberCounts(unit, m_record.days);
        if (!counts)
            return fail(counts.error());
        const MemberDays members = memberDays(*counts, m_record.days, {m_record.days.first, m_lastDay});
        m_record.people = members.onLastDay;
        const auto hidden = HiddenUnits::read(m_session, m_record.days, reader);
        if (!hidden)
            return fail(hidden.error());
        if (hidden->contains(unit) || isTooFew(members.most, reader)) {
            m_record.suppressed = true;
            return std::move(m_record);
        }
        for (const auto part : {&RecordReader::takePeople, &RecordReader::takeUnassigned,
                                &RecordReader::takeEvents, &RecordReader::fillNames}) {
            if (const Status done = (this->*part)(unit); !done)
                return fail(done.error());
        }
        if (const Status done = takeLines(); !done)
            return fail(done.error());
        return std::move(m_record);
    }

private:
    struct Wearer
    {
        QString code;
        BilingualText name, unitName;
    };

    Status takePeople(UnitId unit)
    {
        const auto people = m_session.people().people(unit, m_record.days.last, {QString(), 0});
        if (!people)
            return fail(people.error());
        for (const Person &person : *people) {
            m_people.emplace(person.id, Wearer{person.code, {}, {}});
            m_units[person.unit].push_back(person.id);
            const auto bindings = m_session.devices().bindingsOf(person.id);
            if (!bindings)
                return fail(bindings.error());
            bool wears = false;
            for (const Binding &binding : *bindings) {
                const bool isOpen = binding.time.contains(m_record.stateAt);
                if (!isOpen && !binding.time.intersects(m_range))
                    continue;
                const auto watch = takeBinding(binding);
                if (!watch)
                    return fail(watch.error());
                wears = wears || (isOpen && *watch);
            }
            m_record.peopleWithout += wears ? 0 : 1;
        }
        return {};
    }

    /// Whether its device is a watch.
    Result<bool> takeBinding(const Binding &binding)
    {
        auto found = m_devices.find(binding.device);
        if (found == m_devices.end()) {
            auto device = m_session.devices().device(binding.device);
            if (!device)
                return fail(device.error());
            found = m_devices.emplace(binding.device, lineOf(*std::move(device))).first;
        }
        DeviceLine &line = found->second;
        if (line.device.kind != Device::Kind::watch)
            return false;
        m_bindings[binding.device].push_back(binding);
        if (binding.time.contains(m_record.stateAt)) {
            line.isBound = true;
            line.boundFrom = binding.time.from;
            m_wearers[binding.device] = binding.person;
        }
        for (std::size_t i = 0; i < m_noons.size(); ++i)
            m_record.boundDaily[i] += binding.time.contains(m_noons[i]) ? 1 : 0;
        const bool began = m_range.contains(binding.time.from);
        const bool ended = m_range.contains(binding.time.to) && binding.time.to <= m_record.stateAt;
        m_record.began += began ? 1 : 0;
        m_record.ended += ended ? 1 : 0;
        if (began)
            m_changes.emplace_back(binding.person,
                                   BindingChange{true, binding.time.from, line.device.serial, {}, {}, {}});
        if (ended)
            m_changes.emplace_back(binding.person,
                                   BindingChange{false, binding.time.to, line.device.serial, {}, {}, {}});
        return true;
    }

    /// Watches that nobody wears belong to the whole: they stand in the record of a root.
    Status takeUnassigned(UnitId unit)
    {
        if (unit.isValid()) {
            const auto above = m_session.org().ancestors(unit, m_lastDay);
            if (!above)
                return fail(above.error());
            if (above->size() > 1)
                return {};
        }
        m_isWhole = true;
        const auto all = m_session.devices().devices();
        const auto bindings = m_session.devices().bindings(DeviceId());
        if (!all || !bindings)
            return fail(all ? bindings.error() : all.error());
        std::set<DeviceId> bound;
        for (const Binding &binding : *bindings) {
            if (binding.time.contains(m_record.stateAt))
                bound.insert(binding.device);
        }
        for (const Device &device : *all) {
            if (device.kind != Device::Kind::watch || bound.contains(device.id))
                continue;
            ++m_record.unassigned;
            m_devices.emplace(device.id, lineOf(device));
        }
        return {};
    }

    Status takeEvents(UnitId)
    {
        std::map<std::string, DeviceRecord::EventCount> counts;
        std::map<std::string, std::set<DeviceId>> sources;
        for (const auto &[id, line] : m_devices) {
            if (line.device.kind != Device::Kind::watch)
                continue;
            const auto events = m_session.devices().events(id, m_range);
            if (!events)
                return fail(events.error());
            for (const StoredEvent &event : *events)
                takeEvent(event, counts[event.event.key], sources[event.event.key]);
        }
        for (auto &[key, count] : counts) {
            if (count.events == 0)
                continue;
            count.key = QString::fromStdString(key);
            count.devices = std::ssize(sources[key]);
            count.daily.resize(daysBegun());
            m_record.events.push_back(std::move(count));
        }
        return {};
    }

    void takeEvent(const StoredEvent &event, DeviceRecord::EventCount &count, std::set<DeviceId> &sources)
    {
        const std::optional<PersonId> wearer = wearerOf(event.device, event.time);
        // What a watch reported on a wrist of another unit is that unit's.
        if (!wearer && !m_isWhole)
            return;
        ++count.events;
        sources.insert(event.device);
        count.daily.resize(daysBegun());
        const Day day = m_context.zone.dayOf(event.time);
        const auto place = static_cast<std::size_t>(day - m_record.days.first);
        if (place < count.daily.size())
            ++count.daily[place];
        if (!isUrgent(event.event.key))
            return;
        m_urgent.emplace_back(wearer.value_or(PersonId()),
                              DeviceEventLine{event.time,
                                              QString::fromStdString(event.event.key),
                                              QString::fromStdString(event.event.value),
                                              m_devices.at(event.device).device.serial,
                                              {},
                                              {},
                                              {}});
    }

    std::size_t daysBegun() const
    {
        return m_lastDay < m_record.days.first
                   ? 0
                   : static_cast<std::size_t>(m_lastDay - m_record.days.first) + 1;
    }

    std::optional<PersonId> wearerOf(DeviceId device, Instant time) const
    {
        const auto bindings = m_bindings.find(device);
        if (bindings == m_bindings.end())
            return std::nullopt;
        for (const Binding &binding : bindings->second) {
            if (binding.time.contains(time))
                return binding.person;
        }
        return std::nullopt;
    }

    /// Names of those who stand in a line, and of their units.
    Status fillNames(UnitId)
    {
        std::sort(m_changes.begin(), m_changes.end(), [](const auto &a, const auto &b) {
            return std::tie(b.second.time, a.second.serial) < std::tie(a.second.time, b.second.serial);
        });
        std::sort(m_urgent.begin(), m_urgent.end(), [](const auto &a, const auto &b) {
            return std::tie(b.second.time, a.second.serial) < std::tie(a.second.time, b.second.serial);
        });
        m_record.urgentEvents = std::ssize(m_urgent);
        m_changes.resize(std::min(m_changes.size(), kMostLines));
        m_urgent.resize(std::min(m_urgent.size(), kMostLines));
        std::vector<PersonId> ids;
        for (const auto &[id, wearer] : m_people)
            ids.push_back(id);
        const auto names = namesOf(m_session, ids);
        if (!names)
            return fail(names.error());
        for (const auto &[id, name] : *names)
            m_people[id].name = name;
        NameBook units(m_session, m_record.days.last);
        for (const auto &[id, members] : m_units) {
            const auto unit = units.unit(id);
            if (!unit)
                return fail(unit.error());
            for (const PersonId member : members)
                m_people[member].unitName = *unit;
        }
        return {};
    }

    template <typename Line>
    void name(Line &line, PersonId person) const
    {
        const auto found = m_people.find(person);
        if (found == m_people.end())
            return;
        line.personCode = found->second.code;
        line.personName = found->second.name;
        line.unitName = found->second.unitName;
    }

    Status takeLines()
    {
        for (auto &[id, line] : m_devices) {
            if (line.device.kind != Device::Kind::watch)
                continue;
            const auto heard = lastHeard(m_session, line.device, m_record.stateAt);
            if (!heard)
                return fail(heard.error());
            line.heard = *heard;
            auto told = asToldBy(m_session, std::move(line.device), m_record.stateAt);
            if (!told)
                return fail(told.error());
            line.device = *std::move(told);
            if (const auto wearer = m_wearers.find(id); wearer != m_wearers.end())
                name(line, wearer->second);
            m_record.devices.push_back(std::move(line));
        }
        std::sort(m_record.devices.begin(), m_record.devices.end(),
                  [](const DeviceLine &a, const DeviceLine &b) { return a.device.serial < b.device.serial; });
        for (auto &[person, change] : m_changes) {
            name(change, person);
            m_record.changes.push_back(std::move(change));
        }
        for (auto &[person, event] : m_urgent) {
            name(event, person);
            m_record.urgent.push_back(std::move(event));
        }
        std::stable_sort(m_record.events.begin(), m_record.events.end(),
                         [](const auto &a, const auto &b) { return a.events > b.events; });
        return {};
    }

    StoreSession &m_session;
    const Context &m_context;
    DeviceRecord m_record;
    Day m_lastDay;
    TimeRange m_range;
    std::vector<Instant> m_noons;
    std::unordered_map<PersonId, Wearer> m_people;
    std::unordered_map<UnitId, std::vector<PersonId>> m_units;
    std::map<DeviceId, DeviceLine> m_devices;
    std::map<DeviceId, PersonId> m_wearers;
    std::map<DeviceId, std::vector<Binding>> m_bindings;  ///< of the people of the unit
    bool m_isWhole = false;                               ///< the unit is a root
    std::vector<std::pair<PersonId, BindingChange>> m_changes;
    std::vector<std::pair<PersonId, DeviceEventLine>> m_urgent;
};

}  // namespace

Result<DeviceRecord> record(Context &context, const Actor &, UnitId unit, const DayRange &days,
                            Instant stateAt, Reader reader)
{
    if (!days.isValid())
        return fail(ErrorCode::usage,
                    QCoreApplication::translate("Workspace", "The period is not a range of days."));
    Result<DeviceRecord> answer = DeviceRecord();
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        const auto state = stateAt.isValid() ? Result<Instant>(stateAt) : stateOf(session, context, days);
        if (!state)
            return fail(state.error());
        answer = RecordReader(session, context, days, *state).read(unit, reader);
        return answer ? Status() : fail(answer.error());
    });
    return read ? std::move(answer) : fail(read.error());
}

}  // namespace xinglin::devices
