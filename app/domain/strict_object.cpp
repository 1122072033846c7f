// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/strict_object.h"

#include "domain/json_keys.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cmath>

namespace xinglin {
namespace {

QString lineAndColumn(const QByteArray &json, qsizetype offset)
{
    const QByteArray before = json.left(offset);
    return QCoreApplication::translate("Rules", "line %1, column %2")
        .arg(before.count('\n') + 1)
        .arg(before.size() - before.lastIndexOf('\n'));
}

QString noObject()
{
    return QCoreApplication::translate("Rules", "An object is expected here.");
}

}  // namespace

tl::expected<QJsonObject, RuleProblem> readStrictObject(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(RuleProblem{
            lineAndColumn(json, error.offset),
            QCoreApplication::translate("Rules", "This is no JSON: %1").arg(error.errorString())});
    if (!document.isObject())
        return tl::unexpected(RuleProblem{{}, noObject()});
    if (const auto twice = repeatedKey(json))
        return tl::unexpected(
            RuleProblem{*twice, QCoreApplication::translate("Rules", "The field stands here twice.")});
    return document.object();
}

StrictObject::StrictObject(const QJsonValue &json, QString place)
    : m_json(json.toObject())
    , m_place(std::move(place))
{
    if (!json.isObject())
        keep({m_place, noObject()});
}

QString StrictObject::placeOf(const QString &field) const
{
    return m_place.isEmpty() ? field : m_place + QLatin1Char('.') + field;
}

void StrictObject::complain(const QString &field, const QString &text)
{
    keep({placeOf(field), text});
}

void StrictObject::keep(const RuleProblem &problem)
{
    if (!m_problem)
        m_problem = problem;
}

QJsonValue StrictObject::value(const QString &field)
{
    m_asked.insert(field);
    return m_json.value(field);
}

QJsonValue StrictObject::take(const QString &field, QJsonValue::Type type, const QString &what)
{
    const QJsonValue found = value(field);
    if (!found.isUndefined() && found.type() != type) {
        complain(field, what);
        return QJsonValue::Undefined;
    }
    return found;
}

QString StrictObject::text(const QString &field, const QString &fallback)
{
    const QJsonValue found = take(field, QJsonValue::String,
                                  QCoreApplication::translate("Rules", "A text in quotes is expected."));
    return found.isUndefined() ? fallback : found.toString();
}

QString StrictObject::requiredText(const QString &field)
{
    const QString found = text(field);
    if (found.isEmpty())
        complain(field, QCoreApplication::translate("Rules", "This is missing."));
    return found;
}

bool StrictObject::flag(const QString &field, bool fallback)
{
    const QJsonValue found =
        take(field, QJsonValue::Bool, QCoreApplication::translate("Rules", "true or false is expected."));
    return found.isUndefined() ? fallback : found.toBool();
}

std::optional<double> StrictObject::number(const QString &field)
{
    const QJsonValue found =
        take(field, QJsonValue::Double, QCoreApplication::translate("Rules", "A number is expected."));
    return found.isUndefined() ? std::nullopt : std::optional(found.toDouble());
}

double StrictObject::requiredNumber(const QString &field)
{
    const auto found = number(field);
    if (!found)
        complain(field, QCoreApplication::translate("Rules", "This is missing."));
    return found.value_or(0.0);
}

int StrictObject::integer(const QString &field, int fallback, int low, int high)
{
    const auto found = number(field);
    if (!found)
        return fallback;
    if (std::trunc(*found) != *found || *found < low || *found > high) {
        complain(field, QCoreApplication::translate("Rules", "A whole number from %1 to %2 is expected.")
                            .arg(low)
                            .arg(high));
        return fallback;
    }
    return static_cast<int>(*found);
}

std::int64_t StrictObject::seconds(const QString &field, std::int64_t fallbackMs, std::int64_t mostMs)
{
    const auto found = number(field);
    if (!found)
        return fallbackMs;
    if (!(*found >= 0.0) || *found > static_cast<double>(mostMs) / 1000.0) {
        complain(field, QCoreApplication::translate("Rules", "Seconds from 0 to %1 are expected.")
                            .arg(static_cast<qint64>(mostMs / 1000)));
        return fallbackMs;
    }
    return std::llround(*found * 1000.0);
}

QJsonArray StrictObject::array(const QString &field)
{
    return take(field, QJsonValue::Array,
                QCoreApplication::translate("Rules", "A list in square brackets is expected."))
        .toArray();
}

QStringList StrictObject::texts(const QString &field)
{
    QStringList found;
    const QJsonArray values = array(field);
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!values.at(i).isString() || values.at(i).toString().isEmpty())
            complain(QStringLiteral("%1[%2]").arg(field).arg(i),
                     QCoreApplication::translate("Rules", "A text in quotes is expected."));
        found += values.at(i).toString();
    }
    return found;
}

std::optional<RuleProblem> StrictObject::problem() const
{
    if (m_problem)
        return m_problem;
    for (auto field = m_json.begin(); field != m_json.end(); ++field) {
        if (!m_asked.contains(field.key()))
            return RuleProblem{placeOf(field.key()),
                               QCoreApplication::translate("Rules", "There is no such field.")};
    }
    return std::nullopt;
}

}  // namespace xinglin
