// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/device.h"
#include "domain/ports/store.h"
#include "domain/reading.h"

#include <string>
#include <string_view>

// What a device told about itself: each time is kept as an event, the last time stands in the device.
namespace xinglin {

/// Key of the event.
inline constexpr std::string_view kInfoEvent = "DEVICE_INFO";
/// The event's value.
std::string infoText(const DeviceInfo &info);

/// Model, firmware, battery and wear as far as they are told; what is not stays.
void takeInfo(const DeviceInfo &info, Device &device);

/// Whether it told about itself after the instant.
Result<bool> toldAfter(StoreSession &session, DeviceId id, Instant instant);

/// The device as it had told by the instant: each of firmware, battery and wear of the last time that has it,
/// empty where none was. A model does not change: it is the one known now where it had not been told.
Result<Device> asToldBy(StoreSession &session, Device device, Instant instant);

}  // namespace xinglin
