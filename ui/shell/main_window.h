// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "ui/shell/window_state.h"
#include "workspace/workspace.h"

#include <QMainWindow>

#include <memory>

class QStackedWidget;

namespace xinglin {

class Dialogs;
class WelcomePage;
class WorkspaceView;

/// What the user says about a workspace to be made.
struct NewWorkspace
{
    QString name;
    QByteArray zone;
};

/// How the window comes to a workspace; the composition root knows. Called on a worker thread.
struct WorkspaceOpener
{
    std::function<Result<std::unique_ptr<Workspace>>(const QString &folder)> open;
    std::function<Status(const QString &folder, const NewWorkspace &what)> create;
};

/// The frame: without a workspace it says how to get one, with one it shows it. Owns the workspace.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Theme, dialogs and state outlive the window.
    MainWindow(Theme &theme, Dialogs &dialogs, WindowState &state, WorkspaceOpener opener,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens in the background; the window stays usable and says so.
    void openWorkspace(const QString &folder);
    /// At once, whatever is lost.
    void closeWorkspace();
    /// The same after asking about what would be lost.
    void leaveWorkspace();
    void setLanguage(Language language);
    void setScheme(Theme::Scheme scheme);
    /// The view of the open workspace, or nothing.
    WorkspaceView *view() const { return m_view; }

Q_SIGNALS:
    /// The open workspace has answered for the first time, or could not be opened.
    void settled();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    using Opened = std::shared_ptr<Workspace>;

    void createWorkspace(const QString &folder);
    void take(const QString &folder, Result<Opened> &&opened);
    void begin(QFuture<Result<Opened>> future, const QString &folder);
    void askFolder(bool isNew);
    void connectSession();
    void showTitle(qint64 emergencies);

    Theme &m_theme;
    Dialogs &m_dialogs;
    WindowState &m_state;
    WorkspaceOpener m_opener;
    std::shared_ptr<Workspace> m_workspace;
    QString m_name;  // of the open workspace
    QStackedWidget *m_stack;
    WelcomePage *m_welcome;
    WorkspaceView *m_view = nullptr;
    JobSlot<Opened> m_opening;
};

}  // namespace xinglin
