// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/two_night_rule.h"

#include "analysis/baseline.h"
#include "analysis/person/nightly_analyses.h"
#include "analysis/person/person_course.h"
#include "analysis/sentence.h"
#include "analysis/spoken_day.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

const auto kTwoNightId = QStringLiteral("two-night-rule");
constexpr int kLowestRate = 29;  // heart rates count from 30
constexpr std::int64_t kNightsForRule = 7;

QString nameOf(TwoNightRule::State state)
{
    switch (state) {
    case TwoNightRule::State::red: return QStringLiteral("red");
    case TwoNightRule::State::yellow: return QStringLiteral("yellow");
    default: return QStringLiteral("green");
    }
}

struct PeriodNights
{
    int red = 0, yellow = 0;
    Day latest;  // raised the second night in a row
};

BilingualText lastNightText(TwoNightRule::State state, const TwoNightRule &rule, double tonight, Day night)
{
    const SentencePart rate(tonight, 1), usual(rule.usual(), 1);
    switch (state) {
    case TwoNightRule::State::red:
        return sentence(QT_TRANSLATE_NOOP("Analysis",
                                          "On the last night (%3) the resting heart rate was high "
                                          "the second night in a row: %1 bpm, usual %2."),
                        {rate, usual, spokenDay(night)});
    case TwoNightRule::State::yellow:
        return sentence(QT_TRANSLATE_NOOP("Analysis", "On the last night (%3) the resting heart rate was "
                                                      "raised the second night in a row: %1 bpm, usual %2."),
                        {rate, usual, spokenDay(night)});
    default:
        return sentence(QT_TRANSLATE_NOOP("Analysis",
                                          "The last night (%3) was no second raised night in a row: %1 bpm, "
                                          "usual %2."),
                        {rate, usual, spokenDay(night)});
    }
}

BilingualText textOf(TwoNightRule::State state, const TwoNightRule &rule, double tonight, Day night,
                     const PeriodNights &period, std::int64_t nights)
{
    const BilingualText last = lastNightText(state, rule, tonight, night);
    if (nights == 1)  // the last night is all of them
        return last;
    const int raised = period.red + period.yellow;
    const BilingualText all =
        raised == 0 ? sentence(QT_TRANSLATE_NOOP(
                          "Analysis", "No two raised nights of rest in a row in the whole period."))
                    : sentence(QT_TRANSLATE_NOOP("Analysis",
                                                 "In the whole period, nights raised right after a raised "
                                                 "night: %1, of them high: %2; the latest was %3."),
                               {raised, period.red, spokenDay(period.latest)});
    return followedBy(last, all);
}

}  // namespace

TwoNightRule::Level TwoNightRule::take(int rate)
{
    const auto last = static_cast<int>(m_counts.size()) - 1;
    ++m_counts[static_cast<std::size_t>(std::clamp(rate - kLowestRate, 0, last))];
    ++m_nights;
    // The two middle ranks of the counts.
    const std::uint32_t lower = (m_nights - 1) / 2, upper = m_nights / 2;
    std::uint32_t before = 0;
    int low = -1, high = -1;
    for (int bin = 0; bin <= last && high < 0; ++bin) {
        before += m_counts[static_cast<std::size_t>(bin)];
        if (low < 0 && before > lower)
            low = bin;
        if (before > upper)
            high = bin;
    }
    m_usual = static_cast<double>(low + high) / 2.0 + kLowestRate;
    m_lastRate = static_cast<std::int16_t>(rate);
    m_lastLevel = rate >= m_usual + kRedAbove      ? Level::high
                  : rate >= m_usual + kYellowAbove ? Level::raised
                                                   : Level::normal;
    return m_lastLevel;
}

TwoNightRule::State TwoNightRule::add(Day day, double restingHeartRate)
{
    const int rate = static_cast<int>(std::clamp(restingHeartRate, 0.0, 255.0));
    const int step = m_last.isValid() ? day - m_last : 0;
    if (step > kRestartAfterMissing + 1)
        *this = TwoNightRule();
    Level before = Level::normal;
    if (step == 1)
        before = m_lastLevel;
    else if (step == 2)
        before = take((m_lastRate + rate) / 2);
    const Level tonight = take(rate);
    m_last = day;
    const Level both = std::min(before, tonight);
    return both == Level::high ? State::red : both == Level::raised ? State::yellow : State::green;
}

std::vector<AnalysisResult> twoNightRuleAnalysis(const PersonRecord &record)
{
    TwoNightRule rule;
    QJsonArray states;
    std::int64_t nights = 0, before = 0;
    std::optional<TwoNightRule::State> last;
    double tonight = 0.0;
    for (const DayFacts &facts : record.facts) {
        if (const auto rate = restedRate(facts); rate && facts.day < record.days.first) {
            rule.add(facts.day, *rate);
            ++before;
        }
    }
    const PersonCourse course = courseOf(record, record.days);
    PeriodNights period;
    Day night;
    for (const PersonCourse::Place &place : course.days) {
        const auto rate = place.facts ? restedRate(*place.facts) : std::nullopt;
        if (!rate) {
            states.append(QJsonValue());
            continue;
        }
        tonight = *rate;
        last = rule.add(place.day, tonight);
        ++nights;
        night = place.day;
        period.red += *last == TwoNightRule::State::red ? 1 : 0;
        period.yellow += *last == TwoNightRule::State::yellow ? 1 : 0;
        if (*last != TwoNightRule::State::green)
            period.latest = place.day;
        states.append(static_cast<int>(*last));
    }
    if (!last || nights + before < kNightsForRule)
        return {notApplicable(
            kTwoNightId, 1, record.days, QStringLiteral("too_little_data"),
            sentence(QT_TRANSLATE_NOOP("Analysis", "The two-night rule needs 7 nights of rest; found: %1."),
                     {static_cast<qint64>(nights + before)}))};
    AnalysisResult result;
    result.method = kTwoNightId;
    result.metric = QStringLiteral("heart_rate");
    result.days = record.days;
    result.value = static_cast<double>(*last);
    result.n = nights;
    result.coverage = static_cast<double>(nights) / static_cast<double>(course.days.size());
    result.category = nameOf(*last);
    result.detail = {{QStringLiteral("days"), course.dates()},
                     {QStringLiteral("state"), states},
                     {QStringLiteral("red_nights"), period.red},
                     {QStringLiteral("yellow_nights"), period.yellow},
                     {QStringLiteral("usual"), rule.usual()}};
    result.text = textOf(*last, rule, tonight, night, period, nights);
    result.inputs = {{sentence(QT_TRANSLATE_NOOP("Analysis", "Nightly resting heart rate")),
                      nights + before,
                      {record.days.first - kAnalysisReach, record.days.last},
                      sentence(QT_TRANSLATE_NOOP("Analysis", "median of all nights, tonight included")),
                      tonight,
                      record.metric("heart_rate").unit}};
    return {std::move(result)};
}

}  // namespace xinglin
