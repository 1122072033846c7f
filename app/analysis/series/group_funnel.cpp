// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/series/group_tables.h"
#include "analysis/unit/funnel.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace xinglin {
namespace {

struct FunnelTable
{
    std::vector<std::optional<double>> events, sizes;  // events are empty when only limits are wanted
    FunnelKind kind = FunnelKind::proportion;
};

Result<FunnelTable> readFunnelTable(const PlainTable &table, const QString &method)
{
    static const QStringList ratioEvents{QStringLiteral("numerator"), QStringLiteral("observed"),
                                         QStringLiteral("num"), QStringLiteral("phi_num"),
                                         QStringLiteral("o")};
    static const QStringList ratioSizes{QStringLiteral("denominator"), QStringLiteral("expected"),
                                        QStringLiteral("den"),         QStringLiteral("phi_den"),
                                        QStringLiteral("e"),           QStringLiteral("poisson_limits_E")};
    static const QStringList shareEvents{QStringLiteral("events"), QStringLiteral("hits"),
                                         QStringLiteral("count"), QStringLiteral("cases"),
                                         QStringLiteral("x")};
    static const QStringList shareSizes{QStringLiteral("n"), QStringLiteral("people"), QStringLiteral("pop"),
                                        QStringLiteral("size"), QStringLiteral("total")};
    const bool hasRatio = !table.firstOf(ratioSizes).isEmpty();
    const bool hasShare = !table.firstOf(shareSizes).isEmpty();
    FunnelTable read;
    read.kind = method == QLatin1String("smr") || (method == QLatin1String("auto") && hasRatio && !hasShare)
                    ? FunnelKind::ratio
                    : FunnelKind::proportion;
    const bool isRatio = read.kind == FunnelKind::ratio;
    auto sizes = numbersOf(table, isRatio ? ratioSizes + shareSizes : shareSizes + ratioSizes);
    auto events = numbersOf(table, isRatio ? ratioEvents + shareEvents : shareEvents + ratioEvents);
    if (!sizes || !events)
        return fail(sizes ? events.error() : sizes.error());
    if (!hasRatio && !hasShare)
        return fail(
            ErrorCode::invalidData,
            QCoreApplication::translate(
                "Analysis", "A funnel needs the columns n and events, or numerator and denominator."));
    read.sizes = *std::move(sizes);
    read.events = *std::move(events);
    return read;
}

/// Counts row by row; a row that has no usable count keeps its place without a size.
std::vector<FunnelCount> countsOf(const FunnelTable &read)
{
    std::vector<FunnelCount> counts;
    for (std::size_t row = 0; row < read.sizes.size(); ++row) {
        const std::optional<double> events = read.events.empty() ? 0.0 : read.events[row];
        const double size = read.sizes[row].value_or(0.0);
        const bool usable =
            events && *events >= 0.0 && size > 0.0 && (read.kind == FunnelKind::ratio || *events <= size);
        counts.push_back(usable ? FunnelCount{*events, size} : FunnelCount{});
    }
    return counts;
}

/// [[low of every group], [high]] by the limits that `of` gives.
template <typename Of>
QJsonArray limitPairs(const std::vector<FunnelCount> &counts, const Of &of)
{
    QJsonArray low, high;
    for (const FunnelCount &each : counts) {
        const bool has = each.size > 0.0;
        const FunnelInterval limits = has ? of(each.size) : FunnelInterval{};
        low.append(has ? QJsonValue(limits.low) : QJsonValue());
        high.append(has ? QJsonValue(limits.high) : QJsonValue());
    }
    return {low, high};
}

void addLimits(QJsonObject &json, const std::vector<FunnelCount> &counts, FunnelKind kind, double target,
               std::optional<double> tau2)
{
    QJsonObject plain, adjusted;
    for (const auto &[name, probability] : {std::pair("95", 0.95), std::pair("99.8", 0.998)}) {
        const double wanted = probability;
        plain[QLatin1String(name)] =
            limitPairs(counts, [&](double size) { return funnelLimits(kind, target, size, wanted); });
        if (tau2)
            adjusted[QLatin1String(name)] = limitPairs(
                counts, [&](double size) { return funnelAdjustedLimits(kind, target, *tau2, size, wanted); });
    }
    if (kind == FunnelKind::ratio) {
        QJsonArray sizes;
        for (const FunnelCount &each : counts)
            sizes.append(each.size > 0.0 ? QJsonValue(each.size) : QJsonValue());
        json[QStringLiteral("poisson_limits_E")] = sizes;
        const std::array keys{std::pair("95", "95"), std::pair("99.8", "998")};
        for (const auto &[name, shortName] : keys) {
            const QJsonArray pair = plain[QLatin1String(name)].toArray();
            json[QLatin1String("ll") + QLatin1String(shortName)] = pair[0];
            json[QLatin1String("ul") + QLatin1String(shortName)] = pair[1];
        }
    }
    json[QStringLiteral("limits")] = plain;
    if (tau2)
        json[QStringLiteral("limits_od")] = adjusted;
}

QJsonArray placesBeyond(const std::vector<std::optional<double>> &z)
{
    QJsonArray places;
    for (std::size_t i = 0; i < z.size(); ++i) {
        if (z[i] && std::abs(*z[i]) > kFunnelZ998)
            places.append(static_cast<int>(i));
    }
    return places;
}

void addPoints(QJsonObject &json, const Funnel &funnel)
{
    std::vector<std::optional<double>> rates, z, adjusted;
    for (const FunnelPoint &each : funnel.points) {
        rates.push_back(each.rate);
        z.push_back(each.z);
        adjusted.push_back(each.zAdjusted);
    }
    json[QStringLiteral("rate")] = arrayOf(rates);
    json[QStringLiteral("z")] = arrayOf(z);
    json[QStringLiteral("z_od")] = arrayOf(adjusted);
    json[QStringLiteral("z_adjusted")] = arrayOf(adjusted);
    json[QStringLiteral("outliers_998_plain")] = placesBeyond(z);
    json[QStringLiteral("outliers_998_od")] = placesBeyond(adjusted);
}

Status readFunnelOptions(const SeriesParameters &parameters, FunnelOptions &options)
{
    const QString trim = parameters.text(QStringLiteral("trim"), QStringLiteral("auto"));
    if (trim == QLatin1String("auto"))
        options.trim = options.kind == FunnelKind::ratio ? FunnelTrim::truncated : FunnelTrim::winsorised;
    else if (trim == QLatin1String("winsorised") || trim == QLatin1String("truncated"))
        options.trim = trim == QLatin1String("truncated") ? FunnelTrim::truncated : FunnelTrim::winsorised;
    else
        return fail(
            ErrorCode::usage,
            QCoreApplication::translate("Analysis", "The parameter trim is auto, winsorised or truncated."));
    const auto by = parameters.numberIn(QStringLiteral("trim_by"), 0.1, 0.0, 0.49);
    if (!by)
        return fail(by.error());
    options.trimBy = *by;
    if (parameters.text(QStringLiteral("target"), QStringLiteral("auto")) != QLatin1String("auto")) {
        const auto target = parameters.number(QStringLiteral("target"), 1.0);
        if (!target)
            return fail(target.error());
        if (!(*target > 0.0) || (options.kind == FunnelKind::proportion && *target >= 1.0))
            return fail(ErrorCode::usage, QCoreApplication::translate(
                                              "Analysis", "The target must be above 0, a share's below 1."));
        options.target = *target;
    }
    return {};
}

}  // namespace

Result<QJsonObject> runFunnel(const PlainTable &table, const SeriesParameters &parameters)
{
    const QString method = parameters.text(QStringLiteral("method"), QStringLiteral("auto"));
    static const QStringList known{QStringLiteral("auto"), QStringLiteral("proportion"),
                                   QStringLiteral("smr")};
    if (!known.contains(method))
        return fail(ErrorCode::usage, QCoreApplication::translate(
                                          "Analysis", "The parameter method is auto, proportion or smr."));
    const auto read = readFunnelTable(table, method);
    if (!read)
        return fail(read.error());
    const std::vector<FunnelCount> counts = countsOf(*read);
    FunnelOptions options;
    options.kind = read->kind;
    if (Status set = readFunnelOptions(parameters, options); !set)
        return fail(set.error());
    const auto funnel = funnelOf(counts, options);
    if (!funnel)
        return seriesNotApplicable(
            QStringLiteral("too_little_data"),
            QCoreApplication::translate("Analysis", "no group has a count within a size above 0"));
    QJsonObject json;
    if (read->events.empty()) {
        addLimits(json, counts, options.kind, options.target.value_or(1.0), std::nullopt);
        return json;
    }
    const bool isRatio = options.kind == FunnelKind::ratio;
    json[QStringLiteral("kind")] = isRatio ? QStringLiteral("smr") : QStringLiteral("proportion");
    json[isRatio ? QStringLiteral("target") : QStringLiteral("p0")] = funnel->target;
    json[QStringLiteral("phi")] = funnel->phi;
    json[options.trim == FunnelTrim::truncated ? QStringLiteral("phi_recomputed_truncated")
                                               : QStringLiteral("phi_winsor10")] = funnel->phi;
    json[QStringLiteral("tau2")] = funnel->tau2;
    addPoints(json, *funnel);
    addLimits(json, counts, options.kind, funnel->target, funnel->tau2);
    return json;
}

}  // namespace xinglin
