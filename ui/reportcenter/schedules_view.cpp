// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reportcenter/schedules_view.h"

#include "reports/jobs/schedule_runner.h"
#include "reports/jobs/schedule_words.h"
#include "ui/models/cells.h"
#include "ui/reportcenter/schedule_sheet.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/open_file.h"
#include "ui/widgets/severity.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"
#include "workspace/schedules/schedule_desk.h"
#include "workspace/template_desk.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace xinglin {
namespace {

constexpr int kRunsShown = 200;

/// How a run ended: shape and word.
class EndingDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter *painter, const QRect &area, const QStyleOptionViewItem &,
                      const QModelIndex &index) const override
    {
        constexpr int kMark = 12;
        const auto severity = static_cast<Severity>(index.data(SeverityRole).toInt());
        paintSeverityMark(painter, QRectF(area.left(), area.center().y() - kMark / 2.0 + 0.5, kMark, kMark),
                          severity, theme());
        painter->setPen(theme().colour(ColourRole::text));
        painter->drawText(area.adjusted(kMark + look::s, 0, 0, 0), int(Qt::AlignLeft | Qt::AlignVCenter),
                          index.data().toString());
    }
};

}  // namespace

SchedulesView::SchedulesView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_loadJob(this)
    , m_historyJob(this)
    , m_templateJob(this)
    , m_runJob(this)
    , m_switchJob(this)
    , m_removeJob(this)
{
    m_threads.setMaxThreadCount(1);
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const ScheduleRow *row = current())
            m_chosen = row->schedule.id;
        m_note->hide();
        showCurrent();
        loadHistory();
    });
    connect(m_table, &DataTable::opened, this, [this] { edit(false); });
    connect(m_history, &DataTable::opened, this, [this](const QModelIndex &index) { openRun(index.row()); });
    connect(m_add, &QPushButton::clicked, this, [this] { edit(true); });
    connect(m_state, &StateStack::actionRequested, this, [this] { edit(true); });
    connect(m_state, &StateStack::retryRequested, this, [this] { refresh(m_scope); });
    connect(m_edit, &QPushButton::clicked, this, [this] { edit(false); });
    connect(m_run, &QPushButton::clicked, this, &SchedulesView::runNow);
    connect(m_pause, &QPushButton::clicked, this, &SchedulesView::switchCurrent);
    connect(m_remove, &QPushButton::clicked, this, &SchedulesView::removeCurrent);
    showCurrent();
}

SchedulesView::~SchedulesView()
{
    m_running.cancel();
    m_runJob.cancel();
    m_threads.waitForDone();
}

QPushButton *SchedulesView::addButton(const char *name)
{
    auto *button = makeButton(m_buttons.empty() ? ButtonStyle::primary : ButtonStyle::plain, this);
    button->setObjectName(QLatin1String(name));
    m_buttons.push_back(button);
    return button;
}

void SchedulesView::build()
{
    m_add = addButton("addSchedule");
    m_edit = addButton("editSchedule");
    m_run = addButton("runSchedule");
    m_pause = addButton("pauseSchedule");
    m_remove = addButton("removeSchedule");
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look::s);
    for (QPushButton *button : m_buttons)
        buttons->addWidget(button);
    buttons->addStretch(1);
    m_table = new DataTable;
    m_table->setObjectName(QStringLiteral("scheduleTable"));
    m_table->setSortingEnabled(false);
    m_table->setModel(&m_schedules);
    m_table->setItemDelegateForColumn(ScheduleModel::Last, new EndingDelegate(m_context.theme, m_table));
    m_table->setColumnWidths({200, 0, 150, 150});
    makeCard(m_table);
    m_state = new StateStack(m_context.theme, m_table, this);
    m_sentence = makeLabel(LabelStyle::body, this);
    m_sentence->setObjectName(QStringLiteral("scheduleSentence"));
    m_sentence->setWordWrap(true);
    m_note = makeLabel(LabelStyle::strong, this);
    m_note->setObjectName(QStringLiteral("scheduleNote"));
    m_note->setWordWrap(true);
    m_note->hide();
    m_historyTitle = makeLabel(LabelStyle::strong, this);
    m_historyHint = makeLabel(LabelStyle::secondary, this);
    auto *head = new QHBoxLayout;
    head->setSpacing(look::m);
    head->addWidget(m_historyTitle);
    head->addWidget(m_historyHint, 1);
    m_history = new DataTable(this);
    m_history->setObjectName(QStringLiteral("scheduleHistory"));
    m_history->setSortingEnabled(false);
    m_history->setModel(&m_runs);
    m_history->setItemDelegateForColumn(ScheduleRunModel::Result,
                                        new EndingDelegate(m_context.theme, m_history));
    m_history->setColumnWidths({200, 170, 120, 280, 0});
    makeCard(m_history);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::s);
    layout->addLayout(buttons);
    layout->addWidget(m_state, 3);
    layout->addWidget(m_sentence);
    layout->addWidget(m_note);
    layout->addLayout(head);
    layout->addWidget(m_history, 2);
}

const ScheduleRow *SchedulesView::current() const
{
    return m_schedules.at(m_table->currentIndex().row());
}

void SchedulesView::refresh(const Scope &scope)
{
    m_scope = scope;
    m_state->showLoading();
    m_loadJob.run(m_context.workspace.schedules().schedules(m_context.actor),
                  [this](Result<std::vector<ScheduleRow>> rows) {
                      if (rows)
                          takeRows(*std::move(rows));
                      else
                          m_state->showError(rows.error());
                  });
    m_templateJob.run(m_context.workspace.templates().templates(m_context.actor),
                      [this](Result<std::vector<ReportTemplate>> templates) {
                          if (templates)
                              m_templates = *std::move(templates);
                      });
}

void SchedulesView::takeRows(std::vector<ScheduleRow> rows)
{
    const bool isEmpty = rows.empty();
    const ScheduleId chosen = m_chosen;
    m_schedules.setRows(std::move(rows), m_scope.info.zone);
    if (isEmpty) {
        m_state->showEmpty({tr("No schedule yet"),
                            tr("A schedule makes a report by itself, such as every Monday at seven about the "
                               "week before."),
                            tr("Add a schedule"), QStringLiteral("calendar-clock")});
    } else {
        m_state->showContent();
        m_table->selectRow(std::max(0, m_schedules.rowOf(chosen)));
    }
    showCurrent();
    loadHistory();
}

void SchedulesView::showCurrent()
{
    const ScheduleRow *row = current();
    for (QPushButton *button : {m_edit, m_run, m_pause, m_remove})
        button->setEnabled(row != nullptr);
    m_run->setEnabled(row && !m_activity);
    m_pause->setText(row && !row->schedule.enabled ? tr("Resume") : tr("Pause"));
    m_sentence->setText(row ? scheduleSentence(*row) : QString());
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_sentence, m_historyTitle, m_historyHint, m_history})
        widget->setVisible(row != nullptr);
    m_historyTitle->setText(row ? tr("History of “%1”").arg(row->schedule.name) : QString());
}

void SchedulesView::loadHistory()
{
    const ScheduleRow *row = current();
    if (!row) {
        m_historyJob.cancel();
        m_runs.setRuns({}, m_scope.info.zone);
        return;
    }
    m_historyJob.run(m_context.workspace.schedules().history(m_context.actor, row->schedule.id, kRunsShown),
                     [this](Result<std::vector<ScheduleRun>> runs) {
                         if (!runs) {
                             m_context.dialogs.tell(this, runs.error());
                             return;
                         }
                         m_historyHint->setText(runs->empty()
                                                    ? tr("It has not been due yet.")
                                                    : tr("Enter or a double click opens the files."));
                         m_runs.setRuns(*std::move(runs), m_scope.info.zone);
                     });
}

void SchedulesView::edit(bool isNew)
{
    const ScheduleRow *row = current();
    if (!isNew && !row)
        return;
    auto *sheet = new ScheduleSheet(m_context, m_scope, m_templates, isNew ? nullptr : row, this);
    connect(sheet, &ScheduleSheet::saved, this, [this](ScheduleId id) {
        m_chosen = id;
        refresh(m_scope);
    });
    sheet->open();
}

void SchedulesView::runNow()
{
    const ScheduleRow *row = current();
    if (!row || m_activity)
        return;
    m_activity = m_context.activities.begin(row->schedule.name);
    m_running = m_activity->cancelToken();
    m_note->setText(tr("“%1” is being made.").arg(row->schedule.name));
    m_note->show();
    m_table->setFocus();  // else the next press of the space bar would pause the schedule
    ScheduleTask task;
    task.name = row->schedule.id.text();
    m_runJob.run(QtConcurrent::run(&m_threads,
                                   [&door = m_context.workspace, actor = m_context.actor, task,
                                    cancel = m_running] { return runSchedules(door, actor, task, cancel); }),
                 [this](const Result<std::vector<ScheduleRun>> &runs) { finishRun(runs); });
    showCurrent();
}

void SchedulesView::finishRun(const Result<std::vector<ScheduleRun>> &runs)
{
    m_activity.reset();
    if (!runs) {
        m_note->setText(runs.error().message);
    } else if (!runs->empty()) {
        const ScheduleRun &run = runs->back();
        const QString word = schedule_words::state(run);
        m_note->setText(run.error.isEmpty() ? word : tr("%1: %2").arg(word, run.error));
    }
    m_note->setVisible(!m_note->text().isEmpty());
    refresh(m_scope);
}

void SchedulesView::switchCurrent()
{
    const ScheduleRow *row = current();
    if (!row)
        return;
    m_switchJob.run(m_context.workspace.schedules().setEnabled(m_context.actor, row->schedule.id,
                                                               row->schedule.version, !row->schedule.enabled),
                    [this](const Result<Schedule> &saved) {
                        if (!saved)
                            m_context.dialogs.tell(this, saved.error());
                        refresh(m_scope);
                    });
}

void SchedulesView::removeCurrent()
{
    const ScheduleRow *row = current();
    if (!row)
        return;
    const Schedule schedule = row->schedule;
    m_context.dialogs.confirm(
        this,
        {tr("Remove the schedule"),
         tr("“%1” is made no more, and the history of its runs goes. The files stay.").arg(schedule.name),
         tr("Remove"), true},
        [this, schedule] {
            m_removeJob.run(
                m_context.workspace.schedules().remove(m_context.actor, schedule.id, schedule.version),
                [this](const Result<void> &removed) {
                    if (!removed)
                        m_context.dialogs.tell(this, removed.error());
                    refresh(m_scope);
                });
        });
}

void SchedulesView::openRun(int row)
{
    const QString path = m_runs.path(row);
    if (path.isEmpty())
        return;
    if (QFileInfo::exists(path))
        openFile(this, m_context.dialogs, path);
    else
        m_context.dialogs.tell(
            this, {ErrorCode::notFound,
                   tr("The file %1 is no more there: it was moved, or its drive is not connected.").arg(path),
                   {}});
}

void SchedulesView::retranslate()
{
    m_add->setText(tr("Add…"));
    m_edit->setText(tr("Edit…"));
    m_run->setText(tr("Run now"));
    m_run->setToolTip(tr("Makes the report as if it were due today."));
    m_pause->setToolTip(tr("What falls due while it is paused is not made up."));
    m_remove->setText(tr("Remove…"));
    m_table->setAccessibleName(tr("Schedules"));
    m_history->setAccessibleName(tr("History of the schedule"));
    m_schedules.retranslate();
    m_runs.retranslate();
    showCurrent();
    if (m_scope.info.now.isValid())
        refresh(m_scope);
}

}  // namespace xinglin
