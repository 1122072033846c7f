// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"
#include "workspace/alerts/alert_requests.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace xinglin {

class PersonChoice;
class SeverityBadge;

/// What an act needs to be told: a result, a reason, until when, whom. Stays open until the act has
/// succeeded, so that nothing typed is lost when it is refused. Window modal, no nested event loop. GUI
/// thread.
class ActSheet final : public QDialog
{
    Q_OBJECT

public:
    struct What
    {
        OrderVerb verb = OrderVerb::comment;
        std::int64_t count = 1;
        bool isRecurring = false;  ///< asks for a root cause
        UnitId unit = {};          ///< whose heads may be asked; invalid: of several units
        Scope scope;
        QString subject = {};  ///< whose order it is and what fired; empty: of several
    };

    /// Whether anything must be asked for the act.
    static bool isNeeded(OrderVerb verb);

    ActSheet(const PageContext &context, const What &what, QWidget *parent);

    /// Puts the answers into the act.
    void fill(OrderAct &act) const;
    /// The act is under way: no second one.
    void setBusy(bool isBusy);
    /// It was refused: says why, keeps everything.
    void showError(const QString &text);
    /// The user has read what happened meanwhile.
    bool wasRefused() const { return m_wasRefused; }

Q_SIGNALS:
    void confirmed();

private:
    void build();
    void addText(const QString &label, bool isRequired);
    void addFinish();
    void addReasons();
    void addSnooze();
    void addPerson();
    void judge();
    QString heading() const;

    PageContext m_context;
    What m_what;
    QFormLayout *m_form;
    QPlainTextEdit *m_text = nullptr;
    QPlainTextEdit *m_cause = nullptr;
    QComboBox *m_reason = nullptr;
    QComboBox *m_span = nullptr;
    QCheckBox *m_followUp = nullptr;
    QLineEdit *m_task = nullptr;
    QSpinBox *m_days = nullptr;
    PersonChoice *m_person = nullptr;
    SeverityBadge *m_error;
    QPushButton *m_ok;
    QPushButton *m_cancel;
    bool m_needsText = false;
    bool m_isBusy = false;
    bool m_wasRefused = false;
};

}  // namespace xinglin
