// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/order_acts.h"

#include "ui/alerts/act_sheet.h"
#include "ui/models/format.h"
#include "ui/models/order_words.h"
#include "ui/widgets/dialogs.h"

#include <algorithm>

namespace xinglin {
namespace {

/// The unit that all of them are of.
UnitId unitOf(const OrderTarget &target)
{
    UnitId unit;
    for (const OrderRow &row : target.rows) {
        if (unit.isValid() && unit != row.order.unit)
            return {};
        unit = row.order.unit;
    }
    return unit;
}

/// Says in the sheet whose order it is: it stands before the queue.
QString subjectOf(const OrderTarget &target)
{
    if (target.all || target.rows.size() != 1)
        return {};
    const OrderRow &row = target.rows.front();
    return QStringLiteral("%1 · %2 · %3")
        .arg(words::person(row), words::rule(row),
             OrderActs::tr("No. %1").arg(QString::number(row.order.number)));
}

}  // namespace

OrderActs::OrderActs(const PageContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
    , m_countJob(this)
    , m_job(this)
{}

OrderAct OrderActs::actOf(OrderVerb verb, const OrderTarget &target) const
{
    OrderAct act;
    act.verb = verb;
    act.all = target.all;
    if (!target.all) {
        for (const OrderRow &row : target.rows)
            act.orders.push_back(row.order.id);
        // What was seen is what is acted on: if it has changed since, the act is refused and the change
        // shown.
        const bool mayOverlap = verb == OrderVerb::comment || verb == OrderVerb::attach;
        if (target.rows.size() == 1 && !mayOverlap)
            act.version = target.rows.front().order.version;
    }
    return act;
}

void OrderActs::begin(OrderVerb verb, const OrderTarget &target)
{
    if (target.isEmpty() || m_job.isBusy())
        return;
    if (target.all)
        count(verb, target);
    else
        ask(verb, target, static_cast<std::int64_t>(target.rows.size()));
}

// Everything that matches: nobody has seen it all, so how many it is comes from the store.
void OrderActs::count(OrderVerb verb, const OrderTarget &target)
{
    m_countJob.run(m_context.workspace.alerts().count(m_context.actor, *target.all),
                   [this, verb, target](Result<std::int64_t> &&count) {
                       if (!count)
                           Q_EMIT refused(count.error());
                       else if (*count > 0)
                           ask(verb, target, *count);
                   });
}

void OrderActs::ask(OrderVerb verb, const OrderTarget &target, std::int64_t count)
{
    const OrderAct act = actOf(verb, target);
    if (ActSheet::isNeeded(verb)) {
        const bool isRecurring = std::any_of(target.rows.begin(), target.rows.end(),
                                             [](const OrderRow &row) { return row.order.recurring; });
        auto *sheet = new ActSheet(
            m_context, {verb, count, isRecurring, unitOf(target), m_scope, subjectOf(target)}, m_window);
        connect(sheet, &ActSheet::confirmed, this, [this, act, count, sheet] { send(act, count, sheet); });
        sheet->open();
        return;
    }
    if (count == 1) {
        send(act, count, nullptr);
        return;
    }
    const QString name = words::verb(verb);
    const QString how = tr("%1: %n orders?", nullptr, static_cast<int>(count)).arg(name);
    const QString text = tr("Orders that do not allow it stay as they are and are listed. "
                            "This can be taken back for 10 minutes.");
    m_context.dialogs.confirm(m_window, {how, text, name, false},
                              [this, act, count] { send(act, count, nullptr); });
}

void OrderActs::attach(const OrderTarget &target)
{
    if (target.rows.size() != 1)
        return;
    m_context.dialogs.openFiles(m_window, {tr("Attach a file"), tr("All files (*)"), {}},
                                [this, target](const QStringList &files) {
                                    if (files.isEmpty())
                                        return;
                                    OrderAct act = actOf(OrderVerb::attach, target);
                                    act.file = files.front();
                                    send(act, 1, nullptr);
                                });
}

void OrderActs::send(OrderAct act, std::int64_t count, ActSheet *sheet)
{
    if (m_job.isBusy())
        return;
    QPointer<ActSheet> asked(sheet);
    if (sheet) {
        sheet->fill(act);
        if (sheet->wasRefused())
            act.version = 0;
        sheet->setBusy(true);
    }
    m_job.run(m_context.workspace.alerts().act(m_context.actor, act),
              [this, verb = act.verb, count, asked](Result<OrderActOutcome> &&outcome) {
                  const bool isRefused =
                      outcome && outcome->done == 0 && count > 0 && !outcome->refused.empty();
                  if (!outcome || isRefused) {
                      const Error error = outcome ? outcome->refused.front().why : outcome.error();
                      if (asked)
                          asked->showError(error.message);
                      Q_EMIT refused(error);
                      return;
                  }
                  if (asked)
                      asked->accept();
                  Q_EMIT acted(verb, *outcome, told(verb, *outcome));
              });
}

void OrderActs::undo(const QString &token)
{
    if (m_job.isBusy())
        return;
    m_job.run(m_context.workspace.alerts().undo(m_context.actor, token),
              [this](Result<OrderActOutcome> &&outcome) {
                  if (!outcome) {
                      Q_EMIT refused(outcome.error());
                      return;
                  }
                  const QString text = tr("Taken back: %n orders", nullptr, static_cast<int>(outcome->done));
                  OrderActOutcome undone = *outcome;
                  undone.undo.clear();
                  Q_EMIT acted(OrderVerb::comment, undone, text);
              });
}

QString OrderActs::told(OrderVerb verb, const OrderActOutcome &outcome) const
{
    QString text = outcome.done == 1 ? words::verb(verb) + tr(": done")
                                     : words::verb(verb) + QStringLiteral(": ") +
                                           tr("%n orders", nullptr, static_cast<int>(outcome.done));
    if (outcome.refusedCount > 0) {
        text += QStringLiteral(" · ") +
                tr("%n left as they are", nullptr, static_cast<int>(outcome.refusedCount));
        if (!outcome.refused.empty())
            text += QStringLiteral(" (") + outcome.refused.front().why.message + QLatin1Char(')');
    }
    return text;
}

}  // namespace xinglin
