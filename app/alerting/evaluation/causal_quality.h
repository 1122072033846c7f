// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zone.h"
#include "vitals/quality_assessment.h"

#include <array>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace xinglin {

/// One value of a row, in steps.
struct RowValue
{
    std::uint8_t metric = 0;
    std::int32_t steps = 0;
};

/// The quality flags of one device's values as far as they can be known when a row comes, in event time: what
/// QualityAssessment says about whole days, without what only later rows tell.
///
/// - out_of_range, device_not_worn: the same.
/// - frozen_run: from the row on with which the run has lasted long enough; the rows before are not flagged.
/// - impossible_rate: the same, but that the first rows of a frozen run count as good.
/// - simulated: from the row on up to which the day's pressures were a line of its heart rates, as long as
///   they are.
/// - duplicate_conflict, counter_reset: not told.
/// Arrival flags of the row are united with these.
///
/// Rows are expected in order. One that is not later than the last is judged by its own values and the wear
/// known now, and changes nothing for others. To go on after a restart, judge the rows of the tenant day and
/// of kQualityMarginMs before it again; more is not looked at. One thread at a time; a few hundred bytes.
class CausalQuality
{
public:
    /// `rules` must outlive it. The zone is the tenant's.
    CausalQuality(const QualityRules &rules, Zone zone);

    /// Judges a row; `flags` has a place for each value. No metric comes twice.
    void judge(std::int64_t time, Flags arrival, std::span<const RowValue> values, std::span<Flags> flags);
    /// Latest row judged in order; the smallest number when there is none.
    std::int64_t lastTime() const { return m_last; }

private:
    struct Good
    {
        std::uint8_t metric = 0;
        std::int32_t steps = 0;
        std::int64_t time = 0;
    };
    /// What a day's verdict depends on; begins kQualityMarginMs before it.
    struct Window
    {
        bool isOff = false;
        std::vector<RowValue> set;  ///< level values of the last row with any
        std::int64_t runFrom = 0;   ///< first row of the run of equal sets
        std::size_t runRows = 0;
        std::vector<Good> good;
    };
    /// Of one heart rate of the day: lowest and highest pressure.
    struct Pressure
    {
        std::int32_t low = 0, high = 0;
    };
    using Stems = std::map<std::int32_t, std::array<Pressure, 2>>;

    void enter(std::int64_t time);
    void judgeIn(Window &window, std::int64_t time, std::span<const RowValue> values,
                 std::span<Flags> flags) const;
    bool followRun(Window &window, std::int64_t time, std::span<const RowValue> values) const;
    bool isImpossible(Window &window, std::int64_t time, const RowValue &value, double limit) const;
    bool followPressure(std::span<const RowValue> values);
    bool isLine() const;

    const QualityRules &m_rules;
    Zone m_zone;
    std::int64_t m_last;
    std::int64_t m_dayEnd;
    Window m_today;
    Window m_tomorrow;
    Stems m_stems;
    bool m_isReal = false;  // some heart rate had two pressures
    bool m_isSimulated = false;
};

}  // namespace xinglin
