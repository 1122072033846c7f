// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/figures_json.h"
#include "analysis/robust.h"
#include "core/parallel.h"
#include "tests/analysis/oracle.h"
#include "tests/workspace/kept_workspace.h"
#include "workspace/figures_use_cases.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

using namespace xinglin;
using namespace xinglin::test;

namespace {

const Actor kActor{QStringLiteral("tester")};
const DayRange kMonth{KeptWorkspace::kFirst + 9, KeptWorkspace::kFirst + 38};

/// What arrived: day and value in units, by metric key and person.
using Arrived = std::map<QString, std::map<int, std::vector<std::pair<Day, double>>>>;

double meanOf(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double sdOf(const std::vector<double> &values)
{
    const double mean = meanOf(values);
    double sum = 0.0;
    for (const double value : values)
        sum += (value - mean) * (value - mean);
    return std::sqrt(sum / static_cast<double>(values.size() - 1));
}

}  // namespace

/// From records in the journal to figures at the door, against the same figures worked out from what arrived.
class TestFiguresOfRawValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Random random(77);
        // Every person's forty days in pieces, out of order, some days missing.
        for (int round = 0; round < 2; ++round) {
            for (int day = 38 + round; day >= 0; day -= 2) {
                m_kept.arrive([&](RecordBatch &records) {
                    for (int person = 0; person < KeptWorkspace::kPeople; ++person) {
                        if (random.below(12) != 0)
                            m_kept.wear(records, random, person, m_kept.at(day, 0), m_kept.at(day + 1, 0));
                    }
                    remember(records);
                });
            }
        }
        m_kept.settle();
        QVERIFY(m_kept.findings().isEmpty());
    }

    void aUnitsFiguresEqualThoseOfWhatArrived()
    {
        for (std::size_t unit = 0; unit < m_kept.units.size(); ++unit) {
            const auto figures =
                figures::figures(m_kept.context(), kActor, SubjectId::of(m_kept.units[unit].id), kMonth, {},
                                 Reader::seesIndividuals);
            XVERIFY(figures);
            std::vector<int> people;
            for (int person = 0; person < KeptWorkspace::kPeople; ++person) {
                const int team = 3 + person % 4;
                const int plant = team < 5 ? 1 : 2;
                if (unit == 0 || static_cast<int>(unit) == team || static_cast<int>(unit) == plant)
                    people.push_back(person);
            }
            compare(*figures, people);
            QCOMPARE(figures->coverage.people, static_cast<std::int64_t>(people.size()));
            QCOMPARE(figures->coverage.daysExpected, static_cast<std::int64_t>(people.size()) * 30);
        }
    }

    void aPersonsFiguresAndCourseEqualThoseOfWhatArrived()
    {
        for (const int person : {0, 5, 11}) {
            const auto figures = figures::figures(
                m_kept.context(), kActor, SubjectId::of(m_kept.people[static_cast<std::size_t>(person)].id),
                kMonth, {QStringLiteral("heart_rate")});
            XVERIFY(figures);
            compare(*figures, {person});
            for (const DayPoint &point : figures->courses[0].days) {
                const auto values = valuesOf(QStringLiteral("heart_rate"), {person}, {point.day, point.day});
                QCOMPARE(point.value.has_value(), !values.empty());
                if (point.value)
                    VERIFY_CLOSE(*point.value, meanOf(values), 1e-12);
                // The usual is the median of the 28 days' means, four days ago and earlier.
                std::vector<double> means;
                for (Day day = point.day - 31; day <= point.day - 4; ++day) {
                    const auto past = valuesOf(QStringLiteral("heart_rate"), {person}, {day, day});
                    if (!past.empty())
                        means.push_back(meanOf(past));
                }
                if (means.size() >= 7) {
                    VERIFY_CLOSE(*point.baseline, *median(means), 1e-12);
                    VERIFY_CLOSE(*point.baselineHigh - *point.baseline, 2 * std::max(1.0, *scaledMad(means)),
                                 1e-9);
                } else {
                    QCOMPARE(*point.baseline, 75.0);
                }
            }
        }
    }

    void theScoreOfADayIsThatOfItsHistory()
    {
        const auto figures =
            figures::figures(m_kept.context(), kActor, SubjectId::of(m_kept.people[2].id), kMonth, {});
        XVERIFY(figures);
        QVERIFY(figures->score.value && !figures->scoreDays.empty());
        double points = 0.0;
        for (const ScorePart &part : figures->score.parts)
            points += part.points;
        VERIFY_CLOSE(points, *figures->score.value, 1e-12);
        QVERIFY(*figures->score.value > 60 && *figures->score.value <= 100);
    }

    void anyNumberOfThreadsGetsTheSameBytes()
    {
        const auto bytes = [&](std::size_t unit) {
            const auto figures =
                figures::figures(m_kept.context(), kActor, SubjectId::of(m_kept.units[unit].id), kMonth,
                                 {QStringLiteral("*")}, Reader::seesIndividuals);
            return figures
                       ? QJsonDocument(figuresJson({}, *figures, MetricDictionary::builtIn(), "UTC")).toJson()
                       : QByteArray();
        };
        std::vector<QByteArray> alone;
        for (std::size_t unit = 0; unit < m_kept.units.size(); ++unit)
            alone.push_back(bytes(unit));
        QVERIFY(alone.front().size() > 1000);
        std::vector<QByteArray> together(alone.size() * 4);
        parallelFor(
            together.size(), [&](std::size_t i) { together[i] = bytes(i % alone.size()); }, 4);
        for (std::size_t i = 0; i < together.size(); ++i)
            QCOMPARE(together[i], alone[i % alone.size()]);
    }

private:
    void remember(const RecordBatch &records)
    {
        const auto &all = MetricDictionary::builtIn().all();
        for (std::size_t row = 0; row < records.rows.size(); ++row) {
            for (std::size_t slot = 0; slot < all.size(); ++slot) {
                const std::int32_t value = records.valuesOf(row)[slot];
                if (value != kMissing)
                    m_arrived[all[slot].key][static_cast<int>(records.rows[row].subject)].emplace_back(
                        m_kept.zone.dayOf(Instant(records.rows[row].time)), all[slot].toUnits(value));
            }
        }
    }

    std::vector<double> valuesOf(const QString &key, const std::vector<int> &people,
                                 const DayRange &days) const
    {
        std::vector<double> values;
        for (const int person : people) {
            const auto found = m_arrived.at(key).find(person);
            for (const auto &[day, value] : found->second) {
                if (days.contains(day))
                    values.push_back(value);
            }
        }
        std::sort(values.begin(), values.end());
        return values;
    }

    void compare(const SubjectFigures &figures, const std::vector<int> &people)
    {
        QCOMPARE(figures.metrics.size(), std::size_t{4});
        for (const char *key : {"heart_rate", "spo2", "body_temperature"}) {
            const Metric &of = *MetricDictionary::builtIn().find(QString::fromLatin1(key));
            const auto found =
                std::find_if(figures.metrics.begin(), figures.metrics.end(),
                             [&](const MetricFigures &each) { return each.metric == of.number; });
            QVERIFY(found != figures.metrics.end());
            const auto values = valuesOf(of.key, people, kMonth);
            QCOMPARE(found->n, static_cast<std::int64_t>(values.size()));
            VERIFY_CLOSE(*found->mean, meanOf(values), 1e-12);
            VERIFY_CLOSE(*found->sd, sdOf(values), 1e-10);
            QCOMPARE(*found->min, values.front());
            QCOMPARE(*found->max, values.back());
            VERIFY_CLOSE(*found->p10, *quantileOfSorted(values, 0.1), 1e-12);
            VERIFY_CLOSE(*found->p50, *quantileOfSorted(values, 0.5), 1e-12);
            VERIFY_CLOSE(*found->p90, *quantileOfSorted(values, 0.9), 1e-12);
            QVERIFY(found->excluded.empty());
        }
    }

    KeptWorkspace m_kept;
    Arrived m_arrived;
};

QTEST_GUILESS_MAIN(TestFiguresOfRawValues)
#include "tst_figures_of_raw_values.moc"
