// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/order_notice.h"

#include "domain/ports/order_port.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

namespace xinglin::duty {
namespace {

using Kind = outbox::Notice::Kind;

struct KindWords
{
    Kind kind;
    const char *title;
};
constexpr std::array kWords{
    KindWords{Kind::opened, QT_TRANSLATE_NOOP("OrderNotice", "%1 alert %2 waits to be acknowledged")},
    KindWords{Kind::escalated, QT_TRANSLATE_NOOP("OrderNotice", "%1 alert %2 was not acknowledged in time")},
    KindWords{Kind::breached, QT_TRANSLATE_NOOP("OrderNotice", "%1 alert %2 was not handled in time")},
    KindWords{Kind::recurring, QT_TRANSLATE_NOOP("OrderNotice", "%1 alert %2 keeps coming back")},
    KindWords{Kind::assigned, QT_TRANSLATE_NOOP("OrderNotice", "%1 alert %2 was assigned to you")},
    KindWords{Kind::withdrawn, QT_TRANSLATE_NOOP("OrderNotice", "%1 alert %2 was withdrawn by late data")},
    KindWords{Kind::handOver, QT_TRANSLATE_NOOP("OrderNotice", "%1 alert %2 was handed over")},
};

QString inLanguage(Language language, const char *source)
{
    return Texts::of(language)->translate("OrderNotice", source);
}

QString titleOf(Language language, Kind kind, const WorkOrder &order)
{
    for (const KindWords &words : kWords) {
        if (words.kind == kind)
            return inLanguage(language, words.title)
                .arg(alertSeverityName(order.severity).toUpper())
                .arg(order.number);
    }
    return {};
}

QString textOf(Language language, const BilingualText &ruleName, const BilingualText &unitName)
{
    if (unitName == BilingualText())
        return inLanguage(language, QT_TRANSLATE_NOOP("OrderNotice", "Rule: %1.")).arg(ruleName.in(language));
    return inLanguage(language, QT_TRANSLATE_NOOP("OrderNotice", "Rule: %1. Unit: %2."))
        .arg(ruleName.in(language), unitName.in(language));
}

}  // namespace

Result<outbox::Notice> orderNotice(NameBook &names, Kind kind, const WorkOrder &order, PersonId to,
                                   const QString &occasion)
{
    const auto ruleName = names.rule(order);
    const auto unitName = names.unit(order.unit);
    if (!ruleName || !unitName)
        return fail(ruleName ? unitName.error() : ruleName.error());
    outbox::Notice notice;
    notice.kind = kind;
    notice.order = order.id;
    notice.severity = order.severity;
    notice.to = to;
    notice.title = {titleOf(Language::zhCN, kind, order), titleOf(Language::en, kind, order)};
    notice.text = {textOf(Language::zhCN, *ruleName, *unitName), textOf(Language::en, *ruleName, *unitName)};
    notice.key = QStringLiteral("order:%1:%2:%3").arg(order.id.text(), occasion, to.text());
    return notice;
}

Status tell(StoreSession &session, const Context &context, DutyBook &book, Kind kind, const WorkOrder &order,
            const std::vector<PersonId> &people, const QString &occasion)
{
    if (order.origin != OrderOrigin::live)
        return {};
    const std::vector<PersonId> to = people.empty() ? std::vector{PersonId()} : people;
    QJsonArray told;
    for (const PersonId person : to) {
        const auto notice = orderNotice(book.names(), kind, order, person, occasion);
        if (!notice)
            return fail(notice.error());
        if (Status sent = outbox::enqueue(session, context, *notice); !sent)
            return sent;
        told.append(person.isValid() ? QJsonValue(person.text()) : QJsonValue(QStringLiteral("duty_list")));
    }
    OrderEvent event;
    event.order = order.id;
    event.time = context.clock.now();
    event.kind = OrderEvent::Kind::notified;
    event.person = to.front();
    event.detail = {{QStringLiteral("to"), told}, {QStringLiteral("occasion"), occasion}};
    return session.orders().addEvent(event);
}

}  // namespace xinglin::duty
