// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace xinglin {

/// The cells of one row, without their quotes. The views live until the next row is read.
struct CsvRow
{
    std::vector<std::string_view> cells;
    std::deque<std::string> unquoted;  ///< cells that held doubled quotes
};

/// Splits one line into cells (RFC 4180 within a line). False when a quote is not closed in it or something
/// follows a closing quote.
bool splitCsvLine(std::string_view line, char separator, CsvRow &row);

/// The separator of the first lines: the one of comma, semicolon, tab and bar that cuts them into the same
/// number of cells most often.
char detectSeparator(std::string_view text);
/// "," ";" "tab" "|"
std::string_view separatorName(char separator);

/// Whether decimals are written with a comma: some cells have digits on both sides of one comma, none has a
/// point between digits, and not all of those commas could stand before thousands.
bool detectDecimalComma(std::span<const std::string_view> cells);

/// Walks over the lines of a text.
class LineCursor
{
public:
    explicit LineCursor(std::string_view text)
        : m_rest(text)
    {}
    /// False at the end. The line comes without its end.
    bool next(std::string_view &line);
    std::uint64_t line() const { return m_line; }
    std::string_view rest() const { return m_rest; }

private:
    std::string_view m_rest;
    std::uint64_t m_line = 0;
};

/// Reads a small table whose quoted cells may hold line ends (RFC 4180).
class CsvTable
{
public:
    CsvTable(std::string_view text, char separator)
        : m_lines(text)
        , m_separator(separator)
    {}

    enum class State { row, end, broken, tooLong };
    /// The next row that is not blank. After a broken one reading goes on behind its first line.
    State next(CsvRow &row);
    /// First line of the row read last, from 1.
    std::uint64_t line() const { return m_line; }

private:
    LineCursor m_lines;
    char m_separator;
    std::uint64_t m_line = 0;
    std::string m_joined;
};

}  // namespace xinglin
