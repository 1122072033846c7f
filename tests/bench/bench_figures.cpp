// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "core/random.h"
#include "storage/sqlite_store.h"
#include "tests/analysis/person_days.h"
#include "tests/bench/bench.h"
#include "workspace/analysis_use_cases.h"
#include "workspace/figures_use_cases.h"
#include "workspace/unit_record_reader.h"

#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

// Figures of any node of a large company, from a store on the disk. Roll-ups are made as the keeper would
// leave them, without the samples below; the same few days are repeated.
using namespace xinglin;

namespace {

const Day kFirst = Day::fromText(u"2026-08-01");
const DayRange kMonth{Day::fromText(u"2026-10-01"), Day::fromText(u"2026-10-31")};
constexpr int kVariants = 3;
constexpr int kTeamSize = 100;
/// Larger companies have roll-ups only: their people's days would take minutes to write.
constexpr int kMostWithPersonDays = 10'000;

/// Counts of a normal distribution, `n` in all, as the sum of many people's samples has them.
void addLevel(Summary &day, const char *key, double mean, double sd, std::int64_t people, std::int64_t each)
{
    const Metric &of = *personDays::metric(key);
    MetricSummary metric;
    metric.metric = of.number;
    const double scale = sd * of.perUnit;
    for (int step = static_cast<int>(-4 * scale); step <= 4 * scale; ++step) {
        const double share = std::exp(-0.5 * step * step / scale / scale) / scale / 2.5066;
        const auto count = static_cast<std::int64_t>(share * static_cast<double>(people * each));
        const auto value = static_cast<std::int32_t>(std::lround(mean * of.perUnit)) + step;
        if (count == 0)
            continue;
        metric.histogram.add(value, count);
        metric.moments.n += count;
        metric.moments.sum += count * value;
        metric.moments.sumSquares += count * value * value;
    }
    for (HourCell &hour : metric.hours)
        hour = {metric.moments.n / 24, metric.moments.sum / 24};
    for (std::int64_t i = 0; i < people; ++i)
        metric.dayMeans.add(std::lround(mean * of.perUnit * 100) + i % 200 - 100);
    day.metrics.push_back(std::move(metric));
}

void addTotal(Summary &day, const char *key, double mean, double sd, std::int64_t people, Random &random)
{
    const Metric &of = *personDays::metric(key);
    std::vector<std::int32_t> values;
    for (std::int64_t i = 0; i < people; ++i)
        values.push_back(
            static_cast<std::int32_t>(std::lround(std::max(0.0, random.normal(mean, sd)) * of.perUnit)));
    std::sort(values.begin(), values.end());
    std::vector<Histogram::Bin> bins;
    MetricSummary metric;
    metric.metric = of.number;
    for (const std::int32_t value : values) {
        metric.moments.add(value);
        metric.dayMeans.add(std::int64_t{value} * 100);
        if (bins.empty() || bins.back().value != value)
            bins.push_back({value, 0});
        ++bins.back().count;
    }
    metric.histogram = Histogram(std::move(bins));
    day.metrics.push_back(std::move(metric));
}

Summary rollUp(std::int64_t people, std::int32_t firstPerson, Random &random)
{
    Summary day;
    day.personDays = day.countedDays = people;
    day.expected = day.received = people * 144;
    addLevel(day, "heart_rate", 72, 12, people, 144);
    addLevel(day, "spo2", 96, 1.2, people, 144);
    addLevel(day, "body_temperature", 36.6, 0.4, people, 144);
    addLevel(day, "systolic_pressure", 120, 12, people, 144);
    addLevel(day, "diastolic_pressure", 78, 9, people, 144);
    addLevel(day, "stress", 38, 14, people, 144);
    addTotal(day, "steps", 8200, 2500, people, random);
    addTotal(day, "distance", 5600, 1800, people, random);
    addTotal(day, "calories", 2100, 250, people, random);
    addTotal(day, "sleep", 7.4, 0.9, people, random);
    for (std::int64_t i = 0; i < people; ++i) {
        const auto points = static_cast<std::int64_t>(std::clamp(random.normal(92, 5), 0.0, 100.0) * 1000);
        day.score.value.add(points);
        day.score.low += points - 5000;
        day.score.high += std::min<std::int64_t>(100'000, points + 5000);
        day.score.histogram.add(static_cast<std::int32_t>(points / 1000));
        if (i % 30 == 0)
            day.score.deviations.push_back({firstPerson + static_cast<std::int32_t>(i), 1, 4000});
    }
    return day;
}

class Corporation
{
public:
    explicit Corporation(int people)
        : m_hasPersonDays(people <= kMostWithPersonDays)
    {
        for (ByteBuffer &each : m_personDays)
            each = encode(rollUp(1, 0, m_random));
        NewStore what;
        what.name = QStringLiteral("Bench");
        auto made = SqliteStore::create(m_folder.filePath(QStringLiteral("w")), what);
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        m_store = std::move(*made);
        const Status filled = m_store->write([&](StoreSession &session) { return fill(session, people); });
        if (!filled)
            qFatal("%s", qPrintable(filled.error().message + filled.error().detail));
        reopen();
    }
    void reopen()
    {
        m_store.reset();
        auto opened = SqliteStore::open(m_folder.filePath(QStringLiteral("w")));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        m_store = std::move(*opened);
    }
    Store &store() { return *m_store; }
    const std::array<Unit, 4> &sampleOfEachLevel() const { return m_levels; }

private:
    /// Root, mines of 10,000, departments of 1,000, teams of 100.
    Status fill(StoreSession &session, int people) { return grow(session, UnitId(), people, 0); }

    Status grow(StoreSession &session, UnitId parent, int people, std::size_t level)
    {
        Unit unit;
        unit.code = QStringLiteral("U%1").arg(++m_units);
        unit.name = {unit.code, unit.code};
        unit.parent = parent;
        const auto made = session.org().addUnit(unit);
        if (!made)
            return fail(made.error());
        m_levels[level] = *made;
        const std::int32_t first = m_people;
        const int share = people / 10;
        if (people <= kTeamSize) {
            for (int i = 0; i < people; ++i) {
                if (const Status hired = hire(session, made->id); !hired)
                    return hired;
            }
        }
        for (int i = 0; people > kTeamSize && i < 10; ++i) {
            if (const Status grown = grow(session, made->id, share, level + 1); !grown)
                return grown;
        }
        return writeDays(session, made->index, people, first);
    }

    Status hire(StoreSession &session, UnitId unit)
    {
        Person person;
        person.code = QStringLiteral("P%1").arg(++m_people, 7, 10, QLatin1Char('0'));
        const auto saved = session.people().savePerson(person);
        if (!saved)
            return fail(saved.error());
        if (const Status in = session.people().assign(saved->id, unit, kFirstDay); !in || !m_hasPersonDays)
            return in;
        for (Day day = kMonth.first; day <= kMonth.last; ++day) {
            const auto &bytes = m_personDays[static_cast<std::size_t>(day.number() % kVariants)];
            if (const Status kept = session.vitals().writeSummary(saved->index, day, bytes); !kept)
                return kept;
        }
        return {};
    }

    Status writeDays(StoreSession &session, std::int32_t unit, int people, std::int32_t firstPerson)
    {
        std::vector<ByteBuffer> variants;
        for (int i = 0; i < kVariants; ++i)
            variants.push_back(encode(rollUp(people, firstPerson, m_random)));
        for (Day day = kFirst; day <= kMonth.last; ++day) {
            const auto &bytes = variants[static_cast<std::size_t>(day.number() % kVariants)];
            if (const Status kept = session.vitals().writeRollUp(unit, day, bytes); !kept)
                return kept;
        }
        return {};
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    std::array<Unit, 4> m_levels;
    Random m_random{3};
    bool m_hasPersonDays;
    std::array<ByteBuffer, kVariants> m_personDays;
    int m_units = 0;
    std::int32_t m_people = 0;
};

template <typename Answer>
void verify(const Answer &answer)
{
    if (!answer)
        qFatal("%s", qPrintable(answer.error().message + answer.error().detail));
}

/// Everything the engine tells of the root, from every person's days of the month.
void benchAnalyses(Context &context, const Actor &actor, UnitId root)
{
    bench::tell("record of the root: roll-ups and everybody's days",
                bench::measure(3,
                               [&] {
                                   verify(context.store.read([&](StoreSession &session) -> Status {
                                       const auto record = readUnitRecord(session, context, root, kMonth, {},
                                                                          Reader::seesGroups, CancelToken());
                                       return record ? Status() : fail(record.error());
                                   }));
                               }),
                "< 3000 ms");
    AnalysisRequest request;
    request.subject = SubjectId::of(root);
    request.days = kMonth;
    bench::tell("every analysis of the root",
                bench::measure(3, [&] { verify(analyses::analyze(context, actor, request, CancelToken())); }),
                "< 3000 ms");
}

void benchCompany(int people)
{
    Corporation corporation(people);
    const Actor actor{QStringLiteral("bench")};
    const SystemClock clock;
    Context context{corporation.store(), clock, *Zone::byName("Asia/Shanghai"), MetricDictionary::builtIn()};
    std::printf("-- %d people, October against September, teams of %d\n", people, kTeamSize);
    const bench::Cost once = bench::measure(1, [&] {
        verify(figures::overview(context, actor, corporation.sampleOfEachLevel()[0].id, kMonth, {}));
    });
    bench::tell("overview of the root, first time after opening", once, "< 1000 ms (10,000 people)");
    int below = people;
    for (const Unit &unit : corporation.sampleOfEachLevel()) {
        if (!unit.id.isValid())
            break;
        std::printf("unit with %d people\n", below);
        bench::tell(
            "  figures",
            bench::measure(
                7, [&] { verify(figures::figures(context, actor, SubjectId::of(unit.id), kMonth, {})); }),
            "< 50 ms");
        bench::tell("  figures with all courses",
                    bench::measure(7,
                                   [&] {
                                       verify(figures::figures(context, actor, SubjectId::of(unit.id), kMonth,
                                                               {QStringLiteral("*")}));
                                   }),
                    "-");
        bench::tell("  rows of the children",
                    bench::measure(7, [&] { verify(figures::childRows(context, actor, unit.id, kMonth)); }),
                    "< 50 ms");
        below /= 10;
    }
    if (people <= kMostWithPersonDays)
        benchAnalyses(context, actor, corporation.sampleOfEachLevel()[0].id);
}

}  // namespace

int main()
{
    benchCompany(10'000);
    benchCompany(100'000);
    return 0;
}
