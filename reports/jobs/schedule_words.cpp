// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/jobs/schedule_words.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <array>

namespace xinglin::schedule_words {
namespace {

struct ScheduleText
{
    Q_DECLARE_TR_FUNCTIONS(Schedules)
};

QString clock(int minute)
{
    return QStringLiteral("%1:%2")
        .arg(minute / 60, 2, 10, QLatin1Char('0'))
        .arg(minute % 60, 2, 10, QLatin1Char('0'));
}

QString weekdays(const std::vector<int> &days)
{
    QStringList names;
    for (const int day : days)
        names += weekday(day);
    return names.join(ScheduleText::tr(", ", "between the days of a list"));
}

QString monthly(const TimeRule &rule, const QString &at)
{
    return rule.day == 0 ? ScheduleText::tr("On the last day of every month at %1").arg(at)
                         : ScheduleText::tr("On day %1 of every month at %2").arg(rule.day).arg(at);
}

QString quarterly(const TimeRule &rule, const QString &at)
{
    return rule.day == 0 ? ScheduleText::tr("On the last day of month %1 of every quarter at %2")
                               .arg(rule.month)
                               .arg(at)
                         : ScheduleText::tr("On day %1 of month %2 of every quarter at %3")
                               .arg(rule.day)
                               .arg(rule.month)
                               .arg(at);
}

QString monthName(int month)
{
    const std::array names{
        ScheduleText::tr("January"), ScheduleText::tr("February"), ScheduleText::tr("March"),
        ScheduleText::tr("April"),   ScheduleText::tr("May"),      ScheduleText::tr("June"),
        ScheduleText::tr("July"),    ScheduleText::tr("August"),   ScheduleText::tr("September"),
        ScheduleText::tr("October"), ScheduleText::tr("November"), ScheduleText::tr("December")};
    return names.at(static_cast<std::size_t>(std::clamp(month, 1, 12) - 1));
}

QString yearly(const TimeRule &rule, const QString &at)
{
    return rule.day == 0
               ? ScheduleText::tr("Every year on the last day of %1 at %2").arg(monthName(rule.month), at)
               : ScheduleText::tr("Every year on %1 %2 at %3", "day of the month, name of the month, time")
                     .arg(rule.day)
                     .arg(monthName(rule.month), at);
}

/// Whom the reports are about; %1 stands for the unit.
QString subjectWords(ReportEach each)
{
    switch (each) {
    case ReportEach::subUnit: return ScheduleText::tr("each sub-unit of %1");
    case ReportEach::unit: return ScheduleText::tr("%1 and each unit below it");
    case ReportEach::person: return ScheduleText::tr("each person of %1");
    case ReportEach::none: break;
    }
    return QStringLiteral("%1");
}

}  // namespace

QString weekday(int day)
{
    switch (day) {
    case 1: return ScheduleText::tr("Monday");
    case 2: return ScheduleText::tr("Tuesday");
    case 3: return ScheduleText::tr("Wednesday");
    case 4: return ScheduleText::tr("Thursday");
    case 5: return ScheduleText::tr("Friday");
    case 6: return ScheduleText::tr("Saturday");
    default: return ScheduleText::tr("Sunday");
    }
}

QString time(const TimeRule &rule)
{
    const QString at = clock(rule.minute);
    switch (rule.every) {
    case TimeRule::Every::day: return ScheduleText::tr("Every day at %1").arg(at);
    case TimeRule::Every::week:
        return rule.weekdays.size() == 7
                   ? ScheduleText::tr("Every day at %1").arg(at)
                   : ScheduleText::tr("Every %1 at %2").arg(weekdays(rule.weekdays), at);
    case TimeRule::Every::month: return monthly(rule, at);
    case TimeRule::Every::quarter: return quarterly(rule, at);
    case TimeRule::Every::year: break;
    }
    return yearly(rule, at);
}

QString period(const PeriodRule &rule)
{
    switch (rule.kind) {
    case PeriodRule::Kind::previousDay: return ScheduleText::tr("the day before");
    case PeriodRule::Kind::previousWeek: return ScheduleText::tr("the week before");
    case PeriodRule::Kind::previousMonth: return ScheduleText::tr("the month before");
    case PeriodRule::Kind::previousQuarter: return ScheduleText::tr("the quarter before");
    case PeriodRule::Kind::previousYear: return ScheduleText::tr("the year before");
    case PeriodRule::Kind::lastDays: return ScheduleText::tr("the last %n day(s)", nullptr, rule.days);
    case PeriodRule::Kind::weekToDate: return ScheduleText::tr("the week up to the day before");
    case PeriodRule::Kind::monthToDate: return ScheduleText::tr("the month up to the day before");
    case PeriodRule::Kind::quarterToDate: return ScheduleText::tr("the quarter up to the day before");
    case PeriodRule::Kind::moment: return ScheduleText::tr("the moment it is made");
    case PeriodRule::Kind::yearToDate: break;
    }
    return ScheduleText::tr("the year up to the day before");
}

QString state(const ScheduleRun &run)
{
    switch (run.state) {
    case ScheduleRun::State::waiting: return ScheduleText::tr("Waiting");
    case ScheduleRun::State::running: return ScheduleText::tr("Being made");
    case ScheduleRun::State::made: return ScheduleText::tr("Made");
    case ScheduleRun::State::withheld: return ScheduleText::tr("Withheld");
    case ScheduleRun::State::noData: return ScheduleText::tr("No data");
    case ScheduleRun::State::failed: return ScheduleText::tr("Failed");
    case ScheduleRun::State::skipped: break;
    }
    return run.skipped > 1 ? ScheduleText::tr("%n skipped", "periods", run.skipped)
                           : ScheduleText::tr("Skipped");
}

QString fileState(ScheduleFile::State state)
{
    switch (state) {
    case ScheduleFile::State::planned: return ScheduleText::tr("not finished");
    case ScheduleFile::State::made: return ScheduleText::tr("made");
    case ScheduleFile::State::foreign: return ScheduleText::tr("was there already");
    case ScheduleFile::State::removed: return ScheduleText::tr("removed, newer ones are kept");
    case ScheduleFile::State::left: break;
    }
    return ScheduleText::tr("left, changed or another schedule's");
}

QString sentence(const Schedule &schedule, const QString &kind, const QString &unit, const QString &plan)
{
    QStringList formats;
    for (const QString &format : schedule.formats)
        formats += format.toUpper();
    const QString language =
        schedule.language == Language::zhCN ? ScheduleText::tr("Chinese") : ScheduleText::tr("English");
    const QString subject = subjectWords(schedule.each).arg(unit);
    const QString report = schedule.templateKey.isEmpty()
                               ? kind
                               : ScheduleText::tr("%1 (template: %2)", "a report")
                                     .arg(kind, plan.isEmpty() ? schedule.templateKey : plan);
    return ScheduleText::tr("%1: “%2” of %3 for %4, in %5, as %6, into %7.",
                            "when: report, unit, days, language, formats, folder")
        .arg(time(schedule.time), report, subject, period(schedule.period), language,
             formats.join(QStringLiteral(" + ")), QDir::toNativeSeparators(schedule.folder));
}

}  // namespace xinglin::schedule_words
