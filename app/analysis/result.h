// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/day.h"
#include "core/language.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

// What every analysis of the engine answers with, whatever it computes: one shape for windows, reports and
// commands.
namespace xinglin {

/// Why an analysis tells nothing: for programs and for people.
struct NotApplicable
{
    QString code;          ///< "too_little_data", "outside_age", "not_measured", "missing_inputs", ...
    BilingualText reason;  ///< "needs 7 nights, there are 3"
};

/// One thing that went into a result, for `explain`.
struct InputUsed
{
    BilingualText name;    ///< "Nightly resting heart rate"
    std::int64_t n = 0;    ///< how many values of it
    DayRange days;         ///< the days they are from; invalid when undated
    BilingualText origin;  ///< "28 nights before, 3 guard nights left out"; "check-up of 2026-09-12"
    std::optional<double> value = {};  ///< of a single input, in `unit`
    QString unit = {};
};

/// A result carries what is needed to trust it: value, unit, n, period, coverage, interval, method and
/// version, flags, its inputs - or why there is none. Nothing is ever guessed: an absent value is absent.
struct AnalysisResult
{
    QString method;  ///< id of the Method
    int version = 1;
    QString metric = {};  ///< key, when the result is about one metric
    DayRange days = {};   ///< the period it is about

    std::optional<double> value = {}, low = {}, high = {};  ///< head figure and its interval
    double confidence = 0.95;                               ///< of [low, high], when there is one
    QString unit = {};                                      ///< UCUM; empty: a plain number
    std::int64_t n = 0;                                     ///< values the head figure stands on
    std::optional<double> coverage = {};                    ///< share of what should be there, 0..1

    QString category = {};    ///< a word of a closed list: "high", "stage_1"
    QStringList flags = {};   ///< "learning", "low_coverage", "suppressed", ...
    BilingualText text = {};  ///< the result as one short sentence
    std::optional<NotApplicable> notApplicable = {};
    /// Everything else, keyed as the method's file says (`detail` in resources/analysis/methods). Courses are
    /// parallel arrays, `days` holding ISO dates; an absent value is null.
    QJsonObject detail = {};
    std::vector<InputUsed> inputs = {};
};

/// A result that tells only why it tells nothing.
AnalysisResult notApplicable(const QString &method, int version, const DayRange &days, const QString &code,
                             const BilingualText &reason);

/// The result as `xinglinctl analyze --json` prints it; texts in the language.
QJsonObject jsonOf(const AnalysisResult &result, Language language);

}  // namespace xinglin
