// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/render/type_told.h"

namespace xinglin {

void tellType(const pdf::TextShaper &shaper, Rendered &rendered)
{
    for (const char32_t sign : shaper.missing())
        rendered.missingSigns +=
            QStringLiteral("U+%1").arg(QString::number(sign, 16).toUpper().rightJustified(4, u'0'));
    for (const std::string &script : shaper.scripts())
        rendered.unshapedScripts += QString::fromStdString(script);
    rendered.missingFont = shaper.chain().missingFamily();
}

}  // namespace xinglin
