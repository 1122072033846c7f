// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/layout/page.h"
#include "reports/render/pdf/document_fonts.h"
#include "reports/render/pdf/document_metadata.h"
#include "reports/render/pdf/graphics_resources.h"
#include "reports/render/pdf/object_writer.h"
#include "reports/render/pdf/page_content.h"
#include "reports/render/pdf/structure_tree.h"

#include <memory>
#include <string>
#include <vector>

namespace xinglin::pdf {

/// A tagged PDF 1.7 in the forms of PDF/A-2a and PDF/UA-1, page after page: what stands on the pages comes
/// through the content of each, what it means and where bookmarks and links lead from the document's plan.
/// The same calls with the same fonts give the same bytes.
class DocumentWriter
{
public:
    /// `plan` must outlive it. Of it, the geometry is there already and a part before it is drawn; outline
    /// and links are asked for in the end.
    DocumentWriter(const DocumentPlan &plan, DocumentFacts facts, std::shared_ptr<const FaceChain> chain);

    /// The page that is written to, 0-based; good until `endPage`. In any order; what is drawn when a page
    /// comes again stands behind what it has.
    PageContent &beginPage(int number);
    void endPage();
    /// What is drawn on the page from now on belongs to that part, or is what pages repeat.
    void setPart(int part);
    void setFigureBox(int part, const QRectF &box);
    GraphicsResources &graphics() { return m_graphics; }

    /// The file. Fails as DocumentFonts::write does.
    Result<QByteArray> finished();

private:
    void writePages(int resources, int tree);
    std::string destination(const OutlineEntry &entry) const;

    const DocumentPlan &m_plan;
    DocumentFacts m_facts;
    ObjectWriter m_writer;
    DocumentFonts m_fonts;
    GraphicsResources m_graphics;
    StructureTree m_structure;
    std::vector<int> m_pages;             ///< objects
    std::vector<std::string> m_contents;  ///< of each page: references to its streams
    std::unique_ptr<PageContent> m_page;
    int m_number = 0;  ///< of that page
    int m_part = 0;
    bool m_isPartOpen = false;
};

}  // namespace xinglin::pdf
