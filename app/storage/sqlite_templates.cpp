// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_templates.h"

#include "domain/report_template_json.h"
#include "storage/place.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

Result<std::vector<ReportTemplate>> templatesOf(Statement rows)
{
    std::vector<ReportTemplate> found;
    while (rows.next()) {
        auto plan = readTemplateDocument(rows.text(3).toUtf8());
        if (!plan)
            return fail(ErrorCode::damaged,
                        QCoreApplication::translate("Storage", "A stored report template cannot be read."),
                        problemText(plan.error()));
        plan->version = static_cast<int>(rows.integer(0));
        plan->changed = rows.instant(1);
        plan->changedBy = rows.text(2);
        found.push_back(*std::move(plan));
    }
    if (!rows.status())
        return fail(rows.status().error());
    return found;
}

Error templateChanged()
{
    return {ErrorCode::conflict,
            QCoreApplication::translate("Storage",
                                        "The template was changed by somebody else. Look at it again first."),
            {}};
}

}  // namespace

Result<std::vector<ReportTemplate>> SqliteTemplates::templates()
{
    return templatesOf(m_database.query("report_templates_newest", kTenant));
}

Result<std::vector<ReportTemplate>> SqliteTemplates::versions(const QString &key)
{
    return templatesOf(m_database.query("report_template_versions_of", kTenant, key));
}

Result<std::optional<ReportTemplate>> SqliteTemplates::version(const QString &key, int version)
{
    auto found = templatesOf(m_database.query("report_template_version", kTenant, key, version));
    if (!found)
        return fail(found.error());
    return found->empty() ? std::optional<ReportTemplate>() : std::optional(std::move(found->front()));
}

Result<SqliteTemplates::Stored> SqliteTemplates::stored(const QString &key)
{
    Statement row = m_database.query("report_template_last", kTenant, key);
    if (row.next())
        return Stored{static_cast<int>(row.integer(0)), row.integer(1) != 0};
    return row.status() ? Result<Stored>(Stored()) : fail(row.status().error());
}

Result<ReportTemplate> SqliteTemplates::saveTemplate(const ReportTemplate &plan)
{
    const auto before = stored(plan.key);
    if (!before)
        return fail(before.error());
    if (before->version() != plan.version)
        return fail(templateChanged());
    ReportTemplate saved = plan;
    saved.version = before->last + 1;
    if (Status put = m_database.run("report_template_put", kTenant, saved.key, saved.version); !put)
        return fail(put.error());
    if (Status kept =
            m_database.run("report_template_version_insert", kTenant, saved.key, saved.version, saved.changed,
                           saved.changedBy, QString::fromUtf8(templateDocument(saved)));
        !kept)
        return fail(kept.error());
    return saved;
}

Status SqliteTemplates::removeTemplate(const QString &key, int version)
{
    const auto before = stored(key);
    if (!before)
        return fail(before.error());
    if (before->version() == 0)
        return fail(ErrorCode::notFound,
                    QCoreApplication::translate("Storage", "There is no report template “%1”.").arg(key));
    if (before->version() != version)
        return fail(templateChanged());
    return m_database.run("report_template_remove", kTenant, key);
}

}  // namespace xinglin
