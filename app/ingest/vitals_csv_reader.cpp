// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/vitals_csv_reader.h"

#include "ingest/header_names.h"
#include "ingest/shown_text.h"
#include "ingest/text_encoding.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace xinglin {
namespace {

bool isClean(std::string_view text)
{
    return isCleanUtf8(text) && std::memchr(text.data(), '\0', text.size()) == nullptr;
}

}  // namespace

VitalsCsvReader::VitalsCsvReader(const ReadContext &context, const VitalsLayout &layout)
    : m_context(context)
    , m_layout(layout)
    , m_times(context.zone, layout.timeFormat)
{
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        const VitalsLayout::Column &column = layout.columns[i];
        if (column.role != VitalsLayout::Role::metric)
            continue;
        const std::size_t slot = static_cast<std::size_t>(column.slot);
        const Metric &metric = context.metrics.all()[slot];
        m_cells.push_back(
            {i, slot, column.form, metric.zeroIsMissing, metric.aggregation == Aggregation::sleep});
    }
}

void VitalsCsvReader::read(std::string_view text, ReadResult &result)
{
    m_result = &result;
    m_subjects.start(result.batch);
    m_isClean = text.empty() || isClean(text);
    const std::size_t rows = text.size() / 40;
    result.batch.rows.reserve(rows);
    result.batch.values.reserve(rows * result.batch.slots);
    const char *const end = text.data() + text.size();
    for (const char *p = text.data(); p < end;) {
        const void *newline = std::memchr(p, '\n', static_cast<std::size_t>(end - p));
        const char *stop = newline ? static_cast<const char *>(newline) : end;
        ++result.lines;
        std::string_view line(p, static_cast<std::size_t>(stop - p));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        readLine(line);
        p = stop + 1;
    }
}

void VitalsCsvReader::reject(Rejection reason, const QString &text)
{
    m_result->reject(m_result->lines, reason, text);
}

void VitalsCsvReader::readLine(std::string_view line)
{
    if (line.empty() || trimBlanks(line).empty())
        return;
    if (line.size() > kLongestLine)
        return reject(Rejection::lineTooLong,
                      QCoreApplication::translate("Ingest", "The line has %1 bytes; the most is %2.")
                          .arg(line.size())
                          .arg(kLongestLine));
    if (!m_isClean && !isClean(line))
        return reject(Rejection::badEncoding,
                      QCoreApplication::translate("Ingest", "The line holds bytes that are no text."));
    if (!splitCsvLine(line, m_layout.separator, m_row))
        return reject(Rejection::unparsableRow,
                      QCoreApplication::translate("Ingest", "The quotes do not match."));
    while (m_row.cells.size() > m_layout.columns.size() && m_row.cells.back().empty())
        m_row.cells.pop_back();
    if (m_row.cells.size() != m_layout.columns.size())
        return reject(Rejection::unparsableRow,
                      QCoreApplication::translate("Ingest", "%1 cells where the header has %2.")
                          .arg(m_row.cells.size())
                          .arg(m_layout.columns.size()));
    std::int64_t ms = 0;
    std::uint32_t subject = 0;
    if (!readTime(ms) || !readSubject(subject))
        return;
    m_values.assign(m_result->batch.slots, kMissing);
    m_sleep = kMissing;
    for (const Cell &cell : m_cells) {
        if (!readMetric(cell, m_row.cells[cell.column]))
            return;
    }
    if (m_layout.isLong() && !readNamedMetric())
        return;
    const bool hasValues = std::ranges::any_of(m_values, [](std::int32_t v) { return v != kMissing; });
    if (!hasValues && m_sleep == kMissing)
        return reject(Rejection::noValues, QCoreApplication::translate("Ingest", "Nothing was measured."));
    RecordBatch &batch = m_result->batch;
    const std::uint32_t row =
        batch.addRow({subject, static_cast<std::uint32_t>(m_result->lines), ms, m_layout.flags});
    std::ranges::copy(m_values, batch.valuesOf(row).begin());
    if (m_sleep != kMissing) {
        const Metric *sleep = m_context.metrics.find(u"sleep");
        batch.totals.push_back({row, {m_times.zone().dayOf(Instant(ms)), sleep->number, m_sleep}});
    }
}

bool VitalsCsvReader::readTime(std::int64_t &ms)
{
    const std::string_view text = trimBlanks(cellAt(m_layout.time));
    const auto verdict = m_layout.date < 0
                             ? m_times.read(text, ms)
                             : m_times.readOn(m_times.readDay(trimBlanks(cellAt(m_layout.date))), text, ms);
    if (verdict == TimeReader::Verdict::skipped)
        reject(Rejection::skippedLocalTime,
               QCoreApplication::translate("Ingest", "The clocks were moved over the time %1.")
                   .arg(shown(text)));
    else if (verdict == TimeReader::Verdict::unparsable)
        reject(Rejection::unparsableTime,
               QCoreApplication::translate("Ingest", "\"%1\" is not a time.").arg(shown(text)));
    return verdict == TimeReader::Verdict::ok;
}

bool VitalsCsvReader::readSubject(std::uint32_t &subject)
{
    auto kind = SubjectRef::Kind::device;
    std::string_view name = m_layout.device >= 0 ? trimBlanks(cellAt(m_layout.device)) : std::string_view();
    if (name.empty() && m_layout.person >= 0) {
        kind = SubjectRef::Kind::person;
        name = trimBlanks(cellAt(m_layout.person));
    }
    if (name.empty()) {
        reject(Rejection::noDevice,
               QCoreApplication::translate("Ingest", "The row names no device and no person."));
        return false;
    }
    if (name.size() > kLongestName) {
        reject(Rejection::badField,
               QCoreApplication::translate("Ingest", "The name \"%1\" is longer than %2 bytes.")
                   .arg(shown(name))
                   .arg(kLongestName));
        return false;
    }
    subject = m_subjects.indexOf(kind, name);
    return true;
}

bool VitalsCsvReader::readMetric(const Cell &cell, std::string_view text)
{
    std::int32_t steps = 0;
    switch (readSteps(text, cell.form, steps)) {
    case NumberVerdict::ok:
        if (cell.isSleep)
            m_sleep = steps;
        else if (steps != 0 || !cell.zeroIsMissing)
            m_values[cell.slot] = steps;
        return true;
    case NumberVerdict::missing: return true;
    case NumberVerdict::bad:
        reject(Rejection::wrongType, QCoreApplication::translate("Ingest", "%1: \"%2\" is not a number.")
                                         .arg(m_context.metrics.all()[cell.slot].key, shown(text)));
        return false;
    case NumberVerdict::outOfBounds:
        reject(Rejection::badField, QCoreApplication::translate("Ingest", "%1: %2 is beyond any measure.")
                                        .arg(m_context.metrics.all()[cell.slot].key, shown(text)));
        return false;
    }
    return false;
}

bool VitalsCsvReader::readNamedMetric()
{
    const std::string name(trimBlanks(cellAt(m_layout.metricName)));
    auto known = m_names.find(name);
    if (known == m_names.end()) {
        if (m_names.size() > 10'000)
            m_names.clear();
        known = m_names.emplace(name, metricNamed(m_context.metrics, name)).first;
    }
    const Metric *metric = known->second;
    if (!metric) {
        reject(Rejection::badField,
               QCoreApplication::translate("Ingest", "\"%1\" is no known metric.").arg(shown(name)));
        return false;
    }
    Cell cell{static_cast<std::size_t>(m_layout.value),
              static_cast<std::size_t>(metric - m_context.metrics.all().data()),
              m_layout.columns[static_cast<std::size_t>(m_layout.value)].form, metric->zeroIsMissing,
              metric->aggregation == Aggregation::sleep};
    cell.form.perUnit = metric->perUnit;
    return readMetric(cell, m_row.cells[cell.column]);
}

}  // namespace xinglin
