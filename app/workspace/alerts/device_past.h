// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zone.h"
#include "workspace/alerts/arrived_data.h"

namespace xinglin {

/// What of the devices (the keys) came before the arrived rows and bears on their quality: from
/// kQualityMarginMs before the tenant day of the first one on, by time.
Status readBefore(StoreSession &session, const Zone &zone, const ArrivedData &arrived,
                  std::map<std::int32_t, DeviceRows> &before);

}  // namespace xinglin
