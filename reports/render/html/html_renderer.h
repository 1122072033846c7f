// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/render/open_fonts.h"
#include "reports/render/renderer.h"

namespace xinglin {

/// One page that needs nothing beside it and runs nothing: headings, tables with their heads, lists and notes
/// by their meaning, charts as SVG with words and figures beside them, a style for light, dark and paper.
/// Texts of charts are as wide as in the PDF, so it fails as a PDF does where there is no font.
class HtmlRenderer final : public Renderer
{
public:
    explicit HtmlRenderer(std::shared_ptr<const OpenFonts> fonts = std::make_shared<OpenFonts>());
    ~HtmlRenderer() override;
    Result<Rendered> render(const Document &document, const Progress &progress,
                            const CancelToken &cancel) const override;

private:
    std::shared_ptr<const OpenFonts> m_fonts;
};

}  // namespace xinglin
