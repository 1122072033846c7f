// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/alert_numbers_forms.h"
#include "cli/forms.h"
#include "cli/table.h"
#include "cli/verb.h"
#include "cli/verbs/verbs.h"
#include "workspace/alerts/alert_desk.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin {
namespace {

const QString kGroups = QStringLiteral("unit, rule, severity, person, hour, shift, day, week");

class AlertsStatsVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("stats"); }
    QString synopsis() const override
    {
        return QStringLiteral("[--unit U] [--from DATE] [--to DATE]\n"
                              "  [--by unit|rule|severity|person|hour|shift|day|week] [--live-only]");
    }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Tell how fast alerts were answered, and how well");
    }
    std::vector<Option> options() const override
    {
        auto options = unitAndDays();
        options.push_back({QStringLiteral("by"), QStringLiteral("GROUP")});
        options.push_back({QStringLiteral("live-only"), {}});
        return options;
    }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        StatisticsRequest request;
        if (arguments.has(QStringLiteral("by"))) {
            const auto by = parseStatisticsBy(arguments.value(QStringLiteral("by")));
            if (!by)
                return badChoice(QStringLiteral("by"), arguments.value(QStringLiteral("by")), {kGroups});
            request.by = *by;
        }
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto asked = unitAndDaysOf(arguments, session);
        if (!asked)
            return fail(asked.error());
        request.unit = asked->unit;
        request.days = asked->days;
        request.withAvoided = session.terminal().isJson();
        request.withReplay = !arguments.has(QStringLiteral("live-only"));
        const auto statistics =
            session.wait(session.workspace().alerts().statistics(session.actor(), request));
        if (!statistics)
            return fail(statistics.error());
        if (session.terminal().isJson())
            session.terminal().printJson(jsonOf(*statistics, session.info(), session.language()));
        else
            show(*statistics, session);
        return exit_code::ok;
    }

private:
    static void show(const OrderStatistics &statistics, const Session &session)
    {
        const Terminal &terminal = session.terminal();
        const DayRange &days = statistics.request.days;
        terminal.print(QStringLiteral("%1 .. %2").arg(days.first.text(), days.last.text()));
        if (statistics.suppressed) {
            terminal.print(withheldText());
            return;
        }
        if (statistics.daysLeftOut > 0)
            terminal.print(
                QCoreApplication::translate("Cli", "Days left out, on which too few people gave data: %1")
                    .arg(statistics.daysLeftOut));
        using Align = Table::Align;
        Table table({{QCoreApplication::translate("Cli", "Group")},
                     {QCoreApplication::translate("Cli", "Orders"), Align::right},
                     {QStringLiteral("MTTA"), Align::right},
                     {QCoreApplication::translate("Cli", "median"), Align::right},
                     {QStringLiteral("p90"), Align::right},
                     {QStringLiteral("MTTP"), Align::right},
                     {QStringLiteral("MTTR"), Align::right},
                     {QCoreApplication::translate("Cli", "Acknowledged in time"), Align::right},
                     {QCoreApplication::translate("Cli", "Timed out"), Align::right},
                     {QCoreApplication::translate("Cli", "False alarms"), Align::right},
                     {QCoreApplication::translate("Cli", "Sent"), Align::right}});
        for (const OrderFigures &group : statistics.groups)
            table.addRow(rowOf(group, groupTitle(group, session.language())));
        table.addRow(rowOf(statistics.total, QCoreApplication::translate("Cli", "all")));
        terminal.printText(table.text());
        showCourses(statistics, terminal);
    }

    /// By day and by week: what is only chance.
    static void showCourses(const OrderStatistics &statistics, const Terminal &terminal)
    {
        const auto number = [](double value) { return textOf(value, 1); };
        const auto span = [](double seconds) { return spanText(seconds); };
        const bool byDay = statistics.request.by == StatisticsBy::day;
        const auto show = [&](const QString &name, const OrderCourse &course, const auto &text) {
            if (!course.chart)
                return;
            const XmrLimits &limits = course.chart->plain;
            const auto n = static_cast<qlonglong>(course.values.size());
            terminal.print(
                QCoreApplication::translate("Cli", "%1: mean %2, limits of chance %3 to %4, n = %5")
                    .arg(name, text(limits.mean), text(std::max(0.0, limits.lower)), text(limits.upper))
                    .arg(n));
        };
        show(byDay ? QCoreApplication::translate("Cli", "Orders a day")
                   : QCoreApplication::translate("Cli", "Orders a week"),
             statistics.courses.orders, number);
        show(byDay ? QCoreApplication::translate("Cli", "MTTA a day")
                   : QCoreApplication::translate("Cli", "MTTA a week"),
             statistics.courses.acknowledge, span);
    }

    static QStringList rowOf(const OrderFigures &figures, const QString &title)
    {
        if (figures.suppressed)
            return {title, QCoreApplication::translate("Cli", "withheld")};
        return {title,
                QString::number(figures.orders),
                spanText(figures.acknowledge.mean),
                spanText(figures.acknowledge.median),
                spanText(figures.acknowledge.p90),
                spanText(figures.arrive.mean),
                spanText(figures.resolve.mean),
                rateText(figures.acknowledgedInSla),
                rateText(figures.timeout),
                rateText(figures.falseAlarm),
                rateText(figures.sent)};
    }
};

}  // namespace

std::unique_ptr<Verb> makeAlertsStatsVerb()
{
    return std::make_unique<AlertsStatsVerb>();
}

}  // namespace xinglin
