// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/organisation.h"

namespace xinglin {

BilingualText nameUnder(const BilingualText &above, const BilingualText &name)
{
    const auto joined = [](const QString &whole, const QString &part) {
        return whole.isEmpty() || part.isEmpty() ? part : whole + QStringLiteral(" / ") + part;
    };
    return {joined(above.zh, name.zh), joined(above.en, name.en)};
}

QString riskName(RiskLevel level)
{
    switch (level) {
    case RiskLevel::low: return QStringLiteral("low");
    case RiskLevel::medium: return QStringLiteral("medium");
    case RiskLevel::high: return QStringLiteral("high");
    case RiskLevel::unknown: break;
    }
    return {};
}

RiskLevel parseRisk(QStringView text)
{
    const QString word = text.trimmed().toString().toLower();
    if (word == QLatin1String("low") || word.startsWith(QStringLiteral("低")))
        return RiskLevel::low;
    if (word == QLatin1String("medium") || word == QLatin1String("middle") ||
        word.startsWith(QStringLiteral("中")))
        return RiskLevel::medium;
    if (word == QLatin1String("high") || word.startsWith(QStringLiteral("高")))
        return RiskLevel::high;
    return RiskLevel::unknown;
}

QString sexName(Sex sex)
{
    switch (sex) {
    case Sex::female: return QStringLiteral("female");
    case Sex::male: return QStringLiteral("male");
    case Sex::unknown: break;
    }
    return {};
}

Sex parseSex(QStringView text)
{
    const QString word = text.trimmed().toString().toLower();
    if (word == QLatin1String("f") || word == QLatin1String("female") ||
        word.startsWith(QStringLiteral("女")))
        return Sex::female;
    if (word == QLatin1String("m") || word == QLatin1String("male") || word.startsWith(QStringLiteral("男")))
        return Sex::male;
    return Sex::unknown;
}

}  // namespace xinglin
