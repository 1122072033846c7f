// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/day_guard.h"

#include <algorithm>

namespace xinglin {
namespace {

// What is counted on a day: people with a day that counts, with a score, with a metric (its number), with a
// metric that is part of their score (its number and kPartOfScore).
constexpr int kCountedPeople = -2;
constexpr int kScoredPeople = -1;
constexpr int kPartOfScore = 1'000;

using Counts = std::map<int, std::int64_t>;

Counts countsOf(const Summary &summary)
{
    Counts counts;
    counts[kCountedPeople] = summary.countedDays;
    counts[kScoredPeople] = summary.score.value.n;
    for (const ScoreSummary::Part &part : summary.score.parts)
        counts[kPartOfScore + part.metric] = part.n;
    for (const MetricSummary &metric : summary.metrics)
        counts[metric.metric] = metric.dayMeans.n;
    return counts;
}

std::int64_t peopleOf(const std::map<Day, Counts> &counts, Day day, int what)
{
    const auto those = counts.find(day);
    if (those == counts.end())
        return 0;
    const auto count = those->second.find(what);
    return count == those->second.end() ? 0 : count->second;
}

/// Which metrics it is made of stays, what they gave goes.
void withholdParts(ScoreSummary &score)
{
    for (ScoreSummary::Part &part : score.parts)
        part.points = part.weight = 0;
}

/// Who is far from their usual is told to those who may see people; how they are together goes.
void withholdScore(PersonDay &row)
{
    ScoreSummary left;
    left.deviations = std::move(row.summary.score.deviations);
    left.parts = std::move(row.summary.score.parts);
    withholdParts(left);
    row.summary.score = std::move(left);
    row.isScoreWithheld = true;
}

template <typename IsWithheld>
void withholdFrom(PersonDay &row, const IsWithheld &isWithheld)
{
    ScoreSummary &score = row.summary.score;
    if (std::ranges::any_of(score.parts, [&](const ScoreSummary::Part &part) {
            return isWithheld(kPartOfScore + part.metric, part.n);
        }))
        withholdParts(score);
    if (isWithheld(kCountedPeople, row.summary.countedDays) || isWithheld(kScoredPeople, score.value.n))
        withholdScore(row);
    std::erase_if(row.summary.metrics, [&](const MetricSummary &metric) {
        const bool withheld = isWithheld(metric.metric, metric.dayMeans.n);
        if (withheld)
            row.withheld.push_back(metric.metric);
        return withheld;
    });
}

bool showsAnything(const PersonDay &row)
{
    return row.summary.score.value.n > 0 ||
           std::ranges::any_of(row.summary.metrics,
                               [](const MetricSummary &each) { return each.moments.n > 0; });
}

}  // namespace

DayGuard::DayGuard(StoreSession &session, const OrgTree &tree, const HiddenUnits &hidden,
                   const DayRange &judged, Reader reader)
    : m_session(session)
    , m_tree(tree)
    , m_hidden(hidden)
    , m_judged(judged)
    , m_reader(reader)
{}

void DayGuard::addChildren(Family &family, UnitId parent, int place, const std::vector<UnitId> &path) const
{
    for (const Unit *child : m_tree.children(parent)) {
        const auto at = static_cast<int>(family.units.size());
        family.units.push_back(child);
        family.parents.push_back(place);
        if (std::ranges::find(path, child->id) != path.end())
            addChildren(family, child->id, at, path);
    }
}

Status DayGuard::readCounts(Family &family)
{
    family.answers.clear();
    family.counts.clear();
    const auto parts = family.hasMetrics ? SummaryParts::withoutHistograms : SummaryParts::countsAndScore;
    for (const Unit *unit : family.units) {
        DayCounts &counts = family.counts.emplace_back();
        const auto take = [&](std::int32_t, Day day, Bytes bytes) -> Status {
            const auto summary = decodeSummary(bytes, parts);
            if (!summary)
                return fail(summary.error());
            counts.emplace_hint(counts.end(), day, countsOf(*summary));
            return {};
        };
        if (const Status read = m_session.vitals().visitRollUps(unit->index, m_judged, take); !read)
            return fail(read.error());
    }
    return {};
}

Result<DayGuard::Family *> DayGuard::familyOf(const Unit &unit, bool hasMetrics)
{
    Family &family = m_families[unit.parent];
    if (family.units.empty())
        addChildren(family, UnitId(), -1, m_tree.path(unit.parent));
    if (family.counts.empty() || (hasMetrics && !family.hasMetrics)) {
        family.hasMetrics = hasMetrics;
        if (Status read = readCounts(family); !read)
            return fail(read.error());
    }
    return &family;
}

bool DayGuard::isShown(Family &family, const Unit &unit, Day day, int what)
{
    const auto place = std::ranges::find(family.units, unit.id, &Unit::id);
    if (place == family.units.end())
        return true;
    std::vector<GuardAnswer> &answers = family.answers[{day, what}];
    if (answers.empty()) {
        std::vector<GuardNode> nodes;
        for (std::size_t i = 0; i < family.units.size(); ++i)
            nodes.push_back({family.parents[i],
                             {peopleOf(family.counts[i], day, what)},
                             m_hidden.contains(family.units[i]->id, day)});
        // What is in no sub-unit is the unit's own; from below, so that each still has its sum when it is
        // taken off.
        for (std::size_t i = nodes.size(); i > 0; --i) {
            const GuardNode &node = nodes[i - 1];
            const std::int64_t people = peopleOf(family.counts[i - 1], day, what);
            if (node.parent >= 0)
                nodes[static_cast<std::size_t>(node.parent)].own.front() -= people;
        }
        // Where the tree was another on the day, the sub-units may have had more people than the unit.
        for (GuardNode &node : nodes)
            node.own.front() = std::max<std::int64_t>(0, node.own.front());
        answers = guardTree(nodes, kSmallestGroup);
    }
    return answers[static_cast<std::size_t>(place - family.units.begin())] == GuardAnswer::shown;
}

Status DayGuard::withhold(UnitId id, std::vector<PersonDay> &rows)
{
    if (m_reader == Reader::seesIndividuals)
        return {};
    const Unit *unit = m_tree.find(id);
    Family *family = nullptr;
    if (unit) {
        const auto found = familyOf(*unit, std::ranges::any_of(rows, [this](const PersonDay &row) {
            return m_judged.contains(row.day) && !row.summary.metrics.empty();
        }));
        if (!found)
            return fail(found.error());
        family = *found;
    }
    for (PersonDay &row : rows) {
        const auto isWithheld = [&](int what, std::int64_t people) {
            return isTooFew(people, m_reader) || (people > 0 && family && m_judged.contains(row.day) &&
                                                  !isShown(*family, *unit, row.day, what));
        };
        withholdFrom(row, isWithheld);
    }
    return {};
}

bool isAllWithheld(const std::vector<PersonDay> &rows, const DayRange &days)
{
    bool isAnyWithheld = false;
    for (const PersonDay &row : rows) {
        if (!days.contains(row.day))
            continue;
        if (showsAnything(row))
            return false;
        isAnyWithheld = isAnyWithheld || row.isScoreWithheld || !row.withheld.empty();
    }
    return isAnyWithheld;
}

}  // namespace xinglin
