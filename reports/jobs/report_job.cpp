// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/report_job.h"

#include "core/version.h"
#include "reports/document/document_json.h"
#include "reports/jobs/export_file.h"
#include "reports/jobs/report_document.h"
#include "reports/jobs/report_fetch.h"
#include "reports/render/html/html_renderer.h"
#include "reports/render/renderer.h"
#include "reports/render/svg/chart_renderers.h"
#include "reports/render/xlsx/xlsx_renderer.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QPromise>

#include <algorithm>

namespace xinglin {
namespace {

std::unique_ptr<Renderer> rendererOf(ReportFormat format, const ReportRequest &request, bool intoAFile,
                                     const std::shared_ptr<const OpenFonts> &fonts)
{
    switch (format) {
    case ReportFormat::html: return std::make_unique<HtmlRenderer>(fonts);
    case ReportFormat::xlsx: return std::make_unique<XlsxRenderer>();
    case ReportFormat::svg: return std::make_unique<ChartsRenderer>(ChartsRenderer::Kind::svg, fonts);
    case ReportFormat::png: return std::make_unique<ChartsRenderer>(ChartsRenderer::Kind::png, fonts);
    case ReportFormat::csv:
        return std::make_unique<CsvRenderer>(
            intoAFile ? CsvRenderer::Files::one : CsvRenderer::Files::oneATable, request.bom);
    case ReportFormat::json: return std::make_unique<JsonRenderer>();
    case ReportFormat::pdf: break;
    }
    return std::make_unique<PdfRenderer>(request.paper == ReportPaper::letter ? PaperSize::letter
                                                                              : PaperSize::a4);
}

/// Makes the files of one request, one subject after the other.
class ReportRun
{
public:
    ReportRun(Workspace &workspace, const Actor &actor, const ReportRequest &request,
              const Progress &progress, const CancelToken &cancel)
        : m_workspace(workspace)
        , m_actor(actor)
        , m_request(request)
        , m_progress(progress)
        , m_cancel(cancel)
    {}

    Result<ReportOutcome> run()
    {
        QElapsedTimer timer;
        timer.start();
        if (const Status valid = checkRequest(); !valid)
            return fail(valid.error());
        // A report stands on everything that was brought in before it was asked for.
        if (const auto settled = awaited(m_workspace.settle(m_actor)); !settled)
            return fail(settled.error());
        auto info = awaited(m_workspace.info(m_actor));
        if (!info)
            return fail(info.error());
        m_info = std::move(*info);
        const auto subjects = subjectsOf();
        if (!subjects)
            return fail(subjects.error());
        // One of each for the whole batch: fonts stay open.
        const auto fonts = std::make_shared<const OpenFonts>();
        for (const ReportFormat format : m_request.formats)
            m_renderers.push_back(rendererOf(format, m_request, goesIntoAFile(), fonts));
        ReportOutcome outcome;
        for (std::size_t i = 0; i < subjects->size(); ++i) {
            m_from = static_cast<double>(i) / static_cast<double>(subjects->size());
            m_share = 1.0 / static_cast<double>(subjects->size());
            if (const Status made = makeOne((*subjects)[i], outcome); !made)
                return fail(made.error());
        }
        outcome.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        return outcome;
    }

private:
    Status checkRequest() const
    {
        const auto wanted =
            m_request.kind == ReportKind::personal ? SubjectId::Kind::person : SubjectId::Kind::unit;
        if (!m_request.subject.isValid() || m_request.subject.kind != wanted)
            return fail(ErrorCode::usage,
                        wanted == SubjectId::Kind::person
                            ? QCoreApplication::translate("ReportJob", "Name the person of the report.")
                            : QCoreApplication::translate("ReportJob", "Name the unit of the report."));
        if (!m_request.period.isValid())
            return fail(ErrorCode::usage,
                        QCoreApplication::translate("ReportJob", "Name the period of the report."));
        if (m_request.formats.empty() || m_request.out.isEmpty())
            return fail(ErrorCode::usage,
                        QCoreApplication::translate("ReportJob",
                                                    "Say in which format and where to the report goes."));
        if (m_request.eachSubUnit && m_request.kind == ReportKind::personal)
            return fail(ErrorCode::usage,
                        QCoreApplication::translate("ReportJob", "A report for each sub-unit needs a unit."));
        return {};
    }

    Result<std::vector<SubjectInfo>> subjectsOf()
    {
        const DayRange &days = m_request.period.days();
        if (!m_request.eachSubUnit) {
            auto subject = awaited(m_workspace.subject(m_actor, m_request.subject, days.last));
            if (!subject)
                return fail(subject.error());
            return std::vector<SubjectInfo>{std::move(*subject)};
        }
        const auto rows = awaited(m_workspace.childRows(m_actor, m_request.subject.unit, days));
        if (!rows)
            return fail(rows.error());
        std::vector<SubjectInfo> subjects;
        for (const UnitRow &row : *rows) {
            auto subject = awaited(m_workspace.subject(m_actor, SubjectId::of(row.unit.id), days.last));
            if (!subject)
                return fail(subject.error());
            subjects.push_back(std::move(*subject));
        }
        if (subjects.empty())
            return fail(ErrorCode::notFound,
                        QCoreApplication::translate("ReportJob", "The unit has no sub-units."));
        return subjects;
    }

    Status makeOne(const SubjectInfo &subject, ReportOutcome &outcome)
    {
        if (m_cancel.isCancelled())
            return fail(ErrorCode::cancelled, QCoreApplication::translate("ReportJob", "Cancelled."));
        const Document document = reportDocument(m_workspace, m_actor, m_request, subject, m_info, m_cancel);
        report(0.5);
        if (const auto failures = failuresOf(document); m_request.mustBeWhole && !failures.empty())
            return fail(ErrorCode::invalidData, failures.front());
        const auto count = static_cast<double>(m_request.formats.size());
        for (std::size_t i = 0; i < m_request.formats.size(); ++i) {
            const ReportFormat format = m_request.formats[i];
            const double done = static_cast<double>(i) / count;
            const auto rendered = m_renderers[i]->render(
                document, [&](double share) { report(0.5 + 0.5 * (done + share / count)); }, m_cancel);
            if (!rendered)
                return fail(rendered.error());
            if (const Status kept = keepAll(subject, format, document, *rendered, outcome); !kept)
                return kept;
        }
        return {};
    }

    Status keepAll(const SubjectInfo &subject, ReportFormat format, const Document &document,
                   const Rendered &rendered, ReportOutcome &outcome)
    {
        const QString path = pathOf(subject, format);
        if (rendered.parts.empty())
            return keep(subject, format, path, document, rendered, outcome);
        const bool isOne = rendered.parts.size() == 1;
        if (goesIntoAFile() && !isOne)
            return fail(
                ErrorCode::usage,
                QCoreApplication::translate(
                    "ReportJob", "The report makes %1 files of this kind: name a folder in place of a file.")
                    .arg(rendered.parts.size()));
        // Beside the other files, named like them with the part's name at the end.
        const QString suffix = QLatin1Char('.') + reportFormatName(format);
        const QString stem = path.chopped(suffix.size()) + QLatin1Char('_');
        for (const RenderedPart &part : rendered.parts) {
            const Rendered one{part.bytes, 0, rendered.missingSigns};
            const QString at = goesIntoAFile() ? path : stem + part.name + suffix;
            if (const Status kept = keep(subject, format, at, document, one, outcome); !kept)
                return kept;
        }
        return {};
    }

    Status keep(const SubjectInfo &subject, ReportFormat format, const QString &path,
                const Document &document, const Rendered &rendered, ReportOutcome &outcome)
    {
        ReportFile file{path,
                        format,
                        subject,
                        QCryptographicHash::hash(rendered.bytes, QCryptographicHash::Sha256),
                        rendered.bytes.size(),
                        rendered.pages,
                        rendered.missingSigns};
        QJsonObject detail = document.parameters;
        detail.insert(QStringLiteral("file"), QFileInfo(path).fileName());
        detail.insert(QStringLiteral("format"), reportFormatName(format));
        detail.insert(QStringLiteral("sha256"), QString::fromLatin1(file.sha256.toHex()));
        detail.insert(QStringLiteral("bytes"), file.bytes);
        detail.insert(QStringLiteral("engine"), QLatin1String(kVersion));
        if (document.seal)
            detail.insert(QStringLiteral("seal"), sealJson(*document.seal));
        const Status done = exportFile(file.path, rendered.bytes, [&] {
            return awaited(m_workspace.recordExport(m_actor, QStringLiteral("report.export"),
                                                    subjectText(subject.id), detail));
        });
        if (done)
            outcome.files.push_back(std::move(file));
        return done;
    }

    bool goesIntoAFile() const
    {
        return !m_request.eachSubUnit && m_request.formats.size() == 1 &&
               !m_request.out.endsWith(QLatin1Char('/')) && !QFileInfo(m_request.out).isDir();
    }

    QString pathOf(const SubjectInfo &subject, ReportFormat format) const
    {
        return goesIntoAFile()
                   ? m_request.out
                   : QDir(m_request.out).filePath(reportFileName(m_request, subject.code, format));
    }

    void report(double share) const
    {
        if (m_progress)
            m_progress(m_from + m_share * share);
    }

    Workspace &m_workspace;
    const Actor &m_actor;
    const ReportRequest &m_request;
    const Progress &m_progress;
    const CancelToken &m_cancel;
    WorkspaceInfo m_info;
    std::vector<std::unique_ptr<Renderer>> m_renderers;  ///< in the order of the formats
    double m_from = 0.0, m_share = 1.0;
};

}  // namespace

Result<ReportOutcome> makeReport(Workspace &workspace, const Actor &actor, const ReportRequest &request,
                                 const Progress &progress, const CancelToken &cancel)
{
    const auto whole = withTemplate(workspace, actor, request);
    if (!whole)
        return fail(whole.error());
    return ReportRun(workspace, actor, *whole, progress, cancel).run();
}

ReportMaker::ReportMaker(Workspace &workspace)
    : m_workspace(workspace)
{
    m_threads.setMaxThreadCount(1);
}

ReportMaker::~ReportMaker()
{
    for (const CancelToken &running : m_running)
        running.cancel();
    m_threads.waitForDone();
}

QFuture<Result<ReportOutcome>> ReportMaker::make(const Actor &actor, const ReportRequest &request,
                                                 const Progress &progress, const CancelToken &cancel)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_running.push_back(cancel);
    }
    auto promise = std::make_shared<QPromise<Result<ReportOutcome>>>();
    promise->start();
    m_threads.start([this, promise, actor, request, progress, cancel] {
        promise->addResult(makeReport(m_workspace, actor, request, progress, cancel));
        promise->finish();
    });
    return promise->future();
}

}  // namespace xinglin
