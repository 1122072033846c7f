// SPDX-License-Identifier: GPL-3.0-or-later
#include "kept_workspace.h"

#include "workspace/device_record_use_cases.h"
#include "workspace/device_use_cases.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace xinglin;
using namespace xinglin::test;

namespace {

const Actor kActor{QStringLiteral("officer")};

QString watch(int device)
{
    return QStringLiteral("W%1").arg(device);
}

/// Fills a workspace with the same ten days, whoever wears the watches.
void fillWith(KeptWorkspace &workspace)
{
    Random random(3);
    workspace.arrive([&](RecordBatch &records) {
        for (int i = 0; i < KeptWorkspace::kPeople; ++i)
            workspace.wear(records, random, i, workspace.at(0, 0), workspace.at(10, 0), 1'800'000);
    });
}

/// "E0001 0-24, E0002 24-": who wears it, in hours after the first day.
QString wearers(KeptWorkspace &workspace, int device)
{
    QStringList texts;
    const auto rows = devices::bindings(workspace.context(), kActor, watch(device));
    const auto hour = [&](Instant time) {
        return time == kForever ? QString()
               : time.ms() == 0 ? QStringLiteral("*")
                                : QString::number((time.ms() - workspace.at(0, 0)) / 3'600'000);
    };
    for (const BindingRow &row : rows.value())
        texts += row.personCode + QLatin1Char(' ') + hour(row.binding.time.from) + QLatin1Char('-') +
                 hour(row.binding.time.to);
    return texts.join(QStringLiteral(", "));
}

}  // namespace

class TestDeviceUseCases : public QObject
{
    Q_OBJECT

private:
    static Result<Binding> bind(KeptWorkspace &workspace, int device, int person, int fromHour,
                                int toHour = 0)
    {
        const Instant from(workspace.at(0, fromHour));
        const Instant to = toHour > 0 ? Instant(workspace.at(0, toHour)) : kForever;
        const PersonId who = person < 0 ? PersonId() : workspace.people[static_cast<std::size_t>(person)].id;
        return devices::bind(workspace.context(), kActor, watch(device), who, {from, to});
    }

private Q_SLOTS:
    void aCorrectionSplitsWhatIsInItsWay()
    {
        KeptWorkspace workspace;
        XVERIFY(bind(workspace, 0, 1, 48, 72));
        QCOMPARE(wearers(workspace, 0), QStringLiteral("E0000 *-48, E0001 48-72, E0000 72-"));
        XVERIFY(bind(workspace, 0, 2, 60, 96));
        QCOMPARE(wearers(workspace, 0), QStringLiteral("E0000 *-48, E0001 48-60, E0002 60-96, E0000 96-"));
        XVERIFY(bind(workspace, 0, 3, 50));
        QCOMPARE(wearers(workspace, 0), QStringLiteral("E0000 *-48, E0001 48-50, E0003 50-"));
        const auto free = bind(workspace, 0, -1, 49, 51);
        XVERIFY(free);
        QVERIFY(!free->id.isValid());
        QCOMPARE(wearers(workspace, 0), QStringLiteral("E0000 *-48, E0001 48-49, E0003 51-"));
        XFAILS(bind(workspace, 0, 1, 10, 10), ErrorCode::invalidData);
        XFAILS(devices::bind(workspace.context(), kActor, QStringLiteral(" "), workspace.people[0].id,
                             {Instant(0), kForever}),
               ErrorCode::invalidData);
        XFAILS(devices::bind(workspace.context(), kActor, watch(0), PersonId(77), {Instant(0), kForever}),
               ErrorCode::notFound);
        QCOMPARE(wearers(workspace, 0), QStringLiteral("E0000 *-48, E0001 48-49, E0003 51-"));
    }

    void everyChangeIsAudited()
    {
        KeptWorkspace workspace;
        XVERIFY(bind(workspace, 0, 1, 48));
        const auto entries = workspace.fixture.read([](StoreSession &s) { return s.audit().entries(0, 0); });
        QCOMPARE(entries->size(), std::size_t{1});
        const AuditEntry &entry = entries->front();
        QCOMPARE(entry.action, QStringLiteral("binding.set"));
        QCOMPARE(entry.subject, QStringLiteral("device:") + workspace.devices[0].id.text());
        const QJsonArray after = entry.detail[QStringLiteral("after")].toArray();
        QCOMPARE(after.size(), 1);
        QCOMPARE(after[0][QStringLiteral("person")].toString(), workspace.people[1].id.text());
        QVERIFY(after[0][QStringLiteral("to")].isNull());
    }

    void anUnknownWatchIsMade()
    {
        KeptWorkspace workspace;
        XVERIFY(devices::bind(workspace.context(), kActor, QStringLiteral("NEW"), workspace.people[0].id,
                              {Instant(0), kForever}));
        XFAILS(devices::bindings(workspace.context(), kActor, QStringLiteral("NONE")), ErrorCode::notFound);
        QCOMPARE(devices::bindings(workspace.context(), kActor, QString())->size(), std::size_t{13});
    }

    void devicesAreListedByWhereTheyAreWorn()
    {
        KeptWorkspace workspace;
        XVERIFY(workspace.fixture.write([](StoreSession &session) {
            Device pseudo;
            pseudo.serial = QStringLiteral("person:E0001");
            pseudo.kind = Device::Kind::person;
            return session.devices().saveDevice(pseudo);
        }));
        XVERIFY(bind(workspace, 0, -1, 0));
        const auto all = devices::devices(workspace.context(), kActor, {});
        XVERIFY(all);
        QCOMPARE(all->size(), std::size_t{12});
        QVERIFY(!all->front().binding);
        QCOMPARE(all->at(1).personCode, QStringLiteral("E0001"));
        const auto team = devices::devices(workspace.context(), kActor, workspace.units[3].id);
        XVERIFY(team);
        QStringList serials;
        for (const DeviceRow &row : *team)
            serials += row.device.serial;
        QCOMPARE(serials, (QStringList{watch(4), watch(8)}));
    }

    /// The record of a past period does not know of what was heard later: one watch fell silent on the third
    /// day and told again on the seventh, one told for the first time then.
    void whenAWatchWasHeardIsOfThePeriod()
    {
        KeptWorkspace workspace;
        Random random(5);
        constexpr int kStep = 1'800'000;
        workspace.arrive([&](RecordBatch &records) {
            workspace.wear(records, random, 0, workspace.at(0, 0), workspace.at(2, 0), kStep);
            workspace.wear(records, random, 0, workspace.at(6, 0), workspace.at(8, 0), kStep);
            workspace.wear(records, random, 1, workspace.at(0, 0), workspace.at(8, 0), kStep);
            workspace.wear(records, random, 2, workspace.at(6, 0), workspace.at(8, 0), kStep);
        });
        workspace.settle();
        XVERIFY(workspace.fixture.write([&](StoreSession &session) -> Status {
            for (const int device : {0, 1, 2}) {
                Device told = session.devices().deviceBySerial(watch(device)).value().value();
                told.lastSeen = Instant(workspace.at(8, 0) - kStep);
                if (const auto saved = session.devices().saveDevice(told); !saved)
                    return fail(saved.error());
            }
            return {};
        }));
        const auto heardOf = [&](const DayRange &days, int device) {
            const auto record = devices::record(workspace.context(), kActor, UnitId(), days, Instant());
            for (const DeviceLine &line : record.value().devices) {
                if (line.device.serial == watch(device))
                    return line.heard;
            }
            return Instant();
        };
        const DayRange five{KeptWorkspace::kFirst, KeptWorkspace::kFirst + 4},
            ten{five.first, five.first + 9};
        QCOMPARE(heardOf(five, 0), Instant(workspace.at(2, 0) - kStep));
        QCOMPARE(heardOf(five, 1), Instant(workspace.at(5, 0) - kStep));
        QVERIFY(!heardOf(five, 2).isValid());
        for (const int device : {0, 1, 2})
            QCOMPARE(heardOf(ten, device), Instant(workspace.at(8, 0) - kStep));
    }

    // Whatever was bound and corrected in between, the figures are those of who wore what in the end.
    void correctionsInThePastRebuildTheFigures_data()
    {
        QTest::addColumn<quint64>("seed");
        for (const quint64 seed : {1u, 2u, 3u, 4u})
            QTest::addRow("seed %llu", seed) << seed;
    }

    void correctionsInThePastRebuildTheFigures()
    {
        QFETCH(quint64, seed);
        Random random(seed);
        KeptWorkspace corrected;
        fillWith(corrected);
        corrected.settle();
        for (int i = 0; i < 40; ++i) {
            const int device = static_cast<int>(random.below(KeptWorkspace::kPeople));
            const int person = static_cast<int>(random.below(KeptWorkspace::kPeople + 1)) - 1;
            const int from = static_cast<int>(random.below(240));
            const int to = random.below(3) == 0 ? 0 : from + 1 + static_cast<int>(random.below(60));
            XVERIFY(bind(corrected, device, person, from, to));
            if (random.below(4) == 0)
                corrected.settle();
        }
        corrected.settle();
        QCOMPARE(corrected.findings(), QStringList());

        KeptWorkspace straight;
        for (int device = 0; device < KeptWorkspace::kPeople; ++device) {
            XVERIFY(bind(straight, device, -1, -1'000'000));
            const auto rows = devices::bindings(corrected.context(), kActor, watch(device));
            for (const BindingRow &row : rows.value()) {
                const auto number = static_cast<std::size_t>(row.personCode.mid(1).toInt());
                XVERIFY(devices::bind(straight.context(), kActor, watch(device), straight.people[number].id,
                                      row.binding.time));
            }
        }
        fillWith(straight);
        straight.settle();
        QVERIFY(corrected.figures() == straight.figures());
    }
};

QTEST_GUILESS_MAIN(TestDeviceUseCases)
#include "tst_device_use_cases.moc"
