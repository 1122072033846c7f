// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace xinglin {

/// What an officer found when looking into an alert.
enum class Verdict { none, trueAlarm, falseAlarm };

/// A work order as plain data, whoever made it: what alarm key figures and feedback learning read.
struct RecordedOrder
{
    QString id;
    std::int32_t person = -1;  ///< dense index
    QString rule;              ///< id of the rule that fired
    int severity = 2;          ///< 0 (P0) .. 3 (info)
    Instant opened;
    std::optional<Instant> acknowledged, closed;
    Verdict verdict = Verdict::none;
    QString reason;          ///< why it was false: "loose_strap", "exercise", "device", ...
    int occurrences = 1;     ///< firings grouped into the order
    double deviation = 0.0;  ///< robust z, harmful direction positive
    int nights = 1;          ///< consecutive days beyond the limit
    double quality = 1.0;    ///< share of the values around that counted
    bool atNight = false, learning = false;
};

}  // namespace xinglin
