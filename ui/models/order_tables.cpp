// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/order_tables.h"

#include "domain/device_event.h"
#include "domain/metric.h"
#include "ui/models/cells.h"
#include "ui/models/format.h"
#include "ui/models/names.h"
#include "ui/models/order_words.h"

namespace xinglin {
namespace {

/// Who did it; what nobody did, the program did.
QString actorOf(const QString &actor)
{
    return actor.isEmpty() ? OrderTimelineModel::tr("Xinglin") : actor;
}

/// Today as a clock time with seconds, older with its date.
QString momentOf(Instant instant, const Zone &zone, Instant now)
{
    if (!instant.isValid())
        return format::noData();
    const QString whole = names::moment(instant, zone);
    return now.isValid() && zone.dayOf(instant) == zone.dayOf(now) ? whole.mid(11) : whole.left(16);
}

}  // namespace

// --- time line

void OrderTimelineModel::setEvents(std::vector<OrderEvent> events, PeopleNames people, const Zone &zone,
                                   Instant now)
{
    beginResetModel();
    m_events = std::move(events);
    m_people = std::move(people);
    m_zone = zone;
    m_now = now;
    endResetModel();
}

QString OrderTimelineModel::title(int column) const
{
    switch (column) {
    case Time: return tr("Time");
    case Who: return tr("Who");
    case What: return tr("What");
    default: return {};
    }
}

QString OrderTimelineModel::text(int row, int column) const
{
    switch (column) {
    case Time: return momentOf(event(row).time, m_zone, m_now);
    case Who: return actorOf(event(row).actor);
    case What: return words::event(event(row), m_zone, m_people);
    default: return {};
    }
}

QString OrderTimelineModel::tip(int row, int column) const
{
    return column == What ? words::event(event(row), m_zone, m_people)
                          : format::fullInstant(event(row).time, m_zone);
}

// --- a person's orders

void PersonOrdersModel::setOrders(std::vector<OrderRow> orders, const Zone &zone, Instant now)
{
    beginResetModel();
    m_orders = std::move(orders);
    m_zone = zone;
    m_now = now;
    endResetModel();
}

QVariant PersonOrdersModel::data(const QModelIndex &index, int role) const
{
    if (role == SeverityRole && index.isValid())
        return static_cast<int>(m_orders[static_cast<std::size_t>(index.row())].order.severity);
    return TableModel::data(index, role);
}

QString PersonOrdersModel::title(int column) const
{
    switch (column) {
    case Opened: return tr("Opened");
    case Severity: return tr("Severity");
    case Rule: return tr("Rule");
    case State: return tr("State");
    case Outcome: return tr("Result");
    default: return {};
    }
}

QString PersonOrdersModel::text(int row, int column) const
{
    const OrderRow &each = m_orders[static_cast<std::size_t>(row)];
    switch (column) {
    case Opened: return momentOf(each.order.opened, m_zone, m_now);
    case Severity: return words::severity(each.order.severity);
    case Rule: return words::rule(each);
    case State: return words::state(each.order);
    case Outcome:
        return each.order.state == OrderState::falseAlarm ? words::falseAlarmReason(each.order.outcome)
                                                          : each.order.outcome;
    default: return {};
    }
}

QString PersonOrdersModel::tip(int row, int column) const
{
    const OrderRow &each = m_orders[static_cast<std::size_t>(row)];
    return column == Rule ? words::ruleText(each) : format::fullInstant(each.order.opened, m_zone);
}

// --- firings

void FiringModel::setFirings(std::vector<FiringRow> firings, const Zone &zone, Instant now)
{
    beginResetModel();
    m_firings = std::move(firings);
    m_zone = zone;
    m_now = now;
    endResetModel();
}

QString FiringModel::title(int column) const
{
    switch (column) {
    case Fired: return tr("Fired");
    case Rule: return tr("Rule");
    case Worst: return tr("Worst value");
    case Occurrences: return tr("Times");
    case Quality: return tr("Quality flags");
    case State: return tr("State");
    default: return {};
    }
}

QString FiringModel::text(int row, int column) const
{
    const FiringRow &each = m_firings[static_cast<std::size_t>(row)];
    const Firing &firing = each.firing;
    switch (column) {
    case Fired: return momentOf(Instant(firing.fired), m_zone, m_now);
    case Rule: {
        const QString name = names::of(each.ruleName);
        return name.isEmpty() ? names::of(deviceEventName(QString::fromStdString(firing.event))) : name;
    }
    case Worst: {
        const Metric *metric = MetricDictionary::builtIn().byNumber(firing.metric);
        return metric ? format::value(*metric, metric->toUnits(firing.worst))
                      : names::of(deviceEventName(QString::fromStdString(firing.event)));
    }
    case Occurrences: return format::count(firing.occurrences);
    case Quality: return words::flags(firing.flags);
    case State:
        switch (firing.state) {
        case Firing::State::active: return tr("holds");
        case Firing::State::ended: return tr("normal again");
        case Firing::State::withdrawn: return tr("withdrawn by late data");
        case Firing::State::missed: return tr("came too late");
        case Firing::State::cooled: return tr("kept quiet by the cool-down");
        }
        return {};
    default: return {};
    }
}

QString FiringModel::tip(int row, int) const
{
    const Firing &firing = m_firings[static_cast<std::size_t>(row)].firing;
    return tr("Began %1, last seen %2")
        .arg(names::moment(Instant(firing.began), m_zone), names::moment(Instant(firing.lastSeen), m_zone));
}

// --- silences

void SilenceModel::setSilences(std::vector<Silence> silences, const Zone &zone, Instant now)
{
    beginResetModel();
    m_silences = std::move(silences);
    m_zone = zone;
    m_now = now;
    endResetModel();
}

void SilenceModel::setNames(std::function<QString(const Silence &)> whom,
                            std::function<QString(const QString &)> rule)
{
    m_whom = std::move(whom);
    m_rule = std::move(rule);
    retranslate();
}

QString SilenceModel::title(int column) const
{
    switch (column) {
    case Until: return tr("Until");
    case Rule: return tr("Rule");
    case Whom: return tr("Whom");
    case Reason: return tr("Why");
    case By: return tr("By");
    case Suppressed: return tr("Kept away");
    case State: return tr("State");
    default: return {};
    }
}

QString SilenceModel::text(int row, int column) const
{
    const Silence &each = silence(row);
    switch (column) {
    case Until: return momentOf(each.until, m_zone, m_now);
    case Rule: return each.rule.isEmpty() ? tr("every rule") : m_rule ? m_rule(each.rule) : each.rule;
    case Whom: return m_whom ? m_whom(each) : each.person.isValid() ? each.person.text() : each.unit.text();
    case Reason: return each.reason;
    case By: return actorOf(each.actor);
    case Suppressed: return format::count(each.suppressed);
    case State:
        return each.ended.isValid()  ? tr("ended early")
               : each.until <= m_now ? tr("over")
               : m_now < each.from   ? tr("not yet")
                                     : tr("%1 left").arg(words::span(each.until - m_now));
    default: return {};
    }
}

QString SilenceModel::tip(int row, int column) const
{
    const Silence &each = silence(row);
    if (column == Reason)
        return each.reason;
    return tr("From %1 to %2").arg(names::minute(each.from, m_zone), names::minute(each.until, m_zone));
}

QVariant SilenceModel::sortKey(int row, int column) const
{
    if (column == Until)
        return qlonglong{silence(row).until.ms()};
    return column == Suppressed ? QVariant(qlonglong{silence(row).suppressed}) : QVariant();
}

// --- follow-ups

void FollowUpModel::setFollowUps(std::vector<FollowUpRow> followUps, const Zone &zone, Instant now)
{
    beginResetModel();
    m_followUps = std::move(followUps);
    m_zone = zone;
    m_now = now;
    endResetModel();
}

QString FollowUpModel::title(int column) const
{
    switch (column) {
    case Due: return tr("Due");
    case Task: return tr("Task");
    case Person: return tr("Person");
    case Order: return tr("Order");
    case Owner: return tr("Owner");
    case State: return tr("State");
    default: return {};
    }
}

QString FollowUpModel::text(int row, int column) const
{
    const FollowUp &each = followUp(row).task;
    const OrderRow &order = followUp(row).order;
    switch (column) {
    case Due: return momentOf(each.due, m_zone, m_now);
    case Task: return each.text;
    case Person: return words::person(order);
    case Order: return QStringLiteral("%1 · %2").arg(order.order.number).arg(words::rule(order));
    case Owner: return each.owner.isValid() ? names::of(followUp(row).ownerName) : actorOf(each.actor);
    case State:
        if (each.done.isValid())
            return tr("done: %1").arg(each.result);
        return !each.due.isValid() ? tr("no date")
               : each.due <= m_now ? tr("overdue by %1").arg(words::span(m_now - each.due))
                                   : tr("in %1").arg(words::span(each.due - m_now));
    default: return {};
    }
}

QString FollowUpModel::tip(int row, int column) const
{
    return column == Task ? followUp(row).task.text : format::fullInstant(followUp(row).task.due, m_zone);
}

QVariant FollowUpModel::sortKey(int row, int column) const
{
    return column == Due     ? QVariant(qlonglong{followUp(row).task.due.ms()})
           : column == Order ? QVariant(qlonglong{followUp(row).order.order.number})
                             : QVariant();
}

}  // namespace xinglin
