// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/hand_over_report.h"

#include "reports/builders/alert_words.h"
#include "reports/builders/chapter_order.h"
#include "reports/builders/table_parts.h"

#include <algorithm>

namespace xinglin {
namespace {

using Align = TableColumn::Align;

class HandOverWriter
{
public:
    HandOverWriter(const ReportSetting &setting, const HandOverData &data)
        : m_setting(setting)
        , m_data(data)
        , m_words(setting)
        , m_document(startedDocument(setting, QStringLiteral("hand-over"), title(), unitName()))
        , m_writer(m_document)
    {}

    Document write()
    {
        m_writer.add(HeadingBlock{1, title()});
        writeChapters(m_writer, m_words, m_setting,
                      {{"duty", [&] { writeDuty(); }},
                       {"counts", [&] { writeCounts(); }},
                       {"unfinished", [&] { writeUnfinished(); }},
                       {"snoozed", [&] { writeSnoozed(); }},
                       {"follow_ups", [&] { writeTasks(); }},
                       {"notes", [&] { writeNotes(); }},
                       {"signatures", [&] { writeSignatures(); }}});
        return std::move(m_document);
    }

private:
    void writeUnfinished()
    {
        writeOrders(QStringLiteral("unfinished"),
                    text(QT_TRANSLATE_NOOP("Report", "Unfinished orders, the most urgent first")),
                    m_data.unfinished, text(QT_TRANSLATE_NOOP("Report", "Nothing is open.")));
        if (m_data.left > 0)
            m_writer.note(Mark::p1, QString(),
                          m_setting.texts->translate("Report", "%1 more unfinished orders are not listed.")
                              .arg(m_words.count(m_data.left)));
    }

    void writeSnoozed()
    {
        if (!m_data.snoozed.empty())
            writeOrders(QStringLiteral("snoozed"), text(QT_TRANSLATE_NOOP("Report", "Snoozed orders")),
                        m_data.snoozed, QString());
    }

    QString text(const char *source) const { return m_setting.texts->translate("Report", source); }
    QString title() const
    {
        return titleOf(m_setting, m_setting.texts->translate("Report", "Shift hand-over"));
    }
    QString unitName() const
    {
        const QString name = m_words.name(m_data.unit);
        return name.isEmpty() ? m_setting.workspaceName : name;
    }
    QString people(const std::vector<HandOverData::Officer> &officers) const
    {
        if (officers.empty())
            return text(QT_TRANSLATE_NOOP("Report", "nobody is entered"));
        QStringList names;
        for (const HandOverData::Officer &one : officers)
            names += one.isAbsent
                         ? m_words.bracketed(one.name, m_setting.texts->translate("Report", "absent"))
                         : one.name;
        return table::listed(m_words, names);
    }

    void writeDuty()
    {
        DefinitionsBlock facts;
        facts.items = {{text(QT_TRANSLATE_NOOP("Report", "Unit")), unitName()},
                       {text(QT_TRANSLATE_NOOP("Report", "State at")), m_words.instant(m_data.at)},
                       {text(QT_TRANSLATE_NOOP("Report", "Hands over")), people(m_data.onDuty)},
                       {text(QT_TRANSLATE_NOOP("Report", "Takes over")),
                        m_data.nextFrom.isValid()
                            ? m_words.bracketed(people(m_data.next),
                                                m_setting.texts->translate("Report", "from %1", "an instant")
                                                    .arg(m_words.instant(m_data.nextFrom)))
                            : people(m_data.next)}};
        m_writer.add(std::move(facts));
        QStringList absent;
        for (const HandOverData::Officer &one : m_data.next) {
            if (one.isAbsent)
                absent += one.name;
        }
        if (!absent.isEmpty())
            m_writer.note(Mark::p2, QString(),
                          m_setting.texts
                              ->translate("Report",
                                          "Entered to take over, but absent for a part of the duty at "
                                          "least: %1. Settle who stands in before handing over.")
                              .arg(table::listed(m_words, absent)));
    }

    void writeCounts()
    {
        KeyFiguresBlock block;
        for (const auto grade : {AlertSeverity::p0, AlertSeverity::p1, AlertSeverity::p2}) {
            const auto count =
                std::count_if(m_data.unfinished.begin(), m_data.unfinished.end(),
                              [grade](const PaperOrder &each) { return each.order.severity == grade; });
            const auto waiting = std::count_if(
                m_data.unfinished.begin(), m_data.unfinished.end(), [grade](const PaperOrder &each) {
                    return each.order.severity == grade && waitsForAcknowledgement(each.order.state);
                });
            KeyFigure figure;
            figure.label = m_setting.texts->translate("Report", "%1, unfinished")
                               .arg(alert_words::severity(m_words, grade));
            figure.value = m_words.count(count);
            figure.note =
                m_setting.texts->translate("Report", "%1 not acknowledged").arg(m_words.count(waiting));
            block.figures.push_back(std::move(figure));
        }
        KeyFigure overdue;
        overdue.label = text(QT_TRANSLATE_NOOP("Report", "Of them overdue"));
        overdue.value = m_words.count(std::ranges::count_if(
            m_data.unfinished, [this](const PaperOrder &each) { return isLate(shownTime(each.order)); }));
        block.figures.push_back(std::move(overdue));
        KeyFigure tasks;
        tasks.label = text(QT_TRANSLATE_NOOP("Report", "Follow-ups due"));
        tasks.value = m_words.count(static_cast<std::int64_t>(m_data.followUps.size()));
        block.figures.push_back(std::move(tasks));
        m_writer.add(std::move(block));
    }

    void writeOrders(const QString &key, const QString &caption, const std::vector<PaperOrder> &orders,
                     const QString &emptyText)
    {
        TableBlock table;
        table.key = key;
        table.caption = caption;
        table.columns = {
            {QStringLiteral("severity"), text(QT_TRANSLATE_NOOP("Report", "Severity")), QString(),
             Align::left},
            {QStringLiteral("number"), text(QT_TRANSLATE_NOOP("Report", "No.")), QString(), Align::right},
            {QStringLiteral("person"), text(QT_TRANSLATE_NOOP("Report", "Person")), QString(), Align::left},
            {QStringLiteral("unit"), text(QT_TRANSLATE_NOOP("Report", "Unit")), QString(), Align::left},
            {QStringLiteral("rule"), text(QT_TRANSLATE_NOOP("Report", "Rule")), QString(), Align::left},
            {QStringLiteral("state"), text(QT_TRANSLATE_NOOP("Report", "State")), QString(), Align::left},
            {QStringLiteral("opened"), text(QT_TRANSLATE_NOOP("Report", "Opened")), QString(), Align::left},
            {QStringLiteral("due"), text(QT_TRANSLATE_NOOP("Report", "Due")), QString(), Align::left},
            {QStringLiteral("owner"), text(QT_TRANSLATE_NOOP("Report", "Owner")), QString(), Align::left}};
        for (const PaperOrder &each : orders)
            table.rows.push_back(orderRow(each));
        table.emptyText = emptyText;
        m_writer.add(std::move(table));
    }

    std::vector<TableCell> orderRow(const PaperOrder &each) const
    {
        const WorkOrder &order = each.order;
        const QString rule = m_words.name(each.rule);
        const Instant shown = shownTime(order);
        TableCell due = m_words.textCell(clock(shown));
        if (isLate(shown))
            markOverdue(due);
        return {alert_words::severityCell(m_words, order.severity),
                table::nameNumber(order.number),
                m_words.textCell(each.person.isEmpty() ? each.device : each.person),
                m_words.textCell(m_words.name(each.unit)),
                m_words.textCell(rule.isEmpty() ? order.ruleCode : rule),
                m_words.textCell(alert_words::state(m_words, order.state)),
                m_words.textCell(clock(order.opened)),
                due,
                m_words.textCell(each.owner.isEmpty() ? text(QT_TRANSLATE_NOOP("Report", "nobody"))
                                                      : each.owner)};
    }

    Instant shownTime(const WorkOrder &order) const
    {
        return order.snoozedUntil > m_data.at ? order.snoozedUntil : order.due;
    }
    bool isLate(Instant due) const { return due.isValid() && due < m_data.at; }

    /// A shape never stands without its word.
    void markOverdue(TableCell &due) const
    {
        due.mark = Mark::late;
        due.text = m_words.bracketed(due.text, text(QT_TRANSLATE_NOOP("Report", "overdue")));
    }

    /// "10-31 14:05": the year is in the head.
    QString clock(Instant instant) const
    {
        return instant.isValid() ? m_words.instant(instant).mid(5) : QString(QChar(0x2013));
    }

    void writeTasks()
    {
        if (m_data.followUps.empty())
            return;
        TableBlock table;
        table.key = QStringLiteral("follow_ups");
        table.caption = text(QT_TRANSLATE_NOOP("Report", "Follow-ups due within a day, and overdue ones"));
        table.columns = {
            {QStringLiteral("task"), text(QT_TRANSLATE_NOOP("Report", "Task")), QString(), Align::left},
            {QStringLiteral("owner"), text(QT_TRANSLATE_NOOP("Report", "Owner")), QString(), Align::left},
            {QStringLiteral("due"), text(QT_TRANSLATE_NOOP("Report", "Due")), QString(), Align::left}};
        for (const PaperOrder::Task &each : m_data.followUps) {
            TableCell due = m_words.textCell(clock(each.task.due));
            if (isLate(each.task.due))
                markOverdue(due);
            table.rows.push_back(
                {m_words.textCell(each.task.text),
                 m_words.textCell(each.owner.isEmpty() ? text(QT_TRANSLATE_NOOP("Report", "nobody"))
                                                       : each.owner),
                 due});
        }
        m_writer.add(std::move(table));
    }

    void writeNotes()
    {
        m_writer.part(text(QT_TRANSLATE_NOOP("Report", "Notes")));
        for (const HandOverData::Note &note : m_data.notes) {
            const QString who =
                note.to.isEmpty() ? note.from : QStringLiteral("%1 → %2").arg(note.from, note.to);
            const QString told =
                QStringLiteral("%1 · %2: %3").arg(m_words.instant(note.time), who, note.text);
            if (&note == &m_data.notes.back())  // lines to sign never stand alone on a page
                m_writer.lead(told);
            else
                m_writer.paragraph(told);
        }
        if (m_data.notes.empty())
            m_writer.lead(text(QT_TRANSLATE_NOOP("Report", "No notes.")));
    }

    void writeSignatures()
    {
        writeSignatureLines(m_writer, m_words,
                            {text(QT_TRANSLATE_NOOP("Report", "Handed over by")),
                             text(QT_TRANSLATE_NOOP("Report", "Taken over by"))},
                            {QStringLiteral("time"), text(QT_TRANSLATE_NOOP("Report", "Time")), QString()});
    }

    const ReportSetting &m_setting;
    const HandOverData &m_data;
    ReportWords m_words;
    Document m_document;
    ReportWriter m_writer;
};

}  // namespace

Document handOverReport(const ReportSetting &setting, const HandOverData &data)
{
    return HandOverWriter(setting, data).write();
}

}  // namespace xinglin
