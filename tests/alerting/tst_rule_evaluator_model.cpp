// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/alerting/evaluator_stage.h"
#include "tests/alerting/naive_evaluator.h"
#include "tests/alerting/random_alerts.h"

#include <array>
#include <cstdio>
#include <set>

// Random rules over random streams, shuffled, repeated, late, restarted, with rules exchanged: the
// incremental evaluator and one that reads the definitions by the letter must agree firing by firing.
// XINGLIN_MODEL_SEED and XINGLIN_MODEL_EVENTS make other and longer runs.
using namespace xinglin;
using namespace xinglin::testing;

namespace {

constexpr std::size_t kStreamEvents = 1'500;

struct Counts
{
    std::size_t events = 0, late = 0, behind = 0, rules = 0, firings = 0, withdrawals = 0, missed = 0,
                cooled = 0, restarts = 0, exchanges = 0, advances = 0, checks = 0;
};

QString text(const Firing &firing)
{
    return QStringLiteral("rule %1 v%2 began %3 fired %4 seen %5 ended %6 n %7 first %8 worst %9")
               .arg(firing.rule.value())
               .arg(firing.version)
               .arg(firing.began - kMonday)
               .arg(firing.fired - kMonday)
               .arg(firing.lastSeen - kMonday)
               .arg(firing.ended == 0 ? 0 : firing.ended - kMonday)
               .arg(firing.occurrences)
               .arg(firing.first)
               .arg(firing.worst) +
           QStringLiteral(" metric %1 flags %2 device %3 state %4 %5")
               .arg(firing.metric)
               .arg(firing.flags)
               .arg(firing.device)
               .arg(int(firing.state))
               .arg(QString::fromStdString(firing.event));
}

/// One evaluator and its model over a few people's streams.
class World
{
public:
    World(std::uint64_t seed, Counts &counts)
        : m_random(seed)
        , m_counts(counts)
        , m_setup{MetricDictionary::builtIn(), Zone::utc(), m_usual, m_week}
        , m_evaluator(std::make_unique<RuleEvaluator>(m_setup))
        , m_naive(m_setup)
        , m_rules(m_random.rules(4 + m_random.random().below(12)))
        , m_people(static_cast<int>(1 + m_random.random().below(3)))
        , m_lead(std::array<std::uint64_t, 3>{1, 300'000, 7'200'000}[m_random.random().below(3)])
    {
        m_counts.rules += m_rules.size();
        applyRules();
    }

    /// Empty when both agree.
    QString run()
    {
        std::vector<Arrival> arrivals;
        for (int person = 0; person < m_people; ++person) {
            const auto stream = m_random.stream(person, kMonday + 8 * kHour, kStreamEvents);
            arrivals.insert(arrivals.end(), stream.begin(), stream.end());
        }
        std::stable_sort(arrivals.begin(), arrivals.end(),
                         [](const Arrival &a, const Arrival &b) { return a.at < b.at; });
        const std::uint64_t drainEach = 1 + m_random.random().below(60);
        for (const Arrival &each : arrivals) {
            take(each);
            if (m_random.chance(drainEach))
                drain();
            if (m_random.chance(700) && !restart())
                return QStringLiteral("restart");
            if (m_random.chance(1200))
                exchange();
            if (m_random.chance(100))
                advance(each.sample.time + static_cast<std::int64_t>(m_random.random().below(m_lead)));
            if (!m_fault.isEmpty())
                return m_fault;
            if (m_random.chance(1500)) {
                if (const QString difference = compare(); !difference.isEmpty())
                    return difference;
            }
        }
        return compare();
    }

    std::vector<Firing> standing() const { return m_log.standing(); }

private:
    void applyRules()
    {
        std::vector<PersonRules> people;
        for (int person = 0; person < m_people; ++person) {
            people.push_back({person, {0}});
            for (std::size_t i = 1; i < m_rules.size(); ++i) {
                if ((m_rules[i].id.value() + person) % 5 != 0)
                    people.back().rules.push_back(static_cast<std::uint32_t>(i));
            }
        }
        m_evaluator->setRules(m_rules, people);
        m_naive.setRules(m_rules, people);
    }
    void take(const Arrival &each)
    {
        ++m_counts.events;
        std::int64_t &latest = m_latest.try_emplace(each.sample.person, INT64_MIN).first->second;
        // Of a second with more than two values some take others' places.
        if (each.sample.time / 1000 <= latest / 1000 || each.sample.time <= m_clock) {
            m_counts.late += each.sample.time < latest;
            m_counts.behind += each.sample.time <= m_clock;
            m_disorder.insert(each.sample.person);
        }
        if (!has(each.sample.flags, Flag::clockSkew))
            latest = std::max(latest, each.sample.time);
        m_times.insert({each.sample.person, each.sample.time / 1000});
        if (each.event.empty()) {
            m_evaluator->take(each.sample);
            m_naive.take(each.sample);
        } else {
            const AlertEvent event{each.sample.person, each.sample.device, each.sample.time, each.event,
                                   each.value};
            m_evaluator->take(event);
            m_naive.take(event);
        }
    }
    void drain()
    {
        const std::vector<FiringChange> changes = m_evaluator->drain();
        for (const FiringChange &change : changes) {
            if (change.kind != FiringChange::Kind::withdrawn)
                continue;
            ++m_counts.withdrawals;
            if (m_disorder.count(change.firing.person) == 0 ||
                m_times.count({change.firing.person, change.cause / 1000}) == 0)
                m_fault = QStringLiteral("not explained: ") + text(change.firing);
        }
        m_log.take(changes);
        if (!m_log.faults.empty())
            m_fault = QStringLiteral("out of turn: kind %1 %2")
                          .arg(int(m_log.faults[0].kind))
                          .arg(text(m_log.faults[0].firing));
        m_disorder.clear();
        m_times.clear();
    }
    bool restart()
    {
        ++m_counts.restarts;
        drain();
        auto next = std::make_unique<RuleEvaluator>(m_setup);
        std::swap(next, m_evaluator);
        std::vector<PersonRules> people;
        for (int person = 0; person < m_people; ++person) {
            people.push_back({person, {0}});
            for (std::size_t i = 1; i < m_rules.size(); ++i) {
                if ((m_rules[i].id.value() + person) % 5 != 0)
                    people.back().rules.push_back(static_cast<std::uint32_t>(i));
            }
        }
        m_evaluator->setRules(m_rules, people);
        for (int person = 0; person < m_people; ++person) {
            if (!m_evaluator->load(person, next->save(person)))
                return false;
        }
        m_evaluator->advance(m_clock);
        return true;
    }
    void exchange()
    {
        ++m_counts.exchanges;
        m_random.exchange(m_rules);
        applyRules();
    }
    void advance(std::int64_t time)
    {
        ++m_counts.advances;
        m_clock = std::max(m_clock, time);
        m_evaluator->advance(time);
        m_naive.advance(time);
    }
    QString compare()
    {
        ++m_counts.checks;
        drain();
        std::map<std::int32_t, std::vector<QString>> found;
        for (Firing firing : m_log.standing())
            found[firing.person].push_back(text(firing));
        for (int person = 0; person < m_people; ++person) {
            std::vector<QString> expected;
            for (const Firing &firing : m_naive.firings(person))
                expected.push_back(text(firing));
            std::vector<QString> &actual = found[person];
            std::sort(expected.begin(), expected.end());
            std::sort(actual.begin(), actual.end());
            if (expected == actual)
                continue;
            std::vector<QString> lost, extra;
            std::set_difference(expected.begin(), expected.end(), actual.begin(), actual.end(),
                                std::back_inserter(lost));
            std::set_difference(actual.begin(), actual.end(), expected.begin(), expected.end(),
                                std::back_inserter(extra));
            return QStringLiteral("person %1 lost: %2 | extra: %3")
                .arg(person)
                .arg(lost.empty() ? QString() : lost.front(), extra.empty() ? QString() : extra.front());
        }
        return m_fault;
    }

    RandomAlerts m_random;
    Counts &m_counts;
    ChangingUsual m_usual;
    PlainWeek m_week;
    RuleEvaluator::Setup m_setup;
    std::unique_ptr<RuleEvaluator> m_evaluator;
    NaiveEvaluator m_naive;
    std::vector<AlertRule> m_rules;
    int m_people;
    std::uint64_t m_lead;  // of the clock before the data, at most
    FiringLog m_log;
    std::int64_t m_clock = INT64_MIN;
    std::map<std::int32_t, std::int64_t> m_latest;
    std::set<std::int32_t> m_disorder;
    std::set<std::pair<std::int32_t, std::int64_t>> m_times;  // seconds
    QString m_fault;
};

}  // namespace

class TestRuleEvaluatorModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheNaiveEvaluator();
};

void TestRuleEvaluatorModel::agreesWithTheNaiveEvaluator()
{
    const std::uint64_t seed = qEnvironmentVariable("XINGLIN_MODEL_SEED", QStringLiteral("1")).toULongLong();
    const std::size_t least =
        qEnvironmentVariable("XINGLIN_MODEL_EVENTS", QStringLiteral("1000000")).toULongLong();
    Counts counts;
    for (std::uint64_t world = 0; counts.events < least; ++world) {
        World each(seed * 1'000'003 + world, counts);
        const QString difference = each.run();
        QVERIFY2(difference.isEmpty(), qPrintable(QStringLiteral("world %1: %2").arg(world).arg(difference)));
        for (const Firing &firing : each.standing()) {
            ++counts.firings;
            counts.missed += firing.state == Firing::State::missed;
            counts.cooled += firing.state == Firing::State::cooled;
        }
    }
    std::printf(
        "%zu events (%zu out of order, %zu behind the clock), %zu rules, %zu firings, %zu withdrawals, "
        "%zu missed, %zu kept quiet, %zu restarts, %zu exchanges, %zu advances, %zu comparisons\n",
        counts.events, counts.late, counts.behind, counts.rules, counts.firings, counts.withdrawals,
        counts.missed, counts.cooled, counts.restarts, counts.exchanges, counts.advances, counts.checks);
    std::fflush(stdout);
    QVERIFY(counts.firings > least / 100);
    QVERIFY(counts.withdrawals > least / 10'000);
    QVERIFY(counts.missed > least / 10'000);
    QVERIFY(counts.cooled > least / 10'000);
}

QTEST_GUILESS_MAIN(TestRuleEvaluatorModel)
#include "tst_rule_evaluator_model.moc"
