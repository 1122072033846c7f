// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/orders/order_figures_tally.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace xinglin {

/// What nobody had to look at for itself.
struct AvoidedFirings
{
    /// Occurrences that were folded into an order that was open already, instead of making one of their own.
    std::int64_t folded = 0;
    std::int64_t joined = 0;     ///< further firings that joined an open order of the person
    std::int64_t cooled = 0;     ///< firings that the cool-down of their rule kept quiet
    std::int64_t silenced = 0;   ///< ... that a silence kept away
    std::int64_t inhibited = 0;  ///< ... that came from a device that was not worn

    std::int64_t firings() const { return joined + cooled + silenced + inhibited; }
    void addGrouped(const OrderFigures &figures)
    {
        folded += figures.occurrences - figures.orders;
        joined += figures.firings - figures.orders;
    }
    friend bool operator==(const AvoidedFirings &, const AvoidedFirings &) = default;
};

/// One rule on the fatigue board.
struct FatigueRule
{
    OrderFigures figures;    ///< key: the rule's code
    RuleId rule;             ///< of its latest order
    std::int64_t noise = 0;  ///< occurrences, the first of each order too: how often it asked for eyes
    AvoidedFirings avoided;
    std::optional<double> share;  ///< of all noise
};

/// What wears the people at the desk out, and what keeps it from being worse.
struct FatigueBoard
{
    bool suppressed = false;  ///< withheld from this reader: no figures
    OrderFigures total;
    std::vector<FatigueRule> rules;  ///< the noisiest first, at most `kFatigueRules`
    std::int64_t allRules = 0;       ///< with orders in the period
    AvoidedFirings avoided;
    std::optional<double> topShare;  ///< share of the listed rules of all noise
};

inline constexpr std::size_t kFatigueRules = 10;
/// More false alarms than this and a rule wants mending (domain/alerts).
inline constexpr double kFalseAlarmTarget = 0.05;

/// Adds up orders by rule, in any order of them; ties of noise go by code.
class FatigueTally
{
public:
    explicit FatigueTally(Instant now)
        : m_now(now)
        , m_total(now)
    {}

    void add(const OrderRecord &order);
    /// Firings of the rule (an empty code: of any) that never became or joined an order.
    void addKeptAway(const QString &rule, std::int64_t AvoidedFirings::*by, std::int64_t count);
    FatigueBoard board() const;

private:
    struct Rule
    {
        OrderFiguresTally tally;
        AvoidedFirings keptAway;
        RuleId id;
        Instant latest;
    };
    Rule &ruleOf(const QString &code);

    Instant m_now;
    OrderFiguresTally m_total;
    std::unordered_map<QString, Rule> m_rules;
    AvoidedFirings m_keptAway;
};

}  // namespace xinglin
