// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/system_keychain.h"

#include <QEventLoop>
#include <QThread>
#include <QTimer>

#include <memory>
#include <qt6keychain/keychain.h>

namespace xinglin::system_keychain {
namespace {

constexpr int kPatienceMs = 5000;
const QString kService = QStringLiteral("xinglin");

/// Runs the job on a thread with an event loop of its own, whatever thread asks.
template <typename JobType, typename Prepare, typename Take>
bool perform(const QString &name, Prepare prepare, Take take)
{
    if (qEnvironmentVariable("XINGLIN_KEYS") == QLatin1String("file"))
        return false;
    bool done = false;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        JobType job(kService);
        job.setAutoDelete(false);
        job.setInsecureFallback(false);
        job.setKey(name);
        prepare(job);
        QEventLoop loop;
        QObject::connect(&job, &QKeychain::Job::finished, &loop, [&] {
            done = job.error() == QKeychain::NoError;
            if (done)
                take(job);
            loop.quit();
        });
        QTimer::singleShot(kPatienceMs, &loop, &QEventLoop::quit);
        job.start();
        loop.exec();
    }));
    thread->start();
    thread->wait();
    return done;
}

}  // namespace

std::optional<QByteArray> read(const QString &name)
{
    QByteArray content;
    const bool found = perform<QKeychain::ReadPasswordJob>(
        name, [](auto &) {}, [&](auto &job) { content = QByteArray::fromBase64(job.binaryData()); });
    return found && !content.isEmpty() ? std::optional(content) : std::nullopt;
}

bool write(const QString &name, const QByteArray &content)
{
    return perform<QKeychain::WritePasswordJob>(
        name, [&](auto &job) { job.setBinaryData(content.toBase64()); }, [](auto &) {});
}

}  // namespace xinglin::system_keychain
