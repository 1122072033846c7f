// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/unit_findings.h"
#include "tests/reports/sample_figures.h"

#include <QTest>

#include <vector>

using namespace xinglin;
using namespace Qt::Literals::StringLiterals;

namespace {

const Day kThirtieth = Day::fromCivil(2026, 10, 30);  // the data end a day later

std::uint8_t numberOf(const char16_t *key)
{
    return MetricDictionary::builtIn().find(key)->number;
}

}  // namespace

/// What the summary of a unit's report finds in the figures.
class TestUnitFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Six of a team of ten stand before any list of people, and ask for nothing any more when they are well.
    void manyOfOneTeamAreAFinding()
    {
        ConcernCluster team{{u"二队"_s, u"Team 2"_s},      {10, 6}, {200, 14},
                            numberOf(u"body_temperature"), 5,       kThirtieth};
        const auto told = [&] { return findingsOf(m_source, nullptr, &*m_data.concerns, {}, {team}); };
        const Finding first = told().front();
        QCOMPARE(first.text,
                 u"Team 2: people far from their own usual for two days or longer: 6 of 10, more than "
                 "chance explains"_s);
        QVERIFY2(first.evidence.startsWith(u"Everywhere else it was 8 of 190. Temperature: 5 of them."_s),
                 qPrintable(first.evidence));
        QCOMPARE(first.markWord, u"act now"_s);
        team.lastFar = kThirtieth - 1;
        const auto later = told();
        const auto found = std::ranges::find(later, first.text, &Finding::text);
        QVERIFY(found != later.end());
        QCOMPARE(found->markWord, u"watch"_s);
    }

    /// Who was far a week ago and is well since is nobody to act on now.
    void whatIsOverIsWatched()
    {
        std::vector<ReportConcern> concerns{m_data.concerns->front()};
        ReportConcern &one = concerns.front();
        one.urgency = 5.0;
        one.runEnd = one.lastFar = kThirtieth;
        QCOMPARE(findingsOf(m_source, nullptr, &concerns).front().markWord, u"act now"_s);
        one.runEnd = one.lastFar = kThirtieth - 1;
        QCOMPARE(findingsOf(m_source, nullptr, &concerns).front().markWord, u"watch"_s);
    }

    void theFarthestDayIsToldWithItsRun()
    {
        std::vector<ReportConcern> concerns{m_data.concerns->front()};
        ReportConcern &one = concerns.front();
        one.day = kThirtieth - 2;
        one.runEnd = kThirtieth;
        one.nights = 5;
        const QString evidence = findingsOf(m_source, nullptr, &concerns).front().evidence;
        QVERIFY2(evidence.contains(u"28 October 2026: 38.40"_s), qPrintable(evidence));
        QVERIFY2(evidence.contains(u", 5 days in a row until 30 October 2026"_s), qPrintable(evidence));
    }

    /// Seven people listed by three metrics are not all there are.
    void howManyThereAreInAllIsTold()
    {
        const std::uint8_t temperature = numberOf(u"body_temperature");
        const std::map<std::uint8_t, std::int64_t> counts{{temperature, 7}, {numberOf(u"steps"), 63}};
        const Finding first = findingsOf(m_source, nullptr, &*m_data.concerns, counts).front();
        QCOMPARE(first.text, u"Temperature: people far from their own usual: 7 of 70 in all"_s);
    }

    /// A board's summary has no list of people, and names nobody.
    void whoIsNotListedIsNotNamed()
    {
        ReportTemplate board;
        board.kind = u"comprehensive"_s;
        board.chapters = {{u"summary"_s, {}}};
        m_setting.plan = std::make_shared<const ReportTemplate>(board);
        const std::map<std::uint8_t, std::int64_t> counts{{numberOf(u"body_temperature"), 25}};
        const Finding first = findingsOf(m_source, nullptr, &*m_data.concerns, counts).front();
        m_setting.plan.reset();
        QCOMPARE(first.text, u"Temperature: people far from their own usual: 25"_s);
        QVERIFY2(first.evidence.startsWith(u"The farthest, 29 October 2026: 38.40"_s) &&
                     !first.evidence.contains(u"E10"_s) && !first.evidence.contains(u"more people"_s),
                 qPrintable(first.evidence));
    }

    /// Where most are judged by the population's values, a unit of older people is no worse one.
    void noUnitIsSingledOutWhileUsualsAreLearnt()
    {
        std::vector<ReportUnit> units(2);
        units[0].score = {70.0, 68.0, 72.0, {}, {}, false};
        units[1].score = {90.0, 88.0, 92.0, {}, {}, false};
        ScoreFigures whole{80.0, 79.0, 81.0, {}, {}, false};
        QCOMPARE(unitStandings(units, whole)[0].standing, Standing::below);
        units[0].score.learning = true;
        QCOMPARE(unitStandings(units, whole)[0].standing, Standing::unknown);
        QCOMPARE(unitStandings(units, whole)[1].standing, Standing::above);
        whole.learning = true;
        QCOMPARE(unitStandings(units, whole)[1].standing, Standing::unknown);
    }

private:
    ReportSetting m_setting = test::sampleSetting(Language::en);
    ReportWords m_words{m_setting};
    ComprehensiveData m_data = test::sampleUnit();
    ReportSource m_source{m_setting, m_words, *m_data.figures, nullptr, nullptr, false};
};

QTEST_GUILESS_MAIN(TestUnitFindings)
#include "tst_unit_findings.moc"
