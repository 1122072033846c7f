// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper.h"
#include "core/result.h"
#include "reports/charts/text_measure.h"
#include "reports/document/document.h"

#include <QRectF>

#include <cstdint>
#include <map>
#include <memory>
#include <variant>
#include <vector>

namespace xinglin {

/// Points; (0, 0) is the upper left corner of the sheet.
struct PageGeometry
{
    QSizeF sheet;
    QRectF content;   ///< where blocks flow
    double headLine;  ///< baseline of the running head
    double footLine;  ///< baseline of the footer

    static PageGeometry of(Paper paper);
};

/// Colours by role; resolved with a palette when a page is painted.
enum class Ink {
    text,
    secondary,
    accent,
    onAccent,
    line,
    strongLine,
    canvas,
    noData,
    p0,
    p1,
    p2,
    info,
    good,
};

Ink inkOf(Mark mark);

/// What a piece of the paper means to a reader who does not see it.
struct Part
{
    enum class Kind : std::uint8_t {
        document,
        section,
        heading1,
        heading2,
        heading3,
        paragraph,
        list,
        listItem,
        label,
        body,  ///< of a list item
        contents,
        contentsEntry,
        link,
        table,
        caption,
        row,
        headerCell,  ///< of a column
        cell,
        figure,
    };
    Kind kind = Kind::document;
    std::int16_t columns = 1;  ///< that a cell spans
    int parent = -1;           ///< index of the part it belongs to; -1: the document itself
    int outline = -1;          ///< the outline entry a link leads to
};

/// In place of an index into the parts: what every page repeats or what only decorates.
inline constexpr int kDecoration = -1;
inline constexpr int kPageHead = -2;
inline constexpr int kPageFoot = -3;

struct TextItem
{
    QPointF baseline;
    QString text;
    TextStyle style;
    Ink ink = Ink::text;
    int pageOf = -1;  ///< an entry of the contents: the outline entry whose page is to be printed here ...
    double rightEdge = 0.0;  ///< ... ending at this x
    int part = kDecoration;
};

struct BoxItem
{
    QRectF box;
    Ink fill = Ink::canvas;
    double radius = 0.0;
    bool outlined = false;  ///< the border only
};

struct RuleItem
{
    QPointF from, to;
    Ink ink = Ink::line;
    double width = 0.5;
    bool dotted = false;
};

struct MarkItem
{
    QRectF box;
    Mark mark = Mark::none;
};

/// Keeps the block it comes from.
struct ChartItem
{
    QRectF box;
    std::shared_ptr<const ChartSpec> chart;
    int part = kDecoration;
};

struct PictureItem
{
    QRectF box;
    std::shared_ptr<const Picture> picture;
    int part = kDecoration;
};

using PageItem = std::variant<TextItem, BoxItem, RuleItem, MarkItem, ChartItem, PictureItem>;

/// The part an item belongs to. Boxes, rules and marks decorate: what they say stands in words beside them.
int partOf(const PageItem &item);

struct PaperPage
{
    std::vector<PageItem> items;
};

/// A heading and where it stands.
struct OutlineEntry
{
    int level = 1;
    QString text;
    int page = 0;  ///< 0-based
    double top = 0.0;
};

/// A place on a page that leads to a heading.
struct PageLink
{
    int page = 0;
    QRectF box;
    int outline = 0;  ///< index into the outline
    int part = kDecoration;
};

/// What is known of a document beside its pages; it fills while pages come.
struct DocumentPlan
{
    PageGeometry geometry;
    std::vector<OutlineEntry> outline;
    std::vector<PageLink> links;               ///< from the contents; when all pages are there
    std::vector<Part> parts = {};              ///< in reading order, parents first; the first is the document
    std::map<int, QString> alternatives = {};  ///< of parts that are figures: the text that stands for them
};

/// Takes pages as they are full, so that nobody holds all of them.
class PageSink
{
public:
    virtual ~PageSink() = default;
    /// What stands on a page, its frame apart; 0-based. In their order, but for those that tell the pages of
    /// others, which come last.
    virtual Status page(int number, PaperPage page) = 0;
    /// Head and foot of each page, in their order, when all pages are there.
    virtual Status frame(int number, PaperPage frame) = 0;
};

/// A document with all of its pages, frames on them.
struct PagedDocument : DocumentPlan
{
    std::vector<PaperPage> pages;
};

}  // namespace xinglin
