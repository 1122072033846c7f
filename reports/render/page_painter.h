// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/palette.h"
#include "reports/charts/type_setter.h"
#include "reports/layout/page.h"

#include <utility>

class QPainter;

namespace xinglin {

/// Paints pages on anything a QPainter paints on, in points. The thread of the type setter.
class PagePainter
{
public:
    PagePainter(Palette palette, const TypeSetter &type)
        : m_palette(std::move(palette))
        , m_type(type)
    {}

    void paint(QPainter &painter, const PaperPage &page) const;
    void paint(QPainter &painter, const PageItem &item) const;

private:
    QColor colourOf(Ink ink) const;
    void paintMark(QPainter &painter, const MarkItem &item) const;

    Palette m_palette;
    const TypeSetter &m_type;
};

}  // namespace xinglin
