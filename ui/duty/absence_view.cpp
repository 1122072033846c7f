// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duty/absence_view.h"

#include "ui/duty/absence_import_sheet.h"
#include "ui/duty/duty_form.h"
#include "ui/models/cells.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"
#include "workspace/alerts/duty_desk.h"

#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr int kDaysBefore = 30;
constexpr int kDaysAfter = 400;

}  // namespace

AbsenceView::AbsenceView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_listJob(this)
    , m_saveJob(this)
    , m_removeJob(this)
{
    build();
    connect(m_add, &QPushButton::clicked, this, &AbsenceView::openForm);
    connect(m_remove, &QPushButton::clicked, this, &AbsenceView::removeChosen);
    connect(m_import, &QPushButton::clicked, this, [this] {
        m_context.dialogs.openFiles(this, {tr("Choose a table of absences"), tr("Tables (*.csv *.tsv)"), {}},
                                    [this](const QStringList &files) {
                                        if (!files.isEmpty())
                                            importFile(files.front());
                                    });
    });
    connect(m_state, &StateStack::retryRequested, this, &AbsenceView::ask);
    connect(m_state, &StateStack::actionRequested, this, &AbsenceView::openForm);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_remove->setEnabled(!m_scope.info.readOnly && m_table->selectionModel()->hasSelection());
    });
}

AbsenceView::~AbsenceView()
{
    delete m_form;
    delete m_sheet;
}

void AbsenceView::build()
{
    m_table = new DataTable;
    m_table->setObjectName(QStringLiteral("absenceTable"));
    makeCard(m_table);
    m_sorted.setSourceModel(&m_model);
    m_sorted.setSortRole(SortRole);
    m_table->setModel(&m_sorted);
    m_table->setColumnWidths({160, 220, 100, 200, 0});
    m_table->sortByColumn(AbsenceModel::Days, Qt::DescendingOrder);
    m_state = new StateStack(m_context.theme, m_table, this);
    m_hint = makeLabel(LabelStyle::secondary, this);
    m_hint->setObjectName(QStringLiteral("absenceHint"));
    m_add = makeButton(ButtonStyle::primary, this);
    m_add->setObjectName(QStringLiteral("addAbsence"));
    m_import = makeButton(ButtonStyle::plain, this);
    m_import->setObjectName(QStringLiteral("importAbsences"));
    m_remove = makeButton(ButtonStyle::plain, this);
    m_remove->setObjectName(QStringLiteral("removeAbsence"));
    m_remove->setEnabled(false);
    auto *head = new QHBoxLayout;
    head->setSpacing(look::s);
    head->addWidget(m_hint, 1);
    for (QPushButton *button : {m_remove, m_import, m_add})
        head->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::s);
    column->addLayout(head);
    column->addWidget(m_state, 1);
}

void AbsenceView::load(const Scope &scope)
{
    m_scope = scope;
    m_add->setEnabled(!scope.info.readOnly);
    m_import->setEnabled(!scope.info.readOnly);
    ask();
}

void AbsenceView::ask()
{
    const Day today = m_scope.info.zone.dayOf(m_scope.info.now);
    m_state->showLoading();
    m_listJob.run(m_context.workspace.duty().absences(m_context.actor,
                                                      {today - kDaysBefore, today + kDaysAfter}, PersonId()),
                  [this](Result<std::vector<AbsenceRow>> rows) {
                      if (!rows) {
                          m_state->showError(rows.error());
                          return;
                      }
                      const bool isEmpty = rows->empty();
                      m_model.setRows(*std::move(rows), m_scope.info.zone);
                      if (isEmpty)
                          m_state->showEmpty({tr("Everybody is there"),
                                              tr("Nothing is routed to who is absent. Enter absences here, "
                                                 "or bring them in as a table."),
                                              tr("Enter an absence…"), QStringLiteral("users")});
                      else
                          m_state->showContent();
                  });
}

void AbsenceView::openForm()
{
    if (m_form)
        return;
    m_form = new DutyForm(m_context, m_scope, DutyForm::Kind::absence, window());
    connect(m_form, &DutyForm::saveRequested, this, &AbsenceView::save);
    m_form->open();
}

void AbsenceView::save()
{
    if (m_saveJob.isBusy() || !m_form)
        return;
    m_saveJob.run(m_context.workspace.duty().saveAbsence(m_context.actor, m_form->absence()),
                  [this](const Result<Absence> &saved) {
                      if (!saved) {
                          if (m_form)
                              m_form->showError(saved.error());
                          return;
                      }
                      if (m_form)
                          m_form->close();
                      ask();
                  });
}

void AbsenceView::removeChosen()
{
    const QModelIndex index = m_sorted.mapToSource(m_table->currentIndex());
    if (!index.isValid())
        return;
    const AbsenceRow row = m_model.absenceRow(index.row());
    m_context.dialogs.confirm(this, {tr("Take the absence back?"), row.personName.zh, tr("Remove"), true},
                              [this, id = row.absence.id] {
                                  m_removeJob.run(
                                      m_context.workspace.duty().removeAbsence(m_context.actor, id),
                                      [this](const Result<void> &done) {
                                          ask();
                                          if (!done)
                                              m_context.dialogs.tell(this, done.error());
                                      });
                              });
}

void AbsenceView::importFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_context.dialogs.tell(
            this, {ErrorCode::io, tr("The file cannot be read: %1").arg(file.errorString()), {}});
        return;
    }
    if (m_sheet)
        return;
    m_sheet = new AbsenceImportSheet(m_context, QFileInfo(path).fileName(), file.readAll(), window());
    connect(m_sheet, &AbsenceImportSheet::imported, this, &AbsenceView::showImported);
    m_sheet->open();
}

void AbsenceView::showImported(const AbsenceImportReport &report)
{
    QString text = tr("%1 absences are new, %2 were known already.").arg(report.added).arg(report.unchanged);
    if (report.wrong > 0)
        text += QLatin1Char(' ') + tr("Wrong lines left out: %1.").arg(report.wrong);
    m_hint->setText(text);
    ask();
}

void AbsenceView::retranslate()
{
    m_add->setText(tr("Enter an absence…"));
    m_import->setText(tr("Import…"));
    m_remove->setText(tr("Remove"));
    m_hint->setText(tr("Nothing is routed to who is absent."));
    m_table->setAccessibleName(tr("Absences"));
    m_model.retranslate();
}

}  // namespace xinglin
