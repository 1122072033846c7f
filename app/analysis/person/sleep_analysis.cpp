// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/distributions.h"
#include "analysis/person/night_courses.h"
#include "analysis/person/shape_analyses.h"
#include "analysis/sentence.h"
#include "analysis/sleep_regularity.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

const auto kSleepId = QStringLiteral("sleep");
constexpr int kSleepVersion = 1;
constexpr int kSleepLeast = 7;
constexpr int kSleepMost = 10 * 366;
constexpr std::size_t kSleepNeeded = 3;  // nights
constexpr std::size_t kDebtNights = 14;
constexpr int kSameSleepMinutes = 60;  // awake in between: still one sleep
constexpr int kEveningMinutes = 360;   // from 18:00 to midnight

/// The nights of the days, absent where nothing is known.
struct SleepNights
{
    DayRange days;
    std::vector<std::optional<double>> minutes;   ///< asleep
    std::vector<std::optional<double>> midpoint;  ///< minutes after midnight, negative before it
    std::vector<std::optional<MinuteDay>> states;

    std::vector<double> known() const
    {
        std::vector<double> values;
        for (const auto &each : minutes) {
            if (each)
                values.push_back(*each);
        }
        return values;
    }
};

/// Middle of the longest sleep of the night: stretches less than an hour apart are one.
std::optional<double> middleOf(const std::vector<MinuteSpan> &asleep)
{
    int best = 0;
    std::optional<double> middle;
    for (std::size_t from = 0; from < asleep.size();) {
        int minutes = 0;
        std::size_t to = from;
        while (true) {
            minutes += asleep[to].end - asleep[to].first;
            if (to + 1 == asleep.size() || asleep[to + 1].first - asleep[to].end >= kSameSleepMinutes)
                break;
            ++to;
        }
        if (minutes > best) {
            best = minutes;
            middle = (asleep[from].first + asleep[to].end) / 2.0 - kEveningMinutes;
        }
        from = to + 1;
    }
    return middle;
}

SleepNights sleepNights(const PersonRecord &record, const DayRange &days)
{
    SleepNights nights;
    nights.days = days;
    const auto size = static_cast<std::size_t>(days.days());
    nights.minutes.resize(size);
    nights.midpoint.resize(size);
    nights.states.resize(size);
    for (const DayFacts &each : record.facts) {
        if (!days.contains(each.day) || !each.sleepKnown)
            continue;
        MinuteDay states;
        int minutes = 0;
        for (const MinuteSpan &span : each.asleep) {
            states.markAsleep(span.first, span.end);
            minutes += span.end - span.first;
        }
        const auto place = static_cast<std::size_t>(each.day - days.first);
        nights.minutes[place] = minutes;
        nights.midpoint[place] = middleOf(each.asleep);
        nights.states[place] = states;
    }
    return nights;
}

/// Over the last fortnight of known nights: what was short of the usual range less what was beyond it, hours;
/// never below 0.
double debtOf(const std::vector<double> &minutes, double low, double high)
{
    double debt = 0.0;
    const std::size_t first = minutes.size() - std::min(minutes.size(), kDebtNights);
    for (std::size_t night = first; night < minutes.size(); ++night)
        debt += std::max(0.0, low - minutes[night] / 60.0) - std::max(0.0, minutes[night] / 60.0 - high);
    return std::max(0.0, debt);
}

void addMean(AnalysisResult &result, const std::vector<double> &minutes)
{
    double sum = 0.0, squares = 0.0;
    const auto n = static_cast<double>(minutes.size());
    for (const double each : minutes)
        sum += each;
    for (const double each : minutes)
        squares += (each - sum / n) * (each - sum / n);
    const double error = std::sqrt(squares / (n - 1.0) / n);
    const double reach = studentFactor95(static_cast<std::int64_t>(minutes.size())) * error;
    result.value = sum / n / 60.0;
    result.low = std::max(0.0, (sum / n - reach) / 60.0);
    result.high = (sum / n + reach) / 60.0;
}

BilingualText sleepText(const AnalysisResult &result, double debt, std::optional<double> regularity)
{
    const qint64 last = std::min<qint64>(result.n, kDebtNights);
    if (regularity)
        return sentence(
            QT_TRANSLATE_NOOP("Analysis", "Slept %1 h a night over %2 nights; %3 h short over the last %4; "
                                          "regularity %5 of 100."),
            {{*result.value, 1}, static_cast<qint64>(result.n), {debt, 1}, last, {*regularity, 0}});
    return sentence(
        QT_TRANSLATE_NOOP("Analysis", "Slept %1 h a night over %2 nights; %3 h short over the last %4."),
        {{*result.value, 1}, static_cast<qint64>(result.n), {debt, 1}, last});
}

InputUsed sleepInput(const Metric &metric, const SleepNights &nights, std::size_t n)
{
    InputUsed input;
    input.name = metric.name;
    input.n = static_cast<std::int64_t>(n);
    input.days = nights.days;
    input.origin =
        sentence(QT_TRANSLATE_NOOP("Analysis", "minutes asleep from 18:00 to 18:00, all segments united"));
    return input;
}

}  // namespace

std::vector<AnalysisResult> sleepAnalysis(const PersonRecord &record)
{
    const DayRange days = daysUpTo(record, kSleepLeast, kSleepMost);
    const Metric *metric = record.metrics ? record.metrics->find(u"sleep") : nullptr;
    const SleepNights nights = sleepNights(record, days);
    const std::vector<double> known = nights.known();
    if (!metric || known.empty())
        return {
            notApplicable(kSleepId, kSleepVersion, days, QStringLiteral("not_measured"),
                          sentence(QT_TRANSLATE_NOOP("Analysis", "No sleep was recorded on these days.")))};
    if (known.size() < kSleepNeeded)
        return {tooFewDays(kSleepId, kSleepVersion, days, metric->key, static_cast<int>(kSleepNeeded),
                           static_cast<std::int64_t>(known.size()))};
    AnalysisResult result;
    result.method = kSleepId;
    result.version = kSleepVersion;
    result.metric = metric->key;
    result.days = days;
    result.unit = metric->unit;
    result.n = static_cast<std::int64_t>(known.size());
    result.coverage = static_cast<double>(known.size()) / days.days();
    addMean(result, known);
    const double low = metric->toUnits(metric->usualLow.value_or(0));
    const double high = metric->usualHigh ? metric->toUnits(*metric->usualHigh) : 24.0;
    const double debt = debtOf(known, low, high);
    const auto regularity = sleepRegularity(nights.states);
    result.category = *result.value < low    ? QStringLiteral("short")
                      : *result.value > high ? QStringLiteral("long")
                                             : QStringLiteral("usual");
    if (*result.coverage < 0.6)
        result.flags.append(QStringLiteral("low_coverage"));
    const auto index = regularity ? std::optional(regularity->index) : std::nullopt;
    result.text = sleepText(result, debt, index);
    result.detail = {
        {QStringLiteral("days"), isoDays(days)},
        {QStringLiteral("minutes"), numbersOrNothing(nights.minutes)},
        {QStringLiteral("midpoint_minutes"), numbersOrNothing(nights.midpoint)},
        {QStringLiteral("debt_hours"), debt},
        {QStringLiteral("regularity"), numberOrNothing(index)},
        {QStringLiteral("regularity_pairs"), regularity ? static_cast<double>(regularity->pairs) : 0.0}};
    result.inputs.push_back(sleepInput(*metric, nights, known.size()));
    return {std::move(result)};
}

}  // namespace xinglin
