// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/glossary.h"
#include "reports/builders/report_parts.h"

#include <algorithm>
#include <iterator>

namespace xinglin {
namespace {

using MethodAlign = TableColumn::Align;

QString scoreWords(const ReportSource &source)
{
    const Texts &texts = source.words.texts();
    if (source.isPerson)
        return texts.translate(
            "Report",
            "0 to 100 points for each day. Each metric gives points that fall with its distance from the "
            "person's own usual and with its distance outside the usual range, the harmful direction only; "
            "the points are weighted. Without half of the weight there is no score. A period's score is the "
            "mean of its days.");
    return texts.translate(
        "Report", "0 to 100 points for each person-day. Each metric gives points that fall with its "
                  "distance from the person's own usual and with its distance outside the usual range, the "
                  "harmful direction only; the points are weighted. Without half of the weight there is no "
                  "score. A period's or a unit's score is the mean of its person-days.");
}

QString intervalWords(const ReportSource &source)
{
    const Texts &texts = source.words.texts();
    if (source.isPerson)
        return texts.translate(
            "Report",
            "Of a mean: Student's interval with the days as the units of chance; for a score it also holds "
            "what is missing. Of a change: the wider of two, one that takes each day as a chance of its own "
            "(Welch 1947) and one that allows for neighbouring days resembling each other (Newey and West "
            "1987), from seven days on.");
    return texts.translate("Report",
                           "Of a mean: Student's interval with people as the units of chance (of one person: "
                           "the days); for a score it also holds what is missing. Of a change: the wider of "
                           "two, one that takes each person-day as a chance of its own (Welch 1947) and one "
                           "that allows for neighbouring days resembling each other (Newey and West 1987), "
                           "from seven days on. Who joined or left between the periods moves the mean of a "
                           "unit as well; that is in neither.");
}

DefinitionsBlock definitions(const ReportSource &source)
{
    const Texts &texts = source.words.texts();
    DefinitionsBlock block{{
        {texts.translate("Report", "Health score"), scoreWords(source)},
        {texts.translate("Report", "Own usual (baseline)"),
         texts.translate("Report",
                         "Median and spread of the 28 days that end four days before the day judged: three "
                         "days lie between, so that neither the day nor the days just before it judge "
                         "it. Before a person has seven days of their own the "
                         "population's values apply, and the score says \"learning\".")},
        {texts.translate("Report", "Deviation"),
         texts.translate("Report",
                         "Distance from their own usual in robust scales (1.4826 times the median absolute "
                         "deviation, never less than the sensor can tell).")},
        {texts.translate("Report", "Usual range"),
         texts.translate("Report",
                         "The range of a metric for adults at rest. Values outside it are counted, not "
                         "removed: during work a higher heart rate is no finding by itself.")},
        {texts.translate("Report", "95% interval"), intervalWords(source)},
        {texts.translate("Report", "Trend"),
         texts.translate("Report",
                         "Theil-Sen slope with its interval by rank and the p-value of the Mann-Kendall test "
                         "(Sen 1968, Kendall 1975), both widened where neighbouring days resemble each other "
                         "(Hamed and Rao 1998). Days without data are passed over; from fewer than 14 days "
                         "it is told per week. The p-values of the metrics, not their intervals, are "
                         "corrected for the number of metrics (Holm 1979), and a trend is called rising or "
                         "falling by the corrected one. Advice goes by the last 28 to 90 days, of vitals by "
                         "the nights, so it may differ from the trend of the means of the days.")},
        {texts.translate("Report", "Days that count"),
         source.isPerson
             ? texts.translate("Report",
                               "A day with less than half of its expected records is shown, but enters no "
                               "mean, no change and no trend: its totals would be too low.")
             : texts.translate("Report",
                               "A person's day with less than half of its expected records has no health "
                               "score and judges nobody; its values and totals enter the unit's means.")},
        {texts.translate("Report", "Quantiles"),
         texts.translate("Report",
                         "Type 7 (Hyndman and Fan 1996), exact: computed from every counted value, not "
                         "from a sample.")},
        {texts.translate("Report", "Values left out"),
         texts.translate("Report",
                         "Values marked as implausible, frozen, changing impossibly fast, taken while the "
                         "device was not worn, stamped by a wrong clock, contradicting or made up by the "
                         "device do not count. They are kept, and their number is told.")},
    }};
    if (!source.isPerson)
        block.items.push_back(
            {texts.translate("Report", "Small groups"),
             texts
                 .translate(
                     "Report",
                     "A group with fewer than %1 people is withheld from readers who may not see its people "
                     "one by one, and so is one whose figures, taken from those of the whole, would "
                     "tell of such a group. Of each day it counts who gave the figure: days on which fewer "
                     "did are left out.")
                 .arg(source.setting.smallestGroup)});
    return block;
}

/// Rows of a table of days: three and more without any data in a stretch are one row.
class DayRows
{
public:
    DayRows(const ReportWords &words, TableBlock &table)
        : m_words(words)
        , m_table(table)
    {}

    TableCell cell(bool isWithheld, TableCell shown) const
    {
        return isWithheld ? TableCell{m_words.withheld(), {}, Mark::none, 0, true} : std::move(shown);
    }
    void add(Day day, std::vector<TableCell> row, bool isEmpty)
    {
        if (!isEmpty)
            end();
        else if (m_waiting.empty())
            m_first = day;
        (isEmpty ? m_waiting : m_table.rows).push_back(std::move(row));
    }
    /// A stretch that is not in the courses at all.
    void addEmpty(const DayRange &days)
    {
        std::vector<TableCell> row(m_table.columns.size(), m_words.numberCell({}, 0));
        row.front() = m_words.textCell(m_words.texts()
                                           .translate("Report", "%1 (%2 days)")
                                           .arg(m_words.days(days), m_words.count(days.days())));
        m_table.rows.push_back(std::move(row));
    }
    /// Writes what waited for the end of its stretch.
    void end()
    {
        const auto length = static_cast<int>(m_waiting.size());
        if (length >= kStretch)
            addEmpty({m_first, m_first + (length - 1)});
        else
            std::ranges::move(m_waiting, std::back_inserter(m_table.rows));
        m_waiting.clear();
    }

private:
    static constexpr int kStretch = 3;

    const ReportWords &m_words;
    TableBlock &m_table;
    Day m_first;
    std::vector<std::vector<TableCell>> m_waiting;
};

const DayPoint *pointOn(const std::vector<DayPoint> &days, std::size_t place, Day day)
{
    return place < days.size() && days[place].day == day ? &days[place] : nullptr;
}

}  // namespace

void writeMethods(ReportWriter &writer, const ReportSource &source)
{
    const Texts &texts = source.words.texts();
    writer.chapter(texts.translate("Report", "Methods, definitions and limits"));
    writer.note(Mark::info, texts.translate("Report", "A risk hint, not a diagnosis"),
                texts.translate(
                    "Report",
                    "Watches measure at the wrist and can be wrong. This report points to what deserves a "
                    "look; it does not replace an examination by a doctor, and nobody may be judged by "
                    "it alone."));
    writer.section(texts.translate("Report", "Definitions"));
    writer.add(definitions(source));
    placeGlossary(writer, texts, 3);
    writer.section(texts.translate("Report", "Limits"));
    writer.lead(source.isPerson
                    ? texts.translate("Report", "Hours and days without the watch are not in these figures "
                                                "and need not be like the others: read "
                                                "every mean together with the days with data. Wrist "
                                                "temperature follows the skin, not the core "
                                                "of the body.")
                    : texts.translate(
                          "Report",
                          "People who do not wear the watch are not in these figures and need not be like "
                          "those who do: read every mean together with the wearing rate. A difference "
                          "between units can come from work or devices; only the fair comparison allows for "
                          "age and sex. Wrist temperature follows the skin, not the core of the body."));
    writer.paragraph(
        texts.translate("Report", "Days are those of the zone %1. Made by %2 from the data until %3.")
            .arg(ReportWords::zone(texts, source.setting.zone), source.setting.engine,
                 source.words.instant(source.setting.dataUntil)),
        ParagraphBlock::Kind::small);
}

void writeDailyTable(ReportWriter &writer, const ReportSource &source)
{
    const ReportWords &words = source.words;
    const Texts &texts = words.texts();
    TableBlock table;
    table.key = QStringLiteral("days");
    table.caption = texts.translate("Report", "Day by day");
    table.columns = {{QStringLiteral("day"), texts.translate("Report", "Day"), QString(), MethodAlign::left}};
    if (!source.isPerson)
        table.columns.push_back({QStringLiteral("scored"), texts.translate("Report", "Scored people"),
                                 QString(), MethodAlign::right});
    table.columns.push_back(
        {QStringLiteral("score"), texts.translate("Report", "Health score"), QString(), MethodAlign::right});
    std::vector<const MetricCourse *> courses;
    for (const MetricCourse &course : source.figures.courses) {
        const Metric *metric = words.metric(course.metric);
        if (!metric || !figuresOf(source.figures, course.metric))
            continue;
        courses.push_back(&course);
        table.columns.push_back(
            {metric->key, words.metricName(*metric), words.unitOf(*metric), MethodAlign::right});
    }
    DayRows rows(words, table);
    const std::vector<DayPoint> &scores = source.figures.scoreDays;
    if (!scores.empty() && source.setting.period.days().first < scores.front().day)
        rows.addEmpty({source.setting.period.days().first, scores.front().day - 1});
    for (std::size_t i = 0; i < scores.size(); ++i) {
        std::vector<TableCell> row;
        row.reserve(courses.size() + 3);
        row.push_back(words.textCell(scores[i].day.text()));
        bool isEmpty = !scores[i].isWithheld && !scores[i].value && scores[i].n == 0;
        if (!source.isPerson)
            row.push_back(rows.cell(scores[i].isWithheld, words.countCell(scores[i].n)));
        row.push_back(rows.cell(scores[i].isWithheld, words.numberCell(scores[i].value, 1)));
        for (const MetricCourse *course : courses) {
            const DayPoint *point = pointOn(course->days, i, scores[i].day);
            isEmpty = isEmpty && !(point && (point->isWithheld || point->value));
            row.push_back(rows.cell(point && point->isWithheld,
                                    words.numberCell(point ? point->value : std::nullopt,
                                                     words.meanDecimals(*words.metric(course->metric)))));
        }
        rows.add(scores[i].day, std::move(row), isEmpty);
    }
    rows.end();
    table.emptyText = words.noData();
    if (!source.isPerson)
        table.note = texts.translate(
            "Report",
            "Level metrics: mean of the day's single values, whoever they come from; steps, distance, "
            "calories and sleep: mean day total of the people. Health score: mean of the people.");
    writer.add(std::move(table));
}

void writeQuantileTable(ReportWriter &writer, const ReportSource &source)
{
    const ReportWords &words = source.words;
    const Texts &texts = words.texts();
    TableBlock table;
    table.key = QStringLiteral("quantiles");
    table.caption = texts.translate("Report", "Quantiles of every metric");
    table.columns = {
        {QStringLiteral("metric"), texts.translate("Report", "Metric"), QString(), MethodAlign::left},
        {QStringLiteral("unit"), texts.translate("Report", "Measured in"), QString(), MethodAlign::left},
        {QStringLiteral("min"), texts.translate("Report", "Lowest"), QString(), MethodAlign::right},
        {QStringLiteral("p10"), texts.translate("Report", "10%"), QString(), MethodAlign::right},
        {QStringLiteral("p25"), texts.translate("Report", "25%"), QString(), MethodAlign::right},
        {QStringLiteral("p50"), texts.translate("Report", "Median"), QString(), MethodAlign::right},
        {QStringLiteral("p75"), texts.translate("Report", "75%"), QString(), MethodAlign::right},
        {QStringLiteral("p90"), texts.translate("Report", "90%"), QString(), MethodAlign::right},
        {QStringLiteral("max"), texts.translate("Report", "Highest"), QString(), MethodAlign::right}};
    for (const MetricFigures &one : source.figures.metrics) {
        const Metric *metric = words.metric(one.metric);
        if (!metric || one.n == 0)
            continue;
        std::vector<TableCell> row{words.textCell(words.metricName(*metric)),
                                   words.textCell(words.unitOf(*metric))};
        for (const auto &value : {one.min, one.p10, one.p25, one.p50, one.p75, one.p90, one.max})
            row.push_back(spreadCell(words, value, *metric));
        table.rows.push_back(std::move(row));
    }
    table.emptyText = words.noData();
    table.note = spreadNote(source);
    writer.add(std::move(table));
}

}  // namespace xinglin
