// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/order_act_audit.h"

#include "workspace/audit_entry.h"

#include <QCryptographicHash>

#include <array>
#include <charconv>

namespace xinglin::orders {
namespace {

QString hexOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// SHA-256 over the ids in decimal, each with a line feed, in the order in which they were acted on.
template <typename Range, typename IdOf>
QString digestOf(const Range &range, IdOf idOf)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    std::array<char, 24> line;
    for (const auto &each : range) {
        char *end = std::to_chars(line.data(), line.data() + line.size() - 1, idOf(each).value()).ptr;
        *end++ = '\n';
        hash.addData(QByteArrayView(line.data(), end));
    }
    return QString::fromLatin1(hash.result().toHex());
}

QJsonObject imageJson(const ActImage &image, std::int64_t version)
{
    QJsonObject json{{QStringLiteral("state"), orderStateName(image.state)},
                     {QStringLiteral("version"), qint64{version}},
                     {QStringLiteral("owner"), idJson(image.owner)}};
    if (image.snoozedUntil.isValid())
        json.insert(QStringLiteral("snoozed_until_ms"), qint64{image.snoozedUntil.ms()});
    return json;
}

}  // namespace

void ActTrail::add(const WorkOrder &before, const WorkOrder &after, UndoStep undo)
{
    m_steps.push_back(std::move(undo));
    m_versionBefore = before.version;
    m_versionAfter = after.version;
}

Status ActTrail::audit(StoreSession &session, const Context &context, const Actor &actor,
                       const OrderAct &what, bool isSingle, std::int64_t refused) const
{
    QJsonObject detail;
    if (!what.note.isEmpty())
        detail.insert(QStringLiteral("note_sha256"), hexOf(what.note.toUtf8()));
    if (!what.reason.isEmpty())
        detail.insert(QStringLiteral("reason_sha256"), hexOf(what.reason.toUtf8()));
    if (what.person.isValid())
        detail.insert(QStringLiteral("person"), what.person.text());
    const QString action = QStringLiteral("order.") + orderVerbName(what.verb);
    if (isSingle) {
        const UndoStep &step = m_steps.front();
        detail.insert(QStringLiteral("before"), imageJson(step.before, m_versionBefore));
        detail.insert(QStringLiteral("after"), imageJson(step.after, m_versionAfter));
        return xinglin::audit(session, context, actor, action, QStringLiteral("order:") + step.order.text(),
                              detail);
    }
    detail.insert(QStringLiteral("orders"), static_cast<qint64>(m_steps.size()));
    detail.insert(QStringLiteral("refused"), qint64{refused});
    detail.insert(QStringLiteral("digest"),
                  digestOf(m_steps, [](const UndoStep &step) { return step.order; }));
    return xinglin::audit(session, context, actor, action, QStringLiteral("orders"), detail);
}

Status auditUndo(StoreSession &session, const Context &context, const Actor &actor, OrderVerb verb,
                 const std::vector<OrderId> &orders, std::int64_t refused)
{
    const bool isSingle = orders.size() == 1 && refused == 0;
    const QJsonObject detail{{QStringLiteral("verb"), orderVerbName(verb)},
                             {QStringLiteral("orders"), static_cast<qint64>(orders.size())},
                             {QStringLiteral("refused"), qint64{refused}},
                             {QStringLiteral("digest"), digestOf(orders, [](OrderId id) { return id; })}};
    return xinglin::audit(
        session, context, actor, QStringLiteral("order.undo"),
        isSingle ? QStringLiteral("order:") + orders.front().text() : QStringLiteral("orders"), detail);
}

}  // namespace xinglin::orders
