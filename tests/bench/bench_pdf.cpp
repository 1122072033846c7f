// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bench/report_load.h"
#include "reports/layout/layout.h"
#include "reports/render/html/html_renderer.h"
#include "reports/render/pdf/paper_type_setter.h"
#include "reports/render/renderer.h"
#include "tests/bench/bench.h"

#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/resource.h>

using namespace xinglin;

namespace {

/// CPU a finished program needed, in milliseconds; less than nothing when it failed. `out`: what it said.
double cpuOf(const QString &program, const QStringList &arguments, QByteArray *out = nullptr)
{
    const auto childrenMs = [] {
        rusage usage{};
        getrusage(RUSAGE_CHILDREN, &usage);
        const auto ms = [](const timeval &time) {
            return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
        };
        return ms(usage.ru_utime) + ms(usage.ru_stime);
    };
    const double before = childrenMs();
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        return -1.0;
    if (out)
        *out = process.readAllStandardOutput();
    return childrenMs() - before;
}

bool isWritten(const QString &path, const Result<Rendered> &rendered)
{
    QFile file(path);
    return rendered && file.open(QIODevice::WriteOnly) &&
           file.write(rendered->bytes) == rendered->bytes.size();
}

void tellPeer(const char *name, double cpuMs, double pages, const QString &file)
{
    std::printf("  %s: %.0f pages/s of one core (%.0f pages, %.2f KB a page)\n", name, pages * 1000 / cpuMs,
                pages, static_cast<double>(QFileInfo(file).size()) / 1024 / pages);
}

/// The same document through ReportLab and wkhtmltopdf, where this machine has them.
void tellPeers(const Document &document)
{
    const QTemporaryDir folder;
    const QString json = folder.filePath(QStringLiteral("load.json"));
    const QString pdf = folder.filePath(QStringLiteral("load.pdf"));
    QByteArray said;
    if (isWritten(json, JsonRenderer().render(document, {}, {})) &&
        cpuOf(QStringLiteral("/usr/bin/python3"),
              {QStringLiteral(XINGLIN_SOURCE_DIR "/tests/bench/reportlab_pages.py"), json, pdf,
               QStringLiteral("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc")},
              &said) >= 0.0)
        tellPeer("ReportLab, no tags", said.split(' ').value(0).toDouble() * 1000,
                 said.trimmed().split(' ').value(1).toDouble(), pdf);
    else
        std::printf("  ReportLab: not on this machine\n");
    const QString page = folder.filePath(QStringLiteral("load.html"));
    double cpu = -1.0;
    if (isWritten(page, HtmlRenderer().render(document, {}, {})) &&
        (cpu = cpuOf(QStringLiteral("wkhtmltopdf"), {QStringLiteral("-q"), page, pdf})) >= 0.0 &&
        cpuOf(QStringLiteral("pdfinfo"), {pdf}, &said) >= 0.0) {
        const qsizetype at = said.indexOf("Pages:");
        tellPeer("wkhtmltopdf of our HTML", cpu,
                 said.mid(at + 6, 20).trimmed().split('\n').value(0).toDouble(), pdf);
    } else {
        std::printf("  wkhtmltopdf: not on this machine\n");
    }
}

}  // namespace

/// Dense pages through the PDF writer beside QPdfWriter, ReportLab and wkhtmltopdf. With a folder as argument
/// it leaves the files there.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    constexpr int kRuns = 7;
    for (const Language language : {Language::en, Language::zhCN}) {
        for (const int chapters : {5, 150}) {
            const Document document = ReportLoad(language, chapters).document();
            const PdfRenderer renderer(Paper::a4, *pdf::FaceChain::installed());
            Rendered file;
            QByteArray qt;
            const bench::Cost own = bench::measure(kRuns, [&] { file = *renderer.render(document, {}, {}); });
            const bench::Cost layout = bench::measure(kRuns, [&] {
                const pdf::PaperTypeSetter type(*pdf::FaceChain::installed());
                return layoutDocument(document, type, Paper::a4);
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
            tellPeers(document);
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
