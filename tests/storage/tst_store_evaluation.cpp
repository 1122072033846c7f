// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"

#include "domain/ports/evaluation_port.h"

using namespace xinglin;
using namespace xinglin::test;

namespace {

using Sequences = std::vector<std::int64_t>;

std::int32_t addImport(StoreFixture &store, ImportRecord::State state)
{
    ImportRecord record;
    record.source = QStringLiteral("watch.ndjson");
    record.kind = QStringLiteral("watch");
    record.state = state;
    return store.write([&](StoreSession &s) { return s.imports().addImport(record); }).value().index;
}

std::int64_t append(StoreFixture &store, std::int32_t import, const std::string &bytes)
{
    return store.write([&](StoreSession &s) { return s.vitals().appendJournal(import, bytesOf(bytes)); })
        .value();
}

Sequences visited(StoreFixture &store, Status (EvaluationPort::*visit)(const VitalsPort::JournalVisitor &))
{
    Sequences found;
    const Status read = store->read([&](StoreSession &s) {
        return (s.evaluation().*visit)([&](std::int64_t sequence, std::int32_t, Bytes) -> Status {
            found.push_back(sequence);
            return {};
        });
    });
    return read ? found : Sequences{-1};
}

Sequences waiting(StoreFixture &store)
{
    return visited(store, &EvaluationPort::visitWaiting);
}

Sequences evaluated(StoreFixture &store)
{
    return visited(store, &EvaluationPort::visitEvaluated);
}

std::int64_t setupOf(StoreFixture &store)
{
    return store.read([](StoreSession &s) { return s.evaluation().setupVersion(); }).value();
}

DeviceId addDevice(StoreFixture &store, const char *serial)
{
    Device device;
    device.serial = QString::fromLatin1(serial);
    return store.write([&](StoreSession &s) { return s.devices().saveDevice(device); }).value().id;
}

PersonId hire(StoreFixture &store, const char *code)
{
    Person person;
    person.code = QString::fromLatin1(code);
    return store.write([&](StoreSession &s) { return s.people().savePerson(person); }).value().id;
}

}  // namespace

class TestStoreEvaluation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesWaitOneByOneWhateverTheOrderOfTheirCommits()
    {
        StoreFixture store;
        const std::int32_t slow = addImport(store, ImportRecord::State::staged);
        const std::int32_t quick = addImport(store, ImportRecord::State::committed);
        const std::int64_t first = append(store, slow, "a");
        const std::int64_t second = append(store, quick, "b");
        const std::int64_t third = append(store, quick, "c");
        QCOMPARE(waiting(store), (Sequences{second, third}));
        XVERIFY(
            store->write([&](StoreSession &s) { return s.evaluation().markEvaluated(std::array{second}); }));
        QCOMPARE(waiting(store), Sequences{third});
        QCOMPARE(evaluated(store), Sequences{second});

        // The slow one commits after later entries were looked at: it waits all the same.
        XVERIFY(store->write([&](StoreSession &s) -> Status {
            auto record = s.imports().importByIndex(slow);
            (*record)->state = ImportRecord::State::committed;
            return s.imports().saveImport(**record, {});
        }));
        QCOMPARE(waiting(store), (Sequences{first, third}));
        QCOMPARE(store.read([](StoreSession &s) { return s.evaluation().waiting(); }).value(), 2);

        // Marked twice is marked once; what leaves the journal leaves no mark.
        XVERIFY(store->write([&](StoreSession &s) -> Status {
            if (Status marked = s.evaluation().markEvaluated(std::array{first, second, third}); !marked)
                return marked;
            return s.vitals().removeJournal(std::array{second});
        }));
        QCOMPARE(evaluated(store), (Sequences{first, third}));
        store.reopen();
        QCOMPARE(waiting(store), Sequences());
        QCOMPARE(evaluated(store), (Sequences{first, third}));
    }

    void eventsWaitInOrderOfArrivalAndNumbersAreNeverGivenTwice()
    {
        StoreFixture store;
        const std::int32_t import = addImport(store, ImportRecord::State::committed);
        const DeviceId device = addDevice(store, "W1");
        const auto arrive = [&](std::int64_t time, const char *key) {
            XVERIFY(store->write([&](StoreSession &s) -> Status {
                DeviceEvent event;
                event.key = key;
                event.value = "1";
                if (const auto added = s.devices().addEvent(device, Instant(time), event); !added)
                    return fail(added.error());
                return s.evaluation().addWaitingEvent(import, device, Instant(time),
                                                      QString::fromLatin1(key));
            }));
        };
        arrive(2000, "SOS_EVENT");
        arrive(1000, "WEAR_STATUS_CHANGED");
        const auto events = [&](int limit) {
            return store.read([&](StoreSession &s) { return s.evaluation().waitingEvents(limit); }).value();
        };
        QCOMPARE(events(10).size(), 2U);
        const EvaluationPort::WaitingEvent first = events(1).front();
        QCOMPARE(first.key, QStringLiteral("SOS_EVENT"));
        QCOMPARE(first.value, QStringLiteral("1"));
        QCOMPARE(first.time, Instant(2000));
        QCOMPARE(first.deviceId, device);
        QCOMPARE(first.device, 0);
        QCOMPARE(first.import, import);
        const std::int64_t last = events(2).back().sequence;
        XVERIFY(store->write([&](StoreSession &s) {
            return s.evaluation().removeWaitingEvents(std::array{first.sequence, last});
        }));
        QCOMPARE(events(10).size(), 0U);
        arrive(3000, "SOS_EVENT");
        QVERIFY(events(1).front().sequence > last);
    }

    void whatIsRememberedComesBackAndGoes()
    {
        StoreFixture store;
        const auto write = [&](int person, int origin, const std::string &bytes) {
            XVERIFY(store->write(
                [&](StoreSession &s) { return s.evaluation().writeState(person, origin, bytesOf(bytes)); }));
        };
        write(7, 0, "seven");
        write(3, 2, "three");
        write(7, 1, "again");
        store.reopen();
        const auto read = [&] {
            QStringList found;
            const Status all = store->read([&](StoreSession &s) {
                return s.evaluation().visitStates(
                    [&](std::int32_t person, int origin, Bytes bytes) -> Status {
                        found += QStringLiteral("%1 %2 %3")
                                     .arg(person)
                                     .arg(origin)
                                     .arg(QString::fromStdString(textOf(bytes)));
                        return {};
                    });
            });
            return all ? found : QStringList(say(all.error()));
        };
        QCOMPARE(read(), QStringList({QStringLiteral("3 2 three"), QStringLiteral("7 1 again")}));
        write(3, 0, "");
        QCOMPARE(read(), QStringList(QStringLiteral("7 1 again")));
    }

    void theSetupChangesWithWhatDecidesWhomARuleWatches()
    {
        StoreFixture store;
        std::int64_t before = setupOf(store);
        const auto changed = [&] { return std::exchange(before, setupOf(store)) != before; };
        const DeviceId device = addDevice(store, "W1");
        QVERIFY(!changed());
        const PersonId person = hire(store, "E1");
        QVERIFY(changed());
        Binding binding;
        binding.device = device;
        binding.person = person;
        binding.time = {Instant(0), kForever};
        binding = store.write([&](StoreSession &s) { return s.devices().saveBinding(binding); }).value();
        QVERIFY(changed());
        binding.time.to = Instant(5000);
        XVERIFY(store.write([&](StoreSession &s) { return s.devices().saveBinding(binding); }));
        QVERIFY(changed());
        Unit unit;
        unit.code = QStringLiteral("A");
        unit.name = named("A");
        unit = store.write([&](StoreSession &s) { return s.org().addUnit(unit); }).value();
        QVERIFY(changed());
        XVERIFY(store->write([&](StoreSession &s) { return s.people().assign(person, unit.id, kFirstDay); }));
        QVERIFY(changed());
        XVERIFY(store->write([&](StoreSession &s) { return s.devices().removeBinding(binding.id); }));
        QVERIFY(changed());
    }

    void theTimeWithoutAWatchIsKept()
    {
        StoreFixture store;
        const auto until = [&] {
            return store.read([](StoreSession &s) { return s.evaluation().watchedUntil(); }).value();
        };
        QVERIFY(!until().isValid());
        XVERIFY(store->write([](StoreSession &s) { return s.evaluation().setWatchedUntil(Instant(1000)); }));
        XVERIFY(store->write([](StoreSession &s) { return s.evaluation().setWatchedUntil(Instant(2000)); }));
        QCOMPARE(until(), Instant(2000));
        QCOMPARE(store.read([](StoreSession &s) { return s.evaluation().watchedSince(); }).value(),
                 Instant(1000));
        const TimeRange night{Instant(2000), Instant(9000)}, later{Instant(20'000), Instant(21'000)};
        XVERIFY(store->write([&](StoreSession &s) -> Status {
            if (Status added = s.evaluation().addUnwatched(night); !added)
                return added;
            return s.evaluation().addUnwatched(later);
        }));
        const auto gaps = store.read([](StoreSession &s) { return s.evaluation().unwatched(10); }).value();
        QCOMPARE(gaps.size(), 2U);
        QVERIFY(gaps[0] == later && gaps[1] == night);
    }
};

QTEST_GUILESS_MAIN(TestStoreEvaluation)
#include "tst_store_evaluation.moc"
