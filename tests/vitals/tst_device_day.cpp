// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "vitals/day_block.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace xinglin;

namespace {

constexpr Day kDay{20'000};
constexpr std::int64_t kMidnight = std::int64_t{20'000} * kDayMs;

struct Arrival
{
    std::int64_t time = 0;
    Provenance source;
    Flags flags = 0;
    std::map<std::uint8_t, std::int32_t> values;
};

DeviceRows rowsOf(const std::vector<Arrival> &arrivals)
{
    DeviceRows rows;
    for (const Arrival &arrival : arrivals) {
        rows.times.push_back(arrival.time);
        rows.sources.push_back(arrival.source);
        rows.flags.push_back(arrival.flags);
        for (const auto &[metric, value] : arrival.values) {
            std::vector<std::int32_t> &column = rows.column(metric);
            column.resize(rows.times.size(), kMissing);
            column.back() = value;
        }
        for (ValueColumn &column : rows.columns)
            column.values.resize(rows.times.size(), kMissing);
    }
    rows.sortByTime();
    return rows;
}

struct Kept
{
    std::int32_t value = 0;
    bool conflict = false;
    friend bool operator==(const Kept &, const Kept &) = default;
};
using Naive = std::map<std::pair<std::int64_t, std::uint8_t>, Kept>;

/// The rule in its plainest form.
void takeNaively(Naive &naive, const Arrival &arrival)
{
    for (const auto &[metric, value] : arrival.values) {
        const auto key = std::pair(arrival.time, metric);
        if (const auto known = naive.find(key); known != naive.end())
            known->second.conflict |= known->second.value != value;
        else if (!has(arrival.flags, Flag::duplicateConflict))
            naive[key] = {value, false};
    }
}

Naive contentOf(const DeviceDay &day)
{
    Naive content;
    for (const ValueColumn &column : day.columns) {
        for (std::size_t row = 0; row < day.size(); ++row) {
            if (column.values[row] != kMissing)
                content[{day.timeAt(row), column.metric}] = {column.values[row], false};
        }
    }
    for (const ValueConflict &conflict : day.conflicts)
        content.at({day.timeAt(conflict.row), conflict.metric}).conflict = true;
    return content;
}

/// `contradict`: arrivals of one key may differ.
std::vector<Arrival> randomArrivals(Random &random, std::size_t count, bool contradict)
{
    std::vector<Arrival> arrivals;
    for (std::size_t i = 0; i < count; ++i) {
        Arrival arrival;
        // Few keys, some of them on the neighbouring days.
        arrival.time = kMidnight + (static_cast<std::int64_t>(random.below(40)) - 5) * 3'000'000;
        arrival.source = {static_cast<std::int32_t>(random.below(3)), static_cast<std::uint32_t>(i + 1), 99};
        arrival.flags = random.below(5) == 0 ? bit(Flag::manual) : Flags{0};
        if (contradict && random.below(6) == 0)
            arrival.flags |= bit(Flag::duplicateConflict);
        for (std::uint8_t metric = 1; metric < 6; ++metric) {
            if (metric == 1 || random.below(2) == 0)
                arrival.values[metric] = contradict
                                             ? static_cast<std::int32_t>(random.below(3))
                                             : static_cast<std::int32_t>(arrival.time / 1000 % 997 * metric);
        }
        arrivals.push_back(std::move(arrival));
    }
    return arrivals;
}

void shuffle(Random &random, std::vector<Arrival> &arrivals)
{
    for (std::size_t i = arrivals.size(); i > 1; --i)
        std::swap(arrivals[i - 1], arrivals[random.below(i)]);
}

void mergeInParts(Random &random, DeviceDay &day, const std::vector<Arrival> &arrivals)
{
    for (std::size_t first = 0; first < arrivals.size();) {
        const std::size_t last = std::min(arrivals.size(), first + 1 + random.below(20));
        merge(day, rowsOf({arrivals.begin() + static_cast<std::ptrdiff_t>(first),
                           arrivals.begin() + static_cast<std::ptrdiff_t>(last)}));
        first = last;
    }
}

void keepDay(Naive &naive)
{
    std::erase_if(naive, [](const auto &each) { return utcDayOf(each.first.first) != kDay.number(); });
}

DeviceDay richDay(Random &random, std::size_t rows)
{
    DeviceDay day;
    day.day = kDay;
    std::set<std::int32_t> times;
    while (times.size() < rows)
        times.insert(static_cast<std::int32_t>(random.below(kDayMs)));
    if (rows > 2) {
        times.insert(0);
        times.insert(static_cast<std::int32_t>(kDayMs - 1));
    }
    day.times.assign(times.begin(), times.end());
    if (random.below(2) == 0) {
        for (std::size_t i = 0; i < day.times.size(); ++i)
            day.times[i] = static_cast<std::int32_t>(i) * 60'000;
    }
    for (std::uint8_t metric = 1; metric < 9 && day.size() > 0; ++metric) {
        ValueColumn column{metric, {}};
        const std::uint64_t spread = std::uint64_t{1} << (4 * metric);
        for (std::size_t i = 0; i < day.size(); ++i) {
            const bool missing = metric % 2 == 0 && random.below(3) == 0;
            column.values.push_back(missing ? kMissing : static_cast<std::int32_t>(random.below(spread)) - 7);
        }
        if (metric == 7)
            column.values.front() = INT32_MAX;
        if (metric == 8)
            column.values.back() = kMissing + 1;
        if (std::any_of(column.values.begin(), column.values.end(), [](auto v) { return v != kMissing; }))
            day.columns.push_back(std::move(column));
    }
    for (std::size_t i = 0; i < day.size(); ++i) {
        const auto line = static_cast<std::uint32_t>(random.below(2) == 0 ? i * 1000 : random.next());
        day.sources.push_back(
            {static_cast<std::int32_t>(i / 5), line, static_cast<std::int64_t>(i / 3) << 40});
        day.flags.push_back(static_cast<Flags>(i / 4 % 3 * 16));
        if (!day.columns.empty() && random.below(9) == 0)
            day.conflicts.push_back({static_cast<std::uint32_t>(i), day.columns.front().metric});
    }
    day.spans = {{{kMidnight + 1, kMidnight + 5, SleepSpan::Kind::light}, {1, 2, 3}},
                 {{kMidnight + 9, kMidnight + 2 * kDayMs, SleepSpan::Kind::awake}, {-1, UINT32_MAX, -3}}};
    day.totals = {{{kDay, 9, 13'162}, false, {4, 5, 6}}, {{kDay, 12, INT32_MAX}, true, {7, 8, 9}}};
    return day;
}

}  // namespace

class TestDeviceDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mergingAgreesWithANaiveMap()
    {
        Random random(11);
        for (int round = 0; round < 400; ++round) {
            const bool contradict = round % 2 == 0;
            const auto arrivals = randomArrivals(random, random.below(80), contradict);
            Naive naive;
            for (const Arrival &arrival : arrivals)
                takeNaively(naive, arrival);
            keepDay(naive);
            DeviceDay day{kDay, {}, {}, {}, {}, {}, {}, {}};
            mergeInParts(random, day, arrivals);
            QVERIFY(contentOf(day) == naive);
            QVERIFY(std::is_sorted(day.times.begin(), day.times.end()));
            QVERIFY(std::adjacent_find(day.times.begin(), day.times.end()) == day.times.end());
        }
    }

    void anyOrderOfAgreeingArrivalsGivesTheSameValues()
    {
        Random random(12);
        for (int round = 0; round < 200; ++round) {
            auto arrivals = randomArrivals(random, 60, false);
            DeviceDay one{kDay, {}, {}, {}, {}, {}, {}, {}};
            mergeInParts(random, one, arrivals);
            shuffle(random, arrivals);
            DeviceDay other{kDay, {}, {}, {}, {}, {}, {}, {}};
            mergeInParts(random, other, arrivals);
            QVERIFY(one.times == other.times && one.columns == other.columns);
            QVERIFY(one.conflicts.empty() && other.conflicts.empty());
        }
    }

    void mergingAgainChangesNothing()
    {
        Random random(13);
        for (int round = 0; round < 200; ++round) {
            auto arrivals = randomArrivals(random, 50, round % 2 == 0);
            // A row that only marks comes after what it contradicts.
            std::stable_partition(arrivals.begin(), arrivals.end(), [](const Arrival &arrival) {
                return !has(arrival.flags, Flag::duplicateConflict);
            });
            DeviceRows rows = rowsOf(arrivals);
            rows.spans = {{{kMidnight, kMidnight + 9, SleepSpan::Kind::rem}, {1, 1, 1}}};
            rows.totals = {{{kDay, 9, 100}, false, {1, 1, 1}}, {{kDay, 9, 200}, false, {1, 2, 1}}};
            DeviceDay day{kDay, {}, {}, {}, {}, {}, {}, {}};
            QVERIFY(merge(day, rows));
            const DeviceDay once = day;
            QVERIFY(!merge(day, rows));
            QVERIFY(day == once);
            QCOMPARE(day.totals.size(), std::size_t{1});
            QVERIFY(day.totals.front().conflict);
            QCOMPARE(day.totals.front().total.value, 100);
        }
    }

    void aLaterArrivalAddsWhatTheFirstDidNotHave()
    {
        DeviceDay day{kDay, {}, {}, {}, {}, {}, {}, {}};
        merge(day, rowsOf({{kMidnight + 5, {1, 10, 0}, 0, {{1, 70}}}}));
        QVERIFY(merge(day, rowsOf({{kMidnight + 5, {2, 20, 0}, bit(Flag::backFilled), {{1, 70}, {2, 97}}}})));
        QCOMPARE(day.size(), std::size_t{1});
        QCOMPARE(day.sources.front().line, 10u);
        QVERIFY(has(day.flags.front(), Flag::backFilled));
        QCOMPARE(day.find(2)->values.front(), 97);
        QVERIFY(day.conflicts.empty());
    }

    void blocksGiveTheSameBack()
    {
        Random random(14);
        for (int round = 0; round < 200; ++round) {
            const DeviceDay day =
                richDay(random, round < 3 ? static_cast<std::size_t>(round) : random.below(300));
            const ByteBuffer block = encode(day);
            const auto back = decodeDay(kDay, block);
            QVERIFY(back.has_value());
            QVERIFY(*back == day);
        }
    }

    void oneMetricIsScannedAlone()
    {
        Random random(15);
        for (int round = 0; round < 100; ++round) {
            const DeviceDay day = richDay(random, 1 + random.below(300));
            const ByteBuffer block = encode(day);
            const auto view = DayBlock::open(block);
            QVERIFY(view.has_value());
            for (const ValueColumn &column : day.columns) {
                ColumnScan expected;
                for (const std::int32_t value : column.values) {
                    if (value == kMissing)
                        continue;
                    ++expected.n;
                    expected.sum += value;
                    expected.min = std::min(expected.min, value);
                    expected.max = std::max(expected.max, value);
                }
                ColumnScan scan;
                QVERIFY(view->scan(column.metric, scan));
                QCOMPARE(scan.n, expected.n);
                QCOMPARE(scan.sum, expected.sum);
                QCOMPARE(scan.min, expected.min);
                QCOMPARE(scan.max, expected.max);
            }
            ColumnScan none;
            QVERIFY(view->scan(200, none));
            QCOMPARE(none.n, 0);
        }
    }

    void everyFlippedBitIsFound()
    {
        Random random(16);
        ByteBuffer block = encode(richDay(random, 40));
        for (std::size_t i = 0; i < block.size() * 8; ++i) {
            const auto mask = static_cast<std::byte>(1u << (i % 8));
            block[i / 8] ^= mask;
            const auto back = decodeDay(kDay, block);
            QVERIFY2(!back, qPrintable(QStringLiteral("bit %1").arg(i)));
            QCOMPARE(back.error().code, ErrorCode::damaged);
            block[i / 8] ^= mask;
        }
        for (std::size_t size = 0; size < block.size(); ++size)
            QVERIFY(!decodeDay(kDay, Bytes(block).first(size)));
    }

    void instantsBeforeTheEpochHaveTheirDay()
    {
        QCOMPARE(utcDayOf(0), 0);
        QCOMPARE(utcDayOf(-1), -1);
        QCOMPARE(utcDayOf(-kDayMs), -1);
        QCOMPARE(utcDayOf(-kDayMs - 1), -2);
        QCOMPARE(utcDayOf(kDayMs - 1), 0);
    }
};

QTEST_GUILESS_MAIN(TestDeviceDay)
#include "tst_device_day.moc"
