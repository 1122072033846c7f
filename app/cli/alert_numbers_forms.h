// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/session.h"
#include "workspace/alerts/alert_requests.h"

#include <QJsonObject>

// The numbers of alerts in JSON and on a terminal; the shapes are a contract (see CONTRIBUTING).
namespace xinglin {

QJsonObject jsonOf(const SpanFigures &span);
QJsonObject jsonOf(const RateFigures &rate);
QJsonObject jsonOf(const OrderFigures &figures, Language language);
QJsonObject jsonOf(const OrderStatistics &statistics, const WorkspaceInfo &info, Language language);
QJsonObject jsonOf(const AvoidedFirings &avoided);
QJsonObject jsonOf(const FatigueBoard &board, Language language);

/// "42 s", "12.5 min", "3.2 h"; "-" when absent.
QString spanText(const std::optional<double> &seconds);
/// "3.5% (12/340)"; "-" of nothing.
QString rateText(const RateFigures &rate);
/// Title of a group for people: its name, else its code, else its key.
QString groupTitle(const OrderFigures &figures, Language language);

/// The options that name a unit and days: --unit U --from DATE --to DATE.
std::vector<Option> unitAndDays();
struct UnitAndDays
{
    UnitId unit;  ///< invalid: all
    DayRange days;
};
/// Without --from the thirty days before --to, without --to until the workspace's today.
Result<UnitAndDays> unitAndDaysOf(const Arguments &arguments, const Session &session);

}  // namespace xinglin
