// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/forecast/forecast_result.h"

#include "analysis/sentence.h"

#include <QJsonArray>

#include <algorithm>

namespace xinglin {
namespace {

QJsonArray firstValues(const std::vector<double> &values, int count)
{
    QJsonArray array;
    for (int place = 0; place < count; ++place)
        array.append(values[static_cast<std::size_t>(place)]);
    return array;
}

QJsonObject backTestJson(const BackTest &test)
{
    return {{QStringLiteral("horizon"), test.horizon},
            {QStringLiteral("error"), test.error},
            {QStringLiteral("error_naive"), test.errorNaive},
            {QStringLiteral("skill"), test.skill()},
            {QStringLiteral("tests"), test.tests}};
}

void addBackTests(QJsonObject &detail, const Forecast &forecast, const BackTest &test)
{
    const QJsonObject own = backTestJson(test);
    for (auto each = own.begin(); each != own.end(); ++each)
        detail[each.key()] = each.value();
    QJsonArray all;
    for (const BackTest &each : forecast.backTests)
        all.append(backTestJson(each));
    detail[QStringLiteral("horizons")] = all;
}

AnalysisResult notShown(const QString &method, int version, const ForecastCourse &course, const QString &code,
                        const BilingualText &reason)
{
    const DayRange ahead{course.days.last + 1, course.days.last + kForecastDays};
    AnalysisResult result = notApplicable(method, version, ahead, code, reason);
    result.metric = course.metric;
    result.unit = course.unit;
    result.n = course.input.n;
    result.inputs.push_back(course.input);
    return result;
}

/// The newest values a forecast rests on must be of the last week.
bool isFresh(const ForecastCourse &course)
{
    const auto last =
        std::span(course.values).last(std::min<std::size_t>(kForecastWeek, course.values.size()));
    return std::ranges::any_of(last, [](const auto &each) { return each.has_value(); });
}

AnalysisResult shownForecast(const QString &method, int version, const ForecastCourse &course,
                             const Forecast &forecast, const BackTest &test)
{
    AnalysisResult result;
    result.method = method;
    result.version = version;
    result.metric = course.metric;
    result.unit = course.unit;
    result.days = {course.days.last + 1, course.days.last + test.horizon};
    result.value = forecast.median.front();
    result.low = forecast.low.front();
    result.high = forecast.high.front();
    result.confidence = kForecastShare;
    result.n = course.input.n;
    result.coverage = static_cast<double>(course.input.n) / course.days.days();
    QJsonArray days, models;
    for (int ahead = 0; ahead < test.horizon; ++ahead) {
        const std::string_view model = forecast.models[static_cast<std::size_t>(ahead)];
        days.append((course.days.last + 1 + ahead).text());
        models.append(QString::fromLatin1(model.data(), static_cast<qsizetype>(model.size())));
    }
    result.detail = {{QStringLiteral("days"), days},
                     {QStringLiteral("median"), firstValues(forecast.median, test.horizon)},
                     {QStringLiteral("low"), firstValues(forecast.low, test.horizon)},
                     {QStringLiteral("high"), firstValues(forecast.high, test.horizon)},
                     {QStringLiteral("model"), models}};
    addBackTests(result.detail, forecast, test);
    result.text = sentence(
        QT_TRANSLATE_NOOP("Analysis", "%1, next day: %2 %5 (80%: %3 to %4). Over %6 days the error was %7, "
                                      "with the same as last week %8."),
        {course.name,
         {*result.value, course.digits},
         {*result.low, course.digits},
         {*result.high, course.digits},
         course.unitLabel,
         test.horizon,
         {test.error, course.digits + 1},
         {test.errorNaive, course.digits + 1}});
    result.inputs.push_back(course.input);
    return result;
}

}  // namespace

AnalysisResult forecastResult(const QString &method, int version, const ForecastCourse &course)
{
    if (!isFresh(course))
        return notShown(method, version, course, QStringLiteral("too_old"),
                        sentence(QT_TRANSLATE_NOOP("Analysis", "There is no value of the last seven days.")));
    const auto forecast = forecastDays(course.values, course.limits);
    if (!forecast)
        return notShown(
            method, version, course, QStringLiteral("too_little_data"),
            sentence(QT_TRANSLATE_NOOP("Analysis",
                                       "Needs %1 days with a value and three weeks after them to test on; "
                                       "found: %2."),
                     {kForecastLearning, static_cast<qint64>(course.input.n)}));
    if (const BackTest *test = forecast->shown())
        return shownForecast(method, version, course, *forecast, *test);
    const BackTest &test = forecast->backTests.back();
    AnalysisResult result = notShown(
        method, version, course, QStringLiteral("no_skill"),
        sentence(
            QT_TRANSLATE_NOOP("Analysis", "%1: no better than the same as last week (error %2 against %3)."),
            {course.name, {test.error, course.digits + 1}, {test.errorNaive, course.digits + 1}}));
    addBackTests(result.detail, *forecast, test);
    return result;
}

}  // namespace xinglin
