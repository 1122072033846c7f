// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/bench_stage.h"
#include "cli/bench/report_load.h"
#include "reports/jobs/report_job.h"
#include "reports/render/renderer.h"

#include <QElapsedTimer>

#include <algorithm>

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

/// About 300 dense pages in one thread, from the document to the file, beside QPdfWriter in the same run.
Status addPageFigures(BenchResult &result, Language language)
{
    constexpr int kChapters = 150;
    const Document document = ReportLoad(language, kChapters).document();
    const PdfRenderer renderer(PaperSize::a4);
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
