// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/clinical/china_par.h"
#include "analysis/clinical/clinical_analyses.h"
#include "analysis/clinical/clinical_inputs.h"
#include "analysis/clinical/framingham.h"
#include "analysis/sentence.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin {
namespace {

/// One thing a model takes, and between which values it lies in most people: what it may be while it is
/// missing.
struct RiskInput
{
    std::optional<double> value;
    double plausibleLow = 0.0, plausibleHigh = 1.0;
};

/// A model over its inputs in their order, %.
using RiskModel = std::optional<double> (*)(Sex sex, double age, std::span<const double> values);

struct RiskQuestion
{
    QString method;
    QString model;
    double youngest, oldest;
    const char *(*band)(double percent);
    RiskModel risk;
    const char *text;      ///< %1: percent
    const char *partText;  ///< %1, %2: percent; %3: what is missing
};

std::optional<double> framinghamLipidRisk(Sex sex, double age, std::span<const double> values)
{
    FraminghamInput input;
    input.sex = sex;
    input.age = age;
    input.systolic = values[0];
    input.treated = values[1] != 0.0;
    input.smoker = values[2] != 0.0;
    input.diabetes = values[3] != 0.0;
    input.totalCholesterol = values[4] * kCholesterolPerMmol;
    input.hdl = values[5] * kCholesterolPerMmol;
    return framinghamRisk(input, FraminghamModel::lipid);
}

std::optional<double> framinghamBmiRisk(Sex sex, double age, std::span<const double> values)
{
    FraminghamInput input;
    input.sex = sex;
    input.age = age;
    input.systolic = values[0];
    input.treated = values[1] != 0.0;
    input.smoker = values[2] != 0.0;
    input.diabetes = values[3] != 0.0;
    input.bmi = values[4];
    return framinghamRisk(input, FraminghamModel::bmi);
}

std::optional<double> chinaParRiskOf(Sex sex, double age, std::span<const double> values)
{
    ChinaParInput input;
    input.sex = sex;
    input.age = age;
    input.systolic = values[0];
    input.treated = values[1] != 0.0;
    input.smoker = values[2] != 0.0;
    input.diabetes = values[3] != 0.0;
    input.totalCholesterol = values[4] / kChinaParMmol;
    input.hdl = values[5] / kChinaParMmol;
    input.waist = values[6];
    input.north = values[7] == static_cast<double>(Region::north);
    input.urban = values.size() > 8 && values[8] != 0.0;
    input.family = values.size() > 9 && values[9] != 0.0;
    return chinaParRisk(input);
}

/// Pressure, drugs, smoking and diabetes, which every model takes first.
std::vector<RiskInput> commonRiskInputs(ClinicalInputs &inputs)
{
    return {{inputs.takeSystolic(), 110.0, 160.0},
            {inputs.take("treated_pressure")},
            {inputs.take("smoker")},
            {inputs.take("diabetes")}};
}

/// What the person is rather than what was measured.
void takeRiskPerson(const PersonRecord &record, ClinicalInputs &inputs)
{
    if (record.sex == Sex::unknown)
        inputs.miss("sex");
    if (record.age)
        inputs.use("age", {checkUpFieldName("age"),
                           1,
                           {record.days.last, record.days.last},
                           sentence(QT_TRANSLATE_NOOP("Analysis", "date of birth")),
                           record.age,
                           QStringLiteral("a")});
    else
        inputs.miss("age");
}

/// The risks with the one missing input at either end of what is plausible.
std::optional<std::pair<double, double>>
riskInterval(const RiskQuestion &question, const PersonRecord &record, const std::vector<RiskInput> &values)
{
    std::vector<double> low, high;
    for (const RiskInput &each : values) {
        low.push_back(each.value.value_or(each.plausibleLow));
        high.push_back(each.value.value_or(each.plausibleHigh));
    }
    const auto first = question.risk(record.sex, *record.age, low),
               second = question.risk(record.sex, *record.age, high);
    if (!first || !second)
        return std::nullopt;
    return std::minmax(*first, *second);
}

/// Of a hundred people: whole ones, but something is not told as nobody.
SentencePart peopleOf(double percent)
{
    return {percent, percent < 1.0 ? 1 : 0};
}

AnalysisResult answerRisk(const RiskQuestion &question, const PersonRecord &record,
                          const std::vector<RiskInput> &values, const ClinicalInputs &inputs)
{
    if (record.age && !(*record.age >= question.youngest && *record.age < question.oldest + 1.0)) {
        AnalysisResult outside =
            notApplicable(question.method, 1, record.days, QStringLiteral("outside_age"),
                          sentence(QT_TRANSLATE_NOOP("Analysis", "Made for %1 to %2 years."),
                                   {static_cast<int>(question.youngest), static_cast<int>(question.oldest)}));
        inputs.writeTo(outside);
        return outside;
    }
    if (!record.age || record.sex == Sex::unknown || inputs.missing().size() > 1)
        return lacking(question.method, record, inputs);
    const auto interval = riskInterval(question, record, values);
    if (!interval)
        return lacking(question.method, record, inputs);
    AnalysisResult result;
    result.method = question.method;
    result.days = record.days;
    result.unit = QStringLiteral("%");
    inputs.writeTo(result);
    result.n = static_cast<std::int64_t>(result.inputs.size());
    result.detail.insert(QStringLiteral("model"), question.model);
    const auto [low, high] = *interval;
    if (inputs.missing().isEmpty()) {
        result.value = low;
        result.category = QString::fromLatin1(question.band(low));
        result.text = sentence(question.text, {peopleOf(low)});
        result.detail.insert(QStringLiteral("risk_percent"), low);
        result.detail.insert(QStringLiteral("band"), result.category);
        return result;
    }
    // One input is missing: between which risks the answer lies, without a head figure.
    result.low = low;
    result.high = high;
    result.confidence = 1.0;  // bounds, not an estimate
    result.flags += QStringLiteral("incomplete");
    if (QLatin1String(question.band(low)) == QLatin1String(question.band(high)))
        result.category = QString::fromLatin1(question.band(low));
    result.text = sentence(question.partText, {peopleOf(low), peopleOf(high), inputs.missingNames()});
    result.detail.insert(QStringLiteral("risk_percent"), QJsonValue());
    result.detail.insert(QStringLiteral("risk_low"), low);
    result.detail.insert(QStringLiteral("risk_high"), high);
    result.detail.insert(QStringLiteral("band"),
                         result.category.isEmpty() ? QJsonValue() : QJsonValue(result.category));
    return result;
}

constexpr const char *kFraminghamText = QT_TRANSLATE_NOOP(
    "Analysis", "Framingham score: %1 of 100 people like this have a first heart attack, stroke or the like "
                "within ten years. This is screening, no diagnosis.");
constexpr const char *kFraminghamPartText = QT_TRANSLATE_NOOP(
    "Analysis", "Framingham score: between %1 and %2 of 100 people like this have a first heart attack, "
                "stroke or the like within ten years; open: %3. This is screening, no diagnosis.");
constexpr const char *kChinaParText = QT_TRANSLATE_NOOP(
    "Analysis", "China-PAR: %1 of 100 people like this have a first heart attack or stroke within ten years. "
                "This is screening, no diagnosis.");
constexpr const char *kChinaParPartText = QT_TRANSLATE_NOOP(
    "Analysis", "China-PAR: between %1 and %2 of 100 people like this have a first heart attack or stroke "
                "within ten years; open: %3. This is screening, no diagnosis.");

/// China-PAR asks for relatives with heart disease; where only those with diabetes were asked about, a first
/// degree stands in, and the result says so.
std::optional<double> takeFamilyHeart(ClinicalInputs &inputs, bool &isShared)
{
    if (const auto asked = inputs.takeIfThere("family_heart"))
        return asked;
    if (const auto family = inputs.takeIfThere("family_history")) {
        isShared = true;
        return *family == static_cast<double>(FamilyHistory::first) ? 1.0 : 0.0;
    }
    inputs.miss("family_heart");
    return std::nullopt;
}

}  // namespace

std::vector<AnalysisResult> analyseFramingham(const PersonRecord &record)
{
    ClinicalInputs inputs(record);
    takeRiskPerson(record, inputs);
    std::vector<RiskInput> values = commonRiskInputs(inputs);
    ClinicalInputs lipids(record);
    const bool hasLipids = lipids.take("total_cholesterol") && lipids.take("hdl");
    RiskQuestion question{QStringLiteral("framingham"),
                          QStringLiteral("lipid"),
                          kFraminghamYoungest,
                          kFraminghamOldest,
                          framinghamBand,
                          framinghamLipidRisk,
                          kFraminghamText,
                          kFraminghamPartText};
    if (hasLipids) {
        values.push_back({inputs.take("total_cholesterol")});
        values.push_back({inputs.take("hdl")});
    } else {
        question.model = QStringLiteral("bmi");
        question.risk = framinghamBmiRisk;
        values.push_back({inputs.takeBodyMassIndex(), 18.5, 32.0});
    }
    return {answerRisk(question, record, values, inputs)};
}

std::vector<AnalysisResult> analyseChinaPar(const PersonRecord &record)
{
    ClinicalInputs inputs(record);
    takeRiskPerson(record, inputs);
    std::vector<RiskInput> values = commonRiskInputs(inputs);
    values.push_back({inputs.take("total_cholesterol"), 3.5, 6.5});
    values.push_back({inputs.take("hdl"), 0.9, 1.9});
    values.push_back({inputs.take("waist"), 65.0, 105.0});
    values.push_back({inputs.take("region")});
    bool isShared = false;
    if (record.sex != Sex::female) {  // neither counts for women
        values.push_back({inputs.take("urban")});
        values.push_back({takeFamilyHeart(inputs, isShared)});
    }
    const RiskQuestion question{QStringLiteral("china-par"),
                                record.sex == Sex::female ? QStringLiteral("women") : QStringLiteral("men"),
                                kChinaParYoungest,
                                kChinaParOldest,
                                chinaParBand,
                                chinaParRiskOf,
                                kChinaParText,
                                kChinaParPartText};
    AnalysisResult result = answerRisk(question, record, values, inputs);
    if (isShared && !result.notApplicable)
        result.flags += QStringLiteral("family_of_diabetes");
    return {std::move(result)};
}

}  // namespace xinglin
