// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/alerts/order_routing.h"

#include "workspace/alerts/dispatch.h"

namespace xinglin::duty {

Result<Recipients> recipientsFrom(DutyBook &book, const WorkOrder &order, int from)
{
    const auto chain = book.chain(order.unit);
    if (!chain)
        return fail(chain.error());
    Recipients found;
    const int levels = static_cast<int>(chain->size());
    for (int level = std::max(from, 0); level < levels; ++level) {
        auto present = book.presentHeads((*chain)[static_cast<std::size_t>(level)]);
        if (!present)
            return fail(present.error());
        std::erase(*present, order.person);  // who needs help cannot be the one who comes
        if (present->empty())
            continue;
        found.people = std::move(*present);
        found.unit = (*chain)[static_cast<std::size_t>(level)];
        found.level = level;
        return found;
    }
    auto onDuty = book.onDuty(order.unit);
    if (!onDuty)
        return fail(onDuty.error());
    found.people = std::move(*onDuty);
    std::erase(found.people, order.person);
    found.level = levels;
    found.isLast = true;
    return found;
}

void giveTo(WorkOrder &order, const Recipients &recipients)
{
    order.owner = recipients.people.empty() ? PersonId() : recipients.people.front();
    order.ownerText = recipients.people.empty() ? kDutyDesk : QString();
    order.escalation = recipients.level;
}

Result<UnitId> unitOfLastWearer(StoreSession &session, const Context &context, DeviceId device,
                                Instant before)
{
    const auto bindings = session.devices().bindings(device);
    if (!bindings)
        return fail(bindings.error());
    const Binding *last = nullptr;
    for (const Binding &binding : *bindings) {
        if (binding.time.from <= before && (!last || last->time.from < binding.time.from))
            last = &binding;
    }
    if (!last)
        return UnitId();
    const auto person = session.people().person(last->person, context.zone.dayOf(before));
    return person ? Result<UnitId>(person->unit) : fail(person.error());
}

}  // namespace xinglin::duty
