// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/unit/low_score_day.h"
#include "tests/analysis/person_days.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace xinglin;
using namespace xinglin::personDays;

namespace {

const Day kFirst = Day::fromCivil(2026, 10, 1);
const DayRange kNovember{Day::fromCivil(2026, 11, 1), Day::fromCivil(2026, 11, 30)};
const Day kBad = Day::fromCivil(2026, 11, 21);

/// Two months of a quiet unit but for one day.
std::vector<PersonDay> rowsWith(double badScore)
{
    std::vector<PersonDay> rows;
    for (Day day = kFirst; day <= kNovember.last; ++day) {
        const bool isBad = day == kBad;
        const double small = (day - kFirst) % 2 == 0 ? 0.1 : -0.1;
        Summary summary = dayOf({{"heart_rate", isBad ? 76.0 : 70.0 + small},
                                 {"body_temperature", isBad ? 37.4 : 36.5},
                                 {"spo2", 97.0},
                                 {"steps", isBad ? 1500.0 : 7000.0 + 100.0 * small},
                                 {"distance", isBad ? 1000.0 : 4900.0 + 100.0 * small}});
        summary.score.value.add(std::llround((isBad ? badScore : 99.0 + small) * 1000.0));
        summary.score.histogram.add(99);
        rows.push_back({day, std::move(summary)});
    }
    return rows;
}

QJsonObject lowDayOf(const std::vector<PersonDay> &rows)
{
    const SubjectData data{false, kNovember, {}, rows, 18, 18 * 30};
    return lowScoreDay(data, MetricDictionary::builtIn(), scoreCourse(data));
}

}  // namespace

class TestLowScoreDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDayIsFoundWithWhatWasBehindIt()
    {
        const QJsonObject low = lowDayOf(rowsWith(88.8));
        QCOMPARE(low[QLatin1String("day")].toString(), kBad.text());
        QCOMPARE(low[QLatin1String("score")].toDouble(), 88.8);
        QCOMPARE(qRound(low[QLatin1String("usual")].toDouble()), 99);
        QVERIFY(low[QLatin1String("deviation")].toDouble() < -9.0);
        QStringList behind;
        for (const QJsonValue &each : low[QLatin1String("metrics")].toArray())
            behind += each[QLatin1String("metric")].toString();
        std::ranges::sort(behind);
        // Steps and distance are one fact; what was as usual is not there.
        QCOMPARE(behind.size(), 3);
        QVERIFY(behind.contains(QStringLiteral("heart_rate")));
        QVERIFY(behind.contains(QStringLiteral("body_temperature")));
        QVERIFY(behind.contains(QStringLiteral("steps")) != behind.contains(QStringLiteral("distance")));
    }

    void aLittleLowerIsNoStory()
    {
        QVERIFY(lowDayOf(rowsWith(96.5)).isEmpty());
        QVERIFY(lowDayOf(rowsWith(99.0)).isEmpty());
        QVERIFY(lowDayOf({}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestLowScoreDay)
#include "tst_low_score_day.moc"
