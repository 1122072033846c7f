// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/language.h"
#include "reports/charts/chart_spec.h"
#include "reports/document/document_seal.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

// A report as blocks with a meaning: what is said, not where it stands. Knows no device, no font, no
// database; every format is made from it. All text is in the report's language already.
namespace xinglin {

/// Severity or state of a thing, shown as a shape with a word beside it, never as colour alone.
enum class Mark { none, p0, p1, p2, info, good, noData, late };

struct LabelledText
{
    QString label, text;
    std::optional<double> number = {};  ///< the value behind a text that is a count or a share
};

/// A picture as the file it came in (PNG or JPEG).
struct Picture
{
    QByteArray bytes;
    int width = 0, height = 0;  ///< pixels
    QString alternative;        ///< what it shows, read out in its place
};

struct CoverBlock
{
    std::shared_ptr<const Picture> logo;  ///< nothing: none
    QString organisation, title, subject, period;
    std::vector<LabelledText> facts;
    QString readingTitle;  ///< "How to read this report"
    std::vector<QString> reading;
};

/// The list of headings of level 1 and 2 with their pages, made by the layout.
struct ContentsBlock
{
    QString title;
};

struct HeadingBlock
{
    int level = 1;  ///< 1..3, never skipping one
    QString text;
};

struct ParagraphBlock
{
    enum class Kind { body, lead, small };
    QString text;
    Kind kind = Kind::body;
    bool keepWithNext = false;  ///< it speaks of the block that follows
};

/// Terms with their explanation.
struct DefinitionsBlock
{
    std::vector<LabelledText> items;
    bool isCard = false;  ///< short facts of one thing: on paper side by side, on one page
};

struct KeyFigure
{
    QString label;
    QString value;  ///< "82.1"; the words for "no data" when there is none
    QString unit;
    std::vector<QString> changes;  ///< "+1.2 against September 2026", each with what it compares with
    QString note;                  ///< n, interval or coverage
    bool hasValue = true;
};

/// At most five stand in a row.
struct KeyFiguresBlock
{
    std::vector<KeyFigure> figures;
};

/// A thing to know or to act on, with the evidence for it.
struct Finding
{
    Mark mark = Mark::info;
    QString markWord;
    QString text;
    QString evidence;
};

struct FindingsBlock
{
    std::vector<Finding> findings;
};

struct TableColumn
{
    enum class Align { left, right };
    QString key;  ///< machine name of the column (CSV, JSON)
    QString header;
    QString unit;  ///< printed below the header
    Align align = Align::left;
    /// What the numbers of a column are whose words are made for people; a spreadsheet has them in one unit.
    enum class Amount { asPrinted, seconds, share };
    Amount amount = Amount::asPrinted;
};

struct TableCell
{
    QString text;                  ///< as printed
    std::optional<double> number;  ///< the value behind the text, unrounded
    Mark mark = Mark::none;
    int indent = 0;
    bool isAbsent = false;  ///< the text says that there is no value
};

/// Text left, numbers right. The header repeats on every page the table reaches.
struct TableBlock
{
    QString key;  ///< machine name of the table
    QString caption;
    std::vector<TableColumn> columns;
    std::vector<std::vector<TableCell>> rows;
    std::vector<TableCell> sumRow;  ///< empty: none
    QString note;                   ///< small print below
    QString emptyText;              ///< printed in place of rows when there are none
    double writingRoom = 0.0;       ///< points left free above the text of each row, to write by hand
};

struct ChartFigure
{
    ChartSpec chart;
    QString caption;  ///< what the picture says, in a sentence; may be empty
};

/// One chart across the page, or two or three side by side.
struct ChartBlock
{
    std::vector<ChartFigure> charts;
    double height = 0.0;  ///< points; 0: the chart's own
};

struct NoteBlock
{
    Mark mark = Mark::info;
    QString title;
    QString text;
    bool isFailure = false;  ///< it tells that a part of the report could not be made
};

struct PageBreakBlock
{
    bool isOptional = false;  ///< of a chapter: it may begin on a page that is mostly empty
};

using Block = std::variant<CoverBlock, ContentsBlock, HeadingBlock, ParagraphBlock, DefinitionsBlock,
                           KeyFiguresBlock, FindingsBlock, TableBlock, ChartBlock, NoteBlock, PageBreakBlock>;

struct Document
{
    QString kind;  ///< "comprehensive"
    Language language = Language::en;
    QString title;
    QString runningHead;          ///< subject and period, top of every page
    QString notice;               ///< "Demo data": on every page, empty otherwise
    QString footer;               ///< state of the data and maker
    QString pageText;             ///< "Page %1 of %2"
    QString continuedText;        ///< appended to a table's caption after a page end
    Instant dataState;            ///< the instant the data stood at: the file's dates, whenever it is printed
    QString dataStateText;        ///< the same, ISO 8601 in the workspace's zone
    QString dataStateWords = {};  ///< the same, as the blocks tell it
    QJsonObject parameters;       ///< what was asked for (kind, subject, period, language): to verify
    bool isWithheld = false;      ///< too few people: it says that and nothing else
    std::vector<Block> blocks;
    /// The engine's results the report rests on, as `analyze --json` prints them without detail: for JSON.
    QJsonArray results = {};
    QString accent = {};  ///< "#0b6e78": the colour of what leads the eye; empty: the palette's
    QString font = {};    ///< family that it is to be set in; empty: the standard fonts
    std::optional<DocumentSeal> seal = {};  ///< set when nothing is added any more (sealDocument)
};

/// Every text of the document in reading order, one entry per printed text (charts: title, subtitle and
/// caption): what a reader, a search and a test can rely on.
std::vector<QString> readingText(const Document &document);

/// What the document tells of parts that could not be made ("title: text"); empty: it is whole.
std::vector<QString> failuresOf(const Document &document);

/// The header of a column in rows of data, with what the numbers below it are: "To acknowledge (mean, s)".
/// `spanUnit`: of spans of time, which the paper tells in words.
QString dataHeader(const TableColumn &column, const QString &spanUnit);

/// Removes what no document may hold, everywhere: control signs (C0 and C1) and the mark of the byte order.
/// Half a sign and what Unicode calls no character become U+FFFD.
QString printable(const QString &text);
/// A text that somebody typed, as a report takes it: composed (NFC), on one line, not turning what follows.
QString typedText(const QString &text);
BilingualText typedText(const BilingualText &text);

}  // namespace xinglin
