// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_devices.h"

#include "storage/minting.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

Device deviceOf(const Statement &row)
{
    Device device;
    device.id = row.id<DeviceId>(0);
    device.index = static_cast<std::int32_t>(row.integer(1));
    device.serial = row.text(2);
    device.kind = static_cast<Device::Kind>(row.integer(3));
    device.model = row.text(4);
    device.firmware = row.text(5);
    device.distanceUnit = static_cast<Device::DistanceUnit>(row.integer(6));
    device.battery = row.optionalInteger(7);
    if (const auto worn = row.optionalInteger(8))
        device.worn = *worn != 0;
    device.lastSeen = row.instant(9);
    device.version = row.integer(10);
    return device;
}

bool saysTheSame(const Device &a, const Device &b)
{
    return a.kind == b.kind && a.model == b.model && a.firmware == b.firmware &&
           a.distanceUnit == b.distanceUnit && a.battery == b.battery && a.worn == b.worn &&
           a.lastSeen == b.lastSeen;
}

Result<std::vector<Binding>> bindingRows(Statement rows)
{
    std::vector<Binding> found;
    while (rows.next())
        found.push_back({rows.id<BindingId>(0),
                         rows.id<DeviceId>(1),
                         rows.id<PersonId>(2),
                         {rows.instant(3), rows.instant(4)},
                         rows.integer(5)});
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

QString fromUtf8(const std::string &text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::optional<double> optionalReal(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.real(column));
}

}  // namespace

Result<std::vector<Device>> SqliteDevices::devices()
{
    Statement rows = m_database.query("devices_all", kTenant);
    std::vector<Device> found;
    while (rows.next())
        found.push_back(deviceOf(rows));
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

Result<Device> SqliteDevices::device(DeviceId id)
{
    Statement row = m_database.query("device_by_id", kTenant, id);
    if (row.next())
        return deviceOf(row);
    return fail(row.status() ? Error{ErrorCode::notFound,
                                     QCoreApplication::translate("Storage", "There is no such device."),
                                     {}}
                             : row.status().error());
}

Result<std::optional<Device>> SqliteDevices::deviceBySerial(const QString &serial)
{
    Statement row = m_database.query("device_by_serial", kTenant, serial);
    if (row.next())
        return deviceOf(row);
    if (!row.status())
        return fail(row.status().error());
    return std::optional<Device>();
}

Result<Device> SqliteDevices::saveDevice(const Device &device)
{
    if (device.serial.isEmpty())
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Storage", "A device needs a serial number."));
    const auto known = deviceBySerial(device.serial);
    if (!known)
        return fail(known.error());
    if (!known->has_value())
        return insertDevice(device);
    Device saved = device;
    saved.id = (*known)->id;
    saved.index = (*known)->index;
    saved.version = (*known)->version;
    if (saysTheSame(saved, **known))
        return saved;
    Status done = m_database.run("device_update", kTenant, saved.id, static_cast<int>(saved.kind),
                                 saved.model, saved.firmware, static_cast<int>(saved.distanceUnit),
                                 saved.battery, saved.worn, saved.lastSeen);
    if (!done)
        return fail(done.error());
    ++saved.version;
    return saved;
}

Result<Device> SqliteDevices::insertDevice(Device device)
{
    const auto id = mintId(m_database);
    if (!id)
        return fail(id.error());
    const auto index = nextIndex(m_database, "device");
    if (!index)
        return fail(index.error());
    device.id = DeviceId(*id);
    device.index = *index;
    device.version = 1;
    Status done =
        m_database.run("device_insert", kTenant, device.id, device.index, device.serial,
                       static_cast<int>(device.kind), device.model, device.firmware,
                       static_cast<int>(device.distanceUnit), device.battery, device.worn, device.lastSeen);
    if (!done)
        return fail(done.error());
    return device;
}

Status SqliteDevices::removeDevice(DeviceId id)
{
    if (Status done = m_database.run("device_delete", kTenant, id); !done)
        return done;
    if (m_database.changes() > 0)
        return {};
    Statement row = m_database.query("device_by_id", kTenant, id);
    if (row.next())
        return fail(ErrorCode::conflict, QCoreApplication::translate("Storage", "The device is in use."));
    return row.status()
               ? fail(ErrorCode::notFound, QCoreApplication::translate("Storage", "There is no such device."))
               : fail(row.status().error());
}

Result<std::vector<Binding>> SqliteDevices::bindings(DeviceId device)
{
    return bindingRows(device.isValid() ? m_database.query("bindings_of_device", kTenant, device)
                                        : m_database.query("bindings_all", kTenant));
}

Result<std::vector<Binding>> SqliteDevices::bindingsOf(PersonId person)
{
    return bindingRows(m_database.query("bindings_of_person", kTenant, person));
}

Result<Binding> SqliteDevices::saveBinding(const Binding &binding)
{
    if (binding.time.isEmpty() || !binding.time.from.isValid())
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Storage", "A binding ends after it begins."));
    Statement overlap = m_database.query("binding_overlap", kTenant, binding.device, binding.time.from,
                                         binding.time.to, binding.id);
    if (overlap.next())
        return fail(ErrorCode::conflict, QCoreApplication::translate(
                                             "Storage", "Somebody else wears the device during that time."));
    if (!overlap.status())
        return fail(overlap.status().error());
    if (binding.id.isValid())
        return updateBinding(binding);
    const auto id = mintId(m_database);
    if (!id)
        return fail(id.error());
    Binding added = binding;
    added.id = BindingId(*id);
    added.version = 1;
    Status done = m_database.run("binding_insert", kTenant, added.id, added.device, added.person,
                                 added.time.from, added.time.to);
    if (!done)
        return fail(done.error());
    return added;
}

Result<Binding> SqliteDevices::updateBinding(Binding binding)
{
    Status done = m_database.run("binding_update", kTenant, binding.id, binding.device, binding.person,
                                 binding.time.from, binding.time.to, binding.version);
    if (!done)
        return fail(done.error());
    if (m_database.changes() == 0) {
        if (m_database.query("binding_exists", kTenant, binding.id).next())
            return fail(ErrorCode::conflict,
                        QCoreApplication::translate("Storage",
                                                    "Somebody changed the binding meanwhile. Look again."));
        return fail(ErrorCode::notFound, QCoreApplication::translate("Storage", "There is no such binding."));
    }
    ++binding.version;
    return binding;
}

Status SqliteDevices::removeBinding(BindingId id)
{
    if (Status done = m_database.run("binding_delete", kTenant, id); !done)
        return done;
    if (m_database.changes() == 0)
        return fail(ErrorCode::notFound, QCoreApplication::translate("Storage", "There is no such binding."));
    return {};
}

Result<bool> SqliteDevices::addEvent(DeviceId device, Instant time, const DeviceEvent &event)
{
    Status done = m_database.run("event_insert", kTenant, device, time, fromUtf8(event.key),
                                 fromUtf8(event.value), event.latitude, event.longitude);
    if (!done)
        return fail(done.error());
    return m_database.changes() > 0;
}

Result<std::vector<StoredEvent>> SqliteDevices::events(DeviceId device, const TimeRange &range)
{
    std::vector<StoredEvent> found;
    Statement rows = m_database.query("events_of", kTenant, device, range.from, range.to);
    while (rows.next()) {
        DeviceEvent event{rows.text(2).toStdString(), rows.text(3).toStdString(), optionalReal(rows, 4),
                          optionalReal(rows, 5)};
        found.push_back({rows.id<DeviceId>(0), rows.instant(1), std::move(event)});
    }
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

}  // namespace xinglin
