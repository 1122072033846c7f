// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/canned_workspace.h"
#include "tests/gui/page_stand.h"
#include "ui/models/names.h"
#include "ui/widgets/subject_search.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QDialog>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace xinglin;
using namespace xinglin::test;

namespace {

/// The field above another thing that takes the focus.
struct SearchStand
{
    explicit SearchStand(std::chrono::milliseconds delay = {})
        : door(optionsOf(delay))
        , stand(door)
    {
        auto *column = new QVBoxLayout(&window);
        field = new SubjectSearch(door, stand.context.actor, stand.theme, &window);
        other = new QPushButton(&window);
        column->addWidget(field);
        column->addWidget(other);
        field->setKind(SubjectId::Kind::unit);
        field->setDay(stand.scope.period.days().last);
        QObject::connect(field, &SubjectSearch::chosen, &window,
                         [this](const SubjectInfo &subject) { chosen += subject.code; });
        window.resize(400, 300);
        window.show();
        window.activateWindow();
        field->setFocus();
    }
    static CannedWorkspace::Options optionsOf(std::chrono::milliseconds delay)
    {
        CannedWorkspace::Options options;
        options.delay = delay;
        return options;
    }
    QAbstractItemView *list() const { return field->completer()->popup(); }
    QString code(int unit) const { return door.tree().units()[static_cast<std::size_t>(unit)].code; }
    /// Types the code of a unit; its line is the first of the list.
    void search(int unit) const
    {
        QTest::keyClicks(field, code(unit));
        QTRY_VERIFY(list()->isVisible());
        QVERIFY(list()->model()->index(0, 0).data().toString().contains(code(unit)));
    }
    void leave() const
    {
        QTest::mouseClick(other, Qt::LeftButton);
        other->setFocus(Qt::MouseFocusReason);
        QTRY_VERIFY(!field->hasFocus());
    }

    CannedWorkspace door;
    PageStand stand;
    QWidget window;
    SubjectSearch *field;
    QPushButton *other;
    QStringList chosen;
};

}  // namespace

class TestSubjectSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChoiceCountsAfterTheFieldWasLeft_data()
    {
        QTest::addColumn<bool>("byMouse");
        QTest::newRow("mouse") << true;
        QTest::newRow("keys") << false;
    }

    void aChoiceCountsAfterTheFieldWasLeft()
    {
        QFETCH(bool, byMouse);
        SearchStand at;
        QTRY_VERIFY(at.field->hasFocus());
        for (int round = 0; round < 3; ++round) {
            const int unit = 3 + round;
            at.field->setFocus();
            QTRY_VERIFY(at.field->hasFocus());
            at.search(unit);
            if (byMouse) {
                const QRect row = at.list()->visualRect(at.list()->model()->index(0, 0));
                QTest::mouseClick(at.list()->viewport(), Qt::LeftButton, {}, row.center());
            } else {
                QTest::keyClick(at.list(), Qt::Key_Down);
                QTest::keyClick(at.list(), Qt::Key_Return);
            }
            QTRY_COMPARE(at.chosen.size(), round + 1);
            QCOMPARE(at.chosen.last(), at.code(unit));
            QVERIFY(at.field->text().isEmpty());
            at.leave();
        }
        QCOMPARE(at.chosen.size(), 3);  // each once
    }

    void enterTakesTheFirstOfTheList()
    {
        SearchStand at;
        at.search(4);
        QTest::keyClick(at.list(), Qt::Key_Return);
        QTRY_COMPARE(at.chosen, QStringList{at.code(4)});
        QVERIFY(!at.list()->isVisible());
        QVERIFY(at.field->text().isEmpty());
    }

    void enterBeforeTheAnswerTakesTheFirstOfIt()
    {
        SearchStand at(std::chrono::milliseconds(300));
        at.search(2);
        QTest::keyClick(at.list(), Qt::Key_Escape);
        // The list in memory is of the text before.
        at.field->selectAll();
        QTest::keyClicks(at.field, at.code(5));
        QTest::keyClick(at.field, Qt::Key_Return);
        QVERIFY(at.chosen.isEmpty());
        QTRY_COMPARE(at.chosen, QStringList{at.code(5)});
        // What is typed after Enter is another question.
        QTest::keyClicks(at.field, at.code(3));
        QTest::keyClick(at.field, Qt::Key_Return);
        QTest::keyClicks(at.field, u"x"_s);
        QTRY_VERIFY(at.list()->isVisible());
        QCOMPARE(at.list()->model()->rowCount(), 1);  // "Nothing found"
        QCOMPARE(at.chosen.size(), 1);
    }

    void enterSavesNoSheetAroundIt()
    {
        CannedWorkspace door({});
        PageStand stand(door);
        QDialog sheet;
        SubjectSearch field(door, stand.context.actor, stand.theme, &sheet);
        field.setDay(stand.scope.period.days().last);
        QPushButton save(&sheet);
        save.setDefault(true);
        QSignalSpy saved(&save, &QPushButton::clicked);
        QSignalSpy chosen(&field, &SubjectSearch::chosen);
        sheet.show();
        field.setFocus();
        QTRY_VERIFY(field.hasFocus());
        QTest::keyClicks(&field, door.tree().units().front().code);
        QTest::keyClick(&field, Qt::Key_Return);
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(saved.size(), 0);
        // With nothing typed it is the sheet's.
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(saved.size(), 1);
    }

    void whatWasNotTakenGoes()
    {
        SearchStand at;
        at.search(4);
        QTest::keyClick(at.list(), Qt::Key_Down);  // the line stands in the field
        QTest::keyClick(at.list(), Qt::Key_Escape);
        QVERIFY(!at.field->text().isEmpty());
        at.leave();
        QVERIFY(at.field->text().isEmpty());
        QVERIFY(at.chosen.isEmpty());
        // The window behind another one keeps it.
        at.field->setFocus();
        QTest::keyClicks(at.field, u"M"_s);
        QFocusEvent away(QEvent::FocusOut, Qt::ActiveWindowFocusReason);
        QCoreApplication::sendEvent(at.field, &away);
        QCOMPARE(at.field->text(), u"M"_s);
        at.leave();
        QVERIFY(at.field->text().isEmpty());
        // What a page wrote there stays.
        at.field->setText(u"Li (E1)"_s);
        at.field->setFocus();
        at.leave();
        QCOMPARE(at.field->text(), u"Li (E1)"_s);
    }
};

QTEST_MAIN(TestSubjectSearch)
#include "tst_subject_search.moc"
