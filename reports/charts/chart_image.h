// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/charts/chart_spec.h"

#include <QImage>
#include <QSizeF>

namespace xinglin {

class TypeSetter;

/// The chart as on paper, `size` points and a little margin, three pixels a point. The thread of the type
/// setter.
QImage chartImage(const ChartSpec &spec, const QSizeF &size, const TypeSetter &type);

}  // namespace xinglin
