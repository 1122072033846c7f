// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/report_template.h"

#include <algorithm>

namespace xinglin {

const TemplateChapter *ReportTemplate::chapter(QStringView chapterKey) const
{
    const auto found = std::ranges::find_if(
        chapters, [&](const TemplateChapter &one) { return QStringView(one.key) == chapterKey; });
    return found == chapters.end() ? nullptr : &*found;
}

bool ReportTemplate::shows(QStringView chapterOrBlock) const
{
    const qsizetype dot = chapterOrBlock.indexOf(u'.');
    const TemplateChapter *found = chapter(dot < 0 ? chapterOrBlock : chapterOrBlock.left(dot));
    return found && (dot < 0 || !found->without.contains(chapterOrBlock));
}

const QString &eitherText(const BilingualText &text, Language language)
{
    const QString &wanted = language == Language::zhCN ? text.zh : text.en;
    return !wanted.isEmpty() ? wanted : language == Language::zhCN ? text.en : text.zh;
}

bool isSameContent(const ReportTemplate &a, const ReportTemplate &b)
{
    return a.key == b.key && a.kind == b.kind && a.name == b.name && a.title == b.title &&
           a.organisation == b.organisation && a.logo == b.logo && a.accent == b.accent && a.font == b.font &&
           a.contents == b.contents && a.chapters == b.chapters && a.introduction == b.introduction &&
           a.note == b.note && a.closing == b.closing && a.signatures == b.signatures && a.paper == b.paper;
}

}  // namespace xinglin
