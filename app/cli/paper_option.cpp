// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/paper_option.h"

#include "cli/arguments.h"

#include <QCoreApplication>

namespace xinglin {

Option paperOption()
{
    return {QStringLiteral("paper"), paperNames(QLatin1String("|"))};
}

Result<Paper> paperIn(const Arguments &arguments)
{
    const QString name = arguments.value(QStringLiteral("paper"), QStringLiteral("a4"));
    const auto paper = parsePaper(name);
    return paper ? Result<Paper>(*paper)
                 : badValue(QStringLiteral("paper"), QCoreApplication::translate("Cli", "“%1” is none of %2")
                                                         .arg(name, paperNames(QLatin1String(", "))));
}

}  // namespace xinglin
