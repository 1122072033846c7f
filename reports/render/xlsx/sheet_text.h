// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <set>

namespace xinglin::xlsx {

/// Text as a cell holds it, UTF-8: control signs gone; what would be read as an escape ("_x0041_") or is no
/// sign of XML is escaped as spreadsheets do it.
QByteArray cellText(const QString &text);

/// At most so many units of the text: between two words where there are words, without a sign that joined
/// what is cut off, and never half a sign.
QString shortened(QString text, qsizetype longest);

/// Names that a spreadsheet accepts for sheets: at most 31 units, none of []:*?/\, no apostrophe at an end,
/// no two that differ in case only.
class SheetNames
{
public:
    /// The next name, as near to the wish as it may be.
    QString next(const QString &wish);

private:
    std::set<QString> m_taken;
};

/// How wide a text stands, in digits: ideographs count double.
double displayWidth(const QString &text);

}  // namespace xinglin::xlsx
