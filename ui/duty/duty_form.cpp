// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duty/duty_form.h"

#include "ui/models/duty_words.h"
#include "ui/models/names.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/subject_search.h"
#include "ui/widgets/text_style.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace xinglin {
namespace {

constexpr int kWidth = 460;
constexpr std::array kRoles{DutyRole::lead, DutyRole::deputy, DutyRole::medic};
constexpr std::array kKinds{Absence::Kind::leave, Absence::Kind::sick, Absence::Kind::training,
                            Absence::Kind::travel, Absence::Kind::other};

/// The wall clock of the zone in a field that knows no zones.
QDateTime shown(Instant instant, const Zone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms() + zone.offsetAt(instant), Qt::UTC);
}

Instant read(const QDateTime &time, const Zone &zone)
{
    const Day day(static_cast<int>(QDate(1970, 1, 1).daysTo(time.date())));
    return zone.fromLocal(day, time.time().msecsSinceStartOfDay());
}

}  // namespace

DutyForm::DutyForm(const PageContext &context, const Scope &scope, Kind kind, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_scope(scope)
    , m_kind(kind)
{
    setObjectName(kind == Kind::duty ? QStringLiteral("dutyForm") : QStringLiteral("absenceForm"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(kind == Kind::duty ? tr("Put somebody on duty") : tr("Enter an absence"));
    build();
    const Zone &zone = scope.info.zone;
    const Day today = zone.dayOf(scope.info.now);
    setTime({zone.startOf(today), zone.startOf(today + 1)}, ShiftId());
    judge();
    m_person->setFocus();
}

void DutyForm::build()
{
    m_person = new SubjectSearch(m_context.workspace, m_context.actor, m_context.theme, this);
    m_person->setObjectName(QStringLiteral("dutyPerson"));
    m_person->setKind(SubjectId::Kind::person);
    m_person->setDay(m_scope.info.zone.dayOf(m_scope.info.now));
    m_person->setPlaceholderText(tr("Name or code"));
    m_from = new QDateTimeEdit(this);
    m_from->setObjectName(QStringLiteral("dutyFrom"));
    m_to = new QDateTimeEdit(this);
    m_to->setObjectName(QStringLiteral("dutyTo"));
    for (QDateTimeEdit *edit : {m_from, m_to}) {
        edit->setTimeSpec(Qt::UTC);
        addCalendar(edit, m_context.theme);
        edit->setDisplayFormat(m_kind == Kind::duty ? QStringLiteral("yyyy-MM-dd HH:mm")
                                                    : QStringLiteral("yyyy-MM-dd"));
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &DutyForm::judge);
    }
    m_choice = new QComboBox(this);
    m_choice->setObjectName(QStringLiteral("dutyChoice"));
    m_note = new QLineEdit(this);
    m_note->setObjectName(QStringLiteral("dutyNote"));
    m_note->setMaxLength(200);
    m_hint = makeLabel(LabelStyle::secondary, this);
    m_hint->setObjectName(QStringLiteral("dutyHint"));
    m_hint->setWordWrap(true);
    m_save = makeButton(ButtonStyle::primary, this);
    m_save->setObjectName(QStringLiteral("saveDuty"));
    m_save->setText(tr("Save"));
    m_save->setDefault(true);
    auto *leave = makeButton(ButtonStyle::plain, this);
    leave->setText(tr("Cancel"));
    auto *form = new QFormLayout;
    form->setSpacing(look::s);
    form->addRow(tr("Person"), m_person);
    form->addRow(m_kind == Kind::duty ? tr("From") : tr("First day"), m_from);
    form->addRow(m_kind == Kind::duty ? tr("Until") : tr("Last day"), m_to);
    if (m_kind == Kind::duty) {
        for (const DutyRole role : kRoles)
            m_choice->addItem(duty_words::role(role));
        form->addRow(tr("Role"), m_choice);
        m_place = new QComboBox(this);
        m_place->setObjectName(QStringLiteral("dutyPlace"));
        m_place->addItem(tr("Duty list of everybody"));
        if (m_scope.unit.isValid())
            m_place->addItem(tr("The unit chosen above"));
        form->addRow(tr("For"), m_place);
    } else {
        for (const Absence::Kind kind : kKinds)
            m_choice->addItem(duty_words::kind(kind));
        form->addRow(tr("Kind"), m_choice);
    }
    form->addRow(tr("Note"), m_note);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_hint, 1);
    buttons->addWidget(leave);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::l, look::l, look::l, look::l);
    column->setSpacing(look::m);
    column->addLayout(form);
    column->addLayout(buttons);
    resize(kWidth, sizeHint().height());
    connect(m_person, &SubjectSearch::chosen, this, &DutyForm::setPerson);
    connect(m_person, &QLineEdit::textEdited, this, [this] {
        m_chosen = {};
        judge();
    });
    connect(m_save, &QPushButton::clicked, this, &DutyForm::saveRequested);
    connect(leave, &QPushButton::clicked, this, &QDialog::close);
}

void DutyForm::setTime(const TimeRange &time, ShiftId shift)
{
    const Zone &zone = m_scope.info.zone;
    m_shift = shift;
    m_shiftTime = time;
    m_from->setDateTime(shown(time.from, zone));
    m_to->setDateTime(m_kind == Kind::duty ? shown(time.to, zone) : shown(time.to + -1, zone));
}

void DutyForm::setPerson(const SubjectInfo &person)
{
    m_chosen = person.id.person;
    m_person->setText(QStringLiteral("%1 (%2)").arg(names::of(person.name), person.code));
    judge();
}

TimeRange DutyForm::time() const
{
    const Zone &zone = m_scope.info.zone;
    if (m_kind == Kind::duty)
        return {read(m_from->dateTime(), zone), read(m_to->dateTime(), zone)};
    const auto day = [](const QDate &date) { return Day(static_cast<int>(QDate(1970, 1, 1).daysTo(date))); };
    return zone.rangeOf(DayRange{day(m_from->date()), day(m_to->date())});
}

void DutyForm::judge()
{
    QString hint;
    if (!m_chosen.isValid())
        hint = tr("Choose a person from the list.");
    else if (time().isEmpty() || !time().from.isValid())
        hint = tr("It ends before it begins.");
    m_hint->setText(hint);
    m_save->setEnabled(hint.isEmpty());
}

void DutyForm::showError(const Error &error)
{
    m_hint->setText(error.message);
}

DutyEntry DutyForm::duty() const
{
    DutyEntry entry;
    entry.person = m_chosen;
    entry.time = time();
    entry.role = kRoles[static_cast<std::size_t>(std::max(0, m_choice->currentIndex()))];
    entry.note = m_note->text().trimmed();
    if (entry.time == m_shiftTime)
        entry.shift = m_shift;
    if (m_place->currentIndex() == 1)
        entry.unit = m_scope.unit;
    return entry;
}

Absence DutyForm::absence() const
{
    Absence absence;
    absence.person = m_chosen;
    absence.time = time();
    absence.kind = kKinds[static_cast<std::size_t>(std::max(0, m_choice->currentIndex()))];
    absence.note = m_note->text().trimmed();
    return absence;
}

}  // namespace xinglin
