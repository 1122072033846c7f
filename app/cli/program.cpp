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

}  // namespace

std::vector<std::unique_ptr<Verb>> makeVerbs()
{
    std::vector<std::unique_ptr<Verb>> verbs;
    for (const auto make :
         {makeInitVerb, makeImportVerb, makeUnitsVerb, makePeopleVerb, makeDevicesVerb, makeBindingsVerb,
          makeVitalsVerb, makeSummaryVerb, makeReportVerb, makeAnalyzeVerb, makeAnalyzeSeriesVerb,
          makeDetectVerb, makeExplainVerb, makeMethodsVerb, makeCheckVerb, makeBackupVerb, makeRestoreVerb,
          makeBenchVerb, makeVersionVerb})
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

Verb *Program::find(const QString &name) const
{
    const auto found =
        std::find_if(m_verbs.begin(), m_verbs.end(), [&](const auto &verb) { return verb->name() == name; });
    return found == m_verbs.end() ? nullptr : found->get();
}

bool Program::paints() const
{
    const Verb *verb = m_line ? find(m_line->verb) : nullptr;
    return verb && verb->paints() && !m_line->wantsHelp;
}

QString Program::usage() const
{
    QString text = QCoreApplication::translate("Cli", "Usage: %1")
                       .arg(QStringLiteral("xinglinctl [-w DIR] [--json] [--lang en|zh_CN] [-q|-v] VERB …")) +
                   QStringLiteral("\n\n");
    Table table(
        {{QCoreApplication::translate("Cli", "Verb")}, {QCoreApplication::translate("Cli", "What it does")}});
    for (const auto &verb : m_verbs)
        table.addRow({verb->name(), verb->summary()});
    return text + table.text() + QLatin1Char('\n') +
           QCoreApplication::translate(
               "Cli", "“xinglinctl VERB --help” tells its options. Without -w, the workspace "
                      "is $XINGLIN_WORKSPACE or in the user's data folder.") +
           QLatin1Char('\n');
}

QString Program::usageOf(const Verb &verb) const
{
    return QCoreApplication::translate("Cli", "Usage: %1")
               .arg(QStringLiteral("xinglinctl %1 %2").arg(verb.name(), verb.synopsis()).trimmed()) +
           QLatin1Char('\n') + verb.summary() + QLatin1Char('\n');
}

int Program::fail(const Error &error) const
{
    logError("cli", error);
    Terminal(false, Verbosity::normal).error(error.message);
    return exitStatus(error.code);
}

int Program::wrongVerb() const
{
    QString message;
    if (m_line->verb.isEmpty()) {
        message = QCoreApplication::translate("Cli", "A verb is missing; “xinglinctl --help” lists them.");
    } else {
        const auto nearest =
            std::min_element(m_verbs.begin(), m_verbs.end(), [&](const auto &a, const auto &b) {
                return distance(a->name(), m_line->verb) < distance(b->name(), m_line->verb);
            });
        message =
            distance((*nearest)->name(), m_line->verb) <= 2
                ? QCoreApplication::translate("Cli", "There is no verb “%1”; is “%2” meant?")
                      .arg(m_line->verb, (*nearest)->name())
                : QCoreApplication::translate("Cli", "There is no verb “%1”; “xinglinctl --help” lists them.")
                      .arg(m_line->verb);
    }
    return fail({ErrorCode::usage, message, {}});
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
    Verb *verb = find(m_line->verb);
    if (!verb)
        return wrongVerb();
    if (m_line->wantsHelp) {
        terminal.printText(usageOf(*verb));
        return exit_code::ok;
    }
    auto arguments = Arguments::parse(m_line->words, verb->options());
    if (!arguments)
        return fail(arguments.error());
    const qsizetype words = arguments->positional().size();
    if (words < verb->minWords() || words > verb->maxWords())
        return fail({ErrorCode::usage, usageOf(*verb).section(QLatin1Char('\n'), 0, 0), {}});
    Session session(*m_line, cancel);
    const Result<int> status = verb->run(*arguments, session);
    return status ? *status : fail(status.error());
}

}  // namespace xinglin
