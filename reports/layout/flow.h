// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/layout/page.h"

#include <functional>
#include <memory>
#include <optional>

namespace xinglin {

/// What has to be said again when a table goes on after a page end.
struct RepeatedHead
{
    double height = 0.0;
    std::vector<PageItem> items;
};

/// A piece of the flow that is never cut: a line, a row, a chart with its caption. Items are placed relative
/// to its upper left corner.
struct Strip
{
    double height = 0.0;
    double before = 0.0;  ///< space above, dropped at the top of a page
    bool keepWithNext = false;
    bool pageBreakBefore = false;
    bool isBreakOptional = false;         ///< that break; it is not made on a page that is mostly empty
    bool isCover = false;                 ///< begins a sheet of its own, placed from the sheet's corner
    std::optional<QPointF> onCover = {};  ///< goes on that sheet too, at this place
    std::vector<PageItem> items;
    std::shared_ptr<const RepeatedHead> head;  ///< repeated above when this begins a page
    bool hasChart = false;
    double spare = 0.0;  ///< by how much they may be lower where a page is short of it
    int outline = -1;    ///< this is the heading of that outline entry
};

/// Shared by the steps that turn blocks into strips.
struct FlowContext
{
    const Document &document;  ///< without its blocks
    const TextMeasure &measure;
    DocumentPlan &plan;                       ///< with every heading in its outline, pages not known yet
    std::shared_ptr<const Block> block = {};  ///< that is being laid out: charts keep it
    std::vector<Strip> strips = {};           ///< not placed yet
    int headings = 0;                         ///< met so far
    QRectF coverRoom = {};                    ///< free on the cover, while nothing follows it
    struct ChartRow
    {
        std::shared_ptr<const Block> block;
        const ChartBlock *charts = nullptr;
    };
    std::vector<ChartRow> chartRows = {};  ///< that may stand side by side with the charts that follow
    std::function<void()> whenMany = {};   ///< takes strips away before a long table has made all of its own

    const PageGeometry &geometry() const { return plan.geometry; }
    double width() const { return plan.geometry.content.width(); }
    /// A new part below another; its index.
    int addPart(Part::Kind kind, int parent = 0);
    /// One that a text stands for to whoever does not see it.
    int addFigure(const QString &alternative);
    /// Appends lines of text as items of a strip from `top`; returns the y below them.
    double addLines(Strip &strip, const std::vector<QString> &lines, double left, double top,
                    const TextStyle &style, double leading, Ink ink, int part) const;
    /// Appends the text as strips of one line each, with widows and orphans kept together; `keepWithNext`
    /// ties the last one, and a text of few lines as a whole, to what follows.
    void flowLines(const std::vector<QString> &lines, double left, const TextStyle &style, double leading,
                   Ink ink, double before, int part, bool keepWithNext = false);
    /// The next block begins on a new page.
    bool breakNext = false;
    bool isBreakOptional = false;  ///< that one
    void push(Strip strip);
};

void flowCover(FlowContext &flow, const CoverBlock &cover);
void flowContents(FlowContext &flow, const ContentsBlock &contents);
void flowHeading(FlowContext &flow, const HeadingBlock &heading);
void flowParagraph(FlowContext &flow, const ParagraphBlock &paragraph);
void flowDefinitions(FlowContext &flow, const DefinitionsBlock &definitions);
void flowKeyFigures(FlowContext &flow, const KeyFiguresBlock &block);
void flowFindings(FlowContext &flow, const FindingsBlock &block);
void flowNote(FlowContext &flow, const NoteBlock &note);
void flowTable(FlowContext &flow, const TableBlock &table);
/// On a sheet on its side the charts of blocks that follow each other share a row, where they are not too
/// many or too unlike: they wait in `chartRows` until endChartRow.
void flowCharts(FlowContext &flow, const ChartBlock &block);
void endChartRow(FlowContext &flow);

/// Baseline of a line of text centred in its leading.
double baselineIn(double top, double leading, const TextStyle &style);

}  // namespace xinglin
