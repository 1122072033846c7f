// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/paper_option.h"

#include "cli/arguments.h"

namespace xinglin {

Option paperOption()
{
    return {QStringLiteral("paper"), paperNames(QLatin1String("|"))};
}

Result<Paper> paperIn(const Arguments &arguments)
{
    const QString name = arguments.value(QStringLiteral("paper"), QStringLiteral("a4"));
    const auto paper = parsePaper(name);
    if (!paper)
        return badChoice(QStringLiteral("paper"), name, {paperNames(QLatin1String(", "))});
    return *paper;
}

}  // namespace xinglin
