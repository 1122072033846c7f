// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language.h"
#include "ui/widgets/severity.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

#include <memory>
#include <set>

using namespace xinglin;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A unit may be called "Q & Sons <b>Ltd</b>".
    void namesAreNoMarkup()
    {
        for (QLabel *made : {makeLabel(LabelStyle::body), makeElidedLabel(LabelStyle::body)}) {
            const std::unique_ptr<QLabel> label(made);
            label->setText(QStringLiteral("<b>Ltd</b>"));
            const int marked = label->sizeHint().width();
            label->setText(QStringLiteral("Ltd"));
            QVERIFY(marked > label->sizeHint().width() + 10);
        }
        QCOMPARE(onButton(QStringLiteral("Q & Sons")), QStringLiteral("Q && Sons"));
        QCOMPARE(asToolTip(QStringLiteral("Q & Sons")), QStringLiteral("Q & Sons"));
        QVERIFY(Qt::mightBeRichText(asToolTip(QStringLiteral("<b>Ltd</b>"))));  // and so decoded
        QCOMPARE(asToolTip(QStringLiteral("<b>Ltd</b>")), QStringLiteral("&lt;b&gt;Ltd&lt;/b&gt;"));
    }

    /// A Chinese font sets “ ” as wide as its signs: gaps inside English sentences.
    void quotesOfEnglishAreNarrow()
    {
        installLanguage(Language::en);
        for (const int size : {look::small, look::body, look::title}) {
            const QFontMetrics english(Theme::font(size));
            QVERIFY2(english.horizontalAdvance(QChar(0x201c)) < size * 0.65,
                     qPrintable(QFontInfo(Theme::font(size)).family()));
        }
        const QFont before = Theme::font();
        installLanguage(Language::zhCN);
        QVERIFY(QFontMetrics(Theme::font()).inFont(QChar(0x661f)) ||
                Theme::font().families().contains(QStringLiteral("Noto Sans CJK SC")));
        Theme theme;
        theme.applyTo(*qApp);
        QCOMPARE(qApp->font().families(), Theme::font().families());
        installLanguage(Language::en);
        theme.applyTo(*qApp);
        QCOMPARE(qApp->font().families(), before.families());
    }

    void textAndMarksStandOutInBothSchemes_data()
    {
        QTest::addColumn<Theme::Scheme>("scheme");
        QTest::newRow("light") << Theme::Scheme::light;
        QTest::newRow("dark") << Theme::Scheme::dark;
    }

    void textAndMarksStandOutInBothSchemes()
    {
        QFETCH(Theme::Scheme, scheme);
        Theme theme;
        theme.setScheme(scheme);
        const auto ratio = [&](const QColor &ink, const QColor &paper) { return contrast(ink, paper); };
        const QList<ColourRole> texts{ColourRole::text, ColourRole::secondary, ColourRole::accent,
                                      ColourRole::p0,   ColourRole::p1,        ColourRole::p2,
                                      ColourRole::info, ColourRole::good,      ColourRole::noData};
        for (const ColourRole paper : {ColourRole::canvas, ColourRole::surface, ColourRole::raised}) {
            for (const ColourRole ink : texts)
                QVERIFY2(ratio(theme.colour(ink), theme.colour(paper)) >= 4.5,
                         qPrintable(QStringLiteral("%1 on %2: %3")
                                        .arg(int(ink))
                                        .arg(int(paper))
                                        .arg(ratio(theme.colour(ink), theme.colour(paper)))));
            QVERIFY(ratio(theme.colour(ColourRole::disabled), theme.colour(paper)) >= 3.0);
        }
        QVERIFY(ratio(theme.colour(ColourRole::onAccent), theme.colour(ColourRole::accent)) >= 4.5);
        for (const ColourRole ink : {ColourRole::text, ColourRole::secondary})
            QVERIFY2(ratio(theme.colour(ink), theme.selection()) >= 4.5,
                     qPrintable(QString::number(ratio(theme.colour(ink), theme.selection()))));
        for (int i = 0; i < 7; ++i)
            QVERIFY(ratio(theme.series(i), theme.colour(ColourRole::surface)) >= 3.0);
        for (const double score : {10.0, 30.0, 50.0, 70.0, 90.0})
            QVERIFY2(ratio(theme.score(score), theme.colour(ColourRole::surface)) >= 3.0,
                     qPrintable(QString::number(score)));
    }

    void theSheetKnowsEveryTokenItNames()
    {
        Theme theme;
        for (const auto scheme : {Theme::Scheme::light, Theme::Scheme::dark}) {
            theme.setScheme(scheme);
            const QString sheet = theme.styleSheet();
            QVERIFY(sheet.size() > 1000);
            const auto left = QRegularExpression(QStringLiteral("@\\w+")).match(sheet);
            QVERIFY2(!left.hasMatch(), qPrintable(left.captured()));
        }
    }

    void noColourStandsInTheWindowsCode()
    {
        const QRegularExpression colour(
            QStringLiteral("#[0-9A-Fa-f]{6}\\b|Qt::(red|green|blue|black|white|yellow|cyan|magenta)\\b|"
                           "QColor\\(\\s*\\d"));
        const QDir ui(QStringLiteral(XINGLIN_SOURCE_DIR "/ui"));
        for (const QString &folder : ui.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QDir slice(ui.filePath(folder));
            for (const QString &name : slice.entryList({QStringLiteral("*.cpp"), QStringLiteral("*.h")})) {
                QFile file(slice.filePath(name));
                QVERIFY(file.open(QIODevice::ReadOnly));
                const auto found = colour.match(QString::fromUtf8(file.readAll()));
                QVERIFY2(!found.hasMatch(), qPrintable(name + QStringLiteral(": ") + found.captured()));
            }
        }
    }

    void severitiesDifferInShapeToo()
    {
        const Theme theme;
        std::set<QByteArray> shapes;
        std::set<QString> words;
        for (const Severity each :
             {Severity::p0, Severity::p1, Severity::p2, Severity::info, Severity::good, Severity::noData}) {
            QImage image(32, 32, QImage::Format_ARGB32);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            paintSeverityMark(&painter, QRectF(0, 0, 32, 32), each, theme);
            painter.end();
            const QImage shape = image.createAlphaMask();
            shapes.insert(QByteArray(reinterpret_cast<const char *>(shape.constBits()), shape.sizeInBytes()));
            words.insert(severityWord(each));
        }
        QCOMPARE(shapes.size(), std::size_t{6});
        QCOMPARE(words.size(), std::size_t{6});
    }

    void iconsFollowTheTheme()
    {
        Theme theme;
        const QIcon icon = theme.icon(QStringLiteral("search"), ColourRole::accent);
        const auto inked = [&] {
            const QImage image = icon.pixmap(QSize(20, 20), 1.0).toImage();
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (qAlpha(image.pixel(x, y)) == 255)
                        return QColor(image.pixel(x, y));
                }
            }
            return QColor();
        };
        QCOMPARE(inked(), theme.colour(ColourRole::accent));
        theme.setScheme(Theme::Scheme::dark);
        QCOMPARE(inked(), theme.colour(ColourRole::accent));
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
