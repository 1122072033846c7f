// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/detection/anomaly_detector.h"

#include <QTest>

#include <chrono>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace xinglin;

namespace {

constexpr std::int64_t kFiveMinutes = 300'000;
const Instant kStart(1'396'310'400'000);  // 2014-04-01

std::vector<double> scoresOf(const std::vector<double> &values, std::int64_t interval = kFiveMinutes)
{
    AnomalyDetector detector;
    std::vector<double> scores;
    for (std::size_t row = 0; row < values.size(); ++row)
        scores.push_back(detector.score(kStart + static_cast<std::int64_t>(row) * interval, values[row]));
    return scores;
}

std::vector<double> noise(std::size_t count, double level, double sd, unsigned seed)
{
    std::mt19937 bits(seed);
    std::vector<double> values;
    for (std::size_t row = 0; row < count; ++row) {
        double sum = -6.0;  // twelve uniform numbers: the same on every standard library
        for (int each = 0; each < 12; ++each)
            sum += static_cast<double>(bits()) / 4294967296.0;
        values.push_back(level + sd * sum);
    }
    return values;
}

/// Low at night, high from nine to six, with noise; two weeks of five minutes.
std::vector<double> dailyShape(unsigned seed)
{
    std::vector<double> values = noise(4032, 0.0, 2.0, seed);
    for (std::size_t row = 0; row < values.size(); ++row) {
        const std::size_t ofDay = row % 288;
        values[row] += ofDay >= 108 && ofDay < 216 ? 80.0 : 20.0;
    }
    return values;
}

std::size_t alerts(const std::vector<double> &scores, std::size_t from, std::size_t to,
                   double threshold = 0.5)
{
    std::size_t count = 0;
    for (std::size_t row = from; row < std::min(to, scores.size()); ++row)
        count += scores[row] >= threshold ? 1 : 0;
    return count;
}

}  // namespace

class TestAnomalyDetector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatHappens_data();
    void findsWhatHappens();
    void isQuietWhenNothingHappens_data();
    void isQuietWhenNothingHappens();
    void getsUsedToWhatComesAgain();
    void lifeAfterZeros();
    void partsScoreAsTheWhole();
    void unitsDoNotMatter();
    void missingValuesAreNoValues();
    void anyNumbersAndTimes();
    void speed();
};

void TestAnomalyDetector::findsWhatHappens_data()
{
    QTest::addColumn<std::vector<double>>("values");
    QTest::addColumn<int>("row");
    const auto changed = [](std::vector<double> values, std::size_t from, std::size_t to, auto change) {
        for (std::size_t row = from; row < to; ++row)
            values[row] = change(values[row]);
        return values;
    };
    const std::vector<double> flat = noise(4032, 50.0, 2.0, 7);
    const std::size_t day = 9 * 288 + 108;
    QTest::newRow("spike") << changed(flat, 2600, 2603, [](double v) { return v + 40.0; }) << 2600;
    QTest::newRow("level up") << changed(flat, 2600, 4032, [](double v) { return v + 14.0; }) << 2600;
    QTest::newRow("level down") << changed(flat, 2600, 4032, [](double v) { return v - 14.0; }) << 2600;
    QTest::newRow("stuck") << changed(flat, 2600, 2900, [](double) { return 50.5; }) << 2600;
    QTest::newRow("noisier") << changed(flat, 2600, 2900, [](double v) { return 50.0 + 5.0 * (v - 50.0); })
                             << 2600;
    QTest::newRow("no day") << changed(dailyShape(1), day, day + 108, [](double v) { return v - 60.0; })
                            << static_cast<int>(day);
    QTest::newRow("higher day") << changed(dailyShape(2), day, day + 108, [](double v) { return v + 60.0; })
                                << static_cast<int>(day);
    QTest::newRow("flat day") << changed(dailyShape(3), day, day + 108, [](double) { return 20.0; })
                              << static_cast<int>(day);
}

void TestAnomalyDetector::findsWhatHappens()
{
    QFETCH(std::vector<double>, values);
    QFETCH(int, row);
    const std::vector<double> scores = scoresOf(values);
    const auto start = static_cast<std::size_t>(row);
    QVERIFY(alerts(scores, start, start + 100) >= 1);
    QVERIFY2(alerts(scores, 600, start) <= 2, "alarms before anything happened");
}

void TestAnomalyDetector::isQuietWhenNothingHappens_data()
{
    QTest::addColumn<std::vector<double>>("values");
    QTest::addColumn<int>("most");
    QTest::newRow("one") << std::vector<double>{1.0} << 0;
    QTest::newRow("constant") << std::vector<double>(5000, 45.0) << 0;
    QTest::newRow("zero") << std::vector<double>(5000, 0.0) << 0;
    std::vector<double> wave = dailyShape(4);
    for (double &value : wave)
        value = value > 50.0 ? 80.0 : 20.0;
    QTest::newRow("exact days") << wave << 2;
    QTest::newRow("noise") << noise(20'000, 10.0, 3.0, 11) << 20;  // one in a thousand rows
    QTest::newRow("noisy days") << dailyShape(5) << 2;
}

void TestAnomalyDetector::isQuietWhenNothingHappens()
{
    QFETCH(std::vector<double>, values);
    QFETCH(int, most);
    const auto count = static_cast<int>(alerts(scoresOf(values), 600, values.size()));
    QVERIFY2(count <= most, qPrintable(QString::number(count)));
}

void TestAnomalyDetector::getsUsedToWhatComesAgain()
{
    std::vector<double> values = noise(12'000, 50.0, 2.0, 13);
    for (std::size_t row = 250; row < values.size(); row += 250)
        values[row] += 60.0;
    const std::vector<double> scores = scoresOf(values);
    QVERIFY(alerts(scores, 0, 1000) >= 1);
    QVERIFY2(alerts(scores, 6000, 12'000) <= 8, "24 spikes as before");
}

void TestAnomalyDetector::lifeAfterZeros()
{
    std::vector<double> values = noise(6000, 10.0, 1.0, 12);
    std::fill_n(values.begin(), 1000, 0.0);
    const std::vector<double> scores = scoresOf(values);
    QVERIFY(alerts(scores, 1000, 1002) == 1);
    QVERIFY2(alerts(scores, 2000, 6000) <= 4, "the scale must grow from zero");
}

void TestAnomalyDetector::partsScoreAsTheWhole()
{
    std::vector<double> values = dailyShape(6);
    values[3000] += 100.0;
    const std::vector<double> whole = scoresOf(values);
    for (const std::size_t rows : {1u, 47u, 500u, 3001u}) {
        const std::vector<double> part =
            scoresOf({values.begin(), values.begin() + static_cast<std::ptrdiff_t>(rows)});
        QVERIFY(std::equal(part.begin(), part.end(), whole.begin()));
    }
    QCOMPARE(scoresOf(values), whole);
}

void TestAnomalyDetector::unitsDoNotMatter()
{
    std::vector<double> values = dailyShape(8);
    values[3000] += 200.0;
    const std::vector<double> scores = scoresOf(values);
    for (double &value : values)
        value *= 1024.0;  // exact in binary
    const std::vector<double> other = scoresOf(values);
    for (std::size_t row = 0; row < scores.size(); ++row)
        QVERIFY(std::abs(scores[row] - other[row]) < 1e-6);
}

void TestAnomalyDetector::missingValuesAreNoValues()
{
    const std::vector<double> values = noise(3000, 50.0, 2.0, 9);
    AnomalyDetector whole, gappy;
    for (std::size_t row = 0; row < values.size(); ++row) {
        const Instant time = kStart + static_cast<std::int64_t>(row) * kFiveMinutes;
        for (const double missing : {std::numeric_limits<double>::quiet_NaN(), HUGE_VAL, -HUGE_VAL})
            QCOMPARE(gappy.score(time, missing), 0.0);
        whole.score(time, values[row]);
        gappy.score(time, values[row]);
    }
    // What was learnt is the same: a spike stands out from both.
    QVERIFY(whole.score(kStart, 500.0) > 0.5);
    QVERIFY(gappy.score(kStart, 500.0) > 0.5);
}

void TestAnomalyDetector::anyNumbersAndTimes()
{
    constexpr double kMost = std::numeric_limits<double>::max();
    constexpr double kLeast = std::numeric_limits<double>::denorm_min();
    std::mt19937 bits(3);
    AnomalyDetector detector;
    for (int row = 0; row < 20'000; ++row) {
        const std::array<double, 8> odd{kMost, -kMost, 0.0, -0.0, kLeast, 1.0, 1e-300, 1e18};
        const auto time = static_cast<std::int64_t>(bits()) * 2'000'000'000 * (row % 2 ? 1 : -1);
        const double score = detector.score(row % 3 ? Instant(time) : Instant(), odd[bits() % odd.size()]);
        QVERIFY2(score >= 0.0 && score <= 1.0, qPrintable(QStringLiteral("row %1: %2").arg(row).arg(score)));
    }
}

void TestAnomalyDetector::speed()
{
    const std::vector<double> values = noise(1'000'000, 100.0, 5.0, 10);
    const auto start = std::chrono::steady_clock::now();
    const std::vector<double> scores = scoresOf(values, 1000);
    const double taken =
        std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count();
    qInfo("%.0f ns a row, %zu alerts", taken / 1e6, alerts(scores, 0, scores.size()));
    QVERIFY(taken / 1e6 < 20'000.0);
}

QTEST_GUILESS_MAIN(TestAnomalyDetector)
#include "tst_anomaly_detector.moc"
