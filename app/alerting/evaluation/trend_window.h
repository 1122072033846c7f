// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerting/evaluation/compiled_rule.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace xinglin {

/// The lowest (highest) values of a sliding stretch of time, in constant time a sample on average: each value
/// that a later one is not above (below) is forgotten.
class TrendWindow
{
public:
    explicit TrendWindow(const TrendKey &key)
        : m_key(key)
    {}

    const TrendKey &key() const { return m_key; }

    /// Times ascend.
    void push(std::int64_t time, std::int32_t steps)
    {
        while (m_values.size() > m_first && !isBetter(m_values.back().steps, steps))
            m_values.pop_back();
        m_values.push_back({time, steps});
        while (m_values[m_first].time < time - m_key.windowMs)
            ++m_first;
        if (m_first > 16 && m_first * 2 > m_values.size()) {
            m_values.erase(m_values.begin(), m_values.begin() + static_cast<std::ptrdiff_t>(m_first));
            m_first = 0;
        }
    }
    /// How far the value last pushed is above the lowest (below the highest) one later than `since`.
    std::int64_t change(std::int64_t since) const
    {
        const auto from =
            std::find_if(m_values.begin() + static_cast<std::ptrdiff_t>(m_first), m_values.end(),
                         [since](const Value &value) { return value.time > since; });
        if (from == m_values.end())
            return 0;
        const std::int64_t change = std::int64_t{m_values.back().steps} - from->steps;
        return m_key.rise ? change : -change;
    }
    void clear()
    {
        m_values.clear();
        m_first = 0;
    }
    std::size_t bytes() const { return sizeof *this + m_values.capacity() * sizeof(Value); }

private:
    struct Value
    {
        std::int64_t time;
        std::int32_t steps;
    };
    bool isBetter(std::int32_t a, std::int32_t b) const { return m_key.rise ? a < b : a > b; }

    TrendKey m_key;
    std::vector<Value> m_values;
    std::size_t m_first = 0;
};

}  // namespace xinglin
