// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/comprehensive_report.h"

#include "reports/builders/alert_parts.h"
#include "reports/builders/engine_chapters.h"
#include "reports/builders/report_charts.h"
#include "reports/builders/report_parts.h"
#include "reports/builders/unit_findings.h"

#include <algorithm>

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
    case Period::Kind::range: break;
    }
    return texts.translate("Report", "Unit health report");
}

QString pathText(const ReportWords &words, const ReportSubject &subject)
{
    QStringList names;
    for (const BilingualText &name : subject.path)
        names += words.name(name);
    return names.join(QStringLiteral(" / "));
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
                                     reportTitle(*setting.texts, setting.period.kind()),
                                     m_words.name(data.subject.name)))
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
        const ReportSource source{m_setting,
                                  m_words,
                                  *m_data.figures,
                                  m_data.previous ? &*m_data.previous : nullptr,
                                  usable(m_data.yearEarlier),
                                  false,
                                  &results()};
        if (m_data.figures->suppressed) {
            m_writer.note(Mark::noData, m_words.tooFew(),
                          texts().translate("Report",
                                            "This unit has too few people to be shown without showing each "
                                            "of them."));
            writeMethods(m_writer, source);
            return std::move(m_document);
        }
        m_writer.add(ContentsBlock{texts().translate("Report", "Contents")});
        m_writer.pageBreak();
        writeSummary(source);
        writePeople(source);
        writeScores(source);
        writeVitals(source);
        writeRisk();
        writeUnits(source);
        if (m_data.alerts)
            writeAlertChapter(m_writer, m_words, *m_data.alerts);
        writeRecommendations();
        writeMethods(m_writer, source);
        engine::writeMethodList(m_writer, m_words, results());
        writeAppendix(source);
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

    static const SubjectFigures *usable(const Result<SubjectFigures> &figures)
    {
        return figures && !figures->suppressed && figures->coverage.daysWithData > 0 ? &*figures : nullptr;
    }

    void writeCover()
    {
        CoverBlock cover;
        cover.organisation = m_setting.workspaceName;
        const QString path = pathText(m_words, m_data.subject);
        if (!path.isEmpty() && path != cover.organisation)
            cover.organisation += QStringLiteral(" · ") + path;
        cover.title = reportTitle(texts(), m_setting.period.kind());
        cover.subject = m_words.name(m_data.subject.name);
        cover.period = m_words.period(m_setting.period);
        const QString days = m_words.days(m_setting.period.days());
        cover.facts.push_back({texts().translate("Report", "Period"), days});
        if (m_data.figures && !m_data.figures->suppressed) {
            const Coverage &coverage = m_data.figures->coverage;
            cover.facts.push_back({texts().translate("Report", "People"), m_words.count(coverage.people)});
            cover.facts.push_back(
                {texts().translate("Report", "Wearing rate"),
                 coverage.daysExpected > 0 ? m_words.percent(coverage.share) : m_words.noData()});
            cover.facts.push_back(
                {texts().translate("Report", "Completeness"),
                 coverage.daysWithData > 0 ? m_words.percent(coverage.completeness) : m_words.noData()});
        }
        cover.facts.push_back(
            {texts().translate("Report", "Data until"), m_words.instant(m_setting.dataUntil)});
        cover.facts.push_back(
            {texts().translate("Report", "Time zone"), QString::fromLatin1(m_setting.zone.name())});
        cover.readingTitle = texts().translate("Report", "How to read this report");
        cover.reading = {
            texts().translate("Report",
                              "Every figure stands with its number of values (n), its period and, where "
                              "chance plays a part, its 95% interval: two figures whose intervals overlap "
                              "widely may well be equal."),
            texts().translate("Report",
                              "Bands in charts show the usual range at rest and what was usual for the "
                              "subject itself. Gaps are gaps in the data, never zero."),
            texts().translate("Report",
                              "This report gives risk hints, not a diagnosis. The last chapter tells how "
                              "everything was computed.")};
        m_writer.add(std::move(cover));
    }

    void writeSummary(const ReportSource &source)
    {
        m_writer.chapter(texts().translate("Report", "Summary"));
        if (!hasData())
            m_writer.note(Mark::noData, m_words.noData(),
                          texts().translate("Report", "There is no data of this unit in this period."));
        m_writer.add(keyFigures(source));
        engine::writeInsights(m_writer, m_words, results());
        m_writer.part(texts().translate("Report", "What to act on"));
        auto findings = findingsOf(source, units(), m_data.concerns ? &*m_data.concerns : nullptr);
        if (findings.empty())
            m_writer.note(hasData() ? Mark::good : Mark::noData, QString(),
                          hasData() ? texts().translate("Report",
                                                        "Nothing passed a rule of this report. That is no "
                                                        "proof that everything is well.")
                                    : m_words.noData());
        else
            m_writer.add(FindingsBlock{std::move(findings)});
        for (const auto &[part, error] : failures())
            writeFailure(m_writer, m_words, part, error);
        if (results().empty())
            writeScoreCourse(source);
    }

    void writeScoreCourse(const ReportSource &source)
    {
        m_writer.add(ChartBlock{{{scoreCourseChart(m_words, source.figures), QString()}}, 150.0});
    }

    void writePeople(const ReportSource &source)
    {
        m_writer.pageBreak();
        m_writer.chapter(texts().translate("Report", "People and data quality"));
        writeCoverage(m_writer, source);
        if (m_data.units && !m_data.units->empty())
            m_writer.add(ChartBlock{{{unitCoverageChart(m_words, *m_data.units), QString()}}, 0.0});
        writeExcluded(m_writer, source);
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
            m_writer.note(
                Mark::noData, m_words.noData(),
                texts().translate("Report", "No health score: there is too little data in this period."));
            return;
        }
        QStringList sentences{
            texts()
                .translate("Report", "Mean %1 points (95% interval %2).")
                .arg(m_words.number(score.value, 1), m_words.interval(score.low, score.high, 1))};
        const QString unit = texts().translate("Report", "points");
        const QString change = changeText(source, source.figures.scorePrevious, 1, unit);
        if (!change.isEmpty())
            sentences += texts().translate("Report", "Change: %1.").arg(change);
        const QString trend = trendText(m_words, source.figures.scoreTrend, 1, unit);
        if (!trend.isEmpty())
            sentences += texts().translate("Report", "Trend: %1.").arg(trend);
        if (score.learning)
            sentences +=
                texts().translate("Report", "Most person-days were still judged by the population's values "
                                            "(learning).");
        m_writer.lead(sentences.join(m_words.language() == Language::zhCN ? QString() : QStringLiteral(" ")));
        if (!results().empty())
            writeScoreCourse(source);
        m_writer.add(ChartBlock{{{scoreDistributionChart(m_words, source.figures), QString()}}, 140.0});
        writeScoreParts(m_writer, source);
    }

    void writeVitals(const ReportSource &source)
    {
        m_writer.pageBreak();
        m_writer.chapter(texts().translate("Report", "Vitals"));
        writeMetricTable(m_writer, source);
        engine::writeUnitDistribution(m_writer, m_words, results());
        writeMetrics(m_writer, source);
    }

    void writeRisk()
    {
        m_writer.chapter(texts().translate("Report", "Risk hints: people to see"));
        if (!m_data.concerns) {
            writeFailure(m_writer, m_words, texts().translate("Report", "people to see"),
                         m_data.concerns.error());
            return;
        }
        m_writer.paragraph(texts().translate(
            "Report",
            "People who were far from their own usual, in a harmful direction, on one or several days in a "
            "row within the last week of the period; the most urgent first, ten at most."));
        TableBlock table;
        table.key = QStringLiteral("concerns");
        table.caption = texts().translate("Report", "Whom to see first");
        table.columns = {
            {QStringLiteral("person"), texts().translate("Report", "Person"), QString(), UnitAlign::left},
            {QStringLiteral("unit"), texts().translate("Report", "Unit"), QString(), UnitAlign::left},
            {QStringLiteral("metric"), texts().translate("Report", "Metric"), QString(), UnitAlign::left},
            {QStringLiteral("day"), texts().translate("Report", "Last day"), QString(), UnitAlign::left},
            {QStringLiteral("value"), texts().translate("Report", "Value"), QString(), UnitAlign::right},
            {QStringLiteral("expected"), texts().translate("Report", "Usually"), QString(), UnitAlign::right},
            {QStringLiteral("deviation"), texts().translate("Report", "Scales"), QString(), UnitAlign::right},
            {QStringLiteral("nights"), texts().translate("Report", "Days in a row"), QString(),
             UnitAlign::right}};
        for (const ReportConcern &concern : *m_data.concerns)
            addConcern(table, concern);
        table.emptyText = hasData() ? texts().translate("Report", "Nobody was.") : m_words.noData();
        table.note = texts().translate(
            "Report", "A hint to look and to ask, not a finding of illness. Scales: distance "
                      "from the own usual, see Definitions.");
        m_writer.add(std::move(table));
        engine::writeUnitCounts(m_writer, m_words, results());
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
        m_writer.paragraph(texts().translate(
            "Report",
            "Units differ by chance as well. A unit is called below or above only when its interval, widened "
            "for the number of units compared, leaves out the score of the whole unit; the order of the "
            "others means nothing."));
        m_writer.add(
            ChartBlock{{{unitScoresChart(m_words, *m_data.units, source.figures.score), QString()}}, 0.0});
        writeUnitTable(source);
        engine::writeUnitComparison(m_writer, m_words, results());
    }

    void writeRecommendations()
    {
        if (!engine::hasAdvice(results()))
            return;
        m_writer.chapter(texts().translate("Report", "Recommendations for managers"));
        engine::writeAdvice(m_writer, m_words, results());
    }

    TableCell standingCell(const UnitStanding &one) const
    {
        if (one.unit->suppressed)
            return {m_words.tooFew(), {}, Mark::noData, 0};
        switch (one.standing) {
        case Standing::below: return {texts().translate("Report", "below"), {}, Mark::p2, 0};
        case Standing::above: return {texts().translate("Report", "above"), {}, Mark::good, 0};
        case Standing::notDistinguishable:
            return {texts().translate("Report", "not distinct"), {}, Mark::none, 0};
        case Standing::unknown: break;
        }
        return {m_words.noData(), {}, Mark::noData, 0};
    }

    void writeUnitTable(const ReportSource &source)
    {
        TableBlock table;
        table.key = QStringLiteral("units");
        table.caption = texts().translate("Report", "Sub-units");
        table.columns = {
            {QStringLiteral("unit"), texts().translate("Report", "Unit"), QString(), UnitAlign::left},
            {QStringLiteral("people"), texts().translate("Report", "People"), QString(), UnitAlign::right},
            {QStringLiteral("wearing"), texts().translate("Report", "Wearing rate"), QString(),
             UnitAlign::right},
            {QStringLiteral("score"), texts().translate("Report", "Health score"), QString(),
             UnitAlign::right},
            {QStringLiteral("interval"), texts().translate("Report", "Widened interval"), QString(),
             UnitAlign::right},
            {QStringLiteral("change"), texts().translate("Report", "Change"), QString(), UnitAlign::right},
            {QStringLiteral("standing"), texts().translate("Report", "Against the whole"), QString(),
             UnitAlign::left}};
        for (const UnitStanding &one : unitStandings(*m_data.units, source.figures.score)) {
            const ReportUnit &unit = *one.unit;
            const TableCell hidden{
                unit.suppressed ? m_words.tooFew() : m_words.noData(), {}, Mark::none, 0, true};
            std::vector<TableCell> row;
            row.reserve(table.columns.size());
            row.push_back(m_words.textCell(m_words.name(unit.subject.name)));
            if (unit.suppressed) {
                row.resize(table.columns.size() - 1, hidden);
            } else {
                const auto &change = unit.scoreChange.difference.value;
                row.push_back(m_words.countCell(unit.people));
                row.push_back(unit.coverage.daysExpected > 0 ? m_words.percentCell(unit.coverage.share)
                                                             : hidden);
                row.push_back(m_words.numberCell(unit.score.value, 1));
                row.push_back({m_words.interval(one.low, one.high, 1), {}, Mark::none, 0, !one.low});
                row.push_back(change ? TableCell{m_words.signedNumber(*change, 1), change, Mark::none, 0}
                                     : hidden);
            }
            row.push_back(standingCell(one));
            table.rows.push_back(std::move(row));
        }
        table.note = texts()
                         .translate("Report", "Change: mean score against %1.")
                         .arg(m_words.period(m_setting.period.previous()));
        m_writer.add(std::move(table));
    }

    void writeAppendix(const ReportSource &source)
    {
        m_writer.chapter(texts().translate("Report", "Appendix: tables"));
        writeQuantileTable(m_writer, source);
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
