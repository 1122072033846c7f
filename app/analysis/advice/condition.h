// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/result.h"
#include "core/result.h"

#include <QJsonValue>
#include <QStringList>

#include <span>
#include <vector>

// The closed language in which rules of advice say when they fire: tests of fields of results, joined by all,
// any and not. It has no loops, no arithmetic and no access to anything but results.
namespace xinglin {

/// One comparison of a field of a result.
///
/// A field is value, low, high, n, coverage, category, flags, code (of "not applicable"), applicable, or a
/// path into the detail ("detail.points.pulse"; a number is a place in an array, negative from the end). A
/// course (array) compared without `last` stands for its last value that is there; with `last` the test holds
/// when at least `times` of its last so many entries satisfy it; absent entries satisfy nothing.
struct FieldTest
{
    enum class Operator { less, atMost, more, atLeast, is, oneOf, has, present };

    QString method;  ///< empty: the result the rule is bound to; else any result of the method
    QString metric;  ///< of the other result; empty: any
    QStringList path;
    Operator op = Operator::present;
    QJsonValue value;
    int last = 0, times = 1;
};

struct Condition
{
    enum class Kind { all, any, negation, test };

    Kind kind = Kind::all;
    std::vector<Condition> parts;  ///< of all, any; one of negation
    FieldTest test;
};

/// Reads {"all": [...]}, {"any": [...]}, {"not": ...} or a test such as
/// {"field": "detail.minutes", "less": 420, "last": 7, "times": 5}; `place` begins what the error names.
Result<Condition> conditionFromJson(const QJsonValue &json, const QString &place);

/// `bound` is what tests without a method read; null: such tests fail.
bool holds(const Condition &condition, const AnalysisResult *bound, std::span<const AnalysisResult> results);

/// A field of a result; undefined when there is none of that name or it is absent.
QJsonValue fieldOf(const AnalysisResult &result, const QStringList &path);
/// The last value of a course that is there; anything else as it is.
QJsonValue latestOf(const QJsonValue &value);

/// "The field “when.all[1].less” is wrong: …".
tl::unexpected<Error> wrongField(const QString &place, const QString &why);

}  // namespace xinglin
