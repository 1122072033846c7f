// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/detection/alert_simulation.h"

#include "analysis/distributions.h"
#include "analysis/multiple_testing.h"
#include "analysis/robust.h"
#include "core/random.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <thread>

namespace xinglin {
namespace {

constexpr std::size_t kSimMetrics = 6;
constexpr std::array kSimKeys{"heart_rate",       "body_temperature", "spo2",
                              "respiratory_rate", "stress",           "hrv_sdnn"};
constexpr std::array kIllness{2.5, 2.0, -1.5, 0.0, 1.0, 0.0};  // standard deviations
constexpr int kIllNights = 6, kIllWindow = 10, kFoundWithin = 3, kRefractory = 7;
constexpr double kIllShare = 0.1, kMissingShare = 0.1, kNoiseCorrelation = 0.3, kSimFloor = 0.5;
constexpr int kEarliestOnset = 50, kOnsets = 60;
constexpr int kUniformityNight = 60;

/// Of one person: what the model made, then what the engine made of it.
struct SimPerson
{
    bool ill = false;
    int onset = 0;
    std::vector<std::optional<double>> statistic;  // by night

    bool isIllOn(int night) const { return ill && night >= onset && night < onset + kIllWindow; }
};

/// Student's t with 5 degrees over its standard deviation.
double heavyNoise(Random &random)
{
    const double z = random.normal(0.0, 1.0);
    const double rest = random.normal(0.0, 1.0);
    const double chiSquare =
        -2.0 * std::log((1.0 - random.uniform()) * (1.0 - random.uniform())) + rest * rest;
    return z / std::sqrt(chiSquare / 5.0) / std::sqrt(5.0 / 3.0);
}

using SimNights = std::vector<std::array<std::optional<double>, kSimMetrics>>;

/// The person's own sequence of chance: nobody's nights depend on who was made before.
SimNights nightsOf(const AlertSimulation &simulation, int index, SimPerson &person)
{
    Random random(simulation.seed * 1'000'003u + static_cast<std::uint64_t>(index));
    person.ill = random.uniform() < kIllShare;
    person.onset = kEarliestOnset + static_cast<int>(random.below(kOnsets));
    SimNights nights(static_cast<std::size_t>(simulation.nights));
    const double fresh = std::sqrt(1.0 - kNoiseCorrelation * kNoiseCorrelation);
    for (std::size_t metric = 0; metric < kSimMetrics; ++metric) {
        double noise = 0.0;
        for (std::size_t night = 0; night < nights.size(); ++night) {
            const double innovation = heavyNoise(random);
            noise = night == 0 ? innovation : kNoiseCorrelation * noise + fresh * innovation;
            const int since = static_cast<int>(night) - person.onset;
            const bool ill = person.ill && since >= 0 && since < kIllNights;
            if (random.uniform() >= kMissingShare)
                nights[night][metric] = noise + (ill ? kIllness[metric] : 0.0);
        }
    }
    return nights;
}

std::vector<StrainPart> simParts(const StrainCalibration &calibration)
{
    const MetricDictionary &metrics = MetricDictionary::builtIn();
    const std::vector<StrainPart> all = strainParts(metrics, calibration);
    std::vector<StrainPart> parts;
    for (const char *key : kSimKeys) {
        const std::uint8_t number = metrics.find(QString::fromLatin1(key))->number;
        parts.push_back(*std::find_if(all.begin(), all.end(),
                                      [number](const StrainPart &part) { return part.metric == number; }));
    }
    return parts;
}

/// Runs one person through the engine.
SimPerson watch(const AlertSimulation &simulation, std::span<const StrainPart> parts, int index)
{
    SimPerson person;
    const SimNights nights = nightsOf(simulation, index, person);
    std::array<BaselineWindow, kSimMetrics> windows;
    windows.fill(BaselineWindow(kSimFloor));
    StrainWatch strain;
    person.statistic.resize(nights.size());
    std::array<std::optional<double>, kSimMetrics> z;
    for (std::size_t night = 0; night < nights.size(); ++night) {
        const Day day(static_cast<std::int32_t>(night));
        for (std::size_t metric = 0; metric < kSimMetrics; ++metric) {
            z[metric].reset();
            if (!nights[night][metric])
                continue;
            if (const auto usual = windows[metric].own(day))
                z[metric] = strainZ(parts[metric], *usual, *nights[night][metric]);
            windows[metric].add(day, *nights[night][metric]);
        }
        if (const auto all = strainOfNight(parts, z))
            person.statistic[night] = strain.add(day, *all);
    }
    return person;
}

/// The scale that is typical of the people, by metric: the median of their own.
StrainCalibration learnScales(const AlertSimulation &simulation, int people)
{
    std::array<std::vector<double>, kSimMetrics> scales;
    for (int index = 0; index < people; ++index) {
        SimPerson person;
        const SimNights nights = nightsOf(simulation, index, person);
        for (std::size_t metric = 0; metric < kSimMetrics; ++metric) {
            BaselineWindow window(kSimFloor);
            for (std::size_t night = 0; night < nights.size(); ++night) {
                const Day day(static_cast<std::int32_t>(night));
                if (nights[night][metric])
                    window.add(day, *nights[night][metric]);
            }
            if (const auto usual = window.own(Day(simulation.nights)))
                scales[metric].push_back(usual->scale);
        }
    }
    StrainCalibration calibration;
    for (std::size_t metric = 0; metric < kSimMetrics; ++metric) {
        if (const auto middle = median(scales[metric]))
            calibration.typicalScales.emplace_back(QString::fromLatin1(kSimKeys[metric]), *middle);
    }
    return calibration;
}

struct SimulatedEpisodes
{
    double falseEpisodes = 0.0, detected = 0.0;
};

/// Alarms of the people over the threshold, as alert_sim.py counts them.
SimulatedEpisodes countEpisodes(const AlertSimulation &simulation, std::span<const SimPerson> people,
                                double threshold)
{
    std::int64_t episodes = 0, found = 0, ill = 0;
    for (const SimPerson &person : people) {
        int last = -99;
        bool isFound = false;
        for (int night = simulation.firstScored; night < simulation.nights; ++night) {
            const auto &statistic = person.statistic[static_cast<std::size_t>(night)];
            if (!statistic || *statistic <= threshold)
                continue;
            if (night - last > kRefractory) {
                episodes += person.isIllOn(night) ? 0 : 1;
                last = night;
            }
            isFound = isFound || (person.ill && night >= person.onset && night < person.onset + kFoundWithin);
        }
        ill += person.ill ? 1 : 0;
        found += isFound ? 1 : 0;
    }
    const double nights = static_cast<double>(people.size()) * (simulation.nights - simulation.firstScored) -
                          static_cast<double>(ill * kIllWindow);
    return {static_cast<double>(episodes) * 7.0 / nights,
            static_cast<double>(found) / static_cast<double>(std::max<std::int64_t>(ill, 1))};
}

double thresholdFor(const AlertSimulation &simulation, std::span<const SimPerson> people)
{
    double low = 0.0, high = 12.0;
    for (int step = 0; step < 24; ++step) {
        const double middle = (low + high) / 2.0;
        if (countEpisodes(simulation, people, middle).falseEpisodes > simulation.targetEpisodes)
            low = middle;
        else
            high = middle;
    }
    return high;
}

std::vector<double> quietNights(const AlertSimulation &simulation, std::span<const SimPerson> people)
{
    std::vector<double> quiet;
    for (const SimPerson &person : people) {
        for (int night = simulation.firstScored; night < simulation.nights && !person.ill; ++night) {
            if (const auto &statistic = person.statistic[static_cast<std::size_t>(night)])
                quiet.push_back(*statistic);
        }
    }
    return quiet;
}

/// Share of false ones among all that Benjamini and Hochberg reject, night by night.
double falseDiscoveries(const AlertSimulation &simulation, std::span<const SimPerson> people,
                        const std::vector<std::vector<double>> &adjusted, double level)
{
    std::int64_t rejected = 0, wrong = 0;
    for (int night = simulation.firstScored; night < simulation.nights; ++night) {
        const std::vector<double> &tonight = adjusted[static_cast<std::size_t>(night)];
        for (std::size_t i = 0; i < people.size(); ++i) {
            if (tonight[i] > level)
                continue;
            ++rejected;
            wrong += people[i].isIllOn(night) ? 0 : 1;
        }
    }
    return rejected == 0 ? 0.0 : static_cast<double>(wrong) / static_cast<double>(rejected);
}

double uniformityOf(std::vector<double> p)
{
    std::sort(p.begin(), p.end());
    const auto n = static_cast<double>(p.size());
    double distance = 0.0;
    for (std::size_t i = 0; i < p.size(); ++i) {
        const auto before = static_cast<double>(i);
        distance = std::max({distance, p[i] - before / n, (before + 1.0) / n - p[i]});
    }
    return distance;
}

void scoreDiscoveries(const AlertSimulation &simulation, std::span<const SimPerson> people,
                      const EmpiricalTail &tail, AlertFigures &figures)
{
    std::vector<std::vector<double>> adjusted(static_cast<std::size_t>(simulation.nights));
    std::vector<double> ofWell;
    for (int night = simulation.firstScored; night < simulation.nights; ++night) {
        std::vector<double> p;
        for (const SimPerson &person : people) {
            const auto &statistic = person.statistic[static_cast<std::size_t>(night)];
            p.push_back(statistic ? tail.p(*statistic) : 1.0);
            if (night == kUniformityNight && statistic && !person.ill)
                ofWell.push_back(p.back());
        }
        adjusted[static_cast<std::size_t>(night)] = adjustBenjaminiHochberg(p);
    }
    for (std::size_t i = 0; i < AlertFigures::kLevels.size(); ++i)
        figures.falseDiscoveries[i] =
            falseDiscoveries(simulation, people, adjusted, AlertFigures::kLevels[i]);
    figures.wellPeople = static_cast<std::int64_t>(ofWell.size());
    figures.uniformity = uniformityOf(std::move(ofWell));
}

std::vector<SimPerson> watchAll(const AlertSimulation &simulation, const StrainCalibration &scales)
{
    const std::vector<StrainPart> parts = simParts(scales);
    std::vector<SimPerson> people;
    people.reserve(static_cast<std::size_t>(simulation.people));
    for (int index = 0; index < simulation.people; ++index)
        people.push_back(watch(simulation, parts, index));
    return people;
}

}  // namespace

AlertFigures simulateAlerts(const AlertSimulation &simulation)
{
    const int half = simulation.people / 2;
    const std::vector<SimPerson> people = watchAll(simulation, learnScales(simulation, half));
    const std::span<const SimPerson> all(people);
    const auto setting = all.first(static_cast<std::size_t>(half));
    const auto scored = all.subspan(static_cast<std::size_t>(half));
    AlertFigures figures;
    figures.threshold = thresholdFor(simulation, setting);
    const SimulatedEpisodes count = countEpisodes(simulation, scored, figures.threshold);
    figures.falseEpisodes = count.falseEpisodes;
    figures.detected = count.detected;
    scoreDiscoveries(simulation, scored, EmpiricalTail::of(quietNights(simulation, setting)), figures);
    return figures;
}

std::vector<AlertFigures> simulateAlerts(int seeds, int threads)
{
    std::vector<AlertFigures> runs(static_cast<std::size_t>(std::max(seeds, 0)));
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t run = next++; run < runs.size(); run = next++) {
            AlertSimulation simulation;
            simulation.seed = run + 1;
            runs[run] = simulateAlerts(simulation);
        }
    };
    std::vector<std::jthread> others;
    for (int i = 1; i < threads; ++i)
        others.emplace_back(work);
    work();
    others.clear();
    return runs;
}

Estimate overSeeds(std::span<const AlertFigures> runs, double (*figure)(const AlertFigures &))
{
    if (runs.empty())
        return {};
    const auto n = static_cast<double>(runs.size());
    double mean = 0.0;
    for (const AlertFigures &run : runs)
        mean += figure(run) / n;
    if (runs.size() < 2)
        return {mean, std::nullopt, std::nullopt};
    double squares = 0.0;
    for (const AlertFigures &run : runs)
        squares += (figure(run) - mean) * (figure(run) - mean);
    const double half =
        studentFactor95(static_cast<std::int64_t>(runs.size())) * std::sqrt(squares / (n - 1.0) / n);
    return {mean, mean - half, mean + half};
}

StrainCalibration calibrateStrain(int seeds)
{
    std::vector<double> quiet;
    double threshold = 0.0;
    for (int seed = 1; seed <= seeds; ++seed) {
        AlertSimulation simulation;
        simulation.seed = static_cast<std::uint64_t>(seed);
        const std::vector<SimPerson> people =
            watchAll(simulation, learnScales(simulation, simulation.people));
        threshold += thresholdFor(simulation, people) / seeds;
        const std::vector<double> nights = quietNights(simulation, people);
        quiet.insert(quiet.end(), nights.begin(), nights.end());
    }
    return {EmpiricalTail::of(std::move(quiet)), threshold, {}};
}

}  // namespace xinglin
