// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/report_load.h"
#include "reports/layout/layout.h"
#include "reports/render/pdf/paper_type_setter.h"
#include "reports/render/renderer.h"
#include "tests/bench/bench.h"

#include <QFile>
#include <QGuiApplication>

using namespace xinglin;

/// Dense pages through the PDF writer beside QPdfWriter. With a folder as argument it leaves the files there.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    constexpr int kRuns = 7;
    for (const Language language : {Language::en, Language::zhCN}) {
        for (const int chapters : {5, 150}) {
            const Document document = reportLoad(language, chapters);
            const PdfRenderer renderer(PaperSize::a4, *pdf::FaceChain::installed());
            Rendered file;
            QByteArray qt;
            const bench::Cost own = bench::measure(kRuns, [&] { file = *renderer.render(document, {}, {}); });
            const bench::Cost layout = bench::measure(kRuns, [&] {
                const pdf::PaperTypeSetter type(*pdf::FaceChain::installed());
                return layoutDocument(document, type, PaperSize::a4);
            });
            const bench::Cost other = bench::measure(kRuns, [&] { qt = writtenByQt(document); });
            const double pages = file.pages;
            std::printf("%s, %d pages\n", qPrintable(languageCode(language)), file.pages);
            bench::tell("  own writer: fonts, layout, tags, file", own, ">= 600 pages/s");
            bench::tell("  of which fonts opened and layout", layout, "-");
            bench::tell("  QPdfWriter: layout and file, no tags", other, "-");
            std::printf(
                "  pages/s of one core: own %.0f, without layout %.0f, QPdfWriter %.0f; KB a page: own "
                "%.2f, QPdfWriter %.2f\n",
                pages * 1000 / own.cpuMs, pages * 1000 / (own.cpuMs - layout.cpuMs),
                pages * 1000 / other.cpuMs, static_cast<double>(file.bytes.size()) / 1024 / pages,
                static_cast<double>(qt.size()) / 1024 / pages);
            if (argc > 1) {
                QFile out(QStringLiteral("%1/load_%2_%3.pdf")
                              .arg(QString::fromLocal8Bit(argv[1]), languageCode(language))
                              .arg(chapters));
                if (out.open(QIODevice::WriteOnly))
                    out.write(file.bytes);
            }
        }
    }
    return 0;
}
