// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duty/year_calendar.h"

#include "ui/models/format.h"
#include "ui/models/names.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace xinglin {
namespace {

constexpr int kMonthsOfRow = 4;
constexpr int kMonthRows = 3;
constexpr int kWeeks = 6;
constexpr int kWeekLength = 7;
constexpr double kTitleHeight = 20.0;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(YearCalendar)
};

}  // namespace

QString calendarDayText(const CalendarDay &day)
{
    switch (day.kind) {
    case CalendarDay::Kind::holiday: return names::of(day.name);
    case CalendarDay::Kind::adjustedWorkday: return Words::tr("Adjusted workday");
    case CalendarDay::Kind::weekend: return Words::tr("Weekend");
    case CalendarDay::Kind::workday: return Words::tr("Workday");
    }
    return {};
}

YearCalendar::YearCalendar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("yearCalendar"));
    setMouseTracking(true);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void YearCalendar::show(CalendarYearView year, Day today)
{
    m_year = std::move(year);
    m_today = today;
    QStringList told;
    for (const CalendarDay &day : m_year.days) {
        if (day.kind == CalendarDay::Kind::holiday || day.kind == CalendarDay::Kind::adjustedWorkday)
            told += format::shortDay(day.day) + QLatin1Char(' ') + calendarDayText(day);
    }
    setAccessibleName(QString::number(m_year.year));
    setAccessibleDescription(told.join(QStringLiteral(", ")));
    update();
}

QSize YearCalendar::minimumSizeHint() const
{
    return {kMonthsOfRow * 190, kMonthRows * 138};
}

QRectF YearCalendar::monthRect(int month) const
{
    const double width = this->width() / static_cast<double>(kMonthsOfRow);
    const double height = this->height() / static_cast<double>(kMonthRows);
    const int place = month - 1;
    return QRectF((place % kMonthsOfRow) * width, (place / kMonthsOfRow) * height, width, height)
        .adjusted(0, 0, -look::l, -look::s);
}

QRectF YearCalendar::dayRect(Day day) const
{
    const QRectF month = monthRect(day.month());
    const Day first = Day::fromCivil(day.year(), day.month(), 1);
    const int place = first.weekday() - 1 + (day - first);
    const double width = month.width() / kWeekLength;
    const double height = (month.height() - kTitleHeight) / (kWeeks + 1);  // one row names the weekdays
    return {month.left() + (place % kWeekLength) * width,
            month.top() + kTitleHeight + (place / kWeekLength + 1) * height, width, height};
}

void YearCalendar::paintDay(QPainter &painter, const CalendarDay &day) const
{
    const QRectF rect = dayRect(day.day).adjusted(1, 1, -1, -1);
    const bool isHoliday = day.kind == CalendarDay::Kind::holiday;
    const bool isAdjusted = day.kind == CalendarDay::Kind::adjustedWorkday;
    painter.setPen(Qt::NoPen);
    if (isHoliday) {
        painter.setBrush(m_theme.colour(ColourRole::accent));
        painter.drawRoundedRect(rect, 3, 3);
    }
    painter.setBrush(Qt::NoBrush);
    if (isAdjusted || day.day == m_today) {
        painter.setPen(QPen(m_theme.colour(isAdjusted ? ColourRole::p1 : ColourRole::text), 1.5));
        painter.drawRoundedRect(rect, 3, 3);
    }
    painter.setFont(Theme::font(look::small, isAdjusted || day.day == m_today));
    painter.setPen(m_theme.colour(isHoliday                                ? ColourRole::onAccent
                                  : isAdjusted                             ? ColourRole::p1
                                  : day.kind == CalendarDay::Kind::weekend ? ColourRole::disabled
                                                                           : ColourRole::text));
    const QString number = QString::number(day.day.dayOfMonth());
    //: mark of an adjusted workday in a small calendar, one letter; a day of the month stands before it
    painter.drawText(rect, Qt::AlignCenter, isAdjusted ? number + Words::tr(" w", "work") : number);
}

void YearCalendar::paintMonth(QPainter &painter, int month) const
{
    const QRectF rect = monthRect(month);
    painter.setFont(Theme::font(look::body, true));
    painter.setPen(m_theme.colour(ColourRole::text));
    painter.drawText(QRectF(rect.left() + look::xs, rect.top(), rect.width(), kTitleHeight),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     format::period(Period::monthOf(Day::fromCivil(m_year.year, month, 1))));
    //: heads of the columns of a small calendar, as short as can be
    const std::array<QString, kWeekLength> names{Words::tr("Mo"), Words::tr("Tu"), Words::tr("We"),
                                                 Words::tr("Th"), Words::tr("Fr"), Words::tr("Sa"),
                                                 Words::tr("Su")};
    const double width = rect.width() / kWeekLength;
    const double height = (rect.height() - kTitleHeight) / (kWeeks + 1);
    painter.setFont(Theme::font(look::small));
    painter.setPen(m_theme.colour(ColourRole::secondary));
    for (int i = 0; i < kWeekLength; ++i)
        painter.drawText(QRectF(rect.left() + i * width, rect.top() + kTitleHeight, width, height),
                         Qt::AlignCenter, names[static_cast<std::size_t>(i)]);
}

void YearCalendar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_year.days.empty())
        return;
    for (int month = 1; month <= 12; ++month)
        paintMonth(painter, month);
    for (const CalendarDay &day : m_year.days)
        paintDay(painter, day);
}

QString YearCalendar::tipAt(const QPointF &point) const
{
    const auto found = std::find_if(m_year.days.begin(), m_year.days.end(),
                                    [&](const CalendarDay &day) { return dayRect(day.day).contains(point); });
    return found == m_year.days.end()
               ? QString()
               : format::day(found->day) + QStringLiteral(": ") + calendarDayText(*found);
}

bool YearCalendar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace xinglin
