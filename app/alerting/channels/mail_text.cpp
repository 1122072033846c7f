// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/channels/mail_text.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace xinglin {
namespace {

constexpr qsizetype kBodyLine = 76;
/// Of a line of 76 bytes "Subject: =?UTF-8?B?" and "?=" leave 55: thirteen groups of four characters, 39
/// bytes of text.
constexpr qsizetype kWordBytes = 39;

QByteArray inLines(const QByteArray &base64)
{
    QByteArray lines;
    for (qsizetype at = 0; at < base64.size(); at += kBodyLine)
        lines += base64.mid(at, kBodyLine) + "\r\n";
    return lines;
}

QByteArray dateText(Instant sent)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(sent.ms(), Qt::UTC);
    return QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() + " +0000";
}

bool isPlain(const QString &text)
{
    return text.size() <= 60 && std::ranges::all_of(text, [](QChar c) {
               return c.unicode() >= 0x20 && c.unicode() < 0x7f && c != QLatin1Char('=');
           });
}

}  // namespace

bool isMailAddress(const QString &text)
{
    const QString forbidden = QStringLiteral("<>()[],;:\\\" ");
    const qsizetype at = text.indexOf(QLatin1Char('@'));
    return at > 0 && at < text.size() - 1 && text.indexOf(QLatin1Char('@'), at + 1) < 0 &&
           std::ranges::all_of(text, [&](QChar c) {
               return c.unicode() > 0x20 && c.unicode() < 0x7f && !forbidden.contains(c);
           });
}

QByteArray mailId(const QString &key, const QString &from)
{
    QByteArray left;
    bool exact = true;
    for (const QChar c : key) {
        const bool isLetter = c.unicode() < 0x80 && (c.isLetterOrNumber() || c == QLatin1Char('-'));
        exact = exact && (isLetter || c == QLatin1Char(':'));
        left += isLetter ? c.toLatin1() : '.';
    }
    // Two dots in a row, or one at an end, are no identifier: such keys are told apart by their digest.
    if (!exact || left.contains("..") || left.startsWith('.') || left.endsWith('.') || left.isEmpty())
        left = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return '<' + left + '@' + from.mid(from.indexOf(QLatin1Char('@')) + 1).toLatin1() + '>';
}

QByteArray headerWords(const QString &text)
{
    const QString line = text.simplified();
    if (isPlain(line))
        return line.toLatin1();
    QByteArray words, word;
    const auto close = [&] {
        if (!words.isEmpty())
            words += "\r\n ";
        words += "=?UTF-8?B?" + word.toBase64() + "?=";
        word.clear();
    };
    for (const char32_t point : line.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&point, 1).toUtf8();
        if (word.size() + bytes.size() > kWordBytes)
            close();
        word += bytes;
    }
    close();
    return words;
}

QByteArray mailText(const OutgoingMessage &message, const QString &from, const QStringList &to, Instant sent)
{
    QByteArray text;
    text += "Date: " + dateText(sent) + "\r\n";
    text += "From: <" + from.toLatin1() + ">\r\n";
    text += "To: <" + to.join(QStringLiteral(">,\r\n <")).toLatin1() + ">\r\n";
    text += "Message-ID: " + mailId(message.key, from) + "\r\n";
    text += "Subject: " + headerWords(message.title) + "\r\n";
    // Nobody's out-of-office note answers this.
    text += "Auto-Submitted: auto-generated\r\n";
    if (message.severity == AlertSeverity::p0)
        text += "Importance: high\r\nX-Priority: 1\r\n";
    text += "MIME-Version: 1.0\r\n"
            "Content-Type: text/plain; charset=utf-8\r\n"
            "Content-Transfer-Encoding: base64\r\n\r\n";
    QString body = message.text;
    body.replace(QStringLiteral("\r\n"), QStringLiteral("\n"))
        .replace(QLatin1Char('\n'), QStringLiteral("\r\n"));
    return text + inLines(body.toUtf8().toBase64());
}

}  // namespace xinglin
