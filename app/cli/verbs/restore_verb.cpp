// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs/verbs.h"
#include "storage/sqlite_store.h"

#include <QCoreApplication>

namespace xinglin {
namespace {

class RestoreVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("restore"); }
    QString synopsis() const override { return QStringLiteral("FILE"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli", "Make a new workspace of a backup; it must not exist yet");
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        const QString folder = session.line().workspace;
        if (Status done = SqliteStore::restore(arguments.positional().first(), folder); !done)
            return fail(done.error());
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const WorkspaceInfo &info = session.info();
        if (session.terminal().isJson())
            session.terminal().printJson({{QStringLiteral("workspace"), folder},
                                          {QStringLiteral("name"), info.name},
                                          {QStringLiteral("people"), static_cast<qint64>(info.people)},
                                          {QStringLiteral("units"), static_cast<qint64>(info.units)},
                                          {QStringLiteral("devices"), static_cast<qint64>(info.devices)}});
        else
            session.terminal().print(
                QCoreApplication::translate("Cli", "%1: “%2” with %3 units, %4 people, %5 devices")
                    .arg(folder, info.name)
                    .arg(info.units)
                    .arg(info.people)
                    .arg(info.devices));
        return exit_code::ok;
    }
};

}  // namespace

std::unique_ptr<Verb> makeRestoreVerb()
{
    return std::make_unique<RestoreVerb>();
}

}  // namespace xinglin
