// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QProcess>

#include <cstdint>
#include <unistd.h>

namespace xinglin::test {

/// This test again, in a process of its own that may be killed: `--child MODE FOLDER RUN`.
class Child
{
public:
    Child(const QString &mode, const QString &folder, int run)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("--child"), mode, folder, QString::number(run)});
        if (!m_process.waitForStarted())
            qFatal("no child process");
    }
    ~Child() { kill(0); }
    void waitForLines(int lines)
    {
        while (m_lines < lines && m_process.state() == QProcess::Running && m_process.waitForReadyRead(5000))
            readLines();
    }
    /// A line on its standard input: go on.
    void tell()
    {
        m_process.write("\n");
        m_process.waitForBytesWritten();
    }
    /// Kills it, after up to so many microseconds more; the number of acknowledged batches.
    int kill(std::uint64_t microseconds)
    {
        usleep(static_cast<useconds_t>(microseconds));
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
        }
        readLines();
        return m_lines;
    }

private:
    void readLines() { m_lines += static_cast<int>(m_process.readAllStandardOutput().count('\n')); }
    QProcess m_process;
    int m_lines = 0;
};

}  // namespace xinglin::test
