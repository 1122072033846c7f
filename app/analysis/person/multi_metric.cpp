// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/multi_metric.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

constexpr double kPriorNights = 28.0;
constexpr double kLeastStrainZ = -3.0, kMostStrainZ = 4.0;
constexpr double kWeightOtherwise = 0.1;
constexpr int kMissingNightsHeld = 2;
constexpr double kPointsPerDecade = 20.0, kPointsOfBody = 100.0;

/// Standard deviations of sums of 1, 2, ... nights.
std::array<double, StrainWatch::kWindow> deviationsOfSums()
{
    std::array<double, StrainWatch::kWindow> deviations{};
    for (int n = 1; n <= StrainWatch::kWindow; ++n) {
        double variance = n;
        for (int lag = 1; lag < n; ++lag)
            variance += 2.0 * (n - lag) * std::pow(StrainWatch::kCorrelation, lag);
        deviations[static_cast<std::size_t>(n - 1)] = std::sqrt(variance);
    }
    return deviations;
}

}  // namespace

EmpiricalTail EmpiricalTail::of(std::vector<double> quiet)
{
    std::sort(quiet.begin(), quiet.end(), std::greater<>());
    const auto n = static_cast<double>(quiet.size());
    std::vector<Point> points;
    const double factor = std::pow(10.0, 1.0 / kPointsPerDecade);
    const double widest = std::max(1.0, n / kPointsOfBody);
    // From the largest on: rank r (from 1) has p = r / (n + 1).
    for (std::size_t rank = 1; rank <= quiet.size();) {
        const auto place = static_cast<double>(rank);
        points.push_back({quiet[rank - 1], place / (n + 1.0)});
        const auto next =
            static_cast<std::size_t>(std::max(place + 1.0, std::min(place * factor, place + widest)));
        rank = rank < quiet.size() ? std::min(next, quiet.size()) : quiet.size() + 1;
    }
    std::reverse(points.begin(), points.end());
    // Of equal statistics the one that most nights reach.
    points.erase(std::unique(points.begin(), points.end(),
                             [](const Point &a, const Point &b) { return a.statistic == b.statistic; }),
                 points.end());
    return EmpiricalTail(std::move(points));
}

double EmpiricalTail::p(double statistic) const
{
    const auto above =
        std::upper_bound(m_points.begin(), m_points.end(), statistic,
                         [](double value, const Point &point) { return value < point.statistic; });
    if (above == m_points.begin())
        return 1.0;
    const Point &low = *(above - 1);
    if (above == m_points.end())
        return low.p;
    const double share = (statistic - low.statistic) / (above->statistic - low.statistic);
    return low.p * std::pow(above->p / low.p, share);
}

const StrainCalibration &shippedStrainCalibration()
{
    static const StrainCalibration shipped = [] {
        QFile file(QStringLiteral(":/analysis/multi-metric.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the calibration of multi-metric is not embedded");
        return strainCalibrationFromJson(QJsonDocument::fromJson(file.readAll()).object());
    }();
    return shipped;
}

StrainCalibration strainCalibrationFromJson(const QJsonObject &json)
{
    StrainCalibration calibration;
    calibration.threshold = json[QLatin1String("threshold")].toDouble();
    std::vector<EmpiricalTail::Point> points;
    for (const QJsonValue &each : json[QLatin1String("tail")].toArray())
        points.push_back({each[0].toDouble(), each[1].toDouble()});
    calibration.tail = EmpiricalTail(std::move(points));
    const QJsonObject scales = json[QLatin1String("typical_scales")].toObject();
    for (auto each = scales.begin(); each != scales.end(); ++each)
        calibration.typicalScales.emplace_back(each.key(), each.value().toDouble());
    return calibration;
}

QJsonObject jsonOf(const StrainCalibration &calibration)
{
    QJsonArray tail;
    for (const EmpiricalTail::Point &point : calibration.tail.points())
        tail.append(QJsonArray{point.statistic, point.p});
    QJsonObject scales;
    for (const auto &[key, scale] : calibration.typicalScales)
        scales[key] = scale;
    return {{QStringLiteral("threshold"), calibration.threshold},
            {QStringLiteral("tail"), tail},
            {QStringLiteral("typical_scales"), scales}};
}

std::vector<StrainPart> strainParts(const MetricDictionary &metrics, const StrainCalibration &calibration)
{
    std::vector<StrainPart> parts;
    for (const Metric &metric : metrics.all()) {
        if (metric.aggregation != Aggregation::level)
            continue;
        StrainPart part;
        part.metric = metric.number;
        part.weight = metric.scoreWeight > 0.0 ? metric.scoreWeight : kWeightOtherwise;
        part.direction = metric.harm == Harm::low ? -1.0 : 1.0;
        for (const auto &[key, scale] : calibration.typicalScales) {
            if (key == metric.key)
                part.typicalScale = scale;
        }
        parts.push_back(part);
    }
    std::sort(parts.begin(), parts.end(),
              [](const StrainPart &a, const StrainPart &b) { return a.metric < b.metric; });
    return parts;
}

double strainZ(const StrainPart &part, const Baseline &usual, double value)
{
    double scale = usual.scale;
    if (part.typicalScale) {
        const double typical = *part.typicalScale;
        const auto own = static_cast<double>(usual.days);
        scale = std::sqrt((own * scale * scale + kPriorNights * typical * typical) / (own + kPriorNights));
    }
    return std::clamp(part.direction * (value - usual.center) / scale, kLeastStrainZ, kMostStrainZ);
}

std::optional<double> strainOfNight(std::span<const StrainPart> parts,
                                    std::span<const std::optional<double>> z)
{
    double sum = 0.0, squares = 0.0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!z[i])
            continue;
        sum += parts[i].weight * *z[i];
        squares += parts[i].weight * parts[i].weight;
    }
    if (!(squares > 0.0))
        return std::nullopt;
    return sum / std::sqrt(squares);
}

double StrainWatch::add(Day day, double strain)
{
    static const std::array<double, kWindow> deviations = deviationsOfSums();
    if (m_last.isValid() && day - m_last > kMissingNightsHeld + 1)
        m_size = 0;
    m_last = day;
    std::shift_right(m_recent.begin(), m_recent.end(), 1);
    m_recent[0] = strain;
    m_size = std::min(m_size + 1, kWindow);
    double sum = 0.0, greatest = -1e300;
    for (std::size_t n = 0; n < static_cast<std::size_t>(m_size); ++n) {
        sum += m_recent[n];
        greatest = std::max(greatest, sum / deviations[n]);
    }
    return greatest;
}

}  // namespace xinglin
