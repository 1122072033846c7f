// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/baseline.h"
#include "domain/metric.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

class QJsonObject;

// Do several metrics of a night agree that the body is under strain?
//
// z of a metric: its distance from the person's own guarded baseline in a scale that is shrunken towards what
// is typical of people, s^2 = (n s_own^2 + 28 s_typical^2) / (n + 28), because the MAD of 28 nights is a poor
// estimate and an underestimated scale is what false alarms are made of. Signed by the dictionary's harm
// (falling SpO2, rising heart rate), clipped to [-3, 4], so that one wild sensor convinces nobody alone.
// The night: the sum of the z weighted by the dictionary's weights of the score over the root of the sum of
// squares of the weights present, so that missing metrics cost power and make no alarm.
// The statistic: window-limited generalised likelihood ratio for a shift that began 1 to 5 nights ago (Lai,
// IEEE Transactions on Information Theory 1998): the greatest of the sums over the last w nights over their
// standard deviation, nights being correlated by 0.3.
// p: the share of quiet nights with as large a statistic; the table is made by simulation, see
// detection/alert_simulation.h, and nothing in it knows an illness.
namespace xinglin {

/// How one metric takes part.
struct StrainPart
{
    std::uint8_t metric = 0;
    double weight = 0.1;
    double direction = 1.0;                ///< -1 where falling is harmful
    std::optional<double> typicalScale{};  ///< of people's nights, units; absent: the own scale stands alone
};

/// Shape of the upper tail of a statistic on quiet nights.
class EmpiricalTail
{
public:
    struct Point
    {
        double statistic = 0.0;
        double p = 1.0;  ///< share of quiet nights at least as large
    };

    EmpiricalTail() = default;
    /// Points ascend by statistic and fall by p.
    explicit EmpiricalTail(std::vector<Point> points)
        : m_points(std::move(points))
    {}
    /// Thinned to twenty points a decade and a hundred over all; the last is the largest value with p = 1 /
    /// (n + 1).
    static EmpiricalTail of(std::vector<double> quiet);

    /// Linear in log p between the points; beyond the last one its p (never a guess), below the first 1.
    double p(double statistic) const;
    const std::vector<Point> &points() const { return m_points; }

private:
    std::vector<Point> m_points;
};

/// What alarms are set by.
struct StrainCalibration
{
    EmpiricalTail tail;
    double threshold = 0.0;  ///< of the statistic
    /// Typical scale of people's nights by metric key, units.
    std::vector<std::pair<QString, double>> typicalScales;
};
/// The shipped one (resources/analysis/multi-metric.json).
const StrainCalibration &shippedStrainCalibration();
StrainCalibration strainCalibrationFromJson(const QJsonObject &json);
QJsonObject jsonOf(const StrainCalibration &calibration);

/// Every level metric of the dictionary that is analysed, by number. A metric without a weight gets 0.1.
std::vector<StrainPart> strainParts(const MetricDictionary &metrics, const StrainCalibration &calibration);

/// The z of a night's value of one metric in the harmful direction, clipped.
double strainZ(const StrainPart &part, const Baseline &usual, double value);
/// All metrics of a night; nothing when none is there. `z` has one entry a part.
std::optional<double> strainOfNight(std::span<const StrainPart> parts,
                                    std::span<const std::optional<double>> z);

/// The statistic, night by night: 56 bytes a person, O(1), no allocation.
class StrainWatch
{
public:
    static constexpr int kWindow = 5;
    static constexpr double kCorrelation = 0.3;

    /// `day` is later than every one before. A night without a value holds the state; after more than two
    /// missing nights the window begins anew.
    double add(Day day, double strain);
    /// Nights the last statistic stands on, 1..kWindow.
    int nights() const { return m_size; }

private:
    std::array<double, kWindow> m_recent{};  // the newest first
    Day m_last;
    int m_size = 0;
};

}  // namespace xinglin
