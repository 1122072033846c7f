// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert_rule.h"
#include "domain/firing.h"
#include "workspace/requests.h"

#include <QJsonObject>

// What can be asked about rules, and what comes back: plain values.
namespace xinglin {

struct RuleRow
{
    AlertRule rule;
    BilingualText text;  ///< in one line: "心率 > 120 /min 持续 5 min -> P1"
    BilingualText scopeName;
    QJsonObject json;             ///< as it is exported, with codes of units and people
    std::int64_t unfinished = 0;  ///< orders
    Instant lastFired;
    bool isEmergency = false;  ///< SOS, fall, one-key alarm: always live, whatever is asked
};

/// A line of words as a rule, or where and why it is none.
struct RuleReading
{
    std::optional<AlertRule> rule;
    BilingualText text;  ///< the line as the program writes it
    QString scopeCode;   ///< of the unit or person it names
    QString place;  ///< of what makes no sense, though it can be read: "when.clear"; empty: the line itself
    qsizetype column = 0, length = 0;  ///< of the first wrong word (length 0: the line ends too early)
    QString problem;                   ///< in words; empty: there is none
};

struct RuleImportReport
{
    int added = 0, changed = 0, unchanged = 0;
    bool committed = false;
    struct Problem
    {
        QString place;  ///< "rules[3].when.threshold", or line and column
        QString text;
    };
    std::vector<Problem> problems;
};

struct RuleDifference
{
    QString field;  ///< "when.threshold"
    QString before, after;
};

// --- rule laboratory

struct BacktestRequest
{
    std::vector<AlertRule> rules;  ///< as they would be; their state does not matter
    QByteArray document;           ///< more of them: an exported document, or lines of words
    DayRange days;
    UnitId unit;  ///< only its people; invalid: everybody
};

/// An alert the rules would have raised.
struct BacktestAlert
{
    Firing firing;
    QString ruleCode;
    PersonId person;
    QString personCode;
    UnitId unit;
    bool liveToo = false;             ///< the live run had it as well
    std::optional<bool> judgedFalse;  ///< verdict of officers on an order it falls into
    QString difference;  ///< why the live run differs: "late_data", "flags_learnt_later", "rule_changed", ...
};

struct BacktestLoad
{
    QString key;  ///< day, shift or unit
    BilingualText title;
    std::int64_t alerts = 0, orders = 0, people = 0;
};

struct Backtest
{
    BacktestRequest request;
    std::vector<BacktestAlert> alerts;  ///< by time
    std::vector<BacktestLoad> perDay, perShift, perUnit, perRule;
    std::int64_t samples = 0, people = 0, orders = 0;
    std::int64_t liveAlerts = 0;  ///< what the live versions raised over the same people and days
    std::int64_t onlyLive = 0, onlyHere = 0, both = 0;
    std::int64_t judgedTrue = 0, judgedFalse = 0, unjudged = 0;
    std::vector<BacktestAlert> missing;  ///< live alerts these rules would not raise
    double seconds = 0.0;
};

}  // namespace xinglin
