// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/pdf/structure_tree.h"

#include "reports/render/pdf/syntax.h"

namespace xinglin::pdf {
namespace {

std::string_view roleOf(Part::Kind kind)
{
    switch (kind) {
    case Part::Kind::document: return "Document";
    case Part::Kind::section: return "Sect";
    case Part::Kind::heading1: return "H1";
    case Part::Kind::heading2: return "H2";
    case Part::Kind::heading3: return "H3";
    case Part::Kind::paragraph: return "P";
    case Part::Kind::list: return "L";
    case Part::Kind::listItem: return "LI";
    case Part::Kind::label: return "Lbl";
    case Part::Kind::body: return "LBody";
    case Part::Kind::contents: return "TOC";
    case Part::Kind::contentsEntry: return "TOCI";
    case Part::Kind::link: return "Link";
    case Part::Kind::table: return "Table";
    case Part::Kind::caption: return "Caption";
    case Part::Kind::row: return "TR";
    case Part::Kind::headerCell: return "TH";
    case Part::Kind::cell: return "TD";
    case Part::Kind::figure: return "Figure";
    }
    return "P";
}

bool isCell(Part::Kind kind)
{
    return kind == Part::Kind::cell || kind == Part::Kind::headerCell;
}

void addRectangle(std::string &out, const QRectF &box)
{
    out += '[';
    for (const double edge : {box.left(), box.top(), box.right(), box.bottom()}) {
        addReal(out, edge);
        out += ' ';
    }
    out += ']';
}

}  // namespace

std::string StructureTree::mark(int part, int page)
{
    if (m_pages.size() <= static_cast<std::size_t>(page))
        m_pages.resize(static_cast<std::size_t>(page) + 1);
    std::vector<int> &pieces = m_pages[static_cast<std::size_t>(page)];
    const auto id = static_cast<int>(pieces.size());
    pieces.push_back(part);
    addPiece(part, {page, id, 0, -1});
    std::string out = "/";
    out += roleOf(m_parts[static_cast<std::size_t>(part)].kind);
    out += "<</MCID ";
    addInt(out, id);
    return out + ">>BDC\n";
}

void StructureTree::setBox(int part, const QRectF &box)
{
    m_boxes[part] = box;
}

void StructureTree::addLink(int part, int annotation, int page)
{
    m_links.push_back(part);
    addPiece(part, {page, 0, annotation, -1});
}

void StructureTree::addPiece(int part, const Piece &piece)
{
    m_first.resize(m_parts.size(), -1);
    m_last.resize(m_parts.size(), -1);
    const auto index = static_cast<int>(m_pieces.size());
    m_pieces.push_back(piece);
    int &last = m_last[static_cast<std::size_t>(part)];
    if (last < 0)
        m_first[static_cast<std::size_t>(part)] = index;
    else
        m_pieces[static_cast<std::size_t>(last)].next = index;
    last = index;
}

std::vector<StructureTree::Piece> StructureTree::piecesOf(std::size_t part) const
{
    std::vector<Piece> pieces;
    for (int at = m_first[part]; at >= 0; at = pieces.back().next)
        pieces.push_back(m_pieces[static_cast<std::size_t>(at)]);
    return pieces;
}

/// Parts with content in or below them; cells stay, so that every row has as many as its table has columns.
std::vector<bool> StructureTree::keptParts() const
{
    std::vector<bool> kept(m_parts.size(), false);
    for (std::size_t i = m_parts.size(); i-- > 0;) {
        kept[i] = kept[i] || i == 0 || m_first[i] >= 0 || isCell(m_parts[i].kind);
        if (kept[i] && m_parts[i].parent >= 0)
            kept[static_cast<std::size_t>(m_parts[i].parent)] = true;
    }
    return kept;
}

std::string StructureTree::attributes(std::size_t part) const
{
    const Part &one = m_parts[part];
    std::string out;
    if (isCell(one.kind)) {
        if (one.kind == Part::Kind::headerCell)
            out += "/Scope/Column";
        if (one.columns > 1) {
            out += "/ColSpan ";
            addInt(out, one.columns);
        }
        return out.empty() ? out : "/A<</O/Table" + out + ">>";
    }
    if (one.kind == Part::Kind::list)
        return "/A<</O/List/ListNumbering/None>>";
    if (one.kind != Part::Kind::figure)
        return out;
    const auto text = m_alternatives.find(static_cast<int>(part));
    out = "/Alt" + textString(text == m_alternatives.end() ? QString() : text->second) +
          "/A<</O/Layout/Placement/Block/BBox";
    const auto box = m_boxes.find(static_cast<int>(part));
    addRectangle(out, box == m_boxes.end() ? QRectF() : box->second);
    return out + ">>";
}

StructureTree::Elements StructureTree::elements(ObjectWriter &writer) const
{
    const std::vector<bool> kept = keptParts();
    const std::vector<int> none(m_parts.size(), -1);
    Elements all{std::vector<int>(m_parts.size(), 0), none, none, writer.reserve()};
    std::vector<int> lastChild = none;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        if (!kept[i])
            continue;
        all.objects[i] = writer.reserve();
        if (m_parts[i].parent < 0)
            continue;
        const auto parent = static_cast<std::size_t>(m_parts[i].parent);
        int &last = lastChild[parent];
        (last < 0 ? all.firstChild[parent] : all.nextSibling[static_cast<std::size_t>(last)]) =
            static_cast<int>(i);
        last = static_cast<int>(i);
    }
    return all;
}

std::string StructureTree::element(std::size_t part, const Elements &elements,
                                   const std::vector<int> &pages) const
{
    const Part &one = m_parts[part];
    const auto objectOfPage = [&pages](int page) { return pages[static_cast<std::size_t>(page)]; };
    const std::vector<Piece> pieces = piecesOf(part);
    std::string out = "<</S/";
    out += roleOf(one.kind);
    out += "/P ";
    out += reference(one.parent < 0 ? elements.root : elements.objects[static_cast<std::size_t>(one.parent)]);
    const bool hasChildren = elements.firstChild[part] >= 0;
    out += attributes(part);
    const int page = pieces.empty() ? 0 : pieces.front().page;
    if (!pieces.empty())
        out += "/Pg " + reference(objectOfPage(page));
    if (pieces.size() == 1 && pieces.front().annotation == 0 && !hasChildren) {
        out += "/K ";
        addInt(out, pieces.front().id);
        return out + ">>";
    }
    if (pieces.empty() && !hasChildren)
        return out + ">>";
    out += "/K[";
    for (const Piece &piece : pieces) {
        if (piece.annotation != 0)
            out += "<</Type/OBJR/Pg " + reference(objectOfPage(piece.page)) + "/Obj " +
                   reference(piece.annotation) + ">>";
        else if (piece.page == page)
            addInt(out, piece.id);
        else {
            out += "<</Type/MCR/Pg " + reference(objectOfPage(piece.page)) + "/MCID ";
            addInt(out, piece.id);
            out += ">>";
        }
        out += ' ';
    }
    for (int child = elements.firstChild[part]; child >= 0;
         child = elements.nextSibling[static_cast<std::size_t>(child)])
        out += reference(elements.objects[static_cast<std::size_t>(child)]) + ' ';
    return out + "]>>";
}

int StructureTree::write(ObjectWriter &writer, const std::vector<int> &pages)
{
    m_first.resize(m_parts.size(), -1);
    m_last.resize(m_parts.size(), -1);
    const Elements all = elements(writer);
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        if (all.objects[i] > 0)
            writer.put(all.objects[i], element(i, all, pages));
    }
    std::string parents;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        std::string list = "[";
        if (page < m_pages.size()) {
            for (const int part : m_pages[page])
                list += reference(all.objects[static_cast<std::size_t>(part)]) + ' ';
        }
        addInt(parents, keyOfPage(static_cast<int>(page)));
        parents += ' ' + reference(writer.add(list + ']')) + ' ';
    }
    for (std::size_t link = 0; link < m_links.size(); ++link) {
        const int key = keyOfLink(static_cast<int>(link), static_cast<int>(pages.size()));
        addInt(parents, key);
        parents += ' ' + reference(all.objects[static_cast<std::size_t>(m_links[link])]) + ' ';
    }
    const int parentTree = writer.add("<</Nums[" + parents + "]>>");
    std::string root = "<</Type/StructTreeRoot/K[" + reference(all.objects.front()) + "]/ParentTree " +
                       reference(parentTree) + "/ParentTreeNextKey ";
    addInt(root, static_cast<long long>(pages.size() + m_links.size()));
    writer.put(all.root, root + ">>");
    return all.root;
}

}  // namespace xinglin::pdf
