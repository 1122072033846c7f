// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/requests.h"

#include <QJsonObject>

namespace xinglin {

// How values of the door look in JSON and in tables; the shapes are a contract (see CONTRIBUTING).

/// A number or null.
QJsonValue jsonOf(const std::optional<double> &value);
/// Rounded to a metric's digits and two more, "-" when absent.
QString textOf(const std::optional<double> &value, int decimals);
QString percentOf(const std::optional<double> &share);
/// What stands in place of figures that are withheld.
QString withheldText();

QJsonObject jsonOf(const SubjectInfo &subject, Language language);
/// The figures of a subject as `summary --json` gives them.
QJsonObject jsonOf(const SubjectFigures &figures, const SubjectInfo &subject, const WorkspaceInfo &info,
                   Language language);
QJsonObject jsonOf(const ImportReport &report);
QJsonObject jsonOf(const CheckReport &report);

}  // namespace xinglin
