// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/channel_form.h"

#include "ui/settings/channel_words.h"
#include "ui/widgets/severity.h"
#include "ui/widgets/text_style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStyle>

namespace xinglin {
namespace {

constexpr int kLinesHeight = 64;
constexpr int kLabelWidth = 104;  // longer ones wrap: the fields keep their room
constexpr int kHeadRows = 7;
constexpr int kPaceWidth = 96;
const char *const kFieldProperty = "channelField";

QPlainTextEdit *asText(QWidget *editor)
{
    return qobject_cast<QPlainTextEdit *>(editor);
}

/// The line itself, also where a button stands beside it.
QLineEdit *asLine(QWidget *editor)
{
    auto *line = qobject_cast<QLineEdit *>(editor);
    return line ? line : editor->findChild<QLineEdit *>();
}

}  // namespace

ChannelForm::ChannelForm(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    build();
    retranslate();
}

void ChannelForm::build()
{
    makeCard(this);
    m_title = makeLabel(LabelStyle::heading, this);
    auto *content = new QWidget;
    m_form = new QFormLayout(content);
    m_form->setContentsMargins(0, 0, look::m, 0);
    m_form->setHorizontalSpacing(look::l);
    m_form->setVerticalSpacing(look::s);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    buildHead(m_form);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);  // the card's shows through
    m_scroll->viewport()->setAutoFillBackground(false);
    m_outcome = new SeverityBadge(m_theme, this);
    m_outcome->setObjectName(QStringLiteral("channelOutcome"));
    m_answer = makeLabel(LabelStyle::secondary, this);
    m_answer->setObjectName(QStringLiteral("channelAnswer"));
    m_answer->setWordWrap(true);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_remove = makeButton(ButtonStyle::quiet, this);
    m_remove->setObjectName(QStringLiteral("removeChannel"));
    m_test = makeButton(ButtonStyle::plain, this);
    m_test->setObjectName(QStringLiteral("testChannel"));
    m_test->setIcon(m_theme.icon(QStringLiteral("send")));
    m_save = makeButton(ButtonStyle::primary, this);
    m_save->setObjectName(QStringLiteral("saveChannel"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look::s);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(m_test);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(look::l, look::m, look::l, look::m);
    layout->setSpacing(look::s);
    layout->addWidget(m_title);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_outcome);
    layout->addWidget(m_answer);
    layout->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &ChannelForm::saveRequested);
    connect(m_test, &QPushButton::clicked, this, &ChannelForm::testRequested);
    connect(m_remove, &QPushButton::clicked, this, &ChannelForm::removeRequested);
}

void ChannelForm::buildHead(QFormLayout *form)
{
    QWidget *content = form->parentWidget();
    m_id = new QLineEdit(content);
    m_id->setObjectName(QStringLiteral("channelId"));
    m_id->setMaxLength(40);
    m_name = new QLineEdit(content);
    m_name->setObjectName(QStringLiteral("channelTitle"));
    m_name->setMaxLength(80);
    m_enabled = new QCheckBox(content);
    m_enabled->setObjectName(QStringLiteral("channelEnabled"));
    auto *severities = new QWidget(content);
    auto *row = new QHBoxLayout(severities);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::m);
    for (std::size_t i = 0; i < m_severities.size(); ++i) {
        m_severities[i] = new QCheckBox(severities);
        m_severities[i]->setObjectName(QStringLiteral("channelSeverity%1").arg(i));
        row->addWidget(m_severities[i]);
        connect(m_severities[i], &QCheckBox::toggled, this, &ChannelForm::judge);
    }
    row->addStretch(1);
    m_severities[0]->setEnabled(false);  // everything is told of a P0
    m_language = new QComboBox(content);
    m_language->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_language->addItem(QStringLiteral("中文"), static_cast<int>(Language::zhCN));
    m_language->addItem(QStringLiteral("English"), static_cast<int>(Language::en));
    m_withName = new QCheckBox(content);
    m_withName->setObjectName(QStringLiteral("channelWithName"));
    m_perMinute = new QSpinBox(content);
    m_perMinute->setRange(0, 6000);
    m_perMinute->setMinimumWidth(kPaceWidth);  // "no limit" is longer than any number
    m_tries = new QSpinBox(content);
    m_tries->setRange(1, 1000);
    auto *pace = new QWidget(content);
    auto *paceRow = new QHBoxLayout(pace);
    paceRow->setContentsMargins(0, 0, 0, 0);
    paceRow->setSpacing(look::m);
    m_headLabels.clear();
    const std::array<QWidget *, kHeadRows> editors{m_id,       m_name, m_enabled, severities,
                                                   m_language, pace,   m_withName};
    for (QWidget *editor : editors) {
        QLabel *label = makeLabel(LabelStyle::secondary, content);
        label->setBuddy(editor);
        m_headLabels.push_back(label);
        form->addRow(label, editor);
    }
    QLabel *tries = makeLabel(LabelStyle::secondary, content);
    tries->setBuddy(m_tries);
    m_headLabels.push_back(tries);
    paceRow->addWidget(m_perMinute);
    paceRow->addWidget(tries);
    paceRow->addWidget(m_tries);
    paceRow->addStretch(1);
    for (QLineEdit *line : {m_id, m_name})
        connect(line, &QLineEdit::textChanged, this, &ChannelForm::judge);
    for (QCheckBox *box : {m_enabled, m_withName})
        connect(box, &QCheckBox::toggled, this, &ChannelForm::judge);
    for (QSpinBox *box : {m_perMinute, m_tries})
        connect(box, &QSpinBox::valueChanged, this, &ChannelForm::judge);
    connect(m_language, &QComboBox::currentIndexChanged, this, &ChannelForm::judge);
}

void ChannelForm::setChannel(const ChannelKind &kind, const ChannelRow &row)
{
    m_isFilling = true;
    const bool isOther = QLatin1String(m_kind.key) != QLatin1String(kind.key);
    m_kind = kind;
    m_row = row;
    if (isOther)
        buildFields();
    const ChannelConfig &config = row.config;
    m_id->setText(config.id);
    m_id->setEnabled(config.version == 0);
    m_name->setText(config.title);
    m_enabled->setChecked(config.enabled);
    for (std::size_t i = 0; i < m_severities.size(); ++i)
        m_severities[i]->setChecked(config.takes(static_cast<AlertSeverity>(i)));
    m_language->setCurrentIndex(m_language->findData(static_cast<int>(config.language)));
    m_withName->setChecked(config.withName);
    m_perMinute->setValue(config.perMinute);
    m_tries->setValue(config.maxTries);
    for (const Field &field : m_fields)
        fill(field);
    m_isFilling = false;
    m_outcome->hide();
    m_answer->hide();
    m_isBusy = false;
    retranslate();
}

void ChannelForm::buildFields()
{
    while (m_form->rowCount() > kHeadRows)
        m_form->removeRow(m_form->rowCount() - 1);
    m_fields.clear();
    for (const ChannelField &what : m_kind.fields) {
        Field field{what, makeLabel(LabelStyle::secondary, m_form->parentWidget()), makeEditor(what)};
        field.label->setBuddy(asLine(field.editor) ? asLine(field.editor) : field.editor);
        m_form->addRow(field.label, field.editor);
        m_fields.push_back(field);
    }
}

QWidget *ChannelForm::makeEditor(const ChannelField &field)
{
    using Type = ChannelField::Type;
    QWidget *content = m_form->parentWidget();
    const QString name = QStringLiteral("field_") + QString::fromLatin1(field.key);
    QWidget *editor = nullptr;
    if (field.type == Type::choice) {
        auto *box = new QComboBox(content);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        for (const ChannelField::Choice &choice : field.choices)
            box->addItem(QString(), QString::fromLatin1(choice.key));
        connect(box, &QComboBox::currentIndexChanged, this, &ChannelForm::judge);
        editor = box;
    } else if (field.type == Type::flag) {
        auto *box = new QCheckBox(content);
        connect(box, &QCheckBox::toggled, this, &ChannelForm::judge);
        editor = box;
    } else if (field.type == Type::number) {
        auto *box = new QSpinBox(content);
        box->setRange(field.low, field.high);
        connect(box, &QSpinBox::valueChanged, this, &ChannelForm::judge);
        editor = box;
    } else if (field.type == Type::lines || field.type == Type::script) {
        auto *text = new QPlainTextEdit(content);
        text->setFixedHeight(kLinesHeight);
        text->setTabChangesFocus(true);
        connect(text, &QPlainTextEdit::textChanged, this, &ChannelForm::judge);
        editor = text;
    } else {
        editor = makeLine(field);
    }
    editor->setObjectName(name);
    return editor;
}

QWidget *ChannelForm::makeLine(const ChannelField &field)
{
    QWidget *content = m_form->parentWidget();
    auto *line = new QLineEdit(content);
    connect(line, &QLineEdit::textChanged, this, &ChannelForm::judge);
    if (field.type == ChannelField::Type::secret)
        line->setEchoMode(QLineEdit::Password);
    if (field.type != ChannelField::Type::file)
        return line;
    auto *both = new QWidget(content);
    auto *choose = makeButton(ButtonStyle::plain, both);
    const QString key = QString::fromLatin1(field.key);
    choose->setProperty(kFieldProperty, key);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::s);
    row->addWidget(line, 1);
    row->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, [this, key] { Q_EMIT chooseFileRequested(key); });
    return both;
}

void ChannelForm::fill(const Field &field)
{
    using Type = ChannelField::Type;
    const QJsonValue value = settingOf(m_kind, m_row.config.settings, field.what.key);
    if (auto *box = qobject_cast<QComboBox *>(field.editor))
        box->setCurrentIndex(std::max(0, box->findData(value.toString())));
    else if (auto *check = qobject_cast<QCheckBox *>(field.editor))
        check->setChecked(value.toBool());
    else if (auto *spin = qobject_cast<QSpinBox *>(field.editor))
        spin->setValue(value.toInt());
    else if (QPlainTextEdit *text = asText(field.editor))
        text->setPlainText(value.toString());
    else if (QLineEdit *line = asLine(field.editor))
        line->setText(field.what.type == Type::secret ? QString() : value.toString());
}

QJsonValue ChannelForm::valueOf(const Field &field) const
{
    if (const auto *box = qobject_cast<QComboBox *>(field.editor))
        return box->currentData().toString();
    if (const auto *check = qobject_cast<QCheckBox *>(field.editor))
        return check->isChecked();
    if (const auto *spin = qobject_cast<QSpinBox *>(field.editor))
        return spin->value();
    if (const QPlainTextEdit *text = asText(field.editor))
        return text->toPlainText().trimmed();
    return asLine(field.editor)->text().trimmed();
}

ChannelConfig ChannelForm::config() const
{
    ChannelConfig config = m_row.config;
    config.id = m_id->text().trimmed();
    config.title = m_name->text().trimmed();
    config.enabled = m_enabled->isChecked();
    config.severities = 0;
    for (std::size_t i = 0; i < m_severities.size(); ++i) {
        if (m_severities[i]->isChecked())
            config.severities = static_cast<std::uint8_t>(config.severities | 1u << i);
    }
    config.language = static_cast<Language>(m_language->currentData().toInt());
    config.withName = m_withName->isChecked();
    config.perMinute = m_perMinute->value();
    config.maxTries = m_tries->value();
    for (const Field &field : m_fields) {
        const QString key = QString::fromLatin1(field.what.key);
        if (field.what.type == ChannelField::Type::secret)
            continue;
        const QJsonValue value = valueOf(field);
        // What is as it would be anyway is not written down.
        if (value == field.what.fallback || (value.isString() && value.toString().isEmpty()))
            config.settings.remove(key);
        else
            config.settings.insert(key, value);
    }
    return config;
}

ChannelSecrets ChannelForm::secrets() const
{
    ChannelSecrets entered;
    for (const Field &field : m_fields) {
        if (field.what.type != ChannelField::Type::secret)
            continue;
        const QString text = asLine(field.editor)->text();
        if (!text.isEmpty())
            entered[QString::fromLatin1(field.what.key)] = text;
    }
    return entered;
}

bool ChannelForm::isChanged() const
{
    return m_row.config.version == 0 || !secrets().empty() || !(config() == m_row.config);
}

void ChannelForm::setFile(const QString &field, const QString &path)
{
    for (const Field &each : m_fields) {
        if (field == QLatin1String(each.what.key))
            asLine(each.editor)->setText(path);
    }
}

void ChannelForm::setBusy(bool busy)
{
    m_isBusy = busy;
    judge();
}

void ChannelForm::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    judge();
}

void ChannelForm::judge()
{
    if (m_isFilling)
        return;
    const bool isStored = m_row.config.version > 0;
    const bool mayAct = !m_isBusy && !m_isReadOnly;
    m_save->setEnabled(mayAct && isChanged());
    m_test->setEnabled(mayAct && isStored && !isChanged() && !m_kind.inWindow);
    m_test->setVisible(!m_kind.inWindow);
    m_remove->setVisible(isStored && !m_kind.inWindow);
    m_remove->setEnabled(mayAct);
    m_scroll->setEnabled(!m_isBusy && !m_isReadOnly);
    m_test->setToolTip(isStored && isChanged() ? tr("Save first: the test uses what is stored.") : QString());
}

void ChannelForm::say(const QString &text, int severity)
{
    m_outcome->setSeverity(static_cast<Severity>(severity), text);
    m_outcome->show();
}

void ChannelForm::showError(const Error &error)
{
    say(tr("Not saved"), static_cast<int>(Severity::p1));
    m_answer->setText(error.message);
    m_answer->show();
}

void ChannelForm::showSaved()
{
    say(tr("Saved"), static_cast<int>(Severity::good));
    m_answer->hide();
}

void ChannelForm::showTest(const ChannelTest &test)
{
    say(tr("%1, after %2 ms").arg(channel_words::verdict(test.outcome.verdict)).arg(test.tookMs),
        static_cast<int>(channel_words::markOf(test.outcome.verdict)));
    m_answer->setText(test.outcome.answer);
    m_answer->setVisible(!test.outcome.answer.isEmpty());
}

void ChannelForm::retranslate()
{
    m_title->setText(channel_words::of(m_kind.title));
    const QStringList heads{tr("Short name"), tr("Name"),     tr("State"),
                            tr("Severities"), tr("Language"), tr("Messages a minute"),
                            QString(),        tr("Tries")};
    for (std::size_t i = 0; i < m_headLabels.size(); ++i)
        m_headLabels[i]->setText(heads[static_cast<qsizetype>(i)]);
    m_id->setPlaceholderText(tr("small letters, digits and hyphens"));
    m_name->setPlaceholderText(channel_words::of(m_kind.title));
    m_enabled->setText(tr("On"));
    m_enabled->setAccessibleName(tr("Channel on"));
    for (std::size_t i = 0; i < m_severities.size(); ++i)
        m_severities[i]->setText(channel_words::severity(static_cast<AlertSeverity>(i)));
    m_withName->setText(tr("Include the person's name"));
    m_withName->setToolTip(tr("Without, only the person's code leaves this workspace."));
    m_perMinute->setSpecialValueText(tr("no limit"));
    m_language->setAccessibleName(tr("Language of the messages"));
    for (const Field &field : m_fields) {
        const QString label = channel_words::of(field.what.label);
        const QString marked = field.what.required ? label + QStringLiteral(" *") : label;
        const bool isLong = field.label->fontMetrics().horizontalAdvance(marked) > kLabelWidth;
        field.label->setText(marked);
        field.label->setWordWrap(isLong);
        field.label->setFixedWidth(isLong ? kLabelWidth : field.label->sizeHint().width());
        const bool isSet = m_row.secretsSet.contains(QLatin1String(field.what.key));
        const QString hint = field.what.type == ChannelField::Type::secret && isSet
                                 ? tr("stored; leave empty to keep it")
                                 : channel_words::of(field.what.hint);
        if (QPlainTextEdit *text = asText(field.editor))
            text->setPlaceholderText(hint);
        else if (auto *box = qobject_cast<QComboBox *>(field.editor))
            for (int i = 0; i < box->count(); ++i)
                box->setItemText(i, channel_words::of(field.what.choices[static_cast<std::size_t>(i)].label));
        else if (QLineEdit *line = asLine(field.editor))
            line->setPlaceholderText(hint);
        field.editor->setAccessibleName(label);
        for (QPushButton *button : field.editor->findChildren<QPushButton *>())
            button->setText(tr("Choose…"));
    }
    m_remove->setText(tr("Remove"));
    m_test->setText(tr("Send a test"));
    m_save->setText(tr("Save"));
    judge();
}

}  // namespace xinglin
