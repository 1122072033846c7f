// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/act_sheet.h"

#include "ui/alerts/person_choice.h"
#include "ui/models/format.h"
#include "ui/models/order_words.h"
#include "ui/widgets/severity.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr int kSheetWidth = 460;
constexpr int kSheetTextHeight = 84;
constexpr std::int64_t kSheetMinute = 60'000, kSheetHour = 60 * kSheetMinute;

}  // namespace

bool ActSheet::isNeeded(OrderVerb verb)
{
    switch (verb) {
    case OrderVerb::finish:
    case OrderVerb::falseAlarm:
    case OrderVerb::reopen:
    case OrderVerb::assign:
    case OrderVerb::addHandler:
    case OrderVerb::removeHandler:
    case OrderVerb::comment:
    case OrderVerb::snooze:
    case OrderVerb::followUp: return true;
    case OrderVerb::acknowledge:
    case OrderVerb::arrive:
    case OrderVerb::handle:
    case OrderVerb::wake:
    case OrderVerb::attach: return false;
    }
    return false;
}

ActSheet::ActSheet(const PageContext &context, const What &what, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_what(what)
{
    setObjectName(QStringLiteral("actSheet"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(heading());
    setMinimumWidth(kSheetWidth);
    build();
    judge();
}

QString ActSheet::heading() const
{
    const QString verb = words::verb(m_what.verb);
    return m_what.count == 1 ? verb : tr("%1: %n orders", nullptr, static_cast<int>(m_what.count)).arg(verb);
}

void ActSheet::build()
{
    auto *title = makeLabel(LabelStyle::heading, this);
    title->setText(heading());
    m_form = new QFormLayout;
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_form->setSpacing(look::s);
    m_error = new SeverityBadge(m_context.theme, this);
    m_error->setObjectName(QStringLiteral("actError"));
    m_error->hide();
    m_ok = makeButton(ButtonStyle::primary, this);
    m_ok->setObjectName(QStringLiteral("confirmAct"));
    m_ok->setText(words::verb(m_what.verb));
    m_ok->setDefault(true);
    m_cancel = makeButton(ButtonStyle::plain, this);
    m_cancel->setText(tr("Cancel"));
    switch (m_what.verb) {
    case OrderVerb::finish: addFinish(); break;
    case OrderVerb::falseAlarm: addReasons(); break;
    case OrderVerb::reopen: addText(tr("Why is it opened again?"), true); break;
    case OrderVerb::comment: addText(tr("Note"), true); break;
    case OrderVerb::followUp: addText(tr("What came of it?"), true); break;
    case OrderVerb::snooze: addSnooze(); break;
    default: addPerson(); break;
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look::s);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_ok);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::l, look::l, look::l, look::l);
    column->setSpacing(look::m);
    column->addWidget(title);
    if (!m_what.subject.isEmpty()) {
        auto *subject = makeLabel(LabelStyle::secondary, this);
        subject->setObjectName(QStringLiteral("actSubject"));
        subject->setWordWrap(true);
        subject->setText(m_what.subject);
        column->addWidget(subject);
    }
    column->addLayout(m_form);
    column->addStretch(1);
    column->addWidget(m_error);
    column->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ok, &QPushButton::clicked, this, [this] {
        if (m_ok->isEnabled())
            Q_EMIT confirmed();
    });
}

void ActSheet::addText(const QString &label, bool isRequired)
{
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("actText"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(kSheetTextHeight);
    m_text->setAccessibleName(label);
    m_needsText = isRequired;
    m_form->addRow(label, m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ActSheet::judge);
    m_text->setFocus();
}

void ActSheet::addFinish()
{
    addText(tr("Result: what was found and done"), true);
    if (m_what.isRecurring) {
        m_cause = new QPlainTextEdit(this);
        m_cause->setObjectName(QStringLiteral("actCause"));
        m_cause->setTabChangesFocus(true);
        m_cause->setFixedHeight(kSheetTextHeight);
        const QString label = tr("Root cause: third order of this rule in seven days");
        m_cause->setAccessibleName(label);
        m_form->addRow(label, m_cause);
        connect(m_cause, &QPlainTextEdit::textChanged, this, &ActSheet::judge);
    }
    m_followUp = new QCheckBox(tr("Follow up later"), this);
    m_followUp->setObjectName(QStringLiteral("actFollowUp"));
    m_task = new QLineEdit(this);
    m_task->setObjectName(QStringLiteral("actTask"));
    m_task->setPlaceholderText(tr("What is to be done"));
    m_days = new QSpinBox(this);
    m_days->setRange(1, 365);
    m_days->setValue(3);
    m_days->setSuffix(tr(" days from now"));
    m_days->setAccessibleName(tr("Days until the follow-up"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_task, 1);
    line->addWidget(m_days);
    m_form->addRow(m_followUp);
    m_form->addRow(line);
    m_task->setEnabled(false);
    m_days->setEnabled(false);
    connect(m_followUp, &QCheckBox::toggled, this, [this](bool isOn) {
        m_task->setEnabled(isOn);
        m_days->setEnabled(isOn);
        if (isOn)
            m_task->setFocus();
        judge();
    });
    connect(m_task, &QLineEdit::textChanged, this, &ActSheet::judge);
}

void ActSheet::addReasons()
{
    m_reason = new QComboBox(this);
    m_reason->setObjectName(QStringLiteral("actReason"));
    for (const QString &code : words::falseAlarmReasons())
        m_reason->addItem(words::falseAlarmReason(code), code);
    m_reason->setAccessibleName(tr("Why it was false"));
    m_form->addRow(tr("Why it was false"), m_reason);
    addText(tr("In your words"), false);
    connect(m_reason, &QComboBox::currentIndexChanged, this, &ActSheet::judge);
    m_reason->setFocus();
}

void ActSheet::addSnooze()
{
    m_span = new QComboBox(this);
    m_span->setObjectName(QStringLiteral("actSpan"));
    m_span->addItem(tr("15 minutes"), qlonglong{15 * kSheetMinute});
    m_span->addItem(tr("30 minutes"), qlonglong{30 * kSheetMinute});
    m_span->addItem(tr("1 hour"), qlonglong{kSheetHour});
    m_span->addItem(tr("2 hours"), qlonglong{2 * kSheetHour});
    m_span->addItem(tr("4 hours"), qlonglong{4 * kSheetHour});
    m_span->addItem(tr("8 hours"), qlonglong{8 * kSheetHour});
    m_span->setCurrentIndex(2);
    m_span->setAccessibleName(tr("For how long"));
    m_form->addRow(tr("For how long"), m_span);
    addText(tr("Why"), false);
    m_span->setFocus();
}

void ActSheet::addPerson()
{
    m_person = new PersonChoice(m_context, m_what.scope, this);
    m_person->offerOfUnit(m_what.unit);
    m_form->addRow(m_person);
    connect(m_person, &PersonChoice::changed, this, &ActSheet::judge);
    addText(tr("Note"), false);
    m_person->setFocus();
}

void ActSheet::judge()
{
    const auto isBlank = [](const QPlainTextEdit *edit) {
        return edit && edit->toPlainText().trimmed().isEmpty();
    };
    bool isReady = !m_isBusy && !(m_needsText && isBlank(m_text)) && !isBlank(m_cause);
    if (m_followUp && m_followUp->isChecked())
        isReady = isReady && !m_task->text().trimmed().isEmpty();
    if (m_reason && m_reason->currentData().toString() == QLatin1String("other"))
        isReady = isReady && !isBlank(m_text);
    if (m_person)
        isReady = isReady && m_person->person().isValid();
    m_ok->setEnabled(isReady);
}

void ActSheet::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    judge();
}

void ActSheet::showError(const QString &text)
{
    m_error->setSeverity(Severity::p1, text);
    m_error->show();
    m_wasRefused = true;
    setBusy(false);
}

void ActSheet::fill(OrderAct &act) const
{
    if (m_text)
        act.note = m_text->toPlainText().trimmed();
    if (m_cause)
        act.rootCause = m_cause->toPlainText().trimmed();
    if (m_reason)
        act.reason = m_reason->currentData().toString();
    const Instant now = m_what.scope.info.now;
    if (m_span)
        act.until = now + m_span->currentData().toLongLong();
    if (m_person)
        act.person = m_person->person();
    if (m_followUp && m_followUp->isChecked()) {
        FollowUp task;
        task.text = m_task->text().trimmed();
        task.due = now + m_days->value() * kDayMs;
        act.followUp = task;
    }
}

}  // namespace xinglin
