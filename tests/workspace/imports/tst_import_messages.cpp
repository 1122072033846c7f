// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/imports/import_fixture.h"

using namespace xinglin;
using namespace xinglin::test;

namespace {

constexpr std::int64_t kEight = 1'790'812'800'000;

}  // namespace

class TestImportMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sleepAndEventsAreStoredOnce();
    void deviceInfoUpdatesTheDevice();
    void distanceFollowsTheDevicesUnit();
    void namesFilesThatCannotBeRead();
    void reportsProgress();
    void previewsEveryKind();
    void flagsSkewAndBackFill();
};

void TestImportMessages::sleepAndEventsAreStoredOnce()
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

void TestImportMessages::deviceInfoUpdatesTheDevice()
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

void TestImportMessages::distanceFollowsTheDevicesUnit()
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

void TestImportMessages::namesFilesThatCannotBeRead()
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

void TestImportMessages::reportsProgress()
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

void TestImportMessages::previewsEveryKind()
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

void TestImportMessages::flagsSkewAndBackFill()
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

QTEST_GUILESS_MAIN(TestImportMessages)
#include "tst_import_messages.moc"
