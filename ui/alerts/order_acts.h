// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/alerts/order_queue_view.h"

namespace xinglin {

class ActSheet;

/// Does things to orders: asks what must be asked, says how many before many are touched, tells what came of
/// it and takes it back. One act at a time. GUI thread.
class OrderActs final : public QObject
{
    Q_OBJECT

public:
    /// `window` is what questions stand over.
    OrderActs(const PageContext &context, QWidget *window);

    void setScope(const Scope &scope) { m_scope = scope; }
    void begin(OrderVerb verb, const OrderTarget &target);
    void attach(const OrderTarget &target);
    void undo(const QString &token);
    bool isBusy() const { return m_job.isBusy(); }

Q_SIGNALS:
    /// An act or its undoing succeeded; `text` says what was done to how many.
    void acted(xinglin::OrderVerb verb, const xinglin::OrderActOutcome &outcome, const QString &text);
    /// It was refused, wholly: somebody was faster, or it may not be done.
    void refused(const xinglin::Error &error);

private:
    void count(OrderVerb verb, const OrderTarget &target);
    void ask(OrderVerb verb, const OrderTarget &target, std::int64_t count);
    void send(OrderAct act, std::int64_t count, ActSheet *sheet);
    OrderAct actOf(OrderVerb verb, const OrderTarget &target) const;
    QString told(OrderVerb verb, const OrderActOutcome &outcome) const;

    PageContext m_context;
    QWidget *m_window;
    Scope m_scope;
    JobSlot<std::int64_t> m_countJob;
    JobSlot<OrderActOutcome> m_job;
};

}  // namespace xinglin
