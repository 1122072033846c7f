// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"
#include "workspace/alerts/alert_requests.h"

#include <QDialog>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace xinglin {

class SeverityBadge;

/// Keeps alerts of a rule away from a person or a unit for a while, with a reason. Stays open until it
/// worked.
class SilenceSheet final : public QDialog
{
    Q_OBJECT

public:
    /// What may be silenced, seen from an order.
    SilenceSheet(const PageContext &context, const OrderRow &row, const Scope &scope, QWidget *parent);

    Silence silence() const;
    void setBusy(bool isBusy);
    void showError(const QString &text);

Q_SIGNALS:
    void confirmed();

private:
    void build();
    void judge();

    PageContext m_context;
    OrderRow m_row;
    Scope m_scope;
    QComboBox *m_whom;
    QComboBox *m_rule;
    QComboBox *m_span;
    QPlainTextEdit *m_reason;
    SeverityBadge *m_error;
    QPushButton *m_ok;
    QPushButton *m_cancel;
    bool m_isBusy = false;
};

}  // namespace xinglin
