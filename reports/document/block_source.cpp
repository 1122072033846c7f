// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/document/block_source.h"

namespace xinglin {

std::vector<HeadingBlock> DocumentBlocks::headings() const
{
    std::vector<HeadingBlock> headings;
    for (const Block &block : m_document.blocks) {
        if (const auto *heading = std::get_if<HeadingBlock>(&block))
            headings.push_back(*heading);
    }
    return headings;
}

std::shared_ptr<const Block> DocumentBlocks::next()
{
    if (m_next == m_document.blocks.size())
        return nullptr;
    // Owned by the document, counted by nobody.
    return {std::shared_ptr<const Block>(), &m_document.blocks[m_next++]};
}

}  // namespace xinglin
