// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/rules/rule_scanner.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

/// Plain form of a character: full-width signs and letters narrow, lower case.
QChar folded(QChar c)
{
    const char16_t code = c.unicode();
    if (code >= 0xff01 && code <= 0xff5e)
        return QChar(static_cast<char16_t>(code - 0xfee0)).toLower();
    switch (code) {
    case 0x3001:  // ideographic comma
        return QLatin1Char(',');
    case 0x2212:  // minus
    case 0x2013:  // en dash
        return QLatin1Char('-');
    default: return c.toLower();
    }
}

bool isWordCharacter(QChar c)
{
    return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == QLatin1Char('_'));
}

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

}  // namespace

RuleScanner::RuleScanner(const QString &text)
    : m_text(text)
    , m_folded(text)
{
    std::transform(m_folded.cbegin(), m_folded.cend(), m_folded.begin(), folded);
}

void RuleScanner::skipBlanks()
{
    while (m_at < m_folded.size() && m_folded[m_at].isSpace())
        ++m_at;
}

bool RuleScanner::atEnd()
{
    skipBlanks();
    return m_at >= m_folded.size();
}

qsizetype RuleScanner::place()
{
    skipBlanks();
    return m_at;
}

qsizetype RuleScanner::lengthOf(const QString &text)
{
    skipBlanks();
    qsizetype at = m_at;
    for (const QChar raw : text) {
        const QChar c = folded(raw);
        if (c.isSpace()) {
            if (at >= m_folded.size() || !m_folded[at].isSpace())
                return 0;
            while (at < m_folded.size() && m_folded[at].isSpace())
                ++at;
        } else if (at >= m_folded.size() || m_folded[at++] != c) {
            return 0;
        }
    }
    const bool isCut = at > m_at && at < m_folded.size() && isWordCharacter(m_folded[at - 1]) &&
                       isWordCharacter(m_folded[at]);
    return isCut ? 0 : at - m_at;
}

bool RuleScanner::takeText(const QString &text)
{
    const qsizetype length = lengthOf(text);
    m_at += length;
    return length > 0;
}

bool RuleScanner::take(rule_words::Word word)
{
    const auto readings = rule_words::read(word);
    return std::any_of(readings.begin(), readings.end(),
                       [&](const char16_t *text) { return takeText(QString::fromUtf16(text)); });
}

bool RuleScanner::takeSign(QChar sign)
{
    skipBlanks();
    if (m_at >= m_folded.size() || current() != sign)
        return false;
    // An arrow is no dash.
    if (sign == QLatin1Char('-') && m_folded.mid(m_at + 1, 1) == QLatin1String(">"))
        return false;
    ++m_at;
    return true;
}

std::optional<rule_words::Comparison> RuleScanner::comparison()
{
    for (const rule_words::Comparison &comparison : rule_words::comparisons()) {
        if (takeText(QString::fromUtf16(comparison.text)))
            return comparison;
    }
    return std::nullopt;
}

std::optional<double> RuleScanner::number()
{
    skipBlanks();
    qsizetype end = m_at;
    const auto digits = [&] {
        const qsizetype from = end;
        while (end < m_folded.size() && isDigit(m_folded[end]))
            ++end;
        return end > from;
    };
    const auto isAny = [&](const char *signs) {
        return end < m_folded.size() && m_folded[end].unicode() < 0x80 &&
               std::strchr(signs, m_folded[end].toLatin1()) != nullptr && m_folded[end].toLatin1() != '\0';
    };
    if (isAny("+-"))
        ++end;
    if (!digits())
        return std::nullopt;
    if (isAny(".")) {
        ++end;
        if (!digits())
            --end;
    }
    const qsizetype beforeExponent = end;
    if (isAny("e")) {
        ++end;
        if (isAny("+-"))
            ++end;
        if (!digits())
            end = beforeExponent;
    }
    bool isNumber = false;
    const double value = QStringView(m_folded).mid(m_at, end - m_at).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        return std::nullopt;
    m_at = end;
    return value;
}

std::optional<std::int64_t> RuleScanner::duration()
{
    constexpr double longest = 1e12;
    double total = 0.0;
    bool isAny = false;
    for (;;) {
        const qsizetype before = place();
        const auto amount = isDigit(current()) ? number() : std::nullopt;
        const auto units = rule_words::durationUnits();
        const auto unit =
            !amount ? units.end() : std::find_if(units.begin(), units.end(), [&](const auto &u) {
                return takeText(QString::fromUtf16(u.text));
            });
        if (unit == units.end()) {
            returnTo(before);
            break;
        }
        total += *amount * static_cast<double>(unit->ms);
        isAny = true;
    }
    if (!isAny || total > longest)
        return std::nullopt;
    return std::llround(total);
}

std::optional<int> RuleScanner::clock()
{
    const qsizetype before = place();
    const auto twoDigits = [&]() -> int {
        int value = 0, count = 0;
        while (count < 2 && isDigit(current())) {
            value = value * 10 + (current().unicode() - u'0');
            ++m_at;
            ++count;
        }
        return count == 0 ? -1 : value;
    };
    const int hour = twoDigits();
    if (hour >= 0 && current() == QLatin1Char(':')) {
        ++m_at;
        const qsizetype from = m_at;
        const int minute = twoDigits();
        if (m_at - from == 2 && minute < 60 && (hour < 24 || (hour == 24 && minute == 0)) &&
            !isDigit(current()))
            return (hour * 60 + minute) % 1440;
    }
    returnTo(before);
    return std::nullopt;
}

bool RuleScanner::isAtDigit()
{
    skipBlanks();
    return isDigit(current());
}

std::optional<int> RuleScanner::weekday()
{
    for (const rule_words::Weekday &weekday : rule_words::weekdays()) {
        if (takeText(QString::fromUtf16(weekday.text)))
            return weekday.day;
    }
    return std::nullopt;
}

std::optional<AlertSeverity> RuleScanner::grade()
{
    for (const rule_words::Grade &grade : rule_words::grades()) {
        if (takeText(QString::fromUtf16(grade.text)))
            return grade.severity;
    }
    return std::nullopt;
}

std::optional<QString> RuleScanner::name()
{
    skipBlanks();
    if (m_at >= m_text.size())
        return std::nullopt;
    const QChar open = m_text[m_at];
    if (open == QLatin1Char('"') || open == QChar(u'“')) {
        const QChar close = open == QLatin1Char('"') ? open : QChar(u'”');
        QString name;
        for (qsizetype at = m_at + 1; at < m_text.size(); ++at) {
            if (m_text[at] != close) {
                name += m_text[at];
            } else if (at + 1 < m_text.size() && m_text[at + 1] == close) {
                name += m_text[++at];
            } else {
                m_at = at + 1;
                return name.isEmpty() ? std::nullopt : std::optional(name);
            }
        }
        return std::nullopt;
    }
    qsizetype end = m_at;
    while (end < m_text.size()) {
        const QChar c = m_text[end];
        const bool isArrow =
            c == QLatin1Char('-') && end + 1 < m_text.size() && m_text[end + 1] == QLatin1Char('>');
        if (isArrow || !(c.isLetterOrNumber() || c.isSurrogate() || c == QLatin1Char('_') ||
                         c == QLatin1Char('-') || c == QLatin1Char('.')))
            break;
        ++end;
    }
    if (end == m_at)
        return std::nullopt;
    const QString name = m_text.mid(m_at, end - m_at);
    m_at = end;
    return name;
}

RuleTextError RuleScanner::expected(const QString &what)
{
    skipBlanks();
    qsizetype end = m_at;
    const auto kindOf = [](QChar c) {
        return c.isSpace() ? 0 : isWordCharacter(c) ? 1 : c.isLetter() ? 2 : 3;
    };
    while (end < m_folded.size() && kindOf(m_folded[end]) == kindOf(m_folded[m_at]))
        ++end;
    return {m_at, end - m_at, what};
}

RuleTextError RuleScanner::wrong(qsizetype since, const QString &what)
{
    qsizetype end = m_at;
    while (end > since && m_folded[end - 1].isSpace())
        --end;
    return {since, std::max<qsizetype>(end - since, 0), what};
}

}  // namespace xinglin
