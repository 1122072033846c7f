// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/pdf_reading.h"

#include "reports/layout/layout.h"
#include "reports/render/page_painter.h"
#include "reports/render/pdf/paper_type_setter.h"
#include "reports/render/renderer.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTemporaryFile>

#include <algorithm>

namespace xinglin::test {
namespace {

/// Looked for and opened once, however many documents a test listens to.
const std::shared_ptr<const pdf::FaceChain> &fonts()
{
    static const auto kFonts = pdf::FaceChain::installed().value();
    return kFonts;
}

/// Hands on measures and keeps what is drawn.
class Listener final : public TypeSetter
{
public:
    Listener()
        : m_type(fonts())
    {}
    double width(QStringView text, const TextStyle &style) const override
    {
        return m_type.width(text, style);
    }
    void draw(QPainter &, const QPointF &, QStringView text, const TextStyle &, const QColor &) const override
    {
        m_heard += text.toString();
    }
    bool hasInk(char32_t codePoint) const override { return m_type.hasInk(codePoint); }
    QStringList taken() { return std::exchange(m_heard, {}); }

private:
    pdf::PaperTypeSetter m_type;
    mutable QStringList m_heard;
};

/// Where packaging/deps/readers.sh puts what tests read with.
QString readersFolder()
{
    return qEnvironmentVariable("XDG_CACHE_HOME", QDir::homePath() + QStringLiteral("/.cache")) +
           QStringLiteral("/xinglin/readers/node_modules");
}

}  // namespace

QString withoutSpace(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

QByteArray outputOf(const QString &program, const QStringList &arguments, QByteArray *complaint)
{
    QProcess process;
    process.start(program, arguments);
    const bool ended = process.waitForFinished(110'000);
    if (complaint)
        *complaint = process.readAllStandardError();
    return ended && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

std::vector<DrawnText> drawnTexts(const PagedDocument &paged)
{
    Listener listener;
    QImage image(8, 8, QImage::Format_RGB32);
    QPainter painter(&image);
    const PagePainter pages(Palette::light(), listener);
    std::vector<DrawnText> texts;
    for (const PaperPage &page : paged.pages) {
        for (const PageItem &item : page.items) {
            pages.paint(painter, item);
            for (const QString &text : listener.taken())
                texts.push_back({text, partOf(item), std::holds_alternative<ChartItem>(item)});
        }
    }
    return texts;
}

QString joined(const std::vector<DrawnText> &texts)
{
    QString all;
    for (const DrawnText &one : texts)
        all += one.text + QLatin1Char('\n');
    return withoutSpace(all);
}

QString readByPerson(const std::vector<DrawnText> &texts, const PagedDocument &paged)
{
    QString all;
    for (const DrawnText &one : texts) {
        if (one.part >= 0 && !one.isInChart &&
            paged.parts[static_cast<std::size_t>(one.part)].kind != Part::Kind::link)
            all += one.text;
    }
    return withoutSpace(all);
}

QString meantToBeRead(const Document &document)
{
    Document plain = document;
    for (Block &block : plain.blocks) {
        if (auto *charts = std::get_if<ChartBlock>(&block)) {
            for (ChartFigure &figure : charts->charts) {
                figure.chart.title.clear();
                figure.chart.subtitle.clear();
            }
        }
    }
    QString all;
    for (const QString &text : readingText(plain))
        all += text;
    return withoutSpace(all);
}

QString readByPdfJs(const QString &path, bool parts)
{
    QStringList arguments{QStringLiteral(XINGLIN_SOURCE_DIR "/tests/reports/read_pdf.js")};
    if (parts)
        arguments += QStringLiteral("--parts");
    qputenv("NODE_PATH", QFile::encodeName(readersFolder()) + ":/usr/share/nodejs");
    const QByteArray read = outputOf(QStringLiteral("node"), arguments + QStringList{path});
    return parts ? QString::fromUtf8(read) : withoutSpace(QString::fromUtf8(read));
}

QString readBy(const QString &reader, const QString &path)
{
    const QStringList arguments = reader == QLatin1String("mutool")
                                      ? QStringList{QStringLiteral("draw"), QStringLiteral("-q"),
                                                    QStringLiteral("-F"), QStringLiteral("txt"), path}
                                      : QStringList{QStringLiteral("-raw"), path, QStringLiteral("-")};
    return withoutSpace(QString::fromUtf8(outputOf(reader, arguments)));
}

QString checkedBy(const QString &path, const QString &text)
{
    QProcess process;
    process.start(QStringLiteral("python3"),
                  {QStringLiteral(XINGLIN_SOURCE_DIR "/tests/reports/check_pdf.py"), path,
                   QStringLiteral("--text"), text});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError()).trimmed();
}

QString faultsOf(const QString &path, const Document &document)
{
    const pdf::PaperTypeSetter type(*pdf::FaceChain::installed(document.font));
    const auto paged = layoutDocument(document, type, Paper::a4);
    const auto texts = drawnTexts(*paged);
    const QString all = joined(texts);
    QTemporaryFile file;
    if (!file.open() || file.write(all.toUtf8()) < 0 || !file.flush())
        return QStringLiteral("no room");
    const QString said = checkedBy(path, file.fileName());
    if (said != QLatin1String("sound"))
        return said;
    for (const char *reader : {"pdftotext", "mutool"}) {
        const QString read = readBy(QLatin1String(reader), path);
        const auto [at, other] = std::mismatch(read.begin(), read.end(), all.begin(), all.end());
        if (read != all)
            return QStringLiteral("%1 reads %2 for %3")
                .arg(QLatin1String(reader), read.mid(at - read.begin(), 40), all.mid(at - read.begin(), 40));
    }
    // Before 3.x it turns ℃ into °C, and radicals into ideographs, of itself.
    constexpr auto kCompatible = QString::NormalizationForm_KC;
    const QString read = readByPdfJs(path, false);
    const bool isExact = QFile::exists(readersFolder() + QStringLiteral("/pdfjs-dist/package.json"));
    if (isExact ? read != all : read.normalized(kCompatible) != all.normalized(kCompatible))
        return QStringLiteral("pdf.js reads another text");
    const QString seen = readByPerson(texts, *paged), meant = meantToBeRead(document);
    const auto [at, other] = std::mismatch(seen.begin(), seen.end(), meant.begin(), meant.end());
    return seen == meant ? QString()
                         : QStringLiteral("the pages say %1 for %2")
                               .arg(seen.mid(at - seen.begin(), 40), meant.mid(at - seen.begin(), 40));
}

QByteArray unpacked(const QString &path)
{
    return outputOf(
        QStringLiteral("qpdf"),
        {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"), path, QStringLiteral("-")});
}

QString faultsOfPdf(const Document &document, const QString &name)
{
    const auto rendered = PdfRenderer(Paper::a4).render(document, {}, {});
    if (!rendered)
        return rendered.error().message;
    const QDir folder(QStringLiteral(XINGLIN_BINARY_DIR "/reports"));
    QFile file(folder.filePath(QStringLiteral("%1_%2.pdf").arg(name, languageCode(document.language))));
    if (!QDir().mkpath(folder.path()) || !file.open(QIODevice::WriteOnly) ||
        file.write(rendered->bytes) != rendered->bytes.size())
        return file.errorString();
    file.close();
    const QString faults = faultsOf(file.fileName(), document);
    return faults.isEmpty() ? faults : name + QLatin1String(": ") + faults;
}

}  // namespace xinglin::test
