// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <atomic>
#include <memory>
#include <vector>

namespace xinglin {

/// Long work that the status line shows, wherever it was started. GUI thread, but for the progress function.
class Activities : public QObject
{
    Q_OBJECT

public:
    /// One piece of work. Ends when the handle is destroyed.
    class Handle
    {
    public:
        ~Handle();
        Q_DISABLE_COPY_MOVE(Handle)

        /// To hand to the work; any thread, also after the handle is gone.
        Progress progress() const;
        const CancelToken &cancelToken() const { return m_cancel; }
        const QString &title() const { return m_title; }
        double share() const { return m_share->load(std::memory_order_relaxed); }

    private:
        friend class Activities;
        Handle(Activities *owner, QString title);

        Activities *m_owner;
        QString m_title;
        std::shared_ptr<std::atomic<double>> m_share;
        CancelToken m_cancel;
    };

    explicit Activities(QObject *parent = nullptr);
    ~Activities() override;

    /// `title` is short: "Import", "Report".
    std::unique_ptr<Handle> begin(const QString &title);
    /// The newest running work, or nothing.
    const Handle *current() const { return m_running.empty() ? nullptr : m_running.back(); }
    int count() const { return static_cast<int>(m_running.size()); }

Q_SIGNALS:
    /// Began, ended, or moved on; at most ten times a second.
    void changed();

private:
    void end(Handle *handle);

    std::vector<Handle *> m_running;
    QTimer m_tick;
};

}  // namespace xinglin
