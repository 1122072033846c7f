// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/device_use_cases.h"

#include "workspace/audit_entry.h"
#include "workspace/dated_changes.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace xinglin::devices {
namespace {

struct Wearer
{
    QString code;
    BilingualText name;
};

/// Codes and names of the people bound, each looked up once.
class Wearers
{
public:
    Wearers(StoreSession &session, Day day)
        : m_session(session)
        , m_day(day)
    {}

    Result<Wearer> of(PersonId id)
    {
        if (const auto known = m_known.find(id); known != m_known.end())
            return known->second;
        const auto person = m_session.people().person(id, m_day);
        if (!person)
            return fail(person.error());
        const auto identity = m_session.people().identity(id);
        if (!identity)
            return fail(identity.error());
        Wearer wearer{person->code, {person->code, {}}};
        if (*identity && !(*identity)->name.zh.isEmpty())
            wearer.name = (*identity)->name;
        return m_known.emplace(id, std::move(wearer)).first->second;
    }

private:
    StoreSession &m_session;
    Day m_day;
    std::unordered_map<PersonId, Wearer> m_known;
};

Result<std::unordered_set<PersonId>> peopleIn(StoreSession &session, UnitId unit, Day day)
{
    const auto people = session.people().people(unit, day, {QString(), 0});
    if (!people)
        return fail(people.error());
    std::unordered_set<PersonId> ids;
    for (const Person &person : *people)
        ids.insert(person.id);
    return ids;
}

Result<std::unordered_map<DeviceId, Binding>> wornAt(StoreSession &session, Instant now)
{
    const auto bindings = session.devices().bindings(DeviceId());
    if (!bindings)
        return fail(bindings.error());
    std::unordered_map<DeviceId, Binding> worn;
    for (const Binding &binding : *bindings) {
        if (binding.time.contains(now))
            worn.emplace(binding.device, binding);
    }
    return worn;
}

Status collectDevices(StoreSession &session, UnitId unit, Instant now, Day today,
                      std::vector<DeviceRow> &rows)
{
    const auto devices = session.devices().devices();
    if (!devices)
        return fail(devices.error());
    const auto worn = wornAt(session, now);
    if (!worn)
        return fail(worn.error());
    std::unordered_set<PersonId> inside;
    if (unit.isValid()) {
        auto people = peopleIn(session, unit, today);
        if (!people)
            return fail(people.error());
        inside = std::move(*people);
    }
    Wearers wearers(session, today);
    for (const Device &device : *devices) {
        if (device.kind != Device::Kind::watch)
            continue;
        DeviceRow row{device, std::nullopt, {}, {}};
        const auto binding = worn->find(device.id);
        if (binding != worn->end()) {
            const auto wearer = wearers.of(binding->second.person);
            if (!wearer)
                return fail(wearer.error());
            row.binding = binding->second;
            row.personCode = wearer->code;
            row.personName = wearer->name;
        }
        if (!unit.isValid() || (row.binding && inside.contains(row.binding->person)))
            rows.push_back(std::move(row));
    }
    return {};
}

Status collectBindings(StoreSession &session, const QString &serial, Day today, std::vector<BindingRow> &rows)
{
    DeviceId only;
    std::unordered_map<DeviceId, QString> serials;
    if (serial.isEmpty()) {
        const auto devices = session.devices().devices();
        if (!devices)
            return fail(devices.error());
        for (const Device &device : *devices) {
            if (device.kind == Device::Kind::watch)
                serials.emplace(device.id, device.serial);
        }
    } else {
        const auto device = session.devices().deviceBySerial(serial);
        if (!device)
            return fail(device.error());
        if (!*device)
            return fail(ErrorCode::notFound,
                        QCoreApplication::translate("Workspace", "There is no device %1.").arg(serial));
        only = (*device)->id;
        serials.emplace(only, serial);
    }
    const auto bindings = session.devices().bindings(only);
    if (!bindings)
        return fail(bindings.error());
    Wearers wearers(session, today);
    for (const Binding &binding : *bindings) {
        const auto device = serials.find(binding.device);
        if (device == serials.end())
            continue;
        const auto wearer = wearers.of(binding.person);
        if (!wearer)
            return fail(wearer.error());
        rows.push_back({binding, device->second, wearer->code, wearer->name});
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const BindingRow &a, const BindingRow &b) { return a.device < b.device; });
    return {};
}

QJsonArray bindingsJson(const std::vector<Binding> &bindings, const TimeRange &around)
{
    QJsonArray list;
    for (const Binding &binding : bindings) {
        if (!binding.time.intersects(around))
            continue;
        const bool open = binding.time.to == kForever;
        list.append(QJsonObject{
            {QStringLiteral("person"), binding.person.text()},
            {QStringLiteral("from"), QString::number(binding.time.from.ms())},
            {QStringLiteral("to"), open ? QJsonValue() : QJsonValue(QString::number(binding.time.to.ms()))}});
    }
    return list;
}

Result<Device> deviceFor(StoreSession &session, const QString &serial)
{
    auto known = session.devices().deviceBySerial(serial);
    if (!known)
        return fail(known.error());
    if (*known)
        return std::move(**known);
    Device device;
    device.serial = serial;
    return session.devices().saveDevice(device);
}

}  // namespace

Result<std::vector<DeviceRow>> devices(Context &context, const Actor &, UnitId unit)
{
    std::vector<DeviceRow> rows;
    const Instant now = context.clock.now();
    const Status read = context.store.read([&](StoreSession &session) {
        return collectDevices(session, unit, now, context.zone.dayOf(now), rows);
    });
    return read ? Result<std::vector<DeviceRow>>(std::move(rows)) : fail(read.error());
}

Result<std::vector<BindingRow>> bindings(Context &context, const Actor &, const QString &serial)
{
    std::vector<BindingRow> rows;
    const Day today = context.zone.dayOf(context.clock.now());
    const Status read = context.store.read(
        [&](StoreSession &session) { return collectBindings(session, serial, today, rows); });
    return read ? Result<std::vector<BindingRow>>(std::move(rows)) : fail(read.error());
}

Result<Binding> bind(Context &context, const Actor &actor, const QString &serial, PersonId person,
                     const TimeRange &time)
{
    if (serial.trimmed().isEmpty() || !time.from.isValid() || time.isEmpty())
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Workspace",
                                                "A binding needs a device and a time that ends after it "
                                                "begins."));
    Binding result;
    const Status written = context.store.write([&](StoreSession &session) -> Status {
        const auto device = deviceFor(session, serial.trimmed());
        if (!device)
            return fail(device.error());
        const auto before = session.devices().bindings(device->id);
        if (!before)
            return fail(before.error());
        const auto bound = bindMarked(session, context.zone, *device, person, time);
        if (!bound)
            return fail(bound.error());
        result = bound->value_or(Binding());
        const auto after = session.devices().bindings(device->id);
        if (!after)
            return fail(after.error());
        const QJsonObject detail{{QStringLiteral("before"), bindingsJson(*before, time)},
                                 {QStringLiteral("after"), bindingsJson(*after, time)}};
        return audit(session, context, actor, QStringLiteral("binding.set"),
                     QStringLiteral("device:") + device->id.text(), detail);
    });
    return written ? Result<Binding>(result) : fail(written.error());
}

}  // namespace xinglin::devices
