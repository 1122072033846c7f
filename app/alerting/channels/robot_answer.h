// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/channels/curl_transfer.h"

#include <vector>

namespace xinglin {

/// Robots answer 200 and say in JSON whether they took it: {"errcode":0,"errmsg":"ok"}.
struct RobotCodes
{
    std::vector<int> overrun;  ///< too many messages a minute
    std::vector<int> busy;     ///< "try again"
};
/// errcode 0 delivered; overrun unavailable; busy refused; other codes rejected; an answer that is no such
/// JSON refused; what HTTP itself did not carry, by HTTP's rules.
DeliveryOutcome robotOutcome(const TransferAnswer &answer, const RobotCodes &codes);

/// The address with a query value added.
QString withQuery(const QString &url, const QString &name, const QString &value);

}  // namespace xinglin
