// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device_event.h"

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

constexpr std::array kDeviceEvents{
    DeviceEventName{u"SOS_EVENT", u"SOS", u"SOS"},
    DeviceEventName{u"FALLDOWN_EVENT", u"跌倒", u"fall"},
    DeviceEventName{u"ONE_KEY_ALARM", u"一键报警", u"one-key alarm"},
};

}  // namespace

std::span<const DeviceEventName> deviceEventNames()
{
    return kDeviceEvents;
}

BilingualText deviceEventName(const QString &key)
{
    const auto found = std::find_if(kDeviceEvents.begin(), kDeviceEvents.end(),
                                    [&](const auto &each) { return key == QStringView(each.key); });
    if (found == kDeviceEvents.end())
        return {key, key};
    return {QString::fromUtf16(found->zh), QString::fromUtf16(found->en)};
}

}  // namespace xinglin
