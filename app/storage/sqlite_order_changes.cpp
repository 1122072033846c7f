// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/order_row.h"
#include "storage/sqlite_orders.h"

#include <QCoreApplication>

// Changes of many orders as a set: an act on a hundred thousand orders is one update of what acts change,
// which leaves the indexes over everything else alone.
namespace xinglin {
namespace {

/// Whether nothing but what `order_changes` has columns for differs.
bool isOfAnAct(const WorkOrder &before, const WorkOrder &after)
{
    WorkOrder expected = before;
    expected.state = after.state;
    expected.acknowledged = after.acknowledged;
    expected.arrived = after.arrived;
    expected.handled = after.handled;
    expected.closed = after.closed;
    expected.owner = after.owner;
    expected.ownerText = after.ownerText;
    expected.due = after.due;
    expected.acknowledgeBy = after.acknowledgeBy;
    expected.handleBy = after.handleBy;
    expected.breached = after.breached;
    expected.dueMarked = after.dueMarked;
    expected.escalation = after.escalation;
    expected.escalateAt = after.escalateAt;
    expected.snoozedUntil = after.snoozedUntil;
    expected.outcome = after.outcome;
    expected.rootCause = after.rootCause;
    return expected == after;
}

/// The lines of one act have few details between them.
class DetailTexts
{
public:
    const QString &of(const QJsonObject &detail)
    {
        if (detail != m_last) {
            m_last = detail;
            m_text = detailText(detail);
        }
        return m_text;
    }

private:
    QJsonObject m_last;
    QString m_text;
};

Error oneChangedMeanwhile()
{
    return {ErrorCode::conflict,
            QCoreApplication::translate("Storage",
                                        "The order was changed by somebody else. Look at it again first."),
            {}};
}

Status gather(Database &database, const OrderChange &change, DetailTexts &details)
{
    const WorkOrder &o = change.after;
    const OrderEvent &line = change.line;
    return database.run("order_change_gather", o.id, o.version, isUnfinished(o.state),
                        static_cast<int>(o.state), o.acknowledged, o.arrived, o.handled, o.closed,
                        orNull(o.owner), o.ownerText, o.due, o.acknowledgeBy, o.handleBy, o.breached,
                        o.dueMarked, o.escalation, o.escalateAt, o.snoozedUntil, o.outcome, o.rootCause,
                        wakeOf(o), line.time, line.actor, static_cast<int>(line.kind), numberOf(line.before),
                        numberOf(line.after), orNull(line.person), line.note, details.of(line.detail));
}

}  // namespace

Status SqliteOrders::saveOneByOne(const OrderChange &change)
{
    const auto saved = saveOrder(change.after);
    return saved ? addEvent(change.line) : fail(saved.error());
}

Status SqliteOrders::saveSet(std::span<const OrderChange> changes)
{
    Status done = m_database.run("order_changes_table");
    if (done)
        done = m_database.run("order_changes_clear");
    DetailTexts details;
    bool ends = false;
    for (const OrderChange &change : changes) {
        if (!done)
            return done;
        ends = ends || isUnfinished(change.before.state) != isUnfinished(change.after.state);
        done = gather(m_database, change, details);
        if (done)
            done = m_keys.put(change.after);
    }
    if (done)
        done = m_database.run("order_changes_apply", kTenant);
    if (done && m_database.changes() != static_cast<std::int64_t>(changes.size()))
        return fail(oneChangedMeanwhile());
    if (done && ends)
        done = m_database.run("order_changes_apply_ends", kTenant);
    return done ? m_database.run("order_changes_tell", kTenant) : done;
}

Status SqliteOrders::saveChanges(std::span<const OrderChange> changes)
{
    const bool isSet =
        changes.size() > 1 && std::all_of(changes.begin(), changes.end(), [](const OrderChange &change) {
            return change.line.kind != OrderEvent::Kind::delivered && change.line.order == change.after.id &&
                   isOfAnAct(change.before, change.after);
        });
    if (isSet)
        return saveSet(changes);
    for (const OrderChange &change : changes) {
        if (Status done = saveOneByOne(change); !done)
            return done;
    }
    return {};
}

}  // namespace xinglin
