// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/work_order.h"

#include <array>

namespace xinglin {
namespace {

constexpr std::array<const char *, kOrderStates> kStateNames{"open",        "acknowledged", "on_scene",
                                                             "handling",    "done",         "followed_up",
                                                             "false_alarm", "reopened",     "withdrawn"};
constexpr std::array kVerbNames{"acknowledge", "arrive", "handle",      "finish",         "false_alarm",
                                "reopen",      "assign", "add_handler", "remove_handler", "comment",
                                "snooze",      "wake",   "attach",      "follow_up"};

}  // namespace

QString orderStateName(OrderState state)
{
    return QLatin1String(kStateNames[static_cast<std::size_t>(state)]);
}

std::optional<OrderState> parseOrderState(QStringView text)
{
    for (std::size_t i = 0; i < kStateNames.size(); ++i) {
        if (text == QLatin1String(kStateNames[i]))
            return static_cast<OrderState>(i);
    }
    return std::nullopt;
}

QString orderVerbName(OrderVerb verb)
{
    return QLatin1String(kVerbNames[static_cast<std::size_t>(verb)]);
}

std::optional<OrderVerb> parseOrderVerb(QStringView text)
{
    for (std::size_t i = 0; i < kVerbNames.size(); ++i) {
        if (text == QLatin1String(kVerbNames[i]))
            return static_cast<OrderVerb>(i);
    }
    return std::nullopt;
}

}  // namespace xinglin
