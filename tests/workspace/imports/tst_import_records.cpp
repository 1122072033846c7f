// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "vitals/journal_batch.h"

#include "tests/workspace/imports/import_fixture.h"

#include <future>

using namespace xinglin;
using namespace xinglin::test;

namespace {

ImportRequest partial()
{
    ImportRequest request;
    request.partial = true;
    return request;
}

constexpr std::int64_t kEight = 1'790'812'800'000;

}  // namespace

class TestImportRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storesWhatItSays();
    void theSameFileTwiceAddsNothing();
    void judgesAgainstTheFileTheJournalAndTheBlocks();
    void aFileWithABadRecordLeavesNothing();
    void keepsTheGoodRecordsWhenAsked();
    void aConflictMarksTheStoredValue();
    void aDryRunWritesNothing();
    void aCancelledImportLeavesNothing();
    void takesBackWhatAKilledImportStaged();
    void stagesLargeFilesAndTakesThemBack();
    void largeFilesAreJudgedExactly();
    void importsOfOneWorkspaceQueue();
};

void TestImportRecords::storesWhatItSays()
{
    ImportFixture fixture;
    const ImportFileReport report =
        fixture.import(sample("A", 0, R"("heart_rate":72,"temperature":"36.5")") +
                       sample("B", 0, R"("spo2":98)") + sample("A", 10, R"("heart_rate":0,"step":500)"));
    QCOMPARE(report.kind, QStringLiteral("watch"));
    QCOMPARE(counts(report), QStringLiteral("3 3 0 0 4"));
    QVERIFY(report.committed);
    QVERIFY(report.note.contains(QLatin1Char('2')));  // devices nobody wears
    const DeviceRows rows = fixture.pendingRows("A");
    QCOMPARE(rows.times, (std::vector<std::int64_t>{kEight, kEight + 600'000}));
    QCOMPARE(rows.sources[1].line, 3u);
    QCOMPARE(rows.sources[0].received, fixture.clock.time.ms());
    const auto value = [&](std::uint8_t metric) {
        for (const ValueColumn &column : rows.columns) {
            if (column.metric == metric)
                return column.values;
        }
        return std::vector<std::int32_t>();
    };
    QCOMPARE(value(1), (std::vector<std::int32_t>{72, kMissing}));
    QCOMPARE(value(3), (std::vector<std::int32_t>{365, kMissing}));
    QCOMPARE(value(9), (std::vector<std::int32_t>{kMissing, 500}));
    QCOMPARE(fixture.device("A")->lastSeen, Instant(kEight + 600'000));
    QCOMPARE(fixture.devices().size(), std::size_t{2});
    const auto imports = fixture.imports();
    QCOMPARE(imports.size(), std::size_t{1});
    QCOMPARE(imports[0].state, ImportRecord::State::committed);
    QCOMPARE(imports[0].values, std::int64_t{4});
    QCOMPARE(imports[0].mode, ImportMode::history);
    QCOMPARE(imports[0].digest.size(), 32);
    QCOMPARE(fixture.auditEntries("import.commit"), 1);
}

void TestImportRecords::theSameFileTwiceAddsNothing()
{
    ImportFixture fixture;
    QByteArray text;
    for (int i = 0; i < 200; ++i)
        text += sample(i % 3 == 0 ? "A" : "B", i, "\"heart_rate\":" + QByteArray::number(60 + i % 40));
    QCOMPARE(counts(fixture.import(text)), QStringLiteral("200 200 0 0 200"));
    for (const bool merged : {false, true}) {
        if (merged)
            fixture.merge();
        const ImportFileReport again = fixture.import(text);
        QCOMPARE(counts(again), QStringLiteral("200 0 200 0 0"));
        QVERIFY(again.committed);
        QVERIFY(again.note.contains(QStringLiteral("2026-10-02")));
    }
    QCOMPARE(fixture.journalEntries(), 0);
}

void TestImportRecords::judgesAgainstTheFileTheJournalAndTheBlocks()
{
    ImportFixture fixture;
    const QByteArray first = sample("A", 0, R"("heart_rate":72)");
    const QByteArray more = sample("A", 0, R"("heart_rate":72,"spo2":98)");
    const QByteArray other = sample("A", 0, R"("heart_rate":73)");
    // Within the file.
    const ImportFileReport inside = fixture.import(first + first + more + other + more, partial());
    QCOMPARE(counts(inside), QStringLiteral("5 2 2 1 2"));
    QCOMPARE(verdicts(inside), QStringLiteral("4:conflict"));
    // Against the journal, then against the blocks.
    for (const bool merged : {false, true}) {
        if (merged)
            fixture.merge();
        const QByteArray temperature = merged ? R"("temperature":"36.5")" : R"("stress":20)";
        const ImportFileReport report = fixture.import(first + more + other + sample("A", 0, temperature) +
                                                           sample("A", merged ? 2 : 1, R"("spo2":97)"),
                                                       partial());
        QCOMPARE(counts(report), QStringLiteral("5 2 2 1 2"));
        QCOMPARE(verdicts(report), QStringLiteral("3:conflict"));
    }
    fixture.merge();
    const auto blocks = fixture.blocks("A");
    QCOMPARE(blocks.size(), std::size_t{1});
    QCOMPARE(blocks[0].size(), std::size_t{3});
    QCOMPARE(blocks[0].find(1)->values, (std::vector<std::int32_t>{72, kMissing, kMissing}));
    QCOMPARE(blocks[0].find(6)->values, (std::vector<std::int32_t>{20, kMissing, kMissing}));
}

void TestImportRecords::aFileWithABadRecordLeavesNothing()
{
    ImportFixture fixture;
    const ImportFileReport report = fixture.import(sample("A", 0, R"("heart_rate":72)") + "{broken\n" +
                                                   sample("A", 1, R"("heart_rate":"fast")"));
    QCOMPARE(counts(report), QStringLiteral("3 1 0 2 1"));
    QCOMPARE(verdicts(report), QStringLiteral("2:unparsable_json 3:wrong_type"));
    QVERIFY(!report.committed);
    QVERIFY(fixture.devices().empty());
    QCOMPARE(fixture.journalEntries(), 0);
    QCOMPARE(fixture.auditEntries("import.commit"), 0);
    // It is remembered as a failure, with its verdicts.
    const auto imports = fixture.imports();
    QCOMPARE(imports.size(), std::size_t{1});
    QCOMPARE(imports[0].state, ImportRecord::State::failed);
    const auto kept =
        fixture.store.read([&](StoreSession &s) { return s.imports().rejections(imports[0].id, 10); });
    QCOMPARE(kept->size(), std::size_t{2});
    QCOMPARE(kept->at(1).line, std::uint64_t{3});
}

void TestImportRecords::keepsTheGoodRecordsWhenAsked()
{
    ImportFixture fixture;
    const ImportFileReport report = fixture.import(
        sample("A", 0, R"("heart_rate":72)") + "{broken\n" + sample("B", 1, R"("spo2":98)"), partial());
    QCOMPARE(counts(report), QStringLiteral("3 2 0 1 2"));
    QVERIFY(report.committed);
    QCOMPARE(fixture.devices().size(), std::size_t{2});
    QCOMPARE(fixture.pendingRows("B").size(), std::size_t{1});
}

void TestImportRecords::aConflictMarksTheStoredValue()
{
    ImportFixture fixture;
    fixture.import(sample("A", 0, R"("heart_rate":72,"spo2":98)"));
    const QByteArray other = sample("A", 0, R"("heart_rate":80,"spo2":98)");
    QVERIFY(!fixture.import(other).committed);
    fixture.merge();
    QVERIFY(fixture.blocks("A")[0].conflicts.empty());
    const ImportFileReport report = fixture.import(other, partial());
    QCOMPARE(counts(report), QStringLiteral("1 0 0 1 0"));
    QVERIFY(report.committed);
    fixture.merge();
    const auto blocks = fixture.blocks("A");
    QCOMPARE(blocks[0].find(1)->values, (std::vector<std::int32_t>{72}));
    QCOMPARE(blocks[0].conflicts, (std::vector<ValueConflict>{{0, 1}}));
}

void TestImportRecords::aDryRunWritesNothing()
{
    ImportFixture fixture;
    ImportRequest dry;
    dry.dryRun = true;
    const std::int64_t before = *fixture.store->dataVersion();
    const ImportFileReport report = fixture.import(
        sample("A", 0, R"("heart_rate":72)") + sample("A", 0, R"("heart_rate":72)") + "x\n", dry);
    QCOMPARE(counts(report), QStringLiteral("3 1 1 1 1"));
    QVERIFY(!report.committed);
    QCOMPARE(*fixture.store->dataVersion(), before);
    QVERIFY(fixture.imports().empty());
}

void TestImportRecords::aCancelledImportLeavesNothing()
{
    ImportFixture fixture;
    QByteArray text;
    for (int i = 0; i < 200'000; ++i)
        text += sample("A", i, R"("heart_rate":72)");
    ImportRequest request;
    request.files = {fixture.file(QStringLiteral("long.json"), text)};
    const CancelToken cancel;
    const auto report = fixture.run(request, cancel, [&](double share) {
        if (share > 0.6)
            cancel.cancel();
    });
    XFAILS(report, ErrorCode::cancelled);
    QCOMPARE(fixture.journalEntries(), 0);
    QVERIFY(fixture.devices().empty());
    QCOMPARE(fixture.imports().at(0).state, ImportRecord::State::failed);
}

void TestImportRecords::takesBackWhatAKilledImportStaged()
{
    ImportFixture fixture;
    fixture.import(sample("KEPT", 0, R"("heart_rate":72)"));
    // What a process leaves that is killed between staging and commit.
    XVERIFY(fixture.store->write([&](StoreSession &session) -> Status {
        ImportRecord record;
        record.source = QStringLiteral("killed.json");
        record.kind = QStringLiteral("watch");
        record.started = fixture.clock.time;
        const auto added = session.imports().addImport(record);
        Device device;
        device.serial = QStringLiteral("GHOST");
        const auto made = session.devices().saveDevice(device);
        RecordBatch batch(MetricDictionary::builtIn().size());
        batch.subjects = {{SubjectRef::Kind::device, "GHOST"}};
        batch.valuesOf(batch.addRow({0, 1, kEight, 0}))[0] = 70;
        const std::uint32_t row = 0;
        const JournalBatch packed = JournalBatch::fromRecords(batch, {&row, 1}, {&made->index, 1},
                                                              Instant(kEight), MetricDictionary::builtIn());
        const auto appended = session.vitals().appendJournal(added->index, packed.bytes());
        return appended ? Status() : fail(appended.error());
    }));
    QCOMPARE(fixture.journalEntries(), 2);
    fixture.import(sample("NEXT", 0, R"("heart_rate":72)"));
    QCOMPARE(fixture.journalEntries(), 2);
    QVERIFY(!fixture.device("GHOST"));
    QVERIFY(fixture.device("KEPT"));
    for (const ImportRecord &import : fixture.imports())
        QVERIFY(import.state == ImportRecord::State::committed ||
                import.source == QLatin1String("killed.json"));
    QCOMPARE(fixture.imports().at(1).state, ImportRecord::State::failed);
}

void TestImportRecords::stagesLargeFilesAndTakesThemBack()
{
    ImportFixture fixture;
    QByteArray text;
    for (int i = 0; i < 150'000; ++i)
        text += sample(i % 2 == 0 ? "A" : "B", i / 2, R"("heart_rate":72,"spo2":98)");
    const ImportFileReport bad = fixture.import(text + "{broken\n");
    QCOMPARE(counts(bad), QStringLiteral("150001 150000 0 1 300000"));
    QCOMPARE(fixture.journalEntries(), 0);
    QVERIFY(fixture.devices().empty());
    const ImportFileReport good = fixture.import(text);
    QCOMPARE(counts(good), QStringLiteral("150000 150000 0 0 300000"));
    QVERIFY(fixture.journalEntries() > 1);
    QCOMPARE(fixture.pendingRows("A").size(), std::size_t{75'000});
    QCOMPARE(counts(fixture.import(text)), QStringLiteral("150000 0 150000 0 0"));
}

void TestImportRecords::largeFilesAreJudgedExactly()
{
    // A shuffled file of repeats and contradictions against a naive account.
    ImportFixture fixture;
    Random random(7);
    std::map<std::pair<int, int>, std::map<int, int>> naive;
    QByteArray text;
    std::int64_t accepted = 0, duplicate = 0, rejected = 0, values = 0;
    for (int i = 0; i < 120'000; ++i) {
        const int device = static_cast<int>(random.below(5));
        const int minute = static_cast<int>(random.below(40'000));
        std::map<int, int> brought;
        QByteArray fields;
        const char *const names[] = {"heart_rate", "spo2", "stress"};
        for (int metric = 0; metric < 3; ++metric) {
            if (metric > 0 && random.below(2) == 0)
                continue;
            brought[metric] = 70 + static_cast<int>(random.below(2));
            fields += (fields.isEmpty() ? "\"" : ",\"") + QByteArray(names[metric]) +
                      "\":" + QByteArray::number(brought[metric]);
        }
        text += sample(QByteArray("D" + QByteArray::number(device)).constData(), minute, fields);
        auto &known = naive[{device, minute}];
        bool conflicts = false;
        int fresh = 0;
        for (const auto &[metric, value] : brought) {
            const auto found = known.find(metric);
            conflicts = conflicts || (found != known.end() && found->second != value);
            fresh += found == known.end() ? 1 : 0;
        }
        if (conflicts) {
            ++rejected;
            continue;
        }
        known.insert(brought.begin(), brought.end());
        values += fresh;
        ++(fresh > 0 ? accepted : duplicate);
    }
    const ImportFileReport report = fixture.import(text, partial());
    QCOMPARE(counts(report),
             QStringLiteral("120000 %1 %2 %3 %4").arg(accepted).arg(duplicate).arg(rejected).arg(values));
    QCOMPARE(report.rejections.size(), std::size_t{1000});
    QVERIFY(std::is_sorted(report.rejections.begin(), report.rejections.end(),
                           [](const auto &a, const auto &b) { return a.line < b.line; }));
    fixture.merge();
    std::int64_t stored = 0;
    for (const Device &device : fixture.devices()) {
        for (const DeviceDay &day : fixture.blocks(device.serial.toUtf8().constData())) {
            for (const ValueColumn &column : day.columns)
                stored += std::count_if(column.values.begin(), column.values.end(),
                                        [](int v) { return v != kMissing; });
        }
    }
    QCOMPARE(stored, values);
}

void TestImportRecords::importsOfOneWorkspaceQueue()
{
    // Each stages in several transactions; none may take the other's for a dead one's, and the later one sees
    // everything of the earlier one.
    ImportFixture fixture;
    QByteArray text;
    for (int i = 0; i < 100'000; ++i)
        text += sample("A", i, R"("heart_rate":72)");
    const QString path = fixture.file(QStringLiteral("both.json"), text);
    std::vector<std::future<QString>> imports;
    for (int i = 0; i < 2; ++i)
        imports.push_back(std::async(std::launch::async, [&] {
            ImportRequest request;
            request.files = {path};
            const auto report = fixture.run(request);
            return report ? counts(report->files.at(0)) : say(report.error());
        }));
    QStringList outcomes{imports[0].get(), imports[1].get()};
    outcomes.sort();
    QCOMPARE(outcomes, QStringList({QStringLiteral("100000 0 100000 0 0"),
                                    QStringLiteral("100000 100000 0 0 100000")}));
    QCOMPARE(fixture.pendingRows("A").size(), std::size_t{100'000});
}

QTEST_GUILESS_MAIN(TestImportRecords)
#include "tst_import_records.moc"
