// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert_rule.h"

#include <QByteArray>
#include <QObject>

namespace xinglin {

class Memory;

/// A sound for each severity, which the user may switch off one by one (sound_setting.h). Where the system
/// has no output for it, its bell rings instead. GUI thread; returns at once.
class AlertSounds final : public QObject
{
    Q_OBJECT

public:
    /// Nothing to remember with: all are on. `device` is the system's name of the output.
    explicit AlertSounds(Memory *memory, QByteArray device = "default", QObject *parent = nullptr);

    /// Silent where the sound of the severity is off; info has none. One sound at a time: what comes while
    /// one plays is not heard later.
    void play(AlertSeverity severity);

    /// The file that is played.
    static QByteArray soundOf(AlertSeverity severity);

Q_SIGNALS:
    /// The sound is over, or could not be played and the bell was rung.
    void played(xinglin::AlertSeverity severity, bool isBell);

private:
    Memory *m_memory;
    QByteArray m_device;
    bool m_isPlaying = false;
};

}  // namespace xinglin
