// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/personal_report.h"

#include "reports/builders/alert_words.h"
#include "reports/builders/chapter_order.h"
#include "reports/builders/engine_chapters.h"
#include "reports/builders/personal_findings.h"
#include "reports/builders/report_charts.h"
#include "reports/builders/report_parts.h"
#include "reports/builders/table_parts.h"

#include <algorithm>
#include <span>

namespace xinglin {
namespace {

using DeviationAlign = TableColumn::Align;

constexpr std::size_t kMostTold = 25;
constexpr std::size_t kMostAlerts = 100;

/// From the opening of an order to an instant of its life, a dash before there is one.
TableCell spanTo(const ReportWords &words, Instant instant, const WorkOrder &order)
{
    return instant.isValid()
               ? alert_words::spanCell(words, static_cast<double>(instant - order.opened) / 1000.0)
               : TableCell{QStringLiteral("—"), {}, Mark::none, 0, true};
}

std::vector<TableCell> alertRow(const ReportWords &words, const PersonAlert &alert)
{
    const WorkOrder &order = alert.order;
    const QString rule = words.name(alert.rule);
    return {words.textCell(words.instant(order.opened)),
            alert_words::severityCell(words, order.severity),
            table::nameNumber(order.number),
            words.textCell(rule.isEmpty() ? order.ruleCode : rule),
            words.textCell(alert_words::value(words, order.metric, order.worst, order.event)),
            words.countCell(order.occurrences),
            words.textCell(isHistory(alert)
                               ? words.texts().translate("Report", "history", "state of an order")
                               : alert_words::state(words, order.state)),
            spanTo(words, order.acknowledged, order),
            spanTo(words, order.handled, order)};
}

void writeDeviations(ReportWriter &writer, const ReportSource &source)
{
    const ReportWords &words = source.words;
    const Texts &texts = words.texts();
    if (!source.setting.isOneDay())
        writer.add(
            ChartBlock{{{deviationStrip(words, source.figures),
                         texts.translate("Report", "The darker, the farther from their own usual; dot: "
                                                   "more than 3 scales away; empty: no data, or not "
                                                   "yet known what is usual.")}},
                       0.0});
    TableBlock table;
    table.key = QStringLiteral("deviations");
    table.caption = texts.translate("Report", "Days far from their own usual");
    table.columns = {
        {QStringLiteral("day"), texts.translate("Report", "Day"), QString(), DeviationAlign::left},
        {QStringLiteral("metric"), texts.translate("Report", "Metric"), QString(), DeviationAlign::left},
        {QStringLiteral("unit"), texts.translate("Report", "Measured in"), QString(), DeviationAlign::left},
        {QStringLiteral("value"), texts.translate("Report", "Value"), QString(), DeviationAlign::right},
        {QStringLiteral("expected"), texts.translate("Report", "Usually"), QString(), DeviationAlign::right},
        {QStringLiteral("deviation"), texts.translate("Report", "Scales"), QString(), DeviationAlign::right},
        {QStringLiteral("others"), texts.translate("Report", "Also far"), QString(), DeviationAlign::left}};
    std::vector<FarDay> days = farDays(words, source.figures);
    if (days.size() > kMostTold)
        days.resize(kMostTold);
    for (const FarDay &far : days) {
        const int decimals = words.meanDecimals(*far.metric);
        table.rows.push_back(
            {words.textCell(far.point->day.text()),
             words.textCell(words.metricName(*far.metric)),
             words.textCell(words.unitOf(*far.metric)),
             words.numberCell(far.point->value, decimals),
             words.numberCell(far.point->baseline, decimals),
             {words.signedNumber(*far.point->deviation, 1), far.point->deviation, Mark::none, 0},
             words.textCell(far.others.isEmpty() ? QString(QChar(0x2013))
                                                 : table::listed(words, far.others))});
    }
    table.emptyText =
        source.figures.coverage.daysWithData > 0
            ? texts.translate("Report",
                              "No day was farther than 3 scales away in the direction that may harm.")
            : words.noData();
    table.note =
        texts
            .translate("Report", "One row a day, only in the direction that may harm; the farthest first, %1 "
                                 "at most. A hint to look and to ask, not a finding of "
                                 "illness.")
            .arg(kMostTold);
    writer.add(std::move(table));
}

void writeAlerts(ReportWriter &writer, const ReportWords &words,
                 const Result<std::vector<PersonAlert>> &alerts)
{
    const Texts &texts = words.texts();
    writer.section(texts.translate("Report", "Alerts of the period"));
    if (!alerts) {
        writeFailure(writer, words, texts.translate("Report", "the alerts"), alerts.error());
        return;
    }
    TableBlock table;
    table.key = QStringLiteral("alerts");
    table.caption = texts.translate("Report", "Alerts about the person");
    table.columns = {
        {QStringLiteral("opened"), texts.translate("Report", "Opened"), QString(), DeviationAlign::left},
        {QStringLiteral("severity"), texts.translate("Report", "Severity"), QString(), DeviationAlign::left},
        {QStringLiteral("number"), texts.translate("Report", "No."), QString(), DeviationAlign::right},
        {QStringLiteral("rule"), texts.translate("Report", "Rule"), QString(), DeviationAlign::left},
        {QStringLiteral("value"), texts.translate("Report", "Value"), QString(), DeviationAlign::right},
        {QStringLiteral("occurrences"), texts.translate("Report", "Times"), QString(), DeviationAlign::right},
        {QStringLiteral("state"), texts.translate("Report", "State"), QString(), DeviationAlign::left},
        {QStringLiteral("mtta"), texts.translate("Report", "To acknowledge"), QString(),
         DeviationAlign::right, TableColumn::Amount::seconds},
        {QStringLiteral("mttr"), texts.translate("Report", "To done"), QString(), DeviationAlign::right,
         TableColumn::Amount::seconds}};
    const std::size_t listed = std::min(alerts->size(), kMostAlerts);
    for (const PersonAlert &each : std::span(*alerts).first(listed))
        table.rows.push_back(alertRow(words, each));
    table.emptyText = texts.translate("Report", "No alert about this person was opened in this period.");
    QStringList notes;
    if (alerts->size() > listed)
        notes += texts.translate("Report", "The newest %1 of %2.")
                     .arg(words.count(static_cast<std::int64_t>(listed)),
                          words.count(static_cast<std::int64_t>(alerts->size())));
    if (std::ranges::any_of(std::span(*alerts).first(listed), isHistory))
        notes +=
            texts.translate("Report", "History: brought in afterwards; nobody handled these orders here, "
                                      "so no times are told of them.");
    table.note = sentences(notes);
    alert_words::putInOneUnit(words, table);
    writer.add(std::move(table));
}

void writeHead(ReportWriter &writer, const ReportSetting &setting, const ReportWords &words,
               const PersonalData &data, const QString &title)
{
    const Texts &texts = words.texts();
    CoverBlock cover;
    cover.title = title;
    const QString name = words.name(data.subject.name);
    cover.subject = name.isEmpty() ? typedText(data.subject.code) : name;
    const auto fact = [&](const QString &label, const QString &text) {
        cover.facts.push_back({label, text.isEmpty() ? words.noData() : text});
    };
    fact(texts.translate("Report", "Number"), typedText(data.subject.code));
    const std::vector<BilingualText> &path = data.subject.path;  // the first is the top
    fact(texts.translate("Report", "Unit"),
         path.empty()
             ? QString()
             : words.name(nameUnder(path.size() > 2 ? path[path.size() - 2] : BilingualText(), path.back())));
    fact(texts.translate("Report", "Position"), data.position);
    fact(texts.translate("Report", "Device"), data.device);
    cover.reading = {
        texts.translate(
            "Report", "Every day is compared with the person's own usual of the four weeks before. Bands in "
                      "charts show it, beside the usual range at rest. Gaps are gaps in the data, never "
                      "zero."),
        hintNotice(words)};
    writeReportCover(writer, words, setting, std::move(cover));
}

class PersonalChapters
{
public:
    PersonalChapters(ReportWriter &writer, const ReportSource &source,
                     const Result<std::vector<PersonAlert>> &alerts)
        : m_writer(writer)
        , m_source(source)
        , m_alerts(alerts)
        , m_words(source.words)
        , m_setting(source.setting)
    {}

    void write()
    {
        writeContents(m_writer, m_words, m_setting, true);
        writeChapters(m_writer, m_words, m_setting,
                      {{"summary", [&] { writeSummary(); }},
                       {"risk", [&] { writeRisk(); }},
                       {"vitals", [&] { writeVitals(); }},
                       {"methods", [&] { writeMethodChapter(); }},
                       {"appendix", [&] { writeAppendix(); }}});
    }

private:
    const Texts &texts() const { return m_words.texts(); }
    bool hasData() const { return m_source.figures.coverage.daysWithData > 0; }
    const engine::Results &results() const
    {
        static const engine::Results kNone;
        return m_source.results ? *m_source.results : kNone;
    }

    void writeSummary()
    {
        m_writer.chapter(texts().translate("Report", "Summary"));
        if (!hasData())
            m_writer.note(Mark::noData, m_words.noData(),
                          texts().translate("Report", "There is no data of this person in this period."));
        if (m_source.figures.flags.contains(QLatin1String("learning")))
            m_writer.note(Mark::info, texts().translate("Report", "learning"),
                          texts().translate("Report",
                                            "There are fewer than seven days of this person's own before the "
                                            "last day, so the population's values were used."));
        writeKeyFigures(m_writer, m_source);
        if (m_setting.shows("summary.findings"))
            writeFindings();
        if (hasData() && !results().empty() && m_setting.shows("summary.advice")) {
            m_writer.part(texts().translate("Report", "What to do next"));
            engine::writeAdvice(m_writer, m_words, results());
        }
        if (m_setting.shows("summary.course") && !m_setting.isOneDay())
            m_writer.add(ChartBlock{{{scoreCourseChart(m_words, m_source.figures, true), QString()}}, 150.0});
        if (m_source.figures.score.value && m_setting.shows("summary.parts"))
            writeScoreParts(m_writer, m_source);
        m_writer.section(texts().translate("Report", "Data quality"));
        writeCoverage(m_writer, m_source);
        writeExcluded(m_writer, m_source);
    }

    /// Before any advice: nobody may turn the page past an alert.
    void writeFindings()
    {
        std::vector<Finding> findings = personalFindings(m_source, m_alerts);
        if (!findings.empty()) {
            m_writer.part(texts().translate("Report", "What stood out"));
            m_writer.add(FindingsBlock{std::move(findings)});
        }
        if (!m_alerts)
            writeFailure(m_writer, m_words, texts().translate("Report", "the alerts"), m_alerts.error());
    }

    void writeRisk()
    {
        m_writer.chapter(texts().translate("Report", "Risk hints: deviations"));
        if (m_setting.shows("risk.days"))
            writeDeviations(m_writer, m_source);
        if (m_setting.shows("risk.nights"))
            engine::writeNights(m_writer, m_words, results());
        if (m_setting.shows("risk.alerts"))
            writeAlerts(m_writer, m_words, m_alerts);
        if (m_setting.shows("risk.scores"))
            engine::writeRisks(m_writer, m_words, results());
        if (m_setting.shows("risk.effect"))
            engine::writeEffect(m_writer, m_words, results());
    }

    void writeVitals()
    {
        if (m_setting.breaksPages())
            m_writer.chapterBreak();
        m_writer.chapter(texts().translate("Report", "Vitals and sleep"));
        if (m_setting.shows("vitals.table"))
            writeMetricTable(m_writer, m_source);
        if (m_setting.shows("vitals.rhythm"))
            engine::writeRhythm(m_writer, m_words, results());
        if (m_setting.shows("vitals.metrics"))
            writeMetrics(m_writer, m_source);
    }

    void writeMethodChapter()
    {
        if (m_setting.breaksPages())
            m_writer.chapterBreak();
        writeMethods(m_writer, m_source);
        if (m_setting.shows("methods.list"))
            engine::writeMethodList(m_writer, m_words, results());
    }

    void writeAppendix()
    {
        if (m_setting.isOneDay())  // the one row stands in the table of metrics already
            return;
        m_writer.chapter(texts().translate("Report", "Appendix: tables"));
        writeDailyTable(m_writer, m_source);
    }

    ReportWriter &m_writer;
    const ReportSource &m_source;
    const Result<std::vector<PersonAlert>> &m_alerts;
    const ReportWords &m_words;
    const ReportSetting &m_setting;
};

}  // namespace

Document personalReport(const ReportSetting &setting, const PersonalData &data)
{
    const ReportWords words(setting);
    const Texts &texts = *setting.texts;
    const QString title = titleOf(setting, texts.translate("Report", "Personal health report"));
    const QString name = words.name(data.subject.name);
    Document document = startedDocument(setting, QStringLiteral("personal"), title,
                                        name.isEmpty() ? data.subject.code : name);
    ReportWriter writer(document);
    writeHead(writer, setting, words, data, title);
    if (!data.figures) {
        writeFailure(writer, words, texts.translate("Report", "the figures of the person"),
                     data.figures.error());
        return document;
    }
    const auto usable = [&](const Result<SubjectFigures> &figures, const Period &period) {
        return figures && !figures->suppressed && setting.compares(period) ? &*figures : nullptr;
    };
    const SubjectFigures *yearEarlier = usable(data.yearEarlier, setting.period.yearEarlier());
    if (yearEarlier && (!setting.tellsYearEarlier() || yearEarlier->coverage.daysWithData == 0))
        yearEarlier = nullptr;
    const SubjectFigures figures = figuresSoFar(setting, *data.figures);
    const ReportSource source{setting,
                              words,
                              figures,
                              usable(data.previous, setting.period.previous()),
                              yearEarlier,
                              true,
                              data.analysis ? &*data.analysis : nullptr};
    if (data.figures->suppressed)
        writer.note(Mark::noData, words.withheld(),
                    texts.translate("Report", "The figures of this person may not be shown to this reader."));
    else
        PersonalChapters(writer, source, data.alerts).write();
    if (!data.figures->suppressed && data.analysis)
        document.results = engine::briefJson(*data.analysis, words.language());
    if (!data.previous)
        writeFailure(writer, words, texts.translate("Report", "the previous period"), data.previous.error());
    if (!data.analysis)
        writeFailure(writer, words, texts.translate("Report", "the analyses"), data.analysis.error());
    if (!data.yearEarlier)
        writeFailure(writer, words, texts.translate("Report", "the same period last year"),
                     data.yearEarlier.error());
    return document;
}

}  // namespace xinglin
