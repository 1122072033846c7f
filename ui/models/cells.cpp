// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cells.h"

#include "ui/models/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin {
namespace {

struct CellText
{
    Q_DECLARE_TR_FUNCTIONS(Cells)
};

}  // namespace

QString ScoreCell::text() const
{
    if (suppressed)
        return format::withheld();
    if (!value)
        return format::noData();
    QString text = format::number(*value, 0);
    const QString interval = format::interval(low, high, 0);
    if (!interval.isEmpty())
        text += QStringLiteral(" (") + interval + QLatin1Char(')');
    return learning ? text + QStringLiteral(" · ") + CellText::tr("learning") : text;
}

QString StripCell::text() const
{
    const auto known = std::count_if(days.begin(), days.end(), [](const auto &each) { return each; });
    if (known == 0)
        return format::noData();
    return CellText::tr("%1 days to %2, %3 with data")
        .arg(days.size())
        .arg(format::day(last))
        .arg(static_cast<qint64>(known));
}

std::optional<int> TrendCell::direction() const
{
    if (!change.value)
        return std::nullopt;
    if (change.low && *change.low > 0)
        return 1;
    if (change.high && *change.high < 0)
        return -1;
    return 0;
}

QString TrendCell::text() const
{
    return change.value ? format::signedNumber(*change.value, 1) : format::noData();
}

}  // namespace xinglin
