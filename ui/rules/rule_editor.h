// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/job_slot.h"
#include "ui/widgets/page.h"
#include "workspace/alerts/rule_requests.h"

#include <QTimer>

class QLabel;
class QPushButton;

namespace xinglin {

class RuleForm;
class RuleLineEdit;
class SeverityBadge;

/// One rule to be changed: its line of words, read as it is typed, the form below, and what state it is in.
/// GUI thread.
class RuleEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit RuleEditor(const PageContext &context, QWidget *parent = nullptr);

    /// Shows a stored rule; what was typed is forgotten.
    void showRule(const RuleRow &row);
    /// Begins a new one.
    void beginRule();
    /// What stands in the editor, also when it is not saved yet.
    const AlertRule &rule() const { return m_rule; }
    bool isDirty() const { return m_isDirty; }
    bool maySave() const;
    /// `then` is called when it is stored.
    void save(std::function<void()> then = {});
    /// Back to what is stored.
    void discard() { showRule(RuleRow(m_stored)); }
    /// Whether the line can be read and makes sense.
    bool isReadable() const { return m_isReadable; }
    void setReadOnly(bool readOnly);
    void retranslate();

Q_SIGNALS:
    /// Saved, or its state changed.
    void stored(xinglin::RuleId rule);
    void edited();

private:
    void build();
    void connectAll();
    void readLine();
    void takeRead(AlertRule read);
    void takeReading(const Result<RuleReading> &reading);
    void writeLine();
    void lookUpScope();
    void touch();
    void setState(RuleState state);
    void showOutcome(const Error &error);
    void showState();

    PageContext m_context;
    RuleRow m_stored;
    AlertRule m_rule;
    QLabel *m_title, *m_hint, *m_problem;
    SeverityBadge *m_badge;
    RuleLineEdit *m_line;
    RuleForm *m_form;
    QPushButton *m_save, *m_observe, *m_live, *m_retire;
    QTimer m_typing;
    JobSlot<RuleReading> m_reading;
    JobSlot<BilingualText> m_words;
    JobSlot<SubjectInfo> m_lookUp;
    JobSlot<AlertRule> m_saving;
    QString m_scopeCode;
    bool m_isDirty = false;
    bool m_isReadable = true;
    bool m_isReadOnly = false;
};

}  // namespace xinglin
