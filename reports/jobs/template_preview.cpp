// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/template_preview.h"

#include "reports/jobs/report_fetch.h"
#include "reports/jobs/report_material.h"
#include "reports/render/open_fonts.h"
#include "reports/render/renderer.h"

#include <QCoreApplication>
#include <QPromise>

namespace xinglin {

/// What a report is built from, and what it was asked for.
struct TemplatePreview::Draft
{
    ReportRequest request;
    WorkspaceInfo info;
    ReportMaterial material;

    bool isOf(const ReportRequest &wanted) const
    {
        return request.kind == wanted.kind && request.subject == wanted.subject &&
               request.period == wanted.period && request.named == wanted.named;
    }
    Document document(Language language, const ReportTemplate &plan) const
    {
        ReportSetting setting = settingOf(info, language, request.period);
        setting.plan = std::make_shared<const ReportTemplate>(plan);
        return builtFrom(setting, material);
    }
};

TemplatePreview::TemplatePreview(Workspace &workspace)
    : m_workspace(workspace)
    , m_fonts(std::make_shared<const OpenFonts>())
{
    m_thread.setMaxThreadCount(1);
}

TemplatePreview::~TemplatePreview()
{
    m_closing.cancel();
    m_thread.waitForDone();
}

QFuture<Result<PreviewPages>> TemplatePreview::show(const Actor &actor, const ReportRequest &request,
                                                    const ReportTemplate &plan, const CancelToken &cancel)
{
    auto promise = std::make_shared<QPromise<Result<PreviewPages>>>();
    promise->start();
    m_thread.start([this, promise, actor, request, plan, cancel] {
        promise->addResult(made(actor, request, plan, cancel));
        promise->finish();
    });
    return promise->future();
}

Result<PreviewPages> TemplatePreview::made(const Actor &actor, ReportRequest request,
                                           const ReportTemplate &plan, const CancelToken &cancel)
{
    // Whoever asked again before this began is not kept waiting.
    if (cancel.isCancelled() || m_closing.isCancelled())
        return fail(ErrorCode::cancelled, QString());
    if (m_isStale.exchange(false) || !m_draft || !m_draft->isOf(request)) {
        if (const Status fetched = fetch(actor, request, cancel); !fetched)
            return fail(fetched.error());
    }
    const PdfRenderer renderer(request.paper, m_fonts);
    auto rendered = renderer.render(m_draft->document(request.language, plan), {}, cancel);
    if (!rendered)
        return fail(rendered.error());
    if (!rendered->missingFont.isEmpty())
        m_fonts = std::make_shared<const OpenFonts>();  // somebody may install it before the next look
    return PreviewPages{std::move(rendered->bytes), rendered->pages};
}

Status TemplatePreview::fetch(const Actor &actor, const ReportRequest &request, const CancelToken &cancel)
{
    m_draft.reset();
    Draft draft;
    draft.request = request;
    auto info = awaited(m_workspace.info(actor));
    if (!info)
        return fail(info.error());
    draft.info = *std::move(info);
    SubjectId about = request.subject;
    if (request.kind == ReportKind::personal && about.kind != SubjectId::Kind::person) {
        const auto people =
            awaited(m_workspace.people(actor, about.unit, request.period.days(), PageRequest{}));
        if (!people)
            return fail(people.error());
        if (people->empty())
            return fail(ErrorCode::notFound,
                        QCoreApplication::translate("ReportJob", "The unit has nobody to show."));
        about = SubjectId::of(people->front().person.id);
    }
    const auto subject = awaited(m_workspace.subject(actor, about, request.period.days().last));
    if (!subject)
        return fail(subject.error());
    auto material = fetchMaterial(m_workspace, actor, request, *subject, draft.info, cancel);
    // What was broken off is no data.
    if (cancel.isCancelled() || m_closing.isCancelled())
        return fail(ErrorCode::cancelled, QString());
    if (!material)
        return fail(material.error());
    draft.material = *std::move(material);
    m_draft = std::make_shared<const Draft>(std::move(draft));
    return {};
}

}  // namespace xinglin
