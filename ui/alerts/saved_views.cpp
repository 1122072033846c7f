// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/saved_views.h"

#include "ui/widgets/memory.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

const QString kViewsKey = QStringLiteral("alerts/views");
const QString kLastKey = QStringLiteral("alerts/view");

constexpr std::array kSorts{"urgency", "opened", "last_seen", "person", "unit", "rule", "number"};
constexpr std::array kGroupings{"none", "unit", "person", "rule"};

template <typename Enum, std::size_t N>
Enum parse(const std::array<const char *, N> &names, const QString &text)
{
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const char *name) { return text == QLatin1String(name); });
    return found == names.end() ? Enum{} : static_cast<Enum>(found - names.begin());
}

QJsonObject toObject(const QueueView &view)
{
    QJsonArray states, severities;
    for (const OrderState state : view.filter.states)
        states += orderStateName(state);
    for (const AlertSeverity severity : view.filter.severities)
        severities += alertSeverityName(severity);
    QJsonObject object{
        {QStringLiteral("name"), view.name},
        {QStringLiteral("sort"), QLatin1String(kSorts[static_cast<std::size_t>(view.sort)])},
        {QStringLiteral("descending"), view.descending},
        {QStringLiteral("learned"), view.isLearned},
        {QStringLiteral("group"), QLatin1String(kGroupings[static_cast<std::size_t>(view.grouping)])},
        {QStringLiteral("states"), states},
        {QStringLiteral("severities"), severities},
        {QStringLiteral("rule"), view.filter.rule},
        {QStringLiteral("text"), view.filter.text},
        {QStringLiteral("unowned"), view.filter.unowned},
        {QStringLiteral("breached"), view.filter.breached},
        {QStringLiteral("snoozed"), view.filter.snoozed},
        {QStringLiteral("recurring"), view.filter.recurring}};
    if (view.filter.owner.isValid())
        object.insert(QStringLiteral("owner"), view.filter.owner.text());
    return object;
}

QueueView fromObject(const QJsonObject &object)
{
    const auto text = [&object](const char *key) { return object.value(QLatin1String(key)).toString(); };
    const auto flag = [&object](const char *key) { return object.value(QLatin1String(key)).toBool(); };
    QueueView view;
    view.name = text("name");
    view.sort = parse<OrderSort>(kSorts, text("sort"));
    view.descending = flag("descending");
    view.isLearned = flag("learned");
    view.grouping = parse<OrderGrouping>(kGroupings, text("group"));
    for (const QJsonValue each : object.value(QLatin1String("states")).toArray()) {
        if (const auto state = parseOrderState(each.toString()))
            view.filter.states.push_back(*state);
    }
    for (const QJsonValue each : object.value(QLatin1String("severities")).toArray()) {
        if (const auto severity = parseAlertSeverity(each.toString()))
            view.filter.severities.push_back(*severity);
    }
    view.filter.rule = text("rule");
    view.filter.text = text("text");
    view.filter.owner = PersonId::fromText(text("owner"));
    view.filter.unowned = flag("unowned");
    view.filter.breached = flag("breached");
    view.filter.snoozed = flag("snoozed");
    view.filter.recurring = flag("recurring");
    return view;
}

}  // namespace

SavedViews::SavedViews(Memory *memory)
    : m_memory(memory)
{
    if (memory)
        m_views = fromJson(memory->remembered(kViewsKey));
}

void SavedViews::save(const QueueView &view)
{
    std::erase_if(m_views, [&view](const QueueView &each) { return each.name == view.name; });
    m_views.push_back(view);
    if (m_memory)
        m_memory->remember(kViewsKey, toJson(m_views));
}

void SavedViews::remove(const QString &name)
{
    std::erase_if(m_views, [&name](const QueueView &each) { return each.name == name; });
    if (m_memory)
        m_memory->remember(kViewsKey, toJson(m_views));
}

QueueView SavedViews::last() const
{
    const auto views = m_memory ? fromJson(m_memory->remembered(kLastKey)) : std::vector<QueueView>();
    return views.empty() ? QueueView() : views.front();
}

void SavedViews::setLast(const QueueView &view)
{
    if (m_memory)
        m_memory->remember(kLastKey, toJson({view}));
}

QByteArray SavedViews::toJson(const std::vector<QueueView> &views)
{
    QJsonArray all;
    for (const QueueView &view : views)
        all += toObject(view);
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

std::vector<QueueView> SavedViews::fromJson(const QByteArray &json)
{
    std::vector<QueueView> views;
    for (const QJsonValue each : QJsonDocument::fromJson(json).array()) {
        if (each.isObject())
            views.push_back(fromObject(each.toObject()));
    }
    return views;
}

}  // namespace xinglin
