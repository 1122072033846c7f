// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/subject_figures.h"
#include "tests/workspace/company.h"
#include "tests/workspace/unit_records.h"

#include <QTest>

using namespace xinglin;
using test::kSeptember;

class TestUnitRecord : public QObject
{
    Q_OBJECT

private:
    UnitRecord read(const char *unit, Reader reader = Reader::seesIndividuals, DayRange days = kSeptember)
    {
        const UnitId id = *unit ? m_company.unit(unit).id : UnitId();
        return test::unitRecordOf(m_company.context(), id, days, reader);
    }
    static const UnitChild *child(const UnitRecord &record, const char *code)
    {
        for (const UnitChild &each : record.children) {
            if (each.code == QLatin1String(code))
                return &each;
        }
        return nullptr;
    }

    test::Company m_company;

private Q_SLOTS:
    void rowsAreTheRollUps()
    {
        const UnitRecord record = read("M");
        QCOMPARE(record.people, 10);
        QCOMPARE(record.days, kSeptember);
        QCOMPARE(record.rows.front().day, test::kCompanyStart);
        QCOMPARE(record.dataFrom, test::kCompanyStart);
        QCOMPARE(record.daysExpected, 10 * 30 + 15);
        for (const PersonDay &row : record.rows) {
            const Summary naive = m_company.naiveRollUp(QStringLiteral("M"), row.day);
            QCOMPARE(row.summary.personDays, naive.personDays);
            QCOMPARE(row.summary.score, naive.score);
            QCOMPARE(row.summary.metrics.empty(), row.day < previousOf(kSeptember).first);
        }
        QCOMPARE(record.children.size(), std::size_t{2});
        QCOMPARE(child(record, "M1")->people, 8);
        QCOMPARE(child(record, "M1")->rows.size(), std::size_t{30});
        QCOMPARE(child(record, "M1")->rows[4].summary,
                 m_company.naiveRollUp(QStringLiteral("M1"), kSeptember.first + 4));
    }

    void membersHaveTheirDaysHere()
    {
        const UnitRecord plant = read("P");
        QCOMPARE(plant.members.size(), std::size_t{7});
        std::int64_t daysOfMover = -1;
        for (const UnitMember &member : plant.members) {
            QCOMPARE(member.child, -1);
            if (member.id == m_company.member("M2-0").person.id)
                daysOfMover = member.total.personDays;
        }
        std::int64_t expected = 0;
        for (const PersonDay &row : m_company.member("M2-0").days)
            expected += row.day >= m_company.moveDay() ? 1 : 0;
        QCOMPARE(daysOfMover, expected);

        // Of the whole, every day of every member is in one place.
        const UnitRecord all = read("");
        QCOMPARE(all.members.size(), std::size_t{17});
        for (const UnitMember &member : all.members) {
            QCOMPARE(member.child, 0);
            Summary total;
            int days = 0;
            for (const auto &[code, each] : m_company.members()) {
                if (each.person.id != member.id)
                    continue;
                for (const PersonDay &row : each.days) {
                    if (!kSeptember.contains(row.day))
                        continue;
                    total.personDays += row.summary.personDays;
                    total.score.value.add(row.summary.score.value);
                    days += row.summary.score.deviations.empty() ? 0 : 1;
                }
            }
            QCOMPARE(member.total.personDays, total.personDays);
            QCOMPARE(member.total.score.value, total.score.value);
            QCOMPARE(member.daysWithDeviation, days);
        }
    }

    void aReaderOfGroupsSeesNoSmallOnes()
    {
        // Two or three people in M2: hidden, and with it M1, or M less M1 would tell.
        QVERIFY(!read("R", Reader::seesGroups).suppressed);
        const UnitRecord mine = read("M", Reader::seesGroups);
        QCOMPARE(mine.smallestGroup, kSmallestGroup);
        QVERIFY(!mine.suppressed);
        QVERIFY(child(mine, "M2")->suppressed);
        QVERIFY(child(mine, "M1")->suppressed);
        // Asked for alone the answer is the same, and nothing of it is read.
        const UnitRecord shift = read("M1", Reader::seesGroups);
        QVERIFY(shift.suppressed && shift.members.empty());
        // The same for any part of the month.
        QVERIFY(read("M1", Reader::seesGroups, {kSeptember.first, kSeptember.first + 1}).suppressed);
        QVERIFY(!child(read("M"), "M2")->suppressed);
        QCOMPARE(read("M").smallestGroup, 0);
    }

    void stopsWhenAsked()
    {
        CancelToken cancel;
        cancel.cancel();
        const Status done = m_company.context().store.read([&](StoreSession &session) -> Status {
            const auto record = readUnitRecord(session, m_company.context(), UnitId(), kSeptember, {},
                                               Reader::seesIndividuals, cancel);
            return record ? Status() : fail(record.error());
        });
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::cancelled);
    }
};

QTEST_GUILESS_MAIN(TestUnitRecord)
#include "tst_unit_record.moc"
