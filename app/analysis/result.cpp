// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/result.h"

#include <QJsonArray>

namespace xinglin {
namespace {

QJsonValue numberOrNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject jsonOf(const InputUsed &input, Language language)
{
    QJsonObject json{{QStringLiteral("name"), input.name.in(language)},
                     {QStringLiteral("n"), static_cast<double>(input.n)}};
    if (input.days.isValid()) {
        json[QStringLiteral("from")] = input.days.first.text();
        json[QStringLiteral("to")] = input.days.last.text();
    }
    if (!input.origin.in(language).isEmpty())
        json[QStringLiteral("origin")] = input.origin.in(language);
    if (input.value)
        json[QStringLiteral("value")] = *input.value;
    if (!input.unit.isEmpty())
        json[QStringLiteral("unit")] = input.unit;
    return json;
}

}  // namespace

AnalysisResult notApplicable(const QString &method, int version, const DayRange &days, const QString &code,
                             const BilingualText &reason)
{
    AnalysisResult result;
    result.method = method;
    result.version = version;
    result.days = days;
    result.text = reason;
    result.notApplicable = NotApplicable{code, reason};
    return result;
}

QJsonObject jsonOf(const AnalysisResult &result, Language language)
{
    QJsonObject json{{QStringLiteral("method"), result.method},
                     {QStringLiteral("version"), result.version},
                     {QStringLiteral("metric"), textOrNull(result.metric)},
                     {QStringLiteral("from"), result.days.first.text()},
                     {QStringLiteral("to"), result.days.last.text()},
                     {QStringLiteral("value"), numberOrNull(result.value)},
                     {QStringLiteral("unit"), textOrNull(result.unit)},
                     {QStringLiteral("n"), static_cast<double>(result.n)},
                     {QStringLiteral("coverage"), numberOrNull(result.coverage)},
                     {QStringLiteral("category"), textOrNull(result.category)},
                     {QStringLiteral("flags"), QJsonArray::fromStringList(result.flags)},
                     {QStringLiteral("text"), result.text.in(language)},
                     {QStringLiteral("detail"), result.detail}};
    json[QStringLiteral("interval")] =
        result.low && result.high ? QJsonValue(QJsonObject{{QStringLiteral("low"), *result.low},
                                                           {QStringLiteral("high"), *result.high},
                                                           {QStringLiteral("confidence"), result.confidence}})
                                  : QJsonValue();
    json[QStringLiteral("not_applicable")] =
        result.notApplicable
            ? QJsonValue(QJsonObject{{QStringLiteral("code"), result.notApplicable->code},
                                     {QStringLiteral("reason"), result.notApplicable->reason.in(language)}})
            : QJsonValue();
    QJsonArray inputs;
    for (const InputUsed &input : result.inputs)
        inputs.append(jsonOf(input, language));
    json[QStringLiteral("inputs")] = inputs;
    return json;
}

}  // namespace xinglin
