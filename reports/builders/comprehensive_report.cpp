// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/comprehensive_report.h"

#include "domain/report_chapters.h"
#include "reports/builders/alert_parts.h"
#include "reports/builders/change_words.h"
#include "reports/builders/chapter_order.h"
#include "reports/builders/engine_chapters.h"
#include "reports/builders/report_charts.h"
#include "reports/builders/report_parts.h"
#include "reports/builders/unit_findings.h"
#include "reports/builders/unit_table.h"

#include <algorithm>
#include <iterator>

namespace xinglin {
namespace {

using UnitAlign = TableColumn::Align;

QString reportTitle(const Texts &texts, Period::Kind kind)
{
    switch (kind) {
    case Period::Kind::day: return texts.translate("Report", "Daily unit health report");
    case Period::Kind::week: return texts.translate("Report", "Weekly unit health report");
    case Period::Kind::month: return texts.translate("Report", "Monthly unit health report");
    case Period::Kind::quarter: return texts.translate("Report", "Quarterly unit health report");
    case Period::Kind::year: return texts.translate("Report", "Annual unit health report");
    case Period::Kind::range: break;
    }
    return texts.translate("Report", "Unit health report");
}

/// One report on one unit, chapter by chapter.
class ComprehensiveWriter
{
public:
    ComprehensiveWriter(const ReportSetting &setting, const ComprehensiveData &data)
        : m_setting(setting)
        , m_data(data)
        , m_words(setting)
        , m_document(startedDocument(setting, QStringLiteral("comprehensive"),
                                     titleOf(setting, reportTitle(*setting.texts, setting.period.kind())),
                                     unitTitle(m_words, data.subject)))
        , m_writer(m_document)
    {}

    Document run()
    {
        writeCover();
        if (!m_data.figures) {
            writeFailure(m_writer, m_words, texts().translate("Report", "the figures of the unit"),
                         m_data.figures.error());
            return std::move(m_document);
        }
        const SubjectFigures figures = figuresSoFar(m_setting, *m_data.figures);
        const ReportSource source{
            m_setting,     m_words,
            figures,       m_data.previous && m_words.comparesWithPrevious() ? &*m_data.previous : nullptr,
            yearEarlier(), false,
            &results()};
        if (m_data.figures->suppressed) {
            writeWithheld(m_writer, m_words);
            // Where only the data are too few, orders are told of all the same.
            if (m_setting.shows("alerts") && m_data.alerts && *m_data.alerts && !(*m_data.alerts)->suppressed)
                writeAlerts();
            writeMethods(m_writer, source);
            return std::move(m_document);
        }
        writeContents(m_writer, m_words, m_setting, true);
        if (!m_setting.shows("summary"))
            writeNotices();
        writeChapters(m_writer, m_words, m_setting,
                      {{"summary", [&] { writeSummary(source); }},
                       {"quality", [&] { writePeople(source); }},
                       {"scores", [&] { writeScores(source); }},
                       {"vitals", [&] { writeVitals(source); }},
                       {"risk", [&] { writeRisk(); }},
                       {"units", [&] { writeUnits(source); }},
                       {"alerts", [&] { writeAlerts(); }},
                       {"recommendations", [&] { writeRecommendations(); }},
                       {"methods", [&] { writeMethodChapter(source); }},
                       {"appendix", [&] { writeAppendix(source); }}});
        m_document.results = engine::briefJson(results(), m_words.language());
        return std::move(m_document);
    }

private:
    const Texts &texts() const { return m_words.texts(); }
    bool hasData() const { return m_data.figures && m_data.figures->coverage.daysWithData > 0; }
    const std::vector<ReportUnit> *units() const { return m_data.units ? &*m_data.units : nullptr; }
    const engine::Results &results() const
    {
        static const engine::Results none;
        return m_data.analysis ? *m_data.analysis : none;
    }

    const SubjectFigures *yearEarlier() const
    {
        const auto &other = m_data.yearEarlier;
        const bool isTold =
            m_setting.tellsYearEarlier() && m_setting.compares(m_setting.period.yearEarlier());
        return isTold && other && !other->suppressed && other->coverage.daysWithData > 0 ? &*other : nullptr;
    }

    void writeCover()
    {
        CoverBlock cover;
        cover.organisation = unitsAbove(m_words, m_data.subject);
        cover.title = titleOf(m_setting, reportTitle(texts(), m_setting.period.kind()));
        cover.subject = m_words.name(m_data.subject.name);
        if (m_data.figures && !m_data.figures->suppressed) {
            const Coverage &coverage = m_data.figures->coverage;
            cover.facts = {m_words.countFact(texts().translate("Report", "People"), coverage.people),
                           m_words.shareFact(texts().translate("Report", "Wearing rate"), coverage.share,
                                             coverage.daysExpected > 0),
                           m_words.shareFact(texts().translate("Report", "Completeness"),
                                             coverage.completeness, coverage.daysWithData > 0)};
        }
        cover.reading = {
            texts().translate("Report",
                              "Every figure stands with its number of values (n), its period and, where "
                              "chance plays a part, its 95% interval: two figures whose intervals overlap "
                              "widely may well be equal."),
            texts().translate("Report",
                              "Bands in charts show the usual range at rest and what was usual for the "
                              "subject itself. Gaps are gaps in the data, never zero."),
            hintNotice(m_words)};
        writeReportCover(m_writer, m_words, m_setting, std::move(cover));
    }

    void writeSummary(const ReportSource &source)
    {
        m_writer.chapter(texts().translate("Report", "Summary"));
        writeNoDataNotice();
        std::vector<Finding> found = findings(source);
        if (m_setting.shows("summary.figures"))
            writeKeyFigures(m_writer, source);
        if (m_setting.shows("summary.insights"))
            engine::writeInsights(m_writer, m_words, results(), hasData(),
                                  toldElsewhere(source, !found.empty()));
        if (m_setting.shows("summary.findings"))
            writeFindings(source, std::move(found));
        writeFailures();
        if (results().empty())
            writeScoreCourse(source);
    }

    /// What no order and no choice may keep from the reader.
    void writeNotices()
    {
        writeNoDataNotice();
        writeFailures();
    }

    void writeNoDataNotice()
    {
        if (!hasData())
            m_writer.note(Mark::noData, m_words.noData(),
                          texts().translate("Report", "There is no data of this unit in this period."));
    }

    void writeFailures()
    {
        for (const auto &[part, error] : failures())
            writeFailure(m_writer, m_words, part, error);
    }

    void writeFindings(const ReportSource &source, std::vector<Finding> list)
    {
        m_writer.part(texts().translate("Report", "What to act on"));
        if (list.empty())
            engine::writeNothing(m_writer, m_words, hasData(), toldElsewhere(source, false),
                                 texts().translate("Report",
                                                   "No rule of this report was triggered. That is no "
                                                   "proof that everything is well."));
        else
            m_writer.add(FindingsBlock{std::move(list)});
    }

    std::vector<Finding> findings(const ReportSource &source) const
    {
        std::vector<Finding> list;
        if (m_data.alerts && *m_data.alerts && !(*m_data.alerts)->suppressed)
            list = waitingOrders(m_words, **m_data.alerts, m_setting.dataUntil);
        std::ranges::move(findingsOf(source, units(), m_data.concerns ? &*m_data.concerns : nullptr,
                                     m_data.concerned, m_data.clusters),
                          std::back_inserter(list));
        return list;
    }

    /// The parts and chapters of this report that tell of something to look at.
    QStringList toldElsewhere(const ReportSource &source, bool hasFindings) const
    {
        QStringList places;
        const auto add = [&](bool tells, const char *key) {
            if (tells && m_setting.shows(key))
                places += texts().translate("Report", reportHeading(u"comprehensive", key));
        };
        add(engine::hasInsights(results()), "summary.insights");
        add(hasFindings, "summary.findings");
        add(source.figures.scoreTrend.isNotable(), "scores");
        add(std::ranges::any_of(source.figures.courses,
                                [](const MetricCourse &course) { return course.trend.isNotable(); }),
            "vitals");
        const AlertNumbers *alerts = m_data.alerts && *m_data.alerts ? &**m_data.alerts : nullptr;
        add(alerts && !alerts->suppressed && !alerts->unfinished.empty(), "alerts");
        add(engine::hasAdvice(results()), "recommendations");
        return places;
    }

    void writeScoreCourse(const ReportSource &source)
    {
        if (m_setting.shows("scores.course") && !m_setting.isOneDay())
            m_writer.chart(scoreCourseChart(m_words, source.figures, false), 150.0);
    }

    void writePeople(const ReportSource &source)
    {
        if (m_setting.breaksPages())
            m_writer.chapterBreak();
        m_writer.chapter(texts().translate("Report", "People and data quality"));
        if (source.figures.flags.contains(QStringLiteral("days_left_out")))
            m_writer.note(Mark::info, m_words.withheld(), daysLeftOut());
        writeCoverage(m_writer, source);
        if (m_data.units && !m_data.units->empty() && hasData() && m_setting.shows("quality.units"))
            m_writer.chart(unitCoverageChart(m_words, *m_data.units));
        if (m_setting.shows("quality.excluded"))
            writeExcluded(m_writer, source);
    }

    QString daysLeftOut() const
    {
        return texts()
            .translate("Report", "Days on which fewer than %1 people gave a figure, or on which it would "
                                 "tell of so few, are left out of it.")
            .arg(m_setting.smallestGroup);
    }

    std::vector<std::pair<QString, Error>> failures() const
    {
        std::vector<std::pair<QString, Error>> list;
        if (!m_data.previous)
            list.emplace_back(texts().translate("Report", "the previous period"), m_data.previous.error());
        if (!m_data.yearEarlier)
            list.emplace_back(texts().translate("Report", "the same period last year"),
                              m_data.yearEarlier.error());
        if (!m_data.analysis)
            list.emplace_back(texts().translate("Report", "the analyses"), m_data.analysis.error());
        return list;
    }

    void writeScores(const ReportSource &source)
    {
        m_writer.chapter(texts().translate("Report", "Health score"));
        const ScoreFigures &score = source.figures.score;
        if (!score.value) {
            const bool few = std::ranges::any_of(source.figures.scoreDays, &DayPoint::isWithheld);
            m_writer.note(Mark::noData, few ? m_words.withheld() : m_words.noData(),
                          few ? daysLeftOut()
                              : texts().translate(
                                    "Report", "No health score: there is too little data in this period."));
            return;
        }
        const QString mean = m_words.number(score.value, 1);
        const bool hasSpread = m_words.number(score.low, 1) != m_words.number(score.high, 1);
        QStringList told{hasSpread ? texts()
                                         .translate("Report", "Mean %1 points (95% interval %2).")
                                         .arg(mean, m_words.interval(score.low, score.high, 1))
                                   : texts().translate("Report", "Mean %1 points.").arg(mean)};
        const QString unit = texts().translate("Report", "points");
        const QString change = change_words::change(source, source.figures.scorePrevious, 1, unit);
        if (!change.isEmpty() || !m_words.comparesWithPrevious())
            told += texts()
                        .translate("Report", "Change: %1.")
                        .arg(change.isEmpty() ? m_words.nothingToCompare() : change);
        const QString trend = change_words::trend(m_words, source.figures.scoreTrend, 1, unit);
        if (!trend.isEmpty())
            told += texts().translate("Report", "Trend: %1.").arg(trend);
        if (score.learning)
            told +=
                texts().translate("Report", "Most person-days were still judged by the population's values "
                                            "(learning).");
        m_writer.lead(sentences(told));
        if (!results().empty() || !m_setting.shows("summary"))
            writeScoreCourse(source);
        if (m_setting.shows("scores.distribution") && source.figures.scoreHistogram.size() > 1)
            m_writer.chart(scoreDistributionChart(m_words, source.figures), 140.0);
        if (m_setting.shows("scores.parts"))
            writeScoreParts(m_writer, source);
    }

    void writeVitals(const ReportSource &source)
    {
        if (m_setting.breaksPages())
            m_writer.chapterBreak();
        m_writer.chapter(texts().translate("Report", "Vitals"));
        if (m_setting.shows("vitals.table"))
            writeMetricTable(m_writer, source);
        if (m_setting.shows("vitals.distribution"))
            engine::writeUnitDistribution(m_writer, m_words, results());
        if (m_setting.shows("vitals.metrics"))
            writeMetrics(m_writer, source);
    }

    void writeRisk()
    {
        m_writer.chapter(texts().translate("Report", "Risk hints: people to see"));
        if (m_setting.shows("risk.people"))
            writeConcerns();
        if (m_data.concerns && m_setting.shows("risk.counts"))
            engine::writeUnitCounts(m_writer, m_words, results());
    }

    void writeConcerns()
    {
        if (!m_data.concerns) {
            writeFailure(m_writer, m_words, texts().translate("Report", "people to see"),
                         m_data.concerns.error());
            return;
        }
        m_writer.lead(concernsIntro(m_words, m_setting, m_data));
        TableBlock table;
        table.key = QStringLiteral("concerns");
        table.caption = texts().translate("Report", "People to see first");
        table.columns = {
            {QStringLiteral("person"), texts().translate("Report", "Person"), QString(), UnitAlign::left},
            {QStringLiteral("unit"), texts().translate("Report", "Unit"), QString(), UnitAlign::left},
            {QStringLiteral("metric"), texts().translate("Report", "Metric"), QString(), UnitAlign::left},
            {QStringLiteral("day"), texts().translate("Report", "Farthest day"), QString(), UnitAlign::left},
            {QStringLiteral("last_far"), texts().translate("Report", "Last day far"), QString(),
             UnitAlign::left},
            {QStringLiteral("value"), texts().translate("Report", "Value"), QString(), UnitAlign::right},
            {QStringLiteral("expected"), texts().translate("Report", "Usually"), QString(), UnitAlign::right},
            {QStringLiteral("deviation"), texts().translate("Report", "Scales"), QString(), UnitAlign::right},
            {QStringLiteral("nights"), texts().translate("Report", "Days in a row"), QString(),
             UnitAlign::right}};
        for (const ReportConcern &concern : *m_data.concerns)
            addConcern(table, concern);
        table.emptyText =
            !hasData() ? m_words.noData()
            : m_data.figures && m_data.figures->score.learning
                ? texts().translate("Report",
                                    "Most people have no usual of their own yet: nobody can be called "
                                    "far from it.")
                : texts().translate("Report", "Nobody was farther than 3 scales from their own usual.");
        table.note = texts().translate(
            "Report", "A hint to look and to ask, not a finding of illness. Scales: distance "
                      "from their own usual, see Definitions.");
        m_writer.add(std::move(table));
    }

    void addConcern(TableBlock &table, const ReportConcern &concern) const
    {
        const Metric *metric = m_words.metric(concern.metric);
        if (!metric)
            return;
        const int decimals = m_words.meanDecimals(*metric);
        table.rows.push_back(
            {m_words.textCell(personText(m_words, concern)),
             m_words.textCell(m_words.name(concern.unit)),
             m_words.textCell(m_words.bracketed(m_words.metricName(*metric), m_words.unitOf(*metric))),
             m_words.textCell(concern.day.text()),
             m_words.textCell(std::max(concern.day, concern.lastFar).text()),
             m_words.numberCell(concern.value, decimals),
             m_words.numberCell(concern.expected, decimals),
             {m_words.signedNumber(concern.deviation, 1), concern.deviation, Mark::none, 0},
             m_words.countCell(concern.nights)});
    }

    void writeUnits(const ReportSource &source)
    {
        m_writer.chapter(texts().translate("Report", "Units compared"));
        if (!m_data.units) {
            writeFailure(m_writer, m_words, texts().translate("Report", "the sub-units"),
                         m_data.units.error());
            return;
        }
        if (m_data.units->empty()) {
            m_writer.paragraph(texts().translate("Report", "This unit has no sub-units."));
            return;
        }
        m_writer.lead(texts().translate(
            "Report",
            "Units differ by chance as well. A unit is called below or above only when its interval, widened "
            "for the number of units compared, leaves out the score of the whole unit; the order of the "
            "others means nothing."));
        if (m_setting.shows("units.chart"))
            m_writer.add(ChartBlock{
                {{unitScoresChart(m_words, *m_data.units, source.figures.score), QString()}}, 0.0});
        if (m_setting.shows("units.table"))
            m_writer.add(unitTable(source, *m_data.units));
        if (m_setting.shows("units.comparison"))
            engine::writeUnitComparison(m_writer, m_words, results());
    }

    void writeAlerts()
    {
        if (m_data.alerts)
            writeAlertChapter(m_writer, m_words, m_setting, *m_data.alerts, m_data.subject);
    }

    void writeMethodChapter(const ReportSource &source)
    {
        writeMethods(m_writer, source);
        if (m_setting.shows("methods.list"))
            engine::writeMethodList(m_writer, m_words, results(),
                                    m_setting.shows("units") && m_setting.shows("units.comparison")
                                        ? QStringList()
                                        : engine::comparisonMethods());
    }

    void writeRecommendations()
    {
        if (!m_setting.plan && !engine::hasAdvice(results()))
            return;  // who chose the chapter is told that there is nothing to say
        m_writer.chapter(texts().translate("Report", "Recommendations for managers"));
        engine::writeAdvice(m_writer, m_words, results());
    }

    void writeAppendix(const ReportSource &source)
    {
        m_writer.chapter(texts().translate("Report", "Appendix: tables"));
        if (m_setting.shows("appendix.quantiles"))
            writeQuantileTable(m_writer, source);
        if (m_setting.shows("appendix.daily") && !m_setting.isOneDay())
            writeDailyTable(m_writer, source);
    }

    const ReportSetting &m_setting;
    const ComprehensiveData &m_data;
    ReportWords m_words;
    Document m_document;
    ReportWriter m_writer;
};

}  // namespace

Document comprehensiveReport(const ReportSetting &setting, const ComprehensiveData &data)
{
    return ComprehensiveWriter(setting, data).run();
}

}  // namespace xinglin
