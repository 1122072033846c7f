// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/result.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

// What the canned analyses of people and units are made of.
namespace xinglin::test {

inline double wobble(std::int64_t a, int b)
{
    return std::sin(static_cast<double>(a % 97) * 1.7 + b * 2.3) + 0.6 * std::sin(b * 0.71);
}

inline BilingualText both(const char *zh, const char *en)
{
    return {QString::fromUtf8(zh), QString::fromUtf8(en)};
}

inline QJsonObject textJson(const char *zh, const char *en)
{
    return {{QStringLiteral("zh"), QString::fromUtf8(zh)}, {QStringLiteral("en"), QString::fromUtf8(en)}};
}

inline QJsonObject object(std::initializer_list<std::pair<const char *, QJsonValue>> pairs)
{
    QJsonObject made;
    for (const auto &[key, value] : pairs)
        made.insert(QString::fromLatin1(key), value);
    return made;
}

template <typename F>
QJsonArray array(int count, F of)
{
    QJsonArray made;
    for (int i = 0; i < count; ++i)
        made.append(QJsonValue(of(i)));
    return made;
}

inline QJsonArray datesOf(const DayRange &days)
{
    return array(days.days(), [&days](int i) { return (days.first + i).text(); });
}

inline AnalysisResult made(const char *method, const DayRange &days, const BilingualText &text,
                           QJsonObject detail)
{
    AnalysisResult result;
    result.method = QString::fromLatin1(method);
    result.days = days;
    result.n = days.days();
    result.coverage = 0.93;
    result.text = text;
    result.detail = std::move(detail);
    result.inputs.push_back(
        {both("心率", "Heart rate"), 8640, days, both("手表实测", "measured by the watch"), {}, {}});
    result.inputs.push_back({both("静息心率基线", "Baseline of the resting heart rate"),
                             28,
                             {days.first - 31, days.first - 4},
                             both("之前 28 夜，隔开 3 夜", "28 nights before, 3 guard nights left out"),
                             {},
                             {}});
    return result;
}

}  // namespace xinglin::test
