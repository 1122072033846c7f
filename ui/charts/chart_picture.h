// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/chart_spec.h"

#include <QImage>

#include <functional>
#include <memory>

class QWidget;

namespace xinglin {

class TypeSetter;

/// What the window's painted charts are set in, one for all: it opens every face anew. GUI thread.
std::shared_ptr<const TypeSetter> typeOfWindow();

/// The chart as on paper, whatever the window's theme: light, with title, n and period, three pixels a point.
/// GUI thread.
QImage chartPicture(const ChartSpec &spec);

/// Gives a chart the action that puts its picture on the clipboard: Ctrl+C, and a menu on a right click or
/// the menu key. `shown` is asked for what the chart shows then.
void offerPicture(QWidget &chart, std::function<ChartSpec()> shown);

}  // namespace xinglin
