// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/names.h"

#include "ui/models/format.h"

#include <QDateTime>

namespace xinglin::names {
namespace {

QString local(Instant instant, const Zone &zone, const QString &pattern)
{
    if (!instant.isValid())
        return format::noData();
    return QDateTime::fromMSecsSinceEpoch(instant.ms() + zone.offsetAt(instant), Qt::UTC).toString(pattern);
}

}  // namespace

QString of(const BilingualText &name)
{
    return name.in(installedLanguage());
}

QString metricTitle(const Metric &metric)
{
    const QString unit = format::unitLabel(metric);
    return unit.isEmpty() ? format::metricName(metric)
                          : format::metricName(metric) + QStringLiteral(" (") + unit + QLatin1Char(')');
}

QString moment(Instant instant, const Zone &zone)
{
    return local(instant, zone, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString minute(Instant instant, const Zone &zone)
{
    return local(instant, zone, QStringLiteral("yyyy-MM-dd HH:mm"));
}

}  // namespace xinglin::names
