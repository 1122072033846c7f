// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/column_mapping.h"

#include "domain/strict_object.h"
#include "ingest/header_names.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

namespace xinglin {
namespace {

tl::unexpected<Error> wrong(const QString &what)
{
    return fail(ErrorCode::invalidData,
                QCoreApplication::translate("Ingest", "The mapping is wrong: %1").arg(what));
}

bool isVitalsField(const std::string &name)
{
    const auto fields = vitalsFields();
    return std::any_of(fields.begin(), fields.end(), [&](const HeaderField &f) { return name == f.field; });
}

Result<ColumnMapping::Target> readTarget(const QString &column, const QJsonValue &value,
                                         const MetricDictionary &metrics)
{
    ColumnMapping::Target target;
    if (value.isNull())
        return target;
    const QJsonObject object = value.toObject();
    const QString name =
        value.isString()
            ? value.toString()
            : object.value(QLatin1String(object.contains(QLatin1String("metric")) ? "metric" : "field"))
                  .toString();
    target.field = name.toStdString();
    if (!isVitalsField(target.field)) {
        const Metric *metric = metricNamed(metrics, target.field);
        if (!metric)
            return wrong(
                QCoreApplication::translate(
                    "Ingest", "the column \"%1\" is mapped to \"%2\", which is no metric and no field.")
                    .arg(column, name));
        target.field = metric->key.toStdString();
    }
    target.factor = object.value(QLatin1String("factor")).toDouble(1.0);
    target.offset = object.value(QLatin1String("offset")).toDouble(0.0);
    return target;
}

Status readSettings(const QJsonObject &root, ColumnMapping &mapping)
{
    const auto text = [&](const char *key) { return root.value(QLatin1String(key)).toString(); };
    if (const QString separator = text("separator"); !separator.isEmpty()) {
        const QString plain = separator == QLatin1String("tab") ? QStringLiteral("\t") : separator;
        if (plain.size() != 1 || plain[0].unicode() > 127)
            return wrong(QCoreApplication::translate("Ingest", "\"%1\" is no separator.").arg(separator));
        mapping.separator = plain[0].toLatin1();
    }
    if (const QString decimal = text("decimal"); !decimal.isEmpty()) {
        if (decimal != QLatin1String(",") && decimal != QLatin1String("."))
            return wrong(QCoreApplication::translate("Ingest", "\"%1\" is no decimal sign.").arg(decimal));
        mapping.decimalComma = decimal == QLatin1String(",");
    }
    if (const QString format = text("time_format"); !format.isEmpty()) {
        mapping.timeFormat = parseTimeFormat(format);
        if (!mapping.timeFormat)
            return wrong(QCoreApplication::translate("Ingest", "\"%1\" is no time format.").arg(format));
    }
    if (const QString encoding = text("encoding"); !encoding.isEmpty()) {
        mapping.encoding = parseEncoding(encoding);
        if (!mapping.encoding)
            return wrong(QCoreApplication::translate("Ingest", "\"%1\" is no known encoding.").arg(encoding));
    }
    if (root.value(QLatin1String("manual")).toBool())
        mapping.flags |= bit(Flag::manual);
    return {};
}

}  // namespace

Result<ColumnMapping> ColumnMapping::fromJson(const QByteArray &json, const MetricDictionary &metrics)
{
    const auto document = readStrictObject(json);
    if (!document)
        return wrong(problemText(document.error()));
    ColumnMapping mapping;
    const QJsonObject columns = document->value(QLatin1String("columns")).toObject();
    for (auto it = columns.begin(); it != columns.end(); ++it) {
        auto target = readTarget(it.key(), it.value(), metrics);
        if (!target)
            return fail(target.error());
        mapping.columns.emplace(it.key().toStdString(), *std::move(target));
    }
    if (Status read = readSettings(*document, mapping); !read)
        return fail(read.error());
    return mapping;
}

}  // namespace xinglin
