// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/xlsx/book.h"

#include "reports/render/xlsx/number_format.h"

#include "core/version.h"
#include "reports/render/xlsx/sheet_text.h"

#include <algorithm>

namespace xinglin::xlsx {
namespace {

lxw_color_t colourOf(const QColor &colour)
{
    return colour.rgb() & 0xffffffU;
}

QString keyOf(const CellStyle &style)
{
    return QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8 ")
               .arg(style.size)
               .arg(int{style.bold} + 2 * int{style.wraps} + 4 * int{style.toRight} + 8 * int{style.toLeft})
               .arg(style.indent)
               .arg(style.ink.isValid() ? style.ink.name() : QString())
               .arg(style.fill.isValid() ? style.fill.name() : QString())
               .arg(int{style.lineAbove})
               .arg(int{style.lineBelow})
               .arg(style.number.size()) +
           style.number;
}

}  // namespace

Book::Book(const QByteArray &path, Language language)
    : m_book(workbook_new(path.constData()))
    , m_font(language == Language::zhCN ? "Microsoft YaHei" : "Calibri")
{}

Book::~Book()
{
    close();
}

lxw_format *Book::format(const CellStyle &style)
{
    const auto [place, isNew] = m_formats.try_emplace(keyOf(style), nullptr);
    if (!isNew)
        return place->second;
    lxw_format *format = workbook_add_format(m_book);
    place->second = format;
    format_set_font_name(format, m_font.constData());
    format_set_font_size(format, style.size);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (style.bold)
        format_set_bold(format);
    if (style.wraps)
        format_set_text_wrap(format);
    if (style.toRight)
        format_set_align(format, LXW_ALIGN_RIGHT);
    else if (style.toLeft || (style.number.startsWith(u'y') && style.indent == 0))
        format_set_align(format, LXW_ALIGN_LEFT);  // a day stands as its header does
    else if (style.indent > 0)
        format_set_indent(format, static_cast<uint8_t>(std::min(style.indent, 15)));
    if (style.ink.isValid())
        format_set_font_color(format, colourOf(style.ink));
    if (style.fill.isValid()) {
        format_set_pattern(format, LXW_PATTERN_SOLID);
        format_set_fg_color(format, colourOf(style.fill));
    }
    if (style.lineAbove)
        format_set_top(format, LXW_BORDER_THIN);
    if (style.lineBelow)
        format_set_bottom(format, LXW_BORDER_THIN);
    if (!style.number.isEmpty())
        format_set_num_format(format, style.number.toUtf8().constData());
    return format;
}

bool Book::writeMoment(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QString &text,
                       CellStyle style)
{
    const auto printed = calendarValue(text);
    if (!printed)
        return false;
    lxw_datetime at{printed->year, printed->month, printed->day, printed->hour, printed->minute, 0.0};
    style.number = printed->format;
    check(worksheet_write_datetime(sheet, row, column, &at, format(style)));
    return true;
}

void Book::describe(const QString &title, const QString &subject, Instant date)
{
    constexpr qsizetype kLongest = 255;  // that every program shows
    QByteArray titleText = cellText(shortened(title, kLongest)),
               subjectText = cellText(shortened(subject, kLongest));
    QByteArray maker = QByteArrayLiteral("Xinglin ") + kVersion;
    lxw_doc_properties properties{};
    properties.title = titleText.data();
    properties.subject = subjectText.data();
    properties.author = maker.data();
    properties.company = maker.data();
    // 0 would mean now.
    properties.created = std::max<time_t>(1, date.isValid() ? static_cast<time_t>(date.ms() / 1000) : 1);
    check(workbook_set_properties(m_book, &properties));
}

void Book::check(lxw_error error)
{
    if (m_error == LXW_NO_ERROR)
        m_error = error;
}

QString Book::close()
{
    if (m_book)
        check(workbook_close(m_book));
    m_book = nullptr;
    return m_error == LXW_NO_ERROR ? QString() : QString::fromUtf8(lxw_strerror(m_error));
}

}  // namespace xinglin::xlsx
