// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/check_up_form.h"

#include "ui/models/format.h"
#include "ui/people/check_up_words.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/severity.h"
#include "ui/widgets/text_style.h"

#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <cmath>

namespace xinglin {
namespace {

constexpr int kColumns = 3;
constexpr int kColumnWidth = 236;
constexpr int kDateWidth = 140;

QDate dateOf(Day day)
{
    return QDate(1970, 1, 1).addDays(day.number());
}

Day dayOf(const QDate &date)
{
    return Day(static_cast<int>(QDate(1970, 1, 1).daysTo(date)));
}

/// "50–250 cm"
QString rangeText(const CheckUpField &field)
{
    const int decimals = field.low == std::floor(field.low) ? 0 : field.decimals;
    return format::number(field.low, decimals) + QStringLiteral("–") + format::number(field.high, 0) +
           QLatin1Char(' ') + QString::fromUtf8(field.unit);
}

}  // namespace

CheckUpForm::CheckUpForm(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    build();
    retranslate();
    judge();
}

void CheckUpForm::build()
{
    auto *content = new QWidget;
    content->setProperty("page", true);
    auto *groups = new QVBoxLayout(content);
    groups->setContentsMargins(look::l, look::m, look::l, look::m);
    groups->setSpacing(look::xs);
    m_date = makeDateEdit(m_theme, content);
    m_date->setObjectName(QStringLiteral("checkUpDate"));
    m_date->setMinimumWidth(kDateWidth);
    m_dateLabel = makeLabel(LabelStyle::secondary, content);
    m_dateLabel->setBuddy(m_date);
    groups->addWidget(m_dateLabel);
    groups->addWidget(m_date, 0, Qt::AlignLeft);
    addGroup(groups, QT_TR_NOOP("Measures"), {"height", "weight", "waist", "systolic", "diastolic"});
    addGroup(groups, QT_TR_NOOP("Laboratory"), {"total_cholesterol", "hdl", "glucose"});
    addGroup(groups, QT_TR_NOOP("Habits and history"),
             {"smoker", "activity", "diet", "diabetes", "treated_pressure", "family_history", "family_heart",
              "region", "urban"});
    addGroup(groups, QT_TR_NOOP("Vital signs, for the early warning score"),
             {"respiratory_rate", "oxygen", "on_oxygen", "temperature", "pulse", "consciousness"});
    groups->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    m_error = new SeverityBadge(m_theme, this);
    m_error->setObjectName(QStringLiteral("checkUpError"));
    m_error->hide();
    m_hint = makeLabel(LabelStyle::secondary, this);
    m_hint->setObjectName(QStringLiteral("checkUpHint"));
    m_hint->setWordWrap(true);
    m_cancel = makeButton(ButtonStyle::plain, this);
    m_cancel->setObjectName(QStringLiteral("cancelCheckUp"));
    m_save = makeButton(ButtonStyle::primary, this);
    m_save->setObjectName(QStringLiteral("saveCheckUp"));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(look::l, 0, look::l, look::m);
    buttons->setSpacing(look::s);
    buttons->addWidget(m_error);
    buttons->addWidget(m_hint, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
    connect(m_date, &QDateEdit::dateChanged, this, &CheckUpForm::judge);
    connect(m_save, &QPushButton::clicked, this, &CheckUpForm::saveRequested);
    connect(m_cancel, &QPushButton::clicked, this, &CheckUpForm::cancelRequested);
}

void CheckUpForm::addGroup(QVBoxLayout *layout, const char *title, const std::vector<const char *> &keys)
{
    QWidget *content = layout->parentWidget();
    QLabel *label = makeLabel(LabelStyle::strong, content);
    m_groups.push_back({title, label});
    layout->addSpacing(look::s);
    layout->addWidget(label);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(look::l);
    grid->setVerticalSpacing(2);
    int place = 0;
    for (const char *key : keys) {
        const Field field = makeField(*findCheckUpField(QString::fromLatin1(key)), content);
        const int row = place / kColumns * 3, column = place % kColumns;
        grid->addWidget(field.name, row, column);
        if (field.number) {
            auto *line = new QHBoxLayout;
            line->setSpacing(look::xs);
            line->addWidget(field.number, 1);
            QLabel *unit = makeLabel(LabelStyle::secondary, content);
            unit->setText(QString::fromUtf8(field.what->unit));
            line->addWidget(unit);
            grid->addLayout(line, row + 1, column);
            grid->addWidget(field.problem, row + 2, column);
        } else {
            grid->addWidget(field.answer, row + 1, column);
        }
        m_fields.push_back(field);
        ++place;
    }
    for (int column = 0; column < kColumns; ++column) {
        grid->setColumnStretch(column, 1);
        grid->setColumnMinimumWidth(column, kColumnWidth);
    }
    layout->addLayout(grid);
}

CheckUpForm::Field CheckUpForm::makeField(const CheckUpField &what, QWidget *parent)
{
    Field field;
    field.what = &what;
    field.name = makeLabel(LabelStyle::secondary, parent);
    const QString key = QString::fromLatin1(what.key);
    if (what.kind == CheckUpField::Kind::number) {
        field.number = new QLineEdit(parent);
        field.number->setObjectName(QStringLiteral("checkUp_") + key);
        field.number->setMaxLength(12);
        field.number->setAlignment(Qt::AlignRight);
        field.name->setBuddy(field.number);
        field.problem = makeLabel(LabelStyle::secondary, parent);
        field.problem->setObjectName(QStringLiteral("problem_") + key);
        field.problem->hide();
        connect(field.number, &QLineEdit::textChanged, this, &CheckUpForm::judge);
        return field;
    }
    field.answer = new QComboBox(parent);
    field.answer->setObjectName(QStringLiteral("checkUp_") + key);
    const int answers = static_cast<int>(what.high) + 2;
    for (int place = 0; place < answers; ++place)
        field.answer->addItem(QString());
    field.name->setBuddy(field.answer);
    connect(field.answer, &QComboBox::currentIndexChanged, this, &CheckUpForm::judge);
    return field;
}

void CheckUpForm::setCheckUp(const CheckUp &checkUp, Day today)
{
    m_checkUp = checkUp;
    m_date->setMaximumDate(dateOf(today));
    m_date->setDate(dateOf(checkUp.date.isValid() ? checkUp.date : today));
    m_date->setEnabled(checkUp.version == 0);
    for (const Field &field : m_fields) {
        const auto value = field.what->get(checkUp);
        if (field.number)
            field.number->setText(value ? QString::number(*value, 'g', 10) : QString());
        else
            field.answer->setCurrentIndex(value ? static_cast<int>(*value) + 1 : 0);
    }
    m_error->hide();
    m_isBusy = false;
    judge();
    QWidget *first = m_date->isEnabled() ? static_cast<QWidget *>(m_date) : m_fields.front().number;
    first->setFocus();
}

std::optional<double> CheckUpForm::valueOf(const Field &field) const
{
    if (field.answer) {
        const int place = field.answer->currentIndex();
        return place > 0 ? std::optional<double>(place - 1) : std::nullopt;
    }
    QString text = field.number->text().trimmed();
    text.replace(QLatin1Char(','), QLatin1Char('.')).replace(QChar(0xff0e), QLatin1Char('.'));
    bool ok = false;
    const double value = text.toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

QString CheckUpForm::problemOf(const Field &field) const
{
    if (!field.number || field.number->text().trimmed().isEmpty())
        return {};
    const auto value = valueOf(field);
    if (!value)
        return tr("Not a number");
    return field.what->accepts(*value) ? QString() : rangeText(*field.what);
}

CheckUp CheckUpForm::checkUp() const
{
    CheckUp checkUp = m_checkUp;
    checkUp.date = dayOf(m_date->date());
    for (const Field &field : m_fields)
        field.what->set(checkUp, valueOf(field));
    return checkUp;
}

bool CheckUpForm::isValid() const
{
    return m_save->isEnabled();
}

void CheckUpForm::judge()
{
    int problems = 0;
    bool isEmpty = true;
    for (const Field &field : m_fields) {
        isEmpty = isEmpty && !valueOf(field);
        if (!field.number)
            continue;
        const QString problem = problemOf(field);
        problems += problem.isEmpty() ? 0 : 1;
        field.problem->setText(problem);
        field.problem->setVisible(!problem.isEmpty());
        field.number->setAccessibleDescription(problem);
        if (field.number->property("invalid").toBool() == problem.isEmpty()) {
            field.number->setProperty("invalid", !problem.isEmpty());
            field.number->style()->unpolish(field.number);
            field.number->style()->polish(field.number);
        }
    }
    QString hint;
    const CheckUp filled = checkUp();
    if (problems > 0)
        hint = tr("%n value(s) cannot be.", nullptr, problems);
    else if (isEmpty)
        hint = tr("Fill in what is known; the rest may stay empty.");
    else if (filled.systolic && filled.diastolic && *filled.diastolic >= *filled.systolic)
        hint = tr("The diastolic pressure must be lower than the systolic one.");
    else if (filled.hdl && filled.totalCholesterol && *filled.hdl >= *filled.totalCholesterol)
        hint = tr("HDL cholesterol must be lower than total cholesterol.");
    m_hint->setText(hint);
    m_error->hide();
    m_save->setEnabled(hint.isEmpty() && !m_isBusy);
}

void CheckUpForm::setBusy(bool busy)
{
    m_isBusy = busy;
    judge();
}

void CheckUpForm::showError(const Error &error)
{
    m_isBusy = false;
    judge();
    m_hint->setText(error.message);
    m_error->setSeverity(Severity::p1, tr("Not saved"));
    m_error->show();
}

void CheckUpForm::retranslate()
{
    m_dateLabel->setText(tr("Date"));
    m_date->setAccessibleName(tr("Date"));
    for (const Group &group : m_groups)
        group.label->setText(tr(group.title));
    for (const Field &field : m_fields) {
        const QString name = checkUpFieldText(*field.what);
        field.name->setText(name);
        if (field.number) {
            field.number->setAccessibleName(name + QLatin1Char(' ') + QString::fromUtf8(field.what->unit));
            field.number->setToolTip(rangeText(*field.what));
            continue;
        }
        field.answer->setAccessibleName(name);
        //: an answer of a questionnaire that was not given
        field.answer->setItemText(0, tr("Not known"));
        for (int place = 1; place < field.answer->count(); ++place)
            field.answer->setItemText(place, checkUpAnswerText(*field.what, place - 1));
    }
    m_cancel->setText(tr("Cancel"));
    m_save->setText(tr("Save check-up"));
    judge();
}

void CheckUpForm::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_save->isEnabled())
        Q_EMIT saveRequested();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelRequested();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace xinglin
