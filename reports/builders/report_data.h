// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/concern_clusters.h"
#include "analysis/figures.h"
#include "analysis/orders/fatigue.h"
#include "analysis/orders/order_course.h"
#include "analysis/orders/unfinished_orders.h"
#include "analysis/result.h"
#include "core/period.h"
#include "core/zone.h"
#include "domain/metric.h"
#include "domain/organisation.h"
#include "domain/report_template.h"
#include "domain/work_order.h"

#include <map>

#include <QJsonObject>

#include <memory>

// What the builders are given: plain values, fetched by the job beforehand. Each part that had to be asked
// for is a Result, so that a report tells which part failed instead of leaving it out.
namespace xinglin {

/// What every report needs to know of where it is made.
struct ReportSetting
{
    std::shared_ptr<const Texts> texts;  ///< the report's language
    const MetricDictionary *metrics = nullptr;
    QString workspaceName;
    Zone zone = Zone::utc();
    bool demo = false;
    Period period;
    Instant dataUntil;       ///< latest sample; invalid without data
    Day dataFrom;            ///< the workspace's first day with data; invalid: not known
    QString engine;          ///< "Xinglin 0.1.0"
    QJsonObject parameters;  ///< what was asked for
    int smallestGroup =
        5;  ///< fewer people than this are too few to be shown, where the reader is not entitled
    std::shared_ptr<const ReportTemplate> plan;  ///< order, choice and texts; nothing: the report's own

    /// Whether the other period lies wholly where the workspace has data: else nothing is compared with it.
    bool compares(const Period &other) const { return !dataFrom.isValid() || other.days().first >= dataFrom; }
    /// Whether the same period last year is told: of a year it is the period before, which is told already.
    bool tellsYearEarlier() const { return !(period.yearEarlier() == period.previous()); }
    /// The last day of the period with data; invalid: nothing lies in it.
    Day lastDayWithData() const
    {
        const DayRange &days = period.days();
        const Day last = dataUntil.isValid() ? std::min(zone.dayOf(dataUntil), days.last) : Day();
        return last.isValid() && last >= days.first ? last : Day();
    }
    /// Whether the workspace has data of any day of the period.
    bool hasData() const
    {
        return lastDayWithData().isValid() && (!dataFrom.isValid() || dataFrom <= period.days().last);
    }
    bool isOneDay() const { return period.days().days() == 1; }
    /// Whether the data begin within the period.
    bool beginsLate() const
    {
        return dataFrom.isValid() && period.days().first < dataFrom && dataFrom <= period.days().last;
    }
    /// Where the axes of days begin: with the data, where more than half of the period lies before them.
    Day firstDayShown() const
    {
        const DayRange &days = period.days();
        return beginsLate() && 2 * (dataFrom - days.first) > days.days() ? dataFrom : days.first;
    }
    /// Whether the chapter or block ("vitals", "vitals.hours") is in the report.
    bool shows(const char *chapterOrBlock) const
    {
        return !plan || plan->shows(QString::fromLatin1(chapterOrBlock));
    }
    /// Whether the great chapters begin on pages of their own: short reports, without contents, run on.
    bool breaksPages() const { return !plan || plan->contents; }
};

struct ReportSubject
{
    QString code;
    BilingualText name;
    std::vector<BilingualText> path;  ///< names of the units above, root first
};

/// A direct sub-unit over the period.
struct ReportUnit
{
    ReportSubject subject;
    std::int64_t people = 0;
    bool suppressed = false;
    ScoreFigures score;
    Comparison scoreChange;
    Coverage coverage;
    int daysWithScore = 0;
    int daysLeftOut = 0;  ///< on which too few people had a score to be shown

    /// Whether the score stands for most of the days.
    bool isScoreOfMostDays() const { return daysLeftOut <= daysWithScore; }
};

/// Somebody far from their own usual.
struct ReportConcern
{
    QString code;
    BilingualText name;  ///< empty: not for this reader
    BilingualText unit;
    QString position;
    std::uint8_t metric = 0;
    Day day;                             ///< the farthest of the run; `value` is of it
    Day runEnd;                          ///< the latest of the run
    Day lastFar;                         ///< the latest day of the period far from the usual in any metric
    double value = 0.0, expected = 0.0;  ///< units
    double deviation = 0.0;              ///< robust z
    int nights = 1;                      ///< consecutive days
    double urgency = 0.0;                ///< what people are ranked by, see RankedConcern
};

/// The numbers of a unit's alerts over the period.
struct AlertNumbers
{
    std::int64_t people = 0;
    bool suppressed = false;  ///< too few people for this reader
    int daysLeftOut = 0;      ///< of the period, for the same reason
    OrderFigures total;
    /// Of the period before and of the same last year; nothing where it is not to be compared.
    std::optional<OrderFigures> previous, yearEarlier;
    std::int64_t history = 0;  ///< orders brought in as history: in none of the figures
    std::vector<OrderFigures> historyBySeverity, historyByRule;  ///< how many of them
    std::vector<UnfinishedOrders> unfinished;                    ///< the gravest first
    std::vector<OrderFigures> bySeverity, byUnit, byRule, byShift, byHour, byDay;
    OrderCourses courses;  ///< of byDay
    FatigueBoard fatigue;
};

struct ComprehensiveData
{
    ReportSubject subject;
    Result<SubjectFigures> figures;      ///< with every course
    Result<SubjectFigures> previous;     ///< the period before
    Result<SubjectFigures> yearEarlier;  ///< the same period last year
    Result<std::vector<ReportUnit>> units;
    Result<std::vector<ReportConcern>> concerns;          ///< worst first, not everybody of many
    Result<std::vector<AnalysisResult>> analysis = {};    ///< of the engine, insights last
    std::optional<Result<AlertNumbers>> alerts = {};      ///< nothing: not asked for
    std::map<std::uint8_t, std::int64_t> concerned = {};  ///< how many people there are to see, by metric
    std::vector<ConcernCluster> clusters = {};            ///< units with more of them than chance explains
};

/// What became of an alert about the person.
struct PersonAlert
{
    WorkOrder order;
    BilingualText rule;  ///< empty: only the code is known
};

struct PersonalData
{
    ReportSubject subject;
    QString position;
    QString device;  ///< serial of the device worn at the end; empty: none
    Result<SubjectFigures> figures;
    Result<SubjectFigures> previous;
    Result<SubjectFigures> yearEarlier;
    Result<std::vector<AnalysisResult>> analysis = {};  ///< of the engine, recommendations last
    Result<std::vector<PersonAlert>> alerts = {};       ///< opened in the period, the newest first
};

}  // namespace xinglin
