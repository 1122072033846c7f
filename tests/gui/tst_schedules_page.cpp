// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/page_stand.h"
#include "tests/gui/schedule_world.h"
#include "ui/models/cells.h"
#include "ui/reportcenter/report_center_page.h"
#include "ui/reportcenter/schedule_models.h"
#include "ui/reportcenter/schedule_sheet.h"
#include "ui/widgets/severity.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimeEdit>

using namespace Qt::StringLiterals;
using namespace xinglin;
using namespace xinglin::test;

namespace {

constexpr int kLongWait = 60'000;  // a loaded machine

/// The report centre at its schedules, over a workspace of its own at eight in the morning.
struct SchedulesStand : ScheduleWorld
{
    explicit SchedulesStand(int schedules)
    {
        for (int i = 0; i < schedules; ++i) {
            Schedule schedule = daily();
            schedule.name = i == 0 ? u"每日简报"_s : u"每日简报 %1"_s.arg(i + 1);
            save(schedule);
        }
        clock->set(at(6, 8));
        stand = std::make_unique<PageStand>(*door);
        page = std::make_unique<ReportCenterPage>(stand->context);
        stand->show(*page, {1230, 660});
        page->showSchedules();
    }
    template <typename T>
    T *child(const char *name) const
    {
        auto *found = page->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    void click(const char *name) const { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    QString cell(const char *table, int row, int column) const
    {
        return child<QTableView>(table)->model()->index(row, column).data().toString();
    }
    int count(const char *table) const { return child<QTableView>(table)->model()->rowCount(); }

    std::unique_ptr<PageStand> stand;
    std::unique_ptr<ReportCenterPage> page;
};

}  // namespace

/// Files that were to be opened, instead of a program of the system.
class OpenedFiles : public QObject
{
    Q_OBJECT

public:
    OpenedFiles() { QDesktopServices::setUrlHandler(u"file"_s, this, "take"); }
    ~OpenedFiles() override { QDesktopServices::unsetUrlHandler(u"file"_s); }
    QStringList files;

public Q_SLOTS:
    void take(const QUrl &url) { files += url.toLocalFile(); }
};

class TestSchedulesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A run of which every report is withheld does not look like one that was made.
    void whatIsWithheldIsTold()
    {
        ScheduleRun run;
        run.state = ScheduleRun::State::withheld;
        run.error = u"Too few people."_s;
        ScheduleRow row;
        row.last = run;
        ScheduleModel list;
        list.setRows({row}, Zone::utc());
        const QModelIndex last = list.index(0, ScheduleModel::Last);
        QCOMPARE(last.data().toString(), u"Withheld"_s);
        QCOMPARE(last.data(Qt::ToolTipRole).toString(), run.error);
        QCOMPARE(last.data(SeverityRole).toInt(), int(Severity::p2));
        ScheduleRunModel history;
        history.setRuns({run}, Zone::utc());
        QCOMPARE(history.index(0, ScheduleRunModel::Result).data().toString(), u"Withheld"_s);
        QCOMPARE(history.index(0, ScheduleRunModel::Remark).data().toString(), run.error);
        QCOMPARE(history.index(0, ScheduleRunModel::Result).data(SeverityRole).toInt(), int(Severity::p2));
    }
    void runsPausesAndRemoves();
    void addsWhatTheSentenceSays();
    void editsWhatIsThere();
    void aHandOverHasNoPeriod();
    void saysAtTheFieldWhatIsWrong();
};

void TestSchedulesPage::runsPausesAndRemoves()
{
    const SchedulesStand stand(1);
    QTRY_COMPARE_WITH_TIMEOUT(stand.count("scheduleTable"), 1, kLongWait);
    QCOMPARE(stand.cell("scheduleTable", 0, 0), u"每日简报"_s);
    QVERIFY(stand.cell("scheduleTable", 0, 1).contains(stand.out()));
    QCOMPARE(stand.cell("scheduleTable", 0, 2), u"2026-10-07 07:00"_s);
    stand.child<QPushButton>("runSchedule")->setFocus();
    stand.click("runSchedule");
    QVERIFY(!stand.child<QPushButton>("pauseSchedule")->hasFocus());
    QTRY_COMPARE_WITH_TIMEOUT(stand.cell("scheduleTable", 0, 3), u"Made"_s, kLongWait);
    QTRY_COMPARE_WITH_TIMEOUT(stand.count("scheduleHistory"), 1, kLongWait);
    QVERIFY(stand.cell("scheduleHistory", 0, 0).endsWith(u"(by hand)"_s));
    PageStand::keepPicture(*stand.page, u"schedules"_s);
    const OpenedFiles opened;
    auto *history = stand.child<QTableView>("scheduleHistory");
    history->setCurrentIndex(history->model()->index(0, 0));
    QTest::keyClick(history, Qt::Key_Return);
    QCOMPARE(opened.files, QStringList(QDir(stand.out()).filePath(stand.everythingMade().value(0))));

    stand.click("pauseSchedule");
    QTRY_COMPARE_WITH_TIMEOUT(stand.cell("scheduleTable", 0, 2), u"paused"_s, kLongWait);
    stand.click("pauseSchedule");
    QTRY_COMPARE_WITH_TIMEOUT(stand.cell("scheduleTable", 0, 2), u"2026-10-07 07:00"_s, kLongWait);

    stand.stand->dialogs.confirmations = {false, true};
    stand.click("removeSchedule");
    QCOMPARE(stand.count("scheduleTable"), 1);
    stand.click("removeSchedule");
    QTRY_COMPARE_WITH_TIMEOUT(stand.count("scheduleTable"), 0, kLongWait);
    QVERIFY(stand.door->schedules().schedules(stand.actor).result()->empty());
    QCOMPARE(stand.everythingMade().size(), 1);  // the files stay
}

void TestSchedulesPage::addsWhatTheSentenceSays()
{
    const SchedulesStand stand(0);
    stand.click("addSchedule");
    auto *sheet = stand.child<ScheduleSheet>("scheduleSheet");
    stand.child<QLineEdit>("scheduleName")->setText(u"周报"_s);
    // What a new one begins with fits together: the week before, every week.
    QCOMPARE(stand.child<QComboBox>("scheduleEvery")->currentIndex(), 1);
    stand.child<QCheckBox>("scheduleWeekday_4")->setChecked(true);
    stand.child<QTimeEdit>("scheduleTime")->setTime({6, 30});
    stand.child<QLineEdit>("scheduleFolder")->setText(stand.out());
    const auto *sentence = stand.child<QLabel>("scheduleLiveSentence");
    QTRY_VERIFY_WITH_TIMEOUT(sentence->text().contains(u"Group"_s) || sentence->text().contains(u"集团"_s),
                             kLongWait);
    QVERIFY2(sentence->text().contains(u"Every Monday, Thursday at 06:30"_s), qPrintable(sentence->text()));
    QVERIFY2(sentence->text().contains(u"2026-10-08 06:30"_s), qPrintable(sentence->text()));
    PageStand::keepPicture(*sheet, u"schedule-sheet"_s);
    stand.click("saveSchedule");
    QTRY_COMPARE_WITH_TIMEOUT(stand.count("scheduleTable"), 1, kLongWait);
    const auto rows = *stand.door->schedules().schedules(stand.actor).result();
    QCOMPARE(rows.size(), std::size_t{1});
    QCOMPARE(rows[0].schedule.name, u"周报"_s);
    QCOMPARE(timeRuleText(rows[0].schedule.time), u"weekly mon,thu 06:30"_s);
    QCOMPARE(rows[0].schedule.unit, stand.stand->scope.unit);
    QCOMPARE(rows[0].schedule.folder, stand.out());
}

void TestSchedulesPage::editsWhatIsThere()
{
    const SchedulesStand stand(1);
    QTRY_COMPARE_WITH_TIMEOUT(stand.count("scheduleTable"), 1, kLongWait);
    const Schedule before = stand.door->schedules().schedules(stand.actor).result()->front().schedule;
    stand.click("editSchedule");
    const auto *sheet = stand.child<ScheduleSheet>("scheduleSheet");
    QCOMPARE(sheet->schedule(), before);  // opening it changes nothing
    stand.child<QComboBox>("schedulePeriod")->setCurrentIndex(static_cast<int>(PeriodRule::Kind::lastDays));
    stand.click("saveSchedule");
    QTRY_VERIFY_WITH_TIMEOUT(stand.cell("scheduleTable", 0, 1).contains(u"last 7 day"_s), kLongWait);
}

void TestSchedulesPage::aHandOverHasNoPeriod()
{
    const SchedulesStand stand(1);
    QTRY_COMPARE_WITH_TIMEOUT(stand.count("scheduleTable"), 1, kLongWait);
    stand.click("editSchedule");
    const auto *part = stand.child<QWidget>("schedulePeriodPart");
    QVERIFY(part->isVisible());
    auto *kind = stand.child<QComboBox>("scheduleKind");
    kind->setCurrentIndex(kind->findData(u"handover"_s));
    QVERIFY(!part->isVisible());
    stand.click("saveSchedule");
    QTRY_VERIFY_WITH_TIMEOUT(stand.cell("scheduleTable", 0, 1).contains(u"the moment it is made"_s),
                             kLongWait);
    QCOMPARE(stand.door->schedules().schedules(stand.actor).result()->front().schedule.period.kind,
             PeriodRule::Kind::moment);
}

void TestSchedulesPage::saysAtTheFieldWhatIsWrong()
{
    const SchedulesStand stand(1);
    QTRY_COMPARE_WITH_TIMEOUT(stand.count("scheduleTable"), 1, kLongWait);
    stand.click("addSchedule");
    const auto *nameProblem = stand.child<QLabel>("scheduleNameProblem");
    QVERIFY(nameProblem->isHidden());
    stand.child<QLineEdit>("scheduleFolder")->setText(u"reports"_s);
    stand.click("saveSchedule");
    QVERIFY(!nameProblem->isHidden());
    QVERIFY(!stand.child<QLabel>("scheduleFolderProblem")->isHidden());
    const QString folder = QDir(stand.out()).filePath(u"new/deep"_s);
    stand.child<QLineEdit>("scheduleFolder")->setText(folder);
    stand.child<QLineEdit>("scheduleName")->setText(u"每日简报"_s);
    QVERIFY(nameProblem->isHidden());
    stand.click("saveSchedule");
    QTRY_VERIFY_WITH_TIMEOUT(!nameProblem->isHidden(), kLongWait);  // the name is taken
    QVERIFY2(!QFileInfo::exists(QFileInfo(folder).path()), "what was made for nothing is gone again");
    QCOMPARE(stand.count("scheduleTable"), 1);
}

QTEST_MAIN(TestSchedulesPage)
#include "tst_schedules_page.moc"
