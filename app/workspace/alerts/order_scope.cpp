// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/order_scope.h"

#include <QCoreApplication>

#include <unordered_set>

namespace xinglin {

Result<OrgTree> orderTree(StoreSession &session, Day day)
{
    auto units = session.org().unitsOn(day);
    if (!units)
        return fail(units.error());
    const auto all = session.org().allUnits();
    if (!all)
        return fail(all.error());
    std::unordered_set<UnitId> there;
    for (const Unit &unit : *units)
        there.insert(unit.id);
    for (const Unit &unit : *all) {
        if (!there.contains(unit.id))
            units->push_back(unit);
    }
    return OrgTree(*std::move(units));
}

Result<std::vector<UnitId>> unitsBelow(const OrgTree &tree, UnitId unit)
{
    std::vector<UnitId> below;
    if (!unit.isValid())
        return below;
    if (!tree.find(unit))
        return fail(ErrorCode::notFound, QCoreApplication::translate("Workspace", "There is no such unit."));
    for (const Unit &each : tree.subtree(unit))
        below.push_back(each.id);
    return below;
}

std::vector<UnitPart> partsOf(const OrgTree &tree, UnitId unit, const HiddenUnits &hidden)
{
    std::vector<UnitPart> parts;
    if (unit.isValid() && tree.find(unit)) {
        const Unit &self = *tree.find(unit);
        parts.push_back({self.id.text(), self.code, self.name, hidden.hidesOwnOf(self.id), {self.id}});
    }
    for (const Unit *child : tree.children(unit)) {
        UnitPart part{child->id.text(), child->code, child->name, hidden.contains(child->id), {}};
        for (const Unit &below : tree.subtree(child->id))
            part.units.push_back(below.id);
        parts.push_back(std::move(part));
    }
    return parts;
}

}  // namespace xinglin
