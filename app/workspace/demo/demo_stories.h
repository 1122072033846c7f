// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/demo/demo_company.h"

#include <QJsonArray>

namespace xinglin {

/// What the stories do to one person's day.
struct DemoEffect
{
    double fever = 0.0;      ///< degrees above usual at its height
    double sleepLoss = 0.0;  ///< hours
    bool nightShift = false;
    bool frozen = false;        ///< the sensor repeats one set of values all day
    bool silent = false;        ///< nothing arrives
    bool late = false;          ///< arrives at the very end, out of order and partly twice
    bool badContact = false;    ///< single low readings of oxygen that are none
    bool isWornAllDay = false;  ///< a day that a story needs: the watch is not forgotten
};

/// An alarm that a watch sends.
struct DemoAlarm
{
    int person = 0;
    Day day;
    int minute = 0;  ///< local minute of the day
    QString key;     ///< "SOS_EVENT"
    bool isReal = true;
};

/// A device that changes its wearer.
struct DemoHandOver
{
    int from = 0, to = 0;  ///< people; the device is the one `from` wore
    Day day;
    int minute = 0;
};

/// Who the stories of the demo happen to, and when; all relative to the last day.
class DemoStories
{
public:
    DemoStories(const DemoCompany &company, const DemoOptions &options);

    DemoEffect effectOn(int person, Day day) const;
    bool simulatesPressure(int person) const { return person == m_simulated; }
    const std::vector<DemoAlarm> &alarms() const { return m_alarms; }
    const DemoHandOver &handOver() const { return m_handOver; }
    /// One line for each story, by code: for those who look for them, and for tests.
    QJsonArray toJson() const;

private:
    void addAlarms(int sos, int fall);

    const DemoCompany &m_company;
    Day m_until;
    std::uint64_t m_seed;
    const DemoTeam *m_fever, *m_tired, *m_tunnel, *m_late;
    DayRange m_feverDays, m_tiredDays, m_tunnelDays, m_lateDays, m_badContactDays;
    int m_stuck, m_simulated, m_badContact;
    Day m_stuckDay;
    DemoHandOver m_handOver;
    std::vector<DemoAlarm> m_alarms;
};

}  // namespace xinglin
