// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/hand_over_job.h"

#include "core/version.h"
#include "reports/jobs/export_file.h"
#include "reports/jobs/name_mask.h"
#include "reports/jobs/report_fetch.h"
#include "reports/jobs/report_material.h"
#include "reports/render/renderer.h"
#include "workspace/alerts/duty_desk.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace xinglin {
namespace {

/// How people appear on the sheet.
struct SheetNames
{
    Language language = Language::en;
    bool named = true;
};

QString personOf(const BilingualText &name, const QString &code, const SheetNames &names)
{
    const QString text = names.named ? typedText(name.in(names.language)) : QString();
    return text.isEmpty() ? typedText(code) : withCode(text, typedText(code), names.language);
}

std::vector<HandOverData::Officer> officersOf(const std::vector<DutyRow> &rows, const SheetNames &how)
{
    std::vector<HandOverData::Officer> officers;
    for (const DutyRow &row : rows)
        officers.push_back({personOf(row.personName, row.personCode, how), row.isAbsent});
    return officers;
}

/// Who has the order: a person, or in words the duty desk or a user, who are named anyway.
QString ownerOf(const OrderRow &row, NameMask &names, const SheetNames &how)
{
    return row.order.owner.isValid() && !how.named ? names.person(row.order.owner)
                                                   : typedText(row.ownerName.in(how.language));
}

std::vector<PaperOrder> papersOf(const std::vector<OrderRow> &rows, NameMask &names, const SheetNames &how)
{
    std::vector<PaperOrder> papers;
    for (const OrderRow &row : rows) {
        PaperOrder &paper = papers.emplace_back();
        paper.order = row.order;
        paper.order.ruleCode = typedText(row.order.ruleCode);
        if (row.order.person.isValid())
            paper.person = personOf(row.personName, row.personCode, how);
        paper.unit = typedText(row.unitName);
        paper.rule = typedText(row.ruleName);
        paper.ruleText = typedText(row.ruleText);
        paper.owner = ownerOf(row, names, how);
        paper.device = typedText(row.device);
    }
    return papers;
}

/// Before any text is read: it means them before others of the name.
void meetPeople(const HandOverSheet &sheet, NameMask &names)
{
    for (const auto *rows : {&sheet.duty.now, &sheet.duty.next}) {
        for (const DutyRow &row : *rows)
            names.person(row.entry.person);
    }
    for (const auto *rows : {&sheet.unfinished, &sheet.snoozed}) {
        for (const OrderRow &row : *rows) {
            names.person(row.order.person);
            names.person(row.order.owner);
        }
    }
    for (const FollowUp &task : sheet.followUps)
        names.person(task.owner);
    for (const HandOverRow &row : sheet.notes)
        names.person(row.handOver.to);
}

HandOverData dataOf(const HandOverSheet &sheet, NameMask &names, const SheetNames &how)
{
    HandOverData data;
    if (!how.named)
        meetPeople(sheet, names);
    data.unit = typedText(sheet.unitName);
    data.at = sheet.at;
    data.onDuty = officersOf(sheet.duty.now, how);
    data.next = officersOf(sheet.duty.next, how);
    data.nextFrom = sheet.duty.nextFrom;
    data.unfinished = papersOf(sheet.unfinished, names, how);
    data.snoozed = papersOf(sheet.snoozed, names, how);
    data.left = sheet.left;
    for (FollowUp task : sheet.followUps) {
        task.text = names.text(task.text);
        data.followUps.push_back({task, names.person(task.owner)});
    }
    for (const HandOverRow &row : sheet.notes)
        data.notes.push_back({row.handOver.time, typedText(row.handOver.actor),
                              row.handOver.to.isValid() ? personOf(row.toName, row.toCode, how) : QString(),
                              names.text(row.handOver.note)});
    return data;
}

QString pathOf(const QString &out, Day day, Instant at, const Zone &zone)
{
    if (!QFileInfo(out).isDir() && out.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return out;
    const QString clock = zone.isoText(at).mid(11, 5).remove(QLatin1Char(':'));
    return QDir(out).filePath(QStringLiteral("hand-over_%1_%2.pdf").arg(day.text(), clock));
}

}  // namespace

Result<HandOverData> fetchHandOver(Workspace &workspace, const Actor &actor, UnitId unit, Language language,
                                   bool named)
{
    const auto info = awaited(workspace.info(actor));
    if (!info)
        return fail(info.error());
    const auto sheet = awaited(workspace.duty().handOverSheet(actor, unit));
    if (!sheet)
        return fail(sheet.error());
    NameMask names(workspace, actor, named ? Masking::full : Masking::codes, info->zone.dayOf(sheet->at),
                   language);
    if (Status read = names.readNames(); !read)
        return fail(read.error());
    return dataOf(*sheet, names, {language, named});
}

Result<ReportFile> printHandOver(Workspace &workspace, const Actor &actor,
                                 const HandOverPrintRequest &request, const CancelToken &cancel)
{
    const auto info = awaited(workspace.info(actor));
    if (!info)
        return fail(info.error());
    const auto data = fetchHandOver(workspace, actor, request.unit, request.language, true);
    if (!data)
        return fail(data.error());
    const Day day = info->zone.dayOf(data->at);
    const ReportSetting setting = settingOf(*info, request.language, Period::day(day));
    const Document document = builtFrom(setting, *data);
    const auto pdf = PdfRenderer(request.paper).render(document, {}, cancel);
    if (!pdf)
        return fail(pdf.error());
    ReportFile file;
    file.path = pathOf(request.out, day, data->at, info->zone);
    file.sha256 = QCryptographicHash::hash(pdf->bytes, QCryptographicHash::Sha256);
    file.bytes = pdf->bytes.size();
    file.pages = pdf->pages;
    file.missingSigns = pdf->missingSigns;
    file.unshapedScripts = pdf->unshapedScripts;
    const QString subject =
        request.unit.isValid() ? QStringLiteral("unit:") + request.unit.text() : QStringLiteral("workspace");
    const QJsonObject detail{{QStringLiteral("sha256"), QString::fromLatin1(file.sha256.toHex())},
                             {QStringLiteral("bytes"), file.bytes},
                             {QStringLiteral("orders"), qint64(data->unfinished.size())},
                             {QStringLiteral("language"), languageCode(request.language)}};
    const Status kept = exportFile(file.path, pdf->bytes, [&] {
        return awaited(workspace.recordExport(actor, QStringLiteral("hand_over.print"), subject, detail));
    });
    return kept ? Result<ReportFile>(std::move(file)) : fail(kept.error());
}

}  // namespace xinglin
