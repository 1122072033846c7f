// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/spoken_day.h"

#include <QLocale>

namespace xinglin {

BilingualText spokenDay(Day day)
{
    if (!day.isValid())
        return {};
    return {QStringLiteral("%1年%2月%3日").arg(day.year()).arg(day.month()).arg(day.dayOfMonth()),
            QStringLiteral("%1 %2 %3")
                .arg(day.dayOfMonth())
                .arg(QLocale(QLocale::English).standaloneMonthName(day.month()))
                .arg(day.year())};
}

}  // namespace xinglin
