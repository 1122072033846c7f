// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/imports/read_plan.h"

#include "ingest/device_info_reader.h"
#include "ingest/event_reader.h"
#include "ingest/vitals_csv_reader.h"
#include "ingest/watch_reader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace xinglin {
namespace {

template <typename Reader>
ReaderFactory jsonFactory(const ReadContext &context, JsonReader::Layout layout)
{
    return [context, layout] { return std::make_unique<Reader>(context, layout); };
}

ReadPlan planJson(const OpenedFile &file, const ReadContext &context)
{
    ReadPlan plan;
    plan.text = file.source.text();
    const JsonReader::Layout layout = detectJsonLayout(plan.text);
    plan.splittable = layout == JsonReader::Layout::lines;
    if (file.kind == FileKind::deviceInfo)
        plan.makeReader = jsonFactory<DeviceInfoReader>(context, layout);
    else if (file.kind == FileKind::event)
        plan.makeReader = jsonFactory<EventReader>(context, layout);
    else
        plan.makeReader = jsonFactory<WatchReader>(context, layout);
    return plan;
}

}  // namespace

Result<ColumnMapping> readMapping(const QString &mapFile, const MetricDictionary &metrics)
{
    if (mapFile.isEmpty())
        return ColumnMapping();
    QFile file(mapFile);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::usage,
                    QCoreApplication::translate("Workspace", "The mapping %1 cannot be read: %2")
                        .arg(QFileInfo(mapFile).fileName(), file.errorString()));
    auto mapping = ColumnMapping::fromJson(file.readAll(), metrics);
    if (!mapping)
        return fail(ErrorCode::usage, mapping.error().message);
    return mapping;
}

Result<std::optional<FileKind>> requestedKind(const QString &name)
{
    if (name.isEmpty())
        return std::optional<FileKind>();
    const auto kind = parseFileKind(name);
    if (!kind)
        return fail(ErrorCode::usage, QCoreApplication::translate(
                                          "Workspace", "\"%1\" is no kind of file that can be imported.")
                                          .arg(name));
    return kind;
}

Result<OpenedFile> openFile(const QString &path, std::optional<FileKind> kind, const ColumnMapping &mapping,
                            const MetricDictionary &metrics)
{
    auto source = SourceFile::open(path, mapping.encoding);
    if (!source)
        return fail(source.error());
    if (!kind)
        kind = detectFileKind(source->text(), metrics, mapping);
    if (!kind)
        return fail(ErrorCode::invalidData,
                    QCoreApplication::translate("Workspace",
                                                "It cannot be told what %1 holds. Name its kind, or give "
                                                "a mapping of its columns.")
                        .arg(QFileInfo(path).fileName()));
    return OpenedFile{*std::move(source), *kind, mapping};
}

Result<ReadPlan> planReading(const OpenedFile &file, const ReadContext &context)
{
    ReadPlan plan;
    if (isJson(file.kind)) {
        plan = planJson(file, context);
    } else if (file.kind == FileKind::fitbit) {
        const auto layout = FitbitLayout::detect(file.source.text());
        if (!layout)
            return fail(layout.error());
        plan.text = file.source.text().substr(layout->headerBytes);
        plan.linesBefore = layout->headerLines;
        plan.makeReader = [context, layout = *layout] {
            return std::make_unique<FitbitReader>(context, layout);
        };
    } else {
        const auto layout = VitalsLayout::detect(file.source.text(), context.metrics, file.mapping);
        if (!layout)
            return fail(layout.error());
        plan.text = file.source.text().substr(layout->headerBytes);
        plan.linesBefore = layout->headerLines;
        plan.makeReader = [context, layout = *layout] {
            return std::make_unique<VitalsCsvReader>(context, layout);
        };
    }
    plan.slots = context.metrics.size();
    return plan;
}

}  // namespace xinglin
