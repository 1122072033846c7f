// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/layout/layout.h"
#include "reports/render/pdf/paper_type_setter.h"
#include "reports/render/renderer.h"
#include "tests/reports/pdf_reading.h"
#include "tests/reports/sample_document.h"

#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace xinglin;

namespace {

using namespace test;

Document soundSample()
{
    Document document = sampleDocument(Language::zhCN, 60);
    document.blocks.push_back(
        ParagraphBlock{QStringLiteral("私用 \uE005\uF8FF 字"), ParagraphBlock::Kind::body, false});
    return document;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

}  // namespace

/// Whether the files keep the rules of tagged PDF, and whether the checker that says so would notice.
class TestPdfSoundness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const Document document = soundSample();
        const auto file = PdfRenderer(Paper::a4).render(document, {}, {});
        QVERIFY(file.has_value());
        m_path = m_folder.filePath(QStringLiteral("report.pdf"));
        m_bytes = file->bytes;
        QVERIFY(write(m_path, m_bytes));
        const pdf::PaperTypeSetter type(*pdf::FaceChain::installed());
        const auto paged = layoutDocument(document, type, Paper::a4);
        m_text = m_folder.filePath(QStringLiteral("report.txt"));
        QVERIFY(write(m_text, joined(drawnTexts(*paged)).toUtf8()));
    }

    void everyReportIsSound()
    {
        QCOMPARE(checked(m_path), QStringLiteral("sound"));
        QByteArray complaint;
        const QByteArray said =
            outputOf(QStringLiteral("qpdf"), {QStringLiteral("--check"), m_path}, &complaint);
        QVERIFY2(said.contains("No syntax or stream encoding errors"), (said + complaint).constData());
        QCOMPARE(complaint, QByteArray());
    }

    void aReaderShowsTheParts()
    {
        const QString parts =
            QString::fromUtf8(outputOf(QStringLiteral("pdfinfo"), {QStringLiteral("-struct-text"), m_path}));
        for (const char *wanted :
             {"Document", "H1", "H2", "Table", "TR", "TH", "TD", "Figure", "TOC", "LBody"})
            QVERIFY2(parts.contains(QLatin1String(wanted)), wanted);
        QVERIFY(parts.contains(QStringLiteral("\"1 摘要\"")));
        QVERIFY(!parts.contains(QStringLiteral("演示数据")));  // repeated on every page: no part
    }

    void aSecondReaderShowsTheSameParts()
    {
        const QStringList roles = readByPdfJs(m_path, true).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        const QByteArray plain = unpacked(m_path);
        for (const char *role : {"H1", "H2", "TR", "TH", "Figure", "LBody", "Link", "TOCI"})
            QCOMPARE(roles.count(QLatin1String(role)), plain.count(QByteArray("/S /") + role + '\n'));
        // The sum has no state: that cell stands on no page.
        QCOMPARE(roles.count(QStringLiteral("TD")), plain.count("/S /TD\n") - 1);
    }

    void twoProcessesWriteTheSameBytes()
    {
        for (const char *seed : {"1", "2"}) {
            const QString path = m_folder.filePath(QStringLiteral("elsewhere.pdf"));
            QFile::remove(path);
            qputenv("QT_HASH_SEED", seed);
            outputOf(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), path});
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.readAll() == m_bytes);
        }
        qunsetenv("QT_HASH_SEED");
    }

    void faultsAreFound_data()
    {
        QTest::addColumn<QByteArray>("good");
        QTest::addColumn<QByteArray>("bad");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *name, const char *good, const char *bad, const char *fault) {
            QTest::newRow(name) << QByteArray(good) << QByteArray(bad) << QString::fromLatin1(fault);
        };
        row("wrong piece", "/TD<</MCID 12>>BDC", "/TD<</MCID 99>>BDC", "parent tree differs");
        row("piece twice", "/TD<</MCID 12>>BDC", "/TD<</MCID 13>>BDC", "twice on a page");
        row("state left", "stream\nq\n", "stream\nn\n", "leaves what it set");
        row("no scope", "/Scope /Column", "/Skope /Column", "has no scope");
        row("no language", "/Lang (zh-CN)", "/Long (zh-CN)", "has no language");
        row("not marked", "/Marked true", "/Morked true", "is not marked");
        row("title hidden", "/DisplayDocTitle true", "/DisplayDocTitl_ true", "title is not shown");
        row("artifact in no mark", "/Artifact BMC", "             ", "nobody explains");
        row("unknown role", "/S /Figure", "/S /Picture", "no standard role");
        row("picture without words", "/Alt <", "/Olt <", "no alternative text");
        row("cell outside a row", "/S /TR", "/S /H4", "stands in");
        row("heading skipped", "/S /H2", "/S /H3", "H3 after H1");
        row("link unsaid", "/Contents <", "/Contants <", "a link says nothing");
        row("link not printed", "/F 4", "/F 0", "not printed");
        row("no way back", "/ToUnicode", "/TaUnicode", "no way back to text");
        row("widths", "/W [", "/V [", "has no width");
        row("font not embedded", "/FontFile3", "/FontFile9", "not embedded");
        row("colours undefined", "/GTS_PDFA1", "/GTS_PDFX1", "output intent");
        row("no conformance", "<pdfaid:conformance>A", "<pdfaid:conformance>B", "lack");
        row("titles differ", "/Title <feff90e8", "/Title <feff90e9", "titles differ");
        row("no label", "/PageLabels", "/PageLobels", "no labels");
        row("resources of others", "/Resources", "/Risources", "no resources of its own");
        row("metadata no XML", "<dc:format>", "<dc_format>", "no XML");
        row("link in an entry", "/S /TOCI", "/S /TOCX", "no standard role");
        row("private sign", "/ActualText", "/AktualText", "a span says nothing");
        row("private sign unsaid", "/Span", "/Spun", "neither a part nor an artifact");
        row("unbalanced", "EMC\n", "   \n", "marks stand in each other");
    }

    /// Each fault is put into a sound file in plain sight, in as many bytes.
    void faultsAreFound()
    {
        QFETCH(QByteArray, good);
        QFETCH(QByteArray, bad);
        QFETCH(QString, fault);
        QByteArray plain = unpacked(m_path);
        const qsizetype at = plain.indexOf(good);
        QVERIFY2(at >= 0, good.constData());
        plain.replace(at, good.size(), bad);
        if (good == "/Alt <" || good == "/ToUnicode" || good == "/W [" || good == "/FontFile3")
            plain.replace(good, bad);
        const QString said = checked(saved(plain));
        QVERIFY2(said.contains(fault), qPrintable(said));
    }

    void aSwappedSignIsFound()
    {
        QByteArray plain = unpacked(m_path);
        // 月 and 部 change places on their way back to text.
        const QByteArray month("><6708>\n"), unit("><90E8>\n");
        QVERIFY(plain.contains(month) && plain.contains(unit));
        plain.replace(month, "><----->").replace(unit, month).replace("><----->", unit);
        QCOMPARE(checked(saved(plain)), QStringLiteral("the pages show another text"));
    }

    void theCheckerTakesUnpackedFiles()
    {
        QCOMPARE(checked(saved(unpacked(m_path))), QStringLiteral("sound"));
    }

private:
    QString saved(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QStringLiteral("changed.pdf"));
        return write(path, bytes) ? path : QString();
    }

    QString checked(const QString &path) const { return checkedBy(path, m_text); }

    QTemporaryDir m_folder;
    QString m_path, m_text;
    QByteArray m_bytes;
};

/// With `--write FILE` it only writes the sample, for the comparison of two processes.
int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--write")) {
        const auto file = PdfRenderer(Paper::a4).render(soundSample(), {}, {});
        return file && write(arguments[2], file->bytes) ? 0 : 1;
    }
    TestPdfSoundness test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_pdf_soundness.moc"
