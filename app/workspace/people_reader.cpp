// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/people_reader.h"

#include "analysis/concerns.h"
#include "workspace/concern_cluster_reader.h"
#include "workspace/name_book.h"

#include <algorithm>
#include <unordered_map>

namespace xinglin {
namespace {

constexpr std::size_t kMostConcerns = 10;

}  // namespace

PeopleReader::PeopleReader(StoreSession &session, const Context &context, const DayRange &days,
                           FiguresReader &figures)
    : m_session(session)
    , m_context(context)
    , m_days(days)
    , m_figures(figures)
{}

Status PeopleReader::fillNames(std::vector<PersonRow> &rows)
{
    std::vector<PersonId> ids;
    for (const PersonRow &row : rows)
        ids.push_back(row.person.id);
    auto names = namesOf(m_session, ids);
    if (!names)
        return fail(names.error());
    NameBook units(m_session, m_days.last);
    for (PersonRow &row : rows) {
        row.name = (*names)[row.person.id];
        auto unit = units.unit(row.person.unit);
        if (!unit)
            return fail(unit.error());
        row.unitName = *std::move(unit);
    }
    return {};
}

Status PeopleReader::fillDevice(PersonRow &row)
{
    const auto bindings = m_session.devices().bindingsOf(row.person.id);
    if (!bindings)
        return fail(bindings.error());
    const Instant now = m_context.clock.now();
    for (const Binding &binding : *bindings) {
        const auto device = m_session.devices().device(binding.device);
        if (!device)
            return fail(device.error());
        if (device->lastSeen.isValid() && device->lastSeen >= binding.time.from)
            row.dataUntil = std::max(row.dataUntil, std::min(device->lastSeen, binding.time.to));
        if (binding.time.contains(now) && device->kind == Device::Kind::watch)
            row.device = device->serial;
    }
    return {};
}

Result<std::vector<PersonRow>> PeopleReader::rows(const std::vector<Person> &people)
{
    std::vector<PersonRow> rows;
    for (const Person &person : people) {
        PersonRow &row = rows.emplace_back();
        row.person = person;
        if (const Status filled = m_figures.fillPersonRow(row); !filled)
            return fail(filled.error());
        if (const Status filled = fillDevice(row); !filled)
            return fail(filled.error());
    }
    if (const Status filled = fillNames(rows); !filled)
        return fail(filled.error());
    return rows;
}

Result<std::optional<Judgement>> PeopleReader::judgementOf(const Person &person, std::uint8_t metric, Day day)
{
    const auto rows =
        personRows(m_session.vitals(), person.index, {day - kBaselineReach, day}, day - kBaselineReach);
    if (!rows)
        return fail(rows.error());
    if (rows->empty() || rows->back().day != day)
        return std::nullopt;
    PersonScorer scorer(m_figures.plan(), person.index);
    for (const PersonDay &row : *rows)
        scorer.score(row.day, row.summary);
    for (const Judgement &each : scorer.judgements()) {
        if (each.metric == metric)
            return each;
    }
    return std::nullopt;
}

Status PeopleReader::addConcerns(Overview &all, UnitId unit, std::span<const PersonDay> rollUps)
{
    if (rollUps.empty())
        return {};
    const Day last = std::min(m_days.last, rollUps.back().day);
    const std::vector<RankedConcern> ranked = rankConcerns(rollUps, {m_days.first, last}, m_figures.plan());
    for (const RankedConcern &each : ranked)
        ++all.concerned[each.metric];
    const auto tree = m_figures.tree();
    if (!tree)
        return fail(tree.error());
    auto clusters = clustersOf(m_session, **tree, unit, m_days.last, ranked);
    if (!clusters)
        return fail(clusters.error());
    all.clusters = *std::move(clusters);
    return addFirst(all.concerns, std::span(ranked).first(std::min(ranked.size(), kMostConcerns)));
}

Status PeopleReader::addFirst(std::vector<Concern> &concerns, std::span<const RankedConcern> first)
{
    std::vector<Person> people;
    for (const RankedConcern &ranked : first) {
        const auto person = m_session.people().personByIndex(ranked.person, m_days.last);
        if (!person)
            return fail(person.error());
        const auto judgement = judgementOf(*person, ranked.metric, ranked.day);
        if (!judgement)
            return fail(judgement.error());
        if (!*judgement)
            continue;
        people.push_back(*person);
        concerns.push_back({{},
                            ranked.metric,
                            ranked.day,
                            ranked.runEnd,
                            ranked.lastFar,
                            (*judgement)->value,
                            (*judgement)->usual.center,
                            ranked.z,
                            ranked.nights,
                            ranked.urgency});
    }
    auto named = rows(people);
    if (!named)
        return fail(named.error());
    for (std::size_t i = 0; i < concerns.size(); ++i)
        concerns[i].person = std::move((*named)[i]);
    return {};
}

}  // namespace xinglin
