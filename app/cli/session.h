// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"
#include "cli/terminal.h"
#include "workspace/workspace.h"

#include <QThread>

#include <algorithm>
#include <memory>

namespace xinglin {

/// One run of the program: who acts, where messages go, the workspace (opened when first asked for), and the
/// wish to stop. Main thread.
class Session
{
public:
    Session(const CommandLine &line, const CancelToken &cancel);
    ~Session();

    const CommandLine &line() const { return m_line; }
    const Terminal &terminal() const { return m_terminal; }
    const Actor &actor() const { return m_actor; }
    const CancelToken &cancel() const { return m_cancel; }
    Language language() const { return m_line.language; }

    /// Opens the workspace; the error says how to make one.
    Status open();
    /// Lets go of it, so that its files can be replaced.
    void close();
    /// Only after a successful open().
    Workspace &workspace() { return *m_workspace; }
    /// What the workspace says about itself; asked once.
    const WorkspaceInfo &info() const { return m_info; }

    /// Waits until all figures are up to date and what has arrived is evaluated.
    Status settle();
    /// Opens, and settles where something may be written.
    Status openSettled();

    /// Waits for an answer; Ctrl-C ends the wait with ErrorCode::cancelled.
    template <typename T>
    Result<T> wait(QFuture<Result<T>> answer) const;

    /// The unit or person named by id or code; `option` is where the user named it.
    Result<SubjectInfo> resolve(SubjectId::Kind kind, const QString &name, Day day) const;
    /// The first root of the tree.
    Result<SubjectInfo> root(Day day) const;

private:
    Error cancelled() const;

    CommandLine m_line;
    Terminal m_terminal;
    Actor m_actor;
    CancelToken m_cancel;
    std::unique_ptr<Workspace> m_workspace;
    WorkspaceInfo m_info;
};

template <typename T>
Result<T> Session::wait(QFuture<Result<T>> answer) const
{
    for (unsigned long pause = 50; !answer.isFinished(); pause = std::min(pause * 2, 2000ul)) {
        // Closing the door stops what still runs, and waits for it.
        if (m_cancel.isCancelled())
            return fail(cancelled());
        QThread::usleep(pause);
    }
    if (answer.resultCount() == 0)
        return fail(cancelled());
    return answer.result();
}

}  // namespace xinglin
