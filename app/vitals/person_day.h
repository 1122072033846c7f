// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zone.h"
#include "vitals/device_samples.h"
#include "vitals/quality_assessment.h"
#include "vitals/quality_rules.h"
#include "vitals/summary.h"

#include <memory>
#include <vector>

namespace xinglin {

/// Night of a day: sleep from 18:00 of the day before to 18:00.
inline constexpr std::int64_t kNightStartMs = 18 * 3'600'000;
/// Evening to evening; where the clocks skipped 18:00, as long before and after midnight.
TimeRange nightOf(const Zone &zone, Day day);

/// A device as one person wore it.
struct WornDevice
{
    DeviceSamples samples;        ///< reaching over the days asked about by kQualityMarginMs at both ends
    std::vector<TimeRange> worn;  ///< ascending, not overlapping
};

/// Summarises the tenant days of one person from all devices worn. One object per person and stretch of days;
/// not for several threads at once.
///
/// A level metric: every sample that counts, of every device. A cumulative one: a day total is authoritative
/// (the greatest, when devices differ); else the sum of the rises, of devices that were worn one after the
/// other added up, of those worn at the same time the greatest; else the sum of the interval metric that
/// feeds it. Sleep: a day total, else the union of the night's segments of all devices in whole minutes (half
/// a minute is rounded up). A record, a total or a segment belongs to who wore the device then; a total to
/// who wore it for at least half of the day.
class PersonDays
{
public:
    /// `rules` must outlive the object.
    PersonDays(const QualityRules &rules, const Zone &zone, std::vector<WornDevice> devices);
    ~PersonDays();

    /// The day's summary without its score; an empty one when there is no record.
    Summary summarise(Day day);

private:
    struct Source;
    class Sums;

    void takeDevice(Source &source, Sums &sums) const;
    bool takeFacts(const Source &source, Sums &sums) const;
    void takeRows(Source &source, const std::vector<RowRange> &parts, Sums &sums) const;
    void takeLevel(const Source &source, std::size_t column, const std::vector<RowRange> &parts,
                   Sums &sums) const;
    void takeCounts(const Source &source, std::size_t column, const std::vector<RowRange> &parts,
                    Sums &sums) const;

    const QualityRules &m_rules;
    Zone m_zone;
    std::vector<WornDevice> m_devices;
    std::vector<std::unique_ptr<Source>> m_sources;
    std::unique_ptr<Sums> m_sums;
};

}  // namespace xinglin
