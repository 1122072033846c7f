// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/builders/quality_tables.h"

#include "reports/builders/quality_parts.h"
#include "reports/builders/table_parts.h"

#include <algorithm>
#include <array>

namespace xinglin {

TableCell QualityTables::deviceCell(const PersonQuality &one) const
{
    return one.device.isEmpty() ? table::absent(translate("Report", "none")) : m_words.textCell(one.device);
}

TableBlock QualityTables::coverage() const
{
    TableBlock block;
    block.key = QStringLiteral("coverage");
    block.caption = translate("Report", "Expected and received data");
    block.columns = {table::left("item", translate("Report", "Item")),
                     table::right("value", m_words.period(m_setting.period)),
                     table::right("previous", m_words.period(m_setting.period.previous()))};
    if (m_setting.tellsYearEarlier())
        block.columns.push_back(table::right("year_earlier", m_words.period(m_setting.period.yearEarlier())));
    const auto other = [this](const Result<SubjectFigures> &result) -> const Coverage * {
        const SubjectFigures *figures = m_data.comparable(result);
        return figures ? &figures->coverage : nullptr;
    };
    // Some days of a period that reaches back before the data are too few, but they are not no data.
    const auto whyNot = [this](const Result<SubjectFigures> &result) {
        const bool isSome = result && !result->suppressed && result->coverage.daysWithData > 0;
        return table::absent(isSome ? m_words.tooFewDays() : m_words.noData());
    };
    std::vector<std::pair<const Coverage *, TableCell>> columns{
        {&quality().coverage, table::absent(m_words)}};
    columns.push_back({other(m_data.previous), whyNot(m_data.previous)});
    if (m_setting.tellsYearEarlier())
        columns.push_back({other(m_data.yearEarlier), whyNot(m_data.yearEarlier)});
    const auto add = [&](const QString &name, const auto &cellOf) {
        std::vector<TableCell> row{m_words.textCell(name)};
        for (const auto &[coverage, without] : columns)
            row.push_back(coverage && coverage->daysExpected > 0 ? cellOf(*coverage) : without);
        block.rows.push_back(std::move(row));
    };
    add(translate("Report", "People on the last day"),
        [&](const Coverage &one) { return m_words.countCell(one.people); });
    add(translate("Report", "Person-days expected"),
        [&](const Coverage &one) { return m_words.countCell(one.daysExpected); });
    add(translate("Report", "Person-days with data"),
        [&](const Coverage &one) { return m_words.countCell(one.daysWithData); });
    add(translate("Report", "Wearing rate"),
        [&](const Coverage &one) { return m_words.percentCell(one.share); });
    add(translate("Report", "Completeness of the days with data"), [&](const Coverage &one) {
        return one.daysWithData > 0 ? m_words.percentCell(one.completeness) : table::absent(m_words);
    });
    block.note = translate(
        "Report", "Wearing rate: days with any record over days of membership. Completeness: records "
                  "received over those the devices should have sent by their own interval.");
    if (m_data.dataFrom.isValid())
        block.note = sentences(
            {block.note, translate("Report", "Data begins on %1: a period that reaches back before it is not "
                                             "compared with.")
                             .arg(m_data.dataFrom.text())});
    return block;
}

TableBlock QualityTables::gaps() const
{
    TableBlock block;
    block.key = QStringLiteral("gaps");
    block.caption = translate("Report", "Gaps: days with far less data than usual");
    block.columns = {table::left("from", translate("Report", "From")),
                     table::left("to", translate("Report", "To")),
                     table::right("days", translate("Report", "Days")),
                     table::right("with_data", translate("Report", "Person-days with data")),
                     table::right("expected", translate("Report", "Expected")),
                     table::right("share", translate("Report", "Wearing rate"))};
    for (const WearingGap &gap : wearingGaps(quality().daily))
        block.rows.push_back({m_words.textCell(gap.days.first.text()), m_words.textCell(gap.days.last.text()),
                              m_words.countCell(gap.days.days()), m_words.countCell(gap.withData),
                              m_words.countCell(gap.members),
                              table::share(m_words, gap.withData, gap.members)});
    block.emptyText = hasData() ? translate("Report", "No day had under half of the usual wearing rate.")
                                : m_words.noData();
    block.note = translate(
        "Report", "A gap is a day, or days in a row, with under half of the median wearing rate of the "
                  "period's days.");
    return block;
}

QString QualityTables::reasonsOf(const LeftOut &leftOut) const
{
    QStringList reasons;
    for (const auto &[flag, count] : leftOut)
        reasons += m_words.bracketed(m_words.reason(flag), m_words.count(count));
    return table::listed(m_words, reasons);
}

TableBlock QualityTables::leastData() const
{
    TableBlock block;
    block.key = QStringLiteral("people_least_data");
    block.caption = translate("Report", "People with data on under half of their days");
    block.columns = {table::left("person", translate("Report", "Person")),
                     table::left("unit", translate("Report", "Unit")),
                     table::left("device", translate("Report", "Watch now")),
                     table::right("with_data", translate("Report", "Days with data")),
                     table::right("expected", translate("Report", "Days expected")),
                     table::right("gap", translate("Report", "Longest gap, days")),
                     table::left("last", translate("Report", "Last day with data"))};
    for (const PersonQuality &one : quality().leastData)
        block.rows.push_back(
            {m_words.textCell(table::person(m_words, one.name, one.code, m_data.named)),
             m_words.textCell(m_words.name(one.unitName)), deviceCell(one),
             m_words.countCell(one.daysWithData), m_words.countCell(one.daysExpected),
             m_words.countCell(one.longestGap),
             one.lastDay.isValid() ? m_words.textCell(one.lastDay.text()) : table::absent(m_words)});
    block.emptyText =
        hasData() || quality().coverage.daysExpected == 0 ? translate("Report", "Nobody.") : m_words.noData();
    if (quality().underHalf > std::ssize(quality().leastData))
        block.note =
            m_words.texts()
                .translate("Report", "The %1 with the least data of %2 people.")
                .arg(m_words.count(std::ssize(quality().leastData)), m_words.count(quality().underHalf));
    return block;
}

TableBlock QualityTables::mostLeftOut() const
{
    TableBlock block;
    block.key = QStringLiteral("people_left_out");
    block.caption = translate("Report", "Watches to look after: a tenth of the values and more is left out");
    block.columns = {table::left("person", translate("Report", "Person")),
                     table::left("unit", translate("Report", "Unit")),
                     table::left("device", translate("Report", "Watch now")),
                     table::right("values", translate("Report", "Values that count")),
                     table::right("share", translate("Report", "Left out")),
                     table::left("reasons", translate("Report", "Reasons"))};
    for (const PersonQuality &one : quality().mostLeftOut)
        block.rows.push_back({m_words.textCell(table::person(m_words, one.name, one.code, m_data.named)),
                              m_words.textCell(m_words.name(one.unitName)), deviceCell(one),
                              m_words.countCell(one.values), m_words.percentCell(one.leftOutShare()),
                              m_words.textCell(reasonsOf(one.leftOut))});
    block.emptyText = hasData() ? translate("Report", "None.") : m_words.noData();
    block.note = translate(
        "Report", "A hint to look at the watch and how it is worn; it says nothing of the person. Left out: "
                  "share of the values by the commonest reason.");
    return block;
}

TableBlock QualityTables::imports(const std::vector<ImportRecord> &imports) const
{
    TableBlock block;
    block.key = QStringLiteral("imports");
    block.caption = translate("Report", "Files brought in during the period, for the whole workspace");
    block.columns = {table::left("finished", translate("Report", "Brought in")),
                     table::left("file", translate("Report", "File")),
                     table::right("records", translate("Report", "Records")),
                     table::right("accepted", translate("Report", "Taken")),
                     table::right("duplicate", translate("Report", "Known already")),
                     table::right("rejected", translate("Report", "Refused"))};
    for (const ImportRecord &one : imports)
        block.rows.push_back({m_words.textCell(m_words.instant(one.finished)), m_words.textCell(one.source),
                              m_words.countCell(one.records), m_words.countCell(one.accepted),
                              m_words.countCell(one.duplicate), m_words.countCell(one.rejected)});
    block.emptyText = translate("Report", "None.");
    return block;
}

TableBlock QualityTables::metrics() const
{
    TableBlock block;
    block.key = QStringLiteral("metric_quality");
    block.caption = translate("Report", "What is measured, and how often");
    block.columns = {table::left("metric", translate("Report", "Metric")),
                     table::right("values", translate("Report", "Values that count")),
                     table::right("person_days", translate("Report", "Person-days with values")),
                     table::right("daily", translate("Report", "Values a person-day")),
                     table::right("share", translate("Report", "Share of the days with data")),
                     table::right("left_out", translate("Report", "Left out")),
                     table::right("left_out_share", translate("Report", "Share of all"))};
    const std::int64_t days = quality().coverage.daysWithData;
    for (const Metric &metric : m_setting.metrics->all()) {
        const auto found = std::find_if(quality().metrics.begin(), quality().metrics.end(),
                                        [&](const auto &one) { return one.metric == metric.number; });
        if (found == quality().metrics.end())
            continue;
        std::int64_t most = 0;
        for (const auto &[flag, count] : found->leftOut)
            most = std::max(most, count);
        block.rows.push_back(
            {m_words.textCell(m_words.metricName(metric)), m_words.countCell(found->values),
             m_words.countCell(found->personDays),
             m_words.numberCell(found->personDays > 0 ? std::optional(static_cast<double>(found->values) /
                                                                      static_cast<double>(found->personDays))
                                                      : std::nullopt,
                                1),
             table::share(m_words, found->personDays, days), m_words.countCell(most),
             table::share(m_words, most, found->values + most)});
    }
    block.emptyText = m_words.noData();
    block.note = translate(
        "Report", "Steps, distance, calories and sleep: a value is a day total. Left out: values of the "
                  "commonest reason of the metric; the next chapter has every reason.");
    return block;
}

TableBlock QualityTables::leftOut() const
{
    TableBlock block;
    block.key = QStringLiteral("excluded");
    block.caption = translate("Report", "By metric and reason");
    block.columns = {table::left("metric", translate("Report", "Metric")),
                     table::right("counted", translate("Report", "Counted")),
                     table::left("reason", translate("Report", "Reason")),
                     table::right("excluded", translate("Report", "Left out")),
                     table::right("share", translate("Report", "Share of all"))};
    for (const MetricQuality &one : quality().metrics) {
        const Metric *metric = m_words.metric(one.metric);
        for (const auto &[flag, count] : one.leftOut) {
            if (metric)
                block.rows.push_back({m_words.textCell(m_words.metricName(*metric)),
                                      m_words.countCell(one.values), m_words.textCell(m_words.reason(flag)),
                                      m_words.countCell(count),
                                      table::share(m_words, count, one.values + count)});
        }
    }
    block.emptyText = translate("Report", "No value was left out.");
    block.note = translate(
        "Report", "Nothing is deleted or corrected: a value left out here is still stored with its mark. A "
                  "value may have several reasons.");
    return block;
}

TableBlock QualityTables::units(const std::vector<ReportUnit> &units) const
{
    TableBlock block;
    block.key = QStringLiteral("unit_quality");
    block.caption = translate("Report", "Sub-units, the lowest wearing rate first");
    block.columns = {table::left("unit", translate("Report", "Unit")),
                     table::right("people", translate("Report", "People")),
                     table::right("expected", translate("Report", "Person-days expected")),
                     table::right("with_data", translate("Report", "Person-days with data")),
                     table::right("share", translate("Report", "Wearing rate")),
                     table::right("completeness", translate("Report", "Completeness"))};
    for (const ReportUnit &unit : units) {
        const TableCell few{m_words.withheld(), {}, Mark::none, 0, true};
        const Coverage &coverage = unit.coverage;
        std::vector<TableCell> row{m_words.textCell(m_words.name(unit.subject.name)),
                                   m_words.countCell(unit.people)};
        if (unit.suppressed)
            row.insert(row.end(), 4, few);
        else
            row.insert(row.end(),
                       {m_words.countCell(coverage.daysExpected), m_words.countCell(coverage.daysWithData),
                        table::share(m_words, coverage.daysWithData, coverage.daysExpected),
                        coverage.daysWithData > 0 ? m_words.percentCell(coverage.completeness)
                                                  : table::absent(m_words)});
        block.rows.push_back(std::move(row));
    }
    block.note =
        translate("Report", "A unit whose figures would tell of one of too few people is withheld with it.");
    return block;
}

TableBlock QualityTables::days() const
{
    TableBlock block;
    block.key = QStringLiteral("quality_days");
    block.caption = translate("Report", "Day by day");
    block.columns = {table::left("day", translate("Report", "Day")),
                     table::right("members", translate("Report", "People")),
                     table::right("with_data", translate("Report", "With data")),
                     table::right("share", translate("Report", "Wearing rate")),
                     table::right("counted", translate("Report", "Days that count")),
                     table::right("received", translate("Report", "Records received")),
                     table::right("expected", translate("Report", "Records expected")),
                     table::right("completeness", translate("Report", "Completeness"))};
    for (const QualityDay &day : quality().daily)
        block.rows.push_back(
            {m_words.textCell(day.day.text()), m_words.countCell(day.members),
             m_words.countCell(day.withData), table::share(m_words, day.withData, day.members),
             m_words.countCell(day.counted), m_words.countCell(day.received), m_words.countCell(day.expected),
             day.expected > 0 ? m_words.percentCell(std::min(1.0, static_cast<double>(day.received) /
                                                                      static_cast<double>(day.expected)))
                              : m_words.percentCell({})});
    block.emptyText = m_words.noData();
    return block;
}

}  // namespace xinglin
