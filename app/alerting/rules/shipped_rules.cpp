// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/rules/shipped_rules.h"

#include "domain/rule_json.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

constexpr std::array kEmergencyCodes{"sos", "fall", "one-key-alarm"};

}  // namespace

Result<std::vector<AlertRule>> shippedRules()
{
    QFile file(QStringLiteral(":/rules/default.json"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::internal, {}, QStringLiteral("the shipped rules are not embedded"));
    const RuleScopeIds names;
    RuleDocument read = readRulesDocument(file.readAll(), {MetricDictionary::builtIn(), names});
    if (!read.problems.empty())
        return fail(ErrorCode::internal, {},
                    QStringLiteral("shipped rules: ") + read.problems.front().place + QStringLiteral(": ") +
                        read.problems.front().text);
    for (AlertRule &rule : read.rules)
        rule.builtIn = true;
    return std::move(read.rules);
}

bool isEmergencyCode(QStringView code)
{
    return std::any_of(kEmergencyCodes.begin(), kEmergencyCodes.end(),
                       [&](const char *known) { return code == QLatin1String(known); });
}

QString emergencyRefusal(const AlertRule &before, const AlertRule &after)
{
    if (!before.builtIn)
        return QCoreApplication::translate(
            "Rules",
            "SOS, fall and one-key alarm have one rule each, for everybody; no other may stand for it.");
    if (after.state != RuleState::live)
        return QCoreApplication::translate(
            "Rules", "The rule of an emergency is always live: whoever calls for help must be heard.");
    AlertRule allowed = before;
    allowed.name = after.name;
    allowed.message = after.message;
    allowed.channels = after.channels;
    allowed.source = after.source;
    allowed.version = after.version;
    allowed.changed = after.changed;
    allowed.changedBy = after.changedBy;
    if (!(allowed == after))
        return QCoreApplication::translate(
            "Rules",
            "The rule of an emergency is P0 for everybody at any hour; only its texts and channels change.");
    return {};
}

}  // namespace xinglin
