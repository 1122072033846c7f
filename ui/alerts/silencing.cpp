// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/silencing.h"

#include "ui/widgets/dialogs.h"

#include <QPointer>

namespace xinglin {

Silencing::Silencing(const PageContext &context, QWidget *page)
    : QObject(page)
    , m_context(context)
    , m_page(page)
    , m_unitJob(this)
    , m_job(this)
{}

void Silencing::openForUnit(const Scope &scope)
{
    const Day today = scope.info.zone.dayOf(scope.info.now);
    m_unitJob.run(m_context.workspace.subject(m_context.actor, SubjectId::of(scope.unit), today),
                  [this, scope](Result<SubjectInfo> &&info) {
                      if (!info) {
                          m_context.dialogs.tell(m_page, info.error());
                          return;
                      }
                      OrderRow row;
                      row.order.unit = scope.unit;
                      row.unitName = info->name;
                      open(row, m_rules, scope);
                  });
}

void Silencing::open(const OrderRow &row, const SilenceSheet::Rules &rules, const Scope &scope)
{
    auto *sheet = new SilenceSheet(m_context, row, rules, scope, m_page);
    connect(sheet, &SilenceSheet::confirmed, this, [this, sheet] {
        sheet->setBusy(true);
        m_job.run(m_context.workspace.alerts().silence(m_context.actor, sheet->silence()),
                  [this, asked = QPointer(sheet)](Result<Silence> &&made) {
                      if (!made && asked)
                          asked->showError(made.error().message);
                      if (!made)
                          return;
                      if (asked)
                          asked->accept();
                      Q_EMIT silenced();
                  });
    });
    sheet->open();
}

}  // namespace xinglin
