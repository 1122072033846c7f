// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/document/document_json.h"

#include <QJsonArray>

#include <algorithm>

namespace xinglin {
namespace {

QString markName(Mark mark)
{
    switch (mark) {
    case Mark::p0: return QStringLiteral("p0");
    case Mark::p1: return QStringLiteral("p1");
    case Mark::p2: return QStringLiteral("p2");
    case Mark::info: return QStringLiteral("info");
    case Mark::good: return QStringLiteral("good");
    case Mark::noData: return QStringLiteral("no_data");
    case Mark::late: return QStringLiteral("late");
    case Mark::none: break;
    }
    return QString();
}

QString chartKindName(ChartSpec::Kind kind)
{
    switch (kind) {
    case ChartSpec::Kind::line: return QStringLiteral("line");
    case ChartSpec::Kind::bars: return QStringLiteral("bars");
    case ChartSpec::Kind::histogram: return QStringLiteral("histogram");
    case ChartSpec::Kind::strip: return QStringLiteral("strip");
    case ChartSpec::Kind::boxes: return QStringLiteral("boxes");
    case ChartSpec::Kind::heat: return QStringLiteral("heat");
    }
    return QString();
}

QJsonValue optionalNumber(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonArray stringsJson(const std::vector<QString> &list)
{
    QJsonArray array;
    for (const QString &text : list)
        array.append(text);
    return array;
}

QJsonArray labelledJson(const std::vector<LabelledText> &items)
{
    QJsonArray array;
    for (const LabelledText &item : items) {
        QJsonObject object{{QStringLiteral("label"), item.label}, {QStringLiteral("text"), item.text}};
        if (item.number)
            object.insert(QStringLiteral("number"), *item.number);
        array.append(object);
    }
    return array;
}

QJsonArray pointsJson(const std::vector<ChartSpec::Point> &points)
{
    QJsonArray array;
    for (const ChartSpec::Point &point : points) {
        QJsonObject object{{QStringLiteral("x"), point.x}, {QStringLiteral("y"), optionalNumber(point.y)}};
        if (point.low)
            object.insert(QStringLiteral("low"), *point.low);
        if (point.high)
            object.insert(QStringLiteral("high"), *point.high);
        array.append(object);
    }
    return array;
}

QJsonArray seriesJson(const ChartSpec &chart)
{
    QJsonArray series;
    for (const ChartSpec::Series &one : chart.series) {
        QJsonObject object{{QStringLiteral("name"), one.name},
                           {QStringLiteral("points"), pointsJson(one.points)}};
        if (!one.labels.empty())
            object.insert(QStringLiteral("labels"), stringsJson(one.labels));
        series.append(object);
    }
    return series;
}

/// Adds what only some charts have.
void addMarksAndBoxes(const ChartSpec &chart, QJsonObject &object)
{
    QJsonArray marks, boxes;
    for (const ChartSpec::Mark &mark : chart.marks)
        marks.append(QJsonObject{{QStringLiteral("x"), mark.x}, {QStringLiteral("text"), mark.text}});
    for (const std::optional<ChartSpec::Box> &box : chart.boxes)
        boxes.append(box ? QJsonValue(QJsonObject{{QStringLiteral("p5"), box->low},
                                                  {QStringLiteral("p25"), box->lower},
                                                  {QStringLiteral("p50"), box->median},
                                                  {QStringLiteral("p75"), box->upper},
                                                  {QStringLiteral("p95"), box->high}})
                         : QJsonValue());
    if (!marks.isEmpty())
        object.insert(QStringLiteral("marks"), marks);
    if (!boxes.isEmpty())
        object.insert(QStringLiteral("boxes"), boxes);
}

QJsonObject chartJson(const ChartFigure &figure)
{
    const ChartSpec &chart = figure.chart;
    QJsonArray bands;
    for (const ChartSpec::Band &band : chart.bands) {
        QJsonObject object{{QStringLiteral("name"), band.name},
                           {QStringLiteral("low"), optionalNumber(band.low)},
                           {QStringLiteral("high"), optionalNumber(band.high)}};
        if (!band.edges.empty())
            object.insert(QStringLiteral("edges"), pointsJson(band.edges));
        bands.append(object);
    }
    QJsonObject object{{QStringLiteral("kind"), chartKindName(chart.kind)},
                       {QStringLiteral("title"), chart.title},
                       {QStringLiteral("subtitle"), chart.subtitle},
                       {QStringLiteral("alternative"), chart.alternative},
                       {QStringLiteral("caption"), figure.caption},
                       {QStringLiteral("x_label"), chart.xLabel},
                       {QStringLiteral("y_label"), chart.yLabel},
                       {QStringLiteral("categories"), stringsJson(chart.categories)},
                       {QStringLiteral("series"), seriesJson(chart)},
                       {QStringLiteral("bands"), bands}};
    addMarksAndBoxes(chart, object);
    return object;
}

QJsonArray textsJson(const std::vector<TableCell> &row)
{
    QJsonArray array;
    for (const TableCell &cell : row)
        array.append(cell.text);
    return array;
}

/// With what the numbers are where the words of the paper are made for people.
QJsonObject columnJson(const TableColumn &column)
{
    QJsonObject object{{QStringLiteral("key"), column.key},
                       {QStringLiteral("header"), column.header},
                       {QStringLiteral("unit"), column.unit}};
    if (column.amount != TableColumn::Amount::asPrinted)
        object[QStringLiteral("amount")] = column.amount == TableColumn::Amount::seconds
                                               ? QStringLiteral("seconds")
                                               : QStringLiteral("share");
    return object;
}

QJsonObject rowJson(const TableBlock &table, const std::vector<TableCell> &row)
{
    QJsonObject object;
    for (std::size_t c = 0; c < std::min(row.size(), table.columns.size()); ++c) {
        object.insert(table.columns[c].key, row[c].number     ? QJsonValue(*row[c].number)
                                            : row[c].isAbsent ? QJsonValue()
                                                              : QJsonValue(row[c].text));
    }
    return object;
}

/// One object a block; "type" names its meaning.
struct BlockJson
{
    QJsonObject operator()(const CoverBlock &cover) const
    {
        return {{QStringLiteral("type"), QStringLiteral("cover")},
                {QStringLiteral("organisation"), cover.organisation},
                {QStringLiteral("title"), cover.title},
                {QStringLiteral("subject"), cover.subject},
                {QStringLiteral("period"), cover.period},
                {QStringLiteral("facts"), labelledJson(cover.facts)},
                {QStringLiteral("reading_title"), cover.readingTitle},
                {QStringLiteral("reading"), stringsJson(cover.reading)}};
    }
    QJsonObject operator()(const ContentsBlock &contents) const
    {
        return {{QStringLiteral("type"), QStringLiteral("contents")},
                {QStringLiteral("title"), contents.title}};
    }
    QJsonObject operator()(const HeadingBlock &heading) const
    {
        return {{QStringLiteral("type"), QStringLiteral("heading")},
                {QStringLiteral("level"), heading.level},
                {QStringLiteral("text"), heading.text}};
    }
    QJsonObject operator()(const ParagraphBlock &paragraph) const
    {
        return {{QStringLiteral("type"), QStringLiteral("paragraph")},
                {QStringLiteral("text"), paragraph.text}};
    }
    QJsonObject operator()(const DefinitionsBlock &definitions) const
    {
        return {{QStringLiteral("type"), QStringLiteral("definitions")},
                {QStringLiteral("items"), labelledJson(definitions.items)}};
    }
    QJsonObject operator()(const KeyFiguresBlock &block) const
    {
        QJsonArray figures;
        for (const KeyFigure &figure : block.figures)
            figures.append(QJsonObject{
                {QStringLiteral("label"), figure.label},
                {QStringLiteral("value"), figure.hasValue ? QJsonValue(figure.value) : QJsonValue()},
                {QStringLiteral("value_text"), figure.value},
                {QStringLiteral("unit"), figure.unit},
                {QStringLiteral("changes"), stringsJson(figure.changes)},
                {QStringLiteral("note"), figure.note}});
        return {{QStringLiteral("type"), QStringLiteral("key_figures")},
                {QStringLiteral("figures"), figures}};
    }
    QJsonObject operator()(const FindingsBlock &block) const
    {
        QJsonArray findings;
        for (const Finding &finding : block.findings)
            findings.append(QJsonObject{{QStringLiteral("severity"), markName(finding.mark)},
                                        {QStringLiteral("word"), finding.markWord},
                                        {QStringLiteral("text"), finding.text},
                                        {QStringLiteral("evidence"), finding.evidence}});
        return {{QStringLiteral("type"), QStringLiteral("findings")}, {QStringLiteral("findings"), findings}};
    }
    QJsonObject operator()(const TableBlock &table) const
    {
        QJsonArray columns;
        for (const TableColumn &column : table.columns)
            columns.append(columnJson(column));
        QJsonArray rows, texts;
        for (const auto &row : table.rows) {
            rows.append(rowJson(table, row));
            texts.append(textsJson(row));
        }
        QJsonObject object{{QStringLiteral("type"), QStringLiteral("table")},
                           {QStringLiteral("key"), table.key},
                           {QStringLiteral("caption"), table.caption},
                           {QStringLiteral("columns"), columns},
                           {QStringLiteral("rows"), rows},
                           {QStringLiteral("texts"), texts},
                           {QStringLiteral("note"), table.note}};
        if (!table.sumRow.empty()) {
            object.insert(QStringLiteral("sum"), rowJson(table, table.sumRow));
            object.insert(QStringLiteral("sum_texts"), textsJson(table.sumRow));
        }
        if (table.rows.empty())
            object.insert(QStringLiteral("empty_text"), table.emptyText);
        return object;
    }
    QJsonObject operator()(const ChartBlock &block) const
    {
        QJsonArray charts;
        for (const ChartFigure &figure : block.charts)
            charts.append(chartJson(figure));
        return {{QStringLiteral("type"), QStringLiteral("charts")}, {QStringLiteral("charts"), charts}};
    }
    QJsonObject operator()(const NoteBlock &note) const
    {
        return {{QStringLiteral("type"), QStringLiteral("note")},
                {QStringLiteral("severity"), markName(note.mark)},
                {QStringLiteral("title"), note.title},
                {QStringLiteral("text"), note.text}};
    }
    QJsonObject operator()(const PageBreakBlock &) const { return {}; }
};

}  // namespace

QJsonObject blockJson(const Block &block)
{
    return std::visit(BlockJson(), block);
}

QJsonObject sealJson(const DocumentSeal &seal)
{
    QJsonArray chapters;
    for (const DocumentSeal::Chapter &chapter : seal.chapters)
        chapters.append(QJsonObject{{QStringLiteral("title"), chapter.title},
                                    {QStringLiteral("sha256"), QString::fromLatin1(chapter.digest.toHex())}});
    return {{QStringLiteral("parameters"), QString::fromLatin1(seal.parameters.toHex())},
            {QStringLiteral("data"), QString::fromLatin1(seal.data.toHex())},
            {QStringLiteral("chapters"), chapters}};
}

}  // namespace xinglin
