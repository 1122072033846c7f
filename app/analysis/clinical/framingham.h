// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/organisation.h"

#include <optional>

namespace xinglin {

inline constexpr double kFraminghamYoungest = 30.0, kFraminghamOldest = 74.0;  ///< completed years
/// mg/dL in one mmol/L of cholesterol.
inline constexpr double kCholesterolPerMmol = 38.67;

enum class FraminghamModel { lipid, bmi };

struct FraminghamInput
{
    Sex sex = Sex::unknown;
    double age = 0.0;                        ///< years
    std::optional<double> totalCholesterol;  ///< mg/dL
    std::optional<double> hdl;               ///< mg/dL
    std::optional<double> bmi;               ///< kg/m2
    double systolic = 0.0;                   ///< mmHg
    bool treated = false;                    ///< drugs against high pressure
    bool smoker = false;
    bool diabetes = false;
};

/// Whether the score was made for the age.
bool isFraminghamAge(double age);

/// Ten-year risk of a first cardiovascular event, %: general cardiovascular disease of the Framingham Heart
/// Study (D'Agostino et al., Circulation 2008), risk = 1 - S0^exp(sum of b x - mean). Absent when a value
/// that the model needs is missing or not positive, or the sex is unknown. The age is not limited here.
std::optional<double> framinghamRisk(const FraminghamInput &input, FraminghamModel model);

/// "low" below 10%, "medium" below 20%, "high".
const char *framinghamBand(double percent);

}  // namespace xinglin
