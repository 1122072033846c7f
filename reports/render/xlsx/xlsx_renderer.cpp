// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/xlsx/xlsx_renderer.h"

#include "reports/render/xlsx/sheet.h"
#include "reports/render/xlsx/sheet_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

namespace xinglin {
namespace {

struct Chapter
{
    QString heading;
    QString sheet;
    std::vector<const Block *> blocks;
};

/// What stands before the first chapter has a sheet of its own.
std::vector<Chapter> chaptersOf(const Document &document)
{
    std::vector<Chapter> chapters;
    xlsx::SheetNames names;
    for (const Block &block : document.blocks) {
        const auto *heading = std::get_if<HeadingBlock>(&block);
        if (heading && heading->level == 1)
            chapters.push_back({heading->text, names.next(heading->text), {}});
        else if (chapters.empty())
            chapters.push_back({QString(), names.next(document.title), {}});
        chapters.back().blocks.push_back(&block);
    }
    if (chapters.empty())
        chapters.push_back({QString(), names.next(document.title), {}});
    return chapters;
}

/// Whether the block is a grid of rows by itself.
bool isTable(const Block *block)
{
    return std::holds_alternative<TableBlock>(*block) || std::holds_alternative<KeyFiguresBlock>(*block);
}

bool leadsTo(const Block *block)
{
    const auto *paragraph = std::get_if<ParagraphBlock>(block);
    return paragraph && paragraph->keepWithNext;
}

/// The one table of a chapter that begins with charts goes before them, with the words that lead to it: its
/// head can be frozen there. One below a heading of its own stays.
void putTableFirst(std::vector<const Block *> &blocks)
{
    const auto table = std::ranges::find_if(blocks, isTable);
    const auto chart = std::ranges::find_if(
        blocks, [](const Block *block) { return std::holds_alternative<ChartBlock>(*block); });
    if (table == blocks.end() || chart > table || std::any_of(table + 1, blocks.end(), isTable))
        return;
    const auto isHeading = [](const Block *block) { return std::holds_alternative<HeadingBlock>(*block); };
    auto to = chart, from = table;
    while (to != blocks.begin() && leadsTo(*(to - 1)))
        --to;
    while (from != chart && leadsTo(*(from - 1)))
        --from;
    if (std::none_of(to, table, isHeading))
        std::rotate(to, from, table + 1);
}

Error notWritten(const QString &detail)
{
    return {ErrorCode::io,
            QCoreApplication::translate("ReportRender", "The workbook cannot be written: %1").arg(detail),
            {}};
}

}  // namespace

Result<Rendered> XlsxRenderer::render(const Document &document, const Progress &progress,
                                      const CancelToken &cancel) const
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return fail(notWritten(folder.errorString()));
    const QString path = folder.filePath(QStringLiteral("report.xlsx"));
    std::vector<Chapter> chapters = chaptersOf(document);
    const auto texts = Texts::of(document.language);
    xlsx::Book book(QFile::encodeName(path), document.language);
    book.describe(document.title, document.runningHead, document.dataState);
    std::vector<std::pair<QString, QString>> contents;
    for (const Chapter &chapter : chapters) {
        if (!chapter.heading.isEmpty())
            contents.emplace_back(chapter.heading, chapter.sheet);
    }
    for (std::size_t i = 0; i < chapters.size(); ++i) {
        putTableFirst(chapters[i].blocks);
        if (cancel.isCancelled())
            return fail(ErrorCode::cancelled, QString());
        xlsx::Sheet sheet(book, chapters[i].sheet.toUtf8(), chapters[i].blocks, *texts);
        sheet.setHead(document.runningHead, document.notice);
        sheet.setChapters(contents);
        if (i == 0)
            sheet.setFoot(document.footer);
        sheet.write();
        if (progress)
            progress(0.9 * static_cast<double>(i + 1) / static_cast<double>(chapters.size()));
    }
    if (const QString wrong = book.close(); !wrong.isEmpty())
        return fail(notWritten(wrong));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(notWritten(file.errorString()));
    if (progress)
        progress(1.0);
    return Rendered{file.readAll(), 0};
}

}  // namespace xinglin
