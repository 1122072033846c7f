// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/bench_stage.h"
#include "cli/bench/report_load.h"
#include "reports/jobs/report_job.h"
#include "reports/render/renderer.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <optional>

namespace xinglin {
namespace {

constexpr int kRepeats = 5;
const DayRange kReported{Day::fromCivil(2026, 10, 1), Day::fromCivil(2026, 10, 31)};

/// Seconds a run takes at the median.
template <typename Work>
double medianOf(const Work &work)
{
    std::vector<double> seconds;
    for (int run = 0; run < kRepeats; ++run) {
        QElapsedTimer timer;
        timer.start();
        work();
        seconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e9);
    }
    std::sort(seconds.begin(), seconds.end());
    return seconds[kRepeats / 2];
}

/// The most memory the program held since forgetPeakMemory(), in megabytes; nothing where the system does not
/// tell.
std::optional<double> peakMemoryMb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? std::nullopt
                  : std::optional(text.mid(at + 6).trimmed().split(' ').constFirst().toDouble() / 1024.0);
}

void forgetPeakMemory()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

/// About 300 dense pages in one thread, from the document to the file, beside QPdfWriter in the same run.
Status addPageFigures(BenchResult &result, Language language)
{
    constexpr int kChapters = 150;
    const Document document = ReportLoad(language, kChapters).document();
    const PdfRenderer renderer(Paper::a4);
    auto file = renderer.render(document, {}, {});  // opens the fonts
    if (!file)
        return fail(file.error());
    const double own = medianOf([&] { file = renderer.render(document, {}, {}); });
    const double other = medianOf([&] { static_cast<void>(writtenByQt(document)); });
    const double pages = file->pages;
    result.figures = {
        {QStringLiteral("dense-pages-a-second"), pages / own, {}, {}, 600.0, true},
        {QStringLiteral("kb-a-page"),
         static_cast<double>(file->bytes.size()) / 1024.0 / pages,
         {},
         {},
         12.0,
         false},
        {QStringLiteral("times-as-fast-as-qpdfwriter"), other / own, {}, {}, 1.0, true},
    };
    return {};
}

}  // namespace

/// Pages one after the other from blocks that are made when their turn comes.
Result<BenchResult> longReportBench(BenchStage &stage)
{
    constexpr int kChapters = 2'500;
    BenchResult result{QStringLiteral("long-report"), {}, 0.0, 5'000 / 600.0};
    const Language language = stage.session().language();
    const PdfRenderer renderer(Paper::a4);
    forgetPeakMemory();
    const Status done = stage.repeat(
        3,
        [&]() -> Status {
            ReportLoad load(language, kChapters);
            const auto file = renderer.render(load.head(), load, {}, {});
            return file ? Status() : fail(file.error());
        },
        result);
    if (!done)
        return fail(done.error());
    if (const auto peak = peakMemoryMb())
        result.figures = {{QStringLiteral("mb-at-the-most"), *peak, {}, {}, 200.0, false}};
    return result;
}

Result<BenchResult> reportBench(BenchStage &stage)
{
    BenchResult result{QStringLiteral("report"), {}, 0.0, 1.0};
    const Session &session = stage.session();
    const Status done = stage.repeatOnDemo(
        kRepeats, kReported.last,
        [&](Workspace &workspace, const SubjectId &root) -> Status {
            ReportRequest request;
            request.subject = root;
            request.period = Period::monthOf(kReported.first);
            request.language = session.language();
            request.out = stage.path(QStringLiteral("report.pdf"));
            ReportMaker maker(workspace);
            const auto outcome = session.wait(maker.make(
                session.actor(), request, [](double) {}, CancelToken()));
            return outcome ? Status() : fail(outcome.error());
        },
        result);
    if (!done)
        return fail(done.error());
    if (const Status added = addPageFigures(result, session.language()); !added)
        return fail(added.error());
    return result;
}

}  // namespace xinglin
