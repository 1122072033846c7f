// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/canned_workspace.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace_view.h"
#include "ui/widgets/dialogs.h"

#include <QSignalSpy>

namespace xinglin::test {

/// The program's window over a canned workspace, with dialogs that answer from a script.
struct CannedWindow
{
    CannedWindow(Theme &theme, const QString &stateFile, const CannedWorkspace::Options &options)
        : state(stateFile)
        , window(theme, dialogs, state,
                 {[this, options](const QString &) -> Result<std::unique_ptr<Workspace>> {
                      auto made = std::make_unique<CannedWorkspace>(options);
                      workspace = made.get();
                      return std::unique_ptr<Workspace>(std::move(made));
                  },
                  [](const QString &, const NewWorkspace &) { return Status(); }})
    {
        window.resize(1280, 720);
        window.show();
    }
    /// Whether the workspace is shown in the end.
    bool open()
    {
        QSignalSpy settled(&window, &MainWindow::settled);
        window.openWorkspace(QStringLiteral("canned"));
        return settled.wait(5000) && window.view();
    }
    WorkspaceView *view() const { return window.view(); }
    template <typename T>
    T *find(const char *name) const
    {
        return window.findChild<T *>(QString::fromLatin1(name));
    }

    ScriptedDialogs dialogs;
    WindowState state;
    CannedWorkspace *workspace = nullptr;
    MainWindow window;
};

}  // namespace xinglin::test
