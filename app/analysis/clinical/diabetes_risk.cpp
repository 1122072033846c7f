// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/clinical/clinical_analyses.h"
#include "analysis/clinical/clinical_inputs.h"
#include "analysis/clinical/findrisc.h"
#include "analysis/sentence.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin {
namespace {

/// Fasting glucose from which it is impaired (WHO), mmol/L.
constexpr double kHighFastingGlucose = 6.1;
/// More open points than one missing answer can bring tell nothing.
constexpr std::size_t kFindriscMostMissing = 1;

/// "Was high glucose ever found?": diabetes, or any fasting value that high, however old.
std::optional<bool> takeHighGlucose(const PersonRecord &record, ClinicalInputs &inputs, bool &hasDiabetes)
{
    const auto diabetes = inputs.takeIfThere("diabetes");
    hasDiabetes = diabetes == 1.0;
    const auto high = std::ranges::find_if(record.checkUps, [](const CheckUp &each) {
        return each.glucose && *each.glucose >= kHighFastingGlucose;
    });
    if (high != record.checkUps.end()) {
        inputs.use("high_glucose",
                   {checkUpFieldName("high_glucose"),
                    1,
                    {high->date, high->date},
                    sentence(QT_TRANSLATE_NOOP("Analysis", "check-up of %1"), {high->date.text()}),
                    high->glucose,
                    QStringLiteral("mmol/L")});
        return true;
    }
    if (diabetes)
        return hasDiabetes;
    if (inputs.takeIfThere("glucose"))
        return false;
    inputs.miss("high_glucose");
    return std::nullopt;
}

FindriscInput findriscInputFrom(const PersonRecord &record, ClinicalInputs &inputs, bool &hasDiabetes)
{
    FindriscInput input;
    input.sex = record.sex;
    input.age = record.age;
    if (record.sex == Sex::unknown)
        inputs.miss("sex");
    if (!record.age)
        inputs.miss("age");
    input.bmi = inputs.takeBodyMassIndex();
    input.waist = inputs.take("waist");
    input.active = inputs.takeYesNo("activity");
    if (const auto diet = inputs.take("diet"))
        input.diet = static_cast<Diet>(static_cast<int>(*diet));
    input.treatedPressure = inputs.takeYesNo("treated_pressure");
    input.highGlucose = takeHighGlucose(record, inputs, hasDiabetes);
    if (const auto family = inputs.take("family_history"))
        input.family = static_cast<FamilyHistory>(static_cast<int>(*family));
    return input;
}

QJsonObject findriscPartsJson(const Findrisc &score)
{
    QJsonObject parts;
    for (std::size_t i = 0; i < kFindriscParts; ++i) {
        const auto name = findriscPartName(static_cast<FindriscPart>(i));
        parts.insert(QLatin1String(name.data(), static_cast<qsizetype>(name.size())),
                     score.points[i] ? QJsonValue(*score.points[i]) : QJsonValue());
    }
    return parts;
}

BilingualText findriscText(const Findrisc &score, const ClinicalInputs &inputs)
{
    if (!score.isComplete())
        return sentence(QT_TRANSLATE_NOOP("Analysis", "FINDRISC lies between %1 and %2 points; open: %3. "
                                                      "This is screening, no diagnosis."),
                        {score.low, score.high, inputs.missingNames()});
    const QString odds = QString::fromLatin1(findriscBand(score.low).odds).section(QLatin1Char(' '), -1);
    return sentence(QT_TRANSLATE_NOOP("Analysis", "FINDRISC is %1 of 26 points: about one in %2 people like "
                                                  "this gets diabetes within ten years. This is screening, "
                                                  "no diagnosis."),
                    {score.low, odds});
}

}  // namespace

std::vector<AnalysisResult> analyseFindrisc(const PersonRecord &record)
{
    const QString method = QStringLiteral("findrisc");
    ClinicalInputs inputs(record);
    bool hasDiabetes = false;
    const Findrisc score = findrisc(findriscInputFrom(record, inputs, hasDiabetes));
    const bool tells = score.missing.size() <= kFindriscMostMissing;
    AnalysisResult result = tells ? AnalysisResult() : lacking(method, record, inputs);
    inputs.writeTo(result);
    result.detail.insert(QStringLiteral("model"), QStringLiteral("findrisc-26"));
    result.detail.insert(QStringLiteral("parts"), findriscPartsJson(score));
    result.detail.insert(QStringLiteral("low"), score.low);
    result.detail.insert(QStringLiteral("high"), score.high);
    if (!tells)
        return {std::move(result)};
    const FindriscBand &band = findriscBand(score.low);
    result.method = method;
    result.days = record.days;
    result.unit = QStringLiteral("{score}");
    result.n = static_cast<std::int64_t>(result.inputs.size());
    result.low = score.low;
    result.high = score.high;
    result.confidence = 1.0;  // bounds, not an estimate
    if (score.isComplete())
        result.value = score.low;
    else
        result.flags += QStringLiteral("incomplete");
    if (hasDiabetes)
        result.flags += QStringLiteral("has_diabetes");
    const bool isSettled = band.name == findriscBand(score.high).name;
    if (isSettled)
        result.category = QString::fromLatin1(band.name);
    result.detail.insert(QStringLiteral("points"), score.isComplete() ? QJsonValue(score.low) : QJsonValue());
    result.detail.insert(QStringLiteral("band"),
                         isSettled ? QJsonValue(QString::fromLatin1(band.range)) : QJsonValue());
    result.text = findriscText(score, inputs);
    return {std::move(result)};
}

}  // namespace xinglin
