// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace xinglin::test {

/// A real server on loopback (receivers.py), and what it got.
class Receiver
{
public:
    explicit Receiver(const QStringList &words)
    {
        // Debian's own interpreter: it is the one that finds Debian's aiosmtpd.
        m_process.start(QStringLiteral("/usr/bin/python3"),
                        QStringList{QStringLiteral(XINGLIN_SOURCE_DIR "/tests/channels/receivers.py")} +
                            words);
        m_ready = next();
    }
    ~Receiver()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(3000))
            m_process.kill();
        m_process.waitForFinished(3000);
    }

    bool isReady() const { return !m_ready.isEmpty(); }
    int port(const char *name = "port") const { return m_ready.value(QLatin1String(name)).toInt(); }
    QString url(const QString &path) const
    {
        return QStringLiteral("http://127.0.0.1:%1%2").arg(port()).arg(path);
    }
    QByteArray complaints() { return m_process.readAllStandardError(); }

    /// The next thing it got; empty after so long without one.
    QJsonObject next(int patienceMs = 10'000)
    {
        QElapsedTimer timer;
        timer.start();
        while (!m_process.canReadLine() && timer.elapsed() < patienceMs &&
               m_process.state() != QProcess::NotRunning)
            m_process.waitForReadyRead(50);
        if (!m_process.canReadLine())
            return {};
        return QJsonDocument::fromJson(m_process.readLine()).object();
    }

private:
    QProcess m_process;
    QJsonObject m_ready;
};

}  // namespace xinglin::test
