// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/device_port.h"
#include "storage/database.h"
#include "storage/place.h"

namespace xinglin {

/// DevicePort on SQLite.
class SqliteDevices final : public DevicePort
{
public:
    explicit SqliteDevices(Database &database)
        : m_database(database)
    {}

    Result<std::vector<Device>> devices() override;
    Result<Device> device(DeviceId id) override;
    Result<std::optional<Device>> deviceBySerial(const QString &serial) override;
    Result<Device> saveDevice(const Device &device) override;
    Status removeDevice(DeviceId id) override;
    Result<std::vector<Binding>> bindings(DeviceId device) override;
    Result<std::vector<Binding>> bindingsOf(PersonId person) override;
    Result<Binding> saveBinding(const Binding &binding) override;
    Status removeBinding(BindingId id) override;
    Result<bool> addEvent(DeviceId device, Instant time, const DeviceEvent &event) override;
    Result<std::vector<StoredEvent>> events(DeviceId device, const TimeRange &range) override;

private:
    Result<Device> insertDevice(Device device);
    Result<Binding> updateBinding(Binding binding);

    Database &m_database;
};

}  // namespace xinglin
