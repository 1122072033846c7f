// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/alert_numbers_forms.h"
#include "cli/paper_option.h"
#include "cli/report_file_forms.h"
#include "cli/verb.h"
#include "cli/verbs/verbs.h"
#include "reports/jobs/evidence_job.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

namespace xinglin {
namespace {

class AlertsExportVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("export"); }
    QString synopsis() const override
    {
        return QStringLiteral("ORDER|--person P [--from DATE] [--to DATE] [--mask full|codes|pseudonyms]\n"
                              "  [--paper a4|letter|…] --out FILE.pdf|FILE.json|DIR");
    }
    QString summary() const override
    {
        return QCoreApplication::translate(
            "Cli", "Write the evidence of an order, or of a person's orders, with its proof");
    }
    std::vector<Option> options() const override
    {
        return {{QStringLiteral("person"), QStringLiteral("P")},
                {QStringLiteral("from"), QStringLiteral("DATE")},
                {QStringLiteral("to"), QStringLiteral("DATE")},
                {QStringLiteral("mask"), QStringLiteral("M")},
                paperOption(),
                {QStringLiteral("out"), QStringLiteral("FILE|DIR"), true}};
    }
    int maxWords() const override { return 1; }
    bool paints() const override { return true; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const bool hasOrder = !arguments.positional().isEmpty();
        if (hasOrder == arguments.has(QStringLiteral("person")))
            return fail(ErrorCode::usage,
                        QCoreApplication::translate("Cli", "Name either an order or --person"));
        EvidenceRequest request;
        const auto masking = parseMasking(arguments.value(QStringLiteral("mask"), QStringLiteral("full")));
        if (!masking)
            return badChoice(QStringLiteral("mask"), arguments.value(QStringLiteral("mask")),
                             {QStringLiteral("full, codes, pseudonyms")});
        request.masking = *masking;
        const auto paper = paperIn(arguments);
        if (!paper)
            return fail(paper.error());
        request.paper = *paper;
        request.out = arguments.value(QStringLiteral("out"));
        request.language = session.language();
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        if (Status named = nameIt(request, arguments, session); !named)
            return fail(named.error());
        Workspace &workspace = session.workspace();
        auto working =
            QtConcurrent::run([&workspace, actor = session.actor(), request, cancel = session.cancel()] {
                return exportEvidence(workspace, actor, request, cancel);
            });
        const auto outcome = session.wait(working);
        // After Ctrl-C too: what works with the door must end before it closes.
        working.waitForFinished();
        if (!outcome)
            return fail(outcome.error());
        show(*outcome, session);
        return exit_code::ok;
    }

private:
    static Status nameIt(EvidenceRequest &request, const Arguments &arguments, Session &session)
    {
        if (!arguments.positional().isEmpty()) {
            const auto order = session.wait(
                session.workspace().alerts().resolve(session.actor(), arguments.positional().first()));
            if (!order)
                return fail(order.error());
            request.order = *order;
            return {};
        }
        const auto asked = unitAndDaysOf(arguments, session);
        if (!asked)
            return fail(asked.error());
        request.period = Period::range(asked->days);
        const auto person = session.resolve(SubjectId::Kind::person,
                                            arguments.value(QStringLiteral("person")), asked->days.last);
        if (!person)
            return fail(person.error());
        request.person = person->id.person;
        return {};
    }

    static void show(const ReportOutcome &outcome, const Session &session)
    {
        const Terminal &terminal = session.terminal();
        QJsonArray files;
        for (const ReportFile &file : outcome.files) {
            files.append(jsonOfFile(file));
            if (!terminal.isJson())
                terminal.print(file.path);
        }
        if (terminal.isJson())
            terminal.printJson({{QStringLiteral("files"), files}});
        tellType(outcome, terminal);
    }
};

}  // namespace

std::unique_ptr<Verb> makeAlertsExportVerb()
{
    return std::make_unique<AlertsExportVerb>();
}

}  // namespace xinglin
