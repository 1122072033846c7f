// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/rule_set.h"

#include "domain/org_tree.h"
#include "domain/ports/rule_port.h"

#include <unordered_map>

namespace xinglin::rules {

Result<RuleSet> readRules(StoreSession &session, const Context &context)
{
    auto rules = session.rules().rules();
    if (!rules)
        return fail(rules.error());
    std::erase_if(*rules, [](const AlertRule &rule) {
        return rule.state != RuleState::observe && rule.state != RuleState::live;
    });
    return rulesFor(session, *std::move(rules), context.zone.dayOf(context.clock.now()));
}

Result<RuleSet> rulesFor(StoreSession &session, std::vector<AlertRule> rules, Day day)
{
    auto units = session.org().unitsOn(day);
    if (!units)
        return fail(units.error());
    const OrgTree tree(*std::move(units));
    const auto people = session.people().allPeople(day);
    if (!people)
        return fail(people.error());
    std::unordered_map<UnitId, std::vector<UnitId>> paths;
    std::vector<PersonPlace> places;
    places.reserve(people->size());
    for (const Person &person : *people) {
        auto path = paths.find(person.unit);
        if (path == paths.end())
            path = paths.emplace(person.unit, tree.path(person.unit)).first;
        places.push_back({person.index, person.id, person.position, path->second});
    }
    RuleSet set;
    set.people = applicableRules(rules, places);
    set.rules = std::move(rules);
    return set;
}

}  // namespace xinglin::rules
