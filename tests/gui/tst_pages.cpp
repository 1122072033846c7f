// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/canned_workspace.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pages.h"
#include "ui/shell/workspace_view.h"
#include "ui/widgets/dialogs.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace xinglin;
using namespace xinglin::test;

/// Clicks through every page in both languages and themes and at two sizes, and keeps a picture of each.
class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_pictures = QDir(QStringLiteral(XINGLIN_BINARY_DIR)).filePath(QStringLiteral("screenshots"));
        QVERIFY(QDir().mkpath(m_pictures));
        m_theme.applyTo(*qApp);
    }

    void everyPageShowsItself_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<Theme::Scheme>("scheme");
        QTest::addColumn<Language>("language");
        for (const Language language : {Language::en, Language::zhCN}) {
            for (const auto scheme : {Theme::Scheme::light, Theme::Scheme::dark}) {
                for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)})
                    QTest::addRow("%s-%s-%d", qPrintable(languageCode(language)),
                                  scheme == Theme::Scheme::light ? "light" : "dark", size.width())
                        << size << scheme << language;
            }
        }
    }

    void everyPageShowsItself()
    {
        QFETCH(QSize, size);
        QFETCH(Theme::Scheme, scheme);
        QFETCH(Language, language);
        ScriptedDialogs dialogs;
        WindowState state(m_folder.filePath(QStringLiteral("state.ini")));
        MainWindow window(m_theme, dialogs, state, opener({}));
        window.resize(size);
        window.show();
        QSignalSpy settled(&window, &MainWindow::settled);
        window.openWorkspace(QStringLiteral("canned"));
        QVERIFY(settled.wait());
        window.setScheme(scheme);
        window.setLanguage(language);
        for (const PageEntry &entry : pageEntries()) {
            window.view()->showPage(entry.key);
            QTest::qWait(350);
            QVERIFY(window.view()->page(entry.key));
            QVERIFY(window.view()->page(entry.key)->isVisible());
            const QString name = entry.name + QLatin1Char('-') + QString::fromLatin1(QTest::currentDataTag());
            QVERIFY(window.grab().save(QDir(m_pictures).filePath(name + QStringLiteral(".png"))));
        }
        window.setLanguage(Language::en);
    }

    void pagesHoldWhatIsUnusual_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("empty") << 0;
        QTest::newRow("nodata") << 1;
        QTest::newRow("error") << 2;
        QTest::newRow("longnames") << 3;
        QTest::newRow("many") << 4;
    }

    void pagesHoldWhatIsUnusual()
    {
        QFETCH(int, kind);
        CannedWorkspace::Options options;
        options.isEmpty = kind == 0;
        options.hasData = kind != 1;
        if (kind == 2)
            options.error = Error{ErrorCode::io, QStringLiteral("The disk does not answer."), {}};
        options.longNames = kind == 3;
        options.teams = kind == 4 ? 700 : 4;
        ScriptedDialogs dialogs;
        WindowState state(m_folder.filePath(QStringLiteral("unusual.ini")));
        MainWindow window(m_theme, dialogs, state, opener(options));
        window.setScheme(Theme::Scheme::light);
        window.resize(1280, 720);
        window.show();
        QSignalSpy settled(&window, &MainWindow::settled);
        window.openWorkspace(QStringLiteral("canned-%1").arg(kind));
        QVERIFY(settled.wait());
        window.setLanguage(kind == 3 ? Language::zhCN : Language::en);
        for (const PageEntry &entry : pageEntries()) {
            window.view()->showPage(entry.key);
            QTest::qWait(450);
            QVERIFY(window.view()->page(entry.key)->isVisible());
            const QString name = entry.name + QLatin1Char('-') + QString::fromLatin1(QTest::currentDataTag());
            QVERIFY(window.grab().save(QDir(m_pictures).filePath(name + QStringLiteral(".png"))));
        }
        window.setLanguage(Language::en);
    }

private:
    static WorkspaceOpener opener(CannedWorkspace::Options options)
    {
        return {[options](const QString &) -> Result<std::unique_ptr<Workspace>> {
                    return std::make_unique<CannedWorkspace>(options);
                },
                [](const QString &, const NewWorkspace &) { return Status(); }};
    }

    Theme m_theme;
    QTemporaryDir m_folder;
    QString m_pictures;
};

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
