// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/result.h"
#include "analysis/unit/unit_record.h"

#include <QJsonObject>

#include <vector>

namespace xinglin {

/// A shown sub-unit's people with data, and those of them with a day of a strong harmful deviation.
struct DeviationGroup
{
    const UnitChild *child = nullptr;
    std::vector<const UnitMember *> people;  ///< with a day that counts, most judged by their own usual
    int events = 0;                          ///< of them with daysWithDeviation > 0

    double n() const { return static_cast<double>(people.size()); }
};

/// The shown sub-units that have people with data, in the order of the record.
std::vector<DeviationGroup> deviationGroups(const UnitRecord &record);

/// Why sub-units cannot be compared; with two groups or more, nothing.
std::optional<AnalysisResult> cannotCompare(const QString &method, const UnitRecord &record,
                                            const std::vector<DeviationGroup> &groups);

/// What a method says where too few people gave anything on every day of the period.
AnalysisResult tooFewOnAnyDay(const QString &method, int version, const DayRange &days);

/// id, code, name_zh, name_en of a sub-unit, with `suppressed` where it is not shown.
QJsonObject unitJson(const UnitChild &child);
/// What went into a comparison, for explain.
std::vector<InputUsed> deviationInputs(const UnitRecord &record, const std::vector<DeviationGroup> &groups);

}  // namespace xinglin
