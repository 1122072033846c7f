// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/demo/demo_body.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace xinglin {
namespace {

/// Day and night as a cosine of the local minute, highest at 17:00.
double daylight(int minuteOfDay)
{
    static const std::array<double, 1440> table = [] {
        std::array<double, 1440> values{};
        for (int i = 0; i < 1440; ++i)
            values[static_cast<std::size_t>(i)] = std::cos(2.0 * std::numbers::pi * (i - 17 * 60) / 1440.0);
        return values;
    }();
    return table[static_cast<std::size_t>(((minuteOfDay % 1440) + 1440) % 1440)];
}

int whole(double value, int low, int high)
{
    return std::clamp(static_cast<int>(std::lround(value)), low, high);
}

}  // namespace

double DemoBody::gauss(Random &random)
{
    // Sum of four 16-bit numbers: near enough to a normal one, and cheap.
    const std::uint64_t bits = random.next();
    const auto sum = static_cast<double>((bits & 0xffff) + ((bits >> 16) & 0xffff) + ((bits >> 32) & 0xffff) +
                                         (bits >> 48));
    return (sum - 131070.0) / 37837.0;
}

DemoBody::Traits DemoBody::drawTraits(Random &random, const DemoPerson &person, const DemoOptions &options)
{
    const int age = (options.until - person.birth) / 365;
    const bool female = person.sex == Sex::female;
    Traits traits{};
    traits.rest = std::clamp(63.0 + (female ? 3.0 : 0.0) + 6.0 * gauss(random), 47.0, 82.0);
    traits.spo2 = std::clamp(97.4 + 0.6 * gauss(random), 95.8, 98.8);
    traits.temperature = 36.45 + 0.14 * gauss(random);
    traits.systolic = std::clamp(106.0 + 0.35 * age + 7.0 * gauss(random), 98.0, 146.0);
    traits.diastolic = std::clamp(64.0 + 0.25 * age + 4.5 * gauss(random), 58.0, 93.0);
    traits.stress = std::clamp(32.0 + 8.0 * gauss(random), 12.0, 55.0);
    traits.activity = std::clamp(1.0 + 0.22 * gauss(random), 0.5, 1.7);
    traits.stride = (female ? 0.64 : 0.70) + 0.03 * gauss(random);
    traits.sleepHours = std::clamp(7.7 + 0.5 * gauss(random), 6.2, 9.0);
    traits.forgets = random.uniform() < 0.1 ? 0.12 : 0.015;
    traits.wearsAtNight = random.uniform() < 0.92;
    traits.phase =
        static_cast<int>(random.below(static_cast<std::uint64_t>(options.minutesBetweenSamples()) * 60u));
    traits.home = {38'000'000 + static_cast<int>(random.below(200'000)),
                   112'500'000 + static_cast<int>(random.below(200'000)),
                   8'000 + static_cast<int>(random.below(600))};
    return traits;
}

DemoBody::DemoBody(const DemoCompany &company, const DemoStories &stories, const DemoOptions &options,
                   const Zone &zone, int person)
    : m_stories(stories)
    , m_team(company.teams[static_cast<std::size_t>(company.people[static_cast<std::size_t>(person)].team)])
    , m_options(options)
    , m_zone(zone)
    , m_person(person)
    , m_first(options.range().first)
    , m_today(m_first)
    , m_random(options.seed * 0x9e3779b97f4a7c15u + static_cast<std::uint64_t>(person) * 0xd1b54a32d192ed03u)
    , m_traits(drawTraits(m_random, company.people[static_cast<std::size_t>(person)], options))
    , m_plan(planOf(m_first))
    , m_next(planOf(m_first + 1))
{}

DemoBody::Interval DemoBody::workOn(Day day, const DemoEffect &effect) const
{
    const int midnight = minutesSinceStart(day);
    const auto shift = [&](int from, int to) { return Interval{midnight + from * 60, midnight + to * 60}; };
    if (effect.nightShift)
        return shift(23, 31);
    if (m_team.shift == DemoShift::office)
        return day.isWeekend() ? Interval{} : shift(8, 17);
    const int weekday = (day.number() + m_team.rotation) % 7;
    if (weekday >= 5)
        return {};
    const int week = (day.number() + 3) / 7 + m_team.rotation;
    if (m_team.shift == DemoShift::two)
        return week % 2 == 0 ? shift(5, 13) : shift(13, 21);
    return week % 3 == 0 ? shift(7, 15) : week % 3 == 1 ? shift(15, 23) : shift(23, 31);
}

DemoBody::Plan DemoBody::planOf(Day day)
{
    Plan plan;
    const DemoEffect effect = m_stories.effectOn(m_person, day);
    plan.work = workOn(day, effect);
    const Interval before = workOn(day - 1, m_stories.effectOn(m_person, day - 1));
    const int midnight = minutesSinceStart(day);
    const bool afterNight = before.to > midnight;
    const double hours = m_traits.sleepHours + 0.5 * noise() - (afterNight ? 1.0 : 0.0) - effect.sleepLoss;
    const int minutes = std::clamp(static_cast<int>(hours * 60.0), 130, 600);
    if (afterNight) {
        plan.sleep.from = before.to + 75 + static_cast<int>(15.0 * noise());
        plan.sleep.to = plan.sleep.from + minutes;
    } else {
        const bool early = plan.work.to > 0 && plan.work.from < midnight + 10 * 60;
        plan.sleep.to =
            early ? plan.work.from - 65 : midnight + 7 * 60 + 30 + static_cast<int>(25.0 * noise());
        plan.sleep.from = plan.sleep.to - minutes;
    }
    plan.charging.from = midnight + 19 * 60 + 30 + static_cast<int>(40.0 * noise());
    plan.charging.to = plan.charging.from + 45;
    plan.isForgotten = m_random.uniform() < m_traits.forgets && !effect.isWornAllDay;
    plan.isNightOff = !m_traits.wearsAtNight && m_random.uniform() < 0.5 && !effect.isWornAllDay;
    return plan;
}

bool DemoBody::isWorn(int minute, bool asleep, const Plan &plan)
{
    if (plan.charging.contains(minute) || plan.isForgotten || (asleep && plan.isNightOff))
        return false;
    return (m_random.next() & 0xff) >= 4;  // a radio loses some
}

void DemoBody::addVitals(DemoSample &sample, int minute, bool asleep, double fever)
{
    const Traits &own = m_traits;
    const double light = daylight(minute);
    m_drift = 0.85 * m_drift + 0.5 * noise();
    const double heart = own.rest + 4.0 * light + (asleep ? -5.0 : 7.0) +
                         48.0 * m_activity * (asleep ? 0.0 : 1.0) + 9.0 * fever + 2.2 * m_drift +
                         1.5 * noise();
    sample.heartRate = whole(heart, 38, 188);
    sample.spo2 = whole(own.spo2 - (asleep ? 0.7 : 0.0) - 0.9 * fever + 0.6 * noise(), 86, 100);
    sample.temperatureTenths = whole(10.0 * (own.temperature + 0.28 * light + 0.35 * m_activity +
                                             fever * (0.85 + 0.15 * light) + 0.07 * noise()),
                                     345, 412);
    const double load = asleep ? -9.0 : 10.0 * m_activity;
    sample.systolic = whole(own.systolic + load + 3.0 * light + 1.2 * m_drift + 3.5 * noise(), 78, 205);
    sample.diastolic =
        whole(own.diastolic + 0.5 * load + 2.0 * light + 0.8 * m_drift + 2.8 * noise(), 44, 125);
    sample.stress = whole(own.stress + (asleep ? -16.0 : 9.0 * m_activity + 4.0) + 5.0 * fever +
                              3.0 * m_drift + 5.0 * noise(),
                          1, 99);
}

void DemoBody::addSample(int second, int minute, const Plan &plan, double fever)
{
    const bool asleep = m_plan.sleep.contains(minute) || m_next.sleep.contains(minute);
    const bool works = !asleep && m_plan.work.contains(minute);
    const double target =
        asleep ? 0.0 : (works ? m_team.exertion : 0.13) * m_traits.activity * (fever > 0.5 ? 0.5 : 1.0);
    m_activity = std::clamp(0.55 * m_activity + 0.45 * target + (asleep ? 0.0 : 0.07 * noise()), 0.0, 1.0);
    if (!isWorn(minute, asleep, plan))
        return;
    const double step = m_options.minutesBetweenSamples() / 10.0;
    if (!asleep && m_activity > 0.04) {
        const double walked = std::max(0.0, (m_activity - 0.04) * 560.0 * step * (1.0 + 0.5 * noise()));
        m_steps += std::floor(walked);
        m_kcal += walked * 0.041;
    }
    m_kcal += m_activity * 9.0 * step;
    DemoSample sample;
    sample.second = second;
    addVitals(sample, minute, asleep, fever);
    sample.steps = static_cast<int>(m_steps);
    sample.distanceDecimetres = static_cast<int>(m_steps * m_traits.stride * 10.0);
    sample.kcalTenths = static_cast<int>(m_kcal * 10.0);
    if (m_team.site == DemoSite::road) {
        // A lorry's day: out from the depot and home again.
        const double away = works ? std::sin(std::numbers::pi * (minute - plan.work.from) /
                                             std::max(1, plan.work.to - plan.work.from))
                                  : 0.0;
        sample.position = {m_traits.home[0] + static_cast<int>(away * 310'000.0 + 20.0 * noise()),
                           m_traits.home[1] + static_cast<int>(away * 190'000.0 + 20.0 * noise()),
                           m_traits.home[2]};
    }
    m_day.samples.push_back(sample);
}

void DemoBody::addSleep(const Plan &plan, const DemoEffect &effect)
{
    if (plan.isNightOff || plan.isForgotten)
        return;
    const auto instantOf = [&](int minute) {
        const Day day = m_first + (minute >= 0 ? minute / 1440 : -((1439 - minute) / 1440));
        const int minuteOfDay = minute - minutesSinceStart(day);
        const Instant instant = m_zone.fromLocal(day, minuteOfDay * 60'000LL);
        return instant.isValid() ? instant : m_zone.fromLocal(day, (minuteOfDay + 60) * 60'000LL);
    };
    const double deepShare = effect.sleepLoss > 0.0 ? 0.5 : 1.0;
    int at = plan.sleep.from;
    for (int cycle = 0; at + 20 < plan.sleep.to; ++cycle) {
        const int light = 42 + static_cast<int>(m_random.below(14));
        const int deep =
            std::max(4, static_cast<int>((34 - 7 * cycle) * deepShare) + static_cast<int>(m_random.below(6)));
        const int middle = std::min(at + light, plan.sleep.to);
        const int end = std::min(middle + deep, plan.sleep.to);
        m_day.sleep.push_back({instantOf(at).ms(), instantOf(middle).ms(), SleepSpan::Kind::light});
        if (end > middle)
            m_day.sleep.push_back({instantOf(middle).ms(), instantOf(end).ms(), SleepSpan::Kind::deep});
        at = end + static_cast<int>(m_random.below(4)) * (effect.sleepLoss > 0.0 ? 4 : 1);
    }
    m_day.wakeSecond = (plan.sleep.to - minutesSinceStart(m_today)) * 60;
}

void DemoBody::tellStories(const DemoEffect &effect)
{
    std::vector<DemoSample> &samples = m_day.samples;
    if (effect.frozen) {
        for (DemoSample &sample : samples) {
            const int second = sample.second;
            sample = samples.front();
            sample.second = second;
        }
    }
    for (DemoSample &sample : samples) {
        if (m_stories.simulatesPressure(m_person)) {
            sample.systolic = whole(0.62 * sample.heartRate + 72.4, 0, 300);
            sample.diastolic = whole(0.41 * sample.heartRate + 46.8, 0, 300);
        }
        for (const DemoAlarm &alarm : m_stories.alarms()) {
            const int after = sample.second / 60 - alarm.minute;
            const int step = m_options.minutesBetweenSamples();
            if (alarm.person != m_person || alarm.day != m_today || after < -step || after > 45)
                continue;
            if (!alarm.isReal) {
                sample.spo2 = after >= -step && after < 0 ? 83 + sample.second % 3 : sample.spo2;
                continue;
            }
            sample.heartRate = after < 30 ? 158 + sample.second % 17 : 128;
            sample.stress = 96;
            sample.spo2 = std::min(sample.spo2, 92);
            sample.systolic = std::max(sample.systolic, 168);
        }
    }
}

const DemoDay &DemoBody::nextDay()
{
    const DemoEffect effect = m_stories.effectOn(m_person, m_today);
    m_day.day = m_today;
    m_day.effect = effect;
    m_day.samples.clear();
    m_day.sleep.clear();
    m_steps = 0.0;
    m_kcal = 0.0;
    const int midnight = minutesSinceStart(m_today);
    const int step = m_options.minutesBetweenSamples();
    const bool odd = m_zone.rangeOf(m_today).ms() != 86'400'000;
    for (int minute = 0; minute < 1440; minute += step) {
        const int second = minute * 60 + m_traits.phase;
        if (odd && !m_zone.fromLocal(m_today, second * 1000LL).isValid())
            continue;
        addSample(second, midnight + minute, m_plan, effect.fever);
    }
    addSleep(m_plan, effect);
    if (!m_day.samples.empty())
        tellStories(effect);
    ++m_today;
    m_plan = m_next;
    m_next = planOf(m_today + 1);
    return m_day;
}

}  // namespace xinglin
