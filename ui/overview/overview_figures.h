// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/chart_spec.h"
#include "ui/widgets/key_figure_card.h"
#include "workspace/requests.h"

#include <optional>
#include <vector>

/// What the overview says in numbers and as a course, from the engine's figures; in the installed language.
namespace xinglin::overview_figures {

/// The five figures a unit begins with: worn, health, its trend, coverage, completeness. `before` is the
/// period before, for changes; without it none is told.
std::vector<CardFigure> keyFigures(const SubjectFigures &now, const std::optional<SubjectFigures> &before,
                                   const WorkspaceInfo &info);

/// The unit's health score by day, with the interval each day's mean has.
ChartSpec scoreCourse(const QString &unit, const SubjectFigures &figures);

}  // namespace xinglin::overview_figures
