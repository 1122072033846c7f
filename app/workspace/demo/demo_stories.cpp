// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/demo/demo_stories.h"

#include "core/random.h"

#include <QJsonObject>

#include <algorithm>

namespace xinglin {
namespace {

bool isIn(const DemoTeam *team, int person)
{
    return person >= team->first && person < team->end;
}

/// The nth person of the team, or its last.
int member(const DemoTeam &team, int nth)
{
    return std::min(team.first + nth, team.end - 1);
}

/// Rise and fall of an illness of five days, 0..1.
double courseOfIllness(int dayOfIllness)
{
    constexpr double kCourse[] = {0.55, 1.0, 0.9, 0.55, 0.2};
    return dayOfIllness >= 0 && dayOfIllness < 5 ? kCourse[dayOfIllness] : 0.0;
}

/// A number in [0, 1) that belongs to the person and the purpose.
double chance(std::uint64_t seed, int person, int purpose)
{
    Random random(seed ^ (static_cast<std::uint64_t>(person) << 20) ^ static_cast<std::uint64_t>(purpose));
    return random.uniform();
}

}  // namespace

DemoStories::DemoStories(const DemoCompany &company, const DemoOptions &options)
    : m_company(company)
    , m_until(options.until)
    , m_seed(options.seed * 31 + 5)
    , m_fever(&company.teamOf(u"QL-P-1-1"))
    , m_tired(&company.teamOf(u"QL-M-1-1"))
    , m_tunnel(&company.teamOf(u"QL-M-1-2"))
    , m_late(&company.teamOf(u"QL-F-1-1"))
    , m_feverDays{m_until - 10, m_until - 1}
    , m_tiredDays{m_until - 14, m_until - 3}
    , m_tunnelDays{m_until - 24, m_until - 18}
    , m_lateDays{m_until - 9, m_until - 5}
    , m_badContactDays{m_until - 8, m_until - 3}
    , m_stuck(member(company.teamOf(u"QL-P-1-2"), 2))
    , m_simulated(member(company.teamOf(u"QL-F-2-1"), 1))
    , m_badContact(member(company.teamOf(u"QL-O-1-1"), 2))
    , m_stuckDay(m_until - 12)
{
    const DemoTeam &haulage = company.teamOf(u"QL-M-2-1");
    m_handOver = {member(haulage, 1), member(haulage, 3), m_until - 15, 12 * 60};
    addAlarms(member(*m_tired, 1), member(company.teamOf(u"QL-P-2-1"), 1));
}

void DemoStories::addAlarms(int sos, int fall)
{
    m_alarms.push_back({sos, m_until - 6, 3 * 60 + 10, QStringLiteral("SOS_EVENT"), true});
    m_alarms.push_back({fall, m_until - 2, 10 * 60 + 20, QStringLiteral("FALLDOWN_EVENT"), true});
    // One that still waits when the demo is opened.
    m_alarms.push_back({sos, m_until, 23 * 60 + 57, QStringLiteral("SOS_EVENT"), true});
    for (Day day = m_badContactDays.first; day <= m_badContactDays.last; ++day) {
        for (const int hour : {10, 15})
            m_alarms.push_back({m_badContact, day, hour * 60 + 25, QStringLiteral("SPO2_LOW_ALERT"), false});
    }
}

DemoEffect DemoStories::effectOn(int person, Day day) const
{
    DemoEffect effect;
    if (isIn(m_fever, person) && person != m_fever->first) {
        const int onset = static_cast<int>(chance(m_seed, person, 1) * 4.0);
        const double height = 1.3 + chance(m_seed, person, 2);
        effect.fever = height * courseOfIllness(day - (m_feverDays.first + onset));
    } else if (chance(m_seed, person, 3) < 0.06) {
        // An ordinary cold somewhere in the period, as people have them.
        const int onset = static_cast<int>(chance(m_seed, person, 4) * 30.0);
        effect.fever = 0.8 * courseOfIllness(day - (m_until - onset));
    }
    if (isIn(m_tired, person) && m_tiredDays.contains(day)) {
        effect.nightShift = true;
        effect.sleepLoss = 2.0;
    }
    effect.silent = isIn(m_tunnel, person) && m_tunnelDays.contains(day);
    effect.late = isIn(m_late, person) && m_lateDays.contains(day);
    effect.frozen = person == m_stuck && day == m_stuckDay;
    effect.badContact = person == m_badContact && m_badContactDays.contains(day);
    const bool hasAlarm = std::any_of(m_alarms.begin(), m_alarms.end(), [&](const DemoAlarm &alarm) {
        return alarm.person == person && alarm.day == day;
    });
    effect.isWornAllDay = hasAlarm || effect.frozen || effect.fever > 0.5;
    return effect;
}

QJsonArray DemoStories::toJson() const
{
    const auto unitCode = [&](const DemoTeam *team) {
        return m_company.units[static_cast<std::size_t>(team->unit)].code;
    };
    const auto personCode = [&](int person) {
        return m_company.people[static_cast<std::size_t>(person)].code;
    };
    const auto story = [](const char *key, const QString &who, const DayRange &days) {
        return QJsonObject{{QStringLiteral("story"), QString::fromLatin1(key)},
                           {QStringLiteral("who"), who},
                           {QStringLiteral("from"), days.first.text()},
                           {QStringLiteral("to"), days.last.text()}};
    };
    QJsonArray stories{
        story("fever", unitCode(m_fever), m_feverDays),
        story("poor_sleep", unitCode(m_tired), m_tiredDays),
        story("tunnel", unitCode(m_tunnel), m_tunnelDays),
        story("late_back_fill", unitCode(m_late), m_lateDays),
        story("stuck_sensor", personCode(m_stuck), {m_stuckDay, m_stuckDay}),
        story("simulated_pressure", personCode(m_simulated), {m_until - 34, m_until}),
        story("handed_over", personCode(m_handOver.from) + QLatin1Char(' ') + personCode(m_handOver.to),
              {m_handOver.day, m_handOver.day}),
        story("false_alarms", personCode(m_badContact), m_badContactDays),
    };
    for (const DemoAlarm &alarm : m_alarms) {
        if (alarm.isReal)
            stories.append(story("emergency", personCode(alarm.person), {alarm.day, alarm.day}));
    }
    return stories;
}

}  // namespace xinglin
