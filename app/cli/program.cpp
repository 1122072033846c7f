// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include "cli/table.h"
#include "cli/verbs/verbs.h"
#include "core/logging.h"

#include <QCoreApplication>

#include <algorithm>

namespace xinglin {
namespace {

/// Number of single-letter edits between two words (Levenshtein 1966), for "did you mean".
int distance(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<int>(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const int replaced = diagonal + (a[i] == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

Verb *findVerb(std::span<const std::unique_ptr<Verb>> verbs, const QString &name)
{
    const auto found =
        std::find_if(verbs.begin(), verbs.end(), [&](const auto &verb) { return verb->name() == name; });
    return found == verbs.end() ? nullptr : found->get();
}

QString tableOf(std::span<const std::unique_ptr<Verb>> verbs)
{
    Table table(
        {{QCoreApplication::translate("Cli", "Verb")}, {QCoreApplication::translate("Cli", "What it does")}});
    for (const auto &verb : verbs)
        table.addRow({verb->name(), verb->summary()});
    return table.text();
}

}  // namespace

std::vector<std::unique_ptr<Verb>> makeVerbs()
{
    std::vector<std::unique_ptr<Verb>> verbs;
    for (const auto make :
         {makeInitVerb,     makeImportVerb,        makeUnitsVerb,   makePeopleVerb,   makeDevicesVerb,
          makeBindingsVerb, makeVitalsVerb,        makeSummaryVerb, makeReportVerb,   makeScheduleVerb,
          makeAnalyzeVerb,  makeAnalyzeSeriesVerb, makeDetectVerb,  makeExplainVerb,  makeMethodsVerb,
          makeRulesVerb,    makeAlertsVerb,        makeDutyVerb,    makeChannelsVerb, makeOutboxVerb,
          makeAuditVerb,    makeCheckVerb,         makeBackupVerb,  makeRestoreVerb,  makeBenchVerb,
          makeVersionVerb})
        verbs.push_back(make());
    return verbs;
}

Program::Program(Result<CommandLine> line, std::vector<std::unique_ptr<Verb>> verbs)
    : m_line(std::move(line))
    , m_verbs(std::move(verbs))
{
    if (m_line && m_line->wantsVersion && m_line->verb.isEmpty())
        m_line->verb = QStringLiteral("version");
}

Program::Chosen Program::choose() const
{
    Chosen chosen{findVerb(m_verbs, m_line->verb), nullptr, m_line->verb, m_line->words};
    while (chosen.verb && !chosen.verb->parts().empty() && !chosen.words.isEmpty() &&
           !chosen.words.constFirst().startsWith(QLatin1Char('-'))) {
        const QString part = chosen.words.takeFirst();
        chosen.group = chosen.verb;
        chosen.verb = findVerb(chosen.group->parts(), part);
        chosen.name += QLatin1Char(' ') + part;
    }
    return chosen;
}

bool Program::paints() const
{
    const Verb *verb = m_line ? choose().verb : nullptr;
    return verb && verb->paints() && !m_line->wantsHelp;
}

QString Program::usage() const
{
    QString text = QCoreApplication::translate("Cli", "Usage: %1")
                       .arg(QStringLiteral("xinglinctl [-w DIR] [--json] [--lang en|zh_CN] [-q|-v] VERB …")) +
                   QStringLiteral("\n\n");
    return text + tableOf(m_verbs) + QLatin1Char('\n') +
           QCoreApplication::translate(
               "Cli", "“xinglinctl VERB --help” tells its options. Without -w, the workspace "
                      "is $XINGLIN_WORKSPACE or in the user's data folder.") +
           QLatin1Char('\n');
}

QString Program::usageOf(const Chosen &chosen) const
{
    const Verb &verb = *chosen.verb;
    QString text = QCoreApplication::translate("Cli", "Usage: %1")
                       .arg(QStringLiteral("xinglinctl %1 %2").arg(chosen.name, verb.synopsis()).trimmed()) +
                   QLatin1Char('\n') + verb.summary() + QLatin1Char('\n');
    if (!verb.parts().empty())
        text += QLatin1Char('\n') + tableOf(verb.parts());
    return text;
}

int Program::fail(const Error &error) const
{
    logError("cli", error);
    // An error without words still has a name.
    Terminal(false, Verbosity::normal).error(error.message.isEmpty() ? errorName(error.code) : error.message);
    return exitStatus(error.code);
}

int Program::wrongVerb(const Chosen &chosen) const
{
    if (m_line->verb.isEmpty())
        return fail({ErrorCode::usage,
                     QCoreApplication::translate("Cli", "A verb is missing; “xinglinctl --help” lists them."),
                     {}});
    const std::span<const std::unique_ptr<Verb>> verbs = chosen.group ? chosen.group->parts() : m_verbs;
    const QString name = chosen.name.section(QLatin1Char(' '), -1);
    const QString above = chosen.name.chopped(name.size());
    const auto nearest = std::min_element(verbs.begin(), verbs.end(), [&](const auto &a, const auto &b) {
        return distance(a->name(), name) < distance(b->name(), name);
    });
    const QString message =
        distance((*nearest)->name(), name) <= 2
            ? QCoreApplication::translate("Cli", "There is no verb “%1”; is “%2” meant?")
                  .arg(above + name, above + (*nearest)->name())
            : QCoreApplication::translate("Cli", "There is no verb “%1”; “%2” lists them.")
                  .arg(above + name, QStringLiteral("xinglinctl %1--help").arg(above));
    return fail({ErrorCode::usage, message, {}});
}

int Program::runChosen(const Chosen &chosen, const CancelToken &cancel) const
{
    auto arguments = Arguments::parse(chosen.words, chosen.verb->options());
    if (!arguments)
        return fail(arguments.error());
    const qsizetype words = arguments->positional().size();
    if (words < chosen.verb->minWords() || words > chosen.verb->maxWords())
        return fail({ErrorCode::usage, usageOf(chosen).section(QLatin1Char('\n'), 0, 0), {}});
    Session session(*m_line, cancel);
    const Result<int> status = chosen.verb->run(*arguments, session);
    return status ? *status : fail(status.error());
}

int Program::run(const CancelToken &cancel)
{
    if (!m_line)
        return fail(m_line.error());
    const Terminal terminal(m_line->json, m_line->verbosity);
    if (m_line->verb == QLatin1String("help") || (m_line->wantsHelp && m_line->verb.isEmpty())) {
        terminal.printText(usage());
        return exit_code::ok;
    }
    const Chosen chosen = choose();
    if (!chosen.verb)
        return wrongVerb(chosen);
    if (m_line->wantsHelp) {
        terminal.printText(usageOf(chosen));
        return exit_code::ok;
    }
    return runChosen(chosen, cancel);
}

}  // namespace xinglin
