// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/random.h"
#include "tests/storage/store_fixture.h"
#include "vitals/journal_batch.h"
#include "workspace/dated_changes.h"
#include "workspace/keeper_work.h"
#include "workspace/vitals_check.h"

#include <cmath>
#include <functional>
#include <optional>

namespace xinglin::test {

/// A small company in a real store, with watches on people, and a keeper driven by hand.
class KeptWorkspace
{
public:
    static constexpr int kPeople = 12;
    static inline const Day kFirst = Day::fromCivil(2026, 9, 1);

    KeptWorkspace()
        : zone(*Zone::byName("Asia/Shanghai"))
    {
        open();
        must(fixture->write([this](StoreSession &session) { return build(session); }));
    }
    /// Lets go of the store, so that others have it alone.
    void close()
    {
        work.reset();
        m_context.reset();
        fixture.close();
    }
    void reopen()
    {
        fixture.reopen();
        open();
    }
    Context &context() { return *m_context; }

    static void must(const Status &status)
    {
        if (!status)
            qFatal("%s", qPrintable(say(status.error())));
    }
    template <typename T>
    static T must(Result<T> result)
    {
        if (!result)
            qFatal("%s", qPrintable(say(result.error())));
        return std::move(*result);
    }

    std::int64_t at(int day, int hour, int minute = 0) const
    {
        return zone.startOf(kFirst + day).ms() + (hour * 60 + minute) * std::int64_t{60'000};
    }

    /// One import, committed: rows of `fill` in a batch of its own.
    void arrive(const std::function<void(RecordBatch &)> &fill) { arriveIn(*fixture.operator->(), fill); }
    static void arriveIn(Store &store, const std::function<void(RecordBatch &)> &fill,
                         ImportMode mode = ImportMode::history)
    {
        RecordBatch records(MetricDictionary::builtIn().size());
        for (int i = 0; i < kPeople; ++i)
            records.subjects.push_back({SubjectRef::Kind::device, "W" + std::to_string(i)});
        fill(records);
        std::vector<std::uint32_t> rows(records.rows.size());
        for (std::uint32_t i = 0; i < rows.size(); ++i)
            rows[i] = i;
        std::vector<std::int32_t> devices(kPeople);
        for (int i = 0; i < kPeople; ++i)
            devices[static_cast<std::size_t>(i)] = i;
        const auto batch =
            JournalBatch::fromRecords(records, rows, devices, Instant(1), MetricDictionary::builtIn());
        must(store.write([&](StoreSession &session) -> Status {
            ImportRecord record;
            record.source = QStringLiteral("test.ndjson");
            record.kind = QStringLiteral("watch");
            record.mode = mode;
            record.state = ImportRecord::State::committed;
            const auto added = session.imports().addImport(record);
            if (!added)
                return fail(added.error());
            if (batch.isEmpty())
                return {};
            const auto appended = session.vitals().appendJournal(added->index, batch.bytes());
            return appended ? Status() : fail(appended.error());
        }));
    }
    static void addRow(RecordBatch &records, int device, std::int64_t time,
                       const std::map<QString, std::int32_t> &values, Flags flags = 0)
    {
        const std::uint32_t row =
            records.addRow({static_cast<std::uint32_t>(device),
                            static_cast<std::uint32_t>(records.rows.size() + 1), time, flags});
        const auto &all = MetricDictionary::builtIn().all();
        for (const auto &[key, value] : values)
            records.valuesOf(
                row)[static_cast<std::size_t>(MetricDictionary::builtIn().find(key) - all.data())] = value;
    }
    /// A believable stretch of samples of one device.
    void wear(RecordBatch &records, Random &random, int device, std::int64_t from, std::int64_t to,
              std::int64_t step = 600'000) const
    {
        for (std::int64_t time = from; time < to; time += step) {
            const std::int64_t ofDay = time - zone.startOf(zone.dayOf(Instant(time))).ms();
            addRow(records, device, time,
                   {{QStringLiteral("heart_rate"), static_cast<std::int32_t>(random.normal(72 + device, 9))},
                    {QStringLiteral("spo2"), static_cast<std::int32_t>(94 + random.below(6))},
                    {QStringLiteral("body_temperature"), static_cast<std::int32_t>(random.normal(365, 3))},
                    {QStringLiteral("steps"), static_cast<std::int32_t>(ofDay / 10'000)}});
        }
    }

    /// Does all work owed.
    void settle()
    {
        while (must(work->step({}))) {
        }
    }
    /// A keeper that died and another that begins.
    void replaceKeeper() { work = std::make_unique<KeeperWork>(*m_context); }

    /// Findings of a check of all stored vitals; empty when all is well.
    QStringList findings()
    {
        CheckReport report;
        must(checkVitals(*m_context, {}, {}, report));
        QStringList texts;
        for (const CheckFinding &each : report.findings)
            texts += each.place + QStringLiteral(": ") + each.text;
        return texts;
    }
    /// All stored summaries and roll-ups as bytes.
    std::map<std::tuple<int, std::int32_t, Day>, ByteBuffer> figures()
    {
        std::map<std::tuple<int, std::int32_t, Day>, ByteBuffer> all;
        must(fixture->read([&](StoreSession &session) -> Status {
            const DayRange always{kFirstDay, kLastDay};
            for (int kind = 0; kind < 2; ++kind) {
                const auto keep = [&](std::int32_t index, Day day, Bytes bytes) -> Status {
                    all[{kind, index, day}] = ByteBuffer(bytes.begin(), bytes.end());
                    return {};
                };
                for (std::int32_t unit = 0; kind == 1 && unit < static_cast<std::int32_t>(units.size());
                     ++unit)
                    must(session.vitals().visitRollUps(unit, always, keep));
                if (kind == 0)
                    must(session.vitals().visitAllSummaries(always, keep));
            }
            return {};
        }));
        return all;
    }

    /// Records of all summaries together.
    std::int64_t receivedByEverybody()
    {
        std::int64_t received = 0;
        for (const auto &[place, bytes] : figures()) {
            if (std::get<0>(place) == 0)
                received += decodeSummary(bytes)->received;
        }
        return received;
    }

    StoreFixture fixture;
    SystemClock clock;
    Zone zone;
    std::unique_ptr<KeeperWork> work;
    std::vector<Unit> units;  // root, two plants, two teams each
    std::vector<Person> people;
    std::vector<Device> devices;

private:
    void open()
    {
        m_context.emplace(Context{fixture.store(), clock, zone, MetricDictionary::builtIn()});
        work = std::make_unique<KeeperWork>(*m_context);
    }

    Status build(StoreSession &session)
    {
        const auto addUnit = [&](const char *code, int parent) {
            Unit unit;
            unit.code = QString::fromLatin1(code);
            unit.name = named(code);
            unit.parent = parent < 0 ? UnitId() : units[static_cast<std::size_t>(parent)].id;
            units.push_back(must(session.org().addUnit(unit)));
        };
        addUnit("ROOT", -1);
        addUnit("A", 0);
        addUnit("B", 0);
        addUnit("A1", 1);
        addUnit("A2", 1);
        addUnit("B1", 2);
        addUnit("B2", 2);
        for (int i = 0; i < kPeople; ++i) {
            Person person;
            person.code = QStringLiteral("E%1").arg(i, 4, 10, QLatin1Char('0'));
            people.push_back(must(session.people().savePerson(person)));
            must(session.people().assign(people.back().id, units[static_cast<std::size_t>(3 + i % 4)].id,
                                         kFirstDay));
            Device device;
            device.serial = QStringLiteral("W%1").arg(i);
            devices.push_back(must(session.devices().saveDevice(device)));
            must(bindMarked(session, zone, devices.back(), people.back().id, {Instant(0), kForever}));
        }
        return {};
    }

    std::optional<Context> m_context;
};

}  // namespace xinglin::test
