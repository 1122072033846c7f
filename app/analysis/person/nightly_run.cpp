// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/nightly_run.h"

#include "analysis/multiple_testing.h"
#include "analysis/person/day_facts.h"
#include "analysis/person/person_course.h"

#include <atomic>
#include <cmath>
#include <thread>

namespace xinglin {
namespace {

/// Beyond it a worker takes people one by one; below, in packets, to keep the counter quiet.
constexpr std::size_t kPeopleAtOnce = 16;

double unitsOf(const Histogram &histogram, double p, const Metric &metric)
{
    return metric.toUnits(histogram.quantile(p).value_or(0.0));
}

}  // namespace

NightlyRun::NightlyRun(const MetricDictionary &metrics, const Zone &zone, const DayRange &days)
    : m_metrics(metrics)
    , m_rules(metrics)
    , m_zone(zone)
    , m_days(days)
    , m_parts(strainParts(metrics, shippedStrainCalibration()))
{}

std::vector<NightlyPerson> NightlyRun::run(std::size_t people, const DevicesOf &devicesOf, int threads,
                                           NightlyParts parts) const
{
    std::vector<NightlyPerson> results(people);
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t first = next.fetch_add(kPeopleAtOnce); first < people;
             first = next.fetch_add(kPeopleAtOnce)) {
            for (std::size_t person = first; person < std::min(people, first + kPeopleAtOnce); ++person)
                results[person] = judge(devicesOf(person), parts);
        }
    };
    std::vector<std::jthread> others;
    for (int i = 1; i < threads; ++i)
        others.emplace_back(work);
    work();
    others.clear();
    if (parts == NightlyParts::all) {
        std::vector<double> p;
        for (const NightlyPerson &person : results)
            p.push_back(person.p.value_or(1.0));
        const std::vector<double> adjusted = adjustBenjaminiHochberg(p);
        for (std::size_t i = 0; i < people; ++i)
            results[i].adjusted = adjusted[i];
    }
    return results;
}

NightlyPerson NightlyRun::judge(std::vector<WornDevice> devices, NightlyParts parts) const
{
    NightlyPerson person;
    std::vector<BaselineWindow> windows;
    for (const StrainPart &part : m_parts)
        windows.emplace_back(scaleFloorOf(*m_metrics.byNumber(part.metric)));
    person.figures.reserve(static_cast<std::size_t>(m_days.days()) * m_parts.size());
    if (parts == NightlyParts::figures) {
        PersonDays days(m_rules, m_zone, std::move(devices));
        for (Day day = m_days.first; day <= m_days.last; ++day)
            addFigures(day, days.summarise(day), windows, person);
        return person;
    }
    PersonDays days(m_rules, m_zone, devices);
    PersonDayFacts facts(m_metrics, m_rules, m_zone, std::move(devices));
    StrainCourse strain(m_metrics, m_parts);
    TwoNightRule rule;
    for (Day day = m_days.first; day <= m_days.last; ++day) {
        addFigures(day, days.summarise(day), windows, person);
        const DayFacts today = facts.of(day);
        const StrainNight night = strain.judge(today);
        person.strain = night.statistic;
        person.p = night.statistic ? std::optional(shippedStrainCalibration().tail.p(*night.statistic))
                                   : std::nullopt;
        person.twoNights = today.restingHeartRate && isNightOfRest(today)
                               ? rule.add(day, *today.restingHeartRate)
                               : TwoNightRule::State::green;
    }
    return person;
}

void NightlyRun::addFigures(Day day, const Summary &summary, std::vector<BaselineWindow> &windows,
                            NightlyPerson &person) const
{
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const MetricSummary *found = summary.find(m_parts[i].metric);
        if (!found || found->moments.n == 0)
            continue;
        const Metric &metric = *m_metrics.byNumber(m_parts[i].metric);
        NightlyFigure figure;
        figure.day = day;
        figure.metric = metric.number;
        figure.n = found->moments.n;
        figure.mean = *dayValue(*found, metric);
        if (const auto variance = found->moments.variance())
            figure.sd = metric.toUnits(std::sqrt(*variance));
        figure.min = metric.toUnits(*found->histogram.min());
        figure.max = metric.toUnits(*found->histogram.max());
        figure.p10 = unitsOf(found->histogram, 0.1, metric);
        figure.p50 = unitsOf(found->histogram, 0.5, metric);
        figure.p90 = unitsOf(found->histogram, 0.9, metric);
        if (const auto usual = windows[i].own(day)) {
            figure.center = usual->center;
            figure.scale = usual->scale;
            figure.z = usual->z(figure.mean);
        }
        if (summary.countedDays > 0)
            windows[i].add(day, figure.mean);
        person.figures.push_back(figure);
    }
}

}  // namespace xinglin
