// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/builders/report_words.h"

#include <functional>

// What a report takes from its template: the order and choice of chapters, and texts of the organisation's
// own. Without a template everything is as the builder has it.
namespace xinglin {

/// A chapter under the key that templates know it by, see domain/report_chapters.h.
struct ChapterWriter
{
    const char *key;
    std::function<void()> write;
};

/// Writes the chapters in the template's order, or all of them in the table's, between the template's own
/// texts: introduction and note before, closing text and lines to sign on after.
void writeChapters(ReportWriter &writer, const ReportWords &words, const ReportSetting &setting,
                   const std::vector<ChapterWriter> &table);

/// A row to sign on for each of the roles; `when` is the column of the day or the time.
void writeSignatureLines(ReportWriter &writer, const ReportWords &words, const QStringList &roles,
                         TableColumn when);

/// The list of contents and a new page, where the template wants one, or `usually`.
void writeContents(ReportWriter &writer, const ReportWords &words, const ReportSetting &setting,
                   bool usually);

/// The template's title, else `usual`.
QString titleOf(const ReportSetting &setting, const QString &usual);
/// "Group / Mine 1 / Longwall face": many teams have one name. What follows the organisation on the cover of
/// a unit; empty at the top.
QString unitsAbove(const ReportWords &words, const ReportSubject &subject);
/// "Longwall face / Team 1": a unit's name where nothing else tells which of that name it is, with the unit
/// above unless that is the top.
QString unitTitle(const ReportWords &words, const ReportSubject &subject);
/// Writes the cover all reports share: organisation, logo, period, how far the data go and in which zone. The
/// title, the subject, the facts of its own and how to read it stand in `own`, and what follows the
/// organisation.
void writeReportCover(ReportWriter &writer, const ReportWords &words, const ReportSetting &setting,
                      CoverBlock own);
/// Says that nothing may be shown of the unit, in place of the chapters; the document is withheld.
void writeWithheld(ReportWriter &writer, const ReportWords &words);
/// "This report gives risk hints, not a diagnosis", and where it tells how everything was computed.
QString hintNotice(const ReportWords &words);

}  // namespace xinglin
