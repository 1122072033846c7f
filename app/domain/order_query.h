// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/work_order.h"

#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

// Which work orders are asked for, in which order, and what comes back: what a store is asked, with names
// already looked up.
namespace xinglin {

/// urgency: severity, then time to breach, then age. Equal orders stand by number.
enum class OrderSort : std::uint8_t { urgency, opened, lastSeen, person, unit, rule, number };
enum class OrderGrouping : std::uint8_t { none, unit, person, rule };

/// Where a page ended: the keys of its last order.
struct OrderPlace
{
    std::int64_t number = 0;  ///< 0: before the first
    std::int64_t first = 0, second = 0, third = 0;
    QString code;  ///< where the order goes by a code

    bool isStart() const { return number == 0; }
    QString text() const;
    /// Nothing when the text is no place.
    static std::optional<OrderPlace> fromText(const QString &text);
    friend bool operator==(const OrderPlace &, const OrderPlace &) = default;
};

struct OrderQuery
{
    Instant now;                            ///< decides what is snoozed
    std::vector<OrderState> states;         ///< empty: every unfinished one
    std::vector<AlertSeverity> severities;  ///< empty: all
    /// Orders of these, an invalid one means those of no unit; nothing: of all and of none.
    std::optional<std::vector<UnitId>> units;
    QString rule;  ///< code; empty: all
    PersonId person;
    bool withoutPerson = false;  ///< only those of nobody
    PersonId owner;
    bool unowned = false;
    bool breached = false;
    bool snoozed = false;  ///< only the snoozed ones; otherwise these are left out of the unfinished
    bool recurring = false;
    TimeRange opened{};  ///< invalid ends: unbounded

    /// Any of these must fit.
    struct Words
    {
        std::int64_t number = 0;
        std::vector<PersonId> people;
        QString rule;  ///< part of the code, whatever its case
    };
    std::optional<Words> words;
    OrderPlace until;  ///< of a page: nothing that stands behind this; the start: to the end
};

struct OrderKeysPage
{
    std::vector<OrderId> orders;
    OrderPlace last;
    bool isLast = true;
};

struct OrderKeysGroup
{
    UnitId unit;
    PersonId person;
    QString rule;
    std::int64_t count = 0;
    std::array<std::int64_t, 4> bySeverity{};
    AlertSeverity worst = AlertSeverity::info;
    Instant due;  ///< earliest
};

/// Of unfinished orders that are not snoozed, by severity.
struct OrderTally
{
    std::array<std::int64_t, 4> unfinished{}, unacknowledged{}, people{};
    std::int64_t breached = 0, snoozed = 0, unowned = 0;
    Instant nextDue;  ///< earliest clock that has not run out; invalid: none
};

}  // namespace xinglin
