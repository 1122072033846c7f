// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/sample_results.h"

#include "analysis/advice/advice.h"
#include "analysis/person/advice_analyses.h"
#include "core/random.h"

#include <QJsonArray>

#include <cmath>

namespace xinglin::test {
namespace {

const DayRange kOctober{Day::fromCivil(2026, 10, 1), Day::fromCivil(2026, 10, 31)};

AnalysisResult told(const char *method, const char *metric, std::int64_t n, const QString &zh,
                    const QString &en)
{
    AnalysisResult result;
    result.method = QLatin1String(method);
    result.metric = QLatin1String(metric);
    result.days = kOctober;
    result.n = n;
    result.text = {zh, en};
    return result;
}

template <typename Value>
QJsonArray daily(const Value &value, DayRange days = kOctober, int step = 1)
{
    QJsonArray array;
    for (Day day = days.first; day <= days.last; day = day + step)
        array.append(value(day));
    return array;
}

QJsonArray octoberDays()
{
    return daily([](Day day) { return day.text(); });
}

AnalysisResult quantilesOf(const char *metric, double median, double sd, double step)
{
    AnalysisResult result = told("quantiles", metric, 120000, {}, {});
    QJsonArray histogram;
    for (double z = -3.0; z <= 3.0; z += step / sd)
        histogram.append(QJsonArray{median + z * sd, std::round(10000 * std::exp(-z * z / 2))});
    result.detail = {{QStringLiteral("p5"), median - 1.64 * sd},
                     {QStringLiteral("p25"), median - 0.67 * sd},
                     {QStringLiteral("p50"), median},
                     {QStringLiteral("p75"), median + 0.67 * sd},
                     {QStringLiteral("p95"), median + 1.64 * sd},
                     {QStringLiteral("histogram"), histogram}};
    return result;
}

AnalysisResult surveillanceResult()
{
    AnalysisResult result =
        told("surveillance", "", 31, QStringLiteral("有 1 天的偏离人数超出偶然范围。"),
             QStringLiteral("On 1 day more people than chance were far from their own usual."));
    const auto count = [](Day day) { return day.dayOfMonth() == 27 ? 41 : 9 + day.number() * 7 % 6; };
    const auto weekly = [](Day day) { return 60 + day.number() * 3 % 17; };
    const DayRange weeks{kOctober.first - 77, kOctober.first + 25};
    result.detail = {
        {QStringLiteral("days"), octoberDays()},
        {QStringLiteral("counts"), daily([&](Day day) { return QJsonValue(count(day)); })},
        {QStringLiteral("upper"),
         daily([](Day day) { return day.dayOfMonth() < 8 ? QJsonValue() : QJsonValue(19.0); })},
        {QStringLiteral("alarm"), daily([&](Day day) { return QJsonValue(count(day) > 30); })},
        {QStringLiteral("weekly"),
         QJsonObject{
             {QStringLiteral("weeks"), daily([](Day day) { return day.text(); }, weeks, 7)},
             {QStringLiteral("counts"), daily([&](Day day) { return QJsonValue(weekly(day)); }, weeks, 7)},
             {QStringLiteral("expected"), daily([](Day) { return 66.0; }, weeks, 7)},
             {QStringLiteral("upper"), daily([](Day) { return 88.0; }, weeks, 7)},
             {QStringLiteral("alarm"), daily([](Day) { return false; }, weeks, 7)}}}};
    return result;
}

QJsonArray comparedUnits()
{
    struct Compared
    {
        const char *zh, *en;
        double n, rate, z;
    };
    QJsonArray units;
    for (const Compared &each : {Compared{"掘进一队", "Tunnelling team 1", 1860, 0.031, -0.4},
                                 Compared{"掘进二队", "Tunnelling team 2", 1705, 0.058, 3.4},
                                 Compared{"综采一队", "Longwall team 1", 2480, 0.034, 0.1},
                                 Compared{"机电队", "Electrical team", 1240, 0.029, -0.5},
                                 Compared{"运输队", "Transport team", 2046, 0.036, 0.5},
                                 Compared{"通风队", "Ventilation team", 930, 0.038, 0.6}}) {
        const double se = std::sqrt(each.rate * (1 - each.rate) / each.n);
        units.append(QJsonObject{
            {QStringLiteral("id"), QString::number(units.size() + 1)},
            {QStringLiteral("name_zh"), QString::fromUtf8(each.zh)},
            {QStringLiteral("name_en"), QLatin1String(each.en)},
            {QStringLiteral("n"), each.n},
            {QStringLiteral("people"), each.n / 31},
            {QStringLiteral("rate"), each.rate},
            {QStringLiteral("estimate"), 3.4 + 70 * (each.rate - 0.034)},
            {QStringLiteral("low"), 100 * (each.rate - 2 * se)},
            {QStringLiteral("high"), 100 * (each.rate + 2 * se)},
            {QStringLiteral("z"), each.z * 1.8},
            {QStringLiteral("z_adjusted"), each.z},
            {QStringLiteral("p_worst"), each.z > 3 ? 0.93 : 0.014},
            {QStringLiteral("flag"), each.z > 3 ? QStringLiteral("high") : QStringLiteral("none")}});
    }
    return units;
}

AnalysisResult funnelResult()
{
    AnalysisResult result =
        told("funnel", "", 10261, QStringLiteral("6 个单位中有 1 个在考虑离散后仍超出界限。"),
             QStringLiteral("1 of 6 units lies outside the limits after allowing for over-dispersion."));
    QJsonArray n, low95, high95, low998, high998;
    for (double size = 600; size <= 2700; size += 50) {
        const double se = std::sqrt(0.034 * 0.966 / size) * 1.4;
        n.append(size);
        low95.append(0.034 - 1.96 * se);
        high95.append(0.034 + 1.96 * se);
        low998.append(0.034 > 3.09 * se ? QJsonValue(0.034 - 3.09 * se) : QJsonValue());
        high998.append(0.034 + 3.09 * se);
    }
    result.detail = {{QStringLiteral("units"), comparedUnits()},
                     {QStringLiteral("flagged"), 1},
                     {QStringLiteral("limits"), QJsonObject{{QStringLiteral("from"), 600},
                                                            {QStringLiteral("n"), n},
                                                            {QStringLiteral("low95"), low95},
                                                            {QStringLiteral("high95"), high95},
                                                            {QStringLiteral("low998"), low998},
                                                            {QStringLiteral("high998"), high998}}}};
    return result;
}

AnalysisResult hoursResult()
{
    AnalysisResult result = told("roll-up", "heart_rate", 410000, {}, {});
    QJsonArray hours;
    for (Day day = kOctober.first; day <= kOctober.last; ++day) {
        QJsonArray row;
        for (int hour = 0; hour < 24; ++hour)
            row.append(day.dayOfMonth() == 9
                           ? QJsonValue()
                           : QJsonValue(72 + 9 * std::sin((hour - 9) * 0.26) + day.number() % 3));
        hours.append(row);
    }
    result.detail = {{QStringLiteral("days"), octoberDays()}, {QStringLiteral("hours"), hours}};
    return result;
}

AnalysisResult nights()
{
    AnalysisResult result =
        told("resting-heart-rate", "heart_rate", 29, QStringLiteral("夜间静息心率平均 57 次/分，29 夜。"),
             QStringLiteral("The nightly resting heart rate averages 57 bpm over 29 nights."));
    result.value = 57;
    Random random(3);
    result.detail = {{QStringLiteral("days"), octoberDays()},
                     {QStringLiteral("values"), daily([&](Day day) {
                          return day.dayOfMonth() % 14 == 5 ? QJsonValue()
                                                            : QJsonValue(57 + random.normal(0, 1.2) +
                                                                         (day.dayOfMonth() > 29 ? 8 : 0));
                      })},
                     {QStringLiteral("awake"),
                      daily([](Day day) { return day.dayOfMonth() == 19 ? QJsonValue(71) : QJsonValue(); })}};
    return result;
}

AnalysisResult rhythmResult()
{
    AnalysisResult result = told("rhythm", "heart_rate", 700, QStringLiteral("节律稳定，最高在 15 时。"),
                                 QStringLiteral("A steady rhythm with its peak at 15:00."));
    QJsonArray profile;
    for (int hour = 0; hour < 24; ++hour)
        profile.append(70 + 9 * std::cos((hour - 15) * 0.2618) + (hour == 7 ? 5 : 0));
    result.detail = {{QStringLiteral("profile"), profile},
                     {QStringLiteral("mesor"), 70},
                     {QStringLiteral("amplitude"), 9},
                     {QStringLiteral("acrophase_hour"), 15},
                     {QStringLiteral("is"), 0.62}};
    return result;
}

AnalysisResult effectOfOctober()
{
    AnalysisResult result =
        told("effect", "", 31, QStringLiteral("与之前 31 天相比，2 项指标中有 1 项明显改变：步数。"),
             QStringLiteral("Against the 31 days before, 1 of 2 metrics clearly changed: Steps."));
    const auto item = [](const char *metric, const char *measure, double before, double after, double half,
                         const char *verdict) {
        return QJsonObject{{QStringLiteral("metric"), QLatin1String(metric)},
                           {QStringLiteral("measure"), QLatin1String(measure)},
                           {QStringLiteral("before"), before},
                           {QStringLiteral("after"), after},
                           {QStringLiteral("difference"), after - before},
                           {QStringLiteral("low"), after - before - half},
                           {QStringLiteral("high"), after - before + half},
                           {QStringLiteral("verdict"), QLatin1String(verdict)}};
    };
    result.detail = {
        {QStringLiteral("items"), QJsonArray{item("heart_rate", "resting", 56.8, 57.3, 1.1, "unclear"),
                                             item("steps", "day", 6210, 8240, 900, "better")}}};
    return result;
}

}  // namespace

std::vector<AnalysisResult> sampleUnitResults()
{
    std::vector<AnalysisResult> results{hoursResult(),
                                        quantilesOf("heart_rate", 73, 11, 1),
                                        quantilesOf("spo2", 97, 1.3, 1),
                                        quantilesOf("systolic_pressure", 121, 12, 1),
                                        quantilesOf("sleep", 6.7, 1.1, 0.1),
                                        quantilesOf("steps", 8200, 2600, 200)};
    AnalysisResult rates = told("standardised-rates", "", 10261, {}, {});
    rates.detail = {{QStringLiteral("units"), comparedUnits()}};
    AnalysisResult shrunken = told("shrinkage", "", 10261, {}, {});
    shrunken.detail = rates.detail;
    // These two give per cent, the funnel shares.
    QJsonArray inPerCent;
    for (const QJsonValue &each : rates.detail[QStringLiteral("units")].toArray()) {
        QJsonObject unit = each.toObject();
        unit[QStringLiteral("rate")] = 100 * unit[QStringLiteral("rate")].toDouble();
        inPerCent.append(unit);
    }
    rates.detail[QStringLiteral("units")] = inPerCent;
    results.push_back(rates);
    results.push_back(shrunken);
    results.push_back(funnelResult());
    results.push_back(surveillanceResult());
    UnitRecord record;
    record.metrics = &MetricDictionary::builtIn();
    record.days = kOctober;
    record.people = 412;
    results.push_back(findInsights(record, results));
    return results;
}

std::vector<AnalysisResult> samplePersonResults()
{
    std::vector<AnalysisResult> results{nights()};
    AnalysisResult twoNights = told("two-night-rule", "heart_rate", 29, QStringLiteral("10 月 31 日为红色。"),
                                    QStringLiteral("Red on 31 October."));
    twoNights.detail = {
        {QStringLiteral("days"), octoberDays()},
        {QStringLiteral("state"), daily([](Day day) { return QJsonValue(day.dayOfMonth() == 31 ? 2 : 0); })}};
    AnalysisResult all = told("multi-metric", "", 29, QStringLiteral("没有夜晚越限。"),
                              QStringLiteral("No night was beyond the limit."));
    all.detail = {{QStringLiteral("days"), octoberDays()},
                  {QStringLiteral("statistic"),
                   daily([](Day day) { return QJsonValue(day.number() % 5 * 0.4 - 0.8); })},
                  {QStringLiteral("alarm"), daily([](Day) { return QJsonValue(false); })}};
    AnalysisResult changes = told("change-points", "heart_rate", 31, {}, {});
    changes.detail = {{QStringLiteral("measure"), QStringLiteral("day")},
                      {QStringLiteral("changes"),
                       QJsonArray{QJsonObject{{QStringLiteral("day"), QStringLiteral("2026-10-12")},
                                              {QStringLiteral("size"), 3.4}}}}};
    AnalysisResult sleep = told("sleep", "sleep", 30, QStringLiteral("平均 6.4 小时，规律指数 71。"),
                                QStringLiteral("6.4 h on average, regularity 71."));
    sleep.detail = {
        {QStringLiteral("days"), octoberDays()},
        {QStringLiteral("minutes"), daily([](Day day) { return QJsonValue(360 + day.number() % 7 * 15); })},
        {QStringLiteral("regularity"), 71},
        {QStringLiteral("debt_hours"), 14}};
    AnalysisResult forecast = told("forecast", "heart_rate", 120, {}, {});
    const DayRange next{kOctober.last + 1, kOctober.last + 7};
    forecast.detail = {{QStringLiteral("measure"), QStringLiteral("day")},
                       {QStringLiteral("days"), daily([](Day day) { return day.text(); }, next)},
                       {QStringLiteral("median"), daily([](Day) { return 73.0; }, next)},
                       {QStringLiteral("low"), daily([](Day) { return 70.5; }, next)},
                       {QStringLiteral("high"), daily([](Day) { return 75.5; }, next)},
                       {QStringLiteral("skill"), 0.12}};
    AnalysisResult framingham = told("framingham", "", 1, QStringLiteral("十年心血管风险 12.4%，中等。"),
                                     QStringLiteral("Ten-year cardiovascular risk 12.4%, moderate."));
    framingham.value = 12.4;
    framingham.unit = QStringLiteral("%");
    framingham.detail = {{QStringLiteral("risk_percent"), 12.4}};
    AnalysisResult chinaPar =
        notApplicable(QStringLiteral("china-par"), 1, kOctober, QStringLiteral("missing_inputs"),
                      {QStringLiteral("缺少总胆固醇、高密度脂蛋白、腰围。"),
                       QStringLiteral("Total cholesterol, HDL and waist are missing.")});
    for (AnalysisResult &each : std::vector{rhythmResult(), sleep, framingham, chinaPar, twoNights, all,
                                            changes, forecast, effectOfOctober()})
        results.push_back(each);
    PersonRecord record;
    record.metrics = &MetricDictionary::builtIn();
    record.days = kOctober;
    results.push_back(recommend(record, results));
    return results;
}

}  // namespace xinglin::test
