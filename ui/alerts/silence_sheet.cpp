// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/silence_sheet.h"

#include "ui/models/names.h"
#include "ui/models/order_words.h"
#include "ui/widgets/severity.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr int kSilenceWidth = 460;
constexpr int kReasonHeight = 84;
constexpr std::int64_t kSilenceHour = 60 * 60'000;

enum Whom { person, unit };

}  // namespace

SilenceSheet::SilenceSheet(const PageContext &context, const OrderRow &row, const Rules &rules,
                           const Scope &scope, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_row(row)
    , m_scope(scope)
{
    setObjectName(QStringLiteral("silenceSheet"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Silence alerts"));
    setMinimumWidth(kSilenceWidth);
    build(rules);
    judge();
}

void SilenceSheet::build(const Rules &rules)
{
    auto *title = makeLabel(LabelStyle::heading, this);
    title->setText(windowTitle());
    auto *hint = makeLabel(LabelStyle::secondary, this);
    hint->setWordWrap(true);
    hint->setText(tr("Matching alerts open no orders until it ends; they are counted. "
                     "SOS, falls and one-key alarms are never silenced."));
    m_whom = new QComboBox(this);
    m_whom->setObjectName(QStringLiteral("silenceWhom"));
    if (m_row.order.person.isValid())
        m_whom->addItem(words::person(m_row), Whom::person);
    if (m_row.order.unit.isValid())
        m_whom->addItem(tr("%1 and below").arg(names::of(m_row.unitName)), Whom::unit);
    m_rule = new QComboBox(this);
    m_rule->setObjectName(QStringLiteral("silenceRule"));
    if (!m_row.order.ruleCode.isEmpty())
        m_rule->addItem(words::rule(m_row), m_row.order.ruleCode);
    for (const auto &[code, name] : rules)
        m_rule->addItem(name, code);
    m_rule->addItem(tr("Every rule"), QString());
    m_span = new QComboBox(this);
    m_span->setObjectName(QStringLiteral("silenceSpan"));
    m_span->addItem(tr("1 hour"), qlonglong{kSilenceHour});
    m_span->addItem(tr("4 hours"), qlonglong{4 * kSilenceHour});
    m_span->addItem(tr("8 hours"), qlonglong{8 * kSilenceHour});
    m_span->addItem(tr("1 day"), qlonglong{24 * kSilenceHour});
    m_span->addItem(tr("7 days"), qlonglong{7 * 24 * kSilenceHour});
    m_reason = new QPlainTextEdit(this);
    m_reason->setObjectName(QStringLiteral("silenceReason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(kReasonHeight);
    m_reason->setAccessibleName(tr("Why"));
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setSpacing(look::s);
    form->addRow(tr("Whom"), m_whom);
    form->addRow(tr("Rule"), m_rule);
    form->addRow(tr("For how long"), m_span);
    form->addRow(tr("Why"), m_reason);
    m_error = new SeverityBadge(m_context.theme, this);
    m_error->setObjectName(QStringLiteral("silenceError"));
    m_error->hide();
    m_ok = makeButton(ButtonStyle::primary, this);
    m_ok->setObjectName(QStringLiteral("confirmSilence"));
    m_ok->setText(tr("Silence"));
    m_cancel = makeButton(ButtonStyle::plain, this);
    m_cancel->setText(tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look::s);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_ok);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::l, look::l, look::l, look::l);
    column->setSpacing(look::m);
    column->addWidget(title);
    column->addWidget(hint);
    column->addLayout(form);
    column->addWidget(m_error);
    column->addLayout(buttons);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &SilenceSheet::judge);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ok, &QPushButton::clicked, this, &SilenceSheet::confirmed);
    m_reason->setFocus();
}

void SilenceSheet::judge()
{
    m_ok->setEnabled(!m_isBusy && m_whom->count() > 0 && !m_reason->toPlainText().trimmed().isEmpty());
}

Silence SilenceSheet::silence() const
{
    Silence silence;
    silence.rule = m_rule->currentData().toString();
    if (m_whom->currentData().toInt() == Whom::person)
        silence.person = m_row.order.person;
    else
        silence.unit = m_row.order.unit;
    silence.from = m_scope.info.now;
    silence.until = m_scope.info.now + m_span->currentData().toLongLong();
    silence.reason = m_reason->toPlainText().trimmed();
    return silence;
}

void SilenceSheet::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    judge();
}

void SilenceSheet::showError(const QString &text)
{
    m_error->setSeverity(Severity::p1, text);
    m_error->show();
    setBusy(false);
}

}  // namespace xinglin
