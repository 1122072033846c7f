// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/system_keychain.h"

namespace xinglin::system_keychain {

std::optional<QByteArray> read(const QString &)
{
    return std::nullopt;
}

bool write(const QString &, const QByteArray &)
{
    return false;
}

}  // namespace xinglin::system_keychain
