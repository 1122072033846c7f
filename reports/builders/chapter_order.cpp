// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/chapter_order.h"

#include "domain/picture_head.h"

#include <QRegularExpression>

#include <algorithm>

namespace xinglin {
namespace {

/// `isSigned`: lines to sign follow, which stand on one page with its last paragraph.
void writeOwnText(ReportWriter &writer, const QString &text, bool isSigned = false)
{
    static const QRegularExpression kEmptyLine(QStringLiteral("\\n\\s*\\n"));
    std::vector<ParagraphBlock> paragraphs;
    for (const QString &paragraph : text.split(kEmptyLine, Qt::SkipEmptyParts)) {
        const QString clean = typedText(paragraph).simplified();
        if (!clean.isEmpty())
            paragraphs.push_back({clean, ParagraphBlock::Kind::body});
    }
    if (!paragraphs.empty())
        paragraphs.back().keepWithNext = isSigned;
    for (ParagraphBlock &paragraph : paragraphs)
        writer.add(std::move(paragraph));
}

void writeOpening(ReportWriter &writer, const ReportWords &words, const ReportTemplate &plan)
{
    writeOwnText(writer, eitherText(plan.introduction, words.language()));
    const QString note = typedText(eitherText(plan.note, words.language())).simplified();
    if (!note.isEmpty())
        writer.note(Mark::info, words.texts().translate("Report", "Note to the reader"), note);
}

/// The line above the title: the template's, else the workspace's name.
QString organisationOf(const ReportSetting &setting)
{
    const QString own = setting.plan
                            ? typedText(eitherText(setting.plan->organisation, setting.texts->language()))
                            : QString();
    return own.trimmed().isEmpty() ? setting.workspaceName : own;
}

std::shared_ptr<const Picture> logoOf(const ReportSetting &setting, Language language)
{
    if (!setting.plan || setting.plan->logo.bytes.isEmpty())
        return nullptr;
    const TemplateLogo &logo = setting.plan->logo;
    const PictureHead head = pictureHead(logo.bytes).value_or(PictureHead());
    return std::make_shared<const Picture>(
        Picture{logo.bytes, head.width, head.height, typedText(eitherText(logo.alternative, language))});
}

}  // namespace

void writeSignatureLines(ReportWriter &writer, const ReportWords &words, const QStringList &roles,
                         TableColumn when)
{
    constexpr double kRoomToSign = 22.0;
    TableBlock table;
    table.key = QStringLiteral("signatures");
    table.caption = words.texts().translate("Report", "Signatures");
    table.columns = {{QStringLiteral("role"), QString(), QString()},
                     {QStringLiteral("name"), words.texts().translate("Report", "Name"), QString()},
                     std::move(when)};
    for (const QString &role : roles)
        table.rows.push_back({words.textCell(role), words.textCell(QString()), words.textCell(QString())});
    table.writingRoom = kRoomToSign;  // the row's own rule is the line to sign on
    writer.add(std::move(table));
}

void writeChapters(ReportWriter &writer, const ReportWords &words, const ReportSetting &setting,
                   const std::vector<ChapterWriter> &table)
{
    if (!setting.plan) {
        for (const ChapterWriter &chapter : table)
            chapter.write();
        return;
    }
    const ReportTemplate &plan = *setting.plan;
    writeOpening(writer, words, plan);
    for (const TemplateChapter &chosen : plan.chapters) {
        const auto known = std::ranges::find_if(
            table, [&](const ChapterWriter &one) { return chosen.key == QLatin1String(one.key); });
        if (known != table.end())
            known->write();
    }
    writeOwnText(writer, eitherText(plan.closing, words.language()), !plan.signatures.empty());
    QStringList roles;
    for (const BilingualText &who : plan.signatures)
        roles += eitherText(who, words.language());
    if (!roles.empty())
        writeSignatureLines(
            writer, words, roles,
            {QStringLiteral("date"), words.texts().translate("Report", "Date", "of a signature"), QString()});
}

void writeContents(ReportWriter &writer, const ReportWords &words, const ReportSetting &setting, bool usually)
{
    if (!(setting.plan ? setting.plan->contents : usually))
        return;
    writer.add(ContentsBlock{words.texts().translate("Report", "Contents")});
    writer.pageBreak();
}

QString titleOf(const ReportSetting &setting, const QString &usual)
{
    const QString own =
        setting.plan ? typedText(eitherText(setting.plan->title, setting.texts->language())) : QString();
    return own.trimmed().isEmpty() ? usual : own;
}

QString hintNotice(const ReportWords &words)
{
    const Texts &texts = words.texts();
    return texts.translate("Report", "This report gives risk hints, not a diagnosis. The chapter on methods "
                                     "tells how everything was computed.");
}

QString unitsAbove(const ReportWords &words, const ReportSubject &subject)
{
    QStringList names;
    for (const BilingualText &name : subject.path)
        names += words.name(name);
    return names.join(QStringLiteral(" / "));
}

QString unitTitle(const ReportWords &words, const ReportSubject &subject)
{
    const QString own = words.name(subject.name);
    return subject.path.size() < 2 ? own
                                   : QStringLiteral("%1 / %2").arg(words.name(subject.path.back()), own);
}

void writeReportCover(ReportWriter &writer, const ReportWords &words, const ReportSetting &setting,
                      CoverBlock own)
{
    const Texts &texts = words.texts();
    const QString organisation = organisationOf(setting);
    own.organisation = own.organisation.isEmpty() || own.organisation == organisation
                           ? organisation
                           : organisation + QStringLiteral(" · ") + own.organisation;
    own.logo = logoOf(setting, words.language());
    own.period = words.period(setting.period);
    if (const QString provisional = words.provisional(); !provisional.isEmpty()) {
        own.period = words.bracketed(own.period, provisional);
        writer.addToRunningHead(provisional);
    }
    own.facts.insert(own.facts.begin(),
                     {texts.translate("Report", "Period"), words.days(setting.period.days())});
    if (setting.beginsLate())
        own.facts.push_back({texts.translate("Report", "Data from"), setting.dataFrom.text()});
    own.facts.push_back({texts.translate("Report", "Data until"), words.instant(setting.dataUntil)});
    own.facts.push_back({texts.translate("Report", "Time zone"), ReportWords::zone(texts, setting.zone)});
    own.readingTitle = texts.translate("Report", "How to read this report");
    writer.add(std::move(own));
}

void writeWithheld(ReportWriter &writer, const ReportWords &words)
{
    writer.withhold();
    writer.note(Mark::noData, words.withheld(),
                words.texts().translate("Report",
                                        "Too few people are in this unit, or gave data on any day, to be "
                                        "shown without showing each of them; or its figures would tell of a "
                                        "unit of which that is true."));
}

}  // namespace xinglin
