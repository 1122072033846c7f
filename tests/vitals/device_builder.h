// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/metric.h"
#include "vitals/device_samples.h"

#include <QTest>

#include <algorithm>
#include <map>

namespace xinglin::testing {

/// Puts a device's samples together for a test; metrics by key, values in steps.
class DeviceBuilder
{
public:
    /// Times may come in any order; the same time again adds to the row.
    DeviceBuilder &row(std::int64_t time, const std::map<QString, std::int32_t> &values, Flags flags = 0)
    {
        m_rows.times.push_back(time);
        m_rows.sources.push_back({1, static_cast<std::uint32_t>(m_rows.times.size()), time});
        m_rows.flags.push_back(flags);
        for (const auto &[key, value] : values) {
            std::vector<std::int32_t> &column = m_rows.column(MetricDictionary::builtIn().find(key)->number);
            column.resize(m_rows.times.size(), kMissing);
            column.back() = value;
        }
        for (ValueColumn &column : m_rows.columns)
            column.values.resize(m_rows.times.size(), kMissing);
        return *this;
    }
    DeviceBuilder &sleep(std::int64_t from, std::int64_t to, SleepSpan::Kind kind = SleepSpan::Kind::deep)
    {
        m_rows.spans.push_back({{from, to, kind}, {}});
        return *this;
    }
    DeviceBuilder &total(Day day, const QString &key, std::int32_t value)
    {
        m_rows.totals.push_back({{day, MetricDictionary::builtIn().find(key)->number, value}, false, {}});
        return *this;
    }

    /// The way through packed blocks, as the store keeps them.
    DeviceSamples samples() const
    {
        DeviceRows rows = m_rows;
        rows.sortByTime();
        DeviceSamples samples;
        for (const Day day : daysOf(rows)) {
            DeviceDay block;
            block.day = day;
            merge(block, rows);
            samples.append(*decodeDay(day, encode(block)));
        }
        return samples;
    }

private:
    DeviceRows m_rows;
};

}  // namespace xinglin::testing
