// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/device_report.h"
#include "reports/builders/glossary.h"

#include "reports/builders/chapter_order.h"
#include "reports/builders/device_parts.h"

#include <algorithm>

namespace xinglin {
namespace {

/// One device report, chapter by chapter.
class DeviceReportWriter
{
public:
    DeviceReportWriter(const ReportSetting &setting, const DeviceReportData &data)
        : m_setting(setting)
        , m_data(data)
        , m_words(setting)
        , m_document(startedDocument(setting, QStringLiteral("devices"), title(setting),
                                     unitTitle(m_words, data.subject)))
        , m_writer(m_document)
    {}

    Document write()
    {
        writeCover();
        if (!m_data.record) {
            m_writer.pageBreak();
            writeFailure(m_writer, m_words, translate("Report", "the watches of the unit"),
                         m_data.record.error());
            return std::move(m_document);
        }
        if (record().suppressed) {
            m_writer.pageBreak();
            writeWithheld(m_writer, m_words);
            return std::move(m_document);
        }
        writeContents(m_writer, m_words, m_setting, true);
        writeChapters(m_writer, m_words, m_setting,
                      {{"summary", [&] { writeSummary(); }},
                       {"stock", [&] { writeStock(); }},
                       {"silent", [&] { writeSilent(); }},
                       {"battery", [&] { writeBattery(); }},
                       {"bindings", [&] { writeBindings(); }},
                       {"events", [&] { writeEvents(); }},
                       {"methods", [&] { writeHowItIsKnown(); }},
                       {"appendix", [&] { writeList(); }}});
        return std::move(m_document);
    }

private:
    static QString title(const ReportSetting &setting)
    {
        return titleOf(setting, setting.texts->translate("Report", "Device report"));
    }
    QString translate(const char *context, const char *source) const
    {
        return m_words.texts().translate(context, source);
    }
    const Texts &texts() const { return m_words.texts(); }
    const DeviceRecord &record() const { return *m_data.record; }

    void writeCover()
    {
        CoverBlock cover;
        cover.title = title(m_setting);
        cover.organisation = unitsAbove(m_words, m_data.subject);
        cover.subject = m_words.name(m_data.subject.name);
        if (m_data.record && !record().suppressed) {
            cover.facts = {m_words.countFact(translate("Report", "People"), record().people),
                           m_words.countFact(translate("Report", "Watches"), std::ssize(record().devices)),
                           {translate("Report", "State of the watches"), m_words.instant(record().stateAt)}};
        }
        cover.reading = {
            translate("Report",
                      "Who is bound, what a watch told of itself, when it was last heard and how "
                      "long it has been silent is told of the instant above. Bindings and events are "
                      "of the period."),
            translate("Report", "What no watch told is \"not told\". Nothing is estimated.")};
        writeReportCover(m_writer, m_words, m_setting, std::move(cover));
    }

    KeyFigure figure(const QString &label, std::int64_t value, const QString &note) const
    {
        KeyFigure one;
        one.label = label;
        one.value = m_words.count(value);
        one.note = note;
        return one;
    }

    /// What no watch told is not known to be well.
    KeyFigure batteryFigure(std::int64_t low) const
    {
        const std::int64_t all = std::ssize(record().devices), unknown = batteriesNotTold(record());
        KeyFigure one = figure(translate("Report", "Low batteries"), low,
                               unknown == 0 ? translate("Report", "under 20%, as last told")
                                            : texts()
                                                  .translate("Report", "under 20%; not told by %1 of %2")
                                                  .arg(m_words.count(unknown), m_words.count(all)));
        one.hasValue = unknown < all;
        if (!one.hasValue)
            one.value = m_words.noData();
        return one;
    }

    void addChange(KeyFigure &one, std::int64_t now, std::int64_t DeviceRecord::*count) const
    {
        for (const auto &[other, period] : {std::pair(&m_data.previous, m_setting.period.previous()),
                                            std::pair(&m_data.yearEarlier, m_setting.period.yearEarlier())}) {
            const DeviceRecord *before = m_data.comparable(*other);
            if (!before || (other == &m_data.yearEarlier && !m_setting.tellsYearEarlier()))
                continue;
            one.changes.push_back(texts()
                                      .translate("Report", "%1 against %2")
                                      .arg(m_words.signedNumber(static_cast<double>(now - before->*count), 0),
                                           m_words.period(period)));
        }
    }

    void writeFigures()
    {
        const auto bound = std::ranges::count_if(record().devices, &DeviceLine::isBound);
        const auto silent = std::ssize(silentDevices(record()));
        const auto low = std::ranges::count_if(
            record().devices, [](const DeviceLine &line) { return isBatteryLow(line.device); });
        KeyFiguresBlock block;
        block.figures = {
            figure(translate("Report", "Watches"), std::ssize(record().devices),
                   texts().translate("Report", "%1 bound to somebody").arg(m_words.count(bound))),
            figure(translate("Report", "People without a watch"), record().peopleWithout,
                   texts().translate("Report", "of %1 people").arg(m_words.count(record().people))),
            figure(translate("Report", "Silent for 3 days"), silent,
                   texts().translate("Report", "of %1 bound to somebody").arg(m_words.count(bound))),
            batteryFigure(low),
            figure(translate("Report", "SOS, falls, one-key alarms"), record().urgentEvents,
                   record().events.empty() ? translate("Report", "no event of any kind is stored")
                                           : QString())};
        addChange(block.figures.back(), record().urgentEvents, &DeviceRecord::urgentEvents);
        m_writer.add(std::move(block));
    }

    void writeFindings()
    {
        m_writer.part(translate("Report", "What to act on"));
        auto findings = deviceFindings(m_words, record());
        if (findings.empty())
            m_writer.note(record().devices.empty() ? Mark::noData : Mark::good, QString(),
                          record().devices.empty()
                              ? translate("Report", "No watch is known.")
                              : translate("Report",
                                          "No rule of this report was triggered. That is no proof that "
                                          "everything is well."));
        else
            m_writer.add(FindingsBlock{std::move(findings)});
    }

    void writeSummary()
    {
        m_writer.chapter(translate("Report", "Summary"));
        if (m_setting.shows("summary.figures"))
            writeFigures();
        if (m_setting.shows("summary.findings"))
            writeFindings();
        if (!m_data.previous)
            writeFailure(m_writer, m_words, translate("Report", "the previous period"),
                         m_data.previous.error());
        if (!m_data.yearEarlier)
            writeFailure(m_writer, m_words, translate("Report", "the same period last year"),
                         m_data.yearEarlier.error());
    }

    void writeStock()
    {
        m_writer.chapter(translate("Report", "Stock"));
        if (m_setting.shows("stock.models"))
            m_writer.add(stockTable(m_words, record()));
        if (m_setting.shows("stock.firmware"))
            m_writer.add(firmwareTable(m_words, record()));
    }

    void writeSilent()
    {
        m_writer.chapter(translate("Report", "Silent watches"));
        if (m_setting.shows("silent.chart"))
            m_writer.chart(silenceChart(m_words, record()), 0.0);
        if (m_setting.shows("silent.table"))
            m_writer.add(silentTable(m_words, record(), m_data.named));
    }

    void writeBattery()
    {
        m_writer.chapter(translate("Report", "Batteries"));
        if (m_setting.shows("battery.chart"))
            m_writer.chart(batteryChart(m_words, record()), 0.0);
        if (m_setting.shows("battery.table"))
            m_writer.add(lowBatteryTable(m_words, record(), m_data.named));
    }

    void writeBindings()
    {
        m_writer.chapter(translate("Report", "Who wore them"));
        m_writer.lead(texts()
                          .translate("Report", "Bindings in the period: begun %1, ended %2.")
                          .arg(m_words.count(record().began), m_words.count(record().ended)));
        const std::vector<std::int64_t> &bound = record().boundDaily;
        const bool isSteady =
            bound.size() > 1 && std::ranges::count(bound, bound.front()) == std::ssize(bound);
        if (isSteady)
            m_writer.lead(
                texts()
                    .translate("Report", "Watches bound to people at noon, the same on every day: %1.")
                    .arg(m_words.count(bound.front())));
        else if (m_setting.shows("bindings.course") && bound.size() > 1)  // a single dot is no course
            m_writer.chart(boundChart(m_words, record()), 120.0);
        if (m_setting.shows("bindings.table"))
            m_writer.add(bindingTable(m_words, record(), m_data.named));
    }

    void writeEvents()
    {
        m_writer.chapter(translate("Report", "What watches reported"));
        if (m_setting.shows("events.table"))
            m_writer.add(eventTable(m_words, m_data, m_setting));
        if (m_setting.shows("events.course") && !m_setting.isOneDay())
            m_writer.chart(urgentChart(m_words, record()), 110.0);
        if (m_setting.shows("events.urgent"))
            m_writer.add(urgentTable(m_words, record(), m_data.named));
    }

    void writeHowItIsKnown()
    {
        m_writer.chapter(translate("Report", "Methods, definitions and limits"));
        m_writer.add(DefinitionsBlock{{
            {translate("Report", "Watches of the unit"),
             translate("Report",
                       "Those bound to somebody of the unit in the period or when their state is told; "
                       "people are those of the last day of the period. Watches bound to nobody stand in "
                       "the report of the whole organisation.")},
            {translate("Report", "Instant of their state"),
             translate("Report",
                       "It is told of the end of the period. Of a period that is not over it is told of the "
                       "latest message or binding, at the earliest of the beginning of the day, so that "
                       "watches that fell silent together are seen.")},
            {translate("Report", "Silent"),
             translate("Report",
                       "The latest sample or message is 3 days old or older then, or there never was one. "
                       "It tells nothing of why: off, out of reach, flat or put away.")},
            {translate("Report", "Bound and worn"),
             translate("Report", "Bound is what the organisation entered, worn is what the watch itself told "
                                 "last. They need not agree.")},
            {translate("Report", "Events"),
             translate("Report",
                       "As the watch reported them and as often as they reached the store, each once. "
                       "A fall is what the watch took for a fall.")},
        }});
        placeGlossary(m_writer, texts(), 2);
        m_writer.paragraph(
            texts()
                .translate("Report", "Days are those of the zone %1. Made by %2 from the data until %3.")
                .arg(ReportWords::zone(*m_setting.texts, m_setting.zone), m_setting.engine,
                     m_words.instant(m_setting.dataUntil)),
            ParagraphBlock::Kind::small);
    }

    void writeList()
    {
        m_writer.chapter(translate("Report", "Appendix: tables"));
        m_writer.add(deviceListTable(m_words, record(), m_data.named));
    }

    const ReportSetting &m_setting;
    const DeviceReportData &m_data;
    ReportWords m_words;
    Document m_document;
    ReportWriter m_writer;
};

}  // namespace

Document deviceReport(const ReportSetting &setting, const DeviceReportData &data)
{
    return DeviceReportWriter(setting, data).write();
}

}  // namespace xinglin
