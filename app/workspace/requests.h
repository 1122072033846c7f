// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/concern_clusters.h"
#include "analysis/figures.h"
#include "analysis/result.h"
#include "core/cancel.h"
#include "core/period.h"
#include "core/zone.h"
#include "domain/audit.h"
#include "domain/check_up.h"
#include "domain/device.h"
#include "domain/organisation.h"
#include "domain/ports/people_port.h"
#include "domain/ports/store.h"
#include "domain/quality.h"
#include "workspace/import_requests.h"

#include <QString>

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

// What can be asked at the workspace door, and what comes back: plain values, no behaviour.
namespace xinglin {

/// A unit or a person.
struct SubjectId
{
    enum class Kind { unit, person };
    Kind kind = Kind::unit;
    UnitId unit;
    PersonId person;

    static SubjectId of(UnitId id) { return {Kind::unit, id, {}}; }
    static SubjectId of(PersonId id) { return {Kind::person, {}, id}; }
    bool isValid() const { return kind == Kind::unit ? unit.isValid() : person.isValid(); }
    friend bool operator==(const SubjectId &, const SubjectId &) = default;
};

/// Names and place of a subject on a day.
struct SubjectInfo
{
    SubjectId id;
    QString code;
    BilingualText name;
    std::vector<BilingualText> path;  ///< names of the units above, root first
    QString position{};               ///< of a person
    QString device{};                 ///< serial of the watch a person wore last up to the day; empty: none
};

/// Who somebody is.
struct PersonName
{
    PersonId id;
    QString code;
    BilingualText name;  ///< empty where the identity is sealed or missing
};

struct WorkspaceInfo
{
    QString name;
    QString place;  ///< folder or address
    Zone zone = Zone::utc();
    bool demo = false;
    bool readOnly = false;
    QString readOnlyReason;
    Instant now;        ///< the workspace's clock (a demo's is shifted)
    Instant dataUntil;  ///< latest sample; invalid without data
    DayRange dataDays;  ///< tenant days with summaries; invalid without data
    std::int64_t people = 0, units = 0, devices = 0;
    std::int64_t pendingRecords = 0;  ///< journal entries that wait to be merged
    Instant watchedUntil;             ///< until when a program watched for alerts; invalid: none ever did
    /// The latest stretch in which none did, where it was longer than 5 minutes and ended within 24 hours.
    std::optional<TimeRange> unwatched;

    /// The days up to the last with data, for what would take days to come for gaps; all of them without
    /// data.
    DayRange soFar(const DayRange &days) const
    {
        const Day last = dataUntil.isValid() ? zone.dayOf(dataUntil) : Day();
        return last.isValid() && last >= days.first ? DayRange{days.first, std::min(days.last, last)} : days;
    }
};

/// One row of the tree or of the overview's table.
struct UnitRow
{
    Unit unit;
    bool hasChildren = false;
    std::int64_t people = 0;
    bool suppressed = false;
    ScoreFigures score;
    Comparison scoreChange;  ///< against the previous period
    Coverage coverage;
    std::vector<std::optional<double>> strip;  ///< the score of each of the last 30 days of the period
    int daysWithScore = 0, daysLeftOut = 0;    ///< of the period; left out: of too few people for this reader
};

struct PersonRow
{
    Person person;
    BilingualText name;
    BilingualText unitName;
    ScoreFigures score;
    Coverage coverage;
    Instant dataUntil;
    QString device;  ///< serial of the device worn now
};

/// "Who to see first": a person, why, and how far from their own usual.
struct Concern
{
    PersonRow person;
    std::uint8_t metric = 0;
    Day day;                             ///< the farthest of the run; `value` is of it
    Day runEnd;                          ///< the latest of the run
    Day lastFar;                         ///< the latest day of the period far from the usual in any metric
    double value = 0.0, expected = 0.0;  ///< units; what came, and the person's baseline
    double deviation = 0.0;              ///< robust z
    int nights = 1;                      ///< consecutive days beyond the limit
    double urgency = 0.0;                ///< what people are ranked by, see RankedConcern
};

/// Everything the overview of a unit shows.
struct Overview
{
    SubjectInfo subject;
    SubjectFigures figures;
    std::vector<UnitRow> children;
    std::vector<Concern> concerns;                   ///< at most ten, worst first
    std::map<std::uint8_t, std::int64_t> concerned;  ///< all there are to see, by the metric of most weight
    std::vector<ConcernCluster> clusters;            ///< the least likely first
};

/// A series for a chart, already thinned: at most `points` buckets, each with the extremes, so no spike is
/// lost.
struct SeriesPoint
{
    Instant time;
    double min = 0.0, max = 0.0, first = 0.0, last = 0.0;  ///< units
    std::int64_t n = 0;
    Flags flags = 0;  ///< union over the bucket
};

struct Series
{
    std::uint8_t metric = 0;
    TimeRange range;
    std::int64_t samples = 0;         ///< before thinning
    std::vector<SeriesPoint> points;  ///< empty buckets are absent: gaps stay gaps
    std::int64_t gapAfterMs = 0;      ///< a pause longer than this between neighbours is a gap to show
};

/// One stored value, as it is.
struct RawValue
{
    Instant time;
    std::int32_t steps = 0;
    Flags flags = 0;
    QString device;
    QString provenance;  ///< "measured", "derived", "simulated", "manual"
    QString source;      ///< file and line it came from
};

struct DeviceRow
{
    Device device;
    std::optional<Binding> binding;  ///< open now
    QString personCode;
    BilingualText personName;
};

struct BindingRow
{
    Binding binding;
    QString device;
    QString personCode;
    BilingualText personName;
};

// --- analyses

struct AnalysisRequest
{
    SubjectId subject;
    DayRange days;
    QStringList only = {};  ///< ids of methods; empty: every one that fits the subject
    /// What the days are compared with; invalid: the period before them. Where they end with the data of a
    /// period that is not over, it is still the one before that period.
    DayRange compared = {};
};

/// What the engine tells of a subject, in the order of the methods; recommendations or insights come last.
struct Analysis
{
    SubjectInfo subject;
    DayRange days;
    std::vector<AnalysisResult> results;
};

struct CheckReport
{
    std::vector<CheckFinding> findings;
    std::int64_t blocks = 0, summaries = 0, rollUps = 0, auditEntries = 0;
};

}  // namespace xinglin
