// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/advice/recommendations.h"

#include <QByteArray>
#include <QString>

namespace xinglin::test {

/// A book of these rules, one source "s" and one contra-indication "ill".
inline RuleBook bookOf(const char *rules)
{
    RuleBook book;
    const Status sources = addToRuleBook(book, R"({"format":1,"sources":{"s":"A source."},
        "contra":[{"id":"ill","text":{"zh":"病","en":"ill"},"when":{"method":"m2","field":"value","at_least":5}}]})");
    const Status added = addToRuleBook(book, QByteArray(R"({"format":1,"rules":[)") + rules + "]}");
    if (!sources || !added)
        qFatal("%s", qPrintable(added.error().message));
    return book;
}

/// A rule that fires on a value of at least 1.
inline QByteArray plainRule(const char *id, const char *topic, int priority, const char *more = "")
{
    return QStringLiteral(R"({"id":"%1","version":1,"topic":"%2","of":{"method":"m"},
        "when":{"field":"value","at_least":1},"text":{"zh":"值 {value:1}","en":"value {value:1}"},
        "evidence":["s"],"who":"self","priority":%3%4})")
        .arg(QLatin1String(id), QLatin1String(topic), QString::number(priority), QLatin1String(more))
        .toUtf8();
}

}  // namespace xinglin::test
