// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language.h"
#include "tests/gui/canned_workspace.h"
#include "tests/gui/page_stand.h"
#include "ui/reportcenter/file_check_sheet.h"
#include "ui/reportcenter/pdf_preview.h"
#include "ui/reportcenter/report_center_page.h"
#include "ui/reportcenter/report_form.h"
#include "ui/reportcenter/report_kind_model.h"
#include "ui/shell/window_state.h"
#include "ui/widgets/severity.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScopeGuard>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

#include <array>

using namespace xinglin;
using namespace xinglin::test;

namespace {

void click(const QWidget &page, const char *name)
{
    auto *button = page.findChild<QPushButton *>(QString::fromLatin1(name));
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
}

/// The page as it stands open, saving into a folder of its own.
struct OpenPage
{
    CannedWorkspace door{{}};
    PageStand stand{door};
    QTemporaryDir folder;
    ReportCenterPage page{stand.context};

    bool open()
    {
        stand.show(page);
        page.form().setFolder(folder.path());
        return QTest::qWaitFor([this] { return page.form().isComplete(); });
    }
};

/// Saves what is chosen and waits for the end.
bool save(ReportCenterPage &page)
{
    QSignalSpy finished(&page, &ReportCenterPage::finished);
    click(page, "saveReport");
    return finished.wait(30'000);
}

}  // namespace

class TestReportPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheUnitAndThePeriodOfTheBar();
    void savesFilesAndShowsThePdf();
    void previewsWithoutSaving();
    void aMissingFolderIsAFolder();
    void aCancelledBatchSaysSo();
    void signsWithoutFontAreNamed();
    void whatIsSavedWhereIsInSight_data();
    void whatIsSavedWhereIsInSight();
    void saysWhatAFileIs();
    void aLowWindowCutsNothing();
    void aPersonMakesItPersonal();
    void saysWhatIsMissing();
    void theFolderIsFoundAgain();
    void aMachineWithoutViewerSaysWhereTheFileIs();
    void aFolderThatCannotBeWrittenIsToldBefore();
    void whatWasNotMadeIsToldFirst();
    void modelsKeepTheRules();
};

void TestReportPage::followsTheUnitAndThePeriodOfTheBar()
{
    CannedWorkspace door({});
    PageStand stand(door);
    ReportCenterPage page(stand.context);
    stand.show(page);
    QTRY_COMPARE(page.form().subject().id, SubjectId::of(stand.scope.unit));
    QCOMPARE(page.form().request().period, stand.scope.period);
    QCOMPARE(page.form().request().kind, ReportKind::comprehensive);
    QCOMPARE(page.form().request().formats, std::vector{ReportFormat::pdf});
    PageStand::keepPicture(page, QStringLiteral("reports-begin"));
}

void TestReportPage::savesFilesAndShowsThePdf()
{
    CannedWorkspace door({});
    PageStand stand(door);
    const QTemporaryDir folder;
    ReportCenterPage page(stand.context);
    stand.show(page);
    QTRY_VERIFY(page.form().isComplete());
    page.form().setFolder(folder.filePath(QStringLiteral("out")));
    page.findChild<QCheckBox *>(QStringLiteral("format_csv"))->setChecked(true);
    QSignalSpy finished(&page, &ReportCenterPage::finished);
    click(page, "saveReport");
    QVERIFY(page.findChild<QPushButton *>(QStringLiteral("cancelReport"))->isVisible());
    QVERIFY(finished.wait(30'000));
    const auto *history = page.findChild<QTableView *>(QStringLiteral("reportHistory"));
    QCOMPARE(history->model()->rowCount(), 2);
    QVERIFY(history->isVisible());
    QFile pdf(page.preview().path());
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.read(5) == "%PDF-");
    QVERIFY(page.preview().path().startsWith(folder.path()));
    QVERIFY(page.preview().pageCount() != 1);  // many, or unknown without QtPdf
    QTest::qWait(300);                         // the view draws in the background
    PageStand::keepPicture(page, QStringLiteral("reports-done"));
}

void TestReportPage::aMissingFolderIsAFolder()
{
    CannedWorkspace door({});
    PageStand stand(door);
    const QTemporaryDir folder;
    ReportCenterPage page(stand.context);
    stand.show(page);
    QTRY_VERIFY(page.form().isComplete());
    const QString out = folder.filePath(QStringLiteral("Documents/Xinglin"));
    page.form().setFolder(out);
    QSignalSpy finished(&page, &ReportCenterPage::finished);
    auto *save = page.findChild<QPushButton *>(QStringLiteral("saveReport"));
    save->setFocus();
    click(page, "saveReport");
    QVERIFY(finished.wait(30'000));
    QVERIFY(QFileInfo(out).isDir());
    QVERIFY(page.preview().path().startsWith(out + QStringLiteral("/comprehensive_")));
    QVERIFY(page.preview().path().endsWith(QStringLiteral(".pdf")));
    QVERIFY(save->hasFocus());
    // Another report of the same name comes beside it.
    const QString first = page.preview().path();
    page.findChild<QComboBox *>(QStringLiteral("reportPaper"))->setCurrentIndex(1);
    const auto *note = page.findChild<QLabel *>(QStringLiteral("previewNote"));
    QVERIFY2(note->text().contains(QStringLiteral("Something else is chosen now")), qPrintable(note->text()));
    click(page, "saveReport");
    QVERIFY(finished.wait(30'000));
    QCOMPARE(page.preview().path(), first.chopped(4) + QStringLiteral(" (2).pdf"));
    QVERIFY2(!note->text().contains(QStringLiteral("chosen now")), qPrintable(note->text()));
    PageStand::keepPicture(page, QStringLiteral("reports-beside"));
}

void TestReportPage::aCancelledBatchSaysSo()
{
    OpenPage opened;
    QVERIFY(opened.open());
    auto &[door, stand, folder, page] = opened;
    auto *each = page.findChild<QComboBox *>(QStringLiteral("reportEach"));
    each->setCurrentIndex(each->count() - 1);
    QSignalSpy finished(&page, &ReportCenterPage::finished);
    const auto hint = [&page] { return page.findChild<QLabel *>(QStringLiteral("historyHint"))->text(); };
    click(page, "saveReport");
    click(page, "cancelReport");
    QVERIFY(finished.wait(30'000));
    QCOMPARE(hint(), QStringLiteral("Cancelled. Nothing was made."));
    QVERIFY(QDir(folder.path()).isEmpty());
    click(page, "saveReport");
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(folder.path()).entryList({QStringLiteral("*.pdf")}).isEmpty(), 30'000);
    click(page, "cancelReport");
    QVERIFY(finished.count() == 2 || finished.wait(30'000));
    const auto *history = page.findChild<QTableView *>(QStringLiteral("reportHistory"));
    QCOMPARE(history->model()->rowCount(),
             static_cast<int>(QDir(folder.path()).entryList(QDir::Files).size()));
    QVERIFY2(hint().startsWith(QStringLiteral("Cancelled: %1 of ").arg(history->model()->rowCount())),
             qPrintable(hint()));
}

void TestReportPage::signsWithoutFontAreNamed()
{
    CannedWorkspace::Options strange;
    strange.sign = QStringLiteral("\U000F1234");
    CannedWorkspace door(strange);
    PageStand stand(door);
    const QTemporaryDir folder;
    ReportCenterPage page(stand.context);
    stand.show(page);
    QTRY_VERIFY(page.form().isComplete());
    page.form().setFolder(folder.path());
    QVERIFY(save(page));
    const QString hint = page.findChild<QLabel *>(QStringLiteral("historyHint"))->text();
    QVERIFY2(hint.contains(QStringLiteral("U+F1234")), qPrintable(hint));
}

void TestReportPage::aLowWindowCutsNothing()
{
    CannedWorkspace door({});
    PageStand stand(door);
    ReportCenterPage page(stand.context);
    stand.show(page);
    page.resize(1132, 500);
    QTRY_VERIFY(page.form().isComplete());
    QTRY_COMPARE(page.height(), 500);
    int seen = 0;
    for (const QWidget *field : page.form().findChildren<QWidget *>()) {
        const bool isField =
            qobject_cast<const QCheckBox *>(field) || qobject_cast<const QComboBox *>(field) ||
            qobject_cast<const QPushButton *>(field) || qobject_cast<const QLineEdit *>(field);
        if (!isField || !field->isVisible())
            continue;
        ++seen;
        QVERIFY2(field->height() >= field->minimumSizeHint().height(), qPrintable(field->objectName()));
    }
    QVERIFY(seen > 12);
    PageStand::keepPicture(page, QStringLiteral("reports-low"));
}

void TestReportPage::whatIsSavedWhereIsInSight_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QSize>("size");  // of the page in a window of the name
    for (const Language language : {Language::zhCN, Language::en}) {
        const QByteArray code = languageCode(language).toLatin1();
        QTest::addRow("%s-1280x720", code.constData()) << language << QSize(1132, 590);
        QTest::addRow("%s-1024x640", code.constData()) << language << QSize(876, 510);
        QTest::addRow("%s-1600x1200", code.constData()) << language << QSize(1452, 1070);
    }
}

void TestReportPage::whatIsSavedWhereIsInSight()
{
    QFETCH(Language, language);
    QFETCH(QSize, size);
    const auto back = qScopeGuard([] { installLanguage(Language::en); });
    installLanguage(language);
    CannedWorkspace door({});
    PageStand stand(door);
    const QTemporaryDir folder;
    ReportCenterPage page(stand.context);
    stand.show(page, size);
    QTRY_VERIFY(page.form().isComplete());
    page.form().setFolder(folder.path());
    page.findChild<QCheckBox *>(QStringLiteral("format_csv"))->setChecked(true);
    QVERIFY(save(page));
    QCOMPARE(page.size(), size);
    const auto isWhole = [](const QWidget *widget) {
        return widget->visibleRegion().boundingRect().size() == widget->size() &&
               widget->width() >= widget->minimumSizeHint().width();
    };
    for (const char *name :
         {"format_pdf", "format_png", "reportFolder", "chooseReportFolder", "previewReport", "saveReport"}) {
        const auto *field = page.findChild<QWidget *>(QLatin1String(name));
        QVERIFY2(field && isWhole(field), name);
    }
    for (const QWidget *field : page.preview().findChildren<QAbstractButton *>())
        QVERIFY2(!field->isVisible() || isWhole(field), qPrintable(field->accessibleName()));
    const auto *paper = page.findChild<QComboBox *>(QStringLiteral("reportPaper"));
    QVERIFY(paper->width() >= paper->minimumSizeHint().width());
    const auto *history = page.findChild<QTableView *>(QStringLiteral("reportHistory"));
    QVERIFY(history->height() >= (size.height() > 1000 ? 200 : 88));
    for (const auto scheme : {Theme::Scheme::light, Theme::Scheme::dark}) {
        stand.theme.setScheme(scheme);
        PageStand::keepPicture(page, QStringLiteral("reports-%1-%2")
                                         .arg(QLatin1String(QTest::currentDataTag()),
                                              scheme == Theme::Scheme::light ? QStringLiteral("light")
                                                                             : QStringLiteral("dark")));
    }
}

void TestReportPage::saysWhatAFileIs()
{
    OpenPage opened;
    QVERIFY(opened.open());
    auto &[door, stand, folder, page] = opened;
    QVERIFY(save(page));
    const QString made = page.preview().path();
    const QString altered = folder.filePath(QStringLiteral("altered.pdf"));
    QFile file(made);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QFile other(altered);
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write(file.readAll() + "\n");
    other.close();
    for (const auto &[path, severity] :
         {std::pair(made, Severity::good), std::pair(altered, Severity::noData)}) {
        stand.dialogs.files.push_back({path});
        click(page, "checkFile");
        auto *sheet = page.findChild<FileCheckSheet *>();
        QVERIFY(sheet);
        const auto *badge = sheet->findChild<SeverityBadge *>(QStringLiteral("fileVerdict"));
        QTRY_VERIFY_WITH_TIMEOUT(badge->isVisible(), 30'000);
        QCOMPARE(badge->severity(), severity);
        PageStand::keepPicture(*sheet, QStringLiteral("reports-check"));
        sheet->close();
        QTRY_VERIFY(!page.findChild<FileCheckSheet *>());
    }
}

void TestReportPage::previewsWithoutSaving()
{
    OpenPage opened;
    QVERIFY(opened.open());
    auto &[door, stand, folder, page] = opened;
    QSignalSpy finished(&page, &ReportCenterPage::finished);
    click(page, "previewReport");
    QVERIFY(finished.wait(30'000));
    QVERIFY(!page.preview().path().isEmpty());
    QVERIFY(QDir(folder.path()).isEmpty());
    const auto *history = page.findChild<QTableView *>(QStringLiteral("reportHistory"));
    QCOMPARE(history->model()->rowCount(), 0);
}

void TestReportPage::aPersonMakesItPersonal()
{
    CannedWorkspace door({});
    PageStand stand(door);
    ReportCenterPage page(stand.context);
    stand.show(page);
    page.setSubject(SubjectId::of(door.anyPerson()), {});
    QTRY_COMPARE(page.form().request().kind, ReportKind::personal);
    QCOMPARE(page.form().request().subject, SubjectId::of(door.anyPerson()));
    const auto *gallery = page.findChild<QListView *>(QStringLiteral("reportGallery"));
    QCOMPARE(gallery->currentIndex().row(), 1);
    QSignalSpy finished(&page, &ReportCenterPage::finished);
    click(page, "previewReport");
    QVERIFY(finished.wait(30'000));
    QVERIFY(!page.preview().path().isEmpty());
    PageStand::keepPicture(page, QStringLiteral("reports-personal"));
    // Back and forth: the unit and the person are both still there.
    auto *kinds = page.findChild<QListView *>(QStringLiteral("reportGallery"));
    kinds->setCurrentIndex(kinds->model()->index(0, 0));
    QCOMPARE(page.form().request().subject, SubjectId::of(stand.scope.unit));
    QVERIFY(page.form().isComplete());
    kinds->setCurrentIndex(kinds->model()->index(1, 0));
    QCOMPARE(page.form().request().subject, SubjectId::of(door.anyPerson()));
}

void TestReportPage::saysWhatIsMissing()
{
    CannedWorkspace door({});
    PageStand stand(door);
    ReportCenterPage page(stand.context);
    stand.show(page);
    QTRY_VERIFY(page.form().isComplete());
    auto *save = page.findChild<QPushButton *>(QStringLiteral("saveReport"));
    QVERIFY(save->isEnabled());
    page.findChild<QCheckBox *>(QStringLiteral("format_pdf"))->setChecked(false);
    QVERIFY(!save->isEnabled());
    page.findChild<QCheckBox *>(QStringLiteral("format_json"))->setChecked(true);
    QVERIFY(save->isEnabled());
    page.findChild<QLineEdit *>(QStringLiteral("reportFolder"))->clear();
    QVERIFY(!save->isEnabled());
    auto *gallery = page.findChild<QListView *>(QStringLiteral("reportGallery"));
    gallery->setCurrentIndex(gallery->model()->index(1, 0));
    QVERIFY(!page.form().isComplete());  // a unit is no person
}

void TestReportPage::theFolderIsFoundAgain()
{
    const QTemporaryDir folder;
    const QString out = folder.filePath(QStringLiteral("报告"));
    WindowState state(folder.filePath(QStringLiteral("state.ini")));
    CannedWorkspace door({});
    PageStand stand(door);
    stand.context.memory = &state;
    {
        ReportCenterPage page(stand.context);
        stand.show(page);
        QTRY_VERIFY(page.form().isComplete());
        stand.dialogs.paths = {out};
        auto *choose = page.findChild<QToolButton *>(QStringLiteral("chooseReportFolder"));
        QTest::mouseClick(choose, Qt::LeftButton);
        QCOMPARE(page.form().request().out, out + QLatin1Char('/'));
        // What is only typed and never written to is not kept.
        page.form().setFolder(QStringLiteral("/nowhere"));
    }
    ReportCenterPage page(stand.context);
    QCOMPARE(page.form().request().out, out + QLatin1Char('/'));
    stand.show(page);
    QTRY_VERIFY(page.form().isComplete());
    const QString typed = folder.filePath(QStringLiteral("typed"));
    page.form().setFolder(typed);
    QVERIFY(save(page));
    QCOMPARE(state.remembered(QStringLiteral("reports/folder")), typed.toUtf8());
}

void TestReportPage::aMachineWithoutViewerSaysWhereTheFileIs()
{
    OpenPage opened;
    QVERIFY(opened.open());
    auto &[door, stand, folder, page] = opened;
    QVERIFY(save(page));
    // The offscreen platform opens nothing.
    click(page.preview(), "openInViewer");
    QCOMPARE(stand.dialogs.told.size(), std::size_t(1));
    QVERIFY2(stand.dialogs.told.front().message.contains(page.preview().path()),
             qPrintable(stand.dialogs.told.front().message));
}

void TestReportPage::aFolderThatCannotBeWrittenIsToldBefore()
{
    CannedWorkspace door({});
    PageStand stand(door);
    const QTemporaryDir folder;
    QFile blocker(folder.filePath(QStringLiteral("taken")));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    ReportCenterPage page(stand.context);
    stand.show(page);
    QTRY_VERIFY(page.form().isComplete());
    const auto *problem = page.findChild<QLabel *>(QStringLiteral("reportFolderProblem"));
    const auto *cancel = page.findChild<QPushButton *>(QStringLiteral("cancelReport"));
    QVERIFY(!problem->isVisible());
    const std::array<std::pair<QString, QString>, 3> wrong{
        std::pair(blocker.fileName() + QStringLiteral("/below"),
                  QStringLiteral("The folder cannot be made. Choose another.")),
        std::pair(QStringLiteral("/proc"),
                  QStringLiteral("Nothing can be written into the folder. Choose another.")),
        std::pair(QStringLiteral("reports"),
                  QStringLiteral("Name the folder from the root on, or choose one."))};
    for (const auto &[path, words] : wrong) {
        page.form().setFolder(path);
        QVERIFY(!problem->isVisible());
        click(page, "saveReport");
        QVERIFY(problem->isVisible());
        QCOMPARE(problem->text(), words);
        QCOMPARE(problem->palette().color(QPalette::WindowText), stand.theme.colour(ColourRole::p0));
        QVERIFY(!cancel->isVisible());
    }
    PageStand::keepPicture(page, QStringLiteral("reports-folder"));
    page.form().setFolder(folder.filePath(QStringLiteral("out")));
    QVERIFY(save(page));
    QVERIFY(!page.preview().path().isEmpty());
    // The trial leaves nothing.
    QCOMPARE(QDir(folder.filePath(QStringLiteral("out")))
                 .entryList(QDir::Files | QDir::Hidden)
                 .filter(QStringLiteral(".xinglin")),
             QStringList());
}

void TestReportPage::whatWasNotMadeIsToldFirst()
{
    CannedWorkspace::Options slow;
    slow.delay = std::chrono::milliseconds(60);
    CannedWorkspace door(slow);
    PageStand stand(door);
    const QTemporaryDir folder;
    ReportCenterPage page(stand.context);
    stand.show(page, {1230, 660});
    QTRY_VERIFY(page.form().isComplete());
    const QString out = folder.filePath(QStringLiteral("out"));
    page.form().setFolder(out);
    auto *each = page.findChild<QComboBox *>(QStringLiteral("reportEach"));
    each->setCurrentIndex(1);
    QSignalSpy finished(&page, &ReportCenterPage::finished);
    click(page, "saveReport");
    // The drive goes away while the figures are asked for.
    QVERIFY(QDir(out).removeRecursively());
    QFile blocker(out);
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    QVERIFY(finished.wait(60'000));
    const auto *hint = page.findChild<QLabel *>(QStringLiteral("historyHint"));
    const auto *history = page.findChild<QTableView *>(QStringLiteral("reportHistory"));
    const int rows = history->model()->rowCount();
    QVERIFY(rows > 1);
    const QString reason = history->model()->index(0, ReportHistoryModel::File).data().toString();
    QVERIFY2(hint->text().startsWith(QStringLiteral("%1 of %1 not made: ").arg(rows)),
             qPrintable(hint->text()));
    QVERIFY2(hint->text().contains(reason.section(QStringLiteral(": "), 1)), qPrintable(hint->text()));
    QCOMPARE(hint->palette().color(QPalette::WindowText), stand.theme.colour(ColourRole::p0));
    QVERIFY(history->columnWidth(ReportHistoryModel::File) >
            history->columnWidth(ReportHistoryModel::Subject));
    QVERIFY(history->columnWidth(ReportHistoryModel::File) >= 400);
    PageStand::keepPicture(page, QStringLiteral("reports-failed"));
    // Made after all: no more an error.
    blocker.remove();
    each->setCurrentIndex(0);
    click(page, "saveReport");
    QVERIFY(finished.wait(60'000));
    QVERIFY(hint->palette().color(QPalette::WindowText) != stand.theme.colour(ColourRole::p0));
}

void TestReportPage::modelsKeepTheRules()
{
    ReportKindModel kinds;
    const QAbstractItemModelTester kindTester(&kinds);
    QCOMPARE(kinds.rowCount(), 6);
    QCOMPARE(kinds.index(kinds.rowOf(ReportKind::personal)).data().toString(),
             QStringLiteral("Personal report"));
    ReportHistoryModel made;
    const QAbstractItemModelTester madeTester(&made);
    ReportRequest request;
    request.period = Period::monthOf(Day::fromCivil(2026, 10, 1));
    ReportFile file;
    file.path = QStringLiteral("/tmp/a.pdf");
    file.bytes = 2049;
    file.pages = 12;
    file.subject.name = {QStringLiteral("一矿"), QStringLiteral("Mine 1")};
    made.add(request, {{file}, 0.1}, Instant(0), Zone::utc());
    made.add(request, {}, Instant(0), Zone::utc());
    QCOMPARE(made.rowCount(), 1);
    QCOMPARE(made.index(0, ReportHistoryModel::Size).data().toString(), QStringLiteral("3 KB"));
    QCOMPARE(made.index(0, ReportHistoryModel::Subject).data().toString(), QStringLiteral("Mine 1"));
    QCOMPARE(made.path(0), QStringLiteral("/tmp/a.pdf"));
    ReportOutcome batch;
    batch.results.push_back({{}, ReportResult::State::failed, QStringLiteral("The disk is full.")});
    made.add(request, batch, Instant(0), Zone::utc());
    QCOMPARE(made.rowCount(), 2);
    QVERIFY(made.path(0).isEmpty());
    QCOMPARE(made.index(0, ReportHistoryModel::File).data().toString(),
             QStringLiteral("Not made: The disk is full."));
}

QTEST_MAIN(TestReportPage)
#include "tst_report_page.moc"
