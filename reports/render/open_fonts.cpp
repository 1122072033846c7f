// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/open_fonts.h"

#include "reports/render/pdf/face_chain.h"

namespace xinglin {

Result<std::shared_ptr<const pdf::FaceChain>> OpenFonts::chain(const QString &family) const
{
    const std::scoped_lock lock(m_mutex);
    if (!m_chain || (!m_isGiven && m_family != family)) {
        auto installed = pdf::FaceChain::installed(family);
        if (!installed)
            return fail(installed.error());
        m_chain = std::move(*installed);
        m_family = family;
    }
    return m_chain;
}

}  // namespace xinglin
