// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "reports/charts/signs.h"
#include "reports/render/pdf/cff_charset.h"
#include "reports/render/pdf/document_writer.h"
#include "reports/render/pdf/paper_type_setter.h"
#include "tests/reports/pdf_reading.h"

#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace xinglin;

namespace {

using namespace test;
using pdf::FaceChain;
using pdf::FontFace;

constexpr const char *kNoto = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
constexpr const char *kZenHei = "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc";
constexpr const char *kDejaVu = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

/// Texts on a grid, each by itself.
Result<QByteArray> writtenOnGrid(const std::shared_ptr<const FaceChain> &chain, const QStringList &texts,
                                 bool bold, QStringList *missing = nullptr)
{
    constexpr int kColumns = 12, kRows = 50;
    PagedDocument paged;
    paged.geometry = PageGeometry::of(Paper::a4);
    paged.parts = {Part(), Part()};
    paged.parts[1].kind = Part::Kind::paragraph;
    paged.parts[1].parent = 0;
    paged.pages.resize(static_cast<std::size_t>((texts.size() + kColumns * kRows - 1) / (kColumns * kRows)));
    pdf::DocumentWriter writer(
        paged, {QStringLiteral("signs"), QStringLiteral("en"), QStringLiteral("test"), Instant(0)}, chain);
    pdf::TextShaper shaper(chain);
    qsizetype next = 0;
    for (std::size_t page = 0; page < paged.pages.size(); ++page) {
        pdf::PageContent &content = writer.beginPage(static_cast<int>(page));
        writer.setPart(1);
        for (int cell = 0; cell < kColumns * kRows && next < texts.size(); ++cell, ++next)
            content.text(shaper.shaped(texts[next], bold),
                         QPointF(40.0 + 44.0 * (cell % kColumns), 40.0 + 15.0 * (cell / kColumns)), 9.0, {});
        writer.endPage();
    }
    if (missing) {
        for (const char32_t sign : shaper.missing())
            missing->append(QString::fromUcs4(&sign, 1));
    }
    const auto file = writer.finished();
    if (!file)
        return fail(file.error());
    return *file;
}

/// Marks that stand on others and scripts written from right to left: readers put these where they think fit.
bool keepsItsPlace(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing: return false;
    default: break;
    }
    const QChar::Direction direction = QChar::direction(c);
    return direction != QChar::DirR && direction != QChar::DirAL && direction != QChar::DirAN;
}

/// Every code point that a chain can print and a reader shows; a sample of it unless the whole is asked for.
std::vector<char32_t> printable(const FaceChain &chain, std::uint32_t step)
{
    std::vector<char32_t> signs;
    for (char32_t c = 0x21; c < 0x110000; ++c) {
        const bool isClose = c < 0x500 || (c >= 0x2000 && c < 0x3100) || (c >= 0xf900 && c < 0x10000);
        const bool isText = !isInkless(c) && QChar::category(c) != QChar::Other_Surrogate &&
                            QChar::category(c) != QChar::Other_Control && !QChar::isNonCharacter(c);
        if (isText && (isClose || c % step == 0) && !chain.find(c, false, c >= 0x2e80).isMissing)
            signs.push_back(c);
    }
    return signs;
}

QString bareCopy(const QString &path, const char *reader)
{
    return readBy(QLatin1String(reader), path);
}

}  // namespace

/// Every font we ship with or accept prints what it is given and lets it be read back.
class TestPdfFonts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_step = qEnvironmentVariableIsSet("XINGLIN_EVERY_SIGN") ? 1 : 37;
    }

    void everySignComesBack_data()
    {
        QTest::addColumn<bool>("bold");
        QTest::addColumn<bool>("hasNeighbours");
        QTest::newRow("alone") << false << false;
        QTest::newRow("alone, bold") << true << false;
        QTest::newRow("between letters") << false << true;
    }

    /// Alone, and between letters that it could join with.
    void everySignComesBack()
    {
        QFETCH(bool, bold);
        QFETCH(bool, hasNeighbours);
        const auto chain = *FaceChain::installed();
        QStringList texts;
        for (const char32_t sign : printable(*chain, m_step)) {
            if (hasNeighbours && !keepsItsPlace(sign))
                continue;
            const QString text = QString::fromUcs4(&sign, 1);
            texts += hasNeighbours ? QStringLiteral("f") + text + QStringLiteral("f月") : text;
        }
        QVERIFY(texts.size() > 3'000);
        const QString path = save(*writtenOnGrid(chain, texts, bold));
        const QString listed = save(texts.join(QLatin1Char('\n')).toUtf8(), QStringLiteral("signs.txt"));
        QCOMPARE(readOwn(path, listed), QStringLiteral("sound"));
        // What readers do of themselves: poppler says where text runs to the left, mutool parts ligatures
        // that are signs of their own.
        const auto levelled = [](QString text) {
            text.removeIf([](QChar c) { return c.unicode() >= 0x202a && c.unicode() <= 0x202e; });
            const char *const parts[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
            for (int i = 0; i < 7; ++i)
                text.replace(QChar(0xfb00 + i), QString::fromUtf8(parts[i]));
            return text;
        };
        const QString wanted = levelled(withoutSpace(texts.join(QString())));
        for (const char *reader : {"pdftotext", "mutool"}) {
            const QString read = levelled(bareCopy(path, reader));
            if (read == wanted)
                continue;
            QStringList lost;
            for (const QString &text : texts) {
                if (!read.contains(text))
                    lost += QStringLiteral("U+%1").arg(text.toUcs4().at(hasNeighbours ? 1 : 0), 4, 16);
            }
            const auto [at, other] = std::mismatch(read.begin(), read.end(), wanted.begin(), wanted.end());
            QVERIFY2(false, qPrintable(QStringLiteral("%1: %2 lost (%3); %4 for %5")
                                           .arg(QLatin1String(reader))
                                           .arg(lost.size())
                                           .arg(lost.mid(0, 30).join(u' '), read.mid(at - read.begin(), 20),
                                                wanted.mid(at - read.begin(), 20))));
        }
    }

    void acceptedFonts_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<unsigned>("index");
        QTest::addColumn<QString>("text");
        const QString latin = QStringLiteral("office affluent AVATAR 36.5 Åå µ ½ fi");
        const QString chinese = QStringLiteral("部门健康月报 风险 ３６．５ abc（%）");
        QTest::newRow("CFF with numbers, collection") << QString::fromLatin1(kNoto) << 2U << chinese;
        QTest::newRow("TrueType") << QString::fromLatin1(kDejaVu) << 0U << latin;
        QTest::newRow("TrueType, collection")
            << QStringLiteral("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc") << 0U << chinese;
        QTest::newRow("CFF with names")
            << QStringLiteral("/usr/share/fonts/opentype/urw-base35/NimbusSans-Regular.otf") << 0U << latin;
    }

    void acceptedFonts()
    {
        QFETCH(QString, file);
        QFETCH(unsigned, index);
        QFETCH(QString, text);
        if (!QFileInfo::exists(file))
            return;  // not one of those that the program needs
        const auto chain = FaceChain::of({{file, QString(), index, false}});
        QVERIFY(chain.has_value());
        QStringList missing;
        const QString path = save(*writtenOnGrid(*chain, {text}, false, &missing));
        QCOMPARE(missing, QStringList());
        const QString listed = save(text.toUtf8(), QStringLiteral("signs.txt"));
        QCOMPARE(readOwn(path, listed), QStringLiteral("sound"));
        QCOMPARE(bareCopy(path, "pdftotext"), withoutSpace(text));
        QCOMPARE(bareCopy(path, "mutool"), withoutSpace(text));
        // The glyphs are there, not only their names.
        const QString picture = m_folder.filePath(QStringLiteral("page"));
        outputOf(QStringLiteral("pdftoppm"),
                 {QStringLiteral("-r"), QStringLiteral("144"), QStringLiteral("-singlefile"),
                  QStringLiteral("-png"), path, picture});
        const QImage image(picture + QStringLiteral(".png"));
        int dark = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                dark += qGray(image.pixel(x, y)) < 100 ? 1 : 0;
        }
        QVERIFY2(dark > 60 * withoutSpace(text).size() / 2, qPrintable(QString::number(dark)));
    }

    /// The signs that reports use leave ink in both weights.
    void noSignIsBlank()
    {
        const auto chain = *FaceChain::installed();
        const QString used = QStringLiteral("℃ÅμµΩ½±−–—…×≥≤·•‰²³①→↑↓▲▼■□○●◆★√∑∆σρχβα©®™€¥￥№%′″°⼈⻔月部");
        for (const char32_t sign : used.toUcs4()) {
            for (const bool bold : {false, true}) {
                const FaceChain::Found found = chain->find(sign, bold, sign >= 0x2e80);
                QVERIFY2(!found.isMissing && chain->face(found.face).hasInk(found.glyph),
                         qPrintable(QString::number(sign, 16)));
            }
        }
    }

    /// WenQuanYi maps the sign but prints nothing: the next face has to.
    void aBlankGlyphDoesNotCount()
    {
        const QString blank = QStringLiteral("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc");
        const auto chain = FaceChain::of(
            {{QString::fromLatin1(kDejaVu), {}, 0, false}, {QString::fromLatin1(kNoto), {}, 2, true}});
        QVERIFY(chain.has_value());
        for (std::size_t place = 0; place < (*chain)->places(); ++place)
            QVERIFY(!(*chain)->face(place).hasInk((*chain)->face(place).glyphOf(U' ')));
        if (const auto face = FontFace::open(blank, 0))
            QVERIFY(!(*face)->hasInk((*face)->glyphOf(U'℃')));
    }

    /// Letters are of the Chinese family's hand, but quotes and dots among them are not as wide as
    /// ideographs.
    void lettersAndIdeographsAreOfOneHand()
    {
        const auto chain = *FaceChain::installed();
        QCOMPARE(chain->find(U'a', false, false).face, chain->find(U'月', false, true).face);
        pdf::TextShaper shaper(chain);
        const auto widthOf = [&shaper](const char16_t *text) {
            return shaper.shaped(QString::fromUtf16(text), false).width;
        };
        QVERIFY(widthOf(u"doctor’s") - widthOf(u"doctors") < 0.4);
        QVERIFY(widthOf(u"a“b”") - widthOf(u"ab") < 1.2);
        QVERIFY(widthOf(u"±2 × ≥3 · →") < 8.5);
        QCOMPARE(widthOf(u"常见“范围”"), 6.0);
        QCOMPARE(widthOf(u"２"), 1.0);
        for (char32_t sign = 0x21; sign < 0x7f; ++sign) {
            QCOMPARE(chain->find(sign, false, false).face, chain->find(U'a', false, false).face);
            QCOMPARE(chain->find(sign, true, false).face, chain->find(U'a', true, false).face);
        }
    }

    /// A font that no family names is taken for what the others lack, and a broken one hides no whole one.
    void everyInstalledFontIsLookedInto()
    {
        const QTemporaryDir own, system;
        const auto place = [](const QTemporaryDir &folder, const char *name, const QByteArray &bytes) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        const QByteArray dejaVu = contentOf(QString::fromLatin1(kDejaVu));
        QVERIFY(place(own, "DejaVuSans.ttf", dejaVu.left(5'000)));  // cut off by somebody's disk
        QVERIFY(place(own, "Amateur.ttf", "this is no font"));
        QVERIFY(place(system, "DejaVuSans.ttf", dejaVu));
        QVERIFY(place(system, "Unheard Of.ttc", contentOf(QString::fromLatin1(kZenHei))));
        const auto chain = FaceChain::installedIn({own.path(), system.path()});
        QVERIFY(chain.has_value());
        QCOMPARE((*chain)->face((*chain)->find(U'a', false, false).face).path(),
                 system.filePath(QStringLiteral("DejaVuSans.ttf")));
        const FaceChain::Found month = (*chain)->find(U'月', false, true);
        QVERIFY(!month.isMissing);
        QCOMPARE((*chain)->face(month.face).path(), system.filePath(QStringLiteral("Unheard Of.ttc")));
        QVERIFY((*chain)->find(U'\U000f0000', false, false).isMissing);
        const auto made = writtenOnGrid(*chain, {QStringLiteral("office 月 36.5 部门")}, false);
        QVERIFY(made.has_value());

        const auto only = FaceChain::installedIn({system.filePath(QStringLiteral("nowhere"))});
        QCOMPARE(only.error().code, ErrorCode::notFound);
        QVERIFY(QFile::remove(system.filePath(QStringLiteral("DejaVuSans.ttf"))));
        QVERIFY(!(*FaceChain::installedIn({system.path()}))->find(U'a', false, false).isMissing);
    }

    void boldIsARealWeight()
    {
        const auto chain = *FaceChain::installed();
        for (const char32_t sign : {U'月', U'a'}) {
            const FaceChain::Found regular = chain->find(sign, false, sign > 0x2e80);
            const FaceChain::Found bold = chain->find(sign, true, sign > 0x2e80);
            QVERIFY(regular.face != bold.face);
            QVERIFY(chain->face(bold.face).metrics().isBold);
        }
    }

    void kerningIsOnAndLigaturesAreNot()
    {
        const auto chain = *FaceChain::installed();
        pdf::TextShaper shaper(chain);
        const QString kerned = QStringLiteral("AVATAR");
        double apart = 0.0;
        for (const QChar c : kerned)
            apart += shaper.shaped(QString(c), false).width;
        QVERIFY(shaper.shaped(kerned, false).width < apart - 0.05);
        for (const char *word : {"office", "affluent", "ffi", "e\xCC\x81", "\xE1\x84\x80\xE1\x85\xA1"}) {
            const QString text = QString::fromUtf8(word);
            QCOMPARE(shaper.shaped(text, false).glyphs.size(),
                     static_cast<std::size_t>(text.toUcs4().size()));
        }
    }

    void whatIsNoFontIsRefused()
    {
        QCOMPARE(FontFace::open(QStringLiteral("/nowhere/font.ttf"), 0).error().code, ErrorCode::notFound);
        QCOMPARE(FontFace::open(save("this is no font", QStringLiteral("a.ttf")), 0).error().code,
                 ErrorCode::invalidData);
        QCOMPARE(FontFace::open(QString::fromLatin1(kDejaVu), 7).error().code, ErrorCode::invalidData);
        QVERIFY(FaceChain::of({}).error().code == ErrorCode::notFound);
        QByteArray closed = contentOf(QString::fromLatin1(kDejaVu));
        const qsizetype record = closed.indexOf("OS/2");
        const auto table = static_cast<qsizetype>(numberAt(closed, record + 8));
        closed[table + 9] = 2;  // fsType: restricted
        QCOMPARE(FontFace::open(save(closed, QStringLiteral("closed.ttf")), 0).error().code,
                 ErrorCode::permission);
        closed[table + 9] = 0;
        closed[table + 8] = 2;  // dots only
        const auto dots = FontFace::open(save(closed, QStringLiteral("dots.ttf")), 0);
        QVERIFY(!dots);
        QCOMPARE(dots.error().code, ErrorCode::permission);
        closed[table + 8] = 1;  // whole or not at all
        QVERIFY(FontFace::open(save(closed, QStringLiteral("whole.ttf")), 0));
    }

    void brokenFontsNeverCrash_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("TrueType") << QString::fromLatin1(kDejaVu);
        QTest::newRow("CFF") << QStringLiteral("/usr/share/fonts/opentype/urw-base35/NimbusSans-Regular.otf");
    }

    /// Bytes changed or cut off anywhere: an error, or a file, but never an end of the program.
    void brokenFontsNeverCrash()
    {
        QFETCH(QString, file);
        if (!QFileInfo::exists(file))
            return;
        const QByteArray sound = contentOf(file);
        Random random(23);
        int refused = 0, written = 0;
        const int rounds = m_step == 1 ? 3'000 : 150;
        for (int round = 0; round < rounds; ++round) {
            QByteArray broken = sound;
            if (round % 5 == 0)
                broken.truncate(
                    static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(sound.size()))));
            // Most often in the tables' directory and heads, where it hurts.
            const std::uint64_t reach = round % 2 == 0 ? 400 : static_cast<std::uint64_t>(broken.size());
            for (std::uint64_t i = 0; i < 1 + random.below(24) && !broken.isEmpty(); ++i)
                broken[static_cast<qsizetype>(random.below(
                    std::min<std::uint64_t>(reach, static_cast<std::uint64_t>(broken.size()))))] =
                    static_cast<char>(random.below(256));
            const auto chain = FaceChain::of({{save(broken, QStringLiteral("broken.ttf")), {}, 0, false}});
            if (!chain) {
                ++refused;
                continue;
            }
            const auto made = writtenOnGrid(*chain, {QStringLiteral("office AVATAR 36.5 ℃ 月")}, false);
            written += made ? 1 : 0;
        }
        QVERIFY(refused > rounds / 50);
        QVERIFY(written > 0);
    }

    void brokenCharsetsNeverCrash()
    {
        // A header, no names, a top dictionary with ROS and a charset of format 2 at offset 20.
        const QByteArray head("\x01\x00\x04\x01\x00\x00\x00\x01\x01\x01\x08\x8b\x8b\x8b\x0c\x1e\x9f\x0f", 18);
        const QByteArray sound = head + QByteArray("\x00\x00\x02\x00\x05\x00\x03", 7);
        const auto charset = pdf::readCffCharset(view(sound), 5);
        QVERIFY(charset && charset->isCidKeyed);
        QCOMPARE(charset->cids, (std::vector<std::uint16_t>{0, 5, 6, 7, 8}));
        QVERIFY(!pdf::readCffCharset(view(sound), 6));  // the range ends before
        Random random(5);
        for (int round = 0; round < 20'000; ++round) {
            QByteArray broken = sound.left(static_cast<qsizetype>(random.below(26)));
            for (std::uint64_t i = 0; i < random.below(4) && !broken.isEmpty(); ++i)
                broken[static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(broken.size())))] =
                    static_cast<char>(random.below(256));
            const auto read = pdf::readCffCharset(view(broken), 5);
            QVERIFY(!read || read->cids.empty() || read->cids.size() == 5);
        }
    }

private:
    static std::string_view view(const QByteArray &bytes)
    {
        return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static std::uint32_t numberAt(const QByteArray &bytes, qsizetype at)
    {
        std::uint32_t value = 0;
        for (qsizetype i = at; i < at + 4; ++i)
            value = value << 8U | static_cast<unsigned char>(bytes[i]);
        return value;
    }

    QString save(const QByteArray &bytes, const QString &name = QStringLiteral("signs.pdf"))
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }

    static QString readOwn(const QString &path, const QString &listed) { return checkedBy(path, listed); }

    QTemporaryDir m_folder;
    std::uint32_t m_step = 1;
};

QTEST_MAIN(TestPdfFonts)
#include "tst_pdf_fonts.moc"
