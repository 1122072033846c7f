// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/layout/flow.h"
#include "reports/layout/line_breaker.h"

#include <algorithm>

namespace xinglin {
namespace {

constexpr TextStyle kLabel{8.0, false};
constexpr TextStyle kFact{10.5, false};

/// Facts in two columns; returns the y below them.
double addFacts(FlowContext &flow, Strip &strip, const std::vector<LabelledText> &facts, double left,
                double top)
{
    const double column = flow.width() / 2;
    double rowTop = top;
    double rowEnd = top;
    const int list = facts.empty() ? 0 : flow.addPart(Part::Kind::list);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (i % 2 == 0)
            rowTop = rowEnd + (i == 0 ? 0.0 : 10.0);
        const double x = left + (i % 2 == 0 ? 0.0 : column);
        const int entry = flow.addPart(Part::Kind::listItem, list);
        double y = flow.addLines(strip, {facts[i].label}, x, rowTop, kLabel, 12.0, Ink::secondary,
                                 flow.addPart(Part::Kind::label, entry));
        y = flow.addLines(strip, brokenLines(facts[i].text, kFact, column - 20, flow.measure), x, y, kFact,
                          15.0, Ink::text, flow.addPart(Part::Kind::body, entry));
        rowEnd = std::max(rowEnd, y);
    }
    return rowEnd;
}

/// At the head of the sheet, as large as the room above the title allows.
void addLogo(FlowContext &flow, Strip &strip, const CoverBlock &cover, double left)
{
    constexpr QSizeF kRoom{200.0, 56.0};
    constexpr double kBottom = 112.0;
    if (!cover.logo || cover.logo->width <= 0 || cover.logo->height <= 0)
        return;
    const QSizeF size = QSizeF(cover.logo->width, cover.logo->height).scaled(kRoom, Qt::KeepAspectRatio);
    const int part = flow.addFigure(cover.logo->alternative);
    strip.items.push_back(
        PictureItem{QRectF(QPointF(left, kBottom - size.height()), size), cover.logo, part});
}

}  // namespace

void flowCover(FlowContext &flow, const CoverBlock &cover)
{
    constexpr TextStyle kOrganisation{11.0, false};
    constexpr TextStyle kTitle{30.0, true};
    constexpr TextStyle kSubject{17.0, false};
    constexpr TextStyle kPeriod{13.0, true};
    constexpr TextStyle kReading{8.5, false};
    const QSizeF sheet = flow.geometry().sheet;
    const double left = flow.geometry().content.left();
    const double width = flow.width();
    Strip strip;
    strip.isCover = true;
    strip.height = sheet.height();
    strip.items.push_back(BoxItem{QRectF(0, 0, sheet.width(), 10), Ink::accent, 0.0, false});
    const auto paragraph = [&flow] { return flow.addPart(Part::Kind::paragraph); };
    addLogo(flow, strip, cover, left);
    double y = sheet.height() * 0.15;
    y = flow.addLines(strip, brokenLines(cover.organisation, kOrganisation, width, flow.measure), left, y,
                      kOrganisation, 17.0, Ink::secondary, paragraph());
    y = flow.addLines(strip, brokenLines(cover.title, kTitle, width, flow.measure), left, y + 14, kTitle,
                      41.0, Ink::text, paragraph());
    y = flow.addLines(strip, brokenLines(cover.subject, kSubject, width, flow.measure), left, y + 8, kSubject,
                      25.0, Ink::text, paragraph());
    y = flow.addLines(strip, brokenLines(cover.period, kPeriod, width, flow.measure), left, y + 6, kPeriod,
                      20.0, Ink::accent, paragraph());
    strip.items.push_back(RuleItem{{left, y + 22}, {left + width, y + 22}, Ink::strongLine, 0.7, false});
    const double factsEnd = addFacts(flow, strip, cover.facts, left, y + 38);

    std::vector<std::vector<QString>> paragraphs;
    double height = 18.0;
    for (const QString &text : cover.reading) {
        paragraphs.push_back(brokenLines(text, kReading, width, flow.measure));
        height += static_cast<double>(paragraphs.back().size()) * 12.5 + 4;
    }
    double foot = flow.geometry().content.bottom() - height;
    const QRectF room(QPointF(left, factsEnd + 30), QPointF(left + width, foot - 24));
    foot = flow.addLines(strip, {cover.readingTitle}, left, foot, {9.5, true}, 18.0, Ink::text, paragraph());
    for (const auto &lines : paragraphs)
        foot = flow.addLines(strip, lines, left, foot, kReading, 12.5, Ink::secondary, paragraph()) + 4;
    flow.push(std::move(strip));
    flow.breakNext = true;
    flow.coverRoom = room;
}

}  // namespace xinglin
