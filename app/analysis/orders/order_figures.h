// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"

#include <cstdint>
#include <optional>

// What the handling of alerts is judged by (domain/alerts: MTTA, MTTP, MTTR, rates), as plain values.
namespace xinglin {

/// Spans of time in seconds, over the n orders that have both ends. Median and p90 are quantiles of type 7.
struct SpanFigures
{
    std::int64_t n = 0;
    std::optional<double> mean, median, p90;

    friend bool operator==(const SpanFigures &, const SpanFigures &) = default;
};

/// count of: both are always shown.
struct RateFigures
{
    std::int64_t count = 0, of = 0;
    std::optional<double> rate() const
    {
        return of > 0 ? std::optional(static_cast<double>(count) / static_cast<double>(of)) : std::nullopt;
    }

    friend bool operator==(const RateFigures &, const RateFigures &) = default;
};

/// Figures of the work orders of a group. How each is counted: OrderFiguresTally.
struct OrderFigures
{
    QString key;   ///< of the group: an id, a code, a name, a time; empty for everything
    QString code;  ///< of a unit or a person
    BilingualText title;
    bool suppressed = false;  ///< the group is too small for this reader: no figures
    int daysLeftOut = 0;      ///< of a unit: of too few people for this reader, in none of the figures
    std::int64_t orders = 0, firings = 0, occurrences = 0;
    std::int64_t unfinished = 0;  ///< of the orders: somebody still has to do something
    std::int64_t withdrawn = 0;   ///< of the orders: late data showed that there was nothing
    SpanFigures acknowledge;      ///< MTTA: opened to acknowledged
    SpanFigures arrive;           ///< MTTP: opened to on scene
    SpanFigures resolve;          ///< MTTR: opened to done
    RateFigures timeout, falseAlarm, sent, acknowledgedInSla;

    friend bool operator==(const OrderFigures &, const OrderFigures &) = default;
};

}  // namespace xinglin
