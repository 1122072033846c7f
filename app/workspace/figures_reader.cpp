// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/figures_reader.h"

#include "analysis/period_change.h"

#include <algorithm>
#include <iterator>

namespace xinglin {
namespace {

constexpr int kStripDays = 30;

/// Of a unit that is hidden only how many people it has is told.
SubjectFigures withheldFigures(const DayRange &days, std::int64_t people)
{
    SubjectFigures figures;
    figures.days = days;
    figures.suppressed = true;
    figures.coverage.people = people;
    return figures;
}

/// The score of each of the last days of the period.
std::vector<std::optional<double>> stripOf(std::span<const PersonDay> rows, const DayRange &days)
{
    const Day first = std::max(days.first, days.last - (kStripDays - 1));
    std::vector<std::optional<double>> strip(static_cast<std::size_t>(days.last - first + 1));
    for (const PersonDay &row : rows) {
        const auto mean = row.summary.score.value.mean();
        if (row.day >= first && row.day <= days.last && mean)
            strip[static_cast<std::size_t>(row.day - first)] = *mean / kScoreDivisor;
    }
    return strip;
}

}  // namespace

FiguresReader::FiguresReader(StoreSession &session, const Context &context, const DayRange &days,
                             Reader reader)
    : m_session(session)
    , m_context(context)
    , m_days(days)
    , m_previous(previousOf(days))
    , m_reader(reader)
    , m_plan(context.metrics)
{}

DayRange FiguresReader::needed() const
{
    return {std::min(m_previous.first, m_days.first - kBaselineReach), m_days.last};
}

/// The workspace's first day with data; invalid without any.
Result<Day> FiguresReader::dataFrom()
{
    if (!m_dataFrom) {
        const auto data = m_session.vitals().summarisedDays(-1);
        if (!data)
            return fail(data.error());
        m_dataFrom = data->first;
    }
    return *m_dataFrom;
}

Result<DayRange> FiguresReader::expectedDays(std::span<const PersonDay> rows)
{
    const auto from = dataFrom();
    if (!from)
        return fail(from.error());
    const Day over = m_context.zone.dayOf(m_context.clock.now()) - 1;
    const Day last = rows.empty() ? over : std::max(over, rows.back().day);
    return DayRange{from->isValid() ? std::max(m_days.first, *from) : m_days.first,
                    std::min(m_days.last, last)};
}

Result<std::vector<DayRange>> FiguresReader::expectedDaysOf(PersonId person, std::span<const PersonDay> rows)
{
    const auto expected = expectedDays(rows);
    if (!expected)
        return fail(expected.error());
    std::vector<DayRange> days;
    if (!expected->isValid())
        return days;
    const auto memberships = m_session.people().memberships(person, *expected);
    if (!memberships)
        return fail(memberships.error());
    for (const Membership &each : *memberships) {
        const DayRange both = intersection(each.days, *expected);
        if (each.unit.isValid() && both.days() > 0)
            days.push_back(both);
    }
    if (days.empty())
        days.push_back(*expected);
    return days;
}

Result<std::int64_t> FiguresReader::numberOfExpectedDays(PersonId person, std::span<const PersonDay> rows)
{
    const auto expected = expectedDaysOf(person, rows);
    if (!expected)
        return fail(expected.error());
    std::int64_t days = 0;
    for (const DayRange &each : *expected)
        days += each.days();
    return days;
}

/// The unit as it is on the last day, or as it was last: the figures of a unit that was closed stay.
Result<Unit> FiguresReader::unitOf(UnitId id)
{
    auto unit = m_session.org().unit(id, m_days.last);
    if (unit || unit.error().code != ErrorCode::notFound)
        return unit;
    const auto all = m_session.org().allUnits();
    if (!all)
        return fail(all.error());
    const auto found =
        std::find_if(all->begin(), all->end(), [&](const Unit &each) { return each.id == id; });
    return found == all->end() ? unit : Result<Unit>(*found);
}

Result<std::vector<PersonDay>> FiguresReader::unitRows(UnitId id, const DayRange &days, Day detailFrom)
{
    if (id.isValid()) {
        const auto unit = unitOf(id);
        return unit ? rollUpRows(m_session.vitals(), unit->index, days, detailFrom) : fail(unit.error());
    }
    const auto units = m_session.org().unitsOn(m_days.last);
    if (!units)
        return fail(units.error());
    std::vector<std::vector<PersonDay>> roots;
    for (const Unit &unit : *units) {
        if (unit.parent.isValid())
            continue;
        auto rows = rollUpRows(m_session.vitals(), unit.index, days, detailFrom);
        if (!rows)
            return fail(rows.error());
        roots.push_back(*std::move(rows));
    }
    return addedByDay(std::move(roots));
}

Status FiguresReader::readTree()
{
    if (m_hasTree)
        return {};
    const auto before = compared();
    if (!before)
        return fail(before.error());
    const DayRange judged{before->isValid() ? std::min(before->first, m_days.first) : m_days.first,
                          m_days.last};
    auto hidden = HiddenUnits::read(m_session, m_days, m_reader, judged.first);
    if (!hidden)
        return fail(hidden.error());
    m_hidden = *std::move(hidden);
    m_guard.emplace(m_session, m_hidden, judged, m_reader);
    m_hasTree = true;
    return {};
}

/// A period that began before there were any data is no measure for the next.
Result<DayRange> FiguresReader::compared()
{
    const auto from = dataFrom();
    if (!from)
        return fail(from.error());
    return from->isValid() && *from <= m_previous.first ? m_previous : DayRange();
}

Result<bool> FiguresReader::isHidden(UnitId id, const MemberDays &members)
{
    if (Status ready = readTree(); !ready)
        return fail(ready.error());
    // A unit that was closed is in no tree of the last day.
    return m_hidden.contains(id) || isTooFew(members.most, m_reader);
}

Result<UnitData> FiguresReader::unitData(UnitId id, Day detailFrom)
{
    auto rows = unitRows(id, needed(), detailFrom);
    if (!rows)
        return fail(rows.error());
    const auto counts = m_session.people().memberCounts(id, m_days);
    if (!counts)
        return fail(counts.error());
    const auto expected = expectedDays(*rows);
    if (!expected)
        return fail(expected.error());
    const MemberDays members = memberDays(*counts, m_days, *expected);
    const auto hidden = isHidden(id, members);
    if (!hidden)
        return fail(hidden.error());
    if (Status guarded = m_guard->withhold(id, *rows); !guarded)
        return fail(guarded.error());
    const auto before = compared();
    if (!before)
        return fail(before.error());
    const bool isAllHidden = *hidden || isAllWithheld(*rows, m_days);
    return UnitData{*std::move(rows), members, isAllHidden, *before};
}

SubjectFigures FiguresReader::figures(const UnitData &unit, std::span<const std::uint8_t> courses) const
{
    if (unit.isHidden)
        return withheldFigures(m_days, unit.members.onLastDay);
    const SubjectData data{false,
                           m_days,
                           unit.compared,
                           unit.rows,
                           unit.members.onLastDay,
                           unit.members.days,
                           m_reader == Reader::seesGroups ? kSmallestGroup : 0,
                           unit.members.expected};
    return subjectFigures(data, m_context.metrics, m_plan, courses);
}

Result<SubjectFigures> FiguresReader::figures(PersonId id, std::span<const std::uint8_t> courses)
{
    const auto person = m_session.people().person(id, m_days.last);
    if (!person)
        return fail(person.error());
    const auto rows = personRows(m_session.vitals(), person->index, needed(), needed().first);
    if (!rows)
        return fail(rows.error());
    const auto before = compared();
    if (!before)
        return fail(before.error());
    const auto expected = numberOfExpectedDays(id, *rows);
    if (!expected)
        return fail(expected.error());
    const SubjectData data{true, m_days, *before, *rows, 1, *expected};
    return subjectFigures(data, m_context.metrics, m_plan, courses);
}

Status FiguresReader::fillPersonRow(PersonRow &row)
{
    const auto rows = personRows(m_session.vitals(), row.person.index, m_days, m_days.last + 1);
    if (!rows)
        return fail(rows.error());
    const auto expected = numberOfExpectedDays(row.person.id, *rows);
    if (!expected)
        return fail(expected.error());
    const Summary total = sumOf(*rows, m_days);
    row.score = scoreFigures(total.score, m_plan, daysWithScore(*rows, m_days), true);
    row.coverage = coverageOf(total, 1, *expected);
    return {};
}

Result<UnitRow> FiguresReader::unitRow(const Unit &unit, bool hasChildren)
{
    UnitRow row;
    row.unit = unit;
    row.hasChildren = hasChildren;
    const auto data = unitData(unit.id, m_days.last + 1);
    if (!data)
        return fail(data.error());
    row.people = data->members.onLastDay;
    row.suppressed = data->isHidden;
    if (row.suppressed)
        return row;
    const Summary total = sumOf(data->rows, m_days);
    row.score = scoreFigures(total.score, m_plan, daysWithScore(data->rows, m_days), false);
    row.scoreChange = scoreChange({false, m_days, data->compared, data->rows});
    row.coverage = coverageOf(total, data->members.onLastDay, data->members.days, data->members.expected);
    row.strip = stripOf(data->rows, m_days);
    row.daysWithScore = static_cast<int>(daysWithScore(data->rows, m_days));
    row.daysLeftOut = static_cast<int>(std::ranges::count_if(data->rows, [this](const PersonDay &day) {
        return m_days.contains(day.day) && day.isScoreWithheld;
    }));
    return row;
}

Result<const OrgTree *> FiguresReader::tree()
{
    if (Status ready = readTree(); !ready)
        return fail(ready.error());
    return &m_hidden.trees().on(m_days.last);
}

Result<std::vector<UnitRow>> FiguresReader::childRows(UnitId parent)
{
    const auto organisation = tree();
    if (!organisation)
        return fail(organisation.error());
    std::vector<UnitRow> rows;
    for (const Unit *child : (*organisation)->children(parent)) {
        auto row = unitRow(*child, (*organisation)->hasChildren(child->id));
        if (!row)
            return fail(row.error());
        rows.push_back(*std::move(row));
    }
    return rows;
}

Result<SubjectInfo> FiguresReader::subject(UnitId id)
{
    SubjectInfo info;
    info.id = SubjectId::of(id);
    if (!id.isValid())
        return info;
    const auto unit = unitOf(id);
    if (!unit)
        return fail(unit.error());
    info.code = unit->code;
    info.name = unit->name;
    const Day day = std::min(m_days.last, unit->to);
    const auto above = m_session.org().ancestors(id, day);
    if (!above)
        return fail(above.error());
    for (const UnitId each : *above) {
        if (each == id)
            continue;
        const auto named = m_session.org().unit(each, day);
        if (!named)
            return fail(named.error());
        info.path.insert(info.path.begin(), named->name);
    }
    return info;
}

}  // namespace xinglin
