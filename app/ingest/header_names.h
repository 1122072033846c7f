// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"

#include <QString>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace xinglin {

/// A header as it is compared: lower case, `_` for blanks and hyphens, without a unit in brackets ("Heart
/// rate (bpm)" -> "heart_rate", "心率（次/分）" -> "心率").
std::string plainHeader(std::string_view header);

/// The metric a header or a name in a cell stands for: key, alias, or name in either language.
const Metric *metricNamed(const MetricDictionary &metrics, std::string_view name);

/// One field of a table and every header it is known by.
struct HeaderField
{
    const char *field;
    std::vector<const char *> names;  ///< in plainHeader() form
    bool required = false;
};

/// Column of every field, -1 where the header does not have it; the first column that fits counts.
std::vector<int> findFields(std::span<const HeaderField> fields, std::span<const std::string_view> header);
/// Whether all required fields have a column.
bool hasRequired(std::span<const HeaderField> fields, std::span<const int> columns);

/// The tables of domain data that people bring.
std::span<const HeaderField> unitFields();
std::span<const HeaderField> peopleFields();
std::span<const HeaderField> bindingFields();
std::span<const HeaderField> checkUpTableFields();
/// Whether a header is that of check-ups: person, date, and something that only they have.
bool namesCheckUps(std::span<const std::string_view> header);
/// person, device, time, date, metric, value: what a table of vitals may name besides metrics.
std::span<const HeaderField> vitalsFields();

}  // namespace xinglin
