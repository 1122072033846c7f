// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>

#include <vector>

/// What a run of the program gave back.
struct CliResult
{
    int exit = -1;
    QByteArray out, err;

    /// The one JSON document; empty when standard output is anything else.
    QJsonObject json() const;
    /// One object for each line.
    std::vector<QJsonObject> lines() const;
};

/// Runs xinglinctl on a workspace of its own, with homes of its own, in English unless told otherwise.
class CliRun
{
public:
    CliRun();

    QString workspace() const { return m_folder.filePath(QStringLiteral("workspace")); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Writes a file and gives its path.
    QString file(const QString &name, const QByteArray &content) const;

    /// Runs with `-w <workspace>` put after the words (global options may stand anywhere).
    CliResult run(const QStringList &words) const;
    /// Runs exactly these words.
    CliResult runBare(const QStringList &words) const;
    /// Starts without waiting; the caller ends it.
    std::unique_ptr<QProcess> start(const QStringList &words) const;

    /// For the runs that follow: a variable, and what stands on standard input.
    void setVariable(const QString &name, const QString &value) { m_variables[name] = value; }
    void setInput(const QByteArray &input) { m_input = input; }

    static QString program();

private:
    QTemporaryDir m_folder;
    QMap<QString, QString> m_variables;
    QByteArray m_input;
};
