// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/follow_ups_tab.h"

#include "ui/models/cells.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/state_stack.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace xinglin {

FollowUpsTab::FollowUpsTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_job(this)
{
    m_withDone = new QCheckBox(this);
    m_withDone->setObjectName(QStringLiteral("withDoneFollowUps"));
    m_table = new DataTable;
    m_table->setObjectName(QStringLiteral("followUps"));
    makeCard(m_table);
    m_sorted.setSourceModel(&m_model);
    m_sorted.setSortRole(SortRole);
    m_table->setModel(&m_sorted);
    m_table->sortByColumn(FollowUpModel::Due, Qt::AscendingOrder);
    m_table->setColumnWidths({132, 0, 140, 220, 140, 150});
    m_state = new StateStack(m_context.theme, m_table, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, look::s, 0, 0);
    column->setSpacing(look::s);
    column->addWidget(m_withDone);
    column->addWidget(m_state, 1);
    connect(m_withDone, &QCheckBox::toggled, this, [this] { refresh(m_scope); });
    connect(m_state, &StateStack::retryRequested, this, [this] { refresh(m_scope); });
    connect(m_table, &DataTable::opened, this, [this](const QModelIndex &index) {
        Q_EMIT orderRequested(m_model.followUp(m_sorted.mapToSource(index).row()).task.order);
    });
}

void FollowUpsTab::refresh(const Scope &scope)
{
    m_scope = scope;
    if (!isVisible())
        return;
    m_state->showLoading();
    m_job.run(m_context.workspace.alerts().followUps(m_context.actor, scope.unit, m_withDone->isChecked()),
              [this](Result<std::vector<FollowUpRow>> &&followUps) {
                  if (!followUps) {
                      m_state->showError(followUps.error());
                      return;
                  }
                  m_model.setFollowUps(std::move(*followUps), m_scope.info.zone, m_scope.info.now);
                  if (m_model.rowCount() == 0)
                      m_state->showEmpty({tr("No follow-ups"),
                                          tr("Tasks that are set when an order is done stand here until they "
                                             "are closed."),
                                          {},
                                          QStringLiteral("calendar")});
                  else
                      m_state->showContent();
              });
}

void FollowUpsTab::retranslate()
{
    m_withDone->setText(tr("Show closed ones too"));
    m_table->setAccessibleName(tr("Follow-ups"));
    m_model.retranslate();
}

}  // namespace xinglin
