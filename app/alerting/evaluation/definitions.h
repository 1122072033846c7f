// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quality.h"

#include <cstdint>

// What a rule means, exactly. All times are event time, in milliseconds. The firings of a rule for a person
// are a function of the set of what was taken, never of its order, but for what came beyond the late horizon.
//
// **Samples.** Two samples of one person, metric, device and time are one sample; their flags are united; if
// their values differ it is flagged duplicate_conflict. Within each second of UTC only the earliest lowest
// and the latest highest of a person's values of a metric take part (and of the values that never fire the
// first and the last), so that no sensor counts for more than two a second. A value *never fires*, and is
// passed over as if it were not there, when it is flagged simulated, frozen_run, clock_skew, device_not_worn
// or duplicate_conflict, or when its device was not worn: the latest sample of the metric `worn`, or event
// WEAR_STATUS_CHANGED, of that device at or before it said 0. Samples flagged clock_skew are not looked at at
// all. out_of_range and impossible_rate do fire: a dying person is out of range.
//
// **Order.** By time; at one time wear, then events, then metrics by number, then devices. Each is one
// *step* of the rules that look at it. Nothing happens between steps, but for absence.
//
// **Horizon.** A person's watermark is the time of their latest sample. What is further behind it on arrival
// than a rule's late horizon is *too late* for that rule and never among its samples. A rule that is new to a
// person (new, another version, newly in scope) looks only at what is later than all that was taken until
// that moment; where that makes the person's longest horizon longer, it reaches back no further than the
// shorter one did then.
//
// **Level.** A value *begins* the condition when it is beyond the threshold (`inclusive`: or at it). Once the
// condition is met it stays until a value is not beyond `clear` in the same sense ("> 120, clear 110": until
// a value <= 110). Until it is met, values must be beyond the threshold itself.
// **Deviation.** A level whose threshold is the usual value plus (minus) `threshold` scales, `clear`
// likewise; while the usual is unknown no value is beyond it.
// **Trend.** What is compared is the rise of a value over the lowest (its fall below the highest) value of
// the last `windowMs`, both ends included.
// **Dwell.** A run of such values is *met* from the value on that is at least `dwellMs` after the first and
// at least the `dwellSamples`th. A pause longer than the gap breaks the run: `gapMs`, or three times the
// sampling interval, which is the lower median of the last three distances between this person's samples of
// the metric (each taken as 1 s..30 min; 10 min as long as there are none).
// **Event.** Met at the event; in a composite rule for `gapMs` afterwards (5 min when that is 0).
// **Absence.** Met `dwellMs` after the last sample of the metric (of any: every sample counts, also one that
// never fires), or after the device was put on again if that is later, unless there is one until then or the
// device is not worn; noticed by a later sample or event of the person or by advance(). Over with the next
// sample, or when the device is taken off. Nobody is absent who never sent anything.
// **All, any.** Judged at each step with each condition as it stands: met, and its last value no longer ago
// than its gap.
//
// **Hours.** A step outside a rule's hours ends its episode and resets its conditions, but an absence, which
// goes on. A stretch belongs to the weekday and the kind of day on which it begins, also after midnight.
// **Firing.** At a step at which the expression holds, no episode is running and the last one ended at least
// `coolDownMs` ago. One condition decides: of alternatives that hold the one that began first, of
// requirements the one that began last. `began` is the beginning of its run (of an absence: the last sample,
// or when the device was put on), `metric` and `first` its latest value, `worst` the extreme of its values
// since `began`, `fired` and `device` are those of the step, `occurrences` the steps from `fired` on at which
// the expression held, `lastSeen` the last of them, `ended` the first step at which it did not hold, or
// before which a pause broke it. A rule that is a single event fires and ends at each event. Silence alone
// ends nothing.
//
// **Late data.** What is inside the horizon is evaluated as if it had come in time: firings open, change,
// end, reopen, or turn out never to have been (withdrawn), each with the time of the sample that brought it.
// Old and new firings whose episodes overlap are the same firing.
// **Missed.** What is too late for a rule is evaluated apart, in the order of arrival, as a stream of its own
// that begins anew when it steps back in time; it shows levels, deviations and events (gap: 30 min), never
// trends or absences. Its firings are told as `missed`.
// **Exchange.** A rule that is gone or has another version ends its firing at the watermark. Others go on.
namespace xinglin {

inline constexpr Flags kNeverFires = bit(Flag::simulated) | bit(Flag::frozenRun) | bit(Flag::clockSkew) |
                                     bit(Flag::deviceNotWorn) | bit(Flag::duplicateConflict);

inline constexpr std::int64_t kShortestIntervalMs = 1'000;
inline constexpr std::int64_t kLongestIntervalMs = 30 * 60'000;
inline constexpr std::int64_t kUnknownIntervalMs = 10 * 60'000;
inline constexpr std::int64_t kGapIntervals = 3;
inline constexpr std::int64_t kEventHoldMs = 5 * 60'000;

/// Late horizons are cut to this: twenty days.
inline constexpr std::int64_t kLongestHorizonMs = std::int64_t{20} * 86'400'000;

/// Usual values are taken to be the same for so long, from a multiple of it on.
inline constexpr std::int64_t kUsualSlotMs = 15 * 60'000;

}  // namespace xinglin
