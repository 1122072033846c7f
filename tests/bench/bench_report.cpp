// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/comprehensive_report.h"
#include "reports/layout/layout.h"
#include "reports/render/pdf/paper_type_setter.h"
#include "reports/render/renderer.h"
#include "tests/bench/bench.h"
#include "tests/reports/sample_figures.h"

#include <QGuiApplication>

using namespace xinglin;

/// The comprehensive report of a month once its figures are there: document, layout, PDF.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    for (const Language language : {Language::en, Language::zhCN}) {
        const ReportSetting setting = test::sampleSetting(language);
        const ComprehensiveData data = test::sampleUnit();
        Document document;
        std::printf("%s\n", qPrintable(languageCode(language)));
        bench::tell("  document from figures",
                    bench::measure(21, [&] { document = comprehensiveReport(setting, data); }),
                    "part of 300 ms");
        const pdf::PaperTypeSetter type(*pdf::FaceChain::installed());
        bench::tell("  layout", bench::measure(21, [&] { return layoutDocument(document, type, Paper::a4); }),
                    "with PDF < 150 ms");
        Rendered file;
        bench::tell("  PDF, fonts, layout and painting included",
                    bench::measure(21, [&] { file = *PdfRenderer(Paper::a4).render(document, {}, {}); }),
                    "< 150 ms");
        std::printf("  %d pages, %.1f KB a page\n", file.pages,
                    static_cast<double>(file.bytes.size()) / 1024.0 / file.pages);
    }
    return 0;
}
