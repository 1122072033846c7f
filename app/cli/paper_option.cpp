// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/paper_option.h"

#include "cli/arguments.h"

#include <QCoreApplication>

namespace xinglin {

Option paperOption()
{
    return {QStringLiteral("paper"), QStringLiteral("a4|letter")};
}

Result<ReportPaper> paperIn(const Arguments &arguments)
{
    const QString name = arguments.value(QStringLiteral("paper"), QStringLiteral("a4"));
    const auto paper = parseReportPaper(name);
    return paper ? Result<ReportPaper>(*paper)
                 : badValue(QStringLiteral("paper"), QCoreApplication::translate("Cli", "“%1” is none of %2")
                                                         .arg(name, QStringLiteral("a4, letter")));
}

}  // namespace xinglin
