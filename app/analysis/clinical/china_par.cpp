// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/clinical/china_par.h"

#include <algorithm>
#include <cmath>

namespace xinglin {
namespace {

struct ChinaParWeights
{
    double age, treated, untreated, totalCholesterol, hdl, waist, smoker, diabetes, north, urban, family;
    double ageTreated, ageUntreated, ageSmoker, ageFamily;
    double survival, mean;
};

/// Published to two digits where the paper says no more; the rest of the men's derived from its Table 2.
constexpr ChinaParWeights kChinaParMen{31.966044384151253,
                                       27.39,
                                       26.148762026345203,
                                       0.6208964343671103,
                                       -0.6937281906692089,
                                       -0.7119993236262464,
                                       3.96,
                                       0.36,
                                       0.48,
                                       -0.16,
                                       6.22,
                                       -6.02,
                                       -5.730740054475007,
                                       -0.94,
                                       -1.53,
                                       0.9707,
                                       140.68};
constexpr ChinaParWeights kChinaParWomen{24.87, 20.71, 19.98, 0.06,  -0.22, 1.48, 0.49,   0.57,  0.54,
                                         0.0,   0.0,   -4.53, -4.36, 0.0,   0.0,  0.9851, 117.26};

}  // namespace

bool isChinaParAge(double age)
{
    return age >= kChinaParYoungest && age < kChinaParOldest + 1.0;
}

std::optional<double> chinaParRisk(const ChinaParInput &input)
{
    const double numbers[]{input.age, input.systolic, input.totalCholesterol, input.hdl, input.waist};
    if (input.sex == Sex::unknown ||
        !std::ranges::all_of(numbers, [](double each) { return each > 0.0 && std::isfinite(each); }))
        return std::nullopt;
    const ChinaParWeights &weights = input.sex == Sex::male ? kChinaParMen : kChinaParWomen;
    const double age = std::log(input.age), systolic = std::log(input.systolic);
    double sum = weights.age * age + weights.totalCholesterol * std::log(input.totalCholesterol) +
                 weights.hdl * std::log(input.hdl) + weights.waist * std::log(input.waist);
    sum += (input.treated ? weights.treated + weights.ageTreated * age
                          : weights.untreated + weights.ageUntreated * age) *
           systolic;
    if (input.smoker)
        sum += weights.smoker + weights.ageSmoker * age;
    if (input.family)
        sum += weights.family + weights.ageFamily * age;
    sum += (input.diabetes ? weights.diabetes : 0.0) + (input.north ? weights.north : 0.0) +
           (input.urban ? weights.urban : 0.0);
    return 100.0 * (1.0 - std::pow(weights.survival, std::exp(sum - weights.mean)));
}

const char *chinaParBand(double percent)
{
    return percent < 5.0 ? "low" : percent < 10.0 ? "medium" : "high";
}

}  // namespace xinglin
