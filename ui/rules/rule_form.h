// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert_rule.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace xinglin {

/// What a rule has beside its conditions: names, messages with a preview, severity, whom it watches,
/// cool-down, late horizon, channels, source. GUI thread.
class RuleForm final : public QWidget
{
    Q_OBJECT

public:
    explicit RuleForm(QWidget *parent = nullptr);

    /// `scopeCode`: of the unit or person that the rule names. Tells nobody.
    void setRule(const AlertRule &rule, const QString &scopeCode);
    /// Puts what stands in the form into the rule; a unit or person only by scopeCode(), its id stays.
    void applyTo(AlertRule &rule) const;
    RuleScope::Kind scopeKind() const;
    QString scopeCode() const;
    void retranslate();

Q_SIGNALS:
    /// Something that the line of words says: severity, cool-down, late horizon.
    void ruleEdited();
    /// Whom it watches; the code has yet to be looked up.
    void scopeEdited();
    /// Texts, channels, source.
    void textsEdited();

private:
    QLabel *addRow(QFormLayout *layout, QWidget *field, const char *name);
    void showPreview();

    QLineEdit *m_code, *m_nameZh, *m_nameEn, *m_messageZh, *m_messageEn, *m_scopeCode, *m_channels, *m_source;
    QLabel *m_preview;
    QComboBox *m_severity, *m_scope;
    QSpinBox *m_coolDown, *m_horizon;
    std::vector<std::pair<QLabel *, const char *>> m_labels;
    AlertRule m_shown;
    bool m_isOwn = false;
};

}  // namespace xinglin
