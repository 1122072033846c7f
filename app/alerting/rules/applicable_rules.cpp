// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerting/rules/applicable_rules.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

namespace xinglin {
namespace {

using RulePlace = std::uint32_t;

/// The rules of one code, by what they watch.
struct CodeRules
{
    std::unordered_map<PersonId, RulePlace> people;
    std::unordered_map<QString, RulePlace> positions;
    std::unordered_map<UnitId, RulePlace> units;
    std::optional<RulePlace> tenant;

    void add(const RuleScope &scope, RulePlace place)
    {
        // emplace keeps the first of equals.
        switch (scope.kind) {
        case RuleScope::Kind::person: people.emplace(scope.person, place); break;
        case RuleScope::Kind::position: positions.emplace(scope.position, place); break;
        case RuleScope::Kind::unit: units.emplace(scope.unit, place); break;
        case RuleScope::Kind::tenant: tenant = tenant.value_or(place); break;
        }
    }

    std::optional<RulePlace> nearest(const PersonPlace &person) const
    {
        if (const auto found = people.find(person.id); found != people.end())
            return found->second;
        if (const auto found = positions.find(person.position); found != positions.end())
            return found->second;
        if (!units.empty()) {
            for (const UnitId unit : person.path) {
                if (const auto found = units.find(unit); found != units.end())
                    return found->second;
            }
        }
        return tenant;
    }
};

}  // namespace

std::vector<PersonRules> applicableRules(std::span<const AlertRule> rules,
                                         std::span<const PersonPlace> people)
{
    std::map<QString, CodeRules> codes;
    for (std::size_t i = 0; i < rules.size(); ++i)
        codes[rules[i].code].add(rules[i].scope, static_cast<RulePlace>(i));
    std::vector<PersonRules> result;
    result.reserve(people.size());
    for (const PersonPlace &person : people) {
        PersonRules chosen{person.index, {}};
        chosen.rules.reserve(codes.size());
        for (const auto &[code, candidates] : codes) {
            if (const auto rule = candidates.nearest(person))
                chosen.rules.push_back(*rule);
        }
        std::ranges::sort(chosen.rules);
        result.push_back(std::move(chosen));
    }
    return result;
}

}  // namespace xinglin
