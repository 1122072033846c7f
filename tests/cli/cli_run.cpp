// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcessEnvironment>

QJsonObject CliResult::json() const
{
    return QJsonDocument::fromJson(out).object();
}

std::vector<QJsonObject> CliResult::lines() const
{
    std::vector<QJsonObject> objects;
    for (const QByteArray &line : out.split('\n')) {
        if (!line.isEmpty())
            objects.push_back(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

CliRun::CliRun() = default;

QString CliRun::program()
{
    return QStringLiteral(XINGLIN_BINARY_DIR "/bin/xinglinctl");
}

QString CliRun::file(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

std::unique_ptr<QProcess> CliRun::start(const QStringList &words) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("XINGLIN_WORKSPACE"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("USER"), QStringLiteral("tester"));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), path(QStringLiteral("data")));
    environment.insert(QStringLiteral("XDG_STATE_HOME"), path(QStringLiteral("state")));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), path(QStringLiteral("config")));
    environment.insert(QStringLiteral("XINGLIN_KEYS"), QStringLiteral("file"));
    for (auto each = m_variables.cbegin(); each != m_variables.cend(); ++each)
        environment.insert(each.key(), each.value());
    process->setProcessEnvironment(environment);
    process->start(program(), words);
    return process;
}

CliResult CliRun::runBare(const QStringList &words) const
{
    const auto process = start(words);
    process->write(m_input);
    process->closeWriteChannel();
    if (!process->waitForFinished(280'000))
        return {};
    CliResult result;
    result.exit = process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -2;
    result.out = process->readAllStandardOutput();
    result.err = process->readAllStandardError();
    return result;
}

CliResult CliRun::run(const QStringList &words) const
{
    return runBare(words + QStringList{QStringLiteral("-w"), workspace()});
}
