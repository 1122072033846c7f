// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/forms.h"
#include "cli/paper_option.h"
#include "cli/verbs/verbs.h"
#include "reports/jobs/report_job.h"
#include "workspace/template_desk.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace xinglin {
namespace {

constexpr int kDefaultDays = 30;

class ReportVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("report"); }
    QString synopsis() const override
    {
        return QStringLiteral(
            "comprehensive|personal|alerts [--unit U|--person P] [--period 2026-10|2026-W41|2026-Q3|D..D]\n"
            "  [--format pdf,html,xlsx,csv,json,svg,png] [--paper a4|letter] [--bom yes|no] [--template "
            "KEY]\n"
            "  [--each sub-unit] --out FILE|DIR");
    }
    QString summary() const override
    {
        return QCoreApplication::translate(
            "Cli",
            "Make report files; without --unit of everybody, without --period of the last 30 days. CSV: all "
            "tables in FILE, or one file a table in DIR; svg, png: a picture of each chart in DIR");
    }
    std::vector<Option> options() const override
    {
        return {{QStringLiteral("unit"), QStringLiteral("U")},
                {QStringLiteral("person"), QStringLiteral("P")},
                {QStringLiteral("period"), QStringLiteral("PERIOD")},
                {QStringLiteral("format"), QStringLiteral("F,…")},
                paperOption(),
                {QStringLiteral("template"), QStringLiteral("KEY")},
                {QStringLiteral("bom"), QStringLiteral("yes|no")},
                {QStringLiteral("each"), QStringLiteral("sub-unit")},
                {QStringLiteral("out"), QStringLiteral("FILE|DIR"), true}};
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }
    bool paints() const override { return true; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        auto request = requestOf(arguments);
        if (!request)
            return fail(request.error());
        if (Status opened = session.openSettled(); !opened)
            return fail(opened.error());
        if (Status done = addPeriod(*request, session); !done)
            return fail(done.error());
        if (Status done = addSubject(*request, arguments, session); !done)
            return fail(done.error());
        request->language = session.language();
        if (Status done = addTemplate(*request, arguments, session); !done)
            return fail(done.error());
        // Ctrl-C ends the wait; the maker's end then stops the work, by a token of its own.
        ReportMaker maker(session.workspace());
        const auto outcome = session.wait(maker.make(
            session.actor(), *request,
            session.terminal().progress(QCoreApplication::translate("Cli", "Reporting")), CancelToken()));
        if (!outcome)
            return fail(outcome.error());
        show(*outcome, session);
        return exit_code::ok;
    }

private:
    static Result<ReportRequest> requestOf(const Arguments &arguments)
    {
        ReportRequest request;
        const QString kind = arguments.positional().first();
        const auto parsedKind = parseReportKind(kind);
        if (!parsedKind)
            return fail(ErrorCode::usage, QCoreApplication::translate("Cli", "“%1” is none of %2")
                                              .arg(kind, QStringLiteral("comprehensive, personal, alerts")));
        request.kind = *parsedKind;
        const QString subject =
            request.kind == ReportKind::personal ? QStringLiteral("unit") : QStringLiteral("person");
        if (arguments.has(subject))
            return badValue(subject,
                            QCoreApplication::translate("Cli", "does not fit a %1 report").arg(kind));
        if (request.kind == ReportKind::personal && !arguments.has(QStringLiteral("person")))
            return fail(ErrorCode::usage, QCoreApplication::translate("Cli", "Missing: --%1 %2")
                                              .arg(QStringLiteral("person"), QStringLiteral("P")));
        if (arguments.has(QStringLiteral("period"))) {
            const auto period = Period::parse(arguments.value(QStringLiteral("period")));
            if (!period)
                return badValue(QStringLiteral("period"), period.error().message);
            request.period = *period;
        }
        const QString each = arguments.value(QStringLiteral("each"), QStringLiteral("sub-unit"));
        if (each != QLatin1String("sub-unit"))
            return badValue(QStringLiteral("each"), QCoreApplication::translate("Cli", "“%1” is none of %2")
                                                        .arg(each, QStringLiteral("sub-unit")));
        request.eachSubUnit = arguments.has(QStringLiteral("each"));
        const auto paper = paperIn(arguments);
        if (!paper)
            return fail(paper.error());
        request.paper = *paper;
        const QString bom = arguments.value(QStringLiteral("bom"), QStringLiteral("yes"));
        if (bom != QLatin1String("yes") && bom != QLatin1String("no"))
            return badValue(
                QStringLiteral("bom"),
                QCoreApplication::translate("Cli", "“%1” is none of %2").arg(bom, QStringLiteral("yes, no")));
        request.bom = bom == QLatin1String("yes");
        request.out = arguments.value(QStringLiteral("out"));
        return addFormats(std::move(request), arguments);
    }

    /// As asked; else what the file's suffix says; else PDF.
    static Result<ReportRequest> addFormats(ReportRequest request, const Arguments &arguments)
    {
        if (!arguments.has(QStringLiteral("format"))) {
            const auto bySuffix = parseReportFormat(QFileInfo(request.out).suffix().toLower());
            request.formats = {bySuffix.value_or(ReportFormat::pdf)};
            return request;
        }
        request.formats.clear();
        for (const QString &name : arguments.value(QStringLiteral("format")).split(QLatin1Char(','))) {
            const auto format = parseReportFormat(name);
            if (!format)
                return badValue(QStringLiteral("format"),
                                QCoreApplication::translate("Cli", "“%1” is none of %2")
                                    .arg(name, reportFormatNames(QStringLiteral(", "))));
            request.formats.push_back(*format);
        }
        return request;
    }

    /// The template asked for; its paper where no other is.
    static Status addTemplate(ReportRequest &request, const Arguments &arguments, Session &session)
    {
        if (!arguments.has(QStringLiteral("template")))
            return {};
        request.templateKey = arguments.value(QStringLiteral("template"));
        auto plan = session.wait(session.workspace().templates().find(session.actor(), request.templateKey));
        if (!plan)
            return fail(plan.error());
        if (!arguments.has(QStringLiteral("paper")))
            request.paper = parseReportPaper(plan->paper).value_or(request.paper);
        request.plan = std::make_shared<const ReportTemplate>(*std::move(plan));
        return {};
    }

    static Status addPeriod(ReportRequest &request, const Session &session)
    {
        if (request.period.isValid())
            return {};
        const DayRange &data = session.info().dataDays;
        if (!data.isValid())
            return fail(ErrorCode::notFound,
                        QCoreApplication::translate("Cli", "There is no data to report on."));
        request.period = Period::range({data.last - (kDefaultDays - 1), data.last});
        return {};
    }

    static Status addSubject(ReportRequest &request, const Arguments &arguments, const Session &session)
    {
        const Day day = request.period.days().last;
        const QString option =
            arguments.has(QStringLiteral("person")) ? QStringLiteral("person") : QStringLiteral("unit");
        const auto subject = arguments.has(option)
                                 ? session.resolve(option == QLatin1String("unit") ? SubjectId::Kind::unit
                                                                                   : SubjectId::Kind::person,
                                                   arguments.value(option), day)
                                 : session.root(day);
        if (!subject)
            return fail(subject.error());
        request.subject = subject->id;
        return {};
    }

    static void show(const ReportOutcome &outcome, const Session &session)
    {
        const Terminal &terminal = session.terminal();
        QJsonArray files;
        for (const ReportFile &file : outcome.files) {
            files.append(
                QJsonObject{{QStringLiteral("file"), file.path},
                            {QStringLiteral("format"), reportFormatName(file.format)},
                            {QStringLiteral("subject"), jsonOf(file.subject, session.language())},
                            {QStringLiteral("pages"), file.pages},
                            {QStringLiteral("bytes"), file.bytes},
                            {QStringLiteral("missing_signs"), QJsonArray::fromStringList(file.missingSigns)},
                            {QStringLiteral("sha256"), QString::fromLatin1(file.sha256.toHex())}});
            if (!file.missingSigns.isEmpty())
                terminal.say(
                    QCoreApplication::translate("Cli", "No installed font has %1; boxes stand for them.")
                        .arg(file.missingSigns.join(QStringLiteral(", "))));
            if (!terminal.isJson())
                terminal.print(file.pages > 0 ? QCoreApplication::translate("Cli", "%1 (%n page(s))", nullptr,
                                                                            file.pages)
                                                    .arg(file.path)
                                              : file.path);
        }
        if (terminal.isJson())
            terminal.printJson(
                {{QStringLiteral("files"), files}, {QStringLiteral("seconds"), outcome.seconds}});
        else
            terminal.detail(
                QCoreApplication::translate("Cli", "Done in %1 s.").arg(outcome.seconds, 0, 'f', 2));
    }
};

}  // namespace

std::unique_ptr<Verb> makeReportVerb()
{
    return std::make_unique<ReportVerb>();
}

}  // namespace xinglin
