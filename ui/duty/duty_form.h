// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"
#include "workspace/alerts/duty_requests.h"

#include <QDialog>

class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace xinglin {

class SubjectSearch;

/// Who, from when, until when: for a duty (with a role and for whom) or for an absence (whole days, with a
/// kind). Enter saves, Escape leaves. The dialog stays until the caller closes it. GUI thread.
class DutyForm final : public QDialog
{
    Q_OBJECT

public:
    enum class Kind { duty, absence };

    DutyForm(const PageContext &context, const Scope &scope, Kind kind, QWidget *parent);

    /// A proposal; the person is chosen by the reader.
    void setTime(const TimeRange &time, ShiftId shift);
    /// As if the person had been chosen.
    void setPerson(const SubjectInfo &person);
    void showError(const Error &error);

    DutyEntry duty() const;
    Absence absence() const;

Q_SIGNALS:
    void saveRequested();

private:
    void build();
    void judge();
    TimeRange time() const;

    const PageContext &m_context;
    Scope m_scope;
    Kind m_kind;
    SubjectSearch *m_person;
    QDateTimeEdit *m_from, *m_to;
    QComboBox *m_choice;
    QComboBox *m_place = nullptr;
    QLineEdit *m_note;
    QLabel *m_hint;
    QPushButton *m_save;
    PersonId m_chosen;
    ShiftId m_shift;
    TimeRange m_shiftTime;
};

}  // namespace xinglin
