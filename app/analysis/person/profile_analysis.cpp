// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/isolation_forest.h"
#include "analysis/person/night_courses.h"
#include "analysis/person/shape_analyses.h"
#include "analysis/robust.h"
#include "analysis/sentence.h"

#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>

namespace xinglin {
namespace {

const auto kProfileId = QStringLiteral("isolation-forest");
constexpr int kProfileVersion = 2;  // 2: nights of rest only
constexpr int kProfileDays = 30;
constexpr int kProfileReach = 180;           // days looked back at
constexpr std::size_t kProfileWindows = 21;  // earlier windows it takes
constexpr int kProfileValues = 15;           // days with a value in a window
constexpr std::size_t kShownFeatures = 6;
constexpr double kUnusualScore = 0.65;
constexpr double kChanceErrors = 3.0;  // standard errors
constexpr std::array kSpreadMetrics{"heart_rate", "steps", "sleep"};

/// One feature of a window of 30 days over all windows: place k is of the window that begins on day k.
struct ProfileFeature
{
    const Metric *metric = nullptr;
    bool isSpread = false;
    std::vector<std::optional<double>> values;
    std::vector<double> errors;  ///< standard error of each value
    double usual = 0.0;          ///< median of the earlier windows

    /// Whether the last window differs from the usual by more than chance makes of 30 days.
    bool isBeyondChance() const { return std::abs(*values.back() - usual) > kChanceErrors * errors.back(); }
};

/// Mean and standard deviation of every window, from running sums about the course's own mean.
void addFeatures(const NightCourse &course, std::vector<ProfileFeature> &features)
{
    double center = 0.0;
    for (const auto &value : course.values)
        center += value.value_or(0.0) / static_cast<double>(course.n);
    const auto windows = static_cast<std::size_t>(course.days.days() - kProfileDays + 1);
    ProfileFeature mean{course.metric, false, {}, {}, 0.0}, spread{course.metric, true, {}, {}, 0.0};
    const double floor = scaleFloorOf(*course.metric) / 2.0;
    for (ProfileFeature *feature : {&mean, &spread}) {
        feature->values.resize(windows);
        feature->errors.resize(windows);
    }
    double n = 0.0, sum = 0.0, squares = 0.0;
    const auto count = [&](std::size_t place, double sign) {
        if (!course.values[place])
            return;
        const double off = *course.values[place] - center;
        n += sign;
        sum += sign * off;
        squares += sign * off * off;
    };
    for (std::size_t place = 0; place < course.values.size(); ++place) {
        count(place, 1.0);
        if (place + 1 < kProfileDays)
            continue;
        const std::size_t window = place + 1 - kProfileDays;
        if (n >= kProfileValues) {
            mean.values[window] = center + sum / n;
            const double sd = std::sqrt(std::max(0.0, (squares - sum * sum / n) / (n - 1.0)));
            spread.values[window] = sd;
            mean.errors[window] = std::max(sd, floor) / std::sqrt(n);
            spread.errors[window] = std::max(sd, floor) / std::sqrt(2.0 * n);
        }
        count(window, -1.0);
    }
    features.push_back(std::move(mean));
    // More features that say nothing would only hide those that do.
    const auto isKept = [&](const char *key) { return course.metric->key == QLatin1String(key); };
    if (std::ranges::any_of(kSpreadMetrics, isKept))
        features.push_back(std::move(spread));
}

/// How many windows lie before the last one without a day of it.
std::size_t earlierWindows(const ProfileFeature &feature)
{
    return feature.values.size() > kProfileDays ? feature.values.size() - kProfileDays : 0;
}

/// Features that the last window has and most of the earlier ones; sets their usual value.
std::vector<ProfileFeature> comparableFeatures(std::vector<ProfileFeature> features)
{
    std::erase_if(features, [](ProfileFeature &feature) {
        std::vector<double> earlier;
        for (std::size_t window = 0; window < earlierWindows(feature); ++window) {
            if (feature.values[window])
                earlier.push_back(*feature.values[window]);
        }
        if (!feature.values.back() || earlier.size() < kProfileWindows ||
            earlier.size() * 2 < earlierWindows(feature))
            return true;
        feature.usual = *median(std::move(earlier));
        return false;
    });
    return features;
}

/// The earlier windows that have most of the features (what one lacks is taken as usual), and the judged one:
/// cuts reach only as far as what a tree is grown from.
FeatureTable tableOf(const std::vector<ProfileFeature> &features)
{
    FeatureTable table{features.size(), {}};
    for (std::size_t window = 0; window < earlierWindows(features.front()); ++window) {
        const auto known = std::ranges::count_if(
            features, [&](const ProfileFeature &feature) { return feature.values[window].has_value(); });
        if (static_cast<std::size_t>(known) * 2 < features.size())
            continue;
        for (const ProfileFeature &feature : features)
            table.cells.push_back(feature.values[window].value_or(feature.usual));
    }
    // With nothing beyond chance the last window is as usual.
    const bool differs = std::ranges::any_of(features, &ProfileFeature::isBeyondChance);
    for (const ProfileFeature &feature : features)
        table.cells.push_back(differs ? *feature.values.back() : feature.usual);
    return table;
}

BilingualText featureName(const ProfileFeature &feature)
{
    return feature.isSpread ? sentence(QT_TRANSLATE_NOOP("Analysis", "spread of %1"), {feature.metric->name})
                            : feature.metric->name;
}

struct FeatureShare
{
    const ProfileFeature *feature = nullptr;
    double drop = 0.0;
};

/// How much the score falls when a feature alone is set back to its usual value; those that matter, the most
/// first.
std::vector<FeatureShare> driversOf(const IsolationForest &forest,
                                    const std::vector<ProfileFeature> &features, std::vector<double> row,
                                    double score)
{
    std::vector<FeatureShare> shares;
    for (std::size_t column = 0; column < features.size(); ++column) {
        const double own = std::exchange(row[column], features[column].usual);
        const double drop = score - forest.score(row);
        row[column] = own;
        if (drop > 1e-6)
            shares.push_back({&features[column], drop});
    }
    std::ranges::stable_sort(shares, std::ranges::greater(), &FeatureShare::drop);
    shares.resize(std::min(shares.size(), kShownFeatures));
    return shares;
}

QJsonArray featuresJson(const std::vector<FeatureShare> &shares)
{
    double sum = 0.0;
    for (const FeatureShare &each : shares)
        sum += each.drop;
    QJsonArray array;
    for (const FeatureShare &each : shares) {
        const BilingualText name = featureName(*each.feature);
        array.append(QJsonObject{{QStringLiteral("key"),
                                  each.feature->metric->key +
                                      (each.feature->isSpread ? QLatin1String(".spread") : QLatin1String())},
                                 {QStringLiteral("name"), QJsonObject{{QStringLiteral("zh"), name.zh},
                                                                      {QStringLiteral("en"), name.en}}},
                                 {QStringLiteral("share"), each.drop / sum},
                                 {QStringLiteral("value"), numberOrNothing(each.feature->values.back())},
                                 {QStringLiteral("usual"), numberOrNothing(each.feature->usual)}});
    }
    return array;
}

/// Share of the earlier windows that the forest finds at least as unusual.
double shareAsUnusual(const IsolationForest &forest, const FeatureTable &table, double score)
{
    std::size_t above = 0;
    const std::size_t windows = table.rows() - 1;
    for (std::size_t row = 0; row < windows; ++row)
        above += forest.score(table.row(row)) >= score ? 1 : 0;
    return static_cast<double>(above) / static_cast<double>(windows);
}

BilingualText profileText(double score, const std::vector<FeatureShare> &shares)
{
    if (score < kUnusualScore || shares.empty())
        return sentence(
            QT_TRANSLATE_NOOP("Analysis", "The last %1 days are like the months before (score %2)."),
            {kProfileDays, {score, 2}});
    return sentence(
        QT_TRANSLATE_NOOP("Analysis",
                          "The last %1 days stand out from the months before (score %2), mostly by: %3."),
        {kProfileDays, {score, 2}, featureName(*shares.front().feature)});
}

}  // namespace

std::vector<AnalysisResult> profileAnalysis(const PersonRecord &record)
{
    const Day first = std::max(firstKnownDay(record), record.days.last - (kProfileReach - 1));
    const DayRange days{std::min(first, record.days.last - (kProfileDays - 1)), record.days.last};
    const DayRange judged{record.days.last - (kProfileDays - 1), record.days.last};
    std::vector<ProfileFeature> features;
    std::vector<InputUsed> inputs;
    for (const NightCourse &course : nightCourses(record, days)) {
        addFeatures(course, features);
        inputs.push_back(inputOf(course));
    }
    if (features.empty())
        return {nothingMeasured(kProfileId, kProfileVersion, judged)};
    features = comparableFeatures(std::move(features));
    const FeatureTable table = features.empty() ? FeatureTable{} : tableOf(features);
    if (table.rows() <= kProfileWindows)
        return {notApplicable(
            kProfileId, kProfileVersion, judged, QStringLiteral("too_little_data"),
            sentence(QT_TRANSLATE_NOOP("Analysis", "Needs %1 days, with values on at least half of them."),
                     {kProfileDays + kProfileDays + static_cast<int>(kProfileWindows) - 1}))};
    const IsolationForest forest(table, {100, 256, 1});
    const std::span<const double> last = table.row(table.rows() - 1);
    const std::vector<double> row(last.begin(), last.end());
    const std::size_t windows = table.rows() - 1;
    AnalysisResult result;
    result.method = kProfileId;
    result.version = kProfileVersion;
    result.days = judged;
    result.value = forest.score(row);
    result.n = static_cast<std::int64_t>(windows);
    const std::vector<FeatureShare> shares = driversOf(forest, features, row, *result.value);
    result.category = *result.value >= kUnusualScore ? QStringLiteral("unusual") : QStringLiteral("usual");
    result.text = profileText(*result.value, shares);
    result.detail = {{QStringLiteral("score"), *result.value},
                     {QStringLiteral("features"), featuresJson(shares)},
                     {QStringLiteral("windows"), static_cast<double>(windows)},
                     {QStringLiteral("as_unusual"), shareAsUnusual(forest, table, *result.value)}};
    result.inputs = std::move(inputs);
    return {std::move(result)};
}

}  // namespace xinglin
