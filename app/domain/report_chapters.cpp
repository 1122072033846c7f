// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/report_chapters.h"

#include <QStringList>
#include <QtGlobal>

#include <algorithm>

namespace xinglin {
namespace {

struct ChaptersOfKind
{
    const char *kind;
    std::vector<ReportChapterKind> chapters;
};

ReportChapterKind methodsChapter()
{
    return {"methods",
            QT_TRANSLATE_NOOP("Report", "Methods, definitions and limits"),
            true,
            {{"methods.list", QT_TRANSLATE_NOOP("Report", "Analyses of this report")}}};
}

ChaptersOfKind comprehensiveChapters()
{
    return {"comprehensive",
            {{"summary",
              QT_TRANSLATE_NOOP("Report", "Summary"),
              false,
              {{"summary.figures", QT_TRANSLATE_NOOP("Report", "Key figures")},
               {"summary.insights", QT_TRANSLATE_NOOP("Report", "What matters in this period")},
               {"summary.findings", QT_TRANSLATE_NOOP("Report", "What to act on")}}},
             {"quality",
              QT_TRANSLATE_NOOP("Report", "People and data quality"),
              true,
              {{"quality.people", QT_TRANSLATE_NOOP("Report", "People with a score, day by day")},
               {"quality.units", QT_TRANSLATE_NOOP("Report", "Wearing rate of the sub-units")},
               {"quality.excluded", QT_TRANSLATE_NOOP("Report", "Values left out")}}},
             {"scores",
              QT_TRANSLATE_NOOP("Report", "Health score"),
              false,
              {{"scores.course", QT_TRANSLATE_NOOP("Report", "The score day by day")},
               {"scores.distribution", QT_TRANSLATE_NOOP("Report", "How the scores are spread")},
               {"scores.parts", QT_TRANSLATE_NOOP("Report", "What the health score is made of")}}},
             {"vitals",
              QT_TRANSLATE_NOOP("Report", "Vitals"),
              false,
              {{"vitals.table", QT_TRANSLATE_NOOP("Report", "All metrics in the period")},
               {"vitals.distribution", QT_TRANSLATE_NOOP("Report", "How the unit is spread")},
               {"vitals.metrics", QT_TRANSLATE_NOOP("Report", "A section for each metric")},
               {"vitals.hours", QT_TRANSLATE_NOOP("Report", "Hours of the day and distributions")}}},
             {"risk",
              QT_TRANSLATE_NOOP("Report", "Risk hints: people to see"),
              false,
              {{"risk.people", QT_TRANSLATE_NOOP("Report", "People to see first")},
               {"risk.counts", QT_TRANSLATE_NOOP("Report", "Counts of the unit")}}},
             {"units",
              QT_TRANSLATE_NOOP("Report", "Units compared"),
              false,
              {{"units.chart", QT_TRANSLATE_NOOP("Report", "Chart of the sub-units")},
               {"units.table", QT_TRANSLATE_NOOP("Report", "Table of the sub-units")},
               {"units.comparison", QT_TRANSLATE_NOOP("Report", "Fair comparison")}}},
             {"alerts",
              QT_TRANSLATE_NOOP("Report", "Alerts"),
              false,
              {{"alerts.figures", QT_TRANSLATE_NOOP("Report", "Key figures")},
               {"alerts.by_severity", QT_TRANSLATE_NOOP("Report", "By severity")},
               {"alerts.course", QT_TRANSLATE_NOOP("Report", "Orders day by day")},
               {"alerts.by_unit", QT_TRANSLATE_NOOP("Report", "By unit, with everything below")},
               {"alerts.by_rule", QT_TRANSLATE_NOOP("Report", "The noisiest rules")},
               {"alerts.hours", QT_TRANSLATE_NOOP("Report", "By the hour of the day")}}},
             {"recommendations", QT_TRANSLATE_NOOP("Report", "Recommendations for managers"), false, {}},
             methodsChapter(),
             {"appendix",
              QT_TRANSLATE_NOOP("Report", "Appendix: tables"),
              false,
              {{"appendix.quantiles", QT_TRANSLATE_NOOP("Report", "Quantiles of every metric")},
               {"appendix.daily", QT_TRANSLATE_NOOP("Report", "Figures day by day")}}}}};
}

ChaptersOfKind personalChapters()
{
    return {"personal",
            {{"summary",
              QT_TRANSLATE_NOOP("Report", "Summary"),
              true,
              {{"summary.findings", QT_TRANSLATE_NOOP("Report", "What stood out")},
               {"summary.advice", QT_TRANSLATE_NOOP("Report", "What to do next")},
               {"summary.course", QT_TRANSLATE_NOOP("Report", "The score day by day")},
               {"summary.parts", QT_TRANSLATE_NOOP("Report", "What the health score is made of")}}},
             {"risk",
              QT_TRANSLATE_NOOP("Report", "Risk hints: deviations"),
              false,
              {{"risk.days", QT_TRANSLATE_NOOP("Report", "Days far from their own usual")},
               {"risk.nights", QT_TRANSLATE_NOOP("Report", "Nights")},
               {"risk.alerts", QT_TRANSLATE_NOOP("Report", "Alerts of the period")},
               {"risk.scores", QT_TRANSLATE_NOOP("Report", "Risk scores")},
               {"risk.effect", QT_TRANSLATE_NOOP("Report", "Against the period before")}}},
             {"vitals",
              QT_TRANSLATE_NOOP("Report", "Vitals and sleep"),
              false,
              {{"vitals.table", QT_TRANSLATE_NOOP("Report", "All metrics in the period")},
               {"vitals.rhythm", QT_TRANSLATE_NOOP("Report", "Daily rhythm and sleep")},
               {"vitals.metrics", QT_TRANSLATE_NOOP("Report", "A section for each metric")},
               {"vitals.hours", QT_TRANSLATE_NOOP("Report", "Hours of the day and distributions")}}},
             methodsChapter(),
             {"appendix", QT_TRANSLATE_NOOP("Report", "Appendix: tables"), false, {}}}};
}

ChaptersOfKind alertChapters()
{
    return {"alerts",
            {{"summary",
              QT_TRANSLATE_NOOP("Report", "Summary"),
              false,
              {{"summary.figures", QT_TRANSLATE_NOOP("Report", "Key figures")},
               {"summary.findings", QT_TRANSLATE_NOOP("Report", "What to act on")},
               {"summary.by_severity", QT_TRANSLATE_NOOP("Report", "By severity")},
               {"summary.course", QT_TRANSLATE_NOOP("Report", "Orders day by day")},
               {"summary.acknowledging", QT_TRANSLATE_NOOP("Report", "Time to acknowledge, day by day")}}},
             {"handling",
              QT_TRANSLATE_NOOP("Report", "How alerts were handled"),
              false,
              {{"handling.times", QT_TRANSLATE_NOOP("Report", "Times and rates")},
               {"handling.by_unit", QT_TRANSLATE_NOOP("Report", "By unit, with everything below")},
               {"handling.by_shift", QT_TRANSLATE_NOOP("Report", "By the shift in which they were opened")},
               {"handling.hours", QT_TRANSLATE_NOOP("Report", "By the hour of the day")}}},
             {"fatigue",
              QT_TRANSLATE_NOOP("Report", "Alert fatigue"),
              false,
              {{"fatigue.noisiest", QT_TRANSLATE_NOOP("Report", "The noisiest rules")},
               {"fatigue.by_rule", QT_TRANSLATE_NOOP("Report", "By rule")}}},
             {"methods", QT_TRANSLATE_NOOP("Report", "How the figures are counted"), true, {}}}};
}

ChaptersOfKind qualityChapters()
{
    return {
        "quality",
        {{"summary",
          QT_TRANSLATE_NOOP("Report", "Summary"),
          true,
          {{"summary.figures", QT_TRANSLATE_NOOP("Report", "Key figures")},
           {"summary.findings", QT_TRANSLATE_NOOP("Report", "What to act on")}}},
         {"wearing",
          QT_TRANSLATE_NOOP("Report", "People and wearing"),
          false,
          {{"wearing.table", QT_TRANSLATE_NOOP("Report", "Expected and received data")},
           {"wearing.days", QT_TRANSLATE_NOOP("Report", "Wearing rate by day")},
           {"wearing.people", QT_TRANSLATE_NOOP("Report", "People by the share of their days with data")},
           {"wearing.records", QT_TRANSLATE_NOOP("Report", "Records received over those expected, by day")},
           {"wearing.gaps", QT_TRANSLATE_NOOP("Report", "Gaps: days with far less data than usual")}}},
         {"metrics",
          QT_TRANSLATE_NOOP("Report", "Completeness by metric"),
          false,
          {{"metrics.table", QT_TRANSLATE_NOOP("Report", "What is measured, and how often")},
           {"metrics.days",
            QT_TRANSLATE_NOOP("Report", "Share of the person-days with data that have the metric")}}},
         {"left_out",
          QT_TRANSLATE_NOOP("Report", "Values left out, and why"),
          true,
          {{"left_out.chart", QT_TRANSLATE_NOOP("Report", "Values left out, by reason")},
           {"left_out.table", QT_TRANSLATE_NOOP("Report", "By metric and reason")}}},
         {"units",
          QT_TRANSLATE_NOOP("Report", "Units with least data"),
          false,
          {{"units.chart", QT_TRANSLATE_NOOP("Report", "Chart of the sub-units")},
           {"units.table", QT_TRANSLATE_NOOP("Report", "Table of the sub-units")}}},
         {"people",
          QT_TRANSLATE_NOOP("Report", "People and watches to look after"),
          false,
          {{"people.least", QT_TRANSLATE_NOOP("Report", "People with data on under half of their days")},
           {"people.left_out",
            QT_TRANSLATE_NOOP("Report",
                              "Watches to look after: a tenth of the values and more is left out")}}},
         {"methods",
          QT_TRANSLATE_NOOP("Report", "Methods, definitions and limits"),
          true,
          {{"methods.imports",
            QT_TRANSLATE_NOOP("Report", "Files brought in during the period, for the whole workspace")}}},
         {"appendix", QT_TRANSLATE_NOOP("Report", "Appendix: tables"), false, {}}}};
}

ChaptersOfKind deviceChapters()
{
    return {
        "devices",
        {{"summary",
          QT_TRANSLATE_NOOP("Report", "Summary"),
          true,
          {{"summary.figures", QT_TRANSLATE_NOOP("Report", "Key figures")},
           {"summary.findings", QT_TRANSLATE_NOOP("Report", "What to act on")}}},
         {"stock",
          QT_TRANSLATE_NOOP("Report", "Stock"),
          false,
          {{"stock.models", QT_TRANSLATE_NOOP("Report", "Watches by model and state")},
           {"stock.firmware", QT_TRANSLATE_NOOP("Report", "Firmware by model, as last told")}}},
         {"silent",
          QT_TRANSLATE_NOOP("Report", "Silent watches"),
          false,
          {{"silent.chart", QT_TRANSLATE_NOOP("Report", "Watches by the time since they were last heard")},
           {"silent.table",
            QT_TRANSLATE_NOOP("Report", "Watches bound to somebody and silent for 3 days and more")}}},
         {"battery",
          QT_TRANSLATE_NOOP("Report", "Batteries"),
          false,
          {{"battery.chart", QT_TRANSLATE_NOOP("Report", "Battery as last told")},
           {"battery.table",
            QT_TRANSLATE_NOOP("Report", "Watches whose battery was under 20% when last told")}}},
         {"bindings",
          QT_TRANSLATE_NOOP("Report", "Who wore them"),
          false,
          {{"bindings.course", QT_TRANSLATE_NOOP("Report", "Watches bound to people at noon")},
           {"bindings.table",
            QT_TRANSLATE_NOOP("Report", "Watches handed out and taken back, the newest first")}}},
         {"events",
          QT_TRANSLATE_NOOP("Report", "What watches reported"),
          false,
          {{"events.table", QT_TRANSLATE_NOOP("Report", "What watches reported, by kind")},
           {"events.course", QT_TRANSLATE_NOOP("Report", "SOS, falls and one-key alarms by day")},
           {"events.urgent",
            QT_TRANSLATE_NOOP("Report", "SOS, falls and one-key alarms, the newest first")}}},
         {"methods", QT_TRANSLATE_NOOP("Report", "Methods, definitions and limits"), true, {}},
         {"appendix", QT_TRANSLATE_NOOP("Report", "Appendix: tables"), false, {}}}};
}

const std::vector<ChaptersOfKind> &allChapters()
{
    static const std::vector<ChaptersOfKind> all{comprehensiveChapters(), personalChapters(), alertChapters(),
                                                 qualityChapters(), deviceChapters()};
    return all;
}

}  // namespace

const ReportBlockKind *ReportChapterKind::block(QStringView blockKey) const
{
    const auto found =
        std::ranges::find_if(blocks, [&](const auto &one) { return blockKey == QLatin1String(one.key); });
    return found == blocks.end() ? nullptr : &*found;
}

std::span<const ReportChapterKind> reportChapters(QStringView kind)
{
    for (const ChaptersOfKind &one : allChapters()) {
        if (kind == QLatin1String(one.kind))
            return one.chapters;
    }
    return {};
}

const ReportChapterKind *reportChapter(QStringView kind, QStringView key)
{
    const auto chapters = reportChapters(kind);
    const auto found =
        std::ranges::find_if(chapters, [&](const auto &one) { return key == QLatin1String(one.key); });
    return found == chapters.end() ? nullptr : &*found;
}

const char *reportHeading(QStringView kind, const char *key)
{
    const QString whole = QString::fromLatin1(key);
    const ReportChapterKind *chapter = reportChapter(kind, whole.section(u'.', 0, 0));
    return whole.contains(u'.') ? chapter->block(whole)->name : chapter->name;
}

QStringList kindsWithTemplates()
{
    QStringList kinds;
    for (const ChaptersOfKind &one : allChapters())
        kinds += QLatin1String(one.kind);
    return kinds;
}

}  // namespace xinglin
