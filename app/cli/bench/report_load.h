// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/random.h"
#include "reports/document/block_source.h"

#include <QByteArray>

#include <deque>

namespace xinglin {

/// A long report of dense pages, invented: what the PDF writer is measured with. Each chapter has two full
/// pages: text, two rows of charts with their captions, and a table of 32 rows and 7 columns; it is made when
/// its turn comes.
class ReportLoad final : public BlockSource
{
public:
    ReportLoad(Language language, int chapters);

    /// Without blocks.
    Document head() const;
    /// With all of them, from the first.
    Document document() const;

    std::vector<HeadingBlock> headings() const override;
    std::size_t size() const override { return static_cast<std::size_t>(m_chapters) * m_blocksAChapter; }
    std::shared_ptr<const Block> next() override;

private:
    Language m_language;
    int m_chapters;
    Random m_random;
    std::size_t m_blocksAChapter;
    int m_chapter = 0;  ///< the last one that was made
    std::deque<Block> m_waiting;
};

/// The same pages through QPdfWriter, without tags, bookmarks or text that can be relied on: what Qt offers.
/// Needs a QGuiApplication.
QByteArray writtenByQt(const Document &document);

}  // namespace xinglin
