// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/organisation.h"

#include <optional>

namespace xinglin {

inline constexpr double kChinaParYoungest = 35.0, kChinaParOldest = 74.0;  ///< completed years
/// mmol/L in one mg/dL of cholesterol, as the paper converts.
inline constexpr double kChinaParMmol = 0.0259;

struct ChinaParInput
{
    Sex sex = Sex::unknown;
    double age = 0.0;               ///< years
    double systolic = 0.0;          ///< mmHg
    bool treated = false;           ///< drugs against high pressure
    double totalCholesterol = 0.0;  ///< mg/dL
    double hdl = 0.0;               ///< mg/dL
    double waist = 0.0;             ///< cm
    bool smoker = false;
    bool diabetes = false;
    bool north = false;   ///< lives north of the Yangtze
    bool urban = false;   ///< counts for men only
    bool family = false;  ///< a parent or sibling with the disease; counts for men only
};

bool isChinaParAge(double age);

/// Ten-year risk of a first atherosclerotic cardiovascular event, %: China-PAR (Yang et al., Circulation
/// 2016). Absent when the sex is unknown or a number is not positive. The age is not limited here.
std::optional<double> chinaParRisk(const ChinaParInput &input);

/// "low" below 5%, "medium" below 10%, "high".
const char *chinaParBand(double percent);

}  // namespace xinglin
