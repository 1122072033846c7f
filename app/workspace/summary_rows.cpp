// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/summary_rows.h"

#include <algorithm>
#include <map>

namespace xinglin {
namespace {

/// A visitor that decodes into `rows`.
VitalsPort::SummaryVisitor collector(std::vector<PersonDay> &rows, Day detailFrom)
{
    return [&rows, detailFrom](std::int32_t, Day day, Bytes bytes) -> Status {
        auto summary =
            decodeSummary(bytes, day < detailFrom ? SummaryParts::countsAndScore : SummaryParts::all);
        if (!summary)
            return fail(summary.error());
        rows.push_back({day, *std::move(summary)});
        return {};
    };
}

}  // namespace

Result<std::vector<PersonDay>> rollUpRows(VitalsPort &vitals, std::int32_t unit, const DayRange &days,
                                          Day detailFrom)
{
    std::vector<PersonDay> rows;
    if (const Status read = vitals.visitRollUps(unit, days, collector(rows, detailFrom)); !read)
        return fail(read.error());
    return rows;
}

Result<std::vector<PersonDay>> personRows(VitalsPort &vitals, std::int32_t person, const DayRange &days,
                                          Day detailFrom)
{
    std::vector<PersonDay> rows;
    if (const Status read = vitals.visitSummaries(person, days, collector(rows, detailFrom)); !read)
        return fail(read.error());
    return rows;
}

std::vector<PersonDay> addedByDay(std::vector<std::vector<PersonDay>> units)
{
    if (units.size() == 1)
        return std::move(units.front());
    std::map<Day, Summary> days;
    for (std::vector<PersonDay> &rows : units) {
        for (PersonDay &row : rows) {
            const auto [place, isNew] = days.try_emplace(row.day, std::move(row.summary));
            if (!isNew)
                place->second.add(row.summary);
        }
    }
    std::vector<PersonDay> added;
    for (auto &[day, summary] : days)
        added.push_back({day, std::move(summary)});
    return added;
}

MemberDays memberDays(const std::vector<PeoplePort::MemberCount> &counts, const DayRange &days,
                      const DayRange &expected)
{
    MemberDays result;
    result.expected = intersection(days, expected);
    std::map<Day, std::int64_t> change;
    for (const PeoplePort::MemberCount &each : counts) {
        const Day first = std::max(each.days.first, days.first);
        const Day last = std::min(each.days.last, days.last);
        if (first > last)
            continue;
        change[first] += each.people;
        change[last + 1] -= each.people;
        if (last == days.last)
            result.onLastDay += each.people;
        result.days +=
            each.people * DayRange{std::max(first, expected.first), std::min(last, expected.last)}.days();
    }
    std::int64_t now = 0;
    for (const auto &[day, difference] : change) {
        now += difference;
        result.most = std::max(result.most, now);
    }
    return result;
}

}  // namespace xinglin
