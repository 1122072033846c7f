// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ingest/csv_text.h"
#include "ingest/number_text.h"
#include "ingest/record_reader.h"
#include "ingest/time_text.h"

namespace xinglin {

/// What a Fitbit export's table looks like.
struct FitbitLayout
{
    enum class Table {
        daily,   ///< dailyActivity: authoritative totals of steps, distance (km) and calories
        hourly,  ///< hourlySteps: steps in the hour that begins at the time
        sleep,   ///< sleepDay: minutes asleep in the night
    };
    Table table = Table::daily;
    char separator = ',';
    TimeFormat timeFormat = TimeFormat::monthFirst;
    std::size_t headerBytes = 0;
    std::uint64_t headerLines = 0;
    std::size_t columns = 0;
    int person = -1, date = -1, hour = -1;  ///< `hour`: where the time of day has a column of its own
    int steps = -1, distance = -1, calories = -1, asleep = -1;

    /// invalidData when the header is none of a Fitbit table.
    static Result<FitbitLayout> detect(std::string_view text);
};

/// Reads Fitbit's tables. Totals hang on a row at the beginning of their day. Times are taken as they stand:
/// where the marks of morning and afternoon are lost, two hours get the same time, and who stores them finds
/// the conflict.
class FitbitReader final : public RecordReader
{
public:
    FitbitReader(const ReadContext &context, const FitbitLayout &layout);
    void read(std::string_view text, ReadResult &result) override;

private:
    struct Total
    {
        int column;
        const Metric *metric;
        NumberForm form;
    };
    void readLine(std::string_view line);
    bool readTime(std::int64_t &ms, Day &day);
    bool readTotals(std::uint32_t row, Day day);
    bool readHour(std::uint32_t row);
    void reject(Rejection reason, const QString &text);
    std::string_view cellAt(int column) const;
    const Metric *metric(const char *key) const;

    ReadContext m_context;
    FitbitLayout m_layout;
    TimeReader m_times;
    SubjectTable m_subjects;
    std::vector<Total> m_totals;
    const Metric *m_hourly = nullptr;
    ReadResult *m_result = nullptr;
    CsvRow m_row;
};

}  // namespace xinglin
