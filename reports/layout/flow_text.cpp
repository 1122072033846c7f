// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/layout/flow.h"
#include "reports/layout/line_breaker.h"

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

constexpr std::size_t kContentsTogether = 3;  ///< entries that go over to a page at the least
constexpr std::size_t kManyStrips = 1'000;
constexpr std::size_t kMostTogether = 8;  ///< lines of a text that stays whole with what it speaks of
constexpr TextStyle kBody{9.5, false};
constexpr double kBodyLeading = 14.5;
constexpr TextStyle kSmall{8.0, false};
constexpr double kSmallLeading = 11.5;
constexpr TextStyle kLead{11.0, false};
constexpr double kLeadLeading = 17.0;

struct HeadingLook
{
    TextStyle style;
    double leading, before;
    Ink ink;
};

HeadingLook headingLook(int level)
{
    switch (level) {
    case 1: return {{18.0, true}, 25.0, 26.0, Ink::text};
    case 2: return {{12.5, true}, 18.0, 20.0, Ink::accent};
    default: return {{10.0, true}, 15.0, 14.0, Ink::text};
    }
}

Part::Kind headingPart(int level)
{
    return level == 1 ? Part::Kind::heading1 : level == 2 ? Part::Kind::heading2 : Part::Kind::heading3;
}

}  // namespace

double baselineIn(double top, double leading, const TextStyle &style)
{
    return top + (leading + style.size * kCapHeight) / 2;
}

int FlowContext::addPart(Part::Kind kind, int parent)
{
    Part part;
    part.kind = kind;
    part.parent = parent;
    plan.parts.push_back(part);
    return static_cast<int>(plan.parts.size()) - 1;
}

int FlowContext::addFigure(const QString &alternative)
{
    const int part = addPart(Part::Kind::figure);
    plan.alternatives[part] = alternative;
    return part;
}

double FlowContext::addLines(Strip &strip, const std::vector<QString> &lines, double left, double top,
                             const TextStyle &style, double leading, Ink ink, int part) const
{
    for (const QString &line : lines) {
        if (!line.isEmpty()) {
            TextItem item{{left, baselineIn(top, leading, style)}, line, style, ink};
            item.part = part;
            strip.items.push_back(std::move(item));
        }
        top += leading;
    }
    return top;
}

void FlowContext::push(Strip strip)
{
    strip.pageBreakBefore = strip.pageBreakBefore || breakNext;
    strip.isBreakOptional = isBreakOptional;
    breakNext = isBreakOptional = false;
    coverRoom = {};
    strips.push_back(std::move(strip));
    if (strips.size() >= kManyStrips && whenMany)
        whenMany();
}

void FlowContext::flowLines(const std::vector<QString> &lines, double left, const TextStyle &style,
                            double leading, Ink ink, double before, int part, bool keepWithNext)
{
    // Torn, a short text would leave a page half empty and send its last lines after the chart it speaks of.
    const bool isWhole = keepWithNext && lines.size() <= kMostTogether;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Strip strip;
        strip.before = i == 0 ? before : 0.0;
        strip.height = addLines(strip, {lines[i]}, left, 0.0, style, leading, ink, part);
        strip.keepWithNext = isWhole || (i == 0 && lines.size() > 1) || i + 2 == lines.size() ||
                             (keepWithNext && i + 1 == lines.size());
        push(std::move(strip));
    }
}

void flowHeading(FlowContext &flow, const HeadingBlock &heading)
{
    const HeadingLook look = headingLook(heading.level);
    Strip strip;
    strip.before = look.before;
    strip.keepWithNext = true;
    strip.outline = flow.headings++;
    const auto lines = brokenLines(heading.text, look.style, flow.width(), flow.measure);
    const int part = flow.addPart(headingPart(heading.level));
    strip.height = flow.addLines(strip, lines, 0.0, 0.0, look.style, look.leading, look.ink, part);
    if (heading.level == 1) {
        strip.height += 5;
        strip.items.push_back(
            RuleItem{{0.0, strip.height - 1}, {36.0, strip.height - 1}, Ink::accent, 2.0, false});
        strip.height += 3;
    }
    flow.push(std::move(strip));
}

void flowParagraph(FlowContext &flow, const ParagraphBlock &paragraph)
{
    TextStyle style = kBody;
    double leading = kBodyLeading;
    Ink ink = Ink::text;
    if (paragraph.kind == ParagraphBlock::Kind::small) {
        style = kSmall;
        leading = kSmallLeading;
        ink = Ink::secondary;
    } else if (paragraph.kind == ParagraphBlock::Kind::lead) {
        style = kLead;
        leading = kLeadLeading;
    }
    const auto lines = brokenLines(paragraph.text, style, flow.width(), flow.measure);
    flow.flowLines(lines, 0.0, style, leading, ink, 7.0, flow.addPart(Part::Kind::paragraph),
                   paragraph.keepWithNext);
}

void flowDefinitions(FlowContext &flow, const DefinitionsBlock &definitions)
{
    constexpr TextStyle kTerm{9.0, true};
    constexpr TextStyle kText{9.0, false};
    constexpr double kLeading = 13.5;
    constexpr double kGutter = 18.0;
    const std::size_t count = definitions.items.size(), beside = definitions.isCard ? 2 : 1;
    const double wide = (flow.width() + kGutter) / static_cast<double>(beside), room = wide - kGutter;
    const double column = definitions.isCard ? room * 0.36 : flow.width() * 0.24;
    const int list = flow.addPart(Part::Kind::list);
    for (std::size_t i = 0; i < count; i += beside) {
        Strip strip;
        strip.before = 5.0;
        const bool hasNext = i + beside < count;
        strip.keepWithNext = hasNext && (definitions.isCard || i == 0 || i + 2 == count);
        for (std::size_t j = 0; j < beside && i + j < count; ++j) {
            const LabelledText &item = definitions.items[i + j];
            const double from = wide * static_cast<double>(j);
            const auto terms = brokenLines(item.label, kTerm, column - 12, flow.measure);
            const auto lines = brokenLines(item.text, kText, room - column, flow.measure);
            const int entry = flow.addPart(Part::Kind::listItem, list);
            const double left = flow.addLines(strip, terms, from, 0.0, kTerm, kLeading, Ink::text,
                                              flow.addPart(Part::Kind::label, entry));
            const double right = flow.addLines(strip, lines, from + column, 0.0, kText, kLeading, Ink::text,
                                               flow.addPart(Part::Kind::body, entry));
            strip.height = std::max({strip.height, left + 4, right + 4});
        }
        strip.items.push_back(
            RuleItem{{0.0, strip.height}, {flow.width(), strip.height}, Ink::line, 0.5, false});
        flow.push(std::move(strip));
    }
}

void flowFindings(FlowContext &flow, const FindingsBlock &block)
{
    constexpr TextStyle kWord{8.0, true};
    constexpr TextStyle kText{10.0, true};
    constexpr TextStyle kEvidence{8.5, false};
    constexpr double kLeft = 22.0;
    const int list = flow.addPart(Part::Kind::list);
    for (const Finding &finding : block.findings) {
        Strip strip;
        strip.before = 9.0;
        const int body = flow.addPart(Part::Kind::body, flow.addPart(Part::Kind::listItem, list));
        strip.items.push_back(MarkItem{QRectF(2, 2.5, 11, 11), finding.mark});
        const double wordWidth = flow.measure.width(finding.markWord, kWord);
        const double room = flow.width() - kLeft - wordWidth - 14;
        double y = flow.addLines(strip, brokenLines(finding.text, kText, room, flow.measure), kLeft, 0.0,
                                 kText, 15.5, Ink::text, flow.addPart(Part::Kind::paragraph, body));
        flow.addLines(strip, {finding.markWord}, flow.width() - wordWidth, 0.0, kWord, 15.5,
                      inkOf(finding.mark), flow.addPart(Part::Kind::paragraph, body));
        if (!finding.evidence.isEmpty()) {
            y = flow.addLines(
                strip, brokenLines(finding.evidence, kEvidence, flow.width() - kLeft, flow.measure), kLeft,
                y + 1, kEvidence, 12.5, Ink::secondary, flow.addPart(Part::Kind::paragraph, body));
        }
        strip.height = y + 6;
        strip.items.push_back(
            RuleItem{{kLeft, strip.height}, {flow.width(), strip.height}, Ink::line, 0.5, false});
        flow.push(std::move(strip));
    }
}

void flowNote(FlowContext &flow, const NoteBlock &note)
{
    constexpr TextStyle kTitle{9.0, true};
    constexpr TextStyle kText{9.0, false};
    constexpr double kLeft = 24.0;
    Strip strip;
    strip.before = 10.0;
    Strip text;
    const double room = flow.width() - kLeft - 12;
    double y = 7.0;
    const int section = flow.addPart(Part::Kind::section);
    if (!note.title.isEmpty())
        y = flow.addLines(text, brokenLines(note.title, kTitle, room, flow.measure), kLeft, y, kTitle, 13.5,
                          inkOf(note.mark), flow.addPart(Part::Kind::paragraph, section));
    if (!note.text.isEmpty())
        y = flow.addLines(text, brokenLines(note.text, kText, room, flow.measure), kLeft, y, kText, 13.5,
                          Ink::text, flow.addPart(Part::Kind::paragraph, section));
    strip.height = y + 7;
    strip.items.push_back(BoxItem{QRectF(0, 0, flow.width(), strip.height), Ink::canvas, 3.0, false});
    strip.items.push_back(MarkItem{QRectF(8, 9, 9, 9), note.mark});
    strip.items.insert(strip.items.end(), text.items.begin(), text.items.end());
    flow.push(std::move(strip));
}

namespace {

constexpr double kCoverTitle = 17.0;  ///< height of the title of a list that stands on the cover

Strip contentsTitle(const FlowContext &flow, const QString &text, bool onCover, int part)
{
    Strip strip;
    strip.before = 26.0;
    strip.keepWithNext = !onCover;
    if (onCover)
        flow.addLines(strip, {text}, 0.0, 0.0, {9.5, true}, 15.0, Ink::text, part);
    strip.height = onCover
                       ? kCoverTitle
                       : flow.addLines(strip, {text}, 0.0, 0.0, {18.0, true}, 25.0, Ink::text, part) + 10.0;
    return strip;
}

Strip contentsEntry(FlowContext &flow, std::size_t outline, int list)
{
    const OutlineEntry &entry = flow.plan.outline[outline];
    const TextStyle style{entry.level == 1 ? 10.0 : 9.0, entry.level == 1};
    const double leading = entry.level == 1 ? 18.0 : 14.0;
    const double left = entry.level == 1 ? 0.0 : 16.0;
    const auto lines = brokenLines(entry.text, style, flow.width() - left - 40, flow.measure);
    Strip strip;
    strip.before = entry.level == 1 ? 5.0 : 0.0;
    const int around = flow.addPart(Part::Kind::paragraph, flow.addPart(Part::Kind::contentsEntry, list));
    const int link = flow.addPart(Part::Kind::link, around);
    flow.plan.parts.back().outline = static_cast<int>(outline);
    strip.height = flow.addLines(strip, lines, left, 0.0, style, leading,
                                 entry.level == 1 ? Ink::text : Ink::secondary, link);
    const double base = baselineIn(strip.height - leading, leading, style);
    const double from = left + flow.measure.width(lines.back(), style) + 6;
    strip.items.push_back(RuleItem{{from, base}, {flow.width() - 26, base}, Ink::strongLine, 0.6, true});
    TextItem page{{flow.width(), base}, QString(), {style.size, false}, Ink::text};
    page.pageOf = static_cast<int>(outline);
    page.rightEdge = flow.width();
    page.part = link;
    strip.items.push_back(page);
    return strip;
}

/// Sets the entries a little closer where a few lines would stand on a page of their own.
void tighten(std::vector<Strip> &entries, double room)
{
    constexpr double kClosest = 0.84;
    double height = 0.0;
    for (const Strip &strip : entries)
        height += strip.before + strip.height;
    const double share = room / std::max(height, 1.0);
    if (share >= 1.0 || share < kClosest)
        return;
    for (Strip &strip : entries) {
        strip.before *= share;
        strip.height *= share;
    }
}

}  // namespace

void flowContents(FlowContext &flow, const ContentsBlock &contents)
{
    std::vector<std::size_t> listed;
    for (std::size_t i = 0; i < flow.plan.outline.size(); ++i) {
        if (flow.plan.outline[i].level <= 2)
            listed.push_back(i);
    }
    const QRectF room = flow.coverRoom;
    const int list = flow.addPart(Part::Kind::contents);
    const int title = flow.addPart(Part::Kind::caption, list);
    std::vector<Strip> entries;
    double height = kCoverTitle;
    for (const std::size_t outline : listed) {
        entries.push_back(contentsEntry(flow, outline, list));
        height += entries.back().before + entries.back().height;
    }
    // A short list needs no page of its own.
    if (height <= room.height()) {
        entries.insert(entries.begin(), contentsTitle(flow, contents.title, true, title));
        double y = room.top() - entries.front().before;
        for (Strip &strip : entries) {
            strip.onCover = QPointF(room.left(), y + strip.before);
            y += strip.before + strip.height;
            flow.strips.push_back(std::move(strip));
        }
        return;
    }
    Strip head = contentsTitle(flow, contents.title, false, title);
    tighten(entries, flow.geometry().content.height() - head.height);
    flow.push(std::move(head));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        entries[i].keepWithNext = entries.size() - i <= kContentsTogether && i + 1 < entries.size();
        flow.push(std::move(entries[i]));
    }
}

}  // namespace xinglin
