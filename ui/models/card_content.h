// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/result.h"
#include "reports/charts/chart_spec.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace xinglin {

/// How a statement is meant; shown as shape, colour and word together.
enum class Tone { none, good, info, watch, alarm, unknown };

/// What a card of an analysis says, in the installed language: made from results, shown by AnalysisCard.
struct CardContent
{
    struct Fact
    {
        QString name, value, hover;
    };
    struct Row
    {
        QStringList cells;
        Tone tone = Tone::none;  ///< of the last cell
    };

    QString key;  ///< method, and metric behind a slash: where a link leads
    QString title;
    QString basis;     ///< n, period, coverage
    QString figure;    ///< the head figure with its unit; empty: none
    QString interval;  ///< of the figure, in words
    QString badge;     ///< a word with a tone
    Tone tone = Tone::none;
    QString sentence;
    QString reason;  ///< why there is nothing: shown in place of all that follows
    std::vector<Fact> facts;
    QStringList columns;  ///< of the rows; empty: no table
    std::vector<Row> rows;
    QString note;  ///< quiet words at the end: what is missing, that it is a screening
    std::optional<ChartSpec> chart;
    bool isWide = false;                  ///< takes the whole width of a board
    bool isExplorable = true;             ///< the chart's x is a time to zoom in
    std::vector<AnalysisResult> sources;  ///< what "How was this computed?" tells of

    bool isPresent() const { return !title.isEmpty(); }
};

}  // namespace xinglin
