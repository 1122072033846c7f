// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/advice/recommendations.h"
#include "analysis/method.h"
#include "analysis/person/nightly_analyses.h"
#include "analysis/person/person_analyses.h"
#include "analysis/person/shape_analyses.h"
#include "analysis/sleep_regularity.h"
#include "tests/analysis/oracle.h"
#include "tests/analysis/simulated_person.h"

#include <QElapsedTimer>

using namespace xinglin;

namespace {

const std::vector<PersonAnalysis> kAnalyses{
    {"trend", trendAnalysis},       {"change-points", changePointAnalysis},
    {"seasonal", seasonalAnalysis}, {"rhythm", rhythmAnalysis},
    {"sleep", sleepAnalysis},       {"isolation-forest", profileAnalysis}};

const AnalysisResult &resultOf(const std::vector<AnalysisResult> &results, const char *metric)
{
    for (const AnalysisResult &each : results) {
        if (each.metric == QLatin1String(metric))
            return each;
    }
    qFatal("no result for %s", metric);
}

QByteArray bytesOf(const PersonRecord &record)
{
    QJsonArray all;
    for (const PersonAnalysis &analysis : kAnalyses) {
        for (const AnalysisResult &each : analysis.run(record))
            all.append(jsonOf(each, Language::en));
    }
    return QJsonDocument(all).toJson();
}

}  // namespace

class TestShapeAnalyses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSlowRiseIsATrend()
    {
        SimulatedPerson person;
        person.days = 90;
        person.shift = [](const QString &key, int place) {
            return key == QLatin1String("heart_rate") ? 0.05 * place : 0.0;
        };
        const auto results = trendAnalysis(person.record());
        const AnalysisResult &rate = resultOf(results, "heart_rate");
        QCOMPARE(rate.category, QStringLiteral("rising"));
        QVERIFY(std::abs(*rate.value - 1.5) < 0.5);
        QVERIFY(*rate.low <= *rate.value && *rate.value <= *rate.high);
        QCOMPARE(rate.detail[QStringLiteral("slope_per_30_days")].toDouble(), *rate.value);
        QCOMPARE(rate.days.days(), 90);
        QVERIFY(!rate.text.en.isEmpty() && !rate.inputs.empty());
        QCOMPARE(resultOf(results, "steps").category, QStringLiteral("steady"));
    }

    /// However sure it is, nobody is told to look at what no single value can show.
    void aTinyRiseIsNoTrend()
    {
        int told = 0;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            SimulatedPerson person;
            person.days = 90;
            person.seed = seed;
            person.shift = [](const QString &key, int place) {
                const Metric *metric = MetricDictionary::builtIn().find(key);
                return metric ? 0.01 * place * metric->toUnits(1.0) : 0.0;
            };
            for (const AnalysisResult &rate : trendAnalysis(person.record())) {
                if (!rate.text.en.contains(QStringLiteral("moved by less than single values can tell")))
                    continue;
                ++told;
                QCOMPARE(rate.category, QStringLiteral("steady"));
                QVERIFY(rate.detail[QStringLiteral("p_adjusted")].toDouble() < 0.05);
            }
        }
        QVERIFY(told > 0);
    }

    /// Whoever walks enough every day is not told to begin.
    void daysInARowAreOfTheRightKind()
    {
        SimulatedPerson person;
        person.missing = 0.0;
        const auto resultWith = [&person](double before, double inTheEnd) {
            PersonRecord record = person.record();
            for (auto &each : record.history)
                each.summary =
                    personDays::dayOf({{"steps", record.days.last - each.day < 16 ? inTheEnd : before}});
            return activityAnalysis(record).front();
        };
        const auto advised = [](const AnalysisResult &result) {
            QStringList rules;
            for (const Recommendation &each : recommendationsFrom(ruleBook(), std::vector{result}))
                rules += each.rule->id;
            return rules;
        };
        const AnalysisResult idle = resultWith(11'000.0, 3'000.0);
        QCOMPARE(idle.detail[QStringLiteral("inactive_streak")].toInt(), 16);
        QCOMPARE(idle.detail[QStringLiteral("streak")].toInt(), 0);
        QVERIFY(advised(idle).contains(QStringLiteral("inactive-streak")));
        const AnalysisResult active = resultWith(3'000.0, 11'000.0);
        QCOMPARE(active.detail[QStringLiteral("inactive_streak")].toInt(), 0);
        QCOMPARE(active.detail[QStringLiteral("streak")].toInt(), 16);
        QVERIFY2(advised(active).isEmpty(), qPrintable(advised(active).join(u' ')));
        QCOMPARE(resultWith(6'000.0, 6'000.0).detail[QStringLiteral("inactive_streak")].toInt(), 0);
    }

    void noiseAloneSeldomHasATrendOrAChange()
    {
        int trends = 0, changes = 0, all = 0;
        for (std::uint64_t seed = 1; seed <= 30; ++seed) {
            SimulatedPerson person;
            person.seed = seed;
            const PersonRecord record = person.record();
            for (const AnalysisResult &each : trendAnalysis(record)) {
                ++all;
                trends += each.category != QLatin1String("steady");
            }
            for (const AnalysisResult &each : changePointAnalysis(record))
                changes += each.category != QLatin1String("steady");
        }
        qInfo("of %d courses: %d trends, %d changes", all, trends, changes);
        QVERIFY(trends < all / 8);
        QVERIFY(changes < all / 12);
    }

    /// A dozen metrics are asked about: without a correction every third person would be told of a trend.
    void constantLevelsSeldomMakeATrendOfAnyMetric()
    {
        int people = 0, byChance = 0;
        for (std::uint64_t seed = 101; seed <= 160; ++seed) {
            SimulatedPerson person;
            person.seed = seed;
            bool isAny = false, isAnyUncorrected = false;
            for (const AnalysisResult &each : trendAnalysis(person.record())) {
                isAny = isAny || each.category != QLatin1String("steady");
                const double p = each.detail[QStringLiteral("p")].toDouble();
                QVERIFY(each.detail[QStringLiteral("p_adjusted")].toDouble() >= p);
                isAnyUncorrected = isAnyUncorrected || p < 0.05;
            }
            people += isAny;
            byChance += isAnyUncorrected;
        }
        qInfo("of 60 people: %d with a trend, %d without correction", people, byChance);
        QVERIFY(people <= 6);
        QVERIFY(byChance > 10);
    }

    void aTrendNamesItsValuesAndItsDays()
    {
        SimulatedPerson person;
        person.days = 90;
        person.shift = [](const QString &key, int place) {
            return key == QLatin1String("heart_rate") ? -0.05 * place : 0.0;
        };
        const AnalysisResult rate = resultOf(trendAnalysis(person.record()), "heart_rate");
        QCOMPARE(rate.category, QStringLiteral("falling"));
        QCOMPARE(rate.detail[QStringLiteral("measure")].toString(), QStringLiteral("resting"));
        QVERIFY2(rate.text.en.startsWith(QLatin1String("Heart rate at rest at night: falling by 1.")),
                 qPrintable(rate.text.en));
        QVERIFY2(rate.text.en.contains(QLatin1String("from 3 August 2026 to 31 October 2026")),
                 qPrintable(rate.text.en));
        QVERIFY2(!rate.text.en.contains(QLatin1String(" -")) && rate.text.en.contains(QChar(0x2212)),
                 qPrintable(rate.text.en));
        QVERIFY2(rate.text.zh.contains(QStringLiteral("2026年8月3日")), qPrintable(rate.text.zh));
    }

    void aNewLevelIsDatedAndSized()
    {
        SimulatedPerson person;
        person.days = 90;
        person.missing = 0.0;
        person.shift = [](const QString &key, int place) {
            return key == QLatin1String("heart_rate") && place >= 110 ? 6.0 : 0.0;
        };
        const auto results = changePointAnalysis(person.record());
        const AnalysisResult &rate = resultOf(results, "heart_rate");
        const QJsonArray changes = rate.detail[QStringLiteral("changes")].toArray();
        QCOMPARE(changes.size(), 1);
        const Day told = Day::fromText(changes[0][QStringLiteral("day")].toString());
        QVERIFY(std::abs(told - (person.last - 39)) <= 1);
        QVERIFY(std::abs(changes[0][QStringLiteral("size")].toDouble() - 6.0) < 0.8);
        QCOMPARE(rate.detail[QStringLiteral("segments")].toArray().size(), 2);
        QCOMPARE(*rate.value, changes[0][QStringLiteral("size")].toDouble());
        // It speaks of nights: tables beside it print means of days.
        QCOMPARE(rate.detail[QStringLiteral("measure")].toString(), QStringLiteral("resting"));
        QVERIFY2(rate.text.en.startsWith(QLatin1String("Heart rate at rest at night: changed on ")),
                 qPrintable(rate.text.en));
        QVERIFY(rate.text.zh != rate.text.en);
        const QJsonArray online = rate.detail[QStringLiteral("online")].toArray();
        QCOMPARE(online.size(), 90);
        double seen = 0.0;
        for (int place = 50; place < 56; ++place)
            seen = std::max(seen, online[place].toDouble());
        QVERIFY(seen > 0.9);
        QVERIFY(online[45].toDouble() < 0.5);
    }

    void theCourseOfTheDayIsFoundAgain()
    {
        const PersonRecord record = SimulatedPerson().record();
        const auto seasonal = seasonalAnalysis(record);
        const AnalysisResult &rate = resultOf(seasonal, "heart_rate");
        const QJsonArray hours = rate.detail[QStringLiteral("hours")].toArray();
        QCOMPARE(hours.size(), 24);
        QVERIFY(std::abs(hours[15].toDouble() - 80.0) < 1.5);
        QVERIFY(std::abs(hours[3].toDouble() - 60.0) < 1.5);
        QVERIFY(rate.detail[QStringLiteral("strength")].toDouble() > 0.9);
        QCOMPARE(rate.detail[QStringLiteral("trend")].toArray().size(), 28);
        const auto rhythm = rhythmAnalysis(record);
        const AnalysisResult &wave = resultOf(rhythm, "heart_rate");
        QVERIFY(std::abs(*wave.value - 10.0) < 0.5);
        QVERIFY(*wave.low < 10.0 && 10.0 < *wave.high);
        QVERIFY(std::abs(wave.detail[QStringLiteral("acrophase_hour")].toDouble() - 15.0) < 0.2);
        QVERIFY(wave.detail[QStringLiteral("is")].toDouble() > 0.9);
        QCOMPARE(wave.category, QStringLiteral("rhythmic"));
        QCOMPARE(resultOf(rhythm, "steps").detail[QStringLiteral("profile")].toArray().size(), 24);
    }

    void sleepIsMeasuredAgainstItsUsualRange()
    {
        SimulatedPerson person;
        person.sleepMinutes = 360;
        person.sleepJitter = 0;
        person.missing = 0.0;
        const auto results = sleepAnalysis(person.record());
        const AnalysisResult &sleep = resultOf(results, "sleep");
        QCOMPARE(*sleep.value, 6.0);
        QCOMPARE(sleep.category, QStringLiteral("short"));
        QCOMPARE(sleep.detail[QStringLiteral("debt_hours")].toDouble(), 14.0);
        // An hour of each of the last fourteen nights, however many there are.
        QVERIFY2(sleep.text.en.contains(QLatin1String("14.0 h short over the last 14;")),
                 qPrintable(sleep.text.en));
        QCOMPARE(sleep.detail[QStringLiteral("regularity")].toDouble(), 100.0);
        QCOMPARE(sleep.detail[QStringLiteral("minutes")].toArray().at(3).toDouble(), 360.0);
        // 23:00 to 05:10.
        QCOMPARE(sleep.detail[QStringLiteral("midpoint_minutes")].toArray().at(3).toDouble(), 125.0);
        person.sleepJitter = 90;
        const auto irregular = sleepAnalysis(person.record());
        const double index = irregular.front().detail[QStringLiteral("regularity")].toDouble();
        QVERIFY(index > 30.0 && index < 90.0);
    }

    void aNapIsNotTheNight()
    {
        SimulatedPerson person;
        person.missing = 0.0;
        PersonRecord record = person.record();
        for (DayFacts &facts : record.facts)
            facts.asleep = {{30, 75}, {310, 700}, {720, 780}};  // 18:30-19:15, 23:10-05:40, 06:00-07:00
        const auto results = sleepAnalysis(record);
        QCOMPARE(results.front().detail[QStringLiteral("midpoint_minutes")].toArray().at(0).toDouble(),
                 185.0);
        QCOMPARE(results.front().detail[QStringLiteral("minutes")].toArray().at(0).toDouble(), 495.0);
    }

    void anUnusualMonthIsNamedWithItsDrivers()
    {
        SimulatedPerson person;
        person.history = 180;
        person.shift = [](const QString &key, int place) {
            return place < 150                          ? 0.0
                   : key == QLatin1String("heart_rate") ? 6.0
                   : key == QLatin1String("stress")     ? 20.0
                                                        : 0.0;
        };
        const auto results = profileAnalysis(person.record());
        const AnalysisResult &profile = results.front();
        QVERIFY(!profile.notApplicable);
        qInfo("score of a shifted month: %.3f", *profile.value);
        QCOMPARE(profile.category, QStringLiteral("unusual"));
        const QJsonArray features = profile.detail[QStringLiteral("features")].toArray();
        double sum = 0.0;
        QStringList keys;
        for (const QJsonValue &each : features) {
            sum += each[QStringLiteral("share")].toDouble();
            keys += each[QStringLiteral("key")].toString();
        }
        VERIFY_CLOSE(sum, 1.0, 1e-12);
        QVERIFY(keys.first(2).contains(QStringLiteral("heart_rate")));
        QVERIFY(keys.first(2).contains(QStringLiteral("stress")));
        int unusual = 0;
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            SimulatedPerson usual;
            usual.history = 180;
            usual.seed = seed;
            unusual += profileAnalysis(usual.record()).front().category == QLatin1String("unusual");
        }
        qInfo("usual months called unusual: %d of 40", unusual);
        QVERIFY(unusual <= 2);
    }

    void littleOrNothingIsToldAsSuch()
    {
        PersonRecord empty;
        empty.metrics = &MetricDictionary::builtIn();
        empty.days = {Day(20000), Day(20029)};
        SimulatedPerson few;
        few.history = 2;
        few.missing = 0.0;
        for (const PersonRecord &record : {empty, few.record()}) {
            for (const PersonAnalysis &analysis : kAnalyses) {
                const auto results = analysis.run(record);
                QVERIFY(!results.empty());
                for (const AnalysisResult &each : results) {
                    QVERIFY(each.notApplicable.has_value());
                    QVERIFY(!each.notApplicable->code.isEmpty() && !each.notApplicable->reason.en.isEmpty());
                }
            }
        }
    }

    void aConstantPersonIsSteady()
    {
        PersonRecord record;
        record.metrics = &MetricDictionary::builtIn();
        record.days = {Day(20150), Day(20179)};
        for (int day = 20000; day < 20180; ++day) {
            record.history.push_back({Day(day), personDays::dayOf({{"heart_rate", 70}, {"steps", 8000}})});
            DayFacts facts;
            facts.day = Day(day);
            facts.restingMinutes = 300;
            facts.restingHeartRate = 60.0;
            facts.hourHeartRate.fill(70.0);
            record.facts.push_back(facts);
        }
        QCOMPARE(resultOf(trendAnalysis(record), "heart_rate").category, QStringLiteral("steady"));
        QCOMPARE(resultOf(changePointAnalysis(record), "heart_rate").category, QStringLiteral("steady"));
        QCOMPARE(resultOf(rhythmAnalysis(record), "heart_rate").category, QStringLiteral("no_rhythm"));
        QCOMPARE(*resultOf(seasonalAnalysis(record), "heart_rate").value, 0.0);
        QCOMPARE(profileAnalysis(record).front().category, QStringLiteral("usual"));
        QVERIFY(!bytesOf(record).contains("nan") && !bytesOf(record).contains("inf"));
    }

    void gapsAndTheSameBytes()
    {
        SimulatedPerson person;
        person.history = 480;
        person.days = 365;
        PersonRecord record = person.record();
        const QByteArray once = bytesOf(record);
        QCOMPARE(bytesOf(record), once);
        // A year without anything in the middle.
        std::erase_if(record.history,
                      [&](const PersonDay &each) { return each.day < record.days.last - 30; });
        std::erase_if(record.facts, [&](const DayFacts &each) { return each.day < record.days.last - 30; });
        QVERIFY(!bytesOf(record).isEmpty());
    }

    void everyMethodHasItsFile()
    {
        for (const PersonAnalysis &analysis : kAnalyses) {
            const char *id = analysis.method;
            QVERIFY2(findMethod(QString::fromLatin1(id)), id);
            QVERIFY(std::ranges::any_of(
                personAnalyses(), [&](const PersonAnalysis &each) { return qstrcmp(each.method, id) == 0; }));
        }
    }

    void timeOfAPersonYear()
    {
        SimulatedPerson person;
        person.history = 485;
        person.days = 365;
        const PersonRecord record = person.record();
        for (const PersonAnalysis &analysis : kAnalyses) {
            std::vector<double> times;
            for (int round = 0; round < 9; ++round) {
                QElapsedTimer timer;
                timer.start();
                analysis.run(record);
                times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            }
            std::ranges::sort(times);
            qInfo("%s: %.2f ms", analysis.method, times[4]);
        }
    }
};

QTEST_GUILESS_MAIN(TestShapeAnalyses)
#include "tst_shape_analyses.moc"
