// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule_json.h"

#include <QJsonArray>
#include <QSet>

#include <tl/expected.hpp>

#include <optional>

namespace xinglin {

/// The object that is the whole of a JSON document, in which no field stands twice: readers of JSON take one
/// of the two without a word. Else where and what is wrong: "line 3, column 7", or the field ("logo.data").
tl::expected<QJsonObject, RuleProblem> readStrictObject(const QByteArray &json);

/// Reads the fields of a JSON object one by one and keeps the first problem: a missing field, a wrong type, a
/// number out of range, and (asked at the end) a field nobody asked for.
class StrictObject
{
public:
    /// `json` must be an object; the problem otherwise.
    StrictObject(const QJsonValue &json, QString place);

    const QString &place() const { return m_place; }
    QString placeOf(const QString &field) const;
    bool has(const QString &field) const { return m_json.contains(field); }

    QString text(const QString &field, const QString &fallback = {});
    QString requiredText(const QString &field);
    bool flag(const QString &field, bool fallback);
    std::optional<double> number(const QString &field);
    double requiredNumber(const QString &field);
    int integer(const QString &field, int fallback, int low, int high);
    /// Seconds (fractions to the millisecond) as milliseconds; never negative, at most `mostMs`.
    std::int64_t seconds(const QString &field, std::int64_t fallbackMs, std::int64_t mostMs);
    QStringList texts(const QString &field);
    QJsonValue value(const QString &field);
    QJsonArray array(const QString &field);

    void complain(const QString &field, const QString &text);
    void keep(const RuleProblem &problem);
    /// The first problem so far, or a field that is not known.
    std::optional<RuleProblem> problem() const;
    bool isFine() const { return !m_problem; }

private:
    QJsonValue take(const QString &field, QJsonValue::Type type, const QString &what);

    QJsonObject m_json;
    QString m_place;
    QSet<QString> m_asked;
    std::optional<RuleProblem> m_problem;
};

}  // namespace xinglin
