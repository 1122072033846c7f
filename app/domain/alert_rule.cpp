// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alert_rule.h"

#include <array>

namespace xinglin {
namespace {

constexpr std::array kSeverityNames{"p0", "p1", "p2", "info"};
constexpr std::array kRuleStateNames{"draft", "observe", "live", "retired"};

template <typename T, std::size_t N>
std::optional<T> parse(const std::array<const char *, N> &names, QStringView text)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (text.compare(QLatin1String(names[i]), Qt::CaseInsensitive) == 0)
            return static_cast<T>(i);
    }
    return std::nullopt;
}

}  // namespace

QString alertSeverityName(AlertSeverity severity)
{
    return QLatin1String(kSeverityNames[static_cast<std::size_t>(severity)]);
}

std::optional<AlertSeverity> parseAlertSeverity(QStringView text)
{
    return parse<AlertSeverity>(kSeverityNames, text);
}

QString ruleStateName(RuleState state)
{
    return QLatin1String(kRuleStateNames[static_cast<std::size_t>(state)]);
}

std::optional<RuleState> parseRuleState(QStringView text)
{
    return parse<RuleState>(kRuleStateNames, text);
}

}  // namespace xinglin
