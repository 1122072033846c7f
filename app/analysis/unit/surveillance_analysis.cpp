// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/ears.h"
#include "analysis/farrington.h"
#include "analysis/sentence.h"
#include "analysis/unit/comparison_analyses.h"

#include <QJsonArray>

#include <algorithm>
#include <set>

namespace xinglin {
namespace {

const auto kSurveillanceId = QStringLiteral("surveillance");
/// Days before the period that the longest EARS baseline, its guard and C3's memory need.
constexpr int kEarsReach = 14;

/// Counts of days without a gap in the calendar; absent where nobody had data.
struct DailyCounts
{
    Day first;
    std::vector<std::optional<double>> counts;
    std::vector<double> people;  ///< with a day that counts
};

/// People with a strong harmful deviation on each day from `first` to the last day with data that is shown;
/// not of days on which most people's usual was still being learnt, or rough.
DailyCounts dailyCounts(const UnitRecord &record, Day first)
{
    DailyCounts daily{first, {}, {}};
    Day judgedFrom = first;
    for (const PersonDay &row : record.rows) {
        if (row.summary.score.isLearning())
            judgedFrom = std::max(judgedFrom, row.day + kRoughDays + 1);
        if (row.day < judgedFrom || row.day > record.days.last || row.summary.countedDays <= 0 ||
            row.isScoreWithheld)
            continue;
        std::set<std::int32_t> people;
        for (const Deviation &each : row.summary.score.deviations)
            people.insert(each.person);
        const auto place = static_cast<std::size_t>(row.day - first);
        daily.counts.resize(place + 1);
        daily.people.resize(place + 1, 0.0);
        daily.counts[place] = static_cast<double>(people.size());
        daily.people[place] = static_cast<double>(row.summary.countedDays);
    }
    return daily;
}

QJsonValue countOrNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

struct EarsCourse
{
    QJsonArray upper, expected, statistic, alarm;
    int alarms = 0;
};

EarsCourse earsCourse(const DailyCounts &daily, EarsMethod method, std::size_t from)
{
    EarsSettings settings;
    settings.method = method;
    std::vector<EarsDay> byPlace(daily.counts.size());
    for (const EarsDay &day : ears(daily.counts, settings))
        byPlace[day.place] = day;
    EarsCourse course;
    for (std::size_t place = from; place < byPlace.size(); ++place) {
        course.upper.append(countOrNull(byPlace[place].upper));
        course.expected.append(countOrNull(byPlace[place].expected));
        course.statistic.append(countOrNull(byPlace[place].statistic));
        course.alarm.append(byPlace[place].alarm);
        course.alarms += byPlace[place].alarm ? 1 : 0;
    }
    return course;
}

/// Sums of whole weeks from Monday; absent when a day of the week is.
std::vector<std::optional<double>> weeklyCounts(const DailyCounts &daily)
{
    std::vector<std::optional<double>> weeks(daily.counts.size() / 7);
    for (std::size_t week = 0; week < weeks.size(); ++week) {
        double sum = 0.0;
        bool whole = true;
        for (std::size_t day = 7 * week; day < 7 * week + 7; ++day) {
            whole = whole && daily.counts[day].has_value();
            sum += daily.counts[day].value_or(0.0);
        }
        if (whole)
            weeks[week] = sum;
    }
    return weeks;
}

QJsonObject weeklyJson(const UnitRecord &record)
{
    if (record.rows.empty())
        return {};
    const Day begin = record.rows.front().day;
    const Day monday = begin + (8 - begin.weekday()) % 7;
    const std::vector<std::optional<double>> counts = weeklyCounts(dailyCounts(record, monday));
    const FarringtonSettings settings;
    const auto needed = static_cast<std::size_t>(settings.weeksBefore());
    if (counts.size() <= needed) {
        const BilingualText reason = sentence(
            QT_TRANSLATE_NOOP("Analysis", "The weekly watch needs %1 weeks before the first judged one; "
                                          "found: %2."),
            {static_cast<qint64>(needed), static_cast<qint64>(counts.size())});
        return {{QStringLiteral("not_applicable"),
                 QJsonObject{{QStringLiteral("code"), QStringLiteral("too_little_data")},
                             {QStringLiteral("reason_zh"), reason.zh},
                             {QStringLiteral("reason_en"), reason.en}}}};
    }
    const int before = std::max(0, record.days.first - monday) / 7;
    const std::size_t first = std::max(needed, static_cast<std::size_t>(before));
    QJsonArray weeks, values, expected, upper, alarm;
    for (const FarringtonWeek &week : farrington(counts, first, counts.size(), settings)) {
        weeks.append((monday + 7 * static_cast<int>(week.place)).text());
        values.append(countOrNull(counts[week.place]));
        expected.append(countOrNull(week.expected));
        upper.append(countOrNull(week.upper));
        alarm.append(week.alarm);
    }
    return {{QStringLiteral("weeks"), weeks},
            {QStringLiteral("counts"), values},
            {QStringLiteral("expected"), expected},
            {QStringLiteral("upper"), upper},
            {QStringLiteral("alarm"), alarm}};
}

QJsonObject earsJson(const EarsCourse &course)
{
    return {{QStringLiteral("expected"), course.expected},
            {QStringLiteral("upper"), course.upper},
            {QStringLiteral("statistic"), course.statistic},
            {QStringLiteral("alarm"), course.alarm}};
}

BilingualText textOfOneDay(bool isJudged, bool isAlarm, qint64 people)
{
    if (!isJudged)
        return sentence(QT_TRANSLATE_NOOP("Analysis",
                                          "People far from their usual on this day: %1. There are "
                                          "too few days before it to say what chance explains."),
                        {people});
    return sentence(
        isAlarm
            ? QT_TRANSLATE_NOOP("Analysis", "More people were far from their usual on this day than chance "
                                            "explains: %1.")
            : QT_TRANSLATE_NOOP("Analysis", "No more people were far from their usual on this day than "
                                            "chance explains: %1."),
        {people});
}

/// `unjudged`: days with too few before them.
BilingualText textOfDays(qint64 alarms, qint64 judged, qint64 unjudged, const SentencePart &average)
{
    BilingualText text =
        alarms == 0
            ? sentence(QT_TRANSLATE_NOOP(
                           "Analysis", "On none of the %1 days that can be judged were more people far from "
                                       "their usual than chance explains (%2 a day on average)."),
                       {judged, average})
            : sentence(QT_TRANSLATE_NOOP("Analysis",
                                         "On %1 of the %2 days that can be judged more people were far from "
                                         "their usual than chance explains (%3 a day on average)."),
                       {alarms, judged, average});
    if (unjudged > 0)
        text = followedBy(
            text,
            sentence(QT_TRANSLATE_NOOP("Analysis", "Days with too few days before them: %1."), {unjudged}));
    return text;
}

}  // namespace

std::vector<AnalysisResult> surveillanceAnalysis(const UnitRecord &record)
{
    const DailyCounts daily = dailyCounts(record, record.days.first - kEarsReach);
    if (daily.counts.size() <= static_cast<std::size_t>(kEarsReach)) {
        const bool isMeasured = std::ranges::any_of(record.rows, [&](const PersonDay &row) {
            return record.days.contains(row.day) && row.summary.personDays > 0;
        });
        return {isMeasured
                    ? notApplicable(
                          kSurveillanceId, 1, record.days, QStringLiteral("too_little_data"),
                          sentence(QT_TRANSLATE_NOOP(
                              "Analysis", "Too few days: most people have no usual of their own yet, so "
                                          "nobody can be called far from it.")))
                    : notApplicable(
                          kSurveillanceId, 1, record.days, QStringLiteral("not_measured"),
                          sentence(QT_TRANSLATE_NOOP("Analysis", "Nothing was measured in this period.")))};
    }
    AnalysisResult result;
    result.method = kSurveillanceId;
    result.days = record.days;
    QJsonArray days, counts, people;
    std::int64_t known = 0;
    double sum = 0.0;
    for (std::size_t place = kEarsReach; place < daily.counts.size(); ++place) {
        days.append((daily.first + static_cast<int>(place)).text());
        counts.append(countOrNull(daily.counts[place]));
        people.append(daily.people[place]);
        known += daily.counts[place] ? 1 : 0;
        sum += daily.counts[place].value_or(0.0);
    }
    const EarsCourse c2 = earsCourse(daily, EarsMethod::c2, kEarsReach);
    result.value = static_cast<double>(c2.alarms);
    result.n = known;
    // Days before the workspace had any data are not days without data.
    const DayRange expected{std::max(record.days.first, record.dataFrom), record.days.last};
    result.coverage = static_cast<double>(known) / std::max(1, expected.days());
    result.detail = {{QStringLiteral("days"), days},
                     {QStringLiteral("counts"), counts},
                     {QStringLiteral("people"), people},
                     {QStringLiteral("upper"), c2.upper},
                     {QStringLiteral("alarm"), c2.alarm},
                     {QStringLiteral("c1"), earsJson(earsCourse(daily, EarsMethod::c1, kEarsReach))},
                     {QStringLiteral("c2"), earsJson(c2)},
                     {QStringLiteral("c3"), earsJson(earsCourse(daily, EarsMethod::c3, kEarsReach))},
                     {QStringLiteral("weekly"), weeklyJson(record)}};
    result.inputs.push_back(
        {sentence(QT_TRANSLATE_NOOP("Analysis", "Days with data")), known, record.days,
         sentence(QT_TRANSLATE_NOOP("Analysis", "roll-ups of the unit and of the days before"))});
    // The first days have too few before them to say what chance would do.
    qint64 judged = 0;
    for (qsizetype i = 0; i < counts.size(); ++i)
        judged += !counts[i].isNull() && !c2.upper[i].isNull() ? 1 : 0;
    const SentencePart average(known > 0 ? sum / static_cast<double>(known) : 0.0, 1);
    result.text = record.days.days() == 1
                      ? textOfOneDay(judged > 0, c2.alarms > 0, static_cast<qint64>(sum))
                      : textOfDays(c2.alarms, judged, static_cast<qint64>(known) - judged, average);
    return {std::move(result)};
}

}  // namespace xinglin
