// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace xinglin {

/// Plays a WAV file (16 bit PCM) to its end; blocks, so never on the GUI thread. `device` is the system's
/// name of the output. io: there is no such output or nothing that plays; invalidData: not such a file.
Status playSound(const QByteArray &wav, const QByteArray &device = "default");

}  // namespace xinglin
