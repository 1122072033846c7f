// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/quality_data.h"
#include "reports/builders/report_words.h"

namespace xinglin {

/// The tables of the data-quality report. The data's quality is there and not suppressed.
class QualityTables
{
public:
    QualityTables(const ReportSetting &setting, const ReportWords &words, const QualityReportData &data)
        : m_setting(setting)
        , m_words(words)
        , m_data(data)
    {}

    /// What should be there and what is, beside the period before and the year before.
    TableBlock coverage() const;
    TableBlock gaps() const;
    TableBlock metrics() const;
    TableBlock leftOut() const;
    TableBlock units(const std::vector<ReportUnit> &units) const;
    TableBlock leastData() const;
    TableBlock mostLeftOut() const;
    TableBlock imports(const std::vector<ImportRecord> &imports) const;
    TableBlock days() const;

private:
    QString translate(const char *context, const char *source) const
    {
        return m_words.texts().translate(context, source);
    }
    const DataQuality &quality() const { return *m_data.quality; }
    bool hasData() const { return quality().coverage.daysWithData > 0; }
    TableCell deviceCell(const PersonQuality &one) const;
    QString reasonsOf(const LeftOut &leftOut) const;

    const ReportSetting &m_setting;
    const ReportWords &m_words;
    const QualityReportData &m_data;
};

}  // namespace xinglin
