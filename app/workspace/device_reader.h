// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zone.h"
#include "domain/ports/store.h"
#include "vitals/person_day.h"

#include <vector>

namespace xinglin {

/// What a reader of vitals wants to see.
enum class PendingJournal {
    leftOut,   ///< merged blocks only: what the keeper makes summaries of
    included,  ///< also what waits in the journal: what is committed is seen at once
};

/// A device with what it sent, and when one person wore it.
struct PersonDevice
{
    Device device;
    WornDevice worn;
};

/// When the device last measured or reported something, up to the instant; invalid: never before. Cost grows
/// with the days for which it was silent then.
Result<Instant> lastHeard(StoreSession &session, const Device &device, Instant until);

/// UTC days whose blocks bear on the tenant days: quality looks around a day, and a night began before it.
DayRange blockDaysFor(const Zone &zone, const DayRange &days);

/// The devices a person wore at any time of the tenant days (whole bindings, in order of device), with all
/// their samples of blockDaysFor(days).
Result<std::vector<PersonDevice>> readPersonDevices(StoreSession &session, const Zone &zone, PersonId person,
                                                    const DayRange &days, PendingJournal pending);

}  // namespace xinglin
