// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/hour_courses.h"
#include "analysis/person/night_courses.h"
#include "analysis/person/shape_analyses.h"
#include "analysis/rhythm.h"
#include "analysis/sentence.h"

#include <cmath>

namespace xinglin {
namespace {

const auto kRhythmId = QStringLiteral("rhythm");
constexpr int kRhythmVersion = 1;
constexpr int kRhythmLeast = 7;
constexpr int kRhythmMost = 90;
constexpr int kRhythmDays = 3;        // days with data it takes
constexpr int kRhythmHours = 3 * 16;  // hours with a value it takes

QString clockOf(double hour)
{
    const int minutes = static_cast<int>(std::lround(hour * 60.0)) % 1440;
    return QStringLiteral("%1:%2")
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QJsonObject rhythmDetail(const Cosinor &fit, const CircadianFigures &figures)
{
    const auto hour = [](const std::optional<int> &start) {
        return start ? QJsonValue(*start) : QJsonValue();
    };
    return {{QStringLiteral("profile"), numbersOrNothing(figures.profile)},
            {QStringLiteral("mesor"), numberOrNothing(fit.mesor)},
            {QStringLiteral("mesor_error"), numberOrNothing(fit.mesorError)},
            {QStringLiteral("amplitude"), numberOrNothing(fit.amplitude)},
            {QStringLiteral("amplitude_error"), numberOrNothing(fit.amplitudeError)},
            {QStringLiteral("acrophase_hour"), numberOrNothing(fit.peak)},
            {QStringLiteral("p"), numberOrNothing(fit.p)},
            {QStringLiteral("r2"), numberOrNothing(fit.r2)},
            {QStringLiteral("is"), numberOrNothing(figures.stability)},
            {QStringLiteral("iv"), numberOrNothing(figures.variability)},
            {QStringLiteral("ra"), numberOrNothing(figures.amplitude)},
            {QStringLiteral("m10"), numberOrNothing(figures.m10)},
            {QStringLiteral("m10_start"), hour(figures.m10Start)},
            {QStringLiteral("l5"), numberOrNothing(figures.l5)},
            {QStringLiteral("l5_start"), hour(figures.l5Start)}};
}

AnalysisResult rhythmResult(const HourCourse &course)
{
    std::vector<SeriesValue> series;
    for (std::size_t place = 0; place < course.values.size(); ++place) {
        if (course.values[place])
            series.push_back({static_cast<double>(place), *course.values[place]});
    }
    const auto fit =
        course.daysWithData < kRhythmDays || course.n < kRhythmHours ? std::nullopt : cosinor(series, 24.0);
    if (!fit) {
        AnalysisResult none = tooFewDays(kRhythmId, kRhythmVersion, course.days, course.metric->key,
                                         kRhythmDays, course.daysWithData);
        if (course.daysWithData >= kRhythmDays)
            none.notApplicable->reason = none.text = sentence(
                QT_TRANSLATE_NOOP("Analysis", "Needs %1 hours with a value, spread over the day; found: %2."),
                {kRhythmHours, static_cast<qint64>(course.n)});
        return none;
    }
    const auto figures = circadianFigures(course.values, 24);
    AnalysisResult result = resultAbout(course, kRhythmId, kRhythmVersion);
    result.value = fit->amplitude;
    if (fit->amplitudeError) {
        result.low = std::max(0.0, fit->amplitude - 1.959963984540054 * *fit->amplitudeError);
        result.high = fit->amplitude + 1.959963984540054 * *fit->amplitudeError;
    }
    const bool clear = fit->p.value_or(0.0) < 0.05 && fit->amplitude > 0.0;
    result.category = clear ? QStringLiteral("rhythmic") : QStringLiteral("no_rhythm");
    if (*result.coverage < 0.5)
        result.flags.append(QStringLiteral("low_coverage"));
    const int digits = shownDigits(*course.metric);
    result.text =
        clear ? sentence(
                    QT_TRANSLATE_NOOP("Analysis", "%1: a daily swing of ±%2 %3 about %4, highest around %5."),
                    {course.metric->name,
                     {fit->amplitude, digits},
                     course.metric->unitLabel,
                     {fit->mesor, digits},
                     clockOf(fit->peak)})
              : sentence(QT_TRANSLATE_NOOP("Analysis", "%1: no rhythm of 24 hours."), {course.metric->name});
    result.detail = rhythmDetail(*fit, *figures);
    return result;
}

}  // namespace

std::vector<AnalysisResult> rhythmAnalysis(const PersonRecord &record)
{
    const DayRange days = daysUpTo(record, kRhythmLeast, kRhythmMost);
    std::vector<AnalysisResult> results;
    for (const HourCourse &course : hourCourses(record, days))
        results.push_back(rhythmResult(course));
    if (results.empty())
        results.push_back(nothingMeasured(kRhythmId, kRhythmVersion, days));
    return results;
}

}  // namespace xinglin
