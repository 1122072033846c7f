// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/report_each.h"

#include <QStringList>

#include <algorithm>

namespace xinglin {

QString reportEachName(ReportEach each)
{
    switch (each) {
    case ReportEach::subUnit: return QStringLiteral("sub-unit");
    case ReportEach::unit: return QStringLiteral("unit");
    case ReportEach::person: return QStringLiteral("person");
    case ReportEach::none: break;
    }
    return QStringLiteral("none");
}

std::optional<ReportEach> parseReportEach(QStringView text)
{
    for (const ReportEach each :
         {ReportEach::none, ReportEach::subUnit, ReportEach::unit, ReportEach::person}) {
        if (text == reportEachName(each))
            return each;
    }
    return std::nullopt;
}

std::vector<ReportEach> reportEaches(bool personal)
{
    if (personal)
        return {ReportEach::none, ReportEach::person};
    return {ReportEach::none, ReportEach::subUnit, ReportEach::unit};
}

bool canBeOf(ReportEach each, bool personal)
{
    const std::vector<ReportEach> choices = reportEaches(personal);
    return std::find(choices.begin(), choices.end(), each) != choices.end();
}

QString reportEachNames(bool personal, const QString &separator)
{
    QStringList names;
    for (const ReportEach each : reportEaches(personal)) {
        if (each != ReportEach::none)
            names += reportEachName(each);
    }
    return names.join(separator);
}

}  // namespace xinglin
