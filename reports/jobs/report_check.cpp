// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/report_check.h"

#include "core/version.h"
#include "reports/document/document_json.h"
#include "reports/jobs/report_document.h"
#include "reports/jobs/report_fetch.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QtConcurrent>

#include <algorithm>

namespace xinglin {
namespace {

/// The seal that a file claims to carry: a report that was altered still has it, as a rule.
std::optional<SealMark> claimIn(const QByteArray &bytes)
{
    const qsizetype at = bytes.indexOf(SealMark::prefix());
    return at < 0 ? std::nullopt : SealMark::parse(bytes.mid(at, SealMark::kLongest));
}

/// Titles of the chapters that are not as they were; a chapter that came or went counts.
QStringList changedChapters(const QJsonArray &before, const QJsonArray &now)
{
    const auto listed = [](const QJsonArray &chapters, const QJsonValue &chapter) {
        return chapters.contains(chapter);
    };
    QStringList titles;
    for (const auto &[one, other] : {std::pair(before, now), std::pair(now, before)}) {
        for (const QJsonValue &chapter : one) {
            const QString title = chapter[QLatin1String("title")].toString();
            if (!listed(other, chapter) && !titles.contains(title))
                titles += title;
        }
    }
    return titles;
}

class ReportCheck
{
public:
    ReportCheck(Workspace &workspace, const Actor &actor, const CancelToken &cancel)
        : m_workspace(workspace)
        , m_actor(actor)
        , m_cancel(cancel)
    {}

    Result<ReportVerdict> run(const QByteArray &bytes, const QString &name)
    {
        m_verdict.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        // What was entered tells nothing where somebody has been at the book.
        if (const auto chain = awaited(m_workspace.verifyAudit(m_actor, m_cancel)); !chain)
            return fail(chain.error().code,
                        QCoreApplication::translate("ReportJob", "Nothing can be said of the file: %1")
                            .arg(chain.error().message));
        const auto found = awaited(m_workspace.auditOfFile(m_actor, m_verdict.sha256, name));
        if (!found)
            return fail(found.error());
        const QString digest = QString::fromLatin1(m_verdict.sha256.toHex());
        std::vector<AuditEntry> ofBytes;
        for (const AuditEntry &entry : found->entries) {
            if (entry.detail[QLatin1String("sha256")] == digest)
                ofBytes.push_back(entry);
        }
        const Status done = ofBytes.empty() ? judgeClaim(bytes, name) : judgeData(likeliest(ofBytes, name));
        if (done && m_verdict.state == ReportVerdict::State::unknown && !found->entries.empty()) {
            m_verdict.state = ReportVerdict::State::altered;
            m_verdict.isByName = true;
            m_verdict.record = found->entries.back();
        }
        return done ? Result<ReportVerdict>(std::move(m_verdict)) : fail(done.error());
    }

private:
    /// Two reports can have a file of the same bytes, such as a table of definitions, and two files the same
    /// seal: the newest of that name, else the newest.
    static const AuditEntry &likeliest(const std::vector<AuditEntry> &entries, const QString &name)
    {
        const auto named = std::find_if(entries.rbegin(), entries.rend(), [&](const AuditEntry &entry) {
            return entry.detail[QLatin1String("file")] == name;
        });
        return named == entries.rend() ? entries.back() : *named;
    }

    Status judgeClaim(const QByteArray &bytes, const QString &name)
    {
        m_verdict.bearsMark = bytes.contains(SealMark::prefix());
        const auto claim = claimIn(bytes);
        if (!claim)
            return {};
        const auto found = awaited(m_workspace.auditOn(m_actor, {claim->subject}));
        if (!found)
            return fail(found.error());
        std::vector<AuditEntry> sealed;
        for (const AuditEntry &entry : found->entries) {
            const QJsonObject seal = entry.detail[QLatin1String("seal")].toObject();
            if (seal[QLatin1String("parameters")] == claim->parameters &&
                seal[QLatin1String("data")] == claim->data)
                sealed.push_back(entry);
        }
        if (!sealed.empty()) {
            m_verdict.state = ReportVerdict::State::altered;
            m_verdict.record = likeliest(sealed, name);
        }
        return {};
    }

    Status judgeData(const AuditEntry &entry)
    {
        m_verdict.record = entry;
        const auto asked = requestOfParameters(entry.detail);
        if (!asked)
            return fail(asked.error());
        if (asked->kind == ReportKind::handOver) {
            m_verdict.state = ReportVerdict::State::ofAMoment;
            return {};
        }
        const auto request = withTemplate(m_workspace, m_actor, *asked);
        if (!request)
            return fail(request.error());
        if (const auto settled = awaited(m_workspace.settle(m_actor)); !settled)
            return fail(settled.error());
        auto info = awaited(m_workspace.info(m_actor));
        if (!info)
            return fail(info.error());
        // A report of a period that was not over ends where its data ended.
        if (const QJsonValue until = entry.detail[QLatin1String("data_until_ms")]; until.isDouble())
            info->dataUntil = std::min(info->dataUntil, Instant(until.toInteger()));
        const auto subject =
            awaited(m_workspace.subject(m_actor, request->subject, request->period.days().last));
        if (!subject)
            return fail(subject.error());
        const auto now = reportDocument(m_workspace, m_actor, *request, *subject, *info, m_cancel);
        if (m_cancel.isCancelled())
            return fail(ErrorCode::cancelled, QCoreApplication::translate("ReportJob", "Cancelled."));
        if (!now)
            return fail(now.error());
        const auto chaptersOf = [](const QJsonObject &seal) {
            return seal[QLatin1String("chapters")].toArray();
        };
        m_verdict.chapters = changedChapters(chaptersOf(entry.detail[QLatin1String("seal")].toObject()),
                                             chaptersOf(sealJson(*now->seal)));
        m_verdict.wasRunning = info->zone.dayOf(entry.time) <= request->period.days().last;
        m_verdict.isOtherEngine = entry.detail[QLatin1String("engine")].toString() != QLatin1String(kVersion);
        m_verdict.state = m_verdict.chapters.isEmpty() ? ReportVerdict::State::unchanged
                                                       : ReportVerdict::State::dataChanged;
        return {};
    }

    Workspace &m_workspace;
    const Actor &m_actor;
    const CancelToken &m_cancel;
    ReportVerdict m_verdict;
};

}  // namespace

QString reportVerdictName(ReportVerdict::State state)
{
    switch (state) {
    case ReportVerdict::State::unchanged: return QStringLiteral("unchanged");
    case ReportVerdict::State::dataChanged: return QStringLiteral("data_changed");
    case ReportVerdict::State::ofAMoment: return QStringLiteral("of_a_moment");
    case ReportVerdict::State::altered: return QStringLiteral("altered");
    case ReportVerdict::State::unknown: break;
    }
    return QStringLiteral("unknown");
}

QStringList reportVerdictLines(const ReportVerdict &verdict, const Zone &zone)
{
    const auto said = [](const char *text) { return QCoreApplication::translate("ReportJob", text); };
    QStringList lines;
    switch (verdict.state) {
    case ReportVerdict::State::unchanged:
        lines += said(QT_TRANSLATE_NOOP("ReportJob", "Unchanged: the file is as it was written, and the data "
                                                     "say the same today."));
        break;
    case ReportVerdict::State::dataChanged:
        lines += said(QT_TRANSLATE_NOOP("ReportJob", "Data changed: the file is as it was written, but today "
                                                     "the data say something else in:"));
        for (const QString &title : verdict.chapters)
            lines += QStringLiteral("  ") +
                     (title.isEmpty() ? said(QT_TRANSLATE_NOOP("ReportJob", "the cover")) : title);
        break;
    case ReportVerdict::State::ofAMoment:
        lines += said(QT_TRANSLATE_NOOP("ReportJob", "As written: the file is as it was written. A hand-over "
                                                     "tells of a moment and cannot be made again."));
        break;
    case ReportVerdict::State::altered:
        lines +=
            verdict.isByName
                ? said(QT_TRANSLATE_NOOP("ReportJob",
                                         "Altered: a file of this name was written here, with other content. "
                                         "Do not rely on it."))
                : said(QT_TRANSLATE_NOOP("ReportJob",
                                         "Altered: a report like this was written here, but the file is no "
                                         "longer what was written. Do not rely on it."));
        break;
    case ReportVerdict::State::unknown:
        lines +=
            verdict.bearsMark
                ? said(QT_TRANSLATE_NOOP("ReportJob",
                                         "Unknown: this workspace has no record of the file. It bears the "
                                         "mark of a report: it was made from another workspace, or was "
                                         "altered together with its mark. Do not rely on it."))
                : said(QT_TRANSLATE_NOOP("ReportJob",
                                         "Unknown: this workspace has no record of the file. It was made "
                                         "elsewhere, or is no report."));
        break;
    }
    if (verdict.record.sequence > 0)
        lines +=
            said(QT_TRANSLATE_NOOP("ReportJob", "Written %1 by %2, audit entry %3, engine %4."))
                .arg(zone.isoText(verdict.record.time).left(16).replace(QLatin1Char('T'), QLatin1Char(' ')),
                     verdict.record.actor, QString::number(verdict.record.sequence),
                     verdict.record.detail[QLatin1String("engine")].toString());
    if (verdict.state == ReportVerdict::State::dataChanged && verdict.wasRunning)
        lines +=
            said(QT_TRANSLATE_NOOP("ReportJob", "The period was not over when it was made: what is open, "
                                                "due or still missing changes by time alone."));
    if (verdict.isOtherEngine)
        lines += said(QT_TRANSLATE_NOOP("ReportJob", "Another version of the program wrote it: differences "
                                                     "may come from there."));
    return lines;
}

Result<ReportVerdict> checkReport(Workspace &workspace, const Actor &actor, const QByteArray &bytes,
                                  const QString &name, const CancelToken &cancel)
{
    return ReportCheck(workspace, actor, cancel).run(bytes, name);
}

QFuture<Result<ReportVerdict>> checkReportFile(Workspace &workspace, const Actor &actor, const QString &path,
                                               const CancelToken &cancel)
{
    return QtConcurrent::run([&workspace, actor, path, cancel]() -> Result<ReportVerdict> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::io, QCoreApplication::translate("ReportJob", "%1 cannot be read: %2")
                                           .arg(path, file.errorString()));
        return checkReport(workspace, actor, file.readAll(), QFileInfo(path).fileName(), cancel);
    });
}

}  // namespace xinglin
