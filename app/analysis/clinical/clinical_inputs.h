// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/person/person_record.h"
#include "analysis/result.h"

#include <QJsonObject>

#include <optional>
#include <span>

namespace xinglin {

/// How long a value of a check-up stands for the person, in days from its date; 1: that day and the next.
inline constexpr int kVitalsValidDays = 1;      ///< breathing, oxygen, temperature, pulse, consciousness
inline constexpr int kMeasuresValidDays = 400;  ///< laboratory, weight, waist, office pressure
inline constexpr int kHabitsValidDays = 800;    ///< smoking, drugs, family, region, activity, diet
inline constexpr int kHeightValidDays = 3650;
int validDaysOf(const char *field);

/// Name of a field of a check-up for people.
BilingualText checkUpFieldName(const char *field);

/// Collects what a score takes of a person: the newest valid value of each field, with its date and origin,
/// and what is missing.
class ClinicalInputs
{
public:
    explicit ClinicalInputs(const PersonRecord &record)
        : m_record(record)
    {}

    /// The newest value of a check-up's field that is still valid; noted as used or as missing.
    std::optional<double> take(const char *field);
    std::optional<bool> takeYesNo(const char *field);
    /// The same without a note when there is none: something else may stand in.
    std::optional<double> takeIfThere(const char *field);
    /// A value from elsewhere.
    void use(const char *field, const InputUsed &input);
    void miss(const char *field);

    /// Mass over height squared, kg/m2; missing as "bmi".
    std::optional<double> takeBodyMassIndex();
    /// Of the office, or the mean of the watch's measured days; missing as "systolic".
    std::optional<double> takeSystolic();

    const QStringList &missing() const { return m_missing; }
    /// "total cholesterol, waist"
    BilingualText missingNames() const;
    /// Hands inputs and `detail` keys inputs and missing to the result.
    void writeTo(AnalysisResult &result) const;

private:
    const PersonRecord &m_record;
    std::vector<InputUsed> m_inputs;
    QJsonObject m_values;
    QStringList m_missing;
};

/// Mean of the days' means of the pressures in the period; absent with fewer than three days.
struct WatchPressure
{
    double systolic = 0.0, diastolic = 0.0;  ///< mmHg
    std::int64_t readings = 0;
    DayRange days;
};
std::optional<WatchPressure> meanWatchPressure(const PersonRecord &record);

/// A result that lacks too much to tell anything, with what there is.
AnalysisResult lacking(const QString &method, const PersonRecord &record, const ClinicalInputs &inputs);

}  // namespace xinglin
