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

DayGuard::DayGuard(StoreSession &session, const HiddenUnits &hidden, const DayRange &judged, Reader reader)
    : m_session(session)
    , m_hidden(hidden)
    , m_judged(judged)
    , m_reader(reader)
{}

void DayGuard::addChildren(Family &family, const OrgTree &tree, UnitId parent, int place,
                           const std::vector<UnitId> &path) const
{
    for (const Unit *child : tree.children(parent)) {
        const auto at = static_cast<int>(family.units.size());
        family.units.push_back(child);
        family.parents.push_back(place);
        if (std::ranges::find(path, child->id) != path.end())
            addChildren(family, tree, child->id, at, path);
    }
}

DayGuard::Counts DayGuard::countsOf(const Summary &summary)
{
    Counts counts{{kCountedPeople, summary.countedDays}, {kScoredPeople, summary.score.value.n}};
    counts.reserve(counts.size() + summary.metrics.size() + summary.score.parts.size());
    for (const MetricSummary &metric : summary.metrics)
        counts.push_back({metric.metric, metric.dayMeans.n});
    for (const ScoreSummary::Part &part : summary.score.parts)
        counts.push_back({kPartOfScore + part.metric, part.n});
    std::ranges::sort(counts, {}, &Count::what);
    return counts;
}

std::int64_t DayGuard::peopleOf(const Counts &counts, int what)
{
    const auto count = std::ranges::lower_bound(counts, what, {}, &Count::what);
    return count == counts.end() || count->what != what ? 0 : count->people;
}

Status DayGuard::readCounts(Family &family)
{
    const auto days = static_cast<std::size_t>(family.days.days());
    family.judged.assign(days, {});
    family.counts.assign(family.units.size(), std::vector<Counts>(days));
    const auto parts = family.hasMetrics ? SummaryParts::withoutHistograms : SummaryParts::countsAndScore;
    for (std::size_t i = 0; i < family.units.size(); ++i) {
        const auto take = [&](std::int32_t, Day day, Bytes bytes) -> Status {
            const auto summary = decodeSummary(bytes, parts);
            if (!summary)
                return fail(summary.error());
            family.counts[i][static_cast<std::size_t>(day - family.days.first)] = countsOf(*summary);
            return {};
        };
        if (const Status read = m_session.vitals().visitRollUps(family.units[i]->index, family.days, take);
            !read)
            return fail(read.error());
    }
    return {};
}

Result<DayGuard::Family *> DayGuard::familyOf(UnitId id, Day day, bool hasMetrics)
{
    if (!m_judged.contains(day))
        return nullptr;
    const std::size_t place = m_hidden.trees().placeOf(day);
    const DatedTrees::Stretch &stretch = m_hidden.trees().stretches()[place];
    const Unit *unit = stretch.tree.find(id);
    if (!unit)
        return nullptr;
    Family &family = m_families[{place, unit->parent}];
    if (family.units.empty()) {
        family.days = intersection(stretch.days, m_judged);
        addChildren(family, stretch.tree, UnitId(), -1, stretch.tree.path(unit->parent));
    }
    if (family.counts.empty() || (hasMetrics && !family.hasMetrics)) {
        family.hasMetrics = hasMetrics;
        if (Status read = readCounts(family); !read)
            return fail(read.error());
    }
    return &family;
}

/// What of the day the family may not show as a whole: it is fewer people's than a group in a unit without
/// its sub-units, from which every sum along the tree is made.
std::vector<int> DayGuard::narrowOn(const Family &family, Day day) const
{
    const auto at = static_cast<std::size_t>(day - family.days.first);
    std::vector<int> whats;
    for (const auto &unit : family.counts) {
        for (const Count &count : unit[at])
            whats.push_back(count.what);
    }
    std::ranges::sort(whats);
    const auto same = std::ranges::unique(whats);
    whats.erase(same.begin(), same.end());
    if (std::ranges::any_of(family.units, [&](const Unit *unit) { return m_hidden.contains(unit->id, day); }))
        return whats;

    const std::size_t n = whats.size();
    std::vector<std::int64_t> own(n * family.units.size(), 0);
    for (std::size_t i = family.units.size(); i-- > 0;) {
        std::int64_t *below =
            family.parents[i] < 0 ? nullptr : &own[n * static_cast<std::size_t>(family.parents[i])];
        std::size_t what = 0;
        for (const Count &count : family.counts[i][at]) {
            while (whats[what] != count.what)
                ++what;
            own[n * i + what] += count.people;
            if (below)
                below[what] -= count.people;
        }
    }
    std::vector<int> narrow;
    for (std::size_t what = 0; what < n; ++what) {
        bool isNarrow = false;
        for (std::size_t i = 0; i < family.units.size(); ++i)
            isNarrow = isNarrow || isTooFew(own[n * i + what], Reader::seesGroups);
        if (isNarrow)
            narrow.push_back(whats[what]);
    }
    return narrow;
}

std::vector<GuardAnswer> DayGuard::answersOn(const Family &family, Day day, int what) const
{
    const auto at = static_cast<std::size_t>(day - family.days.first);
    std::vector<GuardNode> nodes;
    for (std::size_t i = 0; i < family.units.size(); ++i)
        nodes.push_back({family.parents[i],
                         {peopleOf(family.counts[i][at], what)},
                         m_hidden.contains(family.units[i]->id, day)});
    // What is in no sub-unit is the unit's own; from below, so that each still has its sum when it is
    // taken off.
    for (std::size_t i = nodes.size(); i > 0; --i) {
        const GuardNode &node = nodes[i - 1];
        if (node.parent >= 0)
            nodes[static_cast<std::size_t>(node.parent)].own.front() -=
                peopleOf(family.counts[i - 1][at], what);
    }
    // While roll-ups are made anew, those of sub-units may have more people than that of the unit.
    for (GuardNode &node : nodes)
        node.own.front() = std::max<std::int64_t>(0, node.own.front());
    return guardTree(nodes, kSmallestGroup);
}

bool DayGuard::isShown(Family &family, UnitId unit, Day day, int what)
{
    const auto place = std::ranges::find(family.units, unit, &Unit::id);
    if (place == family.units.end())
        return true;
    JudgedDay &judged = family.judged[static_cast<std::size_t>(day - family.days.first)];
    if (!judged.isJudged) {
        for (const int each : narrowOn(family, day))
            judged.answers.emplace_hint(judged.answers.end(), each, std::vector<GuardAnswer>());
        judged.isJudged = true;
    }
    const auto narrow = judged.answers.find(what);
    if (narrow == judged.answers.end())
        return true;
    if (narrow->second.empty())
        narrow->second = answersOn(family, day, what);
    return narrow->second[static_cast<std::size_t>(place - family.units.begin())] == GuardAnswer::shown;
}

Status DayGuard::withhold(UnitId id, std::vector<PersonDay> &rows)
{
    if (m_reader == Reader::seesIndividuals)
        return {};
    const bool hasMetrics = std::ranges::any_of(rows, [this](const PersonDay &row) {
        return m_judged.contains(row.day) && !row.summary.metrics.empty();
    });
    for (PersonDay &row : rows) {
        const auto family = familyOf(id, row.day, hasMetrics);
        if (!family)
            return fail(family.error());
        withholdFrom(row, [&](int what, std::int64_t people) {
            return isTooFew(people, m_reader) ||
                   (people > 0 && *family && !isShown(**family, id, row.day, what));
        });
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
