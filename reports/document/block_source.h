// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/document/document.h"

#include <memory>
#include <vector>

namespace xinglin {

/// A document's blocks, one after the other: what makes pages of them never holds all at once, and thousands
/// of pages can be written from a source that makes each block when its turn comes.
class BlockSource
{
public:
    virtual ~BlockSource() = default;
    /// Every heading that will come, for the list of contents.
    virtual std::vector<HeadingBlock> headings() const = 0;
    /// How many blocks there are, for progress.
    virtual std::size_t size() const = 0;
    /// The next one, good as long as it is held; nullptr: there is none left.
    virtual std::shared_ptr<const Block> next() = 0;
};

/// The blocks that a document holds; it must outlive this and what came from it.
class DocumentBlocks final : public BlockSource
{
public:
    explicit DocumentBlocks(const Document &document)
        : m_document(document)
    {}
    std::vector<HeadingBlock> headings() const override;
    std::size_t size() const override { return m_document.blocks.size(); }
    std::shared_ptr<const Block> next() override;

private:
    const Document &m_document;
    std::size_t m_next = 0;
};

}  // namespace xinglin
