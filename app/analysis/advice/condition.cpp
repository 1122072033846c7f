// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/advice/condition.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace xinglin {
namespace {

using Operator = FieldTest::Operator;

constexpr std::array kConditionOperators{
    std::pair{"less", Operator::less}, std::pair{"at_most", Operator::atMost},
    std::pair{"more", Operator::more}, std::pair{"at_least", Operator::atLeast},
    std::pair{"is", Operator::is},     std::pair{"one_of", Operator::oneOf},
    std::pair{"has", Operator::has},   std::pair{"present", Operator::present}};
constexpr std::array kConditionFields{"value",    "low",   "high", "n",          "coverage",
                                      "category", "flags", "code", "applicable", "detail"};
constexpr int kDeepest = 16;

QString wrongType()
{
    return QCoreApplication::translate("Analysis", "another kind of value is needed");
}

QString unknownWord()
{
    return QCoreApplication::translate("Analysis", "this word is not known");
}

bool isOperatorValue(Operator op, const QJsonValue &value)
{
    switch (op) {
    case Operator::less:
    case Operator::atMost:
    case Operator::more:
    case Operator::atLeast: return value.isDouble();
    case Operator::is: return value.isDouble() || value.isString() || value.isBool();
    case Operator::oneOf: return value.isArray() && !value.toArray().isEmpty();
    case Operator::has: return value.isString();
    case Operator::present: return value.isBool();
    }
    return false;
}

/// Which operator the test has; null when none or several.
const std::pair<const char *, Operator> *operatorOf(const QJsonObject &object)
{
    const std::pair<const char *, Operator> *found = nullptr;
    for (const auto &each : kConditionOperators) {
        if (!object.contains(QLatin1String(each.first)))
            continue;
        if (found)
            return nullptr;
        found = &each;
    }
    return found;
}

Status checkKeys(const QJsonObject &object, const QString &place)
{
    for (const QString &key : object.keys()) {
        const bool isOperator = std::ranges::any_of(
            kConditionOperators, [&](const auto &each) { return key == QLatin1String(each.first); });
        if (!isOperator &&
            !QStringList{QStringLiteral("field"), QStringLiteral("method"), QStringLiteral("metric"),
                         QStringLiteral("last"), QStringLiteral("times")}
                 .contains(key))
            return wrongField(place + QLatin1Char('.') + key, unknownWord());
    }
    return {};
}

Result<int> countOf(const QJsonObject &object, const char *key, int otherwise, const QString &place)
{
    const QJsonValue value = object.value(QLatin1String(key));
    if (value.isUndefined())
        return otherwise;
    if (value.toInt(0) < 1 || value.toInt(0) > 1000)
        return wrongField(place + QLatin1Char('.') + QLatin1String(key), wrongType());
    return value.toInt();
}

Result<Condition> testFromJson(const QJsonObject &object, const QString &place)
{
    if (const Status known = checkKeys(object, place); !known)
        return fail(known.error());
    Condition condition;
    condition.kind = Condition::Kind::test;
    FieldTest &test = condition.test;
    test.method = object.value(QLatin1String("method")).toString();
    test.metric = object.value(QLatin1String("metric")).toString();
    test.path = object.value(QLatin1String("field")).toString().split(QLatin1Char('.'), Qt::SkipEmptyParts);
    if (test.path.isEmpty() || std::ranges::none_of(kConditionFields, [&](const char *field) {
            return test.path.first() == QLatin1String(field);
        }))
        return wrongField(place + QStringLiteral(".field"), unknownWord());
    const auto *op = operatorOf(object);
    if (!op)
        return wrongField(place, QCoreApplication::translate("Analysis", "one comparison is needed"));
    test.op = op->second;
    test.value = object.value(QLatin1String(op->first));
    if (!isOperatorValue(test.op, test.value))
        return wrongField(place + QLatin1Char('.') + QLatin1String(op->first), wrongType());
    const auto last = countOf(object, "last", 0, place);
    const auto times = countOf(object, "times", 1, place);
    if (!last)
        return fail(last.error());
    if (!times)
        return fail(times.error());
    test.last = *last;
    test.times = *times;
    return condition;
}

Result<Condition> conditionAt(const QJsonValue &json, const QString &place, int depth);

Result<Condition> joinedFromJson(Condition::Kind kind, const QJsonValue &json, const QString &place,
                                 int depth)
{
    Condition condition;
    condition.kind = kind;
    const QJsonArray parts = json.toArray();
    if (parts.isEmpty())
        return wrongField(place, wrongType());
    for (qsizetype i = 0; i < parts.size(); ++i) {
        auto part = conditionAt(parts[i], QStringLiteral("%1[%2]").arg(place).arg(i), depth + 1);
        if (!part)
            return part;
        condition.parts.push_back(*std::move(part));
    }
    return condition;
}

Result<Condition> conditionAt(const QJsonValue &json, const QString &place, int depth)
{
    if (!json.isObject() || depth > kDeepest)
        return wrongField(place, wrongType());
    const QJsonObject object = json.toObject();
    const auto only = [&](const char *key) {
        return object.size() == 1 && object.contains(QLatin1String(key));
    };
    if (only("all"))
        return joinedFromJson(Condition::Kind::all, object.value(QLatin1String("all")),
                              place + QStringLiteral(".all"), depth);
    if (only("any"))
        return joinedFromJson(Condition::Kind::any, object.value(QLatin1String("any")),
                              place + QStringLiteral(".any"), depth);
    if (only("not")) {
        auto part =
            conditionAt(object.value(QLatin1String("not")), place + QStringLiteral(".not"), depth + 1);
        if (!part)
            return part;
        Condition condition;
        condition.kind = Condition::Kind::negation;
        condition.parts.push_back(*std::move(part));
        return condition;
    }
    return testFromJson(object, place);
}

bool compares(const FieldTest &test, const QJsonValue &value)
{
    switch (test.op) {
    case Operator::less: return value.isDouble() && value.toDouble() < test.value.toDouble();
    case Operator::atMost: return value.isDouble() && value.toDouble() <= test.value.toDouble();
    case Operator::more: return value.isDouble() && value.toDouble() > test.value.toDouble();
    case Operator::atLeast: return value.isDouble() && value.toDouble() >= test.value.toDouble();
    case Operator::is: return value == test.value;
    case Operator::oneOf: return test.value.toArray().contains(value);
    case Operator::has: return value.toArray().contains(test.value);
    case Operator::present: return (!value.isUndefined() && !value.isNull()) == test.value.toBool();
    }
    return false;
}

bool satisfies(const FieldTest &test, const AnalysisResult &result)
{
    const QJsonValue value = fieldOf(result, test.path);
    if (test.last == 0)
        return compares(test,
                        test.op == Operator::has || test.op == Operator::present ? value : latestOf(value));
    if (!value.isArray())
        return compares(test, value);
    const QJsonArray course = value.toArray();
    int met = 0;
    for (qsizetype i = std::max<qsizetype>(0, course.size() - test.last); i < course.size(); ++i)
        met += !course[i].isNull() && compares(test, course[i]) ? 1 : 0;
    return met >= test.times;
}

QJsonValue numberField(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Undefined);
}

}  // namespace

tl::unexpected<Error> wrongField(const QString &place, const QString &why)
{
    return fail(ErrorCode::invalidData,
                QCoreApplication::translate("Analysis", "The field “%1” is wrong: %2.").arg(place, why));
}

Result<Condition> conditionFromJson(const QJsonValue &json, const QString &place)
{
    return conditionAt(json, place, 0);
}

QJsonValue latestOf(const QJsonValue &value)
{
    if (!value.isArray())
        return value;
    const QJsonArray course = value.toArray();
    for (qsizetype i = course.size(); i-- > 0;) {
        if (!course[i].isNull())
            return course[i];
    }
    return QJsonValue(QJsonValue::Undefined);
}

QJsonValue fieldOf(const AnalysisResult &result, const QStringList &path)
{
    if (path.isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    const QString &first = path.first();
    if (first == QLatin1String("detail")) {
        QJsonValue at = result.detail;
        for (qsizetype i = 1; i < path.size(); ++i) {
            if (at.isArray()) {
                const QJsonArray array = at.toArray();
                bool isNumber = false;
                const qsizetype place = path[i].toInt(&isNumber);
                at = isNumber ? array.at(place < 0 ? array.size() + place : place)
                              : QJsonValue(QJsonValue::Undefined);
            } else {
                at = at.toObject().value(path[i]);
            }
        }
        return at;
    }
    if (first == QLatin1String("value"))
        return numberField(result.value);
    if (first == QLatin1String("low"))
        return numberField(result.low);
    if (first == QLatin1String("high"))
        return numberField(result.high);
    if (first == QLatin1String("n"))
        return static_cast<double>(result.n);
    if (first == QLatin1String("coverage"))
        return numberField(result.coverage);
    if (first == QLatin1String("category"))
        return result.category.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(result.category);
    if (first == QLatin1String("flags"))
        return QJsonArray::fromStringList(result.flags);
    if (first == QLatin1String("applicable"))
        return !result.notApplicable;
    if (first == QLatin1String("code"))
        return result.notApplicable ? QJsonValue(result.notApplicable->code)
                                    : QJsonValue(QJsonValue::Undefined);
    return QJsonValue(QJsonValue::Undefined);
}

bool holds(const Condition &condition, const AnalysisResult *bound, std::span<const AnalysisResult> results)
{
    const auto holdsToo = [&](const Condition &part) { return holds(part, bound, results); };
    switch (condition.kind) {
    case Condition::Kind::all: return std::ranges::all_of(condition.parts, holdsToo);
    case Condition::Kind::any: return std::ranges::any_of(condition.parts, holdsToo);
    case Condition::Kind::negation: return !holdsToo(condition.parts.front());
    case Condition::Kind::test: break;
    }
    const FieldTest &test = condition.test;
    if (test.method.isEmpty())
        return bound && satisfies(test, *bound);
    return std::ranges::any_of(results, [&](const AnalysisResult &each) {
        return each.method == test.method && (test.metric.isEmpty() || each.metric == test.metric) &&
               satisfies(test, each);
    });
}

}  // namespace xinglin
