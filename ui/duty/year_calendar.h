// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"
#include "workspace/alerts/duty_requests.h"

#include <QWidget>

namespace xinglin {

/// Twelve months of a year: holidays are filled and named on hover, adjusted workdays framed and marked with
/// a word, weekends quiet. GUI thread.
class YearCalendar final : public QWidget
{
    Q_OBJECT

public:
    explicit YearCalendar(const Theme &theme, QWidget *parent = nullptr);

    void show(CalendarYearView year, Day today);
    QSize minimumSizeHint() const override;
    /// What hovering a day says; empty outside of any.
    QString tipAt(const QPointF &point) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRectF monthRect(int month) const;
    QRectF dayRect(Day day) const;
    void paintDay(QPainter &painter, const CalendarDay &day) const;
    void paintMonth(QPainter &painter, int month) const;

    const Theme &m_theme;
    CalendarYearView m_year;
    Day m_today;
};

/// What a day is, in words.
QString calendarDayText(const CalendarDay &day);

}  // namespace xinglin
