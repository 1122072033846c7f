// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace xinglin {

/// What a source wrote, as a verdict shows it: the first forty bytes.
inline QString shown(std::string_view text)
{
    constexpr std::size_t kShown = 40;
    const QString whole =
        QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size() < kShown ? text.size() : kShown));
    return text.size() > kShown ? whole + QStringLiteral("…") : whole;
}

}  // namespace xinglin
