// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/paper_option.h"
#include "cli/report_file_forms.h"
#include "cli/verbs/duty_verbs.h"
#include "reports/jobs/hand_over_job.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QtConcurrentRun>

namespace xinglin::duty_verbs {
namespace {

class HandOverVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("handover"); }
    QString synopsis() const override
    {
        return QStringLiteral(
            "[--unit U] [--note TEXT [--to PERSON]] [--paper a4|letter|…] [--out FILE.pdf]");
    }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Show what would be handed over; with a note, hand over");
    }
    std::vector<Option> options() const override
    {
        return {option("unit", "U"), option("note", "TEXT"), option("to", "PERSON"), paperOption(),
                option("out", "FILE|DIR")};
    }
    bool paints() const override { return true; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        HandOverPrintRequest printing;
        const auto paper = paperIn(arguments);
        if (!paper)
            return fail(paper.error());
        printing.paper = *paper;
        printing.language = session.language();
        printing.out = arguments.value(QStringLiteral("out"));
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto unit = unitOf(arguments, QStringLiteral("unit"), session);
        if (!unit)
            return fail(unit.error());
        HandOverRequest request{*unit, {}, arguments.value(QStringLiteral("note"))};
        if (arguments.has(QStringLiteral("to"))) {
            const auto to = personOf(arguments.value(QStringLiteral("to")), session);
            if (!to)
                return fail(to.error());
            request.to = *to;
        }
        DutyDesk &desk = session.workspace().duty();
        const auto sheet =
            session.wait(arguments.has(QStringLiteral("note")) ? desk.handOver(session.actor(), request)
                                                               : desk.handOverSheet(session.actor(), *unit));
        if (!sheet)
            return fail(sheet.error());
        if (arguments.has(QStringLiteral("out"))) {
            printing.unit = *unit;
            if (Status printed = printOut(printing, session); !printed)
                return fail(printed.error());
        }
        if (session.terminal().isJson())
            session.terminal().printJson(json(*sheet, session));
        else
            print(*sheet, session);
        return exit_code::ok;
    }

private:
    static Status printOut(const HandOverPrintRequest &request, Session &session)
    {
        Workspace &workspace = session.workspace();
        auto working =
            QtConcurrent::run([&workspace, actor = session.actor(), request, cancel = session.cancel()] {
                return printHandOver(workspace, actor, request, cancel);
            });
        const auto file = session.wait(working);
        working.waitForFinished();
        if (!file)
            return fail(file.error());
        session.terminal().say(file->path);
        ReportOutcome printed;
        printed.files = {*file};
        tellType(printed, session.terminal());
        return {};
    }

    static QJsonArray orders(const std::vector<OrderRow> &rows, const Session &session)
    {
        QJsonArray list;
        for (const OrderRow &row : rows) {
            const WorkOrder &order = row.order;
            list.append(QJsonObject{
                {QStringLiteral("number"), qint64{order.number}},
                {QStringLiteral("severity"), alertSeverityName(order.severity)},
                {QStringLiteral("state"), orderStateName(order.state)},
                {QStringLiteral("person"), row.personCode},
                {QStringLiteral("unit_name"), row.unitName.in(session.language())},
                {QStringLiteral("rule"), order.ruleCode},
                {QStringLiteral("due"),
                 order.due.isValid() ? QJsonValue(session.info().zone.isoText(order.due)) : QJsonValue()},
                {QStringLiteral("breached"), order.breached}});
        }
        return list;
    }

    static QJsonObject json(const HandOverSheet &sheet, const Session &session)
    {
        const Zone &zone = session.info().zone;
        QJsonArray notes, tasks;
        for (const HandOverRow &row : sheet.notes)
            notes.append(QJsonObject{{QStringLiteral("time"), zone.isoText(row.handOver.time)},
                                     {QStringLiteral("actor"), row.handOver.actor},
                                     {QStringLiteral("to"), row.toCode},
                                     {QStringLiteral("note"), row.handOver.note},
                                     {QStringLiteral("unfinished"), row.handOver.unfinished}});
        for (const FollowUp &task : sheet.followUps)
            tasks.append(
                QJsonObject{{QStringLiteral("id"), task.id.text()},
                            {QStringLiteral("text"), task.text},
                            {QStringLiteral("due"),
                             task.due.isValid() ? QJsonValue(zone.isoText(task.due)) : QJsonValue()}});
        return {{QStringLiteral("at"), zone.isoText(sheet.at)},
                {QStringLiteral("unit_name"), sheet.unitName.in(session.language())},
                {QStringLiteral("now"), jsonOf(sheet.duty.now, session)},
                {QStringLiteral("next"), jsonOf(sheet.duty.next, session)},
                {QStringLiteral("unfinished"), orders(sheet.unfinished, session)},
                {QStringLiteral("snoozed"), orders(sheet.snoozed, session)},
                {QStringLiteral("left"), qint64{sheet.left}},
                {QStringLiteral("follow_ups"), tasks},
                {QStringLiteral("notes"), notes}};
    }

    static void print(const HandOverSheet &sheet, const Session &session)
    {
        const Terminal &terminal = session.terminal();
        for (const auto *rows : {&sheet.unfinished, &sheet.snoozed}) {
            for (const OrderRow &row : *rows)
                terminal.print(QStringLiteral("%1  %2  %3  %4  %5")
                                   .arg(alertSeverityName(row.order.severity).toUpper())
                                   .arg(row.order.number)
                                   .arg(orderStateName(row.order.state), row.personCode,
                                        row.unitName.in(session.language())));
        }
        for (const FollowUp &task : sheet.followUps)
            terminal.print(QCoreApplication::translate("Cli", "Follow-up: %1").arg(task.text));
        for (const HandOverRow &row : sheet.notes)
            terminal.print(timeText(row.handOver.time, session) + QStringLiteral("  ") + row.handOver.actor +
                           QStringLiteral("  ") + row.handOver.note);
        if (sheet.unfinished.empty() && sheet.snoozed.empty())
            terminal.say(QCoreApplication::translate("Cli", "No alert is unfinished."));
    }
};

}  // namespace

std::unique_ptr<Verb> makeHandOver()
{
    return std::make_unique<HandOverVerb>();
}

}  // namespace xinglin::duty_verbs
