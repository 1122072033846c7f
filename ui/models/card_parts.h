// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/card_content.h"

#include <QCoreApplication>

// What the builders of cards share.
namespace xinglin::cards {

struct CardText
{
    Q_DECLARE_TR_FUNCTIONS(AnalysisCards)
};

/// Title, basis, sentence, source; and the reason when the result does not apply.
CardContent cardOf(const AnalysisResult &result, const QString &title);
/// The chart moves in, unless the card has only a reason.
void addChart(CardContent &card, ChartSpec spec, bool isExplorable = true);
/// A fact of a detail's number; left out when it is absent.
void addNumber(CardContent &card, const AnalysisResult &result, const char *key, const QString &name,
               int decimals, const QString &unit = {}, const QString &hover = {});
/// "23:40" of minutes from midnight, before or after it.
QString clockText(double minutes);
/// "16.8% (12.1–22.0)" parts of the head figure.
void addFigure(CardContent &card, const AnalysisResult &result, int decimals, const QString &unit);

}  // namespace xinglin::cards
