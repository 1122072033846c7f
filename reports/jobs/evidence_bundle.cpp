// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/evidence_bundle.h"

#include "domain/order_machine.h"
#include "domain/strict_object.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace xinglin {
namespace {

using Json = QJsonObject;

Json textJson(const BilingualText &text)
{
    return {{QStringLiteral("zh"), text.zh}, {QStringLiteral("en"), text.en}};
}

/// Milliseconds UTC; null for never.
QJsonValue at(Instant instant)
{
    return instant.isValid() ? QJsonValue(qint64{instant.ms()}) : QJsonValue();
}

Json eventJson(const PaperOrder::Line &line)
{
    const OrderEvent &event = line.event;
    Json json{{QStringLiteral("sequence"), qint64{event.sequence}},
              {QStringLiteral("time"), at(event.time)},
              {QStringLiteral("actor"), event.actor},
              {QStringLiteral("kind"), static_cast<int>(event.kind)},
              {QStringLiteral("note"), event.note}};
    if (event.before)
        json.insert(QStringLiteral("before"), orderStateName(*event.before));
    if (event.after)
        json.insert(QStringLiteral("after"), orderStateName(*event.after));
    if (!line.person.isEmpty())
        json.insert(QStringLiteral("person"), line.person);
    if (const Instant due = dueOf(event); due.isValid())
        json.insert(QStringLiteral("due"), at(due));
    return json;
}

Json firingJson(const PaperFiring &each)
{
    const Firing &firing = each.firing;
    return {{QStringLiteral("serial"), QString::number(firing.serial)},
            {QStringLiteral("rule"), textJson(each.rule)},
            {QStringLiteral("rule_id"), firing.rule.text()},
            {QStringLiteral("rule_version"), firing.version},
            {QStringLiteral("began"), qint64{firing.began}},
            {QStringLiteral("fired"), qint64{firing.fired}},
            {QStringLiteral("last_seen"), qint64{firing.lastSeen}},
            {QStringLiteral("ended"), qint64{firing.ended}},
            {QStringLiteral("metric"), firing.metric},
            {QStringLiteral("first"), firing.first},
            {QStringLiteral("worst"), firing.worst},
            {QStringLiteral("event"), QString::fromStdString(firing.event)},
            {QStringLiteral("evidence"), each.evidence},
            {QStringLiteral("later"), each.later}};
}

Json orderJson(const PaperOrder &paper)
{
    const WorkOrder &order = paper.order;
    Json json{{QStringLiteral("id"), order.id.text()},
              {QStringLiteral("number"), qint64{order.number}},
              {QStringLiteral("version"), qint64{order.version}},
              {QStringLiteral("state"), orderStateName(order.state)},
              {QStringLiteral("severity"), alertSeverityName(order.severity)},
              {QStringLiteral("person"), paper.person},
              {QStringLiteral("unit"), textJson(paper.unit)},
              {QStringLiteral("device"), paper.device},
              {QStringLiteral("owner"), paper.owner},
              {QStringLiteral("rule"), order.ruleCode},
              {QStringLiteral("rule_version"), order.ruleVersion},
              {QStringLiteral("rule_text"), textJson(paper.ruleText)},
              {QStringLiteral("metric"), order.metric},
              {QStringLiteral("first"), order.first},
              {QStringLiteral("worst"), order.worst},
              {QStringLiteral("event"), order.event},
              {QStringLiteral("event_time"), at(order.eventTime)},
              {QStringLiteral("last_seen"), at(order.lastSeen)},
              {QStringLiteral("opened"), at(order.opened)},
              {QStringLiteral("acknowledged"), at(order.acknowledged)},
              {QStringLiteral("arrived"), at(order.arrived)},
              {QStringLiteral("handled"), at(order.handled)},
              {QStringLiteral("closed"), at(order.closed)},
              {QStringLiteral("occurrences"), order.occurrences},
              {QStringLiteral("breached"), order.breached},
              {QStringLiteral("recurring"), order.recurring},
              {QStringLiteral("outcome"), order.outcome},
              {QStringLiteral("root_cause"), order.rootCause}};
    QJsonArray timeline, firings, handlers, attachments, tasks;
    for (const PaperOrder::Line &line : paper.timeline)
        timeline.append(eventJson(line));
    for (const PaperFiring &firing : paper.firings)
        firings.append(firingJson(firing));
    for (const QString &handler : paper.handlers)
        handlers.append(handler);
    for (const Attachment &file : paper.attachments)
        attachments.append(Json{{QStringLiteral("file"), file.fileName},
                                {QStringLiteral("bytes"), qint64{file.size}},
                                {QStringLiteral("sha256"), QString::fromLatin1(file.digest.toHex())}});
    for (const PaperOrder::Task &each : paper.followUps)
        tasks.append(Json{{QStringLiteral("text"), each.task.text},
                          {QStringLiteral("owner"), each.owner},
                          {QStringLiteral("due"), at(each.task.due)},
                          {QStringLiteral("done"), at(each.task.done)},
                          {QStringLiteral("result"), each.task.result}});
    json.insert(QStringLiteral("timeline"), timeline);
    json.insert(QStringLiteral("firings"), firings);
    json.insert(QStringLiteral("handlers"), handlers);
    json.insert(QStringLiteral("attachments"), attachments);
    json.insert(QStringLiteral("follow_ups"), tasks);
    return json;
}

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

Json entryJson(const AuditEntry &entry, bool withholds)
{
    Json json{{QStringLiteral("sequence"), qint64{entry.sequence}},
              {QStringLiteral("time"), qint64{entry.time.ms()}},
              {QStringLiteral("action"), entry.action},
              {QStringLiteral("subject"), entry.subject},
              {QStringLiteral("previous"), hex(entry.previous)},
              {QStringLiteral("hash"), hex(entry.hash)}};
    if (withholds) {
        json.insert(QStringLiteral("withheld"), true);
    } else {
        json.insert(QStringLiteral("actor"), entry.actor);
        json.insert(QStringLiteral("detail"), QString::fromUtf8(entry.detailText));
    }
    return json;
}

AuditEntry entryOf(const Json &json)
{
    AuditEntry entry;
    entry.sequence = json[QLatin1String("sequence")].toInteger();
    entry.time = Instant(json[QLatin1String("time")].toInteger());
    entry.actor = json[QLatin1String("actor")].toString();
    entry.action = json[QLatin1String("action")].toString();
    entry.subject = json[QLatin1String("subject")].toString();
    entry.detailText = json[QLatin1String("detail")].toString().toUtf8();
    entry.detail = QJsonDocument::fromJson(entry.detailText).object();
    entry.previous = QByteArray::fromHex(json[QLatin1String("previous")].toString().toLatin1());
    entry.hash = QByteArray::fromHex(json[QLatin1String("hash")].toString().toLatin1());
    return entry;
}

QString say(const char *text)
{
    return QCoreApplication::translate("Evidence", text);
}

void checkEntries(BundleVerdict &verdict, const QJsonArray &entries)
{
    const AuditEntry *before = nullptr;
    for (const QJsonValue &value : entries)
        verdict.audit.entries.push_back(entryOf(value.toObject()));
    for (std::size_t i = 0; i < verdict.audit.entries.size(); ++i) {
        const AuditEntry &entry = verdict.audit.entries[i];
        const bool isWithheld = entries[static_cast<qsizetype>(i)][QLatin1String("withheld")].toBool();
        verdict.recomputed += isWithheld ? 0 : 1;
        if (!isWithheld && auditHash(entry) != entry.hash)
            verdict.findings +=
                say(QT_TRANSLATE_NOOP("Evidence", "Audit entry %1 was altered.")).arg(entry.sequence);
        const bool isNext = before && entry.sequence == before->sequence + 1;
        if (before && (entry.sequence <= before->sequence || (isNext && entry.previous != before->hash)))
            verdict.findings +=
                say(QT_TRANSLATE_NOOP("Evidence", "Audit entry %1 does not follow the one before it."))
                    .arg(entry.sequence);
        before = &entry;
    }
}

/// The export itself is an entry that names the digest of the content.
bool namesDigest(const std::vector<AuditEntry> &entries, const QByteArray &digest)
{
    return std::any_of(entries.begin(), entries.end(), [&](const AuditEntry &entry) {
        return entry.action == QLatin1String("evidence.export") &&
               entry.detail[QLatin1String("content_sha256")].toString() == hex(digest);
    });
}

QString noExport()
{
    return say(QT_TRANSLATE_NOOP("Evidence", "No audit entry speaks of an export of this content."));
}

}  // namespace

QJsonObject evidenceContent(const OrderReportData &data, const QJsonObject &head)
{
    QJsonObject content = head;
    QJsonArray orders;
    for (const PaperOrder &order : data.orders)
        orders.append(orderJson(order));
    content.insert(QStringLiteral("orders"), orders);
    content.insert(QStringLiteral("masking"), data.masking);
    return content;
}

QByteArray evidenceDigest(const QJsonObject &content)
{
    return QCryptographicHash::hash(QJsonDocument(content).toJson(QJsonDocument::Compact),
                                    QCryptographicHash::Sha256);
}

QByteArray evidenceBundle(const QJsonObject &content, const AuditExtract &audit, bool withholds)
{
    QJsonArray entries;
    for (const AuditEntry &entry : audit.entries)
        entries.append(entryJson(entry, withholds));
    const QJsonObject proof{
        {QStringLiteral("content_sha256"), hex(evidenceDigest(content))},
        {QStringLiteral("entries"), entries},
        {QStringLiteral("head"), QJsonObject{{QStringLiteral("sequence"), qint64{audit.head.sequence}},
                                             {QStringLiteral("hash"), hex(audit.head.hash)}}},
        {QStringLiteral("hash"),
         QStringLiteral("SHA-256 over sequence, time, actor, action, subject, detail, previous; before each "
                        "its length in 8 bytes, big endian; numbers in decimal, texts in UTF-8, previous as "
                        "bytes")}};
    const QJsonObject bundle{{QStringLiteral("format"), QStringLiteral("xinglin-evidence")},
                             {QStringLiteral("version"), 1},
                             {QStringLiteral("content"), content},
                             {QStringLiteral("proof"), proof}};
    return QJsonDocument(bundle).toJson(QJsonDocument::Indented);
}

Result<BundleVerdict> verifyBundle(const QByteArray &file)
{
    const QString noBundle = say(QT_TRANSLATE_NOOP("Evidence", "This file is no evidence bundle."));
    const auto document = readStrictObject(file);
    if (!document)
        return fail(ErrorCode::invalidData, noBundle + u' ' + problemText(document.error()));
    const QJsonObject &bundle = *document;
    if (bundle[QLatin1String("format")].toString() != QLatin1String("xinglin-evidence"))
        return fail(ErrorCode::invalidData, noBundle);
    const QJsonObject content = bundle[QLatin1String("content")].toObject();
    const QJsonObject proof = bundle[QLatin1String("proof")].toObject();
    BundleVerdict verdict;
    verdict.orders = content[QLatin1String("orders")].toArray().size();
    verdict.digest = evidenceDigest(content);
    if (hex(verdict.digest) != proof[QLatin1String("content_sha256")].toString())
        verdict.findings += say(QT_TRANSLATE_NOOP("Evidence", "The content was altered."));
    const QJsonArray entries = proof[QLatin1String("entries")].toArray();
    verdict.entries = entries.size();
    checkEntries(verdict, entries);
    const QJsonObject head = proof[QLatin1String("head")].toObject();
    verdict.audit.head.sequence = head[QLatin1String("sequence")].toInteger();
    verdict.audit.head.hash = QByteArray::fromHex(head[QLatin1String("hash")].toString().toLatin1());
    if (!verdict.audit.entries.empty() &&
        verdict.audit.entries.back().sequence == verdict.audit.head.sequence &&
        verdict.audit.entries.back().hash != verdict.audit.head.hash)
        verdict.findings += say(QT_TRANSLATE_NOOP("Evidence", "The end of the chain was altered."));
    if (verdict.recomputed > 0 && !namesDigest(verdict.audit.entries, verdict.digest))
        verdict.findings += noExport();
    verdict.isUnchanged = verdict.findings.isEmpty();
    return verdict;
}

void compareWithChain(BundleVerdict &verdict, const AuditExtract &chain)
{
    for (const AuditEntry &entry : verdict.audit.entries) {
        const auto found =
            std::find_if(chain.entries.begin(), chain.entries.end(),
                         [&](const AuditEntry &each) { return each.sequence == entry.sequence; });
        if (found == chain.entries.end() || found->hash != entry.hash)
            verdict.findings +=
                say(QT_TRANSLATE_NOOP("Evidence", "Audit entry %1 is not what the workspace has."))
                    .arg(entry.sequence);
    }
    if (!namesDigest(chain.entries, verdict.digest) && !verdict.findings.contains(noExport()))
        verdict.findings += noExport();
    verdict.isUnchanged = verdict.findings.isEmpty();
}

}  // namespace xinglin
