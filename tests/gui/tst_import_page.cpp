// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_store.h"
#include "tests/gui/event_loop_watch.h"
#include "tests/gui/page_stand.h"
#include "ui/imports/drop_area.h"
#include "ui/imports/imports_page.h"
#include "ui/models/import_verdict_model.h"
#include "workspace/embedded_workspace.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>

using namespace xinglin;
using namespace xinglin::test;

namespace {

constexpr int kLong = 120'000;  // a loaded machine with sanitizers

QByteArray unitsFile()
{
    return "\xEF\xBB\xBF"
           "编码,上级编码,名称,英文名\r\nG,,集团,Group\r\nM1,G,一矿,Mine 1\r\n";
}

QByteArray peopleFile(int count)
{
    QByteArray csv = "code;name;unit;position\n";
    for (int i = 1; i <= count; ++i)
        csv += QByteArray("E") + QByteArray::number(i) + ";人员" + QByteArray::number(i) + ";M1;采煤工\n";
    return csv;
}

/// An empty workspace in a folder of its own, and a page on it.
struct RealStand
{
    RealStand()
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
        stand = std::make_unique<PageStand>(*door);
        page = std::make_unique<ImportsPage>(stand->context);
        stand->show(*page);
    }
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }
    template <typename T>
    T *child(const char *name) const
    {
        return page->findChild<T *>(QString::fromLatin1(name));
    }
    void click(const char *name) const { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    /// Presses the button and waits for the verdict.
    void run(const char *button) const
    {
        QSignalSpy finished(page.get(), &ImportsPage::finished);
        click(button);
        QVERIFY(finished.wait(kLong));
    }
    /// People E1, E2, ... whose vitals can come.
    void addPeople(int count) const
    {
        ImportRequest request;
        request.files = {write(QStringLiteral("before-units.csv"), unitsFile()),
                         write(QStringLiteral("before-people.csv"), peopleFile(count))};
        const auto report = door->import(stand->context.actor, request, {}, {}).result();
        QVERIFY(report && report->files.at(1).committed);
    }
    QString verdict(int row, int column) const
    {
        return child<QTableView>("verdictFiles")->model()->index(row, column).data().toString();
    }

    QTemporaryDir folder;
    std::unique_ptr<EmbeddedWorkspace> door;
    std::unique_ptr<PageStand> stand;
    std::unique_ptr<ImportsPage> page;
};

QByteArray vitalsFile(int people, int minutes, bool withBadLine)
{
    QByteArray csv = "person,time,heart_rate,spo2,note\n";
    for (int person = 1; person <= people; ++person) {
        for (int minute = 0; minute < minutes; ++minute) {
            const QByteArray hour = QByteArray::number(minute / 60 % 24).rightJustified(2, '0');
            const QByteArray rest = QByteArray::number(minute % 60).rightJustified(2, '0');
            const QByteArray day = QByteArray::number(1 + minute / 1440).rightJustified(2, '0');
            csv += "E" + QByteArray::number(person) + ",2026-10-" + day + " " + hour + ":" + rest + ":00," +
                   QByteArray::number(60 + minute % 30) + ",97,x\n";
        }
    }
    if (withBadLine)
        csv += "E1,2026-02-31 08:00:00,70,97,x\nE1,2026-10-01 09:00:30,many,97,x\n";
    return csv;
}

}  // namespace

class TestImportPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyHistorySaysWhatToDo();
    void droppedFilesArePreviewed();
    void aDryRunStoresNothing();
    void importsAndSaysSoTwice();
    void badLinesAreNamedAndCanBeSaved();
    void partialKeepsTheGood();
    void anUnreadableFileIsTold();
    void canBeCancelled();
    void theWindowStaysAliveWhileAnImportRuns();
};

void TestImportPage::anEmptyHistorySaysWhatToDo()
{
    const RealStand real;
    real.child<QTabBar>("importTabs")->setCurrentIndex(2);
    const auto says = [&real](const QString &text) {
        for (const QLabel *label : real.page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == text)
                return true;
        }
        return false;
    };
    QTRY_VERIFY(says(QStringLiteral("Nothing was imported yet")));
    QVERIFY(!real.child<QPushButton>("startImport")->isEnabled());
    PageStand::keepPicture(*real.page, QStringLiteral("imports-empty"));
}

void TestImportPage::droppedFilesArePreviewed()
{
    const RealStand real;
    const QString path = real.write(QStringLiteral("units.csv"), unitsFile());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    auto *area = real.page->findChild<DropArea *>();
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(area, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(area, &drop);
    const auto *table = real.child<QTableView>("previewTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->columnCount(), 4);
    QCOMPARE(table->model()->headerData(1, Qt::Horizontal).toString(),
             QStringLiteral("上级编码\nunit above"));
    QCOMPARE(table->model()->index(1, 2).data().toString(), QStringLiteral("一矿"));
    QVERIFY(real.child<QListWidget>("importFiles")->item(0)->text().contains(QStringLiteral("Units")));
    PageStand::keepPicture(*real.page, QStringLiteral("imports-preview"));
}

void TestImportPage::aDryRunStoresNothing()
{
    const RealStand real;
    real.page->addFiles({real.write(QStringLiteral("units.csv"), unitsFile())});
    real.run("dryRun");
    QCOMPARE(real.verdict(0, ImportFileModel::Verdict), QStringLiteral("Would be imported"));
    QCOMPARE(real.door->info(real.stand->context.actor).result()->units, 0);
    QVERIFY(real.door->imports(real.stand->context.actor, 10).result()->empty());
}

void TestImportPage::importsAndSaysSoTwice()
{
    const RealStand real;
    const Actor &actor = real.stand->context.actor;
    real.page->addFiles({real.write(QStringLiteral("units.csv"), unitsFile()),
                         real.write(QStringLiteral("people.csv"), peopleFile(12)),
                         real.write(QStringLiteral("vitals.csv"), vitalsFile(3, 600, false))});
    real.run("startImport");
    for (int row = 0; row < 3; ++row)
        QCOMPARE(real.verdict(row, ImportFileModel::Verdict), QStringLiteral("Imported"));
    QCOMPARE(real.verdict(2, ImportFileModel::Accepted), QStringLiteral("1,800"));
    QCOMPARE(real.verdict(2, ImportFileModel::Values), QStringLiteral("3,600"));
    const auto info = real.door->info(actor).result();
    QCOMPARE(info->units, 2);
    QCOMPARE(info->people, 12);
    PageStand::keepPicture(*real.page, QStringLiteral("imports-done"));
    real.run("startImport");
    QCOMPARE(real.verdict(2, ImportFileModel::Accepted), QStringLiteral("0"));
    QCOMPARE(real.verdict(2, ImportFileModel::Duplicate), QStringLiteral("1,800"));
    QCOMPARE(real.door->info(actor).result()->people, 12);
    const auto *history = real.child<QTableView>("importHistory");
    QTRY_VERIFY(history->model()->rowCount() >= 3);
    real.child<QTabBar>("importTabs")->setCurrentIndex(2);
    PageStand::keepPicture(*real.page, QStringLiteral("imports-history"));
}

void TestImportPage::badLinesAreNamedAndCanBeSaved()
{
    const RealStand real;
    real.addPeople(1);
    real.page->addFiles({real.write(QStringLiteral("vitals.csv"), vitalsFile(1, 90, true))});
    real.run("startImport");
    QCOMPARE(real.verdict(0, ImportFileModel::Verdict), QStringLiteral("Nothing imported"));
    const auto *table = real.child<QTableView>("verdictRejections");
    QVERIFY(table->model()->rowCount() >= 1);
    QCOMPARE(table->model()->index(0, RejectionModel::Line).data().toString(), QStringLiteral("92"));
    QCOMPARE(table->model()->index(0, RejectionModel::Reason).data().toString(),
             QStringLiteral("The time cannot be read or does not exist"));
    PageStand::keepPicture(*real.page, QStringLiteral("imports-rejected"));
    const QString path = real.folder.filePath(QStringLiteral("rejected.csv"));
    real.stand->dialogs.paths.push_back(path);
    real.click("saveRejections");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("The time cannot be read"));
}

void TestImportPage::partialKeepsTheGood()
{
    const RealStand real;
    real.addPeople(1);
    real.page->addFiles({real.write(QStringLiteral("vitals.csv"), vitalsFile(1, 90, true))});
    real.child<QCheckBox>("importPartial")->setChecked(true);
    real.run("startImport");
    QCOMPARE(real.verdict(0, ImportFileModel::Verdict), QStringLiteral("Imported in part"));
    QCOMPARE(real.verdict(0, ImportFileModel::Accepted), QStringLiteral("90"));
}

void TestImportPage::anUnreadableFileIsTold()
{
    const RealStand real;
    real.page->addFiles({real.write(QStringLiteral("noise.bin"), QByteArray("\x00\x01\x02\xff\xfe", 5))});
    real.run("startImport");
    QVERIFY(!real.verdict(0, ImportFileModel::Verdict).isEmpty());
    QVERIFY(real.verdict(0, ImportFileModel::Verdict) != QStringLiteral("Imported"));
    real.child<QListWidget>("importFiles")->setFocus();
    QTest::keyClick(real.child<QListWidget>("importFiles"), Qt::Key_Delete);
    QCOMPARE(real.child<QListWidget>("importFiles")->count(), 0);
}

void TestImportPage::canBeCancelled()
{
    const RealStand real;
    real.addPeople(40);
    real.page->addFiles({real.write(QStringLiteral("vitals.csv"), vitalsFile(40, 4000, false))});
    QSignalSpy finished(real.page.get(), &ImportsPage::finished);
    real.click("startImport");
    QVERIFY(real.child<QPushButton>("cancelImport")->isVisible());
    QCOMPARE(real.stand->activities.count(), 1);
    real.click("cancelImport");
    QVERIFY(finished.wait(kLong));
    QCOMPARE(real.stand->activities.count(), 0);
    QVERIFY(real.child<QPushButton>("startImport")->isVisible());
    QVERIFY(!real.door->info(real.stand->context.actor).result()->dataUntil.isValid());
}

void TestImportPage::theWindowStaysAliveWhileAnImportRuns()
{
    const RealStand real;
    real.addPeople(60);
    real.page->addFiles({real.write(QStringLiteral("vitals.csv"), vitalsFile(60, 4000, false))});
    QTRY_COMPARE(real.child<QTableView>("previewTable")->model()->rowCount(), 20);
    const auto *bar = real.page->findChild<QProgressBar *>();
    int steps = 0;
    connect(bar, &QProgressBar::valueChanged, this, [&steps] { ++steps; });
    EventLoopWatch watch;
    QSignalSpy finished(real.page.get(), &ImportsPage::finished);
    watch.start();
    real.click("startImport");
    QVERIFY(finished.wait(kLong));
    watch.stop();
    qInfo("import of 480,000 values: %zu ticks, away at most %.1f ms (99 %%: %.1f ms), busy at most %.1f ms, "
          "%d steps",
          watch.ticks(), watch.longestAway(), watch.awayQuantile(0.99), watch.longestBusy(), steps);
    QCOMPARE(real.verdict(0, ImportFileModel::Values), QStringLiteral("480,000"));
    QVERIFY(watch.ticks() > 5);
    QVERIFY2(watch.longestBusy() < 16.0, "one event kept the GUI thread longer than a frame");
    QVERIFY2(watch.longestAway() < 500.0, "the GUI thread waited for something");
}

QTEST_MAIN(TestImportPage)
#include "tst_import_page.moc"
