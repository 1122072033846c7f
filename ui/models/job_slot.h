// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPointer>

#include <memory>
#include <utility>

namespace xinglin {

/// Room for one running question to the workspace. Its owner gets the answer on the owner's thread, unless a
/// newer question took the slot, the slot was cancelled, or the owner died: then the answer is dropped.
/// Owner's thread only. Nothing here ever waits.
template <typename T>
class JobSlot
{
public:
    /// `owner` lives at least as long as the slot.
    explicit JobSlot(QObject *owner)
        : m_owner(owner)
    {}
    ~JobSlot() { drop(); }
    Q_DISABLE_COPY_MOVE(JobSlot)

    /// Takes the future in; `done(Result<T> &&)` is called once with the answer. A running question is
    /// cancelled.
    template <typename Done>
    void run(QFuture<Result<T>> future, Done done)
    {
        run(std::move(future), CancelToken(), std::move(done));
    }
    /// The same for a question that can be stopped: cancel() also sets its token.
    template <typename Done>
    void run(QFuture<Result<T>> future, CancelToken token, Done done)
    {
        drop();
        m_token = std::move(token);
        auto *watcher = new QFutureWatcher<Result<T>>(m_owner);
        m_watcher = watcher;
        QObject::connect(watcher, &QFutureWatcherBase::finished, m_owner,
                         [this, watcher, done = std::move(done)]() mutable {
                             watcher->deleteLater();
                             if (m_watcher != watcher)
                                 return;
                             m_watcher.clear();
                             if (watcher->future().resultCount() == 0)
                                 done(Result<T>(fail(ErrorCode::cancelled, {})));
                             else
                                 done(Result<T>(watcher->future().result()));
                         });
        watcher->setFuture(std::move(future));
    }

    bool isBusy() const { return !m_watcher.isNull(); }
    /// Asks the running question to stop and forgets it: no answer will come.
    void cancel() { drop(); }

private:
    void drop()
    {
        if (m_watcher.isNull())
            return;
        m_watcher->disconnect();
        m_watcher->cancel();
        m_watcher->deleteLater();
        m_watcher.clear();
        m_token.cancel();
    }

    QObject *m_owner;
    QPointer<QFutureWatcher<Result<T>>> m_watcher;
    CancelToken m_token;
};

}  // namespace xinglin
