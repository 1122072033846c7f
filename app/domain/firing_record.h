// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/work_order.h"

#include <QJsonObject>

namespace xinglin {

/// A firing with what became of it.
struct FiringRecord
{
    enum class Fate : std::uint8_t {
        order,      ///< opened an order or joined one
        silenced,   ///< kept away by a silence
        inhibited,  ///< its device was not worn
        observed,   ///< its rule is only watched
        info,       ///< of no order's severity
        past,       ///< history that was imported
        missed,     ///< found too late to act on
        cooled,     ///< its rule's cool-down kept it quiet
    };
    FiringId id;
    Firing firing;
    QString ruleCode;
    Fate fate = Fate::order;
    OrderOrigin origin = OrderOrigin::live;
    OrderId order;      ///< invalid: none
    SilenceId silence;  ///< of Fate::silenced
    QJsonObject evidence;

    friend bool operator==(const FiringRecord &, const FiringRecord &) = default;
};

}  // namespace xinglin
