// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/date_edit.h"

#include "ui/widgets/theme.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QTextCharFormat>
#include <QToolButton>

namespace xinglin {
namespace {

constexpr QSize kCalendar(308, 232);

}  // namespace

QDateEdit *makeDateEdit(const Theme &theme, QWidget *parent)
{
    auto *edit = new QDateEdit(parent);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    addCalendar(edit, theme);
    return edit;
}

void addCalendar(QDateTimeEdit *edit, const Theme &theme)
{
    edit->setCalendarPopup(true);
    QCalendarWidget *calendar = edit->calendarWidget();
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setMinimumSize(kCalendar);  // room for "Wed" in every column
    // Saturday and Sunday are no alarm.
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendar->setWeekdayTextFormat(day, {});
    for (const auto &[name, icon] : {std::pair("qt_calendar_prevmonth", "chevron-left"),
                                     std::pair("qt_calendar_nextmonth", "chevron-right")}) {
        if (auto *button = calendar->findChild<QToolButton *>(QLatin1String(name)))
            button->setIcon(theme.icon(QLatin1String(icon)));
    }
}

}  // namespace xinglin
