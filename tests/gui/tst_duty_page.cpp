// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_store.h"
#include "tests/gui/page_stand.h"
#include "ui/duty/duty_form.h"
#include "ui/duty/duty_page.h"
#include "ui/duty/level_form.h"
#include "ui/duty/year_calendar.h"
#include "workspace/alerts/duty_desk.h"
#include "workspace/embedded_workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>

using namespace xinglin;
using namespace xinglin::test;

namespace {

constexpr int kLong = 60'000;  // a loaded machine with sanitizers

/// A small company in a workspace of its own, and the page on it.
struct DutyStand
{
    DutyStand()
    {
        NewStore what;
        what.name = QStringLiteral("gui test");
        what.now = SystemClock().now();
        auto store = SqliteStore::create(folder.filePath(QStringLiteral("workspace")), what);
        if (!store)
            qFatal("%s", qPrintable(store.error().message));
        auto opened =
            EmbeddedWorkspace::open(*std::move(store), folder.filePath(QStringLiteral("workspace")));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        door = *std::move(opened);
        ImportRequest request;
        request.files = {write("units.csv", "code,parent,name,name_en\nG,,集团,Group\nG-1,G,一矿,Mine 1\n"),
                         write("people.csv", "code,name,name_en,unit\nP1,王建国,Wang Jianguo,G-1\n"
                                             "P2,李秀英,Li Xiuying,G-1\nP3,张伟,Zhang Wei,G\n")};
        const auto report = door->import(actor, request, {}, {}).result();
        if (!report || !report->files.at(1).committed)
            qFatal("no people");
        Shift day;
        day.name = {QStringLiteral("早班"), QStringLiteral("Day")};
        day.fromMinute = 8 * 60;
        day.toMinute = 16 * 60;
        shift = *door->duty().saveShift(actor, day).result();
        stand = std::make_unique<PageStand>(*door);
        zone = stand->scope.info.zone;
        today = zone.dayOf(stand->scope.info.now);
        monday = today - (today.weekday() - 1);
    }
    void show()
    {
        page = std::make_unique<DutyPage>(stand->context);
        stand->show(*page);
    }
    QString write(const char *name, const QByteArray &content) const
    {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", name);
        return file.fileName();
    }
    SubjectInfo person(const char *code) const
    {
        return *door->resolve(actor, SubjectId::Kind::person, QString::fromLatin1(code), today).result();
    }
    DutyEntry onDuty(const char *code, Day day, DutyRole role = DutyRole::lead) const
    {
        DutyEntry entry;
        entry.person = person(code).id.person;
        entry.shift = shift.id;
        entry.role = role;
        entry.time = {zone.fromLocal(day, 8 * 3'600'000), zone.fromLocal(day, 16 * 3'600'000)};
        return *door->duty().saveDuty(actor, entry).result();
    }
    /// The first row, by its button, which asks whether to.
    void removeFirst(QTableView *table, const char *button) const
    {
        table->setCurrentIndex(table->model()->index(0, 0));
        stand->dialogs.confirmations = {true};
        click(button);
    }
    template <typename T>
    T *child(const char *name) const
    {
        return page->findChild<T *>(QString::fromLatin1(name));
    }
    template <typename T>
    T *dialog(const char *name) const
    {
        return page->window()->findChild<T *>(QString::fromLatin1(name));
    }
    void click(const char *name) const { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    QString cell(int row, int column) const
    {
        return child<QTableView>("rotaGrid")->model()->index(row, column).data().toString();
    }
    void open(int tab) const { child<QTabBar>("dutyTabs")->setCurrentIndex(tab); }

    QTemporaryDir folder;
    Actor actor{QStringLiteral("tester")};
    std::unique_ptr<EmbeddedWorkspace> door;
    std::unique_ptr<PageStand> stand;
    std::unique_ptr<DutyPage> page;
    Shift shift;
    Zone zone = Zone::utc();
    Day today, monday;
};

}  // namespace

class TestDutyPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWeekShowsWhoIsOn()
    {
        DutyStand s;
        s.onDuty("P1", s.monday);
        s.onDuty("P2", s.monday, DutyRole::deputy);
        s.show();
        QTRY_COMPARE_WITH_TIMEOUT(s.cell(0, 0), QStringLiteral("Wang Jianguo\nLi Xiuying (deputy)"), kLong);
        QCOMPARE(s.cell(0, 1), QStringLiteral("nobody"));
        QCOMPARE(s.cell(1, 0), QStringLiteral("nobody"));
        s.click("weekAfter");
        QTRY_COMPARE_WITH_TIMEOUT(s.cell(0, 0), QStringLiteral("nobody"), kLong);
        s.click("weekBefore");
        QTRY_VERIFY_WITH_TIMEOUT(s.cell(0, 0).startsWith(QLatin1String("Wang")), kLong);
        s.stand->keepPicture(*s.page, QStringLiteral("duty-rota"));
    }

    void somebodyIsPutOnDuty()
    {
        DutyStand s;
        s.show();
        QTRY_COMPARE_WITH_TIMEOUT(s.cell(0, 2), QStringLiteral("nobody"), kLong);
        auto *grid = s.child<QTableView>("rotaGrid");
        grid->setCurrentIndex(grid->model()->index(0, 2));
        s.click("addDuty");
        auto *form = s.dialog<DutyForm>("dutyForm");
        QVERIFY(form);
        auto *save = form->findChild<QPushButton *>(QStringLiteral("saveDuty"));
        QVERIFY(!save->isEnabled());
        form->setPerson(s.person("P3"));
        QVERIFY(save->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(s.cell(0, 2), QStringLiteral("Zhang Wei"), kLong);
        const auto rows = s.door->duty().rota(s.actor, UnitId(), {s.monday, s.monday + 6}).result();
        QCOMPARE(rows->size(), std::size_t{1});
        QCOMPARE(rows->front().entry.shift, s.shift.id);
    }

    void twoAreSwappedAndOneIsTakenOut()
    {
        DutyStand s;
        s.onDuty("P1", s.monday);
        s.onDuty("P2", s.monday + 1);
        s.show();
        QTRY_COMPARE_WITH_TIMEOUT(s.cell(0, 1), QStringLiteral("Li Xiuying"), kLong);
        auto *grid = s.child<QTableView>("rotaGrid");
        grid->setCurrentIndex(grid->model()->index(0, 0));
        s.click("swapDuty");
        QCOMPARE(s.child<QLabel>("rotaHint")->text(), QStringLiteral("Choose the entry to swap with."));
        grid->setCurrentIndex(grid->model()->index(0, 1));
        QTest::qWait(1);  // the cell's old buttons go
        s.click("swapDuty");
        QTRY_COMPARE_WITH_TIMEOUT(s.cell(0, 0), QStringLiteral("Li Xiuying"), kLong);
        QCOMPARE(s.cell(0, 1), QStringLiteral("Wang Jianguo"));
        s.stand->dialogs.confirmations = {true};
        QTest::qWait(1);
        s.click("removeDuty");
        QTRY_COMPARE_WITH_TIMEOUT(s.cell(0, 1), QStringLiteral("nobody"), kLong);
    }

    void absencesAreEntered()
    {
        DutyStand s;
        s.show();
        s.open(1);
        s.click("addAbsence");
        auto *form = s.dialog<DutyForm>("absenceForm");
        QVERIFY(form);
        form->setPerson(s.person("P1"));
        form->findChild<QComboBox *>(QStringLiteral("dutyChoice"))->setCurrentIndex(2);
        QTest::mouseClick(form->findChild<QPushButton *>(QStringLiteral("saveDuty")), Qt::LeftButton);
        auto *table = s.child<QTableView>("absenceTable");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, kLong);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Wang Jianguo"));
        QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("training"));
        s.removeFirst(table, "removeAbsence");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, kLong);
    }

    void aTableOfAbsencesIsTriedThenBroughtIn()
    {
        DutyStand s;
        s.show();
        s.open(1);
        auto *table = s.child<QTableView>("absenceTable");
        const QByteArray day = s.today.text().toUtf8();
        s.stand->dialogs.files = {{s.write("away.csv", "person,from,kind\nP2," + day + ",sick\n")}};
        s.click("importAbsences");
        auto *take = s.dialog<QPushButton>("takeAbsences");
        QVERIFY(take && !take->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(take->isEnabled(), kLong);
        QCOMPARE(table->model()->rowCount(), 0);  // only tried so far
        const auto line = [&](int row, int column) {
            return s.dialog<QTableView>("absenceLines")->model()->index(row, column).data().toString();
        };
        QCOMPARE(line(0, 1), QStringLiteral("P2"));
        QCOMPARE(line(0, 4), QStringLiteral("new"));
        QVERIFY(!s.dialog<QCheckBox>("absencePartial")->isVisible());
        QTest::mouseClick(take, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, kLong);
        QCOMPARE(s.child<QLabel>("absenceHint")->text(),
                 QStringLiteral("1 absences are new, 0 were known already."));
        s.stand->keepPicture(*s.page, QStringLiteral("duty-absences"));
    }

    void aWrongLineStopsTheTableUnlessLeftOut()
    {
        DutyStand s;
        s.show();
        s.open(1);
        auto *table = s.child<QTableView>("absenceTable");
        const QByteArray day = s.today.text().toUtf8();
        const QByteArray lines = "person,from,kind\nP1," + day + ",leave\nP9," + day + ",sick\nP2," + day +
                                 ",moon\nP1," + day + ",leave\n";
        s.stand->dialogs.files = {{s.write("away.csv", lines)}};
        s.click("importAbsences");
        auto *partial = s.dialog<QCheckBox>("absencePartial");
        QTRY_VERIFY_WITH_TIMEOUT(partial->isVisible(), kLong);
        auto *take = s.dialog<QPushButton>("takeAbsences");
        QVERIFY(!take->isEnabled());
        QCOMPARE(
            s.dialog<QLabel>("absenceSummary")->text(),
            QStringLiteral("1 new, 1 known already, 2 wrong. While a line is wrong nothing is brought in."));
        QStringList verdicts;
        const auto *shown = s.dialog<QTableView>("absenceLines")->model();
        for (int row = 0; row < shown->rowCount(); ++row)
            verdicts += shown->index(row, 0).data().toString() + QLatin1Char(' ') +
                        shown->index(row, 4).data().toString().section(QLatin1Char(':'), 0, 0);
        QCOMPARE(verdicts, (QStringList{QStringLiteral("2 new"), QStringLiteral("3 wrong"),
                                        QStringLiteral("4 wrong"), QStringLiteral("5 known already")}));
        QVERIFY(shown->index(1, 4).data().toString().contains(QStringLiteral("P9")));
        s.stand->keepPicture(*s.dialog<QDialog>("absenceImport"), QStringLiteral("duty-absence-import"));
        QVERIFY(s.door->duty().absences(s.actor, {s.today, s.today}, PersonId()).result()->empty());
        partial->click();
        QVERIFY(take->isEnabled());
        QTest::mouseClick(take, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, kLong);
        QVERIFY(s.child<QLabel>("absenceHint")->text().endsWith(QStringLiteral("Wrong lines left out: 2.")));
    }

    void aDeadlineIsSetForAUnit()
    {
        DutyStand s;
        s.show();
        s.open(2);
        auto *table = s.child<QTableView>("levelTable");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 3, kLong);
        table->setCurrentIndex(table->model()->index(1, 0));
        s.click("editLevel");
        auto *form = s.dialog<LevelForm>("levelForm");
        QVERIFY(form);
        form->findChild<QComboBox *>(QStringLiteral("levelFor"))->setCurrentIndex(1);
        form->findChild<QSpinBox *>(QStringLiteral("levelAcknowledge"))->setValue(600);
        QTest::mouseClick(form->findChild<QPushButton *>(QStringLiteral("saveLevel")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 4, kLong);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("P1"));
        QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("Group"));
        QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("10 min"));
        s.stand->keepPicture(*s.page, QStringLiteral("duty-levels"));
        s.removeFirst(table, "removeLevel");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 3, kLong);
    }

    void aYearThatIsNotPublishedSaysSo()
    {
        DutyStand s;
        s.show();
        s.open(3);
        auto *year = s.child<QLabel>("calendarYear");
        auto *source = s.child<QLabel>("calendarSource");
        for (int i = 0; i < 200 && year->text().toInt() > 2026; ++i)
            s.click("yearBefore");
        for (int i = 0; i < 200 && year->text().toInt() < 2026; ++i)
            s.click("yearAfter");
        QCOMPARE(year->text(), QStringLiteral("2026"));
        QTRY_VERIFY_WITH_TIMEOUT(source->text().contains(QStringLiteral("2026")), kLong);
        auto *calendar = s.child<YearCalendar>("yearCalendar");
        QVERIFY(calendar->accessibleDescription().contains(QLatin1String("Spring Festival")));
        QVERIFY(calendar->accessibleDescription().contains(QLatin1String("Adjusted workday")));
        s.stand->keepPicture(*s.page, QStringLiteral("duty-calendar"));
        s.click("yearAfter");
        QTRY_VERIFY_WITH_TIMEOUT(source->text().startsWith(QLatin1String("Not published yet")), kLong);
        s.stand->dialogs.files = {{s.write("2027.json", R"({"calendar":"china","year":2027,"source":"notice",
            "holidays":[{"zh":"元旦","en":"New Year","from":"2027-01-01"}]})")}};
        s.click("importCalendar");
        QTRY_COMPARE_WITH_TIMEOUT(source->text(), QStringLiteral("notice"), kLong);
    }

    void theShiftIsHandedOver()
    {
        DutyStand s;
        s.show();
        s.open(4);
        QVERIFY(!s.child<QPushButton>("handOver")->isEnabled());
        QTest::keyClicks(s.child<QPlainTextEdit>("handOverNote"), QStringLiteral("belt three is warm"));
        QVERIFY(s.child<QPushButton>("handOver")->isEnabled());
        s.click("handOver");
        QTRY_COMPARE_WITH_TIMEOUT(s.child<QLabel>("handOverHint")->text(), QStringLiteral("Handed over."),
                                  kLong);
        s.stand->keepPicture(*s.page, QStringLiteral("duty-hand-over"));
        const auto sheet = s.door->duty().handOverSheet(s.actor, s.stand->scope.unit).result();
        QCOMPARE(sheet->notes.front().handOver.note, QStringLiteral("belt three is warm"));
    }
};

QTEST_MAIN(TestDutyPage)
#include "tst_duty_page.moc"
