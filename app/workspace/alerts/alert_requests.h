// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/advice/feedback_learning.h"
#include "analysis/orders/fatigue.h"
#include "domain/order_query.h"
#include "workspace/alerts/statistics_requests.h"
#include "workspace/requests.h"

#include <array>
#include <unordered_map>

// What can be asked about work orders, and what comes back: plain values.
namespace xinglin {

struct OrderFilter
{
    UnitId unit;                            ///< with everything below; invalid: everywhere
    bool unitAlone = false;                 ///< of the unit without what is below; invalid: of no unit
    std::vector<OrderState> states;         ///< empty: every unfinished one
    std::vector<AlertSeverity> severities;  ///< empty: all
    QString rule;                           ///< code; empty: all
    PersonId person;
    bool withoutPerson = false;  ///< only those of nobody
    PersonId owner;
    bool unowned = false;   ///< only those without an owner in the organisation
    bool breached = false;  ///< only those whose clock has run out
    bool snoozed = false;   ///< only the snoozed ones; otherwise they are left out of the unfinished
    bool recurring = false;
    QString text;        ///< part of the person's code or name, rule code, or the order's number
    TimeRange opened{};  ///< invalid ends: unbounded
};

struct OrderPageRequest
{
    OrderFilter filter;
    OrderSort sort = OrderSort::urgency;
    bool descending = false;
    QString after;  ///< OrderPage::next of the page before
    int limit = 200;
    QString until = {};  ///< such a place, too: only what stands up to there; empty: to the end
};

/// An order with the words it is shown with.
struct OrderRow
{
    WorkOrder order;
    QString personCode;
    BilingualText personName, unitName, ownerName, ruleName;
    BilingualText ruleText;                 ///< the rule in one line
    QString device;                         ///< serial
    std::vector<BilingualText> standing{};  ///< in the learned order: why it stands where it stands
    BilingualText ruleProse{};              ///< the rule as a sentence
};

struct OrderPage
{
    std::vector<OrderRow> rows;
    QString next;  ///< empty: this was the last page
};

struct OrderGroup
{
    OrderGrouping grouping = OrderGrouping::none;
    UnitId unit;
    PersonId person;
    QString rule;
    BilingualText title;
    std::int64_t count = 0;
    AlertSeverity worst = AlertSeverity::info;
    Instant due;  ///< earliest
};

/// Counts over a subtree, by severity (p0, p1, p2, info).
struct OrderCounts
{
    std::array<std::int64_t, 4> unfinished{}, unacknowledged{}, people{};
    std::int64_t breached = 0, snoozed = 0, unowned = 0;
    Instant nextDue;  ///< invalid: none
};

/// Something to do to one order or many.
struct OrderAct
{
    OrderVerb verb = OrderVerb::acknowledge;
    std::vector<OrderId> orders;
    std::optional<OrderFilter> all;  ///< instead of `orders`: everything that matches
    std::int64_t version = 0;        ///< of a single order: refused when it has changed since; 0: as it is
    QString note;                    ///< comment, result, reason
    QString reason;                  ///< of a false alarm: "loose_strap", "exercise", "device", "other"
    QString rootCause;
    PersonId person;                   ///< assign, handlers
    Instant until;                     ///< snooze
    QString file;                      ///< attach: a path
    std::optional<FollowUp> followUp;  ///< of finish: the task to make
};

struct OrderRefusal
{
    OrderId order;
    std::int64_t number = 0;
    Error why;
};

struct OrderActOutcome
{
    std::int64_t done = 0;
    std::vector<OrderRefusal> refused;  ///< the first 100; all are counted
    std::int64_t refusedCount = 0;
    QString undo;  ///< what undo() takes; empty: cannot be taken back
    Instant undoUntil;
};

struct FiringRow
{
    FiringId id;
    Firing firing;
    BilingualText ruleName;
    QJsonObject evidence;  ///< frozen when it fired: samples, rule version, baseline, flags
};

/// A task with the words of its order.
struct FollowUpRow
{
    FollowUp task;
    OrderRow order;
    BilingualText ownerName;
};

struct OrderDetail
{
    OrderRow row;
    std::vector<OrderEvent> timeline;  ///< the oldest first
    std::vector<FiringRow> firings;
    std::vector<PersonId> handlers;
    std::unordered_map<PersonId, BilingualText> people;  ///< names of the handlers and of the time line's
    std::vector<OrderRow> personsLast;  ///< at most ten other orders of the person, the newest first
    std::vector<Attachment> attachments;
    std::vector<FollowUp> followUps;
    std::vector<OrderVerb> possible;  ///< what may be done now
    BilingualText message;            ///< the rule's message with its values
};

// --- numbers

/// Unfinished orders as they are now, without the snoozed ones.
struct OpenAlerts
{
    using Counts = std::array<std::int64_t, 4>;  ///< P0, P1, P2, note
    std::unordered_map<UnitId, Counts> below;    ///< of a unit and everything below it; absent: none
    Counts all{};                                ///< also of people in no unit

    Counts of(UnitId unit) const
    {
        const auto found = below.find(unit);
        return found == below.end() ? Counts() : found->second;
    }
};

/// Unfinished orders in the order in which to look at them, as officers' verdicts taught it.
struct LearnedOrder
{
    FeedbackReport report;  ///< whether it is on, why, and what it was worth on later verdicts
    struct Row
    {
        OrderRow row;
        std::optional<double> probability;   ///< that it is true; absent while learning is off
        std::vector<BilingualText> reasons;  ///< at most three
    };
    std::vector<Row> orders;  ///< by severity and time while learning is off
};

struct FatigueRequest
{
    UnitId unit;  ///< with everything below; invalid: everywhere
    DayRange days;
    bool withReplay = true;
};

}  // namespace xinglin
