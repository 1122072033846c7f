// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/engine_chapters.h"

#include "reports/builders/engine_chart_parts.h"
#include "reports/builders/engine_charts.h"

#include <QJsonObject>

#include <algorithm>

namespace xinglin::engine {
namespace {

constexpr std::int64_t kFewestNights = 7;  // that make a course
using ResultAlign = TableColumn::Align;
constexpr double kNightChart = 128.0, kPairChart = 120.0;

/// The unit as people read it: that of the first metric measured in it.
QString unitText(const ReportWords &words, const AnalysisResult &result)
{
    if (result.unit == QLatin1String("{score}"))
        return words.texts().translate("Report", "points");
    const auto &all = MetricDictionary::builtIn().all();
    const auto same = std::ranges::find(all, result.unit, &Metric::unit);
    return result.unit.isEmpty() || same == all.end() ? result.unit : words.unitOf(*same);
}

/// The result's own sentence, as a lead for what follows.
void writeSentence(ReportWriter &writer, const ReportWords &words, const AnalysisResult &result)
{
    const QString text = words.name(result.text);
    if (!text.isEmpty())
        writer.lead(text);
}

QString verdictWord(const Texts &texts, const QString &verdict)
{
    if (verdict == QLatin1String("better"))
        return texts.translate("Report", "better");
    if (verdict == QLatin1String("worse"))
        return texts.translate("Report", "worse");
    if (verdict == QLatin1String("changed"))
        return texts.translate("Report", "changed");
    return texts.translate("Report", "not clear");
}

Mark verdictMark(const QString &verdict)
{
    return verdict == QLatin1String("better")  ? Mark::good
           : verdict == QLatin1String("worse") ? Mark::p2
                                               : Mark::none;
}

/// The chart with its text, or the text alone where the chart would be a dot.
void writeCourse(ReportWriter &writer, ChartSpec chart, const QString &text)
{
    if (isCourse(chart))
        writer.add(ChartBlock{{{std::move(chart), text}}, kNightChart});
    else if (!text.isEmpty())
        writer.paragraph(text);
}

}  // namespace

void writeNights(ReportWriter &writer, const ReportWords &words, const Results &results)
{
    const AnalysisResult *resting = find(results, u"resting-heart-rate");
    const AnalysisResult *all = find(results, u"multi-metric");
    const AnalysisResult *twoNights = find(results, u"two-night-rule");
    if (!resting && !all)
        return;
    writer.section(words.texts().translate("Report", "Night by night"));
    if (applies(resting)) {
        writeSentence(writer, words, *resting);
        ChartSpec chart = restingChart(words, *resting, twoNights);
        addToCourse(chart, words, *words.metric(u"heart_rate"), results, u"resting");
        writeCourse(writer, std::move(chart), applies(twoNights) ? words.name(twoNights->text) : QString());
    }
    writeReason(writer, words, resting);
    if (applies(all) && all->n >= kFewestNights)
        writeCourse(writer, multiMetricChart(words, *all), words.name(all->text));
    else if (applies(all))
        writeSentence(writer, words, *all);
    writeReason(writer, words, all);
}

void writeRhythm(ReportWriter &writer, const ReportWords &words, const Results &results)
{
    const AnalysisResult *rhythm = find(results, u"rhythm");
    const AnalysisResult *sleep = find(results, u"sleep");
    if (!rhythm && !sleep)
        return;
    writer.section(words.texts().translate("Report", "Daily rhythm and sleep"));
    ChartBlock block{{}, kPairChart};
    if (applies(rhythm))
        block.charts.push_back({rhythmChart(words, *rhythm), words.name(rhythm->text)});
    ChartSpec nights = applies(sleep) ? sleepChart(words, *sleep) : ChartSpec();
    const bool isOfNights = isCourse(nights);
    if (isOfNights)
        block.charts.push_back({std::move(nights), words.name(sleep->text)});
    if (!block.charts.empty())
        writer.add(std::move(block));
    if (applies(sleep) && !isOfNights)
        writeSentence(writer, words, *sleep);
    writeReason(writer, words, rhythm);
    writeReason(writer, words, sleep);
}

/// Outside the ages of a model nothing is missing: it does not apply.
TableCell modelValue(const ReportWords &words, const AnalysisResult &result, int digits)
{
    if (!result.notApplicable || result.notApplicable->code != QLatin1String("outside_age"))
        return words.numberCell(result.value, digits);
    return {words.texts().translate("Report", "not applicable"), {}, Mark::none, 0, true};
}

void writeRisks(ReportWriter &writer, const ReportWords &words, const Results &results)
{
    const Texts &texts = words.texts();
    TableBlock table;
    table.key = QStringLiteral("risks");
    table.caption = texts.translate("Report", "Models and what they say");
    table.columns = {
        {QStringLiteral("model"), texts.translate("Report", "Model"), QString(), ResultAlign::left},
        {QStringLiteral("value"), texts.translate("Report", "Value"), QString(), ResultAlign::right},
        {QStringLiteral("measure"), texts.translate("Report", "Measured in"), QString(), ResultAlign::left},
        {QStringLiteral("interval"), texts.translate("Report", "Interval"), QString(), ResultAlign::right},
        {QStringLiteral("statement"), texts.translate("Report", "What it says, or what is missing"),
         QString(), ResultAlign::left}};
    for (const char *method : {"news2", "framingham", "china-par", "findrisc", "blood-pressure"}) {
        for (const AnalysisResult &each : results) {
            if (each.method != QLatin1String(method))
                continue;
            const int digits =
                each.unit == QLatin1String("%") || each.unit.startsWith(QLatin1String("mm")) ? 1 : 0;
            const bool has = applies(&each) && each.value.has_value();
            table.rows.push_back({words.textCell(methodName(words, each.method)),
                                  modelValue(words, each, digits),
                                  words.textCell(has ? unitText(words, each) : QString()),
                                  each.low && each.high && *each.low < *each.high
                                      ? words.textCell(words.interval(each.low, each.high, digits))
                                      : TableCell{QStringLiteral("—"), {}, Mark::none, 0, true},
                                  words.textCell(words.name(each.text))});
        }
    }
    if (table.rows.empty())
        return;
    writer.section(texts.translate("Report", "Risk scores"));
    table.note = texts.translate(
        "Report",
        "Screening figures from check-ups and questionnaires, for the ages the models are made for; "
        "an interval covers what is missing. No diagnosis.");
    writer.add(std::move(table));
}

void writeEffect(ReportWriter &writer, const ReportWords &words, const Results &results)
{
    const AnalysisResult *effect = find(results, u"effect");
    if (!effect)
        return;
    const Texts &texts = words.texts();
    if (!applies(effect)) {  // a heading over a reason alone would be a section of nothing
        writeReason(writer, words, effect);
        return;
    }
    writer.section(texts.translate("Report", "Against the period before"));
    writeSentence(writer, words, *effect);
    TableBlock table;
    table.key = QStringLiteral("effect");
    table.caption = texts.translate("Report", "Before and after");
    table.columns = {
        {QStringLiteral("metric"), texts.translate("Report", "Metric"), QString(), ResultAlign::left},
        {QStringLiteral("before"), texts.translate("Report", "Before"), QString(), ResultAlign::right},
        {QStringLiteral("after"), texts.translate("Report", "After"), QString(), ResultAlign::right},
        {QStringLiteral("difference"), texts.translate("Report", "Difference"), QString(),
         ResultAlign::right},
        {QStringLiteral("interval"), texts.translate("Report", "95% interval"), QString(),
         ResultAlign::right},
        {QStringLiteral("verdict"), texts.translate("Report", "Verdict"), QString(), ResultAlign::left}};
    for (const QJsonValue &item : under(*effect, "items").toArray()) {
        const Metric *metric = words.metric(item[QLatin1String("metric")].toString());
        const auto difference = number(item[QLatin1String("difference")]);
        if (!metric || !difference)
            continue;
        const int digits = words.meanDecimals(*metric);
        const bool isResting = item[QLatin1String("measure")].toString() == QLatin1String("resting");
        const QString verdict = item[QLatin1String("verdict")].toString();
        const auto low = number(item[QLatin1String("low")]), high = number(item[QLatin1String("high")]);
        table.rows.push_back(
            {words.textCell(words.bracketed(isResting ? texts.translate("Report", "Resting heart rate")
                                                      : words.metricName(*metric),
                                            words.unitOf(*metric))),
             words.numberCell(number(item[QLatin1String("before")]), digits),
             words.numberCell(number(item[QLatin1String("after")]), digits),
             {words.signedNumber(*difference, digits), difference, Mark::none, 0},
             words.textCell(texts.translate("Report", "%1 to %2")
                                .arg(words.signedEnd(low.value_or(0.0), digits),
                                     words.signedEnd(high.value_or(0.0), digits))),
             {verdictWord(texts, verdict), {}, verdictMark(verdict), 0}});
    }
    table.emptyText = words.noData();
    table.note =
        texts.translate("Report", "The interval allows for neighbouring days resembling each other. Verdict: "
                                  "corrected for the number of metrics (Holm 1979), the intervals are not.");
    writer.add(std::move(table));
}

}  // namespace xinglin::engine
