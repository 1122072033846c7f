// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reading.h"
#include "ingest/time_text.h"

#include <string>
#include <string_view>
#include <vector>

// The slow fields of watch payloads: JSON inside a string, in several shapes.
namespace xinglin {

enum class SlowVerdict : std::uint8_t {
    ok,  ///< also when there is nothing in it
    badJson,
    badItem,  ///< an item lacks its times, ends before it begins, or has an unknown type
};

/// One firmware forgets the comma after `"code":"0"`; puts it there, and changes nothing else.
void repairMissingComma(std::string &json);

/// Sleep: items `{startTimeStamp, endTimeStamp, type}` in a list, or anywhere inside an object.
SlowVerdict readSleep(std::string_view json, TimeReader &times, std::vector<SleepSpan> &spans);

/// Exercise: items `{timeStamp, data}`; each becomes an event with the key and the item's data.
SlowVerdict readExercise(std::string_view json, std::string_view key, TimeReader &times,
                         std::vector<DeviceEvent> &events);

/// Work-outs: items `{recordId, workoutType, startTimeStamp, endTimeStamp, distance, calorie}`; each becomes
/// a WORKOUT event at its start that holds the item.
SlowVerdict readWorkouts(std::string_view json, TimeReader &times, std::vector<DeviceEvent> &events);

}  // namespace xinglin
