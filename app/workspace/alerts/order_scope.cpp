// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/order_scope.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace xinglin {

namespace {

Error noSuchUnit()
{
    return {ErrorCode::notFound, QCoreApplication::translate("Workspace", "There is no such unit."), {}};
}

/// orderTree() for each day of the trees.
Result<DatedTrees> orderTrees(StoreSession &session, const DatedTrees &trees)
{
    const auto ever = session.org().allUnits();
    if (!ever)
        return fail(ever.error());
    std::vector<DatedTrees::Stretch> stretches;
    for (const DatedTrees::Stretch &stretch : trees.stretches()) {
        std::vector<Unit> units = stretch.tree.units();
        std::ranges::copy_if(*ever, std::back_inserter(units),
                             [&](const Unit &unit) { return !stretch.tree.find(unit.id); });
        if (units.size() == stretch.tree.units().size())
            stretches.push_back(stretch);
        else
            stretches.push_back({stretch.days, OrgTree(std::move(units))});
    }
    return DatedTrees(std::move(stretches));
}

}  // namespace

Result<OrgTree> orderTree(StoreSession &session, Day day)
{
    auto trees = DatedTrees::read(session, {day, day});
    if (!trees)
        return fail(trees.error());
    const auto places = orderTrees(session, *trees);
    if (!places)
        return fail(places.error());
    return places->on(day);
}

Result<std::vector<UnitId>> unitsBelow(const OrgTree &tree, UnitId unit)
{
    std::vector<UnitId> below;
    if (!unit.isValid())
        return below;
    if (!tree.find(unit))
        return fail(noSuchUnit());
    for (const Unit &each : tree.subtree(unit))
        below.push_back(each.id);
    return below;
}

Result<OrderScope> OrderScope::read(StoreSession &session, const DatedTrees &trees, UnitId unit,
                                    const Zone &zone)
{
    auto places = orderTrees(session, trees);
    if (!places)
        return fail(places.error());
    OrderScope scope(*std::move(places), unit, zone);
    if (!unit.isValid())
        return scope;
    for (const DatedTrees::Stretch &stretch : scope.m_places.stretches()) {
        if (!stretch.tree.find(unit))
            return fail(noSuchUnit());
        for (const Unit &below : stretch.tree.subtree(unit))
            scope.m_below[below.id].push_back(stretch.days);
    }
    return scope;
}

Status OrderScope::visit(StoreSession &session, const DayRange &days,
                         const OrderPort::RecordVisitor &visit) const
{
    std::vector<UnitId> units;
    for (const auto &[unit, stays] : m_below)
        units.push_back(unit);
    if (m_unit.isValid() && units.empty())
        return {};
    return session.orders().visitRecords(m_zone.rangeOf(days), units, [&](const OrderRecord &order) {
        const auto stays = m_below.find(order.unit);
        const Day day = m_zone.dayOf(order.opened);
        if (!m_unit.isValid() ||
            std::ranges::any_of(stays->second, [day](const DayRange &stay) { return stay.contains(day); }))
            visit(order);
    });
}

std::vector<UnitPart> OrderScope::parts(const HiddenUnits &hidden) const
{
    std::vector<UnitPart> parts;
    const auto partOf = [&](const Unit &each, bool suppressed) -> UnitPart & {
        const auto known = std::ranges::find(parts, each.id.text(), &UnitPart::key);
        return known != parts.end()
                   ? *known
                   : parts.emplace_back(UnitPart{each.id.text(), each.code, each.name, suppressed, {}});
    };
    const auto &stretches = m_places.stretches();
    for (auto stretch = stretches.rbegin(); stretch != stretches.rend(); ++stretch) {
        if (const Unit *self = stretch->tree.find(m_unit))
            partOf(*self, hidden.hidesOwnOf(m_unit)).units.push_back({m_unit, stretch->days});
        for (const Unit *child : stretch->tree.children(m_unit)) {
            UnitPart &part = partOf(*child, hidden.contains(child->id));
            for (const Unit &below : stretch->tree.subtree(child->id))
                part.units.push_back({below.id, stretch->days});
        }
    }
    return parts;
}

}  // namespace xinglin
