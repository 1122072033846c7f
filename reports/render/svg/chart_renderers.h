// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/render/open_fonts.h"
#include "reports/render/renderer.h"

namespace xinglin {

/// Every chart of a document as a picture of its own, named by chapter and number ("03-02"): as SVG whose
/// text stays text, or as PNG of three pixels a point. Both look as on paper. Fails with notFound where the
/// document has no chart, and as a PDF does where there is no font.
class ChartsRenderer final : public Renderer
{
public:
    enum class Kind { svg, png };

    ChartsRenderer(Kind kind, std::shared_ptr<const OpenFonts> fonts);
    ~ChartsRenderer() override;
    Result<Rendered> render(const Document &document, const Progress &progress,
                            const CancelToken &cancel) const override;

private:
    Kind m_kind;
    std::shared_ptr<const OpenFonts> m_fonts;
};

}  // namespace xinglin
