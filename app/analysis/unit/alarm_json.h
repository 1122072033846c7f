// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/unit/alarm_figures.h"

#include <QJsonObject>

namespace xinglin {

/// The figures with an XmR chart of each weekly course. `showsSources`: the top sources name people.
QJsonObject jsonOf(const AlarmFigures &figures, bool showsSources);

}  // namespace xinglin
