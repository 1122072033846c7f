// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/shipped_templates.h"
#include "tests/gui/canned_window.h"
#include "ui/reportcenter/report_center_page.h"
#include "ui/reportcenter/report_form.h"
#include "ui/reportcenter/templates_view.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace xinglin;
using namespace xinglin::test;
using Leave = ScriptedDialogs::Leave;

namespace {

constexpr int kPatience = 30'000;

/// Goes after the window that writes into it.
struct Folder
{
    QTemporaryDir folder;
};

/// The window at its reports.
struct ReportsWindow : Folder, CannedWindow
{
    explicit ReportsWindow(Theme &theme, std::chrono::milliseconds delay = {})
        : CannedWindow(theme, folder.filePath(u"state.ini"_s), optionsOf(delay))
    {
        if (!open())
            qFatal("the workspace does not open");
        ReportTemplate ours = shippedTemplates()->front();
        ours.key = u"ours"_s;
        ours.builtIn = false;
        workspace->templates().stored = {ours};
        view()->showPage(PageKey::reports);
        page = qobject_cast<ReportCenterPage *>(view()->page(PageKey::reports));
    }
    static CannedWorkspace::Options optionsOf(std::chrono::milliseconds delay)
    {
        CannedWorkspace::Options options;
        options.delay = delay;
        return options;
    }
    void editTemplate(const QString &title) const
    {
        find<QTabBar>("reportTabs")->setCurrentIndex(1);
        QTRY_COMPARE(page->templates().current(), u"ours"_s);
        find<QTabBar>("templateLanguage")->setCurrentIndex(1);
        find<QLineEdit>("templateTitle")->setText(title);
        QVERIFY(page->templates().isDirty());
    }
    void beginBatch() const
    {
        QTRY_VERIFY(page->form().isComplete());
        page->form().setFolder(folder.filePath(u"out"_s));
        auto *each = find<QComboBox>("reportEach");
        each->setCurrentIndex(each->count() - 1);
        QTest::mouseClick(find<QPushButton>("saveReport"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!made().isEmpty(), kPatience);
        QVERIFY(find<QPushButton>("cancelReport")->isVisible());
    }
    QStringList made() const { return QDir(folder.filePath(u"out"_s)).entryList({u"*.pdf"_s}); }
    QString stored() const { return workspace->templates().stored.front().title.en; }

    ReportCenterPage *page = nullptr;
};

}  // namespace

/// Closing loses nothing without a question.
class TestLeaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.applyTo(*qApp); }

    void whatIsSavedIsNotAskedAbout()
    {
        ReportsWindow at(m_theme);
        QVERIFY(!at.view()->hasUnfinishedWork());
        QVERIFY(at.window.close());
        QVERIFY(at.dialogs.asked.isEmpty());
    }

    void aTemplateIsKeptOrThrownAwayOrTheWindowStays()
    {
        ReportsWindow at(m_theme);
        const QString before = at.stored();
        at.editTemplate(u"Half done"_s);
        at.view()->showPage(PageKey::overview);
        at.dialogs.leavings = {Leave::stay};
        QVERIFY(!at.window.close());
        QVERIFY(at.window.isVisible());
        QCOMPARE(at.dialogs.asked, QStringList{u"Changes are not saved"_s});
        QCOMPARE(at.dialogs.saveWords, QStringList{u"Save"_s});
        QCOMPARE(at.view()->currentPage(), PageKey::reports);  // where the question is about
        QVERIFY(at.page->templates().isDirty());
        at.dialogs.leavings = {Leave::discard};
        at.window.close();
        QTRY_VERIFY(!at.window.isVisible());
        QCOMPARE(at.stored(), before);
    }

    void savingClosesWhenItIsSaved()
    {
        ReportsWindow at(m_theme);
        at.editTemplate(u"All done"_s);
        at.workspace->templates().refusal = Error{ErrorCode::io, u"The disk is full."_s, {}};
        at.dialogs.leavings = {Leave::save, Leave::save};
        at.window.close();
        QTRY_COMPARE(at.find<QLabel>("templateProblem")->text(), u"The disk is full."_s);
        QVERIFY(at.window.isVisible());
        QVERIFY(at.page->templates().isDirty());
        at.workspace->templates().refusal.reset();
        at.window.close();
        QTRY_VERIFY(!at.window.isVisible());
        QCOMPARE(at.stored(), u"All done"_s);
        QCOMPARE(at.dialogs.asked.size(), 2);
    }

    void whatCannotBeSavedIsNotOffered()
    {
        ReportsWindow at(m_theme);
        at.editTemplate(u"Half done"_s);
        at.find<QLineEdit>("templateAccent")->setText(u"#ffffff"_s);
        at.window.close();
        QCOMPARE(at.dialogs.saveWords, QStringList{QString()});
        QVERIFY(at.window.isVisible());
    }

    void closingTheWorkspaceAsksToo()
    {
        ReportsWindow at(m_theme);
        at.editTemplate(u"Half done"_s);
        at.dialogs.leavings = {Leave::stay, Leave::save};
        Q_EMIT at.view()->closeRequested();
        QTRY_COMPARE(at.dialogs.asked.size(), 1);
        QCoreApplication::processEvents();
        QVERIFY(at.view());
        Q_EMIT at.view()->closeRequested();
        QTRY_VERIFY(!at.view());
        QCOMPARE(at.dialogs.asked.size(), 2);
    }

    void aBatchGoesOnOrStops()
    {
        ReportsWindow at(m_theme, std::chrono::milliseconds(20));
        at.beginBatch();
        at.dialogs.leavings = {Leave::stay};
        QVERIFY(!at.window.close());
        QCOMPARE(at.dialogs.asked, QStringList{u"Reports are being made"_s});
        const QRegularExpression count(u"^Reports are being made, (\\d+) of (\\d+)\\."_s);
        const auto match = count.match(at.dialogs.texts.last());
        QVERIFY2(match.hasMatch(), qPrintable(at.dialogs.texts.last()));
        QVERIFY(match.captured(1).toInt() >= 1);
        QVERIFY(match.captured(2).toInt() > match.captured(1).toInt());
        QVERIFY(at.find<QPushButton>("cancelReport")->isVisible());
        const qsizetype before = at.made().size();
        QTRY_VERIFY_WITH_TIMEOUT(at.made().size() > before, kPatience);
        at.dialogs.leavings = {Leave::discard};
        at.window.close();
        QTRY_VERIFY(!at.window.isVisible());
        QVERIFY(at.made().size() < match.captured(2).toInt());
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestLeaving)
#include "tst_leaving.moc"
