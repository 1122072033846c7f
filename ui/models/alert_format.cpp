// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/alert_format.h"

#include "ui/models/format.h"
#include "ui/models/names.h"

#include <QCoreApplication>

namespace xinglin::alert_format {
namespace {

struct NumbersText
{
    Q_DECLARE_TR_FUNCTIONS(AlertNumbers)
};

}  // namespace

QString span(const std::optional<double> &seconds)
{
    if (!seconds)
        return format::noData();
    if (*seconds < 100.0)
        return NumbersText::tr("%1 s").arg(format::number(*seconds, *seconds < 10.0 ? 1 : 0));
    if (*seconds < 100.0 * 60.0)
        return NumbersText::tr("%1 min").arg(format::number(*seconds / 60.0, 1));
    return NumbersText::tr("%1 h").arg(format::number(*seconds / 3600.0, 1));
}

QString rate(const RateFigures &rate)
{
    return rate.of > 0 ? format::percent(*rate.rate(), 1) : format::noData();
}

QString basis(const RateFigures &rate)
{
    return NumbersText::tr("%1 of %2").arg(format::count(rate.count), format::count(rate.of));
}

QString severity(AlertSeverity severity)
{
    return severity == AlertSeverity::info ? NumbersText::tr("Note") : alertSeverityName(severity).toUpper();
}

QString title(const OrderFigures &figures)
{
    const QString name = names::of(figures.title);
    if (!name.isEmpty())
        return name;
    if (!figures.code.isEmpty())
        return figures.code;
    if (figures.key.isEmpty())
        return NumbersText::tr("nobody known");
    return figures.key == QLatin1String("none") ? NumbersText::tr("outside every shift") : figures.key;
}

std::optional<double> acknowledgeTarget(AlertSeverity severity)
{
    switch (severity) {
    case AlertSeverity::p0: return 60.0;
    case AlertSeverity::p1: return 600.0;
    case AlertSeverity::p2: return 1800.0;
    case AlertSeverity::info: break;
    }
    return std::nullopt;
}

}  // namespace xinglin::alert_format
