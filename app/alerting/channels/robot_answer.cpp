// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/channels/robot_answer.h"

#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace xinglin {

DeliveryOutcome robotOutcome(const TransferAnswer &answer, const RobotCodes &codes)
{
    using Verdict = DeliveryOutcome::Verdict;
    DeliveryOutcome outcome = httpOutcome(answer);
    if (outcome.verdict != Verdict::delivered)
        return outcome;
    const QJsonValue code = QJsonDocument::fromJson(answer.body).object().value(QLatin1String("errcode"));
    const auto isOneOf = [&](const std::vector<int> &list) {
        return std::ranges::find(list, code.toInt()) != list.end();
    };
    if (!code.isDouble() || isOneOf(codes.busy))
        outcome.verdict = Verdict::refused;
    else if (isOneOf(codes.overrun))
        outcome.verdict = Verdict::unavailable;
    else if (code.toInt() != 0)
        outcome.verdict = Verdict::rejected;
    return outcome;
}

QString withQuery(const QString &url, const QString &name, const QString &value)
{
    const QByteArray pair = QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    const QLatin1Char joint(url.contains(QLatin1Char('?')) ? '&' : '?');
    return url + joint + QString::fromLatin1(pair);
}

}  // namespace xinglin
