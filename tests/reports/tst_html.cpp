// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/html/html_renderer.h"
#include "reports/render/svg/picture.h"
#include "tests/reports/random_document.h"
#include "tests/reports/sample_document.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace xinglin;

namespace {

QByteArray pageOf(const Document &document)
{
    const auto page = HtmlRenderer().render(document, {}, {});
    return page ? page->bytes : QByteArray();
}

}  // namespace

class TestHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBlockIsSoundAndSaysWhatTheDocumentSays_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<int>("rows");
        QTest::newRow("zh") << int(Language::zhCN) << 40;
        QTest::newRow("en") << int(Language::en) << 40;
        QTest::newRow("a table without rows") << int(Language::en) << 0;
    }

    void everyBlockIsSoundAndSaysWhatTheDocumentSays()
    {
        QFETCH(int, language);
        QFETCH(int, rows);
        const Document document = test::sampleDocument(static_cast<Language>(language), rows);
        const QByteArray page = pageOf(document);
        QCOMPARE(verdict(page), QStringLiteral("sound"));
        QCOMPARE(texts(page), test::textsToFind(document));
        QVERIFY(
            page.contains(language == int(Language::zhCN) ? "<html lang=\"zh-CN\">" : "<html lang=\"en\">"));
        QCOMPARE(page.contains("<tfoot>"), rows > 0);
    }

    void textIsNeverMarkup()
    {
        Document document = test::sampleDocument(Language::en, 1);
        document.blocks.clear();
        const QString evil =
            QStringLiteral("</p><script>alert(\"1\")</script> &amp; <!-- ' ]]> %1 %2\u0007\u0085");
        document.title = document.runningHead = document.footer = document.notice = document.dataStateText =
            evil;
        const auto logo = std::make_shared<const Picture>(Picture{"\x89PNG", 1, 1, evil});
        ChartSpec chart;
        chart.title = chart.subtitle = chart.alternative = chart.emptyText = evil;
        chart.series = {{evil, ChartSpec::Role::series, 0, {{20727, 1.0, {}, {}}, {20728, 2.0, {}, {}}}}};
        document.blocks = {
            CoverBlock{logo, evil, evil, evil, evil, {{evil, evil}}, evil, {evil}},
            ContentsBlock{evil},
            HeadingBlock{1, evil},
            ParagraphBlock{evil},
            DefinitionsBlock{{{evil, evil}}},
            KeyFiguresBlock{{{evil, evil, evil, {evil}, evil, true}}},
            FindingsBlock{{{Mark::p0, evil, evil, evil}}},
            TableBlock{evil, evil, {{evil, evil, evil}}, {{{evil, {}}}}, {{evil, {}}}, evil, evil},
            ChartBlock{{{chart, evil}}},
            NoteBlock{Mark::p1, evil, evil}};
        const QByteArray page = pageOf(document);
        QCOMPARE(verdict(page), QStringLiteral("sound"));
        QStringList expected;
        for (const QString &text : test::textsToFind(document))
            expected << printable(text);
        QCOMPARE(texts(page), expected);
        QVERIFY(!page.contains("<script"));
        QVERIFY(page.contains("src=\"data:image/png;base64,iVBORw==\""));
    }

    void titlesOfPagesAreShort()
    {
        Document document = test::sampleDocument(Language::en, 1);
        document.title = document.runningHead =
            QString(69, u'a') + QString::fromUcs4(U"\U00020000") + QStringLiteral("b");
        const QByteArray page = pageOf(document);
        QVERIFY(page.contains("<title>" + QByteArray(69, 'a') + "…</title>"));
        document.title = document.runningHead = QString(20, u'&') + QString(20, u'b');
        QVERIFY(pageOf(document).contains("<title>" + QByteArray("&amp;").repeated(13) + "…</title>"));
        document.runningHead = QString(14, u'<');
        QVERIFY(pageOf(document).contains("<title>" + QByteArray("&lt;").repeated(14) + "</title>"));
    }

    /// One that is written from the right keeps its neighbours in their order.
    void namesFromTheRightStandByThemselves()
    {
        const QString name = QString::fromUtf8("\xD7\x93\xD7\x95\xD7\x93 (E1)"),
                      plain = QStringLiteral("Li (E2)");
        Document document = test::sampleDocument(Language::en, 1);
        TableBlock table;
        table.caption = QStringLiteral("t");
        table.columns = {{QStringLiteral("a"), name, {}}, {QStringLiteral("b"), plain, {}}};
        table.rows = {{{name, {}}, {plain, {}}}, {{plain, {}}, {name, {}}}};
        document.blocks = {HeadingBlock{1, name}, HeadingBlock{2, plain}, DefinitionsBlock{{{name, name}}},
                           ParagraphBlock{QStringLiteral("Of ") + name}, table};
        const QByteArray page = pageOf(document), hebrew = name.toUtf8();
        QCOMPARE(verdict(page), QStringLiteral("sound"));
        for (const char *head : {"<h2 id=\"s1\" dir=\"auto\">", "<th scope=\"col\" dir=\"auto\">",
                                 "<th scope=\"row\" dir=\"auto\">", "<td dir=\"auto\">", "<dt dir=\"auto\">",
                                 "<dd dir=\"auto\">"})
            QVERIFY2(page.contains(head + hebrew), head);
        QVERIFY(page.contains("<h3 id=\"s2\">Li (E2)"));
        QVERIFY(page.contains("<p>Of " + hebrew));  // a sentence runs as its language does
        QCOMPARE(page.count("dir=\"auto\""), 6);
    }

    void headingsNeverSkipALevel()
    {
        Document document = test::sampleDocument(Language::en, 1);
        document.blocks = {HeadingBlock{3, QStringLiteral("deep")}, HeadingBlock{1, QStringLiteral("top")},
                           HeadingBlock{3, QStringLiteral("deeper")}};
        const QByteArray page = pageOf(document);
        QCOMPARE(verdict(page), QStringLiteral("sound"));
        QVERIFY(page.contains("<h2 id=\"s1\">deep</h2>"));
        QVERIFY(page.contains("<h2 id=\"s2\">top</h2>"));
        QVERIFY(page.contains("<h3 id=\"s3\">deeper</h3>"));
    }

    void theSameDocumentGivesTheSameBytes()
    {
        QCOMPARE(pageOf(test::sampleDocument(Language::zhCN, 30)),
                 pageOf(test::sampleDocument(Language::zhCN, 30)));
    }

    /// A checker that finds nothing wrong is only worth something when it finds what is.
    void theCheckerFindsFaults_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto add = [](const char *name, const char *from, const char *to) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to);
        };
        add("language", "lang=\"en\"", "lang=\"\"");
        add("scope", " scope=\"col\"", "");
        add("broken link", "href=\"#s1\"", "href=\"#gone\"");
        add("outside link", "href=\"#s1\"", "href=\"https://example.org\"");
        add("script", "<main", "<script>1</script><main");
        add("handler", "<main", "<main onclick=\"x\"");
        add("words of a picture", "role=\"img\" ", "");
        add("name of a picture", "<title id=\"c1-t\">", "<title>");
        add("skipped heading", "<h3 id=\"s2\"", "<h5 id=\"s2\"");
        add("two titles", "<h2 id=\"s1\">", "<h1>x</h1><h2 id=\"s1\">");
        add("missing cell", "</td></tr>\n</tbody>", "</td><td></td></tr>\n</tbody>");
        add("unclosed", "</section>", "");
        add("id twice", "id=\"s2\"", "id=\"s1\"");
        add("style from outside", "<style>", "<style>@import 'x';");
        add("self-closed", "<main", "<div/><main");
        add("control sign", "<h1>", "<h1>\x01");
    }

    void theCheckerFindsFaults()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray page = pageOf(test::sampleDocument(Language::en, 3));
        const qsizetype at = page.indexOf(from);
        QVERIFY2(at >= 0, from.constData());
        page.replace(at, from.size(), to);
        QVERIFY(verdict(page) != QStringLiteral("sound"));
    }

    void cancelEndsIt()
    {
        const CancelToken cancel;
        cancel.cancel();
        const auto page = HtmlRenderer().render(test::sampleDocument(Language::en, 1), {}, cancel);
        QVERIFY(!page.has_value());
        QCOMPARE(page.error().code, ErrorCode::cancelled);
    }

private:
    QString check(const QByteArray &page, const QStringList &more)
    {
        const QString path = m_folder.filePath(QStringLiteral("page.html"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(page) != page.size())
            return QStringLiteral("not written");
        file.close();
        QStringList arguments{QStringLiteral(XINGLIN_SOURCE_DIR "/tests/reports/check_html.py"), path};
        QProcess process;
        process.start(QStringLiteral("python3"), arguments + more);
        process.waitForFinished(60000);
        return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
    }
    QString verdict(const QByteArray &page) { return check(page, {}).trimmed(); }
    QStringList texts(const QByteArray &page)
    {
        QStringList lines = check(page, {QStringLiteral("--text")}).split(QLatin1Char('\n'));
        lines.removeAll(QString());
        return lines;
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestHtml)
#include "tst_html.moc"
