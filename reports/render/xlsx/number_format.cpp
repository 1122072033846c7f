// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/xlsx/number_format.h"

#include "core/day.h"

#include <QRegularExpression>

#include <cmath>

namespace xinglin::xlsx {
namespace {

struct Printed
{
    QString before, sign, whole, fraction, after;
    bool isPercent = false;

    /// In the unit of the cell: a percentage is a share.
    double value() const
    {
        QString digits = whole + fraction;
        digits.remove(QLatin1Char(','));
        const double shown = digits.toDouble();
        return (sign == QLatin1String("+") || sign.isEmpty() ? shown : -shown) / (isPercent ? 100.0 : 1.0);
    }
    int decimals() const { return fraction.isEmpty() ? 0 : static_cast<int>(fraction.size()) - 1; }
};

std::optional<Printed> printedIn(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "^([^0-9+\\-\\x{2212}]*)([+\\-\\x{2212}]?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\\.[0-9]+)?(%?)"
            "([^0-9%]*)$"),
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return Printed{match.captured(1), match.captured(2), match.captured(3),
                   match.captured(4), match.captured(6), !match.captured(5).isEmpty()};
}

QString literal(const QString &text)
{
    return text.isEmpty() ? QString() : QLatin1Char('"') + text + QLatin1Char('"');
}

/// Of any text: what a format keeps for itself is left out.
QString literalOf(QString text)
{
    text.remove(QLatin1Char('"')).remove(QLatin1Char('\\'));
    return literal(text);
}

}  // namespace

std::optional<QString> numberFormat(const QString &text, double value)
{
    constexpr qsizetype kLongest = 60;  // words do not belong into a number
    const auto printed = printedIn(text);
    if (!printed || !std::isfinite(value) || text.size() > kLongest || text.contains(QLatin1Char('"')) ||
        text.contains(QLatin1Char('\\')))
        return std::nullopt;
    const double unit = std::pow(10.0, -printed->decimals()) / (printed->isPercent ? 100.0 : 1.0);
    if (std::abs(printed->value() - value) > unit * 0.5000001)
        return std::nullopt;
    const bool groups = printed->whole.contains(QLatin1Char(','));
    if (printed->whole.size() > 1 && printed->whole.startsWith(QLatin1Char('0')))
        return std::nullopt;  // a code, not a number
    QString digits = groups || printed->whole.size() <= 3 ? QStringLiteral("#,##0") : QStringLiteral("0");
    if (printed->decimals() > 0)
        digits += QLatin1Char('.') + QString(printed->decimals(), QLatin1Char('0'));
    if (printed->isPercent)
        digits += QLatin1Char('%');
    const QString before = literal(printed->before), after = literal(printed->after);
    const bool isNegative = !printed->sign.isEmpty() && printed->sign != QLatin1String("+");
    // A minus is a minus, not a hyphen.
    const bool isEither = printed->before.endsWith(QChar(0x00b1));  // "±0.0": the sign is told already
    const QString minus = isEither ? QString() : literal(isNegative ? printed->sign : QString(QChar(0x2212)));
    const QString plus = printed->sign == QLatin1String("+") ? QStringLiteral("\"+\"") : QString();
    return before + plus + digits + after + QLatin1Char(';') + before + minus + digits + after;
}

Amount minutesOf(const QString &text, double seconds, const QString &minutes)
{
    // A target may be in seconds: the value says its own unit beside it.
    const qsizetype target = text.indexOf(QLatin1String(" / "));
    return {seconds / 60.0,
            QStringLiteral("#,##0.00") +
                (target < 0 ? QString() : literalOf(QLatin1Char(' ') + minutes + text.mid(target)))};
}

Amount shareOf(const QString &text, double share)
{
    return {share, QStringLiteral("0.0%") + literalOf(text.mid(text.indexOf(QLatin1Char('%')) + 1))};
}

std::optional<double> printedNumber(const QString &text)
{
    const auto printed = printedIn(text);
    if (!printed || !printed->before.isEmpty() || !printed->after.isEmpty())
        return std::nullopt;
    return printed->value();
}

std::optional<CalendarValue> calendarValue(const QString &text)
{
    static const QRegularExpression kPrinted(
        QStringLiteral("^(\\d{4}-\\d{2}-\\d{2})(?: (\\d{2}):(\\d{2}))?$"));
    const QRegularExpressionMatch match = kPrinted.match(text);
    const Day day = match.hasMatch() ? Day::fromText(match.captured(1)) : Day();
    const int hour = match.captured(2).toInt(), minute = match.captured(3).toInt();
    if (!day.isValid() || day.year() < 1900 || hour > 23 || minute > 59)
        return std::nullopt;
    return CalendarValue{
        day.year(),
        day.month(),
        day.dayOfMonth(),
        hour,
        minute,
        match.hasCaptured(2) ? QStringLiteral("yyyy-mm-dd hh:mm") : QStringLiteral("yyyy-mm-dd")};
}

std::optional<Quantity> printedQuantity(const QString &text)
{
    const qsizetype space = text.indexOf(u' ');
    const auto number = space > 0 ? printedNumber(text.left(space)) : std::nullopt;
    const QString unit = text.mid(space + 1);
    if (!number || unit.isEmpty() || unit.contains(u' ') || unit.front().isDigit())
        return std::nullopt;
    return Quantity{*number, text.left(space), unit};
}

}  // namespace xinglin::xlsx
