// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duty/level_view.h"

#include "ui/duty/level_form.h"
#include "ui/models/duty_words.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"
#include "workspace/alerts/duty_desk.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xinglin {

LevelView::LevelView(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_table(new DataTable)
    , m_state(new StateStack(context.theme, m_table, this))
    , m_hint(makeLabel(LabelStyle::secondary, this))
    , m_edit(makeButton(ButtonStyle::primary, this))
    , m_remove(makeButton(ButtonStyle::plain, this))
    , m_listJob(this)
    , m_saveJob(this)
    , m_removeJob(this)
{
    m_table->setObjectName(QStringLiteral("levelTable"));
    makeCard(m_table);
    m_table->setModel(&m_model);
    m_table->setColumnWidths({90, 0, 150, 150, 150});
    m_table->setSortingEnabled(false);
    m_edit->setObjectName(QStringLiteral("editLevel"));
    m_remove->setObjectName(QStringLiteral("removeLevel"));
    m_hint->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(look::s);
    head->addWidget(m_hint, 1);
    head->addWidget(m_remove);
    head->addWidget(m_edit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::s);
    column->addLayout(head);
    column->addWidget(m_state, 1);
    connect(m_edit, &QPushButton::clicked, this, [this] { openForm(chosen()); });
    connect(m_table, &DataTable::opened, this, [this](const QModelIndex &index) { openForm(index.row()); });
    connect(m_remove, &QPushButton::clicked, this, &LevelView::removeChosen);
    connect(m_state, &StateStack::retryRequested, this, &LevelView::ask);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        const int row = chosen();
        m_remove->setEnabled(!m_scope.info.readOnly && row >= 0 && !m_model.levelRow(row).builtIn);
    });
}

LevelView::~LevelView()
{
    delete m_form;
}

int LevelView::chosen() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? index.row() : -1;
}

void LevelView::load(const Scope &scope)
{
    m_scope = scope;
    m_edit->setEnabled(!scope.info.readOnly);
    m_remove->setEnabled(false);
    ask();
}

void LevelView::ask()
{
    m_state->showLoading();
    m_listJob.run(m_context.workspace.duty().serviceLevels(m_context.actor),
                  [this](Result<std::vector<ServiceLevelRow>> rows) {
                      if (!rows) {
                          m_state->showError(rows.error());
                          return;
                      }
                      m_model.setRows(*std::move(rows));
                      m_state->showContent();
                  });
}

void LevelView::openForm(int row)
{
    if (m_form || m_scope.info.readOnly || m_model.rowCount() == 0)
        return;
    m_form = new LevelForm(m_scope, window());
    m_form->setLevel(m_model.levelRow(row >= 0 ? row : m_model.rowCount() - 1));
    connect(m_form, &LevelForm::saveRequested, this, &LevelView::save);
    m_form->open();
}

void LevelView::save()
{
    if (m_saveJob.isBusy() || !m_form)
        return;
    m_saveJob.run(m_context.workspace.duty().saveServiceLevel(m_context.actor, m_form->level()),
                  [this](const Result<ServiceLevel> &saved) {
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

void LevelView::removeChosen()
{
    const int row = chosen();
    if (row < 0 || m_model.levelRow(row).builtIn)
        return;
    const ServiceLevel level = m_model.levelRow(row).level;
    m_context.dialogs.confirm(
        this, {tr("Remove the deadline?"), duty_words::scope(m_model.levelRow(row)), tr("Remove"), true},
        [this, level] {
            m_removeJob.run(
                m_context.workspace.duty().removeServiceLevel(m_context.actor, level.scope, level.severity),
                [this](const Result<void> &done) {
                    ask();
                    if (!done)
                        m_context.dialogs.tell(this, done.error());
                });
        });
}

void LevelView::retranslate()
{
    m_hint->setText(tr("The nearest wins: person, position, unit, everybody, default. Orders that are open "
                       "keep the deadline they have."));
    m_edit->setText(tr("Set a deadline…"));
    m_remove->setText(tr("Remove"));
    m_table->setAccessibleName(tr("Deadlines"));
    m_model.retranslate();
}

}  // namespace xinglin
