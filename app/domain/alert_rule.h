// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "core/language.h"

#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

// Alert rules as data. What a rule means is defined by app/alerting/evaluation; how it is written in words
// and as JSON by app/alerting/rules.
namespace xinglin {

using RuleId = Id<struct RuleTag>;

/// How soon somebody must act. P0 act now, P1 soon, P2 today; info makes no order.
enum class AlertSeverity : std::uint8_t { p0, p1, p2, info };
/// "p0", "p1", "p2", "info": as JSON and the command line carry it.
QString alertSeverityName(AlertSeverity severity);
/// Accepts p0/P0 ... info; nothing when unknown.
std::optional<AlertSeverity> parseAlertSeverity(QStringView text);

/// draft: not evaluated. observe: evaluated and recorded, opens no order and tells nobody. live: opens
/// orders. retired: kept for history.
enum class RuleState : std::uint8_t { draft, observe, live, retired };
QString ruleStateName(RuleState state);
std::optional<RuleState> parseRuleState(QStringView text);

/// One condition on one person's data. Thresholds are in the metric's units, spans of time in milliseconds of
/// event time.
struct RuleCondition
{
    enum class Kind : std::uint8_t {
        level,      ///< a value beyond the threshold
        trend,      ///< a rise (fall) of at least `threshold` within `windowMs`
        deviation,  ///< beyond `threshold` robust standard deviations of the person's usual for that hour
        event,      ///< a device event with the key `event`
        absence,    ///< no value of the metric (no metric: of any) for `dwellMs` while the device is worn
    };
    enum class Side : std::uint8_t { above, below };  ///< of a trend: rise, fall

    Kind kind = Kind::level;
    std::uint8_t metric = 0;  ///< Metric::number; 0: none (event, absence of anything)
    Side side = Side::above;
    bool inclusive = false;  ///< the threshold itself counts
    double threshold = 0.0;
    std::optional<double>
        clear;                  ///< hysteresis: once begun it ends only beyond this value, on the other side
    std::int64_t windowMs = 0;  ///< of a trend
    std::int64_t dwellMs = 0;   ///< must hold so long before it counts
    int dwellSamples = 1;       ///< ... and over so many samples
    std::int64_t gapMs = 0;     ///< the longest pause a dwell bridges; 0: three sample intervals
    QString event;              ///< "SOS_EVENT"

    friend bool operator==(const RuleCondition &, const RuleCondition &) = default;
};

/// Conditions joined by and/or.
struct RuleExpression
{
    enum class Kind : std::uint8_t { condition, all, any };
    Kind kind = Kind::condition;
    RuleCondition condition;            ///< of Kind::condition
    std::vector<RuleExpression> parts;  ///< of all and any; two or more

    friend bool operator==(const RuleExpression &, const RuleExpression &) = default;
};

/// Whom a rule watches. Of several rules with the same code the nearest to the person applies: person, then
/// position, then the deepest unit, then the tenant.
struct RuleScope
{
    enum class Kind : std::uint8_t { tenant, unit, position, person };
    Kind kind = Kind::tenant;
    UnitId unit;  ///< with everything below it
    QString position;
    PersonId person;

    friend bool operator==(const RuleScope &, const RuleScope &) = default;
};

/// A stretch of the local day in which a rule is awake.
struct ActiveHours
{
    int fromMinute = 0;            ///< of the local day, 0..1439
    int toMinute = 0;              ///< exclusive; not after `fromMinute`: it ends on the next day
    std::uint8_t weekdays = 0x7f;  ///< bit 0 is Monday; of the day on which the stretch begins
    enum class Days : std::uint8_t { every, workdays, restDays };
    Days days = Days::every;  ///< by the working calendar

    friend bool operator==(const ActiveHours &, const ActiveHours &) = default;
};

inline constexpr std::int64_t kDefaultLateHorizonMs = 30 * 60'000;

struct AlertRule
{
    RuleId id;        ///< stays the same over its versions
    QString code;     ///< "heart-rate-high"; shared by rules that stand in for each other by scope
    int version = 0;  ///< 1 is the first; 0: not stored yet
    RuleState state = RuleState::draft;
    BilingualText name;
    BilingualText message;  ///< with {value} {unit} {person} {threshold} {start} {duration} ...
    RuleScope scope;
    AlertSeverity severity = AlertSeverity::p2;
    RuleExpression when;
    std::vector<ActiveHours> hours;  ///< empty: always
    std::int64_t coolDownMs = 0;     ///< after an episode ended nothing fires for so long
    std::int64_t lateHorizonMs = kDefaultLateHorizonMs;
    QStringList channels;  ///< ids of channels; empty: those of the severity
    QString source;        ///< where the threshold comes from: paper, standard, house rule
    bool builtIn = false;  ///< shipped with the program
    Instant changed;
    QString changedBy;

    friend bool operator==(const AlertRule &, const AlertRule &) = default;
};

}  // namespace xinglin
