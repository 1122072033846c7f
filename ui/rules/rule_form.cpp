// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rule_form.h"

#include "domain/metric.h"
#include "ui/models/format.h"
#include "ui/models/rule_words.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSpinBox>

namespace xinglin {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;

/// The message as it would read, with an example for each placeholder.
QString example(QString message, const AlertRule &rule)
{
    const RuleExpression *first = &rule.when;
    while (first->kind != RuleExpression::Kind::condition && !first->parts.empty())
        first = &first->parts.front();
    const Metric *metric = MetricDictionary::builtIn().byNumber(first->condition.metric);
    const QString threshold = QString::number(first->condition.threshold);
    const std::pair<const char *, QString> values[]{
        {"{value}", threshold},
        {"{threshold}", threshold},
        {"{unit}", metric ? format::unitLabel(*metric) : QString()},
        {"{metric}", metric ? format::metricName(*metric) : QString()},
        {"{person}", QStringLiteral("E00042")},
        {"{start}", QStringLiteral("14:32")},
        {"{duration}", QStringLiteral("5 min")},
        {"{rule}", rule.name.in(installedLanguage())},
    };
    for (const auto &[placeholder, value] : values)
        message.replace(QLatin1String(placeholder), value);
    return message;
}

QWidget *besideEachOther(QWidget *left, QWidget *right)
{
    auto *both = new QWidget;
    auto *layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::s);
    layout->addWidget(left, 1);
    layout->addWidget(right, 1);
    return both;
}

}  // namespace

RuleForm::RuleForm(QWidget *parent)
    : QWidget(parent)
{
    const auto line = [this](const char *name) {
        auto *edit = new QLineEdit(this);
        edit->setObjectName(QLatin1String(name));
        return edit;
    };
    m_code = line("ruleCode");
    m_nameZh = line("ruleNameZh");
    m_nameEn = line("ruleNameEn");
    m_messageZh = line("ruleMessageZh");
    m_messageEn = line("ruleMessageEn");
    m_scopeCode = line("ruleScopeCode");
    m_channels = line("ruleChannels");
    m_source = line("ruleSource");
    m_preview = makeLabel(LabelStyle::secondary, this);
    m_preview->setWordWrap(true);
    m_preview->setObjectName(QStringLiteral("messagePreview"));
    m_severity = new QComboBox(this);
    m_severity->setObjectName(QStringLiteral("ruleSeverity"));
    m_scope = new QComboBox(this);
    m_scope->setObjectName(QStringLiteral("ruleScope"));
    for (int i = 0; i < 4; ++i) {
        m_severity->addItem({});
        m_scope->addItem({});
    }
    m_coolDown = new QSpinBox(this);
    m_coolDown->setObjectName(QStringLiteral("ruleCoolDown"));
    m_coolDown->setRange(0, 31 * 1440);
    m_horizon = new QSpinBox(this);
    m_horizon->setObjectName(QStringLiteral("ruleHorizon"));
    m_horizon->setRange(0, 1440);

    auto *layout = new QFormLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(look::s);
    layout->setHorizontalSpacing(look::m);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addRow(layout, m_code, QT_TR_NOOP("Code"));
    addRow(layout, besideEachOther(m_nameZh, m_nameEn), QT_TR_NOOP("Name (Chinese, English)"));
    addRow(layout, besideEachOther(m_severity, m_coolDown), QT_TR_NOOP("Severity, cool-down"));
    addRow(layout, besideEachOther(m_scope, m_scopeCode), QT_TR_NOOP("For"));
    addRow(layout, m_messageZh, QT_TR_NOOP("Message in Chinese"));
    addRow(layout, m_messageEn, QT_TR_NOOP("Message in English"));
    addRow(layout, m_preview, QT_TR_NOOP("Reads as"));
    addRow(layout, besideEachOther(m_channels, m_horizon), QT_TR_NOOP("Channels, late horizon"));
    addRow(layout, m_source, QT_TR_NOOP("Source"));

    const auto tell = [this](auto signal) {
        return [this, signal] {
            if (m_isOwn)
                return;
            showPreview();
            Q_EMIT(this->*signal)();
        };
    };
    for (QLineEdit *edit : {m_code, m_nameZh, m_nameEn, m_messageZh, m_messageEn, m_channels, m_source})
        connect(edit, &QLineEdit::textEdited, this, tell(&RuleForm::textsEdited));
    connect(m_severity, &QComboBox::currentIndexChanged, this, tell(&RuleForm::ruleEdited));
    connect(m_coolDown, &QSpinBox::valueChanged, this, tell(&RuleForm::ruleEdited));
    connect(m_horizon, &QSpinBox::valueChanged, this, tell(&RuleForm::ruleEdited));
    connect(m_scope, &QComboBox::currentIndexChanged, this,
            [this] { m_scopeCode->setVisible(scopeKind() != RuleScope::Kind::tenant); });
    connect(m_scope, &QComboBox::currentIndexChanged, this, tell(&RuleForm::scopeEdited));
    connect(m_scopeCode, &QLineEdit::editingFinished, this, tell(&RuleForm::scopeEdited));
}

QLabel *RuleForm::addRow(QFormLayout *layout, QWidget *field, const char *name)
{
    auto *label = makeLabel(LabelStyle::secondary, this);
    label->setBuddy(field);
    layout->addRow(label, field);
    m_labels.emplace_back(label, name);
    return label;
}

void RuleForm::setRule(const AlertRule &rule, const QString &scopeCode)
{
    const QScopedValueRollback own(m_isOwn, true);
    m_shown = rule;
    const auto show = [](QLineEdit *edit, const QString &text) {
        if (edit->text() != text)
            edit->setText(text);
    };
    show(m_code, rule.code);
    show(m_nameZh, rule.name.zh);
    show(m_nameEn, rule.name.en);
    show(m_messageZh, rule.message.zh);
    show(m_messageEn, rule.message.en);
    show(m_channels, rule.channels.join(QStringLiteral(", ")));
    show(m_source, rule.source);
    m_code->setEnabled(!rule.id.isValid());
    m_severity->setCurrentIndex(static_cast<int>(rule.severity));
    m_scope->setCurrentIndex(static_cast<int>(rule.scope.kind));
    show(m_scopeCode, rule.scope.kind == RuleScope::Kind::position ? rule.scope.position : scopeCode);
    m_scopeCode->setVisible(rule.scope.kind != RuleScope::Kind::tenant);
    m_coolDown->setValue(static_cast<int>(rule.coolDownMs / kMinuteMs));
    m_horizon->setValue(static_cast<int>(rule.lateHorizonMs / kMinuteMs));
    showPreview();
}

void RuleForm::applyTo(AlertRule &rule) const
{
    rule.code = m_code->text().trimmed();
    rule.name = {m_nameZh->text().trimmed(), m_nameEn->text().trimmed()};
    rule.message = {m_messageZh->text().trimmed(), m_messageEn->text().trimmed()};
    rule.source = m_source->text().trimmed();
    rule.channels.clear();
    for (const QString &channel : m_channels->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
        rule.channels += channel.trimmed();
    rule.severity = static_cast<AlertSeverity>(m_severity->currentIndex());
    // A spin box counts minutes; what the line says to the second stays unless it was changed here.
    if (m_coolDown->value() != rule.coolDownMs / kMinuteMs)
        rule.coolDownMs = m_coolDown->value() * kMinuteMs;
    if (m_horizon->value() != rule.lateHorizonMs / kMinuteMs)
        rule.lateHorizonMs = m_horizon->value() * kMinuteMs;
}

RuleScope::Kind RuleForm::scopeKind() const
{
    return static_cast<RuleScope::Kind>(m_scope->currentIndex());
}

QString RuleForm::scopeCode() const
{
    return m_scopeCode->text().trimmed();
}

void RuleForm::showPreview()
{
    AlertRule rule = m_shown;
    applyTo(rule);
    const QString &message = rule.message.in(installedLanguage());
    m_preview->setText(message.isEmpty() ? tr("No message: the rule's name is told")
                                         : example(message, rule));
}

void RuleForm::retranslate()
{
    for (const auto &[label, name] : m_labels)
        label->setText(tr(name));
    for (int i = 0; i < 4; ++i)
        m_severity->setItemText(i, rule_text::severity(static_cast<AlertSeverity>(i)));
    m_scope->setItemText(0, tr("Everybody"));
    m_scope->setItemText(1, tr("A unit and all below"));
    m_scope->setItemText(2, tr("A position"));
    m_scope->setItemText(3, tr("One person"));
    m_coolDown->setSuffix(tr(" min quiet afterwards"));
    m_horizon->setSuffix(tr(" min looked back for late data"));
    m_channels->setPlaceholderText(tr("Those of the severity"));
    m_scopeCode->setPlaceholderText(tr("Code"));
    m_messageZh->setPlaceholderText(QStringLiteral("{person} {metric} {value} {unit}"));
    m_messageEn->setPlaceholderText(QStringLiteral("{person}: {metric} {value} {unit}"));
    m_nameZh->setAccessibleName(tr("Name in Chinese"));
    m_nameEn->setAccessibleName(tr("Name in English"));
    m_coolDown->setAccessibleName(tr("Cool-down"));
    m_horizon->setAccessibleName(tr("Late horizon"));
    showPreview();
}

}  // namespace xinglin
