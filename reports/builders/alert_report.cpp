// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/alert_report.h"

#include "reports/builders/alert_parts.h"
#include "reports/builders/chapter_order.h"

#include <vector>

namespace xinglin {
namespace {

void writeCover(ReportWriter &writer, const ReportSetting &setting, const ReportWords &words,
                const AlertReportData &data, const QString &title)
{
    const Texts &texts = words.texts();
    CoverBlock cover;
    cover.title = title;
    cover.organisation = unitsAbove(words, data.subject);
    cover.subject = words.name(data.subject.name);
    if (data.numbers && !data.numbers->suppressed) {
        cover.facts = {words.countFact(texts.translate("Report", "People"), data.numbers->people),
                       words.countFact(texts.translate("Report", "Orders"), data.numbers->total.orders)};
    }
    cover.reading = {
        texts.translate("Report", "Every rate stands with the count it rests on. Days beyond the limits of "
                                  "chance have a cause to look for; days within them differ by chance."),
        texts.translate("Report", "Sent and acknowledged are different things: a message that arrived is not "
                                  "yet a person who has taken notice.")};
    writeReportCover(writer, words, setting, std::move(cover));
}

void writeHandling(ReportWriter &writer, const ReportWords &words, const OrderFigures &total)
{
    const Texts &texts = words.texts();
    TableBlock table;
    table.key = QStringLiteral("alert_handling");
    table.caption = texts.translate("Report", "Times of handling");
    table.columns = {
        {QStringLiteral("figure"), texts.translate("Report", "Figure"), QString(), TableColumn::Align::left},
        {QStringLiteral("n"), QStringLiteral("n"), QString(), TableColumn::Align::right},
        {QStringLiteral("mean"), texts.translate("Report", "Mean"), QString(), TableColumn::Align::right,
         TableColumn::Amount::seconds},
        {QStringLiteral("median"), texts.translate("Report", "Median"), QString(), TableColumn::Align::right,
         TableColumn::Amount::seconds},
        {QStringLiteral("p90"), texts.translate("Report", "90% within"), QString(), TableColumn::Align::right,
         TableColumn::Amount::seconds}};
    const auto add = [&](const QString &name, const SpanFigures &span) {
        table.rows.push_back(
            {words.textCell(name), words.countCell(span.n), alert_words::spanCell(words, span.mean),
             alert_words::spanCell(words, span.median), alert_words::spanCell(words, span.p90)});
    };
    add(texts.translate("Report", "Time to acknowledge (MTTA)"), total.acknowledge);
    add(texts.translate("Report", "Time to arrive (MTTP)"), total.arrive);
    add(texts.translate("Report", "Time to done (MTTR)"), total.resolve);
    alert_words::putInOneUnit(words, table, alert_words::Measures::inRows);
    writer.add(std::move(table));

    TableBlock rates;
    rates.key = QStringLiteral("alert_rates");
    rates.columns = {
        {QStringLiteral("rate"), texts.translate("Report", "Rate"), QString(), TableColumn::Align::left},
        {QStringLiteral("share"), texts.translate("Report", "Share"), QString(), TableColumn::Align::right,
         TableColumn::Amount::share}};
    rates.caption = texts.translate("Report", "Rates");
    for (const auto &[name, rate] :
         {std::pair(texts.translate("Report", "Acknowledged in time"), total.acknowledgedInSla),
          std::pair(texts.translate("Report", "A clock ran out"), total.timeout),
          std::pair(texts.translate("Report", "False alarms"), total.falseAlarm),
          std::pair(texts.translate("Report", "Sent through a channel"), total.sent)})
        rates.rows.push_back({words.textCell(name), alert_words::rateCell(words, rate)});
    writer.add(std::move(rates));
}

class AlertChapters
{
public:
    AlertChapters(ReportWriter &writer, const ReportWords &words, const ReportSetting &setting,
                  const AlertNumbers &numbers, const ReportSubject &unit)
        : m_writer(writer)
        , m_words(words)
        , m_setting(setting)
        , m_numbers(numbers)
        , m_unit(unit)
    {}

    void write()
    {
        writeContents(m_writer, m_words, m_setting, false);
        writeChapters(m_writer, m_words, m_setting,
                      {{"summary", [&] { writeSummary(); }},
                       {"handling", [&] { writeHandlingChapter(); }},
                       {"fatigue", [&] { writeFatigue(); }},
                       {"methods", [&] { writeAlertMethods(m_writer, m_words); }}});
    }

private:
    const Texts &texts() const { return m_words.texts(); }
    bool hasNoOrders() const { return m_numbers.total.orders == 0; }

    void writeSummary()
    {
        m_writer.chapter(texts().translate("Report", "Summary"));
        writeDaysLeftOut(m_writer, m_words, m_setting, m_numbers);
        writeWatchedFrom(m_writer, m_words, m_numbers);
        if (hasNoOrders()) {
            writeNoOrders(m_writer, m_words, m_numbers);
            return;
        }
        if (m_setting.shows("summary.figures"))
            m_writer.add(alertKeyFigures(m_words, m_numbers));
        if (m_setting.shows("summary.findings"))
            writeAlertFindings(m_writer, m_words, m_numbers, m_setting.dataUntil);
        if (m_setting.shows("summary.by_severity"))
            m_writer.add(alertSeverityTable(m_words, m_numbers));
        writeHistory(m_writer, m_words, m_numbers);
        if (m_setting.shows("summary.course") && !m_setting.isOneDay())  // a single dot is no course
            m_writer.chart(alertCourseChart(m_words, m_numbers, false), 130.0);
        if (m_setting.shows("summary.acknowledging") && !m_setting.isOneDay())
            m_writer.add(ChartBlock{{{alertCourseChart(m_words, m_numbers, true), QString()}}, 130.0});
    }

    void writeHandlingChapter()
    {
        if (hasNoOrders())
            return;
        m_writer.chapter(texts().translate("Report", "How alerts were handled"));
        if (m_setting.shows("handling.times"))
            writeHandling(m_writer, m_words, m_numbers.total);
        if (m_setting.shows("handling.by_unit"))
            writeAlertUnits(m_writer, m_words, m_numbers, m_unit);
        if (m_setting.shows("handling.by_shift"))
            m_writer.add(
                alertGroupTable(m_words, QStringLiteral("alerts_by_shift"),
                                texts().translate("Report", "By the shift in which they were opened"),
                                texts().translate("Report", "Shift"), m_numbers.byShift));
        if (m_setting.shows("handling.hours"))
            m_writer.add(ChartBlock{{{alertHoursChart(m_words, m_numbers), QString()}}, 120.0});
    }

    void writeFatigue()
    {
        if (hasNoOrders() && m_numbers.fatigue.avoided.firings() == 0)
            return;
        m_writer.chapter(texts().translate("Report", "Alert fatigue"));
        if (m_setting.shows("fatigue.noisiest"))
            m_writer.add(alertRuleTable(m_words, m_numbers.fatigue));
        if (m_setting.shows("fatigue.by_rule"))
            m_writer.add(alertGroupTable(m_words, QStringLiteral("alerts_by_rule"),
                                         texts().translate("Report", "By rule"),
                                         texts().translate("Report", "Rule"), m_numbers.byRule));
    }

    ReportWriter &m_writer;
    const ReportWords &m_words;
    const ReportSetting &m_setting;
    const AlertNumbers &m_numbers;
    const ReportSubject &m_unit;
};

}  // namespace

Document alertReport(const ReportSetting &setting, const AlertReportData &data)
{
    const ReportWords words(setting);
    const Texts &texts = *setting.texts;
    const QString title = titleOf(setting, texts.translate("Report", "Alert operations report"));
    Document document =
        startedDocument(setting, QStringLiteral("alerts"), title, unitTitle(words, data.subject));
    ReportWriter writer(document);
    writeCover(writer, setting, words, data, title);
    writer.pageBreak();
    if (!data.numbers)
        writeFailure(writer, words, texts.translate("Report", "the numbers of alerts"), data.numbers.error());
    else if (data.numbers->suppressed)
        writeWithheld(writer, words);
    else
        AlertChapters(writer, words, setting, *data.numbers, data.subject).write();
    return document;
}

}  // namespace xinglin
