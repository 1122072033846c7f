// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/rule_requests.h"

#include <QFuture>
#include <QObject>

namespace xinglin {

/// The part of the workspace door that deals with alert rules and the rule laboratory. The same promises as
/// Workspace.
class RuleDesk : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Answer = QFuture<Result<T>>;

    using QObject::QObject;

    /// The newest version of each rule, by code and scope.
    virtual Answer<std::vector<RuleRow>> rules(const Actor &actor, bool withRetired) = 0;
    /// By id, or by code (the tenant's own rule when several share it). conflict: the code is ambiguous.
    virtual Answer<RuleRow> rule(const Actor &actor, const QString &idOrCode) = 0;
    /// Every version, the newest first.
    virtual Answer<std::vector<AlertRule>> versions(const Actor &actor, RuleId id) = 0;
    /// Reads a line of words, in either language, into the rule; the rest of it stays.
    virtual Answer<RuleReading> read(const Actor &actor, const QString &line, const AlertRule &rule) = 0;
    /// The rule in one line of words.
    virtual Answer<BilingualText> words(const Actor &actor, const AlertRule &rule) = 0;
    /// Makes a new rule or a new version. invalidData names the place; conflict: changed since `version`.
    virtual Answer<AlertRule> save(const Actor &actor, const AlertRule &rule) = 0;
    virtual Answer<AlertRule> setState(const Actor &actor, RuleId id, std::int64_t version,
                                       RuleState state) = 0;
    virtual Answer<std::vector<RuleDifference>> diff(const Actor &actor, const AlertRule &before,
                                                     const AlertRule &after) = 0;
    virtual Answer<QByteArray> exportRules(const Actor &actor, const QStringList &codes) = 0;
    /// All or nothing.
    virtual Answer<RuleImportReport> importRules(const Actor &actor, const QByteArray &json, bool dryRun) = 0;

    virtual Answer<Backtest> backtest(const Actor &actor, const BacktestRequest &request,
                                      const Progress &progress, const CancelToken &cancel) = 0;

Q_SIGNALS:
    void changed();
};

}  // namespace xinglin
