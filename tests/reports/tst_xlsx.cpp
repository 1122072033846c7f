// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/xlsx/number_format.h"
#include "reports/render/xlsx/sheet_text.h"
#include "reports/render/xlsx/xlsx_renderer.h"
#include "tests/reports/office_reading.h"
#include "tests/reports/sample_document.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace xinglin;
using namespace Qt::StringLiterals;

namespace {

QByteArray bookOf(const Document &document)
{
    const auto book = XlsxRenderer().render(document, {}, {});
    return book ? book->bytes : QByteArray();
}

Document bare(std::vector<Block> blocks)
{
    Document document = test::sampleDocument(Language::en, 1);
    document.blocks = std::move(blocks);
    return document;
}

QStringList textsOf(const std::vector<test::SheetContent> &sheets)
{
    QStringList texts;
    for (const auto &sheet : sheets) {
        for (const auto &cell : sheet.cells) {
            if (!cell.isNumber && !cell.text.isEmpty())
                texts += cell.text;
        }
    }
    return texts;
}

}  // namespace

class TestXlsx : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersKeepTheFormTheyArePrintedIn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("format");
        const auto add = [](const char16_t *text, double value, const char16_t *format) {
            QTest::addRow("%s", qPrintable(QString::fromUtf16(text)))
                << QString::fromUtf16(text) << value << QString::fromUtf16(format);
        };
        add(u"82.1", 82.1234, u"#,##0.0;\"−\"#,##0.0");
        add(u"93.4%", 0.9342, u"#,##0.0%;\"−\"#,##0.0%");
        add(u"1,728,000", 1728000.0, u"#,##0;\"−\"#,##0");
        add(u"1728000", 1728000.0, u"0;\"−\"0");
        add(u"−0.4", -0.41, u"#,##0.0;\"−\"#,##0.0");
        add(u"+1.2", 1.2, u"\"+\"#,##0.0;\"−\"#,##0.0");
        add(u"36.5 ℃", 36.5, u"#,##0.0\" ℃\";\"−\"#,##0.0\" ℃\"");
        add(u"n = 12", 12.0, u"\"n = \"#,##0;\"n = \"\"−\"#,##0");
        add(u"±0.0", -0.03, u"\"±\"#,##0.0;\"±\"#,##0.0");
        add(u"82.1", 82.2, u"");          // another number
        add(u"93.4%", 93.4, u"");         // a share is a share
        add(u"1 h 20 min", 4800.0, u"");  // two numbers
        add(u"0042", 42.0, u"");          // a code
        add(u"none", 0.0, u"");
        add(u"say \"5\"", 5.0, u"");
    }

    void numbersKeepTheFormTheyArePrintedIn()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        QFETCH(QString, format);
        QCOMPARE(xlsx::numberFormat(text, value).value_or(QString()), format);
    }

    void namesOfSheetsAreLegalAndTellApart()
    {
        xlsx::SheetNames names;
        QCOMPARE(names.next(QStringLiteral("1 Summary")), QStringLiteral("1 Summary"));
        QCOMPARE(names.next(QStringLiteral("1 SUMMARY")), QStringLiteral("1 SUMMARY (2)"));
        QCOMPARE(names.next(QStringLiteral("a[b]:c*d?e/f\\g")), QStringLiteral("a-b--c-d-e-f-g"));
        QCOMPARE(names.next(QStringLiteral("'quoted'")), QStringLiteral("quoted"));
        QCOMPARE(names.next(QString()), QStringLiteral("-"));
        QCOMPARE(names.next(QStringLiteral("history")), QStringLiteral("history-"));
        const QString longName(40, QChar(0x90e8));
        QCOMPARE(names.next(longName), longName.left(31));
        QCOMPARE(names.next(longName), longName.left(27) + QStringLiteral(" (2)"));
        QCOMPARE(names.next(QStringLiteral("6  People and watches to look at again")),
                 QStringLiteral("6 People and watches to look at"));
        QCOMPARE(names.next(QStringLiteral("6 People and watches to observe")),
                 QStringLiteral("6 People and watches to observe"));
        QCOMPARE(names.next(QStringLiteral("6 People and watches to remember")),
                 QStringLiteral("6 People and watches to"));
        QCOMPARE(names.next(QStringLiteral("Alert operations report · Northern mine")),
                 QStringLiteral("Alert operations report"));
        const QString pairs =
            QStringLiteral("123456789012345678901234567890") + QString::fromUcs4(U"\U00020000");
        QCOMPARE(names.next(pairs).size(), 30);
    }

    void spansAndSharesAreNumbersOfOneUnit()
    {
        using Align = TableColumn::Align;
        using Amount = TableColumn::Amount;
        TableBlock table;
        table.key = table.caption = QStringLiteral("orders");
        table.columns = {{QStringLiteral("mtta"), QStringLiteral("To acknowledge"), QStringLiteral("mean"),
                          Align::right, Amount::seconds},
                         {QStringLiteral("sla"), QStringLiteral("In time"), {}, Align::right, Amount::share}};
        table.rows = {
            {{QStringLiteral("59 s / < 60 s"), 59.0}, {QStringLiteral("55.6% (15 of 27)"), 15.0 / 27.0}},
            {{QStringLiteral("14.3 min"), 858.0}, {QStringLiteral("100.0% (3 of 3)"), 1.0}},
            {{QStringLiteral("2.0 h"), 7200.0}, {QStringLiteral("no data"), {}, Mark::none, 0, true}}};
        const auto sheets = test::sheetsOf(bookOf(bare({table})));
        QVERIFY(textsOf(sheets).contains(QStringLiteral("To acknowledge (mean, min)")));
        QStringList found;
        for (const auto &cell : sheets.at(0).cells) {
            if (cell.isNumber)
                found += QStringLiteral("%1 %2").arg(cell.number, 0, 'g', 4).arg(cell.format);
        }
        QCOMPARE(found,
                 (QStringList{QStringLiteral("0.9833 #,##0.00\" min / < 60 s\""),
                              QStringLiteral("0.5556 0.0%\" (15 of 27)\""), QStringLiteral("14.3 #,##0.00"),
                              QStringLiteral("1 0.0%\" (3 of 3)\""), QStringLiteral("120 #,##0.00")}));
    }

    void everyTextAndNumberIsThere_data()
    {
        QTest::addColumn<int>("language");
        QTest::newRow("zh") << int(Language::zhCN);
        QTest::newRow("en") << int(Language::en);
    }

    void everyTextAndNumberIsThere()
    {
        QFETCH(int, language);
        const Document document = test::sampleDocument(static_cast<Language>(language), 40);
        const auto sheets = test::sheetsOf(bookOf(document));
        QCOMPARE(sheets.size(), std::size_t{3});  // what stands before the chapters, and two of them
        const QStringList texts = textsOf(sheets);
        std::vector<double> numbers;
        for (const auto &sheet : sheets) {
            for (const auto &cell : sheet.cells) {
                QVERIFY(!cell.isFormula);
                if (cell.isNumber)
                    numbers.push_back(cell.number);
            }
        }
        for (const Block &block : document.blocks) {
            Document one;
            one.blocks = {block};
            for (const QString &text : readingText(one)) {
                const bool isThere = std::any_of(numbers.begin(), numbers.end(), [&](double number) {
                    return xlsx::numberFormat(text, number).has_value();
                });
                const bool isHead = std::any_of(texts.begin(), texts.end(), [&](const QString &other) {
                    return other.startsWith(text + QStringLiteral(" (")) ||
                           other.endsWith(QStringLiteral(" (%1)").arg(text));
                });
                QVERIFY2(isThere || texts.contains(text) || isHead, qPrintable(text));
            }
        }
    }

    void anotherProgramReadsIt()
    {
        const QJsonObject book = readElsewhere(bookOf(test::sampleDocument(Language::zhCN, 40)));
        QCOMPARE(book[u"title"].toString(), QStringLiteral("部门健康月报"));
        QCOMPARE(book[u"created"].toString(), QStringLiteral("2026-10-31T16:00:00"));
        const QJsonArray sheets = book[u"sheets"].toArray();
        QCOMPARE(sheets.size(), 3);
        QCOMPARE(sheets[0][u"name"].toString(), QStringLiteral("部门健康月报"));
        QCOMPARE(sheets[1][u"name"].toString(), QStringLiteral("1 摘要"));
        QCOMPARE(sheets[2][u"name"].toString(), QStringLiteral("2 部门对比"));
        QCOMPARE(sheets[2][u"frozen"].toString(), QStringLiteral("A6"));
        const QJsonArray charts = sheets[1][u"charts"].toArray();
        QCOMPARE(charts, QJsonArray({QStringLiteral("LineChart"), QStringLiteral("BarChart"),
                                     QStringLiteral("LineChart"), QStringLiteral("LineChart")}));
        // A column of long Chinese names is as wide as they are.
        QVERIFY(sheets[2][u"widths"][u"A"].toDouble() > 24.0);
        bool hasScore = false;
        for (const QJsonValue cell : sheets[2][u"cells"].toArray()) {
            QVERIFY(cell[u"type"] == QStringLiteral("s") || cell[u"type"] == QStringLiteral("n"));
            hasScore = hasScore || (cell[u"value"].toDouble() == 82.25 &&
                                    cell[u"format"].toString() == QStringLiteral("#,##0.0;\"−\"#,##0.0"));
        }
        QVERIFY(hasScore);
    }

    void daysAndMinutesAreDates()
    {
        const auto day = xlsx::calendarValue(u"2026-10-05"_s);
        QVERIFY(day);
        QCOMPARE(day->format, u"yyyy-mm-dd"_s);
        QCOMPARE(day->day, 5);
        const auto minute = xlsx::calendarValue(u"2026-10-05 14:07"_s);
        QVERIFY(minute);
        QCOMPARE(minute->minute, 7);
        for (const QString &text : {u"2026-13-05"_s, u"2026-10-05 to 2026-10-09"_s, u"2026-10"_s,
                                    u"2026-10-05 25:00"_s, u"E-2026"_s})
            QVERIFY2(!xlsx::calendarValue(text), qPrintable(text));
        TableBlock table;
        table.columns = {{u"day"_s, u"Day"_s, {}}, {u"n"_s, u"n"_s, {}, TableColumn::Align::right}};
        table.rows = {
            {{u"2026-10-05"_s, {}}, {u"3"_s, 3.0}},
            {{u"2026-10-06 to 2026-10-09 (4 days)"_s, {}}, {u"no data"_s, {}, Mark::none, 0, true}}};
        const auto sheets = test::sheetsOf(bookOf(bare({std::move(table)})));
        const auto serial = std::ranges::find_if(
            sheets[0].cells, [](const auto &cell) { return cell.isNumber && cell.number == 46300.0; });
        QVERIFY(serial != sheets[0].cells.end());  // days since 1899-12-30
    }

    void aKeyFigureWithAUnitIsANumber()
    {
        const auto span = xlsx::printedQuantity(u"2.0 h"_s);
        QVERIFY(span);
        QCOMPARE(span->value, 2.0);
        QCOMPARE(span->unit, u"h"_s);
        for (const QString &text : {u"2.0"_s, u"1 h 20 min"_s, u"no data"_s, u"2 3"_s})
            QVERIFY2(!xlsx::printedQuantity(text), qPrintable(text));
        KeyFigure figure;
        figure.label = u"Median time"_s;
        figure.value = u"2.0 h"_s;
        const auto sheets = test::sheetsOf(bookOf(bare({KeyFiguresBlock{{figure}}})));
        QVERIFY(std::ranges::any_of(sheets[0].cells,
                                    [](const auto &cell) { return cell.isNumber && cell.number == 2.0; }));
        QVERIFY(textsOf(sheets).contains(u"h"_s));
    }

    /// Excel's axis of dates has no hours.
    void minutesOfAChartStayApart()
    {
        ChartSpec chart;
        chart.title = u"course"_s;
        chart.xAxis = ChartSpec::XAxis::time;
        chart.series = {{u"y"_s,
                         ChartSpec::Role::series,
                         0,
                         {{1'790'000'000'000, 1.5, {}, {}}, {1'790'000'060'000, 2.5, {}, {}}}}};
        const QStringList texts = textsOf(test::sheetsOf(bookOf(bare({ChartBlock{{{chart, {}}}}}))));
        QVERIFY(texts.contains(u"2026-09-21 14:13"_s));
        QVERIFY(texts.contains(u"2026-09-21 14:14"_s));
    }

    void countsOfACoverAreNumbers()
    {
        CoverBlock cover;
        cover.title = u"Unit health report"_s;
        cover.facts = {{u"Unit"_s, u"1001"_s},
                       {u"People"_s, u"1,060"_s, 1060.0},
                       {u"Wearing rate"_s, u"97.7%"_s, 0.97685},
                       {u"Completeness"_s, u"no data"_s, 0.0}};
        const auto sheets = test::sheetsOf(bookOf(bare({cover})));
        QStringList found;
        for (const auto &cell : sheets.at(0).cells) {
            if (cell.isNumber)
                found +=
                    cell.place + u' ' + QString::number(cell.number) + u' ' + cell.format.section(u';', 0, 0);
        }
        QCOMPARE(found, (QStringList{u"B5 1060 #,##0"_s, u"B6 0.97685 #,##0.0%"_s}));
        QVERIFY(textsOf(sheets).contains(u"1001"_s));
        QVERIFY(textsOf(sheets).contains(u"no data"_s));
        QVERIFY(!textsOf(sheets).contains(u"97.7%"_s));
    }

    void propertiesEndWithAWord()
    {
        Document document = bare({});
        document.runningHead =
            u"Unit health report · Transport · 1 to 31 October 2026 · provisional, data until 2026-10-20 12:00"_s;
        const auto subject = [&] {
            const QString core = QString::fromUtf8(test::unzipped(bookOf(document))[u"docProps/core.xml"_s]);
            return core.section(u"<dc:subject>"_s, 1).section(u"</dc:subject>"_s, 0, 0);
        };
        QCOMPARE(subject(), document.runningHead);
        document.runningHead = QString(u"word "_s).repeated(60);
        QCOMPARE(subject(), QString(u"word "_s).repeated(51).trimmed());
        document.runningHead = QString(u"字"_s).repeated(300);
        QCOMPARE(subject(), QString(u"字"_s).repeated(255));
    }

    /// Below two charts nothing can be frozen.
    void theOnlyTableOfAChapterStandsFirst()
    {
        ChartSpec chart;
        chart.title = u"course"_s;
        chart.series = {{u"y"_s, ChartSpec::Role::series, 0, {{20727, 1.5, {}, {}}, {20728, 2.5, {}, {}}}}};
        TableBlock table;
        table.caption = u"Table 1"_s;
        table.columns = {{u"a"_s, u"Metric"_s, {}}};
        table.rows = {{{u"Sleep"_s, {}}}};
        const HeadingBlock head{1, u"Health score"_s};
        const ParagraphBlock lead{u"What follows."_s, ParagraphBlock::Kind::body, true};
        const auto frozen = [&](std::vector<Block> blocks) {
            return readElsewhere(bookOf(bare(std::move(blocks))))[u"sheets"][0][u"frozen"].toString();
        };
        const ChartBlock charts{{{chart, {}}}};
        QCOMPARE(frozen({head, charts, lead, table}), u"A7"_s);
        QCOMPARE(frozen({head, charts, table, table}), QString());
        QCOMPARE(frozen({head, charts, HeadingBlock{2, u"Parts"_s}, table}), QString());
        QCOMPARE(frozen({head, charts}), QString());
    }

    void rowsToSignOnHaveRoom()
    {
        TableBlock table;
        table.caption = u"Signatures"_s;
        table.columns = {{u"role"_s, {}, {}}, {u"name"_s, u"Name"_s, {}}};
        table.rows = {{{u"Drawn up by"_s, {}}, {}}, {{u"Approved by"_s, {}}, {}}};
        const auto roomyRows = [&] {
            const QJsonObject heights =
                readElsewhere(bookOf(bare({table})))[u"sheets"][0][u"heights"].toObject();
            return std::ranges::count_if(heights,
                                         [](const QJsonValue &high) { return high.toDouble() >= 36.0; });
        };
        QCOMPARE(roomyRows(), 0);
        table.writingRoom = 22.0;
        QCOMPARE(roomyRows(), 2);
    }

    void whatIsMissingIsNoZeroInAChart()
    {
        ChartSpec chart;
        chart.title = QStringLiteral("course");
        chart.series = {{QStringLiteral("y"),
                         ChartSpec::Role::series,
                         0,
                         {{20727, 1.5, {}, {}}, {20728, {}, {}, {}}, {20729, 2.5, {}, {}}}}};
        const auto sheets = test::sheetsOf(bookOf(bare({ChartBlock{{{chart, {}}}}})));
        QCOMPARE(sheets.size(), std::size_t{1});
        const auto isDay = [](const auto &cell) { return cell.format == u"yyyy-mm-dd"_s; };
        QCOMPARE(std::ranges::count_if(sheets[0].cells, isDay), 3);
        QCOMPARE(std::ranges::find_if(sheets[0].cells, isDay)->number, 46296.0);  // 2026-10-01
        QVERIFY(!textsOf(sheets).contains(QStringLiteral("–")));
        QCOMPARE(std::count_if(sheets[0].cells.begin(), sheets[0].cells.end(),
                               [&](const auto &cell) { return cell.isNumber && !isDay(cell); }),
                 2);
    }

    /// Between two gaps there is no line that could show it.
    void aLoneValueIsSeenInAChart()
    {
        const auto drawn = [](std::optional<double> second) {
            ChartSpec chart;
            chart.title = QStringLiteral("course");
            chart.series = {{QStringLiteral("y"),
                             ChartSpec::Role::series,
                             0,
                             {{20727, 1.5, {}, {}}, {20728, second, {}, {}}, {20729, 2.5, {}, {}}}}};
            return test::unzipped(
                bookOf(bare({ChartBlock{{{chart, {}}}}})))[QStringLiteral("xl/charts/chart1.xml")];
        };
        QVERIFY(drawn({}).contains("<c:symbol val=\"circle\"/>"));
        QVERIFY(drawn(2.0).contains("<c:symbol val=\"none\"/>"));
    }

    /// As on paper: 100 is the end of an axis only where it would reach farther.
    void aCourseIsNotPressedToTheGround()
    {
        const auto ends = [](double low, double high) {
            ChartSpec chart;
            chart.title = QStringLiteral("course");
            chart.yCeiling = 100.0;
            chart.yLeastSpan = 2.0;
            chart.series = {{QStringLiteral("y"),
                             ChartSpec::Role::series,
                             0,
                             {{20727, low, {}, {}}, {20728, high, {}, {}}}}};
            const QString drawn = QString::fromUtf8(test::unzipped(
                bookOf(bare({ChartBlock{{{chart, {}}}}})))[QStringLiteral("xl/charts/chart1.xml")]);
            const auto end = [&drawn](const QString &tag) {
                return drawn.section(u"<c:valAx>"_s, 1)
                    .section(u"<c:"_s + tag + u" val=\""_s, 1)
                    .section(u'"', 0, 0)
                    .toDouble();
            };
            return std::pair(end(u"min"_s), end(u"max"_s));
        };
        const auto far = ends(97.15, 97.16);
        QVERIFY(far.second < 99.0 && far.second - far.first >= 2.0);
        QCOMPARE(ends(98.0, 99.9).second, 100.0);
    }

    /// The ends of intervals have keys; of an upper and a lower line only the first has one.
    void legendsTellEndsOnceAndLinesOnce()
    {
        ChartSpec units;
        units.kind = ChartSpec::Kind::bars;
        units.xAxis = ChartSpec::XAxis::category;
        units.title = QStringLiteral("units");
        units.categories = {QStringLiteral("a"), QStringLiteral("b")};
        units.series = {{QString(), ChartSpec::Role::accent, 0, {{0, 5, 4, 6}, {1, 7, 6, 9}}, 0.0, true}};
        ChartSpec limits;
        limits.xAxis = ChartSpec::XAxis::value;
        limits.title = QStringLiteral("limits");
        limits.yLabel = QStringLiteral("share");
        limits.series = {
            {QStringLiteral("95% limits"), ChartSpec::Role::baseline, 0, {{1, 9, {}, {}}, {2, 8, {}, {}}}},
            {QString(), ChartSpec::Role::baseline, 0, {{1, 1, {}, {}}, {2, 2, {}, {}}}}};
        const QByteArray book = bookOf(bare({ChartBlock{{{units, {}}}}, ChartBlock{{{limits, {}}}}}));
        const auto files = test::unzipped(book);
        const QByteArray intervals = files[QStringLiteral("xl/charts/chart1.xml")];
        QCOMPARE(intervals.count("<c:ser>"), 3);
        QCOMPARE(intervals.count("<c:legendPos val=\"b\"/>"), 1);
        QCOMPARE(intervals.count("<c:legendEntry>"), 0);
        QVERIFY(intervals.contains("hiLowLines"));
        const QByteArray lines = files[QStringLiteral("xl/charts/chart2.xml")];
        QCOMPARE(lines.count("<c:v>95% limits</c:v>"), 1);
        QVERIFY(!lines.contains("<c:v>share</c:v>"));
        QVERIFY(lines.contains("<c:idx val=\"1\"/><c:delete val=\"1\"/>"));
    }

    /// The usual range and what is usual for the subject are drawn, and their figures are there.
    void bandsAreLinesOfTheChart()
    {
        ChartSpec chart;
        chart.title = QStringLiteral("course");
        chart.series = {
            {QString(), ChartSpec::Role::accent, 0, {{20727, 71.5, {}, {}}, {20728, 72.5, {}, {}}}}};
        chart.bands = {{QStringLiteral("usual range"), 60.0, 100.0, {}},
                       {QStringLiteral("own usual"),
                        {},
                        {},
                        {{20727, {}, 66.25, 77.75}, {20728, {}, 66.5, 78.5}},
                        ChartSpec::Role::accent}};
        const QByteArray book = bookOf(bare({ChartBlock{{{chart, {}}}}}));
        const QByteArray drawing = test::unzipped(book)[QStringLiteral("xl/charts/chart1.xml")];
        QCOMPARE(drawing.count("<c:ser>"), 5);
        QCOMPARE(drawing.count("<c:v>usual range</c:v>"), 2);
        QCOMPARE(drawing.count("<c:legendEntry>"), 2);  // of the upper ends
        QVERIFY(drawing.contains("<c:idx val=\"2\"/><c:delete val=\"1\"/>"));
        QVERIFY(drawing.contains("<c:idx val=\"4\"/><c:delete val=\"1\"/>"));
        const auto sheets = test::sheetsOf(book);
        std::vector<double> numbers;
        for (const auto &cell : sheets[0].cells) {
            if (cell.isNumber && cell.format != u"yyyy-mm-dd"_s)
                numbers.push_back(cell.number);
        }
        QVERIFY(drawing.contains("formatCode=\"yyyy-mm-dd\" sourceLinked=\"0\""));
        QCOMPARE(numbers, std::vector<double>({71.5, 60, 100, 66.25, 77.75, 72.5, 60, 100, 66.5, 78.5}));
    }

    void nothingBecomesAFormula()
    {
        const QStringList evil{QStringLiteral("=1+1"),     QStringLiteral("=cmd|'/c calc'!A1"),
                               QStringLiteral("+1"),       QStringLiteral("-1"),
                               QStringLiteral("@SUM(A1)"), QStringLiteral("http://example.org"),
                               QStringLiteral("{=1}"),     QStringLiteral("_x003D_1")};
        std::vector<Block> blocks;
        for (const QString &text : evil) {
            ChartSpec chart;
            chart.title = chart.subtitle = chart.xLabel = chart.yLabel = text;
            chart.series = {{text, ChartSpec::Role::series, 0, {{1, 1.0, {}, {}}, {2, 2.0, {}, {}}}}};
            TableBlock table{text, text, {{text, text, text}}, {{{text, {}}}}, {{text, {}}}, text, text};
            blocks.insert(blocks.end(),
                          {HeadingBlock{1, text}, ParagraphBlock{text}, table,
                           NoteBlock{Mark::p0, text, text}, ChartBlock{{{chart, text}}},
                           DefinitionsBlock{{{text, text}}},
                           KeyFiguresBlock{{{text, text, text, {text}, text}}},
                           FindingsBlock{{{Mark::p0, text, text, text}}},
                           CoverBlock{{}, text, text, text, text, {{text, text}}, text, {text}}});
        }
        const QByteArray book = bookOf(bare(blocks));
        QVERIFY(!book.isEmpty());
        const auto sheets = test::sheetsOf(book);
        const QStringList texts = textsOf(sheets);
        for (const QString &text : evil)
            QVERIFY2(texts.count(text) >= 12 || text == QStringLiteral("+1") || text == QStringLiteral("-1"),
                     qPrintable(text));
        for (const auto &sheet : sheets) {
            for (const auto &cell : sheet.cells) {
                QVERIFY(!cell.isFormula);
                if (!cell.isNumber && !cell.text.isEmpty() &&
                    QStringView(u"=+-@").contains(cell.text.front()))
                    QCOMPARE(cell.format, QStringLiteral("@"));
            }
        }
        const auto files = test::unzipped(book);
        for (auto file = files.begin(); file != files.end(); ++file)
            QVERIFY2(!file.key().contains(QLatin1String("external")), qPrintable(file.key()));
    }

    void theSameDocumentGivesTheSameBytesInAnotherProcess()
    {
        const QByteArray here = bookOf(test::sampleDocument(Language::zhCN, 30));
        QCOMPARE(bookOf(test::sampleDocument(Language::zhCN, 30)), here);
        if (qEnvironmentVariableIsSet("XINGLIN_TEST_WRITE")) {
            QFile out(qEnvironmentVariable("XINGLIN_TEST_WRITE"));
            QVERIFY(out.open(QIODevice::WriteOnly));
            QCOMPARE(out.write(here), here.size());
            return;
        }
        const QString path = m_folder.filePath(QStringLiteral("other.xlsx"));
        QProcess other;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XINGLIN_TEST_WRITE"), path);
        environment.insert(QStringLiteral("TZ"), QStringLiteral("America/New_York"));
        environment.insert(QStringLiteral("QT_HASH_SEED"), QStringLiteral("7"));
        other.setProcessEnvironment(environment);
        other.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("theSameDocumentGivesTheSameBytesInAnotherProcess")});
        QVERIFY(other.waitForFinished(60000));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), here);
    }

    void cancelEndsIt()
    {
        const CancelToken cancel;
        cancel.cancel();
        const auto book = XlsxRenderer().render(test::sampleDocument(Language::en, 1), {}, cancel);
        QVERIFY(!book.has_value());
        QCOMPARE(book.error().code, ErrorCode::cancelled);
    }

private:
    QJsonObject readElsewhere(const QByteArray &book)
    {
        const QString path = m_folder.filePath(QStringLiteral("book.xlsx"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(book) != book.size())
            return {};
        file.close();
        QProcess process;
        // The system's own: it has the library as a package.
        const QString system = QStringLiteral("/usr/bin/python3");
        process.start(QFile::exists(system) ? system : QStringLiteral("python3"),
                      {QStringLiteral(XINGLIN_SOURCE_DIR "/tests/reports/read_xlsx.py"), path});
        process.waitForFinished(60000);
        qInfo().noquote() << process.readAllStandardError();
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestXlsx)
#include "tst_xlsx.moc"
