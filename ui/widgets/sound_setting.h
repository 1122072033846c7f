// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert_rule.h"
#include "ui/widgets/memory.h"

namespace xinglin {

/// Whether a new order of the severity makes a sound; info never does. Nothing to remember with: it does.
inline bool isSoundOn(const Memory *memory, AlertSeverity severity)
{
    if (severity == AlertSeverity::info)
        return false;
    return !memory ||
           memory->remembered(QStringLiteral("alerts/sound_") + alertSeverityName(severity)) != "off";
}

inline void setSoundOn(Memory *memory, AlertSeverity severity, bool isOn)
{
    if (memory)
        memory->remember(QStringLiteral("alerts/sound_") + alertSeverityName(severity), isOn ? "on" : "off");
}

}  // namespace xinglin
