// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rule_editor.h"

#include "core/language.h"
#include "ui/models/rule_words.h"
#include "ui/rules/rule_form.h"
#include "ui/rules/rule_line_edit.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/severity.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"
#include "workspace/alerts/rule_desk.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr int kTypingMs = 200;

Severity markOf(AlertSeverity severity)
{
    return static_cast<Severity>(static_cast<int>(severity));
}

}  // namespace

RuleEditor::RuleEditor(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_reading(this)
    , m_words(this)
    , m_lookUp(this)
    , m_saving(this)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    build();
    connectAll();
}

void RuleEditor::build()
{
    m_title = makeElidedLabel(LabelStyle::heading, this);
    m_badge = new SeverityBadge(m_context.theme, this);
    m_line = new RuleLineEdit(m_context.theme, this);
    m_line->setObjectName(QStringLiteral("ruleLine"));
    m_problem = makeLabel(LabelStyle::body, this);
    m_problem->setObjectName(QStringLiteral("ruleProblem"));
    m_problem->setWordWrap(true);
    m_hint = makeLabel(LabelStyle::secondary, this);
    m_hint->setWordWrap(true);
    m_form = new RuleForm;
    const auto button = [this](ButtonStyle style, const char *name) {
        QPushButton *made = makeButton(style, this);
        made->setObjectName(QLatin1String(name));
        return made;
    };
    m_save = button(ButtonStyle::primary, "saveRule");
    m_observe = button(ButtonStyle::plain, "observeRule");
    m_live = button(ButtonStyle::plain, "setRuleLive");
    m_retire = button(ButtonStyle::plain, "retireRule");

    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_badge);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    // The card's surface shows through.
    scroll->viewport()->setAutoFillBackground(false);
    m_form->setAutoFillBackground(false);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(look::s);
    foot->addWidget(m_save);
    foot->addStretch(1);
    foot->addWidget(m_observe);
    foot->addWidget(m_live);
    foot->addWidget(m_retire);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::m, look::m, look::m, look::m);
    layout->setSpacing(look::s);
    layout->addLayout(head);
    layout->addWidget(m_line);
    layout->addWidget(m_problem);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_hint);
    layout->addLayout(foot);
}

void RuleEditor::connectAll()
{
    connect(m_line, &RuleLineEdit::edited, this, [this] {
        // Until it is read nobody knows what it says.
        m_isReadable = false;
        touch();
        m_words.cancel();
        m_typing.start();
    });
    connect(m_line, &RuleLineEdit::submitted, this, [this] {
        m_typing.stop();
        readLine();
    });
    connect(&m_typing, &QTimer::timeout, this, &RuleEditor::readLine);
    connect(m_form, &RuleForm::textsEdited, this, [this] {
        m_form->applyTo(m_rule);
        touch();
    });
    connect(m_form, &RuleForm::ruleEdited, this, [this] {
        m_form->applyTo(m_rule);
        touch();
        writeLine();
    });
    connect(m_form, &RuleForm::scopeEdited, this, &RuleEditor::lookUpScope);
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(m_observe, &QPushButton::clicked, this, [this] { setState(RuleState::observe); });
    connect(m_live, &QPushButton::clicked, this, [this] { setState(RuleState::live); });
    connect(m_retire, &QPushButton::clicked, this, [this] {
        m_context.dialogs.confirm(this,
                                  {tr("Retire the rule"),
                                   tr("“%1” will watch nobody any more. Its history stays.")
                                       .arg(m_stored.rule.name.in(installedLanguage())),
                                   tr("Retire"), true},
                                  [this] { setState(RuleState::retired); });
    });
}

void RuleEditor::showRule(const RuleRow &row)
{
    m_typing.stop();
    m_reading.cancel();
    m_words.cancel();
    m_stored = row;
    m_rule = row.rule;
    const QJsonObject scope = row.json.value(QLatin1String("scope")).toObject();
    m_scopeCode =
        scope.value(QLatin1String("unit")).toString(scope.value(QLatin1String("person")).toString());
    m_isDirty = false;
    m_isReadable = true;
    m_line->setLine(row.text.in(installedLanguage()));
    m_line->clearProblem();
    m_problem->clear();
    m_form->setRule(m_rule, m_scopeCode);
    showState();
}

void RuleEditor::beginRule()
{
    RuleRow row;
    row.rule.source = tr("House rule");
    showRule(row);
    m_isReadable = false;
    m_line->setLine({});
    m_line->setFocus();
    showState();
}

void RuleEditor::readLine()
{
    m_reading.run(m_context.workspace.rules().read(m_context.actor, m_line->line(), m_rule),
                  [this](const Result<RuleReading> &reading) { takeReading(reading); });
}

void RuleEditor::takeRead(AlertRule read)
{
    // Texts may have been typed while the line was read.
    read.code = m_rule.code;
    read.name = m_rule.name;
    read.message = m_rule.message;
    read.channels = m_rule.channels;
    read.source = m_rule.source;
    m_rule = std::move(read);
}

void RuleEditor::takeReading(const Result<RuleReading> &reading)
{
    if (!reading) {
        showOutcome(reading.error());
        return;
    }
    m_isReadable = reading->rule && reading->problem.isEmpty();
    if (reading->rule) {
        takeRead(*reading->rule);
        m_scopeCode = reading->scopeCode;
        m_form->setRule(m_rule, m_scopeCode);
    }
    if (m_isReadable) {
        m_line->clearProblem();
        const QString said = reading->text.in(installedLanguage());
        m_problem->setText(said == m_line->line() ? QString() : tr("Reads as: %1").arg(said));
    } else {
        m_line->markProblem(reading->column, reading->length);
        m_problem->setText(reading->problem);
    }
    showState();
}

void RuleEditor::writeLine()
{
    // What was being read is no longer what stands in the form.
    m_reading.cancel();
    m_isReadable = false;
    showState();
    m_words.run(m_context.workspace.rules().words(m_context.actor, m_rule),
                [this](const Result<BilingualText> &words) {
                    if (!words)
                        return;
                    m_line->setLine(words->in(installedLanguage()));
                    m_problem->clear();
                    readLine();
                });
}

void RuleEditor::lookUpScope()
{
    const RuleScope::Kind kind = m_form->scopeKind();
    const QString code = m_form->scopeCode();
    m_reading.cancel();
    m_words.cancel();
    m_isReadable = false;
    touch();
    if (kind == RuleScope::Kind::tenant || kind == RuleScope::Kind::position) {
        m_rule.scope = {kind, {}, kind == RuleScope::Kind::position ? code : QString(), {}};
        if (kind == RuleScope::Kind::tenant || !code.isEmpty())
            writeLine();
        return;
    }
    if (code.isEmpty())
        return;
    const bool isUnit = kind == RuleScope::Kind::unit;
    m_lookUp.run(m_context.workspace.resolve(m_context.actor,
                                             isUnit ? SubjectId::Kind::unit : SubjectId::Kind::person, code,
                                             kLastDay),
                 [this, kind](const Result<SubjectInfo> &subject) {
                     if (!subject) {
                         m_isReadable = false;
                         m_problem->setText(subject.error().message);
                         showState();
                         return;
                     }
                     m_scopeCode = subject->code;
                     m_rule.scope = {kind, subject->id.unit, {}, subject->id.person};
                     writeLine();
                 });
}

void RuleEditor::touch()
{
    m_isDirty = true;
    showState();
    Q_EMIT edited();
}

bool RuleEditor::maySave() const
{
    return m_save->isEnabled();
}

void RuleEditor::save(std::function<void()> then)
{
    m_form->applyTo(m_rule);
    m_saving.run(m_context.workspace.rules().save(m_context.actor, m_rule),
                 [this, then = std::move(then)](const Result<AlertRule> &saved) {
                     if (!saved) {
                         showOutcome(saved.error());
                         return;
                     }
                     m_isDirty = false;
                     Q_EMIT stored(saved->id);
                     if (then)
                         then();
                 });
    showState();
}

void RuleEditor::setState(RuleState state)
{
    m_saving.run(
        m_context.workspace.rules().setState(m_context.actor, m_stored.rule.id, m_stored.rule.version, state),
        [this](const Result<AlertRule> &saved) {
            if (!saved) {
                showOutcome(saved.error());
                return;
            }
            Q_EMIT stored(saved->id);
        });
    showState();
}

void RuleEditor::showOutcome(const Error &error)
{
    m_problem->setText(error.message);
    showState();
}

void RuleEditor::showState()
{
    const bool isStored = m_stored.rule.id.isValid();
    const RuleState state = m_stored.rule.state;
    m_title->setText(isStored ? m_stored.rule.name.in(installedLanguage()) : tr("New rule"));
    m_badge->setSeverity(markOf(m_rule.severity));
    const bool isFree = !m_saving.isBusy() && !m_isReadOnly;
    m_save->setEnabled(isFree && m_isDirty && m_isReadable && !m_rule.code.isEmpty() &&
                       !m_rule.name.zh.isEmpty());
    const bool maySleep = isFree && isStored && !m_isDirty && !m_stored.isEmergency;
    m_observe->setEnabled(maySleep && state != RuleState::observe);
    m_live->setEnabled(isFree && isStored && !m_isDirty && state != RuleState::live);
    m_retire->setEnabled(maySleep && state != RuleState::retired);
    const QString always = m_stored.isEmergency ? tr("The rule of an emergency is always live: whoever calls "
                                                     "for help must be heard.")
                                                : QString();
    m_observe->setToolTip(always.isEmpty() ? tr("Records what it would raise and tells nobody") : always);
    m_retire->setToolTip(always);
    QStringList hints;
    if (isStored)
        hints += tr("%1, version %2").arg(rule_text::state(state)).arg(m_stored.rule.version);
    if (m_isDirty)
        hints += m_rule.code.isEmpty() || m_rule.name.zh.isEmpty()
                     ? tr("a code and a Chinese name are needed")
                     : tr("not saved yet");
    if (m_stored.rule.builtIn)
        hints += tr("shipped with the program");
    m_hint->setText(hints.join(QStringLiteral(" · ")));
}

void RuleEditor::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    showState();
}

void RuleEditor::retranslate()
{
    m_line->setAccessibleName(tr("The rule in words"));
    m_line->setPlaceholderText(tr("heart rate > 120 /min for 5 min -> P1"));
    m_save->setText(tr("Save"));
    m_observe->setText(tr("Observe"));
    m_live->setText(tr("Set live"));
    m_retire->setText(tr("Retire"));
    m_form->retranslate();
    if (!m_isDirty && m_stored.rule.id.isValid())
        m_line->setLine(m_stored.text.in(installedLanguage()));
    showState();
}

}  // namespace xinglin
