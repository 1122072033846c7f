// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/data_quality.h"
#include "domain/import.h"
#include "reports/builders/report_data.h"

namespace xinglin {

/// What the data-quality report is given.
struct QualityReportData
{
    ReportSubject subject;
    Result<DataQuality> quality;
    Result<SubjectFigures> previous = {};        ///< the period before; only its coverage is used
    Result<SubjectFigures> yearEarlier = {};     ///< the same period last year
    Result<std::vector<ReportUnit>> units = {};  ///< direct sub-units
    std::optional<Result<std::vector<ImportRecord>>> imports = {};  ///< of the whole; nothing: not asked for
    Day dataFrom;       ///< the workspace's first day with data: what lies before it is not compared with
    bool named = true;  ///< people appear with their names; else by code

    /// The figures of another period, when they can be compared with: the whole of it lies where the
    /// workspace has data, and enough people are in it.
    const SubjectFigures *comparable(const Result<SubjectFigures> &other) const
    {
        return other && !other->suppressed && dataFrom.isValid() && other->days.first >= dataFrom ? &*other
                                                                                                  : nullptr;
    }
};

}  // namespace xinglin
