// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/device_data.h"
#include "reports/builders/report_words.h"

#include <array>

namespace xinglin {

/// Since when a watch has told nothing.
enum class SilentFor { underADay, underThreeDays, underAWeek, longer, never };
inline constexpr std::size_t kSilenceKinds = 5;
/// `heard`: the last time; invalid: never.
SilentFor silenceOf(Instant heard, Instant now);
/// Three days and more, or never heard of.
bool isSilent(Instant heard, Instant now);
/// Under a fifth, as last told; false where it was never told.
bool isBatteryLow(const Device &device);

/// Of how many watches the battery is not known.
std::int64_t batteriesNotTold(const DeviceRecord &record);
/// Watches bound to somebody that are silent, the longest first.
std::vector<const DeviceLine *> silentDevices(const DeviceRecord &record);

/// "SOS", "fall"; the key of an event without a name.
QString eventName(const ReportWords &words, const QString &key);
/// The things to act on, the most pressing first, five at most.
std::vector<Finding> deviceFindings(const ReportWords &words, const DeviceRecord &record);

ChartSpec silenceChart(const ReportWords &words, const DeviceRecord &record);
ChartSpec batteryChart(const ReportWords &words, const DeviceRecord &record);
ChartSpec boundChart(const ReportWords &words, const DeviceRecord &record);
/// SOS, falls and one-key alarms by day.
ChartSpec urgentChart(const ReportWords &words, const DeviceRecord &record);

/// By model and state, with a sum row.
TableBlock stockTable(const ReportWords &words, const DeviceRecord &record);
TableBlock firmwareTable(const ReportWords &words, const DeviceRecord &record);
TableBlock silentTable(const ReportWords &words, const DeviceRecord &record, bool named);
TableBlock lowBatteryTable(const ReportWords &words, const DeviceRecord &record, bool named);
TableBlock bindingTable(const ReportWords &words, const DeviceRecord &record, bool named);
/// By kind, beside the period before and the year before (nothing: not available).
TableBlock eventTable(const ReportWords &words, const DeviceReportData &data, const ReportSetting &setting);
TableBlock urgentTable(const ReportWords &words, const DeviceRecord &record, bool named);
TableBlock deviceListTable(const ReportWords &words, const DeviceRecord &record, bool named);

}  // namespace xinglin
