// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sentence.h"

#include <QStringList>

#include <cmath>

namespace xinglin {
namespace {

/// "97.2 %", as a number and a unit come together, is written "97.2%" like every share.
QString withPercentSigns(QString text)
{
    for (qsizetype at = text.indexOf(QLatin1String(" %")); at > 0;
         at = text.indexOf(QLatin1String(" %"), at + 1)) {
        if (text[at - 1].isDigit())
            text.remove(at, 1);
    }
    return text;
}

/// All places at once, so that a part that holds a percent sign is never taken for a place.
QString filled(const QString &text, std::initializer_list<SentencePart> parts, Language language)
{
    QString out;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int place = text[at] == u'%' && at + 1 < text.size() ? text[at + 1].digitValue() : -1;
        if (place < 1 || place > static_cast<int>(parts.size())) {
            out += text[at];
            continue;
        }
        out += (parts.begin() + place - 1)->text.in(language);
        ++at;
    }
    return withPercentSigns(out);
}

}  // namespace

QString shareText(double share, int digits)
{
    constexpr double kRounding = 1e-9;  // of sums of shares
    const double step = 1.0 / std::pow(10.0, digits);
    const double percent = share * 100.0;
    if (percent > kRounding && percent < step / 2.0)
        return u'<' + groupedNumber(step, digits) + u'%';
    if (percent < 100.0 - kRounding && percent >= 100.0 - step / 2.0)
        return u'>' + groupedNumber(100.0 - step, digits) + u'%';
    return groupedNumber(percent, digits) + u'%';
}

QString probabilityText(double share, int digits)
{
    const QString text = shareText(share, digits);
    return digits == 0 && (text.startsWith(u'<') || text.startsWith(u'>')) ? shareText(share, 1) : text;
}

QString chanceText(double p)
{
    if (p < 0.001)
        return QStringLiteral("p < 0.001");
    if (p < 0.05 && p >= 0.0495)  // three digits would print the limit itself
        return p < 0.04995 ? QStringLiteral("p = ") + groupedNumber(p, 4) : QStringLiteral("p < 0.05");
    return QStringLiteral("p = ") + groupedNumber(p, p < 0.1 ? 3 : 2);
}

BilingualText sentence(const char *source, std::initializer_list<SentencePart> parts)
{
    const auto in = [&](Language language) {
        return filled(Texts::of(language)->translate("Analysis", source), parts, language);
    };
    return {in(Language::zhCN), in(Language::en)};
}

BilingualText followedBy(const BilingualText &first, const BilingualText &next)
{
    return {first.zh + next.zh, first.en + u' ' + next.en};
}

BilingualText listed(std::span<const BilingualText> items)
{
    QStringList zh, en;
    for (const BilingualText &item : items) {
        zh += item.in(Language::zhCN);
        en += item.in(Language::en);
    }
    return {zh.join(QStringLiteral("、")), en.join(QStringLiteral(", "))};
}

}  // namespace xinglin
