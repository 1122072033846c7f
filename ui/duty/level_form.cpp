// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duty/level_form.h"

#include "ui/models/duty_words.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr std::int64_t kSecondMs = 1'000;
constexpr int kMostSeconds = 30 * 24 * 3600;
constexpr int kLevelFormWidth = 420;

enum Place { Everybody, OfUnit, OfPosition, AsItIs };

}  // namespace

LevelForm::LevelForm(const Scope &scope, QWidget *parent)
    : QDialog(parent)
    , m_scope(scope)
    , m_severity(new QComboBox(this))
    , m_for(new QComboBox(this))
    , m_position(new QLineEdit(this))
    , m_hint(makeLabel(LabelStyle::secondary, this))
    , m_save(makeButton(ButtonStyle::primary, this))
{
    setObjectName(QStringLiteral("levelForm"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Set a deadline"));
    m_severity->setObjectName(QStringLiteral("levelSeverity"));
    m_severity->addItems({QStringLiteral("P0"), QStringLiteral("P1"), QStringLiteral("P2")});
    m_for->setObjectName(QStringLiteral("levelFor"));
    m_for->addItems({tr("Everybody"), tr("The unit chosen above, with everything below"), tr("A position")});
    m_position->setObjectName(QStringLiteral("levelPosition"));
    auto *form = new QFormLayout;
    form->setSpacing(look::s);
    form->addRow(tr("Severity"), m_severity);
    form->addRow(tr("For"), m_for);
    form->addRow(tr("Position"), m_position);
    for (const auto &[label, name, box] :
         {std::tuple(tr("Acknowledge within"), "levelAcknowledge", &m_acknowledge),
          std::tuple(tr("Handle within"), "levelHandle", &m_handle),
          std::tuple(tr("Next step up after"), "levelEscalate", &m_escalate)}) {
        *box = new QSpinBox(this);
        (*box)->setObjectName(QLatin1String(name));
        (*box)->setRange(1, kMostSeconds);
        (*box)->setSuffix(tr(" s", "seconds, after a number"));
        form->addRow(label, *box);
    }
    m_hint->setWordWrap(true);
    m_save->setObjectName(QStringLiteral("saveLevel"));
    m_save->setText(tr("Save"));
    m_save->setDefault(true);
    auto *leave = makeButton(ButtonStyle::plain, this);
    leave->setText(tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_hint, 1);
    buttons->addWidget(leave);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::l, look::l, look::l, look::l);
    column->setSpacing(look::m);
    column->addLayout(form);
    column->addLayout(buttons);
    resize(kLevelFormWidth, sizeHint().height());
    const auto judge = [this] { m_position->setEnabled(m_for->currentIndex() == OfPosition); };
    connect(m_for, &QComboBox::currentIndexChanged, this, judge);
    judge();
    connect(m_save, &QPushButton::clicked, this, &LevelForm::saveRequested);
    connect(leave, &QPushButton::clicked, this, &QDialog::close);
}

void LevelForm::setLevel(const ServiceLevelRow &row)
{
    m_level = row.level;
    m_severity->setCurrentIndex(static_cast<int>(row.level.severity));
    m_acknowledge->setValue(static_cast<int>(row.level.acknowledgeMs / kSecondMs));
    m_handle->setValue(static_cast<int>(row.level.handleMs / kSecondMs));
    m_escalate->setValue(static_cast<int>(row.level.escalateMs / kSecondMs));
    if (row.builtIn)
        return;
    m_for->addItem(duty_words::scope(row));
    m_for->setCurrentIndex(AsItIs);
    m_for->setEnabled(false);
    m_severity->setEnabled(false);
}

ServiceLevel LevelForm::level() const
{
    ServiceLevel level = m_level;
    level.severity = static_cast<AlertSeverity>(m_severity->currentIndex());
    level.acknowledgeMs = m_acknowledge->value() * kSecondMs;
    level.handleMs = m_handle->value() * kSecondMs;
    level.escalateMs = m_escalate->value() * kSecondMs;
    if (m_for->currentIndex() == AsItIs)
        return level;
    level.version = 0;
    level.scope = {};
    if (m_for->currentIndex() == OfUnit) {
        level.scope.kind = RuleScope::Kind::unit;
        level.scope.unit = m_scope.unit;
    } else if (m_for->currentIndex() == OfPosition) {
        level.scope.kind = RuleScope::Kind::position;
        level.scope.position = m_position->text().trimmed();
    }
    return level;
}

void LevelForm::showError(const Error &error)
{
    m_hint->setText(error.message);
}

}  // namespace xinglin
