// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sentence.h"
#include "analysis/unit/comparison_analyses.h"
#include "analysis/unit/deviation_groups.h"
#include "analysis/unit/funnel.h"
#include "analysis/unit/shrinkage.h"
#include "analysis/unit/standardise.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace xinglin {
namespace {

constexpr double kPerCent = 100.0;
constexpr std::array kAgeBands{30.0, 40.0, 50.0, 60.0};      // lower ends above the youngest
constexpr std::size_t kAgeBandCount = kAgeBands.size() + 2;  // and "not known"
constexpr std::size_t kStrataCount = 3 * kAgeBandCount;
constexpr double kFunnelBefore = 0.6;  // a funnel begins a little before its smallest group

std::size_t stratumOf(const UnitMember &member)
{
    std::size_t band = kAgeBandCount - 1;
    if (member.age)
        band = static_cast<std::size_t>(std::upper_bound(kAgeBands.begin(), kAgeBands.end(), *member.age) -
                                        kAgeBands.begin());
    return static_cast<std::size_t>(member.sex) * kAgeBandCount + band;
}

/// A comparison's frame: the share of all groups' people together.
AnalysisResult comparisonFrame(const QString &method, const UnitRecord &record,
                               const std::vector<DeviationGroup> &groups)
{
    AnalysisResult result;
    result.method = method;
    result.days = record.days;
    result.unit = QStringLiteral("%");
    double people = 0.0;
    double events = 0.0;
    for (const DeviationGroup &group : groups) {
        people += group.n();
        events += group.events;
    }
    result.value = kPerCent * events / people;
    result.n = std::llround(people);
    if (record.people > 0)
        result.coverage = std::min(1.0, people / static_cast<double>(record.people));
    result.inputs = deviationInputs(record, groups);
    return result;
}

/// All sub-units in their order: what `of` says of a shown one with data, the name alone of the others.
template <typename Of>
QJsonArray unitsJson(const UnitRecord &record, const std::vector<DeviationGroup> &groups, const Of &of)
{
    QJsonArray units;
    std::size_t next = 0;
    for (const UnitChild &child : record.children) {
        QJsonObject json = unitJson(child);
        if (next < groups.size() && groups[next].child == &child) {
            json[QStringLiteral("n")] = groups[next].n();
            json[QStringLiteral("events")] = groups[next].events;
            of(next, json);
            ++next;
        }
        units.append(json);
    }
    return units;
}

std::optional<DirectRate> directOf(const DeviationGroup &group,
                                   const std::array<double, kStrataCount> &standard)
{
    std::vector<RateStratum> strata(kStrataCount);
    for (std::size_t i = 0; i < kStrataCount; ++i)
        strata[i].standard = standard[i];
    for (const UnitMember *member : group.people) {
        RateStratum &stratum = strata[stratumOf(*member)];
        stratum.population += 1.0;
        stratum.count += member->daysWithDeviation > 0 ? 1.0 : 0.0;
    }
    return directRate(strata);
}

std::vector<FunnelCount> funnelCounts(const std::vector<DeviationGroup> &groups)
{
    std::vector<FunnelCount> counts;
    for (const DeviationGroup &group : groups)
        counts.push_back({static_cast<double>(group.events), group.n()});
    return counts;
}

/// A group beyond its 99.8% limits, with the variance between groups.
const char *funnelFlag(const FunnelPoint &point)
{
    if (!point.zAdjusted || std::abs(*point.zAdjusted) <= kFunnelZ998)
        return "none";
    return *point.zAdjusted > 0.0 ? "high" : "low";
}

/// Nothing where the limit is none or all: nobody lies beyond it.
QJsonValue limitJson(double limit)
{
    return limit > 0.0 && limit < 1.0 ? QJsonValue(limit) : QJsonValue(QJsonValue::Null);
}

/// The limits at sizes along the axis, for drawing; `from`: where the axis begins.
QJsonObject funnelCurves(const Funnel &funnel, double smallest, double largest)
{
    QJsonArray sizes, low95, high95, low998, high998;
    const double from = smallest * kFunnelBefore;
    const double step = std::max(1.0, std::ceil(largest * 1.1 / 60.0));
    for (double n = step; n < largest * 1.1 + step; n += step) {
        if (n < from)
            continue;
        const auto at = [&](double probability) {
            return funnelAdjustedLimits(FunnelKind::midP, funnel.target, funnel.tau2, n, probability);
        };
        sizes.append(n);
        low95.append(limitJson(at(0.95).low));
        high95.append(limitJson(at(0.95).high));
        low998.append(limitJson(at(0.998).low));
        high998.append(limitJson(at(0.998).high));
    }
    return {{QStringLiteral("from"), from},     {QStringLiteral("n"), sizes},
            {QStringLiteral("low95"), low95},   {QStringLiteral("high95"), high95},
            {QStringLiteral("low998"), low998}, {QStringLiteral("high998"), high998}};
}

double shareOfAngle(double angle)
{
    const double root = std::sin(std::clamp(angle, 0.0, 0.5 * std::numbers::pi));
    return root * root;
}

}  // namespace

std::vector<AnalysisResult> standardisedRatesAnalysis(const UnitRecord &record)
{
    const auto id = QStringLiteral("standardised-rates");
    const std::vector<DeviationGroup> groups = deviationGroups(record);
    if (auto reason = cannotCompare(id, record, groups))
        return {*std::move(reason)};
    std::array<double, kStrataCount> standard{};
    for (const DeviationGroup &group : groups) {
        for (const UnitMember *member : group.people)
            standard[stratumOf(*member)] += 1.0;
    }
    AnalysisResult result = comparisonFrame(id, record, groups);
    int thin = 0;
    result.detail[QStringLiteral("units")] = unitsJson(record, groups, [&](std::size_t i, QJsonObject &json) {
        const auto rate = directOf(groups[i], standard);
        if (!rate)
            return;
        thin += rate->emptyStrata > 0 ? 1 : 0;
        json[QStringLiteral("crude")] = kPerCent * rate->crude;
        json[QStringLiteral("rate")] = kPerCent * rate->adjusted;
        json[QStringLiteral("low")] = kPerCent * rate->low;
        // The gamma interval is a rate's; of people counted once there are never more than all.
        json[QStringLiteral("high")] = kPerCent * std::min(1.0, rate->high);
        json[QStringLiteral("empty_strata")] = rate->emptyStrata;
    });
    result.detail[QStringLiteral("standard")] = QStringLiteral("unit");
    result.detail[QStringLiteral("age_bands")] =
        QJsonArray{QStringLiteral("<30"),   QStringLiteral("30-39"), QStringLiteral("40-49"),
                   QStringLiteral("50-59"), QStringLiteral(">=60"),  QStringLiteral("unknown")};
    if (thin > 0)
        result.flags += QStringLiteral("empty_strata");
    result.text =
        sentence(QT_TRANSLATE_NOOP(
                     "Analysis", "%1 sub-units compared as if all had the ages and sexes of the whole unit; "
                                 "%2% of its people had a day far from their usual."),
                 {static_cast<qint64>(groups.size()), {*result.value, 1}});
    return {std::move(result)};
}

std::vector<AnalysisResult> shrinkageAnalysis(const UnitRecord &record)
{
    const auto id = QStringLiteral("shrinkage");
    const std::vector<DeviationGroup> groups = deviationGroups(record);
    if (auto reason = cannotCompare(id, record, groups))
        return {*std::move(reason)};
    std::vector<GroupEstimate> estimates;
    for (const DeviationGroup &group : groups)
        estimates.push_back({std::asin(std::sqrt(group.events / group.n())), 0.25 / group.n()});
    const auto fit = randomEffects(estimates, BetweenVariance::restrictedLikelihood);
    const std::vector<double> worst = worstProbabilities(estimates, *fit);
    AnalysisResult result = comparisonFrame(id, record, groups);
    result.value = kPerCent * shareOfAngle(fit->mu);
    result.low = kPerCent * shareOfAngle(fit->mu - kFunnelZ95 * fit->se);
    result.high = kPerCent * shareOfAngle(fit->mu + kFunnelZ95 * fit->se);
    result.detail[QStringLiteral("units")] = unitsJson(record, groups, [&](std::size_t i, QJsonObject &json) {
        const double half = kFunnelZ95 * fit->blupSe[i];
        json[QStringLiteral("crude")] = kPerCent * groups[i].events / groups[i].n();
        json[QStringLiteral("estimate")] = kPerCent * shareOfAngle(fit->blup[i]);
        json[QStringLiteral("low")] = kPerCent * shareOfAngle(fit->blup[i] - half);
        json[QStringLiteral("high")] = kPerCent * shareOfAngle(fit->blup[i] + half);
        json[QStringLiteral("p_worst")] = worst[i];
    });
    result.detail[QStringLiteral("tau2")] = fit->tau2;
    result.detail[QStringLiteral("i2_percent")] = fit->i2;
    const auto highest =
        static_cast<std::size_t>(std::max_element(worst.begin(), worst.end()) - worst.begin());
    if (!(fit->tau2 > 0.0)) {
        result.flags += QStringLiteral("no_difference");
        result.text = sentence(QT_TRANSLATE_NOOP(
            "Analysis",
            "The sub-units differ no more than chance makes them: none can be called the highest."));
    } else {
        result.text = sentence(
            QT_TRANSLATE_NOOP("Analysis", "%1 has the highest share of people far from their usual with a "
                                          "probability of %2."),
            {groups[highest].child->name, probabilityText(worst[highest])});
    }
    return {std::move(result)};
}

std::vector<AnalysisResult> funnelAnalysis(const UnitRecord &record)
{
    const auto id = QStringLiteral("funnel");
    const std::vector<DeviationGroup> groups = deviationGroups(record);
    if (auto reason = cannotCompare(id, record, groups))
        return {*std::move(reason)};
    const auto funnel = funnelOf(funnelCounts(groups), {.kind = FunnelKind::midP});
    AnalysisResult result = comparisonFrame(id, record, groups);
    int flagged = 0;
    double smallest = groups.front().n(), largest = 0.0;
    result.detail[QStringLiteral("units")] = unitsJson(record, groups, [&](std::size_t i, QJsonObject &json) {
        const FunnelPoint &point = funnel->points[i];
        const QLatin1String flag(funnelFlag(point));
        json[QStringLiteral("rate")] = *point.rate;
        json[QStringLiteral("z")] = *point.z;
        json[QStringLiteral("z_adjusted")] = *point.zAdjusted;
        json[QStringLiteral("flag")] = flag;
        flagged += flag != QLatin1String("none") ? 1 : 0;
        smallest = std::min(smallest, groups[i].n());
        largest = std::max(largest, groups[i].n());
    });
    result.detail[QStringLiteral("target")] = funnel->target;
    result.detail[QStringLiteral("phi")] = funnel->phi;
    result.detail[QStringLiteral("tau2")] = funnel->tau2;
    result.detail[QStringLiteral("flagged")] = flagged;
    result.detail[QStringLiteral("limits")] = funnelCurves(*funnel, smallest, largest);
    const SentencePart all(static_cast<qint64>(groups.size()));
    result.text =
        flagged == 0
            ? sentence(QT_TRANSLATE_NOOP("Analysis",
                                         "None of the %1 sub-units lies beyond what their size and "
                                         "the spread of the units explain."),
                       {all})
            : sentence(QT_TRANSLATE_NOOP("Analysis", "%1 of %2 sub-units lie beyond what their size and the "
                                                     "spread of the units explain."),
                       {flagged, all});
    return {std::move(result)};
}

}  // namespace xinglin
