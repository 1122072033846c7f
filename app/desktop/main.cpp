// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logging.h"
#include "core/paths.h"
#include "core/process_age.h"
#include "core/version.h"
#include "desktop/opener.h"
#include "desktop/options.h"
#include "ui/shell/pages.h"
#include "ui/shell/workspace_view.h"
#include "ui/widgets/dialogs.h"

#include <QApplication>
#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>

using namespace xinglin;
using namespace std::chrono_literals;

namespace {

/// Which workspace to open without being told: the last one, else the default one.
QString usualWorkspace(const WindowState &state)
{
    for (const QString &folder : state.recent() + QStringList{defaultWorkspacePath()}) {
        if (isWorkspace(folder))
            return folder;
    }
    return {};
}

/// Whether only help or version is asked for: that needs no screen.
bool asksForWords(int argc, char *argv[])
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const auto is = [argument](const char *option) { return std::strcmp(argument, option) == 0; };
        return is("-h") || is("--help") || is("--help-all") || is("-v") || is("--version");
    });
}

/// What happens once the window shows its first page, or says that there is none.
void onSettled(MainWindow &window, const Options &options)
{
    if (const PageEntry *entry = findPage(options.page); entry && window.view())
        window.view()->showPage(entry->key);
    if (options.wall && window.view())
        window.view()->showWall();
    if (options.measuresStart) {
        QTimer::singleShot(0, &window, [] {
            std::printf("start: %lld ms\n", static_cast<long long>(processAgeMs()));
            QApplication::quit();
        });
    } else if (!options.screenshot.isEmpty()) {
        QTimer::singleShot(1500ms, &window, [&window, file = options.screenshot] {
            auto *wall = window.findChild<QWidget *>(QStringLiteral("wallView"));
            QWidget *seen = wall ? wall : &window;
            QApplication::exit(seen->grab().save(file) ? 0 : 1);
        });
    }
}

}  // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("xinglin"));
    QCoreApplication::setApplicationVersion(QString::fromLatin1(kVersion));
    if (asksForWords(argc, argv)) {
        const QCoreApplication application(argc, argv);
        (void)Options::ofApplication();  // answers and exits
    }
    QApplication application(argc, argv);
    // What decoders think of a picture's file is told where the file is taken in.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.gui.imageio*.warning=false"));
    const Options options = Options::ofApplication();
    if (qEnvironmentVariableIsEmpty("XINGLIN_NO_LOG"))
        startLogging(logFolder(), "xinglin");

    WindowState state(options.state);
    installLanguage(options.language.value_or(state.language().value_or(systemLanguage())));
    Theme theme;
    theme.setScheme(options.theme == QLatin1String("dark") ? Theme::Scheme::dark
                    : options.theme == QLatin1String("light")
                        ? Theme::Scheme::light
                        : state.scheme().value_or(Theme::systemScheme()));
    theme.applyTo(application);

    WindowDialogs dialogs;
    MainWindow window(theme, dialogs, state, embeddedOpener());
    if (options.size.isValid())
        window.resize(options.size);
    QObject::connect(
        &window, &MainWindow::settled, &window, [&] { onSettled(window, options); },
        Qt::SingleShotConnection);
    window.show();
    const QString folder = options.workspace.isEmpty() ? usualWorkspace(state) : options.workspace;
    if (!folder.isEmpty())
        window.openWorkspace(folder);
    else
        QTimer::singleShot(0, &window, &MainWindow::settled);
    return QApplication::exec();
}
