// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/paper_option.h"
#include "cli/verbs/schedule_verbs.h"
#include "core/made_folder.h"
#include "reports/jobs/report_job.h"
#include "reports/jobs/schedule_runner.h"
#include "reports/jobs/schedule_words.h"
#include "workspace/template_desk.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <iterator>
#include <tuple>

namespace xinglin::schedule_verbs {
namespace {

Option option(const char *name, const char *value, bool isRequired = false)
{
    return {QLatin1String(name), QLatin1String(value), isRequired};
}

std::vector<Option> ruleOptions(bool isNew)
{
    return {option("unit", "U"),
            option("each", "sub-unit|unit|person|none"),
            option("at", "TIME", isNew),
            option("period", "DAYS"),
            option("out", "DIR", isNew),
            option("format", "F,…"),
            paperOption(),
            option("report-lang", "en|zh_CN"),
            option("people", "names|codes"),
            option("template", "KEY"),
            option("keep", "N"),
            option("catch-up", "N")};
}

QString ruleSynopsis()
{
    return QStringLiteral(
        "[--unit U] [--each sub-unit|unit|person|none]\n"
        "  [--format pdf,csv,…] [--paper a4|letter|…]\n"
        "  [--report-lang en|zh_CN] [--people names|codes] [--template KEY]\n  [--keep N] [--catch-up N]\n"
        "  TIME: “daily 07:00”, “weekly mon,thu 07:00”, “monthly 1 07:00”, “monthly last 07:00”,\n"
        "        “quarterly 1-15 07:00”, “yearly 1-31 07:00”; a month without the day has its last one\n"
        "  DAYS: previous-day|week|month|quarter|year, last-30-days, week|month|quarter|year-to-date;\n"
        "        a handover tells of the moment it is made and takes none");
}

Status takeKind(Schedule &schedule, const QString &kind, const Arguments &arguments)
{
    const auto known = parseReportKind(kind);
    if (!known)
        return fail(ErrorCode::usage, noneOf(kind, reportKindNames()));
    // A report of everybody is nothing that is made because a word was forgotten.
    if (known == ReportKind::personal && schedule.kind != kind && schedule.each == ReportEach::none &&
        !arguments.has(QStringLiteral("each")))
        return fail(ErrorCode::usage,
                    QCoreApplication::translate("Cli", "A personal report is about one person: say “--each "
                                                       "person” to make one of every person of the unit."));
    schedule.kind = kind;
    const std::vector<ReportEach> eaches = scheduledEaches(*known);
    if (std::find(eaches.begin(), eaches.end(), schedule.each) == eaches.end())
        schedule.each = eaches.front();
    return {};
}

/// A list of formats, or one of two words.
Status takeWords(Schedule &schedule, const Arguments &arguments)
{
    if (arguments.has(QStringLiteral("format"))) {
        schedule.formats.clear();
        for (const QString &name : arguments.value(QStringLiteral("format")).split(QLatin1Char(','))) {
            const auto format = parseReportFormat(name.trimmed());
            QStringList all;
            for (const ReportFormat each : reportFormats())
                all += reportFormatName(each);
            if (!format)
                return badChoice(QStringLiteral("format"), name, all);
            schedule.formats += reportFormatName(*format);
        }
        schedule.formats.removeDuplicates();
    }
    const QString paper = arguments.value(QStringLiteral("paper"), schedule.paper).toLower();
    if (!parsePaper(paper))
        return badChoice(QStringLiteral("paper"), paper,
                         paperNames(QLatin1String("|")).split(QLatin1Char('|')));
    schedule.paper = paper;
    const QString code = arguments.value(QStringLiteral("report-lang"), languageCode(schedule.language));
    const auto language = parseLanguage(code);
    if (!language)
        return badChoice(QStringLiteral("report-lang"), code,
                         {QStringLiteral("en"), QStringLiteral("zh_CN")});
    schedule.language = *language;
    const QStringList shown{QStringLiteral("names"), QStringLiteral("codes")};
    const QString people =
        arguments.value(QStringLiteral("people"), schedule.named ? shown.first() : shown.last());
    if (!shown.contains(people))
        return badChoice(QStringLiteral("people"), people, shown);
    schedule.named = people == shown.first();
    schedule.templateKey = arguments.value(QStringLiteral("template"), schedule.templateKey);
    return {};
}

/// A hand-over has no period.
Status takePeriod(Schedule &schedule, const Arguments &arguments)
{
    const bool isOfAMoment = parseReportKind(schedule.kind) == ReportKind::handOver;
    if (isOfAMoment && arguments.has(QStringLiteral("period")))
        return badValue(QStringLiteral("period"),
                        QCoreApplication::translate(
                            "Cli", "a handover tells of the moment it is made and takes no period"));
    const QString text = arguments.value(QStringLiteral("period"));
    const auto given = parsePeriodRule(text);
    if (arguments.has(QStringLiteral("period")) && (!given || given->kind == PeriodRule::Kind::moment))
        return badValue(QStringLiteral("period"),
                        QCoreApplication::translate("Cli", "“%1” is no rule; “previous-week”, "
                                                           "“last-30-days” or “month-to-date” would be.")
                            .arg(text));
    if (isOfAMoment)
        schedule.period = {PeriodRule::Kind::moment};
    else if (given)
        schedule.period = *given;
    else if (schedule.version == 0 || schedule.period.kind == PeriodRule::Kind::moment)
        return fail(ErrorCode::usage, QCoreApplication::translate("Cli", "Missing: --%1 %2")
                                          .arg(QStringLiteral("period"), QStringLiteral("DAYS")));
    return {};
}

Status takeRules(Schedule &schedule, const Arguments &arguments)
{
    if (arguments.has(QStringLiteral("at"))) {
        const auto time = parseTimeRule(arguments.value(QStringLiteral("at")));
        if (!time)
            return badValue(
                QStringLiteral("at"),
                QCoreApplication::translate(
                    "Cli", "“%1” is no time; “weekly mon 07:00” or “monthly last 07:00” would be.")
                    .arg(arguments.value(QStringLiteral("at"))));
        schedule.time = *time;
    }
    if (Status taken = takePeriod(schedule, arguments); !taken)
        return taken;
    if (arguments.has(QStringLiteral("each"))) {
        const QString text = arguments.value(QStringLiteral("each"));
        const std::vector<ReportEach> all =
            scheduledEaches(parseReportKind(schedule.kind).value_or(ReportKind::comprehensive));
        const auto each =
            std::find_if(all.begin(), all.end(), [&](ReportEach one) { return reportEachName(one) == text; });
        if (each == all.end()) {
            QStringList names;
            std::transform(all.begin(), all.end(), std::back_inserter(names), reportEachName);
            return badChoice(QStringLiteral("each"), text, names);
        }
        schedule.each = *each;
    }
    for (const auto &[name, target, least, most] :
         {std::tuple{"keep", &schedule.keep, 0, schedule_limits::kMostKept},
          {"catch-up", &schedule.catchUp, 1, schedule_limits::kMostCaughtUp}}) {
        const auto number = arguments.number(QLatin1String(name));
        if (!number)
            return badValue(QLatin1String(name),
                            QCoreApplication::translate("Cli", "“%1” is no whole number from %2 to %3")
                                .arg(arguments.value(QLatin1String(name)))
                                .arg(least)
                                .arg(most));
        if (*number)
            *target = static_cast<int>(std::min<quint64>(**number, 1'000'000));
    }
    return {};
}

Status takePlace(Schedule &schedule, const Arguments &arguments, const Session &session)
{
    const Day today = session.info().zone.dayOf(session.info().now);
    if (arguments.has(QStringLiteral("unit")) || !schedule.unit.isValid()) {
        const auto unit =
            arguments.has(QStringLiteral("unit"))
                ? session.resolve(SubjectId::Kind::unit, arguments.value(QStringLiteral("unit")), today)
                : session.root(today);
        if (!unit)
            return fail(unit.error());
        schedule.unit = unit->id.unit;
    }
    if (!arguments.has(QStringLiteral("out")))
        return {};
    const QString folder = arguments.value(QStringLiteral("out"));
    if (folder.trimmed().isEmpty())
        return badValue(QStringLiteral("out"),
                        QCoreApplication::translate("Cli", "needs a value (%1)").arg(QStringLiteral("DIR")));
    schedule.folder = QDir().absoluteFilePath(folder);
    return {};
}

/// That it is there and of the schedule's kind; looked at when either is named.
Status checkTemplate(const Schedule &schedule, const Arguments &arguments, Session &session)
{
    const bool isNamed = schedule.version == 0 || arguments.has(QStringLiteral("template")) ||
                         arguments.has(QStringLiteral("kind"));
    if (!isNamed || schedule.templateKey.isEmpty())
        return {};
    auto plan = session.wait(session.workspace().templates().find(session.actor(), schedule.templateKey));
    if (!plan)
        return fail(plan.error());
    ReportRequest request;
    request.kind = parseReportKind(schedule.kind).value_or(request.kind);
    request.plan = std::make_shared<const ReportTemplate>(*std::move(plan));
    const auto fits = withTemplate(session.workspace(), session.actor(), request);
    return fits ? Status() : fail(fits.error());
}

/// `made`: the folder that was made for it; empty: none.
Result<int> show(const Schedule &saved, const QString &made, Session &session)
{
    const auto row = session.wait(session.workspace().schedules().schedule(session.actor(), saved.id.text()));
    if (!row)
        return fail(row.error());
    const Terminal &terminal = session.terminal();
    if (terminal.isJson()) {
        QJsonObject told = jsonOf(*row, session);
        told.insert(QStringLiteral("folder_made"), !made.isEmpty());
        terminal.printJson(told);
        return exit_code::ok;
    }
    if (!made.isEmpty())
        terminal.print(QCoreApplication::translate("Cli", "The folder %1 was made.")
                           .arg(QDir::toNativeSeparators(made)));
    terminal.print(schedule_words::sentence(saved, saved.kind, row->unitName.in(session.language()),
                                            row->templateName.in(session.language())));
    if (saved.enabled)
        terminal.print(QCoreApplication::translate("Cli", "Next: %1 (%2)")
                           .arg(momentText(row->next, session), row->nextPeriod.text()));
    return exit_code::ok;
}

/// Nothing of the system has changed when it is refused.
Result<int> saveAndShow(const Schedule &schedule, const Arguments &arguments, Session &session)
{
    if (Status fits = checkTemplate(schedule, arguments, session); !fits)
        return fail(fits.error());
    // Made now: a folder that is missing later is a drive that is not connected, and no place to write to.
    std::optional<MadeFolder> folder;
    if (arguments.has(QStringLiteral("out")))
        folder.emplace(schedule.folder);
    if (folder && !folder->isThere())
        return fail(
            ErrorCode::io,
            QCoreApplication::translate("ReportJob", "The folder %1 cannot be made.").arg(schedule.folder));
    const auto saved = session.wait(session.workspace().schedules().save(session.actor(), schedule));
    if (!saved && folder)
        folder->takeBack();
    if (!saved)
        return fail(saved.error());
    return show(*saved, folder && folder->isNew() ? schedule.folder : QString(), session);
}

class AddVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("add"); }
    QString synopsis() const override
    {
        return QStringLiteral("NAME %1\n  --at TIME [--period DAYS] --out DIR ")
                   .arg(reportKindNames().join(QLatin1Char('|'))) +
               ruleSynopsis();
    }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Have a report made again and again, by itself");
    }
    std::vector<Option> options() const override { return ruleOptions(true); }
    int minWords() const override { return 2; }
    int maxWords() const override { return 2; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        Schedule schedule;
        schedule.name = arguments.positional().front();
        schedule.language = session.language();
        for (const Status &taken : {takeKind(schedule, arguments.positional().back(), arguments),
                                    takeRules(schedule, arguments), takeWords(schedule, arguments)}) {
            if (!taken)
                return fail(taken.error());
        }
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        if (Status taken = takePlace(schedule, arguments, session); !taken)
            return fail(taken.error());
        return saveAndShow(schedule, arguments, session);
    }
};

class SetVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("set"); }
    QString synopsis() const override
    {
        return QStringLiteral("NAME [--name NEW] [--kind K] [--at TIME] [--period DAYS] [--out DIR] ") +
               ruleSynopsis();
    }
    QString summary() const override { return QCoreApplication::translate("Cli", "Change a schedule"); }
    std::vector<Option> options() const override
    {
        auto all = ruleOptions(false);
        all.push_back(option("name", "NEW"));
        all.push_back(option("kind", "K"));
        return all;
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const auto row = scheduleOf(arguments, session);
        if (!row)
            return fail(row.error());
        Schedule schedule = row->schedule;
        schedule.name = arguments.value(QStringLiteral("name"), schedule.name);
        for (const Status &taken :
             {takeKind(schedule, arguments.value(QStringLiteral("kind"), schedule.kind), arguments),
              takeRules(schedule, arguments), takeWords(schedule, arguments),
              takePlace(schedule, arguments, session)}) {
            if (!taken)
                return fail(taken.error());
        }
        return saveAndShow(schedule, arguments, session);
    }
};

}  // namespace

std::unique_ptr<Verb> makeAdd()
{
    return std::make_unique<AddVerb>();
}
std::unique_ptr<Verb> makeSet()
{
    return std::make_unique<SetVerb>();
}

}  // namespace xinglin::schedule_verbs
