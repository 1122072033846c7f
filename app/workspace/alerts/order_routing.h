// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/alerts/duty_book.h"

namespace xinglin::duty {

/// Where an order goes: the people of one level.
struct Recipients
{
    std::vector<PersonId> people;  ///< the first one owns it; empty: nobody is on duty
    UnitId unit;                   ///< whose heads they are; invalid: the duty list
    int level = 0;                 ///< place in DutyBook::chain; its size: the duty list
    bool isLast = false;           ///< there is nobody above
};

/// The first level from `from` on at which somebody is there; the duty list after the last. Never the person
/// whom the order is about.
Result<Recipients> recipientsFrom(DutyBook &book, const WorkOrder &order, int from);

/// Makes them the owner of the order.
void giveTo(WorkOrder &order, const Recipients &recipients);

/// The unit of who wore the device last before the instant; invalid: nobody ever did.
Result<UnitId> unitOfLastWearer(StoreSession &session, const Context &context, DeviceId device,
                                Instant before);

}  // namespace xinglin::duty
