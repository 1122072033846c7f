// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/hand_over_job.h"

#include "core/version.h"
#include "reports/builders/hand_over_report.h"
#include "reports/jobs/export_file.h"
#include "reports/jobs/name_mask.h"
#include "reports/jobs/report_fetch.h"
#include "reports/render/renderer.h"
#include "workspace/alerts/duty_desk.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace xinglin {
namespace {

QString named(const BilingualText &name, const QString &code, Language language)
{
    const QString text = name.in(language);
    return text.isEmpty() ? code : QStringLiteral("%1 (%2)").arg(text, code);
}

std::vector<QString> namesOf(const std::vector<DutyRow> &rows, Language language)
{
    std::vector<QString> names;
    for (const DutyRow &row : rows)
        names.push_back(named(row.personName, row.personCode, language));
    return names;
}

std::vector<PaperOrder> papersOf(const std::vector<OrderRow> &rows, Language language)
{
    std::vector<PaperOrder> papers;
    for (const OrderRow &row : rows) {
        PaperOrder &paper = papers.emplace_back();
        paper.order = row.order;
        if (row.order.person.isValid())
            paper.person = named(row.personName, row.personCode, language);
        paper.unit = row.unitName;
        paper.rule = row.ruleName;
        paper.ruleText = row.ruleText;
        const QString owner = row.ownerName.in(language);
        paper.owner = owner.isEmpty() ? row.order.ownerText : owner;
        paper.device = row.device;
    }
    return papers;
}

HandOverData dataOf(const HandOverSheet &sheet, NameMask &names, Language language)
{
    HandOverData data;
    data.unit = sheet.unitName;
    data.at = sheet.at;
    data.onDuty = namesOf(sheet.duty.now, language);
    data.next = namesOf(sheet.duty.next, language);
    data.nextFrom = sheet.duty.nextFrom;
    data.unfinished = papersOf(sheet.unfinished, language);
    data.snoozed = papersOf(sheet.snoozed, language);
    data.left = sheet.left;
    for (const FollowUp &task : sheet.followUps)
        data.followUps.push_back({task, names.person(task.owner)});
    for (const HandOverRow &row : sheet.notes)
        data.notes.push_back({row.handOver.time, row.handOver.actor,
                              row.handOver.to.isValid() ? named(row.toName, row.toCode, language) : QString(),
                              row.handOver.note});
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

Result<ReportFile> printHandOver(Workspace &workspace, const Actor &actor,
                                 const HandOverPrintRequest &request, const CancelToken &cancel)
{
    const auto info = awaited(workspace.info(actor));
    if (!info)
        return fail(info.error());
    const auto sheet = awaited(workspace.duty().handOverSheet(actor, request.unit));
    if (!sheet)
        return fail(sheet.error());
    const Day day = info->zone.dayOf(sheet->at);
    NameMask names(workspace, actor, Masking::full, day, request.language);
    const ReportSetting setting = settingOf(*info, request.language, Period::day(day));
    const Document document = handOverReport(setting, dataOf(*sheet, names, request.language));
    const auto pdf = PdfRenderer(request.paper == ReportPaper::letter ? PaperSize::letter : PaperSize::a4)
                         .render(document, {}, cancel);
    if (!pdf)
        return fail(pdf.error());
    ReportFile file;
    file.path = pathOf(request.out, day, sheet->at, info->zone);
    file.sha256 = QCryptographicHash::hash(pdf->bytes, QCryptographicHash::Sha256);
    file.bytes = pdf->bytes.size();
    file.pages = pdf->pages;
    file.missingSigns = pdf->missingSigns;
    const QString subject =
        request.unit.isValid() ? QStringLiteral("unit:") + request.unit.text() : QStringLiteral("workspace");
    const QJsonObject detail{{QStringLiteral("sha256"), QString::fromLatin1(file.sha256.toHex())},
                             {QStringLiteral("bytes"), file.bytes},
                             {QStringLiteral("orders"), qint64(sheet->unfinished.size())},
                             {QStringLiteral("language"), languageCode(request.language)}};
    const Status kept = exportFile(file.path, pdf->bytes, [&] {
        return awaited(workspace.recordExport(actor, QStringLiteral("hand_over.print"), subject, detail));
    });
    return kept ? Result<ReportFile>(std::move(file)) : fail(kept.error());
}

}  // namespace xinglin
