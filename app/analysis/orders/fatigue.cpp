// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/orders/fatigue.h"

#include <algorithm>

namespace xinglin {

FatigueTally::Rule &FatigueTally::ruleOf(const QString &code)
{
    return m_rules.try_emplace(code, Rule{OrderFiguresTally(m_now), {}, {}, {}}).first->second;
}

void FatigueTally::add(const OrderRecord &order)
{
    m_total.add(order);
    Rule &rule = ruleOf(order.rule);
    rule.tally.add(order);
    if (rule.latest <= order.opened) {
        rule.latest = order.opened;
        rule.id = order.ruleId;
    }
}

void FatigueTally::addKeptAway(const QString &rule, std::int64_t AvoidedFirings::*by, std::int64_t count)
{
    m_keptAway.*by += count;
    if (!rule.isEmpty() && count > 0)
        ruleOf(rule).keptAway.*by += count;
}

FatigueBoard FatigueTally::board() const
{
    FatigueBoard board;
    board.total = m_total.figures();
    board.avoided = m_keptAway;
    board.avoided.addGrouped(board.total);
    for (const auto &[code, rule] : m_rules) {
        FatigueRule row;
        row.figures = rule.tally.figures();
        row.figures.key = code;
        row.rule = rule.id;
        row.avoided = rule.keptAway;
        row.avoided.addGrouped(row.figures);
        row.noise = row.figures.occurrences;  // an order's first one is among them
        board.allRules += row.figures.orders > 0 ? 1 : 0;
        board.rules.push_back(std::move(row));
    }
    std::sort(board.rules.begin(), board.rules.end(), [](const FatigueRule &a, const FatigueRule &b) {
        return a.noise != b.noise ? a.noise > b.noise : a.figures.key < b.figures.key;
    });
    board.rules.resize(std::min(board.rules.size(), kFatigueRules));
    const std::int64_t all = board.total.occurrences;
    std::int64_t listed = 0;
    for (FatigueRule &row : board.rules) {
        listed += row.noise;
        if (all > 0)
            row.share = static_cast<double>(row.noise) / static_cast<double>(all);
    }
    if (all > 0)
        board.topShare = static_cast<double>(listed) / static_cast<double>(all);
    return board;
}

}  // namespace xinglin
