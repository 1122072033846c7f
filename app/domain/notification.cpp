// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/notification.h"

#include <algorithm>

namespace xinglin {
namespace {

constexpr std::array<const char *, kMessageStates> kStates{"waiting", "sending", "sent", "dead", "discarded"};

}  // namespace

QString messageStateName(MessageState state)
{
    return QString::fromLatin1(kStates[static_cast<std::size_t>(state)]);
}

std::optional<MessageState> parseMessageState(QStringView text)
{
    for (std::size_t i = 0; i < kStates.size(); ++i) {
        if (text.compare(QLatin1String(kStates[i]), Qt::CaseInsensitive) == 0)
            return static_cast<MessageState>(i);
    }
    return std::nullopt;
}

}  // namespace xinglin
