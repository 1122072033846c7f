// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/figures.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace xinglin {

/// How JSON names whom figures are about.
struct SubjectLabel
{
    QString kind;  ///< "person" or "unit"
    QString id;
    QString code;
    QString name;
};

/// The shape of `summary --json`, the same for a unit and a person. What cannot be said is null, never 0;
/// numbers have their full precision. A suppressed group has no figures.
QJsonObject figuresJson(const SubjectLabel &subject, const SubjectFigures &figures,
                        const MetricDictionary &metrics, const QByteArray &zone);

}  // namespace xinglin
