// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csv_text.h"

#include "ingest/number_text.h"
#include "ingest/record_reader.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>

namespace xinglin {
namespace {

constexpr std::array kSeparators{',', ';', '\t', '|'};
constexpr int kSampleLines = 20;

/// The cell that begins with the quote at `begin`; npos when it is not closed or followed by something else.
std::size_t quotedCell(std::string_view line, std::size_t begin, char separator, CsvRow &row)
{
    std::size_t i = begin + 1;
    bool doubled = false;
    for (;;) {
        i = line.find('"', i);
        if (i == std::string_view::npos)
            return i;
        if (i + 1 >= line.size() || line[i + 1] != '"')
            break;
        doubled = true;
        i += 2;
    }
    std::string_view inside = line.substr(begin + 1, i - begin - 1);
    if (doubled) {
        std::string plain;
        for (std::size_t k = 0; k < inside.size(); ++k) {
            plain += inside[k];
            k += inside[k] == '"' ? 1 : 0;
        }
        inside = row.unquoted.emplace_back(std::move(plain));
    }
    row.cells.push_back(inside);
    ++i;
    while (i < line.size() && line[i] == ' ' && separator != ' ')
        ++i;
    return i == line.size() || line[i] == separator ? i : std::string_view::npos;
}

std::string_view withoutReturn(std::string_view line)
{
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

}  // namespace

bool splitCsvLine(std::string_view line, char separator, CsvRow &row)
{
    row.cells.clear();
    row.unquoted.clear();
    if (std::memchr(line.data(), '"', line.size()) == nullptr) {
        const char *p = line.data();
        const char *const end = p + line.size();
        for (const char *q = p;; ++q) {
            if (q != end && *q != separator)
                continue;
            row.cells.emplace_back(p, static_cast<std::size_t>(q - p));
            if (q == end)
                return true;
            p = q + 1;
        }
    }
    for (std::size_t begin = 0;;) {
        std::size_t end = 0;
        if (begin < line.size() && line[begin] == '"') {
            end = quotedCell(line, begin, separator, row);
            if (end == std::string_view::npos)
                return false;
        } else {
            end = std::min(line.find(separator, begin), line.size());
            row.cells.push_back(line.substr(begin, end - begin));
        }
        if (end >= line.size())
            return true;
        begin = end + 1;
    }
}

char detectSeparator(std::string_view text)
{
    char best = ',';
    int bestScore = 0;
    for (const char separator : kSeparators) {
        LineCursor lines(text);
        std::map<std::size_t, int> counts;
        CsvRow row;
        std::string_view line;
        for (int i = 0; i < kSampleLines && lines.next(line); ++i) {
            if (!trimBlanks(line).empty() && line.size() <= kLongestLine &&
                splitCsvLine(line, separator, row) && row.cells.size() > 1)
                ++counts[row.cells.size()];
        }
        for (const auto &[cells, times] : counts) {
            const int score = times * 100 + static_cast<int>(std::min<std::size_t>(cells, 99));
            if (score > bestScore) {
                bestScore = score;
                best = separator;
            }
        }
    }
    return best;
}

std::string_view separatorName(char separator)
{
    switch (separator) {
    case ';': return ";";
    case '\t': return "tab";
    case '|': return "|";
    default: return ",";
    }
}

bool detectDecimalComma(std::span<const std::string_view> cells)
{
    bool certain = false;
    for (std::string_view cell : cells) {
        cell = trimBlanks(cell);
        const std::size_t mark = cell.find_first_of(",.");
        if (mark == std::string_view::npos || mark == 0 || !isDigit(cell[mark - 1]) ||
            mark + 1 >= cell.size())
            continue;
        const std::string_view after = cell.substr(mark + 1);
        if (!std::all_of(after.begin(), after.end(), isDigit))
            continue;
        if (cell[mark] == '.')
            return false;
        certain = certain || after.size() != 3;
    }
    return certain;
}

bool LineCursor::next(std::string_view &line)
{
    if (m_rest.empty())
        return false;
    const std::size_t end = m_rest.find('\n');
    line = withoutReturn(m_rest.substr(0, end));
    m_rest = end == std::string_view::npos ? std::string_view() : m_rest.substr(end + 1);
    ++m_line;
    return true;
}

CsvTable::State CsvTable::next(CsvRow &row)
{
    std::string_view line;
    do {
        if (!m_lines.next(line))
            return State::end;
    } while (trimBlanks(line).empty());
    m_line = m_lines.line();
    if (line.size() > kLongestLine)
        return State::tooLong;
    if (splitCsvLine(line, m_separator, row))
        return State::row;
    // A quoted cell may go on in the next lines.
    const LineCursor behind = m_lines;
    m_joined.assign(line);
    std::string_view more;
    while (m_joined.size() <= kLongestLine && m_lines.next(more)) {
        m_joined.append(1, '\n').append(more);
        if (splitCsvLine(m_joined, m_separator, row))
            return State::row;
    }
    m_lines = behind;
    return State::broken;
}

}  // namespace xinglin
