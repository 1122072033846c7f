// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language.h"
#include "domain/report_template_json.h"
#include "tests/gui/live_workspace.h"
#include "tests/gui/page_stand.h"
#include "ui/reportcenter/chapter_tree.h"
#include "ui/reportcenter/font_box.h"
#include "ui/reportcenter/paper_box.h"
#include "ui/reportcenter/pdf_preview.h"
#include "ui/reportcenter/report_center_page.h"
#include "ui/reportcenter/report_form.h"
#include "ui/reportcenter/template_form.h"
#include "ui/reportcenter/templates_view.h"
#include "workspace/schedules/schedule_desk.h"
#include "workspace/template_desk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace xinglin;
using namespace xinglin::test;

namespace {

constexpr int kPatience = 60'000;  // a loaded machine

QString textOfPdf(const QString &path)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

QByteArray fontsOfPdf(const QString &path)
{
    QProcess process;
    process.start(u"pdffonts"_s, {path});
    process.waitForFinished();
    return process.readAllStandardOutput();
}

/// The report centre over a workspace of its own, at its templates.
struct TemplateStand : LiveWorkspace
{
    TemplateStand()
    {
        // A group of three, or data of so few, would be too little to be shown.
        QByteArray more = "code;name;unit;position\n";
        for (int i = 4; i <= 9; ++i)
            more +=
                "E" + QByteArray::number(i) + ";\xe5\x91\x98\xe5\xb7\xa5" + QByteArray::number(i) + ";M1;\n";
        bring({{"people.csv", more}}, ImportMode::history);
        race("E1", 140);
        race("E3", 95);
        for (const char *person : {"E4", "E5", "E6", "E7"})
            race(person, 80);
        stand = std::make_unique<PageStand>(*door);
        page = std::make_unique<ReportCenterPage>(stand->context);
        stand->show(*page, {1230, 660});
        child<QTabBar>("reportTabs")->setCurrentIndex(1);
        child<QTabBar>("templateLanguage")->setCurrentIndex(1);
    }
    template <typename T>
    T *child(const char *name) const
    {
        return page->findChild<T *>(QString::fromLatin1(name));
    }
    TemplatesView &view() const { return page->templates(); }
    void click(const char *name) const { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    void type(const char *name, const QString &text) const { child<QLineEdit>(name)->setText(text); }
    bool select(const QString &key) const
    {
        auto *list = child<QListWidget>("templateList");
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->data(Qt::UserRole) == key) {
                list->setCurrentRow(row);
                return true;
            }
        }
        return false;
    }
    Result<ReportTemplate> stored(const QString &key) const
    {
        return door->templates().find(actor, key).result();
    }
    /// Copies a shipped template and stands in the copy.
    void copy(const QString &key) const
    {
        QTRY_VERIFY_WITH_TIMEOUT(select(key), kPatience);
        QTRY_COMPARE(view().current(), key);
        click("copyTemplate");
        QTRY_COMPARE_WITH_TIMEOUT(view().current(), key + u"-2"_s, kPatience);
        QTRY_VERIFY(child<QPushButton>("copyTemplate")->isEnabled());
    }
    QString shown() const { return textOfPdf(view().preview().path()); }

    std::unique_ptr<PageStand> stand;
    std::unique_ptr<ReportCenterPage> page;
};

}  // namespace

class TestReportTemplatesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsEditedIsSeenSavedAndPrinted()
    {
        TemplateStand at;
        at.copy(u"board"_s);
        QTRY_VERIFY_WITH_TIMEOUT(at.shown().contains(u"Health summary for the board"_s), kPatience);
        at.type("templateTitle", u"Letter of the fitting shop"_s);
        at.type("templateAccent", u"#7a1f5c"_s);
        auto *tree = at.child<ChapterTree>("templateChapters");
        tree->setCurrentItem(tree->topLevelItem(0));
        QTest::keyClick(tree, Qt::Key_Down, Qt::AltModifier);
        QVERIFY(at.view().isDirty());
        QTRY_VERIFY_WITH_TIMEOUT(at.shown().contains(u"Letter of the fitting shop"_s), kPatience);
        const QString pages = at.shown();
        const qsizetype first = pages.indexOf(QRegularExpression(u"1\\s+Health score"_s));
        QVERIFY2(first >= 0, qPrintable(pages));
        QVERIFY(pages.indexOf(QRegularExpression(u"2\\s+Summary"_s)) > first);
        PageStand::keepPicture(*at.page, u"report-templates"_s);
        at.click("saveTemplate");
        QTRY_COMPARE_WITH_TIMEOUT(at.stored(u"board-2"_s)->version, 2, kPatience);
        QCOMPARE(at.stored(u"board-2"_s)->title.en, u"Letter of the fitting shop"_s);
        QCOMPARE(at.stored(u"board-2"_s)->chapters.front().key, u"scores"_s);
        QTRY_VERIFY(!at.view().isDirty());

        at.child<QTabBar>("reportTabs")->setCurrentIndex(0);
        auto *choice = at.child<QComboBox>("reportTemplate");
        QTRY_VERIFY_WITH_TIMEOUT(choice->findData(u"board-2"_s) > 0, kPatience);
        QCOMPARE(choice->findData(u"alerts-full"_s), -1);  // of another kind
        choice->setCurrentIndex(choice->findData(u"board-2"_s));
        QTRY_VERIFY(at.page->form().isComplete());
        at.child<QComboBox>("reportLanguage")->setCurrentIndex(1);
        at.page->form().setFolder(at.folder.filePath(u"out"_s));
        at.child<QCheckBox>("format_json")->setChecked(true);
        QSignalSpy finished(at.page.get(), &ReportCenterPage::finished);
        at.click("saveReport");
        QVERIFY(finished.wait(kPatience));
        const QDir out(at.folder.filePath(u"out"_s));
        const QStringList json = out.entryList({u"*_board-2.json"_s});
        QCOMPARE(json.size(), 1);
        QFile file(out.filePath(json.first()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject parameters = QJsonDocument::fromJson(file.readAll())[u"parameters"_s].toObject();
        QCOMPARE(parameters[u"template"_s].toString(), u"board-2"_s);
        QCOMPARE(parameters[u"template_version"_s].toInt(), 2);
        const QStringList pdf = out.entryList({u"*_board-2.pdf"_s});
        QCOMPARE(pdf.size(), 1);
        QVERIFY(textOfPdf(out.filePath(pdf.first())).contains(u"Letter of the fitting shop"_s));
    }

    void noWordOfThePaperIsCut()
    {
        const auto back = qScopeGuard([] { installLanguage(Language::en); });
        for (const Language language : {Language::en, Language::zhCN}) {
            installLanguage(language);
            TemplateStand at;
            QTRY_VERIFY_WITH_TIMEOUT(at.select(u"board"_s), kPatience);
            QTRY_COMPARE(at.view().current(), u"board"_s);
            const auto *paper = at.view().findChild<PaperBox *>();
            int widest = 0;
            for (int i = 0; i < paper->count(); ++i)
                widest = std::max(widest, paper->fontMetrics().horizontalAdvance(paper->itemText(i)));
            QVERIFY2(paper->width() >= widest + 40, qPrintable(paper->itemText(0)));
            QVERIFY(paper->mapTo(&at.view(), QPoint(paper->width(), 0)).x() <
                    at.view().form().mapTo(&at.view(), QPoint(at.view().form().width(), 0)).x());
            QTRY_VERIFY_WITH_TIMEOUT(at.view().preview().pageCount() > 0, kPatience);
            at.page->resize(876, 510);  // of a window of 1024 x 640
            QTRY_COMPARE(at.page->size(), QSize(876, 510));
            for (const QWidget *button : at.view().findChildren<QPushButton *>()) {
                QVERIFY2(!button->isVisible() || button->width() >= button->minimumSizeHint().width(),
                         qPrintable(button->accessibleName() + button->objectName()));
            }
            bool isNumbered = false;
            for (const QLabel *label : at.view().preview().findChildren<QLabel *>())
                isNumbered |= label->isVisible() && label->text().contains(u'1') &&
                              label->width() >= label->sizeHint().width();
            QVERIFY(isNumbered);
            PageStand::keepPicture(*at.page, u"report-templates-"_s + languageCode(language));
        }
    }

    void theFontIsChosenAmongThoseInstalled()
    {
        TemplateStand at;
        at.copy(u"board"_s);
        auto *fonts = at.child<FontBox>("templateFont");
        QCOMPARE(fonts->currentIndex(), 0);  // the standard ones
        QTRY_VERIFY_WITH_TIMEOUT(fonts->findData(u"DejaVu Serif"_s) > 0, kPatience);
        QCOMPARE(fonts->findText(u"WenQuanYi Zen Hei"_s), fonts->findData(u"WenQuanYi Zen Hei"_s));
        QTRY_VERIFY_WITH_TIMEOUT(fontsOfPdf(at.view().preview().path()).contains("NotoSansCJKjp"), kPatience);
        fonts->setCurrentIndex(fonts->findData(u"DejaVu Serif"_s));
        QVERIFY(at.view().isDirty());
        QTRY_VERIFY_WITH_TIMEOUT(fontsOfPdf(at.view().preview().path()).contains("+DejaVuSerif"), kPatience);
        auto *hint = at.child<QLabel>("templateFontHint");
        QVERIFY(hint->isHidden());
        PageStand::keepPicture(*at.page, u"report-template-font"_s);
        at.click("saveTemplate");
        QTRY_COMPARE_WITH_TIMEOUT(at.stored(u"board-2"_s)->font, u"DejaVu Serif"_s, kPatience);
        QTRY_VERIFY(!at.view().isDirty());
        // Of another machine: it stays chosen and is told, and looking at it changes nothing.
        ReportTemplate other = *at.stored(u"board-2"_s);
        other.font = u"Nobody's Sans"_s;
        QVERIFY(at.door->templates().save(at.actor, other).result().has_value());
        QVERIFY(at.select(u"full"_s));
        at.view().refresh(at.stand->scope);
        QTRY_COMPARE_WITH_TIMEOUT(at.view().current(), u"full"_s, kPatience);
        QVERIFY(!fonts->isEnabled());
        QCOMPARE(fonts->family(), QString());
        QTRY_VERIFY_WITH_TIMEOUT((at.select(u"board"_s), at.select(u"board-2"_s)) &&
                                     at.view().form().plan().font == u"Nobody's Sans"_s,
                                 kPatience);
        QCOMPARE(fonts->currentText(), u"Nobody's Sans (not installed)"_s);
        QVERIFY2(hint->text().contains(u"Nobody's Sans"_s), qPrintable(hint->text()));
        QVERIFY(!hint->isHidden());
        QVERIFY(!at.view().isDirty());
        fonts->setCurrentIndex(0);
        QVERIFY(hint->isHidden());
        QCOMPARE(at.view().form().plan().font, QString());
        // By another of its names it is the same one.
        other.font = u"文泉驿正黑"_s;
        at.view().form().setPlan(other);
        QCOMPARE(fonts->currentText(), u"WenQuanYi Zen Hei"_s);
        QCOMPARE(fonts->family(), u"文泉驿正黑"_s);
    }

    /// A font that is not here and a script that is not set as it is written, beside the files that were
    /// made.
    void whatTheTypeLacksIsToldWithTheReport()
    {
        TemplateStand at;
        at.copy(u"board"_s);
        ReportTemplate plan = *at.stored(u"board-2"_s);
        plan.font = u"Nobody's Sans"_s;
        plan.title.en = u"محمد"_s;
        QVERIFY(at.door->templates().save(at.actor, plan).result().has_value());
        at.child<QTabBar>("reportTabs")->setCurrentIndex(0);
        auto *choice = at.child<QComboBox>("reportTemplate");
        QTRY_VERIFY_WITH_TIMEOUT(choice->findData(u"board-2"_s) > 0, kPatience);
        choice->setCurrentIndex(choice->findData(u"board-2"_s));
        QTRY_VERIFY(at.page->form().isComplete());
        at.child<QComboBox>("reportLanguage")->setCurrentIndex(1);
        at.page->form().setFolder(at.folder.filePath(u"out"_s));
        QSignalSpy finished(at.page.get(), &ReportCenterPage::finished);
        at.click("saveReport");
        QVERIFY(finished.wait(kPatience));
        const QString told = at.child<QLabel>("historyHint")->text();
        QVERIFY2(told.contains(u"“Nobody's Sans” is not installed"_s), qPrintable(told));
        QVERIFY2(told.endsWith(u"not as they are written: Arabic."_s), qPrintable(told));
    }

    void whatIsWrongIsToldWithItsPlaceAndCannotBeSaved()
    {
        TemplateStand at;
        at.copy(u"full"_s);
        at.type("templateAccent", u"#ffee00"_s);
        auto *problem = at.child<QLabel>("templateProblem");
        // As the form calls its fields.
        QVERIFY2(problem->text().startsWith(u"Accent colour: Too pale"_s), qPrintable(problem->text()));
        QVERIFY(!at.child<QPushButton>("saveTemplate")->isEnabled());
        at.type("templateAccent", u"#b3261e"_s);
        QVERIFY(problem->text().isEmpty());
        at.type("templateName", QString());
        QCOMPARE(problem->text(), u"Name of the template: Give it a name in Chinese and in English."_s);
        at.type("templateName", QString(u'n').repeated(61));
        QCOMPARE(problem->text(), u"Name of the template (English): 60 characters are the most."_s);
        at.click("resetTemplate");
        at.type("templateAccent", u"#b3261e"_s);
        QVERIFY(at.child<QLabel>("templateAccentHint")->text().contains(u"P0"_s));
        at.click("resetTemplate");
        QVERIFY(!at.view().isDirty());
        QCOMPARE(at.child<QLineEdit>("templateAccent")->text(), QString());
        // Somebody else was faster.
        ReportTemplate other = *at.stored(u"full-2"_s);
        other.accent = u"#0a4f8f"_s;
        at.type("templateTitle", u"Mine"_s);
        QVERIFY(at.door->templates().save(at.actor, other).result().has_value());
        at.click("saveTemplate");
        QTRY_VERIFY_WITH_TIMEOUT(!problem->text().isEmpty(), kPatience);
        QCOMPARE(at.stored(u"full-2"_s)->accent, u"#0a4f8f"_s);
        QVERIFY(at.view().isDirty());
    }

    void changesAreNotLostWithoutAQuestion()
    {
        TemplateStand at;
        at.copy(u"full"_s);
        at.type("templateTitle", u"Half done"_s);
        using Leave = ScriptedDialogs::Leave;
        at.stand->dialogs.leavings = {Leave::stay};
        QVERIFY(at.select(u"board"_s));
        QCOMPARE(at.view().current(), u"full-2"_s);
        QCOMPARE(at.view().form().plan().title.en, u"Half done"_s);
        // By the mouse, which selects after it has made a row the current one.
        auto *list = at.child<QListWidget>("templateList");
        at.stand->dialogs.leavings = {Leave::stay, Leave::save};
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->data(Qt::UserRole) != u"board"_s)
                continue;
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                              list->visualItemRect(list->item(row)).center());
        }
        QCOMPARE(at.stand->dialogs.asked.size(), 2);
        QTRY_COMPARE(list->selectedItems().value(0)->data(Qt::UserRole).toString(), u"full-2"_s);
        QCOMPARE(list->selectedItems().size(), 1);
        QVERIFY(at.select(u"board"_s));
        QTRY_COMPARE_WITH_TIMEOUT(at.view().current(), u"board"_s, kPatience);
        QCOMPARE(at.stand->dialogs.asked.size(), 3);
        QVERIFY(at.child<QLineEdit>("templateTitle")->isReadOnly());
        QVERIFY(!at.child<QPushButton>("removeTemplate")->isEnabled());
        QCOMPARE(at.stored(u"full-2"_s)->title.en, u"Half done"_s);
        // The list that is read again after saving does not lead back.
        at.view().refresh(at.stand->scope);
        QVERIFY(at.select(u"full-2"_s));
        QTRY_COMPARE(at.view().current(), u"full-2"_s);
        at.type("templateTitle", u"Never mind"_s);
        at.stand->dialogs.leavings = {Leave::discard};
        QVERIFY(at.select(u"board"_s));
        QTRY_COMPARE(at.view().current(), u"board"_s);
        QVERIFY(!at.view().isDirty());
        QCOMPARE(at.stored(u"full-2"_s)->title.en, u"Half done"_s);
    }

    void theyTravelAsFilesAndAreRemoved()
    {
        TemplateStand at;
        at.copy(u"authority"_s);
        const QString path = at.folder.filePath(u"ours.json"_s);
        at.stand->dialogs.paths = {path};
        at.click("exportTemplate");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), templateDocument(*at.stored(u"authority-2"_s)));
        at.stand->dialogs.files.push_back(QStringList{path});
        at.click("importTemplate");
        QTRY_VERIFY2_WITH_TIMEOUT(at.view().current() == u"authority-2-2"_s,
                                  qPrintable(at.child<QLabel>("templateProblem")->text()), 10000);
        QFile broken(at.folder.filePath(u"broken.json"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{\"key\": 3}") > 0);
        broken.close();
        at.stand->dialogs.files.push_back(QStringList{broken.fileName()});
        at.click("importTemplate");
        QCOMPARE(at.stand->dialogs.told.size(), std::size_t(1));
        // Not while a schedule makes reports with it.
        Schedule letter;
        letter.name = u"Monthly letter"_s;
        letter.unit = at.stand->scope.unit;
        letter.kind = at.stored(u"authority-2-2"_s)->kind;
        letter.period.kind = PeriodRule::Kind::previousMonth;
        letter.templateKey = u"authority-2-2"_s;
        letter.folder = at.folder.path();
        const auto kept = at.door->schedules().save(at.actor, letter).result();
        QVERIFY2(kept.has_value(), kept ? "" : qPrintable(kept.error().message));
        at.stand->dialogs.confirmations = {true, true};
        at.click("removeTemplate");
        QTRY_VERIFY_WITH_TIMEOUT(at.child<QLabel>("templateProblem")->text().contains(u"“Monthly letter”"_s),
                                 kPatience);
        QVERIFY(at.stored(u"authority-2-2"_s).has_value());
        QVERIFY(at.door->schedules().remove(at.actor, kept->id, kept->version).result().has_value());
        at.click("removeTemplate");
        QTRY_VERIFY_WITH_TIMEOUT(!at.stored(u"authority-2-2"_s), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(at.view().current() != u"authority-2-2"_s, kPatience);
    }

    void requiredChaptersCannotBeUnticked()
    {
        ChapterTree tree;
        tree.setChapters(u"comprehensive"_s,
                         {{u"methods"_s, {}}, {u"quality"_s, {}}, {u"risk"_s, {u"risk.counts"_s}}});
        const auto keys = [&] {
            QStringList list;
            for (const TemplateChapter &chapter : tree.chapters())
                list += chapter.key;
            return list;
        };
        QCOMPARE(keys(), (QStringList{u"methods"_s, u"quality"_s, u"risk"_s}));
        QVERIFY(!(tree.topLevelItem(0)->flags() & Qt::ItemIsUserCheckable));
        QTreeWidgetItem *risk = tree.topLevelItem(2);
        QCOMPARE(tree.chapters()[2].without, QStringList{u"risk.counts"_s});
        risk->child(0)->setCheckState(0, Qt::Unchecked);  // nothing is left of it
        QCOMPARE(keys(), (QStringList{u"methods"_s, u"quality"_s}));
        risk->setCheckState(0, Qt::Checked);
        QCOMPARE(tree.chapters()[2].without, QStringList());
        tree.setCurrentItem(risk);
        QVERIFY(tree.moveCurrent(-1));
        QVERIFY(tree.moveCurrent(-1));
        QVERIFY(!tree.moveCurrent(-1));
        QCOMPARE(keys(), (QStringList{u"risk"_s, u"methods"_s, u"quality"_s}));
    }
};

QTEST_MAIN(TestReportTemplatesPage)
#include "tst_report_templates_page.moc"
