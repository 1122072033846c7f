// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/layout/layout.h"
#include "reports/render/html/html_renderer.h"
#include "reports/render/pdf/paper_type_setter.h"
#include "reports/render/xlsx/number_format.h"
#include "reports/render/xlsx/xlsx_renderer.h"
#include "tests/reports/office_reading.h"
#include "tests/reports/pdf_reading.h"
#include "tests/reports/random_document.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace xinglin;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const Renderer &renderer, const Document &document)
{
    const auto made = renderer.render(document, {}, {});
    return made ? made->bytes : QByteArray();
}

QString plain(QString text)
{
    return text.replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
}

/// The texts of a page's main part, one for each element that holds some; those of pictures, lists of
/// contents and figures behind charts apart.
QStringList textsOfPage(const QByteArray &page)
{
    QString body = QString::fromUtf8(page);
    body = body.mid(body.indexOf(QLatin1String("<main")));
    body.truncate(body.indexOf(QLatin1String("</main>")));
    static const QRegularExpression skipped(QStringLiteral("<(nav|details|text)\\b.*?</\\1>"),
                                            QRegularExpression::DotMatchesEverythingOption);
    body.remove(skipped);
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    QStringList texts;
    for (const QString &piece : body.split(tag)) {
        if (!piece.isEmpty() && !piece.contains(QLatin1Char('\n')))
            texts += plain(piece);
    }
    return texts;
}

void collect(const QJsonValue &value, QSet<QString> &texts)
{
    if (value.isString())
        texts.insert(value.toString());
    for (const QJsonValue one : value.toArray())
        collect(one, texts);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        collect(it.value(), texts);
}

constexpr int kPapersAtOnce = 1'000;
constexpr int kPapersRead = 40;  // from the file, by the checker, which is slow

/// What a spreadsheet gets in place of a text that it would take for a formula.
QString csvText(QString text)
{
    static const QRegularExpression formula(
        QStringLiteral("(^|[;\\t\\r\\n])([\\s\"]*)(?=[=+\\-@\\x{ff1d}\\x{ff0b}\\x{ff0d}\\x{ff20}])"),
        QRegularExpression::UseUnicodePropertiesOption);
    return text.replace(formula, QStringLiteral("\\1\\2'"));
}

/// The cells of a program that cuts at this sign and takes quotes for such only at the head of a cell.
QStringList cellsCutAt(QChar separator, const QString &csv)
{
    QStringList cells{QString()};
    bool isQuoted = false;
    for (const QChar c : csv) {
        if (c == u'"' && (isQuoted || cells.back().isEmpty()))
            isQuoted = !isQuoted;
        else if (!isQuoted && (c == separator || c == u'\n' || c == u'\r'))
            cells += QString();
        else
            cells.back() += c;
    }
    return cells;
}

}  // namespace

/// Any document in every format, without the loss of a sign.
class TestFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // For a quick look while at work: XINGLIN_RANDOM_DOCUMENTS=300.
        bool isNumber = false;
        const int wanted = qEnvironmentVariableIntValue("XINGLIN_RANDOM_DOCUMENTS", &isNumber);
        m_count = isNumber && wanted > 0 ? wanted : 10'000;
    }

    void pagesKeepEverySign()
    {
        const HtmlRenderer renderer;
        eachDocument([&](const Document &document) {
            QStringList expected = test::textsToFind(document);
            const bool hasCover =
                std::any_of(document.blocks.begin(), document.blocks.end(),
                            [](const Block &block) { return std::holds_alternative<CoverBlock>(block); });
            if (!hasCover)
                expected.prepend(document.title);
            return difference(textsOfPage(bytesOf(renderer, document)), expected);
        });
    }

    void workbooksKeepEverySign()
    {
        const XlsxRenderer renderer;
        eachDocument([&](const Document &document) {
            QSet<QString> texts;
            std::vector<std::pair<double, QString>> numbers;
            for (const auto &sheet : test::sheetsOf(bytesOf(renderer, document))) {
                for (const auto &cell : sheet.cells) {
                    if (cell.isFormula)
                        return QStringLiteral("a formula: ") + cell.place;
                    if (cell.isNumber)
                        numbers.emplace_back(cell.number, cell.format);
                    else
                        texts.insert(cell.text);
                }
            }
            return notIn(
                document,
                [&](const QString &text) {
                    return texts.contains(text) ||
                           std::any_of(numbers.begin(), numbers.end(), [&](const auto &number) {
                               return xlsx::numberFormat(text, number.first) == number.second;
                           });
                },
                texts);
        });
    }

    void jsonKeepsEverySign()
    {
        const JsonRenderer renderer;
        eachDocument([&](const Document &document) {
            QSet<QString> texts;
            collect(QJsonDocument::fromJson(bytesOf(renderer, document)).object(), texts);
            return notIn(
                document, [&](const QString &text) { return texts.contains(text); }, texts);
        });
    }

    void csvKeepsEveryCell()
    {
        const CsvRenderer renderer(CsvRenderer::Files::oneATable, false);
        eachDocument([&](const Document &document) {
            const auto made = renderer.render(document, {}, {});
            if (!made)
                return QStringLiteral("not made");
            std::size_t part = 1;  // the first lists the others
            for (const Block &block : document.blocks) {
                const auto *table = std::get_if<TableBlock>(&block);
                if (!table)
                    continue;
                if (const QString wrong = wrongIn(*table, test::recordsOf(made->parts[part++].bytes));
                    !wrong.isEmpty())
                    return wrong;
            }
            return part == made->parts.size() ? QString() : QStringLiteral("another number of files");
        });
    }

    /// Whatever the separator with which somebody opens it, and in whichever column the text stands.
    void csvHoldsNoFormula()
    {
        const QStringList names{u"x;=1+1"_s,    u"x\t=1+1"_s, u"x;\"=1+1\";y"_s, u"x\n@SUM(A1);"_s,
                                u"\uff1d3+3"_s, u"\uff0b1"_s, u"\uff0d1"_s,      u"\uff20x"_s,
                                u" =1+1"_s,     u"-1"_s};
        TableBlock table;
        table.key = u"t"_s;
        table.columns = {{u"a"_s, u"a;+a"_s, {}}, {u"b"_s, u"b"_s, {}}};
        for (const QString &name : names)
            table.rows.push_back({{name, {}}, {name, {}}});
        Document document;
        document.blocks = {table};
        const auto made = CsvRenderer(CsvRenderer::Files::oneATable, false).render(document, {}, {});
        QVERIFY(made);
        const QString csv = QString::fromUtf8(made->parts.at(1).bytes);
        for (const QChar separator : {u',', u';', u'\t'}) {
            for (const QString &cell : cellsCutAt(separator, csv)) {
                const QString seen = cell.trimmed();
                QVERIFY2(seen.isEmpty() || !QStringView(u"=+-@\uff1d\uff0b\uff0d\uff20").contains(seen[0]),
                         qPrintable(cell));
            }
        }
        QVERIFY(csv.contains(u"\"x;'=1+1\",\"x;'=1+1\"\r\n"_s));
        QVERIFY(csv.contains(u"\"'\uff1d3+3\","_s));
        QCOMPARE(test::recordsOf(made->parts.at(1).bytes).at(3).at(1), u"x;\"'=1+1\";y"_s);
    }

    /// Each is compared with what it draws, some with what the checker reads from the file: programs of
    /// others turn words that run to the left.
    void papersKeepEverySign_data()
    {
        QTest::addColumn<int>("first");
        for (int first = 0; first < m_count; first += kPapersAtOnce)
            QTest::addRow("from %d", first) << first;
    }

    void papersKeepEverySign()
    {
        QFETCH(int, first);
        const QTemporaryDir folder;
        const auto fonts = pdf::FaceChain::installed();
        QVERIFY(fonts.has_value());
        const PdfRenderer renderer(Paper::a4, *fonts);
        const pdf::PaperTypeSetter type(*fonts);
        const int step = std::max(1, m_count / kPapersRead);
        for (int i = first; i < std::min(first + kPapersAtOnce, m_count); ++i) {
            Random random(static_cast<std::uint64_t>(i) + 1);
            const Document document = test::randomDocument(random);
            const auto paged = layoutDocument(document, type, Paper::a4);
            QVERIFY(paged.has_value());
            const auto texts = test::drawnTexts(*paged);
            const QByteArray bytes = bytesOf(renderer, document);
            QVERIFY2(test::readByPerson(texts, *paged) == test::meantToBeRead(document),
                     qPrintable(QStringLiteral("document %1 is not drawn as it is written").arg(i)));
            QVERIFY2(!bytes.isEmpty(), qPrintable(QStringLiteral("document %1 is not made").arg(i)));
            if (i % step != 0)
                continue;
            const QString paper = folder.filePath(QStringLiteral("paper.pdf"));
            const QString text = folder.filePath(QStringLiteral("text.txt"));
            QVERIFY(write(paper, bytes) && write(text, test::joined(texts).toUtf8()));
            const QString faults = test::checkedBy(paper, text);
            QVERIFY2(faults == QLatin1String("sound"),
                     qPrintable(QStringLiteral("document %1: %2").arg(i).arg(faults)));
        }
    }

private:
    static bool write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    template <typename Check>
    void eachDocument(const Check &check)
    {
        for (int i = 0; i < m_count; ++i) {
            Random random(static_cast<std::uint64_t>(i) + 1);
            const QString wrong = check(test::randomDocument(random));
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("document %1: %2").arg(i).arg(wrong)));
        }
    }

    static QString difference(const QStringList &actual, const QStringList &expected)
    {
        for (qsizetype i = 0; i < std::max(actual.size(), expected.size()); ++i) {
            if (actual.value(i) != expected.value(i))
                return QStringLiteral("“%1” in place of “%2”").arg(actual.value(i), expected.value(i));
        }
        return {};
    }

    /// Heads of columns may stand together with their unit; charts' words may stand apart.
    template <typename Has>
    static QString notIn(const Document &document, const Has &has, const QSet<QString> &texts)
    {
        for (const Block &block : document.blocks) {
            if (std::holds_alternative<ContentsBlock>(block))
                continue;
            Document one;
            one.blocks = {block};
            QSet<QString> heads;
            if (const auto *table = std::get_if<TableBlock>(&block)) {
                for (const TableColumn &column : table->columns) {
                    if (texts.contains(column.header + QLatin1String(" (") + column.unit + QLatin1Char(')')))
                        heads << column.header << column.unit;
                }
            }
            for (const QString &text : readingText(one)) {
                if (!has(text) && !heads.contains(text))
                    return QStringLiteral("lost: ") + text;
            }
        }
        return {};
    }

    static QString wrongIn(const TableBlock &table, const std::vector<QStringList> &records)
    {
        std::vector<std::vector<TableCell>> rows = table.rows;
        if (!table.sumRow.empty())
            rows.push_back(table.sumRow);
        if (records.size() != rows.size() + 1)
            return QStringLiteral("%1 records of %2 rows").arg(records.size()).arg(rows.size());
        for (std::size_t r = 0; r < rows.size(); ++r) {
            if (records[r + 1].size() != static_cast<qsizetype>(rows[r].size()))
                return QStringLiteral("a row of another length");
            for (std::size_t c = 0; c < rows[r].size(); ++c) {
                const TableCell &cell = rows[r][c];
                const QString &field = records[r + 1][static_cast<qsizetype>(c)];
                const bool same = cell.number ? qFuzzyCompare(1.0 + field.toDouble(), 1.0 + *cell.number)
                                              : field == csvText(cell.text);
                if (!same)
                    return QStringLiteral("“%1” in place of “%2”").arg(field, cell.text);
            }
        }
        return {};
    }

    int m_count = 300;
};

QTEST_MAIN(TestFormats)
#include "tst_formats.moc"
