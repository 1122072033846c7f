// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/result.h"

#include <QString>

#include <vector>

namespace xinglin {

/// "How was this computed?" of one result, in the installed language: method and version, source, what it
/// rests on, its flags in words, and every input.
struct Explanation
{
    struct Line
    {
        QString name, value;
    };
    QString title;    ///< name of the method, with the metric
    QString purpose;  ///< the question it answers
    std::vector<Line> facts;
    std::vector<Line> inputs;

    /// One text of it all, for the clipboard and screen readers.
    QString text() const;
};

Explanation explain(const AnalysisResult &result);
/// A flag of a result in words; the flag itself when there are none.
QString flagText(const QString &flag);

}  // namespace xinglin
