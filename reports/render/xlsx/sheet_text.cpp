// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/xlsx/sheet_text.h"

#include "reports/charts/signs.h"
#include "reports/document/document.h"

#include <QRegularExpression>

namespace xinglin::xlsx {

QByteArray cellText(const QString &text)
{
    static const QRegularExpression looksEscaped(QStringLiteral("_(x[0-9A-Fa-f]{4}_)"));
    QString clean = printable(text);
    clean.replace(looksEscaped, QStringLiteral("_x005F_\\1"));
    QString out;
    out.reserve(clean.size());
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const QChar c = clean[i];
        if (c.unicode() == 0xfffe || c.unicode() == 0xffff)
            out += c.unicode() == 0xfffe ? QLatin1String("_xFFFE_") : QLatin1String("_xFFFF_");
        else if (c.isHighSurrogate() && i + 1 < clean.size() && clean[i + 1].isLowSurrogate())
            out += QStringView(clean).mid(i++, 2);
        else
            out += c.isSurrogate() ? QChar(QChar::ReplacementCharacter) : c;
    }
    return out.toUtf8();
}

QString shortened(QString text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    const qsizetype space = text.lastIndexOf(QLatin1Char(' '), longest);
    text.truncate(space > longest / 2 ? space : longest);
    while (!text.isEmpty() && QStringView(u" ·,;-–—，；、").contains(text.back()))
        text.chop(1);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text;
}

QString SheetNames::next(const QString &wish)
{
    constexpr qsizetype kLongest = 31;
    QString base;
    for (const QChar c : printable(wish))
        base += QStringView(u"[]:*?/\\").contains(c) || c.unicode() >= 0xfffe ? QChar(QLatin1Char('-')) : c;
    base = QString::fromUtf8(base.toUtf8()).simplified();
    while (base.startsWith(QLatin1Char('\'')) || base.startsWith(QLatin1Char(' ')))
        base.remove(0, 1);
    const auto cut = [](const QString &name, qsizetype length) {
        QString left = shortened(name, length);
        while (left.endsWith(QLatin1Char('\'')) || left.endsWith(QLatin1Char(' ')))
            left.chop(1);
        return left;
    };
    base = cut(base, kLongest);
    // The one name that spreadsheets keep for themselves.
    if (base.isEmpty() || base.compare(QLatin1String("History"), Qt::CaseInsensitive) == 0)
        base += QLatin1Char('-');
    QString name = base;
    for (int number = 2; !m_taken.insert(name.toCaseFolded()).second; ++number) {
        const QString end = QStringLiteral(" (%1)").arg(number);
        name = cut(base, kLongest - end.size()) + end;
    }
    return name;
}

double displayWidth(const QString &text)
{
    double width = 0.0;
    visitSigns(text, [&width](char32_t, bool asChinese) { width += asChinese ? 2.0 : 1.0; });
    return width;
}

}  // namespace xinglin::xlsx
