// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/device_flags.h"

namespace xinglin {

void DeviceFlags::begin(std::int32_t device, const DeviceRows &before)
{
    const auto course = m_courses.try_emplace(device, m_rules, m_zone).first;
    judge(course->second, before, nullptr);
}

FlaggedRows DeviceFlags::flag(std::int32_t device, const DeviceRows &rows, const WantedMetrics &wanted)
{
    FlaggedRows flagged{device, &rows, {}};
    flagged.flags.resize(rows.columns.size());
    for (std::size_t column = 0; column < rows.columns.size(); ++column) {
        if (wanted.wanted[rows.columns[column].metric])
            flagged.flags[column].assign(rows.flags.begin(), rows.flags.end());
    }
    judge(m_courses.find(device)->second, rows, &flagged);
    return flagged;
}

void DeviceFlags::judge(CausalQuality &course, const DeviceRows &rows, FlaggedRows *flagged) const
{
    std::vector<RowValue> values;
    std::vector<Flags> flags;
    std::vector<std::size_t> columns;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        // A row that contradicts what is stored, or comes from the future, says nothing of others.
        if (has(rows.flags[row], Flag::duplicateConflict) || has(rows.flags[row], Flag::clockSkew))
            continue;
        values.clear();
        columns.clear();
        for (std::size_t column = 0; column < rows.columns.size(); ++column) {
            if (rows.columns[column].values[row] == kMissing)
                continue;
            values.push_back({rows.columns[column].metric, rows.columns[column].values[row]});
            columns.push_back(column);
        }
        flags.assign(values.size(), 0);
        course.judge(rows.times[row], rows.flags[row], values, flags);
        for (std::size_t i = 0; flagged && i < columns.size(); ++i) {
            if (!flagged->flags[columns[i]].empty())
                flagged->flags[columns[i]][row] = flags[i];
        }
    }
}

}  // namespace xinglin
