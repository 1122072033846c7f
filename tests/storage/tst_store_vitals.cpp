// SPDX-License-Identifier: GPL-3.0-or-later
#include "store_fixture.h"
#include "store_past.h"

using namespace xinglin;
using namespace xinglin::test;

namespace {

class Vitals
{
public:
    ImportRecord addImport(const char *name)
    {
        ImportRecord record;
        record.source = QString::fromLatin1(name);
        record.digest = QByteArray(name);
        return store.write([&](StoreSession &s) { return s.imports().addImport(record); }).value();
    }
    void commit(ImportRecord record)
    {
        record.state = ImportRecord::State::committed;
        (void)store.write([&](StoreSession &s) { return s.imports().saveImport(record, {}); });
    }
    std::int64_t append(const ImportRecord &import, const std::string &bytes)
    {
        return store
            .write([&](StoreSession &s) { return s.vitals().appendJournal(import.index, bytesOf(bytes)); })
            .value();
    }
    /// "sequence:bytes" of what is visible.
    QStringList journal(std::int64_t after = 0)
    {
        QStringList seen;
        (void)store->read([&](StoreSession &s) {
            return s.vitals().visitJournal(
                after, [&](std::int64_t sequence, std::int32_t, Bytes bytes) -> Status {
                    seen += QStringLiteral("%1:%2").arg(sequence).arg(QString::fromStdString(textOf(bytes)));
                    return {};
                });
        });
        return seen;
    }
    void write(const std::function<Status(VitalsPort &)> &work)
    {
        const Status done = store->write([&](StoreSession &s) { return work(s.vitals()); });
        if (!done)
            qFatal("%s", qPrintable(say(done.error())));
    }
    DayRange days(std::int32_t person)
    {
        return store.read([&](StoreSession &s) { return s.vitals().summarisedDays(person); }).value();
    }

    StoreFixture store;
};

/// Collects "index/day=bytes".
auto collectInto(QStringList &seen)
{
    return [&seen](std::int32_t index, Day day, Bytes bytes) -> Status {
        seen += QStringLiteral("%1/%2=%3")
                    .arg(index)
                    .arg(day.number())
                    .arg(QString::fromStdString(textOf(bytes)));
        return {};
    };
}

}  // namespace

class TestStoreVitals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theJournalShowsOnlyWhatIsCommitted()
    {
        Vitals vitals;
        const ImportRecord slow = vitals.addImport("slow");
        const ImportRecord quick = vitals.addImport("quick");
        const auto first = vitals.append(slow, "one");
        const auto second = vitals.append(quick, "two");
        QVERIFY(second > first);
        QCOMPARE(vitals.journal(), QStringList());
        vitals.commit(quick);
        QCOMPARE(vitals.journal(), QStringList{QStringLiteral("%1:two").arg(second)});
        vitals.commit(slow);
        QCOMPARE(vitals.journal().size(), 2);
        QCOMPARE(vitals.journal(first), QStringList{QStringLiteral("%1:two").arg(second)});
        const auto pending = vitals.store.read([](StoreSession &s) { return s.vitals().pendingJournal(); });
        XVERIFY(pending);
        QCOMPARE(pending->entries, 2);
        QCOMPARE(pending->bytes, 6);
        QCOMPARE(pending->lastSequence, second);
        vitals.write([&](VitalsPort &port) { return port.removeJournal(std::array{first}); });
        QCOMPARE(vitals.journal().size(), 1);
        vitals.write([&](VitalsPort &port) { return port.removeJournalOf(quick.index); });
        QCOMPARE(vitals.journal(), QStringList());
        QVERIFY(vitals.append(quick, "three") > second);
    }

    void anImportReadsItsOwnJournalBeforeItCommits()
    {
        Vitals vitals;
        const ImportRecord import = vitals.addImport("mine");
        vitals.append(import, "one");
        std::string seen;
        XVERIFY(vitals.store->read([&](StoreSession &s) {
            return s.vitals().visitJournalOf(import.index,
                                             [&](std::int64_t, std::int32_t, Bytes bytes) -> Status {
                                                 seen += textOf(bytes);
                                                 return {};
                                             });
        }));
        QCOMPARE(seen, std::string("one"));
    }

    void blocksLieByDeviceAndDay()
    {
        Vitals vitals;
        vitals.write([](VitalsPort &port) -> Status {
            for (const int day : {kFirstDay.number(), -1, 0, 1, 20'000, kLastDay.number()}) {
                for (const std::int32_t device : {0, 7, INT32_MAX}) {
                    const std::string bytes = std::to_string(device) + "@" + std::to_string(day);
                    if (Status done = port.writeBlock(device, Day(day), bytesOf(bytes)); !done)
                        return done;
                }
            }
            return port.writeBlock(7, Day(0), bytesOf("again"));
        });
        QStringList seen;
        XVERIFY(vitals.store->read([&](StoreSession &s) {
            return s.vitals().visitBlocks(7, {Day(-1), Day(19'999)}, collectInto(seen));
        }));
        QCOMPARE(seen, (QStringList{QStringLiteral("7/-1=7@-1"), QStringLiteral("7/0=again"),
                                    QStringLiteral("7/1=7@1")}));
        seen.clear();
        XVERIFY(vitals.store->read(
            [&](StoreSession &s) { return s.vitals().visitAllBlocks(collectInto(seen)); }));
        QCOMPARE(seen.size(), 18);
        QVERIFY(seen.last().startsWith(QStringLiteral("2147483647/2932896=")));
        const auto days = vitals.store.read([](StoreSession &s) { return s.vitals().blockDays(7); });
        QCOMPARE(*days, (DayRange{kFirstDay, kLastDay}));
        const auto none = vitals.store.read([](StoreSession &s) { return s.vitals().blockDays(8); });
        QVERIFY(none && !none->isValid());
        const Status outside = vitals.store->write(
            [](StoreSession &s) { return s.vitals().writeBlock(1, kLastDay + 1, bytesOf("x")); });
        XFAILS(outside, ErrorCode::invalidData);
    }

    void aVisitorStopsByFailing()
    {
        Vitals vitals;
        vitals.write([](VitalsPort &port) -> Status {
            for (int day = 0; day < 10; ++day) {
                if (Status done = port.writeBlock(0, Day(day), bytesOf("x")); !done)
                    return done;
            }
            return {};
        });
        int seen = 0;
        const Status stopped = vitals.store->read([&](StoreSession &s) {
            return s.vitals().visitAllBlocks([&](std::int32_t, Day, Bytes) -> Status {
                return ++seen < 3 ? Status() : fail(ErrorCode::cancelled, {});
            });
        });
        XFAILS(stopped, ErrorCode::cancelled);
        QCOMPARE(seen, 3);
    }

    void blocksAreVisitedWithinAVisit()
    {
        Vitals vitals;
        vitals.write([](VitalsPort &port) -> Status {
            for (int day = 0; day < 3; ++day) {
                if (Status done = port.writeBlock(0, Day(day), bytesOf("x")); !done)
                    return done;
            }
            return {};
        });
        int seen = 0;
        XVERIFY(vitals.store->read([&](StoreSession &s) {
            return s.vitals().visitAllBlocks([&](std::int32_t, Day, Bytes) {
                return s.vitals().visitAllBlocks([&](std::int32_t, Day, Bytes) -> Status {
                    ++seen;
                    return {};
                });
            });
        }));
        QCOMPARE(seen, 9);
    }

    void summariesKnowTheirDays()
    {
        Vitals vitals;
        QVERIFY(!vitals.days(-1).isValid());
        vitals.write([](VitalsPort &port) -> Status {
            for (const auto &[person, day] : {std::pair(3, 100), {3, 105}, {9, 90}, {9, 104}, {1, 101}}) {
                if (Status done = port.writeSummary(person, Day(day), bytesOf("s")); !done)
                    return done;
            }
            return {};
        });
        QCOMPARE(vitals.days(-1), (DayRange{Day(90), Day(105)}));
        QCOMPARE(vitals.days(3), (DayRange{Day(100), Day(105)}));
        QVERIFY(!vitals.days(4).isValid());
        QStringList seen;
        XVERIFY(vitals.store->read([&](StoreSession &s) {
            return s.vitals().visitAllSummaries({Day(100), Day(104)}, collectInto(seen));
        }));
        QCOMPARE(seen, (QStringList{QStringLiteral("1/101=s"), QStringLiteral("3/100=s"),
                                    QStringLiteral("9/104=s")}));
        vitals.write([](VitalsPort &port) { return port.writeSummary(9, Day(90), {}); });
        QCOMPARE(vitals.days(-1), (DayRange{Day(100), Day(105)}));
        vitals.write([](VitalsPort &port) -> Status {
            for (const auto &[person, day] : {std::pair(3, 100), {3, 105}, {9, 104}, {1, 101}}) {
                if (Status done = port.writeSummary(person, Day(day), {}); !done)
                    return done;
            }
            return {};
        });
        QVERIFY(!vitals.days(-1).isValid());
    }

    void rollUpsLieByUnitAndDay()
    {
        Vitals vitals;
        vitals.write([](VitalsPort &port) -> Status {
            for (int day = 0; day < 5; ++day) {
                if (Status done = port.writeRollUp(2, Day(day), bytesOf("r" + std::to_string(day))); !done)
                    return done;
            }
            return port.writeRollUp(2, Day(3), {});
        });
        QStringList seen;
        XVERIFY(vitals.store->read([&](StoreSession &s) {
            return s.vitals().visitRollUps(2, {Day(2), Day(9)}, collectInto(seen));
        }));
        QCOMPARE(seen, (QStringList{QStringLiteral("2/2=r2"), QStringLiteral("2/4=r4")}));
    }

    void whatIsOwedIsMergedAndClearedByStamp()
    {
        Vitals vitals;
        const auto mark = [&](std::int32_t person, int first, int last) {
            vitals.write([&](VitalsPort &port) {
                return port.markDirty({person, {Day(first), Day(last)}, 0});
            });
        };
        const auto owed = [&](int limit) {
            return vitals.store.read([&](StoreSession &s) { return s.vitals().dirty(limit); }).value();
        };
        mark(5, 10, 12);
        mark(5, 13, 20);
        mark(5, 30, 31);
        mark(8, 1, 1);
        mark(5, 11, 11);
        const auto two = owed(1);
        QCOMPARE(two.size(), std::size_t{2});
        QCOMPARE(two[0].days, (DayRange{Day(10), Day(20)}));
        QCOMPARE(two[1].days, (DayRange{Day(30), Day(31)}));
        QCOMPARE(owed(10).size(), std::size_t{3});
        mark(5, 30, 31);
        const std::int64_t seenUpTo = std::max(two[0].stamp, two[1].stamp);
        vitals.write([&](VitalsPort &port) { return port.clearDirty(5, seenUpTo); });
        const auto left = owed(10);
        QCOMPARE(left.size(), std::size_t{2});
        QCOMPARE(left[0].person, 5);
        QCOMPARE(left[0].days, (DayRange{Day(30), Day(31)}));
        vitals.write([&](VitalsPort &port) { return port.clearDirty(5); });
        QCOMPARE(owed(10).size(), std::size_t{1});
        vitals.write([&](VitalsPort &port) { return port.markUnitDirty({4, {Day(1), Day(3)}, 0}); });
        const auto units = vitals.store.read([](StoreSession &s) { return s.vitals().dirtyUnits(5); });
        QCOMPARE(units->size(), std::size_t{1});
        QCOMPARE(units->front().unit, 4);
        vitals.write([&](VitalsPort &port) { return port.clearUnitDirty(4, units->front().stamp); });
        QVERIFY(vitals.store.read([](StoreSession &s) { return s.vitals().dirtyUnits(5); })->empty());
    }

    /// Summaries of before count days of mere status as days with data: all are owed anew.
    void aWorkspaceFromBeforeOwesItsSummaries()
    {
        Vitals vitals;
        for (const auto &[person, day] :
             {std::pair(5, Day(-3)), std::pair(5, Day(20'000)), std::pair(8, Day(7))})
            vitals.write([&](VitalsPort &port) { return port.writeSummary(person, day, bytesOf("s")); });
        vitals.store.close();
        XVERIFY(openRaw(SqliteStore::fileIn(vitals.store.folder()))
                    ->execute("DELETE FROM schema_version WHERE version > 18"));
        vitals.store.reopen();
        const auto owed = vitals.store.read([](StoreSession &s) { return s.vitals().dirty(10); }).value();
        QCOMPARE(owed.size(), std::size_t{2});
        QCOMPARE(owed[0].person, 5);
        QCOMPARE(owed[0].days, (DayRange{Day(-3), Day(20'000)}));
        QCOMPARE(owed[1].person, 8);
        QCOMPARE(owed[1].days, (DayRange{Day(7), Day(7)}));
    }
};

QTEST_GUILESS_MAIN(TestStoreVitals)
#include "tst_store_vitals.moc"
