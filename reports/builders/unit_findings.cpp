// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/unit_findings.h"

#include "analysis/distributions.h"
#include "analysis/spoken_day.h"
#include "analysis/wearing_fall.h"
#include "reports/builders/engine_results.h"
#include "reports/builders/ranked_findings.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

namespace xinglin {
namespace {

constexpr double kLowWearing = 0.70;     // below this the figures may not stand for everybody
constexpr double kMuchSimulated = 0.05;  // of a metric's values
/// As people are ranked: about four scales of the heart rate on one day, or of the sleep on three.
constexpr double kActNow = 0.9;
constexpr std::size_t kMostFindings = 5;
constexpr std::size_t kMostConcerns = 3;  // so that people do not hide what became of the whole
constexpr std::size_t kNamedPeople = 3;

/// ", 3 days in a row until 5 October 2026"; empty for a single day.
QString runText(const ReportWords &words, const ReportConcern &concern)
{
    return concern.nights < 2 ? QString()
                              : words.texts()
                                    .translate("Report", ", %1 days in a row until %2")
                                    .arg(words.count(concern.nights), words.name(spokenDay(concern.runEnd)));
}

/// What somebody's farthest day was; "the farthest" where people are not named.
QString concernText(const ReportWords &words, const Metric &metric, const ReportConcern &concern,
                    bool isNamed)
{
    const Texts &texts = words.texts();
    const int decimals = words.meanDecimals(metric);
    return texts.translate("Report", "%1, %2: %3, usually %4 (%5 scales%6)")
        .arg(isNamed ? personText(words, concern) : texts.translate("Report", "The farthest"),
             words.name(spokenDay(concern.day)),
             words.withUnit(words.number(concern.value, decimals), words.unitOf(metric)),
             words.number(concern.expected, decimals), words.signedNumber(concern.deviation, 1),
             runText(words, concern));
}

/// The last day of the period that has data.
Day lastDayOf(const ReportSetting &setting)
{
    const Day last = setting.period.days().last;
    return setting.dataUntil.isValid() ? std::min(last, setting.zone.dayOf(setting.dataUntil)) : last;
}

/// Who was quite far, and is so still or was a day ago.
bool isToActOn(const ReportSource &source, const ReportConcern &concern)
{
    return concern.urgency >= kActNow && lastDayOf(source.setting) - concern.lastFar <= 1;
}

/// People far from their own usual, gathered by metric.
void addConcerns(std::vector<RankedFinding> &out, const ReportSource &source,
                 const std::vector<ReportConcern> &concerns,
                 const std::map<std::uint8_t, std::int64_t> &concerned)
{
    const ReportWords &words = source.words;
    const Texts &texts = words.texts();
    // Who is not listed is not named either: a board reads how many.
    const bool isNamed = source.setting.shows("risk.people");
    const std::size_t most = isNamed ? kNamedPeople : 1;
    std::vector<RankedFinding> found;
    std::int64_t everybody = 0;
    for (const auto &[metric, people] : concerned)
        everybody += people;
    std::map<std::uint8_t, std::vector<const ReportConcern *>> byMetric;
    for (const ReportConcern &concern : concerns)
        byMetric[concern.metric].push_back(&concern);
    for (const auto &[number, list] : byMetric) {
        const Metric *metric = words.metric(number);
        if (!metric)
            continue;
        double urgency = 0.0;
        bool urgent = false;
        QStringList evidence;
        for (const ReportConcern *concern : list) {
            urgency += concern->urgency;
            urgent = urgent || isToActOn(source, *concern);
            if (static_cast<std::size_t>(evidence.size()) < most)
                evidence += concernText(words, *metric, *concern, isNamed);
        }
        const auto all = concerned.find(number);
        const auto listed = static_cast<std::int64_t>(list.size());
        const std::int64_t people = all == concerned.end() ? listed : std::max(listed, all->second);
        if (const std::int64_t more = people - evidence.size(); isNamed && more > 0)
            evidence += more == 1 ? texts.translate("Report", "and one more person")
                                  : texts.translate("Report", "and %1 more people").arg(words.count(more));
        found.push_back(
            {100.0 + urgency,
             ruleFinding(
                 texts, urgent,
                 people < everybody
                     ? texts
                           .translate("Report", "%1: people far from their own usual: "
                                                "%2 of %3 in all")
                           .arg(words.metricName(*metric), words.count(people), words.count(everybody))
                     : texts.translate("Report", "%1: people far from their own usual: %2")
                           .arg(words.metricName(*metric), words.count(people)),
                 words.joined(evidence))});
    }
    std::ranges::move(mostPressing(std::move(found), kMostConcerns), std::back_inserter(out));
}

/// What many in one team have at one time is seen in no list of people: told before them.
void addClusters(std::vector<RankedFinding> &out, const ReportSource &source,
                 const std::vector<ConcernCluster> &clusters)
{
    const ReportWords &words = source.words;
    const Texts &texts = words.texts();
    for (const ConcernCluster &cluster : clusters) {
        const Metric *metric = words.metric(cluster.metric);
        if (!metric)
            continue;
        const bool urgent = lastDayOf(source.setting) - cluster.lastFar <= 1;
        out.push_back(
            {200.0 + static_cast<double>(cluster.count.far),
             ruleFinding(texts, urgent,
                         texts
                             .translate("Report", "%1: people far from their own usual for two days or "
                                                  "longer: %2 of %3, more than chance "
                                                  "explains")
                             .arg(words.name(cluster.unit), words.count(cluster.count.far),
                                  words.count(cluster.count.people)),
                         texts
                             .translate("Report",
                                        "Everywhere else it was %1 of %2. %3: %4 of them. Look for what they "
                                        "have in common: an infection, heat, their work, their watches.")
                             .arg(words.count(cluster.whole.far - cluster.count.far),
                                  words.count(cluster.whole.people - cluster.count.people),
                                  words.metricName(*metric), words.count(cluster.ofMetric)))});
    }
}

/// Whether the summary tells of it already, above the findings.
bool isInsight(const ReportSource &source, const QString &kind)
{
    const AnalysisResult *insights = source.results && source.setting.shows("summary.insights")
                                         ? engine::find(*source.results, u"insights")
                                         : nullptr;
    if (!insights)
        return false;
    const QJsonArray items = engine::under(*insights, "items").toArray();
    return std::ranges::any_of(
        items, [&kind](const QJsonValue &item) { return item[QLatin1String("kind")].toString() == kind; });
}

/// Watches that are worn less than in the period before: the figures stand for fewer people.
void addWearingFall(std::vector<RankedFinding> &out, const ReportSource &source)
{
    if (!source.previous || source.previous->suppressed || !source.words.comparesWithPrevious() ||
        isInsight(source, QStringLiteral("wearing")))
        return;
    const Coverage &now = source.figures.coverage, &before = source.previous->coverage;
    if (const auto fall = wearingFall(now, before))
        out.push_back({75.0 + 100.0 * *fall, wearingFallFinding(source.words, now, before, *fall)});
}

void addUnits(std::vector<RankedFinding> &out, const ReportSource &source,
              const std::vector<ReportUnit> &units)
{
    const ReportWords &words = source.words;
    const Texts &texts = words.texts();
    for (const UnitStanding &one : unitStandings(units, source.figures.score)) {
        if (one.standing != Standing::below)
            continue;
        out.push_back(
            {80.0 + *source.figures.score.value - *one.unit->score.value,
             ruleFinding(
                 texts, false,
                 texts.translate("Report", "%1: health score clearly below the whole unit")
                     .arg(words.name(one.unit->subject.name)),
                 texts.translate("Report", "%1 points (interval %2) against %3; %4 people, wearing rate %5.")
                     .arg(words.number(one.unit->score.value, 1), words.interval(one.low, one.high, 1),
                          words.number(source.figures.score.value, 1), words.count(one.unit->people),
                          words.percent(one.unit->coverage.share)))});
    }
    if (!words.comparesWithPrevious())
        return;
    for (const ReportUnit &unit : units) {
        const Estimate &change = unit.scoreChange.difference;
        if (unit.suppressed || !unit.isScoreOfMostDays() || !change.value || !change.high ||
            *change.high >= 0.0)
            continue;
        out.push_back(
            {60.0 - *change.value,
             ruleFinding(
                 texts, false,
                 texts.translate("Report", "%1: health score has fallen").arg(words.name(unit.subject.name)),
                 texts.translate("Report", "%1 points against %2 (95% interval %3 to %4).")
                     .arg(words.signedNumber(*change.value, 1),
                          words.period(source.setting.period.previous()),
                          words.signedNumber(change.low.value_or(*change.value), 1),
                          words.signedNumber(*change.high, 1)))});
    }
}

void addCoverage(std::vector<RankedFinding> &out, const ReportSource &source,
                 const std::vector<ReportUnit> *units)
{
    const ReportWords &words = source.words;
    const Texts &texts = words.texts();
    const Coverage &coverage = source.figures.coverage;
    if (coverage.daysExpected > 0 && coverage.share < kLowWearing)
        out.push_back(
            {70.0 + 100.0 * (kLowWearing - coverage.share),
             ruleFinding(
                 texts, false,
                 texts.translate("Report",
                                 "Watches are worn too little: the figures may not stand for everybody"),
                 texts.translate("Report", "Wearing rate %1: data on %2 of %3 person-days.")
                     .arg(words.percent(coverage.share), words.count(coverage.daysWithData),
                          words.count(coverage.daysExpected)))});
    if (!units)
        return;
    for (const ReportUnit &unit : *units) {
        if (unit.suppressed || unit.coverage.daysExpected == 0 || unit.coverage.share >= kLowWearing)
            continue;
        out.push_back(
            {50.0 + 20.0 * (kLowWearing - unit.coverage.share),
             ruleFinding(texts, false,
                         texts.translate("Report", "%1: watches are worn too little")
                             .arg(words.name(unit.subject.name)),
                         texts.translate("Report", "Wearing rate %1: data on %2 of %3 person-days.")
                             .arg(words.percent(unit.coverage.share), words.count(unit.coverage.daysWithData),
                                  words.count(unit.coverage.daysExpected)))});
    }
}

void addQuality(std::vector<RankedFinding> &out, const ReportSource &source)
{
    const ReportWords &words = source.words;
    const Texts &texts = words.texts();
    for (const MetricFigures &one : source.figures.metrics) {
        const Metric *metric = words.metric(one.metric);
        for (const auto &[flag, count] : one.excluded) {
            const double share = static_cast<double>(count) / static_cast<double>(one.n + count);
            if (!metric || flag != QLatin1String("simulated") || share < kMuchSimulated)
                continue;
            out.push_back(
                {40.0 + share,
                 {Mark::info, texts.translate("Report", "data"),
                  texts.translate("Report", "%1: some watches make values up instead of measuring")
                      .arg(words.metricName(*metric)),
                  texts
                      .translate("Report", "%1 values (%2) were a straight line of another metric and were "
                                           "left out. Have these devices checked.")
                      .arg(words.count(count), words.percent(share))}});
        }
    }
}

}  // namespace

QString concernsIntro(const ReportWords &words, const ReportSetting &setting, const ComprehensiveData &data)
{
    QString text =
        setting.period.days().days() == 1
            ? words.texts().translate("Report", "People who were far from their own usual on this day, in a "
                                                "harmful direction; the most urgent first.")
            : words.texts().translate(
                  "Report", "People who were far from their own usual, in a harmful direction, on one "
                            "or several days in a row within the last week of the period; the most "
                            "urgent first. The value is of the farthest day. A person may have been "
                            "far again later: see the last day far.");
    std::int64_t all = 0;
    for (const auto &[metric, people] : data.concerned)
        all += people;
    const auto listed = static_cast<std::int64_t>(data.concerns->size());
    if (all > listed)
        text = sentences({text, words.texts()
                                    .translate("Report", "The table lists the %1 most urgent of %2.")
                                    .arg(words.count(listed), words.count(all))});
    return text;
}

QString personText(const ReportWords &words, const ReportConcern &concern)
{
    const QString name = words.name(concern.name);
    if (name.isEmpty())
        return concern.code;
    return words.bracketed(name, concern.code);
}

std::vector<UnitStanding> unitStandings(const std::vector<ReportUnit> &units, const ScoreFigures &whole)
{
    const auto compared = std::count_if(units.begin(), units.end(), [](const ReportUnit &unit) {
        return !unit.suppressed && unit.score.value && unit.score.low && unit.score.high;
    });
    const double widening =
        compared < 2 ? 1.0
                     : normalQuantile(1.0 - 0.025 / static_cast<double>(compared)) / normalQuantile(0.975);
    std::vector<UnitStanding> standings;
    for (const ReportUnit &unit : units) {
        UnitStanding standing{&unit, {}, {}, Standing::unknown};
        const ScoreFigures &score = unit.score;
        if (!unit.suppressed && score.value && score.low && score.high) {
            standing.low = std::max(0.0, *score.value - (*score.value - *score.low) * widening);
            standing.high = std::min(100.0, *score.value + (*score.high - *score.value) * widening);
            if (whole.value && compared > 1 && !whole.learning && !score.learning)
                standing.standing = *standing.high < *whole.value  ? Standing::below
                                    : *standing.low > *whole.value ? Standing::above
                                                                   : Standing::notDistinguishable;
        }
        standings.push_back(standing);
    }
    return standings;
}

std::vector<Finding> findingsOf(const ReportSource &source, const std::vector<ReportUnit> *units,
                                const std::vector<ReportConcern> *concerns,
                                const std::map<std::uint8_t, std::int64_t> &concerned,
                                const std::vector<ConcernCluster> &clusters)
{
    std::vector<RankedFinding> ranked;
    addClusters(ranked, source, clusters);
    if (concerns)
        addConcerns(ranked, source, *concerns, concerned);
    if (units)
        addUnits(ranked, source, *units);
    addWearingFall(ranked, source);
    addCoverage(ranked, source, units);
    addQuality(ranked, source);
    return findingsIn(mostPressing(std::move(ranked), kMostFindings));
}

}  // namespace xinglin
