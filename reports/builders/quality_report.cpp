// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/quality_report.h"
#include "reports/builders/glossary.h"

#include "reports/builders/chapter_order.h"
#include "reports/builders/quality_parts.h"
#include "reports/builders/quality_tables.h"
#include "reports/builders/report_charts.h"
#include "reports/builders/report_parts.h"
#include "reports/builders/table_parts.h"

#include <algorithm>

namespace xinglin {
namespace {

/// One data-quality report, chapter by chapter.
class QualityWriter
{
public:
    QualityWriter(const ReportSetting &setting, const QualityReportData &data)
        : m_setting(setting)
        , m_data(data)
        , m_words(setting)
        , m_tables(setting, m_words, m_data)
        , m_document(startedDocument(setting, QStringLiteral("quality"), title(setting),
                                     unitTitle(m_words, data.subject)))
        , m_writer(m_document)
    {}

    Document write()
    {
        writeCover();
        if (!m_data.quality) {
            m_writer.pageBreak();
            writeFailure(m_writer, m_words, translate("Report", "the data quality of the unit"),
                         m_data.quality.error());
            return std::move(m_document);
        }
        if (quality().suppressed) {
            m_writer.pageBreak();
            writeWithheld(m_writer, m_words);
            return std::move(m_document);
        }
        writeContents(m_writer, m_words, m_setting, true);
        writeChapters(m_writer, m_words, m_setting,
                      {{"summary", [&] { writeSummary(); }},
                       {"wearing", [&] { writeWearing(); }},
                       {"metrics", [&] { writeMetrics(); }},
                       {"left_out", [&] { writeLeftOut(); }},
                       {"units", [&] { writeUnits(); }},
                       {"people", [&] { writePeople(); }},
                       {"methods", [&] { writeHowItWasMade(); }},
                       {"appendix", [&] { writeDays(); }}});
        return std::move(m_document);
    }

private:
    static QString title(const ReportSetting &setting)
    {
        return titleOf(setting, setting.texts->translate("Report", "Data-quality report"));
    }
    QString translate(const char *context, const char *source) const
    {
        return m_words.texts().translate(context, source);
    }
    const Texts &texts() const { return m_words.texts(); }
    const DataQuality &quality() const { return *m_data.quality; }
    bool hasData() const { return quality().coverage.daysWithData > 0; }

    void writeCover();
    void writeSummary();
    void writeFindings();
    void writeWearing();
    void writeMetrics();
    void writeLeftOut();
    void writeUnits();
    void writePeople();
    void writeHowItWasMade();
    void writeDays();

    KeyFiguresBlock figures() const;
    std::vector<QString> changesOf(double Coverage::*share) const;

    const ReportSetting &m_setting;
    const QualityReportData &m_data;
    ReportWords m_words;
    QualityTables m_tables;
    Document m_document;
    ReportWriter m_writer;
};

void QualityWriter::writeCover()
{
    CoverBlock cover;
    cover.title = title(m_setting);
    cover.organisation = unitsAbove(m_words, m_data.subject);
    cover.subject = m_words.name(m_data.subject.name);
    if (m_data.quality && !quality().suppressed) {
        const Coverage &coverage = quality().coverage;
        cover.facts = {
            m_words.countFact(translate("Report", "People"), coverage.people),
            m_words.shareFact(translate("Report", "Wearing rate"), coverage.share, coverage.daysExpected > 0),
            m_words.shareFact(translate("Report", "Completeness"), coverage.completeness, hasData())};
    }
    cover.reading = {
        translate("Report",
                  "This report tells how far the figures of the other reports can be trusted: what should be "
                  "there, "
                  "what is there, and what was left out and why."),
        translate("Report",
                  "Worn is not yet measured, and measured is not yet counted: the three stand apart here."),
        translate("Report", "Nothing was filled in, corrected or deleted for this report.")};
    writeReportCover(m_writer, m_words, m_setting, std::move(cover));
}

std::vector<QString> QualityWriter::changesOf(double Coverage::*share) const
{
    std::vector<QString> changes;
    for (const auto &[other, period] : {std::pair(&m_data.previous, m_setting.period.previous()),
                                        std::pair(&m_data.yearEarlier, m_setting.period.yearEarlier())}) {
        const SubjectFigures *figures = m_data.comparable(*other);
        if (!figures || figures->coverage.daysWithData == 0)
            continue;
        if (other == &m_data.yearEarlier && !m_setting.tellsYearEarlier())
            continue;
        const double difference = quality().coverage.*share - figures->coverage.*share;
        changes.push_back(texts()
                              .translate("Report", "%1 percentage points against %2")
                              .arg(m_words.signedNumber(difference * 100.0, 1), m_words.period(period)));
    }
    return changes;
}

KeyFiguresBlock QualityWriter::figures() const
{
    const Coverage &coverage = quality().coverage;
    const auto figure = [&](const char *label, bool known, const QString &value, const QString &note) {
        KeyFigure one;
        one.label = translate("Report", label);
        one.hasValue = known;
        one.value = known ? value : m_words.noData();
        one.note = known ? note : QString();
        return one;
    };
    std::int64_t people = 0;
    for (const std::int64_t count : quality().people)
        people += count;
    std::int64_t values = 0;
    for (const MetricQuality &one : quality().metrics)
        values += one.values;
    const LeftOut reasons = leftOutByReason(quality());
    KeyFiguresBlock block;
    block.figures = {
        figure(QT_TRANSLATE_NOOP("Report", "People with data"), people > 0,
               m_words.count(people - quality().people[0]),
               texts().translate("Report", "of %1 people").arg(m_words.count(people))),
        figure(QT_TRANSLATE_NOOP("Report", "Wearing rate"), coverage.daysExpected > 0,
               m_words.percent(coverage.share),
               texts()
                   .translate("Report", "%1 of %2 person-days")
                   .arg(m_words.count(coverage.daysWithData), m_words.count(coverage.daysExpected))),
        figure(QT_TRANSLATE_NOOP("Report", "Completeness"), hasData(), m_words.percent(coverage.completeness),
               translate("Report", "of the days with data")),
        figure(QT_TRANSLATE_NOOP("Report", "Days that count"), hasData(),
               m_words.percent(coverage.daysWithData > 0 ? static_cast<double>(quality().countedDays) /
                                                               static_cast<double>(coverage.daysWithData)
                                                         : 0.0),
               texts()
                   .translate("Report", "%1 of %2 person-days")
                   .arg(m_words.count(quality().countedDays), m_words.count(coverage.daysWithData))),
        figure(QT_TRANSLATE_NOOP("Report", "Commonest reason to leave out"), !reasons.empty(),
               reasons.empty() ? QString() : m_words.reason(reasons.front().first),
               reasons.empty() ? QString()
                               : texts()
                                     .translate("Report", "%1 values; %2 are counted")
                                     .arg(m_words.count(reasons.front().second), m_words.count(values)))};
    block.figures[1].changes = changesOf(&Coverage::share);
    if (hasData())
        block.figures[2].changes = changesOf(&Coverage::completeness);
    if (reasons.empty() && hasData()) {
        block.figures[4].hasValue = true;
        block.figures[4].value = translate("Report", "none");
    }
    return block;
}

void QualityWriter::writeFindings()
{
    m_writer.part(translate("Report", "What to act on"));
    auto findings = qualityFindings(m_words, m_data, m_setting.shows("people"));
    if (findings.empty())
        m_writer.note(
            hasData() ? Mark::info : Mark::noData, QString(),
            hasData() ? translate("Report",
                                  "No rule of this report was triggered. That is no proof that everything "
                                  "is well.")
                      : m_words.noData());
    else
        m_writer.add(FindingsBlock{std::move(findings)});
}

void QualityWriter::writeSummary()
{
    m_writer.chapter(translate("Report", "Summary"));
    if (!hasData())
        m_writer.note(Mark::noData, m_words.noData(),
                      translate("Report", "There is no data of this unit in this period."));
    if (m_setting.shows("summary.figures"))
        m_writer.add(figures());
    if (m_setting.shows("summary.findings"))
        writeFindings();
    const std::pair<const char *, const Result<SubjectFigures> *> asked[] = {
        {QT_TRANSLATE_NOOP("Report", "the previous period"), &m_data.previous},
        {QT_TRANSLATE_NOOP("Report", "the same period last year"), &m_data.yearEarlier}};
    for (const auto &[name, result] : asked) {
        if (!*result)
            writeFailure(m_writer, m_words, translate("Report", name), result->error());
    }
}

void QualityWriter::writeWearing()
{
    m_writer.chapter(translate("Report", "People and wearing"));
    if (m_setting.shows("wearing.table"))
        m_writer.add(m_tables.coverage());
    const bool isCourse = !m_setting.isOneDay();  // a single dot is none
    if (m_setting.shows("wearing.days") && isCourse)
        m_writer.chart(wearingChart(m_words, quality()), 140.0);
    if (m_setting.shows("wearing.people"))
        m_writer.chart(wearingBandsChart(m_words, quality()), 0.0);
    if (m_setting.shows("wearing.records") && isCourse)
        m_writer.chart(completenessChart(m_words, quality()), 120.0);
    if (m_setting.shows("wearing.gaps") && isCourse)
        m_writer.add(m_tables.gaps());
}

void QualityWriter::writeMetrics()
{
    m_writer.chapter(translate("Report", "Completeness by metric"));
    if (m_setting.shows("metrics.table"))
        m_writer.add(m_tables.metrics());
    if (m_setting.shows("metrics.days") && !m_setting.isOneDay())
        m_writer.chart(metricDaysChart(m_words, quality()),
                       62.0 + 11.0 * static_cast<double>(quality().metrics.size()));
    QStringList absent;
    for (const Metric &metric : m_setting.metrics->all()) {
        const bool known = std::any_of(quality().metrics.begin(), quality().metrics.end(),
                                       [&](const auto &one) { return one.metric == metric.number; });
        if (!known && metric.isAnalysed())
            absent += m_words.metricName(metric);
    }
    if (!absent.isEmpty())
        m_writer.note(Mark::noData, translate("Report", "No data in this period"),
                      table::listed(m_words, absent));
}

void QualityWriter::writeLeftOut()
{
    m_writer.chapter(translate("Report", "Values left out, and why"));
    if (m_setting.shows("left_out.chart") && leftOutByReason(quality()).size() > 1)  // one bar is its table
        m_writer.chart(leftOutChart(m_words, quality()), 0.0);
    if (m_setting.shows("left_out.table"))
        m_writer.add(m_tables.leftOut());
}

void QualityWriter::writeUnits()
{
    m_writer.chapter(translate("Report", "Units with least data"));
    if (!m_data.units) {
        writeFailure(m_writer, m_words, translate("Report", "the sub-units"), m_data.units.error());
        return;
    }
    if (m_data.units->empty()) {
        m_writer.paragraph(translate("Report", "This unit has no sub-units."));
        return;
    }
    std::vector<ReportUnit> units = *m_data.units;
    std::stable_sort(units.begin(), units.end(), [](const ReportUnit &a, const ReportUnit &b) {
        const auto rank = [](const ReportUnit &unit) {
            return unit.suppressed || unit.coverage.daysExpected == 0 ? 2.0 : unit.coverage.share;
        };
        return rank(a) < rank(b);
    });
    if (m_setting.shows("units.chart"))
        m_writer.chart(unitCoverageChart(m_words, units), 0.0);
    if (m_setting.shows("units.table"))
        m_writer.add(m_tables.units(units));
}

void QualityWriter::writePeople()
{
    m_writer.chapter(translate("Report", "People and watches to look after"));
    m_writer.lead(translate(
        "Report",
        "This chapter speaks of single people: pass it on only to those who may see each of them."));
    if (m_setting.shows("people.least"))
        m_writer.add(m_tables.leastData());
    if (m_setting.shows("people.left_out"))
        m_writer.add(m_tables.mostLeftOut());
}

void QualityWriter::writeHowItWasMade()
{
    m_writer.chapter(translate("Report", "Methods, definitions and limits"));
    m_writer.add(DefinitionsBlock{{
        {translate("Report", "Wearing rate"),
         translate("Report",
                   "Person-days with any record over person-days of membership; a day that is not over is "
                   "counted once "
                   "somebody has a record. A day counts when "
                   "at least half of what the device should have sent by its own interval is there.")},
        {translate("Report", "Completeness"),
         translate(
             "Report",
             "Records received over records the devices should have sent, of the days with any. A file of "
             "day totals is complete by itself.")},
        {translate("Report", "Values left out"),
         translate(
             "Report",
             "Values marked as implausible, frozen, changing impossibly fast, taken while the device was not "
             "worn, stamped by a wrong clock, contradicting or made up by the device do not count. They are "
             "kept, and their number is told.")},
        {translate("Report", "Small groups"),
         texts()
             .translate(
                 "Report",
                 "A group with fewer than %1 people is withheld from readers who may not see its people "
                 "one by one, and so is one whose figures, taken from those of the whole, would "
                 "tell of such a group.")
             .arg(m_setting.smallestGroup)},
        {translate("Report", "Late data"),
         translate(
             "Report",
             "Values that came days later stand on the day they were measured, so an older copy of this "
             "report may tell of less data. How late each value came is kept with it, not in the daily "
             "sums this report rests on, and is not told here.")},
    }});
    placeGlossary(m_writer, texts(), 2);
    if (m_data.imports && m_setting.shows("methods.imports")) {
        m_writer.part(translate("Report", "Files brought in"));
        if (*m_data.imports)
            m_writer.add(m_tables.imports(**m_data.imports));
        else
            writeFailure(m_writer, m_words, translate("Report", "the files brought in"),
                         m_data.imports->error());
    }
    m_writer.paragraph(
        texts()
            .translate("Report", "Days are those of the zone %1. Made by %2 from the data until %3.")
            .arg(ReportWords::zone(*m_setting.texts, m_setting.zone), m_setting.engine,
                 m_words.instant(m_setting.dataUntil)),
        ParagraphBlock::Kind::small);
}

void QualityWriter::writeDays()
{
    if (m_setting.isOneDay())  // the summary tells of it
        return;
    m_writer.chapter(translate("Report", "Appendix: tables"));
    m_writer.add(m_tables.days());
}

}  // namespace

Document qualityReport(const ReportSetting &setting, const QualityReportData &data)
{
    return QualityWriter(setting, data).write();
}

}  // namespace xinglin
