// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/sample_figures.h"

#include "analysis/subject_figures.h"
#include "core/random.h"

#include <cmath>

namespace xinglin::test {
namespace {

const DayRange kOctober{Day::fromCivil(2026, 10, 1), Day::fromCivil(2026, 10, 31)};

struct Shape
{
    const char *key;
    double mean, sd;
    double daily;  ///< spread of a unit's day means
};
constexpr Shape kShapes[] = {{"heart_rate", 73.0, 11.0, 0.8},        {"spo2", 96.8, 1.3, 0.12},
                             {"body_temperature", 36.5, 0.32, 0.04}, {"systolic_pressure", 121.0, 12.0, 0.9},
                             {"diastolic_pressure", 78.0, 9.0, 0.7}, {"stress", 38.0, 14.0, 1.2},
                             {"steps", 8200.0, 2600.0, 380.0},       {"distance", 5900.0, 1900.0, 260.0},
                             {"calories", 2240.0, 310.0, 40.0},      {"sleep", 6.9, 1.1, 0.16}};

MetricFigures metricFigures(const Metric &metric, const Shape &shape, std::int64_t n)
{
    MetricFigures figures;
    figures.metric = metric.number;
    figures.n = n;
    figures.mean = shape.mean;
    figures.sd = shape.sd;
    figures.min = shape.mean - 3.1 * shape.sd;
    figures.max = std::min(shape.mean + 4.2 * shape.sd, metric.key == QLatin1String("spo2") ? 100.0 : 1e9);
    figures.p10 = shape.mean - 1.28 * shape.sd;
    figures.p25 = shape.mean - 0.67 * shape.sd;
    figures.p50 = shape.mean;
    figures.p75 = shape.mean + 0.67 * shape.sd;
    figures.p90 = shape.mean + 1.28 * shape.sd;
    if (metric.usualLow)
        figures.outOfUsual = 0.083;
    figures.personDays = metric.aggregation == Aggregation::level ? std::max<std::int64_t>(1, n / 100) : n;
    figures.meanOfDays = {shape.mean, shape.mean - shape.sd * 0.04, shape.mean + shape.sd * 0.04};
    if (metric.key == QLatin1String("systolic_pressure") || metric.key == QLatin1String("diastolic_pressure"))
        figures.excluded = {{QStringLiteral("simulated"), n / 9}};
    else if (metric.aggregation == Aggregation::level)
        figures.excluded = {{QStringLiteral("frozen_run"), n / 180},
                            {QStringLiteral("out_of_range"), n / 2900}};
    return figures;
}

std::vector<DayPoint> course(Random &random, double mean, double sd, double extremes, std::int64_t n,
                             bool isPerson)
{
    std::vector<DayPoint> days;
    for (Day day = kOctober.first; day <= kOctober.last; ++day) {
        DayPoint point;
        point.day = day;
        point.baseline = mean;
        point.baselineLow = mean - 2 * sd;
        point.baselineHigh = mean + 2 * sd;
        point.isOwnBaseline = true;
        const bool fever = isPerson && day.dayOfMonth() >= 12 && day.dayOfMonth() <= 14;
        if (day.dayOfMonth() < 22 || day.dayOfMonth() > 23) {
            point.n = n;
            point.value =
                mean + random.normal(0.0, sd) + (fever ? 4.2 * sd : 0.0) - (day.isWeekend() ? 0.6 * sd : 0.0);
            point.min = *point.value - extremes;
            point.max = *point.value + 1.4 * extremes;
            point.deviation = (*point.value - mean) / sd;
        }
        days.push_back(point);
    }
    return days;
}

MetricCourse metricCourse(Random &random, const Metric &metric, const Shape &shape, std::int64_t n,
                          bool isPerson)
{
    MetricCourse result;
    result.metric = metric.number;
    const double daily = isPerson ? shape.sd * 0.3 : shape.daily;
    result.days = course(random, shape.mean, daily, shape.sd, n / 31, isPerson);
    if (metric.aggregation != Aggregation::sleep) {
        for (std::size_t hour = 0; hour < 24; ++hour)
            result.hours[hour] =
                metric.aggregation == Aggregation::level
                    ? shape.mean + shape.sd * 0.6 * std::sin((static_cast<double>(hour) - 8.0) / 3.82)
                    : std::max(0.0, shape.mean / 14.0 * std::sin((static_cast<double>(hour) - 5.0) / 5.7));
    }
    const double step = std::max(1.0 / metric.perUnit, shape.sd / 9.0);
    for (int i = -27; i <= 32; ++i)
        result.histogram.emplace_back(
            shape.mean + i * step,
            static_cast<std::int64_t>(static_cast<double>(n) / 22.0 * std::exp(-0.5 * std::pow(i / 9.0, 2))));
    result.trend = {29, shape.daily * 0.4, -shape.daily * 0.3, shape.daily * 1.1, 0.21};
    result.previous = {Period::range(kOctober).previous().days(),
                       {-shape.daily * 0.7, -shape.daily * 1.3, -shape.daily * 0.1},
                       shape.mean + shape.daily,
                       shape.mean};
    return result;
}

SubjectFigures subjectFigures(std::uint64_t seed, std::int64_t people, bool isPerson)
{
    Random random(seed);
    SubjectFigures figures;
    figures.days = kOctober;
    figures.coverage = {people, people * 31 * 9 / 10, people * 31, 0.9, 0.934};
    figures.score.value = 82.1;
    figures.score.low = 79.4;
    figures.score.high = 84.9;
    for (const Shape &shape : kShapes) {
        const Metric &metric = *MetricDictionary::builtIn().find(QString::fromLatin1(shape.key));
        const std::int64_t n = people * (metric.aggregation == Aggregation::level ? 144 * 28 : 28);
        figures.metrics.push_back(metricFigures(metric, shape, n));
        figures.courses.push_back(metricCourse(random, metric, shape, n, isPerson));
        if (metric.scoreWeight > 0.0)
            figures.score.parts.push_back({metric.number,
                                           metric.scoreWeight / 0.95 * (82.1 + random.normal(0, 4)),
                                           metric.scoreWeight / 0.95});
    }
    correctTrends(figures.courses);
    figures.scoreDays = course(random, 82.0, 1.1, 14.0, people, isPerson);
    for (int points = 38; points <= 100; ++points)
        figures.scoreHistogram.emplace_back(
            points, static_cast<std::int64_t>(static_cast<double>(people) * 28.0 / 25.0 *
                                              std::exp(-0.5 * std::pow((points - 84) / 9.0, 2))));
    figures.scoreTrend = {29, -0.9, -1.6, -0.2, 0.012};
    figures.scorePrevious = {Period::range(kOctober).previous().days(), {-1.2, -2.0, -0.4}, 83.3, 82.1};
    return figures;
}

SubjectFigures withoutCourses(SubjectFigures figures, double shift)
{
    figures.courses.clear();
    figures.score.value = *figures.score.value + shift;
    figures.coverage.share = 0.871;
    for (MetricFigures &metric : figures.metrics)
        metric.meanOfDays.value = *metric.meanOfDays.value * 1.01;
    return figures;
}

std::vector<ReportUnit> sampleUnits()
{
    const std::pair<const char16_t *, const char *> names[] = {
        {u"综采一队", "Longwall team 1"},
        {u"掘进二队（深部水平开拓延深工程项目部）", "Tunnelling team 2, deep level extension project"},
        {u"机电运输部门", "Electrical transport"},
        {u"通风区", "Ventilation"},
        {u"选煤厂", "Coal washing plant"},
        {u"地面后勤", "Surface services"},
        {u"救护小分队", "Rescue squad"},
        {u"车队", "Motor fleet"}};
    std::vector<ReportUnit> units;
    for (int i = 0; i < 8; ++i) {
        ReportUnit unit;
        unit.subject = {QStringLiteral("U%1").arg(i),
                        {QString::fromUtf16(names[i].first), QString::fromLatin1(names[i].second)},
                        {}};
        unit.people = i == 6 ? 4 : 30 + 11 * i;
        unit.suppressed = i == 6;
        const double value = i == 1 ? 74.2 : 80.0 + 0.8 * i;
        unit.score.value = value;
        unit.score.low = value - 2.4;
        unit.score.high = value + 2.4;
        unit.scoreChange.difference = {i == 4 ? -3.1 : 0.3 * i - 1.0, i == 4 ? -4.9 : -2.0,
                                       i == 4 ? -1.3 : 1.8};
        unit.coverage = {unit.people, unit.people * 26, unit.people * 31, i == 7 ? 0.58 : 0.86 + 0.012 * i,
                         0.93};
        units.push_back(unit);
    }
    return units;
}

std::vector<ReportConcern> sampleConcerns()
{
    const std::pair<const char16_t *, const char *> people[] = {{u"张伟", "Zhang Wei"},
                                                                {u"欧阳静怡", "Ouyang Jingyi"},
                                                                {u"李强", "Li Qiang"},
                                                                {u"王芳", "Wang Fang"}};
    std::vector<ReportConcern> concerns;
    for (int i = 0; i < 4; ++i) {
        const bool fever = i < 3;
        const Metric &metric = *MetricDictionary::builtIn().find(fever ? u"body_temperature" : u"heart_rate");
        concerns.push_back({QStringLiteral("E%1").arg(1042 + 17 * i),
                            {QString::fromUtf16(people[i].first), QString::fromLatin1(people[i].second)},
                            {QStringLiteral("掘进二队"), QStringLiteral("Tunnelling team 2")},
                            QStringLiteral("掘进工"),
                            metric.number,
                            Day::fromCivil(2026, 10, 29),
                            Day::fromCivil(2026, 10, 30),
                            Day::fromCivil(2026, 10, 30),
                            fever ? 38.4 - 0.2 * i : 96.0,
                            fever ? 36.6 : 71.0,
                            6.1 - i,
                            3 - i / 2,
                            metric.scoreWeight * (6.1 - i) * (3 - i / 2)});
    }
    return concerns;
}

}  // namespace

ReportSetting sampleSetting(Language language)
{
    ReportSetting setting;
    setting.texts = Texts::of(language);
    setting.metrics = &MetricDictionary::builtIn();
    setting.workspaceName =
        language == Language::zhCN ? QStringLiteral("杏林矿业集团") : QStringLiteral("Xinglin Mining Group");
    setting.zone = *Zone::byName("Asia/Shanghai");
    setting.demo = true;
    setting.period = Period::monthOf(kOctober.first);
    setting.dataUntil = setting.zone.startOf(kOctober.last) + 23 * 3'600'000;
    setting.engine = QStringLiteral("Xinglin 0.1.0");
    return setting;
}

ComprehensiveData sampleUnit()
{
    ComprehensiveData data;
    data.subject = {QStringLiteral("MINE-1"), {QStringLiteral("一号矿"), QStringLiteral("Mine 1")}, {}};
    data.figures = subjectFigures(11, 412, false);
    data.previous = withoutCourses(*data.figures, 1.2);
    data.yearEarlier = withoutCourses(*data.figures, -0.8);
    data.units = sampleUnits();
    data.concerns = sampleConcerns();
    return data;
}

PersonalData samplePerson()
{
    PersonalData data;
    data.subject = {QStringLiteral("E1042"),
                    {QStringLiteral("张伟"), QStringLiteral("Zhang Wei")},
                    {{QStringLiteral("一号矿"), QStringLiteral("Mine 1")},
                     {QStringLiteral("掘进二队"), QStringLiteral("Tunnelling team 2")}}};
    data.position = QStringLiteral("掘进工");
    data.device = QStringLiteral("XL-000421");
    data.figures = subjectFigures(5, 1, true);
    data.figures->score.learning = false;
    data.previous = withoutCourses(*data.figures, 1.2);
    data.yearEarlier = SubjectFigures();
    return data;
}

}  // namespace xinglin::test
