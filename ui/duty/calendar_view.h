// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "ui/widgets/page.h"
#include "workspace/alerts/duty_requests.h"

class QLabel;
class QPushButton;

namespace xinglin {

class StateStack;
class YearCalendar;

/// A year of the Chinese working calendar and where it comes from; years that are not published yet say so
/// and can be brought in by a file. Below it: who works on which calendar. GUI thread.
class CalendarView final : public QWidget
{
    Q_OBJECT

public:
    explicit CalendarView(const PageContext &context, QWidget *parent = nullptr);

    void load(const Scope &scope);
    void retranslate();

private:
    void build();
    void ask();
    void show(const Result<CalendarYearView> &year);
    void importFile(const QString &path);

    const PageContext &m_context;
    Scope m_scope;
    int m_year = 0;
    YearCalendar *m_calendar;
    StateStack *m_state;
    QLabel *m_title, *m_source, *m_key, *m_choices;
    QPushButton *m_before, *m_after, *m_import;
    std::vector<CalendarChoiceRow> m_rows;
    bool m_isPublished = true;
    QString m_notice;
    JobSlot<CalendarYearView> m_yearJob;
    JobSlot<std::vector<CalendarChoiceRow>> m_choiceJob;
    JobSlot<std::vector<CalendarYear>> m_importJob;
};

}  // namespace xinglin
