// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper.h"

#include <QStringList>

namespace xinglin {

const std::vector<Paper> &papers()
{
    static const std::vector<Paper> all{Paper::a4, Paper::letter, Paper::a4Landscape, Paper::letterLandscape};
    return all;
}

QString paperName(Paper paper)
{
    switch (paper) {
    case Paper::letter: return QStringLiteral("letter");
    case Paper::a4Landscape: return QStringLiteral("a4-landscape");
    case Paper::letterLandscape: return QStringLiteral("letter-landscape");
    case Paper::a4: break;
    }
    return QStringLiteral("a4");
}

std::optional<Paper> parsePaper(QStringView text)
{
    for (const Paper paper : papers()) {
        if (text.compare(paperName(paper), Qt::CaseInsensitive) == 0)
            return paper;
    }
    return std::nullopt;
}

QString paperNames(QLatin1String separator)
{
    QStringList names;
    for (const Paper paper : papers())
        names += paperName(paper);
    return names.join(separator);
}

}  // namespace xinglin
