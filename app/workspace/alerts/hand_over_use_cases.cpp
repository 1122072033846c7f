// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/alert_record_port.h"
#include "domain/ports/duty_port.h"
#include "domain/ports/order_port.h"
#include "domain/ports/order_queue_port.h"
#include "workspace/alerts/duty_use_cases.h"
#include "workspace/alerts/order_rows.h"
#include "workspace/audit_entry.h"
#include "workspace/name_book.h"
#include "workspace/transaction.h"

#include <algorithm>

namespace xinglin::duty {
namespace {

constexpr int kNotesShown = 5;
constexpr int kOrdersShown = 500;

/// The most urgent of what is asked for.
Result<std::vector<OrderRow>> firstRows(StoreSession &session, orders::OrderRows &rows,
                                        const OrderQuery &query)
{
    const auto found =
        session.orderQueue().page(query, OrderSort::urgency, false, OrderPlace(), kOrdersShown);
    return found ? rows.rows(found->orders) : fail(found.error());
}

Status addOrders(StoreSession &session, const Context &context, HandOverSheet &sheet)
{
    OrderQuery query;
    query.now = sheet.at;
    if (sheet.unit.isValid()) {
        auto units = session.org().descendants(sheet.unit, context.zone.dayOf(sheet.at));
        if (!units)
            return fail(units.error());
        query.units = std::move(*units);
    }
    orders::OrderRows rows(session, context);
    auto unfinished = firstRows(session, rows, query);
    if (!unfinished)
        return fail(unfinished.error());
    const auto count = session.orderQueue().count(query);
    if (!count)
        return fail(count.error());
    sheet.unfinished = std::move(*unfinished);
    sheet.left = *count - static_cast<std::int64_t>(sheet.unfinished.size());
    query.snoozed = true;
    auto snoozed = firstRows(session, rows, query);
    if (!snoozed)
        return fail(snoozed.error());
    sheet.snoozed = std::move(*snoozed);
    const auto tasks = session.alertRecords().followUps(false);
    if (!tasks)
        return fail(tasks.error());
    for (const FollowUp &task : *tasks) {
        if (task.due.isValid() && task.due > sheet.at + kDayMs)
            continue;
        const auto order = session.orders().order(task.order);
        if (!order)
            return fail(order.error());
        const bool concerns = !query.units || (*order && std::find(query.units->begin(), query.units->end(),
                                                                   (*order)->unit) != query.units->end());
        if (concerns)
            sheet.followUps.push_back(task);
    }
    return {};
}

Result<HandOverSheet> sheetOf(StoreSession &session, const Context &context, UnitId unit)
{
    HandOverSheet sheet;
    sheet.unit = unit;
    sheet.at = context.clock.now();
    NameBook names(session, context.zone.dayOf(sheet.at));
    const auto unitName = names.unit(unit);
    if (!unitName)
        return fail(unitName.error());
    sheet.unitName = *unitName;
    auto onDuty = dutyNow(session, context, unit, sheet.at);
    if (!onDuty)
        return fail(onDuty.error());
    sheet.duty = std::move(*onDuty);
    if (Status added = addOrders(session, context, sheet); !added)
        return fail(added.error());
    const auto above = session.org().ancestors(unit, context.zone.dayOf(sheet.at));
    if (!above)
        return fail(above.error());
    const auto notes = session.duty().handOvers(unit, above->size() == 1, kNotesShown);
    if (!notes)
        return fail(notes.error());
    for (const HandOver &note : *notes) {
        const auto to = names.person(note.to);
        if (!to)
            return fail(to.error());
        sheet.notes.push_back({note, to->code, to->name});
    }
    return sheet;
}

}  // namespace

Result<HandOverSheet> handOverSheet(Context &context, const Actor &, UnitId unit)
{
    return readAnswer<HandOverSheet>(context,
                                     [&](StoreSession &session) { return sheetOf(session, context, unit); });
}

Result<HandOverSheet> handOver(Context &context, const Actor &actor, const HandOverRequest &request)
{
    return writeAnswer<HandOverSheet>(context, [&](StoreSession &session) -> Result<HandOverSheet> {
        const auto before = sheetOf(session, context, request.unit);
        if (!before)
            return before;
        HandOver handOver;
        handOver.unit = request.unit;
        handOver.time = before->at;
        handOver.actor = actor.name;
        handOver.to = request.to;
        handOver.note = request.note;
        handOver.unfinished = static_cast<int>(before->unfinished.size()) + static_cast<int>(before->left);
        handOver.snoozed = static_cast<int>(before->snoozed.size());
        handOver.followUps = static_cast<int>(before->followUps.size());
        const auto added = session.duty().addHandOver(handOver);
        if (!added)
            return fail(added.error());
        const Status kept = audit(session, context, actor, QStringLiteral("duty.hand_over"),
                                  QStringLiteral("hand_over:") + added->id.text(),
                                  {{QStringLiteral("unit"), idJson(request.unit)},
                                   {QStringLiteral("to"), idJson(request.to)},
                                   {QStringLiteral("unfinished"), handOver.unfinished}});
        return kept ? sheetOf(session, context, request.unit) : fail(kept.error());
    });
}

}  // namespace xinglin::duty
