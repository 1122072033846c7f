// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/template_use_cases.h"

#include "domain/ports/schedule_port.h"
#include "domain/ports/template_port.h"
#include "domain/report_template_json.h"
#include "domain/shipped_templates.h"
#include "workspace/audit_entry.h"
#include "workspace/transaction.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace xinglin::templates {
namespace {

struct TemplateText
{
    Q_DECLARE_TR_FUNCTIONS(ReportTemplate)
};

Error noSuchTemplate(const QString &key)
{
    return {ErrorCode::notFound, TemplateText::tr("There is no report template “%1”.").arg(key), {}};
}

Error isShipped(const QString &key)
{
    return {ErrorCode::conflict,
            TemplateText::tr("“%1” came with the program and stays as it is. Copy it and change the copy.")
                .arg(key),
            {}};
}

QString subjectOf(const QString &key)
{
    return QStringLiteral("report_template:") + key;
}

/// Which fields differ: what an audit can tell without repeating texts of people's own.
QJsonArray changedFields(const ReportTemplate &before, const ReportTemplate &after)
{
    const QJsonObject a = templateJson(before);
    const QJsonObject b = templateJson(after);
    QStringList keys = a.keys() + b.keys();
    keys.sort();
    keys.removeDuplicates();
    QJsonArray changed;
    for (const QString &key : keys) {
        if (a.value(key) != b.value(key))
            changed.append(key);
    }
    return changed;
}

Result<std::optional<ReportTemplate>> storedTemplate(StoreSession &session, const QString &key)
{
    auto stored = session.templates().templates();
    if (!stored)
        return fail(stored.error());
    const auto found = std::ranges::find(*stored, key, &ReportTemplate::key);
    return found == stored->end() ? std::optional<ReportTemplate>() : std::optional(std::move(*found));
}

Result<ReportTemplate> keep(StoreSession &session, const Context &context, const Actor &actor,
                            ReportTemplate wanted)
{
    const auto before = storedTemplate(session, wanted.key);
    if (!before)
        return fail(before.error());
    if (*before && wanted.version == 0)
        return fail(
            ErrorCode::conflict,
            TemplateText::tr("There is a template “%1” already. Choose another key.").arg(wanted.key));
    if (!*before && wanted.version != 0)
        return fail(noSuchTemplate(wanted.key));
    if (*before && (*before)->kind != wanted.kind)
        return fail(ErrorCode::conflict,
                    TemplateText::tr("“%1” is a template of another kind of report.").arg(wanted.key));
    if (*before && (*before)->version == wanted.version && isSameContent(**before, wanted))
        return **before;
    wanted.changed = context.clock.now();
    wanted.changedBy = actor.name;
    auto saved = session.templates().saveTemplate(wanted);
    if (!saved)
        return saved;
    const QJsonObject detail{
        {QStringLiteral("kind"), saved->kind},
        {QStringLiteral("version"), saved->version},
        {QStringLiteral("fields"), changedFields(before->value_or(ReportTemplate()), *saved)}};
    const QString action =
        *before ? QStringLiteral("report_template.change") : QStringLiteral("report_template.add");
    if (Status told = audit(session, context, actor, action, subjectOf(saved->key), detail); !told)
        return fail(told.error());
    return saved;
}

/// A schedule would fail at its next run, when nobody looks.
Status checkUnused(StoreSession &session, const QString &key)
{
    const auto schedules = session.schedules().schedules();
    if (!schedules)
        return fail(schedules.error());
    QStringList names;
    for (const Schedule &each : *schedules) {
        if (each.templateKey == key)
            names += TemplateText::tr("“%1”", "a schedule").arg(each.name);
    }
    if (names.isEmpty())
        return {};
    return fail(ErrorCode::conflict,
                TemplateText::tr("“%1” is the template of %2 (schedules). Give them another one first.")
                    .arg(key, names.join(TemplateText::tr(", ", "between schedules"))));
}

}  // namespace

Result<std::vector<ReportTemplate>> all(Context &context)
{
    auto shipped = shippedTemplates();
    if (!shipped)
        return shipped;
    return readAnswer<std::vector<ReportTemplate>>(
        context, [&](StoreSession &session) -> Result<std::vector<ReportTemplate>> {
            auto own = session.templates().templates();
            if (!own)
                return own;
            std::vector<ReportTemplate> both = *shipped;
            std::ranges::move(*own, std::back_inserter(both));
            return both;
        });
}

Result<ReportTemplate> find(Context &context, const QString &key, int version)
{
    if (version == 0) {
        const auto newest = all(context);
        if (!newest)
            return fail(newest.error());
        const auto found = std::ranges::find(*newest, key, &ReportTemplate::key);
        return found == newest->end() ? Result<ReportTemplate>(fail(noSuchTemplate(key))) : *found;
    }
    const auto known = versions(context, key);
    if (!known)
        return fail(known.error());
    const auto found = std::ranges::find(*known, version, &ReportTemplate::version);
    if (found == known->end())
        return fail(ErrorCode::notFound,
                    TemplateText::tr("The report template “%1” has no version %2.").arg(key).arg(version));
    return *found;
}

Result<std::vector<ReportTemplate>> versions(Context &context, const QString &key)
{
    if (isShippedTemplate(key)) {
        auto shipped = shippedTemplates();
        if (shipped)
            std::erase_if(*shipped, [&](const ReportTemplate &one) { return one.key != key; });
        return shipped;
    }
    return readAnswer<std::vector<ReportTemplate>>(
        context, [&](StoreSession &session) -> Result<std::vector<ReportTemplate>> {
            auto found = session.templates().versions(key);
            if (found && found->empty())
                return fail(noSuchTemplate(key));
            return found;
        });
}

Result<ReportTemplate> save(Context &context, const Actor &actor, const ReportTemplate &plan)
{
    if (isShippedTemplate(plan.key))
        return fail(isShipped(plan.key));
    ReportTemplate wanted = plan;
    for (TemplateChapter &chapter : wanted.chapters)
        chapter.without.sort();
    wanted.accent = wanted.accent.toLower();
    if (const auto problem = templateProblem(wanted))
        return fail(ErrorCode::invalidData, problemText(*problem));
    return writeAnswer<ReportTemplate>(
        context, [&](StoreSession &session) { return keep(session, context, actor, wanted); });
}

Status remove(Context &context, const Actor &actor, const QString &key, int version)
{
    if (isShippedTemplate(key))
        return fail(isShipped(key));
    return context.store.write([&](StoreSession &session) -> Status {
        if (Status unused = checkUnused(session, key); !unused)
            return unused;
        if (Status removed = session.templates().removeTemplate(key, version); !removed)
            return removed;
        return audit(session, context, actor, QStringLiteral("report_template.remove"), subjectOf(key),
                     {{QStringLiteral("version"), version}});
    });
}

}  // namespace xinglin::templates
