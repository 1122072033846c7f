// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/forms.h"
#include "cli/paper_option.h"
#include "cli/report_file_forms.h"
#include "cli/verbs/report_verbs.h"
#include "workspace/template_desk.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <tuple>

namespace xinglin {
namespace {

constexpr int kDefaultDays = 30;

class ReportMakeVerb final : public Verb
{
public:
    explicit ReportMakeVerb(ReportKind kind)
        : m_kind(kind)
    {}
    QString name() const override { return reportKindName(m_kind); }
    QString synopsis() const override
    {
        return QStringLiteral("%1%2\n"
                              "  [--format %3] [--paper %5]\n"
                              "  [--people names|codes] [--bom yes|no] [--template KEY]%4 --out FILE|DIR")
            .arg(isOfPerson() ? QStringLiteral("--person P|--unit U --each person")
                              : QStringLiteral("[--unit U]"),
                 isOfNow() ? QString()
                           : QStringLiteral(" [--period 2026-10-31|2026-10|2026-W41|2026-Q3|2026|D..D]"),
                 reportFormatNames(QStringLiteral(",")),
                 isOfPerson() ? QString() : QStringLiteral(" [--each sub-unit|unit]"),
                 paperNames(QLatin1String("|")));
    }
    QString summary() const override
    {
        switch (m_kind) {
        case ReportKind::comprehensive:
            return QCoreApplication::translate("Cli", "Comprehensive report of a unit, or of everybody");
        case ReportKind::personal:
            return QCoreApplication::translate("Cli", "Report of one person, or of each person of a unit");
        case ReportKind::quality:
            return QCoreApplication::translate("Cli", "How much of the data is there, and how far it is fit");
        case ReportKind::devices:
            return QCoreApplication::translate("Cli", "Watches of a unit: stock, silence, batteries, events");
        case ReportKind::handOver: return QCoreApplication::translate("Cli", "What a shift hands over now");
        case ReportKind::alerts:
            return QCoreApplication::translate("Cli", "How alerts were dealt with in a unit, or everywhere");
        }
        return {};
    }
    std::vector<Option> options() const override
    {
        std::vector<Option> options{{QStringLiteral("format"), QStringLiteral("F,…")},
                                    paperOption(),
                                    {QStringLiteral("template"), QStringLiteral("KEY")},
                                    {QStringLiteral("people"), QStringLiteral("names|codes")},
                                    {QStringLiteral("bom"), QStringLiteral("yes|no")},
                                    {QStringLiteral("out"), QStringLiteral("FILE|DIR"), true}};
        if (!isOfNow())
            options.push_back({QStringLiteral("period"), QStringLiteral("PERIOD")});
        if (isOfPerson())
            options.push_back({QStringLiteral("person"), QStringLiteral("P")});
        options.insert(options.end(),
                       {{QStringLiteral("unit"), QStringLiteral("U")},
                        {QStringLiteral("each"), reportEachNames(isOfPerson(), QStringLiteral("|"))}});
        return options;
    }
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
        const auto outcome = makeReport(
            session.workspace(), session.actor(), *request,
            session.terminal().progress(QCoreApplication::translate("Cli", "Reporting")), session.cancel());
        if (!outcome)
            return fail(outcome.error());
        if (arguments.has(QStringLiteral("period")))
            tellUnfinished(request->period, session);
        show(*outcome, session);
        if (outcome->isCancelled())
            return fail(ErrorCode::cancelled,
                        QCoreApplication::translate("Cli", "Cancelled: %1 of %2 reports were done.")
                            .arg(outcome->results.size())
                            .arg(outcome->asked));
        const bool isWhole =
            outcome->count(ReportResult::State::failed) == 0 && outcome->incomplete.isEmpty();
        return isWhole ? exit_code::ok : exit_code::findings;
    }

private:
    bool isOfPerson() const { return m_kind == ReportKind::personal; }
    bool isOfNow() const { return m_kind == ReportKind::handOver; }

    Result<ReportRequest> requestOf(const Arguments &arguments) const
    {
        ReportRequest request;
        request.kind = m_kind;
        if (const Status each = addEach(request, arguments); !each)
            return fail(each.error());
        if (arguments.has(QStringLiteral("period"))) {
            const auto period = Period::parse(arguments.value(QStringLiteral("period")));
            if (!period)
                return badValue(QStringLiteral("period"), period.error().message);
            request.period = *period;
        }
        const auto paper = paperIn(arguments);
        if (!paper)
            return fail(paper.error());
        request.paper = *paper;
        for (const auto &[option, yes, no, into] :
             {std::tuple("people", "names", "codes", &ReportRequest::named),
              std::tuple("bom", "yes", "no", &ReportRequest::bom)}) {
            const QStringList choices{QLatin1String(yes), QLatin1String(no)};
            const QString chosen = arguments.value(QLatin1String(option), choices.first());
            if (!choices.contains(chosen))
                return badChoice(QLatin1String(option), chosen, choices);
            request.*into = chosen == choices.first();
        }
        request.out = arguments.value(QStringLiteral("out"));
        auto whole = addFormats(std::move(request), arguments);
        if (whole && namesOneFileForSeveral(*whole))
            return badValue(QStringLiteral("out"),
                            QCoreApplication::translate("Cli", "“%1” is the name of one file, and there will "
                                                               "be several. Name a folder, with / at its end "
                                                               "if it is to be called so.")
                                .arg(QFileInfo(whole->out).fileName()));
        return whole;
    }

    static bool namesOneFileForSeveral(const ReportRequest &request)
    {
        const QFileInfo out(request.out);
        const auto first = std::ranges::count(request.formats, request.formats.front());
        return (request.isBatch() || first != std::ssize(request.formats)) &&
               parseReportFormat(out.suffix()) && !out.isDir() && !request.out.endsWith(QLatin1Char('/'));
    }

    /// One report, or one for each of several subjects.
    Status addEach(ReportRequest &request, const Arguments &arguments) const
    {
        const bool isEach = arguments.has(QStringLiteral("each"));
        if (isEach) {
            const QString text = arguments.value(QStringLiteral("each"));
            const auto each = parseReportEach(text);
            if (!each || *each == ReportEach::none || !canBeOf(*each, isOfPerson()))
                return badChoice(QStringLiteral("each"), text,
                                 {reportEachNames(isOfPerson(), QStringLiteral(", "))});
            request.each = *each;
        }
        if (!isOfPerson())
            return {};
        if (arguments.has(isEach ? QStringLiteral("person") : QStringLiteral("unit")))
            return fail(ErrorCode::usage,
                        QCoreApplication::translate(
                            "Cli", "Name a person with --person, or a unit with --unit and --each person."));
        if (!isEach && !arguments.has(QStringLiteral("person")))
            return fail(ErrorCode::usage, QCoreApplication::translate("Cli", "Missing: --%1 %2")
                                              .arg(QStringLiteral("person"), QStringLiteral("P")));
        return {};
    }

    /// As asked; else what the file's suffix says; else PDF.
    static Result<ReportRequest> addFormats(ReportRequest request, const Arguments &arguments)
    {
        const QFileInfo out(request.out);
        const auto bySuffix = parseReportFormat(out.suffix());
        const bool isFile = !request.isBatch() && !out.isDir() && !request.out.endsWith(QLatin1Char('/'));
        if (!arguments.has(QStringLiteral("format"))) {
            if (isFile && !bySuffix && !out.suffix().isEmpty())
                return badValue(QStringLiteral("out"),
                                QCoreApplication::translate("Cli", "“.%1” is the ending of no report. Name "
                                                                   "the format with --format, or a folder "
                                                                   "with / at its end.")
                                    .arg(out.suffix()));
            request.formats = {bySuffix.value_or(ReportFormat::pdf)};
            return request;
        }
        request.formats.clear();
        for (const QString &name : arguments.value(QStringLiteral("format")).split(QLatin1Char(','))) {
            const auto format = parseReportFormat(name.trimmed());
            if (!format)
                return badChoice(QStringLiteral("format"), name, {reportFormatNames(QStringLiteral(", "))});
            request.formats.push_back(*format);
        }
        const ReportFormat format = request.formats.front();
        const bool isOne = std::ranges::count(request.formats, format) == std::ssize(request.formats);
        if (isFile && isOne && bySuffix && *bySuffix != format)
            return badValue(QStringLiteral("out"),
                            QCoreApplication::translate("Cli", "“%1” ends as %2 does, and --format says %3. "
                                                               "Give both the same, or leave one out.")
                                .arg(out.fileName(), reportFormatName(*bySuffix), reportFormatName(format)));
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
            request.paper = parsePaper(plan->paper).value_or(request.paper);
        request.plan = std::make_shared<const ReportTemplate>(*std::move(plan));
        return {};
    }

    static Status addPeriod(ReportRequest &request, const Session &session)
    {
        if (request.kind == ReportKind::handOver)
            request.period = Period::day(session.info().zone.dayOf(session.info().now));
        if (request.period.isValid())
            return {};
        const DayRange &data = session.info().dataDays;
        if (!data.isValid())
            return fail(ErrorCode::notFound,
                        QCoreApplication::translate("Cli", "There is no data to report on."));
        request.period = Period::range({data.last - (kDefaultDays - 1), data.last});
        return {};
    }

    Status addSubject(ReportRequest &request, const Arguments &arguments, const Session &session) const
    {
        const Day day = request.period.days().last;
        const bool ofPerson = isOfPerson() && !request.isBatch();
        const QString option = ofPerson ? QStringLiteral("person") : QStringLiteral("unit");
        const auto subject = arguments.has(option)
                                 ? session.resolve(ofPerson ? SubjectId::Kind::person : SubjectId::Kind::unit,
                                                   arguments.value(option), day)
                                 : session.root(day);
        if (!subject)
            return fail(subject.error());
        request.subject = subject->id;
        return {};
    }

    /// What became of each subject of a batch; failures are also said, whatever the form of the answer.
    static QJsonArray resultsOf(const ReportOutcome &outcome, const Session &session)
    {
        QJsonArray results;
        for (const ReportResult &one : outcome.results) {
            const bool failed = one.state == ReportResult::State::failed;
            QJsonObject row{{QStringLiteral("subject"), jsonOf(one.subject, session.language())},
                            {QStringLiteral("state"), failed ? QStringLiteral("failed")
                                                      : one.state == ReportResult::State::withheld
                                                          ? QStringLiteral("suppressed")
                                                          : QStringLiteral("made")}};
            if (failed)
                row.insert(QStringLiteral("reason"), one.reason);
            results.append(row);
        }
        return results;
    }

    static void tellWithoutChart(const ReportOutcome &outcome, const Terminal &terminal)
    {
        if (outcome.withoutChart.empty())
            return;
        QStringList formats;
        for (const ReportFormat format : outcome.withoutChart)
            formats += reportFormatName(format);
        terminal.say(QCoreApplication::translate("Cli", "There is no chart to make a picture of: no %1.")
                         .arg(formats.join(QStringLiteral(", "))));
    }

    static void tellResults(const ReportOutcome &outcome, const Terminal &terminal)
    {
        if (outcome.results.empty())
            return;
        for (const ReportResult &one : outcome.results) {
            if (one.state == ReportResult::State::failed)
                terminal.say(
                    QCoreApplication::translate("Cli", "%1: not made: %2").arg(one.subject.code, one.reason));
        }
        terminal.say(
            QCoreApplication::translate("Cli", "%1 made, %2 of them withheld, %3 not made.")
                .arg(outcome.count(ReportResult::State::made) + outcome.count(ReportResult::State::withheld))
                .arg(outcome.count(ReportResult::State::withheld))
                .arg(outcome.count(ReportResult::State::failed)));
    }

    /// A period that is not over is worth a word beside the files, which look like any other.
    static void tellUnfinished(const Period &period, const Session &session)
    {
        const Day today = session.info().zone.dayOf(session.info().now);
        if (period.days().first > today)
            session.terminal().say(
                QCoreApplication::translate("Cli", "The period %1 has not begun.").arg(period.text()));
        else if (period.days().last >= today)
            session.terminal().say(
                QCoreApplication::translate("Cli", "The period %1 is not over: the figures are provisional.")
                    .arg(period.text()));
        const DayRange &data = session.info().dataDays;
        if (period.days().first > today)
            return;
        if (!data.isValid() || data.last < period.days().first || data.first > period.days().last)
            session.terminal().say(QCoreApplication::translate("Cli", "No data of the period %1 has arrived.")
                                       .arg(period.text()));
    }

    static void show(const ReportOutcome &outcome, const Session &session)
    {
        const Terminal &terminal = session.terminal();
        QJsonArray files;
        for (const ReportFile &file : outcome.files) {
            QJsonObject told = jsonOfFile(file);
            told.insert(QStringLiteral("subject"), jsonOf(file.subject, session.language()));
            files.append(told);
            if (!terminal.isJson())
                terminal.print(file.pages > 0 ? QCoreApplication::translate("Cli", "%1 (%n page(s))", nullptr,
                                                                            file.pages)
                                                    .arg(file.path)
                                              : file.path);
        }
        if (terminal.isJson())
            terminal.printJson(
                {{QStringLiteral("files"), files},
                 {QStringLiteral("results"), resultsOf(outcome, session)},
                 {QStringLiteral("suppressed"), outcome.isWithheld},
                 {QStringLiteral("incomplete"), QJsonArray::fromStringList(outcome.incomplete)},
                 {QStringLiteral("seconds"), outcome.seconds}});
        if (outcome.isWithheld)
            terminal.say(withheldReportText());
        tellType(outcome, terminal);
        tellWithoutChart(outcome, terminal);
        for (const QString &part : outcome.incomplete)
            terminal.say(QCoreApplication::translate("Cli", "The report is not whole. %1").arg(part));
        tellResults(outcome, terminal);
        if (!terminal.isJson())
            terminal.detail(
                QCoreApplication::translate("Cli", "Done in %1 s.").arg(outcome.seconds, 0, 'f', 2));
    }

    ReportKind m_kind;
};

}  // namespace

std::unique_ptr<Verb> report_verbs::makeKind(ReportKind kind)
{
    return std::make_unique<ReportMakeVerb>(kind);
}

}  // namespace xinglin
