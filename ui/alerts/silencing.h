// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/alerts/silence_sheet.h"
#include "ui/models/job_slot.h"
#include "workspace/alerts/alert_desk.h"

namespace xinglin {

/// Asks what is to be silenced and silences it: the rule of an order, or rules of a unit. GUI thread.
class Silencing final : public QObject
{
    Q_OBJECT

public:
    /// `page` is the parent of the sheets.
    Silencing(const PageContext &context, QWidget *page);

    void setRules(SilenceSheet::Rules rules) { m_rules = std::move(rules); }
    const SilenceSheet::Rules &rules() const { return m_rules; }
    void openFor(const OrderRow &row, const Scope &scope) { open(row, {}, scope); }
    /// Of the scope's unit, by any rule.
    void openForUnit(const Scope &scope);

Q_SIGNALS:
    void silenced();

private:
    void open(const OrderRow &row, const SilenceSheet::Rules &rules, const Scope &scope);

    PageContext m_context;
    QWidget *m_page;
    SilenceSheet::Rules m_rules;
    JobSlot<SubjectInfo> m_unitJob;
    JobSlot<Silence> m_job;
};

}  // namespace xinglin
