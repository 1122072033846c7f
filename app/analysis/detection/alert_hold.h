// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

namespace xinglin {

/// Says an alert once. After a rating was let through only a clearly higher one follows, and the bar falls
/// back to nothing over a fixed number of rows; within the first of them nothing follows at all.
class AlertHold
{
public:
    struct Settings
    {
        double factor = 2.0;   ///< the next rating must reach this many times the last …
        double margin = 0.3;   ///< … and this much more
        double rows = 160.0;   ///< rows until the bar is gone
        double silence = 3.0;  ///< rows without any further alert
    };

    explicit AlertHold(const Settings &settings)
        : m_settings(settings)
    {}

    /// The rating when it is to be said, else 0. Call once for each row.
    double pass(double rating)
    {
        m_since += 1.0;
        if (rating > m_bar && rating > 0.0 && m_since > m_settings.silence) {
            m_bar = std::max(m_bar, rating * m_settings.factor + m_settings.margin);
            m_fall = m_bar / m_settings.rows;
            m_since = 0.0;
            return rating;
        }
        m_bar -= m_fall;
        return 0.0;
    }

private:
    Settings m_settings;
    double m_bar = 0.0;
    double m_fall = 0.0;
    double m_since = 1e9;
};

}  // namespace xinglin
