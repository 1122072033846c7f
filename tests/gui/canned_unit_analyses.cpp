// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/canned_analyses.h"
#include "tests/gui/canned_parts.h"

#include "domain/metric.h"

namespace xinglin::test {
namespace {

QJsonObject unitJson(const Unit &unit)
{
    return object(
        {{"id", unit.id.text()}, {"code", unit.code}, {"name_zh", unit.name.zh}, {"name_en", unit.name.en}});
}

void addComparisons(std::vector<AnalysisResult> &all, const OrgTree &tree, UnitId unit, const DayRange &days)
{
    QJsonArray funnel, standard, shrunk;
    int place = 0;
    for (const Unit *child : tree.children(unit)) {
        const double n = 240.0 + 130.0 * place;
        const double rate = place == 1 ? 0.094 : 0.041 + 0.006 * std::sin(place * 2.1);
        QJsonObject row = unitJson(*child);
        row.insert(QStringLiteral("n"), n);
        row.insert(QStringLiteral("rate"), rate);
        row.insert(QStringLiteral("events"), std::round(n * rate));
        QJsonObject dot = row;
        dot.insert(QStringLiteral("z"), place == 1 ? 4.2 : 0.3);
        dot.insert(QStringLiteral("z_adjusted"), place == 1 ? 3.3 : 0.2);
        dot.insert(QStringLiteral("flag"), place == 1 ? QStringLiteral("high") : QStringLiteral("none"));
        funnel.append(dot);
        row.insert(QStringLiteral("crude"), rate * 100.0);
        row.insert(QStringLiteral("rate"), rate * 100.0);
        row.insert(QStringLiteral("low"), rate * 70.0);
        row.insert(QStringLiteral("high"), rate * 140.0);
        standard.append(row);
        row.insert(QStringLiteral("estimate"), 4.5 + (rate * 100.0 - 4.5) * 0.6);
        row.insert(QStringLiteral("low"), rate * 75.0);
        row.insert(QStringLiteral("high"), rate * 125.0);
        row.insert(QStringLiteral("p_worst"), place == 1 ? 0.91 : 0.04);
        shrunk.append(row);
        ++place;
    }
    const auto limit = [](double z) {
        return [z](int i) {
            const double share = 0.05 + z * 0.3 / std::sqrt(200.0 + i * 25.0);
            return share > 0.0 ? QJsonValue(share) : QJsonValue();
        };
    };
    AnalysisResult result =
        made("funnel", days, both("选煤厂高于 99.8% 控制限。", "Washing plant lies above the 99.8% limit."),
             object({{"target", 0.05},
                     {"phi", 1.4},
                     {"tau2", 0.0001},
                     {"units", funnel},
                     {"limits", object({{"n", array(20, [](int i) { return 200 + i * 25; })},
                                        {"low95", array(20, limit(-1.96))},
                                        {"high95", array(20, limit(1.96))},
                                        {"low998", array(20, limit(-3.09))},
                                        {"high998", array(20, limit(3.09))}})}}));
    result.value = 0.05;
    all.push_back(result);
    result = made(
        "standardised-rates", days,
        both("校正年龄性别后选煤厂仍最高。", "Washing plant stays highest with ages and sexes allowed for."),
        object({{"units", standard}}));
    result.value = 5.0;
    all.push_back(result);
    all.push_back(made("shrinkage", days,
                       both("选煤厂最可能是最差的。", "Washing plant is most likely the worst."),
                       object({{"units", shrunk}})));
}

void addUnitCourses(std::vector<AnalysisResult> &all, std::int64_t id, const DayRange &days)
{
    const int count = days.days();
    for (const Metric &metric : MetricDictionary::builtIn().all()) {
        if (!metric.isAnalysed())
            continue;
        const double level = metric.populationMean.value_or(50.0),
                     sd = metric.populationSd.value_or(10.0) * 0.7;
        AnalysisResult quantiles = made(
            "quantiles", days, both("中位数与通常一致。", "The median is as usual."),
            object({{"p5", level - 1.64 * sd},
                    {"p10", level - 1.28 * sd},
                    {"p25", level - 0.67 * sd},
                    {"p50", level},
                    {"p75", level + 0.67 * sd},
                    {"p90", level + 1.28 * sd},
                    {"p95", level + 1.64 * sd},
                    {"histogram", array(81, [&](int i) {
                         return QJsonArray{level + (i - 40) * sd / 14.0,
                                           std::round(900.0 * std::exp(-std::pow((i - 40) / 14.0, 2) / 2))};
                     })}}));
        quantiles.metric = metric.key;
        quantiles.unit = metric.unit;
        all.push_back(quantiles);
    }
    AnalysisResult roll = made(
        "roll-up", days, both("夜里最低，下午最高。", "Lowest at night, highest in the afternoon."),
        object({{"days", datesOf(days)},
                {"hours", array(count, [&](int d) {
                     return array(24, [&](int h) {
                         return d % 10 == 3 && h < 6
                                    ? QJsonValue()
                                    : QJsonValue(72 + 9 * std::sin((h - 9) / 24.0 * 6.283) + wobble(id, d));
                     });
                 })}}));
    roll.metric = QStringLiteral("heart_rate");
    roll.unit = QStringLiteral("/min");
    all.push_back(roll);
}

void addCounts(std::vector<AnalysisResult> &all, std::int64_t id, const DayRange &days)
{
    const int count = days.days();
    const auto cases = [&](int i) {
        return i == count - 3 ? 11.0 : std::max(0.0, std::round(3 + 1.8 * wobble(id, i)));
    };
    all.push_back(made(
        "surveillance", days,
        both("10 月 29 日人数超出偶然范围。", "More people than chance allows on 29 October."),
        object({{"days", datesOf(days)},
                {"counts", array(count, cases)},
                {"upper", array(count, [](int) { return 8.2; })},
                {"alarm", array(count, [&](int i) { return cases(i) > 8.2; })},
                {"weekly",
                 object({{"weeks", array(12, [&](int i) { return (days.last - 7 * (11 - i) - 6).text(); })},
                         {"counts", array(12, [&](int i) { return 20 + std::round(5 * wobble(id, i)); })},
                         {"expected", array(12, [](int) { return 20; })},
                         {"upper", array(12, [](int) { return 31; })},
                         {"alarm", array(12, [](int) { return false; })}})}})));
    const DayRange next{days.last + 1, days.last + 7};
    AnalysisResult forecast = made(
        "unit-forecast", days, both("未来 7 天每天约 3 人。", "About 3 people a day over the next 7 days."),
        object({{"days", datesOf(next)},
                {"median", array(7, [](int) { return 3.1; })},
                {"low", array(7, [](int) { return 1.0; })},
                {"high", array(7, [](int) { return 6.0; })},
                {"horizon", 7},
                {"skill", 0.18},
                {"tests", 30}}));
    forecast.metric = QStringLiteral("people_with_deviation");
    all.push_back(forecast);
}

}  // namespace

std::vector<AnalysisResult> cannedUnitAnalyses(const OrgTree &tree, UnitId unit, const DayRange &days,
                                               bool hasData)
{
    std::vector<AnalysisResult> all;
    const Unit *self = tree.find(unit);
    if (!hasData || self == nullptr) {
        for (const char *method : {"quantiles", "surveillance", "insights"})
            all.push_back(notApplicable(QString::fromLatin1(method), 1, days,
                                        QStringLiteral("too_little_data"),
                                        both("这段时间没有数据。", "There is no data in this period.")));
        return all;
    }
    addUnitCourses(all, unit.value(), days);
    addComparisons(all, tree, unit, days);
    addCounts(all, unit.value(), days);
    const auto children = tree.children(unit);
    const QString worst = children.size() > 1 ? children[1]->id.text() : QString();
    all.push_back(made(
        "insights", days, {},
        object(
            {{"items",
              QJsonArray{
                  object({{"kind", QStringLiteral("funnel")},
                          {"measure", 71.0},
                          {"text", textJson("选煤厂的强偏离天数高于 99.8% 控制限（9.4%，全体 5.0%）。",
                                            "Washing plant has more days with a strong deviation than the "
                                            "99.8% limit allows (9.4%, all 5.0%).")},
                          {"evidence", object({{"method", QStringLiteral("funnel")},
                                               {"metric", QString()},
                                               {"unit", worst}})}}),
                  object(
                      {{"kind", QStringLiteral("surveillance")},
                       {"measure", 48.0},
                       {"text",
                        textJson("10 月 29 日 11 人出现强偏离，超出偶然范围。",
                                 "11 people had a strong deviation on 29 October, more than chance allows.")},
                       {"evidence", object({{"method", QStringLiteral("surveillance")},
                                            {"metric", QString()},
                                            {"unit", QString()}})}}),
                  object(
                      {{"kind", QStringLiteral("quantiles")},
                       {"measure", 22.0},
                       {"text", textJson("睡眠中位数 6.4 小时，比上期少 0.3 小时。",
                                         "The median of sleep is 6.4 h, 0.3 h less than the period before.")},
                       {"evidence", object({{"method", QStringLiteral("quantiles")},
                                            {"metric", QStringLiteral("sleep")},
                                            {"unit", QString()}})}})}}})));
    return all;
}

}  // namespace xinglin::test
