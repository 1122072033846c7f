// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/layout/flow.h"
#include "reports/layout/line_breaker.h"

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

constexpr TextStyle kLabel{8.0, false};
constexpr TextStyle kReading{8.5, false};
constexpr double kLogoBottom = 112.0;

/// One text of the cover: how it is set, and the space above it.
struct CoverText
{
    TextStyle style;
    double leading, before;
    std::size_t mostLines = 0;  ///< 0: as many as it takes
};

/// Sizes of a cover; smaller ones for long names and sheets on their side.
struct CoverLook
{
    CoverText organisation{{11.0, false}, 17.0, 0.0};
    CoverText title{{30.0, true}, 41.0, 14.0};
    CoverText subject{{17.0, false}, 25.0, 8.0};
    CoverText period{{13.0, true}, 20.0, 6.0};
    CoverText fact{{10.5, false}, 15.0, 10.0};

    std::array<CoverText *, 5> all() { return {&organisation, &title, &subject, &period, &fact}; }
    CoverLook scaled(double by) const
    {
        CoverLook look = *this;
        for (CoverText *text : look.all()) {
            text->style.size = std::max(8.0, text->style.size * by);
            text->leading = std::max(11.0, text->leading * by);
            text->before *= by;
        }
        return look;
    }
};

/// The lines of a text; what the room cannot hold at all is cut.
std::vector<QString> linesOf(const FlowContext &flow, const QString &text, const CoverText &look,
                             double width)
{
    std::vector<QString> lines = brokenLines(text, look.style, width, flow.measure);
    if (look.mostLines > 0 && lines.size() > look.mostLines) {
        lines.resize(look.mostLines);
        lines.back() = lines.back().chopped(1) + QChar(0x2026);
    }
    return lines;
}

double heightOf(const FlowContext &flow, const QString &text, const CoverText &look, double width)
{
    return look.before + static_cast<double>(linesOf(flow, text, look, width).size()) * look.leading;
}

/// Facts stand in two columns.
double heightOfFacts(const FlowContext &flow, const std::vector<LabelledText> &facts, const CoverText &look)
{
    const double column = flow.width() / 2 - 20;
    double height = 0.0;
    for (std::size_t i = 0; i < facts.size(); i += 2) {
        double row = 0.0;
        for (std::size_t c = i; c < std::min(i + 2, facts.size()); ++c)
            row = std::max(row, heightOf(flow, facts[c].text, look, column) - look.before);
        height += row + 12.0 + (i == 0 ? 0.0 : look.before);
    }
    return height;
}

double heightOfBody(const FlowContext &flow, const CoverBlock &cover, const CoverLook &look)
{
    const double width = flow.width();
    return heightOf(flow, cover.organisation, look.organisation, width) +
           heightOf(flow, cover.title, look.title, width) +
           heightOf(flow, cover.subject, look.subject, width) +
           heightOf(flow, cover.period, look.period, width) + 38.0 +
           heightOfFacts(flow, cover.facts, look.fact);
}

/// The largest look of which everything has room; in the end with long texts cut.
CoverLook fittingLook(const FlowContext &flow, const CoverBlock &cover, double room)
{
    constexpr std::size_t kMostLines = 3;
    CoverLook look;
    for (const double by : {1.0, 0.85, 0.7, 0.6}) {
        look = CoverLook().scaled(by);
        if (heightOfBody(flow, cover, look) <= room)
            return look;
    }
    for (CoverText *text : look.all())
        text->mostLines = kMostLines;
    return look;
}

/// Facts in two columns; returns the y below them.
double addFacts(FlowContext &flow, Strip &strip, const std::vector<LabelledText> &facts,
                const CoverText &look, double left, double top)
{
    const double column = flow.width() / 2;
    double rowTop = top;
    double rowEnd = top;
    const int list = facts.empty() ? 0 : flow.addPart(Part::Kind::list);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (i % 2 == 0)
            rowTop = rowEnd + (i == 0 ? 0.0 : look.before);
        const double x = left + (i % 2 == 0 ? 0.0 : column);
        const int entry = flow.addPart(Part::Kind::listItem, list);
        double y = flow.addLines(strip, {facts[i].label}, x, rowTop, kLabel, 12.0, Ink::secondary,
                                 flow.addPart(Part::Kind::label, entry));
        y = flow.addLines(strip, linesOf(flow, facts[i].text, look, column - 20), x, y, look.style,
                          look.leading, Ink::text, flow.addPart(Part::Kind::body, entry));
        rowEnd = std::max(rowEnd, y);
    }
    return rowEnd;
}

/// At the head of the sheet, as large as the room above the title allows.
void addLogo(FlowContext &flow, Strip &strip, const CoverBlock &cover, double left)
{
    constexpr QSizeF kRoom{200.0, 56.0};
    if (!cover.logo || cover.logo->width <= 0 || cover.logo->height <= 0)
        return;
    const QSizeF size = QSizeF(cover.logo->width, cover.logo->height).scaled(kRoom, Qt::KeepAspectRatio);
    const int part = flow.addFigure(cover.logo->alternative);
    strip.items.push_back(
        PictureItem{QRectF(QPointF(left, kLogoBottom - size.height()), size), cover.logo, part});
}

}  // namespace

void flowCover(FlowContext &flow, const CoverBlock &cover)
{
    const QSizeF sheet = flow.geometry().sheet;
    const double left = flow.geometry().content.left();
    const double width = flow.width();
    std::vector<std::vector<QString>> paragraphs;
    double height = 18.0;
    for (const QString &text : cover.reading) {
        paragraphs.push_back(brokenLines(text, kReading, width, flow.measure));
        height += static_cast<double>(paragraphs.back().size()) * 12.5 + 4;
    }
    double foot = flow.geometry().content.bottom() - height;

    Strip strip;
    strip.isCover = true;
    strip.height = sheet.height();
    strip.items.push_back(BoxItem{QRectF(0, 0, sheet.width(), 10), Ink::accent, 0.0, false});
    addLogo(flow, strip, cover, left);
    double y = std::max(sheet.height() * 0.15, cover.logo ? kLogoBottom + 14.0 : 0.0);
    const CoverLook look = fittingLook(flow, cover, foot - 16.0 - y);
    const auto add = [&](const QString &text, const CoverText &one, Ink ink) {
        y = flow.addLines(strip, linesOf(flow, text, one, width), left, y + one.before, one.style,
                          one.leading, ink, flow.addPart(Part::Kind::paragraph));
    };
    add(cover.organisation, look.organisation, Ink::secondary);
    add(cover.title, look.title, Ink::text);
    add(cover.subject, look.subject, Ink::text);
    add(cover.period, look.period, Ink::accent);
    strip.items.push_back(RuleItem{{left, y + 22}, {left + width, y + 22}, Ink::strongLine, 0.7, false});
    const double factsEnd = addFacts(flow, strip, cover.facts, look.fact, left, y + 38);

    const QRectF room(QPointF(left, factsEnd + 30), QPointF(left + width, foot - 24));
    foot = flow.addLines(strip, {cover.readingTitle}, left, foot, {9.5, true}, 18.0, Ink::text,
                         flow.addPart(Part::Kind::paragraph));
    for (const auto &lines : paragraphs)
        foot = flow.addLines(strip, lines, left, foot, kReading, 12.5, Ink::secondary,
                             flow.addPart(Part::Kind::paragraph)) +
               4;
    flow.push(std::move(strip));
    flow.breakNext = true;
    flow.coverRoom = room;
}

}  // namespace xinglin
