// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/absence_line_model.h"
#include "ui/models/job_slot.h"
#include "ui/widgets/page.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;

namespace xinglin {

class StateStack;

/// A table of absences, tried first: a verdict for each line. It is brought in when no line is wrong, or when
/// the reader chooses to leave the wrong ones out. Escape leaves; deletes itself. GUI thread.
class AbsenceImportSheet final : public QDialog
{
    Q_OBJECT

public:
    /// `name`: of the file; `table`: what it holds.
    AbsenceImportSheet(const PageContext &context, const QString &name, const QByteArray &table,
                       QWidget *parent);

Q_SIGNALS:
    /// They are stored; the sheet closes.
    void imported(const xinglin::AbsenceImportReport &report);

private:
    void build(const QString &name);
    void ask(AbsenceImportMode mode);
    void show(const Result<AbsenceImportReport> &report);
    void judge();

    const PageContext &m_context;
    QByteArray m_table;
    AbsenceImportReport m_report;
    AbsenceLineModel m_model;
    StateStack *m_state;
    QLabel *m_summary;
    QCheckBox *m_partial;
    QPushButton *m_take;
    JobSlot<AbsenceImportReport> m_job;
};

}  // namespace xinglin
