// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report_template.h"
#include "ui/models/job_slot.h"
#include "ui/reportcenter/schedule_models.h"
#include "ui/widgets/activity.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/page.h"

#include <QThreadPool>

#include <memory>

class QLabel;
class QPushButton;

namespace xinglin {

class StateStack;

/// The reports that are made by themselves: what each does, when next, how it went, and the book of its runs.
/// The destructor stops a run that was asked for here, and waits for it.
class SchedulesView final : public QWidget
{
    Q_OBJECT

public:
    explicit SchedulesView(const PageContext &context, QWidget *parent = nullptr);
    ~SchedulesView() override;

    void refresh(const Scope &scope);
    void retranslate();

private:
    void build();
    QPushButton *addButton(const char *name);
    const ScheduleRow *current() const;
    void takeRows(std::vector<ScheduleRow> rows);
    void showCurrent();
    void loadHistory();
    void edit(bool isNew);
    void runNow();
    void finishRun(const Result<std::vector<ScheduleRun>> &runs);
    void switchCurrent();
    void removeCurrent();
    void openRun(int row);

    PageContext m_context;
    Scope m_scope;
    ScheduleModel m_schedules;
    ScheduleRunModel m_runs;
    ScheduleId m_chosen;
    std::vector<ReportTemplate> m_templates;
    QThreadPool m_threads;
    CancelToken m_running;
    std::unique_ptr<Activities::Handle> m_activity;
    StateStack *m_state;
    DataTable *m_table;
    DataTable *m_history;
    QLabel *m_sentence;
    QLabel *m_note;
    QLabel *m_historyTitle;
    QLabel *m_historyHint;
    std::vector<QPushButton *> m_buttons;
    QPushButton *m_add;
    QPushButton *m_edit;
    QPushButton *m_run;
    QPushButton *m_pause;
    QPushButton *m_remove;
    JobSlot<std::vector<ScheduleRow>> m_loadJob;
    JobSlot<std::vector<ScheduleRun>> m_historyJob;
    JobSlot<std::vector<ReportTemplate>> m_templateJob;
    JobSlot<std::vector<ScheduleRun>> m_runJob;
    JobSlot<Schedule> m_switchJob;
    JobSlot<void> m_removeJob;
};

}  // namespace xinglin
