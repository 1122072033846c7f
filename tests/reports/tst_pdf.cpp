// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "reports/layout/layout.h"
#include "reports/render/pdf/paper_type_setter.h"
#include "reports/render/renderer.h"
#include "tests/reports/pdf_reading.h"
#include "tests/reports/sample_document.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

using namespace xinglin;

namespace {

using namespace test;

Rendered rendered(const Document &document, Paper paper = Paper::a4)
{
    const auto file = PdfRenderer(paper).render(document, {}, {});
    return file ? *file : Rendered();
}

/// A document's blocks, each of them a copy that nobody else holds.
class OneByOne final : public BlockSource
{
public:
    explicit OneByOne(const Document &document)
        : m_blocks(document)
    {}
    std::vector<HeadingBlock> headings() const override { return m_blocks.headings(); }
    std::size_t size() const override { return m_blocks.size(); }
    std::shared_ptr<const Block> next() override
    {
        std::erase_if(m_given, [](const auto &one) { return one.expired(); });
        m_mostAlive = std::max(m_mostAlive, m_given.size());
        const auto block = m_blocks.next();
        if (!block)
            return nullptr;
        auto copy = std::make_shared<const Block>(*block);
        m_given.push_back(copy);
        return copy;
    }
    std::size_t mostAlive() const { return m_mostAlive; }

private:
    DocumentBlocks m_blocks;
    std::vector<std::weak_ptr<const Block>> m_given;
    std::size_t m_mostAlive = 0;
};

QString anyText(Random &random, int longest)
{
    // Letters, both sides of radical pairs, right to left, marks, symbols, rare ideographs, private signs.
    constexpr std::pair<char32_t, char32_t> kRanges[] = {
        {0x21, 0x7e},     {0xa1, 0x24f},      {0x2e80, 0x2fd5}, {0x4e00, 0x9fff},
        {0x590, 0x6ff},   {0x300, 0x36f},     {0x2000, 0x2bff}, {0x20000, 0x2a6df},
        {0xe000, 0xf8ff}, {0x1f300, 0x1f6ff}, {0xf900, 0xffef}, {0x10000, 0x10fff}};
    QString text;
    const auto length = 1 + random.below(static_cast<std::uint64_t>(longest));
    for (std::uint64_t i = 0; i < length; ++i) {
        const auto &[first, last] = kRanges[random.below(std::size(kRanges))];
        const auto sign = static_cast<char32_t>(first + random.below(last - first + 1));
        text += QString::fromUcs4(&sign, 1);
        if (random.below(9) == 0)
            text += QLatin1Char(' ');
    }
    return printable(text).trimmed();
}

Document anyDocument(Random &random)
{
    Document document = sampleDocument(Language::zhCN, 1);
    document.title = anyText(random, 30);
    document.runningHead = anyText(random, 30);
    document.blocks.clear();
    document.blocks.push_back(HeadingBlock{1, anyText(random, 40)});
    for (std::uint64_t i = 0; i < 4 + random.below(12); ++i) {
        TableBlock table;
        table.caption = anyText(random, 20);
        for (int c = 0; c < 3; ++c)
            table.columns.push_back({QStringLiteral("c"), anyText(random, 8), {}, TableColumn::Align::left});
        for (std::uint64_t row = 0; row < random.below(30); ++row)
            table.rows.push_back({{anyText(random, 30), {}, Mark::none},
                                  {{}, {}, Mark::none},
                                  {anyText(random, 6), {}, Mark::good}});
        table.emptyText = anyText(random, 5);
        const Block blocks[] = {
            ParagraphBlock{anyText(random, 900), ParagraphBlock::Kind::body, false},
            HeadingBlock{2, anyText(random, 60)},
            NoteBlock{Mark::info, anyText(random, 12), anyText(random, 200)},
            FindingsBlock{{{Mark::p1, anyText(random, 4), anyText(random, 90), anyText(random, 90)}}},
            DefinitionsBlock{{{anyText(random, 20), anyText(random, 200)}}},
            table};
        document.blocks.push_back(blocks[random.below(std::size(blocks))]);
    }
    return document;
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

    /// Two readers give back every sign of every page in the order of the document, and nothing else.
    void everyTextComesBack()
    {
        QFETCH(int, language);
        const Document document = sampleDocument(static_cast<Language>(language), 1'400);
        const Rendered file = rendered(document);
        QVERIFY(file.pages >= 30);
        QVERIFY(file.missingSigns.isEmpty());
        const QString path = save(file.bytes);
        const pdf::PaperTypeSetter type(*pdf::FaceChain::installed());
        const auto paged = layoutDocument(document, type, Paper::a4);
        const auto texts = drawnTexts(*paged);
        QVERIFY(texts.size() > 5'000);
        const QString wanted = joined(texts);
        compare(readBy(QStringLiteral("pdftotext"), path), wanted);
        compare(readBy(QStringLiteral("mutool"), path), wanted);
        compare(readByPerson(texts, *paged), meantToBeRead(document));
        if (document.language == Language::zhCN) {
            for (const QString &word :
                 {QStringLiteral("部门"), QStringLiteral("风险"), QStringLiteral("月报")})
                QVERIFY2(readBy(QStringLiteral("pdftotext"), path).contains(word), qPrintable(word));
        }
    }

    /// Blocks that come one by one and are gone when their pages are painted give the same file.
    void blocksNeedNotWaitForEachOther()
    {
        const Document document = sampleDocument(Language::en, 900);
        Document head = document;
        head.blocks.clear();
        OneByOne blocks(document);
        const auto file = PdfRenderer(Paper::a4).render(head, blocks, {}, {});
        QVERIFY(file.has_value());
        QVERIFY(file->pages > 20);
        QVERIFY2(blocks.mostAlive() <= 8, qPrintable(QString::number(blocks.mostAlive())));
        QVERIFY(file->bytes == rendered(document).bytes);
    }

    void hardSignsPrintAndComeBack()
    {
        const QString signs = QStringLiteral(
            "office affluent fi ffl AVATAR To 36.5℃ 12℃ Å μ µ Ω ½ ± − – — … × ≥ ≤ · • “引号” ‘x’ "
            "《书》 （3） 5‰ ² ³ 第10周abc 12% ①人⼈门⻔月⽉风⻛险部阝⻏ ＡＢ１２ ，。、；：？！ "
            "HR72次 O₂ 98%SpO₂ p<0.05 ™ ® € ¥ ￥ № （a（乙））。（3%），“是”。《书》（二）；「甲」、");
        const pdf::PaperTypeSetter type(*pdf::FaceChain::installed());
        for (const char32_t c : signs.toUcs4())
            QVERIFY2(type.hasInk(c),
                     qPrintable(QStringLiteral("no ink for U+%1").arg(QString::number(c, 16))));
        Document document = sampleDocument(Language::zhCN, 0);
        document.blocks = {ParagraphBlock{signs, ParagraphBlock::Kind::body, false},
                           HeadingBlock{1, signs.left(60)}};
        const QString path = save(rendered(document).bytes);
        for (const char *reader : {"pdftotext", "mutool"}) {
            const QString text = readBy(QLatin1String(reader), path);
            QVERIFY2(text.contains(withoutSpace(signs)), qPrintable(text));
            QVERIFY2(text.contains(withoutSpace(signs.left(60)) + withoutSpace(document.notice)),
                     qPrintable(text));
        }
    }

    /// What no face has is drawn as a box, still found as itself, and named.
    void aMissingSignIsNamed()
    {
        Document document = sampleDocument(Language::en, 0);
        const QString text = QStringLiteral("a\U000F0000b\uE123c");
        document.blocks = {ParagraphBlock{text, ParagraphBlock::Kind::body, false}};
        const Rendered file = rendered(document);
        QCOMPARE(file.missingSigns, QStringList({QStringLiteral("U+E123"), QStringLiteral("U+F0000")}));
        QVERIFY(readBy(QStringLiteral("mutool"), save(file.bytes)).contains(text));
    }

    void sameContentGivesTheSameBytes()
    {
        const Document document = sampleDocument(Language::zhCN, 60);
        const QByteArray first = rendered(document).bytes;
        QTest::qWait(1100);  // the clock of the printing has moved on
        QCOMPARE(rendered(document).bytes, first);
        QByteArray elsewhere;
        QScopedPointer<QThread> thread(QThread::create([&] { elsewhere = rendered(document).bytes; }));
        thread->start();
        QVERIFY(thread->wait(60'000));
        QCOMPARE(elsewhere, first);
    }

    /// One renderer serves several threads at once.
    void threadsShareARenderer()
    {
        const Document document = sampleDocument(Language::zhCN, 40);
        const PdfRenderer renderer(Paper::a4);
        const QByteArray alone = rendered(document).bytes;
        std::vector<QByteArray> files(4);
        std::vector<std::unique_ptr<QThread>> threads;
        for (QByteArray &file : files)
            threads.emplace_back(QThread::create(
                [&] { file = renderer.render(document, {}, {}).value_or(Rendered()).bytes; }));
        for (const auto &thread : threads)
            thread->start();
        for (const auto &thread : threads)
            QVERIFY(thread->wait(60'000));
        for (const QByteArray &file : files)
            QVERIFY(file == alone);
    }

    /// Blocks with any text, signs that no font has among it, in any order: no sign is lost.
    void anyTextIsKept()
    {
        Random random(41);
        for (int round = 0; round < 12; ++round) {
            const Document document = anyDocument(random);
            const Rendered file = rendered(document);
            const pdf::PaperTypeSetter type(*pdf::FaceChain::installed());
            const auto paged = layoutDocument(document, type, Paper::a4);
            QFile listed(m_folder.filePath(QStringLiteral("text.txt")));
            QVERIFY(listed.open(QIODevice::WriteOnly));
            listed.write(joined(drawnTexts(*paged)).toUtf8());
            listed.close();
            QCOMPARE(checkedBy(save(file.bytes), listed.fileName()), QStringLiteral("sound"));
            QCOMPARE(readByPerson(drawnTexts(*paged), *paged), meantToBeRead(document));
        }
    }

    /// What no text should hold makes no unsound file, wherever it comes from.
    void whatIsNoCharacterIsNotWritten()
    {
        const QString odd = QStringLiteral("a\uFEFFb\uFFFE\uFDD0c\U0001FFFFd") + QChar(0xd800) + u'e';
        const QString clean = QStringLiteral("ab\uFFFD\uFFFDc\uFFFDd\uFFFDe");
        QCOMPARE(printable(odd), clean);
        QCOMPARE(printable(QStringLiteral("𠀀\tb\nc\r")), QStringLiteral("𠀀 b c"));
        QCOMPARE(typedText(QStringLiteral("Jose\u0301 S\u030Ckoda\r\nline\u2028\u202Eturned\u2066")),
                 QStringLiteral("José Škoda line turned"));
        QCOMPARE(typedText(QStringLiteral("plain")), QStringLiteral("plain"));
        Document document = sampleDocument(Language::en, 0);
        document.title = odd;
        document.blocks = {ParagraphBlock{odd, ParagraphBlock::Kind::body, false}};
        QFile listed(m_folder.filePath(QStringLiteral("text.txt")));
        QVERIFY(listed.open(QIODevice::WriteOnly));
        const pdf::PaperTypeSetter type(*pdf::FaceChain::installed());
        const auto paged = layoutDocument(document, type, Paper::a4);
        listed.write(printable(joined(drawnTexts(*paged))).toUtf8());
        listed.close();
        QCOMPARE(checkedBy(save(rendered(document).bytes), listed.fileName()), QStringLiteral("sound"));
    }

    /// No string of the file is longer than PDF/A takes, however long a word is.
    void anEndlessWordIsParted()
    {
        Document document = sampleDocument(Language::en, 0);
        const QString word = QString(40'000, u'W');
        document.title = word;
        document.blocks = {ParagraphBlock{word, ParagraphBlock::Kind::body, false}};
        const pdf::PaperTypeSetter type(*pdf::FaceChain::installed());
        document.runningHead = word;  // one line, however long
        const auto paged = layoutDocument(document, type, Paper::a4);
        QFile listed(m_folder.filePath(QStringLiteral("text.txt")));
        QVERIFY(listed.open(QIODevice::WriteOnly));
        listed.write(joined(drawnTexts(*paged)).toUtf8());
        listed.close();
        QCOMPARE(checkedBy(save(rendered(document).bytes), listed.fileName()), QStringLiteral("sound"));
    }

    void theFileSaysWhatItIs()
    {
        const QByteArray bytes = rendered(sampleDocument(Language::zhCN, 60)).bytes;
        QVERIFY(bytes.startsWith("%PDF-1.7"));
        const QByteArray plain = unpacked(save(bytes));
        QVERIFY(plain.contains("/Lang (zh-CN)"));
        QVERIFY(plain.contains("/CreationDate (D:20261031160000Z)"));
        QVERIFY(plain.contains("/Type /Outlines"));
        QVERIFY(plain.contains("/Subtype /Link"));
        QVERIFY(plain.contains("/OutputIntents"));
    }

    void everyPaper()
    {
        const auto sheetOf = [this](Paper paper) {
            const QByteArray plain = unpacked(save(rendered(sampleDocument(Language::en, 5), paper).bytes));
            const qsizetype at = plain.indexOf("/MediaBox");
            return plain.mid(at, plain.indexOf(']', at) - at).simplified();
        };
        QCOMPARE(sheetOf(Paper::a4), QByteArray("/MediaBox [ 0 0 595 842"));
        QCOMPARE(sheetOf(Paper::letter), QByteArray("/MediaBox [ 0 0 612 792"));
        QCOMPARE(sheetOf(Paper::a4Landscape), QByteArray("/MediaBox [ 0 0 842 595"));
        QCOMPARE(sheetOf(Paper::letterLandscape), QByteArray("/MediaBox [ 0 0 792 612"));
    }

    void progressRisesAndCancelEnds()
    {
        std::vector<double> shares;
        const CancelToken cancel;
        const auto whole = PdfRenderer(Paper::a4).render(
            sampleDocument(Language::en, 100), [&](double share) { shares.push_back(share); }, cancel);
        QVERIFY(whole.has_value());
        QVERIFY(std::is_sorted(shares.begin(), shares.end()));
        QCOMPARE(shares.back(), 1.0);
        const auto stopped = PdfRenderer(Paper::a4).render(
            sampleDocument(Language::en, 100), [&](double) { cancel.cancel(); }, cancel);
        QVERIFY(!stopped.has_value());
        QCOMPARE(stopped.error().code, ErrorCode::cancelled);
    }

    void csvHoldsUnroundedNumbersAndNoFormulas()
    {
        Document document = sampleDocument(Language::en, 3);
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

    /// Where the paper has words of time, rows of data say what their numbers are.
    void spansSayTheirUnit()
    {
        using Amount = TableColumn::Amount;
        Document document = sampleDocument(Language::en, 0);
        TableBlock table;
        table.key = QStringLiteral("orders");
        table.columns = {{QStringLiteral("mtta"), QStringLiteral("To acknowledge"), QStringLiteral("mean"),
                          TableColumn::Align::right, Amount::seconds},
                         {QStringLiteral("share"),
                          QStringLiteral("In time"),
                          {},
                          TableColumn::Align::right,
                          Amount::share}};
        table.rows = {{{QStringLiteral("33 s"), 33.33}, {QStringLiteral("50.0% (1 of 2)"), 0.5}}};
        document.blocks = {table};
        QVERIFY(CsvRenderer()
                    .render(document, {}, {})
                    ->bytes.contains("\"To acknowledge (mean, s)\",In time\r\n33.33,0.5\r\n"));
        const QJsonArray columns = QJsonDocument::fromJson(JsonRenderer().render(document, {}, {})->bytes)
                                       .object()[u"blocks"][0][u"columns"]
                                       .toArray();
        QCOMPARE(columns[0][u"amount"].toString(), QStringLiteral("seconds"));
        QCOMPARE(columns[1][u"amount"].toString(), QStringLiteral("share"));
    }

    void jsonHoldsTheWholeDocument()
    {
        const Document document = sampleDocument(Language::zhCN, 3);
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
    /// Says where two texts part.
    static void compare(const QString &actual, const QString &wanted)
    {
        const auto [at, other] = std::mismatch(actual.begin(), actual.end(), wanted.begin(), wanted.end());
        const qsizetype place = at - actual.begin();
        QCOMPARE(actual.mid(std::max<qsizetype>(place - 10, 0), 60),
                 wanted.mid(std::max<qsizetype>(place - 10, 0), 60));
        QCOMPARE(actual.size(), wanted.size());
    }

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
