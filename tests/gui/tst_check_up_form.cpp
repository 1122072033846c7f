// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/canned_workspace.h"
#include "tests/gui/page_stand.h"
#include "ui/people/check_up_form.h"
#include "ui/people/check_up_panel.h"
#include "ui/people/check_up_words.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace xinglin;
using namespace xinglin::test;

namespace {

const Day kToday = Day::fromText(u"2026-10-31");

template <typename Kind>
Kind *part(const QWidget &parent, const char *name)
{
    auto *found = parent.findChild<Kind *>(QString::fromLatin1(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

void type(const QWidget &form, const char *name, const char *text)
{
    auto *line = part<QLineEdit>(form, name);
    line->clear();
    QTest::keyClicks(line, QString::fromLatin1(text));
}

void choose(const QWidget &form, const char *name, int place)
{
    part<QComboBox>(form, name)->setCurrentIndex(place);
}

int rowsOf(const QWidget &panel)
{
    return static_cast<int>(panel.findChildren<QWidget *>(QStringLiteral("checkUpRow")).size());
}

QDialog *dialogOf(const QWidget &panel)
{
    return panel.window()->findChild<QDialog *>(QStringLiteral("checkUpDialog"));
}

}  // namespace

class TestCheckUpForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedComesOut();
    void whatCannotBeIsSaidAtTheField();
    void enterSavesAndEscapeLeaves();
    void everyFieldIsThere();
    void aCheckUpIsAddedEditedAndRemoved();
    void anErrorStaysInTheForm();
    void anotherPersonClosesTheForm();
    void itSpeaksBothLanguages();
};

void TestCheckUpForm::whatIsTypedComesOut()
{
    Theme theme;
    CheckUpForm form(theme);
    CheckUp empty;
    empty.person = PersonId(7);
    form.setCheckUp(empty, kToday);
    QVERIFY(!form.isValid());
    type(form, "checkUp_weight", "72,5");
    type(form, "checkUp_respiratory_rate", "16");
    choose(form, "checkUp_smoker", 2);
    choose(form, "checkUp_consciousness", 1);
    part<QDateEdit>(form, "checkUpDate")->setDate(QDate(2026, 10, 30));
    QVERIFY(form.isValid());
    const CheckUp filled = form.checkUp();
    QCOMPARE(filled.person, PersonId(7));
    QCOMPARE(filled.date, kToday - 1);
    QCOMPARE(*filled.weight, 72.5);
    QCOMPARE(*filled.smoker, true);
    QVERIFY(*filled.consciousness == Consciousness::alert);
    QVERIFY(!filled.height && !filled.diabetes);
    CheckUp stored = filled;
    stored.version = 3;
    form.setCheckUp(stored, kToday);
    QVERIFY(saysTheSame(form.checkUp(), stored));
    QCOMPARE(form.checkUp().version, 3);
    QVERIFY(!part<QDateEdit>(form, "checkUpDate")->isEnabled());
}

void TestCheckUpForm::whatCannotBeIsSaidAtTheField()
{
    Theme theme;
    CheckUpForm form(theme);
    form.setCheckUp({}, kToday);
    form.show();
    type(form, "checkUp_height", "1.75");
    QVERIFY(!form.isValid());
    QVERIFY(part<QLabel>(form, "problem_height")->isVisibleTo(&form));
    QCOMPARE(part<QLabel>(form, "problem_height")->text(), QStringLiteral("50–250 cm"));
    type(form, "checkUp_height", "tall");
    QCOMPARE(part<QLabel>(form, "problem_height")->text(), QStringLiteral("Not a number"));
    type(form, "checkUp_height", "175");
    QVERIFY(form.isValid());
    QVERIFY(!part<QLabel>(form, "problem_height")->isVisibleTo(&form));
    type(form, "checkUp_systolic", "80");
    type(form, "checkUp_diastolic", "120");
    QVERIFY(!form.isValid());
    QVERIFY(part<QLabel>(form, "checkUpHint")->text().contains(QLatin1String("diastolic")));
}

void TestCheckUpForm::enterSavesAndEscapeLeaves()
{
    Theme theme;
    CheckUpForm form(theme);
    form.setCheckUp({}, kToday);
    form.show();
    QSignalSpy saves(&form, &CheckUpForm::saveRequested), leaves(&form, &CheckUpForm::cancelRequested);
    auto *weight = part<QLineEdit>(form, "checkUp_weight");
    QTest::keyClick(weight, Qt::Key_Return);
    QCOMPARE(saves.count(), 0);
    QTest::keyClicks(weight, QStringLiteral("70"));
    QTest::keyClick(weight, Qt::Key_Return);
    QCOMPARE(saves.count(), 1);
    QTest::keyClick(weight, Qt::Key_Escape);
    QCOMPARE(leaves.count(), 1);
}

void TestCheckUpForm::everyFieldIsThere()
{
    Theme theme;
    CheckUpForm form(theme);
    for (const CheckUpField &field : checkUpFields()) {
        const auto *widget =
            form.findChild<QWidget *>(QStringLiteral("checkUp_") + QString::fromLatin1(field.key));
        QVERIFY2(widget, field.key);
        QVERIFY2(!widget->accessibleName().isEmpty(), field.key);
        QVERIFY2(checkUpFieldText(field) != QString::fromLatin1(field.key), field.key);
    }
}

void TestCheckUpForm::aCheckUpIsAddedEditedAndRemoved()
{
    CannedWorkspace door({});
    PageStand stand(door);
    CheckUpPanel panel(stand.context);
    panel.resize(420, 500);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.setPerson(door.anyPerson());
    QTRY_VERIFY(part<QLabel>(panel, "noCheckUps")->isVisible());
    QSignalSpy saved(&panel, &CheckUpPanel::saved);
    part<QPushButton>(panel, "addCheckUp")->click();
    QTRY_VERIFY(dialogOf(panel));
    type(*dialogOf(panel), "checkUp_weight", "81");
    type(*dialogOf(panel), "checkUp_systolic", "131");
    type(*dialogOf(panel), "checkUp_diastolic", "84");
    PageStand::keepPicture(*dialogOf(panel), QStringLiteral("check-up-form"));
    part<QPushButton>(*dialogOf(panel), "saveCheckUp")->click();
    QTRY_COMPARE(rowsOf(panel), 1);
    QTRY_VERIFY(!dialogOf(panel));
    QCOMPARE(saved.count(), 1);
    QVERIFY(checkUpSummary(door.storedCheckUps().front())
                .startsWith(QLatin1String("131/84 mmHg, Weight: 81.0 kg")));
    PageStand::keepPicture(panel, QStringLiteral("check-up-panel"));
    part<QPushButton>(panel, "editCheckUp")->click();
    QTRY_VERIFY(dialogOf(panel));
    type(*dialogOf(panel), "checkUp_weight", "79");
    part<QPushButton>(*dialogOf(panel), "saveCheckUp")->click();
    QTRY_COMPARE(saved.count(), 2);
    QTRY_COMPARE(*door.storedCheckUps().front().weight, 79.0);
    QCOMPARE(door.storedCheckUps().front().version, 2);
    QTRY_VERIFY(!dialogOf(panel));
    part<QPushButton>(panel, "removeCheckUp")->click();
    QCOMPARE(door.storedCheckUps().size(), std::size_t{1});  // nobody answered
    stand.dialogs.confirmations.push_back(true);
    part<QPushButton>(panel, "removeCheckUp")->click();
    QTRY_COMPARE(rowsOf(panel), 0);
    QVERIFY(door.storedCheckUps().empty());
}

void TestCheckUpForm::anErrorStaysInTheForm()
{
    CannedWorkspace door({});
    PageStand stand(door);
    CheckUpPanel panel(stand.context);
    panel.show();
    panel.setPerson(door.anyPerson());
    QTRY_VERIFY(part<QLabel>(panel, "noCheckUps")->isVisible());
    door.failCheckUps({ErrorCode::conflict, QStringLiteral("Somebody was faster."), {}});
    part<QPushButton>(panel, "addCheckUp")->click();
    QTRY_VERIFY(dialogOf(panel));
    type(*dialogOf(panel), "checkUp_weight", "81");
    part<QPushButton>(*dialogOf(panel), "saveCheckUp")->click();
    QTRY_COMPARE(part<QLabel>(*dialogOf(panel), "checkUpHint")->text(),
                 QStringLiteral("Somebody was faster."));
    QCOMPARE(part<QLineEdit>(*dialogOf(panel), "checkUp_weight")->text(), QStringLiteral("81"));
    QVERIFY(part<QPushButton>(*dialogOf(panel), "saveCheckUp")->isEnabled());
}

void TestCheckUpForm::anotherPersonClosesTheForm()
{
    CannedWorkspace door({});
    PageStand stand(door);
    CheckUpPanel panel(stand.context);
    panel.show();
    panel.setPerson(door.anyPerson());
    QTRY_VERIFY(part<QLabel>(panel, "noCheckUps")->isVisible());
    part<QPushButton>(panel, "addCheckUp")->click();
    QTRY_VERIFY(dialogOf(panel));
    panel.setPerson(PersonId(door.anyPerson().value() + 1));
    QTRY_VERIFY(!dialogOf(panel));
}

void TestCheckUpForm::itSpeaksBothLanguages()
{
    Theme theme;
    CheckUpForm form(theme);
    installLanguage(Language::zhCN);
    form.retranslate();
    installLanguage(Language::en);
    form.retranslate();
    QCOMPARE(part<QPushButton>(form, "saveCheckUp")->text(), QStringLiteral("Save check-up"));
}

QTEST_MAIN(TestCheckUpForm)
#include "tst_check_up_form.moc"
