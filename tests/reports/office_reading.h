// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace xinglin::test {

/// The files inside a ZIP archive by name; empty when it is none or broken.
QMap<QString, QByteArray> unzipped(const QByteArray &archive);

struct SheetCell
{
    QString place;  ///< "B7"
    QString text;   ///< of a text; empty for others
    double number = 0.0;
    bool isNumber = false;
    bool isFormula = false;
    QString format;  ///< number format
};

struct SheetContent
{
    QString name;
    std::vector<SheetCell> cells;
};

/// The sheets of a workbook, read without the library that wrote it.
std::vector<SheetContent> sheetsOf(const QByteArray &workbook);

/// The records of a CSV file by RFC 4180, its byte order mark apart.
std::vector<QStringList> recordsOf(const QByteArray &csv);

}  // namespace xinglin::test
