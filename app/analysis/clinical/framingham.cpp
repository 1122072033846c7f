// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/clinical/framingham.h"

#include <cmath>

namespace xinglin {
namespace {

struct FraminghamWeights
{
    double age, totalCholesterol, hdl, bmi, untreated, treated, smoker, diabetes, survival, mean;
};

constexpr FraminghamWeights kFraminghamLipidMen{3.06117, 1.12370, -0.93263, 0.0,     1.93303,
                                                1.99881, 0.65451, 0.57367,  0.88936, 23.9802};
constexpr FraminghamWeights kFraminghamLipidWomen{2.32888, 1.20904, -0.70833, 0.0,     2.76157,
                                                  2.82263, 0.52873, 0.69154,  0.95012, 26.1931};
constexpr FraminghamWeights kFraminghamBmiMen{3.11296, 0.0,     0.0,     0.79277, 1.85508,
                                              1.92672, 0.70953, 0.53160, 0.88431, 23.9388};
constexpr FraminghamWeights kFraminghamBmiWomen{2.72107, 0.0,     0.0,     0.51125, 2.81291,
                                                2.88267, 0.61868, 0.77763, 0.94833, 26.0145};

const FraminghamWeights &framinghamWeights(FraminghamModel model, Sex sex)
{
    if (model == FraminghamModel::lipid)
        return sex == Sex::male ? kFraminghamLipidMen : kFraminghamLipidWomen;
    return sex == Sex::male ? kFraminghamBmiMen : kFraminghamBmiWomen;
}

bool isPositive(const std::optional<double> &value)
{
    return value && *value > 0.0 && std::isfinite(*value);
}

}  // namespace

bool isFraminghamAge(double age)
{
    return age >= kFraminghamYoungest && age < kFraminghamOldest + 1.0;
}

std::optional<double> framinghamRisk(const FraminghamInput &input, FraminghamModel model)
{
    if (input.sex == Sex::unknown || !isPositive(input.age) || !isPositive(input.systolic))
        return std::nullopt;
    const FraminghamWeights &weights = framinghamWeights(model, input.sex);
    double sum = weights.age * std::log(input.age) +
                 (input.treated ? weights.treated : weights.untreated) * std::log(input.systolic) +
                 (input.smoker ? weights.smoker : 0.0) + (input.diabetes ? weights.diabetes : 0.0);
    if (model == FraminghamModel::lipid) {
        if (!isPositive(input.totalCholesterol) || !isPositive(input.hdl))
            return std::nullopt;
        sum +=
            weights.totalCholesterol * std::log(*input.totalCholesterol) + weights.hdl * std::log(*input.hdl);
    } else {
        if (!isPositive(input.bmi))
            return std::nullopt;
        sum += weights.bmi * std::log(*input.bmi);
    }
    return 100.0 * (1.0 - std::pow(weights.survival, std::exp(sum - weights.mean)));
}

const char *framinghamBand(double percent)
{
    return percent < 10.0 ? "low" : percent < 20.0 ? "medium" : "high";
}

}  // namespace xinglin
