// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language.h"
#include "tests/gui/canned_window.h"
#include "tests/gui/page_stand.h"
#include "ui/people/people_page.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/status_line.h"
#include "ui/widgets/activity.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/period_picker.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/unit_picker.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace xinglin;
using namespace xinglin::test;

/// What a person does with the frame: opens, looks for, goes to, comes back.
class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.applyTo(*qApp); }
    void init() { QVERIFY(QFile::remove(stateFile()) || !QFile::exists(stateFile())); }

    void withoutAWorkspaceTheWindowSaysHowToGetOne()
    {
        WindowState state(stateFile());
        ScriptedDialogs dialogs;
        dialogs.paths = {m_folder.filePath(QStringLiteral("mine"))};
        QStringList created;
        MainWindow window(m_theme, dialogs, state,
                          {[](const QString &) -> Result<std::unique_ptr<Workspace>> {
                               return std::make_unique<CannedWorkspace>(CannedWorkspace::Options{});
                           },
                           [&created](const QString &folder, const NewWorkspace &what) {
                               created << folder << what.name;
                               return Status();
                           }});
        window.show();
        QVERIFY(!window.view());
        QPushButton *create = nullptr;
        for (QPushButton *each : window.findChildren<QPushButton *>()) {
            if (each->text().startsWith(QStringLiteral("Create")))
                create = each;
        }
        QVERIFY(create && create->isVisible());
        QSignalSpy settled(&window, &MainWindow::settled);
        QTest::mouseClick(create, Qt::LeftButton);
        QVERIFY(settled.wait());
        QCOMPARE(created, (QStringList{m_folder.filePath(QStringLiteral("mine")), QStringLiteral("mine")}));
        QVERIFY(window.view());
        QCOMPARE(state.recent().value(0), m_folder.filePath(QStringLiteral("mine")));
    }

    void aWorkspaceThatCannotBeOpenedSaysWhy()
    {
        WindowState state(stateFile());
        ScriptedDialogs dialogs;
        MainWindow window(m_theme, dialogs, state,
                          {[](const QString &) -> Result<std::unique_ptr<Workspace>> {
                               return fail(ErrorCode::damaged,
                                           QStringLiteral("The file is damaged: restore a backup."));
                           },
                           {}});
        window.show();
        QSignalSpy settled(&window, &MainWindow::settled);
        window.openWorkspace(QStringLiteral("x"));
        QVERIFY(settled.wait());
        QVERIFY(!window.view());
        bool isTold = false;
        for (const QLabel *each : window.findChildren<QLabel *>())
            isTold =
                isTold || (each->isVisible() && each->text().contains(QStringLiteral("restore a backup")));
        QVERIFY(isTold);
    }

    void aDoubleClickLeadsIntoTheSubUnit()
    {
        Fixture fixture(*this, {});
        QVERIFY(fixture.open());
        auto *units = fixture.find<DataTable>("overviewUnits");
        QTRY_VERIFY(units->model() && units->model()->rowCount() == 3);
        const UnitId before = fixture.view()->scope().unit;
        units->setFocus();
        units->setCurrentIndex(units->model()->index(0, 0));
        QTest::keyClick(units, Qt::Key_Return);
        QVERIFY(fixture.view()->scope().unit != before);
        QTRY_COMPARE(units->model()->rowCount(), 4);  // the teams of the mine
    }

    void thePaletteFindsUnitsPeopleAndPages()
    {
        Fixture fixture(*this, {});
        QVERIFY(fixture.open());
        QTest::keyClick(&fixture.window, Qt::Key_K, Qt::ControlModifier);
        auto *palette = fixture.view()->findChild<CommandPalette *>();
        QVERIFY(palette->isVisible());
        auto *text = palette->findChild<QLineEdit *>();
        QTest::keyClicks(text, QStringLiteral("Fleet"));
        QTRY_COMPARE(palette->count(), 1);
        QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        const Unit *fleet = fixture.workspace->tree().find(fixture.view()->scope().unit);
        QVERIFY(fleet && fleet->name.en == QStringLiteral("Fleet"));

        QTest::keyClick(&fixture.window, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(text, QStringLiteral("organis"));
        QTRY_COMPARE(palette->count(), 1);
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(fixture.view()->currentPage(), PageKey::organisation);

        QTest::keyClick(&fixture.window, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(text, QStringLiteral("zzz"));
        QTest::qWait(300);
        QCOMPARE(palette->count(), 1);  // "Nothing found"
        QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(palette->isVisible());
        QTest::keyClick(text, Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
    }

    void enterInThePaletteOpensTheBestHit()
    {
        Fixture fixture(*this, {});
        QVERIFY(fixture.open());
        const auto found = fixture.workspace->search({}, QStringLiteral("E00007"), kLastDay, 1).result();
        const PersonId wanted = found->front().id.person;
        QTest::keyClick(&fixture.window, Qt::Key_K, Qt::ControlModifier);
        auto *palette = fixture.view()->findChild<CommandPalette *>();
        auto *text = palette->findChild<QLineEdit *>();
        // Faster than the answer: what was listed before is not meant.
        QTest::keyClicks(text, QStringLiteral("E00007"));
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_VERIFY(!palette->isVisible());
        QCOMPARE(fixture.view()->currentPage(), PageKey::person);
        QCOMPARE(fixture.view()->findChild<PeoplePage *>()->person(), wanted);
    }

    void theTreeLeadsToPeople()
    {
        Fixture fixture(*this, {});
        QVERIFY(fixture.open());
        fixture.view()->showPage(PageKey::organisation);
        auto *tree = fixture.find<DataTree>("organisationTree");
        QTRY_VERIFY(tree->model()->rowCount() == 1);
        const QModelIndex group = tree->model()->index(0, 0);
        QTRY_COMPARE(tree->model()->rowCount(group), 3);
        tree->setCurrentIndex(tree->model()->index(1, 0, group));
        auto *people = fixture.find<DataTable>("organisationPeople");
        QTRY_COMPARE(people->model()->rowCount(), 32);
    }

    void whereTheUserWasIsRemembered()
    {
        const Period period = *Period::parse(u"2026-09");
        UnitId unit;
        {
            Fixture fixture(*this, {});
            QVERIFY(fixture.open());
            unit = fixture.workspace->tree().children(fixture.view()->scope().unit).front()->id;
            Q_EMIT fixture.view()->findChild<UnitPicker *>()->unitChosen(unit);
            Q_EMIT fixture.view()->findChild<PeriodPicker *>()->periodChosen(period);
            fixture.view()->showPage(PageKey::organisation);
            fixture.window.setScheme(Theme::Scheme::dark);
        }
        Fixture again(*this, {});
        QVERIFY(again.open());
        QCOMPARE(again.view()->scope().unit, unit);
        QCOMPARE(again.view()->scope().period, period);
        QCOMPARE(again.view()->currentPage(), PageKey::organisation);
        QCOMPARE(again.state.scheme(), Theme::Scheme::dark);
        m_theme.setScheme(Theme::Scheme::light);
    }

    void languageChangesWhileRunning()
    {
        Fixture fixture(*this, {});
        QVERIFY(fixture.open());
        auto *units = fixture.find<DataTable>("overviewUnits");
        QTRY_COMPARE(units->model()->rowCount(), 3);
        const auto names = [&] {
            QStringList all;
            for (int row = 0; row < units->model()->rowCount(); ++row)
                all << units->model()->index(row, 0).data().toString();
            return all;
        };
        QVERIFY(names().contains(QStringLiteral("Mine 1")));
        fixture.window.setLanguage(Language::zhCN);
        QTRY_VERIFY(names().contains(QStringLiteral("一矿")));
        fixture.window.setLanguage(Language::en);
        QTRY_VERIFY(names().contains(QStringLiteral("Mine 1")));
    }

    void emptyFailedAndUnknownAreTold()
    {
        const auto texts = [](const Fixture &fixture) {
            QStringList all;
            for (const QLabel *each : fixture.window.findChildren<QLabel *>()) {
                if (each->isVisible())
                    all << each->text();
            }
            return all.join(QLatin1Char('\n'));
        };
        CannedWorkspace::Options empty;
        empty.isEmpty = true;
        Fixture nothing(*this, empty);
        QVERIFY(nothing.open());
        QTRY_VERIFY(texts(nothing).contains(QStringLiteral("This workspace is empty")));

        CannedWorkspace::Options broken;
        broken.error = Error{ErrorCode::io, QStringLiteral("The disk does not answer."), {}};
        Fixture failed(*this, broken);
        QVERIFY(failed.open());
        failed.view()->showPage(PageKey::organisation);
        QTRY_VERIFY(texts(failed).contains(QStringLiteral("The disk does not answer.")));

        CannedWorkspace::Options unknown;
        unknown.hasData = false;
        Fixture quiet(*this, unknown);
        QVERIFY(quiet.open());
        QTRY_VERIFY(texts(quiet).contains(QStringLiteral("no data")));
        QVERIFY(!texts(quiet).contains(QStringLiteral("nan")));
    }

    void aSmallWindowSaysTheDays()
    {
        const auto back = qScopeGuard([] { installLanguage(Language::en); });
        Fixture fixture(*this, {});
        QVERIFY(fixture.open());
        for (const Language language : {Language::zhCN, Language::en}) {
            fixture.window.setLanguage(language);
            for (const QSize size : {QSize(1280, 720), QSize(1024, 640)}) {
                fixture.window.resize(size);
                QTRY_COMPARE(fixture.window.size(), size);
                const auto *days =
                    fixture.window.findChild<PeriodPicker *>()->findChild<QToolButton *>(QString());
                QTRY_VERIFY2(days->width() >= days->sizeHint().width(), qPrintable(days->text()));
            }
        }
    }

    void aFailingScheduleIsMarkedWhereItIsSeen()
    {
        Fixture fixture(*this, {});
        QVERIFY(fixture.open());
        const auto button = [&fixture]() -> QToolButton * {
            for (auto *each : fixture.window.findChildren<QToolButton *>()) {
                if (each->property("nav").toBool() && each->text().contains(QStringLiteral("Reports")))
                    return each;
            }
            return nullptr;
        };
        QVERIFY(button());
        QCOMPARE(button()->accessibleName(), QStringLiteral("Reports"));
        ScheduleRow row;
        row.schedule.id = ScheduleId(1);
        row.last = ScheduleRun{};
        row.last->state = ScheduleRun::State::failed;
        CannedScheduleDesk &desk = fixture.workspace->schedules();
        desk.rows = {row};
        Q_EMIT desk.changed();
        Q_EMIT fixture.workspace->changed();
        QTRY_COMPARE(button()->accessibleName(), QStringLiteral("Reports: 1 schedule failed"));
        QVERIFY(button()->text().endsWith(QStringLiteral("Reports  1")));
        QVERIFY(button()->toolTip().startsWith(QStringLiteral("Reports: 1 schedule failed (")));
        fixture.view()->showPage(PageKey::reports);
        auto *tabs = fixture.find<QTabBar>("reportTabs");
        QTRY_COMPARE(tabs->tabText(2), QStringLiteral("Schedules · 1 failed"));
        QVERIFY(!tabs->tabIcon(2).isNull());
        PageStand::keepPicture(fixture.window, QStringLiteral("failing-schedule"));
        // Paused, or made after all: no mark.
        desk.rows.front().last->state = ScheduleRun::State::made;
        Q_EMIT desk.changed();
        Q_EMIT fixture.workspace->changed();
        QTRY_COMPARE(button()->accessibleName(), QStringLiteral("Reports"));
        QTRY_COMPARE(tabs->tabText(2), QStringLiteral("Schedules"));
        QVERIFY(tabs->tabIcon(2).isNull());
    }

    void theStatusLineSaysWhatNobodyWatched()
    {
        Activities activities;
        StatusLine line(m_theme, activities);
        line.show();
        auto *label = line.findChild<QLabel *>(QStringLiteral("unwatched"));
        WorkspaceInfo info;
        info.zone = *Zone::byName("Asia/Shanghai");
        info.now = info.zone.fromLocal(Day::fromCivil(2026, 11, 2), 9 * 3'600'000);
        line.setWorkspace(info);
        QVERIFY(!label->isVisible());
        info.unwatched = TimeRange{info.now + -10 * 3'600'000, info.now + -2 * 3'600'000};
        line.setWorkspace(info);
        QVERIFY(label->isVisible());
        QCOMPARE(label->text(), QStringLiteral("Nothing was watched from 1 Nov 23:00 to 07:00"));
    }

    void longWorkIsShownAndCanBeStopped()
    {
        Activities activities;
        StatusLine line(m_theme, activities);
        line.show();
        auto *cancel = line.findChild<QPushButton *>();
        QVERIFY(!cancel->isVisible());
        auto work = activities.begin(QStringLiteral("Import"));
        work->progress()(0.63);
        QTRY_VERIFY(cancel->isVisible());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QVERIFY(work->cancelToken().isCancelled());
        const Progress progress = work->progress();
        work.reset();
        progress(0.9);  // the work may tell more after its handle is gone
        QVERIFY(!cancel->isVisible());
    }

private:
    QString stateFile() const { return m_folder.filePath(QStringLiteral("state.ini")); }

    struct Fixture : CannedWindow
    {
        Fixture(const TestWindow &test, const CannedWorkspace::Options &options)
            : CannedWindow(const_cast<Theme &>(test.m_theme), test.stateFile(), options)
        {}
    };

    Theme m_theme;
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
