// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sound_player.h"

namespace xinglin {

Status playSound(const QByteArray &, const QByteArray &)
{
    return fail(ErrorCode::io, {}, QStringLiteral("built without a way to play sounds"));
}

}  // namespace xinglin
