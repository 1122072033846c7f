// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/method.h"
#include "analysis/person/night_courses.h"
#include "analysis/person/nightly_analyses.h"
#include "analysis/person/person_analyses.h"
#include "analysis/sentence.h"
#include "tests/analysis/person_records.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace xinglin;
using namespace xinglin::personRecords;

namespace {

/// Whether every number of the JSON is finite: JSON has no other.
bool isFinite(const QJsonValue &value)
{
    if (value.isDouble())
        return std::isfinite(value.toDouble());
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        return std::all_of(list.begin(), list.end(), [](const QJsonValue &each) { return isFinite(each); });
    }
    const QJsonObject object = value.toObject();
    return std::all_of(object.begin(), object.end(), [](const QJsonValue &each) { return isFinite(each); });
}

QString flawOf(const AnalysisResult &result, const char *method)
{
    const Method *known = findMethod(result.method);
    if (result.method != QLatin1String(method) || !known)
        return QStringLiteral("the method is not registered");
    if (result.version != known->version)
        return QStringLiteral("another version than its file");
    if (result.text.zh.isEmpty() || result.text.en.isEmpty())
        return QStringLiteral("no sentence");
    if (!result.days.isValid())
        return QStringLiteral("no period");
    if (result.low && result.high && !(*result.low <= *result.high))
        return QStringLiteral("the interval is upside down");
    if (result.coverage && !(*result.coverage >= 0.0 && *result.coverage <= 1.0))
        return QStringLiteral("coverage %1").arg(*result.coverage);
    if (!isFinite(jsonOf(result, Language::en)))
        return QStringLiteral("a number is not finite");
    if (result.notApplicable) {
        if (result.notApplicable->code.isEmpty() || result.notApplicable->reason.en.isEmpty() || result.value)
            return QStringLiteral("not applicable, but incomplete");
        return {};
    }
    // Below a head figure there are values it stands on, and they are told.
    const bool learning = result.flags.contains(QStringLiteral("learning"));
    if (result.value && ((result.n <= 0 && !learning) || result.inputs.empty()))
        return QStringLiteral("a figure without n or inputs");
    return {};
}

/// What is wrong with the results of any analysis; empty when nothing is.
QStringList flawsOf(const PersonRecord &record)
{
    QStringList flaws;
    for (const PersonAnalysis &analysis : personAnalyses()) {
        const std::vector<AnalysisResult> results = analysis.run(record);
        if (results.empty())
            flaws += QLatin1String(analysis.method) + QStringLiteral(": says nothing at all");
        for (const AnalysisResult &result : results) {
            if (const QString flaw = flawOf(result, analysis.method); !flaw.isEmpty())
                flaws += QStringLiteral("%1 %2: %3").arg(QLatin1String(analysis.method), result.metric, flaw);
        }
    }
    return flaws;
}

void verifySound(const PersonRecord &record)
{
    const QStringList flaws = flawsOf(record);
    QVERIFY2(flaws.isEmpty(), qPrintable(flaws.join(QLatin1Char('\n'))));
}

PersonRecord emptyRecord()
{
    const Day first = Day::fromCivil(2026, 5, 1);
    PersonRecord record =
        recordOf(std::vector<WornDevice>(), Zone::utc(), {first, first}, {first, first + 29});
    record.age.reset();
    record.sex = Sex::unknown;
    return record;
}

DeviceSamples cut(const DeviceSamples &from, const std::function<bool(std::size_t)> &keeps)
{
    DeviceSamples kept;
    kept.spans = from.spans;
    for (const ValueColumn &column : from.columns)
        kept.columns.push_back({column.metric, {}});
    for (std::size_t row = 0; row < from.size(); ++row) {
        if (!keeps(row))
            continue;
        kept.times.push_back(from.times[row]);
        kept.flags.push_back(from.flags[row]);
        kept.sources.push_back(from.sources[row]);
        for (std::size_t i = 0; i < from.columns.size(); ++i)
            kept.columns[i].values.push_back(from.columns[i].values[row]);
    }
    return kept;
}

}  // namespace

/// Every registered analysis over records that life has in store: a complete result or a clear "not
/// applicable", never a crash.
class TestPersonAnalyses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesStandInTheOrderOfTheirNumbers()
    {
        QStringList expected, actual;
        for (const Method &method : methods()) {
            if (method.scope == Method::Scope::person && !method.number.isEmpty())
                expected.push_back(method.id);
        }
        for (const PersonAnalysis &analysis : personAnalyses()) {
            const Method *method = findMethod(QString::fromLatin1(analysis.method));
            QVERIFY2(method, analysis.method);
            if (!method->number.isEmpty())
                actual.push_back(method->id);
        }
        expected.removeIf([&](const QString &id) { return !actual.contains(id); });
        QCOMPARE(actual.join(QLatin1Char(' ')), expected.join(QLatin1Char(' ')));
    }

    void aHealthyPerson() { verifySound(recordOf(Wearer{.days = 150})); }
    void nobody() { verifySound(emptyRecord()); }

    void oneSample()
    {
        Wearer wearer;
        wearer.days = 1;
        const DeviceSamples one = cut(samplesOf(wearer), [](std::size_t row) { return row == 100; });
        verifySound(recordOf({{one, {kAlways}}}, wearer.zone, {wearer.first, wearer.first},
                             {wearer.first, wearer.first}));
    }

    void oneDay() { verifySound(recordOf(Wearer{.days = 1})); }
    void halfALearningPeriod() { verifySound(recordOf(Wearer{.days = 9})); }

    void constantValues()
    {
        Wearer wearer;
        DeviceSamples samples = samplesOf(wearer);
        for (ValueColumn &column : samples.columns) {
            // A row now and then without heart rate, or the run would count as frozen.
            for (std::size_t row = 0; row < column.values.size(); ++row)
                column.values[row] = column.metric == 1 && row % 4 == 0 ? kMissing : column.values[7];
        }
        const DayRange reach{wearer.first, wearer.first + 59};
        verifySound(recordOf({{samples, {kAlways}}}, wearer.zone, reach, {wearer.first + 30, reach.last}));
    }

    void missingData()
    {
        Random random(8);
        Wearer wearer;
        wearer.days = 120;
        const DeviceSamples samples = cut(
            samplesOf(wearer), [&](std::size_t row) { return (row / 700) % 3 != 0 && random.below(10) < 3; });
        const DayRange reach{wearer.first, wearer.first + 119};
        verifySound(recordOf({{samples, {kAlways}}}, wearer.zone, reach, {wearer.first + 90, reach.last}));
    }

    void aYearOfSilence()
    {
        Wearer wearer;
        wearer.days = 30;
        DeviceSamples samples = samplesOf(wearer);
        Wearer later = wearer;
        later.first = wearer.first + 395;
        const DeviceSamples more = samplesOf(later);
        samples.times.insert(samples.times.end(), more.times.begin(), more.times.end());
        samples.flags.insert(samples.flags.end(), more.flags.begin(), more.flags.end());
        samples.sources.insert(samples.sources.end(), more.sources.begin(), more.sources.end());
        samples.spans.insert(samples.spans.end(), more.spans.begin(), more.spans.end());
        for (std::size_t i = 0; i < samples.columns.size(); ++i)
            samples.columns[i].values.insert(samples.columns[i].values.end(), more.columns[i].values.begin(),
                                             more.columns[i].values.end());
        const DayRange reach{wearer.first, later.first + 29};
        verifySound(recordOf({{samples, {kAlways}}}, wearer.zone, reach, reach));
        // Asked in the middle of the silence.
        verifySound(
            recordOf({{samples, {kAlways}}}, wearer.zone, reach, {wearer.first + 200, wearer.first + 230}));
    }

    void daysOfAClockChange_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("first");
        QTest::newRow("spring") << QByteArray("Europe/Berlin") << QStringLiteral("2026-03-01");
        QTest::newRow("autumn") << QByteArray("Europe/Berlin") << QStringLiteral("2026-10-01");
        QTest::newRow("half hours") << QByteArray("Australia/Lord_Howe") << QStringLiteral("2026-03-10");
        QTest::newRow("midnight skipped") << QByteArray("Asia/Beirut") << QStringLiteral("2026-03-10");
        QTest::newRow("a day left out") << QByteArray("Pacific/Apia") << QStringLiteral("2011-12-05");
        QTest::newRow("odd offset") << QByteArray("America/St_Johns") << QStringLiteral("2026-10-10");
    }
    void daysOfAClockChange()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, first);
        Wearer wearer;
        wearer.zone = *Zone::byName(zone);
        wearer.first = Day::fromText(first);
        wearer.days = 50;
        verifySound(recordOf(wearer));
    }

    void twoDevicesAtOnceAndOneAfterTheOther()
    {
        Wearer wearer;
        wearer.days = 40;
        Wearer other = wearer;
        other.seed = 9;
        other.intervalMs = 61'000;
        const DeviceSamples first = samplesOf(wearer), second = samplesOf(other);
        const Instant change = wearer.zone.startOf(wearer.first + 20);
        const DayRange reach{wearer.first, wearer.first + 39};
        verifySound(recordOf({{first, {kAlways}}, {second, {kAlways}}}, wearer.zone, reach, reach));
        verifySound(recordOf({{first, {{kAlways.from, change}}}, {second, {{change, kAlways.to}}}},
                             wearer.zone, reach, reach));
    }

    void nothingButRubbish()
    {
        Wearer wearer;
        wearer.days = 40;
        DeviceSamples samples = samplesOf(wearer);
        Random random(4);
        for (ValueColumn &column : samples.columns) {
            for (std::int32_t &value : column.values)
                value = static_cast<std::int32_t>(random.next());
        }
        const DayRange reach{wearer.first, wearer.first + 39};
        verifySound(recordOf({{samples, {kAlways}}}, wearer.zone, reach, reach));
    }

    /// Facts as no reader makes them: not a number in every place.
    void notANumberInFacts()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        PersonRecord record = recordOf(Wearer{.days = 60});
        for (std::size_t i = 0; i < record.facts.size(); i += 3) {
            DayFacts &facts = record.facts[i];
            facts.restingHeartRate = nan;
            facts.night.assign(facts.night.size(), nan);
            facts.hourHeartRate.fill(nan);
            facts.hourSteps.fill(nan);
            facts.lowestOxygen = nan;
        }
        verifySound(record);
    }

    /// A fortnight of night shifts is no raised resting heart rate.
    void nightsAtWorkAreNotCounted()
    {
        PersonRecord record = recordOf(Wearer{.days = 60});
        record.days.first = record.days.last - 29;
        std::vector<double> rested;
        for (DayFacts &facts : record.facts) {
            if (record.days.last - facts.day < 14) {
                facts.asleep.clear();
                facts.restingMinutes = 100;
                facts.restingHeartRate = 80.0;
            } else if (record.days.contains(facts.day) && facts.restingHeartRate) {
                rested.push_back(*facts.restingHeartRate);
            }
        }
        const AnalysisResult result = restingHeartRateAnalysis(record).front();
        QCOMPARE(result.n, static_cast<std::int64_t>(rested.size()));
        QVERIFY(rested.size() > 10);
        QCOMPARE(*result.value, std::accumulate(rested.begin(), rested.end(), 0.0) / double(rested.size()));
        QVERIFY2(result.text.en.endsWith(QLatin1String("Nights awake or at work are not counted: 14.")),
                 qPrintable(result.text.en));
        const QJsonArray awake = result.detail[QStringLiteral("awake")].toArray();
        QCOMPARE(awake.size(), qsizetype{30});
        QVERIFY(awake[15].isNull() && awake[16] == 80.0 && awake[29] == 80.0);
        for (DayFacts &facts : record.facts) {
            facts.asleep.clear();
            facts.restingMinutes = 100;
        }
        const AnalysisResult none = restingHeartRateAnalysis(record).front();
        QVERIFY(none.notApplicable && none.notApplicable->reason.en.contains(QLatin1String("(30)")));
    }

    /// Nor are the means of nights awake or at work a change of level.
    void meansOfNightsAtWorkAreNotCounted()
    {
        PersonRecord record = recordOf(Wearer{.days = 60});
        record.days.first = record.days.last - 29;
        const Metric &systolic = record.metric("systolic_pressure");
        const auto courseOf = [&] {
            for (const NightCourse &course : nightCourses(record, record.days)) {
                if (course.metric == &systolic)
                    return course;
            }
            return NightCourse();
        };
        QCOMPARE(courseOf().measure, DayMeasure::night);
        const std::int64_t all = courseOf().n;
        for (DayFacts &facts : record.facts) {
            if (record.days.last - facts.day >= 10)
                continue;
            facts.asleep.clear();
            facts.restingMinutes = 100;
            facts.night[systolic.number] = 160.0;
        }
        const NightCourse rested = courseOf();
        QCOMPARE(rested.measure, DayMeasure::night);
        QCOMPARE(rested.n, all - 10);
        QVERIFY(!rested.values.back() && rested.values.front().value_or(160.0) < 150.0);
    }

    /// "mean of 1 nights", "0 of 1 nights" and "p 0.0000" are no English.
    void sentencesOfOneAndOfNone()
    {
        const PersonRecord month = recordOf(Wearer{.days = 60});
        const AnalysisResult quiet = multiMetricAnalysis(month).front();
        QVERIFY2(quiet.text.en.contains(QLatin1String(" (p ")) &&
                     quiet.text.en.endsWith(QLatin1String("none of the 30 nights raised an alarm.")),
                 qPrintable(quiet.text.en));
        const PersonRecord day = recordOf(Wearer{.days = 60}, 1);
        QVERIFY(restingHeartRateAnalysis(day).front().text.en.endsWith(QLatin1String(" bpm, of one night.")));
        QVERIFY(!multiMetricAnalysis(day).front().text.en.contains(QLatin1String("nights")));
        QVERIFY(wearAnalysis(day).front().text.en.endsWith(QLatin1String(" hours on the day.")));
        Wearer ill{.days = 60};
        ill.ill = {ill.first + 56, ill.first + 59};
        const QString alarm = multiMetricAnalysis(recordOf(ill)).front().text.en;
        QVERIFY2(alarm.endsWith(QLatin1String(" (p < 0.001).")), qPrintable(alarm));
        QCOMPARE(chanceText(0.0304), QStringLiteral("p = 0.030"));
        QCOMPARE(chanceText(0.31), QStringLiteral("p = 0.31"));
        // What is called clear is not printed as the limit it is below.
        QCOMPARE(chanceText(0.0497), QStringLiteral("p = 0.0497"));
        QCOMPARE(chanceText(0.04996), QStringLiteral("p < 0.05"));
        QCOMPARE(chanceText(0.0503), QStringLiteral("p = 0.050"));
        QCOMPARE(chanceText(0.0494), QStringLiteral("p = 0.049"));
    }

    void aPeriodToCome()
    {
        PersonRecord record = recordOf(Wearer{.days = 40});
        record.days = {record.days.last + 10, record.days.last + 40};
        verifySound(record);
    }

    void tenMillionSamples()
    {
        Wearer wearer;
        wearer.days = 130;
        wearer.intervalMs = 10'000;
        const PersonRecord record = recordOf(wearer);
        std::int64_t values = 0;
        for (const DayFacts &facts : record.facts)
            values += facts.quality.values;
        QVERIFY(values >= 10'000'000);
        verifySound(record);
    }
};

QTEST_APPLESS_MAIN(TestPersonAnalyses)
#include "tst_person_analyses.moc"
