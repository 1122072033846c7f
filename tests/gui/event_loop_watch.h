// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <vector>

namespace xinglin::test {

/// Watches the thread's event loop: how long it was away between two ticks of a millisecond, and how much of
/// that it was busy itself. On a machine with more work than cores the first holds the system's own delays,
/// too.
class EventLoopWatch final : public QObject
{
    Q_OBJECT

public:
    explicit EventLoopWatch(QObject *parent = nullptr)
        : QObject(parent)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(std::chrono::milliseconds(1));
        connect(&m_timer, &QTimer::timeout, this, &EventLoopWatch::tick);
    }
    void start()
    {
        m_away.clear();
        m_busy.clear();
        m_clock.start();
        m_last = 0.0;
        m_lastBusy = threadSeconds();
        m_timer.start();
    }
    void stop() { m_timer.stop(); }

    std::size_t ticks() const { return m_away.size(); }
    double longestAway() const { return longest(m_away); }
    double longestBusy() const { return longest(m_busy); }
    /// Milliseconds that this share of the times away stayed below.
    double awayQuantile(double share) const
    {
        std::vector<double> sorted = m_away;
        std::sort(sorted.begin(), sorted.end());
        return sorted.empty()
                   ? 0.0
                   : sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
    }

private:
    static double longest(const std::vector<double> &times)
    {
        return times.empty() ? 0.0 : *std::max_element(times.begin(), times.end());
    }
    static double threadSeconds()
    {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }
    void tick()
    {
        const double now = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
        const double busy = threadSeconds();
        m_away.push_back(now - m_last);
        m_busy.push_back(busy - m_lastBusy);
        m_last = now;
        m_lastBusy = busy;
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_last = 0.0, m_lastBusy = 0.0;
    std::vector<double> m_away, m_busy;  // milliseconds
};

}  // namespace xinglin::test
