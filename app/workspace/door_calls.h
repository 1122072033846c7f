// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logging.h"
#include "workspace/context.h"

#include <QCoreApplication>
#include <QFuture>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <vector>

namespace xinglin {

/// The threads on which a door answers. Short calls share a pool of readers; long ones have one of their own,
/// so that an import never keeps a window waiting. Any thread may ask.
class DoorCalls
{
public:
    explicit DoorCalls(Context &context)
        : m_context(context)
    {
        m_readers.setMaxThreadCount(4);
        m_longWork.setMaxThreadCount(2);
    }

    /// Runs `work(Context &)`; what has not begun when the door closes answers "cancelled".
    template <typename T, typename Work>
    QFuture<Result<T>> ask(Work work)
    {
        return askOn<T>(m_readers, std::move(work));
    }
    /// The same for work that takes long and can be cancelled: closing the door cancels it.
    template <typename T, typename Work>
    QFuture<Result<T>> askLong(const CancelToken &cancel, Work work)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_running.push_back(cancel);
        }
        return askOn<T>(m_longWork, [this, cancel, work = std::move(work)](Context &context) -> Result<T> {
            Result<T> result = work(context);
            const std::lock_guard lock(m_mutex);
            std::erase(m_running, cancel);
            return result;
        });
    }

    /// Asks running work to stop; what had not begun answers "cancelled".
    void close()
    {
        m_closing = true;
        const std::lock_guard lock(m_mutex);
        for (const CancelToken &token : m_running)
            token.cancel();
    }
    void wait()
    {
        m_readers.waitForDone();
        m_longWork.waitForDone();
    }

private:
    template <typename T, typename Work>
    QFuture<Result<T>> askOn(QThreadPool &pool, Work work)
    {
        return QtConcurrent::run(&pool, [this, work = std::move(work)]() -> Result<T> {
            if (m_closing)
                return fail(ErrorCode::cancelled,
                            QCoreApplication::translate("Workspace", "The workspace was closed."));
            try {
                return work(m_context);
            } catch (const std::exception &exception) {
                const Error error{
                    ErrorCode::internal,
                    QCoreApplication::translate("Workspace",
                                                "The program met an error of its own. The log tells more."),
                    QString::fromUtf8(exception.what())};
                logError("workspace", error);
                return fail(error);
            }
        });
    }

    Context &m_context;
    QThreadPool m_readers;
    QThreadPool m_longWork;
    std::atomic_bool m_closing = false;
    std::mutex m_mutex;  // guards m_running
    std::vector<CancelToken> m_running;
};

}  // namespace xinglin
