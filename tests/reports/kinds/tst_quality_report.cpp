// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/quality_parts.h"
#include "reports/builders/quality_report.h"
#include "tests/reports/document_reading.h"
#include "tests/reports/pdf_reading.h"
#include "tests/reports/sample_figures.h"
#include "tests/workspace/company.h"
#include "workspace/figures_use_cases.h"
#include "workspace/quality_use_cases.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace xinglin;
using namespace xinglin::test;

namespace {

const Actor kActor{QStringLiteral("tester")};

/// The company, with two people who do not wear their watch and one whose watch makes values up.
class QualityCompany
{
public:
    QualityCompany() { spoil(); }

    Result<DataQuality> quality(const char *unit, const DayRange &days = kSeptember,
                                Reader reader = Reader::seesIndividuals)
    {
        return figures::dataQuality(company.context(), kActor, company.unit(unit).id, days, reader);
    }

    QualityReportData reportData(const char *unit, Reader reader = Reader::seesIndividuals)
    {
        QualityReportData data;
        data.subject = {QString::fromLatin1(unit), company.unit(unit).name, {}};
        data.quality = quality(unit, kSeptember, reader);
        data.dataFrom = kCompanyStart;
        const UnitId id = company.unit(unit).id;
        const Period period = Period::monthOf(kSeptember.first);
        data.previous =
            figures::figures(company.context(), kActor, SubjectId::of(id), period.previous().days(), {});
        data.yearEarlier =
            figures::figures(company.context(), kActor, SubjectId::of(id), period.yearEarlier().days(), {});
        const auto rows = figures::childRows(company.context(), kActor, id, kSeptember);
        std::vector<ReportUnit> units;
        for (const UnitRow &row : *rows)
            units.push_back({{row.unit.code, row.unit.name, {}},
                             row.people,
                             row.suppressed,
                             row.score,
                             row.scoreChange,
                             row.coverage});
        data.units = units;
        return data;
    }

    /// The person's days of the period as they are stored now.
    std::vector<PersonDay> daysOf(const QString &code)
    {
        std::vector<PersonDay> days;
        const Status read = company.context().store.read([&](StoreSession &session) {
            return session.vitals().visitSummaries(company.members().at(code).person.index, kSeptember,
                                                   [&](std::int32_t, Day day, Bytes bytes) -> Status {
                                                       days.push_back({day, *decodeSummary(bytes)});
                                                       return {};
                                                   });
        });
        if (!read)
            qFatal("no days");
        return days;
    }

    Company company;

private:
    /// M1-4 has data on nine days only, M1-5 on none; the watch of M1-6 repeats itself.
    void spoil()
    {
        const Status done = company.context().store.write([&](StoreSession &session) -> Status {
            for (Day day = kSeptember.first; day <= kSeptember.last; ++day) {
                for (const char *code : {"M1-4", "M1-5"}) {
                    const bool keeps = QLatin1String(code) == QLatin1String("M1-4") && day.dayOfMonth() > 21;
                    if (keeps)
                        continue;
                    const Status gone =
                        session.vitals().writeSummary(company.member(code).person.index, day, {});
                    if (!gone)
                        return gone;
                }
            }
            for (PersonDay row : company.member("M1-6").days) {
                row.summary.metrics.front().excluded[1] = 60;  // frozen_run
                const Status kept = session.vitals().writeSummary(company.member("M1-6").person.index,
                                                                  row.day, encode(row.summary));
                if (!kept)
                    return kept;
            }
            return {};
        });
        if (!done)
            qFatal("not spoilt");
    }
};

}  // namespace

class TestQualityReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreTheSumsOfPeople()
    {
        const auto quality = m_company.quality("M");
        QVERIFY(quality.has_value());
        QCOMPARE(quality->daily.size(), std::size_t{30});
        std::int64_t withData = 0;
        for (const QualityDay &day : quality->daily) {
            const Summary naive = m_company.company.naiveRollUp(QStringLiteral("M"), day.day);
            QCOMPARE(day.withData, naive.personDays);
            QCOMPARE(day.received, naive.received);
            QCOMPARE(day.expected, naive.expected);
            // Eleven people, ten from the day on which one moved.
            QCOMPARE(day.members, std::int64_t{day.day < m_company.company.moveDay() ? 11 : 10});
            withData += day.withData;
        }
        QCOMPARE(quality->coverage.daysWithData, withData);
        QCOMPARE(quality->coverage.daysExpected, std::int64_t{11 * 30 - 15});
        for (const MetricQuality &one : quality->metrics) {
            std::int64_t values = 0;
            std::int64_t days = 0;
            for (Day day = kSeptember.first; day <= kSeptember.last; ++day) {
                const Summary naive = m_company.company.naiveRollUp(QStringLiteral("M"), day);
                const MetricSummary *sum = naive.find(one.metric);
                values += sum ? sum->moments.n : 0;
                days += sum ? sum->dayMeans.n : 0;
                QCOMPARE(one.daily[static_cast<std::size_t>(day - kSeptember.first)],
                         sum ? sum->dayMeans.n : 0);
            }
            QCOMPARE(one.values, values);
            QCOMPARE(one.personDays, days);
        }
    }

    /// The company's data begin with August; of the month before nothing could have come.
    void daysBeforeThereWereDataAreNotListed()
    {
        const Day august = Day::fromCivil(2026, 8, 1);
        const auto quality = m_company.quality("M", {august - 31, kSeptember.last});
        QVERIFY(quality.has_value());
        QCOMPARE(quality->daily.size(), std::size_t{31 + 30});
        QCOMPARE(quality->daily.front().day, august);
        QCOMPARE(quality->daily.front().members, std::int64_t{11});
        for (const MetricQuality &one : quality->metrics) {
            for (const Day day : {august, kSeptember.last}) {
                const Summary naive = m_company.company.naiveRollUp(QStringLiteral("M"), day);
                const MetricSummary *sum = naive.find(one.metric);
                QCOMPARE(one.daily[static_cast<std::size_t>(day - august)], sum ? sum->dayMeans.n : 0);
            }
        }
    }

    void peopleAreJudgedByTheirOwnDays()
    {
        const auto quality = m_company.quality("M1");
        QVERIFY(quality.has_value());
        WearingBands bands{};
        for (const auto &[code, member] : m_company.company.members()) {
            if (!code.startsWith(QLatin1String("M1")))
                continue;
            const double share = static_cast<double>(m_company.daysOf(code).size()) / 30.0;
            ++bands[share == 0.0 ? 0 : share < 0.5 ? 1 : share < 0.8 ? 2 : 3];
        }
        QCOMPARE(quality->people, bands);
        QCOMPARE(quality->underHalf, std::int64_t{2});
        QCOMPARE(quality->leastData.size(), std::size_t{2});
        const PersonQuality &none = quality->leastData[0];
        QCOMPARE(none.code, QStringLiteral("M1-5"));
        QCOMPARE(none.daysWithData, 0);
        QCOMPARE(none.longestGap, 30);
        QVERIFY(!none.lastDay.isValid());
        const PersonQuality &some = quality->leastData[1];
        QCOMPARE(some.code, QStringLiteral("M1-4"));
        const auto days = m_company.daysOf(QStringLiteral("M1-4"));
        QCOMPARE(some.daysWithData, static_cast<int>(days.size()));
        QCOMPARE(some.lastDay, days.back().day);
        QCOMPARE(some.longestGap, days.front().day - kSeptember.first);
        QCOMPARE(some.name.en, QStringLiteral("Name M1-4"));
    }

    void aWatchThatRepeatsItselfIsNamed()
    {
        const auto quality = m_company.quality("M1");
        QCOMPARE(quality->overTenth, std::int64_t{1});
        const PersonQuality &one = quality->mostLeftOut.at(0);
        QCOMPARE(one.code, QStringLiteral("M1-6"));
        std::int64_t values = 0;
        std::int64_t frozen = 0;
        for (const PersonDay &row : m_company.daysOf(one.code)) {
            frozen += 60;
            for (const MetricSummary &metric : row.summary.metrics)
                values += metric.moments.n;
        }
        QCOMPARE(one.values, values);
        QCOMPARE(one.leftOut, (LeftOut{{QStringLiteral("frozen_run"), frozen}}));
        QCOMPARE(one.leftOutShare(), static_cast<double>(frozen) / static_cast<double>(values + frozen));
    }

    void tooFewPeopleTellNothing()
    {
        const auto quality = m_company.quality("M2", kSeptember, Reader::seesGroups);
        QVERIFY(quality->suppressed);
        QVERIFY(quality->daily.empty() && quality->leastData.empty());
        QVERIFY(m_company.quality("M1", kSeptember, Reader::seesGroups)->suppressed);
        QVERIFY(!m_company.quality("M2")->suppressed);
        const Document document =
            qualityReport(setting(Language::en), m_company.reportData("M2", Reader::seesGroups));
        QVERIFY(holds(document, QStringLiteral("Too few people")));
        QVERIFY(!tableOf(document, "coverage"));
        QVERIFY(!holds(document, QStringLiteral("M2-")));
    }

    void whatSubtractionWouldTellIsWithheldToo()
    {
        const Document document = qualityReport(setting(Language::en), m_company.reportData("M"));
        const TableBlock *units = tableOf(document, "unit_quality");
        QVERIFY(units);
        QCOMPARE(units->rows.size(), std::size_t{2});
        // M2 has two people; M1 beside it would tell them by subtraction from M.
        for (const auto &row : units->rows) {
            for (std::size_t i = 2; i < row.size(); ++i)
                QVERIFY(row[i].isAbsent);
        }
    }

    void aGapOfEverybodyIsFound()
    {
        std::vector<QualityDay> days;
        for (int i = 0; i < 10; ++i)
            days.push_back({kSeptember.first + i, i < 9, 20,
                            i == 4 || i == 5 ? 3
                            : i >= 8         ? 0
                                             : 18,
                            0, 0, 0});
        const auto gaps = wearingGaps(days);
        QCOMPARE(gaps.size(), std::size_t{2});
        QCOMPARE(gaps[0].days, (DayRange{kSeptember.first + 4, kSeptember.first + 5}));
        QCOMPARE(gaps[0].withData, std::int64_t{6});
        QCOMPARE(gaps[0].members, std::int64_t{40});
        QCOMPARE(gaps[1].days.days(), 1);
    }

    /// "Team 1" alone could be any of twenty.
    void theCoverNamesTheUnitsAbove()
    {
        QualityReportData data = m_company.reportData("R");
        data.subject.path = {{QStringLiteral("集团"), QStringLiteral("Group")},
                             {QStringLiteral("综采区"), QStringLiteral("Longwall face")}};
        const Document document = qualityReport(setting(Language::en), data);
        const QString above = coverOf(document).organisation;
        QVERIFY2(above.endsWith(QStringLiteral("Group / Longwall face")), qPrintable(above));
    }

    void aDayHasNoCoursesOfDays()
    {
        const QualityReportData data = m_company.reportData("R");
        QCOMPARE(coursesOfDays(qualityReport(setting(Language::en), data)), 3);
        ReportSetting day = setting(Language::en);
        day.period = Period::day(kSeptember.first);
        const Document document = qualityReport(day, data);
        QCOMPARE(coursesOfDays(document), 0);
        QVERIFY(!tableOf(document, "quality_days"));
        QVERIFY(!tableOf(document, "gaps"));  // a day cannot have far less data than itself
        QVERIFY(!holds(document, QStringLiteral("Appendix: tables")));
    }

    void aYearIsComparedWithTheYearBeforeOnce()
    {
        QualityReportData data = m_company.reportData("R");
        data.dataFrom = data.previous->days.first;
        data.yearEarlier = data.previous;
        QCOMPARE(mostChanges(qualityReport(setting(Language::en), data)), std::size_t{2});
        ReportSetting year = setting(Language::en);
        year.period = Period::yearOf(kSeptember.first);
        QCOMPARE(mostChanges(qualityReport(year, data)), std::size_t{1});
    }

    void theTablesSayWhatTheFiguresSay()
    {
        const QualityReportData data = m_company.reportData("R");
        const Document document = qualityReport(setting(Language::en), data);
        const TableBlock *coverage = tableOf(document, "coverage");
        QVERIFY(coverage);
        QCOMPARE(*coverage->rows[1][1].number, 17.0 * 30.0);
        QCOMPARE(*coverage->rows[2][2].number, double(data.previous->coverage.daysWithData));
        for (const auto &row : coverage->rows)
            QVERIFY(row[3].isAbsent);  // before there was any data
        const TableBlock *days = tableOf(document, "quality_days");
        QVERIFY(days);
        QCOMPARE(days->rows.size(), data.quality->daily.size());
        for (std::size_t i = 0; i < days->rows.size(); ++i)
            QCOMPARE(*days->rows[i][2].number, double(data.quality->daily[i].withData));
        const TableBlock *people = tableOf(document, "people_least_data");
        QVERIFY(people);
        QCOMPARE(people->rows.at(0).at(0).text, QStringLiteral("Name M1-5 (M1-5)"));
    }

    /// What a table of the file tells is no "nothing" in its summary; but nobody is named there.
    void theSummaryTellsOfPeopleAndWatches()
    {
        const QualityReportData data = m_company.reportData("R");
        const auto find = [&](const std::vector<Finding> &findings, const char *start) {
            for (const Finding &one : findings) {
                if (one.text.startsWith(QLatin1String(start)))
                    return one.text + QStringLiteral(" | ") + one.evidence;
            }
            return QString();
        };
        const ReportSetting september = setting(Language::en);
        const auto findings = qualityFindings(ReportWords(september), data, true);
        QVERIFY(
            std::ranges::is_sorted(findings, {}, [](const Finding &one) { return one.mark != Mark::p1; }));
        const PersonQuality &watch = data.quality->mostLeftOut.front();
        QCOMPARE(
            find(findings, "Watches to look after"),
            QStringLiteral("Watches to look after: 1 | The worst: %1 of its values left out (%2). Who they "
                           "are: chapter “People and watches to look after”.")
                .arg(ReportWords(september).percent(watch.leftOutShare()),
                     ReportWords(september).reason(QStringLiteral("frozen_run"))));
        const PersonQuality &some = data.quality->leastData[1];
        QCOMPARE(
            find(findings, "People with data"),
            QStringLiteral("People with data on under half of their days: 1 | The fewest: %1 of 30 days, "
                           "the longest gap in days: %2. Who they are: chapter “People and watches to look "
                           "after”.")
                .arg(some.daysWithData)
                .arg(some.longestGap));
        const auto ofGroups = qualityFindings(ReportWords(september), data, false);
        QCOMPARE(find(ofGroups, "Watches to look after"), QStringLiteral("Watches to look after: 1 | "));
        QCOMPARE(find(ofGroups, "People with data"),
                 QStringLiteral("People with data on under half of their days: 1 | "));
    }

    /// One who left the watch at home is no fall of the wearing rate.
    void aFallIsOfMoreThanOnePerson()
    {
        QualityReportData data = m_company.reportData("R");
        data.quality->coverage.share = 0.85;
        data.quality->coverage.people = 20;
        const ReportSetting september = setting(Language::en);
        const auto tells = [&](double before) {
            data.previous->coverage.share = before;
            return std::ranges::any_of(
                qualityFindings(ReportWords(september), data, true), [](const Finding &one) {
                    return one.text.startsWith(QStringLiteral("The wearing rate fell by"));
                });
        };
        data.units = std::vector<ReportUnit>{};
        QVERIFY(tells(0.95));
        QVERIFY(!tells(0.92));  // 1.4 people
        data.quality->coverage.people = 200;
        QVERIFY(tells(0.92));
        QVERIFY(!tells(0.89));
    }

    /// One line over another and a single bar tell nothing.
    void chartsWithoutInformationAreLeftOut()
    {
        QualityReportData data = m_company.reportData("R");
        const auto chartOf = [&data](const char *title) -> std::optional<ChartSpec> {
            for (const Block &block : qualityReport(setting(Language::en), data).blocks) {
                const auto *charts = std::get_if<ChartBlock>(&block);
                if (charts && charts->charts[0].chart.title.startsWith(QLatin1String(title)))
                    return charts->charts[0].chart;
            }
            return std::nullopt;
        };
        for (QualityDay &day : data.quality->daily)
            day.counted = day.withData;
        const auto wearing = chartOf("Wearing rate by day");
        QVERIFY(wearing);
        QCOMPARE(wearing->series.size(), std::size_t{1});
        QCOMPARE(wearing->title,
                 QStringLiteral("Wearing rate by day, every day with half of the records or more"));
        --data.quality->daily.back().counted;
        QCOMPARE(chartOf("Wearing rate by day")->series.size(), std::size_t{2});
        for (MetricQuality &metric : data.quality->metrics)
            metric.leftOut = {{QStringLiteral("simulated"), 3}, {QStringLiteral("frozen_run"), 2}};
        QVERIFY(chartOf("Values left out, by reason"));
        for (MetricQuality &metric : data.quality->metrics)
            metric.leftOut.resize(1);
        QVERIFY(!chartOf("Values left out, by reason"));
        const auto share = chartOf("Share of the person-days");
        QVERIFY(share);
        QCOMPARE(share->yLabel, QStringLiteral("%"));  // of the scale, not of the days
        QVERIFY(share->xLabel.isEmpty());
    }

    void namesStayOutWhereTheyAreNotAskedFor()
    {
        QualityReportData data = m_company.reportData("R");
        data.named = false;
        const Document document = qualityReport(setting(Language::en), data);
        QVERIFY(!holds(document, QStringLiteral("Name M1")));
        QCOMPARE(tableOf(document, "people_least_data")->rows.at(0).at(0).text, QStringLiteral("M1-5"));
    }

    void whatFailedIsTold()
    {
        QualityReportData data = m_company.reportData("R");
        data.quality = fail(ErrorCode::damaged, QStringLiteral("The summaries are damaged."));
        const Document document = qualityReport(setting(Language::en), data);
        QVERIFY(holds(document, QStringLiteral("The summaries are damaged.")));
        QVERIFY(!tableOf(document, "coverage"));
    }

    void everyPageCanBeSearched()
    {
        for (const Language language : {Language::zhCN, Language::en}) {
            const QString faults = faultsOfPdf(qualityReport(setting(language), m_company.reportData("R")),
                                               QStringLiteral("quality"));
            QVERIFY2(faults.isEmpty(), qPrintable(faults));
        }
    }

private:
    static ReportSetting setting(Language language)
    {
        ReportSetting setting = test::sampleSetting(language);
        setting.period = Period::monthOf(kSeptember.first);
        return setting;
    }

    QualityCompany m_company;
};

QTEST_MAIN(TestQualityReport)
#include "tst_quality_report.moc"
