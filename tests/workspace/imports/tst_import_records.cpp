// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "vitals/journal_batch.h"

#include "tests/workspace/imports/import_fixture.h"

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
    void flagsSkewAndBackFill();
    void sleepAndEventsAreStoredOnce();
    void deviceInfoUpdatesTheDevice();
    void distanceFollowsTheDevicesUnit();
    void namesFilesThatCannotBeRead();
    void reportsProgress();
    void previewsEveryKind();
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

void TestImportRecords::flagsSkewAndBackFill()
{
    ImportFixture fixture;
    const int now = 24 * 60;  // minutes after the samples' zero
    ImportRequest live;
    live.mode = ImportMode::live;
    fixture.import(sample("A", now + 5, R"("heart_rate":70)") + sample("A", now + 6, R"("heart_rate":71)") +
                       sample("A", now - 1440, R"("heart_rate":72)") +
                       sample("A", now - 1430, R"("heart_rate":73)"),
                   live);
    QCOMPARE(fixture.pendingRows("A").flags,
             (std::vector<Flags>{bit(Flag::backFilled), 0, 0, bit(Flag::clockSkew)}));
    // A clock that runs ahead does not carry the watermark with it.
    QCOMPARE(fixture.device("A")->lastSeen, Instant(fixture.clock.time + 5 * 60'000));
    // In a file of history the order of lines says nothing, but what is stored does.
    fixture.import(sample("B", 2 * 60, R"("heart_rate":70)") + sample("B", -2 * 1440, R"("heart_rate":71)"));
    QCOMPARE(fixture.pendingRows("B").flags, (std::vector<Flags>{0, 0}));
    fixture.import(sample("B", -3 * 1440, R"("heart_rate":70)"));
    QCOMPARE(fixture.pendingRows("B").flags.back(), bit(Flag::backFilled));
    ImportRequest replay;
    replay.mode = ImportMode::replay;
    fixture.import(sample("C", now + 100, R"("heart_rate":70)"), replay);
    QCOMPARE(fixture.pendingRows("C").flags, (std::vector<Flags>{0}));
    QCOMPARE(fixture.imports().at(0).mode, ImportMode::replay);
}

void TestImportRecords::sleepAndEventsAreStoredOnce()
{
    ImportFixture fixture;
    const QByteArray night =
        R"("sleepData":"[{\"startTimeStamp\":1790780400000,\"endTimeStamp\":1790784000000,\"type\":1}]")";
    QCOMPARE(counts(fixture.import(sample("A", 0, night))), QStringLiteral("1 1 0 0 0"));
    // The watch tells the same night again with later samples.
    QCOMPARE(counts(fixture.import(sample("A", 0, night) + sample("A", 1, night) +
                                   sample("A", 2, R"("xlv":70,)" + night))),
             QStringLiteral("3 1 2 0 1"));
    fixture.merge();
    const auto blocks = fixture.blocks("A");
    QCOMPARE(blocks.front().spans.size(), std::size_t{1});
    QCOMPARE(blocks.front().spans[0].span, (SleepSpan{1790780400000, 1790784000000, SleepSpan::Kind::light}));
    const QByteArray sos =
        R"({"eventType":"a.b.SOS_EVENT","eventValue":"1","deviceSn":"A","timestamp":1790812800,"latitude":"39.9","longitude":"116.4"})";
    QCOMPARE(counts(fixture.import(sos + "\n" + sos)), QStringLiteral("2 1 1 0 2"));
    QCOMPARE(counts(fixture.import(sos)), QStringLiteral("1 0 1 0 0"));
    const auto events = fixture.store.read([&](StoreSession &s) {
        return s.devices().events(fixture.device("A")->id, {Instant(0), kForever});
    });
    QCOMPARE(events->size(), std::size_t{1});
    QCOMPARE(events->at(0).event.key, std::string("SOS_EVENT"));
    QCOMPARE(events->at(0).time, Instant(kEight));
    QCOMPARE(events->at(0).event.latitude, std::optional(39.9));
}

void TestImportRecords::deviceInfoUpdatesTheDevice()
{
    ImportFixture fixture;
    const auto info = [](const char *time, int battery, int worn) {
        return QByteArray(R"({"SerialNumber":"A","System Software Version":"2.)") +
               QByteArray::number(battery) + R"(","batteryLevel":")" + QByteArray::number(battery) +
               R"(%","wearState":)" + QByteArray::number(worn) + R"(,"timestamp":")" + time + "\"}\n";
    };
    QCOMPARE(counts(fixture.import(info("2026-10-01 08:00:00", 85, 1) + info("2026-10-01 09:00:00", 80, 0))),
             QStringLiteral("2 2 0 0 4"));
    QCOMPARE(fixture.device("A")->battery, std::optional(80));
    QCOMPARE(fixture.device("A")->worn, std::optional(false));
    QCOMPARE(fixture.device("A")->firmware, QStringLiteral("2.80"));
    // What comes late does not overwrite what was told later; the same again is a duplicate.
    QCOMPARE(counts(fixture.import(info("2026-10-01 08:30:00", 83, 1) + info("2026-10-01 08:00:00", 85, 1))),
             QStringLiteral("2 1 1 0 2"));
    QCOMPARE(fixture.device("A")->battery, std::optional(80));
    const DeviceRows rows = fixture.pendingRows("A");
    QCOMPARE(rows.size(), std::size_t{3});
}

void TestImportRecords::distanceFollowsTheDevicesUnit()
{
    ImportFixture fixture;
    XVERIFY(fixture.store.write([](StoreSession &s) {
        Device device;
        device.serial = QStringLiteral("KM");
        device.distanceUnit = Device::DistanceUnit::kilometre;
        return s.devices().saveDevice(device);
    }));
    fixture.import(sample("KM", 0, R"("distance":"1.2")") + sample("M", 0, R"("distance":"1200.4")"));
    QCOMPARE(fixture.pendingRows("KM").columns.at(0).values, (std::vector<std::int32_t>{1200}));
    QCOMPARE(fixture.pendingRows("M").columns.at(0).values, (std::vector<std::int32_t>{1200}));
}

void TestImportRecords::namesFilesThatCannotBeRead()
{
    ImportFixture fixture;
    ImportRequest request;
    request.files = {QStringLiteral("/nowhere/a.json"),
                     fixture.file(QStringLiteral("b.txt"), "colour,shape\n"),
                     fixture.file(QStringLiteral("c.json"), sample("A", 0, R"("heart_rate":72)"))};
    const auto report = fixture.run(request);
    XVERIFY(report);
    QCOMPARE(report->files.size(), std::size_t{3});
    QCOMPARE(report->files[0].error->code, ErrorCode::io);
    QCOMPARE(report->files[1].error->code, ErrorCode::invalidData);
    QVERIFY(report->files[2].committed);
    request.kind = QStringLiteral("photographs");
    XFAILS(fixture.run(request), ErrorCode::usage);
    request.kind.clear();
    request.mapFile = QStringLiteral("/nowhere/map.json");
    XFAILS(fixture.run(request), ErrorCode::usage);
}

void TestImportRecords::reportsProgress()
{
    ImportFixture fixture;
    QByteArray text;
    for (int i = 0; i < 20'000; ++i)
        text += sample("A", i, R"("heart_rate":72)");
    ImportRequest request;
    request.files = {fixture.file(QStringLiteral("a"), text), fixture.file(QStringLiteral("b"), text)};
    std::vector<double> shares;
    XVERIFY(fixture.run(request, {}, [&](double share) { shares.push_back(share); }));
    QVERIFY(shares.size() > 4);
    QVERIFY(std::is_sorted(shares.begin(), shares.end()));
    QCOMPARE(shares.back(), 1.0);
}

void TestImportRecords::previewsEveryKind()
{
    ImportFixture fixture;
    ImportRequest request;
    request.files = {fixture.file(QStringLiteral("w"), sample("A", 0, R"("heart_rate":72,"tw":"36.5")")),
                     fixture.file(QStringLiteral("v"),
                                  QStringLiteral("工号;时间;心率;备注\nE1;2026-10-01 08:00;70;x\n").toUtf8()),
                     fixture.file(QStringLiteral("u"), "code,parent,name\nA,,a\n"),
                     QStringLiteral("/nowhere")};
    const auto previews = previewImports(fixture.context, request);
    XVERIFY(previews);
    QCOMPARE(previews->at(0).kind, QStringLiteral("watch"));
    QCOMPARE(previews->at(0).columns,
             QStringList({QStringLiteral("device"), QStringLiteral("time"), QStringLiteral("heart_rate"),
                          QStringLiteral("body_temperature")}));
    QCOMPARE(previews->at(0).rows.at(0),
             QStringList({QStringLiteral("A"), QStringLiteral("2026-10-01T08:00:00+08:00"),
                          QStringLiteral("72"), QStringLiteral("36.5")}));
    QCOMPARE(previews->at(1).separator, QStringLiteral(";"));
    QCOMPARE(previews->at(1).encoding, QStringLiteral("UTF-8"));
    QCOMPARE(previews->at(1).meaning, QStringList({QStringLiteral("person"), QStringLiteral("time"),
                                                   QStringLiteral("heart_rate"), QString()}));
    QCOMPARE(previews->at(2).kind, QStringLiteral("units"));
    QCOMPARE(previews->at(2).rows.at(0).at(2), QStringLiteral("a"));
    QCOMPARE(previews->at(3).error->code, ErrorCode::io);
    QVERIFY(fixture.imports().empty());
}

QTEST_GUILESS_MAIN(TestImportRecords)
#include "tst_import_records.moc"
