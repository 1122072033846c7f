// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/chart_spec.h"
#include "ui/widgets/key_figure_card.h"
#include "workspace/alerts/alert_requests.h"

#include <optional>
#include <vector>

/// What the overview says in numbers and as a course, from the engine's figures; in the installed language.
namespace xinglin::overview_figures {

/// What the five figures are made of. Without the period before no change is told.
struct Facts
{
    const SubjectFigures &now;
    const SubjectFigures *before = nullptr;
    const OpenAlerts::Counts *open = nullptr;   ///< alerts as they are now
    const OrderStatistics *answered = nullptr;  ///< of the period
    const OrderStatistics *answeredBefore = nullptr;
};

/// The five figures a unit begins with: people worn, health, open alerts by severity, coverage, alerts
/// acknowledged in time.
std::vector<CardFigure> keyFigures(const Facts &facts, const WorkspaceInfo &info);

/// The alerts that must not wait, as they are now; empty: there are none.
QString urgentText(const OpenAlerts::Counts &open);
/// Above the list of sub-units: whether its order means anything, by the 95% intervals of their scores.
QString unitsTitle(const std::vector<UnitRow> &units);

/// The unit's health score by day, with the interval each day's mean has.
ChartSpec scoreCourse(const QString &unit, const SubjectFigures &figures);

}  // namespace xinglin::overview_figures
