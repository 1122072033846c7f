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
/// through the content of each, what it means and where bookmarks and links lead from the paged document. The
/// same calls with the same fonts give the same bytes.
class DocumentWriter
{
public:
    /// `paged` must outlive it.
    DocumentWriter(const PagedDocument &paged, DocumentFacts facts, std::shared_ptr<const FaceChain> chain);

    /// The page that is written to; good until `endPage`.
    PageContent &beginPage();
    void endPage();
    /// What is drawn on the page from now on belongs to that part, or is what pages repeat.
    void setPart(int part);
    void setFigureBox(int part, const QRectF &box);
    GraphicsResources &graphics() { return m_graphics; }

    /// The file. Fails as DocumentFonts::write does.
    Result<std::string> finished();

private:
    void writePages(int resources, int tree);
    std::string destination(const OutlineEntry &entry) const;

    const PagedDocument &m_paged;
    DocumentFacts m_facts;
    ObjectWriter m_writer;
    DocumentFonts m_fonts;
    GraphicsResources m_graphics;
    StructureTree m_structure;
    std::vector<int> m_pages, m_contents;  ///< objects
    std::unique_ptr<PageContent> m_page;
    int m_part = 0;
    bool m_isPartOpen = false;
};

}  // namespace xinglin::pdf
