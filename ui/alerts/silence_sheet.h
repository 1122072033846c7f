// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"
#include "workspace/alerts/alert_requests.h"

#include <QDialog>

#include <utility>
#include <vector>

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
    using Rules = std::vector<std::pair<QString, QString>>;  ///< codes and names
    /// What may be silenced, seen from an order: its person, unit and rule, and other rules to choose from.
    SilenceSheet(const PageContext &context, const OrderRow &row, const Rules &rules, const Scope &scope,
                 QWidget *parent);

    Silence silence() const;
    void setBusy(bool isBusy);
    void showError(const QString &text);

Q_SIGNALS:
    void confirmed();

private:
    void build(const Rules &rules);
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
