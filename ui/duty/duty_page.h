// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "ui/widgets/page.h"
#include "workspace/alerts/duty_requests.h"

class QStackedWidget;
class QTabBar;

namespace xinglin {

class AbsenceView;
class CalendarView;
class DutyNowPanel;
class HandOverView;
class LevelView;
class RotaView;

/// "Who answers now, and who comes next?": who is on duty, the rota of a week, absences, deadlines, the
/// working calendar, and the hand-over.
class DutyPage final : public Page
{
    Q_OBJECT

public:
    explicit DutyPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;

protected:
    void refresh() override;
    void retranslate() override;

private:
    enum Tab { Rota, Absences, Levels, Calendar, HandOvers, TabCount };
    void loadTab();

    DutyNowPanel *m_now;
    QTabBar *m_tabs;
    QStackedWidget *m_views;
    RotaView *m_rota;
    AbsenceView *m_absences;
    LevelView *m_levels;
    CalendarView *m_calendar;
    HandOverView *m_handOver;
    JobSlot<DutyNow> m_nowJob;
};

}  // namespace xinglin
