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
    /// They may still grow; a part is there before its first piece.
    explicit StructureTree(const DocumentPlan &plan)
        : m_parts(plan.parts)
        , m_alternatives(plan.alternatives)
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
    int write(ObjectWriter &writer, const std::vector<int> &pages);

private:
    struct Piece
    {
        int page = 0;
        int id = 0;          ///< of the marked content, or ...
        int annotation = 0;  ///< ... the object of a link
        int next = -1;       ///< piece of the same part
    };

    void addPiece(int part, const Piece &piece);
    std::vector<Piece> piecesOf(std::size_t part) const;

    /// The structure elements: their objects (0: nothing in or below the part), the first child and the next
    /// sibling of each (-1: none).
    struct Elements
    {
        std::vector<int> objects, firstChild, nextSibling;
        int root = 0;
    };

    std::vector<bool> keptParts() const;
    Elements elements(ObjectWriter &writer) const;
    std::string element(std::size_t part, const Elements &elements, const std::vector<int> &pages) const;
    std::string attributes(std::size_t part) const;

    const std::vector<Part> &m_parts;
    const std::map<int, QString> &m_alternatives;
    std::vector<Piece> m_pieces;
    std::vector<int> m_first, m_last;       ///< piece of each part; -1: none
    std::map<int, QRectF> m_boxes;          ///< of figures
    std::vector<std::vector<int>> m_pages;  ///< part of each piece of each page
    std::vector<int> m_links;               ///< part of each link
};

}  // namespace xinglin::pdf
