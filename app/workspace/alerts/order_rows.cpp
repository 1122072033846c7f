// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/order_rows.h"

#include "alerting/rules/rule_message.h"
#include "alerting/rules/rule_prose.h"
#include "alerting/rules/rule_text.h"
#include "domain/device_event.h"
#include "domain/ports/order_port.h"
#include "domain/ports/rule_port.h"
#include "workspace/alerts/dispatch.h"

#include <algorithm>

namespace xinglin::orders {
namespace {

const RuleCondition *firstCondition(const RuleExpression &when)
{
    return when.kind == RuleExpression::Kind::condition ? &when.condition
           : when.parts.empty()                         ? nullptr
                                                        : firstCondition(when.parts.front());
}

/// Until it was clear again; until it was last seen where it goes on.
std::int64_t lengthOf(const Firing &firing)
{
    return (firing.ended > 0 ? firing.ended : firing.lastSeen) - firing.began;
}

QString numberText(double value)
{
    return QString::number(value, 'g', 6);
}

}  // namespace

OrderRows::OrderRows(StoreSession &session, const Context &context)
    : m_session(session)
    , m_context(context)
    , m_names(session, context.zone.dayOf(context.clock.now()))
{}

Result<OrderRows::RuleWords> OrderRows::rule(RuleId id, int version, const QString &code)
{
    const std::pair key{id.value(), version};
    if (const auto known = m_rules.find(key); known != m_rules.end() && id.isValid())
        return known->second;
    RuleWords words;
    words.name = {code, {}};
    if (!id.isValid())
        return words;
    const auto stored = m_session.rules().ruleVersion(id, version);
    if (!stored)
        return fail(stored.error());
    if (*stored) {
        AlertRule shown = **stored;
        shown.scope = {};  // an order has its person and unit beside it
        const RuleScopeIds names;
        words.text = ruleText(shown, RuleTerms{m_context.metrics, names});
        words.prose = ruleProse(shown, m_context.metrics);
        words.message = shown.message;
        if (!shown.name.zh.isEmpty() || !shown.name.en.isEmpty())
            words.name = shown.name;
        if (const RuleCondition *first = firstCondition(shown.when)) {
            words.threshold = numberText(first->threshold);
            words.dwellMs = first->dwellMs;
        }
    }
    m_rules.emplace(key, words);
    return words;
}

Result<OrderRow> OrderRows::row(WorkOrder order)
{
    OrderRow row;
    row.order = std::move(order);
    const auto person = m_names.person(row.order.person);
    if (!person)
        return fail(person.error());
    row.personCode = person->code;
    row.personName = person->name;
    const auto unit = m_names.unit(row.order.unit);
    if (!unit)
        return fail(unit.error());
    row.unitName = *unit;
    const auto owner = m_names.person(row.order.owner);
    if (!owner)
        return fail(owner.error());
    if (row.order.owner.isValid())
        row.ownerName = owner->name;
    else if (row.order.ownerText == duty::kDutyDesk)
        row.ownerName = duty::dutyDeskName();
    else
        row.ownerName = {row.order.ownerText, {}};
    const auto rule = this->rule(row.order.rule, row.order.ruleVersion, row.order.ruleCode);
    if (!rule)
        return fail(rule.error());
    row.ruleName = rule->name;
    row.ruleText = rule->text;
    row.ruleProse = rule->prose;
    if (!row.order.device.isValid())
        return row;
    const auto [device, isNew] = m_devices.try_emplace(row.order.device);
    if (isNew) {
        const auto found = m_session.devices().device(row.order.device);
        if (!found && found.error().code != ErrorCode::notFound)
            return fail(found.error());
        device->second = found ? found->serial : QString();
    }
    row.device = device->second;
    return row;
}

Result<std::vector<OrderRow>> OrderRows::rows(const std::vector<OrderId> &ids)
{
    std::vector<OrderRow> rows;
    rows.reserve(ids.size());
    for (const OrderId id : ids) {
        auto order = m_session.orders().order(id);
        if (!order)
            return fail(order.error());
        if (!*order)
            continue;
        auto made = row(std::move(**order));
        if (!made)
            return fail(made.error());
        rows.push_back(std::move(*made));
    }
    return rows;
}

/// As people say it, in the tenant's zone: "2026-11-25 23:57".
QString OrderRows::wallTime(Instant instant) const
{
    const Day day = m_context.zone.dayOf(instant);
    const std::int64_t local = instant.ms() + m_context.zone.offsetAt(instant);
    const std::int64_t minutes = (local / 60'000) % (24 * 60);
    return QStringLiteral("%1 %2:%3")
        .arg(day.text())
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

Result<BilingualText> OrderRows::message(const OrderRow &row, const std::vector<FiringRow> &firings)
{
    const WorkOrder &order = row.order;
    const auto told = std::ranges::find_if(firings, [&order](const FiringRow &each) {
        return each.firing.rule == order.rule && Instant(each.firing.fired) == order.eventTime;
    });
    const auto words = rule(order.rule, order.ruleVersion, order.ruleCode);
    if (!words)
        return fail(words.error());
    const Metric *metric = order.metric != 0 ? m_context.metrics.byNumber(order.metric) : nullptr;
    const auto filled = [&](Language language, const QString &text) {
        RuleMessageValues values;
        if (metric) {
            values.value = QString::number(metric->toUnits(order.worst), 'f', metric->decimals);
            values.unit = metric->unitLabel.in(language);
            values.metric = metric->name.in(language);
        } else {
            values.value = deviceEventName(order.event).in(language);
        }
        values.person = row.personName.in(language);
        values.threshold = words->threshold;
        const Instant began =
            told == firings.end() ? order.eventTime + -words->dwellMs : Instant(told->firing.began);
        values.start = wallTime(began);
        values.duration =
            spokenDuration(told == firings.end() ? order.lastSeen - began : lengthOf(told->firing), language);
        values.rule = row.ruleName.in(language);
        return filledMessage(text, values);
    };
    return BilingualText{filled(Language::zhCN, words->message.zh), filled(Language::en, words->message.en)};
}

}  // namespace xinglin::orders
