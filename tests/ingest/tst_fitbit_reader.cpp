// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/fitbit_reader.h"
#include "ingest/source_file.h"

#include "tests/ingest/read_text.h"

#include <QDir>
#include <QHash>
#include <QSet>
#include <QTest>

using namespace xinglin;

namespace {

ReadContext context()
{
    return {*Zone::byName("Asia/Shanghai"), MetricDictionary::builtIn(), {}, {}};
}

ReadResult fitbit(std::string_view text)
{
    const auto layout = FitbitLayout::detect(text);
    Q_ASSERT(layout);
    ReadPlan plan;
    plan.text = text.substr(layout->headerBytes);
    plan.linesBefore = layout->headerLines;
    plan.slots = MetricDictionary::builtIn().size();
    plan.makeReader = [&] { return std::make_unique<FitbitReader>(context(), *layout); };
    return readWhole(plan);
}

QString fitbitFolder()
{
    const QString named = qEnvironmentVariable("XINGLIN_SHARED_DATA");
    for (const QString &folder : {named, QStringLiteral(XINGLIN_SOURCE_DIR "/../shared/data")}) {
        if (!folder.isEmpty() && QDir(folder + QStringLiteral("/fitbit2016")).exists())
            return folder + QStringLiteral("/fitbit2016/");
    }
    return {};
}

}  // namespace

class TestFitbitReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFitbitForms();
    void readsTheFitbitSample();
};

void TestFitbitReader::readsFitbitForms()
{
    const ReadResult days = fitbit("Id,ActivityDate,TotalSteps,TotalDistance,Calories\n"
                                   "15,4/12/2016,13162,8.5,1985\n15,4/31/2016,1,1,1\n15,4/13/2016,-5,1,1\n");
    QCOMPARE(verdicts(days), QStringLiteral("3:unparsable_time 4:wrong_type"));
    const Day day = Day::fromCivil(2016, 4, 12);
    QCOMPARE(days.batch.totals.size(), std::size_t(3));
    QCOMPARE(days.batch.totals[0].what, (DayTotal{day, 9, 13162}));
    QCOMPARE(days.batch.totals[1].what, (DayTotal{day, 10, 8500}));
    QCOMPARE(days.batch.totals[2].what, (DayTotal{day, 11, 1985}));
    QCOMPARE(days.batch.subjects[0], (SubjectRef{SubjectRef::Kind::person, "15"}));
    const ReadResult hours =
        fitbit("Id,ActivityHour,StepTotal\n15,4/12/2016 12:00:00 AM,7\n15,4/12/2016 1:00:00 PM,8\n");
    QCOMPARE(verdicts(hours), QString());
    QCOMPARE(valueOf(hours, 0, "steps_interval"), std::optional(7));
    QCOMPARE(hours.batch.rows[0].time, std::int64_t(1'460'390'400'000));
    QCOMPARE(hours.batch.rows[1].time, std::int64_t(1'460'390'400'000) + 13 * 3'600'000);
}

void TestFitbitReader::readsTheFitbitSample()
{
    const QString folder = fitbitFolder();
    if (folder.isEmpty())
        QSKIP("the Fitbit sample is not here");
    const auto source = [&](const char *name) { return *SourceFile::open(folder + QLatin1String(name)); };
    const SourceFile daily = source("dailyActivity_merged.csv.gz");
    const ReadResult days = fitbit(daily.text());
    QCOMPARE(days.rejected, std::uint64_t(0));
    QSet<QString> people, keys;
    std::int64_t steps = 0;
    for (const auto &total : days.batch.totals) {
        const QString person = QString::fromStdString(subjectOf(days, total.row));
        people += person;
        keys += person + total.what.day.text();
        steps += total.what.metric == 9 ? total.what.value : 0;
    }
    QCOMPARE(people.size(), 33);
    QCOMPARE(keys.size(), 862);
    QCOMPARE(steps, std::int64_t(7'168'901));
    const SourceFile sleep = source("sleepDay_merged.csv.gz");
    const ReadResult nights = fitbit(sleep.text());
    QCOMPARE(nights.rejected, std::uint64_t(0));
    people.clear();
    for (std::size_t row = 0; row < nights.batch.rows.size(); ++row)
        people += QString::fromStdString(subjectOf(nights, row));
    QCOMPARE(people.size(), 24);
    const SourceFile hourly = source("hourlySteps_merged.csv.gz");
    const ReadResult hours = fitbit(hourly.text());
    QCOMPARE(hours.rejected, std::uint64_t(0));
    QCOMPARE(hours.batch.rows.size(), std::size_t(22'099));
    QHash<QString, int> first;
    int conflicts = 0;
    for (std::size_t row = 0; row < hours.batch.rows.size(); ++row) {
        const QString key =
            QString::fromStdString(subjectOf(hours, row)) + QString::number(hours.batch.rows[row].time);
        const int value = *valueOf(hours, row, "steps_interval");
        if (!first.contains(key))
            first.insert(key, value);
        else if (first.value(key) != value)
            ++conflicts;
    }
    QCOMPARE(first.size(), 11'177);
    QCOMPARE(conflicts, 9'155);
}

QTEST_GUILESS_MAIN(TestFitbitReader)
#include "tst_fitbit_reader.moc"
