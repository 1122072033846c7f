// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs/verbs.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>

namespace xinglin {
namespace {

class BackupVerb final : public Verb
{
public:
    QString name() const override { return QStringLiteral("backup"); }
    QString synopsis() const override { return QStringLiteral("FILE"); }
    QString summary() const override
    {
        return QCoreApplication::translate("Cli",
                                           "Copy the workspace into one file, also while data comes in");
    }
    int minWords() const override { return 1; }
    int maxWords() const override { return 1; }

    Result<int> run(const Arguments &arguments, Session &session) override
    {
        if (Status opened = session.open(); !opened)
            return fail(opened.error());
        const Terminal &terminal = session.terminal();
        const QString file = arguments.positional().first();
        QElapsedTimer timer;
        timer.start();
        const Status done = session.wait(session.workspace().backup(
            session.actor(), file, terminal.progress(QCoreApplication::translate("Cli", "Copying")),
            session.cancel()));
        if (!done)
            return fail(done.error());
        const qint64 bytes = QFileInfo(file).size();
        const double seconds = static_cast<double>(timer.elapsed()) / 1000.0;
        if (terminal.isJson())
            terminal.printJson({{QStringLiteral("file"), file},
                                {QStringLiteral("bytes"), bytes},
                                {QStringLiteral("seconds"), seconds}});
        else
            terminal.print(QCoreApplication::translate("Cli", "%1: %2 MB in %3 s")
                               .arg(file)
                               .arg(static_cast<double>(bytes) / 1e6, 0, 'f', 1)
                               .arg(seconds, 0, 'f', 2));
        return exit_code::ok;
    }
};

}  // namespace

std::unique_ptr<Verb> makeBackupVerb()
{
    return std::make_unique<BackupVerb>();
}

}  // namespace xinglin
