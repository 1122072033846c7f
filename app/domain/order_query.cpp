// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/order_query.h"

#include <QStringList>

namespace xinglin {

QString OrderPlace::text() const
{
    return isStart()
               ? QString()
               : QStringLiteral("%1.%2.%3.%4.%5").arg(number).arg(first).arg(second).arg(third).arg(code);
}

std::optional<OrderPlace> OrderPlace::fromText(const QString &text)
{
    OrderPlace place;
    if (text.isEmpty())
        return place;
    const QStringList parts = text.split(QLatin1Char('.'));
    if (parts.size() < 5)
        return std::nullopt;
    bool ok[4] = {};
    place.number = parts[0].toLongLong(&ok[0]);
    place.first = parts[1].toLongLong(&ok[1]);
    place.second = parts[2].toLongLong(&ok[2]);
    place.third = parts[3].toLongLong(&ok[3]);
    place.code = QStringList(parts.mid(4)).join(QLatin1Char('.'));
    if (!ok[0] || !ok[1] || !ok[2] || !ok[3] || place.number <= 0)
        return std::nullopt;
    return place;
}

}  // namespace xinglin
