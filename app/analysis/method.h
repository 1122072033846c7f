// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace xinglin {

/// What the engine tells of one of its methods: a file of resources/analysis/methods, named after the id.
struct Method
{
    enum class Scope { person, unit };

    QString id;      ///< "resting-heart-rate"
    QString number;  ///< place in the specification: "U3", "O5"; empty for what was added to it
    int version = 1;
    Scope scope = Scope::person;
    BilingualText name;
    BilingualText purpose;  ///< one sentence: what question it answers
    BilingualText source;   ///< paper, standard or table, and the choices made with it
    QStringList inputs;     ///< keys of metrics and of facts: "heart_rate", "check_up.hdl", "age"
    QString oracle;         ///< what its figures are compared with
    QString tolerance;      ///< how near they must come
    QString series;         ///< its name for `analyze-series`; empty when it has none
};

/// The shipped methods, persons' before units', each in the order of their numbers. Read once; any thread.
const std::vector<Method> &methods();
/// Null when there is none of that id.
const Method *findMethod(QStringView id);
/// Reads one method's file; the error names the field.
Result<Method> methodFromJson(const QByteArray &json);

}  // namespace xinglin
