// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/layout/page.h"
#include "reports/render/pdf/object_writer.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace xinglin::pdf {

/// What the pieces of the pages mean, as a tree that readers walk (ISO 32000-1, 14.7; the roles of 14.8).
class StructureTree
{
public:
    explicit StructureTree(const std::vector<Part> &parts)
        : m_parts(parts)
        , m_content(parts.size())
    {}

    /// The operand that opens the next piece of a part on a page, as `PageContent::mark` takes it.
    std::string mark(int part, int page);
    /// A figure's box in points from the lower left corner of the sheet.
    void setBox(int part, const QRectF &box);
    /// `annotation` is an object of the page.
    void addLink(int part, int annotation, int page);

    /// Key of the parent tree that a page, or the n-th link added, carries.
    static int keyOfPage(int page) { return page; }
    int keyOfLink(int link, int pages) const { return pages + link; }

    /// Writes the tree; the number of its root. `pages`: the page objects.
    int write(ObjectWriter &writer, const std::vector<int> &pages) const;

private:
    struct Piece
    {
        int page = 0;
        int id = 0;          ///< of the marked content, or ...
        int annotation = 0;  ///< ... the object of a link
    };
    struct Content
    {
        std::vector<Piece> pieces;
        QRectF box;
    };

    std::vector<bool> keptParts() const;
    std::string element(std::size_t part, const std::vector<int> &objects, const std::vector<int> &children,
                        const std::vector<int> &pages) const;
    std::string attributes(std::size_t part) const;

    const std::vector<Part> &m_parts;
    std::vector<Content> m_content;
    std::vector<std::vector<int>> m_pages;  ///< part of each piece of each page
    std::vector<int> m_links;               ///< part of each link
};

}  // namespace xinglin::pdf
