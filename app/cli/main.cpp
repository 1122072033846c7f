// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "core/console.h"
#include "core/logging.h"
#include "core/paths.h"
#include "core/version.h"

#include <QGuiApplication>

#include <spdlog/logger.h>

#include <cstdio>
#include <memory>

namespace {

/// Qt complains about locales that are not UTF-8; scheduled jobs often run in "C".
void useUtf8()
{
    for (const char *variable : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const QByteArray value = qgetenv(variable);
        if (value.isEmpty())
            continue;
        if (value != "C" && value != "POSIX")
            return;
        break;
    }
    qputenv("LC_ALL", "C.UTF-8");
}

/// Qt's own remarks ("XDG_RUNTIME_DIR not set") are for the log: standard error belongs to the command.
void logQtMessage(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    xinglin::logger("qt")->log(type == QtDebugMsg || type == QtInfoMsg ? spdlog::level::debug
                                                                       : spdlog::level::warn,
                               "{}", text.toStdString());
    if (type == QtFatalMsg)
        std::fprintf(stderr, "xinglinctl: %s\n", qPrintable(text));
}

}  // namespace

int main(int argc, char *argv[])
{
    using namespace xinglin;
    useUtf8();
    qInstallMessageHandler(&logQtMessage);
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words += QString::fromLocal8Bit(argv[i]);

    // A verb that paints needs fonts and so another application object; which verb it is, is read twice: the
    // texts of errors need the application.
    std::unique_ptr<QCoreApplication> application;
    if (Program(CommandLine::parse(words), makeVerbs()).paints()) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setApplicationName(QStringLiteral("xinglin"));
    QCoreApplication::setApplicationVersion(QString::fromLatin1(kVersion));
    installLanguage(CommandLine::languageOf(words));
    if (qEnvironmentVariableIsEmpty("XINGLIN_NO_LOG"))
        startLogging(logFolder(), "xinglinctl");
    return Program(CommandLine::parse(words), makeVerbs()).run(cancelledByInterrupt());
}
