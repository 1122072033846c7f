// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"
#include "workspace/alerts/duty_requests.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace xinglin {

/// How fast alerts of a severity must be acknowledged and handled, and for whom. GUI thread.
class LevelForm final : public QDialog
{
    Q_OBJECT

public:
    LevelForm(const Scope &scope, QWidget *parent);

    /// One that is stored keeps its severity and for whom it is.
    void setLevel(const ServiceLevelRow &row);
    ServiceLevel level() const;
    void showError(const Error &error);

Q_SIGNALS:
    void saveRequested();

private:
    Scope m_scope;
    ServiceLevel m_level;
    QComboBox *m_severity, *m_for;
    QLineEdit *m_position;
    QSpinBox *m_acknowledge, *m_handle, *m_escalate;
    QLabel *m_hint;
    QPushButton *m_save;
};

}  // namespace xinglin
