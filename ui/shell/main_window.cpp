// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/shell/welcome_page.h"
#include "ui/shell/workspace_view.h"
#include "ui/widgets/dialogs.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QEvent>
#include <QSessionManager>
#include <QStackedWidget>
#include <QTimeZone>
#include <QtConcurrent>

namespace xinglin {

MainWindow::MainWindow(Theme &theme, Dialogs &dialogs, WindowState &state, WorkspaceOpener opener,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_dialogs(dialogs)
    , m_state(state)
    , m_opener(std::move(opener))
    , m_stack(new QStackedWidget(this))
    , m_welcome(new WelcomePage(theme, m_stack))
    , m_opening(this)
{
    setCentralWidget(m_stack);
    m_stack->addWidget(m_welcome);
    setWindowIcon(theme.icon(QStringLiteral("xinglin"), ColourRole::accent));
    setWindowTitle(tr("Xinglin"));
    setMinimumSize(960, 600);
    if (!restoreGeometry(state.geometry()))
        resize(1280, 800);
    m_welcome->setRecent(state.recent());
    connect(m_welcome, &WelcomePage::openRequested, this, [this] { askFolder(false); });
    connect(m_welcome, &WelcomePage::createRequested, this, [this] { askFolder(true); });
    connect(m_welcome, &WelcomePage::recentChosen, this, &MainWindow::openWorkspace);
    connectSession();
}

MainWindow::~MainWindow()
{
    closeWorkspace();
}

void MainWindow::askFolder(bool isNew)
{
    const Dialogs::FileQuestion question{isNew ? tr("Choose an empty folder for the workspace")
                                               : tr("Choose the folder of a workspace"),
                                         {},
                                         QDir::homePath()};
    m_dialogs.chooseFolder(this, question, [this, isNew](const QString &folder) {
        if (isNew)
            createWorkspace(folder);
        else
            openWorkspace(folder);
    });
}

void MainWindow::openWorkspace(const QString &folder)
{
    begin(QtConcurrent::run([opener = m_opener, folder, home = thread()]() -> Result<Opened> {
              auto opened = opener.open(folder);
              if (!opened)
                  return fail(opened.error());
              (*opened)->moveToThread(home);
              return Opened(std::move(*opened));
          }),
          folder);
}

void MainWindow::createWorkspace(const QString &folder)
{
    const NewWorkspace settings{QDir(folder).dirName(), QTimeZone::systemTimeZoneId()};
    begin(QtConcurrent::run([opener = m_opener, folder, settings, home = thread()]() -> Result<Opened> {
              if (const Status made = opener.create(folder, settings); !made)
                  return fail(made.error());
              auto opened = opener.open(folder);
              if (!opened)
                  return fail(opened.error());
              (*opened)->moveToThread(home);
              return Opened(std::move(*opened));
          }),
          folder);
}

void MainWindow::begin(QFuture<Result<Opened>> future, const QString &folder)
{
    m_welcome->setNotice(tr("Opening %1…").arg(QDir::toNativeSeparators(folder)));
    m_welcome->setBusy(true);
    m_opening.run(std::move(future),
                  [this, folder](Result<Opened> &&opened) { take(folder, std::move(opened)); });
}

void MainWindow::take(const QString &folder, Result<Opened> &&opened)
{
    m_welcome->setBusy(false);
    m_welcome->setNotice(opened ? QString() : opened.error().message);
    if (!opened) {
        Q_EMIT settled();
        return;
    }
    closeWorkspace();
    m_workspace = std::move(*opened);
    m_state.addRecent(folder);
    m_view = new WorkspaceView(*m_workspace, m_theme, m_dialogs, m_state, folder, m_stack);
    connect(m_view, &WorkspaceView::languageRequested, this, &MainWindow::setLanguage);
    connect(m_view, &WorkspaceView::schemeRequested, this, &MainWindow::setScheme);
    connect(m_view, &WorkspaceView::closeRequested, this, &MainWindow::leaveWorkspace, Qt::QueuedConnection);
    connect(m_view, &WorkspaceView::ready, this, &MainWindow::settled);
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    connect(m_view, &WorkspaceView::emergenciesChanged, this, &MainWindow::showTitle);
    m_name = QDir(folder).dirName();
    showTitle(0);
}

// What waits is told in the task bar, too.
void MainWindow::showTitle(qint64 emergencies)
{
    const QString title = m_name + QStringLiteral(" — ") + tr("Xinglin");
    setWindowTitle(emergencies > 0 ? QStringLiteral("(%1 P0) ").arg(emergencies) + title : title);
}

void MainWindow::leaveWorkspace()
{
    if (!m_view)
        return;
    // Later: the answer comes out of a page that closing deletes.
    m_view->leave(
        [this] { QMetaObject::invokeMethod(this, &MainWindow::closeWorkspace, Qt::QueuedConnection); });
}

void MainWindow::closeWorkspace()
{
    delete m_view;
    m_view = nullptr;
    if (m_workspace) {
        // Closing waits for what runs behind the door: not here.
        m_workspace->moveToThread(nullptr);
        auto closing = QtConcurrent::run([closed = std::move(m_workspace)]() mutable { closed.reset(); });
        m_workspace.reset();
    }
    m_welcome->setRecent(m_state.recent());
    m_stack->setCurrentWidget(m_welcome);
    setWindowTitle(tr("Xinglin"));
}

void MainWindow::setLanguage(Language language)
{
    m_state.setLanguage(language);
    if (language == installedLanguage())
        return;
    installLanguage(language);
    m_theme.applyTo(*qApp);
    // A language without a catalogue tells nobody by itself; with one, the two events become one.
    QCoreApplication::postEvent(this, new QEvent(QEvent::LanguageChange));
}

void MainWindow::setScheme(Theme::Scheme scheme)
{
    m_state.setScheme(scheme);
    m_theme.setScheme(scheme);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_view && m_view->hasUnfinishedWork()) {
        event->ignore();
        m_view->leave([this] { QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection); });
        return;
    }
    m_state.setGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

// The system ends the session and waits for no answer: it is held up where something would be lost.
void MainWindow::connectSession()
{
#if QT_CONFIG(sessionmanager)
    connect(qApp, &QGuiApplication::commitDataRequest, this, [this](QSessionManager &session) {
        if (!m_view || !m_view->hasUnfinishedWork() || !session.allowsInteraction())
            return;
        session.cancel();
        session.release();
        close();
    });
#endif
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_view)
        setWindowTitle(tr("Xinglin"));
}

}  // namespace xinglin
