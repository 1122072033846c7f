// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/order_report.h"

#include "domain/order_machine.h"
#include "reports/builders/alert_words.h"
#include "reports/builders/audit_words.h"
#include "reports/builders/table_parts.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

namespace xinglin {
namespace {

using Align = TableColumn::Align;

constexpr double kUsualScales = 2.0;  // robust scales on either side
constexpr int kHashShown = 16;        // of 64 signs; the bundle has all

class OrderPaperWriter
{
public:
    OrderPaperWriter(const ReportSetting &setting, const OrderReportData &data)
        : m_setting(setting)
        , m_data(data)
        , m_words(setting)
        , m_document(startedDocument(setting, QStringLiteral("order"), title(), data.subject))
        , m_writer(m_document)
    {}

    Document write()
    {
        writeCover();
        m_writer.pageBreak();
        for (const PaperOrder &order : m_data.orders)
            writeOrder(order);
        if (m_data.orders.empty())
            m_writer.note(Mark::info, QString(),
                          text(QT_TRANSLATE_NOOP("Report", "There are no orders in this period.")));
        writeProof();
        return std::move(m_document);
    }

private:
    QString text(const char *source) const { return m_setting.texts->translate("Report", source); }
    QString title() const { return m_setting.texts->translate("Report", "Evidence of alerts"); }
    QString moment(Instant instant) const
    {
        if (!instant.isValid())
            return m_words.noData();
        const QString iso = m_setting.zone.isoText(instant);
        return iso.left(10) + QLatin1Char(' ') + iso.mid(11, 8);
    }

    void writeCover()
    {
        CoverBlock cover;
        cover.organisation = m_setting.workspaceName;
        cover.title = title();
        cover.subject = m_data.subject;
        cover.period = m_words.period(m_setting.period);
        cover.facts = {
            m_words.countFact(text(QT_TRANSLATE_NOOP("Report", "Orders")), std::ssize(m_data.orders)),
            {text(QT_TRANSLATE_NOOP("Report", "Names")), maskingText()},
            {text(QT_TRANSLATE_NOOP("Report", "Time zone")),
             ReportWords::zone(*m_setting.texts, m_setting.zone)}};
        cover.readingTitle = text(QT_TRANSLATE_NOOP("Report", "How to read this report"));
        cover.reading = {
            text(QT_TRANSLATE_NOOP(
                "Report", "What people did to these orders (the act, who and when, a hash of the note; of "
                          "an act on one order also its state before and after) and this export are "
                          "entries of the audit chain: none of them can be changed or removed later "
                          "without its hashes differing from those at the end.")),
            text(QT_TRANSLATE_NOOP(
                "Report", "The lines that the program wrote (opened, occurred again, clock ran out, "
                          "escalated, messages) have no entries of their own. The entry of this export "
                          "holds the hash of everything told here: it proves that nothing was changed "
                          "since, not before.")),
            m_data.masking == QLatin1String("pseudonyms")
                ? text(QT_TRANSLATE_NOOP(
                      "Report", "The JSON bundle beside this file holds the same with all hashes. It leaves "
                                "out who acted, so they can be compared with the workspace, not recomputed."))
                : text(QT_TRANSLATE_NOOP(
                      "Report", "The JSON bundle beside this file holds the same with all hashes, so that "
                                "anybody can recompute them."))};
        m_writer.add(std::move(cover));
    }

    QString maskingText() const
    {
        if (m_data.masking == QLatin1String("codes"))
            return text(QT_TRANSLATE_NOOP("Report", "left out, people by number"));
        return m_data.masking == QLatin1String("pseudonyms")
                   ? text(QT_TRANSLATE_NOOP("Report", "left out, people and watches by pseudonym"))
                   : text(QT_TRANSLATE_NOOP("Report", "shown"));
    }

    void writeOrder(const PaperOrder &paper)
    {
        const WorkOrder &order = paper.order;
        m_writer.chapter(m_setting.texts->translate("Report", "Order %1: %2")
                             .arg(QString::number(order.number), ruleName(paper)));
        const QString message = m_words.name(paper.message);
        if (!message.isEmpty())
            m_writer.add(ParagraphBlock{printable(message), ParagraphBlock::Kind::lead, true});
        writeFacts(paper);
        writeTimeline(paper);
        writeFirings(paper);
        writeTasks(paper);
    }

    QString ruleName(const PaperOrder &paper) const
    {
        const QString name = m_words.name(paper.rule);
        return name.isEmpty() ? paper.order.ruleCode : name;
    }

    void writeFacts(const PaperOrder &paper)
    {
        const WorkOrder &order = paper.order;
        DefinitionsBlock facts;
        facts.isCard = true;
        // What has not happened is no lack of data.
        const QString none = text(QT_TRANSLATE_NOOP("Report", "none"));
        const QString missing =
            isUnfinished(order.state) ? text(QT_TRANSLATE_NOOP("Report", "not yet")) : none;
        const auto fact = [&](const char *label, const QString &value, const QString &absent = {}) {
            const QString empty = absent.isEmpty() ? m_words.noData() : absent;
            facts.items.push_back({text(label), value.isEmpty() ? empty : value});
        };
        fact(QT_TRANSLATE_NOOP("Report", "Severity"), alert_words::severity(m_words, order.severity));
        fact(QT_TRANSLATE_NOOP("Report", "State"),
             isUnhandledHistory(order) ? m_setting.texts->translate("Report", "history", "state of an order")
                                       : alert_words::state(m_words, order.state));
        fact(QT_TRANSLATE_NOOP("Report", "Person"), paper.person);
        fact(QT_TRANSLATE_NOOP("Report", "Unit"), m_words.name(paper.unit));
        fact(QT_TRANSLATE_NOOP("Report", "Device"), paper.device);
        fact(QT_TRANSLATE_NOOP("Report", "Rule"),
             m_setting.texts->translate("Report", "%1, version %2")
                 .arg(ruleName(paper), QString::number(order.ruleVersion)));
        if (const QString words = m_words.name(paper.ruleProse); !words.isEmpty())
            fact(QT_TRANSLATE_NOOP("Report", "Rule in words"), words);
        const QString first = alert_words::value(m_words, order.metric, order.first, order.event);
        const QString worst = alert_words::value(m_words, order.metric, order.worst, order.event);
        if (order.metric != 0)
            fact(QT_TRANSLATE_NOOP("Report", "First value, worst value"),
                 table::listed(m_words, {first, worst}));
        else  // an event is as it is
            fact(QT_TRANSLATE_NOOP("Report", "Value"), first);
        fact(QT_TRANSLATE_NOOP("Report", "Owner"), paper.owner, none);
        fact(QT_TRANSLATE_NOOP("Report", "Handlers"), table::listed(m_words, handlersOf(paper)), none);
        fact(QT_TRANSLATE_NOOP("Report", "Opened"), moment(order.opened));
        fact(QT_TRANSLATE_NOOP("Report", "Acknowledged"), withSpan(order.acknowledged, order.opened),
             missing);
        fact(QT_TRANSLATE_NOOP("Report", "Done"), withSpan(order.handled, order.opened), missing);
        fact(QT_TRANSLATE_NOOP("Report", "Result"), order.outcome, missing);
        if (order.recurring)
            fact(QT_TRANSLATE_NOOP("Report", "Root cause"), order.rootCause, missing);
        m_writer.add(std::move(facts));
        if (isUnhandledHistory(order))
            m_writer.note(
                Mark::info, QString(),
                text(QT_TRANSLATE_NOOP("Report", "Brought in afterwards as history: nobody handled this "
                                                 "order here, so no times are told of it.")));
    }

    /// Who was named; where nobody was, who moved the order on.
    static QStringList handlersOf(const PaperOrder &paper)
    {
        QStringList names(paper.handlers.begin(), paper.handlers.end());
        if (!names.isEmpty())
            return names;
        for (const PaperOrder::Line &line : paper.timeline) {
            const OrderEvent &event = line.event;
            const bool isHandling = event.kind == OrderEvent::Kind::transition &&
                                    event.after != OrderState::acknowledged && !event.actor.isEmpty();
            if (isHandling && !names.contains(event.actor))
                names += event.actor;
        }
        return names;
    }

    QString withSpan(Instant at, Instant since) const
    {
        if (!at.isValid())
            return {};
        return m_words.bracketed(moment(at),
                                 alert_words::span(m_words, static_cast<double>(at - since) / 1000.0));
    }

    /// A person's label has brackets of its own.
    QString withPerson(const QString &what, const QString &person) const
    {
        return m_words.language() == Language::zhCN ? QStringLiteral("%1：%2").arg(what, person)
                                                    : QStringLiteral("%1: %2").arg(what, person);
    }

    /// The program may notice later that something fell due.
    QString withDue(const QString &what, const OrderEvent &event) const
    {
        const Instant due = dueOf(event);
        if (!due.isValid() || moment(due) == moment(event.time))
            return what;
        return m_words.bracketed(what, m_setting.texts->translate("Report", "due %1").arg(moment(due)));
    }

    void writeTimeline(const PaperOrder &paper)
    {
        TableBlock table;
        table.key = QStringLiteral("timeline");
        table.caption = text(QT_TRANSLATE_NOOP("Report", "Time line"));
        table.columns = {
            {QStringLiteral("time"), text(QT_TRANSLATE_NOOP("Report", "Time")), QString(), Align::left},
            {QStringLiteral("event"), text(QT_TRANSLATE_NOOP("Report", "What")), QString(), Align::left},
            {QStringLiteral("actor"), text(QT_TRANSLATE_NOOP("Report", "By")), QString(), Align::left},
            {QStringLiteral("note"), text(QT_TRANSLATE_NOOP("Report", "Notes")), QString(), Align::left}};
        // What the rules tell may be written down later than people's acts of the same hour.
        std::vector<PaperOrder::Line> lines = paper.timeline;
        std::ranges::stable_sort(lines, {}, [](const PaperOrder::Line &line) { return line.event.time; });
        for (const PaperOrder::Line &line : lines) {
            const OrderEvent &event = line.event;
            const QString what = withDue(alert_words::event(m_words, event), event);
            table.rows.push_back(
                {m_words.textCell(moment(event.time)),
                 m_words.textCell(line.person.isEmpty() ? what : withPerson(what, line.person)),
                 m_words.textCell(event.actor.isEmpty() ? text(QT_TRANSLATE_NOOP("Report", "the program"))
                                                        : audit_words::actor(m_words, event.actor)),
                 m_words.textCell(event.note.isEmpty() ? QString(QChar(0x2013)) : event.note)});
        }
        table.emptyText = m_words.noData();
        m_writer.add(std::move(table));
    }

    void writeFirings(const PaperOrder &paper)
    {
        if (paper.firings.empty())
            return;
        TableBlock table;
        table.key = QStringLiteral("firings");
        table.caption = text(QT_TRANSLATE_NOOP("Report", "What fired"));
        table.columns = {
            {QStringLiteral("rule"), text(QT_TRANSLATE_NOOP("Report", "Rule")), QString(), Align::left},
            {QStringLiteral("began"), text(QT_TRANSLATE_NOOP("Report", "Began")), QString(), Align::left},
            {QStringLiteral("fired"), text(QT_TRANSLATE_NOOP("Report", "Fired")), QString(), Align::left},
            {QStringLiteral("ended"), text(QT_TRANSLATE_NOOP("Report", "Ended")), QString(), Align::left},
            {QStringLiteral("first"), text(QT_TRANSLATE_NOOP("Report", "First")), QString(), Align::right},
            {QStringLiteral("worst"), text(QT_TRANSLATE_NOOP("Report", "Worst")), QString(), Align::right}};
        for (const PaperFiring &each : paper.firings) {
            const Firing &firing = each.firing;
            const auto at = [this](std::int64_t ms) {
                return m_words.textCell(ms > 0 ? moment(Instant(ms)) : QString(QChar(0x2013)));
            };
            const QString event = QString::fromStdString(firing.event);
            table.rows.push_back(
                {m_words.textCell(m_words.name(each.rule)), at(firing.began), at(firing.fired),
                 at(firing.ended),
                 m_words.textCell(alert_words::value(m_words, firing.metric, firing.first, event)),
                 m_words.textCell(alert_words::value(m_words, firing.metric, firing.worst, event))});
        }
        m_writer.add(std::move(table));
        for (const PaperFiring &each : paper.firings)
            writeSamples(each);
    }

    /// The values before the firing, as they were frozen then, and what came after it.
    void writeSamples(const PaperFiring &each)
    {
        const Metric *metric = m_words.metric(each.firing.metric);
        QJsonArray samples = each.evidence[QLatin1String("samples")].toArray();
        for (const QJsonValue &later : each.later)
            samples.append(later);
        if (!metric || samples.size() < 2)
            return;
        ChartSpec spec;
        spec.xAxis = ChartSpec::XAxis::time;
        spec.title = m_setting.texts->translate("Report", "%1 around the firing of %2")
                         .arg(m_words.metricName(*metric), moment(Instant(each.firing.fired)));
        spec.yLabel = m_words.unitOf(*metric);
        const auto timeOf = [](const QJsonValue &sample) {
            return QDateTime::fromString(sample[QLatin1String("time")].toString(), Qt::ISODateWithMs)
                .toMSecsSinceEpoch();
        };
        spec.subtitle = m_setting.texts->translate("Report", "n = %1 · %2 to %3")
                            .arg(m_words.count(samples.size()), moment(Instant(timeOf(samples.first()))),
                                 moment(Instant(timeOf(samples.last()))));
        spec.zoneOffsetMs = m_setting.zone.offsetAt(Instant(each.firing.fired));
        ChartSpec::Series series;
        series.name = m_words.metricName(*metric);
        series.role = ChartSpec::Role::accent;
        series.form = ChartSpec::Form::line;
        for (const QJsonValue &sample : samples)
            series.points.push_back(
                {static_cast<double>(timeOf(sample)), sample[QLatin1String("value")].toDouble(), {}, {}});
        const QJsonObject usual = each.evidence[QLatin1String("usual")].toObject();
        if (!usual.isEmpty()) {
            const double center = usual[QLatin1String("center")].toDouble();
            const double reach = kUsualScales * usual[QLatin1String("scale")].toDouble();
            ChartSpec::Band band;
            band.name = text(QT_TRANSLATE_NOOP("Report", "usual at that hour"));
            band.low = center - reach;
            band.high = center + reach;
            spec.bands.push_back(std::move(band));
        }
        spec.series.push_back(std::move(series));
        spec.marks.push_back({static_cast<double>(each.firing.fired),
                              text(QT_TRANSLATE_NOOP("Report", "fired")), ChartSpec::Role::alert});
        if (each.firing.ended > each.firing.fired && each.firing.ended <= timeOf(samples.last()))
            spec.marks.push_back({static_cast<double>(each.firing.ended),
                                  text(QT_TRANSLATE_NOOP("Report", "ended")), ChartSpec::Role::accent});
        spec.alternative = spec.title;
        m_writer.add(ChartBlock{{{std::move(spec), QString()}}, 120.0});
    }

    void writeTasks(const PaperOrder &paper)
    {
        if (!paper.followUps.empty()) {
            TableBlock table;
            table.key = QStringLiteral("follow_ups");
            table.caption = text(QT_TRANSLATE_NOOP("Report", "Follow-ups"));
            table.columns = {
                {QStringLiteral("task"), text(QT_TRANSLATE_NOOP("Report", "Task")), QString(), Align::left},
                {QStringLiteral("owner"), text(QT_TRANSLATE_NOOP("Report", "Owner")), QString(), Align::left},
                {QStringLiteral("due"), text(QT_TRANSLATE_NOOP("Report", "Due")), QString(), Align::left},
                {QStringLiteral("result"), text(QT_TRANSLATE_NOOP("Report", "Result")), QString(),
                 Align::left}};
            for (const PaperOrder::Task &each : paper.followUps)
                table.rows.push_back(
                    {m_words.textCell(each.task.text), m_words.textCell(each.owner),
                     m_words.textCell(moment(each.task.due)),
                     m_words.textCell(each.task.done.isValid() ? each.task.result
                                                               : text(QT_TRANSLATE_NOOP("Report", "open")))});
            m_writer.add(std::move(table));
        }
        if (paper.attachments.empty())
            return;
        TableBlock table;
        table.key = QStringLiteral("attachments");
        table.caption = text(QT_TRANSLATE_NOOP("Report", "Files"));
        table.columns = {
            {QStringLiteral("file"), text(QT_TRANSLATE_NOOP("Report", "File")), QString(), Align::left},
            {QStringLiteral("bytes"), text(QT_TRANSLATE_NOOP("Report", "Bytes")), QString(), Align::right},
            {QStringLiteral("sha256"), QStringLiteral("SHA-256"), QString(), Align::left}};
        for (const Attachment &file : paper.attachments)
            table.rows.push_back({m_words.textCell(file.fileName), m_words.countCell(file.size),
                                  m_words.textCell(shortHash(file.digest))});
        m_writer.add(std::move(table));
    }

    static QString shortHash(const QByteArray &hash)
    {
        return QString::fromLatin1(hash.toHex().left(kHashShown)) + QChar(0x2026);
    }

    void writeProof()
    {
        m_writer.chapter(text(QT_TRANSLATE_NOOP("Report", "Proof")));
        TableBlock table;
        table.key = QStringLiteral("audit");
        table.caption = text(QT_TRANSLATE_NOOP("Report", "Audit entries"));
        table.columns = {
            {QStringLiteral("sequence"), text(QT_TRANSLATE_NOOP("Report", "Entry")), QString(), Align::right},
            {QStringLiteral("time"), text(QT_TRANSLATE_NOOP("Report", "Time")), QString(), Align::left},
            {QStringLiteral("actor"), text(QT_TRANSLATE_NOOP("Report", "By")), QString(), Align::left},
            {QStringLiteral("action"), text(QT_TRANSLATE_NOOP("Report", "Action")), QString(), Align::left},
            {QStringLiteral("hash"), text(QT_TRANSLATE_NOOP("Report", "Hash")), QString(), Align::left}};
        for (const AuditEntry &entry : m_data.audit.entries)
            table.rows.push_back({table::nameNumber(entry.sequence), m_words.textCell(moment(entry.time)),
                                  m_words.textCell(audit_words::actor(m_words, entry.actor)),
                                  m_words.textCell(audit_words::action(m_words, entry.action)),
                                  m_words.textCell(shortHash(entry.hash))});
        table.emptyText = m_words.noData();
        table.note = m_setting.texts
                         ->translate("Report", "The chain had %1 entries when this was made; its end was %2.")
                         .arg(m_words.count(m_data.audit.head.sequence),
                              QString::fromLatin1(m_data.audit.head.hash.toHex()));
        m_writer.add(std::move(table));
        if (!m_data.contentDigest.isEmpty())
            m_writer.paragraph(m_setting.texts->translate("Report", "SHA-256 of the bundle's content: %1")
                                   .arg(QString::fromLatin1(m_data.contentDigest.toHex())),
                               ParagraphBlock::Kind::small);
    }

    const ReportSetting &m_setting;
    const OrderReportData &m_data;
    ReportWords m_words;
    Document m_document;
    ReportWriter m_writer;
};

}  // namespace

Document orderReport(const ReportSetting &setting, const OrderReportData &data)
{
    return OrderPaperWriter(setting, data).write();
}

}  // namespace xinglin
