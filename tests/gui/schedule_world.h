// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sqlite_store.h"
#include "workspace/embedded_workspace.h"
#include "workspace/schedules/schedule_desk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <atomic>

namespace xinglin::test {

/// A clock that goes when it is told to; any thread.
class HandSetClock final : public Clock
{
public:
    explicit HandSetClock(Instant time)
        : m_ms(time.ms())
    {}
    Instant now() const override { return Instant(m_ms.load()); }
    void set(Instant time) { m_ms.store(time.ms()); }

private:
    std::atomic<std::int64_t> m_ms;
};

/// A real workspace whose clock stands at six in the morning of 6 October 2026, with data of the two days
/// before, and a folder for reports.
struct ScheduleWorld
{
    ScheduleWorld()
    {
        NewStore what;
        what.name = QStringLiteral("scheduled");
        what.now = at(6, 6);
        auto store = SqliteStore::create(path(), what);
        if (!store)
            qFatal("%s", qPrintable(store.error().message));
        door = opened(*std::move(store), clock);
        QByteArray people = "code;name;unit;position\n";
        QByteArray vitals = "person,time,heart_rate\n";
        for (int person = 1; person <= 9; ++person) {
            const QByteArray code = "E" + QByteArray::number(person);
            people += code + ";工人" + QByteArray::number(person) + ";M1;\n";
            for (int hour = 0; hour < 40; ++hour)
                vitals += code + "," + zone.isoText(at(4, 8) + hour * 3'600'000LL).toUtf8() + "," +
                          QByteArray::number(66 + (hour + person) % 20) + "\n";
        }
        bring("units.csv", "code,parent,name,name_en\nG,,集团,Group\nM1,G,一矿,Mine 1\n");
        bring("people.csv", people);
        bring("vitals.csv", vitals);
        if (!QDir().mkpath(out()))
            qFatal("no folder");
    }
    /// An hour of a day in October 2026, on the wall clock.
    Instant at(int day, int hour, int minute = 0) const
    {
        return zone.fromLocal(Day::fromText(QStringLiteral("2026-10-%1").arg(day, 2, 10, QLatin1Char('0'))),
                              (hour * 60 + minute) * 60'000LL);
    }
    QString path() const { return folder.filePath(QStringLiteral("workspace")); }
    QString out() const { return folder.filePath(QStringLiteral("out")); }
    QStringList everythingMade() const
    {
        return QDir(out()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    /// Of another program, with a clock of its own.
    std::unique_ptr<EmbeddedWorkspace> anotherDoor(HandSetClock *&itsClock) const
    {
        auto store = SqliteStore::open(path());
        if (!store)
            qFatal("%s", qPrintable(store.error().message));
        return opened(*std::move(store), itsClock);
    }
    /// Every day at seven about the day before.
    Schedule daily(const QStringList &formats = {QStringLiteral("json")}) const
    {
        Schedule schedule;
        schedule.name = QStringLiteral("每日");
        schedule.unit = door->resolve(actor, SubjectId::Kind::unit, QStringLiteral("G"), zone.dayOf(at(6, 6)))
                            .result()
                            ->id.unit;
        schedule.period.kind = PeriodRule::Kind::previousDay;
        schedule.language = Language::en;
        schedule.formats = formats;
        schedule.folder = out();
        return schedule;
    }
    Schedule save(const Schedule &schedule) const
    {
        const auto saved = door->schedules().save(actor, schedule).result();
        if (!saved)
            qFatal("%s", qPrintable(saved.error().message));
        return *saved;
    }
    std::vector<ScheduleRun> book() const { return *door->schedules().history(actor, {}, 100).result(); }
    void bring(const char *name, const QByteArray &content) const
    {
        QFile file(folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", name);
        file.close();
        ImportRequest request;
        request.mode = ImportMode::history;
        request.files = {file.fileName()};
        const auto report = door->import(actor, request, {}, {}).result();
        if (!report || !report->files.front().committed)
            qFatal("not imported: %s", name);
    }

    QTemporaryDir folder;
    Zone zone = *Zone::byName("Asia/Shanghai");
    Actor actor{QStringLiteral("tester")};
    HandSetClock *clock = nullptr;
    std::unique_ptr<EmbeddedWorkspace> door;

private:
    std::unique_ptr<EmbeddedWorkspace> opened(std::unique_ptr<Store> store, HandSetClock *&its) const
    {
        auto hands = std::make_unique<HandSetClock>(at(6, 6));
        its = hands.get();
        auto opened = EmbeddedWorkspace::open(std::move(store), path(), std::move(hands));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        return *std::move(opened);
    }
};

}  // namespace xinglin::test
