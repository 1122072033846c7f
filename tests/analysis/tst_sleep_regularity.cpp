// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sleep_regularity.h"

#include "core/random.h"
#include "series_table.h"

using namespace xinglin;
using namespace xinglin::seriesTables;
using oracle::run;

namespace {

std::vector<std::vector<int>> daysOf(const QJsonObject &vector)
{
    std::vector<std::vector<int>> days;
    for (const QJsonValue &day : vector[QLatin1String("days")].toArray()) {
        days.emplace_back();
        for (const QJsonValue &state : day.toArray())
            days.back().push_back(state.toInt());
    }
    return days;
}

}  // namespace

class TestSleepRegularity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void vectorsInEveryFormOfTable()
    {
        const QJsonArray vectors = oracle::json(QStringLiteral("risk.json"))[QLatin1String("sri")].toArray();
        QCOMPARE(vectors.size(), 3);
        for (const QJsonValue &vector : vectors) {
            PlainTable rows{{QStringLiteral("day"), QStringLiteral("epoch"), QStringLiteral("asleep")}, {}};
            PlainTable series{{QStringLiteral("time"), QStringLiteral("value")}, {}};
            PlainTable wide;
            const auto days = daysOf(vector.toObject());
            for (std::size_t epoch = 0; epoch < days[0].size(); ++epoch)
                wide.columns += QString::number(epoch);
            for (std::size_t day = 0; day < days.size(); ++day) {
                wide.rows.emplace_back();
                for (std::size_t epoch = 0; epoch < days[day].size(); ++epoch) {
                    const QString state = QString::number(days[day][epoch]);
                    rows.rows.push_back({QString::number(day + 1), QString::number(epoch), state});
                    series.rows.push_back({QString::number(series.rows.size()), state});
                    wide.rows.back() += state;
                }
            }
            for (const PlainTable &table : {rows, series, wide})
                VERIFY_CLOSE(run("sleep-regularity", table)[QLatin1String("sri")].toDouble(),
                             vector[QLatin1String("sri")].toDouble(), 1e-12);
        }
    }

    void minutesAgreeWithEpochs()
    {
        Random random(11);
        std::vector<std::optional<MinuteDay>> minutes;
        std::vector<std::vector<std::optional<bool>>> epochs;
        for (int day = 0; day < 30; ++day) {
            if (day == 9) {
                minutes.emplace_back();
                epochs.emplace_back(1440);
                continue;
            }
            MinuteDay bits;
            std::vector<std::optional<bool>> states(1440, false);
            for (int span = 0; span < 3; ++span) {
                const int first = static_cast<int>(random.below(1500)) - 30;
                const int end = first + static_cast<int>(random.below(400));
                bits.markAsleep(first, end);
                for (int minute = std::max(0, first); minute < std::min(1440, end); ++minute)
                    states[static_cast<std::size_t>(minute)] = true;
            }
            QCOMPARE(bits.asleep(), static_cast<int>(std::ranges::count(states, true)));
            minutes.emplace_back(bits);
            epochs.push_back(states);
        }
        const auto a = sleepRegularity(minutes);
        const auto b = sleepRegularity(epochs);
        QCOMPARE(a->pairs, std::int64_t{27});
        QCOMPARE(b->pairs, a->pairs);
        QCOMPARE(a->index, b->index);
    }

    void chanceIsZero()
    {
        Random random(3);
        std::vector<std::vector<std::optional<bool>>> days;
        for (int day = 0; day < 200; ++day) {
            days.emplace_back();
            for (int epoch = 0; epoch < 96; ++epoch)
                days.back().emplace_back(random.uniform() < 0.5);
        }
        QVERIFY(std::abs(sleepRegularity(days)->index) < 3.0);
    }

    void missingDaysPartTheirNeighbours()
    {
        PlainTable table{{QStringLiteral("asleep"), QStringLiteral("epoch"), QStringLiteral("day")}, {}};
        for (const char *day : {"2026-03-03", "2026-03-01", "2026-03-04"}) {
            for (int epoch = 0; epoch < 4; ++epoch)
                table.rows.push_back({epoch < 2 ? QStringLiteral("1") : QStringLiteral("0"),
                                      QString::number(epoch), QLatin1String(day)});
        }
        const QJsonObject whole = run("sleep-regularity", table);
        QCOMPARE(whole[QLatin1String("pairs")].toInt(), 1);
        QCOMPARE(whole[QLatin1String("sri")].toDouble(), 100.0);
        table.rows[0][0] = QString();
        QCOMPARE(run("sleep-regularity", table)[QLatin1String("epochs")].toInt(), 3);
        table.rows.resize(4);
        QVERIFY(run("sleep-regularity", table).contains(QLatin1String("not_applicable")));
    }

    void clockTimesTellHowManyEpochsADayHas()
    {
        PlainTable table{{QStringLiteral("time"), QStringLiteral("value")}, {}};
        for (int half = 0; half < 48 * 3; ++half)
            table.rows.push_back({QStringLiteral("2026-03-%1T%2:%3:00")
                                      .arg(1 + half / 48, 2, 10, QLatin1Char('0'))
                                      .arg(half / 2 % 24, 2, 10, QLatin1Char('0'))
                                      .arg(half % 2 * 30, 2, 10, QLatin1Char('0')),
                                  half % 48 < 15 ? QStringLiteral("1") : QStringLiteral("0")});
        QCOMPARE(run("sleep-regularity", table)[QLatin1String("sri")].toDouble(), 100.0);
        QCOMPARE(run("sleep-regularity", table)[QLatin1String("epochs")].toInt(), 96);
    }

    void wrongEpochsAreAnError()
    {
        PlainTable table{{QStringLiteral("day"), QStringLiteral("epoch"), QStringLiteral("asleep")},
                         {{QStringLiteral("1"), QStringLiteral("-1"), QStringLiteral("1")}}};
        const SeriesMethod *method = findSeriesMethod(u"sleep-regularity");
        QVERIFY(!method->run(table, SeriesParameters()));
        table.rows[0][1] = QStringLiteral("1e12");
        QVERIFY(!method->run(table, SeriesParameters()));
    }
};

QTEST_GUILESS_MAIN(TestSleepRegularity)
#include "tst_sleep_regularity.moc"
