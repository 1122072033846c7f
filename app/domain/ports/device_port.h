// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/device.h"
#include "domain/reading.h"

#include <optional>
#include <vector>

namespace xinglin {

struct StoredEvent
{
    DeviceId device;
    Instant time;
    DeviceEvent event;
};

class DevicePort
{
public:
    virtual ~DevicePort() = default;

    virtual Result<std::vector<Device>> devices() = 0;
    virtual Result<Device> device(DeviceId id) = 0;
    virtual Result<std::optional<Device>> deviceBySerial(const QString &serial) = 0;
    /// Makes or changes a device (by serial); the id and the dense index are given to a new one.
    virtual Result<Device> saveDevice(const Device &device) = 0;
    /// Forgets a device that has no values, bindings or events: an import that is undone takes back the
    /// devices it made. conflict when it is bound or has events.
    virtual Status removeDevice(DeviceId id) = 0;

    /// Bindings of one device (invalid: of all), by device and start.
    virtual Result<std::vector<Binding>> bindings(DeviceId device) = 0;
    virtual Result<std::vector<Binding>> bindingsOf(PersonId person) = 0;
    /// conflict when the device would be worn by two at once. Ending an open binding is a change of its `to`.
    virtual Result<Binding> saveBinding(const Binding &binding) = 0;
    virtual Status removeBinding(BindingId id) = 0;

    /// False when the same event (device, time, key) is there already.
    virtual Result<bool> addEvent(DeviceId device, Instant time, const DeviceEvent &event) = 0;
    virtual Result<std::vector<StoredEvent>> events(DeviceId device, const TimeRange &range) = 0;
};

}  // namespace xinglin
