// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/forms.h"
#include "cli/table.h"
#include "cli/verbs/verbs.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin {
namespace {

constexpr std::size_t kRejectionsShown = 20;

class ImportVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("import"); }
    QString synopsis() const override
    {
        return QStringLiteral(
            "FILE… [--as KIND] [--map FILE] [--dry-run] [--partial] [--mode live|history|replay]\n"
            "  KIND: watch, device-info, event, vitals-csv, people, units, bindings, checkups, fitbit");
    }
    QString summary() const override
    {
        return QCoreApplication::translate(
            "Cli", "Bring in watch payloads, vitals, people, units, bindings or check-ups");
    }
    std::vector<Option> options() const override
    {
        return {{QStringLiteral("as"), QStringLiteral("KIND")},
                {QStringLiteral("map"), QStringLiteral("FILE")},
                {QStringLiteral("dry-run"), {}},
                {QStringLiteral("partial"), {}},
                {QStringLiteral("mode"), QStringLiteral("live|history|replay")}};
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 100'000; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        auto request = requestOf(arguments);
        if (!request)
            return fail(request.error());
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const Terminal &terminal = session.terminal();
        const auto report = session.wait(session.workspace().import(
            session.actor(), *request, terminal.progress(QCoreApplication::translate("Cli", "Importing")),
            session.cancel()));
        if (!report)
            return fail(report.error());
        if (terminal.isJson())
            terminal.printJson(jsonOf(*report));
        else
            show(*report, terminal);
        // What comes from watches now may be a call for help: it is an order before this ends.
        if (request->mode == ImportMode::live && !request->dryRun) {
            if (Status settled = session.settle(); !settled)
                return fail(settled.error());
        }
        return statusOf(*report, *request);
    }

private:
    static Result<ImportRequest> requestOf(const Arguments &arguments)
    {
        ImportRequest request;
        request.files = arguments.positional();
        request.kind = arguments.value(QStringLiteral("as"));
        request.mapFile = arguments.value(QStringLiteral("map"));
        request.dryRun = arguments.has(QStringLiteral("dry-run"));
        request.partial = arguments.has(QStringLiteral("partial"));
        static const QStringList kinds{
            QStringLiteral("watch"),      QStringLiteral("device-info"), QStringLiteral("event"),
            QStringLiteral("vitals-csv"), QStringLiteral("people"),      QStringLiteral("units"),
            QStringLiteral("bindings"),   QStringLiteral("fitbit"),      QStringLiteral("checkups")};
        if (arguments.has(QStringLiteral("as")) && !kinds.contains(request.kind))
            return badChoice(QStringLiteral("as"), request.kind, kinds);
        const QString mode = arguments.value(QStringLiteral("mode"), QStringLiteral("history"));
        for (const ImportMode each : {ImportMode::live, ImportMode::history, ImportMode::replay}) {
            if (mode != importModeName(each))
                continue;
            request.mode = each;
            return request;
        }
        return badChoice(QStringLiteral("mode"), mode, {QStringLiteral("live, history, replay")});
    }

    static int statusOf(const ImportReport &report, const ImportRequest &request)
    {
        int status = exit_code::ok;
        for (const ImportFileReport &file : report.files) {
            if (file.error)
                status = std::max(status, exitStatus(file.error->code));
            else if (file.rejected > 0)
                status = std::max(status, request.partial ? exit_code::findings : exit_code::data);
        }
        return status;
    }

    static void show(const ImportReport &report, const Terminal &terminal)
    {
        using Align = Table::Align;
        Table table({{QCoreApplication::translate("Cli", "File")},
                     {QCoreApplication::translate("Cli", "Kind")},
                     {QCoreApplication::translate("Cli", "Records"), Align::right},
                     {QCoreApplication::translate("Cli", "Accepted"), Align::right},
                     {QCoreApplication::translate("Cli", "Duplicate"), Align::right},
                     {QCoreApplication::translate("Cli", "Rejected"), Align::right},
                     {QCoreApplication::translate("Cli", "Values"), Align::right},
                     {QCoreApplication::translate("Cli", "Stored")}});
        for (const ImportFileReport &file : report.files)
            table.addRow({file.file, file.kind, QString::number(file.records), QString::number(file.accepted),
                          QString::number(file.duplicate), QString::number(file.rejected),
                          QString::number(file.values),
                          file.committed ? QCoreApplication::translate("Cli", "yes")
                                         : QCoreApplication::translate("Cli", "no")});
        terminal.printText(table.text());
        for (const ImportFileReport &file : report.files) {
            if (file.error)
                terminal.error(QStringLiteral("%1: %2").arg(file.file, file.error->message));
            if (!file.note.isEmpty())
                terminal.say(QStringLiteral("%1: %2").arg(file.file, file.note));
            showRejections(file, terminal);
        }
        terminal.say(
            report.dryRun
                ? QCoreApplication::translate("Cli", "Tried only; nothing was stored.")
                : QCoreApplication::translate("Cli", "Done in %1 s.").arg(report.seconds, 0, 'f', 2));
    }

    static void showRejections(const ImportFileReport &file, const Terminal &terminal)
    {
        const std::size_t shown = terminal.isVerbose() ? file.rejections.size()
                                                       : std::min(kRejectionsShown, file.rejections.size());
        for (std::size_t i = 0; i < shown; ++i)
            terminal.say(QStringLiteral("%1:%2: %3: %4")
                             .arg(file.file)
                             .arg(file.rejections[i].line)
                             .arg(rejectionName(file.rejections[i].reason), file.rejections[i].text));
        if (file.rejected > static_cast<std::int64_t>(shown))
            terminal.say(QCoreApplication::translate("Cli", "%1: and %2 more rejected")
                             .arg(file.file)
                             .arg(file.rejected - static_cast<std::int64_t>(shown)));
        if (file.rejected > 0 && !file.committed)
            terminal.say(
                QCoreApplication::translate(
                    "Cli", "%1: not stored, since records were rejected; --partial keeps the good ones")
                    .arg(file.file));
    }
};

}  // namespace

std::unique_ptr<Verb> makeImportVerb()
{
    return std::make_unique<ImportVerb>();
}

}  // namespace xinglin
