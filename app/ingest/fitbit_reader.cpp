// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/fitbit_reader.h"

#include "ingest/header_names.h"
#include "ingest/number_text.h"
#include "ingest/shown_text.h"
#include "ingest/text_encoding.h"
#include "ingest/vitals_layout.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

constexpr int kSampleRows = 5000;

int column(std::span<const std::string> header, std::string_view name)
{
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (header[i] == name)
            return static_cast<int>(i);
    }
    return -1;
}

/// American dates unless the file proves otherwise: the export's own convention, as its documentation says.
TimeFormat formatOf(std::string_view body, const FitbitLayout &layout)
{
    LineCursor lines(body);
    CsvRow row;
    std::string_view line;
    std::vector<std::string_view> dates;
    for (int i = 0; i < kSampleRows && lines.next(line); ++i) {
        if (line.size() <= kLongestLine && splitCsvLine(line, layout.separator, row) &&
            row.cells.size() > static_cast<std::size_t>(layout.date) && row.unquoted.empty())
            dates.push_back(row.cells[static_cast<std::size_t>(layout.date)]);
    }
    return detectTimeFormat(dates).value_or(TimeFormat::monthFirst);
}

}  // namespace

Result<FitbitLayout> FitbitLayout::detect(std::string_view text)
{
    FitbitLayout layout;
    std::string_view header;
    CsvRow row;
    std::vector<std::string> names;
    if (findHeader(text, header, layout.headerBytes, layout.headerLines, layout.separator) &&
        splitCsvLine(header, layout.separator, row)) {
        for (const std::string_view cell : row.cells)
            names.push_back(plainHeader(cell));
    }
    layout.columns = names.size();
    layout.person = column(names, "id");
    layout.asleep = column(names, "totalminutesasleep");
    layout.distance = column(names, "totaldistance");
    layout.calories = column(names, "calories");
    if (layout.asleep >= 0) {
        layout.table = Table::sleep;
        layout.date = column(names, "sleepday");
    } else if (column(names, "steptotal") >= 0) {
        layout.table = Table::hourly;
        layout.steps = column(names, "steptotal");
        layout.date = column(names, "activitydate");
        layout.hour = column(names, "activityhour");
        if (layout.date < 0)
            std::swap(layout.date, layout.hour);
    } else {
        layout.steps = column(names, "totalsteps");
        layout.date = column(names, "activitydate");
    }
    if (layout.person < 0 || layout.date < 0 || (layout.steps < 0 && layout.asleep < 0))
        return fail(
            ErrorCode::invalidData,
            QCoreApplication::translate("Ingest", "The file is no Fitbit table of days, hours or nights."));
    layout.timeFormat = formatOf(text.substr(layout.headerBytes), layout);
    return layout;
}

FitbitReader::FitbitReader(const ReadContext &context, const FitbitLayout &layout)
    : m_context(context)
    , m_layout(layout)
    , m_times(context.zone, layout.timeFormat)
    , m_hourly(metric("steps_interval"))
{
    const auto add = [this](int place, const char *key, std::int64_t perWritten) {
        const Metric *found = metric(key);
        if (place < 0 || !found)
            return;
        NumberForm form;
        form.perUnit = perWritten > 0 ? perWritten : found->perUnit;
        m_totals.push_back({place, found, form});
    };
    if (layout.table == FitbitLayout::Table::daily) {
        add(layout.steps, "steps", 0);
        const Metric *distance = metric("distance");
        add(layout.distance, "distance",
            distance ? distance->perUnit * std::int64_t{1000} : 0);  // kilometres
        add(layout.calories, "calories", 0);
    } else if (layout.table == FitbitLayout::Table::sleep) {
        const Metric *sleep = metric("sleep");
        add(layout.asleep, "sleep", sleep ? sleep->perUnit / 60 : 0);  // minutes of a metric in hours
    }
}

const Metric *FitbitReader::metric(const char *key) const
{
    return m_context.metrics.find(QString::fromLatin1(key));
}

std::string_view FitbitReader::cellAt(int place) const
{
    return trimBlanks(m_row.cells[static_cast<std::size_t>(place)]);
}

void FitbitReader::read(std::string_view text, ReadResult &result)
{
    m_result = &result;
    m_subjects.start(result.batch);
    LineCursor lines(text);
    std::string_view line;
    while (lines.next(line)) {
        ++result.lines;
        readLine(line);
    }
}

void FitbitReader::reject(Rejection reason, const QString &text)
{
    m_result->reject(m_result->lines, reason, text);
}

void FitbitReader::readLine(std::string_view line)
{
    if (trimBlanks(line).empty())
        return;
    if (line.size() > kLongestLine)
        return reject(Rejection::lineTooLong, QCoreApplication::translate("Ingest", "The line is too long."));
    if (!isCleanUtf8(line) || line.find('\0') != std::string_view::npos)
        return reject(Rejection::badEncoding,
                      QCoreApplication::translate("Ingest", "The line holds bytes that are no text."));
    if (!splitCsvLine(line, m_layout.separator, m_row) || m_row.cells.size() != m_layout.columns)
        return reject(Rejection::unparsableRow,
                      QCoreApplication::translate("Ingest", "%1 cells where the header has %2.")
                          .arg(m_row.cells.size())
                          .arg(m_layout.columns));
    const std::string_view person = cellAt(m_layout.person);
    if (person.empty() || person.size() > kLongestName)
        return reject(Rejection::missingField,
                      QCoreApplication::translate("Ingest", "The row names no person."));
    std::int64_t ms = 0;
    Day day;
    if (!readTime(ms, day))
        return;
    RecordBatch &batch = m_result->batch;
    const std::size_t rowsBefore = batch.rows.size();
    const std::uint32_t row = batch.addRow({m_subjects.indexOf(SubjectRef::Kind::person, person),
                                            static_cast<std::uint32_t>(m_result->lines), ms, 0});
    if (!(m_layout.table == FitbitLayout::Table::hourly ? readHour(row) : readTotals(row, day)))
        dropRows(batch, rowsBefore, [](std::size_t) { return true; });
}

bool FitbitReader::readTime(std::int64_t &ms, Day &day)
{
    const std::string_view text = cellAt(m_layout.date);
    auto verdict = TimeReader::Verdict::unparsable;
    if (m_layout.table != FitbitLayout::Table::hourly) {
        day = m_times.readDay(text);
        if (day.isValid()) {
            ms = m_times.zone().startOf(day).ms();
            verdict = TimeReader::Verdict::ok;
        }
    } else {
        verdict = m_layout.hour < 0 ? m_times.read(text, ms)
                                    : m_times.readOn(m_times.readDay(text), cellAt(m_layout.hour), ms);
    }
    if (verdict == TimeReader::Verdict::skipped)
        reject(Rejection::skippedLocalTime,
               QCoreApplication::translate("Ingest", "The clocks were moved over the time %1.")
                   .arg(shown(text)));
    else if (verdict == TimeReader::Verdict::unparsable)
        reject(Rejection::unparsableTime,
               QCoreApplication::translate("Ingest", "\"%1\" is not a time.").arg(shown(text)));
    return verdict == TimeReader::Verdict::ok;
}

bool FitbitReader::readTotals(std::uint32_t row, Day day)
{
    bool any = false;
    for (const Total &total : m_totals) {
        std::int32_t steps = 0;
        const NumberVerdict verdict = readSteps(cellAt(total.column), total.form, steps);
        if (verdict == NumberVerdict::bad || verdict == NumberVerdict::outOfBounds ||
            (verdict == NumberVerdict::ok && steps < 0)) {
            reject(Rejection::wrongType, QCoreApplication::translate("Ingest", "%1: \"%2\" is not a number.")
                                             .arg(total.metric->key, shown(cellAt(total.column))));
            return false;
        }
        if (verdict == NumberVerdict::ok) {
            m_result->batch.totals.push_back({row, {day, total.metric->number, steps}});
            any = true;
        }
    }
    if (!any)
        reject(Rejection::noValues, QCoreApplication::translate("Ingest", "Nothing was measured."));
    return any;
}

bool FitbitReader::readHour(std::uint32_t row)
{
    std::int32_t steps = 0;
    const NumberVerdict verdict = readSteps(cellAt(m_layout.steps), NumberForm{}, steps);
    if (verdict == NumberVerdict::missing || !m_hourly) {
        reject(Rejection::noValues, QCoreApplication::translate("Ingest", "Nothing was measured."));
        return false;
    }
    if (verdict != NumberVerdict::ok || steps < 0) {
        reject(Rejection::wrongType, QCoreApplication::translate("Ingest", "%1: \"%2\" is not a number.")
                                         .arg(m_hourly->key, shown(cellAt(m_layout.steps))));
        return false;
    }
    m_result->batch.valuesOf(row)[static_cast<std::size_t>(m_hourly - m_context.metrics.all().data())] =
        steps;
    return true;
}

}  // namespace xinglin
