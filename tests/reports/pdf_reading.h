// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/document/document.h"
#include "reports/layout/page.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace xinglin::test {

QString withoutSpace(QString text);

/// What a program says; empty when it fails. `complaint` gets what it said beside.
QByteArray outputOf(const QString &program, const QStringList &arguments, QByteArray *complaint = nullptr);

/// A text as the painter draws it, and the part it belongs to (charts: all texts of the picture).
struct DrawnText
{
    QString text;
    int part = kDecoration;
    bool isInChart = false;
};

/// Every text of the pages in the order in which it is drawn.
std::vector<DrawnText> drawnTexts(const PagedDocument &paged);
QString joined(const std::vector<DrawnText> &texts);

/// What a reader gets of the document itself: pages' heads and feet, the contents' entries and the inside of
/// charts (but their titles) apart.
QString readByPerson(const std::vector<DrawnText> &texts, const PagedDocument &paged);
/// The same, by the document.
QString meantToBeRead(const Document &document);

/// Nothing when poppler, mutool, pdf.js and our own checker read from the file exactly what the document
/// says, in its order, and the checker finds the file sound; else what is wrong.
QString faultsOf(const QString &path, const Document &document);
/// The same of the document's PDF on A4, which stays in the build folder, for eyes, as "NAME_LANGUAGE.pdf".
QString faultsOfPdf(const Document &document, const QString &name);
/// What a reader (pdftotext, mutool) gives, white space apart.
QString readBy(const QString &reader, const QString &path);
/// What pdf.js gives: the text without white space, or the role of each part of the structure, one a line.
QString readByPdfJs(const QString &path, bool parts);
/// What the checker in this folder says: "sound", or a fault a line. `text`: a file with what pages show.
QString checkedBy(const QString &path, const QString &text);

/// A PDF with its streams unpacked and its objects in plain sight.
QByteArray unpacked(const QString &path);

}  // namespace xinglin::test
