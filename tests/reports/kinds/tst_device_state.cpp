// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/device_record.h"
#include "reports/jobs/report_check.h"
#include "reports/jobs/report_job.h"
#include "tests/gui/schedule_world.h"

#include <QTest>

#include <algorithm>

using namespace xinglin;
using namespace xinglin::test;

namespace {

/// Two watches that were last heard on 4 October at ten, of nine people.
struct WatchedWorld : ScheduleWorld
{
    WatchedWorld()
    {
        bring("bindings.csv", "device,person,from\nW1,E1,2026-09-01\nW2,E2,2026-09-01\n");
        bring("told.ndjson", told("W1") + told("W2"));
    }
    static QByteArray told(const QByteArray &device)
    {
        return R"({"data":{"deviceSn":")" + device +
               R"(","timestamp":"2026-10-04 10:00:00","heartRate":70}})"
               "\n";
    }
    static QByteArray info(const QByteArray &device, const QByteArray &firmware, int battery,
                           const QByteArray &time)
    {
        return R"({"SerialNumber":")" + device + R"(","System Software Version":")" + firmware +
               R"(","Device Name":"XW-2","batteryLevel":)" + QByteArray::number(battery) +
               R"(,"wearState":1,"timestamp":")" + time + "\"}\n";
    }
    Instant inNovember(int day, int hour) const
    {
        return zone.startOf(Day::fromText(QStringLiteral("2026-11-0%1").arg(day))) + hour * 3'600'000LL;
    }
    QByteArray report(QStringView period, const QString &file) const
    {
        ReportRequest request;
        request.kind = ReportKind::devices;
        request.subject = SubjectId::of(daily().unit);
        request.period = *Period::parse(period);
        request.formats = {ReportFormat::json};
        request.out = folder.filePath(file);
        if (const auto made = makeReport(*door, actor, request, {}, {}); !made)
            qFatal("%s", qPrintable(made.error().message));
        QFile made(request.out);
        return made.open(QIODevice::ReadOnly) ? made.readAll() : QByteArray();
    }
    QString verdict(const QByteArray &bytes) const
    {
        const auto found = checkReport(*door, actor, bytes, QStringLiteral("r.json"), {});
        return found ? reportVerdictName(found->state) + found->chapters.join(u',') : found.error().message;
    }
    DeviceRecord record(QStringView period) const
    {
        return *door->deviceRecord(actor, daily().unit, Period::parse(period)->days(), {}).result();
    }
};

}  // namespace

/// The state of watches is told of an instant that the data and the day give, not the clock.
class TestDeviceState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameDayMakesTheSameBytes()
    {
        const WatchedWorld world;
        const QByteArray first = world.report(u"2026-10", QStringLiteral("a.json"));
        world.clock->set(world.at(6, 21, 7));
        QCOMPARE(world.report(u"2026-10", QStringLiteral("b.json")), first);
        QVERIFY(first.contains("W1"));
    }

    void timeThatPassesIsNoChangedData()
    {
        const WatchedWorld world;
        const QByteArray open = world.report(u"2026-10", QStringLiteral("open.json"));
        for (const Instant later : {world.at(6, 7), world.at(12, 9), world.inNovember(3, 8)}) {
            world.clock->set(later);
            QCOMPARE(world.verdict(open), QStringLiteral("unchanged"));
        }
        const QByteArray over = world.report(u"2026-10", QStringLiteral("over.json"));
        world.clock->set(world.inNovember(5, 8));
        QCOMPARE(world.verdict(over), QStringLiteral("unchanged"));
        QCOMPARE(world.report(u"2026-10", QStringLiteral("again.json")), over);
        QVERIFY(over != open);
        world.bring("more.ndjson", WatchedWorld::told("W2").replace("10-04 10", "10-20 10"));
        // It lies in the month that was over, and after all that the open one told of.
        QVERIFY(world.verdict(over).startsWith(QStringLiteral("data_changed")));
        QCOMPARE(world.verdict(open), QStringLiteral("unchanged"));
    }

    /// When all data stop no message tells the time any more: the day does.
    void whatFellSilentTogetherIsSeen()
    {
        const WatchedWorld world;
        world.clock->set(world.at(12, 9));
        const DeviceRecord open = world.record(u"2026-10");
        QCOMPARE(open.stateAt, world.at(12, 0));
        QCOMPARE(open.devices.size(), std::size_t{2});
        for (const DeviceLine &line : open.devices) {
            QVERIFY(line.isBound);
            QVERIFY(open.stateAt - line.device.lastSeen >= 7 * 86'400'000LL);
        }
        // A binding of today is one.
        world.bring("today.csv", "device,person,from\nW3,E3,2026-10-12 08:00\n");
        QCOMPARE(world.record(u"2026-10").stateAt, world.at(12, 8));
        QCOMPARE(world.record(u"2026-10").peopleWithout, std::int64_t{6});
        // A period that is over is told of its end.
        world.clock->set(world.inNovember(3, 8));
        QCOMPARE(world.record(u"2026-10").stateAt, world.inNovember(1, 0) + -1);
        QCOMPARE(world.record(u"2026-11").stateAt, world.inNovember(3, 0));
    }

    /// Batteries of November are no batteries of October, whenever they were brought in.
    void whatAWatchToldOfItselfIsOfThen()
    {
        const WatchedWorld world;
        world.bring("info.ndjson", WatchedWorld::info("W1", "1.0", 64, "2026-10-01 08:00:00") +
                                       WatchedWorld::info("W1", "1.1", 15, "2026-10-30 08:00:00") +
                                       WatchedWorld::info("W1", "2.0", 90, "2026-11-02 08:00:00") +
                                       WatchedWorld::info("W2", "2.0", 88, "2026-11-02 08:00:00"));
        world.clock->set(world.inNovember(3, 8));
        const auto watch = [&](QStringView period, std::size_t place) {
            return world.record(period).devices.at(place).device;
        };
        QCOMPARE(watch(u"2026-11", 0).battery, std::optional(90));
        QCOMPARE(watch(u"2026-11", 0).firmware, QStringLiteral("2.0"));
        QCOMPARE(watch(u"2026-10", 0).battery, std::optional(15));
        QCOMPARE(watch(u"2026-10", 0).firmware, QStringLiteral("1.1"));
        QCOMPARE(watch(u"2026-10", 0).worn, std::optional(true));
        // Told for the first time in November: a watch it was, but of its battery nothing was known.
        QCOMPARE(watch(u"2026-10", 1).model, QStringLiteral("XW-2"));
        QVERIFY(!watch(u"2026-10", 1).battery && !watch(u"2026-10", 1).worn);
        QVERIFY(watch(u"2026-10", 1).firmware.isEmpty());
        // A message after the period that tells nothing of the watch takes nothing away.
        QCOMPARE(watch(u"2026-10-01..2026-10-02", 0).battery, std::optional(64));
    }
};

QTEST_GUILESS_MAIN(TestDeviceState)
#include "tst_device_state.moc"
