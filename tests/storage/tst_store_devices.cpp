// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

using namespace xinglin;
using namespace xinglin::test;

namespace {

class Watches
{
public:
    Watches()
        : device(save(QStringLiteral("W1")).id)
        , first(person("E1"))
        , second(person("E2"))
    {}
    Device save(const QString &serial)
    {
        Device made;
        made.serial = serial;
        return store.write([&](StoreSession &s) { return s.devices().saveDevice(made); }).value();
    }
    PersonId person(const char *code)
    {
        Person made;
        made.code = QString::fromLatin1(code);
        return store.write([&](StoreSession &s) { return s.people().savePerson(made); }).value().id;
    }
    Result<Binding> bind(PersonId wearer, Instant from, Instant to)
    {
        return save(Binding{{}, device, wearer, {from, to}, 1});
    }
    Result<Binding> save(const Binding &binding)
    {
        return store.write([&](StoreSession &s) { return s.devices().saveBinding(binding); });
    }

    StoreFixture store;
    DeviceId device;
    PersonId first, second;
};

}  // namespace

class TestStoreDevices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeviceIsMadeOnceAndChangedBySerial()
    {
        Watches watches;
        Device device;
        device.serial = QStringLiteral("W1");
        device.model = QStringLiteral("X3");
        device.battery = 41;
        device.worn = false;
        device.lastSeen = Instant(12'345);
        device.distanceUnit = Device::DistanceUnit::kilometre;
        const auto changed =
            watches.store.write([&](StoreSession &s) { return s.devices().saveDevice(device); });
        XVERIFY(changed);
        QCOMPARE(changed->id, watches.device);
        QCOMPARE(changed->version, 2);
        const auto found = watches.store.read(
            [&](StoreSession &s) { return s.devices().deviceBySerial(QStringLiteral("W1")); });
        XVERIFY(found);
        QVERIFY(found->has_value());
        QCOMPARE((*found)->battery, std::optional(41));
        QCOMPARE((*found)->worn, std::optional(false));
        QCOMPARE((*found)->lastSeen, Instant(12'345));
        QCOMPARE((*found)->distanceUnit, Device::DistanceUnit::kilometre);
        QCOMPARE(watches.save(QStringLiteral("W2")).index, 1);
        const auto other = watches.store.read(
            [&](StoreSession &s) { return s.devices().deviceBySerial(QStringLiteral("W2")); });
        QVERIFY(!(*other)->battery && !(*other)->worn && !(*other)->lastSeen.isValid());
    }

    void twoPeopleNeverWearOneDevice()
    {
        Watches watches;
        XVERIFY(watches.bind(watches.first, Instant(100), kForever));
        XFAILS(watches.bind(watches.second, Instant(50), Instant(101)), ErrorCode::conflict);
        XVERIFY(watches.bind(watches.second, Instant(50), Instant(100)));
        XFAILS(watches.bind(watches.first, Instant(500), kForever), ErrorCode::conflict);
        XFAILS(watches.bind(watches.first, Instant(10), Instant(10)), ErrorCode::invalidData);
    }

    void anOpenBindingIsEndedByItsEnd()
    {
        Watches watches;
        auto open = watches.bind(watches.first, Instant(100), kForever);
        XVERIFY(open);
        open->time.to = Instant(200);
        const auto ended = watches.save(*open);
        XVERIFY(ended);
        QCOMPARE(ended->version, 2);
        XVERIFY(watches.bind(watches.second, Instant(200), kForever));
        // The one who still holds the old version is told.
        XFAILS(watches.save(*open), ErrorCode::conflict);
        const auto mine =
            watches.store.read([&](StoreSession &s) { return s.devices().bindingsOf(watches.first); });
        QCOMPARE(mine->size(), std::size_t{1});
        QCOMPARE(mine->front().time, (TimeRange{Instant(100), Instant(200)}));
        XVERIFY(watches.store.write([&](StoreSession &s) { return s.devices().removeBinding(ended->id); }));
        XFAILS(watches.store.write([&](StoreSession &s) { return s.devices().removeBinding(ended->id); }),
               ErrorCode::notFound);
    }

    void aDeviceIsForgottenOnlyWithoutTraces()
    {
        Watches watches;
        const DeviceId unused = watches.save(QStringLiteral("W2")).id;
        const auto forget = [&](DeviceId id) {
            return watches.store.write([&](StoreSession &s) { return s.devices().removeDevice(id); });
        };
        XVERIFY(forget(unused));
        XFAILS(forget(unused), ErrorCode::notFound);
        XVERIFY(watches.bind(watches.first, Instant(100), kForever));
        XFAILS(forget(watches.device), ErrorCode::conflict);
        QCOMPARE(watches.store.read([](StoreSession &s) { return s.devices().devices(); })->size(),
                 std::size_t{1});
    }

    void aBindingNeedsItsPersonAndDevice()
    {
        Watches watches;
        XFAILS(watches.bind(PersonId(4711), Instant(1), Instant(2)), ErrorCode::conflict);
    }

    void anEventIsKeptOnce()
    {
        Watches watches;
        const auto add = [&](const char *key, const char *value, std::int64_t time) {
            return watches.store
                .write([&](StoreSession &s) {
                    return s.devices().addEvent(watches.device, Instant(time),
                                                {key, value, 39.9, std::nullopt});
                })
                .value();
        };
        QVERIFY(add("SOS_EVENT", "1", 1'000));
        QVERIFY(!add("SOS_EVENT", "1", 1'000));
        QVERIFY(add("FALL", "", 1'000));
        QVERIFY(add("SOS_EVENT", "1", 2'000));
        const auto events = watches.store.read([&](StoreSession &s) {
            return s.devices().events(watches.device, {Instant(1'000), Instant(2'000)});
        });
        XVERIFY(events);
        QCOMPARE(events->size(), std::size_t{2});
        QCOMPARE(events->front().event.key, std::string("FALL"));
        QCOMPARE(events->front().event.latitude, std::optional(39.9));
        QVERIFY(!events->front().event.longitude);
    }
};

QTEST_GUILESS_MAIN(TestStoreDevices)
#include "tst_store_devices.moc"
