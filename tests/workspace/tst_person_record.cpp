// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/nightly_analyses.h"
#include "tests/workspace/kept_workspace.h"
#include "workspace/person_record_reader.h"

#include <QTest>

using namespace xinglin;
using namespace xinglin::test;

namespace {

std::int32_t rateAt(std::int64_t time)
{
    return static_cast<std::int32_t>(52 + (time / 600'000 * 7919) % 13);
}

/// Ten-minute rows; steps are counted from 08:00 on.
void wearQuietly(const KeptWorkspace &workspace, RecordBatch &records, int device, int firstDay, int days)
{
    for (int day = firstDay; day < firstDay + days; ++day) {
        for (int minute = 0; minute < 1440; minute += 10) {
            const std::int64_t time = workspace.at(day, 0, minute);
            KeptWorkspace::addRow(records, device, time,
                                  {{QStringLiteral("heart_rate"), rateAt(time)},
                                   {QStringLiteral("spo2"), 95 + minute / 10 % 4},
                                   {QStringLiteral("steps"), std::max(0, minute - 480)}});
        }
    }
}

Result<PersonRecord> readRecord(KeptWorkspace &workspace, PersonId person, const DayRange &days)
{
    Result<PersonRecord> record = fail(ErrorCode::internal, QString());
    KeptWorkspace::must(workspace.fixture->read([&](StoreSession &session) -> Status {
        record = readPersonRecord(session, workspace.context(), person, days, {});
        return {};
    }));
    return record;
}

}  // namespace

class TestPersonRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsComeFromTheStoredSamples()
    {
        KeptWorkspace workspace;
        // Two stretches with a long silence between them; the first lies at the edge of what analyses may
        // see.
        workspace.arrive([&](RecordBatch &records) {
            wearQuietly(workspace, records, 0, 0, 40);
            wearQuietly(workspace, records, 0, 100, 12);
        });
        workspace.settle();
        const DayRange asked{KeptWorkspace::kFirst + 105, KeptWorkspace::kFirst + 115};
        const auto record = readRecord(workspace, workspace.people[0].id, asked);
        QVERIFY(record.has_value());
        QCOMPARE(record->history.size(), record->facts.size());
        QCOMPARE(record->history.size(), std::size_t{52});
        QVERIFY(record->history.front().day >= asked.first - kAnalysisReach);
        for (std::size_t i = 0; i < record->facts.size(); ++i) {
            const DayFacts &facts = record->facts[i];
            QCOMPARE(facts.day, record->history[i].day);
            const int day = facts.day - KeptWorkspace::kFirst;
            std::int64_t sum = 0;
            for (int minute = 0; minute < 420; minute += 10)
                sum += rateAt(workspace.at(day, 0, minute));
            QVERIFY(facts.restingHeartRate.has_value());
            QCOMPARE(*facts.restingHeartRate, static_cast<double>(sum) / 42.0);
            QCOMPARE(facts.restingMinutes, 420);
            QCOMPARE(facts.oxygenMinutes, 1440);
            QCOMPARE(facts.quality.records, 144);
            QCOMPARE(facts.hourSteps[9].value_or(-1), 60.0);
        }
        QCOMPARE(record->latest.front().value, static_cast<double>(rateAt(workspace.at(111, 23, 50))));
        QVERIFY(!record->age.has_value());
        QVERIFY(record->sex == Sex::unknown);
    }

    void ageAndSexComeFromTheIdentity()
    {
        KeptWorkspace workspace;
        KeptWorkspace::must(workspace.fixture->write([&](StoreSession &session) {
            Identity identity;
            identity.person = workspace.people[1].id;
            identity.name = {QStringLiteral("甲"), QStringLiteral("A")};
            identity.sex = Sex::female;
            identity.birth = Day::fromCivil(1980, 2, 29);
            return session.people().saveIdentity(identity);
        }));
        const auto ageOn = [&](int year, int month, int day) {
            const Day last = Day::fromCivil(year, month, day);
            return *readRecord(workspace, workspace.people[1].id, {last, last})->age;
        };
        QCOMPARE(ageOn(2024, 2, 29), 44.0);
        QVERIFY(ageOn(2025, 2, 28) < 45.0);
        QCOMPARE(ageOn(2025, 3, 1), 45.0);
        QVERIFY(ageOn(2026, 9, 1) > 46.5);
    }

    void aPersonWithoutDeviceHasAnEmptyRecord()
    {
        KeptWorkspace workspace;
        const auto record = readRecord(workspace, workspace.people[5].id,
                                       {KeptWorkspace::kFirst, KeptWorkspace::kFirst + 10});
        QVERIFY(record.has_value());
        QVERIFY(record->history.empty() && record->facts.empty() && record->latest.empty());
    }

    /// A day before the workspace had any data, or after the person had left, is no day of an unworn watch.
    void daysWithoutExpectedRecordsAreNotUnworn()
    {
        KeptWorkspace workspace;
        workspace.arrive([&](RecordBatch &records) { wearQuietly(workspace, records, 0, 10, 11); });
        workspace.settle();
        const Day first = KeptWorkspace::kFirst;
        const auto whole = readRecord(workspace, workspace.people[0].id, {first - 200, first + 20});
        QVERIFY(whole.has_value());
        QCOMPARE(whole->days.first.text(), (first + 10).text());
        QCOMPARE(whole->previous().last.text(), (first - 201).text());
        const AnalysisResult worn = wearAnalysis(*whole).front();
        QCOMPARE(*worn.coverage, 1.0);
        QCOMPARE(worn.text.en, QStringLiteral("Worn 24.0 hours a day; ten hours or more on 11 of 11 days."));

        KeptWorkspace::must(workspace.fixture->write([&](StoreSession &session) {
            return session.people().assign(workspace.people[0].id, UnitId(), first + 18);
        }));
        workspace.settle();
        const auto left = readRecord(workspace, workspace.people[0].id, {first + 8, first + 40});
        QVERIFY(left.has_value());
        // The records of the three days after that stay days with records.
        QCOMPARE(left->days.last.text(), (first + 20).text());
        QCOMPARE(*wearAnalysis(*left).front().coverage, 1.0);
        // Whoever has not left did not wear the watch: that is still told.
        const auto silent = readRecord(workspace, workspace.people[1].id, {first + 8, first + 40});
        QVERIFY(silent.has_value());
        QCOMPARE(silent->days.days(), 31);
    }

    /// Whose watch was taken back is not told to wear it.
    void daysWithoutAWatchAreNotUnworn()
    {
        KeptWorkspace workspace;
        workspace.arrive([&](RecordBatch &records) { wearQuietly(workspace, records, 0, 0, 12); });
        workspace.settle();
        const DayRange asked{KeptWorkspace::kFirst, KeptWorkspace::kFirst + 30};
        const PersonId person = workspace.people[0].id;
        QVERIFY(*wearAnalysis(*readRecord(workspace, person, asked)).front().coverage < 0.5);
        KeptWorkspace::must(workspace.fixture->write([&](StoreSession &session) -> Status {
            Binding binding = session.devices().bindingsOf(person)->front();
            binding.time.to = Instant(workspace.at(12, 0, 0));
            const auto saved = session.devices().saveBinding(binding);
            return saved ? Status() : fail(saved.error());
        }));
        const AnalysisResult worn = wearAnalysis(*readRecord(workspace, person, asked)).front();
        QCOMPARE(worn.text.en, QStringLiteral("Worn 24.0 hours a day; ten hours or more on 12 of 12 days."));
        QCOMPARE(*worn.coverage, 1.0);
    }

    void nobodyIsNotFound()
    {
        KeptWorkspace workspace;
        const auto record =
            readRecord(workspace, PersonId(1), {KeptWorkspace::kFirst, KeptWorkspace::kFirst + 10});
        QVERIFY(!record.has_value());
        QVERIFY(record.error().code == ErrorCode::notFound);
    }
};

QTEST_APPLESS_MAIN(TestPersonRecord)
#include "tst_person_record.moc"
