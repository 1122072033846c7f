// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/office_reading.h"

#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtEndian>

#include <zlib.h>

namespace xinglin::test {
namespace {

QByteArray inflated(const QByteArray &packed, qsizetype size)
{
    QByteArray out(size, Qt::Uninitialized);
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return {};
    QByteArray in = packed;
    stream.next_in = reinterpret_cast<Bytef *>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int end = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    return end == Z_STREAM_END && stream.avail_out == 0 ? out : QByteArray();
}

template <typename T>
T numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<T>(bytes.constData() + at);
}

/// "_x005F_" and its like are how a workbook writes what XML cannot hold.
QString unescaped(const QString &text)
{
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    QString out;
    qsizetype from = 0;
    for (auto match = escape.globalMatch(text); match.hasNext();) {
        const auto one = match.next();
        out += QStringView(text).mid(from, one.capturedStart() - from);
        out += QChar(one.captured(1).toUShort(nullptr, 16));
        from = one.capturedEnd();
    }
    return out + text.mid(from);
}

QStringList sharedTexts(const QByteArray &xml)
{
    QStringList texts;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == QLatin1String("si"))
            texts += QString();
        else if (reader.isStartElement() && reader.name() == QLatin1String("t"))
            texts.last() += reader.readElementText();
    }
    if (reader.hasError())
        return {};
    for (QString &text : texts)
        text = unescaped(text);
    return texts;
}

/// Of each style of cells its number format; empty for those that are built in but "@" (49).
QStringList numberFormats(const QByteArray &xml)
{
    QMap<int, QString> formats{{49, QStringLiteral("@")}};
    QStringList styles;
    QXmlStreamReader reader(xml);
    bool inCells = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == QLatin1String("numFmt"))
            formats.insert(reader.attributes().value(QLatin1String("numFmtId")).toInt(),
                           reader.attributes().value(QLatin1String("formatCode")).toString());
        else if (reader.name() == QLatin1String("cellXfs"))
            inCells = reader.isStartElement();
        else if (inCells && reader.isStartElement() && reader.name() == QLatin1String("xf"))
            styles += formats.value(reader.attributes().value(QLatin1String("numFmtId")).toInt());
    }
    return styles;
}

std::vector<SheetCell> cellsOf(const QByteArray &xml, const QStringList &texts, const QStringList &styles)
{
    std::vector<SheetCell> cells;
    QXmlStreamReader reader(xml);
    bool isText = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        if (reader.name() == QLatin1String("c")) {
            SheetCell cell;
            cell.place = reader.attributes().value(QLatin1String("r")).toString();
            cell.format = styles.value(reader.attributes().value(QLatin1String("s")).toInt());
            isText = reader.attributes().value(QLatin1String("t")) == QLatin1String("s");
            cells.push_back(cell);
        } else if (reader.name() == QLatin1String("f") && !cells.empty()) {
            cells.back().isFormula = true;
        } else if (reader.name() == QLatin1String("v") && !cells.empty()) {
            const QString value = reader.readElementText();
            cells.back().isNumber = !isText;
            if (isText)
                cells.back().text = texts.value(value.toInt());
            else
                cells.back().number = value.toDouble();
        }
    }
    return cells;
}

}  // namespace

QMap<QString, QByteArray> unzipped(const QByteArray &archive)
{
    QMap<QString, QByteArray> files;
    const qsizetype end = archive.lastIndexOf("PK\x05\x06");
    if (end < 0)
        return {};
    const int count = numberAt<quint16>(archive, end + 10);
    qsizetype at = numberAt<quint32>(archive, end + 16);
    for (int i = 0; i < count; ++i) {
        if (archive.mid(at, 4) != "PK\x01\x02")
            return {};
        const auto method = numberAt<quint16>(archive, at + 10);
        const auto packed = numberAt<quint32>(archive, at + 20), size = numberAt<quint32>(archive, at + 24);
        const auto name = numberAt<quint16>(archive, at + 28);
        const auto place = numberAt<quint32>(archive, at + 42);
        const qsizetype data =
            place + 30 + numberAt<quint16>(archive, place + 26) + numberAt<quint16>(archive, place + 28);
        const QByteArray bytes = archive.mid(data, packed);
        files.insert(QString::fromUtf8(archive.mid(at + 46, name)),
                     method == 0 ? bytes : inflated(bytes, size));
        at += 46 + name + numberAt<quint16>(archive, at + 30) + numberAt<quint16>(archive, at + 32);
    }
    return files;
}

std::vector<SheetContent> sheetsOf(const QByteArray &workbook)
{
    const auto files = unzipped(workbook);
    const QStringList texts = sharedTexts(files.value(QStringLiteral("xl/sharedStrings.xml")));
    const QStringList styles = numberFormats(files.value(QStringLiteral("xl/styles.xml")));
    std::vector<SheetContent> sheets;
    QXmlStreamReader reader(files.value(QStringLiteral("xl/workbook.xml")));
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement() || reader.name() != QLatin1String("sheet"))
            continue;
        const QByteArray xml =
            files.value(QStringLiteral("xl/worksheets/sheet%1.xml").arg(sheets.size() + 1));
        sheets.push_back(
            {reader.attributes().value(QLatin1String("name")).toString(), cellsOf(xml, texts, styles)});
    }
    return sheets;
}

std::vector<QStringList> recordsOf(const QByteArray &csv)
{
    const QString text = QString::fromUtf8(csv.startsWith("\xEF\xBB\xBF") ? csv.mid(3) : csv);
    std::vector<QStringList> records;
    QStringList record;
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c == u'"' && i + 1 < text.size() && text[i + 1] == u'"')
                field += text[++i];
            else if (c == u'"')
                quoted = false;
            else
                field += c;
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u',') {
            record += field;
            field.clear();
        } else if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n') {
            ++i;
            record += field;
            field.clear();
            records.push_back(record);
            record.clear();
        } else {
            field += c;
        }
    }
    return records;
}

}  // namespace xinglin::test
