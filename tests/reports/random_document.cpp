// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/random_document.h"

#include "reports/render/svg/picture.h"

#include <algorithm>
#include <iterator>

namespace xinglin::test {
namespace {

class Maker
{
public:
    explicit Maker(Random &random)
        : m_random(random)
    {}

    Document document()
    {
        Document document;
        document.kind = QStringLiteral("comprehensive");
        document.language = below(2) == 0 ? Language::en : Language::zhCN;
        document.title = text(20);
        document.runningHead = text(30);
        document.footer = text(20);
        document.pageText = QStringLiteral("%1 / %2");
        document.dataState = Instant(1793462400000 + static_cast<std::int64_t>(below(1000000)));
        for (std::uint64_t i = 0; i < 1 + below(7); ++i)
            document.blocks.push_back(block());
        return document;
    }

private:
    std::uint64_t below(std::uint64_t limit) { return m_random.below(limit); }

    QString text(std::uint64_t longest)
    {
        static const QStringList odd{
            QStringLiteral("<b>"),   QStringLiteral("&amp;"), QStringLiteral("\"\""),
            QStringLiteral(","),     QStringLiteral("="),     QStringLiteral("_x0041_"),
            QStringLiteral("'"),     QStringLiteral("%1"),    QStringLiteral("]]>"),
            QStringLiteral("-->"),   QStringLiteral("  "),    QStringLiteral("\\"),
            QStringLiteral("1,234"), QStringLiteral("93.4%"), QStringLiteral("+"),
            QStringLiteral("−0.5"),  QStringLiteral("@A1"),   QStringLiteral("</script>"),
            QStringLiteral("{}[]")};
        constexpr std::pair<char32_t, char32_t> kRanges[] = {
            {0x21, 0x7e},       {0xa1, 0x24f},    {0x2e80, 0x2fd5}, {0x4e00, 0x9fff},   {0x590, 0x6ff},
            {0x300, 0x36f},     {0x2000, 0x2027}, {0x2030, 0x2bff}, {0x20000, 0x2a6df}, {0xe000, 0xf8ff},
            {0x1f300, 0x1f6ff}, {0xf900, 0xfdcf}, {0xfe00, 0xfefe}, {0xff00, 0xffef},   {0x10000, 0x10fff}};
        QString out;
        for (std::uint64_t i = 0; i < 1 + below(longest); ++i) {
            if (below(12) == 0) {
                out += odd[static_cast<qsizetype>(below(static_cast<std::uint64_t>(odd.size())))];
                continue;
            }
            const auto &[first, last] = kRanges[below(std::size(kRanges))];
            const auto sign = static_cast<char32_t>(first + below(last - first + 1));
            out += QString::fromUcs4(&sign, 1);
            if (below(9) == 0)
                out += QLatin1Char(' ');
        }
        out = out.trimmed();
        return out.isEmpty() ? QStringLiteral("x") : out;
    }
    QString perhaps(std::uint64_t longest) { return below(3) == 0 ? QString() : text(longest); }

    Mark mark() { return static_cast<Mark>(below(7)); }

    TableCell cell()
    {
        if (below(3) > 0)
            return {perhaps(12), {}, mark(), static_cast<int>(below(4)), below(5) == 0};
        const double number = m_random.normal(0.0, 1000.0);
        const int decimals = static_cast<int>(below(3));
        return below(2) == 0 ? TableCell{QString::number(number, 'f', decimals), number, Mark::none}
                             : TableCell{QString::number(number * 100.0, 'f', decimals) + QLatin1Char('%'),
                                         number, Mark::none};
    }
    std::vector<TableCell> row(std::size_t columns)
    {
        std::vector<TableCell> cells;
        for (std::size_t i = 0; i < columns; ++i)
            cells.push_back(cell());
        return cells;
    }
    TableBlock table()
    {
        TableBlock table{text(6), perhaps(12), {}, {}, {}, perhaps(20), text(8)};
        const auto columns = static_cast<std::size_t>(1 + below(5));
        for (std::size_t i = 0; i < columns; ++i)
            table.columns.push_back({text(5), text(8), perhaps(4),
                                     below(2) == 0 ? TableColumn::Align::left : TableColumn::Align::right});
        for (std::uint64_t i = 0; i < below(8); ++i)
            table.rows.push_back(row(columns));
        if (below(3) == 0)
            table.sumRow = row(columns);
        return table;
    }
    ChartFigure chart()
    {
        ChartSpec chart;
        chart.kind = static_cast<ChartSpec::Kind>(below(3));
        chart.xAxis = static_cast<ChartSpec::XAxis>(below(5));
        chart.title = text(12);
        chart.subtitle = perhaps(10);
        chart.alternative = perhaps(20);
        chart.emptyText = text(6);
        chart.xLabel = perhaps(5);
        chart.yLabel = perhaps(5);
        for (int i = 0; i < 4; ++i)
            chart.categories.push_back(text(6));
        for (std::uint64_t s = 0; s < below(4); ++s) {
            ChartSpec::Series series{perhaps(6), ChartSpec::Role::series, static_cast<int>(s), {}};
            for (int i = 0; i < 4; ++i)
                series.points.push_back({static_cast<double>(i), m_random.normal(50.0, 20.0), {}, {}});
            chart.series.push_back(series);
        }
        return {chart, perhaps(12)};
    }

    std::vector<LabelledText> pairs()
    {
        std::vector<LabelledText> items;
        for (std::uint64_t i = 0; i < 1 + below(3); ++i)
            items.push_back({text(6), text(20)});
        return items;
    }

    Block block()
    {
        switch (below(10)) {
        case 0: return CoverBlock{{}, text(8), text(12), text(9), text(9), pairs(), text(8), {text(30)}};
        case 1:
            m_level = static_cast<int>(
                1 + below(std::min<std::uint64_t>(3, static_cast<std::uint64_t>(m_level) + 1)));
            return HeadingBlock{m_level, text(12)};
        case 2: return ParagraphBlock{text(80), static_cast<ParagraphBlock::Kind>(below(3))};
        case 3: return DefinitionsBlock{pairs()};
        case 4:
            return KeyFiguresBlock{{{text(6),
                                     below(2) == 0 ? text(5) : QStringLiteral("82.1"),
                                     perhaps(3),
                                     {text(9)},
                                     perhaps(9)}}};
        case 5: return FindingsBlock{{{mark(), text(4), text(20), perhaps(30)}}};
        case 6: return ChartBlock{{chart()}};
        case 7: return NoteBlock{mark(), perhaps(6), text(20)};
        case 8: return below(2) == 0 ? Block(PageBreakBlock{}) : Block(ContentsBlock{text(5)});
        default: return table();
        }
    }

    Random &m_random;
    int m_level = 0;  ///< of the last heading: none is skipped
};

}  // namespace

Document randomDocument(Random &random)
{
    return Maker(random).document();
}

QStringList textsToFind(const Document &document)
{
    QStringList texts;
    for (const Block &block : document.blocks) {
        if (std::holds_alternative<ContentsBlock>(block))
            continue;
        if (const auto *charts = std::get_if<ChartBlock>(&block)) {
            for (const ChartFigure &figure : charts->charts)
                texts << figure.chart.title << svg::descriptionOf(figure.chart) << figure.caption;
            continue;
        }
        Document one;
        one.blocks = {block};
        for (const QString &text : readingText(one))
            texts << text;
    }
    texts.removeAll(QString());
    return texts;
}

}  // namespace xinglin::test
