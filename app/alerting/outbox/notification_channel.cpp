// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/outbox/notification_channel.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>
#include <functional>

namespace xinglin {
namespace {

QString labelOf(const ChannelField &field)
{
    return QCoreApplication::translate("Channels", field.label);
}

Status refused(const QString &text)
{
    return fail(ErrorCode::invalidData, text);
}

bool isEmpty(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() ||
           (value.isString() && value.toString().trimmed().isEmpty());
}

Status checkNumber(const ChannelField &field, const QJsonValue &value)
{
    const double number = value.toDouble(field.low - 1.0);
    if (value.isDouble() && number >= field.low && number <= field.high && number == static_cast<int>(number))
        return {};
    return refused(QCoreApplication::translate("Channels", "“%1” must be a whole number from %2 to %3.")
                       .arg(labelOf(field))
                       .arg(field.low)
                       .arg(field.high));
}

Status checkValue(const ChannelField &field, const QJsonValue &value)
{
    using Type = ChannelField::Type;
    const auto isKnown = [&](const ChannelField::Choice &choice) {
        return value.toString() == QLatin1String(choice.key);
    };
    if (field.type == Type::number)
        return checkNumber(field, value);
    if (field.type == Type::flag && !value.isBool())
        return refused(
            QCoreApplication::translate("Channels", "“%1” must be true or false.").arg(labelOf(field)));
    if (field.type == Type::choice && std::ranges::none_of(field.choices, isKnown)) {
        QStringList known;
        for (const ChannelField::Choice &choice : field.choices)
            known << QString::fromLatin1(choice.key);
        return refused(QCoreApplication::translate("Channels", "“%1” must be one of: %2.")
                           .arg(labelOf(field), known.join(QStringLiteral(", "))));
    }
    if (field.type != Type::flag && !value.isString())
        return refused(QCoreApplication::translate("Channels", "“%1” must be a text.").arg(labelOf(field)));
    return {};
}

/// Cuts at the last place between two characters where `fits` holds for what is before it and the "…".
QString cut(const QString &text, const std::function<bool(QStringView)> &fits)
{
    if (fits(text))
        return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype best = 0;
    for (qsizetype at = 0; at >= 0; at = finder.toNextBoundary()) {
        if (!fits(QStringView(text).left(at)))
            break;
        best = at;
    }
    // What was measured must leave room for the mark.
    while (best > 0 && !fits(text.left(best) + QChar(0x2026))) {
        finder.setPosition(best);
        best = std::max<qsizetype>(0, finder.toPreviousBoundary());
    }
    const QString cutText = text.left(best) + QChar(0x2026);
    return fits(cutText) ? cutText : QString();
}

qsizetype utf8Length(QStringView text)
{
    return text.toUtf8().size();
}

}  // namespace

QString verdictName(DeliveryOutcome::Verdict verdict)
{
    constexpr std::array<const char *, 4> names{"delivered", "refused", "unavailable", "rejected"};
    return QString::fromLatin1(names[static_cast<std::size_t>(verdict)]);
}

const ChannelField *ChannelKind::field(const QString &name) const
{
    const auto found = std::ranges::find_if(
        fields, [&](const ChannelField &each) { return name == QLatin1String(each.key); });
    return found == fields.end() ? nullptr : &*found;
}

const ChannelKind *ChannelCatalog::kind(const QString &key) const
{
    const auto found = std::ranges::find_if(
        kinds(), [&](const ChannelKind &each) { return key == QLatin1String(each.key); });
    return found == kinds().end() ? nullptr : &*found;
}

Status checkSettings(const ChannelKind &kind, const QJsonObject &settings, const QStringList &secrets)
{
    for (const QString &key : settings.keys()) {
        const ChannelField *field = kind.field(key);
        if (!field)
            return refused(
                QCoreApplication::translate("Channels", "There is no setting “%1” of this channel.")
                    .arg(key));
        if (field->type == ChannelField::Type::secret)
            return refused(QCoreApplication::translate("Channels", "“%1” is a secret and no plain setting.")
                               .arg(labelOf(*field)));
    }
    for (const ChannelField &field : kind.fields) {
        const QString key = QString::fromLatin1(field.key);
        const bool isSecret = field.type == ChannelField::Type::secret;
        const QJsonValue value = isSecret ? QJsonValue() : settingOf(kind, settings, field.key);
        const bool missing = isSecret ? !secrets.contains(key) : isEmpty(value);
        if (missing && field.required)
            return refused(QCoreApplication::translate("Channels", "“%1” is missing.").arg(labelOf(field)));
        if (missing || isSecret)
            continue;
        if (Status does = checkValue(field, value); !does)
            return does;
    }
    return {};
}

QJsonValue settingOf(const ChannelKind &kind, const QJsonObject &settings, const char *field)
{
    const QString key = QString::fromLatin1(field);
    const QJsonValue value = settings.value(key);
    if (!isEmpty(value))
        return value;
    const ChannelField *known = kind.field(key);
    return known ? known->fallback : QJsonValue();
}

QString cutToBytes(const QString &text, qsizetype bytes)
{
    return cut(text, [bytes](QStringView part) { return utf8Length(part) <= bytes; });
}

QString cutToUnits(const QString &text, qsizetype units)
{
    return cut(text, [units](QStringView part) { return part.size() <= units; });
}

}  // namespace xinglin
