// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/duty/duty_world.h"

#include <QJsonDocument>

using namespace xinglin;
using namespace xinglin::test;

namespace {

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

QStringList codes(const std::vector<DutyRow> &rows)
{
    QStringList found;
    for (const DutyRow &row : rows)
        found += row.personCode;
    return found;
}

QStringList actions(DutyWorld &world)
{
    const auto entries = DutyWorld::must(
        world.store.read([](StoreSession &session) { return session.audit().entries(0, 0); }));
    QStringList found;
    for (const AuditEntry &entry : entries) {
        if (entry.actor == world.actor.name)
            found += entry.action;
    }
    return found;
}

}  // namespace

class TestDutyUseCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsOnAndWhoIsNext()
    {
        DutyWorld world;
        const Instant now = world.clock.now();
        world.onDuty("desk2", now + -kHour, now + kHour, DutyRole::deputy);
        world.onDuty("desk", now + -kHour, now + kHour);
        world.onDuty("miner", now + -kHour, now + kHour, DutyRole::lead, world.unit("M"));
        world.onDuty("p", now + 2 * kHour, now + 3 * kHour, DutyRole::lead, world.unit("P"));
        world.onDuty("boss", now + 4 * kHour, now + 5 * kHour);
        const auto everywhere = duty::dutyNow(world.context, world.actor, UnitId(), Instant());
        XVERIFY(everywhere);
        QCOMPARE(codes(everywhere->now), words("desk miner desk2"));
        QCOMPARE(codes(everywhere->next), words("p"));
        const auto team = duty::dutyNow(world.context, world.actor, world.unit("T"), Instant());
        QCOMPARE(codes(team->now), words("desk miner desk2"));
        QCOMPARE(codes(team->next), words("boss"));
        QCOMPARE(team->nextFrom, now + 4 * kHour);
        // The nearest first; nobody leads everywhere.
        QCOMPARE(codes(team->heads), words("lead deputy miner boss"));
        QVERIFY(everywhere->heads.empty());
        const auto later = duty::dutyNow(world.context, world.actor, UnitId(), now + kHour);
        QVERIFY(later->now.empty());
    }

    void nobodyIsTwiceOnDutyAtOnce()
    {
        DutyWorld world;
        const Instant now = world.clock.now();
        const DutyEntry first = world.onDuty("desk", now, now + kHour);
        DutyEntry again = first;
        again.version = 0;
        again.time = {now + 30 * kMinute, now + 2 * kHour};
        XFAILS(duty::saveDuty(world.context, world.actor, again), ErrorCode::conflict);
        again.unit = world.unit("M");
        XVERIFY(duty::saveDuty(world.context, world.actor, again));
    }

    void twoWhoChangeTheSameEntrySeeEachOther()
    {
        DutyWorld world;
        const Instant now = world.clock.now();
        DutyEntry entry = world.onDuty("desk", now, now + kHour);
        entry.note = QStringLiteral("first");
        XVERIFY(duty::saveDuty(world.context, world.actor, entry));
        XFAILS(duty::saveDuty(world.context, world.actor, entry), ErrorCode::conflict);
        XVERIFY(duty::removeDuty(world.context, world.actor, entry.id));
        XFAILS(duty::removeDuty(world.context, world.actor, entry.id), ErrorCode::notFound);
    }

    void sensibleEntriesOnly()
    {
        DutyWorld world;
        const Instant now = world.clock.now();
        DutyEntry entry;
        entry.person = world.person("desk");
        entry.time = {now, now};
        XFAILS(duty::saveDuty(world.context, world.actor, entry), ErrorCode::invalidData);
        entry.time.to = now + 40 * kDayMs;
        XFAILS(duty::saveDuty(world.context, world.actor, entry), ErrorCode::invalidData);
        entry.time.to = now + kHour;
        entry.person = PersonId(4711);
        XFAILS(duty::saveDuty(world.context, world.actor, entry), ErrorCode::notFound);
    }

    void aHolidaySwapExchangesPeople_data()
    {
        QTest::addColumn<bool>("sameTime");
        QTest::newRow("other days") << false;
        QTest::newRow("roles of one shift") << true;
    }
    void aHolidaySwapExchangesPeople()
    {
        QFETCH(bool, sameTime);
        DutyWorld world;
        const Instant first = world.at("2026-10-01", 8);
        const Instant second = sameTime ? first : world.at("2026-10-03", 8);
        const DutyEntry one = world.onDuty("desk", first, first + 8 * kHour);
        const DutyEntry other = world.onDuty("desk2", second, second + 8 * kHour, DutyRole::deputy);
        XVERIFY(duty::swapDuties(world.context, world.actor, one.id, other.id, QStringLiteral("国庆换班")));
        const auto rows = duty::rota(world.context, world.actor, UnitId(),
                                     {Day::fromText(u"2026-10-01"), Day::fromText(u"2026-10-07")});
        XVERIFY(rows);
        QCOMPARE(codes(*rows), words("desk2 desk"));
        QCOMPARE(rows->front().entry.role, DutyRole::lead);
        QCOMPARE(rows->back().entry.note, QStringLiteral("国庆换班"));
        QCOMPARE(actions(world).mid(2), words("duty.swap duty.swap"));
    }

    void shiftsAreKeptWhileTheRotaNamesThem()
    {
        DutyWorld world;
        Shift night;
        night.name = named("夜班", "Night");
        night.fromMinute = 22 * 60;
        night.toMinute = 6 * 60;
        const auto saved = duty::saveShift(world.context, world.actor, night);
        XVERIFY(saved);
        QVERIFY(saved->passesMidnight());
        DutyEntry entry = world.onDuty("desk", world.at("2026-10-01", 22), world.at("2026-10-02", 6));
        entry.shift = saved->id;
        XVERIFY(duty::saveDuty(world.context, world.actor, entry));
        XFAILS(duty::removeShift(world.context, world.actor, saved->id), ErrorCode::conflict);
        const auto rows = duty::rota(world.context, world.actor, UnitId(),
                                     {Day::fromText(u"2026-10-02"), Day::fromText(u"2026-10-02")});
        QCOMPARE(rows->front().shiftName.zh, QStringLiteral("夜班"));
        XVERIFY(duty::removeDuty(world.context, world.actor, entry.id));
        XVERIFY(duty::removeShift(world.context, world.actor, saved->id));
        night.toMinute = 1440;
        XFAILS(duty::saveShift(world.context, world.actor, night), ErrorCode::invalidData);
    }

    void absencesComeFromAFile()
    {
        DutyWorld world;
        const QByteArray table = "工号,开始日期,结束日期,假别,备注\n"
                                 "lead,2026-10-08,2026-10-10,年假,\n"
                                 "desk,2026-10-09,,培训,消防\n";
        const auto dry = duty::importAbsences(world.context, world.actor, table, AbsenceImportMode::dryRun);
        XVERIFY(dry);
        QCOMPARE(dry->added, 2);
        QVERIFY(!dry->committed);
        const DayRange october{Day::fromText(u"2026-10-01"), Day::fromText(u"2026-10-31")};
        QVERIFY(duty::absences(world.context, world.actor, october, PersonId())->empty());
        const auto done = duty::importAbsences(world.context, world.actor, table, AbsenceImportMode::whole);
        QVERIFY(done->committed);
        const auto rows = duty::absences(world.context, world.actor, october, PersonId());
        QCOMPARE(rows->size(), std::size_t{2});
        QCOMPARE(rows->front().absence.time.to, world.at("2026-10-11", 0));
        QCOMPARE(rows->back().absence.kind, Absence::Kind::training);
        const auto again = duty::importAbsences(world.context, world.actor, table, AbsenceImportMode::whole);
        QCOMPARE(again->added, 0);
        QCOMPARE(again->unchanged, 2);
    }

    void aFileWithABadLineChangesNothing()
    {
        DutyWorld world;
        const QByteArray table = "person,from,to,kind\n"
                                 "lead,2026-10-08,2026-10-10,leave\n"
                                 "nobody,2026-10-08,2026-10-10,leave\n"
                                 "desk,2026-10-10,2026-10-08,leave\n"
                                 "desk,2026-10-10,2026-10-11,holiday on the moon\n"
                                 "lead,2026-10-08,2026-10-10,leave\n";
        const auto report = duty::importAbsences(world.context, world.actor, table, AbsenceImportMode::whole);
        XVERIFY(report);
        QVERIFY(!report->committed);
        QList<int> lines;
        for (const auto &problem : report->problems)
            lines += problem.line;
        QCOMPARE(lines, (QList<int>{3, 4, 5}));
        const DayRange ever{kFirstDay, Day::fromText(u"2100-01-01")};
        QVERIFY(duty::absences(world.context, world.actor, ever, PersonId())->empty());
        // Every line has its verdict, in the order of the table.
        using Verdict = AbsenceImportReport::Line::Verdict;
        std::vector<std::pair<int, Verdict>> verdicts;
        for (const auto &line : report->lines)
            verdicts.push_back({line.line, line.verdict});
        QCOMPARE(verdicts, (std::vector<std::pair<int, Verdict>>{{2, Verdict::added},
                                                                 {3, Verdict::wrong},
                                                                 {4, Verdict::wrong},
                                                                 {5, Verdict::wrong},
                                                                 {6, Verdict::unchanged}}));
        QVERIFY(report->lines.at(1).problem.contains(QStringLiteral("nobody")));
        // Chosen so, the wrong ones are left out.
        const auto partial =
            duty::importAbsences(world.context, world.actor, table, AbsenceImportMode::partial);
        QVERIFY(partial->committed);
        QCOMPARE(partial->added, 1);
        QCOMPARE(partial->wrong, 3);
        QCOMPARE(duty::absences(world.context, world.actor, ever, PersonId())->size(), std::size_t{1});
    }

    void serviceLevelsAreSetChangedAndRemoved()
    {
        DutyWorld world;
        ServiceLevel level;
        level.scope.kind = RuleScope::Kind::unit;
        level.scope.unit = world.unit("M");
        level.severity = AlertSeverity::p1;
        level.acknowledgeMs = 10 * kMinute;
        level.handleMs = 20 * kMinute;
        level.escalateMs = 5 * kMinute;
        const auto saved = duty::saveServiceLevel(world.context, world.actor, level);
        XVERIFY(saved);
        XFAILS(duty::saveServiceLevel(world.context, world.actor, level), ErrorCode::conflict);
        XVERIFY(duty::saveServiceLevel(world.context, world.actor, *saved));
        const auto rows = duty::serviceLevels(world.context, world.actor);
        QCOMPARE(rows->size(), std::size_t{4});
        QCOMPARE(rows->front().scopeName.en, QStringLiteral("M"));
        QVERIFY(rows->back().builtIn);
        level.acknowledgeMs = 0;
        XFAILS(duty::saveServiceLevel(world.context, world.actor, level), ErrorCode::invalidData);
        level.severity = AlertSeverity::info;
        XFAILS(duty::saveServiceLevel(world.context, world.actor, level), ErrorCode::invalidData);
        XVERIFY(duty::removeServiceLevel(world.context, world.actor, saved->scope, AlertSeverity::p1));
        QCOMPARE(actions(world), words("service_level.save service_level.save service_level.remove"));
    }

    void aYearIsShownAndImported()
    {
        DutyWorld world;
        const auto view = duty::calendarYear(world.context, world.actor, QStringLiteral("china"), 2026);
        XVERIFY(view);
        QVERIFY(view->isPublished && !view->isImported);
        QCOMPARE(view->days.size(), std::size_t{365});
        QCOMPARE(view->days[45].name.zh, QStringLiteral("春节"));  // 15 February
        QCOMPARE(view->days[44].kind, CalendarDay::Kind::adjustedWorkday);
        const auto next = duty::calendarYear(world.context, world.actor, QStringLiteral("china"), 2027);
        QVERIFY(!next->isPublished);
        XVERIFY(duty::importCalendar(world.context, world.actor,
                                     R"({"calendar":"china","year":2027,
                                        "holidays":[{"zh":"元旦","from":"2027-01-01"}]})"));
        const auto known = duty::calendarYear(world.context, world.actor, QStringLiteral("china"), 2027);
        QVERIFY(known->isPublished && known->isImported);
        QCOMPARE(known->days.front().kind, CalendarDay::Kind::holiday);
        XFAILS(duty::calendarYear(world.context, world.actor, QStringLiteral("mars"), 2027),
               ErrorCode::notFound);
        XFAILS(duty::importCalendar(world.context, world.actor, "{}"), ErrorCode::invalidData);
    }

    void theNearestCalendarIsChosen()
    {
        DutyWorld world;
        world.officeHours(world.unit("M"));
        CalendarChoice always;
        always.calendar = QStringLiteral("every_day");
        XVERIFY(duty::saveCalendarChoice(world.context, world.actor, always));
        const auto choices = duty::calendarChoices(world.context, world.actor);
        QCOMPARE(choices->size(), std::size_t{2});
        world.clock.set(world.at("2026-09-30", 17, 15));
        QCOMPARE(world.open("w", AlertSeverity::p2).due, world.at("2026-10-08", 9, 15));
        QCOMPARE(world.open("p", AlertSeverity::p2).due, world.at("2026-09-30", 18, 15));
        XVERIFY(duty::removeCalendarChoice(world.context, world.actor, world.unit("M")));
        QCOMPARE(world.open("w", AlertSeverity::p2).due, world.at("2026-09-30", 18, 15));
        always.calendar = QStringLiteral("mars");
        XFAILS(duty::saveCalendarChoice(world.context, world.actor, always), ErrorCode::notFound);
    }

    void aHandOverKeepsItsNote()
    {
        DutyWorld world;
        world.onDuty("desk", world.clock.now(), world.clock.now() + kHour);
        world.open("p", AlertSeverity::p2);
        const WorkOrder urgent = world.open("w", AlertSeverity::p0);
        const WorkOrder asleep = world.change(world.open("w", AlertSeverity::p2), [&](WorkOrder &after) {
            after.snoozedUntil = world.clock.now() + kHour;
        });
        HandOverRequest request;
        request.to = world.person("desk2");
        request.note = QStringLiteral("三号皮带测温");
        const auto sheet = duty::handOver(world.context, world.actor, request);
        XVERIFY(sheet);
        QCOMPARE(sheet->unfinished.size(), std::size_t{2});
        QCOMPARE(sheet->unfinished.front().order.number, urgent.number);
        QCOMPARE(sheet->unfinished.front().personCode, QStringLiteral("w"));
        QCOMPARE(sheet->snoozed.size(), std::size_t{1});
        QCOMPARE(sheet->snoozed.front().order.number, asleep.number);
        QCOMPARE(sheet->notes.front().handOver.unfinished, 2);
        const auto plant = duty::handOverSheet(world.context, world.actor, world.unit("P"));
        QCOMPARE(plant->unfinished.size(), std::size_t{1});
        QVERIFY(plant->snoozed.empty());
        QCOMPARE(codes(sheet->duty.now), words("desk"));
        QCOMPARE(sheet->notes.front().handOver.note, request.note);
        QCOMPARE(sheet->notes.front().toCode, QStringLiteral("desk2"));
        QCOMPARE(actions(world).last(), QStringLiteral("duty.hand_over"));
        const auto entries = DutyWorld::must(
            world.store.read([](StoreSession &session) { return session.audit().entries(0, 0); }));
        const QByteArray told = QJsonDocument(entries.back().detail).toJson();
        QVERIFY(!told.contains(request.note.toUtf8()));
    }
};

QTEST_GUILESS_MAIN(TestDutyUseCases)
#include "tst_duty_use_cases.moc"
