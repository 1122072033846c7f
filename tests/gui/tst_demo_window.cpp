// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_store.h"
#include "tests/gui/page_stand.h"
#include "ui/charts/analysis_board.h"
#include "ui/charts/chart_stack.h"
#include "ui/imports/imports_page.h"
#include "ui/people/people_page.h"
#include "ui/reportcenter/pdf_preview.h"
#include "ui/reportcenter/report_center_page.h"
#include "ui/reportcenter/report_form.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace_view.h"
#include "ui/trends/trends_page.h"
#include "workspace/demo/demo_setup.h"
#include "workspace/embedded_workspace.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

using namespace xinglin;
using namespace xinglin::test;

namespace {

constexpr int kLong = 60'000;
const Actor kActor{QStringLiteral("tester")};

DemoOptions smallDemo()
{
    DemoOptions options;
    options.until = Day::fromCivil(2026, 10, 31);
    return options;
}

Result<std::unique_ptr<EmbeddedWorkspace>> openFolder(const QString &folder)
{
    auto store = SqliteStore::open(folder);
    if (!store)
        return fail(store.error());
    return EmbeddedWorkspace::open(*std::move(store), folder);
}

}  // namespace

/// The window over the small demo, as its user sees it: every page with real figures, in both languages,
/// themes and sizes, with a picture of each.
class TestDemoWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pagesShowTheDemo_data();
    void pagesShowTheDemo();
    void thePersonPageTellsWhatTheDoorTells();
    void analysesShowOnTheirPages_data() { pagesShowTheDemo_data(); }
    void analysesShowOnTheirPages();
    void samplesOfAPersonComeByZoom();

private:
    static void keep(const QWidget &window, const QString &page)
    {
        PageStand::keepPicture(const_cast<QWidget &>(window),
                               QStringLiteral("demo-") + page + QLatin1Char('-') +
                                   QString::fromLatin1(QTest::currentDataTag()));
    }
    void pictureTabs(const QWidget &window, const QWidget &page, const QString &tabs, const QString &name,
                     int count);
    std::unique_ptr<MainWindow> open(ScriptedDialogs &dialogs, WindowState &state);
    PersonId somebody();

    QTemporaryDir m_folder;
    QString m_workspace;
    Theme m_theme;
};

void TestDemoWindow::initTestCase()
{
    m_theme.applyTo(*qApp);
    m_workspace = m_folder.filePath(QStringLiteral("demo"));
    const DemoOptions options = smallDemo();
    NewStore what;
    what.name = QStringLiteral("demo");
    what.demo = true;
    what.seed = options.seed;
    what.now = SystemClock().now();
    const auto shift = demoClockShift(options, what.now);
    QVERIFY(shift);
    what.clockShiftMs = *shift;
    QVERIFY(SqliteStore::create(m_workspace, what));
    const auto door = openFolder(m_workspace);
    QVERIFY(door);
    const QString files = m_folder.filePath(QStringLiteral("files"));
    QVERIFY(QDir().mkpath(files));
    const auto filled = fillWithDemo(**door, kActor, options, files, false, [](double) {}, {});
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().message));
    QVERIFY(filled->values > 1'000'000);
}

std::unique_ptr<MainWindow> TestDemoWindow::open(ScriptedDialogs &dialogs, WindowState &state)
{
    const WorkspaceOpener opener{[](const QString &folder) -> Result<std::unique_ptr<Workspace>> {
                                     auto door = openFolder(folder);
                                     if (!door)
                                         return fail(door.error());
                                     return std::unique_ptr<Workspace>(*std::move(door));
                                 },
                                 [](const QString &, const NewWorkspace &) { return Status(); }};
    auto window = std::make_unique<MainWindow>(m_theme, dialogs, state, opener);
    window->show();
    QSignalSpy settled(window.get(), &MainWindow::settled);
    window->openWorkspace(m_workspace);
    return settled.wait(kLong) && window->view() ? std::move(window) : nullptr;
}

PersonId TestDemoWindow::somebody()
{
    const auto door = openFolder(m_workspace);
    const auto people =
        (*door)->people(kActor, {}, {smallDemo().until - 29, smallDemo().until}, {{}, 3}).result();
    return people && !people->empty() ? people->back().person.id : PersonId();
}

void TestDemoWindow::pagesShowTheDemo_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<Theme::Scheme>("scheme");
    QTest::addColumn<Language>("language");
    QTest::addRow("en-light-1280") << QSize(1280, 720) << Theme::Scheme::light << Language::en;
    QTest::addRow("zh-light-1280") << QSize(1280, 720) << Theme::Scheme::light << Language::zhCN;
    QTest::addRow("zh-dark-1920") << QSize(1920, 1080) << Theme::Scheme::dark << Language::zhCN;
    QTest::addRow("en-dark-1920") << QSize(1920, 1080) << Theme::Scheme::dark << Language::en;
}

void TestDemoWindow::pagesShowTheDemo()
{
    QFETCH(QSize, size);
    QFETCH(Theme::Scheme, scheme);
    QFETCH(Language, language);
    const PersonId person = somebody();
    QVERIFY(person.isValid());
    ScriptedDialogs dialogs;
    const QTemporaryDir folder;
    WindowState state(folder.filePath(QStringLiteral("state.ini")));
    const auto window = open(dialogs, state);
    QVERIFY(window);
    window->resize(size);
    window->setScheme(scheme);
    window->setLanguage(language);
    WorkspaceView &view = *window->view();

    view.showPage(PageKey::person);
    auto *people = qobject_cast<PeoplePage *>(view.page(PageKey::person));
    const auto *table = people->findChild<QTableView *>(QStringLiteral("peopleTable"));
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 60, kLong);
    keep(*window, QStringLiteral("people"));
    people->setSubject(SubjectId::of(person), {});
    const auto *strip = people->findChild<QTableView *>(QStringLiteral("deviationStrip"));
    QTRY_VERIFY_WITH_TIMEOUT(strip->model()->rowCount() > 5, kLong);
    QTest::qWait(200);
    keep(*window, QStringLiteral("person"));

    view.showPage(PageKey::trends);
    auto *trends = qobject_cast<TrendsPage *>(view.page(PageKey::trends));
    QTRY_COMPARE_WITH_TIMEOUT(trends->charts().count(), 1, kLong);
    QTest::qWait(200);
    keep(*window, QStringLiteral("trends"));
    trends->addSubject(SubjectId::of(person));
    trends->addMetric(QStringLiteral("body_temperature"));
    QTRY_COMPARE_WITH_TIMEOUT(trends->charts().count(), 2, kLong);
    trends->findChild<QPushButton *>(QStringLiteral("toggleTable"))->click();
    QTest::qWait(200);
    keep(*window, QStringLiteral("trends-two"));

    view.showPage(PageKey::reports);
    auto *reports = qobject_cast<ReportCenterPage *>(view.page(PageKey::reports));
    QTRY_VERIFY_WITH_TIMEOUT(reports->form().isComplete(), kLong);
    reports->form().setFolder(folder.path());
    QSignalSpy made(reports, &ReportCenterPage::finished);
    reports->findChild<QPushButton *>(QStringLiteral("saveReport"))->click();
    QVERIFY(made.wait(kLong));
    QVERIFY(!reports->preview().path().isEmpty());
    QTest::qWait(500);
    keep(*window, QStringLiteral("reports"));

    view.showPage(PageKey::imports);
    auto *imports = qobject_cast<ImportsPage *>(view.page(PageKey::imports));
    imports->findChild<QTabBar *>(QStringLiteral("importTabs"))->setCurrentIndex(2);
    QTRY_VERIFY_WITH_TIMEOUT(
        imports->findChild<QTableView *>(QStringLiteral("importHistory"))->model()->rowCount() > 3, kLong);
    keep(*window, QStringLiteral("imports"));
    window->setLanguage(Language::en);
}

void TestDemoWindow::thePersonPageTellsWhatTheDoorTells()
{
    const auto door = openFolder(m_workspace);
    QVERIFY(door);
    PageStand stand(**door);
    const PersonId person = somebody();
    PeoplePage page(stand.context);
    stand.show(page);
    page.setSubject(SubjectId::of(person), {});
    const auto figures =
        (*door)->figures(kActor, SubjectId::of(person), stand.scope.period.days(), {}).result();
    QVERIFY(figures && figures->score.value);
    const QString score = QString::number(*figures->score.value, 'f', 1);
    const auto shows = [&page](const QString &text) {
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == text)
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(shows(score), kLong);
    double points = 0.0;
    for (const ScorePart &part : figures->score.parts)
        points += part.points;
    QVERIFY(std::abs(points - *figures->score.value) < 1e-6);
}

void TestDemoWindow::analysesShowOnTheirPages()
{
    QFETCH(QSize, size);
    QFETCH(Theme::Scheme, scheme);
    QFETCH(Language, language);
    ScriptedDialogs dialogs;
    const QTemporaryDir folder;
    WindowState state(folder.filePath(QStringLiteral("state.ini")));
    const auto window = open(dialogs, state);
    QVERIFY(window);
    window->resize(size);
    window->setScheme(scheme);
    window->setLanguage(language);
    WorkspaceView &view = *window->view();
    view.showPage(PageKey::overview);
    QTest::qWait(400);
    keep(*window, QStringLiteral("overview"));
    view.showPage(PageKey::person);
    Page *people = view.page(PageKey::person);
    people->setSubject(SubjectId::of(somebody()), {});
    pictureTabs(*window, *people, QStringLiteral("personTabs"), QStringLiteral("person-tab"), 5);
    view.showPage(PageKey::organisation);
    pictureTabs(*window, *view.page(PageKey::organisation), QStringLiteral("unitTabs"),
                QStringLiteral("unit-tab"), 6);
    window->setLanguage(Language::en);
}

void TestDemoWindow::pictureTabs(const QWidget &window, const QWidget &page, const QString &tabs,
                                 const QString &name, int count)
{
    auto *bar = page.findChild<QTabBar *>(tabs);
    QVERIFY(bar);
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), kLong);
    QCOMPARE(bar->count(), count);
    for (int tab = 0; tab < count; ++tab) {
        bar->setCurrentIndex(tab);
        const auto boards = page.findChildren<AnalysisBoard *>();
        const auto shown = std::find_if(boards.begin(), boards.end(),
                                        [](const AnalysisBoard *board) { return board->isVisible(); });
        if (shown != boards.end())
            QTRY_VERIFY2_WITH_TIMEOUT(!(*shown)->shownCards().empty(), qPrintable(bar->tabText(tab)), kLong);
        QTest::qWait(300);
        keep(window, name + QString::number(tab));
    }
}

void TestDemoWindow::samplesOfAPersonComeByZoom()
{
    const auto door = openFolder(m_workspace);
    QVERIFY(door);
    PageStand stand(**door);
    TrendsPage page(stand.context);
    stand.show(page);
    page.setSubject(SubjectId::of(somebody()), QStringLiteral("heart_rate"));
    QTRY_VERIFY_WITH_TIMEOUT(page.charts().count() == 1 && page.charts().chart(0)->data(), kLong);
    const auto whole = page.charts().chart(0)->visibleRange();
    page.charts().chart(0)->setVisibleRange(whole.from + 12.0, whole.from + 16.0);
    QTRY_VERIFY_WITH_TIMEOUT(page.isShowingSamples(), kLong);
    page.findChild<QPushButton *>(QStringLiteral("toggleTable"))->click();
    const auto *table = page.findChild<QTableView *>(QStringLiteral("trendsTable"));
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->columnCount() == 6 && table->model()->rowCount() > 100, kLong);
    QTest::qWait(100);
    PageStand::keepPicture(page, QStringLiteral("demo-trends-samples"));
}

QTEST_MAIN(TestDemoWindow)
#include "tst_demo_window.moc"
