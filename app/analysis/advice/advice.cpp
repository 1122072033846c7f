// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/advice/advice.h"

#include "analysis/sentence.h"

namespace xinglin {

AnalysisResult recommend(const PersonRecord &record, std::span<const AnalysisResult>)
{
    return notApplicable(QStringLiteral("recommendations"), 1, record.days, QStringLiteral("nothing_found"),
                         sentence(QT_TRANSLATE_NOOP("Analysis", "Nothing calls for action.")));
}

AnalysisResult findInsights(const UnitRecord &record, std::span<const AnalysisResult>)
{
    return notApplicable(QStringLiteral("insights"), 1, record.days, QStringLiteral("nothing_found"),
                         sentence(QT_TRANSLATE_NOOP("Analysis", "Nothing stands out.")));
}

}  // namespace xinglin
