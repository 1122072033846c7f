// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/learned_order.h"

#include "domain/ports/order_port.h"
#include "domain/ports/order_queue_port.h"
#include "workspace/alerts/order_queries.h"
#include "workspace/alerts/order_rows.h"
#include "workspace/alerts/recorded_orders.h"

#include <algorithm>
#include <unordered_map>

namespace xinglin::numbers {
namespace {

constexpr std::int64_t kReachMs = 730 * kDayMs;

using Indexes = std::unordered_map<PersonId, std::int32_t>;

Result<Indexes> indexesOf(StoreSession &session, Day day)
{
    const auto people = session.people().allPeople(day);
    if (!people)
        return fail(people.error());
    Indexes indexes;
    for (const Person &person : *people)
        indexes.emplace(person.id, person.index);
    return indexes;
}

Result<std::vector<OrderRow>> readQueue(StoreSession &session, const Context &context,
                                        const OrderFilter &filter, int limit)
{
    const auto query = orders::queryOf(session, context, filter);
    if (!query)
        return fail(query.error());
    const auto page = session.orderQueue().page(*query, OrderSort::urgency, false, {}, limit);
    if (!page)
        return fail(page.error());
    return orders::OrderRows(session, context).rows(page->orders);
}

}  // namespace

Result<LearnedOrder> learnedOrder(const Context &context, const Actor &, const OrderFilter &filter, int limit)
{
    LearnedOrder answer;
    const Instant now = context.clock.now();
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        const auto indexes = indexesOf(session, context.zone.dayOf(now));
        if (!indexes)
            return fail(indexes.error());
        const auto recordedOf = [&](const OrderRecord &order) {
            const auto person = indexes->find(order.person);
            return recordedOrder(order, person == indexes->end() ? -1 : person->second, context.zone);
        };
        std::vector<RecordedOrder> judged;
        const Status seen =
            session.orders().visitRecords({now + -kReachMs, now + 1}, {}, [&](const OrderRecord &order) {
                RecordedOrder recorded = recordedOf(order);
                if (isCounted(order.origin, true) && recorded.verdict != Verdict::none)
                    judged.push_back(std::move(recorded));
            });
        if (!seen)
            return seen;
        auto queue = readQueue(session, context, filter, limit);
        if (!queue)
            return fail(queue.error());
        std::vector<RecordedOrder> recorded;
        for (const OrderRow &row : *queue)
            recorded.push_back(recordedOf(recordOf(row.order)));
        const FeedbackLearning learning = FeedbackLearning::from(judged);
        answer.report = learning.report();
        for (RankedOrder &ranked : learning.order(recorded))
            answer.orders.push_back(
                {std::move((*queue)[ranked.place]), ranked.probability, std::move(ranked.reasons)});
        return {};
    });
    return read ? Result<LearnedOrder>(std::move(answer)) : fail(read.error());
}

}  // namespace xinglin::numbers
