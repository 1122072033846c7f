// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/language.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

// How a report is put together, as data: which chapters in which order, and what an organisation adds of its
// own. See report_template_json.h for how it is written and read.
namespace xinglin {

/// A chapter of a template, with those of its blocks that are left out ("vitals.hours").
struct TemplateChapter
{
    QString key;
    QStringList without;
    friend bool operator==(const TemplateChapter &, const TemplateChapter &) = default;
};

/// A picture on the cover: the file as it was given (PNG or JPEG) and what it shows.
struct TemplateLogo
{
    QByteArray bytes;           ///< empty: none
    BilingualText alternative;  ///< read out in its place
    friend bool operator==(const TemplateLogo &, const TemplateLogo &) = default;
};

struct ReportTemplate
{
    QString key;   ///< small letters, digits and hyphens
    QString kind;  ///< of report: "comprehensive"
    BilingualText name;
    BilingualText title;         ///< in place of the report's own; empty: its own
    BilingualText organisation;  ///< line above the title, in place of the workspace's name
    TemplateLogo logo;
    QString accent;  ///< "#0b6e78"; empty: the program's
    QString font;    ///< name of an installed family, in any language of its own; empty: the standard ones
    bool contents = true;
    std::vector<TemplateChapter> chapters;
    BilingualText introduction;             ///< before the first chapter; an empty line parts paragraphs
    BilingualText note;                     ///< to the reader, marked as such
    BilingualText closing;                  ///< after the last chapter
    std::vector<BilingualText> signatures;  ///< who signs: a line for each
    QString paper;                          ///< "a4", "letter"; empty: as asked for

    int version = 0;       ///< of the stored one; 0: not stored
    bool builtIn = false;  ///< shipped: cannot be changed or removed
    Instant changed;
    QString changedBy;

    const TemplateChapter *chapter(QStringView chapterKey) const;
    /// Whether the chapter or block ("vitals", "vitals.hours") is in the report.
    bool shows(QStringView chapterOrBlock) const;
};

/// The text in the language, or in the other one where that is missing.
const QString &eitherText(const BilingualText &text, Language language);

/// A template is changed by its key, kind, texts, order ...: everything but version, builtIn and who changed
/// it.
bool isSameContent(const ReportTemplate &a, const ReportTemplate &b);

}  // namespace xinglin
