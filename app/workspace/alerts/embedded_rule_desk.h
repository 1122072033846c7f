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

    Answer<std::vector<RuleRow>> rules(const Actor &, bool) override
    {
        return unanswered<std::vector<RuleRow>>();
    }
    Answer<RuleRow> rule(const Actor &, const QString &) override { return unanswered<RuleRow>(); }
    Answer<std::vector<AlertRule>> versions(const Actor &, RuleId) override
    {
        return unanswered<std::vector<AlertRule>>();
    }
    Answer<AlertRule> save(const Actor &, const AlertRule &) override { return unanswered<AlertRule>(); }
    Answer<AlertRule> setState(const Actor &, RuleId, std::int64_t, RuleState) override
    {
        return unanswered<AlertRule>();
    }
    Answer<std::vector<RuleDifference>> diff(const Actor &, const AlertRule &, const AlertRule &) override
    {
        return unanswered<std::vector<RuleDifference>>();
    }
    Answer<QByteArray> exportRules(const Actor &, const QStringList &) override
    {
        return unanswered<QByteArray>();
    }
    Answer<RuleImportReport> importRules(const Actor &, const QByteArray &, bool) override
    {
        return unanswered<RuleImportReport>();
    }
    Answer<Backtest> backtest(const Actor &, const BacktestRequest &, const Progress &,
                              const CancelToken &) override
    {
        return unanswered<Backtest>();
    }

private:
    template <typename T>
    static Answer<T> unanswered()
    {
        return QtFuture::makeReadyFuture<Result<T>>(
            fail(ErrorCode::internal, {}, QStringLiteral("not built yet")));
    }

    [[maybe_unused]] DoorCalls &m_calls;
};

}  // namespace xinglin
