// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs/rules_verb.h"
#include "workspace/alerts/rule_desk.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace xinglin {
namespace {

class RulesExportVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("export"); }
    QString synopsis() const override { return QStringLiteral("[CODE…] [--out FILE]"); }
    QString summary() const override
    {
        return QCoreApplication::translate(
            "Cli", "Give rules as one JSON document; all but the retired ones without a code");
    }
    std::vector<Option> options() const override { return {{QStringLiteral("out"), QStringLiteral("FILE")}}; }
    int maxWords() const override { return 1'000; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const auto document =
            session.wait(session.workspace().rules().exportRules(session.actor(), arguments.positional()));
        if (!document)
            return fail(document.error());
        if (!arguments.has(QStringLiteral("out"))) {
            session.terminal().printText(QString::fromUtf8(*document));
            return exit_code::ok;
        }
        QSaveFile file(arguments.value(QStringLiteral("out")));
        if (!file.open(QIODevice::WriteOnly) || file.write(*document) != document->size() || !file.commit())
            return fail(ErrorCode::io, QCoreApplication::translate("Cli", "%1 cannot be written: %2")
                                           .arg(file.fileName(), file.errorString()));
        session.terminal().say(QCoreApplication::translate("Cli", "Written: %1").arg(file.fileName()));
        return exit_code::ok;
    }
};

class RulesImportVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("import"); }
    QString synopsis() const override { return QStringLiteral("FILE [--dry-run]"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Take rules from a JSON document: all of them, or none");
    }
    std::vector<Option> options() const override { return {{QStringLiteral("dry-run"), {}}}; }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        QFile file(arguments.positional().constFirst());
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::io, QCoreApplication::translate("Cli", "%1 cannot be read: %2")
                                           .arg(file.fileName(), file.errorString()));
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const bool dryRun = arguments.has(QStringLiteral("dry-run"));
        const auto report =
            session.wait(session.workspace().rules().importRules(session.actor(), file.readAll(), dryRun));
        if (!report)
            return fail(report.error());
        print(*report, dryRun, session);
        return report->problems.empty() ? exit_code::ok : exit_code::data;
    }

private:
    static void print(const RuleImportReport &report, bool dryRun, const Session &session)
    {
        if (session.terminal().isJson()) {
            QJsonArray problems;
            for (const auto &problem : report.problems)
                problems.append(QJsonObject{{QStringLiteral("place"), problem.place},
                                            {QStringLiteral("text"), problem.text}});
            QJsonObject json{{QStringLiteral("added"), report.added},
                             {QStringLiteral("changed"), report.changed},
                             {QStringLiteral("unchanged"), report.unchanged},
                             {QStringLiteral("committed"), report.committed},
                             {QStringLiteral("problems"), problems}};
            if (dryRun)
                json[QStringLiteral("dry_run")] = true;
            session.terminal().printJson(json);
            return;
        }
        for (const auto &problem : report.problems)
            session.terminal().error(problem.place + QStringLiteral(": ") + problem.text);
        if (!report.problems.empty())
            session.terminal().error(QCoreApplication::translate("Cli", "Nothing was taken"));
        else
            session.terminal().print(QCoreApplication::translate("Cli", "%1 new, %2 changed, %3 as before")
                                         .arg(report.added)
                                         .arg(report.changed)
                                         .arg(report.unchanged));
    }
};

}  // namespace

std::unique_ptr<Verb> makeRulesExportVerb()
{
    return std::make_unique<RulesExportVerb>();
}

std::unique_ptr<Verb> makeRulesImportVerb()
{
    return std::make_unique<RulesImportVerb>();
}

}  // namespace xinglin
