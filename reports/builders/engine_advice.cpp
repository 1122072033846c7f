// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/method.h"
#include "reports/builders/engine_chapters.h"

#include <QJsonObject>

namespace xinglin::engine {
namespace {

constexpr int kToday = 90, kSoon = 70, kNextVisit = 50;

Mark markOf(int priority)
{
    return priority >= kToday       ? Mark::p0
           : priority >= kSoon      ? Mark::p1
           : priority >= kNextVisit ? Mark::p2
                                    : Mark::info;
}

/// Whether a report has something of it: what does not apply, or did not prove itself, stands in none.
bool isTold(const AnalysisResult &result)
{
    const bool isForecast =
        result.method == QLatin1String("forecast") || result.method == QLatin1String("unit-forecast");
    return applies(&result) && (!isForecast || number(under(result, "skill")).value_or(0.0) > 0.0);
}

QJsonArray adviceItems(const Results &results)
{
    for (const AnalysisResult &each : results) {
        if (each.method == QLatin1String("recommendations"))
            return under(each, "items").toArray();
        if (each.method == QLatin1String("insights"))
            return under(each, "recommendations").toArray();
    }
    return {};
}

Finding adviceFinding(const ReportWords &words, const QJsonValue &item)
{
    const Texts &texts = words.texts();
    Finding finding;
    const int priority = item[QLatin1String("priority")].toInt();
    finding.mark = markOf(priority);
    finding.markWord = words.name(pairOf(item[QLatin1String("who")]));
    finding.text = words.name(pairOf(item[QLatin1String("text")]));
    QStringList parts;
    const QString cause = words.name(pairOf(item[QLatin1String("cause")][QLatin1String("text")]));
    if (!cause.isEmpty())
        parts += texts.translate("Report", "Evidence: %1").arg(cause);
    for (const QJsonValue &contra : item[QLatin1String("contra")].toArray())
        parts += words.name(pairOf(contra));
    QStringList sources;
    for (const QJsonValue &citation : item[QLatin1String("evidence")].toArray())
        sources += words.name(pairOf(citation));
    // Whoever has to answer for the advice finds its rule by this.
    parts += texts.translate("Report", "Rule “%1”, version %2. Source: %3")
                 .arg(item[QLatin1String("rule")].toString(),
                      QString::number(item[QLatin1String("version")].toInt()), sentences(sources));
    for (QString &part : parts) {
        if (part.endsWith(QChar(0x3002)))  // the mark between the parts ends a sentence already
            part.chop(1);
    }
    finding.evidence =
        parts.join(words.language() == Language::zhCN ? QStringLiteral("；") : QStringLiteral(" · "));
    return finding;
}

}  // namespace

QString methodName(const ReportWords &words, const QString &id)
{
    const Method *method = findMethod(id);
    return method ? words.name(method->name) : id;
}

void writeReason(ReportWriter &writer, const ReportWords &words, const AnalysisResult *result)
{
    if (result && result->notApplicable)
        writer.note(Mark::noData, methodName(words, result->method),
                    words.name(result->notApplicable->reason));
}

void writeNothing(ReportWriter &writer, const ReportWords &words, bool hasData, const QStringList &elsewhere,
                  const QString &text)
{
    if (!hasData)
        writer.note(Mark::noData, QString(), words.noData());
    else if (!elsewhere.isEmpty())
        writer.note(Mark::info, QString(),
                    words.texts()
                        .translate("Report", "Nothing stood out here. For what deserves a look, see: %1.")
                        .arg(words.joined(elsewhere)));
    else
        writer.note(Mark::good, QString(), text);
}

bool hasInsights(const Results &results)
{
    const AnalysisResult *insights = find(results, u"insights");
    return insights && !under(*insights, "items").toArray().isEmpty();
}

void writeInsights(ReportWriter &writer, const ReportWords &words, const Results &results, bool hasData,
                   const QStringList &elsewhere)
{
    const AnalysisResult *insights = find(results, u"insights");
    if (!insights)
        return;
    const Texts &texts = words.texts();
    writer.part(texts.translate("Report", "What matters in this period"));
    FindingsBlock block;
    for (const QJsonValue &item : under(*insights, "items").toArray()) {
        const bool better = item[QLatin1String("direction")].toString() == QLatin1String("better");
        const QJsonValue evidence = item[QLatin1String("evidence")];
        block.findings.push_back(
            {better ? Mark::good : Mark::p2,
             better ? texts.translate("Report", "better") : texts.translate("Report", "watch"),
             words.name(pairOf(item[QLatin1String("text")])),
             texts.translate("Report", "Method: %1")
                 .arg(methodName(words, evidence[QLatin1String("method")].toString()))});
    }
    if (block.findings.empty())
        writeNothing(writer, words, hasData, elsewhere, words.name(insights->text));
    else
        writer.add(std::move(block));
}

bool hasAdvice(const Results &results)
{
    return !adviceItems(results).isEmpty();
}

void writeAdvice(ReportWriter &writer, const ReportWords &words, const Results &results, std::size_t most)
{
    FindingsBlock block;
    for (const QJsonValue &item : adviceItems(results)) {
        if (block.findings.size() < most)
            block.findings.push_back(adviceFinding(words, item));
    }
    if (!block.findings.empty()) {
        writer.add(std::move(block));
        return;
    }
    writer.note(Mark::info, QString(),
                words.texts().translate("Report", "No advice follows from the figures of this period."));
}

void writeMethodList(ReportWriter &writer, const ReportWords &words, const Results &results,
                     const QStringList &leftOut)
{
    const Texts &texts = words.texts();
    TableBlock table;
    table.key = QStringLiteral("methods");
    table.caption = texts.translate("Report", "Analyses of this report");
    table.columns = {
        {QStringLiteral("method"), texts.translate("Report", "Method"), QString(), TableColumn::Align::left},
        {QStringLiteral("version"), texts.translate("Report", "Version"), QString(),
         TableColumn::Align::right},
        {QStringLiteral("source"), texts.translate("Report", "Source"), QString(), TableColumn::Align::left}};
    QStringList told;
    for (const AnalysisResult &each : results) {
        const Method *method = findMethod(each.method);
        if (!method || told.contains(each.method) || leftOut.contains(each.method) || !isTold(each))
            continue;
        told += each.method;
        table.rows.push_back({words.textCell(words.name(method->name)), words.countCell(each.version),
                              words.textCell(words.name(method->source))});
    }
    if (table.rows.empty())
        return;
    table.note = texts.translate(
        "Report", "How means, changes and trends of the figures themselves are worked out: see Definitions.");
    writer.add(std::move(table));
}

}  // namespace xinglin::engine
