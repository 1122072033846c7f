// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/evaluation/rule_evaluator.h"
#include "vitals/device_rows.h"
#include "vitals/quality_rules.h"
#include "workspace/alerts/wearers.h"

#include <array>
#include <span>
#include <vector>

// How stored or arriving rows are told to the evaluator: live evaluation and back-tests use the same.
namespace xinglin {

/// Which metrics any rule looks at, and whether the device is worn.
struct WantedMetrics
{
    std::array<bool, 256> wanted{};
    bool anything = false;  ///< an absence of whatever metric: every row counts
};
WantedMetrics wantedMetrics(std::span<const AlertRule> rules, const QualityRules &quality);

/// Rows of a device with the flags known when each came, by column.
struct FlaggedRows
{
    std::int32_t device = -1;
    const DeviceRows *rows = nullptr;
    std::vector<std::vector<Flags>> flags;  ///< of rows->columns; empty: not wanted
};

/// Rows [first, last) of a device that one person wore.
struct WornRows
{
    const FlaggedRows *device = nullptr;
    std::size_t first = 0, last = 0;
};
struct RowsOfWearer
{
    std::int32_t person = -1;
    WornRows rows;
};
/// Who wore the rows (of one device, by time); what nobody wore is left out.
std::vector<RowsOfWearer> rowsByWearer(const FlaggedRows &device, const Wearers &wearers);

/// Tells the rows of all devices of a person and their events by time. The number of samples told.
std::int64_t feedPerson(RuleEvaluator &evaluator, std::int32_t person, std::span<const WornRows> worn,
                        std::span<const AlertEvent> events, const WantedMetrics &wanted);

}  // namespace xinglin
