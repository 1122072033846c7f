// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"
#include "domain/order_record.h"

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace xinglin {

/// Orders of one severity and one rule on which somebody still has to act.
struct UnfinishedOrders
{
    AlertSeverity severity = AlertSeverity::p2;
    QString rule;         ///< code
    BilingualText title;  ///< of the rule; empty: only the code is known
    std::int64_t orders = 0;
    std::int64_t unanswered = 0;  ///< of them: nobody has taken notice
    std::int64_t overdue = 0;     ///< of them: the clock that runs now has run out
    Instant oldest;               ///< when the first of them was opened
    Instant overdueSince;         ///< when the first of those clocks ran out; invalid: none did
    bool isToTheDay = false;      ///< the instants are the starts of their days: the minute is not told

    friend bool operator==(const UnfinishedOrders &, const UnfinishedOrders &) = default;
};

/// Gathers unfinished orders, in any order of them.
class UnfinishedTally
{
public:
    /// `now`: by when a clock has run out.
    explicit UnfinishedTally(Instant now)
        : m_now(now)
    {}

    /// Orders that are finished are passed over.
    void add(const OrderRecord &order);
    /// The gravest first, of one severity those of the oldest order; without titles.
    std::vector<UnfinishedOrders> groups() const;

private:
    Instant m_now;
    std::map<std::pair<AlertSeverity, QString>, UnfinishedOrders> m_groups;
};

}  // namespace xinglin
