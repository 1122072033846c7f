// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/advice/rule_book.h"

#include <QJsonArray>

#include <span>
#include <vector>

namespace xinglin {

/// A rule that fired.
struct Recommendation
{
    const AdviceRule *rule = nullptr;
    const AnalysisResult *cause = nullptr;  ///< the result it is bound to
    int priority = 0;
    BilingualText text;         ///< filled; another one where a contra-indication says so
    QStringList contraApplied;  ///< ids of contra-indications that changed the text
};

/// The rules that fire on the results, the most pressing first (ties by id), one of each topic, at most
/// eight. What is returned points into `book` and `results`.
std::vector<Recommendation> recommendationsFrom(const RuleBook &book,
                                                std::span<const AnalysisResult> results);

/// The same as the detail of a result carries it, see the methods' files.
QJsonArray recommendationsJson(const RuleBook &book, std::span<const Recommendation> advice);

}  // namespace xinglin
