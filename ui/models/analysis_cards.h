// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/analysis_results.h"
#include "ui/models/card_content.h"

/// What each card of the person page and the unit page says about the engine's results. A method that is not
/// among the results makes no card; one that does not apply makes a card with its reason. GUI thread.
namespace xinglin::cards {

using results::Results;

// --- a person
/// Each metric's last day against its own usual, the farthest first; at most `most` rows (0: all).
CardContent lastNight(const Results &results, std::size_t most);
/// The statistic of all metrics together, with its p.
CardContent multiMetric(const Results &results);
std::vector<CardContent> nights(const Results &results);
std::vector<CardContent> rhythmAndSleep(const Results &results);
std::vector<CardContent> body(const Results &results);
std::vector<CardContent> risks(const Results &results);

// --- a unit
std::vector<CardContent> comparison(const Results &results);
std::vector<CardContent> distribution(const Results &results, const QString &unitName);
std::vector<CardContent> counts(const Results &results);
std::vector<CardContent> hours(const Results &results);

/// How far from the usual, in words: "as usual", "a little high", "far below".
QString deviationWords(double z);
Tone deviationTone(double z);

}  // namespace xinglin::cards
