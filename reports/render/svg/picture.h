// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/palette.h"
#include "reports/charts/type_setter.h"
#include "reports/document/document.h"

#include <QSizeF>

namespace xinglin::svg {

class ThemedInks;

/// Draws charts and marks as SVG by the same painters as on paper. `measure` says how wide texts are; the
/// thread of it.
class Pictures
{
public:
    /// `font`: the family that files name before the standard ones.
    explicit Pictures(const TypeSetter &measure, QString font = {})
        : m_measure(measure)
        , m_font(std::move(font))
    {}

    /// A chart as a file that stands alone, on white, with its words as title and description.
    QByteArray file(const ChartSpec &chart, const QSizeF &size, Language language) const;
    /// A chart inside a page, in both themes; `id` begins the names of its parts.
    QString inPage(const ChartSpec &chart, const QSizeF &size, const QString &id, ThemedInks &inks) const;
    /// The shape of a mark, hidden from those who are read its word.
    QString mark(Mark mark, ThemedInks &inks) const;

private:
    const TypeSetter &m_measure;
    QString m_font;
};

/// The family's name in quotes and a comma behind it, as a style sheet or an attribute begins a list of
/// fonts; nothing for no family.
QString beforeOtherFonts(const QString &family);

/// The words that stand for a chart beside its title: what it says, n and period.
QString descriptionOf(const ChartSpec &chart);

}  // namespace xinglin::svg
