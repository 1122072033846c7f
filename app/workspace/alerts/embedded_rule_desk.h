// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/rule_desk.h"
#include "workspace/door_calls.h"

namespace xinglin {

/// The desk over a store in this process.
class EmbeddedRuleDesk final : public RuleDesk
{
    Q_OBJECT

public:
    explicit EmbeddedRuleDesk(DoorCalls &calls)
        : m_calls(calls)
    {}

    Answer<std::vector<RuleRow>> rules(const Actor &actor, bool withRetired) override;
    Answer<RuleRow> rule(const Actor &actor, const QString &idOrCode) override;
    Answer<std::vector<AlertRule>> versions(const Actor &actor, RuleId id) override;
    Answer<RuleReading> read(const Actor &actor, const QString &line, const AlertRule &rule) override;
    Answer<BilingualText> words(const Actor &actor, const AlertRule &rule) override;
    Answer<AlertRule> save(const Actor &actor, const AlertRule &rule) override;
    Answer<AlertRule> setState(const Actor &actor, RuleId id, std::int64_t version, RuleState state) override;
    Answer<std::vector<RuleDifference>> diff(const Actor &actor, const AlertRule &before,
                                             const AlertRule &after) override;
    Answer<QByteArray> exportRules(const Actor &actor, const QStringList &codes) override;
    Answer<RuleImportReport> importRules(const Actor &actor, const QByteArray &json, bool dryRun) override;
    Answer<Backtest> backtest(const Actor &actor, const BacktestRequest &request, const Progress &progress,
                              const CancelToken &cancel) override;

private:
    DoorCalls &m_calls;
};

}  // namespace xinglin
