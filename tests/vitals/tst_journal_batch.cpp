// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "vitals/journal_batch.h"
#include "vitals/journal_view.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

using namespace xinglin;

namespace {

const MetricDictionary &metrics()
{
    return MetricDictionary::builtIn();
}

std::int32_t anyValue(Random &random)
{
    switch (random.below(8)) {
    case 0: return kMissing;
    case 1: return kMissing + 1;
    case 2: return INT32_MAX;
    case 3: return static_cast<std::int32_t>(random.below(100'000));
    default: return static_cast<std::int32_t>(60 + random.below(40));
    }
}

/// Rows of several subjects in any order, some without values, some with sleep and totals.
RecordBatch randomRecords(Random &random, std::size_t rows)
{
    RecordBatch records(metrics().size());
    for (int i = 0; i < 5; ++i)
        records.subjects.push_back({SubjectRef::Kind::device, "W" + std::to_string(i)});
    const std::size_t used = random.below(metrics().size() + 1);
    const std::int64_t unit = random.below(2) == 0 ? 1000 : 1;
    for (std::size_t i = 0; i < rows; ++i) {
        RecordBatch::Row row;
        row.subject = static_cast<std::uint32_t>(random.below(5));
        row.line = static_cast<std::uint32_t>(i + 1);
        row.time = (static_cast<std::int64_t>(random.below(1'000'000)) - 500'000) * unit;
        row.flags = random.below(4) == 0 ? bit(Flag::manual) : Flags{0};
        const std::uint32_t index = records.addRow(row);
        for (std::size_t slot = 0; slot < used; ++slot)
            records.valuesOf(index)[slot] = anyValue(random);
        if (random.below(5) == 0)
            records.spans.push_back({index, {row.time, row.time + 3'600'000, SleepSpan::Kind::deep}});
        if (random.below(7) == 0)
            records.totals.push_back(
                {index, {Day(20'000), 9, static_cast<std::int32_t>(random.below(9000))}});
    }
    return records;
}

bool hasValues(const RecordBatch &records, std::uint32_t row)
{
    const auto values = records.valuesOf(row);
    return std::any_of(values.begin(), values.end(), [](std::int32_t v) { return v != kMissing; });
}

/// The same rows, put together without any packing.
std::map<std::int32_t, DeviceRows> expectedRows(const RecordBatch &records,
                                                const std::vector<std::uint32_t> &kept,
                                                const std::vector<std::int32_t> &devices)
{
    std::map<std::int32_t, std::vector<std::uint32_t>> rowsOf;
    std::map<std::int32_t, DeviceRows> expected;
    for (const std::uint32_t row : kept) {
        if (hasValues(records, row))
            rowsOf[devices[records.rows[row].subject]].push_back(row);
    }
    const std::set<std::uint32_t> keep(kept.begin(), kept.end());
    for (const auto &[row, span] : records.spans) {
        if (keep.contains(row))
            expected[devices[records.rows[row].subject]].spans.push_back(
                {span, {7, records.rows[row].line, 42}});
    }
    for (const auto &[row, total] : records.totals) {
        if (keep.contains(row))
            expected[devices[records.rows[row].subject]].totals.push_back(
                {total, false, {7, records.rows[row].line, 42}});
    }
    for (auto &[device, rows] : rowsOf) {
        std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
            return records.rows[a].time < records.rows[b].time;
        });
        DeviceRows &to = expected[device];
        for (const std::uint32_t row : rows) {
            to.times.push_back(records.rows[row].time);
            to.sources.push_back({7, records.rows[row].line, 42});
            to.flags.push_back(records.rows[row].flags);
        }
        for (std::size_t slot = 0; slot < records.slots; ++slot) {
            ValueColumn column{metrics().all()[slot].number, {}};
            for (const std::uint32_t row : rows)
                column.values.push_back(records.valuesOf(row)[slot]);
            if (std::any_of(column.values.begin(), column.values.end(),
                            [](std::int32_t v) { return v != kMissing; }))
                to.columns.push_back(std::move(column));
        }
    }
    return expected;
}

}  // namespace

class TestJournalBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDeviceGetsItsRowsBack()
    {
        Random random(1);
        for (int round = 0; round < 200; ++round) {
            const RecordBatch records = randomRecords(random, random.below(60));
            std::vector<std::int32_t> devices{3, 90, 0, 3, 1'000'000};  // two subjects may be one device
            std::vector<std::uint32_t> kept;
            for (std::uint32_t row = 0; row < records.rows.size(); ++row) {
                if (random.below(10) != 0)
                    kept.push_back(row);
            }
            const auto batch = JournalBatch::fromRecords(records, kept, devices, Instant(42), metrics());
            const auto expected = expectedRows(records, kept, devices);
            QCOMPARE(batch.isEmpty(), expected.empty());
            if (batch.isEmpty())
                continue;
            const auto view = JournalView::open(batch.bytes(), 7);
            QVERIFY(view.has_value());
            QCOMPARE(view->rows(), batch.rows());
            QCOMPARE(view->received(), 42);
            QCOMPARE(view->groups().size(), expected.size());
            for (const auto &[device, rows] : expected) {
                const JournalView::Group *group = view->find(device);
                QVERIFY(group);
                DeviceRows back;
                view->appendTo(back, *group);
                std::erase_if(back.columns, [](const ValueColumn &column) {
                    return std::all_of(column.values.begin(), column.values.end(),
                                       [](std::int32_t v) { return v == kMissing; });
                });
                QVERIFY(back == rows);
                QVERIFY(rows.times.empty() ||
                        (group->firstTime == rows.times.front() && group->lastTime == rows.times.back()));
            }
            QVERIFY(!view->find(77));
        }
    }

    void aConflictingArrivalCarriesNoSleepOfItsOwn()
    {
        RecordBatch records(metrics().size());
        records.subjects.push_back({SubjectRef::Kind::device, "W"});
        const std::uint32_t row = records.addRow({0, 1, 1000, bit(Flag::duplicateConflict)});
        records.valuesOf(row)[0] = 80;
        records.totals.push_back({row, {Day(20'000), 9, 5}});
        const std::vector<std::uint32_t> kept{0};
        const std::vector<std::int32_t> devices{4};
        const auto batch = JournalBatch::fromRecords(records, kept, devices, Instant(1), metrics());
        const auto view = JournalView::open(batch.bytes(), 1);
        QVERIFY(view.has_value());
        DeviceRows rows;
        view->appendTo(rows, *view->find(4));
        QVERIFY(has(rows.flags.front(), Flag::duplicateConflict));
        QVERIFY(rows.totals.front().conflict);
    }

    void everyFlippedBitIsFound()
    {
        Random random(2);
        const RecordBatch records = randomRecords(random, 12);
        std::vector<std::uint32_t> kept(records.rows.size());
        std::iota(kept.begin(), kept.end(), 0u);
        const std::vector<std::int32_t> devices{0, 1, 2, 3, 4};
        const auto batch = JournalBatch::fromRecords(records, kept, devices, Instant(42), metrics());
        ByteBuffer bytes(batch.bytes().begin(), batch.bytes().end());
        for (std::size_t i = 0; i < bytes.size() * 8; ++i) {
            const auto mask = static_cast<std::byte>(1u << (i % 8));
            bytes[i / 8] ^= mask;
            const auto view = JournalView::open(bytes, 0);
            QVERIFY2(!view, qPrintable(QStringLiteral("bit %1").arg(i)));
            QCOMPARE(view.error().code, ErrorCode::damaged);
            bytes[i / 8] ^= mask;
        }
        for (std::size_t size = 0; size < bytes.size(); ++size)
            QVERIFY(!JournalView::open(Bytes(bytes).first(size), 0));
    }
};

QTEST_GUILESS_MAIN(TestJournalBatch)
#include "tst_journal_batch.moc"
