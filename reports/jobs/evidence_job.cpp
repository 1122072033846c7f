// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/evidence_job.h"

#include "core/version.h"
#include "reports/builders/order_report.h"
#include "reports/jobs/evidence_bundle.h"
#include "reports/jobs/export_file.h"
#include "reports/jobs/name_mask.h"
#include "reports/jobs/report_fetch.h"
#include "reports/render/renderer.h"
#include "workspace/alerts/dispatch.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <set>

namespace xinglin {
namespace {

constexpr std::array kMaskingNames{"full", "codes", "pseudonyms"};
constexpr int kOrdersAPage = 200;
constexpr std::int64_t kLeastAfterMs = 30 * 60'000;   ///< told after a firing, however short it was
constexpr std::int64_t kMostAfterMs = 6 * 3'600'000;  ///< and however long

/// What follows a firing: until its episode ended, within limits.
TimeRange timeAfter(const Firing &firing)
{
    const std::int64_t end = firing.ended > 0 ? firing.ended : firing.lastSeen;
    const std::int64_t until = std::clamp(end, firing.fired + kLeastAfterMs, firing.fired + kMostAfterMs);
    return {Instant(firing.fired + 1), Instant(until + 1)};
}

class EvidenceRun
{
public:
    EvidenceRun(Workspace &workspace, const Actor &actor, const EvidenceRequest &request,
                const CancelToken &cancel)
        : m_workspace(workspace)
        , m_actor(actor)
        , m_request(request)
        , m_cancel(cancel)
    {}

    Result<ReportOutcome> run()
    {
        QElapsedTimer timer;
        timer.start();
        if (const Status read = readOrders(); !read)
            return fail(read.error());
        NameMask mask(m_workspace, m_actor, m_request.masking, lastDay(), m_request.language);
        if (const Status filled = fillPapers(mask); !filled)
            return fail(filled.error());
        if (const Status read = readLater(); !read)
            return fail(read.error());
        const QJsonObject content = evidenceContent(m_data, head());
        m_data.contentDigest = evidenceDigest(content);
        if (const Status recorded = record(mask); !recorded)
            return fail(recorded.error());
        ReportOutcome outcome;
        if (wants(ReportFormat::json)) {
            const QByteArray bundle = evidenceBundle(content, m_data.audit, hidesPeople());
            if (const Status kept = keep(ReportFormat::json, {bundle, 0}, outcome); !kept)
                return fail(kept.error());
        }
        if (wants(ReportFormat::pdf)) {
            const auto pdf = render();
            if (!pdf)
                return fail(pdf.error());
            if (const Status kept = keep(ReportFormat::pdf, *pdf, outcome); !kept)
                return fail(kept.error());
        }
        outcome.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        return outcome;
    }

private:
    Status readOrders()
    {
        auto info = awaited(m_workspace.info(m_actor));
        if (!info)
            return fail(info.error());
        m_info = *std::move(info);
        if (m_request.order.isValid())
            return readOne(m_request.order);
        if (!m_request.person.isValid() || !m_request.period.isValid())
            return fail(ErrorCode::usage,
                        QCoreApplication::translate("Evidence", "Name an order, or a person and a period."));
        return readPerson();
    }

    Status readOne(OrderId id)
    {
        if (m_cancel.isCancelled())
            return fail(ErrorCode::cancelled, QCoreApplication::translate("ReportJob", "Cancelled."));
        auto detail = awaited(m_workspace.alerts().order(m_actor, id));
        if (!detail)
            return fail(detail.error());
        m_details.push_back(*std::move(detail));
        return {};
    }

    Status readPerson()
    {
        const auto person = awaited(
            m_workspace.subject(m_actor, SubjectId::of(m_request.person), m_request.period.days().last));
        if (!person)
            return fail(person.error());
        OrderPageRequest page;
        page.filter.person = m_request.person;
        page.filter.opened = m_info.zone.rangeOf(m_request.period.days());
        for (std::size_t i = 0; i < kOrderStates; ++i)
            page.filter.states.push_back(static_cast<OrderState>(i));
        page.sort = OrderSort::opened;
        page.limit = kOrdersAPage;
        do {
            const auto rows = awaited(m_workspace.alerts().orders(m_actor, page));
            if (!rows)
                return fail(rows.error());
            for (const OrderRow &row : rows->rows) {
                if (const Status read = readOne(row.order.id); !read)
                    return read;
            }
            page.after = rows->next;
        } while (!page.after.isEmpty());
        return {};
    }

    Day lastDay() const
    {
        return m_request.order.isValid() ? m_info.zone.dayOf(m_details.front().row.order.opened)
                                         : m_request.period.days().last;
    }

    Status fillPapers(NameMask &mask)
    {
        if (Status read = mask.readNames(); !read)
            return read;
        // Everybody first: a text may name who is met later, and means them before others of the name.
        for (const OrderDetail &detail : m_details) {
            mask.person(detail.row.order.person);
            mask.person(detail.row.order.owner);
            mask.device(detail.row.device);
            for (const PersonId handler : detail.handlers)
                mask.person(handler);
            for (const OrderEvent &event : detail.timeline) {
                mask.person(event.person);
                mask.user(event.actor);
            }
        }
        for (const OrderDetail &detail : m_details)
            m_data.orders.push_back(paperOf(detail, mask));
        m_data.masking = maskingName(m_request.masking);
        m_data.subject = m_request.order.isValid() ? Texts::of(m_request.language)
                                                         ->translate("Report", "Order %1")
                                                         .arg(m_details.front().row.order.number)
                                                   : mask.person(m_request.person);
        return {};
    }

    /// The duty desk is nobody's name.
    QString ownerOf(const OrderRow &row, NameMask &mask) const
    {
        if (row.order.owner.isValid())
            return mask.person(row.order.owner);
        return row.order.ownerText == duty::kDutyDesk ? typedText(row.ownerName.in(m_request.language))
                                                      : mask.user(row.order.ownerText);
    }

    PaperOrder paperOf(const OrderDetail &detail, NameMask &mask) const
    {
        PaperOrder paper;
        paper.order = detail.row.order;
        paper.order.ruleCode = typedText(paper.order.ruleCode);
        paper.order.outcome = mask.text(paper.order.outcome);
        paper.order.rootCause = mask.text(paper.order.rootCause);
        paper.person = mask.person(detail.row.order.person);
        paper.unit = typedText(detail.row.unitName);
        paper.rule = typedText(detail.row.ruleName);
        paper.ruleText = typedText(detail.row.ruleText);
        paper.ruleProse = typedText(detail.row.ruleProse);
        paper.message = {mask.generated(detail.message.zh), mask.generated(detail.message.en)};
        paper.device = mask.device(detail.row.device);
        paper.owner = ownerOf(detail.row, mask);
        for (const OrderEvent &event : detail.timeline) {
            PaperOrder::Line line{event, mask.person(event.person)};
            line.event.actor = mask.user(event.actor);
            line.event.note = mask.text(event.note);
            paper.timeline.push_back(std::move(line));
        }
        for (const FiringRow &row : detail.firings)
            paper.firings.push_back({row.firing, typedText(row.ruleName), row.evidence, {}});
        for (const PersonId handler : detail.handlers)
            paper.handlers.push_back(mask.person(handler));
        for (Attachment file : detail.attachments) {
            file.fileName = mask.text(file.fileName);
            paper.attachments.push_back(std::move(file));
        }
        for (FollowUp task : detail.followUps) {
            task.text = mask.text(task.text);
            task.result = mask.text(task.result);
            paper.followUps.push_back({task, mask.person(task.owner)});
        }
        return paper;
    }

    /// A reader who may see the order may not see every value: then there are only the frozen ones.
    Status readLater()
    {
        for (PaperOrder &paper : m_data.orders) {
            for (PaperFiring &each : paper.firings) {
                const Metric *metric = MetricDictionary::builtIn().byNumber(each.firing.metric);
                if (!metric || !paper.order.person.isValid())
                    continue;
                const auto series = awaited(
                    m_workspace.series(m_actor, paper.order.person, metric->key, timeAfter(each.firing), 0));
                if (!series && series.error().code == ErrorCode::permission)
                    continue;
                if (!series)
                    return fail(series.error());
                for (const SeriesPoint &point : series->points)
                    each.later.append(QJsonObject{{QStringLiteral("time"), m_info.zone.isoText(point.time)},
                                                  {QStringLiteral("value"), point.last}});
            }
        }
        return {};
    }

    QJsonObject head() const
    {
        return {{QStringLiteral("workspace"), m_info.name},
                {QStringLiteral("demo"), m_info.demo},
                {QStringLiteral("zone"), QString::fromLatin1(m_info.zone.name())},
                {QStringLiteral("subject"), m_data.subject},
                {QStringLiteral("made"), qint64{m_info.now.ms()}},
                {QStringLiteral("program"), QStringLiteral("Xinglin %1").arg(QLatin1String(kVersion))}};
    }

    QString subjectText() const
    {
        return m_request.order.isValid() ? QStringLiteral("order:") + m_request.order.text()
                                         : QStringLiteral("person:") + m_request.person.text();
    }

    bool hidesPeople() const { return m_request.masking == Masking::pseudonyms; }

    /// What the files name as their subject: under pseudonyms their own digest, whose person only the detail
    /// of the audit entry knows.
    QString shownSubject() const
    {
        return m_request.order.isValid() || !hidesPeople()
                   ? subjectText()
                   : QStringLiteral("evidence:") + QString::fromLatin1(m_data.contentDigest.toHex());
    }

    /// The export is an entry itself, and one of those that prove it.
    Status record(NameMask &mask)
    {
        QJsonObject detail{
            {QStringLiteral("content_sha256"), QString::fromLatin1(m_data.contentDigest.toHex())},
            {QStringLiteral("orders"), qint64(m_data.orders.size())},
            {QStringLiteral("masking"), m_data.masking},
            {QStringLiteral("language"), languageCode(m_request.language)}};
        if (shownSubject() != subjectText())
            detail.insert(QStringLiteral("subject"), subjectText());
        const Status recorded = awaited(
            m_workspace.recordExport(m_actor, QStringLiteral("evidence.export"), shownSubject(), detail));
        if (!recorded)
            return recorded;
        QStringList subjects{shownSubject()};
        for (const PaperOrder &order : m_data.orders)
            subjects += QStringLiteral("order:") + order.order.id.text();
        auto audit = awaited(m_workspace.auditOn(m_actor, subjects));
        if (!audit)
            return fail(audit.error());
        m_data.audit = *std::move(audit);
        const Status added = addBulkEntries();
        for (AuditEntry &entry : m_data.audit.entries)
            entry.actor = mask.user(entry.actor);
        return added;
    }

    /// Acts on many orders are one entry together; those that these orders' time lines tell of belong here.
    Status addBulkEntries()
    {
        auto bulk = awaited(m_workspace.auditOn(m_actor, {QStringLiteral("orders")}));
        if (!bulk)
            return fail(bulk.error());
        std::set<std::pair<Instant, QString>> acts;
        for (const OrderDetail &detail : m_details) {
            for (const OrderEvent &event : detail.timeline)
                acts.emplace(event.time, event.actor);
        }
        auto &entries = m_data.audit.entries;
        for (AuditEntry &entry : bulk->entries) {
            const bool isLater = entry.sequence > m_data.audit.head.sequence;
            if (!isLater && acts.contains({entry.time, entry.actor}))
                entries.push_back(std::move(entry));
        }
        std::sort(entries.begin(), entries.end(),
                  [](const AuditEntry &a, const AuditEntry &b) { return a.sequence < b.sequence; });
        return {};
    }

    Result<Rendered> render() const
    {
        ReportSetting setting =
            settingOf(m_info, m_request.language,
                      m_request.order.isValid() ? Period::day(lastDay()) : m_request.period);
        setting.parameters = {{QStringLiteral("kind"), QStringLiteral("order")},
                              {QStringLiteral("subject"), shownSubject()},
                              {QStringLiteral("masking"), m_data.masking},
                              {QStringLiteral("language"), languageCode(m_request.language)}};
        const Document document = orderReport(setting, m_data);
        return PdfRenderer(m_request.paper).render(document, {}, m_cancel);
    }

    bool wants(ReportFormat format) const
    {
        const QString suffix = QFileInfo(m_request.out).suffix().toLower();
        const bool isFile = !QFileInfo(m_request.out).isDir() && (suffix == u"pdf" || suffix == u"json");
        return !isFile || suffix == reportFormatName(format);
    }

    QString pathOf(ReportFormat format) const
    {
        const QString suffix = QFileInfo(m_request.out).suffix().toLower();
        if (!QFileInfo(m_request.out).isDir() && suffix == reportFormatName(format))
            return m_request.out;
        const QString name =
            m_request.order.isValid()
                ? QStringLiteral("order_%1").arg(m_details.front().row.order.number)
                : QStringLiteral("orders_of_%1_%2")
                          .arg(hidesPeople() ? QStringLiteral("person") : m_request.person.text(),
                               m_request.period.text()) +
                      (hidesPeople() ? u'_' + QString::fromLatin1(m_data.contentDigest.toHex().left(8))
                                     : QString());
        return QDir(m_request.out).filePath(name + QLatin1Char('.') + reportFormatName(format));
    }

    Status keep(ReportFormat format, const Rendered &rendered, ReportOutcome &outcome)
    {
        ReportFile file;
        file.path = pathOf(format);
        file.format = format;
        file.sha256 = QCryptographicHash::hash(rendered.bytes, QCryptographicHash::Sha256);
        file.bytes = rendered.bytes.size();
        file.pages = rendered.pages;
        file.missingSigns = rendered.missingSigns;
        file.unshapedScripts = rendered.unshapedScripts;
        const QJsonObject detail{{QStringLiteral("format"), reportFormatName(format)},
                                 {QStringLiteral("sha256"), QString::fromLatin1(file.sha256.toHex())},
                                 {QStringLiteral("bytes"), file.bytes},
                                 {QStringLiteral("masking"), m_data.masking}};
        const Status done = exportFile(file.path, rendered.bytes, [&] {
            return awaited(
                m_workspace.recordExport(m_actor, QStringLiteral("evidence.file"), subjectText(), detail));
        });
        if (done)
            outcome.files.push_back(std::move(file));
        return done;
    }

    Workspace &m_workspace;
    const Actor &m_actor;
    const EvidenceRequest &m_request;
    const CancelToken &m_cancel;
    WorkspaceInfo m_info;
    std::vector<OrderDetail> m_details;
    OrderReportData m_data;
};

}  // namespace

QString maskingName(Masking masking)
{
    return QLatin1String(kMaskingNames[static_cast<std::size_t>(masking)]);
}

std::optional<Masking> parseMasking(QStringView text)
{
    for (std::size_t i = 0; i < kMaskingNames.size(); ++i) {
        if (text == QLatin1String(kMaskingNames[i]))
            return static_cast<Masking>(i);
    }
    return std::nullopt;
}

Result<ReportOutcome> exportEvidence(Workspace &workspace, const Actor &actor, const EvidenceRequest &request,
                                     const CancelToken &cancel)
{
    return EvidenceRun(workspace, actor, request, cancel).run();
}

}  // namespace xinglin
