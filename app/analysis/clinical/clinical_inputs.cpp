// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/clinical/clinical_inputs.h"

#include "analysis/sentence.h"
#include "domain/check_up_fields.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <string_view>

namespace xinglin {
namespace {

struct CheckUpFieldWord
{
    std::string_view field;
    int validDays;
    const char *name;
};

constexpr std::array kCheckUpFieldWords{
    CheckUpFieldWord{"height", kHeightValidDays, QT_TRANSLATE_NOOP("Analysis", "Height")},
    CheckUpFieldWord{"weight", kMeasuresValidDays, QT_TRANSLATE_NOOP("Analysis", "Weight")},
    CheckUpFieldWord{"bmi", kMeasuresValidDays, QT_TRANSLATE_NOOP("Analysis", "Body mass index")},
    CheckUpFieldWord{"waist", kMeasuresValidDays, QT_TRANSLATE_NOOP("Analysis", "Waist")},
    CheckUpFieldWord{"systolic", kMeasuresValidDays, QT_TRANSLATE_NOOP("Analysis", "Systolic pressure")},
    CheckUpFieldWord{"diastolic", kMeasuresValidDays, QT_TRANSLATE_NOOP("Analysis", "Diastolic pressure")},
    CheckUpFieldWord{"total_cholesterol", kMeasuresValidDays,
                     QT_TRANSLATE_NOOP("Analysis", "Total cholesterol")},
    CheckUpFieldWord{"hdl", kMeasuresValidDays, QT_TRANSLATE_NOOP("Analysis", "HDL cholesterol")},
    CheckUpFieldWord{"glucose", kMeasuresValidDays, QT_TRANSLATE_NOOP("Analysis", "Fasting glucose")},
    CheckUpFieldWord{"high_glucose", kHabitsValidDays,
                     QT_TRANSLATE_NOOP("Analysis", "High glucose ever found")},
    CheckUpFieldWord{"smoker", kHabitsValidDays, QT_TRANSLATE_NOOP("Analysis", "Smoker")},
    CheckUpFieldWord{"diabetes", kHabitsValidDays, QT_TRANSLATE_NOOP("Analysis", "Diabetes")},
    CheckUpFieldWord{"treated_pressure", kHabitsValidDays,
                     QT_TRANSLATE_NOOP("Analysis", "Drugs against high pressure")},
    CheckUpFieldWord{"family_history", kHabitsValidDays,
                     QT_TRANSLATE_NOOP("Analysis", "Relatives with diabetes")},
    CheckUpFieldWord{"family_heart", kHabitsValidDays,
                     QT_TRANSLATE_NOOP("Analysis", "Parent or sibling with heart disease or stroke")},
    CheckUpFieldWord{"region", kHabitsValidDays, QT_TRANSLATE_NOOP("Analysis", "Region")},
    CheckUpFieldWord{"urban", kHabitsValidDays, QT_TRANSLATE_NOOP("Analysis", "Lives in a city")},
    CheckUpFieldWord{"activity", kHabitsValidDays, QT_TRANSLATE_NOOP("Analysis", "Active 30 minutes a day")},
    CheckUpFieldWord{"diet", kHabitsValidDays, QT_TRANSLATE_NOOP("Analysis", "Vegetables or fruit")},
    CheckUpFieldWord{"respiratory_rate", kVitalsValidDays, QT_TRANSLATE_NOOP("Analysis", "Respiratory rate")},
    CheckUpFieldWord{"oxygen", kVitalsValidDays, QT_TRANSLATE_NOOP("Analysis", "Oxygen saturation")},
    CheckUpFieldWord{"temperature", kVitalsValidDays, QT_TRANSLATE_NOOP("Analysis", "Body temperature")},
    CheckUpFieldWord{"pulse", kVitalsValidDays, QT_TRANSLATE_NOOP("Analysis", "Pulse")},
    CheckUpFieldWord{"on_oxygen", kVitalsValidDays, QT_TRANSLATE_NOOP("Analysis", "Breathes added oxygen")},
    CheckUpFieldWord{"consciousness", kVitalsValidDays, QT_TRANSLATE_NOOP("Analysis", "Consciousness")},
    CheckUpFieldWord{"age", 0, QT_TRANSLATE_NOOP("Analysis", "Age")},
    CheckUpFieldWord{"sex", 0, QT_TRANSLATE_NOOP("Analysis", "Sex")},
};

const CheckUpFieldWord *checkUpFieldWord(std::string_view field)
{
    const auto found = std::ranges::find(kCheckUpFieldWords, field, &CheckUpFieldWord::field);
    return found == kCheckUpFieldWords.end() ? nullptr : &*found;
}

InputUsed checkUpInput(const CheckUpField &field, const CheckUp &checkUp, double value)
{
    InputUsed input;
    input.name = checkUpFieldName(field.key);
    input.n = 1;
    input.days = {checkUp.date, checkUp.date};
    input.origin = sentence(QT_TRANSLATE_NOOP("Analysis", "check-up of %1"), {checkUp.date.text()});
    input.value = value;
    input.unit = QString::fromUtf8(field.unit);
    return input;
}

}  // namespace

int validDaysOf(const char *field)
{
    const CheckUpFieldWord *word = checkUpFieldWord(field);
    return word ? word->validDays : 0;
}

BilingualText checkUpFieldName(const char *field)
{
    const CheckUpFieldWord *word = checkUpFieldWord(field);
    const QString plain = QString::fromLatin1(field);
    return word ? sentence(word->name) : BilingualText{plain, plain};
}

std::optional<double> ClinicalInputs::takeIfThere(const char *key)
{
    const CheckUpField &field = *findCheckUpField(QString::fromLatin1(key));
    const Day today = m_record.days.last;
    for (auto each = m_record.checkUps.rbegin(); each != m_record.checkUps.rend(); ++each) {
        const std::optional<double> value = field.get(*each);
        if (!value || each->date > today)
            continue;
        if (today - each->date > validDaysOf(key))
            return std::nullopt;
        use(key, checkUpInput(field, *each, *value));
        return value;
    }
    return std::nullopt;
}

std::optional<double> ClinicalInputs::take(const char *field)
{
    const std::optional<double> value = takeIfThere(field);
    if (!value)
        miss(field);
    return value;
}

std::optional<bool> ClinicalInputs::takeYesNo(const char *field)
{
    if (const std::optional<double> value = take(field))
        return *value != 0.0;
    return std::nullopt;
}

void ClinicalInputs::use(const char *field, const InputUsed &input)
{
    m_inputs.push_back(input);
    m_values.insert(QLatin1String(field), input.value ? QJsonValue(*input.value) : QJsonValue());
}

void ClinicalInputs::miss(const char *field)
{
    m_missing += QString::fromLatin1(field);
}

std::optional<double> ClinicalInputs::takeBodyMassIndex()
{
    const auto height = takeIfThere("height"), weight = takeIfThere("weight");
    if (height && weight && *height > 0.0)
        return *weight / (*height * *height * 1e-4);
    miss("bmi");
    return std::nullopt;
}

std::optional<double> ClinicalInputs::takeSystolic()
{
    if (const auto office = takeIfThere("systolic"))
        return office;
    const auto watch = meanWatchPressure(m_record);
    if (!watch) {
        miss("systolic");
        return std::nullopt;
    }
    InputUsed input;
    input.name = checkUpFieldName("systolic");
    input.n = watch->readings;
    input.days = watch->days;
    input.origin = sentence(QT_TRANSLATE_NOOP("Analysis", "mean of what the watch measured"));
    input.value = watch->systolic;
    input.unit = QStringLiteral("mmHg");
    use("systolic", input);
    return watch->systolic;
}

BilingualText ClinicalInputs::missingNames() const
{
    std::vector<BilingualText> names;
    for (const QString &each : m_missing) {
        BilingualText &name = names.emplace_back(checkUpFieldName(each.toLatin1().constData()));
        // Within a sentence; an abbreviation stays as it is.
        if (name.en.size() > 1 && name.en[1].isLower())
            name.en = name.en.left(1).toLower() + name.en.mid(1);
    }
    return listed(names);
}

void ClinicalInputs::writeTo(AnalysisResult &result) const
{
    result.inputs = m_inputs;
    result.detail.insert(QStringLiteral("inputs"), m_values);
    result.detail.insert(QStringLiteral("missing"), QJsonArray::fromStringList(m_missing));
}

std::optional<WatchPressure> meanWatchPressure(const PersonRecord &record)
{
    constexpr int fewestDays = 3;
    WatchPressure mean;
    int days = 0;
    for (const DayFacts &day : record.facts) {
        if (!record.days.contains(day.day) || day.pressures.empty())
            continue;
        double systolic = 0.0, diastolic = 0.0;
        for (const PressureReading &reading : day.pressures) {
            systolic += reading.systolic;
            diastolic += reading.diastolic;
        }
        const auto n = static_cast<double>(day.pressures.size());
        mean.systolic += systolic / n;
        mean.diastolic += diastolic / n;
        mean.readings += static_cast<std::int64_t>(day.pressures.size());
        mean.days.last = day.day;
        if (days++ == 0)
            mean.days.first = day.day;
    }
    if (days < fewestDays)
        return std::nullopt;
    mean.systolic /= days;
    mean.diastolic /= days;
    return mean;
}

AnalysisResult lacking(const QString &method, const PersonRecord &record, const ClinicalInputs &inputs)
{
    AnalysisResult result = notApplicable(
        method, 1, record.days, QStringLiteral("missing_inputs"),
        sentence(QT_TRANSLATE_NOOP("Analysis", "Not known or too old: %1."), {inputs.missingNames()}));
    inputs.writeTo(result);
    return result;
}

}  // namespace xinglin
