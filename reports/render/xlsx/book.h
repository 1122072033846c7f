// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/language.h"

#include <QByteArray>
#include <QColor>
#include <QString>

#include <xlsxwriter.h>

#include <map>

namespace xinglin::xlsx {

struct CellStyle
{
    double size = 10.0;
    bool bold = false;
    bool wraps = false;
    bool toRight = false;
    bool toLeft = false;  ///< also a number
    int indent = 0;
    QColor ink = {};   ///< invalid: black
    QColor fill = {};  ///< invalid: none
    bool lineAbove = false, lineBelow = false;
    QString number = {};  ///< number format; empty: a text
};

/// A workbook that is being written into a file of its own. Its dates are those of the data, so that the same
/// cells give the same bytes.
class Book
{
public:
    Book(const QByteArray &path, Language language);
    ~Book();
    Book(const Book &) = delete;
    Book &operator=(const Book &) = delete;

    lxw_workbook *get() const { return m_book; }
    lxw_format *format(const CellStyle &style);
    /// Writes a day or a minute as a date that can be counted with; false: the text is none.
    bool writeMoment(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QString &text,
                     CellStyle style);
    void describe(const QString &title, const QString &subject, Instant date);
    /// Remembers the first thing that went wrong.
    void check(lxw_error error);
    /// Writes the file; what went wrong on the way, or nothing.
    QString close();

private:
    lxw_workbook *m_book;
    QByteArray m_font;
    std::map<QString, lxw_format *> m_formats;
    lxw_error m_error = LXW_NO_ERROR;
};

}  // namespace xinglin::xlsx
