// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/learned_order.h"

#include "domain/ports/order_port.h"
#include "domain/ports/order_queue_port.h"
#include "workspace/alerts/order_scope.h"
#include "workspace/alerts/recorded_orders.h"

#include <algorithm>

namespace xinglin::numbers {
namespace {

constexpr std::int64_t kReachMs = 730 * kDayMs;

Result<OrderRecorder> recorderOf(StoreSession &session, const Context &context, Day day)
{
    const auto people = session.people().allPeople(day);
    if (!people)
        return fail(people.error());
    std::unordered_map<PersonId, std::int32_t> indexes;
    for (const Person &person : *people)
        indexes.emplace(person.id, person.index);
    return OrderRecorder(context.zone, std::move(indexes));
}

Status readQueue(StoreSession &session, const Context &context, UnitId unit, int limit,
                 std::vector<OrderRecord> &queue)
{
    OrderQuery query;
    query.now = context.clock.now();
    if (unit.isValid()) {
        const auto tree = orderTree(session, context.zone.dayOf(query.now));
        if (!tree)
            return fail(tree.error());
        auto units = unitsBelow(*tree, unit);
        if (!units)
            return fail(units.error());
        query.units = *std::move(units);
    }
    const auto page = session.orderQueue().page(query, OrderSort::urgency, false, {}, limit);
    if (!page)
        return fail(page.error());
    for (const OrderId id : page->orders) {
        const auto order = session.orders().order(id);
        if (!order)
            return fail(order.error());
        if (*order)
            queue.push_back(recordOf(**order));
    }
    return {};
}

}  // namespace

Result<LearnedOrder> learnedOrder(const Context &context, const Actor &, UnitId unit, int limit)
{
    LearnedOrder answer;
    const Instant now = context.clock.now();
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        const auto recorder = recorderOf(session, context, context.zone.dayOf(now));
        if (!recorder)
            return fail(recorder.error());
        std::vector<RecordedOrder> judged;
        const Status seen =
            session.orders().visitRecords({now + -kReachMs, now + 1}, {}, [&](const OrderRecord &order) {
                RecordedOrder recorded = recorder->recorded(order);
                if (isCounted(order.origin, true) && recorded.verdict != Verdict::none)
                    judged.push_back(std::move(recorded));
            });
        if (!seen)
            return seen;
        std::vector<OrderRecord> queue;
        if (Status waiting = readQueue(session, context, unit, limit, queue); !waiting)
            return waiting;
        std::vector<RecordedOrder> recorded;
        for (const OrderRecord &order : queue)
            recorded.push_back(recorder->recorded(order));
        const FeedbackLearning learning = FeedbackLearning::from(judged);
        answer.report = learning.report();
        for (RankedOrder &ranked : learning.order(recorded))
            answer.orders.push_back({queue[ranked.place].id, ranked.probability, std::move(ranked.reasons)});
        return {};
    });
    return read ? Result<LearnedOrder>(std::move(answer)) : fail(read.error());
}

}  // namespace xinglin::numbers
