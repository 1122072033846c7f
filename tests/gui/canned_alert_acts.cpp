// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/canned_alert_desk.h"

#include <QFileInfo>

#include <algorithm>

namespace xinglin::test {

std::optional<Error> CannedAlertDesk::apply(OrderRow &row, const OrderAct &act, const QString &actor)
{
    WorkOrder &order = row.order;
    if (act.version != 0 && act.version != order.version) {
        const auto &line = m_events[order.id];
        const QString who = line.empty() ? QStringLiteral("Somebody") : line.back().actor;
        return Error{ErrorCode::conflict, who + QStringLiteral(" acknowledged this 4 s ago."), {}};
    }
    const std::vector<OrderVerb> possible = detailOf(row).possible;
    if (std::find(possible.begin(), possible.end(), act.verb) == possible.end())
        return Error{ErrorCode::conflict, QStringLiteral("The order is not in a state for that."), {}};
    OrderEvent event;
    event.actor = actor;
    event.note = act.note;
    event.kind = OrderEvent::Kind::transition;
    event.before = order.state;
    const auto become = [&](OrderState state, Instant WorkOrder::*time) {
        order.state = state;
        if (time)
            order.*time = m_now;
        event.after = state;
    };
    switch (act.verb) {
    case OrderVerb::acknowledge: become(OrderState::acknowledged, &WorkOrder::acknowledged); break;
    case OrderVerb::arrive: become(OrderState::onScene, &WorkOrder::arrived); break;
    case OrderVerb::handle: become(OrderState::handling, nullptr); break;
    case OrderVerb::finish:
        order.handled = m_now;
        become(OrderState::done, &WorkOrder::closed);
        break;
    case OrderVerb::falseAlarm:
        become(OrderState::falseAlarm, &WorkOrder::closed);
        event.detail.insert(QStringLiteral("reason"), act.reason);
        break;
    case OrderVerb::reopen:
        order.state = OrderState::reopened;
        event.after = order.state;
        break;
    case OrderVerb::snooze:
        order.snoozedUntil = act.until;
        event.kind = OrderEvent::Kind::snoozed;
        break;
    case OrderVerb::wake:
        order.snoozedUntil = {};
        event.kind = OrderEvent::Kind::woken;
        break;
    case OrderVerb::assign:
        order.owner = act.person;
        row.ownerName = {QStringLiteral("新负责人"), QStringLiteral("The new owner")};
        event.kind = OrderEvent::Kind::assigned;
        break;
    case OrderVerb::attach:
        m_attachments[order.id].push_back(
            {AttachmentId(m_nextId++), order.id, QFileInfo(act.file).fileName(), {}, 12, actor, m_now});
        event.kind = OrderEvent::Kind::attached;
        break;
    default: event.kind = OrderEvent::Kind::comment; break;
    }
    if (act.followUp) {
        m_followUps.push_back(*act.followUp);
        m_followUps.back().id = FollowUpId(m_nextId++);
        m_followUps.back().order = order.id;
    }
    ++order.version;
    note(order.id, event);
    return std::nullopt;
}

CannedAlertDesk::Answer<OrderActOutcome> CannedAlertDesk::act(const Actor &actor, const OrderAct &act)
{
    auto future = answer<OrderActOutcome>([this, actor, act]() -> Result<OrderActOutcome> {
        m_acts.push_back(act);
        OrderActOutcome outcome;
        std::vector<WorkOrder> before;
        const auto one = [&](OrderRow &row) {
            const WorkOrder was = row.order;
            if (const auto refused = apply(row, act, actor.name)) {
                ++outcome.refusedCount;
                outcome.refused.push_back({was.id, was.number, *refused});
            } else {
                ++outcome.done;
                before.push_back(was);
            }
        };
        if (act.all) {
            for (OrderRow &row : m_rows) {
                if (matches(row, *act.all))
                    one(row);
            }
        }
        for (const OrderId id : act.orders) {
            if (OrderRow *row = find(id))
                one(*row);
        }
        if (act.orders.size() == 1 && !outcome.refused.empty())
            return fail(outcome.refused.front().why);
        outcome.undo = QStringLiteral("undo-%1").arg(m_undos.size() + 1);
        outcome.undoUntil = m_now + 600'000;
        m_undos[outcome.undo] = std::move(before);
        sort();
        return outcome;
    });
    future.then(this, [this](const Result<OrderActOutcome> &) { Q_EMIT changed(); });
    return future;
}

CannedAlertDesk::Answer<OrderActOutcome> CannedAlertDesk::undo(const Actor &actor, const QString &undo)
{
    auto future = answer<OrderActOutcome>([this, actor, undo]() -> Result<OrderActOutcome> {
        OrderActOutcome outcome;
        for (const WorkOrder &before : m_undos[undo]) {
            OrderRow *row = find(before.id);
            const std::int64_t version = row->order.version;
            row->order = before;
            row->order.version = version + 1;
            OrderEvent event;
            event.actor = actor.name;
            event.kind = OrderEvent::Kind::undone;
            note(before.id, event);
            ++outcome.done;
        }
        m_undos.erase(undo);
        sort();
        return outcome;
    });
    future.then(this, [this](const Result<OrderActOutcome> &) { Q_EMIT changed(); });
    return future;
}

CannedAlertDesk::Answer<std::vector<Silence>> CannedAlertDesk::silences(const Actor &, bool withEnded)
{
    return answer<std::vector<Silence>>([this, withEnded] {
        std::vector<Silence> list;
        for (const Silence &each : m_silences) {
            if (withEnded || !each.ended.isValid())
                list.push_back(each);
        }
        return Result<std::vector<Silence>>(std::move(list));
    });
}

CannedAlertDesk::Answer<Silence> CannedAlertDesk::silence(const Actor &actor, const Silence &what)
{
    auto future = answer<Silence>([this, actor, what] {
        Silence made = what;
        made.id = SilenceId(m_nextId++);
        made.actor = actor.name;
        m_silences.push_back(made);
        return Result<Silence>(made);
    });
    future.then(this, [this](const Result<Silence> &) { Q_EMIT changed(); });
    return future;
}

CannedAlertDesk::Answer<void> CannedAlertDesk::endSilence(const Actor &, SilenceId id)
{
    auto future = answer<void>([this, id] {
        for (Silence &each : m_silences) {
            if (each.id == id)
                each.ended = m_now;
        }
        return Result<void>();
    });
    future.then(this, [this](const Result<void> &) { Q_EMIT changed(); });
    return future;
}

CannedAlertDesk::Answer<std::vector<FollowUpRow>> CannedAlertDesk::followUps(const Actor &, UnitId,
                                                                             bool withDone)
{
    return answer<std::vector<FollowUpRow>>([this, withDone] {
        std::vector<FollowUpRow> list;
        for (const FollowUp &each : m_followUps) {
            const OrderRow *order = find(each.order);
            if (order && (withDone || !each.done.isValid()))
                list.push_back({each, *order, {}});
        }
        return Result<std::vector<FollowUpRow>>(std::move(list));
    });
}

CannedAlertDesk::Answer<QByteArray> CannedAlertDesk::attachment(const Actor &, AttachmentId)
{
    return answer<QByteArray>([] { return Result<QByteArray>(QByteArray("note")); });
}

}  // namespace xinglin::test
