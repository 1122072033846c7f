// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/pdf/document_writer.h"

#include "reports/render/pdf/document_metadata.h"
#include "reports/render/pdf/outline_tree.h"
#include "reports/render/pdf/syntax.h"

namespace xinglin::pdf {
namespace {

std::string_view artifactOf(int part)
{
    if (part == kPageHead)
        return "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n";
    if (part == kPageFoot)
        return "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n";
    return "/Artifact BMC\n";
}

}  // namespace

DocumentWriter::DocumentWriter(const DocumentPlan &plan, DocumentFacts facts,
                               std::shared_ptr<const FaceChain> chain)
    : m_plan(plan)
    , m_facts(std::move(facts))
    , m_fonts(std::move(chain))
    , m_graphics(m_writer)
    , m_structure(plan)
{}

PageContent &DocumentWriter::beginPage(int number)
{
    while (m_pages.size() <= static_cast<std::size_t>(number))
        m_pages.push_back(m_writer.reserve());
    m_contents.resize(m_pages.size());
    m_number = number;
    m_page = std::make_unique<PageContent>(m_plan.geometry.sheet.height(), m_fonts);
    m_isPartOpen = false;
    return *m_page;
}

void DocumentWriter::endPage()
{
    // A page has several streams, and each begins with nothing set.
    m_contents[static_cast<std::size_t>(m_number)] +=
        reference(m_writer.addStream("", "q\n" + m_page->taken() + "Q\n")) + ' ';
    m_page.reset();
}

void DocumentWriter::setPart(int part)
{
    if (m_isPartOpen && part == m_part)
        return;
    m_part = part;
    m_isPartOpen = true;
    m_page->mark(part >= 0 ? m_structure.mark(part, m_number) : std::string(artifactOf(part)));
}

void DocumentWriter::setFigureBox(int part, const QRectF &box)
{
    const double height = m_plan.geometry.sheet.height();
    m_structure.setBox(part, QRectF(QPointF(box.left(), height - box.bottom()), box.size()));
}

std::string DocumentWriter::destination(const OutlineEntry &entry) const
{
    std::string out = "[" + reference(m_pages[static_cast<std::size_t>(entry.page)]) + "/XYZ 0 ";
    addReal(out, m_plan.geometry.sheet.height() - entry.top + 6);
    return out + " null]";
}

void DocumentWriter::writePages(int resources, int tree)
{
    std::vector<std::string> links(m_pages.size());
    const double height = m_plan.geometry.sheet.height();
    for (std::size_t i = 0; i < m_plan.links.size(); ++i) {
        const PageLink &link = m_plan.links[i];
        const OutlineEntry &target = m_plan.outline[static_cast<std::size_t>(link.outline)];
        std::string value = "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[";
        for (const double edge :
             {link.box.left(), height - link.box.bottom(), link.box.right(), height - link.box.top()}) {
            addReal(value, edge);
            value += ' ';
        }
        value += "]/Contents" + textString(target.text) + "/Dest" + destination(target) + "/StructParent ";
        addInt(value, m_structure.keyOfLink(static_cast<int>(i), static_cast<int>(m_pages.size())));
        const int object = m_writer.add(value + ">>");
        m_structure.addLink(link.part, object, link.page);
        links[static_cast<std::size_t>(link.page)] += reference(object) + ' ';
    }
    std::string kids;
    for (std::size_t page = 0; page < m_pages.size(); ++page) {
        // PDF/A-2 (6.2.2) wants them named by the page itself, not by what is above it.
        std::string value = "<</Type/Page/Parent " + reference(tree) + "/Resources " + reference(resources) +
                            "/Contents" + '[' + m_contents[page] + "]/Tabs/S/StructParents ";
        addInt(value, StructureTree::keyOfPage(static_cast<int>(page)));
        if (m_graphics.usesTransparency())
            value += "/Group<</S/Transparency/CS/DeviceRGB>>";
        if (!links[page].empty())
            value += "/Annots[" + links[page] + ']';
        m_writer.put(m_pages[page], value + ">>");
        kids += reference(m_pages[page]) + ' ';
    }
    std::string value = "<</Type/Pages/Count ";
    addInt(value, static_cast<long long>(m_pages.size()));
    value += "/MediaBox[0 0 ";
    addReal(value, m_plan.geometry.sheet.width());
    value += ' ';
    addReal(value, height);
    value += "]/Kids[" + kids + "]>>";
    m_writer.put(tree, value);
}

Result<QByteArray> DocumentWriter::finished()
{
    const int resources = m_writer.reserve(), tree = m_writer.reserve();
    const auto fonts = m_fonts.write(m_writer);
    if (!fonts)
        return fail(fonts.error());
    m_writer.put(resources, "<</Font<<" + *fonts + ">>" + m_graphics.entries() + ">>");
    writePages(resources, tree);
    const int structure = m_structure.write(m_writer, m_pages);
    std::string catalogue = "<</Type/Catalog/Pages " + reference(tree) + "/Lang" +
                            textString(m_facts.language) +
                            "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>" +
                            "/PageLabels<</Nums[0<</S/D>>]>>/StructTreeRoot " + reference(structure) +
                            "/Metadata " + reference(writeMetadata(m_writer, m_facts)) + "/OutputIntents[" +
                            reference(writeOutputIntent(m_writer)) + ']';
    if (!m_plan.outline.empty()) {
        const int outlines = writeOutlines(m_writer, m_plan.outline,
                                           [this](const OutlineEntry &entry) { return destination(entry); });
        catalogue += "/PageMode/UseOutlines/Outlines " + reference(outlines);
    }
    const int root = m_writer.add(catalogue + ">>");
    return m_writer.finished(root, writeInformation(m_writer, m_facts));
}

}  // namespace xinglin::pdf
