// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/canned_analyses.h"
#include "tests/gui/canned_parts.h"

#include "domain/metric.h"

namespace xinglin::test {
namespace {

void addCourses(std::vector<AnalysisResult> &all, std::int64_t id, const DayRange &days)
{
    const int count = days.days();
    for (const Metric &metric : MetricDictionary::builtIn().all()) {
        if (!metric.isAnalysed())
            continue;
        const double level = metric.populationMean.value_or(50.0);
        const double scale = metric.populationSd.value_or(10.0) * 0.18;
        const bool isIll =
            metric.key == QLatin1String("heart_rate") || metric.key == QLatin1String("body_temperature");
        const auto z = [&](int i) {
            return wobble(id + metric.number, i) * 0.75 + (isIll && i >= count - 2 ? 3.4 : 0.0);
        };
        AnalysisResult base = made(
            "baseline", days, both("昨夜与自己的通常比较。", "Last night against their own usual."),
            object({{"days", datesOf(days)},
                    {"values", array(count,
                                     [&](int i) {
                                         return i % 11 == 5 ? QJsonValue() : QJsonValue(level + z(i) * scale);
                                     })},
                    {"center", array(count, [&](int) { return level; })},
                    {"low", array(count, [&](int) { return level - 2 * scale; })},
                    {"high", array(count, [&](int) { return level + 2 * scale; })},
                    {"z", array(count, z)},
                    {"learning", array(count, [](int i) { return i < 5; })}}));
        base.metric = metric.key;
        base.unit = metric.unit;
        all.push_back(base);
        AnalysisResult trend = made("trend", days, {},
                                    object({{"slope_per_30_days", scale * (isIll ? 2.0 : 0.3)},
                                            {"low", scale * (isIll ? 0.8 : -0.6)},
                                            {"high", scale * (isIll ? 3.1 : 1.1)},
                                            {"p", isIll ? 0.004 : 0.4},
                                            {"n", count}}));
        trend.metric = metric.key;
        trend.category = isIll ? QStringLiteral("rising") : QStringLiteral("steady");
        trend.unit = metric.unit;
        all.push_back(trend);
        QJsonArray changes;
        if (metric.key == QLatin1String("heart_rate"))
            changes.append(object({{"day", (days.first + count / 2).text()}, {"size", 4.2}}));
        AnalysisResult change =
            made("change-points", days, both("水平有一次持续变化。", "The level changed once and stayed."),
                 object({{"days", datesOf(days)}, {"changes", changes}, {"segments", QJsonArray()}}));
        change.metric = metric.key;
        change.unit = metric.unit;
        all.push_back(change);
        AnalysisResult chart =
            made("control-charts", days, both("没有慢漂移。", "No slow drift."),
                 object({{"days", datesOf(days)},
                         {"ewma", array(count, [&](int i) { return z(i) * 0.4; })},
                         {"ewma_limit", array(count, [](int) { return 1.1; })},
                         {"cusum", array(count, [&](int i) { return std::max(0.0, z(i)); })},
                         {"cusum_limit", 4.0},
                         {"alarm", array(count, [&](int i) { return std::abs(z(i) * 0.4) > 1.1; })}}));
        chart.metric = metric.key;
        all.push_back(chart);
        const DayRange next{days.last + 1, days.last + 7};
        AnalysisResult forecast =
            made("forecast", days, both("未来 7 天照常。", "The next 7 days look as usual."),
                 object({{"days", datesOf(next)},
                         {"median", array(7, [&](int i) { return level + scale * 0.3 * std::sin(i); })},
                         {"low", array(7, [&](int i) { return level - scale * (1.2 + 0.1 * i); })},
                         {"high", array(7, [&](int i) { return level + scale * (1.2 + 0.1 * i); })},
                         {"horizon", 7},
                         {"error", scale * 0.8},
                         {"error_naive", scale},
                         {"skill", metric.key == QLatin1String("stress") ? -0.05 : 0.21},
                         {"tests", 40}}));
        forecast.metric = metric.key;
        forecast.unit = metric.unit;
        all.push_back(forecast);
    }
}

void addNights(std::vector<AnalysisResult> &all, std::int64_t id, const DayRange &days)
{
    const int count = days.days();
    const auto rate = [&](int i) { return 57.0 + wobble(id, i) + (i >= count - 2 ? 6.0 : 0.0); };
    AnalysisResult resting =
        made("resting-heart-rate", days,
             both("昨夜静息心率 63.2 次/分，比通常高 6。", "63.2 bpm last night, 6 above the usual."),
             object({{"days", datesOf(days)},
                     {"values",
                      array(count, [&](int i) { return i % 11 == 5 ? QJsonValue() : QJsonValue(rate(i)); })},
                     {"minutes", array(count, [](int) { return 300; })}}));
    resting.value = rate(count - 1);
    resting.unit = QStringLiteral("/min");
    resting.low = *resting.value - 0.8;
    resting.high = *resting.value + 0.8;
    all.push_back(resting);
    AnalysisResult multi = made(
        "multi-metric", days,
        both("昨夜整体不同寻常，主要是心率和体温。",
             "Last night was unusual as a whole, mostly by heart rate and temperature."),
        object(
            {{"days", datesOf(days)},
             {"statistic",
              array(count, [&](int i) { return 1.2 + 0.4 * wobble(id, i) + (i >= count - 2 ? 3.5 : 0); })},
             {"p", array(count, [&](int i) { return i >= count - 2 ? 0.002 : 0.45; })},
             {"alarm", array(count, [&](int i) { return i >= count - 2; })},
             {"drivers", QJsonArray{object({{"metric", QStringLiteral("heart_rate")}, {"share", 0.55}}),
                                    object({{"metric", QStringLiteral("body_temperature")}, {"share", 0.31}}),
                                    object({{"metric", QStringLiteral("stress")}, {"share", 0.14}})}}}));
    all.push_back(multi);
    all.push_back(
        made("two-night-rule", days, both("连续两夜偏高。", "Raised two nights in a row."),
             object({{"days", datesOf(days)}, {"state", array(count, [&](int i) {
                                                   return i == count - 1 ? 2 : i == count - 2 ? 1 : 0;
                                               })}})));
    AnalysisResult forest = made(
        "isolation-forest", days,
        both("近 30 天的总体状况略不寻常。", "The profile of the last 30 days is a little unusual."),
        object(
            {{"score", 0.58},
             {"features",
              QJsonArray{
                  object({{"key", QStringLiteral("heart_rate")},
                          {"share", 0.42},
                          {"value", 82.0},
                          {"usual", 74.0}}),
                  object({{"key", QStringLiteral("sleep")}, {"share", 0.30}, {"value", 5.1}, {"usual", 7.0}}),
                  object({{"key", QStringLiteral("steps")},
                          {"share", 0.12},
                          {"value", 3100},
                          {"usual", 8000}})}}}));
    all.push_back(forest);
}

void addRhythmAndSleep(std::vector<AnalysisResult> &all, std::int64_t id, const DayRange &days)
{
    const int count = days.days();
    AnalysisResult rhythm = made(
        "rhythm", days, both("节律清楚，最高点在 15:20。", "A clear rhythm, highest at 15:20."),
        object({{"profile", array(24,
                                  [&](int h) {
                                      return 68.0 + 9.0 * std::cos((h - 15.3) / 24.0 * 6.283) + wobble(id, h);
                                  })},
                {"mesor", 68.0},
                {"amplitude", 9.0},
                {"acrophase_hour", 15.33},
                {"is", 0.71},
                {"iv", 0.42},
                {"ra", 0.83},
                {"m10", 78.0},
                {"m10_start", 9.5},
                {"l5", 57.0},
                {"l5_start", 1.25}}));
    rhythm.unit = QStringLiteral("/min");
    all.push_back(rhythm);
    all.push_back(made(
        "sleep", days, both("平均每夜 6.4 小时，欠 11 小时。", "6.4 h a night on average, 11 h short."),
        object({{"days", datesOf(days)},
                {"minutes", array(count,
                                  [&](int i) {
                                      return i % 9 == 4 ? QJsonValue() : QJsonValue(384 + 45 * wobble(id, i));
                                  })},
                {"midpoint_minutes", array(count,
                                           [&](int i) {
                                               return i % 9 == 4 ? QJsonValue()
                                                                 : QJsonValue(190 + 35 * wobble(id + 3, i));
                                           })},
                {"debt_hours", 11.2},
                {"regularity", 74.0}})));
    AnalysisResult seasonal = made(
        "seasonal", days, both("工作日与周末差别不大。", "Working days and weekends differ little."),
        object(
            {{"hours", array(24, [](int h) { return 70.0 + 8.0 * std::sin((h - 9) / 24.0 * 6.283); })},
             {"weekend", array(24, [](int h) { return 69.0 + 6.0 * std::sin((h - 10) / 24.0 * 6.283); })}}));
    seasonal.metric = QStringLiteral("heart_rate");
    seasonal.unit = QStringLiteral("/min");
    all.push_back(seasonal);
}

void addBody(std::vector<AnalysisResult> &all, std::int64_t id, const DayRange &days)
{
    const int count = days.days();
    AnalysisResult pressure =
        made("blood-pressure", days, both("平均 128/82，正常高值。", "128/82 on average, high normal."),
             object({{"days", datesOf(days)},
                     {"systolic", array(count, [&](int i) { return 128 + 6 * wobble(id, i); })},
                     {"diastolic", array(count, [&](int i) { return 82 + 4 * wobble(id + 1, i); })},
                     {"ttr", 0.81},
                     {"arv", 6.4},
                     {"map", 97.3},
                     {"pp", 46.0}}));
    pressure.flags = {QStringLiteral("derived")};
    all.push_back(pressure);
    all.push_back(
        made("oxygen-burden", days, both("每天约 9 分钟低于 94%。", "About 9 minutes a day below 94%."),
             object({{"days", datesOf(days)},
                     {"below94", array(count, [&](int i) { return 9 + std::round(5 * wobble(id, i)); })},
                     {"below90", array(count, [&](int i) { return i % 8 == 0 ? 2 : 0; })},
                     {"lowest", 88},
                     {"events", 4}})));
    all.push_back(
        made("activity", days, both("平均每天 7,800 步。", "7,800 steps a day on average."),
             object({{"days", datesOf(days)},
                     {"steps", array(count, [&](int i) { return std::round(7800 + 1900 * wobble(id, i)); })},
                     {"sedentary_minutes", array(count, [](int) { return 540; })},
                     {"streak", 4}})));
}

void addRisks(std::vector<AnalysisResult> &all, const DayRange &days)
{
    AnalysisResult framingham =
        made("framingham", days, both("十年风险 7.4% 到 13.9%。", "7.4 to 13.9% in ten years."),
             object({{"model", QStringLiteral("bmi")},
                     {"risk_percent", QJsonValue()},
                     {"risk_low", 7.4},
                     {"risk_high", 13.9},
                     {"band", QStringLiteral("medium")},
                     {"missing", QJsonArray{QStringLiteral("smoker")}}}));
    framingham.low = 7.4;
    framingham.high = 13.9;
    framingham.unit = QStringLiteral("%");
    framingham.inputs = {{both("收缩压", "Systolic pressure"),
                          1,
                          {},
                          both("2026-09-12 的体检", "check-up of 2026-09-12"),
                          131.0,
                          QStringLiteral("mmHg")}};
    all.push_back(framingham);
    all.push_back(notApplicable(QStringLiteral("china-par"), 1, days, QStringLiteral("missing_inputs"),
                                both("需要腰围、总胆固醇和高密度脂蛋白，没有体检记录。",
                                     "Needs waist, total cholesterol and HDL; no check-up has them.")));
    AnalysisResult findrisc =
        made("findrisc", days, both("11 分，略升高。", "11 points, slightly raised."),
             object({{"points", QJsonValue()},
                     {"low", 11},
                     {"high", 17},
                     {"missing", QJsonArray{QStringLiteral("diet"), QStringLiteral("family_history")}}}));
    findrisc.value = 11;
    findrisc.low = 11;
    findrisc.high = 17;
    all.push_back(findrisc);
    all.push_back(
        made("news2", days,
             both("已知 2 分，缺三项，最高可达 11 分。", "2 points known, up to 11 with what is missing."),
             object({{"low", 2},
                     {"high", 11},
                     {"points", object({{"hr", 1}, {"temp", 1}, {"sbp", 0}, {"rr", QJsonValue()}})},
                     {"missing", QJsonArray{QStringLiteral("respiratory_rate"), QStringLiteral("oxygen"),
                                            QStringLiteral("consciousness")}},
                     {"complete", false}})));
}

std::pair<const char *, const char *> whoName(const char *who)
{
    return who[0] == 'o'   ? std::pair("健康管理员", "health officer")
           : who[0] == 's' ? std::pair("本人", "the person")
                           : std::pair("医生", "doctor");
}

QJsonObject adviceJson(const char *rule, int priority, const char *who, const QJsonObject &text,
                       const char *method, const char *metric)
{
    return object(
        {{"rule", QString::fromLatin1(rule)},
         {"version", 1},
         {"priority", priority},
         {"text", text},
         {"who", object({{"id", QString::fromLatin1(who)},
                         {"zh", QString::fromUtf8(whoName(who).first)},
                         {"en", QString::fromLatin1(whoName(who).second)}})},
         {"evidence",
          QJsonArray{textJson("Alavi et al., Nature Medicine 2022", "Alavi et al., Nature Medicine 2022")}},
         {"cause",
          object({{"method", QString::fromLatin1(method)},
                  {"metric", QString::fromLatin1(metric)},
                  {"text", textJson("昨夜心率远高于通常", "Heart rate far above the usual last night")}})},
         {"contra", QJsonArray{object({{"id", QStringLiteral("acute")},
                                       {"zh", QStringLiteral("急性不适时不宜")},
                                       {"en", QStringLiteral("not with an acute illness")},
                                       {"applied", false}})}}});
}

void addAdvice(std::vector<AnalysisResult> &all, const DayRange &days)
{
    all.push_back(made(
        "recommendations", days, {},
        object(
            {{"items",
              QJsonArray{adviceJson("check-raised-heart-rate", 92, "officer",
                                    textJson("今天问问有没有发热或不适；有就别上岗。",
                                             "Ask today about fever or feeling ill; if so, no duty."),
                                    "baseline", "heart_rate"),
                         adviceJson("sleep-debt", 61, "self",
                                    textJson("这周早睡一小时，连续三夜。",
                                             "Go to bed an hour earlier for three nights this week."),
                                    "sleep", ""),
                         adviceJson("check-up-lipids", 44, "doctor",
                                    textJson("补做血脂和腰围，风险才算得准。",
                                             "Have lipids and waist measured, so that the risk can be told."),
                                    "china-par", ""),
                         adviceJson("steps", 21, "self",
                                    textJson("每天多走两千步。", "Walk two thousand steps more a day."),
                                    "activity", "")}}})));
}

}  // namespace

std::vector<AnalysisResult> cannedPersonAnalyses(std::int64_t id, const DayRange &days, bool hasData)
{
    std::vector<AnalysisResult> all;
    if (!hasData) {
        for (const char *method : {"resting-heart-rate", "multi-metric", "rhythm", "sleep", "framingham",
                                   "news2", "recommendations"})
            all.push_back(notApplicable(QString::fromLatin1(method), 1, days,
                                        QStringLiteral("too_little_data"),
                                        both("需要 7 夜数据，现有 0 夜。", "Needs 7 nights, there are 0.")));
        return all;
    }
    addCourses(all, id, days);
    addNights(all, id, days);
    addRhythmAndSleep(all, id, days);
    addBody(all, id, days);
    addRisks(all, days);
    addAdvice(all, days);
    return all;
}

}  // namespace xinglin::test
