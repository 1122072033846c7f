// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report_template.h"
#include "reports/jobs/report_job.h"

#include <atomic>
#include <memory>

namespace xinglin {

class OpenFonts;

/// A report as it would be printed, for looking at: nothing is written and nothing recorded.
struct PreviewPages
{
    QByteArray pdf;
    int pages = 0;
};

/// Shows what a template makes of a report while it is being edited. The data are asked for once and kept
/// until the request changes or `forget()`: after that a change costs the building of the document alone.
///
/// Works on a thread of its own, one preview after the other; whoever asks again cancels the one before. The
/// destructor cancels and waits; the workspace must outlive it.
class TemplatePreview
{
public:
    explicit TemplatePreview(Workspace &workspace);
    ~TemplatePreview();

    /// Kind, subject, period, language, paper and names are of the request; a personal report without a
    /// subject is about the first person. Returns at once; any thread.
    QFuture<Result<PreviewPages>> show(const Actor &actor, const ReportRequest &request,
                                       const ReportTemplate &plan, const CancelToken &cancel);
    /// The data have changed.
    void forget() { m_isStale = true; }

private:
    struct Draft;
    Result<PreviewPages> made(const Actor &actor, ReportRequest request, const ReportTemplate &plan,
                              const CancelToken &cancel);
    Status fetch(const Actor &actor, const ReportRequest &request, const CancelToken &cancel);

    Workspace &m_workspace;
    std::shared_ptr<const Draft> m_draft;      ///< of the working thread
    std::shared_ptr<const OpenFonts> m_fonts;  ///< of the working thread too
    std::atomic_bool m_isStale = false;
    CancelToken m_closing;
    QThreadPool m_thread;
};

}  // namespace xinglin
