// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/metric.h"
#include "ingest/column_mapping.h"
#include "ingest/number_text.h"
#include "ingest/time_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace xinglin {

/// What a table of vitals looks like: found out from its header and first rows, corrected by a mapping.
struct VitalsLayout
{
    enum class Role { ignored, person, device, time, date, metricName, value, metric };
    struct Column
    {
        std::string title;
        Role role = Role::ignored;
        int slot = -1;    ///< of Role::metric
        NumberForm form;  ///< of Role::metric and Role::value
    };

    char separator = ',';
    bool decimalComma = false;
    TimeFormat timeFormat = TimeFormat::automatic;
    Flags flags = 0;
    std::vector<Column> columns;
    std::uint64_t headerLines = 0;  ///< lines up to and with the header
    std::size_t headerBytes = 0;
    int person = -1, device = -1, time = -1, date = -1, metricName = -1, value = -1;  ///< columns

    bool isLong() const { return metricName >= 0 && value >= 0; }
    /// invalidData when the table has no header, no subject, no time or no metric, or when its dates could be
    /// read in two ways; each names what a mapping would have to say.
    static Result<VitalsLayout> detect(std::string_view text, const MetricDictionary &metrics,
                                       const ColumnMapping &mapping = {});
};

/// Finds the header: skips blank lines and Excel's `sep=` line. False when there is none.
bool findHeader(std::string_view text, std::string_view &header, std::size_t &bytes, std::uint64_t &lines,
                char &separator);

}  // namespace xinglin
