// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/type_setter.h"
#include "reports/layout/layout.h"
#include "reports/render/renderer.h"
#include "tests/reports/sample_document.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace xinglin;

namespace {

QString withoutSpace(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

QByteArray output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput();
}

Rendered rendered(const Document &document, PaperSize paper = PaperSize::a4)
{
    const auto file = PdfRenderer(paper).render(document, {}, {});
    return file ? *file : Rendered();
}

}  // namespace

class TestPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void everyTextComesBack_data()
    {
        QTest::addColumn<int>("language");
        QTest::newRow("zh") << static_cast<int>(Language::zhCN);
        QTest::newRow("en") << static_cast<int>(Language::en);
    }

    /// Page by page, every placed text is found in its order, code point for code point.
    void everyTextComesBack()
    {
        QFETCH(int, language);
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("pdftotext is not installed");
        const Document document = test::sampleDocument(static_cast<Language>(language), 260);
        const QString path = save(rendered(document).bytes);
        const TypeSetter type;
        const auto paged = layoutDocument(document, type, PaperSize::a4);
        QVERIFY(paged->pages.size() > 9);
        int texts = 0;
        for (std::size_t i = 0; i < paged->pages.size(); ++i) {
            const QString number = QString::number(i + 1);
            const QString text = withoutSpace(QString::fromUtf8(output(
                QStringLiteral("pdftotext"), {QStringLiteral("-raw"), QStringLiteral("-f"), number,
                                              QStringLiteral("-l"), number, path, QStringLiteral("-")})));
            qsizetype from = 0;
            for (const PageItem &item : paged->pages[i].items) {
                QStringList wanted;
                if (const auto *placed = std::get_if<TextItem>(&item))
                    wanted = {placed->text};
                else if (const auto *chart = std::get_if<ChartItem>(&item))
                    wanted = {chart->chart->title, chart->chart->subtitle};
                for (const QString &one : wanted) {
                    const QString bare = withoutSpace(one);
                    const qsizetype at = text.indexOf(bare, from);
                    QVERIFY2(
                        at >= 0,
                        qPrintable(
                            QStringLiteral("page %1: %2 not in %3").arg(number, bare, text.mid(from, 200))));
                    from = at + bare.size();
                    ++texts;
                }
            }
        }
        QVERIFY(texts > 1'000);
    }

    void hardSignsPrintAndComeBack()
    {
        const QString signs = QStringLiteral(
            "office affluent fi ffl AVATAR To 36.5℃ 12℃ Å μ µ Ω ½ ± − – — … × ≥ ≤ · • “引号” ‘x’ "
            "《书》 （3） 5‰ ² ³ 第10周abc 12% ①人⼈门⻔月⽉风⻛险 ＡＢ１２ ，。、；：？！");
        const TypeSetter type;
        for (const char32_t c : signs.toUcs4())
            QVERIFY2(type.hasInk(c),
                     qPrintable(QStringLiteral("no ink for U+%1").arg(QString::number(c, 16))));
        Document document = test::sampleDocument(Language::zhCN, 0);
        document.blocks = {ParagraphBlock{signs, ParagraphBlock::Kind::body, false},
                           HeadingBlock{2, signs.left(60)}};
        const QString path = save(rendered(document).bytes);
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("pdftotext is not installed");
        const QString text = withoutSpace(QString::fromUtf8(
            output(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")})));
        QVERIFY2(text.contains(withoutSpace(signs)), qPrintable(text));
    }

    void sameContentGivesTheSameBytes()
    {
        const Document document = test::sampleDocument(Language::zhCN, 60);
        const QByteArray first = rendered(document).bytes;
        QTest::qWait(1100);  // the clock of the printing has moved on
        QCOMPARE(rendered(document).bytes, first);
        QByteArray elsewhere;
        QScopedPointer<QThread> thread(QThread::create([&] { elsewhere = rendered(document).bytes; }));
        thread->start();
        QVERIFY(thread->wait(60'000));
        QCOMPARE(elsewhere, first);
    }

    void theFileIsSoundAndSaysWhatItIs()
    {
        const QByteArray bytes = rendered(test::sampleDocument(Language::zhCN, 60)).bytes;
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(bytes.contains("/Lang (zh-CN)"));
        QVERIFY(bytes.contains("/CreationDate (D:20261031160000Z)"));
        QVERIFY(bytes.contains("/Type /Outlines"));
        QVERIFY(bytes.contains("/Subtype /Link"));
        const QString path = save(bytes);
        if (!QStandardPaths::findExecutable(QStringLiteral("qpdf")).isEmpty())
            QVERIFY(output(QStringLiteral("qpdf"), {QStringLiteral("--check"), path}).contains("No syntax"));
    }

    void bothPaperSizes()
    {
        QVERIFY(rendered(test::sampleDocument(Language::en, 5), PaperSize::a4)
                    .bytes.contains("[0 0 595.000000 842.000000]"));
        QVERIFY(rendered(test::sampleDocument(Language::en, 5), PaperSize::letter)
                    .bytes.contains("[0 0 612.000000 792.000000]"));
    }

    void progressRisesAndCancelEnds()
    {
        std::vector<double> shares;
        const CancelToken cancel;
        const auto whole = PdfRenderer(PaperSize::a4)
                               .render(
                                   test::sampleDocument(Language::en, 100),
                                   [&](double share) { shares.push_back(share); }, cancel);
        QVERIFY(whole.has_value());
        QVERIFY(std::is_sorted(shares.begin(), shares.end()));
        QCOMPARE(shares.back(), 1.0);
        const auto stopped =
            PdfRenderer(PaperSize::a4)
                .render(
                    test::sampleDocument(Language::en, 100), [&](double) { cancel.cancel(); }, cancel);
        QVERIFY(!stopped.has_value());
        QCOMPARE(stopped.error().code, ErrorCode::cancelled);
    }

    void csvHoldsUnroundedNumbersAndNoFormulas()
    {
        Document document = test::sampleDocument(Language::en, 3);
        auto &table = std::get<TableBlock>(
            *std::find_if(document.blocks.begin(), document.blocks.end(),
                          [](const Block &block) { return std::holds_alternative<TableBlock>(block); }));
        table.rows[0][0].text = QStringLiteral("=HYPERLINK(\"x\"),1");
        const QByteArray csv = CsvRenderer().render(document, {}, {})->bytes;
        QVERIFY(csv.startsWith("\xEF\xBB\xBFUnit health report\r\n"));
        QVERIFY(csv.contains("\"'=HYPERLINK(\"\"x\"\"),1\",10,81.25,in order\r\n"));
        QVERIFY(csv.contains("Unit,People,Score (points),State\r\n"));
        QVERIFY(csv.contains("Total,1234,83.9,\r\n"));
    }

    void jsonHoldsTheWholeDocument()
    {
        const Document document = test::sampleDocument(Language::zhCN, 3);
        QJsonParseError error{};
        const QJsonObject root =
            QJsonDocument::fromJson(JsonRenderer().render(document, {}, {})->bytes, &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(root[u"language"].toString(), QStringLiteral("zh_CN"));
        QVERIFY(root[u"demo"].toBool());
        bool found = false;
        for (const QJsonValue &value : root[u"blocks"].toArray()) {
            const QJsonObject block = value.toObject();
            if (block[u"type"] != QLatin1String("table"))
                continue;
            found = true;
            const QJsonObject row = block[u"rows"].toArray().at(1).toObject();
            QCOMPARE(row[u"people"].toDouble(), 11.0);
            QCOMPARE(row[u"score"].toDouble(), 82.25);
        }
        QVERIFY(found);
    }

private:
    QString save(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QStringLiteral("report.pdf"));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return path;
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestPdf)
#include "tst_pdf.moc"
