// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/open_fonts.h"

#include "reports/render/pdf/face_chain.h"

namespace xinglin {

Result<std::shared_ptr<const pdf::FaceChain>> OpenFonts::chain() const
{
    const std::scoped_lock lock(m_mutex);
    if (!m_chain) {
        auto installed = pdf::FaceChain::installed();
        if (!installed)
            return fail(installed.error());
        m_chain = std::move(*installed);
    }
    return m_chain;
}

}  // namespace xinglin
