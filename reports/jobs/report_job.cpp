// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/report_job.h"

#include "core/version.h"
#include "reports/document/document_json.h"
#include "reports/jobs/batch_subjects.h"
#include "reports/jobs/export_file.h"
#include "reports/jobs/report_document.h"
#include "reports/jobs/report_fetch.h"
#include "reports/jobs/report_files.h"
#include "reports/render/html/html_renderer.h"
#include "reports/render/renderer.h"
#include "reports/render/svg/chart_renderers.h"
#include "reports/render/xlsx/xlsx_renderer.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QPromise>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <iterator>
#include <mutex>
#include <thread>

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
    return std::make_unique<PdfRenderer>(request.paper, fonts);
}

bool isPicture(ReportFormat format)
{
    return format == ReportFormat::svg || format == ReportFormat::png;
}

bool hasChart(const Document &document)
{
    return std::ranges::any_of(document.blocks, [](const Block &block) {
        const auto *row = std::get_if<ChartBlock>(&block);
        return row && !row->charts.empty();
    });
}

/// Makes the files of one request; of a batch, two subjects at a time.
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
    {
        m_request.formats.clear();
        for (const ReportFormat format : request.formats) {
            if (std::ranges::find(m_request.formats, format) == m_request.formats.end())
                m_request.formats.push_back(format);
        }
    }

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
        if (m_request.kind == ReportKind::handOver) {
            m_request.period = Period::day(m_info.zone.dayOf(m_info.now));
            m_clock = m_info.zone.isoText(m_info.now).mid(11, 5).remove(QLatin1Char(':'));
        }
        ReportOutcome outcome;
        const Status made = m_request.isBatch() ? makeBatch(outcome) : makeSingle(outcome);
        if (!made)
            return fail(made.error());
        outcome.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        return outcome;
    }

private:
    Status checkRequest() const
    {
        const auto wanted = m_request.kind == ReportKind::personal && !m_request.isBatch()
                                ? SubjectId::Kind::person
                                : SubjectId::Kind::unit;
        if (!m_request.subject.isValid() || m_request.subject.kind != wanted)
            return fail(ErrorCode::usage,
                        wanted == SubjectId::Kind::person
                            ? QCoreApplication::translate("ReportJob", "Name the person of the report.")
                            : QCoreApplication::translate("ReportJob", "Name the unit of the report."));
        if (!m_request.period.isValid() && m_request.kind != ReportKind::handOver)
            return fail(ErrorCode::usage,
                        QCoreApplication::translate("ReportJob", "Name the period of the report."));
        if (m_request.formats.empty() || m_request.out.isEmpty())
            return fail(ErrorCode::usage,
                        QCoreApplication::translate("ReportJob",
                                                    "Say in which format and where to the report goes."));
        if (!canBeOf(m_request.each, m_request.kind == ReportKind::personal))
            return fail(ErrorCode::usage,
                        m_request.kind == ReportKind::personal
                            ? QCoreApplication::translate("ReportJob", "A report for each unit is of a unit.")
                            : QCoreApplication::translate(
                                  "ReportJob", "Only personal reports can be made for each person."));
        return {};
    }

    using Renderers = std::vector<std::unique_ptr<Renderer>>;  // in the order of the formats

    Renderers openRenderers() const
    {
        // One of each for the whole batch: fonts stay open.
        const auto fonts = std::make_shared<const OpenFonts>();
        Renderers renderers;
        for (const ReportFormat format : m_request.formats)
            renderers.push_back(rendererOf(format, m_request, goesIntoAFile(), fonts));
        return renderers;
    }

    Status makeSingle(ReportOutcome &outcome)
    {
        const auto subject =
            awaited(m_workspace.subject(m_actor, m_request.subject, m_request.period.days().last));
        if (!subject)
            return fail(subject.error());
        const Renderers renderers = openRenderers();
        Turn turn;
        const auto withheld = makeOne(*subject, renderers, m_progress, turn);
        if (!withheld)
            return withheld.error().code == ErrorCode::cancelled ? cancelled() : fail(withheld.error());
        outcome.isWithheld = *withheld;
        outcome.files = std::move(turn.files);
        outcome.withoutChart = std::move(turn.withoutChart);
        outcome.incomplete = std::move(turn.incomplete);
        return {};
    }

    /// What one subject came to.
    struct Turn
    {
        ReportResult result;
        std::vector<ReportFile> files;
        std::vector<ReportFormat> withoutChart;
        QStringList incomplete;
        bool isDone = false;  ///< else it was cancelled
    };

    Status makeBatch(ReportOutcome &outcome)
    {
        const auto subjects = batchSubjects(m_workspace, m_actor, m_request.subject.unit, m_request.each,
                                            m_request.period.days().last);
        if (!subjects)
            return fail(subjects.error());
        // Windows and macOS take A1 and a1 for one file.
        QSet<QString> codes;
        for (const SubjectInfo &subject : *subjects) {
            const QString code = subject.code.toCaseFolded();
            if (codes.contains(code))
                m_alike.insert(code);
            codes.insert(code);
        }
        std::vector<Turn> turns(subjects->size());
        if (m_request.count)
            m_request.count->of = turns.size();
        std::atomic_size_t next = 0;
        std::mutex telling;
        std::size_t done = 0;
        const auto work = [&] {
            const Renderers renderers = openRenderers();
            for (std::size_t i = next++; i < turns.size() && !m_cancel.isCancelled(); i = next++) {
                turns[i] = turnOf((*subjects)[i], renderers);
                const std::scoped_lock lock(telling);
                ++done;
                if (m_request.count)
                    m_request.count->made = done;
                if (m_progress)
                    m_progress(static_cast<double>(done) / static_cast<double>(turns.size()));
            }
        };
        {
            // While one report is rendered the store answers for the next.
            const std::jthread second(work);
            work();
        }
        for (Turn &turn : turns) {
            if (!turn.isDone)
                continue;
            std::ranges::move(turn.files, std::back_inserter(outcome.files));
            outcome.incomplete += turn.incomplete;
            outcome.results.push_back(std::move(turn.result));
            for (const ReportFormat format : turn.withoutChart) {
                if (std::ranges::find(outcome.withoutChart, format) == outcome.withoutChart.end())
                    outcome.withoutChart.push_back(format);
            }
        }
        outcome.asked = turns.size();
        return outcome.results.empty() ? Status(cancelled()) : Status();
    }

    Turn turnOf(const SubjectInfo &listed, const Renderers &renderers)
    {
        Turn turn;
        turn.result.subject = listed;
        const auto failed = [&turn](const Error &error) {
            turn.result.state = ReportResult::State::failed;
            turn.result.reason = error.message.isEmpty() ? errorName(error.code) : error.message;
            turn.isDone = error.code != ErrorCode::cancelled;
            return std::move(turn);
        };
        auto subject = awaited(m_workspace.subject(m_actor, listed.id, m_request.period.days().last));
        if (!subject)
            return failed(subject.error());
        turn.result.subject = *subject;
        const auto withheld = makeOne(*subject, renderers, {}, turn);
        if (!withheld)
            return failed(withheld.error());
        if (*withheld)
            turn.result.state = ReportResult::State::withheld;
        turn.isDone = true;
        return turn;
    }

    static tl::unexpected<Error> cancelled()
    {
        return fail(ErrorCode::cancelled, QCoreApplication::translate("ReportJob", "Cancelled."));
    }

    /// Whether the report says only that there are too few people.
    Result<bool> makeOne(const SubjectInfo &subject, const Renderers &renderers, const Progress &progress,
                         Turn &turn)
    {
        if (m_cancel.isCancelled())
            return cancelled();
        const auto tell = [&progress](double share) {
            if (progress)
                progress(share);
        };
        const auto document = reportDocument(m_workspace, m_actor, m_request, subject, m_info, m_cancel);
        if (!document)
            return fail(document.error());
        const auto failures = failuresOf(*document);
        if (m_request.mustBeWhole && !failures.empty())
            return fail(ErrorCode::invalidData, failures.front());
        tell(0.5);
        // Nothing takes its name before everything is made: half a report is none.
        std::vector<FormatFiles> made;
        const auto count = static_cast<double>(m_request.formats.size());
        for (std::size_t i = 0; i < m_request.formats.size(); ++i) {
            const ReportFormat format = m_request.formats[i];
            if (isPicture(format) && !hasChart(*document) && !isOfPicturesAlone()) {
                turn.withoutChart.push_back(format);
                continue;
            }
            const double before = static_cast<double>(i) / count;
            auto rendered = renderers[i]->render(
                *document, [&](double share) { tell(0.5 + 0.5 * (before + share / count)); }, m_cancel);
            if (!rendered)
                return fail(rendered.error());
            if (goesIntoAFile() && rendered->parts.size() > 1)
                return fail(ErrorCode::usage, QCoreApplication::translate(
                                                  "ReportJob", "The report makes %1 files of this kind: "
                                                               "name a folder in place of a file.")
                                                  .arg(rendered->parts.size()));
            made.push_back({format, pathOf(subject, format), goesIntoAFile(), *std::move(rendered)});
        }
        if (m_cancel.isCancelled())
            return cancelled();
        if (const Status kept = keep(subject, *document, made, turn.files); !kept)
            return fail(kept.error());
        for (const QString &failure : failures)
            turn.incomplete += QStringLiteral("%1: %2").arg(subject.code, failure);
        return document->isWithheld;
    }

    bool isOfPicturesAlone() const { return std::ranges::all_of(m_request.formats, isPicture); }

    Status keep(const SubjectInfo &subject, const Document &document, const std::vector<FormatFiles> &made,
                std::vector<ReportFile> &files)
    {
        auto named = namedFiles(made, goesIntoAFile() ? MayTakeName() : m_request.mayTake);
        if (!named)
            return fail(named.error());
        std::vector<ExportedFile> exported;
        for (NamedFile &one : *named) {
            ReportFile &file = one.file;
            file.subject = subject;
            QJsonObject detail = document.parameters;
            detail.insert(QStringLiteral("file"), QFileInfo(file.path).fileName());
            detail.insert(QStringLiteral("format"), reportFormatName(file.format));
            detail.insert(QStringLiteral("sha256"), QString::fromLatin1(file.sha256.toHex()));
            detail.insert(QStringLiteral("bytes"), file.bytes);
            detail.insert(QStringLiteral("engine"), QLatin1String(kVersion));
            if (m_info.dataUntil.isValid())
                detail.insert(QStringLiteral("data_until_ms"), qint64{m_info.dataUntil.ms()});
            if (document.seal)
                detail.insert(QStringLiteral("seal"), sealJson(*document.seal));
            exported.push_back({file.path, std::move(one.bytes), [this, &subject, detail] {
                                    return awaited(m_workspace.recordExport(m_actor,
                                                                            QStringLiteral("report.export"),
                                                                            subjectText(subject.id), detail));
                                }});
        }
        if (Status done = exportFiles(exported); !done)
            return done;
        for (NamedFile &one : *named)
            files.push_back(std::move(one.file));
        return {};
    }

    bool goesIntoAFile() const
    {
        return !m_request.isBatch() && m_request.formats.size() == 1 &&
               !m_request.out.endsWith(QLatin1Char('/')) && !QFileInfo(m_request.out).isDir();
    }

    QString pathOf(const SubjectInfo &subject, ReportFormat format) const
    {
        if (goesIntoAFile())
            return m_request.out;
        QString name =
            reportFileName(m_request, subject.code, format, m_alike.contains(subject.code.toCaseFolded()));
        // A day has several shifts.
        if (!m_clock.isEmpty())
            name.insert(name.lastIndexOf(QLatin1Char('_') + languageCode(m_request.language)),
                        QLatin1Char('_') + m_clock);
        return QDir(m_request.out).filePath(name);
    }

    Workspace &m_workspace;
    const Actor &m_actor;
    ReportRequest m_request;
    const Progress &m_progress;
    const CancelToken &m_cancel;
    WorkspaceInfo m_info;
    QString m_clock;        ///< "1405", of a hand-over
    QSet<QString> m_alike;  ///< codes of a batch that differ from others in their case only, folded
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
