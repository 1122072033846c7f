// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/order_undo.h"

#include <QDataStream>
#include <QIODevice>

namespace xinglin::orders {
namespace {

constexpr qint32 kFormat = 1;

QDataStream &operator<<(QDataStream &stream, Instant instant)
{
    return stream << qint64{instant.ms()};
}

QDataStream &operator>>(QDataStream &stream, Instant &instant)
{
    qint64 ms = 0;
    stream >> ms;
    instant = Instant(ms);
    return stream;
}

template <typename Tag>
QDataStream &operator<<(QDataStream &stream, Id<Tag> id)
{
    return stream << qint64{id.value()};
}

template <typename Tag>
QDataStream &operator>>(QDataStream &stream, Id<Tag> &id)
{
    qint64 value = 0;
    stream >> value;
    id = Id<Tag>(value);
    return stream;
}

QDataStream &operator<<(QDataStream &stream, const ActImage &image)
{
    return stream << static_cast<quint8>(image.state) << image.acknowledged << image.arrived << image.handled
                  << image.closed << image.snoozedUntil << image.owner << image.ownerText << image.outcome
                  << image.rootCause;
}

QDataStream &operator>>(QDataStream &stream, ActImage &image)
{
    quint8 state = 0;
    stream >> state >> image.acknowledged >> image.arrived >> image.handled >> image.closed >>
        image.snoozedUntil >> image.owner >> image.ownerText >> image.outcome >> image.rootCause;
    image.state = static_cast<OrderState>(state);
    return stream;
}

}  // namespace

ActImage ActImage::of(const WorkOrder &order)
{
    return {order.state,        order.acknowledged, order.arrived,   order.handled, order.closed,
            order.snoozedUntil, order.owner,        order.ownerText, order.outcome, order.rootCause};
}

void ActImage::putInto(WorkOrder &order) const
{
    order.state = state;
    order.acknowledged = acknowledged;
    order.arrived = arrived;
    order.handled = handled;
    order.closed = closed;
    order.snoozedUntil = snoozedUntil;
    order.owner = owner;
    order.ownerText = ownerText;
    order.outcome = outcome;
    order.rootCause = rootCause;
}

bool isUndoable(OrderVerb verb)
{
    return verb != OrderVerb::comment && verb != OrderVerb::attach && verb != OrderVerb::followUp;
}

QByteArray packed(const std::vector<UndoStep> &steps)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kFormat << static_cast<qint32>(steps.size());
    for (const UndoStep &step : steps)
        stream << step.order << step.before << step.after << step.handler << step.followUp;
    return bytes;
}

std::optional<std::vector<UndoStep>> unpacked(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    qint32 format = 0, count = 0;
    stream >> format >> count;
    if (format != kFormat || count < 0 || stream.status() != QDataStream::Ok)
        return std::nullopt;
    std::vector<UndoStep> steps;
    for (qint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        UndoStep &step = steps.emplace_back();
        stream >> step.order >> step.before >> step.after >> step.handler >> step.followUp;
    }
    return stream.status() == QDataStream::Ok ? std::optional(std::move(steps)) : std::nullopt;
}

}  // namespace xinglin::orders
