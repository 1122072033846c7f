// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "reports/render/html/html_renderer.h"
#include "reports/render/pdf/face_chain.h"
#include "reports/render/svg/chart_renderers.h"
#include "reports/render/svg/picture.h"
#include "tests/reports/pdf_reading.h"
#include "tests/reports/sample_document.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace xinglin;

namespace {

using pdf::FaceChain;
using pdf::FamilyFiles;
using pdf::FontFamily;

const QString kDejaVuFolder = u"/usr/share/fonts/truetype/dejavu/"_s;
const QString kNotoFolder = u"/usr/share/fonts/opentype/noto/"_s;
const QString kZenHei = u"/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"_s;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A name in the table of names under another one of its length.
QByteArray renamed(QByteArray font, const QString &from, const QString &to)
{
    const auto wide = [](const QString &text) {
        QByteArray bytes;
        for (const QChar c : text) {
            bytes += static_cast<char>(c.unicode() >> 8U);
            bytes += static_cast<char>(c.unicode() & 0xffU);
        }
        return bytes;
    };
    font.replace(wide(from), wide(to));
    font.replace(from.toLatin1(), to.toLatin1());
    return font;
}

/// Where a table of a font begins that is no collection.
qsizetype tableOf(const QByteArray &font, const char *tag)
{
    qsizetype at = 0;
    for (qsizetype i = font.indexOf(tag) + 8, end = i + 4; i < end; ++i)
        at = at << 8U | static_cast<unsigned char>(font[i]);
    return at;
}

Document documentIn(const QString &family, Language language)
{
    Document document = test::sampleDocument(language, 60);
    document.font = family;
    return document;
}

Rendered papersOf(const Document &document)
{
    auto made = PdfRenderer(Paper::a4).render(document, {}, {});
    return made ? *std::move(made) : Rendered();
}

}  // namespace

/// The family that a report is set in can be chosen among those that are installed.
class TestReportFonts : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString save(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void familiesAreListedByTheirOwnNames()
    {
        const auto families = pdf::familiesOf(pdf::fontFiles(pdf::fontFolders()));
        const auto called = [&](const QString &name) {
            return std::ranges::find_if(families, [&](const FontFamily &one) { return one.isCalled(name); });
        };
        for (const QString &name : {u"DejaVu Sans"_s, u"DejaVu Sans Mono"_s, u"DejaVu Serif"_s,
                                    u"Noto Sans CJK SC"_s, u"Noto Sans CJK JP"_s, u"Noto Serif CJK TC"_s}) {
            QVERIFY2(called(name) != families.end(), qPrintable(name));
            QCOMPARE(called(name)->name, name);
            QCOMPARE(called(name)->nameIn(Language::zhCN), name);  // they have no Chinese one
        }
        const auto zenHei = called(u"文泉驿正黑"_s);
        QVERIFY(zenHei != families.end());
        QCOMPARE(zenHei->name, u"WenQuanYi Zen Hei"_s);
        QCOMPARE(zenHei->nameIn(Language::zhCN), u"文泉驿正黑"_s);
        QCOMPARE(zenHei->nameIn(Language::en), u"WenQuanYi Zen Hei"_s);
        QVERIFY(called(u"文泉驛正黑"_s) == zenHei);
        QVERIFY(called(u" wenquanyi  ZEN hei"_s) == zenHei);
        QVERIFY(called(u"WenQuanYi"_s) == families.end());
        QVERIFY(std::ranges::is_sorted(families, {}, &FontFamily::name));
        for (std::size_t i = 1; i < families.size(); ++i)
            QVERIFY(families[i].name != families[i - 1].name);
    }

    void aFamilyHasItsFiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("regular");
        QTest::addColumn<QString>("bold");
        QTest::addColumn<unsigned>("index");
        QTest::newRow("TrueType") << u"DejaVu Serif"_s << kDejaVuFolder + u"DejaVuSerif.ttf"_s
                                  << kDejaVuFolder + u"DejaVuSerif-Bold.ttf"_s << 0U;
        // Beside it there may be condensed and light ones of the same family.
        QTest::newRow("usual width") << u"dejavu sans"_s << kDejaVuFolder + u"DejaVuSans.ttf"_s
                                     << kDejaVuFolder + u"DejaVuSans-Bold.ttf"_s << 0U;
        QTest::newRow("CFF") << u"Noto Serif CJK SC"_s << kNotoFolder + u"NotoSerifCJK-Regular.ttc"_s
                             << kNotoFolder + u"NotoSerifCJK-Bold.ttc"_s << 2U;
        QTest::newRow("another of the collection")
            << u"Noto Sans CJK TC"_s << kNotoFolder + u"NotoSansCJK-Regular.ttc"_s
            << kNotoFolder + u"NotoSansCJK-Bold.ttc"_s << 3U;
        QTest::newRow("no bold") << u"文泉驿正黑"_s << kZenHei << QString() << 0U;
    }

    void aFamilyHasItsFiles()
    {
        QFETCH(QString, name);
        QFETCH(QString, regular);
        QFETCH(QString, bold);
        QFETCH(unsigned, index);
        const auto found = pdf::filesOfFamily(name, pdf::fontFiles(pdf::fontFolders()));
        QVERIFY(found.has_value());
        QCOMPARE(found->regular, regular);
        QCOMPARE(found->bold, bold);
        QCOMPARE(found->index, index);
        if (!bold.isEmpty())
            QCOMPARE(found->boldIndex.value(), index);
    }

    void whatNoReportCanBeSetInIsNoFamily()
    {
        const QByteArray serif = contentOf(kDejaVuFolder + u"DejaVuSerif.ttf"_s);
        QByteArray closed = renamed(serif, u"DejaVu Serif"_s, u"Closed Serif"_s);
        closed[tableOf(closed, "OS/2") + 9] = 2;  // fsType: restricted
        QByteArray hidden = renamed(serif, u"DejaVu Serif"_s, u".Hidden Face"_s);
        QByteArray blank = renamed(serif, u"DejaVu Serif"_s, u"Without Face"_s);
        blank[blank.indexOf("glyf")] = 'x';
        const QStringList files{save(u"closed.ttf"_s, closed),
                                save(u"hidden.ttf"_s, hidden),
                                save(u"blank.ttf"_s, blank),
                                save(u"none.ttf"_s, "this is no font"),
                                save(u"open.ttf"_s, renamed(serif, u"DejaVu Serif"_s, u"Opened Serif"_s)),
                                u"/nowhere/font.ttf"_s};
        const auto families = pdf::familiesOf(files);
        QCOMPARE(families.size(), std::size_t(1));
        QCOMPARE(families.front().name, u"Opened Serif"_s);
        for (const QString &name : {u"Closed Serif"_s, u".Hidden Face"_s, u"Without Face"_s, QString()})
            QVERIFY2(!pdf::filesOfFamily(name, files), qPrintable(name));
    }

    /// A weight that its font also calls a family of its own can be named and is listed.
    void aWeightMayBeAFamilyOfItsOwn()
    {
        QByteArray bold = contentOf(kDejaVuFolder + u"DejaVuSerif-Bold.ttf"_s);
        const qsizetype names = tableOf(bold, "name");
        const int count = static_cast<unsigned char>(bold[names + 3]);
        for (qsizetype at = names + 6; at < names + 6 + 12 * count; at += 12) {
            if (bold[at + 7] == 1)
                bold[at + 7] = 16;  // the family: now that of all weights
            else if (bold[at + 7] == 4)
                bold[at + 7] = 1;  // the full name: now a family
        }
        const QStringList files{kDejaVuFolder + u"DejaVuSerif.ttf"_s, save(u"weight.ttf"_s, bold)};
        const auto families = pdf::familiesOf(files);
        QCOMPARE(families.size(), std::size_t(2));
        QCOMPARE(families[0].name, u"DejaVu Serif"_s);
        QCOMPARE(families[1].name, u"DejaVu Serif Bold"_s);
        QCOMPARE(pdf::filesOfFamily(u"DejaVu Serif"_s, files)->regular, files[0]);
        QCOMPARE(pdf::filesOfFamily(u"DejaVu Serif"_s, files)->bold, files[1]);
        QCOMPARE(pdf::filesOfFamily(u"DejaVu Serif Bold"_s, files)->regular, files[1]);
        for (const FontFamily &one : pdf::familiesOf(pdf::fontFiles(pdf::fontFolders()))) {
            for (const QString &name : one.names)
                QVERIFY2(pdf::filesOfFamily(name, pdf::fontFiles(pdf::fontFolders())), qPrintable(name));
        }
    }

    /// Upright before italic, and the weight that is nearest; what there is where there is no other.
    void theNearestFaceStandsForTheFamily()
    {
        const auto face = [this](const QString &file, int weight, int width, bool italic) {
            QByteArray font = renamed(contentOf(kDejaVuFolder + u"DejaVuSerif.ttf"_s), u"DejaVu Serif"_s,
                                      u"Many Weights"_s);
            const qsizetype os2 = tableOf(font, "OS/2");
            font[os2 + 4] = static_cast<char>(weight >> 8);
            font[os2 + 5] = static_cast<char>(weight & 0xff);
            font[os2 + 7] = static_cast<char>(width);
            font[os2 + 63] = static_cast<char>(italic ? 1 : 0x40);
            return save(file, font);
        };
        const QString slanted = face(u"slanted.ttf"_s, 400, 5, true);
        const QString slantedBold = face(u"slanted_bold.ttf"_s, 700, 5, true);
        const QString narrow = face(u"narrow.ttf"_s, 400, 3, false);
        const QString light = face(u"light.ttf"_s, 300, 5, false);
        const QString medium = face(u"medium.ttf"_s, 450, 5, false);
        const QString heavy = face(u"heavy.ttf"_s, 900, 5, false);
        const QString half = face(u"half.ttf"_s, 600, 5, false);
        const auto filesOf = [](const QStringList &files) {
            const auto found = pdf::filesOfFamily(u"Many Weights"_s, files);
            return found ? QStringList{found->regular, found->bold} : QStringList();
        };
        QCOMPARE(filesOf({slanted, slantedBold, narrow, light, medium, heavy, half}),
                 (QStringList{medium, half}));
        QCOMPARE(filesOf({slanted, slantedBold, narrow, heavy}), (QStringList{heavy, QString()}));
        QCOMPARE(filesOf({slantedBold, slanted}), (QStringList{slanted, slantedBold}));
        QCOMPARE(filesOf({slanted, light}), (QStringList{light, QString()}));
        QCOMPARE(filesOf({narrow, slantedBold}), (QStringList{narrow, QString()}));
    }

    void brokenNamesNeverCrash()
    {
        const QByteArray sound = contentOf(kDejaVuFolder + u"DejaVuSerif.ttf"_s);
        const qsizetype names = tableOf(sound, "name");
        Random random(11);
        int listed = 0;
        for (int round = 0; round < 200; ++round) {
            QByteArray broken = sound;
            for (std::uint64_t i = 0; i < 1 + random.below(20); ++i) {
                const qsizetype from = round % 2 == 0 ? names : 0;
                broken[from + static_cast<qsizetype>(random.below(round % 2 == 0 ? 1'500 : 400))] =
                    static_cast<char>(random.below(256));
            }
            for (const FontFamily &one : pdf::familiesOf({save(u"broken.ttf"_s, broken)})) {
                ++listed;
                QVERIFY(!one.name.isEmpty() && one.name.size() < 120 && one.name.isValidUtf16());
            }
        }
        QVERIFY(listed > 20);
    }

    void theChosenFamilyStandsBeforeTheOthers()
    {
        const auto pathOf = [](const FaceChain &chain, char32_t sign, bool bold) {
            const FaceChain::Found found = chain.find(sign, bold, sign >= 0x2e80);
            return found.isMissing ? QString() : chain.face(found.face).path();
        };
        const auto standard = *FaceChain::installed();
        const auto serif = *FaceChain::installed(u"DejaVu Serif"_s);
        QCOMPARE(serif->missingFamily(), QString());
        QCOMPARE(pathOf(*serif, U'a', false), kDejaVuFolder + u"DejaVuSerif.ttf"_s);
        QCOMPARE(pathOf(*serif, U'a', true), kDejaVuFolder + u"DejaVuSerif-Bold.ttf"_s);
        QCOMPARE(pathOf(*serif, U'月', false), pathOf(*standard, U'月', false));
        // Quotes among ideographs are as wide as these, of a Latin family too.
        QCOMPARE(serif->find(U'“', false, true).isMissing, false);
        QCOMPARE(serif->face(serif->find(U'“', false, true).face).path(), pathOf(*serif, U'月', false));

        const auto zenHei = *FaceChain::installed(u"文泉驿正黑"_s);
        QCOMPARE(pathOf(*zenHei, U'a', false), kZenHei);
        QCOMPARE(pathOf(*zenHei, U'月', true), kZenHei);  // it has no bold

        const auto missing = *FaceChain::installed(u"Nobody's Sans"_s);
        QCOMPARE(missing->missingFamily(), u"Nobody's Sans"_s);
        QCOMPARE(pathOf(*missing, U'a', false), pathOf(*standard, U'a', false));
        QCOMPARE(missing->places(), standard->places());
        QCOMPARE((*FaceChain::installed(u"noto sans cjk sc"_s))->places(), standard->places());
    }

    void everyTextComesBack_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("embedded");
        QTest::newRow("TrueType") << u"DejaVu Serif"_s << u"+DejaVuSerif"_s;
        QTest::newRow("TrueType, one width") << u"DejaVu Sans Mono"_s << u"+DejaVuSansMono"_s;
        QTest::newRow("TrueType of a collection") << u"文泉驿正黑"_s << u"+WenQuanYiZenHei"_s;
        // All faces of the collection share one CFF, whose own name it is.
        QTest::newRow("CFF") << u"Noto Serif CJK SC"_s << u"+NotoSerifCJKjp-Regular"_s;
    }

    /// In either language every reader gives back what the document says, set in the family.
    void everyTextComesBack()
    {
        QFETCH(QString, family);
        QFETCH(QString, embedded);
        for (const Language language : {Language::zhCN, Language::en}) {
            const Document document = documentIn(family, language);
            const Rendered file = papersOf(document);
            QCOMPARE(file.missingFont, QString());
            QCOMPARE(file.missingSigns, QStringList());
            const QString path = save(u"report.pdf"_s, file.bytes);
            QCOMPARE(test::faultsOf(path, document), QString());
            const QByteArray fonts = test::outputOf(u"pdffonts"_s, {path});
            QVERIFY2(fonts.contains(embedded.toLatin1()), fonts.constData());
            QVERIFY(papersOf(document).bytes == file.bytes);
        }
    }

    /// Without a font, and with the one that is standard, nothing is as it was not before.
    void theStandardStaysAsItIs()
    {
        const Rendered standard = papersOf(documentIn({}, Language::zhCN));
        QVERIFY(papersOf(documentIn(u"Noto Sans CJK SC"_s, Language::zhCN)).bytes == standard.bytes);
        QVERIFY(papersOf(documentIn(u"DejaVu Serif"_s, Language::zhCN)).bytes != standard.bytes);
        const Rendered stood = papersOf(documentIn(u"Nobody's Sans"_s, Language::zhCN));
        QVERIFY(stood.bytes == standard.bytes);
        QCOMPARE(stood.missingFont, u"Nobody's Sans"_s);
        QCOMPARE(standard.missingFont, QString());
    }

    void pagesAndPicturesNameIt()
    {
        const auto fonts = std::make_shared<const OpenFonts>();
        const auto page = HtmlRenderer(fonts).render(documentIn(u"DejaVu Serif"_s, Language::en), {}, {});
        QVERIFY(page.has_value());
        QVERIFY(page->bytes.contains("body, :lang(zh), figure > svg { font-family: 'DejaVu Serif', "));
        QCOMPARE(page->missingFont, QString());
        const auto plain = HtmlRenderer(fonts).render(documentIn({}, Language::en), {}, {});
        QVERIFY(!plain->bytes.contains("figure > svg { font-family: '"));
        const auto picture = ChartsRenderer(ChartsRenderer::Kind::svg, fonts)
                                 .render(documentIn(u"Nobody's Sans"_s, Language::en), {}, {});
        QVERIFY(picture.has_value());
        QVERIFY(
            picture->parts.front().bytes.contains("font-family=\"'Nobody\\27 s Sans', Noto Sans CJK SC, "));
        QCOMPARE(picture->missingFont, u"Nobody's Sans"_s);
        const auto drawn = [&](const QString &family) {
            const auto made = ChartsRenderer(ChartsRenderer::Kind::png, fonts)
                                  .render(documentIn(family, Language::en), {}, {});
            return made ? made->parts.front().bytes : QByteArray();
        };
        QVERIFY(drawn(u"DejaVu Serif"_s) != drawn({}));
        QVERIFY(drawn(u"Nobody's Sans"_s) == drawn({}));
    }

    /// Only where we set the text ourselves.
    void papersTellScriptsThatAreMoreThanSignsInARow()
    {
        Document document = test::sampleDocument(Language::en, 3);
        ChartSpec chart;
        chart.title = u"สมชาย"_s;
        chart.series = {{u"a"_s, ChartSpec::Role::series, 0, {{20727, 1.0, {}, {}}, {20728, 2.0, {}, {}}}}};
        document.blocks = {ParagraphBlock{u"محمد علي"_s}, ChartBlock{{{chart, {}}}}};
        QCOMPARE(papersOf(document).unshapedScripts, (QStringList{u"Arabic"_s, u"Thai"_s}));
        const auto fonts = std::make_shared<const OpenFonts>();
        const auto drawn = ChartsRenderer(ChartsRenderer::Kind::png, fonts).render(document, {}, {});
        QCOMPARE(drawn->unshapedScripts, QStringList{u"Thai"_s});
        const auto written = ChartsRenderer(ChartsRenderer::Kind::svg, fonts).render(document, {}, {});
        QCOMPARE(written->unshapedScripts, QStringList());
        QCOMPARE(HtmlRenderer(fonts).render(document, {}, {})->unshapedScripts, QStringList());
        QCOMPARE(papersOf(documentIn({}, Language::zhCN)).unshapedScripts, QStringList());
    }

    void aNameIsNeverMarkup()
    {
        QCOMPARE(svg::beforeOtherFonts({}), QString());
        QCOMPARE(svg::beforeOtherFonts(u"思源宋体"_s), u"'思源宋体', "_s);
        QCOMPARE(svg::beforeOtherFonts(u"A-B 1"_s), u"'A-B 1', "_s);
        QCOMPARE(svg::beforeOtherFonts(u"a\"b'c</style>&%1"_s),
                 u"'a\\22 b\\27 c\\3c \\2f style\\3e \\26 \\25 1', "_s);
    }
};

QTEST_MAIN(TestReportFonts)
#include "tst_report_fonts.moc"
