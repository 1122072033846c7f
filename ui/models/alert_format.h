// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/orders/order_figures.h"
#include "domain/alert_rule.h"

#include <QString>

/// The numbers of alerts as people read them, in the installed language. GUI thread.
namespace xinglin::alert_format {

/// "42 s", "12.5 min", "3.2 h"; no data when absent.
QString span(const std::optional<double> &seconds);
/// "3.5%"; no data of nothing.
QString rate(const RateFigures &rate);
/// "12 of 340"
QString basis(const RateFigures &rate);
/// "P0", or the word for what makes no order.
QString severity(AlertSeverity severity);
/// Name of a group: its title, else what stands for nothing.
QString title(const OrderFigures &figures);
/// The mean time to acknowledge that is aimed at, in seconds (domain/alerts); nothing for notes.
std::optional<double> acknowledgeTarget(AlertSeverity severity);

}  // namespace xinglin::alert_format
