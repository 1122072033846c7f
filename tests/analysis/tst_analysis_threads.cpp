// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/person/nightly_run.h"
#include "analysis/person/person_analyses.h"
#include "tests/analysis/person_records.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <atomic>
#include <thread>

using namespace xinglin;
using namespace xinglin::personRecords;

namespace {

constexpr std::size_t kPeople = 37, kAnalysed = 8;
const DayRange kDays{Day::fromCivil(2026, 1, 5), Day::fromCivil(2026, 2, 13)};

Wearer wearerOf(std::size_t person)
{
    Wearer wearer;
    wearer.zone = *Zone::byName(person % 2 == 0 ? "Asia/Shanghai" : "Europe/Berlin");
    wearer.first = kDays.first;
    wearer.days = kDays.days();
    wearer.intervalMs = 600'000;
    wearer.seed = person + 1;
    if (person % 9 == 0)
        wearer.ill = {kDays.last - 3, kDays.last};
    return wearer;
}

/// Every analysis of everybody, as the program prints it.
QByteArray analysesOf(int threads)
{
    std::vector<QByteArray> texts(kAnalysed);
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t person = next++; person < kAnalysed; person = next++) {
            const PersonRecord record = recordOf(wearerOf(person));
            QJsonArray results;
            for (const PersonAnalysis &analysis : personAnalyses()) {
                for (const AnalysisResult &result : analysis.run(record)) {
                    results.append(jsonOf(result, Language::en));
                    results.append(result.text.zh);
                }
            }
            texts[person] = QJsonDocument(results).toJson(QJsonDocument::Compact);
        }
    };
    std::vector<std::jthread> others;
    for (int i = 1; i < threads; ++i)
        others.emplace_back(work);
    work();
    others.clear();
    QByteArray all;
    for (const QByteArray &text : texts)
        all += text + '\n';
    return all;
}

std::vector<NightlyPerson> nightlyOf(int threads)
{
    const NightlyRun run(MetricDictionary::builtIn(), Zone::utc(), kDays);
    return run.run(
        kPeople,
        [](std::size_t person) {
            Wearer wearer = wearerOf(person);
            wearer.zone = Zone::utc();
            return std::vector<WornDevice>{{samplesOf(wearer), {kAlways}}};
        },
        threads);
}

}  // namespace

/// The same bits for one thread and for many, and from run to run.
class TestAnalysisThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnalysisPrintsTheSameBytes()
    {
        const QByteArray one = analysesOf(1);
        QVERIFY(one.size() > 100'000);
        QVERIFY(analysesOf(1) == one);
        QVERIFY(analysesOf(5) == one);
    }

    void theNightlyRunGivesTheSameBits()
    {
        const std::vector<NightlyPerson> one = nightlyOf(1);
        QVERIFY(nightlyOf(2) == one);
        QVERIFY(nightlyOf(7) == one);
        std::size_t flagged = 0;
        for (std::size_t person = 0; person < kPeople; ++person) {
            QCOMPARE(one[person].figures.size(), std::size_t{40 * 8});
            flagged += one[person].adjusted <= 0.1 ? 1 : 0;
            if (person % 9 == 0)
                QVERIFY2(one[person].adjusted <= 0.1, qPrintable(QString::number(person)));
        }
        QVERIFY(flagged <= 6);
    }
};

QTEST_APPLESS_MAIN(TestAnalysisThreads)
#include "tst_analysis_threads.moc"
