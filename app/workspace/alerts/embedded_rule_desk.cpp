// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/embedded_rule_desk.h"

#include "workspace/alerts/backtest.h"
#include "workspace/alerts/rule_use_cases.h"

namespace xinglin {

RuleDesk::Answer<std::vector<RuleRow>> EmbeddedRuleDesk::rules(const Actor &actor, bool withRetired)
{
    return m_calls.ask<std::vector<RuleRow>>(
        [=](Context &context) { return rules::rows(context, actor, withRetired); });
}

RuleDesk::Answer<RuleRow> EmbeddedRuleDesk::rule(const Actor &actor, const QString &idOrCode)
{
    return m_calls.ask<RuleRow>([=](Context &context) { return rules::row(context, actor, idOrCode); });
}

RuleDesk::Answer<std::vector<AlertRule>> EmbeddedRuleDesk::versions(const Actor &actor, RuleId id)
{
    return m_calls.ask<std::vector<AlertRule>>(
        [=](Context &context) { return rules::versions(context, actor, id); });
}

RuleDesk::Answer<RuleReading> EmbeddedRuleDesk::read(const Actor &, const QString &line,
                                                     const AlertRule &rule)
{
    return m_calls.ask<RuleReading>([=](Context &context) { return rules::readLine(context, line, rule); });
}

RuleDesk::Answer<BilingualText> EmbeddedRuleDesk::words(const Actor &, const AlertRule &rule)
{
    return m_calls.ask<BilingualText>([=](Context &context) { return rules::words(context, rule); });
}

RuleDesk::Answer<AlertRule> EmbeddedRuleDesk::save(const Actor &actor, const AlertRule &rule)
{
    return m_calls.ask<AlertRule>([=](Context &context) { return rules::save(context, actor, rule); });
}

RuleDesk::Answer<AlertRule> EmbeddedRuleDesk::setState(const Actor &actor, RuleId id, std::int64_t version,
                                                       RuleState state)
{
    return m_calls.ask<AlertRule>(
        [=](Context &context) { return rules::setState(context, actor, id, version, state); });
}

RuleDesk::Answer<std::vector<RuleDifference>> EmbeddedRuleDesk::diff(const Actor &, const AlertRule &before,
                                                                     const AlertRule &after)
{
    return m_calls.ask<std::vector<RuleDifference>>(
        [=](Context &context) { return rules::differences(context, before, after); });
}

RuleDesk::Answer<QByteArray> EmbeddedRuleDesk::exportRules(const Actor &actor, const QStringList &codes)
{
    return m_calls.ask<QByteArray>(
        [=](Context &context) { return rules::exportRules(context, actor, codes); });
}

RuleDesk::Answer<RuleImportReport> EmbeddedRuleDesk::importRules(const Actor &actor, const QByteArray &json,
                                                                 bool dryRun)
{
    return m_calls.ask<RuleImportReport>(
        [=](Context &context) { return rules::importRules(context, actor, json, dryRun); });
}

RuleDesk::Answer<Backtest> EmbeddedRuleDesk::backtest(const Actor &actor, const BacktestRequest &request,
                                                      const Progress &progress, const CancelToken &cancel)
{
    return m_calls.askLong<Backtest>(
        cancel, [=](Context &context) { return rules::backtest(context, actor, request, progress, cancel); });
}

}  // namespace xinglin
