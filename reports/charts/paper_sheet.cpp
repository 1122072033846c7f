// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/charts/paper_sheet.h"

#include <cmath>

namespace xinglin {

int PaperSheet::metric(PaintDeviceMetric metric) const
{
    constexpr double kMillimetres = 25.4 / 72.0;
    switch (metric) {
    case PdmWidth: return static_cast<int>(std::ceil(m_size.width()));
    case PdmHeight: return static_cast<int>(std::ceil(m_size.height()));
    case PdmWidthMM: return static_cast<int>(std::ceil(m_size.width() * kMillimetres));
    case PdmHeightMM: return static_cast<int>(std::ceil(m_size.height() * kMillimetres));
    case PdmNumColors: return 1 << 24;
    case PdmDepth: return 24;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY: return 72;
    case PdmDevicePixelRatio: return 1;
    case PdmDevicePixelRatioScaled: return static_cast<int>(devicePixelRatioFScale());
    }
    return 0;
}

}  // namespace xinglin
