// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/canned_alert_desk.h"

#include <algorithm>
#include <array>

namespace xinglin::test {
namespace {

constexpr std::int64_t kMinute = 60'000;

struct CannedRule
{
    const char *code, *zh, *en, *textZh, *textEn;
    std::uint8_t metric;
    std::int32_t first, worst;
};
constexpr std::array kRules{
    CannedRule{"heart-rate-high", "心率过高", "Heart rate high", "心率 > 120 次/分 持续 5 min → P1",
               "Heart rate > 120 bpm for 5 min → P1", 1, 128, 141},
    CannedRule{"spo2-low", "血氧过低", "Blood oxygen low", "血氧 < 80% → P0", "Blood oxygen < 80% → P0", 2,
               79, 74},
    CannedRule{"sos", "SOS 求救", "SOS", "事件 SOS_EVENT → P0", "event SOS_EVENT → P0", 0, 0, 0},
};

auto urgency(const OrderRow &row)
{
    const Instant due = row.order.due.isValid() ? row.order.due : kForever;
    return std::tuple(row.order.severity, due.ms(), row.order.id.value());
}

QString keyOf(const OrderRow &row)
{
    const auto [severity, due, id] = urgency(row);
    return QStringLiteral("%1|%2|%3").arg(int(severity)).arg(due).arg(id);
}

bool isAfter(const OrderRow &row, const QString &key)
{
    const QStringList parts = key.split(QLatin1Char('|'));
    return urgency(row) > std::tuple(static_cast<AlertSeverity>(parts.value(0).toInt()),
                                     std::int64_t{parts.value(1).toLongLong()},
                                     std::int64_t{parts.value(2).toLongLong()});
}

}  // namespace

void CannedAlertDesk::makeOrders(int count, const OrgTree &tree, const std::vector<PersonRow> &people,
                                 Instant now)
{
    const std::lock_guard lock(m_mutex);
    m_now = now;
    for (const Unit &unit : tree.units())
        m_above[unit.id] = tree.path(unit.id);
    for (int i = 0; i < count && !people.empty(); ++i) {
        const PersonRow &person = people[static_cast<std::size_t>(i) % people.size()];
        const AlertSeverity severity = i % 10 == 0  ? AlertSeverity::p0
                                       : i % 3 == 0 ? AlertSeverity::p1
                                                    : AlertSeverity::p2;
        const CannedRule &rule =
            kRules[severity == AlertSeverity::p0 ? 1 + static_cast<std::size_t>(i / 10) % 2 : 0];
        OrderRow row;
        row.order.id = OrderId(m_nextId++);
        row.order.number = row.order.id.value();
        row.order.version = 1;
        row.order.severity = severity;
        row.order.state = i % 4 == 3 ? OrderState::acknowledged : OrderState::open;
        row.order.person = person.person.id;
        row.order.unit = person.person.unit;
        row.order.rule = RuleId(static_cast<std::int64_t>(rule.metric) + 1);
        row.order.ruleVersion = 3;
        row.order.ruleCode = QString::fromLatin1(rule.code);
        row.order.metric = rule.metric;
        row.order.first = rule.first;
        row.order.worst = rule.worst;
        row.order.event = rule.metric == 0 ? QStringLiteral("SOS_EVENT") : QString();
        row.order.opened = now + -(i % 50) * kMinute;
        row.order.eventTime = row.order.opened + -20'000;
        row.order.lastSeen = now + -30'000;
        row.order.occurrences = 1 + i % 7;
        const std::int64_t minutes = severity == AlertSeverity::p0   ? 1
                                     : severity == AlertSeverity::p1 ? 15
                                                                     : 60;
        row.order.due = now + (i % 9 == 8 ? -kMinute : (i % 13 + 1) * minutes * kMinute / 13);
        row.order.breached = row.order.due < now;
        if (row.order.state == OrderState::acknowledged)
            row.order.acknowledged = row.order.opened + 40'000;
        if (i % 5 != 0) {
            row.order.owner = PersonId(7);
            row.ownerName = {QStringLiteral("李伟"), QStringLiteral("Li Wei")};
        } else {
            row.order.ownerText = QStringLiteral("duty desk");
        }
        row.order.recurring = i % 11 == 10;
        row.personCode = person.person.code;
        row.personName = person.name;
        row.unitName = person.unitName;
        row.device = person.device;
        row.ruleName = {QString::fromUtf8(rule.zh), QString::fromUtf8(rule.en)};
        row.ruleText = {QString::fromUtf8(rule.textZh), QString::fromUtf8(rule.textEn)};
        m_rows.push_back(row);
    }
    sort();
}

void CannedAlertDesk::sort()
{
    std::sort(m_rows.begin(), m_rows.end(),
              [](const OrderRow &a, const OrderRow &b) { return urgency(a) < urgency(b); });
}

OrderRow *CannedAlertDesk::find(OrderId id)
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [id](const OrderRow &row) { return row.order.id == id; });
    return found == m_rows.end() ? nullptr : &*found;
}

void CannedAlertDesk::note(OrderId order, OrderEvent event)
{
    auto &line = m_events[order];
    event.order = order;
    event.sequence = static_cast<std::int64_t>(line.size()) + 2;
    event.time = m_now;
    line.push_back(std::move(event));
}

OrderId CannedAlertDesk::openOrder(AlertSeverity severity)
{
    OrderId id;
    {
        const std::lock_guard lock(m_mutex);
        OrderRow row = m_rows.front();
        id = OrderId(m_nextId++);
        row.order.id = id;
        row.order.number = id.value();
        row.order.version = 1;
        row.order.severity = severity;
        row.order.state = OrderState::open;
        row.order.acknowledged = {};
        row.order.opened = m_now;
        row.order.due = m_now + 1'000;
        row.order.breached = false;
        m_rows.push_back(row);
        sort();
    }
    Q_EMIT changed();
    return id;
}

void CannedAlertDesk::changeElsewhere(OrderId id, OrderState state, const QString &actor)
{
    {
        const std::lock_guard lock(m_mutex);
        if (OrderRow *row = find(id)) {
            OrderEvent event;
            event.actor = actor;
            event.kind = OrderEvent::Kind::transition;
            event.before = row->order.state;
            event.after = state;
            row->order.state = state;
            ++row->order.version;
            note(id, event);
        }
        sort();
    }
    Q_EMIT changed();
}

std::vector<OrderAct> CannedAlertDesk::acts() const
{
    const std::lock_guard lock(m_mutex);
    return m_acts;
}

std::optional<WorkOrder> CannedAlertDesk::stored(OrderId id) const
{
    const std::lock_guard lock(m_mutex);
    for (const OrderRow &row : m_rows) {
        if (row.order.id == id)
            return row.order;
    }
    return std::nullopt;
}

std::vector<OrderId> CannedAlertDesk::queue() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<OrderId> ids;
    for (const OrderRow &row : m_rows) {
        if (matches(row, {}))
            ids.push_back(row.order.id);
    }
    return ids;
}

bool CannedAlertDesk::matches(const OrderRow &row, const OrderFilter &filter) const
{
    const WorkOrder &order = row.order;
    const auto has = [](const auto &list, const auto &value) {
        return std::find(list.begin(), list.end(), value) != list.end();
    };
    const auto above = m_above.find(order.unit);
    if (filter.unitAlone
            ? filter.unit != order.unit
            : filter.unit.isValid() && (above == m_above.end() || !has(above->second, filter.unit)))
        return false;
    if (filter.withoutPerson && order.person.isValid())
        return false;
    if (filter.states.empty() ? !isUnfinished(order.state) : !has(filter.states, order.state))
        return false;
    const bool isSnoozed = order.snoozedUntil.isValid();
    return (filter.severities.empty() || has(filter.severities, order.severity)) &&
           (filter.rule.isEmpty() || filter.rule == order.ruleCode) &&
           (!filter.person.isValid() || filter.person == order.person) &&
           (!filter.owner.isValid() || filter.owner == order.owner) &&
           (!filter.unowned || !order.owner.isValid()) && (!filter.breached || order.breached) &&
           (filter.snoozed == isSnoozed || !filter.states.empty()) &&
           (!filter.recurring || order.recurring) &&
           (filter.text.isEmpty() || row.personCode.contains(filter.text) ||
            row.personName.zh.contains(filter.text) || row.personName.en.contains(filter.text) ||
            QString::number(order.number) == filter.text);
}

CannedAlertDesk::Answer<OrderPage> CannedAlertDesk::orders(const Actor &, const OrderPageRequest &request)
{
    return answer<OrderPage>([this, request] {
        OrderPage page;
        auto from = m_rows.begin();
        if (!request.after.isEmpty())
            from = std::partition_point(m_rows.begin(), m_rows.end(),
                                        [&](const OrderRow &row) { return !isAfter(row, request.after); });
        for (; from != m_rows.end(); ++from) {
            if (!matches(*from, request.filter))
                continue;
            if (!request.until.isEmpty() && isAfter(*from, request.until))
                break;
            if (static_cast<int>(page.rows.size()) == request.limit) {
                page.next = keyOf(page.rows.back());
                break;
            }
            page.rows.push_back(*from);
        }
        return Result<OrderPage>(std::move(page));
    });
}

CannedAlertDesk::Answer<std::vector<OrderGroup>>
CannedAlertDesk::groups(const Actor &, const OrderFilter &filter, OrderGrouping by)
{
    return answer<std::vector<OrderGroup>>([this, filter, by] {
        std::map<QString, OrderGroup> all;
        for (const OrderRow &row : m_rows) {
            if (!matches(row, filter))
                continue;
            const QString key = by == OrderGrouping::unit     ? row.order.unit.text()
                                : by == OrderGrouping::person ? row.order.person.text()
                                                              : row.order.ruleCode;
            OrderGroup &group = all[key];
            group.grouping = by;
            group.unit = by == OrderGrouping::unit ? row.order.unit : UnitId();
            group.person = by == OrderGrouping::person ? row.order.person : PersonId();
            group.rule = by == OrderGrouping::rule ? row.order.ruleCode : QString();
            group.title = by == OrderGrouping::unit     ? row.unitName
                          : by == OrderGrouping::person ? row.personName
                                                        : row.ruleName;
            ++group.count;
            group.worst = std::min(group.worst, row.order.severity);
            if (!group.due.isValid() || row.order.due < group.due)
                group.due = row.order.due;
        }
        std::vector<OrderGroup> list;
        for (auto &[key, group] : all)
            list.push_back(std::move(group));
        return Result<std::vector<OrderGroup>>(std::move(list));
    });
}

CannedAlertDesk::Answer<std::int64_t> CannedAlertDesk::count(const Actor &, const OrderFilter &filter)
{
    return answer<std::int64_t>([this, filter] {
        return Result<std::int64_t>(std::count_if(m_rows.begin(), m_rows.end(),
                                                  [&](const OrderRow &row) { return matches(row, filter); }));
    });
}

CannedAlertDesk::Answer<OrderCounts> CannedAlertDesk::counts(const Actor &, UnitId unit)
{
    return answer<OrderCounts>([this, unit] {
        OrderCounts counts;
        OrderFilter filter;
        filter.unit = unit;
        for (const OrderRow &row : m_rows) {
            if (!matches(row, filter))
                continue;
            const auto severity = static_cast<std::size_t>(row.order.severity);
            ++counts.unfinished[severity];
            ++counts.people[severity];
            counts.unacknowledged[severity] += waitsForAcknowledgement(row.order.state) ? 1 : 0;
            counts.breached += row.order.breached ? 1 : 0;
            counts.unowned += row.order.owner.isValid() ? 0 : 1;
        }
        return Result<OrderCounts>(counts);
    });
}

OrderDetail CannedAlertDesk::detailOf(const OrderRow &row) const
{
    OrderDetail detail;
    detail.row = row;
    OrderEvent opened;
    opened.order = row.order.id;
    opened.sequence = 1;
    opened.time = row.order.opened;
    opened.kind = OrderEvent::Kind::opened;
    detail.timeline.push_back(opened);
    if (const auto found = m_events.find(row.order.id); found != m_events.end())
        detail.timeline.insert(detail.timeline.end(), found->second.begin(), found->second.end());
    FiringRow firing;
    firing.id = FiringId(row.order.id.value());
    firing.ruleName = row.ruleName;
    firing.firing.fired = row.order.eventTime.ms();
    firing.firing.began = firing.firing.fired - 5 * kMinute;
    firing.firing.lastSeen = row.order.lastSeen.ms();
    firing.firing.metric = row.order.metric;
    firing.firing.worst = row.order.worst;
    firing.firing.flags = bit(Flag::backFilled);
    firing.firing.occurrences = row.order.occurrences;
    firing.evidence = {{QStringLiteral("baseline"), QJsonObject{{QStringLiteral("centre"), 82.0},
                                                                {QStringLiteral("low"), 62.0},
                                                                {QStringLiteral("high"), 102.0}}},
                       {QStringLiteral("threshold"), 120.0}};
    detail.firings.push_back(firing);
    for (const OrderRow &other : m_rows) {
        if (other.order.person == row.order.person && other.order.id != row.order.id &&
            detail.personsLast.size() < 10)
            detail.personsLast.push_back(other);
    }
    if (const auto found = m_attachments.find(row.order.id); found != m_attachments.end())
        detail.attachments = found->second;
    for (const FollowUp &each : m_followUps) {
        if (each.order == row.order.id)
            detail.followUps.push_back(each);
    }
    using V = OrderVerb;
    detail.possible = {V::comment, V::attach, V::assign, V::addHandler};
    const auto allow = [&detail](std::initializer_list<V> verbs) {
        detail.possible.insert(detail.possible.end(), verbs);
    };
    switch (row.order.state) {
    case OrderState::open:
    case OrderState::reopened: allow({V::acknowledge, V::snooze}); break;
    case OrderState::acknowledged: allow({V::arrive, V::handle, V::falseAlarm, V::snooze}); break;
    case OrderState::onScene: allow({V::handle, V::falseAlarm}); break;
    case OrderState::handling: allow({V::finish, V::falseAlarm}); break;
    case OrderState::done: allow({V::reopen, V::followUp}); break;
    default: allow({V::reopen}); break;
    }
    if (row.order.snoozedUntil.isValid())
        allow({V::wake});
    detail.message = {QStringLiteral("心率 141 次/分，已持续 6 分钟"),
                      QStringLiteral("Heart rate 141 bpm for 6 minutes")};
    return detail;
}

CannedAlertDesk::Answer<OrderDetail> CannedAlertDesk::order(const Actor &, OrderId id)
{
    return answer<OrderDetail>([this, id]() -> Result<OrderDetail> {
        const OrderRow *row = find(id);
        if (!row)
            return fail(ErrorCode::notFound, QStringLiteral("There is no such order."));
        return detailOf(*row);
    });
}

CannedAlertDesk::Answer<OrderId> CannedAlertDesk::resolve(const Actor &, const QString &idOrNumber)
{
    return answer<OrderId>([idOrNumber] { return Result<OrderId>(OrderId::fromText(idOrNumber)); });
}

}  // namespace xinglin::test
