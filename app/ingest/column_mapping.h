// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/metric.h"
#include "domain/quality.h"
#include "ingest/text_encoding.h"
#include "ingest/time_text.h"

#include <QByteArray>

#include <map>
#include <optional>
#include <string>

namespace xinglin {

/// What somebody told about the columns of their file, where the header does not say it. As JSON:
/// `{"columns": {"HR": "heart_rate", "Temp (F)": {"metric": "body_temperature", "factor": 0.555556,
/// "offset": -17.777778}, "Who": "person", "Remarks": null}, "separator": ";", "decimal": ",",
/// "time_format": "DD/MM/YYYY hh:mm", "encoding": "GB18030", "manual": true}`; everything may be left out.
struct ColumnMapping
{
    struct Target
    {
        std::string field;  ///< "person", "time", ... or a metric's key; empty: ignore the column
        double factor = 1.0;
        double offset = 0.0;
    };
    std::map<std::string, Target> columns;  ///< by header, exactly as it stands
    std::optional<char> separator;
    std::optional<bool> decimalComma;
    std::optional<TimeFormat> timeFormat;
    std::optional<TextEncoding> encoding;
    Flags flags = 0;  ///< of every value: manual

    /// invalidData, naming what is wrong.
    static Result<ColumnMapping> fromJson(const QByteArray &json, const MetricDictionary &metrics);
};

}  // namespace xinglin
