// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/layout/flow.h"
#include "reports/layout/line_breaker.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace xinglin {
namespace {

constexpr double kTwoLines = 0.55;                  // of a text's width: enough for it on two lines
constexpr double kReadable = 0.25;                  // of the page's width: enough for a long text
constexpr std::size_t kRowsOfAWhole = 8;            // a table so short is not torn in two
constexpr double kTightGap = 8.0, kLeastGap = 5.0;  ///< between cells of full tables
constexpr double kIndent = 10.0;
constexpr double kMarkRoom = 11.0;
constexpr double kLeastText =
    52.0;  // six characters: Chinese may break after each, but not into a column of them
constexpr qsizetype kShortHeader = 4;  // characters: Chinese would break in the middle of a word
constexpr TextStyle kCaptionStyle{9.5, true};
constexpr TextStyle kNoteStyle{7.5, false};

/// The sizes of one table. Tables come in two of them, so that those of one kind look alike; only one with
/// more columns than a page can hold is smaller still.
struct TableLook
{
    TextStyle cell{8.5, false};
    TextStyle sum{8.5, true};
    TextStyle header{7.5, true};
    double leading = 12.0;
    double gap = 12.0;

    TableLook withGap(double between) const
    {
        TableLook look = *this;
        look.gap = between;
        return look;
    }
    static TableLook small() { return {{7.5, false}, {7.5, true}, {7.5, true}, 10.75, kTightGap}; }

    void shrink()
    {
        if (header.size > 6.0) {  // long headers first
            header.size -= 0.5;
            return;
        }
        cell.size -= 0.5;
        sum.size -= 0.5;
        leading -= 0.5;
    }
};

double cellRoom(const TableCell &cell)
{
    return cell.indent * kIndent + (cell.mark == Mark::none ? 0.0 : kMarkRoom);
}

/// Column widths: numbers and headers never break inside a word; text columns share what is left.
class TableWidths
{
public:
    TableWidths(const FlowContext &flow, const TableBlock &table, const TableLook &look)
        : m_flow(flow)
        , m_look(look)
    {
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            measure(table, c);
    }

    bool fits() const { return sum(m_least) <= room(m_look.gap); }
    bool holdsAll() const { return sum(m_natural) <= room(m_look.gap); }
    /// Short texts stand on two lines, long ones in columns that can be read.
    bool isEasy() const { return sum(m_easy) <= room(m_look.gap); }

    std::vector<double> widths() const
    {
        std::vector<double> result = m_natural;
        double excess = sum(result) - room(m_look.gap);
        if (excess <= 0.0) {  // wide enough: the columns share the rest
            for (double &width : result)
                width += -excess / static_cast<double>(result.size());
            return result;
        }
        // Headers over numbers break first; only then do texts.
        for (const bool texts : {false, true}) {
            double slack = 0.0;
            for (std::size_t c = 0; c < result.size(); ++c)
                slack += m_isText[c] == texts ? m_natural[c] - m_least[c] : 0.0;
            const double share = slack > 0.0 ? std::min(1.0, excess / slack) : 0.0;
            for (std::size_t c = 0; c < result.size(); ++c)
                result[c] -= m_isText[c] == texts ? share * (m_natural[c] - m_least[c]) : 0.0;
            excess -= share * slack;
        }
        return result;
    }

private:
    double room(double gap) const
    {
        return m_flow.width() - gap * static_cast<double>(std::max<std::size_t>(m_natural.size(), 1) - 1);
    }
    static double sum(const std::vector<double> &list)
    {
        return std::accumulate(list.begin(), list.end(), 0.0);
    }

    void measure(const TableBlock &table, std::size_t c)
    {
        const TableColumn &column = table.columns[c];
        const bool isText = column.align == TableColumn::Align::left;
        double natural = std::min(m_flow.measure.width(column.header, m_look.header), isText ? 1e9 : 70.0);
        const double whole = m_flow.measure.width(column.header, m_look.header);
        // Where every sign is a word, as in Chinese, a header would stand one sign below the other.
        double least = column.header.size() <= kShortHeader
                           ? whole
                           : std::max(longestWord(column.header, m_look.header, m_flow.measure),
                                      std::min(whole, kShortHeader * m_look.header.size));
        least = std::max(least, m_flow.measure.width(column.unit, m_look.header));
        const auto take = [&](const std::vector<TableCell> &row, const TextStyle &style) {
            if (c >= row.size())
                return;
            const double width = m_flow.measure.width(row[c].text, style) + cellRoom(row[c]);
            natural = std::max(natural, width);
            const double word =
                isText ? longestWord(row[c].text, style, m_flow.measure) + cellRoom(row[c]) : width;
            least = std::max(least, isText ? std::min(word, m_flow.width() * 0.3) : word);
        };
        for (const auto &row : table.rows)
            take(row, m_look.cell);
        take(table.sumRow, m_look.sum);
        if (isText)
            least = std::max(least, std::min(natural, kLeastText));
        m_isText.push_back(isText);
        m_natural.push_back(std::max(natural, least));
        m_least.push_back(least);
        m_easy.push_back(isText ? std::max(least, std::min(kTwoLines * natural, kReadable * m_flow.width()))
                                : least);
    }

    const FlowContext &m_flow;
    const TableLook &m_look;
    std::vector<double> m_natural, m_least, m_easy;
    std::vector<bool> m_isText;
};

/// The largest look in which every cell stands on one line; else the largest in which texts break between
/// words.
TableLook lookFor(const FlowContext &flow, const TableBlock &table)
{
    const std::array looks{TableLook(), TableLook().withGap(kTightGap), TableLook::small(),
                           TableLook::small().withGap(kLeastGap)};
    for (const auto isGood : {&TableWidths::holdsAll, &TableWidths::isEasy, &TableWidths::fits}) {
        const auto good = std::ranges::find_if(
            looks, [&](const TableLook &look) { return (TableWidths(flow, table, look).*isGood)(); });
        if (good != looks.end())
            return *good;
    }
    TableLook look = looks.back();
    while (look.cell.size > 5.5 && !TableWidths(flow, table, look).fits())
        look.shrink();
    return look;
}

/// Draws the parts of one table as strips.
class TableFlow
{
public:
    TableFlow(FlowContext &flow, const TableBlock &table)
        : m_flow(flow)
        , m_table(table)
    {
        m_look = lookFor(flow, table);
        m_widths = TableWidths(flow, table, m_look).widths();
        double x = 0.0;
        for (const double width : m_widths) {
            m_lefts.push_back(x);
            x += width + m_look.gap;
        }
    }

    void run()
    {
        m_part = m_flow.addPart(Part::Kind::table);
        Strip head = headStrip(m_table.caption, false);
        head.before = 14.0;
        head.keepWithNext = true;
        m_flow.push(std::move(head));
        auto repeated = std::make_shared<RepeatedHead>();
        Strip again = headStrip(m_table.caption + m_flow.document.continuedText, true);
        repeated->height = again.height;
        repeated->items = std::move(again.items);
        m_head = repeated;

        const std::size_t count = m_table.rows.size();
        for (std::size_t r = 0; r < count; ++r) {
            const bool keep =
                count <= kRowsOfAWhole || r == 0 || r + 2 == count || (r + 1 == count && hasTail());
            pushRow(m_table.rows[r], false, keep && r + 1 < count + (hasTail() ? 1u : 0u));
        }
        if (count == 0)
            pushEmpty();
        if (!m_table.sumRow.empty())
            pushRow(m_table.sumRow, true, !m_table.note.isEmpty());
        if (!m_table.note.isEmpty())
            pushNote();
    }

private:
    bool hasTail() const { return !m_table.sumRow.empty() || !m_table.note.isEmpty(); }

    void addCellLines(Strip &strip, std::size_t c, const std::vector<QString> &lines, double left, double top,
                      const TextStyle &style, double leading, Ink ink, int part) const
    {
        if (m_table.columns[c].align == TableColumn::Align::left) {
            m_flow.addLines(strip, lines, left, top, style, leading, ink, part);
            return;
        }
        for (const QString &line : lines) {
            const double right = m_lefts[c] + m_widths[c];
            m_flow.addLines(strip, {line}, right - m_flow.measure.width(line, style), top, style, leading,
                            ink, part);
            top += leading;
        }
    }

    /// Said again after a page end, it is what every page repeats.
    Strip headStrip(const QString &caption, bool again) const
    {
        Strip strip;
        double top = 0.0;
        if (!caption.isEmpty())
            top = m_flow.addLines(strip, brokenLines(caption, kCaptionStyle, m_flow.width(), m_flow.measure),
                                  0.0, 0.0, kCaptionStyle, 14.0, Ink::text,
                                  again ? kPageHead : m_flow.addPart(Part::Kind::caption, m_part)) +
                  3;
        constexpr double kLeading = 10.5;
        std::vector<std::vector<QString>> headers;
        std::size_t deepest = 1;
        bool hasUnits = false;
        for (std::size_t c = 0; c < m_widths.size(); ++c) {
            headers.push_back(
                brokenLines(m_table.columns[c].header, m_look.header, m_widths[c] + 0.5, m_flow.measure));
            deepest = std::max(deepest, headers.back().size());
            hasUnits = hasUnits || !m_table.columns[c].unit.isEmpty();
        }
        const int firstPart = again ? 0 : addRowParts(Part::Kind::headerCell, m_widths.size());
        for (std::size_t c = 0; c < m_widths.size(); ++c) {
            const int part = again ? kPageHead : firstPart + static_cast<int>(c);
            const double down = static_cast<double>(deepest - headers[c].size()) * kLeading;
            addCellLines(strip, c, headers[c], m_lefts[c], top + down, m_look.header, kLeading, Ink::text,
                         part);
            addCellLines(strip, c, {m_table.columns[c].unit}, m_lefts[c],
                         top + static_cast<double>(deepest) * kLeading, {m_look.header.size, false}, kLeading,
                         Ink::secondary, part);
        }
        top += (static_cast<double>(deepest) + (hasUnits ? 1.0 : 0.0)) * kLeading + 3;
        strip.items.push_back(RuleItem{{0.0, top}, {m_flow.width(), top}, Ink::strongLine, 0.8, false});
        strip.height = top + 1;
        return strip;
    }

    void pushRow(const std::vector<TableCell> &row, bool isSum, bool keep)
    {
        const TextStyle style = isSum ? m_look.sum : m_look.cell;
        std::vector<std::vector<QString>> cells;
        std::size_t deepest = 1;
        for (std::size_t c = 0; c < std::min(row.size(), m_widths.size()); ++c) {
            const double room = m_widths[c] - cellRoom(row[c]) + 0.5;
            cells.push_back(m_table.columns[c].align == TableColumn::Align::left
                                ? brokenLines(row[c].text, style, room, m_flow.measure)
                                : std::vector<QString>{row[c].text});
            deepest = std::max(deepest, cells.back().size());
        }
        const int firstPart = addRowParts(Part::Kind::cell, m_table.columns.size());
        // A row taller than a page goes on in further strips.
        const auto perStrip = std::max<std::size_t>(
            1, static_cast<std::size_t>(m_flow.geometry().content.height() * 0.8 / m_look.leading));
        for (std::size_t first = 0; first < deepest; first += perStrip) {
            const std::size_t end = std::min(first + perStrip, deepest);
            Strip strip;
            strip.head = m_head;
            strip.keepWithNext = keep;
            if (isSum)
                strip.items.push_back(
                    RuleItem{{0.0, 0.0}, {m_flow.width(), 0.0}, Ink::strongLine, 0.8, false});
            for (std::size_t c = 0; c < cells.size(); ++c)
                addCell(strip, c, row[c], cells[c], first, end, style, firstPart + static_cast<int>(c));
            strip.height = static_cast<double>(end - first) * m_look.leading + 5.0 + m_table.writingRoom;
            strip.items.push_back(
                RuleItem{{0.0, strip.height}, {m_flow.width(), strip.height}, Ink::line, 0.4, false});
            m_flow.push(std::move(strip));
        }
    }

    void addCell(Strip &strip, std::size_t c, const TableCell &cell, const std::vector<QString> &lines,
                 std::size_t first, std::size_t end, const TextStyle &style, int part) const
    {
        if (first >= lines.size())
            return;
        const std::vector<QString> shown(lines.begin() + static_cast<std::ptrdiff_t>(first),
                                         lines.begin() +
                                             static_cast<std::ptrdiff_t>(std::min(end, lines.size())));
        const double top = 2.5 + m_table.writingRoom;
        double left = m_lefts[c] + cell.indent * kIndent;
        if (cell.mark != Mark::none) {
            double markLeft = left;
            if (m_table.columns[c].align == TableColumn::Align::right)
                markLeft = m_lefts[c] + m_widths[c] - m_flow.measure.width(cell.text, style) - kMarkRoom;
            strip.items.push_back(
                MarkItem{QRectF(markLeft, top + (m_look.leading - 7) / 2, 7, 7), cell.mark});
            left += kMarkRoom;
        }
        addCellLines(strip, c, shown, left, top, style, m_look.leading,
                     cell.isAbsent ? Ink::noData : Ink::text, part);
    }

    /// A row of that many cells, there for a reader even where nothing is printed; index of the first cell.
    int addRowParts(Part::Kind kind, std::size_t cells) const
    {
        const int row = m_flow.addPart(Part::Kind::row, m_part);
        for (std::size_t c = 0; c < cells; ++c)
            m_flow.addPart(kind, row);
        return row + 1;
    }

    void pushEmpty()
    {
        Strip strip;
        const int part = addRowParts(Part::Kind::cell, 1);
        m_flow.plan.parts.back().columns = static_cast<std::int16_t>(m_table.columns.size());
        strip.height = m_flow.addLines(strip, {m_table.emptyText}, 0.0, 4.0, m_look.cell, m_look.leading,
                                       Ink::noData, part) +
                       4;
        strip.keepWithNext = !m_table.note.isEmpty();
        m_flow.push(std::move(strip));
    }

    void pushNote()
    {
        Strip strip;
        const auto lines = brokenLines(m_table.note, kNoteStyle, m_flow.width(), m_flow.measure);
        strip.height = m_flow.addLines(strip, lines, 0.0, 4.0, kNoteStyle, 10.5, Ink::secondary,
                                       m_flow.addPart(Part::Kind::paragraph)) +
                       2;
        m_flow.push(std::move(strip));
    }

    FlowContext &m_flow;
    const TableBlock &m_table;
    TableLook m_look;
    std::vector<double> m_widths, m_lefts;
    std::shared_ptr<const RepeatedHead> m_head;
    int m_part = 0;
};

}  // namespace

void flowTable(FlowContext &flow, const TableBlock &table)
{
    if (!table.columns.empty())
        TableFlow(flow, table).run();
}

}  // namespace xinglin
