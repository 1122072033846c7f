// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/page_stand.h"
#include "ui/widgets/period_picker.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace xinglin;

namespace {

const Period kOctober = Period::monthOf(Day::fromCivil(2026, 10, 1));

/// A picker that shows October, its menu open.
struct PickerStand
{
    PickerStand()
        : picker(theme)
    {
        theme.applyTo(*qApp);
        picker.setPeriod(kOctober);
        picker.setLastDay(Day::fromCivil(2026, 11, 20));
        picker.show();
        const auto edits = menu()->findChildren<QDateEdit *>();
        from = edits.value(0);
        to = edits.value(1);
        menu()->popup(QPoint(0, 0));
        QObject::connect(&picker, &PeriodPicker::periodChosen, &picker,
                         [this](const Period &period) { chosen += period.text(); });
    }
    QMenu *menu() const { return picker.findChild<QMenu *>(); }
    void apply() const { QTest::mouseClick(menu()->findChild<QPushButton *>(), Qt::LeftButton); }

    Theme theme;
    PeriodPicker picker;
    QDateEdit *from = nullptr, *to = nullptr;
    QStringList chosen;
};

}  // namespace

class TestPeriodPicker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRangeIsWhatTheTwoFieldsSay_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<QString>("period");
        const QDate early(2026, 3, 9), late(2026, 8, 30), future(2027, 2, 1);
        QTest::newRow("in order") << early << late << u"2026-03-09..2026-08-30"_s;
        QTest::newRow("the other way round") << late << early << u"2026-03-09..2026-08-30"_s;
        QTest::newRow("one day") << late << late << u"2026-08-30..2026-08-30"_s;
        QTest::newRow("to come") << late << future << u"2026-08-30..2027-02-01"_s;
    }

    void aRangeIsWhatTheTwoFieldsSay()
    {
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QFETCH(QString, period);
        PickerStand at;
        QCOMPARE(at.from->date(), QDate(2026, 10, 1));
        QCOMPARE(at.to->date(), QDate(2026, 10, 31));
        at.from->setDate(from);
        at.to->setDate(to);
        at.apply();
        QCOMPARE(at.chosen, QStringList{period});
        QVERIFY(!at.menu()->isVisible());
        QCOMPARE(at.picker.period().text(), period);
    }

    /// The window says the period again whenever the workspace moves on.
    void whatIsTypedStaysWhileTheWorkspaceMovesOn()
    {
        PickerStand at;
        at.to->setFocus();
        at.to->setSelectedSection(QDateTimeEdit::YearSection);
        QTest::keyClicks(at.to, u"2027"_s);
        QCOMPARE(at.to->date(), QDate(2027, 10, 31));
        at.picker.setPeriod(kOctober);
        QCOMPARE(at.to->date(), QDate(2027, 10, 31));
        at.apply();
        QCOMPARE(at.chosen, QStringList{u"2026-10-01..2027-10-31"_s});
        // Left without Apply, it is forgotten.
        at.menu()->popup(QPoint(0, 0));
        at.from->setDate(QDate(2020, 1, 1));
        at.menu()->close();
        at.menu()->popup(QPoint(0, 0));
        QCOMPARE(at.from->date(), QDate(2026, 10, 1));
    }

    void theCalendarNamesItsDays()
    {
        PickerStand at;
        QCalendarWidget *calendar = at.from->calendarWidget();
        const auto *days = calendar->findChild<QTableView *>();
        // As the field opens it: the calendar sits in the field's popup.
        QWidget *popup = calendar->parentWidget();
        popup->adjustSize();
        popup->show();
        QTRY_VERIFY(days->columnWidth(0) > 0);
        QVERIFY(days->width() <= calendar->width());
        const QFontMetrics metrics(days->font());
        QCOMPARE(days->horizontalScrollBar()->maximum(), 0);  // no day is out of sight
        for (int column = 0; column < days->model()->columnCount(); ++column) {
            const QString name = days->model()->index(0, column).data().toString();
            QVERIFY2(days->columnWidth(column) >= metrics.horizontalAdvance(name) + 4, qPrintable(name));
        }
        for (const auto scheme : {Theme::Scheme::light, Theme::Scheme::dark}) {
            at.theme.setScheme(scheme);
            test::PageStand::keepPicture(*popup, scheme == Theme::Scheme::light ? u"calendar-light"_s
                                                                                : u"calendar-dark"_s);
        }
    }
};

QTEST_MAIN(TestPeriodPicker)
#include "tst_period_picker.moc"
