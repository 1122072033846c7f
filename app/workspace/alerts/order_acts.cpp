// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/order_acts.h"

#include "domain/order_machine.h"
#include "domain/ports/alert_record_port.h"
#include "domain/ports/order_port.h"
#include "domain/ports/order_queue_port.h"
#include "workspace/alerts/attachment_files.h"
#include "workspace/alerts/line_details.h"
#include "workspace/alerts/order_act_audit.h"
#include "workspace/alerts/order_queries.h"
#include "workspace/alerts/order_undo.h"
#include "workspace/alerts/order_writer.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>

namespace xinglin::orders {
namespace {

constexpr std::size_t kRefusalsTold = 100;

/// Who did the last thing to the order, for those who come second; empty: nobody did.
Result<QString> lastAct(StoreSession &session, const Context &context, const WorkOrder &order,
                        std::int64_t since)
{
    const auto lines = session.orders().timeline(order.id);
    if (!lines)
        return fail(lines.error());
    for (auto line = lines->rbegin(); line != lines->rend(); ++line) {
        if (line->actor.isEmpty())
            continue;
        const auto version = line->detail.value(kActVersion).toInteger();
        if (version <= since)
            return QString();
        return QCoreApplication::translate("OrderActs", "%1 changed it at %2; it is %3 now.")
            .arg(line->actor, context.zone.isoText(line->time), orderStateText(order.state));
    }
    return QString();
}

/// One act within its write.
class Act
{
public:
    Act(StoreSession &session, const Context &context, const Actor &actor, const OrderAct &what)
        : m_session(session)
        , m_context(context)
        , m_what(what)
        , m_writer(session, context)
        , m_step{what.verb,   actor.name,     context.clock.now(), what.note,
                 what.reason, what.rootCause, what.person,         what.until}
    {
        m_details.insert(QStringLiteral("verb"), orderVerbName(what.verb));
        if (!what.reason.isEmpty())
            m_details.insert(QStringLiteral("reason"), what.reason);
        if (what.until.isValid())
            m_details.insert(QStringLiteral("until"), context.zone.isoText(what.until));
    }

    Status one(OrderId id, ActTrail &trail);
    Status finish() { return m_writer.finish(); }
    void attach(const Attachment &file);

private:
    Result<WorkOrder> read(OrderId id);
    Status requireUnchanged(const WorkOrder &order);
    Status noteBeside(const WorkOrder &order, UndoStep &undo);
    Status closeFollowUps(OrderId order);
    Status addFollowUp(OrderId order, UndoStep &undo);
    bool onlyAddsTask() const { return m_what.verb == OrderVerb::followUp && m_what.followUp.has_value(); }
    OrderEvent line(const WorkOrder &before);

    StoreSession &m_session;
    const Context &m_context;
    const OrderAct &m_what;
    OrderWriter m_writer;
    OrderStep m_step;
    std::optional<Attachment> m_file;
    LineDetails m_details;
};

void Act::attach(const Attachment &file)
{
    m_file = file;
    m_details.insert(QStringLiteral("sha256"), QString::fromLatin1(file.digest.toHex()));
}

Result<WorkOrder> Act::read(OrderId id)
{
    auto order = m_writer.order(id);
    if (!order)
        return fail(order.error());
    if (!*order)
        return fail(ErrorCode::notFound, QCoreApplication::translate("OrderActs", "There is no such order."));
    return std::move(**order);
}

/// What the program noted meanwhile (an escalation) is no reason to refuse; what a person did is.
Status Act::requireUnchanged(const WorkOrder &order)
{
    if (m_what.version <= 0 || m_what.version == order.version)
        return {};
    const auto who = lastAct(m_session, m_context, order, m_what.version);
    if (!who)
        return fail(who.error());
    return who->isEmpty() ? Status() : fail(ErrorCode::conflict, *who);
}

Status Act::closeFollowUps(OrderId order)
{
    const auto tasks = m_session.alertRecords().followUpsOf(order);
    if (!tasks)
        return fail(tasks.error());
    for (FollowUp task : *tasks) {
        if (task.done.isValid())
            continue;
        task.done = m_step.now;
        task.result = m_step.note;
        if (Status saved = m_session.alertRecords().saveFollowUp(task); !saved)
            return saved;
    }
    return {};
}

Status Act::addFollowUp(OrderId order, UndoStep &undo)
{
    FollowUp task = *m_what.followUp;
    if (task.text.trimmed().isEmpty())
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("OrderActs", "Say what the follow-up is."));
    task.order = order;
    task.actor = m_step.actor;
    const auto added = m_session.alertRecords().addFollowUp(task);
    if (!added)
        return fail(added.error());
    undo.followUp = added->id;
    return {};
}

Status Act::noteBeside(const WorkOrder &order, UndoStep &undo)
{
    if (m_what.verb == OrderVerb::addHandler || m_what.verb == OrderVerb::removeHandler) {
        undo.handler = m_what.person;
        return m_what.verb == OrderVerb::addHandler
                   ? m_session.orders().addHandler(order.id, m_what.person)
                   : m_session.orders().removeHandler(order.id, m_what.person);
    }
    if (m_what.followUp && (m_what.verb == OrderVerb::finish || onlyAddsTask()))
        return addFollowUp(order.id, undo);
    if (m_what.verb == OrderVerb::followUp)
        return closeFollowUps(order.id);
    if (!m_file)
        return {};
    Attachment file = *m_file;
    file.order = order.id;
    const auto added = m_session.alertRecords().addAttachment(file);
    return added ? Status() : fail(added.error());
}

OrderEvent Act::line(const WorkOrder &before)
{
    OrderEvent line = lineOf(before, m_context, eventKindOf(m_what.verb));
    line.actor = m_step.actor;
    line.person = m_what.person;
    line.note = m_step.note;
    line.detail = m_details.of(before);
    return line;
}

Status Act::one(OrderId id, ActTrail &trail)
{
    const auto before = read(id);
    if (!before)
        return fail(before.error());
    if (Status fits = requireUnchanged(*before); !fits)
        return fits;
    auto after = taken(*before, m_step);
    if (!after) {
        Error why = after.error();
        const auto who = why.code == ErrorCode::conflict ? lastAct(m_session, m_context, *before, 0)
                                                         : Result<QString>(QString());
        if (who && !who->isEmpty())
            why.message += QLatin1Char(' ') + *who;
        return fail(why);
    }
    if (onlyAddsTask())
        after->state = before->state;
    UndoStep undo{id, ActImage::of(*before), {}, {}, {}};
    if (Status noted = noteBeside(*before, undo); !noted)
        return noted;
    const auto saved = m_writer.gather(*before, *after, line(*before));
    if (!saved)
        return fail(saved.error());
    undo.after = ActImage::of(*saved);
    trail.add(*before, *saved, std::move(undo));
    return {};
}

void refuse(OrderActOutcome &outcome, StoreSession &session, OrderId id, const Error &why)
{
    ++outcome.refusedCount;
    if (outcome.refused.size() >= kRefusalsTold)
        return;
    const auto order = session.orders().order(id);
    outcome.refused.push_back({id, order && *order ? (*order)->number : 0, why});
}

/// A refusal of one order, as opposed to a store that fails.
bool isRefusal(const Error &error)
{
    return error.code == ErrorCode::conflict || error.code == ErrorCode::invalidData ||
           error.code == ErrorCode::notFound || error.code == ErrorCode::permission;
}

/// Identities are given in the order of numbers, and orders beside each other are stored together.
std::vector<OrderId> sorted(std::vector<OrderId> ids)
{
    std::sort(ids.begin(), ids.end());
    return ids;
}

Result<std::vector<OrderId>> chosen(Context &context, const OrderAct &what)
{
    if (!what.all)
        return sorted(what.orders);
    Result<std::vector<OrderId>> ids;
    const Status read = context.store.read([&](StoreSession &session) -> Status {
        const auto query = queryOf(session, context, *what.all);
        if (!query)
            return fail(query.error());
        ids = session.orderQueue().matching(*query);
        return {};
    });
    return read ? Result<std::vector<OrderId>>(sorted(*std::move(ids))) : fail(read.error());
}

Status keepUndo(StoreSession &session, const Context &context, const Actor &actor, const OrderAct &what,
                const ActTrail &trail, OrderActOutcome &outcome)
{
    const Instant now = context.clock.now();
    if (Status forgotten = session.alertRecords().removeUndos(now); !forgotten)
        return forgotten;
    if (!isUndoable(what.verb) || trail.steps().empty())
        return {};
    outcome.undo = QUuid::createUuid().toString(QUuid::WithoutBraces);
    outcome.undoUntil = now + kUndoMs;
    return session.alertRecords().keepUndo(
        {outcome.undo, outcome.undoUntil, actor.name, what.verb, packed(trail.steps())});
}

Status actOn(StoreSession &session, const Context &context, const Actor &actor, const OrderAct &what,
             const std::vector<OrderId> &ids, const std::optional<Attachment> &file, OrderActOutcome &outcome)
{
    Act work(session, context, actor, what);
    if (file)
        work.attach(*file);
    ActTrail trail;
    const bool isSingle = ids.size() == 1 && !what.all;
    for (const OrderId id : ids) {
        const Status done = work.one(id, trail);
        if (!done && (isSingle || !isRefusal(done.error())))
            return done;
        if (done)
            ++outcome.done;
        else
            refuse(outcome, session, id, done.error());
    }
    if (Status stored = work.finish(); !stored)
        return stored;
    if (outcome.done == 0)
        return {};
    if (Status kept = keepUndo(session, context, actor, what, trail, outcome); !kept)
        return kept;
    return trail.audit(session, context, actor, what, isSingle, outcome.refusedCount);
}

}  // namespace

Result<OrderActOutcome> act(Context &context, const Actor &actor, const OrderAct &what)
{
    const auto ids = chosen(context, what);
    if (!ids)
        return fail(ids.error());
    if (ids->empty() && !what.all)
        return fail(ErrorCode::usage, QCoreApplication::translate("OrderActs", "No order was named."));
    std::optional<Attachment> file;
    if (what.verb == OrderVerb::attach) {
        auto stored = storeAttachment(context, actor, what.file);
        if (!stored)
            return fail(stored.error());
        file = std::move(*stored);
    }
    OrderActOutcome outcome;
    const Status written = context.store.write([&](StoreSession &session) -> Status {
        outcome = {};
        return actOn(session, context, actor, what, *ids, file, outcome);
    });
    if (!written)
        return fail(written.error());
    if (outcome.done > 0 && context.alertsChanged)
        context.alertsChanged();
    return outcome;
}

namespace {

Status takeBack(StoreSession &session, const Context &context, const Actor &actor, OrderWriter &writer,
                LineDetails &details, const AlertRecordPort::Undo &undo, const UndoStep &step)
{
    auto order = writer.order(step.order);
    if (!order)
        return fail(order.error());
    if (!*order)
        return fail(ErrorCode::notFound, QCoreApplication::translate("OrderActs", "There is no such order."));
    const WorkOrder before = std::move(**order);
    if (ActImage::of(before) != step.after) {
        const auto who = lastAct(session, context, before, 0);
        return fail(ErrorCode::conflict,
                    who && !who->isEmpty()
                        ? *who
                        : QCoreApplication::translate("OrderActs", "The order has changed since."));
    }
    WorkOrder after = before;
    step.before.putInto(after);
    if (step.handler.isValid()) {
        const Status done = undo.verb == OrderVerb::addHandler
                                ? session.orders().removeHandler(step.order, step.handler)
                                : session.orders().addHandler(step.order, step.handler);
        if (!done)
            return done;
    }
    if (step.followUp.isValid()) {
        FollowUp task;
        const auto tasks = session.alertRecords().followUpsOf(step.order);
        if (!tasks)
            return fail(tasks.error());
        for (const FollowUp &each : *tasks) {
            if (each.id == step.followUp)
                task = each;
        }
        task.done = context.clock.now();
        task.result = QCoreApplication::translate("OrderActs", "Taken back");
        if (Status saved = session.alertRecords().saveFollowUp(task); !saved)
            return saved;
    }
    OrderEvent line = lineOf(before, context, OrderEvent::Kind::undone);
    line.actor = actor.name;
    line.detail = details.of(before);
    const auto saved = writer.gather(before, after, line);
    return saved ? Status() : fail(saved.error());
}

Result<AlertRecordPort::Undo> undoOf(StoreSession &session, const Context &context, const QString &token)
{
    auto undo = session.alertRecords().undo(token);
    if (!undo)
        return fail(undo.error());
    if (!*undo)
        return fail(ErrorCode::notFound,
                    QCoreApplication::translate("OrderActs",
                                                "It was taken back already, or its ten minutes are over."));
    if ((*undo)->until < context.clock.now())
        return fail(ErrorCode::conflict,
                    QCoreApplication::translate("OrderActs", "The ten minutes to take it back are over."));
    return std::move(**undo);
}

}  // namespace

Result<OrderActOutcome> undo(Context &context, const Actor &actor, const QString &token)
{
    if (actor.name.trimmed().isEmpty())
        return fail(ErrorCode::permission,
                    QCoreApplication::translate("OrderMachine", "Only a person acts on an order."));
    OrderActOutcome outcome;
    const Status written = context.store.write([&](StoreSession &session) -> Status {
        outcome = {};
        const auto undo = undoOf(session, context, token);
        if (!undo)
            return fail(undo.error());
        const auto steps = unpacked(undo->bytes);
        if (!steps)
            return fail(ErrorCode::damaged, QCoreApplication::translate(
                                                "OrderActs", "What was kept to take it back is damaged."));
        std::vector<OrderId> done;
        OrderWriter writer(session, context);
        LineDetails details;
        details.insert(QStringLiteral("verb"), orderVerbName(undo->verb));
        for (const UndoStep &step : *steps) {
            const Status back = takeBack(session, context, actor, writer, details, *undo, step);
            if (!back && (steps->size() == 1 || !isRefusal(back.error())))
                return back;
            if (back)
                done.push_back(step.order);
            else
                refuse(outcome, session, step.order, back.error());
        }
        outcome.done = static_cast<std::int64_t>(done.size());
        if (Status stored = writer.finish(); !stored)
            return stored;
        if (Status removed = session.alertRecords().removeUndo(token); !removed)
            return removed;
        return auditUndo(session, context, actor, undo->verb, done, outcome.refusedCount);
    });
    if (!written)
        return fail(written.error());
    if (context.alertsChanged)
        context.alertsChanged();
    return outcome;
}

Status leaveClosedUnit(StoreSession &session, const Context &context, UnitId unit, UnitId parent)
{
    const auto ids = session.orderQueue().unfinishedIn(unit);
    if (!ids)
        return fail(ids.error());
    OrderWriter writer(session, context);
    for (const OrderId id : *ids) {
        const auto stored = writer.order(id);
        if (!stored)
            return fail(stored.error());
        if (!*stored)
            continue;
        WorkOrder after = **stored;
        after.unit = parent;
        OrderEvent line = lineOf(after, context, OrderEvent::Kind::assigned);
        line.detail = {{QStringLiteral("unit_closed"), unit.text()},
                       {QStringLiteral("unit"), parent.isValid() ? parent.text() : QString()}};
        const auto saved = writer.gather(**stored, after, line);
        if (!saved)
            return fail(saved.error());
    }
    return writer.finish();
}

}  // namespace xinglin::orders
