// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/alert_sounds.h"

#include "ui/shell/sound_player.h"
#include "ui/widgets/sound_setting.h"

#include <QApplication>
#include <QFile>
#include <QtConcurrent>

namespace xinglin {
AlertSounds::AlertSounds(Memory *memory, QByteArray device, QObject *parent)
    : QObject(parent)
    , m_memory(memory)
    , m_device(std::move(device))
{}

QByteArray AlertSounds::soundOf(AlertSeverity severity)
{
    QFile file(QStringLiteral(":/sounds/") + alertSeverityName(severity) + QStringLiteral(".wav"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void AlertSounds::play(AlertSeverity severity)
{
    if (!isSoundOn(m_memory, severity) || m_isPlaying)
        return;
    m_isPlaying = true;
    QtConcurrent::run([wav = soundOf(severity), device = m_device] {
        return playSound(wav, device).has_value();
    }).then(this, [this, severity](bool isPlayed) {
        m_isPlaying = false;
        if (!isPlayed)
            QApplication::beep();
        Q_EMIT played(severity, !isPlayed);
    });
}

}  // namespace xinglin
