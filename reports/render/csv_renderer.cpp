// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language.h"
#include "reports/render/renderer.h"

#include <algorithm>
#include <set>

namespace xinglin {
namespace {

constexpr QStringView kFormulaSigns = u"=+-@\uff1d\uff0b\uff0d\uff20";
/// Where a program may cut a line: not every one asks which sign the file is separated by.
constexpr QStringView kSeparators = u",;\t\r\n";

/// A sign that would begin a formula has an apostrophe before it: at the head of the text, and also after
/// what begins another cell where the file is opened with another separator, when quotes amid a line count
/// for nothing.
QString defused(const QString &text)
{
    QString out;
    out.reserve(text.size() + 1);
    bool begins = true;
    for (const QChar c : text) {
        if (begins && kFormulaSigns.contains(c))
            out += QLatin1Char('\'');
        out += c;
        begins = (c != QLatin1Char(',') && kSeparators.contains(c)) ||
                 (begins && (c.isSpace() || c == QLatin1Char('"')));
    }
    return out;
}

/// Text that a spreadsheet shows as text.
QString plainField(const QString &text)
{
    QString told = defused(text);
    const bool needsQuotes = told.size() != text.size() || std::any_of(text.begin(), text.end(), [](QChar c) {
                                 return c == QLatin1Char('"') || kSeparators.contains(c);
                             });
    if (!needsQuotes)
        return text;
    told.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + told + QLatin1Char('"');
}

QString field(const TableCell &cell)
{
    return cell.number ? QString::number(*cell.number, 'g', 15) : plainField(cell.text);
}

void appendLine(QString &out, const QStringList &fields)
{
    out += fields.join(QLatin1Char(',')) + QLatin1String("\r\n");
}

void appendRow(QString &out, const std::vector<TableCell> &row)
{
    QStringList fields;
    for (const TableCell &cell : row)
        fields.append(field(cell));
    appendLine(out, fields);
}

void appendGrid(QString &out, const TableBlock &table)
{
    QStringList headers;
    for (const TableColumn &column : table.columns)
        headers.append(plainField(dataHeader(column, QStringLiteral("s"))));
    appendLine(out, headers);
    for (const auto &row : table.rows)
        appendRow(out, row);
    if (!table.sumRow.empty())
        appendRow(out, table.sumRow);
}

void appendTable(QString &out, const TableBlock &table)
{
    if (!out.isEmpty())
        out += QLatin1String("\r\n");
    appendLine(out, {plainField(table.caption)});
    TableBlock shown = table;
    if (table.rows.empty())
        shown.rows = {{{table.emptyText, {}, Mark::none, 0, true}}};
    appendGrid(out, shown);
    if (!table.note.isEmpty())
        appendLine(out, {plainField(table.note)});
}

/// What failed is told in every format, and that a report is withheld.
const NoteBlock *toldNoteIn(const Block &block, const Document &document)
{
    const auto *note = std::get_if<NoteBlock>(&block);
    return note && (note->mark == Mark::p0 || document.isWithheld) ? note : nullptr;
}

/// A name that every file system takes, used once.
QString fileNameOf(const TableBlock &table, std::set<QString> &taken)
{
    QString base;
    for (const QChar c : table.key.isEmpty() ? QStringLiteral("table") : table.key)
        base += c.isLetterOrNumber() || c == QLatin1Char('-') ? c : QChar(QLatin1Char('_'));
    base.truncate(60);
    QString name = base;
    for (int number = 2; !taken.insert(name.toCaseFolded()).second; ++number)
        name = QStringLiteral("%1_%2").arg(base).arg(number);
    return name;
}

/// The list of the tables: what a file of rows alone cannot say.
class TableList
{
public:
    struct Entry
    {
        QString file;  ///< empty: of a note
        QString title, rows, note;
    };

    TableList(const Document &document, std::vector<Entry> entries)
        : m_texts(Texts::of(document.language))
        , m_entries(std::move(entries))
    {
        appendLine(m_head, {plainField(document.title)});
        appendLine(m_head, {plainField(document.footer)});
        if (!document.notice.isEmpty())
            appendLine(m_head, {plainField(document.notice)});
        m_head += QLatin1String("\r\n");
        appendLine(m_head, {word(QT_TRANSLATE_NOOP("ReportRender", "File")),
                            word(QT_TRANSLATE_NOOP("ReportRender", "Table")),
                            word(QT_TRANSLATE_NOOP("ReportRender", "Rows")),
                            word(QT_TRANSLATE_NOOP("ReportRender", "Note"))});
    }

    static Entry entry(const QString &file, const TableBlock &table)
    {
        return {file, table.caption, QString::number(table.rows.size()),
                table.rows.empty() && table.note.isEmpty() ? table.emptyText : table.note};
    }
    QString text(const QString &prefix) const
    {
        QString out = m_head;
        for (const Entry &each : m_entries)
            appendLine(out, {plainField(each.file.isEmpty() ? QString() : prefix + each.file),
                             plainField(each.title), each.rows, plainField(each.note)});
        return out;
    }

private:
    QString word(const char *source) const { return plainField(m_texts->translate("ReportRender", source)); }

    std::shared_ptr<const Texts> m_texts;
    std::vector<Entry> m_entries;
    QString m_head;
};

QByteArray bytesOf(const QString &text, bool bom)
{
    return (bom ? QByteArray("\xEF\xBB\xBF") : QByteArray()) + text.toUtf8();
}

QString together(const Document &document)
{
    QString out;
    appendLine(out, {plainField(document.title)});
    appendLine(out, {plainField(document.footer)});
    if (!document.notice.isEmpty())
        appendLine(out, {plainField(document.notice)});
    for (const Block &block : document.blocks) {
        if (const auto *table = std::get_if<TableBlock>(&block)) {
            appendTable(out, *table);
        } else if (const NoteBlock *told = toldNoteIn(block, document)) {
            out += QLatin1String("\r\n");
            appendLine(out, {plainField(told->title), plainField(told->text)});
        }
    }
    return out;
}

}  // namespace

Result<Rendered> CsvRenderer::render(const Document &document, const Progress &progress,
                                     const CancelToken &cancel) const
{
    if (cancel.isCancelled())
        return fail(ErrorCode::cancelled, QString());
    Rendered rendered;
    if (m_files == Files::one) {
        rendered.bytes = bytesOf(together(document), m_bom);
    } else {
        std::vector<TableList::Entry> entries;
        std::set<QString> taken{QStringLiteral("tables")};
        for (const Block &block : document.blocks) {
            if (cancel.isCancelled())
                return fail(ErrorCode::cancelled, QString());
            if (const auto *table = std::get_if<TableBlock>(&block)) {
                const QString name = fileNameOf(*table, taken);
                QString rows;
                appendGrid(rows, *table);
                rendered.parts.push_back({name, bytesOf(rows, m_bom), {}});
                entries.push_back(TableList::entry(name + QStringLiteral(".csv"), *table));
            } else if (const NoteBlock *told = toldNoteIn(block, document)) {
                entries.push_back({QString(), told->title, QString(), told->text});
            }
        }
        const auto naming = [bom = m_bom, list = TableList(document, std::move(entries))](
                                const QString &prefix) { return bytesOf(list.text(prefix), bom); };
        rendered.parts.insert(rendered.parts.begin(), {QStringLiteral("tables"), naming({}), naming});
    }
    if (progress)
        progress(1.0);
    return rendered;
}

}  // namespace xinglin
