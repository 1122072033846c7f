// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csv_text.h"
#include "ingest/header_names.h"
#include "workspace/import_use_case.h"
#include "workspace/imports/read_plan.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

constexpr int kRows = 20;
constexpr std::size_t kSample = std::size_t{256} << 10;
constexpr qsizetype kShownLine = 400;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// The first lines of the text, whole.
std::string_view sampleOf(std::string_view all)
{
    if (all.size() <= kSample)
        return all;
    const std::size_t end = all.rfind('\n', kSample);
    return all.substr(0, end == std::string_view::npos ? kSample : end + 1);
}

/// A sample of the records as they will be stored: the subject, the time and what was measured.
void showRecords(const OpenedFile &file, const ReadContext &context, ImportPreview &preview)
{
    auto plan = planReading(file, context);
    if (!plan) {
        preview.error = plan.error();
        return;
    }
    if (plan->splittable)
        plan->text = sampleOf(plan->text);
    plan->threads = 1;
    ReadResult first(plan->slots);
    const Status read = readRecords(*plan,
                                    [&](ReadResult &&result) {
                                        if (first.lines == 0)
                                            first = std::move(result);
                                        return Status();
                                    },
                                    {}, {});
    if (!read)
        preview.error = read.error();
    const RecordBatch &batch = first.batch;
    std::vector<std::size_t> slots;
    for (std::size_t slot = 0; slot < batch.slots; ++slot) {
        for (std::size_t row = 0; row < batch.rows.size(); ++row) {
            if (batch.valuesOf(row)[slot] == kMissing)
                continue;
            slots.push_back(slot);
            break;
        }
    }
    preview.columns = {QStringLiteral("device"), QStringLiteral("time")};
    for (const std::size_t slot : slots)
        preview.columns += context.metrics.all()[slot].key;
    preview.meaning = preview.columns;
    for (std::size_t row = 0; row < batch.rows.size() && row < kRows; ++row) {
        QStringList cells{text(batch.subjects[batch.rows[row].subject].name),
                          context.zone.isoText(Instant(batch.rows[row].time))};
        for (const std::size_t slot : slots) {
            const Metric &metric = context.metrics.all()[slot];
            const std::int32_t steps = batch.valuesOf(row)[slot];
            cells +=
                steps == kMissing ? QString() : QString::number(metric.toUnits(steps), 'f', metric.decimals);
        }
        preview.rows.push_back(cells);
    }
}

std::span<const HeaderField> fieldsOf(FileKind kind)
{
    return kind == FileKind::units      ? unitFields()
           : kind == FileKind::people   ? peopleFields()
           : kind == FileKind::checkUps ? checkUpTableFields()
                                        : bindingFields();
}

QStringList meaningOfFields(FileKind kind, const CsvRow &header)
{
    QStringList meaning(static_cast<qsizetype>(header.cells.size()));
    const auto fields = fieldsOf(kind);
    const std::vector<int> columns = findFields(fields, header.cells);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (columns[i] >= 0)
            meaning[columns[i]] = QString::fromLatin1(fields[i].field);
    }
    return meaning;
}

QStringList meaningOfVitals(const OpenedFile &file, const MetricDictionary &metrics, ImportPreview &preview)
{
    QStringList meaning;
    const auto layout = VitalsLayout::detect(file.source.text(), metrics, file.mapping);
    if (!layout) {
        preview.error = layout.error();
        return meaning;
    }
    using Role = VitalsLayout::Role;
    preview.separator = text(separatorName(layout->separator));
    preview.timeFormat = timeFormatName(layout->timeFormat);
    for (const VitalsLayout::Column &column : layout->columns) {
        switch (column.role) {
        case Role::metric: meaning += metrics.all()[static_cast<std::size_t>(column.slot)].key; break;
        case Role::person: meaning += QStringLiteral("person"); break;
        case Role::device: meaning += QStringLiteral("device"); break;
        case Role::time: meaning += QStringLiteral("time"); break;
        case Role::date: meaning += QStringLiteral("date"); break;
        case Role::metricName: meaning += QStringLiteral("metric"); break;
        case Role::value: meaning += QStringLiteral("value"); break;
        case Role::ignored: meaning += QString(); break;
        }
    }
    return meaning;
}

/// Columns and first rows of a table as they stand.
void showTable(const OpenedFile &file, const MetricDictionary &metrics, ImportPreview &preview)
{
    const std::string_view all = file.source.text();
    std::string_view header;
    std::size_t bytes = 0;
    std::uint64_t lines = 0;
    char separator = ',';
    CsvRow row;
    if (!findHeader(all, header, bytes, lines, separator))
        return;
    separator = file.mapping.separator.value_or(separator);
    if (!splitCsvLine(header, separator, row))
        return;
    preview.separator = text(separatorName(separator));
    for (const std::string_view cell : row.cells)
        preview.columns += text(cell).trimmed();
    if (file.kind == FileKind::vitalsCsv) {
        preview.meaning = meaningOfVitals(file, metrics, preview);
    } else if (file.kind == FileKind::fitbit) {
        const auto layout = FitbitLayout::detect(all);
        preview.timeFormat = layout ? timeFormatName(layout->timeFormat) : QString();
        preview.meaning = QStringList(preview.columns.size());
        for (const auto &[column, name] :
             {std::pair(layout ? layout->person : -1, "person"),
              std::pair(layout ? layout->date : -1, "date"), std::pair(layout ? layout->hour : -1, "time"),
              std::pair(layout ? layout->steps : -1, "steps"),
              std::pair(layout ? layout->distance : -1, "distance"),
              std::pair(layout ? layout->calories : -1, "calories"),
              std::pair(layout ? layout->asleep : -1, "sleep")}) {
            if (column >= 0)
                preview.meaning[column] = QString::fromLatin1(name);
        }
    } else {
        preview.meaning = meaningOfFields(file.kind, row);
        preview.timeFormat = timeFormatName(TimeFormat::automatic);
    }
    CsvTable table(sampleOf(all.substr(bytes)), separator);
    while (preview.rows.size() < kRows && table.next(row) == CsvTable::State::row) {
        QStringList cells;
        for (const std::string_view cell : row.cells)
            cells += text(cell.substr(0, static_cast<std::size_t>(kShownLine)));
        preview.rows.push_back(cells);
    }
}

}  // namespace

Result<std::vector<ImportPreview>> previewImports(Context &context, const ImportRequest &request)
{
    const auto kind = requestedKind(request.kind);
    if (!kind)
        return fail(kind.error());
    const auto mapping = readMapping(request.mapFile, context.metrics);
    if (!mapping)
        return fail(mapping.error());
    std::vector<ImportPreview> previews;
    for (const QString &path : request.files) {
        ImportPreview preview;
        preview.file = path;
        const auto file = openFile(path, *kind, *mapping, context.metrics);
        if (!file) {
            preview.error = file.error();
            previews.push_back(std::move(preview));
            continue;
        }
        preview.kind = fileKindName(file->kind);
        preview.encoding = encodingName(file->source.encoding());
        if (isJson(file->kind))
            showRecords(*file, {context.zone, context.metrics, {}, {}}, preview);
        else
            showTable(*file, context.metrics, preview);
        previews.push_back(std::move(preview));
    }
    return previews;
}

}  // namespace xinglin
