// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/unit/privacy_guard.h"

#include <algorithm>
#include <numeric>

namespace xinglin {
namespace {

using DayCounts = std::vector<std::int64_t>;

bool isWide(const DayCounts &people, std::int64_t k)
{
    return std::all_of(people.begin(), people.end(),
                       [k](std::int64_t count) { return count == 0 || count >= k; });
}

void addCounts(DayCounts &to, const DayCounts &more)
{
    for (std::size_t day = 0; day < to.size(); ++day)
        to[day] += more[day];
}

/// One guarding of a tree; place 0 stands for the roots together.
class TreeGuard
{
public:
    TreeGuard(std::span<const GuardNode> nodes, std::int64_t k)
        : m_k(k)
        , m_own(nodes.size() + 1, DayCounts(nodes.front().own.size(), 0))
        , m_children(nodes.size() + 1)
        , m_isHidden(nodes.size() + 1, false)
        , m_answers(nodes.size() + 1, GuardAnswer::shown)
    {
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            m_own[i + 1] = nodes[i].own;
            m_children[static_cast<std::size_t>(nodes[i].parent + 1)].push_back(i + 1);
            m_isHidden[i + 1] = nodes[i].isHidden;
        }
        m_all = m_own;
        for (std::size_t i = nodes.size(); i > 0; --i)
            addCounts(m_all[static_cast<std::size_t>(nodes[i - 1].parent + 1)], m_all[i]);
    }

    std::vector<GuardAnswer> answers()
    {
        m_answers[0] = isWide(m_all[0], m_k) ? GuardAnswer::shown : GuardAnswer::tooFew;
        for (std::size_t node = 0; node < m_own.size(); ++node)
            judgeChildren(node);
        return {m_answers.begin() + 1, m_answers.end()};
    }

private:
    void judgeChildren(std::size_t node)
    {
        DayCounts rest = m_own[node];
        for (const std::size_t child : m_children[node]) {
            if (!isWide(m_all[child], m_k))
                m_answers[child] = GuardAnswer::tooFew;
            else if (m_isHidden[child] || (m_answers[node] != GuardAnswer::shown && !isNobody(child)))
                m_answers[child] = GuardAnswer::complementary;
            if (m_answers[child] != GuardAnswer::shown)
                addCounts(rest, m_all[child]);
        }
        if (m_answers[node] != GuardAnswer::shown)
            return;
        while (!isWide(rest, m_k)) {
            const std::size_t child = smallestThatHelps(node, rest);
            if (child == 0)
                return;
            m_answers[child] = GuardAnswer::complementary;
            addCounts(rest, m_all[child]);
        }
    }

    bool isNobody(std::size_t node) const
    {
        return std::all_of(m_all[node].begin(), m_all[node].end(),
                           [](std::int64_t each) { return each == 0; });
    }

    /// The shown sub-unit with the fewest people that has some on a day on which too few are left.
    std::size_t smallestThatHelps(std::size_t node, const DayCounts &rest) const
    {
        std::size_t best = 0;
        std::int64_t fewest = 0;
        for (const std::size_t child : m_children[node]) {
            if (m_answers[child] != GuardAnswer::shown)
                continue;
            bool helps = false;
            for (std::size_t day = 0; day < rest.size(); ++day)
                helps = helps || (rest[day] > 0 && rest[day] < m_k && m_all[child][day] > 0);
            const std::int64_t people =
                std::accumulate(m_all[child].begin(), m_all[child].end(), std::int64_t{0});
            if (helps && (best == 0 || people < fewest)) {
                best = child;
                fewest = people;
            }
        }
        return best;
    }

    std::int64_t m_k;
    std::vector<DayCounts> m_own, m_all;
    std::vector<std::vector<std::size_t>> m_children;
    std::vector<bool> m_isHidden;
    std::vector<GuardAnswer> m_answers;
};

}  // namespace

std::vector<GuardAnswer> guardTree(std::span<const GuardNode> nodes, std::int64_t k)
{
    return nodes.empty() ? std::vector<GuardAnswer>() : TreeGuard(nodes, k).answers();
}

std::int64_t roundedCount(std::int64_t count, std::int64_t base)
{
    return base > 1 ? (count + base / 2) / base * base : count;
}

}  // namespace xinglin
